"""Things as links."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlmodel import col

from app.models import Thing
from app.queries import labels
from app.queries.views import Link


def find_links(db: Connection, ids: Iterable[str]) -> dict[str, Link]:
    """By id; ids of nothing are left out."""
    wanted = set(ids)
    if not wanted:
        return {}
    query = select(col(Thing.id), col(Thing.kind), col(Thing.headline)).where(col(Thing.id).in_(wanted))
    return {id_: Link(labels.to_thing_href(kind, id_), headline) for id_, kind, headline in db.execute(query)}
