"""What is new: events in the order in which they last changed, for those who follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app.extract.drafts import Kind
from app.models import Change, Thing
from app.queries.conditions import to_conditions
from app.queries.facets import to_words
from app.queries.filters import TimelineFilter
from app.queries.things import load_things
from app.queries.views import EventView

MOST = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, when it was first told here, and when anything about it last changed."""

    event: EventView
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """``about`` says the filter in words, "" without one."""

    about: str
    entries: tuple[Entry, ...]


def get_feed(db: Connection, chosen: TimelineFilter) -> Feed:
    """The events of a filter that changed last."""
    last = func.max(col(Change.at))
    query = (
        select(col(Thing.id), func.min(col(Change.at)), last)
        .join(Change, col(Change.thing_id) == col(Thing.id))
        .where(*to_conditions(chosen, Kind.EVENT))
        .group_by(col(Thing.id))
        .order_by(last.desc(), col(Thing.id))
        .limit(MOST)
    )
    times = {row[0]: (row[1], row[2]) for row in db.execute(query)}
    events = load_things(db, list(times)).events(times)
    entries = tuple(Entry(event, *times[event.id]) for event in events)
    return Feed(to_words(db, chosen), entries)
