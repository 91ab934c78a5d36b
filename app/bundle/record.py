"""The tables as lines of JSON, and back. Ids stay; a database in between is of either kind."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, bindparam, func, select, text, update
from sqlmodel import SQLModel

from app.models import Moment

Row = dict[str, Any]
BATCH = 500  # rows in memory at a time
OWN = ("edition", "verification")  # every database has these rows of itself


def get_tables() -> list[Table]:
    """In an order in which each comes after those that it points into."""
    return SQLModel.metadata.sorted_tables


def find_lines(db: Connection, table: Table, *conditions: ColumnElement[bool]) -> Iterator[str]:
    """One line a row, in the order of the keys."""
    query = select(table).where(*conditions).order_by(*table.primary_key)
    rows = db.execute(query, execution_options={"yield_per": BATCH})
    for row in rows:
        values = {c.name: to_json(value) for c, value in zip(table.columns, row, strict=True)}
        yield json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def to_json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return b64encode(value).decode() if isinstance(value, bytes) else value


def from_json(column: Column[Any], value: Any) -> Any:
    """Raises ValueError, TypeError."""
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return datetime.fromisoformat(value)
    kind = column.type.python_type
    if kind is bytes:
        return b64decode(value, validate=True)
    return kind(value) if issubclass(kind, StrEnum) else value


def find_occupied(db: Connection) -> str | None:
    """A table that has rows, other than those that every database has."""
    tables = (table for table in get_tables() if table.name not in OWN)
    return next((t.name for t in tables if db.execute(select(t.primary_key.columns[0]).limit(1)).first()), None)


def save_rows(db: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Insert rows as they were; returns how many. What points into the table itself is put in once all are there."""
    own = [c for c in table.columns if any(key.column.table is table for key in c.foreign_keys)]
    rest, count = iter(rows), 0
    later: list[Row] = []  # keys and pointers
    if table.name in OWN:
        db.execute(table.delete())
    while batch := list(islice(rest, BATCH)):
        values = [{c.name: from_json(c, row[c.name]) for c in table.columns} for row in batch]
        pointing = (row for row in values if any(row[c.name] for c in own))
        later += [{f"_{c.name}": row[c.name] for c in (table.c.id, *own)} for row in pointing]
        db.execute(table.insert(), [{**row, **dict.fromkeys(c.name for c in own)} for row in values])
        count += len(values)
    if later:
        change = update(table).where(table.c.id == bindparam("_id")).values({c: bindparam(f"_{c.name}") for c in own})
        db.execute(change, later)
    if count:
        _move_sequence(db, table)
    return count


def _move_sequence(db: Connection, table: Table) -> None:
    """PostgreSQL numbers rows from a counter, which knows nothing of rows that brought their numbers."""
    key = table.primary_key.columns[0]
    if db.dialect.name != "postgresql" or key.name != "id" or key.type.python_type is not int:
        return
    sequence = db.execute(text("SELECT pg_get_serial_sequence(:name, 'id')"), {"name": table.name}).scalar_one()
    if sequence:
        highest = db.execute(select(func.max(key))).scalar_one()
        db.execute(text("SELECT setval(:name, :highest)"), {"name": sequence, "highest": highest})
