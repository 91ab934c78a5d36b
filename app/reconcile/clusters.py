"""Reports to real things: which reports are taken for one, and which are not although they could be.

Pairs that compare to something are links. Groups grow along links, the surest first, and only where no two
reports in them are apart. A group with two candidates that cannot both be the same, neither far behind, is
torn: it is left alone, and its candidates are listed as rivals. All this looks at one connected set of links
at a time, so that what happens elsewhere changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.reconcile.keys import pairs
from app.reconcile.likeness import MARGIN, STRONG, SURE, Likeness, apart, compare
from app.reconcile.profiles import Profile

Links = dict[tuple[str, str], Likeness]  # by two nodes' ids, the lesser first


@dataclass(slots=True)
class Cluster:
    """Reports taken for one, the likenesses that made them so, and members of others that could be the same.

    ``decided`` is what a person had to say about it.
    """

    members: frozenset[str]
    reasons: tuple[Likeness, ...] = ()
    rivals: set[str] = field(default_factory=set)
    decided: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return min(self.members)


def cluster(profiles: Iterable[Profile]) -> list[Cluster]:
    """All of them, by id."""
    alike = {node.profile.id: node for node in _join_alike(profiles)}
    links = find_links(node.profile for node in alike.values())
    found: list[Cluster] = []
    for members, own in _connected(alike, links):
        found += _Growth([alike[id] for id in members], own).grow()
    return sorted(found, key=lambda c: c.id)


def find_links(profiles: Iterable[Profile]) -> Links:
    return {(one.id, two.id): likeness for one, two in pairs(profiles) if (likeness := compare(one, two))}


@dataclass(frozen=True, slots=True)
class _Node:
    """Reports that are taken for one before anything else is considered."""

    profile: Profile
    members: frozenset[str]
    reasons: tuple[Likeness, ...] = ()


def _join_alike(profiles: Iterable[Profile]) -> Iterator[_Node]:
    """Reports that differ in words alone are one, where they say enough: whatever rivals one rivals all.

    The earliest speaks for them, so that a node is near nothing that none of its members is near.
    """
    same: dict[object, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda p: (p.published or date.max, p.id)):
        same[profile.signature].append(profile)
    for group in same.values():
        first, articles = group[0], frozenset[str]().union(*(p.articles for p in group))
        likeness = compare(first, replace(first, articles=frozenset(), words=frozenset())) if len(group) > 1 else None
        if likeness and likeness.points >= STRONG and len(articles) == len(group):
            yield _Node(replace(first, articles=articles), frozenset(p.id for p in group), (likeness,))
        else:
            yield from (_Node(profile, frozenset((profile.id,))) for profile in group)


def _connected(ids: Iterable[str], links: Links) -> Iterator[tuple[list[str], Links]]:
    """The ids in sets that links join, each with its links."""
    near: dict[str, list[str]] = defaultdict(list)
    for one, two in links:
        near[one].append(two)
        near[two].append(one)
    seen: set[str] = set()
    for start in sorted(ids):
        if start not in seen:
            members = sorted(_reach(start, near))
            seen.update(members)
            yield members, {(m, o): links[m, o] for m in members for o in near[m] if m < o}


def _reach(start: str, near: Mapping[str, Collection[str]]) -> set[str]:
    reached, edge = {start}, [start]
    while edge:
        for id in near.get(edge.pop(), ()):
            if id not in reached:
                reached.add(id)
                edge.append(id)
    return reached


Pair = tuple[str, str]


class _Growth:
    """Groups of one connected set while they grow. A group goes by its id of a member."""

    def __init__(self, nodes: Collection[_Node], links: Links) -> None:
        self._profiles = {node.profile.id: node.profile for node in nodes}
        self._groups = {node.profile.id: node.members for node in nodes}
        self._reasons = {node.profile.id: list(node.reasons) for node in nodes}
        self._links: Links = dict(links)
        self._apart: dict[Pair, bool] = {}

    def grow(self) -> list[Cluster]:
        for threshold in (SURE, STRONG, 0):
            while self._merge(threshold):
                pass
        found = {id: Cluster(group, tuple(self._reasons[id])) for id, group in self._groups.items()}
        for one, two in self._judge(0)[1]:
            found[one].rivals.add(two)
            found[two].rivals.add(one)
        return list(found.values())

    def _merge(self, threshold: int) -> bool:
        """One round: join every two groups for which nothing else comes into question. False when there were none."""
        ripe, _ = self._judge(threshold)
        heads: dict[str, str] = {}
        for one, two in sorted(ripe, key=lambda p: (-self._links[p].points, p)):
            self._join(_head(one, heads), _head(two, heads), self._links[one, two], heads)
        self._relink(heads)
        return bool(heads)

    def _join(self, one: str, two: str, like: Likeness, heads: dict[str, str]) -> None:
        if one == two or apart(self._profiles[one], self._profiles[two]):
            return
        kept, gone = min(one, two), max(one, two)
        self._groups[kept] |= self._groups.pop(gone)
        self._profiles[kept] = self._profiles[kept].join(self._profiles.pop(gone))
        self._reasons[kept] += [*self._reasons.pop(gone), like]
        heads[gone] = kept

    def _relink(self, heads: Mapping[str, str]) -> None:
        """Links between groups as they are now: the best of those between their members."""
        moved: Links = {}
        for (one, two), like in self._links.items():
            a, b = sorted((_head(one, heads), _head(two, heads)))
            if a != b and ((a, b) not in moved or moved[a, b].points < like.points):
                moved[a, b] = like
        self._links = dict(sorted(moved.items()))
        changed = {*heads, *heads.values()}
        self._apart = {p: known for p, known in self._apart.items() if changed.isdisjoint(p)}

    def _judge(self, threshold: int) -> tuple[list[Pair], list[Pair]]:
        """Of the links with so many points those that nothing speaks against, and those that are contested."""
        near: dict[str, dict[str, int]] = defaultdict(dict)
        for (one, two), like in self._links.items():
            if not self._are_apart(one, two):
                near[one][two] = near[two][one] = like.points
        clear: list[Pair] = []
        contested: list[Pair] = []
        for (one, two), like in self._links.items():
            if like.points >= threshold and two in near[one]:
                rivalry = max(self._rivalry(one, two, near), self._rivalry(two, one, near))
                if rivalry < MARGIN:
                    (clear if rivalry <= -MARGIN else contested).append((one, two))
        return clear, contested

    def _rivalry(self, id: str, candidate: str, near: Mapping[str, Mapping[str, int]]) -> int:
        """By how many points the best of those that the candidate would shut out is better; far below zero: none."""
        others = near[id].keys() - near[candidate].keys() - {candidate}
        points = near[id][candidate]
        shut = (o for o in others if near[id][o] > points - MARGIN and self._shuts_out(id, candidate, o))
        return max((near[id][o] - points for o in shut), default=-MARGIN)

    def _shuts_out(self, id: str, candidate: str, other: str) -> bool:
        """Could the other no longer be the same as this one, once the candidate is?"""
        if not self._are_apart(candidate, other):
            return False
        return apart(self._profiles[id].join(self._profiles[candidate]), self._profiles[other])

    def _are_apart(self, one: str, two: str) -> bool:
        pair = (min(one, two), max(one, two))
        if pair not in self._apart:
            self._apart[pair] = apart(self._profiles[one], self._profiles[two])
        return self._apart[pair]


def _head(id: str, heads: Mapping[str, str]) -> str:
    while id in heads:
        id = heads[id]
    return id
