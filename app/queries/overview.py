"""The overview strip: when things happened, on one line of time.

Up to MOST events each has a mark in the lane of its type, as wide as its date is uncertain; past that the strip
counts events per month. Events without any bound have their own bay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app import edtf
from app.extract.drafts import EventType, Instrument, Kind, Rung
from app.models import Thing
from app.queries import labels
from app.queries.conditions import has_no_bound, to_conditions
from app.queries.drawings import Climb, Lane, MonthCount, OverviewView, Span, Step
from app.queries.filters import TimelineFilter
from app.queries.ladder import INSTRUMENT_RUNGS
from app.queries.pages import count
from app.queries.scales import TimeScale
from app.queries.views import DateView, DealView, Link, Tick

WIDTH = 100.0  # per cent: the strip is as wide as the page
MOST = 120
FEWEST = 12  # with fewer events the rows below are overview enough
MOST_TICKS = 12
MOST_CLIMBS = 3
AIR = timedelta(days=12)
REACH = timedelta(days=2 * 365)  # before the latest; what is older would squeeze the rest into a corner


def find_overview(db: Connection, chosen: TimelineFilter, deals: Sequence[DealView] = ()) -> OverviewView | None:
    """None where there are too few dated events to need it. ``deals`` are those whose rungs are drawn above."""
    conditions = to_conditions(chosen, Kind.EVENT)
    bounds = select(func.min(_first()), func.max(_last()), func.count()).where(*conditions)
    first, last, total = db.execute(bounds).one()
    if not first or total < FEWEST:
        return None
    latest = date.fromisoformat(last)
    scale = TimeScale(max(date.fromisoformat(first), latest - REACH) - AIR, latest + AIR, WIDTH)
    older = count(db, [*conditions, _last() < scale.first.isoformat()])
    undated = count(db, [*conditions, has_no_bound()])
    view = OverviewView(
        width=WIDTH,
        ticks=to_ticks(scale),
        undated=undated,
        first=scale.first.isoformat(),
        last=scale.last.isoformat(),
        older=older,
        older_href=replace(chosen.at(), since="", until=scale.first.isoformat()).href("/"),
        climbs=to_climbs(scale, deals),
    )
    if total - undated - older > MOST:
        return replace(view, months=_count_months(db, chosen, scale))
    return replace(view, lanes=_find_lanes(db, chosen, scale))


def _first() -> Any:
    return func.coalesce(col(Thing.date_start), col(Thing.date_end))


def _last() -> Any:
    return func.coalesce(col(Thing.date_end), col(Thing.date_start))


def to_ticks(scale: TimeScale) -> tuple[Tick, ...]:
    """The first of each month, few enough to be read; a year is named where it is another than before."""
    months = scale.months()
    shown = months[:: -(-len(months) // MOST_TICKS) or 1]
    return tuple(
        Tick(scale.at(month), f"{month:%b}" if before and before.year == month.year else f"{month:%b %Y}")
        for before, month in zip((None, *shown), shown, strict=False)
    )


def _find_lanes(db: Connection, chosen: TimelineFilter, scale: TimeScale) -> tuple[Lane, ...]:
    columns = (Thing.id, Thing.type, Thing.headline, Thing.edtf, Thing.date_start, Thing.date_end)
    query = select(*map(col, columns)).where(*to_conditions(chosen, Kind.EVENT), _last() >= scale.first.isoformat())
    query = query.order_by(_last(), col(Thing.id))
    rows: list[Any] = list(db.execute(query))
    present = [type_ for type_ in EventType if any(row.type == type_ for row in rows)]
    return tuple(
        Lane(type_, labels.PLURALS[type_], tuple(_to_span(scale, row) for row in rows if row.type == type_))
        for type_ in present
    )


def _to_span(scale: TimeScale, row: Any) -> Span:
    link = Link(labels.to_thing_href(Kind.EVENT, row.id), row.headline)
    words = edtf.to_words(row.edtf) if row.edtf and edtf.is_valid(row.edtf) else ""
    return to_span(scale, link, words, row.date_start, row.date_end)


def to_span(scale: TimeScale, link: Link, words: str, first: str | None, last: str | None) -> Span:
    """From one ISO date to the other; without one it runs to that end of the line."""
    start = date.fromisoformat(first) if first else scale.first
    end = date.fromisoformat(last) if last else scale.last
    left, right = scale.at(start), scale.at(end + timedelta(days=1))
    return Span(link.href, link.text, words, left, round(right - left, 2), open_low=not first, open_high=not last)


def to_climbs(scale: TimeScale, deals: Iterable[DealView]) -> tuple[Climb, ...]:
    """Those of the deals of which sources date the most rungs within the line, in their order."""
    climbs = [Climb(Link(deal.href, deal.headline), tuple(_to_steps(scale, deal))) for deal in deals]
    most = sorted(climbs, key=lambda climb: -len(climb.steps))[:MOST_CLIMBS]
    return tuple(climb for climb in climbs if climb.steps and climb in most)


def _to_steps(scale: TimeScale, deal: DealView) -> Iterator[Step]:
    order = list(Rung)
    dated = {rung: when for rung, when in _find_dated(deal) if _to_day(when) >= scale.first.isoformat()}
    for rung, when in sorted(dated.items(), key=lambda item: (_to_day(item[1]), order.index(item[0]))):
        link = Link(f"{deal.href}#rung-{rung}", labels.RUNGS[rung])
        yield Step(to_span(scale, link, when.text, when.start, when.end), order.index(rung) / (len(order) - 1))


def _to_day(when: DateView) -> str:
    return when.end or when.start or ""


def _find_dated(deal: DealView) -> Iterator[tuple[Rung, DateView]]:
    """The rung of its own form, then those that its events light, the later of two events for one rung first."""
    if deal.type in set(Instrument) and (own := INSTRUMENT_RUNGS.get(Instrument(deal.type))):
        yield own, deal.date
    for event in reversed(deal.events):
        if event.posted and event.modality not in labels.PROSPECTS:
            yield Rung(event.posted), event.date


def _count_months(db: Connection, chosen: TimelineFilter, scale: TimeScale) -> tuple[MonthCount, ...]:
    month = func.substr(_last(), 1, 7)
    query = select(month, func.count()).where(*to_conditions(chosen, Kind.EVENT), ~has_no_bound()).group_by(month)
    counts = Counter({str(m): n for m, n in db.execute(query)})
    return tuple(_to_months(counts, scale, chosen))


def _to_months(counts: Counter[str], scale: TimeScale, chosen: TimelineFilter) -> Iterable[MonthCount]:
    most = max(counts.values(), default=1)
    for month in scale.months():
        key = f"{month:%Y-%m}"
        if not counts[key]:
            continue
        after = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
        left, right = scale.at(month), scale.at(after)
        href = replace(chosen.at(), since=key, until=key).href("/")
        yield MonthCount(
            href, f"{month:%B %Y}", counts[key], left, round(right - left, 2), round(counts[key] / most, 3)
        )
