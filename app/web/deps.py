"""What routes are given: a connection that only reads, and the filter of the query string."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, HTTPException, Path, Request
from sqlalchemy import Connection

from app.queries.facets import resolve
from app.queries.filters import MOST_TEXT, TimelineFilter, quoted
from app.web.headers import is_data

ID = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"
MOST_PAGES = 10_000

Id = Annotated[str, Path(pattern=ID, description="Stays, whatever else changes.", examples=["0a1b2c3d4e5f"])]


def get_reader(request: Request) -> Iterator[Connection]:
    with request.app.state.reader.connect() as connection:
        yield connection


Reader = Annotated[Connection, Depends(get_reader)]


def get_filter(request: Request, db: Reader) -> TimelineFilter:
    """Any query string gives a filter; what cannot be used of it is listed in ``ignored``."""
    return resolve(db, TimelineFilter.parse(request.query_params.multi_items()))


Filter = Annotated[TimelineFilter, Depends(get_filter)]


def get_exact_filter(chosen: Filter) -> TimelineFilter:
    """For data, where nobody would see what was ignored. Raises the 422 that says what cannot be used."""
    if chosen.ignored:
        raise HTTPException(422, " ".join(chosen.ignored))
    return chosen


ExactFilter = Annotated[TimelineFilter, Depends(get_exact_filter)]


def get_since(request: Request) -> datetime | None:
    """The moment from which on changes are asked for, a day being its beginning in UTC. Raises the 422."""
    value = request.query_params.get("since", "")
    try:
        at = datetime.fromisoformat(value) if value else None
        return at and (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise HTTPException(
            422, f"{quoted(value)} is no time; write since as 2025-10-06 or 2025-10-06T16:12:00Z."
        ) from None


Since = Annotated[datetime | None, Depends(get_since)]


def get_page_number(request: Request) -> int:
    """The page of a list without a cursor; 1 for anything that is no number of a page."""
    return min(max(to_number(request.query_params.get("page", "1")), 1), MOST_PAGES)


def get_place(request: Request) -> int:
    """The character of a long article that is to be shown; the first for anything that is no number."""
    return to_number(request.query_params.get("at", "0"))


def get_find(request: Request) -> str:
    """The words that are to be marked in an article; any text will do."""
    return " ".join(request.query_params.get("find", "").replace("\0", " ").split())[:MOST_TEXT]


def to_number(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else 0


def get_exact_page_number(request: Request) -> int:
    """For data. Raises the 422."""
    value = request.query_params.get("page", "1")
    if not 1 <= to_number(value) <= MOST_PAGES:
        raise HTTPException(422, f"{quoted(value)} is no number of a page; the first is 1, the last {MOST_PAGES}.")
    return to_number(value)


PageNumber = Annotated[int, Depends(get_page_number)]
ExactPageNumber = Annotated[int, Depends(get_exact_page_number)]
Place = Annotated[int, Depends(get_place)]
Find = Annotated[str, Depends(get_find)]


def to_base(request: Request) -> str:
    """Where this site is, as the reader reached it; addresses that leave it begin so."""
    return f"{request.url.scheme}://{request.url.netloc}"


def wants_fragment(request: Request) -> bool:
    """Whether htmx asks for the part that it swaps: not when it follows a link as a browser would, nor on Back."""
    headers = request.headers
    return (
        headers.get("hx-request") == "true"
        and headers.get("hx-boosted") != "true"
        and headers.get("hx-history-restore-request") != "true"
        and headers.get("hx-request-type", "partial") == "partial"
    )


def wants_data(request: Request) -> bool:
    """Whether errors at this address are problems (RFC 9457)."""
    return is_data(request.url.path)
