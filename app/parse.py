"""``corridor parse``: one article, nothing stored. Without database and web it starts fast, for those who loop."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.extract.drafts import Extraction
from app.extract.parsed import to_parsed
from app.files import FileError, load_raw, load_sidecar, read_article
from app.read.errors import ReadError
from app.sidecar import SidecarError
from app.vocabulary import VocabularyError, default

FAULTS = (FileError, ReadError, SidecarError, VocabularyError)


def find_in(path: Path) -> Extraction:
    """Raises FileError, ReadError, SidecarError."""
    if path.is_dir():
        raise FileError("this is a folder; name one article, or use `corridor ingest`")
    extraction, _ = read_article(load_raw(path), name=path.name, sidecar=load_sidecar(path), vocabulary=default())
    return extraction


def print_parsed(path: Path) -> None:
    json.dump(to_parsed(find_in(path)), sys.stdout, ensure_ascii=False, indent=1)
    print()


def print_explained(path: Path) -> None:
    from app.extract.explain import explain  # noqa: PLC0415 (only those who ask for it wait for it)

    print(explain(find_in(path)))
