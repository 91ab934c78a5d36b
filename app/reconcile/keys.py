"""Which reports can have anything to do with each other: an index, so that none is compared with all.

A report is kept ``at`` some keys and ``seeks`` others: two reports that compare to anything meet, in one
direction at least (a test says so).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.reconcile.profiles import Profile


@dataclass(frozen=True, slots=True)
class Keys:
    at: frozenset[str]
    seeks: frozenset[str]


def keys(profile: Profile) -> Keys:
    """By each who takes part; by country and mineral, and by site, for what names nobody."""
    family = "|".join(profile.family)
    named = {f"{family}|{id}" for id in profile.actors | profile.bodies | profile.people | profile.sites}
    about = {f"{family}|{state}|{mineral}" for state in profile.states for mineral in profile.grouped}
    between = {f"{family}|{'&'.join(sorted(profile.states))}"} if len(profile.states) > 1 else set()
    loose = about | between
    if profile.actors:
        # Two reports that both name parties meet by them; this one is to be found by those that name none.
        return Keys(frozenset(named | loose), frozenset(named | {f"{key}|nobody" for key in loose}))
    nobody = {f"{key}|nobody" for key in loose}
    return Keys(frozenset(named | loose | nobody), frozenset(named | loose))


def pairs(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Every two profiles that meet, once, the lesser id first."""
    at: dict[str, list[Profile]] = defaultdict(list)
    profiles = sorted(profiles, key=lambda p: p.id)
    seeking = [(profile, keys(profile)) for profile in profiles]
    for profile, known in seeking:
        for key in known.at:
            at[key].append(profile)
    met: set[tuple[str, str]] = set()
    for profile, known in seeking:
        for other in {o.id: o for key in sorted(known.seeks) for o in at.get(key, ())}.values():
            one, two = sorted((profile, other), key=lambda p: p.id)
            if one.id != two.id and (one.id, two.id) not in met:
                met.add((one.id, two.id))
                yield one, two
