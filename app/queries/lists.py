"""The lists of deals and claims, page by page."""

from __future__ import annotations

from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.conditions import to_conditions
from app.queries.facets import to_filter_view
from app.queries.filters import TimelineFilter
from app.queries.pages import count, find_slice, to_place
from app.queries.things import find_claims, find_deals
from app.queries.views import ClaimView, DealView, ListView

DEALS, CLAIMS = "/deals", "/claims"
PAGE = 20


def get_deals(db: Connection, chosen: TimelineFilter) -> ListView[DealView]:
    conditions = to_conditions(chosen, Kind.DEAL)
    page = find_slice(db, conditions, chosen, size=PAGE)
    return ListView(
        title="Deals",
        note="Promises between parties, newest first, and what each rests on. Only what is concluded is a deal.",
        items=find_deals(db, page.ids),
        total=count(db, conditions),
        filter=to_filter_view(db, chosen, path=DEALS, kind=Kind.DEAL),
        earlier=to_place(chosen, page, "before", DEALS),
        later=to_place(chosen, page, "after", DEALS),
    )


def get_claims(db: Connection, chosen: TimelineFilter) -> ListView[ClaimView]:
    conditions = to_conditions(chosen, Kind.CLAIM)
    page = find_slice(db, conditions, chosen, size=PAGE)
    return ListView(
        title="Claims",
        note="Quantities that somebody asserts and another could dispute, all values of one matter side by side.",
        items=find_claims(db, page.ids),
        total=count(db, conditions),
        earlier=to_place(chosen, page, "before", CLAIMS),
        later=to_place(chosen, page, "after", CLAIMS),
    )
