"""Everything in a database, for comparing two states of it."""

from __future__ import annotations

from sqlmodel import Session, SQLModel

HISTORY = ("edition", "change", "redirect", "verification")
ARRIVAL = ("received",)  # columns that say when something came

Dump = dict[str, list[tuple[object, ...]]]


def dump(session: Session, *, without: tuple[str, ...] = ()) -> Dump:
    """The rows of all tables but these, whatever their order and the keys that the database gave them."""
    found = {}
    for table in SQLModel.metadata.sorted_tables:
        if table.name not in without:
            columns = [c for c in table.columns if not (c.name == "id" and c.type.python_type is int)]
            columns = [c for c in columns if c.name not in ARRIVAL]
            found[table.name] = sorted(
                map(tuple, session.execute(table.select().with_only_columns(*columns))), key=repr
            )
    return found


def current(session: Session) -> Dump:
    """The record, and what is current by it."""
    return dump(session, without=HISTORY)
