"""Spans that cannot be wrong, and segments that never nest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.grounding import GroundingError, Segment, Span, locate, segments

TEXT = "Pakistan’s Frontier Works Organization inked a deal. 🪨 A deal was inked."


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 3), (3, 3), (5, 2), (0, len(TEXT) + 1), (len(TEXT), len(TEXT) + 4)],
    ids=["before the text", "empty", "backwards", "past the end", "after the end"],
)
def test_a_span_outside_the_text_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(GroundingError):
        Span(TEXT, start, end)


def test_a_span_knows_its_words_and_what_stands_around_them() -> None:
    span = locate(TEXT, "inked a deal")
    assert (span.exact, span.prefix, span.suffix) == (
        "inked a deal",
        "n’s Frontier Works Organization ",
        ". 🪨 A deal was inked.",
    )


def test_offsets_count_code_points() -> None:
    assert locate(TEXT, "A deal").start == TEXT.index("🪨") + 2


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("", "not in the text"),
        ("a loan", "not in the text"),
        ("Pakistan's", "not in the text"),
        ("deal", "more than once"),
    ],
    ids=["nothing", "absent", "another apostrophe", "twice"],
)
def test_words_that_have_no_one_place_are_refused(quote: str, why: str) -> None:
    with pytest.raises(GroundingError, match=why):
        locate(TEXT, quote)


def test_a_stored_span_must_have_its_words() -> None:
    assert Span.restore(TEXT, 0, 8, "Pakistan").exact == "Pakistan"
    with pytest.raises(GroundingError, match="not 'pakistan'"):
        Span.restore(TEXT, 0, 8, "pakistan")


def test_overlapping_marks_are_cut_into_flat_segments() -> None:
    text = "signed an MoU worth $500 million"
    marks = [locate(text, "signed an MoU"), locate(text, "an MoU worth $500 million"), locate(text, "$500 million")]
    assert segments(Span(text, 0, len(text)), marks) == [
        Segment("signed ", (0,), (0,)),
        Segment("an MoU", (0, 1), (1,)),
        Segment(" worth ", (1,), ()),
        Segment("$500 million", (1, 2), (2,)),
    ]


def test_a_mark_that_runs_over_the_paragraph_is_cut_at_its_edge() -> None:
    text = "one two three"
    assert segments(Span(text, 0, 7), [Span(text, 4, 13), Span(text, 8, 13)]) == [
        Segment("one ", (), ()),
        Segment("two", (0,), (0,)),
    ]


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=8))
def test_segments_joined_are_the_text(text: str, pairs: list[tuple[int, int]]) -> None:
    marks = [Span(text, a, b) for a, b in pairs if a < b <= len(text)]
    cut = segments(Span(text, 0, len(text)), marks)
    assert "".join(s.words for s in cut) == text
    for index, mark in enumerate(marks):
        assert "".join(s.words for s in cut if index in s.covering) == mark.exact
        assert sum(index in s.opening for s in cut) == 1
