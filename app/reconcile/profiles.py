"""What of a report tells which real thing it is: who, when, what about, in which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property

from app import edtf
from app.entities import Entity, EntityKind
from app.extract.drafts import Amount, Cited, Draft, EventType, Instrument, Kind, Modality
from app.reconcile.names import is_acronym, short_forms
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
        """By id; countries by their codes, too."""
        countries = {e.country: e.name for e in self.entities.values() if e.country and self.is_country(e.id)}
        return countries | {id: entity.name for id, entity in self.entities.items()}

    def name(self, id: str) -> str:
        return self.names.get(id, id)

    def short_forms(self, id: str) -> frozenset[str]:
        """What it could be called for short: its initials; or itself, where its name is an acronym."""
        entity = self.entities.get(id)
        return short_forms(entity.name) if entity else frozenset()

    def is_acronym(self, id: str) -> bool:
        entity = self.entities.get(id)
        return entity is not None and is_acronym(entity.name)

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
    """Features of one report, or of several taken for one, with the ids that stand for entities.

    ``actors`` are parties and participants that are no state, ``bodies`` those that are one's, ``states``
    the countries that act by themselves or through a body (codes), ``sites`` places below a country.
    ``forms`` are the instruments that are stated, ``sponsors`` the actors of the deal that an event belongs to.
    """

    id: str
    family: tuple[str, str, str]
    articles: frozenset[str]
    published: date | None  # the earliest
    actors: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    people: frozenset[str]
    minerals: frozenset[str]
    grouped: frozenset[str]  # the minerals and every group that one of them is in
    sites: frozenset[str]
    dates: frozenset[str]
    values: frozenset[Amount]
    forms: frozenset[str]
    sponsors: frozenset[str]
    initials: frozenset[tuple[str, str]]  # what an actor could be called for short, and the actor
    acronyms: frozenset[tuple[str, str]]  # the same of actors that are called nothing else here
    words: frozenset[str]

    @property
    def kind(self) -> str:
        return self.family[0]

    @property
    def type(self) -> str:
        """Of an event; all deals are compared alike."""
        return self.family[1]

    @property
    def happened(self) -> bool:
        return self.family[2] == HAPPENED

    @cached_property
    def unexplained(self) -> frozenset[tuple[str, str]]:
        """Its acronyms without those that a name beside them was taken to stand for."""
        named = {short for short, _ in self.initials}
        return frozenset(pair for pair in self.acronyms if pair[0] not in named)

    @cached_property
    def stated(self) -> str | None:
        """The narrowest of its dates."""
        sized = [(days if (days := edtf.days(d)) is not None else 10**6, d) for d in self.dates]
        return min(sized)[1] if sized else None

    @cached_property
    def is_dated(self) -> bool:
        """Does one of its dates say the year?"""
        return any(edtf.has_year(d) for d in self.dates)

    @cached_property
    def window(self) -> tuple[date | None, date | None]:
        """When it can have happened: by the narrowest of its dates, or where none is stated, before its publication."""
        return self._window(self.stated)

    @cached_property
    def windows(self) -> tuple[tuple[date | None, date | None], ...]:
        """By each of its most exact dates: a slip among many must not speak for all, nor a month for its days."""
        dated = sorted(d for d in self.dates if edtf.has_year(d))
        exact = [d for d in dated if not any(d != e and edtf.narrow(d, e) == e for e in dated)]
        return tuple(self._window(d) for d in exact) or (self._window(None),)

    def _window(self, stated: str | None) -> tuple[date | None, date | None]:
        """What has happened has not done so after its publication."""
        first, last = edtf.bounds(stated) if stated else (None, None)
        if self.published and self.happened and (last is None or last > self.published):
            last = max(self.published, first) if first else self.published
        return first, last

    @cached_property
    def signature(self) -> tuple[object, ...]:
        """The same for reports that differ in nothing but their words, article and, within a month, publication."""
        told = self.published and not self.stated and (self.published.year, self.published.month)
        return self.family, told, *(getattr(self, name) for name in _SETS if name not in ("articles", "words"))

    def join(self, other: Profile) -> Profile:
        """Both as one: it has whatever either has."""
        published = [day for day in (self.published, other.published) if day]
        merged = {name: getattr(self, name) | getattr(other, name) for name in _SETS}
        return Profile(min(self.id, other.id), self.family, published=min(published, default=None), **merged)


_SETS = tuple(f.name for f in fields(Profile) if f.name not in ("id", "family", "published"))
HAPPENED = "happened"


def footing(modality: Modality) -> str:
    """What happened, what may come, and what is denied are never one thing."""
    if modality.happened:
        return HAPPENED
    return "denied" if modality is Modality.DENIED else "prospect"


def to_profile(report: Report, world: World, deal: Report | None = None) -> Profile:
    draft, one = report.draft, world.one
    signs = deal if draft.type == EventType.AGREEMENT else None  # a signing is between the parties of what is signed
    cited = (*draft.cited, *(c for c in (signs.draft.cited if signs else ()) if c.field == "party"))
    acting = {one(c.value) for c in cited if c.field in _ACTING}
    places = {one(v) for v in draft.all("place")}
    agreed = draft.kind is Kind.DEAL or draft.type == EventType.AGREEMENT  # where a place is no party
    countries = {id for id in (acting if agreed else acting | places) if world.is_country(id)}
    bodies = {id for id in acting if world.is_state_body(id)}
    people = {one(v) for v in draft.all("person")} | {id for id in acting if _is_person(id, world)}
    actors = frozenset(acting - countries - bodies - people)
    acronyms = {id for id in actors if world.is_acronym(id)}
    minerals = frozenset(one(v) for v in draft.all("mineral"))
    published = report.teller.published
    return Profile(
        id=report.id,
        family=(draft.kind, draft.type if draft.kind is Kind.EVENT else "", footing(draft.modality)),
        articles=frozenset((report.teller.article,)),
        published=date.fromisoformat(published) if published else None,
        actors=actors,
        bodies=frozenset(bodies),
        states=frozenset(world.country(id) or id for id in countries | bodies),
        people=frozenset(people),
        minerals=minerals,
        grouped=minerals.union(*(world.groups(m) for m in minerals)),
        sites=frozenset(id for id in places if not world.is_country(id)),
        dates=frozenset(v for v in draft.all("date") if edtf.is_valid(v)),
        values=frozenset(_amounts(draft.all("value"))),
        forms=frozenset(_forms(signs.draft if signs else draft)),
        sponsors=frozenset(_sponsors(deal, world)) if deal and not signs else frozenset(),
        initials=frozenset((short, id) for id in actors - acronyms for short in world.short_forms(id)),
        acronyms=frozenset((short, id) for id in acronyms for short in world.short_forms(id)),
        words=frozenset(_content_words(draft.cited)),
    )


def _forms(agreed: Draft) -> Iterator[str]:
    """The form of a deal, or of the deal that an agreement signs, where it is stated."""
    if agreed.kind is Kind.DEAL and agreed.type != Instrument.OTHER:
        yield agreed.type


def _sponsors(deal: Report, world: World) -> Iterator[str]:
    parties = (world.one(v) for v in deal.draft.all("party"))
    return (id for id in parties if not world.is_country(id) and not world.is_state_body(id))


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
