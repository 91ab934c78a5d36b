"""Words that a person types, and what they find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.filters import TimelineFilter
from app.queries.lists import find_every
from app.queries.search import find_meant


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sample", ["shipment"]),
        ("SAMPLES", ["shipment"]),
        ('"sample shipment"', ["shipment"]),
        ('"shipment sample"', []),
        ("munir -trump", []),
        ("munir -copper", ["meeting"]),
        ("neodym*", ["shipment"]),
        ("neodym", ["shipment"]),
        ('"neodym"', []),
        ('"samples"', []),
        ("neodym antimony", []),
        ("USSM", ["shipment"]),
        ("the", ["meeting"]),
        ("white house", ["meeting"]),
        ("Strategic antimony", ["shipment"]),
        ("-sample", ["meeting"]),
        ("%", []),
        ("'; DROP TABLE thing; --", []),
    ],
)
def test_what_is_found(db: Connection, typed: str, found: list[str]) -> None:
    events = find_every(db, Kind.EVENT, TimelineFilter({}, q=typed))
    assert [event.type for event in events] == found


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_a_query(db: Connection, typed: str) -> None:
    assert len(list(find_every(db, Kind.EVENT, TimelineFilter({}, q=typed)))) <= 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("antimny", ['"antimony"']),
        ("Frontier Work Organisation", ['"Frontier Works Organization"']),
        ("Himalyan", ['"Himalayan Earth Exploration"']),
        ("antimny shipment", ['"antimony" shipment']),
        ('antimny "sample" -gld refin*', ['"antimony" "sample" -gld refin*']),
        ("zzzz", []),
        ("", []),
        ("-antimny", []),
    ],
)
def test_a_misspelt_name_offers_the_right_one(db: Connection, typed: str, meant: list[str]) -> None:
    assert find_meant(db, typed) == meant
