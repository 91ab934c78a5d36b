"""What a filter can ask of a thing: who and what it is about, its type and its sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from app.entities import Entity, EntityKind
from app.reconcile.things import Thing
from app.store.rows import Row

Groups = Callable[[str], Collection[str]]  # the groups that a mineral belongs to

# Facts that name who or what a thing is about. An origin is left out: being quoted is not taking part.
ABOUT = ("party", "organization", "person", "mineral", "speaker", "subject")
COMPANY = ("company", "state company")


def find_facets(
    thing: Thing, articles: Mapping[str, str], entities: Mapping[str, Entity], groups: Groups
) -> Iterator[Row]:
    """Each once, in order. ``articles`` tells the article of a report."""
    pairs = {("type", thing.type)} | {("source", articles[report]) for report in thing.reports}
    for id in {fact.value for fact in thing.facts if fact.field in ABOUT}:
        if entity := entities.get(id):
            pairs |= to_facets(entity, groups)
    return ({"thing_id": thing.id, "name": name, "value": value} for name, value in sorted(pairs))


def to_facets(entity: Entity, groups: Groups) -> set[tuple[str, str]]:
    """The filters that find what is about an entity: a company is an organization too, a mineral in its groups."""
    match entity.kind:
        case EntityKind.ORGANIZATION:
            narrow = {("company", entity.id)} if entity.form in COMPANY else set()
            return narrow | {("organization", entity.id)}
        case EntityKind.PERSON:
            return {("person", entity.id)}
        case EntityKind.MINERAL:
            return {("mineral", id) for id in (entity.id, *groups(entity.id))}
        case _:
            return set()
