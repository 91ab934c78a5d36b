"""Are two reports of one thing? What speaks for it in points, each with its reason; or what rules it out.

The points are ours to set and are few on purpose; benchmarks/ measures what they do. Two parties that are no
state are nearly enough; one is enough when nothing else comes into question; the rest adds to that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from app import edtf
from app.extract.drafts import Amount, EventType, Instrument, Kind
from app.reconcile.amounts import agree, comparable, ratio
from app.reconcile.profiles import Profile, World

SURE = 10  # cannot well be two
STRONG = 7  # two parties and one thing more
MARGIN = 2  # a candidate so many points behind the best does not count as another candidate
_LEEWAY = timedelta(days=3)  # sources confuse the days of signing and of announcing
_FRESH = timedelta(days=10)  # what is reported without a date happened mostly within so many days
_FLOORS = {
    EventType.MEETING: 4,
    EventType.INVESTMENT: 4,
    EventType.STATEMENT: 5,
    EventType.POLICY: 5,
    EventType.PROJECT: 5,
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that two reports have in common (or not, below zero), for a reader; ``ids`` are entities."""

    points: int
    words: str = ""
    ids: tuple[str, ...] = ()

    def say(self, world: World) -> str:
        return self.words.format(" and ".join(world.name(id) for id in self.ids))


@dataclass(frozen=True, slots=True)
class Likeness:
    signs: tuple[Sign, ...] = field(default=())

    @property
    def points(self) -> int:
        return sum(sign.points for sign in self.signs)

    def say(self, world: World) -> str:
        """Why two reports were taken for one, in a sentence."""
        said = [sign.say(world) for sign in sorted(self.signs, key=lambda s: -s.points) if sign.points > 0]
        return f"Taken for one: {'; '.join(said)}."


def floor(profile: Profile) -> int:
    """The points below which two reports have nothing to do with each other."""
    return _FLOORS.get(EventType(profile.type), 3) if profile.kind is Kind.EVENT else 3


def compare(one: Profile, other: Profile) -> Likeness | None:
    """What two reports have in common; None where they cannot be of one thing, or share too little."""
    if apart(one, other):
        return None
    found = Likeness(tuple(sign for sign in _signs(one, other) if sign.points))
    return found if found.points >= floor(one) else None


def apart(one: Profile, other: Profile) -> bool:
    """Are they certainly of two things? One article tells two things when it reports two."""
    return (
        one.family != other.family
        or one.report.teller.article == other.report.teller.article
        or _dates_apart(one, other)
        or _parties_apart(one, other)
        or _forms_apart(one, other)
        or _goods_apart(one, other)
    )


def _signs(one: Profile, other: Profile) -> list[Sign]:
    return [
        _shared_actors(one, other),
        _shared_bodies(one, other),
        _shared_states(one, other),
        _shared_people(one, other),
        _near_dates(one, other),
        _shared_minerals(one, other),
        _shared_sites(one, other),
        _near_values(one, other),
        _same_form(one, other),
        _same_deal(one, other),
        _same_words(one, other),
    ]


# ---------------------------------------------------------------- what rules it out


def _window(profile: Profile) -> tuple[date | None, date | None]:
    """When it can have happened: as stated, and for what has happened not after its publication."""
    first, last = edtf.bounds(profile.stated) if profile.stated else (None, None)
    if profile.published and profile.report.draft.modality.happened and (last is None or last > profile.published):
        last = max(profile.published, first) if first else profile.published
    return first, last


def _dates_apart(one: Profile, other: Profile) -> bool:
    (a, b), (c, d) = _window(one), _window(other)
    leeway = _LEEWAY if len(one.actors & other.actors) > 1 or one.people & other.people else timedelta(0)
    if (a and d and a > d + leeway) or (c and b and c > b + leeway):
        return True
    both = one.stated and other.stated
    yearless = bool(both) and not (edtf.has_year(one.stated or "") and edtf.has_year(other.stated or ""))
    return yearless and not edtf.overlap(one.stated or "", other.stated or "")


def _parties_apart(one: Profile, other: Profile) -> bool:
    """Does each name somebody whom the other has no place for?"""
    if one.type == EventType.STATEMENT:
        return _speakers_apart(one, other)
    if one.type in (EventType.MEETING, EventType.POLICY, EventType.PROJECT):
        return False
    shared = one.actors & other.actors
    if len(shared) > 1:
        return False
    left, right = one.actors - shared, other.actors - shared
    if left and right:
        return True
    return one.kind is Kind.DEAL and bool(one.states and other.states) and not one.states & other.states


def _speakers_apart(one: Profile, other: Profile) -> bool:
    ours, theirs = one.actors | one.bodies | one.people, other.actors | other.bodies | other.people
    return bool(ours and theirs) and not ours & theirs


def _instrument(profile: Profile) -> str | None:
    """The form of a deal, or of the deal that an agreement signs; None where no source states it."""
    deal = profile if profile.kind is Kind.DEAL else profile.under
    return None if deal is None or deal.type == Instrument.OTHER else deal.type


def _forms_apart(one: Profile, other: Profile) -> bool:
    if one.kind is not Kind.DEAL and one.type != EventType.AGREEMENT:
        return False
    ours, theirs = _instrument(one), _instrument(other)
    return ours is not None and theirs is not None and ours != theirs


def _goods_apart(one: Profile, other: Profile) -> bool:
    """Two deals or shipments of different minerals, unless told of the same day."""
    if one.kind is Kind.EVENT and one.type not in (EventType.AGREEMENT, EventType.SHIPMENT):
        return False
    if not one.minerals or not other.minerals:
        return False
    related = (one.grouped & other.minerals) | (other.grouped & one.minerals)
    return not related and not _same_day(one, other)


def _same_day(one: Profile, other: Profile) -> bool:
    return one.stated is not None and one.stated == other.stated and edtf.days(one.stated) == 1


# ---------------------------------------------------------------- what speaks for it


def _shared_actors(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.actors & other.actors))
    points = 3 * min(len(shared), 2) + max(len(shared) - 2, 0)
    if one.repeats:
        points = min(points, 3)
    return Sign(points, "both name {}", shared)


def _shared_bodies(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.bodies & other.bodies))
    if not shared and one.bodies and other.bodies and one.kind is Kind.DEAL and one.states & other.states:
        return Sign(-2)  # two bodies of one state are two parties more often than not
    return Sign(2 * min(len(shared), 2), "both name {}", shared)


def _shared_states(one: Profile, other: Profile) -> Sign:
    """A state, or a body of it on one side and the state itself on the other: each counts once, and little."""
    shared = one.states & other.states
    if one.bodies & other.bodies:
        return Sign(min(len(shared) - 1, 1), "both are between the same countries")
    return Sign(min(len(shared), 2), "the same country or its body takes part")


def _shared_people(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.people & other.people))
    each = {EventType.MEETING.value: 2, EventType.STATEMENT.value: 3}.get(one.type, 1)
    return Sign(each * min(len(shared), 3), "both name {}", shared)


def _near_dates(one: Profile, other: Profile) -> Sign:
    if one.stated and other.stated:
        return _stated_dates(one.stated, other.stated)
    if one.stated or other.stated:
        (dated, undated) = (one, other) if one.stated else (other, one)
        last = edtf.bounds(dated.stated or "")[1]
        fresh = last and undated.published and abs(undated.published - last) <= _FRESH
        return Sign(1 if fresh else 0, "one was published within days of the other’s date")
    near = one.published and other.published and abs(one.published - other.published) <= _FRESH
    return Sign(1 if near else 0, "both were published within days of each other")


def _stated_dates(ours: str, theirs: str) -> Sign:
    common = edtf.narrow(ours, theirs)
    if common is None:
        return Sign(-2)
    longest = max(edtf.days(ours) or 400, edtf.days(theirs) or 400)
    points = 4 if longest <= 1 else 3 if longest <= 4 else 2 if longest <= 11 else 1 if longest <= 92 else 0
    return Sign(points, f"their dates agree ({edtf.to_words(common)})")


def _shared_minerals(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.minerals & other.minerals))
    if shared:
        return Sign(2 if len(shared) > 1 else 1, "both are about {}", shared)
    related = tuple(sorted((one.grouped & other.minerals) | (other.grouped & one.minerals)))
    return Sign(1 if related else 0, "both are about {}", related)


def _shared_sites(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.sites & other.sites))
    return Sign(2 if shared else 0, "both are at {}", shared[:2])


def _near_values(one: Profile, other: Profile) -> Sign:
    pairs = [(a, b) for a in one.values for b in other.values if comparable(a, b)]
    if not pairs:
        return Sign(0)
    if any(_same_value(a, b) for a, b in pairs):
        return Sign(3, "both give the same value")
    if any(agree(a, b) for a, b in pairs):
        return Sign(1, "their values agree")
    return Sign(-1 if any((ratio(pair) or 9) < 2 for pair in pairs) else -3)


def _same_value(one: Amount, other: Amount) -> bool:
    return not one.vague and (one.low, one.high) == (other.low, other.high)


def _same_form(one: Profile, other: Profile) -> Sign:
    agreed = one.kind is Kind.DEAL or one.type == EventType.AGREEMENT
    form = _instrument(one) if agreed else None
    return Sign(1 if form and form == _instrument(other) else 0, "both state the same form of agreement")


def _same_deal(one: Profile, other: Profile) -> Sign:
    """Parties of the deals that two events belong to, where the events themselves do not name them."""
    if not one.under or not other.under:
        return Sign(0)
    shared = tuple(sorted((one.under.actors & other.under.actors) - (one.actors & other.actors)))
    return Sign(2 if shared else 0, "both belong to a deal with {}", shared)


def _same_words(one: Profile, other: Profile) -> Sign:
    shared, least = one.words & other.words, min(len(one.words), len(other.words))
    if len(shared) < 3:
        return Sign(0)
    share = len(shared) / len(one.words | other.words)
    if share >= 0.8 and least >= 5:
        return Sign(6, "both say it in the same words")
    points = 3 if share >= 0.5 else 2 if share >= 0.35 else 1 if share >= 0.2 else 0
    return Sign(points, "both say it in similar words")
