"""Reports to real things: which reports are taken for one, and which are not although they could be.

Pairs that compare to something are links. Groups grow along links, the surest first, and only where no two
reports in them are apart. A group with two candidates that cannot both be the same, neither far behind, is
torn: it is left alone, and its candidates are listed as rivals. All this looks at one connected set of links
at a time, so that what happens elsewhere changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.reconcile.alike import Member, divide, find_alike, to_likeness, to_member
from app.reconcile.keys import pairs
from app.reconcile.likeness import MARGIN, STRONG, SURE, Likeness, apart, compare
from app.reconcile.profiles import Profile

Pair = tuple[str, str]  # of ids, the lesser first
Links = dict[Pair, Likeness]


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


def cluster(profiles: Iterable[Profile], near: Collection[Pair] | None = None) -> list[Cluster]:
    """All of them, by id. ``near`` has every pair of first reports that have something in common, where it is known."""
    alike = {node.profile.id: node for node in to_nodes(profiles)}
    if near is None:
        links = find_links(pairs(node.profile for node in alike.values()))
    else:
        links = find_links((alike[a].profile, alike[b].profile) for a, b in sorted(near) if a in alike and b in alike)
    found: list[Cluster] = []
    for members, own in _connected(alike, links):
        found += _Growth([alike[id] for id in members], own).grow()
    return sorted(found, key=lambda c: c.id)


def find_links(met: Iterable[tuple[Profile, Profile]]) -> Links:
    """What those of these pairs have in common that have enough. The lesser id comes first in each."""
    return {(one.id, two.id): likeness for one, two in met if (likeness := compare(one, two))}


@dataclass(frozen=True, slots=True)
class Node:
    """Reports that are taken for one before anything else is considered."""

    profile: Profile
    members: frozenset[str]
    reasons: tuple[Likeness, ...] = ()


def to_nodes(profiles: Iterable[Profile]) -> Iterator[Node]:
    """Whatever rivals one report of a node rivals all.

    The earliest speaks for them, so that a node is near nothing that none of its members is near.
    """
    by_id = {profile.id: profile for profile in profiles}
    keys = find_alike(by_id.values())
    told: dict[str, list[Member]] = defaultdict(list)
    for id, profile in by_id.items():
        told[keys.get(id, id)].append(to_member(profile))
    for alike in told.values():
        for members in divide(alike):
            yield _to_node([by_id[member.id] for member in members])


def _to_node(alike: Sequence[Profile]) -> Node:
    first, ids = alike[0], frozenset(profile.id for profile in alike)
    if len(alike) == 1:
        return Node(first, ids)
    likeness = to_likeness(first, with_words=False) or to_likeness(first, with_words=True)
    articles = frozenset[str]().union(*(profile.articles for profile in alike))
    return Node(replace(first, articles=articles), ids, (likeness,) if likeness else ())


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


Near = dict[str, dict[str, int]]  # the points of the links of each group


class _Growth:
    """Groups of one connected set while they grow. A group goes by the id of a member."""

    def __init__(self, nodes: Collection[Node], links: Links) -> None:
        self._profiles = {node.profile.id: node.profile for node in nodes}
        self._groups = {node.profile.id: node.members for node in nodes}
        self._reasons = {node.profile.id: list(node.reasons) for node in nodes}
        self._links: Links = dict(links)
        self._apart: dict[Pair, bool] = dict.fromkeys(links, False)
        self._sizes = {node.profile.id: len(node.members) for node in nodes}
        self._parts = {id: frozenset((id,)) for id in self._sizes}
        self._linked = _find_near(self._sizes, links)
        self._joined: dict[str, Profile] = {}  # as they are in the course of a round; ``_profiles`` are from before it

    def grow(self) -> list[Cluster]:
        for threshold in (SURE, STRONG, 0):
            while self._merge(threshold):
                pass
        found = {id: Cluster(group, tuple(self._reasons[id])) for id, group in self._groups.items()}
        near = _find_near(self._groups, self._links)
        for one, two in self._links:
            if self._rivalry(one, two, near) < MARGIN:
                found[one].rivals.add(two)
                found[two].rivals.add(one)
        return list(found.values())

    def _merge(self, threshold: int) -> bool:
        """One round: join every two groups for which nothing else comes into question. False when there were none."""
        near, self._joined = _find_near(self._groups, self._links), dict(self._profiles)
        ripe = [(-like.points, pair) for pair, like in self._links.items() if like.points >= threshold]
        heads: dict[str, str] = {}
        for _, pair in sorted(ripe):
            one, two = (_head(id, heads) for id in pair)
            if one != two and self._rivalry(*pair, near) <= -MARGIN:
                self._join(one, two, self._links[pair], heads)
        self._relink(heads)
        return bool(heads)

    def _join(self, one: str, two: str, like: Likeness, heads: dict[str, str]) -> None:
        ours, theirs = self._joined[one], self._joined[two]
        if apart(ours, theirs):
            return
        kept, gone = min(one, two), max(one, two)
        self._groups[kept] |= self._groups.pop(gone)
        self._joined[kept] = ours.join(theirs)
        self._reasons[kept] += [*self._reasons.pop(gone), like]
        heads[gone] = kept

    def _relink(self, heads: Mapping[str, str]) -> None:
        """Links between groups as they are now: the best of those between their members that are not apart."""
        self._profiles = {id: self._joined[id] for id in self._groups}
        for gone in heads:
            self._parts[_head(gone, heads)] |= self._parts.pop(gone)
        changed = {*heads, *heads.values()}
        self._apart = {pair: known for pair, known in self._apart.items() if changed.isdisjoint(pair)}
        moved: Links = {}
        for (one, two), like in self._links.items():
            a, b = sorted((_head(one, heads), _head(two, heads)))
            if a != b and ((a, b) not in moved or moved[a, b].points < like.points):
                moved[a, b] = like
        self._links = {pair: moved[pair] for pair in sorted(moved) if not self._are_apart(*pair)}

    def _rivalry(self, one: str, two: str, near: Near) -> int:
        """By how many points a candidate that this link would shut out is better; far below zero: there is none."""
        return max(self._rivals_of(one, two, near), self._rivals_of(two, one, near))

    def _rivals_of(self, id: str, candidate: str, near: Near) -> int:
        others = near[id].keys() - near[candidate].keys() - {candidate}
        points = near[id][candidate]
        rivals = [o for o in others if near[id][o] > points - MARGIN and self._are_apart(candidate, o)]
        shut = list(self._shut_out(id, candidate, rivals))
        backing = self._backing(id, candidate) if shut else 0
        return max((near[id][o] - points + self._backing(id, o) - backing for o in shut), default=-MARGIN)

    def _backing(self, one: str, two: str) -> int:
        """Points for the number of reports, on both sides, that have something in common with the other side.

        Two sets of many that match weigh more than a stray that matches one of them; a single report gets none, so that
        it does not go to whatever is told most.
        """
        support = min(self._support(one, two), self._support(two, one))
        return (max(support, 1).bit_length() - 1) // 2

    def _support(self, one: str, two: str) -> int:
        theirs = self._parts[two]
        return sum(self._sizes[id] for id in self._parts[one] if not theirs.isdisjoint(self._linked[id]))

    def _shut_out(self, id: str, candidate: str, rivals: Sequence[str]) -> Iterator[str]:
        """Those that could no longer be the same as this one, once the candidate is."""
        joined = self._profiles[id].join(self._profiles[candidate]) if rivals else None
        return (rival for rival in rivals if joined and apart(joined, self._profiles[rival]))

    def _are_apart(self, one: str, two: str) -> bool:
        pair = (min(one, two), max(one, two))
        if pair not in self._apart:
            self._apart[pair] = apart(self._profiles[one], self._profiles[two])
        return self._apart[pair]


def _find_near(ids: Iterable[str], links: Links) -> Near:
    near: Near = {id: {} for id in ids}
    for (one, two), like in links.items():
        near[one][two] = near[two][one] = like.points
    return near


def _head(id: str, heads: Mapping[str, str]) -> str:
    while id in heads:
        id = heads[id]
    return id
