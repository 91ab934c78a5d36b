"""What whoever adds an article knows of it: ``NAME.yaml`` beside ``NAME.txt``.

It fills what the article does not state and overrides nothing that it does. What is shown from it is
labelled as told by whoever added the file.
"""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, HttpUrl, TypeAdapter, ValidationError, field_validator

from app.grounding import Document

SUFFIXES = (".yaml", ".yml")
LIMIT = 64_000  # bytes; a sidecar is a few lines


class SidecarError(ValueError):
    """A sidecar that cannot be used; the message says what to change."""


class Sidecar(BaseModel):
    """The fields that a sidecar may have, all of them optional."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    title: str | None = Field(default=None, min_length=1)
    author: str | None = Field(default=None, min_length=1)
    publisher: str | None = Field(default=None, min_length=1)
    published: str | None = None
    url: str | None = None
    note: str | None = Field(default=None, min_length=1)

    @field_validator("published")
    @classmethod
    def _to_day(cls, value: str | None) -> str | None:
        """A time of day is left out."""
        if value is None:
            return None
        try:
            return date.fromisoformat(value[:10]).isoformat()
        except ValueError:
            raise ValueError("write a day as 2025-10-06") from None

    @field_validator("url")
    @classmethod
    def _to_web_address(cls, value: str | None) -> str | None:
        if value is not None:
            TypeAdapter(HttpUrl).validate_python(value)
        return value

    @property
    def told(self) -> dict[str, Any]:
        """Only the fields that it has."""
        return {name: value for name, value in self.model_dump().items() if value is not None}


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


def to_sidecar(content: dict[str, Any], *, name: str = "the sidecar") -> Sidecar:
    """Raises SidecarError, naming the fields that are wrong."""
    try:
        return Sidecar.model_validate(content)
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {_in_words(e['msg'])}" for e in error.errors())
        fields = ", ".join(Sidecar.model_fields)
        raise SidecarError(f"{name} cannot be used: {faults} (its fields are {fields})") from None


def fill(document: Document, sidecar: Sidecar) -> tuple[Document, tuple[str, ...]]:
    """The document with the sidecar's fields where it states none, and the names of those fields."""
    stated = asdict(document.source)
    told = {name: value for name, value in sidecar.told.items() if name in stated and stated[name] is None}
    return replace(document, source=replace(document.source, **told)), tuple(told)


def _in_words(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Extra inputs are not permitted", "unknown field")


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
