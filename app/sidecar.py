"""What whoever adds an article knows of it: ``NAME.yaml`` beside ``NAME.txt``.

It fills what the article does not state and overrides nothing that it does. What is shown from it is
labelled as told by whoever added the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path

import yaml

from app.grounding import Document

SUFFIXES = (".yaml", ".yml")
LIMIT = 64_000  # bytes; a sidecar is a few lines


class SidecarError(ValueError):
    """A sidecar that cannot be used; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The fields that a sidecar may have, all of them optional."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    archived: str | None = None  # the address of a copy in a web archive
    note: str | None = None

    @property
    def told(self) -> dict[str, str]:
        """Only the fields that it has."""
        return {name: value for name, value in asdict(self).items() if value is not None}


FIELDS = tuple(field.name for field in fields(Sidecar))


def find_sidecar(article: Path) -> Path | None:
    """The sidecar of an article's file, if it has one."""
    candidates = (article.with_suffix(suffix) for suffix in SUFFIXES)
    return next((path for path in candidates if path.is_file() and path != article), None)


def read_sidecar(path: Path) -> Sidecar:
    """Raises SidecarError."""
    if path.stat().st_size > LIMIT:
        raise SidecarError(f"{path.name} is larger than a sidecar can be ({LIMIT:,} bytes)")
    try:
        # This loader knows strings, lists and maps alone: a date stays as it was written.
        content = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SidecarError(f"{path.name} is not readable YAML: {_one_line(error)}") from None
    if not isinstance(content, dict | None) and content != "":
        raise SidecarError(f"{path.name} must be a list of fields, such as `publisher: Dawn`")
    return to_sidecar(content or {}, name=path.name)


def to_sidecar(content: Mapping[str, object], *, name: str = "the sidecar") -> Sidecar:
    """Raises SidecarError, naming the fields that are wrong."""
    faults = [f"{field}: {fault}" for field, value in content.items() if (fault := _find_fault(field, value))]
    if faults:
        raise SidecarError(f"{name} cannot be used: {'; '.join(faults)} (its fields are {', '.join(FIELDS)})")
    return Sidecar(**{field: str(value).strip() for field, value in content.items()})


def _find_fault(field: str, value: object) -> str | None:
    if field not in FIELDS:
        return "unknown field"
    if not isinstance(value, str) or not value.strip():
        return "write some words, or leave the field out"
    if field == "published" and not _is_day(value):
        return "write a day as 2025-10-06"
    if field in ("url", "archived") and not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", value.strip()):
        return "write a web address as https://example.org/article"
    return None


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value.strip()).isoformat() == value.strip()
    except ValueError:
        return False


def fill(document: Document, sidecar: Sidecar) -> tuple[Document, tuple[str, ...]]:
    """The document with the sidecar's fields where it states none, and the names of those fields."""
    stated = asdict(document.source)
    told = {name: value for name, value in sidecar.told.items() if name in stated and stated[name] is None}
    return replace(document, source=replace(document.source, **told)), tuple(told)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
