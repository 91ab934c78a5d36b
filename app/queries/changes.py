"""History: the change log, and where the ids of things went that are no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select
from sqlmodel import col

from app.models import Change, Redirect
from app.queries.links import find_links
from app.queries.page_views import ListView
from app.queries.views import ChangeView, Link

NOTE = "What each new article, correction or decision changed in what is known, newest first."
PAGE = 50
MOST_OF_ONE = 20  # on the page of one thing
MOST_STEPS = 10  # from id to id; longer ways are not made


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an id that was published: the page it went to, or None; and why."""

    link: Link | None
    reason: str


def get_changes(db: Connection, *, since: datetime | None = None, page: int = 1) -> ListView[ChangeView]:
    """All of them, or those since a moment, which is in UTC."""
    wanted = [col(Change.at) >= since] if since else []
    query = select(Change).where(*wanted).order_by(col(Change.id).desc()).limit(PAGE + 1).offset((page - 1) * PAGE)
    rows = list(db.execute(query))
    start = f"/changes?since={since.isoformat().replace('+00:00', 'Z')}&" if since else "/changes?"
    return ListView(
        title="Changes",
        note=NOTE,
        items=_to_views(db, rows[:PAGE]),
        total=db.execute(select(func.count()).select_from(Change).where(*wanted)).scalar_one(),
        earlier=f"{start}page={page + 1}" if len(rows) > PAGE else None,
        later=f"{start}page={page - 1}" if page > 1 else None,
    )


def find_changes_of(db: Connection, thing: str) -> tuple[ChangeView, ...]:
    """The history of one thing, newest first."""
    query = select(Change).where(col(Change.thing_id) == thing).order_by(col(Change.id).desc()).limit(MOST_OF_ONE)
    return _to_views(db, list(db.execute(query)))


def _to_views(db: Connection, rows: Sequence[Row[Any]]) -> tuple[ChangeView, ...]:
    links = find_links(db, {row.thing_id for row in rows})
    return tuple(_to_view(row, links.get(row.thing_id)) for row in rows)


def _to_view(row: Row[Any], link: Link | None) -> ChangeView:
    what, text = row.kind.replace("_", " ").capitalize(), row.words
    if link and text.endswith(f": {link.text}"):
        # The link says what the words would only repeat.
        what, text = text.removesuffix(f": {link.text}"), ""
    return ChangeView(str(row.id), row.at, what, text.removeprefix(f"{what}: "), link, row.cause)


def find_fate(db: Connection, id_: str) -> Fate | None:
    """None for an id that was never published."""
    steps = 0
    fate = None
    while id_ and steps < MOST_STEPS:
        row = db.execute(select(Redirect).where(col(Redirect.id) == id_)).first()
        if row is None:
            break
        fate = Fate(find_links(db, [row.target]).get(row.target) if row.target else None, row.reason)
        id_, steps = row.target or "", steps + 1
    return fate
