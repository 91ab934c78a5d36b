"""What a word is, wherever words are searched for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.words import find_words, to_form, to_stem


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Antimony, ore.", ["antimony", "ore"]),
        ("US–Pakistan, U.S.-based", ["us", "pakistan", "us", "based"]),
        ("“secret” 'deals'", ["secret", "deals"]),
        ("Pakistan’s firm's Xs", ["pakistan", "firm", "xs"]),
        ("Bălan, Ba\u0306lan, BĂLAN", ["balan", "balan", "balan"]),
        ("anti\u00admony, ﬁne, ½", ["antimony", "fine", "12"]),
        ("J.P. Morgan, e.g. at 5 p.m. A. Khan", ["jp", "morgan", "eg", "at", "5", "pm", "a", "khan"]),
        ("$1.25bn and 6,000", ["1", "25bn", "and", "6", "000"]),
        ("snake_case co\u200bop", ["snake", "case", "co", "op"]),
        ("ریکوڈک", ["ریکوڈک"]),
        ("!? \x00", []),
        ("a" * 100, ["a" * 64]),
    ],
)
def test_the_words_of_a_text(text: str, forms: list[str]) -> None:
    assert [word.form for word in find_words(text)] == forms


def test_a_word_has_its_place() -> None:
    text = "The U.S. and Pakistan’s “deals”"
    assert [text[w.start : w.end] for w in find_words(text)] == ["The", "U.S.", "and", "Pakistan", "deals"]


@pytest.mark.parametrize(
    ("one", "other"), [("shipment", "shipments"), ("shipped", "shipping"), ("export", "exporting"), ("mine", "mines")]
)
def test_endings_make_no_difference(one: str, other: str) -> None:
    assert to_stem(one) == to_stem(other)


@given(st.text(max_size=300))
def test_any_text_has_words_that_stand_in_it(text: str) -> None:
    words = list(find_words(text))
    assert all(to_form(text[w.start : w.end]) == w.form for w in words)
    assert all(w.form.isalnum() and w.stem.isalnum() for w in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
