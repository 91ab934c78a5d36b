"""Which reports could tell of one thing: kept up report by report, so that none is compared with all again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.extract.drafts import Kind
from app.models import Article, Citation, Report, ReportKey, ReportLink
from app.reconcile.alike import UNDATED, Member, divide, find_alike
from app.reconcile.claims import claim_key
from app.reconcile.clusters import find_links, to_nodes
from app.reconcile.keys import Keys, keys, pairs
from app.reconcile.profiles import Profile, World, to_profile
from app.reconcile.things import Report as Told
from app.reconcile.things import content_id
from app.store.decisions import load_decisions
from app.store.reports import load_reports
from app.store.rows import Row, drop_rows, in_groups, save_values

SAME = "same|"  # before the keys that make reports one: the question of claims, the way in which others are told
ALIKE = f"{SAME}alike|"


def save_nearness(session: Session, reports: Collection[str], world: World, *, around: Collection[str] = ()) -> None:
    """Work out anew what these reports have to do with all others.

    Of those that are told in one way only the first is compared with others. Where a report came or went it can be
    another: among these, and among those ``around`` that others have left.
    """
    ways = _find_ways(session, {*reports, *around})
    drop_nearness(session, reports)
    told = _load_with_deals(session, reports)
    mine = {id: told[id] for id in sorted(told.keys() & set(reports))}
    profiles = _to_profiles(mine, told, world)
    alike = _save_same(session, mine, profiles, world)
    first = _refresh_first(session, ways | set(alike.values())) | (profiles.keys() - alike.keys())
    _save_links_of(session, first, profiles, world)


def save_all_nearness(session: Session, world: World) -> None:
    """The same for all reports at once: no other is to be looked for in the database."""
    drop_nearness(session, find_reports(session))
    told = {report.id: report for report in load_reports(session)}
    profiles = _to_profiles(told, told, world)
    _save_same(session, told, profiles, world)
    first = {node.profile.id: profiles[node.profile.id] for node in to_nodes(profiles.values())}
    _save_keys(session, first)
    _save_links(session, find_links(pairs(first.values())))


def _save_same(
    session: Session, reports: Mapping[str, Told], profiles: Mapping[str, Profile], world: World
) -> dict[str, str]:
    """Store what makes these reports one with others; returns the ways in which those are told that are no claims."""
    alike = {id: ALIKE + way for id, way in find_alike(profiles.values()).items()}
    asked = {r.id: SAME + content_id(*claim_key(r, world)) for r in reports.values() if _is_claim(r)}
    rows = [{"report_id": id, "key": key, "seeks": False} for id, key in sorted({**alike, **asked}.items())]
    save_values(session, ReportKey, rows)
    return alike


def _refresh_first(session: Session, ways: Collection[str]) -> set[str]:
    """Those that are now the first to be told in one of these ways, and were not; who was and is not meets no more."""
    members = _find_members(session, ways)
    first = {one[0].id for told in members.values() for one in divide(told)}
    meeting = _find_meeting(session, {member.id for told in members.values() for member in told})
    _drop_meeting(session, meeting - first)
    return first - meeting


def _find_ways(session: Session, reports: Collection[str]) -> set[str]:
    """The ways in which these reports are told."""
    ways = select(col(ReportKey.key)).where(col(ReportKey.key).startswith(ALIKE))
    found = (session.scalars(ways.where(col(ReportKey.report_id).in_(group))) for group in in_groups(reports))
    return {key for keys in found for key in keys}


def _find_members(session: Session, ways: Collection[str]) -> dict[str, list[Member]]:
    """The reports that are told in each of these ways."""
    found: dict[str, list[Member]] = defaultdict(list)
    columns = select(col(ReportKey.key), col(Article.published), col(Report.id), col(Report.article_id))
    joined = columns.join(Report, col(Report.id) == col(ReportKey.report_id)).join(Article)
    for group in in_groups(ways):
        for key, published, id, article in session.execute(joined.where(col(ReportKey.key).in_(group))):
            found[key].append(Member(published or UNDATED, id, article))
    return found


def _find_meeting(session: Session, reports: Collection[str]) -> set[str]:
    """Those of these reports that are compared with others."""
    kept = select(col(ReportKey.report_id)).where(~col(ReportKey.key).startswith(SAME)).distinct()
    found = (session.scalars(kept.where(col(ReportKey.report_id).in_(group))) for group in in_groups(reports))
    return {id for ids in found for id in ids}


def _save_links_of(session: Session, first: Collection[str], known: Mapping[str, Profile], world: World) -> None:
    """Store where these reports can be met, and what they have in common with those that they meet."""
    profiles = {
        **_load_profiles(session, set(first) - known.keys(), world),
        **{id: known[id] for id in first & known.keys()},
    }
    _save_keys(session, profiles)
    met = _find_pairs(session, profiles)
    near = {**profiles, **_load_profiles(session, set(chain.from_iterable(met)) - profiles.keys(), world)}
    _save_links(session, find_links((near[one], near[two]) for one, two in sorted(met)))


def _load_profiles(session: Session, reports: Collection[str], world: World) -> dict[str, Profile]:
    told = _load_with_deals(session, reports)
    return _to_profiles({id: told[id] for id in sorted(told.keys() & set(reports))}, told, world)


def _save_keys(session: Session, profiles: Mapping[str, Profile]) -> None:
    save_values(session, ReportKey, [row for id, profile in profiles.items() for row in _to_rows(id, keys(profile))])


def _save_links(session: Session, pairs: Iterable[tuple[str, str]]) -> None:
    save_values(session, ReportLink, [{"one": one, "two": two} for one, two in pairs])


def drop_nearness(session: Session, reports: Collection[str]) -> None:
    _drop_meeting(session, reports)
    drop_rows(session, ReportKey, col(ReportKey.report_id), reports)


def _drop_meeting(session: Session, reports: Collection[str]) -> None:
    for column in (ReportLink.one, ReportLink.two):
        drop_rows(session, ReportLink, col(column), reports)
    met = delete(ReportKey).where(~col(ReportKey.key).startswith(SAME))
    for group in in_groups(reports):
        session.execute(
            met.where(col(ReportKey.report_id).in_(group)), execution_options={"synchronize_session": False}
        )


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


def find_pairs(session: Session, reports: Collection[str]) -> set[tuple[str, str]]:
    """Those of these reports that have something in common, the lesser id first."""
    rows = select(col(ReportLink.one), col(ReportLink.two))
    found = (session.execute(rows.where(col(ReportLink.one).in_(group))) for group in in_groups(reports))
    return {(one, two) for linked in found for one, two in linked}


def find_neighbours(session: Session, reports: Collection[str]) -> set[str]:
    """The reports that are one step away from these, by a link, a deal, the same thing or what makes them one.

    Hundreds are one thing and told in one way, so that each of these is looked up once.
    """
    linked = {id for group in in_groups(reports) for id in _find_linked(session, group)}
    told = select(col(Report.thing_id)).where(col(Report.thing_id).is_not(None)).distinct()
    things = _select_in(session, told, col(Report.id), reports)
    same = select(col(ReportKey.key)).where(col(ReportKey.key).startswith(SAME)).distinct()
    ways = _select_in(session, same, col(ReportKey.report_id), reports)
    return linked.union(
        _select_in(session, select(col(Report.id)), col(Report.thing_id), things),
        _select_in(session, select(col(ReportKey.report_id)), col(ReportKey.key), ways),
    )


def _select_in(session: Session, query: Select[Any], column: Any, values: Collection[str]) -> set[str]:
    return {found for group in in_groups(values) for found in session.scalars(query.where(column.in_(group)))}


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


def _find_linked(session: Session, ids: Sequence[str]) -> Iterator[str]:
    """By a link, by a deal and what was done under it."""
    yield from session.scalars(select(col(ReportLink.two)).where(col(ReportLink.one).in_(ids)).distinct())
    yield from session.scalars(select(col(ReportLink.one)).where(col(ReportLink.two).in_(ids)).distinct())
    yield from session.scalars(select(col(Report.id)).where(col(Report.deal_id).in_(ids)))
    deals = select(col(Report.deal_id)).where(col(Report.id).in_(ids), col(Report.deal_id).is_not(None))
    yield from filter(None, session.scalars(deals))


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


def _to_rows(report: str, known: Keys) -> Iterator[Row]:
    for seeks, at in ((False, known.at), (True, known.seeks)):
        yield from ({"report_id": report, "key": key, "seeks": seeks} for key in sorted(at))


def _find_pairs(session: Session, met: Iterable[str]) -> set[tuple[str, str]]:
    """Every two reports that meet, one of them among these; the lesser id first."""
    found: set[tuple[str, str]] = set()
    ours, theirs = aliased(ReportKey), aliased(ReportKey)
    meeting = select(col(ours.report_id), col(theirs.report_id)).join(theirs, col(ours.key) == col(theirs.key))
    sought = meeting.where(col(ours.seeks) != col(theirs.seeks))
    for group in in_groups(met):
        for one, two in session.execute(sought.where(col(ours.report_id).in_(group))):
            found |= {(min(one, two), max(one, two))} if one != two else set()
    return found
