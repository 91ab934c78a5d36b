"""The facts of things, each value in words, with its link and the citations that say it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlmodel import col

from app import edtf, vocabulary
from app.entities import Entity, EntityKind
from app.models import Entity as EntityRow
from app.models import Fact
from app.queries import labels
from app.queries.citations import Cited, find_cited
from app.queries.views import FactView, Link


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with what ties it to others: the reports that say it, by citation id."""

    view: FactView
    reports: Mapping[str, str]

    def said_in(self, report: str) -> bool:
        return report in self.reports.values()


def find_facts(db: Connection, things: Collection[str]) -> dict[str, tuple[Told, ...]]:
    """The facts of these things, by thing, in their order."""
    query = select(Fact).where(col(Fact.thing_id).in_(things)).order_by(col(Fact.thing_id), col(Fact.position))
    rows = db.execute(query).all()
    cited = find_cited(db, things)
    entities = find_entities(db, (row.value for row in rows if row.field in labels.ENTITY_FIELDS))
    grouped = groupby(rows, key=lambda row: row.thing_id)
    return {thing: tuple(_to_told(row, cited.get(row.id, []), entities) for row in facts) for thing, facts in grouped}


def find_entities(db: Connection, ids: Iterable[str]) -> dict[str, Entity]:
    """Those that articles name, and groups of minerals that only the vocabulary does."""
    wanted = set(ids)
    if not wanted:
        return {}
    known = vocabulary.default().entity
    found = {id_: entity for id_ in wanted if (entity := known(id_)) and entity.kind is EntityKind.MINERAL}
    for row in db.execute(select(EntityRow).where(col(EntityRow.id).in_(wanted))):
        found[row.id] = Entity(row.kind, row.id, row.name, row.form, row.country, row.known)
    return found


def _to_told(row: Row[Any], cited: list[Cited], entities: Mapping[str, Entity]) -> Told:
    entity = entities.get(row.value) if row.field in labels.ENTITY_FIELDS else None
    view = FactView(
        field=row.field,
        label=labels.to_label(row.field),
        value=row.value,
        text=entity.name if entity else to_text(row.field, row.value, cited[0].view.exact if cited else ""),
        standing=str(row.standing),
        qualifier=row.qualifier,
        note=row.note,
        citations=tuple(c.view for c in cited),
        link=Link(labels.to_entity_href(entity.kind, entity.id), entity.name) if entity else None,
        symbol=to_symbol(entity.id) if entity else None,
    )
    return Told(view, {c.view.id: c.report for c in cited})


def to_text(field: str, value: str, exact: str) -> str:
    """A value in words; what something is is told in the words of the source."""
    if field == "what":
        return exact or value
    if field == "date":
        return edtf.to_words(value) if edtf.is_valid(value) else value
    if field == "value":
        return labels.to_amount_words(value)
    return labels.RUNGS.get(value, value) if field == "stage" else value


def is_mineral(entity: str) -> bool:
    return entity in vocabulary.default().minerals


def to_symbol(entity: str) -> str | None:
    mineral = vocabulary.default().minerals.get(entity)
    return mineral.symbol if mineral else None
