"""Reports written by hand: a sentence with its values marked in it, told by an article.

    tell("{USSM|party=us-strategic-metals} signed.", "mou", kind=DEAL, article="b", published="2025-10-06")

``{words|field=value}`` cites the words for a value, ``{words|field=value#qualifier}`` with a qualifier, and
several statements of the same words are set apart by ``; ``. The sentence without its marks is the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.entities import Entity, EntityKind
from app.extract.drafts import Cited, Draft, EventType, Instrument, Kind, Modality
from app.grounding import Span
from app.reconcile import reconcile, to_world
from app.reconcile.things import Fact, Report, Standing, Teller, Thing, report_id

_MARK = re.compile(r"\{(?P<words>[^|}]+)\|(?P<values>[^}]+)\}")
_SAME_INITIALS = ("Makran Metals Group", "Mardan Mining Group", "MMG")
_GROUPS = {"neodymium": ("rare-earth-elements",), "praseodymium": ("rare-earth-elements",)}


def _entity(kind: EntityKind, id: str, name: str, form: str | None = None, country: str | None = None) -> Entity:
    return Entity(kind, id, name, form, country, known=True)


ENTITIES = {
    entity.id: entity
    for entity in (
        _entity(
            EntityKind.ORGANIZATION, "frontier-works-organization", "Frontier Works Organization", "state company", "PK"
        ),
        _entity(EntityKind.ORGANIZATION, "us-strategic-metals", "US Strategic Metals", "company", "US"),
        _entity(EntityKind.ORGANIZATION, "nova-minerals", "Nova Minerals", "company"),
        _entity(EntityKind.ORGANIZATION, "himalayan-earth-exploration", "Himalayan Earth Exploration", "company", "PK"),
        _entity(EntityKind.ORGANIZATION, "pakistan-tehreek-e-insaf", "Pakistan Tehreek-e-Insaf", "party", "PK"),
        _entity(EntityKind.ORGANIZATION, "dawn", "Dawn", "media", "PK"),
        _entity(EntityKind.ORGANIZATION, "sarhad-copper", "Sarhad Copper", "company", "PK"),
        *(_entity(EntityKind.ORGANIZATION, n.lower().replace(" ", "-"), n, "company") for n in _SAME_INITIALS),
        _entity(EntityKind.PERSON, "asim-munir", "Asim Munir"),
        _entity(EntityKind.PERSON, "donald-trump", "Donald Trump"),
        _entity(EntityKind.PERSON, "shehbaz-sharif", "Shehbaz Sharif"),
        _entity(EntityKind.PLACE, "pakistan", "Pakistan", "country", "PK"),
        _entity(EntityKind.PLACE, "united-states", "United States", "country", "US"),
        _entity(EntityKind.PLACE, "white-house", "White House", "building", "US"),
        *(_entity(EntityKind.MINERAL, id, id.replace("-", " ")) for id in ("antimony", "copper", "gold", "neodymium")),
        *(_entity(EntityKind.MINERAL, id, id.replace("-", " ")) for id in ("praseodymium", "rare-earth-elements")),
    )
}


def groups(mineral: str) -> tuple[str, ...]:
    return _GROUPS.get(mineral, ())


def tell(
    sentence: str,
    type: str,
    *,
    article: str = "a",
    published: str | None = None,
    outlet: str | None = None,
    copies: str | None = None,
    modality: Modality = Modality.REPORTED,
    deal: Report | None = None,
) -> Report:
    """A report of the sentence; what kind it is follows from the type."""
    text = _MARK.sub(lambda m: m["words"], sentence)
    what = Cited("what", type, Span(text, 0, len(text)))
    draft = Draft(_kind(type), type, modality, "by hand", (what, *_cited(sentence, text)), deal.draft if deal else None)
    teller = Teller(article, published, outlet, copies or article)
    return Report(report_id(article, draft), teller, draft, deal.id if deal else None)


def _kind(type: str) -> Kind:
    if type in tuple(EventType):
        return Kind.EVENT
    return Kind.DEAL if type in tuple(Instrument) else Kind.CLAIM


def _cited(sentence: str, text: str) -> Iterator[Cited]:
    removed = 0
    for mark in _MARK.finditer(sentence):
        start = mark.start() - removed
        removed += len(mark[0]) - len(mark["words"])
        for stated in mark["values"].split("; "):
            field, _, value = stated.partition("=")
            value, _, qualifier = value.partition("#")
            yield Cited(field, value, Span(text, start, start + len(mark["words"])), qualifier)


def things(*reports: Report) -> list[Thing]:
    return reconcile(reports, to_world(ENTITIES, groups))


def the(things: list[Thing], type: str) -> Thing:
    """The one thing of a type."""
    (found,) = [t for t in things if t.type == type]
    return found


def together(*reports: Report) -> set[frozenset[int]]:
    """Which of these reports were taken for one, by their positions."""
    position = {r.id: i for i, r in enumerate(reports)}
    return {frozenset(position[id] for id in thing.reports) for thing in things(*reports)}


def shown(thing: Thing, field: str, standing: Standing = Standing.SHOWN) -> list[str]:
    return [f.value for f in facts(thing, field) if f.standing is standing]


def facts(thing: Thing, field: str) -> list[Fact]:
    return [f for f in thing.facts if f.field == field]
