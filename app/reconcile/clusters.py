"""Reports to real things: which reports are taken for one, and which are not although they could be.

Pairs that compare to something are links. Groups grow along links, the surest first, and only where no two
reports in them are apart. A group with two candidates that cannot both be the same, neither far behind, is
torn: it is left alone, and its candidates are listed as rivals. All this looks at one connected set of links
at a time, so that what happens elsewhere changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from app.reconcile.keys import pairs
from app.reconcile.likeness import MARGIN, STRONG, SURE, Likeness, apart, compare
from app.reconcile.profiles import Profile

Links = dict[tuple[str, str], Likeness]  # by two reports' ids, the lesser first


@dataclass(slots=True)
class Cluster:
    """Reports taken for one, the likenesses that made them so, and other clusters' ids that could be the same."""

    members: frozenset[str]
    reasons: tuple[Likeness, ...] = ()
    rivals: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        return min(self.members)


def cluster(profiles: Iterable[Profile]) -> list[Cluster]:
    """All of them, by id."""
    by_id = {profile.id: profile for profile in profiles}
    links = find_links(by_id.values())
    found: list[Cluster] = []
    for members, own in _connected(by_id, links):
        found += [Cluster(frozenset(members))] if not own else _Growth(members, own, by_id).grow()
    return sorted(found, key=lambda c: c.id)


def find_links(profiles: Iterable[Profile]) -> Links:
    return {(one.id, two.id): likeness for one, two in pairs(profiles) if (likeness := compare(one, two))}


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


class _Growth:
    """Groups of one connected set while they grow. A group goes by its least member's id."""

    def __init__(self, members: Iterable[str], links: Links, profiles: Mapping[str, Profile]) -> None:
        self._profiles = profiles
        self._groups = {id: frozenset((id,)) for id in members}
        self._reasons: dict[str, list[Likeness]] = {id: [] for id in members}
        self._links = links

    def grow(self) -> list[Cluster]:
        for threshold in (SURE, STRONG, 0):
            while self._merge(threshold):
                pass
        found = {id: Cluster(group, tuple(self._reasons[id])) for id, group in self._groups.items()}
        for (one, two), _ in self._contending():
            found[one].rivals.add(two)
            found[two].rivals.add(one)
        return list(found.values())

    def _merge(self, threshold: int) -> bool:
        """One round: join every two groups that have no other candidates. False when there were none."""
        links = self._contending()
        torn = self._torn(links)
        ripe = [(pair, like) for pair, like in links if like.points >= threshold and not torn & set(pair)]
        heads: dict[str, str] = {}
        for (one, two), like in sorted(ripe, key=lambda item: (-item[1].points, item[0])):
            self._join(_head(one, heads), _head(two, heads), like, heads)
        return bool(heads)

    def _join(self, one: str, two: str, like: Likeness, heads: dict[str, str]) -> None:
        if one == two or self._are_apart(one, two):
            return
        kept, gone = min(one, two), max(one, two)
        self._groups[kept] |= self._groups.pop(gone)
        self._reasons[kept] += [*self._reasons.pop(gone), like]
        heads[gone] = kept

    def _contending(self) -> list[tuple[tuple[str, str], Likeness]]:
        """The links between groups that are the best, or not far behind it, for both."""
        best: dict[tuple[str, str], Likeness] = {}
        of = {member: id for id, group in self._groups.items() for member in group}
        for (one, two), like in sorted(self._links.items()):
            pair = (min(of[one], of[two]), max(of[one], of[two]))
            if pair[0] != pair[1] and (pair not in best or best[pair].points < like.points):
                best[pair] = like
        possible = {pair: like for pair, like in best.items() if not self._are_apart(*pair)}
        top: dict[str, int] = defaultdict(int)
        for pair, like in possible.items():
            for id in pair:
                top[id] = max(top[id], like.points)
        return [(p, like) for p, like in possible.items() if like.points > max(top[p[0]], top[p[1]]) - MARGIN]

    def _torn(self, links: list[tuple[tuple[str, str], Likeness]]) -> set[str]:
        """Groups that have two candidates which cannot both be the same as they."""
        candidates: dict[str, list[str]] = defaultdict(list)
        for (one, two), _ in links:
            candidates[one].append(two)
            candidates[two].append(one)
        return {id for id, near in candidates.items() if any(self._are_apart(a, b) for a, b in combinations(near, 2))}

    def _are_apart(self, one: str, two: str) -> bool:
        ours, theirs = ([self._profiles[id] for id in self._groups[group]] for group in (one, two))
        return any(apart(a, b) for a in ours for b in theirs)


def _head(id: str, heads: Mapping[str, str]) -> str:
    while id in heads:
        id = heads[id]
    return id
