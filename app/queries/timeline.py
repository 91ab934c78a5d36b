"""The timeline: events by month, deals beside them, and what the filter leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import Connection

from app import edtf
from app.extract.drafts import Kind
from app.order import OPEN, SPANNING
from app.queries.conditions import has_no_bound, has_value, to_conditions, to_prospects
from app.queries.disagreements import find_disputed
from app.queries.facets import to_filter_view
from app.queries.filters import TimelineFilter
from app.queries.labels import PROSPECTS
from app.queries.overview import find_overview
from app.queries.page_views import Chip, FilterView, MonthView, TimelineView
from app.queries.pages import Entry, Slice, count, find_first, find_slice, to_place
from app.queries.pictures import draw_deal_values, find_matrix
from app.queries.play import find_play
from app.queries.search import find_meant
from app.queries.sources import in_order
from app.queries.state import find_tiles
from app.queries.things import Shelf, load_things
from app.queries.views import EventView

PATH = "/"
PAGE = 20  # events on a page; with their words some 70 kB
VALUED = 8  # deals on the picture of amounts: the latest of which a value is stated
BESIDE = 5  # deals, prospects and disagreements beside them: the first of each, with a link to all


@dataclass(frozen=True, slots=True)
class Sections:
    """What stands where on the page, as ids, so that everything is loaded at once."""

    page: Slice
    prospects: list[str]
    deals: list[str]
    claims: list[str]
    valued: list[str]

    @property
    def shown(self) -> list[str]:
        """Whole; of those on the picture of amounts only the amounts are."""
        return [*self.page.ids, *self.prospects, *self.deals, *self.claims]

    @property
    def ids(self) -> list[str]:
        return [*self.shown, *self.valued]


def get_timeline(db: Connection, chosen: TimelineFilter) -> TimelineView:
    """``chosen`` is resolved."""
    sections = _find_sections(db, chosen)
    shelf = load_things(db, sections.ids)
    view = _to_view(db, chosen, sections, shelf)
    if chosen.before or chosen.after:
        return view
    values = draw_deal_values(shelf.deals(sections.valued))
    amounts = (row.citation.article for row in values.rows) if values else ()
    view = replace(view, values=values, sources=in_order((*view.sources, *amounts)))
    return _with_pictures(db, view, chosen)


def _find_sections(db: Connection, chosen: TimelineFilter) -> Sections:
    """What stands beside the events is on the first page alone."""
    page = find_slice(db, to_conditions(chosen, Kind.EVENT), chosen, size=PAGE)
    if chosen.before or chosen.after:
        return Sections(page, [], [], [], [])
    return Sections(
        page,
        prospects=[] if chosen.of("modality") else find_first(db, to_prospects(chosen), BESIDE),
        deals=find_first(db, to_conditions(chosen, Kind.DEAL), BESIDE),
        claims=find_disputed(db, to_conditions(chosen, Kind.CLAIM), BESIDE),
        valued=find_valued(db, chosen),
    )


def find_valued(db: Connection, chosen: TimelineFilter) -> list[str]:
    return find_first(db, [*to_conditions(chosen, Kind.DEAL), has_value()], VALUED)


def _to_view(db: Connection, chosen: TimelineFilter, at: Sections, shelf: Shelf) -> TimelineView:
    filter_view = to_filter_view(db, chosen, path=PATH)
    total, left_out = count(db, to_conditions(chosen, Kind.EVENT)), _count_left_out(db, chosen)
    return TimelineView(
        filter=filter_view,
        months=to_months(at.page.entries, shelf),
        undated=shelf.events(entry.id for entry in at.page.entries if not entry.month),
        prospects=shelf.events(at.prospects),
        deals=shelf.deals(at.deals),
        total=total,
        everything=count(db, to_conditions(TimelineFilter({}), Kind.EVENT)) if chosen.narrows else total,
        left_out_undated=left_out,
        undated_href=replace(chosen.at(), undated=True).href(PATH) if left_out else None,
        loosen=() if total else _find_looser(db, chosen, filter_view),
        earlier=to_place(chosen, at.page, "before", PATH),
        later=to_place(chosen, at.page, "after", PATH),
        sources=in_order(s for id_ in at.shown if id_ in shelf.things for s in shelf.things[id_].sources),
        claims=shelf.claims(at.claims),
        prospects_total=count(db, to_prospects(chosen)) if at.prospects else 0,
        prospects_href=chosen.adding("modality", *PROSPECTS).href(PATH),
        deals_total=count(db, to_conditions(chosen, Kind.DEAL)),
        deals_href=chosen.at().href("/deals"),
    )


def _with_pictures(db: Connection, view: TimelineView, chosen: TimelineFilter) -> TimelineView:
    view = replace(view, matrix=find_matrix(db, chosen), overview=find_overview(db, chosen, view.deals))
    return view if chosen.narrows else replace(view, tiles=find_tiles(db), play=find_play(db, view))


def to_months(entries: Iterable[Entry], shelf: Shelf) -> tuple[MonthView, ...]:
    dated = (entry for entry in entries if entry.month)
    groups = groupby(dated, key=lambda entry: (entry.month, entry.width))
    return tuple(_to_month(month, width, shelf.events(e.id for e in group)) for (month, width), group in groups)


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
    """Names that the words could have meant, and each filter that could be dropped with what its absence shows."""
    meant = find_meant(db, chosen.q) if chosen.q else []
    like = [("with the words “" + query.replace('"', "") + "”", chosen.asking(query)) for query in meant]
    keys = [*chosen.chosen, *(key for key, _ in chosen.dates), *(["q"] if chosen.q else [])]
    looser = like + [(f"without {_LOOSE.get(key, key)}", chosen.without(key)) for key in keys]
    counted = [(words, other, count(db, to_conditions(other, Kind.EVENT))) for words, other in looser]
    chips = tuple(Chip(f"{words}: {total:,}", other.href(PATH)) for words, other, total in counted if total)
    return chips or (Chip("without any filter", view.clear),)


_LOOSE = {"q": "the words", "with": "the other name", "source": "the choice of sources"}
