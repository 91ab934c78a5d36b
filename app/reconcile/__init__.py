"""Reconciliation: the reports of all articles in, one thing for each real event, deal and claim out.

A pure function: no database, no clock, no order. Ids come from content: a thing goes by the least id of its
reports, so that only what tells of it can change it, and any report's id still finds it (decisions rely on it).

    names ── profiles ── keys ── likeness ── clusters          which reports are one
    amounts ── dates ── facts ── origins ── claims             what they say together
    decisions                                                  what a person decides, on top
    copies  changes                                            what others ask of it
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app import edtf
from app.entities import Entity
from app.extract.drafts import EventType, Instrument, Kind, Modality
from app.extract.headlines import headline
from app.reconcile.claims import claim_key
from app.reconcile.clusters import Cluster, cluster
from app.reconcile.dates import Dating, bounded, put_together
from app.reconcile.decisions import Decision, regroup, set_fields, ties_entities
from app.reconcile.facts import to_facts, to_notices
from app.reconcile.names import tie
from app.reconcile.origins import corroborate
from app.reconcile.profiles import Groups, World, no_groups, to_profile
from app.reconcile.things import Fact, Report, Standing, Thing

__all__ = ["reconcile", "to_world"]

_REASONS = 20
_FIRMNESS = (Modality.CONFIRMED, Modality.REPORTED, Modality.PLANNED, Modality.POSSIBLE, Modality.DENIED)


def reconcile(
    reports: Iterable[Report],
    world: World,
    *,
    decisions: Sequence[Decision] = (),
    near: Collection[tuple[str, str]] | None = None,
) -> list[Thing]:
    """One thing for each real one, by id.

    ``world`` is ``to_world`` of the same decisions: values of facts are the ids that stand for entities after tying.
    Decisions whose targets are not among the reports are passed over (``decisions.find_lost`` tells of them). ``near``
    are the pairs of reports that alone can have something in common, where that is known.
    """
    by_id = {report.id: report for report in reports}
    kinds = {id: report.draft.kind for id, report in by_id.items()}
    grouped = regroup(_cluster(by_id, world, near), decisions, kinds)
    clusters = [c for c in grouped if not all(by_id[id].draft.is_notice for id in c.members)]
    owner = {member: c.id for c in clusters for member in c.members}
    things = [_to_thing(c, by_id, owner, world) for c in clusters]
    deals = {thing.id: thing for thing in things if thing.kind is Kind.DEAL}
    titled = [_titled(thing, deals, world) for thing in things]
    return sorted(set_fields(_dated(titled, by_id), decisions), key=lambda t: t.id)


def to_world(entities: Mapping[str, Entity], groups: Groups = no_groups, decisions: Sequence[Decision] = ()) -> World:
    """Who is who: entities tied by name, and by decision. ``groups`` is the vocabulary's method."""
    decided = [d.targets for d in decisions if ties_entities(d, entities)]
    return World(entities, tie(entities.values(), decided), groups)


def _cluster(by_id: Mapping[str, Report], world: World, near: Collection[tuple[str, str]] | None) -> list[Cluster]:
    claims: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for report in by_id.values():
        if report.draft.kind is Kind.CLAIM:
            claims[claim_key(report, world)].append(report.id)
    others = [report for report in by_id.values() if report.draft.kind is not Kind.CLAIM]
    profiles = [to_profile(report, world, by_id.get(report.deal or "")) for report in others]
    return cluster(profiles, near) + [Cluster(frozenset(ids)) for ids in claims.values()]


def _to_thing(cluster: Cluster, by_id: Mapping[str, Report], owner: Mapping[str, str], world: World) -> Thing:
    every = sorted((by_id[id] for id in cluster.members), key=_reading_order)
    reports = [report for report in every if not report.draft.is_notice]
    dating = put_together(r.draft.all("date") for r in reports)
    type, modality = _type(reports), min((r.draft.modality for r in reports), key=_FIRMNESS.index)
    facts, kind = to_facts(reports, world, dating), reports[0].draft.kind
    return Thing(
        id=cluster.id,
        kind=kind,
        type=type,
        modality=modality,
        headline=_headline(kind, type, modality, facts, world),
        facts=(*facts, *to_notices(every)),
        reports=tuple(r.id for r in every),
        corroboration=corroborate(reports, world),
        edtf=dating.edtf,
        date_note=dating.note,
        reasons=(*_reasons(cluster, world), *cluster.decided),
        deal=_deal(reports, owner),
        duplicates=tuple(sorted({owner[id] for id in cluster.rivals if id in owner} - {cluster.id})),
    )


def _reasons(cluster: Cluster, world: World) -> list[str]:
    """The least certain first: those are the ones to look at. What hundreds report needs no hundred reasons."""
    said = dict.fromkeys(like.say(world) for like in sorted(cluster.reasons, key=lambda like: like.points))
    return list(said)[:_REASONS]


def _headline(kind: Kind, type: str, modality: Modality, facts: Iterable[Fact], world: World) -> str:
    """Built of what is shown; what is less precise would say the same twice."""
    return headline(kind, type, modality, [f for f in facts if f.standing is not Standing.BESIDE], world.names)


def _titled(thing: Thing, deals: Mapping[str, Thing], world: World) -> Thing:
    """A signing that names nobody is called after the parties of the deal."""
    deal = deals.get(thing.deal or "")
    if not deal or thing.type != EventType.AGREEMENT or any(f.field == "organization" for f in thing.facts):
        return thing
    facts = (*(f for f in deal.facts if f.field == "party"), *thing.facts)
    return replace(thing, headline=_headline(thing.kind, thing.type, thing.modality, facts, world))


def _reading_order(report: Report) -> tuple[str, str, int, str]:
    """By publication, undated articles last, then as the article tells it."""
    return report.teller.published or "~", report.teller.article, report.draft.cited[0].span.start, report.id


def _type(reports: Sequence[Report]) -> str:
    """The one that most reports give; a form that is not stated gives way to one that is."""
    counted = Counter(r.draft.type for r in reports)
    return min(counted, key=lambda t: (t == Instrument.OTHER, -counted[t], t))


def _deal(reports: Sequence[Report], owner: Mapping[str, str]) -> str | None:
    """The deal that most reports tie it to; None where as many tie it to another."""
    counted = Counter(owner[id] for r in reports if (id := r.deal or "") in owner).most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return None
    return counted[0][0]


def _dated(things: Sequence[Thing], by_id: Mapping[str, Report]) -> list[Thing]:
    """Bounds for what no source dates: a deal from its signing, what was done under it from the deal."""
    signed = _signings(things)
    deals = {t.id: _with_bounds(t, by_id, None, signed.get(t.id)) for t in things if t.kind is Kind.DEAL}
    others = [t for t in things if t.kind is not Kind.DEAL]
    return [*deals.values(), *(_with_bounds(t, by_id, deals.get(t.deal or ""), None) for t in others)]


def _signings(things: Sequence[Thing]) -> dict[str, str]:
    """The stated date of each deal's signing, by the deal's id."""
    found: dict[str, str] = {}
    for thing in things:
        if thing.deal and thing.edtf and thing.type == EventType.AGREEMENT and thing.modality.happened:
            found[thing.deal] = min(found.get(thing.deal, thing.edtf), thing.edtf)
    return found


def _with_bounds(thing: Thing, by_id: Mapping[str, Report], deal: Thing | None, signed: str | None) -> Thing:
    if thing.kind is Kind.CLAIM or not thing.modality.happened:
        return thing
    if thing.edtf is None and signed:
        return replace(thing, edtf=signed, date_note="The date of its signing.")
    published = [r.teller.published for id in thing.reports if not (r := by_id[id]).draft.is_notice]
    earliest = min((date.fromisoformat(p) for p in published if p), default=None)
    after = deal.edtf if deal and thing.type != EventType.AGREEMENT and _is_stated(deal) else None
    dating = bounded(Dating(thing.edtf, thing.date_note), published=earliest, after=after)
    return replace(thing, edtf=dating.edtf, date_note=dating.note)


def _is_stated(deal: Thing) -> bool:
    return deal.edtf is not None and edtf.bounds(deal.edtf)[0] is not None
