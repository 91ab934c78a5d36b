"""Names that are offered as one types."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.queries.facets import find_choices
from app.queries.filters import TimelineFilter
from app.queries.suggestions import find_suggestions


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("an", ["antimony"]),
        ("US str", ["US Strategic Metals"]),
        ("ussm", ["US Strategic Metals"]),
        ("mun", ["Asim Munir"]),
        ("shipment of antim", ["shipment of antimony"]),
        ('"sample" -gold copp', ['"sample" -gold copper']),
        ("a", []),
        ("zzz", []),
        ("", []),
        ("antimony ", []),
    ],
)
def test_what_is_offered(db: Connection, typed: str, offered: list[str]) -> None:
    assert [suggestion.text for suggestion in find_suggestions(db, typed)] == offered


def test_what_is_told_of_most_comes_first(db: Connection) -> None:
    offered = find_suggestions(db, "me")
    assert [(s.text, s.form_text) for s in offered] == [("US Strategic Metals", "Company")]


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_can_be_typed(db: Connection, typed: str) -> None:
    assert len(find_suggestions(db, typed)) <= 8


@pytest.mark.parametrize(
    ("query", "key", "typed", "found"),
    [
        ([], "mineral", "ne", [("neodymium", 1, False)]),
        ([], "mineral", "x", []),
        ([("mineral", "antimony")], "mineral", "neod", [("antimony", 1, True), ("neodymium", 1, False)]),
        ([("type", "meeting")], "mineral", "neod", []),
        ([], "company", "strategic", [("us-strategic-metals", 1, False)]),
        ([], "company", "", [("us-strategic-metals", 1, False)]),
    ],
)
def test_a_long_facet_is_searched(
    db: Connection, query: list[tuple[str, str]], key: str, typed: str, found: list[tuple[str, int, bool]]
) -> None:
    facet = find_choices(db, TimelineFilter.parse(query), key, typed, path="/", kind=Kind.EVENT)
    assert [(choice.value, choice.count, choice.chosen) for choice in facet.choices] == found
