"""Things as rows of a table: by hand, and the same as their pages say."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.filters import TimelineFilter
from app.queries.lines import find_lines
from app.queries.lists import find_every


def test_a_row_by_hand(db: Connection) -> None:
    [line] = find_lines(db, Kind.EVENT, TimelineFilter.parse([("mineral", "antimony")]))
    assert (line.type, line.modality, line.date) == ("shipment", "reported", "2 October 2025")
    assert (line.parties, line.people, line.minerals) == ("US Strategic Metals", "", "antimony; neodymium")
    assert (line.articles, line.outlets, line.sources) == (2, None, "A; B")
    assert line.excerpt.startswith("A sample shipment of antimony and neodymium went to")
    assert line.excerpt_address.startswith("/articles/")
    assert line.address == f"/events/{line.id}"


@pytest.mark.parametrize("kind", Kind)
def test_a_row_says_what_the_page_says(db: Connection, kind: Kind) -> None:
    lines = list(find_lines(db, kind, TimelineFilter({})))
    things = list(find_every(db, kind, TimelineFilter({})))
    assert [line.id for line in lines] == [thing.id for thing in things]
    for line, thing in zip(lines, things, strict=True):
        badge = thing.badge
        assert (line.headline, line.date, line.address) == (thing.headline, thing.date.text, thing.href)
        assert (line.articles, line.outlets, line.origins) == (badge.articles, badge.outlets, badge.origins)
        assert line.sources.split("; ") == [source.letter for source in thing.sources]
        assert line.excerpt == thing.quotes[0].exact
        for column, fields in (
            (line.parties, ("party", "organization", "subject")),
            (line.people, ("person", "speaker")),
            (line.minerals, ("mineral",)),
            (line.values, ("value",)),
        ):
            assert column == "; ".join(dict.fromkeys(fact.text for fact in thing.of(*fields)))
