"""Which reports can have anything to do with each other: an index, so that none is compared with all.

A report is kept ``at`` some keys and ``seeks`` others. Two reports are compared when one is kept where the other
seeks; it is then so the other way round, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from app.extract.drafts import EventType
from app.reconcile.profiles import Profile

_BETWEEN_COMPANIES = ("", EventType.AGREEMENT, EventType.SHIPMENT, EventType.INVESTMENT)
_WIDE = 4  # months in which something happened beyond which they tell little


@dataclass(frozen=True, slots=True)
class Keys:
    at: frozenset[str]
    seeks: frozenset[str]


def keys(profile: Profile) -> Keys:
    """By each who takes part; and for what names no company, by country and mineral within some months.

    Where companies name the thing, a state's bodies and the places do not: one body signs with many.
    """
    family = "|".join(profile.family)
    named, vague = profile.actors | profile.people, profile.bodies | profile.sites
    if profile.type not in _BETWEEN_COMPANIES:
        named, vague = named | vague, frozenset()
    sure = {f"{family}|{id}" for id in named}
    at, seeks = _months(profile)
    here = {f"{family}|{id}" for id in vague} | {f"{key}|{month}" for key, month in product(_loose(profile), at)}
    there = {f"{family}|{id}" for id in vague} | {f"{key}|{month}" for key, month in product(_loose(profile), seeks)}
    cargo, sought = _cargo(profile, at, seeks)
    if profile.actors:
        # Two reports that both name companies meet by them; this one is to be found by those that name none.
        known, short = _initials(profile)
        there = {f"{key}|nobody" for key in there} | short | sought
        return Keys(frozenset(sure | here | known | cargo), frozenset(sure | there))
    here |= {f"{key}|nobody" for key in here} | cargo
    return Keys(frozenset(sure | here), frozenset(sure | there | sought))


def _cargo(profile: Profile, at: Iterable[str], seeks: Iterable[str]) -> tuple[set[str], set[str]]:
    """A cargo of which is said neither whose it is nor from where meets others by two of its minerals."""
    if profile.type != EventType.SHIPMENT:
        return set(), set()
    pairs = [f"{'|'.join(profile.family)}|{one}+{two}" for one, two in combinations(sorted(profile.minerals), 2)]
    here = {f"{key}|{month}" for key, month in product(pairs, at)}
    there = {f"{key}|{month}" for key, month in product(pairs, seeks)}
    if profile.actors or profile.states:
        return here, {f"{key}|bare" for key in there}
    return here | {f"{key}|bare" for key in here}, there


def _loose(profile: Profile) -> list[str]:
    family = "|".join(profile.family)
    found = [f"{family}|{state}|{mineral}" for state in profile.states for mineral in profile.grouped]
    between = "&".join(sorted(profile.states))
    return [*found, f"{family}|{between}"] if len(profile.states) > 1 else found


def _initials(profile: Profile) -> tuple[set[str], set[str]]:
    """An acronym that could be short for several names meets each of them, and each of them meets it."""
    short = {(f"{'|'.join(profile.family)}|{initials}", "short", "full") for initials, _ in profile.acronyms}
    full = {(f"{'|'.join(profile.family)}|{initials}", "full", "short") for initials, _ in profile.initials}
    return {f"{key}|{own}" for key, own, _ in short | full}, {f"{key}|{other}" for key, _, other in short | full}


def _months(profile: Profile) -> tuple[list[str], list[str]]:
    """The months in which it can have happened, and those near enough; "any" and "all" where nothing tells."""
    first, last = profile.window
    if not first and last:  # no date is stated: mostly the news is of this month or the last
        first = _shift(last, -1)
    if not first or not last or _count(last) - _count(first) > _WIDE:
        return ["any", "all"], ["all"]
    own = [_month(n) for n in range(_count(first), _count(last) + 1)]
    near = [_month(n) for n in range(_count(first) - 1, _count(last) + 2)]
    return [*own, "all"], [*near, "any"]


def _count(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(count: int) -> str:
    return f"{count // 12}-{count % 12 + 1:02}"


def _shift(day: date, months: int) -> date:
    count = _count(day) + months
    return date(max(count // 12, 1), count % 12 + 1, 1)


def pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Every two profiles that meet, once, the lesser id first."""
    at: dict[str, list[Profile]] = defaultdict(list)
    seeking = [(profile, keys(profile)) for profile in sorted(profiles, key=lambda p: p.id)]
    for profile, known in seeking:
        for other in {o.id: o for key in known.seeks for o in at.get(key, ())}.values():
            yield other, profile
        for key in known.at:
            at[key].append(profile)
