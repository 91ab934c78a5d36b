"""The overview strip: when things happened, on one line of time.

Up to MOST events each has a mark in the lane of its type, as wide as its date is uncertain; past that the strip
counts events per month. Events without any bound have their own bay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app.extract.drafts import EventType, Kind
from app.models import Thing
from app.queries import labels
from app.queries.conditions import has_no_bound, to_conditions
from app.queries.drawings import Lane, MonthCount, OverviewView, Span
from app.queries.filters import TimelineFilter
from app.queries.pages import count
from app.queries.scales import TimeScale
from app.queries.views import Tick

WIDTH = 100.0  # per cent: the strip is as wide as the page
MOST = 120
FEWEST = 12  # with fewer events the rows below are overview enough
MOST_TICKS = 12
AIR = timedelta(days=12)
REACH = timedelta(days=2 * 365)  # before the latest; what is older would squeeze the rest into a corner


def find_overview(db: Connection, chosen: TimelineFilter) -> OverviewView | None:
    """None where there are too few dated events to need it."""
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
    columns = (col(Thing.id), col(Thing.type), col(Thing.headline), col(Thing.date_start), col(Thing.date_end))
    query = select(*columns).where(*to_conditions(chosen, Kind.EVENT), _last() >= scale.first.isoformat())
    query = query.order_by(_last(), col(Thing.id))
    rows: list[Any] = list(db.execute(query))
    present = [type_ for type_ in EventType if any(row.type == type_ for row in rows)]
    return tuple(
        Lane(type_, labels.PLURALS[type_], to_spans(scale, [row for row in rows if row.type == type_]))
        for type_ in present
    )


def to_spans(scale: TimeScale, rows: Iterable[Any]) -> tuple[Span, ...]:
    return tuple(_to_span(scale, row) for row in rows)


def _to_span(scale: TimeScale, row: Any) -> Span:
    start = date.fromisoformat(row.date_start) if row.date_start else scale.first
    end = date.fromisoformat(row.date_end) if row.date_end else scale.last
    left, right = scale.at(start), scale.at(end + timedelta(days=1))
    return Span(
        href=labels.to_thing_href(Kind.EVENT, row.id),
        text=row.headline,
        x=left,
        width=round(right - left, 2),
        open_low=row.date_start is None,
        open_high=row.date_end is None,
    )


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
