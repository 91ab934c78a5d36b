"""A long list, page by page: a place in it (app.order) stays the same when entries are added before or after it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app.models import Thing
from app.queries.conditions import Condition
from app.queries.filters import TimelineFilter


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing's place: ``key`` sorts it, ``month`` is "" where it has no date."""

    id: str
    key: str

    @property
    def month(self) -> str:
        return self.key[:7] if self.key[0] != "-" else ""

    @property
    def width(self) -> str:
        return self.key[8] if self.month else ""


@dataclass(frozen=True, slots=True)
class Slice:
    """The entries of one page; ``earlier`` and ``later`` are the places where the next pages begin."""

    entries: tuple[Entry, ...]
    earlier: str
    later: str

    @property
    def ids(self) -> list[str]:
        return [entry.id for entry in self.entries]


def find_slice(db: Connection, conditions: list[Condition], chosen: TimelineFilter, *, size: int) -> Slice:
    """The page of this filter: after its ``before`` going back in time, or ending at its ``after``."""
    key = col(Thing.place)
    query = select(col(Thing.id), key).where(*conditions)
    if chosen.after:
        rows = db.execute(query.where(key > chosen.after).order_by(key).limit(size + 1)).all()
        entries = [Entry(*row) for row in rows[:size]][::-1]
        return _to_slice(entries, is_more_earlier=True, is_more_later=len(rows) > size)
    if chosen.before:
        query = query.where(key < chosen.before)
    rows = db.execute(query.order_by(key.desc()).limit(size + 1)).all()
    entries = [Entry(*row) for row in rows[:size]]
    return _to_slice(entries, is_more_earlier=len(rows) > size, is_more_later=bool(chosen.before))


def _to_slice(entries: list[Entry], *, is_more_earlier: bool, is_more_later: bool) -> Slice:
    if not entries:
        return Slice((), "", "")
    return Slice(tuple(entries), entries[-1].key if is_more_earlier else "", entries[0].key if is_more_later else "")


def find_first(db: Connection, conditions: list[Condition], most: int | None) -> list[str]:
    query = select(col(Thing.id)).where(*conditions).order_by(col(Thing.place).desc()).limit(most)
    return list(db.execute(query).scalars())


def count(db: Connection, conditions: list[Condition]) -> int:
    return db.execute(select(func.count()).select_from(Thing).where(*conditions)).scalar_one()


def to_place(chosen: TimelineFilter, page: Slice, key: str, path: str) -> str | None:
    """The address of the page before or after this one."""
    if key == "before":
        return chosen.at(before=page.earlier).href(path) if page.earlier else None
    return chosen.at(after=page.later).href(path) if page.later else None
