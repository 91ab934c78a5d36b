"""The facts of a thing as one row of a table has them: ids and values, which whoever reads the row turns into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from app.models import Citation
from app.reconcile.things import Thing
from app.store.rows import Row, in_groups

# Columns of a table with the fields whose values stand in them.
COLUMNS = {
    "parties": ("party", "organization", "subject"),
    "people": ("person", "speaker"),
    "minerals": ("mineral",),
    "values": ("value",),
}


class Quoted(NamedTuple):
    """The place of a citation, and its words."""

    article: str
    start: int
    end: int
    exact: str
    id: str


def find_quoted(session: Session, things: Iterable[Thing]) -> dict[str, Quoted]:
    """The citations that say what these things are, by id."""
    cited = {id for thing in things for fact in thing.facts if fact.field == "what" for id in fact.citations}
    columns = (col(Citation.article_id), col(Citation.start), col(Citation.end), col(Citation.exact), col(Citation.id))
    found = (session.execute(select(*columns).where(col(Citation.id).in_(group))) for group in in_groups(cited))
    return {row.id: Quoted(*row) for rows in found for row in rows}


def to_summary(thing: Thing, quoted: Mapping[str, Quoted], articles: Mapping[str, str]) -> Row:
    """Values by column, the articles that say them, and the words that say best what it is.

    ``articles`` tells the article of a report.
    """
    values = {
        name: list(dict.fromkeys(fact.value for fact in thing.facts if fact.field in fields))
        for name, fields in COLUMNS.items()
    }
    telling = [quoted[id] for fact in thing.facts if fact.field == "what" for id in fact.citations]
    best = next((one for one in telling if not any(_stands_in(one, other) for other in telling)), None)
    quote = {"article": best.article, "start": best.start, "exact": best.exact, "citation": best.id} if best else None
    return {**values, "sources": sorted({articles[report] for report in thing.reports}), "quote": quote}


def _stands_in(one: Quoted, other: Quoted) -> bool:
    inside = one.article == other.article and other.start <= one.start and one.end <= other.end
    return inside and (one.start, one.end) != (other.start, other.end)
