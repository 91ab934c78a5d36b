"""Pictures of the timeline by themselves, as files: the same data under the same filter."""

from __future__ import annotations

from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.conditions import to_conditions
from app.queries.drawings import OverviewView
from app.queries.filters import TimelineFilter
from app.queries.overview import find_overview
from app.queries.pages import find_first
from app.queries.pictures import draw_deal_values
from app.queries.things import load_things
from app.queries.timeline import BESIDE, find_valued
from app.queries.views import AmountPicture


def get_overview(db: Connection, chosen: TimelineFilter) -> OverviewView | None:
    ids = find_first(db, to_conditions(chosen, Kind.DEAL), BESIDE)
    return find_overview(db, chosen, load_things(db, ids).deals(ids))


def get_deal_values(db: Connection, chosen: TimelineFilter) -> AmountPicture | None:
    ids = find_valued(db, chosen)
    return draw_deal_values(load_things(db, ids).deals(ids))
