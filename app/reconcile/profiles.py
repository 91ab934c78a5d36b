"""What of a report tells which real thing it is: who, when, what about, in which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app import edtf
from app.entities import Entity, EntityKind
from app.extract.drafts import Amount, Cited, EventType, Kind, Modality
from app.reconcile.things import Report

Groups = Callable[[str], Collection[str]]  # the ids of the groups that a mineral belongs to

STATE_FORMS = frozenset(("state company", "government"))
_ACTING = frozenset(("party", "organization", "speaker"))
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    "the and for with that this from has had have been was were will would said says its their which who whom into"
    " under about after also are but can could not new than them they these those over more most other such both all"
    " between any his her our out upon while according reported reportedly report reports company companies".split()
)


def no_groups(_: str) -> Collection[str]:
    return ()


@dataclass(frozen=True)
class World:
    """What reconciliation knows beside the reports: the entities, which of them are one, and minerals' groups."""

    entities: Mapping[str, Entity]
    ties: Mapping[str, str]
    groups: Groups = no_groups

    def one(self, id: str) -> str:
        """The id that stands for this one."""
        return self.ties.get(id, id)

    @cached_property
    def names(self) -> dict[str, str]:
        return {id: entity.name for id, entity in self.entities.items()}

    def name(self, id: str) -> str:
        return self.names.get(id, id)

    def is_country(self, id: str) -> bool:
        entity = self.entities.get(id)
        return entity is not None and entity.kind is EntityKind.PLACE and entity.form == "country"

    def is_state_body(self, id: str) -> bool:
        entity = self.entities.get(id)
        return entity is not None and entity.form in STATE_FORMS and entity.kind is EntityKind.ORGANIZATION

    def country(self, id: str) -> str | None:
        """The country of an entity: its code, or where it has none, its id if it is a country."""
        entity = self.entities.get(id)
        return (entity.country if entity else None) or (id if self.is_country(id) else None)


@dataclass(frozen=True, eq=False)
class Profile:
    """A report's features, with entities' ids replaced by those that stand for them.

    ``actors`` are parties and participants that are no state, ``bodies`` those that are one's, ``states``
    the countries that act by themselves or through a body (codes), ``sites`` places below a country.
    ``under`` is the profile of the deal that an event belongs to.
    """

    report: Report
    actors: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    people: frozenset[str]
    minerals: frozenset[str]
    grouped: frozenset[str]  # the minerals and every group that one of them is in
    sites: frozenset[str]
    dates: tuple[str, ...]
    values: tuple[Amount, ...]
    under: Profile | None = None

    @property
    def id(self) -> str:
        return self.report.id

    @property
    def kind(self) -> Kind:
        return self.report.draft.kind

    @property
    def type(self) -> str:
        return self.report.draft.type

    @cached_property
    def family(self) -> tuple[str, str, str]:
        """Reports of different families never tell of one thing: what happened is not what is planned or denied."""
        type = self.type if self.kind is Kind.EVENT else ""
        return self.kind, type, footing(self.report.draft.modality)

    @property
    def repeats(self) -> bool:
        """Is it of a type of which one party does many, so that the party alone says little?"""
        return self.type in (EventType.STATEMENT, EventType.POLICY, EventType.PROJECT)

    @cached_property
    def published(self) -> date | None:
        stated = self.report.teller.published
        return date.fromisoformat(stated) if stated else None

    @cached_property
    def stated(self) -> str | None:
        """The narrowest of its dates."""
        sized = [(days if (days := edtf.days(d)) is not None else 10**6, d) for d in self.dates]
        return min(sized)[1] if sized else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the evidence that carry meaning, without the names in it: those are compared as such."""
        return frozenset(_content_words(self.report.draft.cited))


def footing(modality: Modality) -> str:
    if modality.happened:
        return "happened"
    return "denied" if modality is Modality.DENIED else "prospect"


def to_profile(report: Report, world: World, deal: Report | None = None) -> Profile:
    draft, one = report.draft, world.one
    acting = {one(c.value) for c in draft.cited if c.field in _ACTING}
    places = {one(v) for v in draft.all("place")}
    countries = {id for id in acting | places if world.is_country(id)}
    bodies = {id for id in acting if world.is_state_body(id)}
    people = {one(v) for v in draft.all("person")} | {id for id in acting if _is_person(id, world)}
    minerals = frozenset(one(v) for v in draft.all("mineral"))
    return Profile(
        report,
        actors=frozenset(acting - countries - bodies - people),
        bodies=frozenset(bodies),
        states=frozenset(world.country(id) or id for id in countries | bodies),
        people=frozenset(people),
        minerals=minerals,
        grouped=minerals.union(*(world.groups(m) for m in minerals)),
        sites=frozenset(places - countries),
        dates=tuple(v for v in draft.all("date") if edtf.is_valid(v)),
        values=tuple(_amounts(draft.all("value"))),
        under=to_profile(deal, world) if deal else None,
    )


def _is_person(id: str, world: World) -> bool:
    entity = world.entities.get(id)
    return entity is not None and entity.kind is EntityKind.PERSON


def _amounts(values: Iterator[str]) -> Iterator[Amount]:
    for value in values:
        try:
            yield Amount.parse(value)
        except (ArithmeticError, ValueError):  # a value of another form than money compares as nothing
            continue


def _content_words(cited: tuple[Cited, ...]) -> Iterator[str]:
    names = [c.span for c in cited if c.field not in ("what", "stage", "activity", "date", "value")]
    for evidence in (c.span for c in cited if c.field == "what"):
        inside = [n for n in names if n.overlaps(evidence)]
        for match in _WORD.finditer(evidence.exact):
            at = evidence.start + match.start()
            word = match[0].casefold()
            if word not in _COMMON and not any(n.start <= at < n.end for n in inside):
                yield word[:6]  # inflections mostly differ after the sixth letter
