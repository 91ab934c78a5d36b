"""Entities over all articles, put together from what each article makes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from app.entities import Entity as Found
from app.entities import EntityKind
from app.models import Article, ArticleState, Entity, Sighting
from app.store.rows import drop_rows, in_groups, save_rows


@dataclass(frozen=True, slots=True)
class Seen:
    """What so many articles make of one entity, all alike."""

    id: str
    kind: EntityKind
    name: str
    form: str | None
    country: str | None
    known: bool
    articles: int


def save_sightings(session: Session, article: str, entities: Iterable[Found]) -> None:
    """Store what an article makes of its entities.

    One that is new is there as this article has it, so that mentions can name it. All are put together again by
    whoever makes current what the article tells, once for however many articles came with it.
    """
    sightings = [_to_sighting(article, entity) for entity in entities]
    save_rows(session, sightings)
    there = _find_entities(session, {sighting.entity_id for sighting in sightings})
    save_rows(session, [_to_first(sighting) for sighting in sightings if sighting.entity_id not in there])


def _to_first(sighting: Sighting) -> Entity:
    values = sighting.model_dump(exclude={"article_id", "entity_id"})
    return Entity(id=sighting.entity_id, **values)


def _to_sighting(article: str, entity: Found) -> Sighting:
    return Sighting(
        article_id=article,
        entity_id=entity.id,
        kind=entity.kind,
        name=entity.name,
        form=entity.form,
        country=entity.country,
        known=entity.known,
    )


def refresh_entities(session: Session, ids: Collection[str]) -> set[str]:
    """Put these entities together again from their sightings; returns the ids of those that changed."""
    before = {id: _facts(entity) for id, entity in _find_entities(session, ids).items()}
    after = {id: _facts(to_entity(seen)) for id, seen in _find_sightings(session, ids).items()}
    changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
    drop_rows(session, Entity, col(Entity.id), [id for id in changed if id not in after])
    for id in sorted(changed & before.keys() & after.keys()):
        session.execute(update(Entity).where(col(Entity.id) == id).values(**after[id], tied=None))
    save_rows(session, [Entity(id=id, **after[id]) for id in sorted(changed - before.keys())])
    return changed


def load_entities(session: Session) -> dict[str, Found]:
    """Those that a current article names, as reconciliation wants them."""
    named = select(col(Sighting.entity_id)).join(Article).where(col(Article.state) == ArticleState.CURRENT)
    rows = select(Entity).where(col(Entity.id).in_(named)).order_by(col(Entity.id))
    return {entity.id: _to_found(entity) for entity in session.scalars(rows)}


def save_ties(session: Session, ties: Mapping[str, str]) -> set[str]:
    """Store which entities are one; returns the ids of all for which another stands now, or one that has changed.

    What an entity is called and is depends on the one that stands for it alone: a new spelling of a name changes
    nothing for those who use the old one.
    """
    rows = session.execute(select(col(Entity.id), col(Entity.tied)))
    before: dict[str, str | None] = dict(map(tuple, rows))
    changed = {id for id in before.keys() | ties.keys() if before.get(id) != ties.get(id)}
    for id in sorted(changed & before.keys()):
        session.execute(update(Entity).where(col(Entity.id) == id).values(tied=ties.get(id)))
    return changed | {id for id, head in ties.items() if head in changed}


def find_named(session: Session, articles: Collection[str]) -> set[str]:
    """The ids of what these articles name."""
    named = select(col(Sighting.entity_id))
    return {
        id for group in in_groups(articles) for id in session.scalars(named.where(col(Sighting.article_id).in_(group)))
    }


def to_entity(seen: Sequence[Seen]) -> Entity:
    """One entity from its sightings, whatever their order: the vocabulary's, else what most articles say."""
    known = [sighting for sighting in seen if sighting.known]
    best = known or seen
    return Entity(
        id=best[0].id,
        kind=EntityKind(_most((s.kind, s.articles) for s in best) or best[0].kind),
        name=_most((s.name, s.articles) for s in best) or best[0].id,
        form=_most((s.form, s.articles) for s in best),
        country=_most((s.country, s.articles) for s in best),
        known=bool(known),
    )


def _most(values: Iterable[tuple[str | None, int]]) -> str | None:
    """The value given most often; the longest, then the first by alphabet, where several are."""
    counts: Counter[str] = Counter()
    for value, times in values:
        if value:
            counts[value] += times
    return min(counts, key=lambda value: (-counts[value], -len(value), value), default=None)


def _facts(entity: Entity) -> dict[str, Any]:
    return entity.model_dump(exclude={"id", "tied"})


def _to_found(entity: Entity) -> Found:
    return Found(entity.kind, entity.id, entity.name, entity.form, entity.country, entity.known)


def _find_entities(session: Session, ids: Collection[str]) -> dict[str, Entity]:
    found = (session.scalars(select(Entity).where(col(Entity.id).in_(group))) for group in in_groups(ids))
    return {entity.id: entity for entities in found for entity in entities}


def _find_sightings(session: Session, ids: Collection[str]) -> dict[str, list[Seen]]:
    """Those of current articles; of an entity that none of these names, those of the others.

    They are counted where they lie: a country is named by most articles.
    """
    columns = [col(getattr(Sighting, name)) for name in ("entity_id", "kind", "name", "form", "country", "known")]
    counted = select(*columns, func.count(), col(Article.state)).join(Article).group_by(*columns, col(Article.state))
    seen: dict[str, list[Seen]] = {}
    aside: dict[str, list[Seen]] = {}
    for group in in_groups(ids):
        for *facts, state in session.execute(counted.where(col(Sighting.entity_id).in_(group))):
            (seen if state is ArticleState.CURRENT else aside).setdefault(facts[0], []).append(Seen(*facts))
    return aside | seen
