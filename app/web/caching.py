"""The tag of an answer, known before anything but the data's version is asked for.

A page is a function of the data's version, the program's version, the address and the variant (page or
fragment). So a browser that has it is told "not modified" for the price of one small query.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request, Response
from sqlalchemy import Connection

from app.config import ROOT
from app.queries.state import get_version
from app.web.deps import get_reader, wants_fragment

VARY = "HX-Request, HX-Request-Type, HX-Boosted, HX-History-Restore-Request"
# A browser asks each time and mostly hears "not modified"; no cache between us may guess.
CACHE_CONTROL = "no-cache"


class NotModified(Exception):  # noqa: N818 (it is an answer, not an error)
    """The asker already has this answer."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def to_code_version(*folders: str) -> str:
    """A hash of everything that an answer is made with, taken once at the start."""
    digest = sha256()
    for path in sorted(path for folder in folders for path in (ROOT / folder).rglob("*") if _counts(path)):
        digest.update(path.relative_to(ROOT).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def _counts(path: Path) -> bool:
    return path.is_file() and path.suffix in (".py", ".html", ".css", ".js", ".svg", ".yaml")


def check_tag(request: Request, db: Annotated[Connection, Depends(get_reader)]) -> None:
    """Remember the tag for the answer. Raises NotModified where the asker has it already."""
    tag = to_tag(request, get_version(db))
    request.state.tag = tag
    if tag in to_tags(request.headers.get("if-none-match", "")):
        raise NotModified(tag)


def to_tag(request: Request, data_version: str) -> str:
    """Weak, since the answer may be compressed in several ways."""
    parts = (data_version, request.app.state.code_version, request.url.path, request.url.query, wants_fragment(request))
    return f'W/"{sha256(repr(parts).encode()).hexdigest()[:20]}"'


def to_tags(header: str) -> set[str]:
    return {tag.strip() for tag in header.split(",")}


def to_cacheable(request: Request, response: Response) -> Response:
    """The answer with its tag, and what it varies by."""
    response.headers["vary"] = VARY
    if tag := getattr(request.state, "tag", None):
        response.headers["etag"] = tag
        response.headers["cache-control"] = CACHE_CONTROL
    return response


def answer_not_modified(request: Request, error: Exception) -> Response:
    request.state.tag = error.tag if isinstance(error, NotModified) else ""
    return to_cacheable(request, Response(status_code=304))
