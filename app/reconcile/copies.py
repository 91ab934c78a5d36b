"""Near-copies: articles that carry one text, from a wire or from each other, under other names and with other cuts.

A text is sketched by a fixed sample of its runs of five words; two sketches are near-copies when they share
most of the shorter and a good part of the longer. A sketch is small enough to be stored beside its article,
so that a new one is compared without reading the others' texts again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from zlib import crc32

Sketch = frozenset[int]

_RUN = 5  # words; shorter runs are common phrases, longer ones break at every edit
_SAMPLE = 4  # one run in so many is kept, the same ones in every text
_SHORTER, _LONGER = 0.6, 0.3  # the shares of the two sketches that a near-copy has in common
_LEAST = 4  # runs in common below which short texts are alike by chance
WIDELY = 500  # a run in more articles than this, of all that are current, is a stock phrase of newspapers


def sketch(text: str) -> Sketch:
    """The sample of a text: the same for the same words, whatever their case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    runs = (crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))
    return frozenset(run for run in runs if run % _SAMPLE == 0)


def copies(sketches: Mapping[str, Sketch], stock: Collection[int] = ()) -> dict[str, str]:
    """For each article the id that stands for its text: the least of those that near-copies join.

    ``stock`` are the runs that tell nothing: which they are depends on all articles, not on these alone.
    """
    heads = {id: id for id in sketches}
    for one, other in sorted(find_copies(sketches, stock)):
        ours, theirs = _head(one, heads), _head(other, heads)
        heads[max(ours, theirs)] = min(ours, theirs)
    return {id: _head(id, heads) for id in sketches}


def find_copies(sketches: Mapping[str, Sketch], stock: Collection[int] = ()) -> set[tuple[str, str]]:
    """Pairs of near-copies, the lesser id first."""
    told = {id: sketches[id].difference(stock) for id in sketches}
    holders: dict[int, list[str]] = defaultdict(list)
    found: set[tuple[str, str]] = set()
    for id, runs in told.items():
        shared = Counter(other for run in runs for other in holders[run])
        near = (o for o, common in shared.items() if _is_copy(common, len(sketches[id]), len(sketches[o])))
        found.update((min(id, o), max(id, o)) for o in near)
        for run in runs:
            holders[run].append(id)
    return found


def _is_copy(common: int, one: int, other: int) -> bool:
    return common >= _LEAST and common >= _SHORTER * min(one, other) and common >= _LONGER * max(one, other)


def _head(id: str, heads: Mapping[str, str]) -> str:
    while heads[id] != id:
        id = heads[id]
    return id
