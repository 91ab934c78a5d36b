"""The timeline: events by month, deals beside them, and what the filter leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from sqlalchemy import Connection

from app import edtf
from app.extract.drafts import Kind
from app.queries.conditions import has_no_bound, to_conditions, to_prospects
from app.queries.disagreements import find_disputed
from app.queries.facets import to_filter_view
from app.queries.filters import TimelineFilter
from app.queries.labels import PROSPECTS
from app.queries.pages import OPEN, SPANNING, Entry, count, find_first, find_slice, to_place
from app.queries.pictures import draw_deal_values, find_matrix
from app.queries.play import find_play
from app.queries.sources import in_order
from app.queries.state import find_tiles
from app.queries.things import find_claims, find_deals, find_events
from app.queries.views import ArticleRef, Chip, EventView, FilterView, MonthView, ThingView, TimelineView

PATH = "/"
PAGE = 30  # events on a page; with their words some 100 kB
BESIDE = 8  # deals, prospects and disagreements beside them: the first of each, with a link to all


def get_timeline(db: Connection, chosen: TimelineFilter) -> TimelineView:
    """``chosen`` is resolved."""
    happened = to_conditions(chosen, Kind.EVENT)
    page = find_slice(db, happened, chosen, size=PAGE)
    filter_view = to_filter_view(db, chosen, path=PATH)
    events = {event.id: event for event in find_events(db, page.ids)}
    total = count(db, happened)
    view = TimelineView(
        filter=filter_view,
        months=to_months(page.entries, events),
        undated=tuple(events[e.id] for e in page.entries if not e.month and e.id in events),
        prospects=(),
        deals=(),
        total=total,
        everything=count(db, to_conditions(TimelineFilter({}), Kind.EVENT)),
        left_out_undated=_count_left_out(db, chosen),
        undated_href=replace(chosen.without("undated"), undated=True).href(PATH),
        loosen=_find_looser(db, chosen, filter_view) if not total else (),
        earlier=to_place(chosen, page, "before", PATH),
        later=to_place(chosen, page, "after", PATH),
    )
    view = replace(view, undated_href=view.undated_href if view.left_out_undated else None)
    return _with_sources(view if chosen.before or chosen.after else _with_company(db, view, chosen))


def _with_company(db: Connection, view: TimelineView, chosen: TimelineFilter) -> TimelineView:
    """What stands beside the events on the first page alone."""
    ahead = [] if chosen.of("modality") else to_prospects(chosen)
    prospects = find_events(db, find_first(db, ahead, BESIDE)) if ahead else ()
    deals = to_conditions(chosen, Kind.DEAL)
    view = replace(
        view,
        prospects=prospects,
        prospects_total=count(db, ahead) if ahead else 0,
        prospects_href=chosen.adding("modality", *PROSPECTS).href(PATH),
        deals=find_deals(db, find_first(db, deals, BESIDE)),
        deals_total=count(db, deals),
        deals_href=chosen.at().href("/deals"),
        tiles=find_tiles(db),
        claims=find_claims(db, find_disputed(db, to_conditions(chosen, Kind.CLAIM), BESIDE)),
        matrix=find_matrix(db, chosen),
    )
    play = None if chosen.narrows else find_play(db, view)
    return replace(view, values=draw_deal_values(view.deals), play=play)


def _with_sources(view: TimelineView) -> TimelineView:
    events: list[ThingView] = [event for month in view.months for event in month.events]
    things = [*events, *view.undated, *view.prospects, *view.deals, *view.claims]
    return replace(view, sources=in_order(find_all_sources(things)))


def find_all_sources(things: Iterable[ThingView]) -> Iterable[ArticleRef]:
    return (source for thing in things for source in thing.sources)


def to_months(entries: Iterable[Entry], events: dict[str, EventView]) -> tuple[MonthView, ...]:
    dated = (entry for entry in entries if entry.month and entry.id in events)
    groups = groupby(dated, key=lambda entry: (entry.month, entry.width))
    return tuple(_to_month(month, width, tuple(events[e.id] for e in group)) for (month, width), group in groups)


def _to_month(month: str, width: str, events: tuple[EventView, ...]) -> MonthView:
    name = edtf.to_words(month)
    if width == OPEN and events[0].date.end is None:
        return MonthView(f"{month}-from", f"From {name}", "no source says until when", events)
    if width == OPEN:
        return MonthView(f"{month}-by", f"Reported by {name}", "no source says how much earlier", events)
    if width == SPANNING:
        return MonthView(f"{month}-over", f"Over several months, to {name}", "no source says the month", events)
    return MonthView(month, name, "", events)


def _count_left_out(db: Connection, chosen: TimelineFilter) -> int:
    """Events that only a date filter leaves out, for want of any date."""
    if not chosen.dated or chosen.undated:
        return 0
    return count(db, [*to_conditions(chosen, Kind.EVENT, but=("dates",)), has_no_bound()])


def _find_looser(db: Connection, chosen: TimelineFilter, view: FilterView) -> tuple[Chip, ...]:
    """Each filter that could be dropped, with how many events its absence would show."""
    keys = [*chosen.chosen, *(key for key, _ in chosen.dates), *(["q"] if chosen.q else [])]
    looser = [(key, chosen.without(key)) for key in keys]
    counted = [(key, other, count(db, to_conditions(other, Kind.EVENT))) for key, other in looser]
    return tuple(
        Chip(f"without {_LOOSE.get(key, key)}: {total:,}", other.href(PATH)) for key, other, total in counted if total
    ) or (Chip(f"without any filter: {count(db, to_conditions(TimelineFilter({}), Kind.EVENT)):,}", view.clear),)


_LOOSE = {"q": "the words", "with": "the other name", "source": "the choice of sources"}
