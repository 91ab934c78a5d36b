"""Articles as files: which there are, their bytes, and what is in them, without a database."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.extract import extract
from app.extract.drafts import Extraction
from app.read import read
from app.read.decode import LIMIT
from app.sidecar import SUFFIXES as SIDECARS
from app.sidecar import Sidecar, fill, find_sidecar, read_sidecar
from app.vocabulary import Vocabulary

READABLE = (".txt", ".text", ".md", ".html", ".htm", ".xhtml")  # what is taken out of a folder


class FileError(ValueError):
    """A path that yields no article; the message says why and what to do."""


def find_files(paths: Iterable[Path]) -> tuple[list[Path], dict[Path, FileError]]:
    """The files to read, folders opened, each once; and what is refused at sight."""
    files: dict[Path, None] = {}
    refused: dict[Path, FileError] = {}
    for path in paths:
        try:
            files.update(dict.fromkeys(_find_in(path)))
        except FileError as error:
            refused[path] = error
    return list(files), refused


def _find_in(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if _is_readable(p.relative_to(path)) and p.is_file())
        if not found:
            raise FileError(f"no articles in this folder (looked for {', '.join(READABLE)})")
        return found
    if not path.exists():
        raise FileError("there is no such file or folder")
    if not path.is_file():
        raise FileError("this is neither a file nor a folder")
    if path.suffix.lower() in SIDECARS:
        raise FileError("this tells of an article and is none; name the article beside it, and it will be read too")
    return [path]


def _is_readable(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts)
    return not hidden and path.suffix.lower() in READABLE


def load_raw(path: Path) -> bytes:
    """Raises FileError; a file that is too large is not loaded."""
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise FileError(f"it has {size:,} bytes, the limit is {LIMIT:,}; cut it down to the article alone")
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"it cannot be opened: {error.strerror}") from None


def load_sidecar(path: Path) -> Sidecar:
    """What is told beside this file. Raises SidecarError."""
    beside = find_sidecar(path)
    return read_sidecar(beside) if beside else Sidecar()


def read_article(
    raw: bytes, *, name: str, sidecar: Sidecar, vocabulary: Vocabulary
) -> tuple[Extraction, tuple[str, ...]]:
    """What is found in an article, and the fields of its source that the sidecar filled. Raises ReadError."""
    document, told = fill(read(raw, name=name), sidecar)
    return extract(document, vocabulary), told
