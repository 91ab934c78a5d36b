"""Are two reports of one thing? What speaks for it in points, each with its reason; or what rules it out.

The points are ours to set and are few on purpose; benchmarks/ measures what they do. Two parties that are no
state are nearly enough; one is enough when nothing else comes into question; the rest adds to that.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from app import edtf
from app.extract.drafts import Amount, EventType, Kind
from app.reconcile.amounts import agree, comparable, ratio
from app.reconcile.profiles import Profile, World

SURE = 10  # cannot well be two
STRONG = 7  # two parties and one thing more
MARGIN = 2  # a candidate so many points behind the best does not count as another candidate
_LEEWAY = timedelta(days=3)  # sources confuse the days of signing and of announcing
_FRESH = timedelta(days=10)  # what is reported without a date happened mostly within so many days
_VAGUE = timedelta(days=4)  # between first and last, from which on a date is no day
_STALE = timedelta(days=45)
_FLOORS: dict[str, int] = {
    EventType.MEETING: 4,
    EventType.INVESTMENT: 4,
    EventType.STATEMENT: 5,
    EventType.POLICY: 5,
    EventType.PROJECT: 5,
}
_PEOPLE: dict[str, int] = {EventType.MEETING: 2, EventType.STATEMENT: 3}  # points for each who is in both
# One party does many of these, so that the party alone says little.
_REPEATED = frozenset((EventType.STATEMENT, EventType.POLICY, EventType.PROJECT))

Window = tuple[date | None, date | None]


class Sign(NamedTuple):
    """One thing that two reports have in common (or not, below zero), for a reader; ``ids`` are entities."""

    points: int
    words: str = ""
    ids: tuple[str, ...] = ()

    def say(self, world: World) -> str:
        return self.words.format(" and ".join(world.name(id) for id in self.ids))


class Likeness(NamedTuple):
    """All the signs, and the sum of their points."""

    points: int
    signs: tuple[Sign, ...]

    def say(self, world: World) -> str:
        """Why two reports were taken for one, in a sentence."""
        said = [sign.say(world) for sign in sorted(self.signs, key=lambda s: -s.points) if sign.points > 0]
        return f"Taken for one: {'; '.join(said)}."


def floor(one: Profile, other: Profile) -> int:
    """The points below which two reports have nothing to do with each other."""
    least = _FLOORS.get(one.type, 3)
    return least if _names_somebody(one) or _names_somebody(other) else least + 2


def _names_somebody(profile: Profile) -> bool:
    return bool(profile.actors or profile.bodies or profile.people)


def compare(one: Profile, other: Profile) -> Likeness | None:
    """What two reports have in common; None where they cannot be of one thing, or share too little."""
    if apart(one, other):
        return None
    signs = [sign for sign in _signs(one, other) if sign.points]
    points = sum([sign.points for sign in signs])
    return Likeness(points, tuple(signs)) if points >= floor(one, other) else None


def apart(one: Profile, other: Profile) -> bool:
    """Are they certainly of two things? One article tells two things when it reports two."""
    return (
        one.family != other.family
        or not one.articles.isdisjoint(other.articles)
        or _dates_apart(one, other)
        or _parties_apart(one, other)
        or _forms_apart(one, other)
        or _goods_apart(one, other)
        or _deals_apart(one, other)
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


def _dates_apart(one: Profile, other: Profile) -> bool:
    """Does no date of one go with any of the other? Where both say the year, what others leave open tells nothing."""
    leeway = _leeway(one, other)
    if all(_windows_apart(ours, theirs, leeway) for ours in one.windows for theirs in other.windows):
        return True
    if one.is_dated and other.is_dated:
        return False
    pairs = [(d, e) for d in one.dates for e in other.dates]
    return bool(pairs) and not any(edtf.overlap(d, e) for d, e in pairs)


def _windows_apart(ours: Window, theirs: Window, leeway: timedelta) -> bool:
    """Days may slip; "June" does not begin on 31 May."""
    (a, b), (c, d) = ours, theirs
    gap = max(a - d if a and d else timedelta(0), c - b if c and b else timedelta(0))
    if gap <= timedelta(0):
        return False
    vague = any(first and last and last - first >= _VAGUE for first, last in (ours, theirs))
    return vague or gap > leeway


def _leeway(one: Profile, other: Profile) -> timedelta:
    """Where two take part in both, some days more or less are a slip of a source; where one does, a day."""
    shared = len(one.actors & other.actors) + len(one.bodies & other.bodies) + len(one.people & other.people)
    return _LEEWAY if shared > 1 else timedelta(days=shared)


def _parties_apart(one: Profile, other: Profile) -> bool:
    """Does each name somebody whom the other has no place for?"""
    if one.type == EventType.STATEMENT:
        return _speakers_apart(one, other)
    if one.type in (EventType.MEETING, EventType.POLICY, EventType.PROJECT):
        return False
    shared = one.actors & other.actors
    if len(shared) > 1:
        return False
    meant = shared.union(*_abbreviated(one, other))
    left, right = one.actors - meant, other.actors - meant
    ours, theirs = one.states - other.states, other.states - one.states
    if one.kind == Kind.DEAL or one.type == EventType.AGREEMENT:
        left, right = left | ours, right | theirs
    elif not shared and ours and theirs:
        return True  # goods of two countries, or money of two
    return bool(left and right)


def _speakers_apart(one: Profile, other: Profile) -> bool:
    ours, theirs = one.actors | one.bodies | one.people, other.actors | other.bodies | other.people
    return bool(ours and theirs) and not ours & theirs and not _abbreviated(one, other)


def _abbreviated(one: Profile, other: Profile) -> set[tuple[str, str]]:
    """Acronyms on one side, each with a name on the other that it could be short for, as other names could."""
    pairs = ((one.unexplained, other.initials), (other.unexplained, one.initials))
    return {(a, full) for acronyms, named in pairs for s, a in acronyms for initials, full in named if s == initials}


def _forms_apart(one: Profile, other: Profile) -> bool:
    return bool(one.forms and other.forms) and not one.forms & other.forms


def _goods_apart(one: Profile, other: Profile) -> bool:
    """Two deals or shipments of different minerals, unless told of the same day."""
    if one.kind == Kind.EVENT and one.type not in (EventType.AGREEMENT, EventType.SHIPMENT):
        return False
    if not one.minerals or not other.minerals or _same_day(one, other):
        return False
    return one.grouped.isdisjoint(other.minerals) and other.grouped.isdisjoint(one.minerals)


def _deals_apart(one: Profile, other: Profile) -> bool:
    """Done under deals with different others."""
    if not one.sponsors or not other.sponsors:
        return False
    ours, theirs = one.sponsors - one.actors - other.actors, other.sponsors - one.actors - other.actors
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _same_day(one: Profile, other: Profile) -> bool:
    return one.stated is not None and one.stated == other.stated and edtf.days(one.stated) == 1


# ---------------------------------------------------------------- what speaks for it


def _shared_actors(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.actors & other.actors))
    points = 3 * min(len(shared), 2) + max(len(shared) - 2, 0)
    if one.type in _REPEATED:
        points = min(points, 3)
    if not shared and (meant := tuple(sorted({full for _, full in _abbreviated(one, other)}))):
        return Sign(2, "{} may be what is abbreviated", meant)
    return Sign(points, "both name {}", shared)


def _shared_bodies(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.bodies & other.bodies))
    if not shared and one.bodies and other.bodies and one.kind == Kind.DEAL and one.states & other.states:
        return Sign(-2)  # two bodies of one state are two parties more often than not
    return Sign(2 * min(len(shared), 2), "both name {}", shared)


def _shared_states(one: Profile, other: Profile) -> Sign:
    """A state, or a body of it on one side and the state itself on the other: each counts once, and little."""
    shared = tuple(sorted(one.states & other.states))
    points = min(len(shared) - 1, 1) if one.bodies & other.bodies else min(len(shared), 2)
    return Sign(points, "{} or a body of it takes part in both" if len(shared) == 1 else "both are between {}", shared)


def _shared_people(one: Profile, other: Profile) -> Sign:
    shared = tuple(sorted(one.people & other.people))
    more = one.people - other.people and other.people - one.people
    if one.type == EventType.MEETING and len(shared) == 1 and more and not _same_day(one, other):
        return Sign(-2)  # one person meets many; each report names another
    return Sign(_PEOPLE.get(one.type, 1) * min(len(shared), 3), "both name {}", shared)


def _near_dates(one: Profile, other: Profile) -> Sign:
    if one.stated and other.stated:
        return _stated_dates(one.stated, other.stated)
    if one.stated or other.stated:
        (dated, undated) = (one, other) if one.stated else (other, one)
        last = dated.window[1]
        gap = abs(undated.published - last) if undated.published and last else _STALE
        stale = -2 if gap > _STALE and _names_nobody_alike(one, other) and _is_often(one) else 0
        points = 2 if gap <= _LEEWAY else 1 if gap <= _FRESH else stale
        return Sign(points, "one was published within days of the other’s date")
    return _near_reports(one, other)


def _near_reports(one: Profile, other: Profile) -> Sign:
    """Of two reports without a date: news is of what has just happened, and what is often done is done again."""
    if not one.published or not other.published:
        return Sign(0)
    gap = abs(one.published - other.published)
    points = 1 if gap <= _FRESH else -2 if _is_often(one) and gap > _STALE else 0
    return Sign(points, "both were published within days of each other")


def _is_often(profile: Profile) -> bool:
    """Is it of a kind that is done again and again?"""
    return profile.type not in ("", EventType.AGREEMENT, EventType.INVESTMENT)


def _names_nobody_alike(one: Profile, other: Profile) -> bool:
    """Is what they share no more than states?"""
    ours, theirs = one.actors | one.bodies | one.people, other.actors | other.bodies | other.people
    return ours.isdisjoint(theirs)


def _stated_dates(ours: str, theirs: str) -> Sign:
    common = edtf.narrow(ours, theirs)
    if common is None:  # within the leeway, or it would have ruled them out
        return Sign(-1)
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
    return _values_alike(one.values, other.values) if one.values and other.values else Sign(0)


@lru_cache(maxsize=1 << 12)
def _values_alike(ours: frozenset[Amount], theirs: frozenset[Amount]) -> Sign:
    """What is told in hundreds of ways is told with few sums."""
    pairs = [(a, b) for a in ours for b in theirs if comparable(a, b)]
    if any(_same_value(a, b) for a, b in pairs):
        return Sign(3, "both give the same value")
    if any(agree(a, b) for a, b in pairs):
        return Sign(1, "their values agree")
    if not pairs:  # few give one sum in two currencies, and those who do mostly give both
        return Sign(-2 if _have_money(ours) and _have_money(theirs) else 0)
    return Sign(-1 if any((ratio(pair) or 9) < 2 for pair in pairs) else -3)


def _have_money(amounts: Iterable[Amount]) -> bool:
    return any(amount.currency for amount in amounts)


def _same_value(one: Amount, other: Amount) -> bool:
    return not one.vague and (one.low, one.high) == (other.low, other.high)


def _same_form(one: Profile, other: Profile) -> Sign:
    return Sign(1 if one.forms & other.forms else 0, "both state the same form of agreement")


def _same_deal(one: Profile, other: Profile) -> Sign:
    """Parties of the deals that two events belong to, where the events themselves do not name them."""
    shared = tuple(sorted((one.sponsors & other.sponsors) - (one.actors & other.actors)))
    return Sign(2 if shared else 0, "both belong to a deal with {}", shared)


def _same_words(one: Profile, other: Profile) -> Sign:
    """Short sentences have few words, and share them by chance."""
    shared = one.words & other.words
    if len(shared) < 3:
        return Sign(0)
    share = len(shared) / len(one.words | other.words)
    if share >= 0.8 and len(shared) >= 6:
        return Sign(6, "both say it in the same words")
    if share == 1 and len(shared) >= 4:
        return Sign(4, "both say it in the same words")
    points = 3 if share >= 0.5 else 2 if share >= 0.35 else 1 if share >= 0.2 else 0
    return Sign(min(points, len(shared) - 2), "both say it in similar words")
