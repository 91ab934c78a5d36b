"""The lists of deals and claims, page by page."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.conditions import to_conditions
from app.queries.facets import to_filter_view
from app.queries.filters import TimelineFilter
from app.queries.page_views import ListView
from app.queries.pages import count, find_first, find_slice, to_place
from app.queries.pictures import draw_deal_values
from app.queries.things import find_things, load_things
from app.queries.views import ClaimView, DealView, EventView, ThingView

EVENTS, DEALS, CLAIMS = "/", "/deals", "/claims"
PAGE = 20  # things on a page
BATCH = 200  # things in memory at a time when all of them are asked for


def get_events(db: Connection, chosen: TimelineFilter) -> ListView[EventView]:
    """The timeline's events without what stands beside them."""
    conditions = to_conditions(chosen, Kind.EVENT)
    page = find_slice(db, conditions, chosen, size=PAGE)
    return ListView(
        title="Events",
        note="What happened, newest first; what has no date at the end.",
        items=load_things(db, page.ids).events(page.ids),
        total=count(db, conditions),
        earlier=to_place(chosen, page, "before", EVENTS),
        later=to_place(chosen, page, "after", EVENTS),
    )


def get_deals(db: Connection, chosen: TimelineFilter) -> ListView[DealView]:
    conditions = to_conditions(chosen, Kind.DEAL)
    page = find_slice(db, conditions, chosen, size=PAGE)
    deals = load_things(db, page.ids).deals(page.ids)
    return ListView(
        title="Deals",
        note="Promises between parties, newest first, and what each rests on. Only what is concluded is a deal.",
        items=deals,
        total=count(db, conditions),
        filter=to_filter_view(db, chosen, path=DEALS, kind=Kind.DEAL),
        amounts=draw_deal_values(deals),
        earlier=to_place(chosen, page, "before", DEALS),
        later=to_place(chosen, page, "after", DEALS),
    )


def get_claims(db: Connection, chosen: TimelineFilter) -> ListView[ClaimView]:
    conditions = to_conditions(chosen, Kind.CLAIM)
    page = find_slice(db, conditions, chosen, size=PAGE)
    return ListView(
        title="Claims",
        note="Quantities that somebody asserts and another could dispute, all values of one matter side by side.",
        items=load_things(db, page.ids).claims(page.ids),
        total=count(db, conditions),
        earlier=to_place(chosen, page, "before", CLAIMS),
        later=to_place(chosen, page, "after", CLAIMS),
    )


def find_every(db: Connection, kind: Kind, chosen: TimelineFilter) -> Iterator[ThingView]:
    """All things of a kind under a filter, newest first, a batch at a time."""
    ids = find_first(db, to_conditions(chosen, kind), most=None)
    for start in range(0, len(ids), BATCH):
        yield from find_things(db, ids[start : start + BATCH])
