"""What made the current facts: the code and the vocabulary that articles were read with, as one short id.

Where it differs from the one stored with the data, better reading has come with an update, and every article is
read again: no two articles are ever told of by two versions of the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
# What the facts are a function of, beside the record itself.
CODE = (
    "grounding.py",
    "edtf.py",
    "entities.py",
    "order.py",
    "words.py",
    "vocabulary.py",
    "sidecar.py",
    "read",
    "extract",
    "reconcile",
    "store",
)


def find_maker(vocabulary: Path) -> str:
    """The same for the same files, wherever they stand."""
    files = [path for name in CODE for path in _find_files(HERE / name, "*.py")]
    return to_maker([*files, *_find_files(vocabulary, "*.yaml")])


def to_maker(files: Iterable[Path]) -> str:
    parts = (part for path in files for part in (path.name.encode(), path.read_bytes()))
    return sha256(b"\0".join(parts)).hexdigest()[:12]


def _find_files(path: Path, pattern: str) -> list[Path]:
    return [path] if path.is_file() else sorted(path.rglob(pattern))
