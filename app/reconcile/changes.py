"""What changed between two states of the things: the lines of the log that people follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app import edtf
from app.extract.drafts import Kind
from app.reconcile.things import Standing, Thing


class ChangeKind(StrEnum):
    NEW = "new"
    CORROBORATED = "corroborated"  # one more independent origin
    REPEATED = "repeated"  # more articles, no new origin
    WEAKENED = "weakened"  # fewer articles than before
    NARROWED = "narrowed"  # its date is known more exactly
    REDATED = "redated"
    DISPUTED = "disputed"  # values of a field contradict each other
    SETTLED = "settled"  # and no longer do
    CORRECTED = "corrected"  # an article takes back what was reported of it
    FIRMER = "firmer"  # planned, and now possible no more; reported, and now confirmed
    MERGED = "merged"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one thing, in words for a reader. ``thing`` is the id after it; before it, for what is gone."""

    kind: ChangeKind
    thing: str
    words: str


GONE = "No current article reports this any more"


def changes(
    before: Sequence[Thing],
    after: Sequence[Thing],
    moved: Mapping[str, str] | None = None,
    rejected: Mapping[str, str] | None = None,
) -> list[Change]:
    """All changes, by thing. Things are followed by their reports.

    Where a new reading of the articles gave these other ids, ``moved`` leads from a thing's old id to its new one.
    ``rejected`` says of what a person took out who did so and why, by the thing's id.
    """
    ancestry = _Ancestry(before, after, moved or {})
    found: list[Change] = []
    for thing in sorted(after, key=lambda t: t.id):
        found += _follow(thing, ancestry)
    gone = (t for t in sorted(before, key=lambda t: t.id) if not ancestry.heirs[t.id])
    why = rejected or {}
    return found + [Change(ChangeKind.WITHDRAWN, t.id, f"{why.get(t.id, GONE)}: {t.headline}") for t in gone]


class _Ancestry:
    """Which things of before a thing comes from, and what became of them."""

    def __init__(self, before: Sequence[Thing], after: Sequence[Thing], moved: Mapping[str, str]) -> None:
        owners = {report: thing for thing in before for report in thing.reports}
        came = defaultdict(list)
        for thing in before:
            came[moved.get(thing.id, "")].append(thing)
        self.parents: dict[str, list[Thing]] = {}
        self.heirs: dict[str, list[Thing]] = defaultdict(list)
        for thing in after:
            by_report = {owners[r].id: owners[r] for r in thing.reports if r in owners}
            parents = by_report or {t.id: t for t in came[thing.id]}
            self.parents[thing.id] = [parents[id] for id in sorted(parents)]
            for id in parents:
                self.heirs[id].append(thing)


def _follow(thing: Thing, ancestry: _Ancestry) -> Iterator[Change]:
    parents = ancestry.parents[thing.id]
    if not parents:
        yield Change(ChangeKind.NEW, thing.id, f"New {_kind(thing)}: {thing.headline}")
        yield from _corrections(None, thing)
        return
    if len(parents) > 1:
        names = "; ".join(t.headline for t in parents)
        yield Change(ChangeKind.MERGED, thing.id, f"Taken for one now: {names}")
    old = next((t for t in parents if t.id == thing.id), parents[0])
    if _left(thing, old, ancestry.heirs[old.id]):
        yield Change(ChangeKind.SPLIT, thing.id, f"No longer taken for one with: {old.headline}")
        return
    yield from _compare(old, thing)


def _left(thing: Thing, old: Thing, heirs: Sequence[Thing]) -> bool:
    """Of several heirs the one that kept the id, or else most of the reports, is the old thing still."""
    heir = max(heirs, key=lambda t: (t.id == old.id, len(set(t.reports) & set(old.reports)), t.id))
    return len(heirs) > 1 and heir.id != thing.id


def _kind(thing: Thing) -> str:
    return thing.type if thing.kind is Kind.EVENT else thing.kind


def _compare(old: Thing, new: Thing) -> Iterator[Change]:
    yield from _sources(old, new)
    if old.edtf != new.edtf:
        yield _date(old, new)
    was, now = _disputed(old), _disputed(new)
    yield from (Change(ChangeKind.DISPUTED, new.id, f"Sources differ on the {f}.") for f in sorted(now - was))
    yield from (Change(ChangeKind.SETTLED, new.id, f"Sources no longer differ on the {f}.") for f in sorted(was - now))
    yield from _corrections(old, new)
    if old.modality is not new.modality:
        yield Change(ChangeKind.FIRMER, new.id, f"Was {old.modality}, is {new.modality}.")


_CORRECTIONS = {
    "corrected": "An article corrects what was reported of it.",
    "withdrawn": "An article says that a report of it was withdrawn.",
    "clarified": "An article clarifies what was reported of it.",
}


def _corrections(old: Thing | None, new: Thing) -> Iterator[Change]:
    """Which are new, by the words that correct."""
    known = {c for f in old.facts if f.field == "correction" for c in f.citations} if old else set()
    fresh = {f.value for f in new.facts if f.field == "correction" and not known.issuperset(f.citations)}
    yield from (Change(ChangeKind.CORRECTED, new.id, _CORRECTIONS[kind]) for kind in sorted(fresh))


def _sources(old: Thing, new: Thing) -> Iterator[Change]:
    was, now = old.corroboration, new.corroboration
    told = (
        f"{now.articles} article{'s' if now.articles > 1 else ''}, {now.origins} origin{'s' if now.origins > 1 else ''}"
    )
    if now.articles < was.articles:
        yield Change(ChangeKind.WEAKENED, new.id, f"Rests on fewer articles: {told}.")
    elif now.origins > was.origins:
        yield Change(ChangeKind.CORROBORATED, new.id, f"Corroborated: {told}.")
    elif now.articles > was.articles:
        yield Change(ChangeKind.REPEATED, new.id, f"Told again, by no new origin: {told}.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _date(old: Thing, new: Thing) -> Change:
    was, now = (edtf.to_words(t.edtf) if t.edtf else "not stated" for t in (old, new))
    narrowed = new.edtf is not None and _is_within(new.edtf, old.edtf)
    kind = ChangeKind.NARROWED if narrowed else ChangeKind.REDATED
    return Change(kind, new.id, f"Date {'narrowed' if narrowed else 'changed'} from {was} to {now}.")


def _is_within(inner: str, outer: str | None) -> bool:
    if outer is None:
        return True
    (a, b), (c, d) = edtf.bounds(inner), edtf.bounds(outer)
    return (c is None or (a is not None and a >= c)) and (d is None or (b is not None and b <= d))


def _disputed(thing: Thing) -> set[str]:
    return {fact.field for fact in thing.facts if fact.standing is Standing.DISPUTED}
