"""Which reports could tell of one thing: kept up report by report, so that none is compared with all again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.extract.drafts import Kind
from app.models import Citation, Report, ReportKey, ReportLink
from app.reconcile.claims import claim_key
from app.reconcile.clusters import find_links
from app.reconcile.keys import Keys, keys
from app.reconcile.likeness import compare
from app.reconcile.profiles import Profile, World, to_profile
from app.reconcile.things import Report as Told
from app.reconcile.things import content_id
from app.store.decisions import load_decisions
from app.store.reports import load_reports
from app.store.rows import Row, drop_rows, in_groups, save_values

CLAIM = "claim|"  # before the keys of claims, which are one by having the same


def save_nearness(session: Session, reports: Collection[str], world: World) -> None:
    """Work out anew what these reports have to do with all others."""
    drop_nearness(session, reports)
    told = _load_with_deals(session, reports)
    profiles = _save_keys(session, {id: told[id] for id in sorted(told.keys() & set(reports))}, told, world)
    pairs = _find_pairs(session, profiles)
    others = _load_with_deals(session, set(chain.from_iterable(pairs)) - profiles.keys())
    near = {**profiles, **_to_profiles(others, others, world)}
    _save_links(session, ((one, two) for one, two in sorted(pairs) if compare(near[one], near[two])))


def save_all_nearness(session: Session, world: World) -> None:
    """The same for all reports at once: no other is to be looked for in the database."""
    drop_nearness(session, find_reports(session))
    told = {report.id: report for report in load_reports(session)}
    _save_links(session, find_links(_save_keys(session, told, told, world).values()))


def _save_keys(
    session: Session, reports: Mapping[str, Told], told: Mapping[str, Told], world: World
) -> dict[str, Profile]:
    """Store where these reports can be met; returns the profiles of those that are compared."""
    profiles = _to_profiles(reports, told, world)
    rows = [_to_claim_row(report, world) for report in reports.values() if _is_claim(report)]
    rows += [row for id, profile in profiles.items() for row in _to_rows(id, keys(profile))]
    save_values(session, ReportKey, rows)
    return profiles


def _save_links(session: Session, pairs: Iterable[tuple[str, str]]) -> None:
    save_values(session, ReportLink, [{"one": one, "two": two} for one, two in pairs])


def drop_nearness(session: Session, reports: Collection[str]) -> None:
    for column in (ReportLink.one, ReportLink.two):
        drop_rows(session, ReportLink, col(column), reports)
    drop_rows(session, ReportKey, col(ReportKey.report_id), reports)


def find_component(session: Session, reports: Collection[str]) -> set[str]:
    """These reports and all that are joined to them, by whatever chain of links: what is to be reconciled together."""
    decided = [decision.targets for decision in load_decisions(session)]
    found: set[str] = set()
    edge = set(reports)
    while edge:
        found |= edge
        near = find_neighbours(session, edge)
        edge = near.union(*(targets for targets in decided if not edge.isdisjoint(targets))) - found
    return found


def find_neighbours(session: Session, reports: Collection[str]) -> set[str]:
    """The reports that are one link away from these."""
    return {id for group in in_groups(reports) for id in _find_neighbours(session, group)}


def find_told_of(session: Session, entities: Collection[str]) -> set[str]:
    """The reports that name one of these entities."""
    rows = select(col(Citation.report_id))
    return {id for group in in_groups(entities) for id in session.scalars(rows.where(col(Citation.value).in_(group)))}


def find_reports(session: Session, articles: Collection[str] | None = None) -> set[str]:
    """The reports of these articles, or of all."""
    rows = select(col(Report.id))
    if articles is None:
        return set(session.scalars(rows))
    return {
        id for group in in_groups(articles) for id in session.scalars(rows.where(col(Report.article_id).in_(group)))
    }


def _find_neighbours(session: Session, ids: Sequence[str]) -> Iterator[str]:
    """By a link, by a deal and what was done under it, by the question that claims answer, by the same thing."""
    yield from session.scalars(select(col(ReportLink.two)).where(col(ReportLink.one).in_(ids)))
    yield from session.scalars(select(col(ReportLink.one)).where(col(ReportLink.two).in_(ids)))
    yield from session.scalars(select(col(Report.id)).where(col(Report.deal_id).in_(ids)))
    deals = select(col(Report.deal_id)).where(col(Report.id).in_(ids), col(Report.deal_id).is_not(None))
    yield from filter(None, session.scalars(deals))
    questions = select(col(ReportKey.key)).where(
        col(ReportKey.report_id).in_(ids), col(ReportKey.key).startswith(CLAIM)
    )
    yield from session.scalars(select(col(ReportKey.report_id)).where(col(ReportKey.key).in_(questions)))
    told = select(col(Report.thing_id)).where(col(Report.id).in_(ids), col(Report.thing_id).is_not(None))
    yield from session.scalars(select(col(Report.id)).where(col(Report.thing_id).in_(told)))


def _load_with_deals(session: Session, reports: Collection[str]) -> dict[str, Told]:
    """Those of current articles, and the reports of the deals that they belong to."""
    told = {report.id: report for report in load_reports(session, reports)}
    deals = {report.deal for report in told.values() if report.deal} - told.keys()
    return told | {report.id: report for report in load_reports(session, deals)}


def _is_claim(report: Told) -> bool:
    return report.draft.kind is Kind.CLAIM


def _to_profiles(reports: Mapping[str, Told], told: Mapping[str, Told], world: World) -> dict[str, Profile]:
    others = (report for report in reports.values() if not _is_claim(report))
    return {report.id: to_profile(report, world, told.get(report.deal or "")) for report in others}


def _to_claim_row(report: Told, world: World) -> Row:
    return {"report_id": report.id, "key": CLAIM + content_id(*claim_key(report, world)), "seeks": False}


def _to_rows(report: str, known: Keys) -> Iterator[Row]:
    for seeks, at in ((False, known.at), (True, known.seeks)):
        yield from ({"report_id": report, "key": key, "seeks": seeks} for key in sorted(at))


def _find_pairs(session: Session, met: Iterable[str]) -> set[tuple[str, str]]:
    """Every two reports that meet, one of them among these; the lesser id first."""
    pairs: set[tuple[str, str]] = set()
    ours, theirs = aliased(ReportKey), aliased(ReportKey)
    meeting = select(col(ours.report_id), col(theirs.report_id)).join(theirs, col(ours.key) == col(theirs.key))
    apart = meeting.where(col(ours.seeks) != col(theirs.seeks), ~col(ours.key).startswith(CLAIM))
    for group in in_groups(met):
        for one, two in session.execute(apart.where(col(ours.report_id).in_(group))):
            pairs |= {(min(one, two), max(one, two))} if one != two else set()
    return pairs
