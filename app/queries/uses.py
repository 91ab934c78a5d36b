"""What very many things take from passages: no views and no sigla, which would ask for all that an article has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import Connection, select
from sqlmodel import col

from app.extract.drafts import Kind
from app.models import Citation, Fact, FactCitation
from app.queries import labels
from app.queries.conditions import to_conditions
from app.queries.facts import find_entities, to_text
from app.queries.filters import TimelineFilter
from app.queries.pages import find_first

BATCH = 200  # things in memory at a time


class Use(NamedTuple):
    """A passage, and in words what one fact takes from it."""

    article: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    says: str


def find_uses(db: Connection, kind: Kind, chosen: TimelineFilter) -> Iterator[tuple[str, list[Use]]]:
    """The address of each thing of a kind under a filter, newest first, with the uses that its facts make."""
    ids = find_first(db, to_conditions(chosen, kind), most=None)
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        uses = _find_uses_of(db, batch)
        yield from ((labels.to_thing_href(kind, id_), uses.get(id_, [])) for id_ in batch)


def _find_uses_of(db: Connection, things: Collection[str]) -> dict[str, list[Use]]:
    passage = (Citation.article_id, Citation.start, Citation.end, Citation.exact, Citation.prefix, Citation.suffix)
    query = (
        select(col(Fact.thing_id), col(Fact.id), col(Fact.field), col(Fact.value), *map(col, passage))
        .join(FactCitation, col(FactCitation.fact_id) == col(Fact.id))
        .join(Citation, col(Citation.id) == col(FactCitation.citation_id))
        .where(col(Fact.thing_id).in_(things))
        .order_by(col(Fact.thing_id), col(Fact.position), col(FactCitation.position), col(Citation.id))
    )
    rows: list[Any] = list(db.execute(query))
    entities = find_entities(db, (row.value for row in rows if row.field in labels.ENTITY_FIELDS))
    names = {id_: entity.name for id_, entity in entities.items()}
    found: dict[str, list[Use]] = {}
    for (thing, _), cited in groupby(rows, key=lambda row: row[:2]):
        found.setdefault(thing, []).extend(_to_uses(list(cited), names))
    return found


def _to_uses(cited: Sequence[Any], names: dict[str, str]) -> Iterator[Use]:
    """Of one fact, whose words may be those of its first citation."""
    first = cited[0]
    name = names.get(first.value) if first.field in labels.ENTITY_FIELDS else None
    says = f"{labels.to_label(first.field)}: {name or to_text(first.field, first.value, first.exact)}"
    return (Use(row.article_id, row.start, row.end, row.exact, row.prefix, row.suffix, says) for row in cited)
