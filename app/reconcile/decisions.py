"""What a person decides, applied on top of what is derived: nothing is rewritten, and each can be taken back.

A decision names reports, because their ids come from content: a thing's id is that of one of its reports, and finds
the thing that this report is part of now, whatever has joined it since. Decisions apply in order. One whose target
is gone changes nothing, and ``find_lost`` says so; when the target comes back, it holds again.

    merge   the things of all targets are one; where all targets are entities, these are one
    split   the target reports leave the thing they are part of, and are one thing of their own
    reject  the thing of each target is not shown
    set     a field of the target's thing has this value; what sources say of it stands beside it
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app import edtf
from app.extract.drafts import Amount, EventType, Instrument, Kind, Predicate
from app.reconcile.clusters import Cluster
from app.reconcile.things import Fact, Standing, Thing

_TYPES: dict[Kind, Container[str]] = {
    Kind.EVENT: frozenset(EventType),
    Kind.DEAL: frozenset(Instrument),
    Kind.CLAIM: frozenset(Predicate),
}


class Verb(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    REJECT = "reject"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Decision:
    """``id`` is the caller's, and orders decisions. ``field`` and ``value``, as facts have them, are for ``set``."""

    id: int
    verb: Verb
    targets: tuple[str, ...]
    reason: str
    field: str = ""
    value: str = ""


def find_lost(
    decisions: Iterable[Decision], reports: Mapping[str, Kind], entities: Container[str] = ()
) -> dict[int, str]:
    """Why a decision has no effect at present, by its id. ``reports`` are all current ones with their kinds."""
    reasons = {d.id: _why_lost(d, reports, entities) for d in decisions}
    return {id: reason for id, reason in reasons.items() if reason}


def _why_lost(decision: Decision, reports: Mapping[str, Kind], entities: Container[str]) -> str:
    if ties_entities(decision, entities):
        return ""
    gone = [id for id in decision.targets if id not in reports]
    if gone:
        return f"No current article reports {' or '.join(gone)} any more."
    kinds = {reports[id] for id in decision.targets}
    if decision.verb is Verb.MERGE and len(kinds) > 1:
        return f"Reports of different kinds ({', '.join(sorted(kinds))}) cannot be of one thing."
    return _why_unset(decision, *kinds) if decision.verb is Verb.SET else ""


def _why_unset(decision: Decision, kind: Kind) -> str:
    if decision.field == "date" and not edtf.is_valid(decision.value):
        return f"{decision.value!r} is no date in EDTF."
    if decision.field == "what" and decision.value not in _TYPES[kind]:
        return f"{decision.value!r} is no type of {kind}."
    if decision.field == "value" and not _is_amount(decision.value):
        return f"{decision.value!r} is no amount; write its bounds and unit, as 80000000/80000000 USD."
    return ""


def _is_amount(value: str) -> bool:
    try:
        Amount.parse(value)
    except (ValueError, ArithmeticError):
        return False
    return True


def ties_entities(decision: Decision, entities: Container[str]) -> bool:
    """Does it say that organizations or people are one?"""
    return decision.verb is Verb.MERGE and all(id in entities for id in decision.targets)


def regroup(clusters: Sequence[Cluster], decisions: Iterable[Decision], kinds: Mapping[str, Kind]) -> list[Cluster]:
    """The clusters as decided. ``kinds`` are those of the reports in them."""
    owners = {member: cluster for cluster in clusters for member in cluster.members}
    for decision in sorted(decisions, key=lambda d: d.id):
        if not _why_lost(decision, kinds, ()):
            _REGROUP[decision.verb](decision, owners)
    return sorted({id(c): c for c in owners.values()}.values(), key=lambda c: c.id)


def _merge(decision: Decision, owners: dict[str, Cluster]) -> None:
    parts = list({id(owners[t]): owners[t] for t in decision.targets if t in owners}.values())
    if len(parts) > 1:
        _own(
            owners,
            Cluster(
                frozenset().union(*(p.members for p in parts)),
                tuple(like for p in parts for like in p.reasons),
                set().union(*(p.rivals for p in parts)),
                (*(said for p in parts for said in p.decided), f"Merged by a person: {decision.reason}"),
            ),
        )


def _split(decision: Decision, owners: dict[str, Cluster]) -> None:
    leaving = frozenset(t for t in decision.targets if t in owners)
    for old in {id(owners[t]): owners[t] for t in sorted(leaving)}.values():
        if rest := old.members - leaving:
            _own(owners, replace(old, members=rest, rivals=set(old.rivals)))
    said = (f"Kept apart by a person: {decision.reason}",)
    _own(owners, Cluster(leaving, (), set(), said))


def _reject(decision: Decision, owners: dict[str, Cluster]) -> None:
    for target in decision.targets:
        for member in owners[target].members if target in owners else ():
            del owners[member]


def _keep(decision: Decision, owners: dict[str, Cluster]) -> None:
    """What sets a field groups nothing."""


def _own(owners: dict[str, Cluster], cluster: Cluster) -> None:
    owners.update(dict.fromkeys(cluster.members, cluster))


_REGROUP = {Verb.MERGE: _merge, Verb.SPLIT: _split, Verb.REJECT: _reject, Verb.SET: _keep}


def set_fields(things: Iterable[Thing], decisions: Iterable[Decision]) -> list[Thing]:
    """The things with the values that a person set."""
    by_id = {thing.id: thing for thing in things}
    owners = {report: thing.id for thing in by_id.values() for report in thing.reports}
    for decision in sorted(decisions, key=lambda d: d.id):
        for target in decision.targets if decision.verb is Verb.SET else ():
            if target in owners and not _why_unset(decision, by_id[owners[target]].kind):
                by_id[owners[target]] = _set(by_id[owners[target]], decision)
    return list(by_id.values())


def _set(thing: Thing, decision: Decision) -> Thing:
    note = f"Set by a person: {decision.reason}"
    facts = _to_set_facts(thing, decision, note)
    if decision.field == "date":
        return replace(thing, facts=facts, edtf=decision.value, date_note=note)
    return replace(thing, facts=facts, type=decision.value if decision.field == "what" else thing.type)


def _to_set_facts(thing: Thing, decision: Decision, note: str) -> tuple[Fact, ...]:
    """The value with its own citations; with those of what it replaces, where no source gives it."""
    stated = [f for f in thing.facts if f.field == decision.field]
    given = [f for f in stated if f.value == decision.value]
    basis = given or stated or [f for f in thing.facts if f.field == "what"]
    citations = tuple(dict.fromkeys(c for f in basis for c in f.citations))
    note = note if given else f"{note} (no source gives it)"
    chosen = Fact(decision.field, decision.value, Standing.SHOWN, citations, given[0].qualifier if given else "", note)
    beside = [replace(f, standing=Standing.BESIDE) for f in stated if f not in given]
    others = [f for f in thing.facts if f.field != decision.field]
    at = next((i for i, f in enumerate(thing.facts) if f.field == decision.field), len(others))
    return (*others[:at], chosen, *beside, *others[at:])
