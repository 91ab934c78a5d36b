"""Rows by the hundred: what every room of the store needs to write and find many of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, delete, insert
from sqlmodel import Session, SQLModel

Row = dict[str, Any]  # values by column
V = TypeVar("V", str, int)
MANY = 500  # values in one IN list, well below what either database allows


def in_groups(values: Iterable[V]) -> Iterator[tuple[V, ...]]:
    """The distinct values, sorted, so that two writers lock rows in one order."""
    rest = iter(sorted(set(values)))
    while group := tuple(islice(rest, MANY)):
        yield group


def save_rows(session: Session, rows: Sequence[SQLModel]) -> None:
    """Insert rows of one table in one statement."""
    if rows:
        model = type(rows[0])
        session.execute(insert(model), [_to_values(row) for row in rows])


def _to_values(row: SQLModel) -> Row:
    """A table's own key (None) is left to the database."""
    return {name: value for name, value in row.model_dump().items() if value is not None or name != "id"}


def save_values(session: Session, model: type[SQLModel], rows: Sequence[Row]) -> None:
    """The same for values by column; for tables with very many rows, since making a row object takes its time."""
    if rows:
        session.execute(insert(model), rows)


def drop_rows(session: Session, model: type[SQLModel], column: Any, values: Collection[str]) -> None:
    """Delete the rows whose column has one of these values."""
    for group in in_groups(values):
        condition: ColumnElement[bool] = column.in_(group)
        session.execute(delete(model).where(condition), execution_options={"synchronize_session": False})
