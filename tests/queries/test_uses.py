"""What things take from passages: by hand, and the same as their pages say."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.filters import TimelineFilter
from app.queries.lists import find_every
from app.queries.uses import find_uses


def test_uses_by_hand(db: Connection) -> None:
    [(address, uses)] = find_uses(db, Kind.EVENT, TimelineFilter.parse([("mineral", "antimony")]))
    assert address.startswith("/events/")
    says = {use.says: use.exact for use in uses}
    assert says["Mineral: antimony"] == "antimony"
    assert says["Date: 2 October 2025"] == "2 October 2025"


@pytest.mark.parametrize("kind", Kind)
def test_uses_say_what_the_page_says(db: Connection, kind: Kind) -> None:
    told = list(find_uses(db, kind, TimelineFilter({})))
    things = list(find_every(db, kind, TimelineFilter({})))
    assert things
    assert told == [
        (
            thing.href,
            [
                (c.article.id, c.start, c.end, c.exact, c.prefix, c.suffix, f"{fact.label}: {fact.text}")
                for fact in thing.facts
                for c in fact.citations
            ],
        )
        for thing in things
    ]
