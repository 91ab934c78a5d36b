"""Reports that are taken for one before anything else is considered.

Reports that differ in words alone, or not even in these, are one, where they say enough. What hundreds report is
told in few ways, so that this keeps the work near n log n: one report of each way speaks for all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from app.reconcile.likeness import STRONG, Likeness, compare
from app.reconcile.profiles import Profile

UNDATED = "~"  # sorts after every date


class Member(NamedTuple):
    """A report among those that are told in the same way. They sort by publication, undated ones last."""

    published: str
    id: str
    article: str


def to_member(profile: Profile) -> Member:
    (article,) = profile.articles
    return Member(profile.published.isoformat() if profile.published else UNDATED, profile.id, article)


def find_alike(profiles: Iterable[Profile]) -> dict[str, str]:
    """By report, a key that those share which are told in one way; no key for those that say too little."""
    found: dict[str, str] = {}
    for same in _divide(profiles, lambda p: p.signature):
        if to_likeness(same[0], with_words=False):
            found |= dict.fromkeys((p.id for p in same), _to_key(same[0], ()))
            continue
        for alike in _divide(same, lambda p: p.words):
            if to_likeness(alike[0], with_words=True):
                found |= dict.fromkeys((p.id for p in alike), _to_key(alike[0], alike[0].words))
    return found


def to_likeness(profile: Profile, *, with_words: bool) -> Likeness | None:
    """What this report has in common with another that says the same; None where that would not be enough."""
    words = profile.words if with_words else frozenset[str]()
    likeness = compare(profile, replace(profile, articles=frozenset(), words=words))
    return likeness if likeness and likeness.points >= STRONG else None


def divide(members: Iterable[Member]) -> list[list[Member]]:
    """Reports that are told in one way, in those that are one, the first of each to speak for it.

    What an article tells twice is two things, whichever is which.
    """
    members = sorted(members)
    told = Counter(member.article for member in members)
    once = [member for member in members if told[member.article] == 1]
    return [*([once] if once else []), *([member] for member in members if told[member.article] > 1)]


def _divide(profiles: Iterable[Profile], by: Callable[[Profile], object]) -> Iterable[Sequence[Profile]]:
    parts: dict[object, list[Profile]] = defaultdict(list)
    for profile in profiles:
        parts[by(profile)].append(profile)
    return parts.values()


def _to_key(profile: Profile, words: Iterable[str]) -> str:
    """Of what they have in common, whatever the order of its sets. Long: two that are not alike must never share it."""
    parts = [sorted(map(str, part)) if isinstance(part, frozenset) else part for part in profile.signature]
    return sha256(repr((parts, sorted(words))).encode()).hexdigest()[:32]
