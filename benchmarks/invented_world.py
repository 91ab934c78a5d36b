"""An invented world of companies and what they do: the truth that invented articles then tell.

Everything follows from a seed. Companies and people are made of syllables and exist nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from app.entities import Entity, EntityKind
from app.extract.drafts import EventType, Instrument, Modality

_START = date(2023, 1, 2)
_SYLLABLES = "ka ro mi ta zu len dor vash pel qua nir sol ber hin tar oz gul fen mar ish dra vel kon ya".split()
_TRADES = "Minerals Metals Mining Resources Exploration Copper Refining Holdings Materials Earths".split()
_GIVEN = (
    "Adil Bora Chander Dilara Emre Farrukh Gohar Hamza Iskander Jamal Kiran Leyla Mehvish Nadir Omid Parvin".split()
)
_COUNTRIES = (
    ("pakistan", "Pakistan", "PK"),
    ("united-states", "United States", "US"),
    ("canada", "Canada", "CA"),
    ("australia", "Australia", "AU"),
    ("kazakhstan", "Kazakhstan", "KZ"),
    ("saudi-arabia", "Saudi Arabia", "SA"),
)
MINERALS = (
    ("antimony", ()),
    ("copper", ()),
    ("gold", ()),
    ("lithium", ()),
    ("tungsten", ()),
    ("chromite", ()),
    ("cobalt", ()),
    ("rare-earth-elements", ()),
    ("neodymium", ("rare-earth-elements",)),
    ("praseodymium", ("rare-earth-elements",)),
    ("dysprosium", ("rare-earth-elements",)),
)
_SITES = tuple(f"{a}{b}" for a in ("Mir", "Koh", "Dasht", "Band", "Shor") for b in ("abad", "dara", "kot", "wali"))


@dataclass(frozen=True, slots=True)
class Company:
    """A company, the names it goes by, and the day from which it has another name."""

    entity: Entity
    country: str
    variants: tuple[Entity, ...]  # an acronym, another spelling: entities of their own to a reader
    renamed: tuple[date, Entity] | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that really happened (or was planned or denied), in full; ``under`` is the deal it belongs to."""

    id: int
    type: str  # an EventType, or "deal": the deal and its signing
    day: date
    companies: tuple[Company, ...] = ()
    body: Entity | None = None  # a state body that takes part
    people: tuple[Entity, ...] = ()
    minerals: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    site: Entity | None = None
    value: int | None = None  # dollars
    instrument: Instrument = Instrument.OTHER
    modality: Modality = Modality.REPORTED
    topic: int = 0  # which words a statement uses
    under: Happening | None = None


@dataclass(slots=True)
class World:
    """All that exists and all that happened, in the order of days."""

    days: int
    companies: list[Company] = field(default_factory=list)
    bodies: list[Entity] = field(default_factory=list)
    people: list[Entity] = field(default_factory=list)
    sites: list[Entity] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)

    @property
    def entities(self) -> dict[str, Entity]:
        names = [e for c in self.companies for e in (c.entity, *c.variants, *(c.renamed[1:] if c.renamed else ()))]
        places = [Entity(EntityKind.PLACE, id, name, "country", code, known=True) for id, name, code in _COUNTRIES]
        minerals = [Entity(EntityKind.MINERAL, id, id.replace("-", " "), known=True) for id, _ in MINERALS]
        return {e.id: e for e in (*names, *self.bodies, *self.people, *self.sites, *places, *minerals)}


def make_world(random: Random, *, articles: int) -> World:
    """A world in which about so many articles' worth of things happen."""
    world = World(days=120 + articles // 10)
    taken: set[str] = set()
    world.companies = [_company(random, taken, world.days) for _ in range(max(10, articles // 8))]
    world.bodies = [_body(id, name, code) for id, name, code in _COUNTRIES[:3]]
    world.people = [_person(random, taken) for _ in range(max(8, articles // 40))]
    world.sites = [Entity(EntityKind.PLACE, name.lower(), name, "site", "PK", known=True) for name in _SITES]
    while len(world.happenings) < articles // 3:
        _happen(random, world)
    world.happenings.sort(key=lambda h: (h.day, h.id))
    return world


def _name(random: Random, taken: set[str], length: int) -> str:
    while (word := _word(random, length)) in taken:
        pass
    taken.add(word)
    return word


def _word(random: Random, length: int) -> str:
    return "".join(random.choices(_SYLLABLES, k=length)).capitalize()


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _company(random: Random, taken: set[str], days: int) -> Company:
    # The first words alone tell companies apart: there are not enough short ones for all.
    first, second, trade = _name(random, taken, 3), _word(random, 2), random.choice(_TRADES)
    id, _, code = random.choice(_COUNTRIES)
    entity = _organization(f"{first} {second} {trade}", code, known=random.random() < 0.3)
    variants = [_organization(f"{first} {second} {trade} Ltd", None)]
    if random.random() < 0.5:
        variants.append(_organization(f"{first[0]}{second[0]}{trade[0]}", None))
    if random.random() < 0.3:
        variants.append(_organization(f"{first[:-1]}{first[-1] * 2} {second} {trade}", None))
    renamed = None
    if random.random() < 0.03:
        day = _START + timedelta(random.randrange(days))
        renamed = day, _organization(f"{_name(random, taken, 3)} {trade}", code)
    return Company(entity, id, tuple(v for v in variants if v.id != entity.id), renamed)


def _organization(name: str, code: str | None, *, known: bool = False) -> Entity:
    return Entity(EntityKind.ORGANIZATION, _slug(name), name, "company", code, known=known)


def _body(country: str, name: str, code: str) -> Entity:
    return Entity(
        EntityKind.ORGANIZATION, f"{country}-works", f"{name} Works Authority", "state company", code, known=True
    )


def _person(random: Random, taken: set[str]) -> Entity:
    name = f"{random.choice(_GIVEN)} {_name(random, taken, 3)}"
    return Entity(EntityKind.PERSON, _slug(name), name, known=random.random() < 0.5)


# ---------------------------------------------------------------- what happens


def _happen(random: Random, world: World) -> None:
    kind = random.choices(
        ("deal", "meeting", "statement", "project", "shipment", "investment"), (40, 14, 18, 12, 8, 8)
    )[0]
    day = _START + timedelta(random.randrange(world.days))
    if kind == "deal":
        _make_deals(random, world, day)
    else:
        _add(world, kind, day, **_scene(random, world, kind))


def _add(world: World, kind: str, day: date, **what: object) -> Happening:
    happening = Happening(len(world.happenings), kind, day, **what)  # type: ignore[arg-type]
    world.happenings.append(happening)
    return happening


def _make_deals(random: Random, world: World, day: date) -> None:
    """A deal; now and then a second of the same two in the same month; and what is planned and done under each."""
    cast = _parties(random, world)
    first, *rest = random.sample(sorted(id for id, groups in MINERALS if not groups), 4)
    forms = random.choices(
        (Instrument.MOU, Instrument.CONTRACT, Instrument.JOINT_VENTURE, Instrument.LOAN), (6, 2, 1, 1), k=2
    )
    deal = _add(world, "deal", day, **cast, minerals=(first, rest[0]), instrument=forms[0], value=_value(random))
    if random.random() < 0.06:
        later = day + timedelta(random.randint(5, 20))
        _add(world, "deal", later, **cast, minerals=tuple(rest[1:]), instrument=forms[1], value=_value(random))
    if random.random() < 0.35:
        for _ in range(random.randint(1, 2)):
            _ship(random, world, deal)
    if random.random() < 0.25:
        _add(world, "project", day, **cast, minerals=deal.minerals, modality=Modality.PLANNED, under=deal)


def _parties(random: Random, world: World) -> dict[str, object]:
    one, other = random.sample(world.companies, 2)
    body = random.choice(world.bodies) if random.random() < 0.3 else None
    if body and body.country:
        state = next(id for id, _, code in _COUNTRIES if code == body.country)
        return {"companies": (one,), "body": body, "states": (state, one.country)}
    return {"companies": (one, other), "states": (one.country, other.country)}


def _ship(random: Random, world: World, deal: Happening) -> None:
    day = deal.day + timedelta(random.randint(15, 90))
    goods = deal.minerals[:1] if random.random() < 0.5 else deal.minerals
    _add(
        world,
        "shipment",
        day,
        companies=deal.companies,
        minerals=goods,
        states=("pakistan", "united-states"),
        under=deal,
    )


def _value(random: Random) -> int | None:
    return random.choice((20, 35, 50, 80, 120, 200, 350, 500, 750, 1200)) * 10**6 if random.random() < 0.6 else None


def _scene(random: Random, world: World, kind: str) -> dict[str, object]:
    """Who and what an event that belongs to no deal is about."""
    company = random.choice(world.companies)
    minerals = tuple(random.sample([id for id, _ in MINERALS], random.randint(1, 2)))
    if kind == EventType.MEETING:
        return {"people": tuple(random.sample(world.people, random.randint(2, 3))), "states": _two_states(random)}
    if kind == EventType.STATEMENT:
        return {"companies": (company,), "topic": random.randrange(8), "minerals": minerals[:1]}
    if kind == EventType.PROJECT:
        return {
            "companies": (company,),
            "site": random.choice(world.sites),
            "minerals": minerals,
            "topic": random.randrange(5),
        }
    if kind == EventType.SHIPMENT:
        return {"companies": (company,), "minerals": minerals, "states": _two_states(random)}
    return {
        "companies": tuple(random.sample(world.companies, 2)),
        "value": _value(random) or 10**7,
        "minerals": minerals[:1],
    }


def _two_states(random: Random) -> tuple[str, ...]:
    return tuple(random.sample([id for id, _, _ in _COUNTRIES[:4]], 2))
