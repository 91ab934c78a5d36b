"""Any query string gives a filter, and what was ignored of it is said."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.queries.filters import KEYS, TimelineFilter


def parse(query: str) -> TimelineFilter:
    return TimelineFilter.parse(parse_qsl(query, keep_blank_values=True))


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "/"),
        ("company=&mineral=&since=&until=&q=", "/"),
        ("mineral=gold&company=nova-minerals", "/?company=nova-minerals&mineral=gold"),
        ("mineral=gold&mineral=copper&mineral=gold", "/?mineral=copper&mineral=gold"),
        ("until=2025&since=2025-09", "/?since=2025-09&until=2025"),
        ("q=++two++words+", "/?q=two+words"),
        ("undated=yes&since=2025", "/?since=2025&undated=yes"),
        ("undated=no", "/"),
    ],
)
def test_filters_that_ask_the_same_have_one_address(query: str, address: str) -> None:
    assert parse(query).href("/") == address
    assert parse(query).ignored == ()


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("colour=red", "There is no filter “colour”."),
        ("modality=sure", "There is no modality “sure”; there are confirmed, denied, planned, possible, reported."),
        ("mineral=../etc", "“../etc” is not an id, so it chooses no mineral."),
        ("since=yesterday", "“yesterday” is not a date; write since as 2025, 2025-09 or 2025-09-21."),
        ("since=2025-02-30", "“2025-02-30” is not a date; write since as 2025, 2025-09 or 2025-09-21."),
        ("since=٢٠٢٥", "“٢٠٢٥” is not a date; write since as 2025, 2025-09 or 2025-09-21."),
        ("since=2026&until=2025", "until “2025” lies before since “2026”; only since counts."),
        ("since=2025&since=2026", "since is there twice; “2025” counts."),
        ("before=%7F", "The place in the list is not one of this list; it begins at the top."),
        ("undated=maybe", "undated can be yes or no."),
        ("q=" + "x" * 300, "Only the first 200 characters of the words count."),
        ("company=a%E2%80%AEb", "“a·b” is not an id, so it chooses no company."),
    ],
)
def test_what_cannot_be_used_is_ignored_and_said(query: str, sentence: str) -> None:
    assert parse(query).ignored == (sentence,)


def test_ten_kilobytes_of_nonsense_are_ignored_in_few_words() -> None:
    chosen = parse("&".join(f"{'k' * 20}{n}={'v' * 60}" for n in range(120)))
    assert chosen == TimelineFilter({}, ignored=chosen.ignored)
    assert len(chosen.ignored) == 9
    assert chosen.ignored[-1] == "So were 112 more."


def test_only_so_many_values_of_a_key_count() -> None:
    chosen = parse("&".join(f"mineral=m{n}" for n in range(40)))
    assert len(chosen.of("mineral")) == 20
    assert chosen.ignored == ("Only the first 20 values of mineral count.",)


def test_a_chip_takes_one_value_away_and_returns_to_the_top() -> None:
    chosen = parse("mineral=copper&mineral=gold&since=2025&before=2025-10:2:2025-10-02:abc")
    assert chosen.without("mineral", "gold").href("/") == "/?mineral=copper&since=2025"
    assert chosen.without("since").href("/") == "/?mineral=copper&mineral=gold"
    assert chosen.adding("type", "meeting").href("/") == "/?mineral=copper&mineral=gold&type=meeting&since=2025"


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KEYS) | st.text(max_size=8), st.text(max_size=30)), max_size=12))
def test_any_query_string_gives_a_filter_whose_address_gives_it_again(items: list[tuple[str, str]]) -> None:
    chosen = TimelineFilter.parse(items)
    again = TimelineFilter.parse(chosen.items())
    assert again.items() == chosen.items()
    assert again.ignored == ()
