"""Compares every file of a bundle with the manifest, and every excerpt with the text that it is taken from.

    python verify.py                the bundle that this file was unpacked with
    python verify.py bundle.zip     one that is still packed

Needs Python 3.9 or newer and nothing else; it asks no network. Exit status 1 when anything differs.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

BLOCK = 1 << 20
MOST_LINE = 64 << 20  # bytes; an article as received is the longest thing on a line
# What packed files answer with that are damaged, or that somebody made on purpose.
UNREADABLE = (
    OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, KeyError, TypeError, AttributeError,
)  # fmt: skip


class Bundle:
    """A packed or an unpacked one."""

    def __init__(self, path: Path) -> None:
        self._folder = path
        self._zip = None if path.is_dir() else zipfile.ZipFile(path)

    def names(self) -> list[str]:
        if self._zip:
            return [info.filename for info in self._zip.infolist() if not info.is_dir()]
        return [path.relative_to(self._folder).as_posix() for path in self._folder.rglob("*") if path.is_file()]

    def size(self, name: str) -> int:
        return self._zip.getinfo(name).file_size if self._zip else (self._folder / name).stat().st_size

    def open(self, name: str) -> IO[bytes]:
        return self._zip.open(name) if self._zip else (self._folder / name).open("rb")

    def read_text(self, name: str) -> str:
        with self.open(name) as file:
            return file.read().decode("utf-8")

    def read_items(self, name: str) -> Iterator[dict[str, Any]]:
        """The objects of a file that has one on each line, with or without a list around them."""
        with self.open(name) as file:
            while line := file.readline(MOST_LINE):
                if len(line) == MOST_LINE:
                    raise ValueError(f"{name} has a line of more than {MOST_LINE} bytes")
                words = line.strip().rstrip(b",")
                if words.startswith(b"{") and words.endswith(b"}"):
                    yield json.loads(words)


def find_altered(bundle: Bundle, manifest: dict[str, Any]) -> Iterator[str]:
    """A sentence for each file that is missing, added, or not the one that was packed."""
    files, names = manifest["files"], set(bundle.names()) - {"manifest.json"}
    yield from (f"{name}: it is missing" for name in sorted(files.keys() - names))
    for name in sorted(files.keys() & names):
        if bundle.size(name) != files[name]["bytes"] or to_hash(bundle, name) != files[name]["sha256"]:
            yield f"{name}: it is not the file that was packed"


def to_hash(bundle: Bundle, name: str) -> str:
    digest = hashlib.sha256()
    with bundle.open(name) as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def find_excerpts(bundle: Bundle) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each excerpt: where it is said, its article's id, and its start, end, exact words and what stands around them."""
    names = bundle.names()
    for name in sorted(names):
        if name == "annotations.json":
            yield from _find_in_annotations(bundle, name)
        elif name.startswith("data/") and name.endswith(".json"):
            for item in bundle.read_items(name):
                yield from ((name, found["article"]["id"], found) for found in _find_in_data(item))
        elif name in ("record/citation.jsonl", "record/mention.jsonl"):
            yield from ((name, row["article_id"], row) for row in bundle.read_items(name))


def _find_in_annotations(bundle: Bundle, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for annotation in bundle.read_items(name):
        position, quote = annotation["target"]["selector"]
        yield name, Path(annotation["target"]["source"]).stem, {**position, **quote}


def _find_in_data(value: Any) -> Iterator[dict[str, Any]]:
    """Citations, however deep."""
    if isinstance(value, dict):
        if "exact" in value and "article" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _find_in_data(inner)


def is_there(text: str, excerpt: dict[str, Any]) -> bool:
    start, end = excerpt["start"], excerpt["end"]
    return (
        0 <= start < end <= len(text)
        and text[start:end] == excerpt["exact"]
        and text[:start].endswith(excerpt.get("prefix", ""))
        and text.startswith(excerpt.get("suffix", ""), end)
    )


def check(bundle: Bundle) -> tuple[str, list[str]]:
    """How much was compared, in words, and a sentence for each difference."""
    manifest = json.loads(bundle.read_text("manifest.json"))
    faults = list(find_altered(bundle, manifest))
    read_article = lru_cache(maxsize=200)(lambda article: bundle.read_text(f"articles/{article}.txt"))
    excerpts, articles = 0, set()
    for name, article, excerpt in find_excerpts(bundle):
        excerpts += 1
        articles.add(article)
        if not is_there(read_article(article), excerpt):
            faults.append(f"{name}: {excerpt['exact']!r} is not at {excerpt['start']} of articles/{article}.txt")
    return f"{len(manifest['files'])} files and {excerpts} excerpts of {len(articles)} articles", faults


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    try:
        what, faults = check(Bundle(path))
    except UNREADABLE as error:
        print(f"{path} cannot be read: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"Checked {what}: {f'{len(faults)} differ' if faults else 'no difference'}.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
