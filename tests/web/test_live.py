"""Text fragments: the words on the publisher's own page."""

from __future__ import annotations

import pytest

from app.grounding import Span, locate
from app.web.live import to_live_href

URL = "https://ledger.example/a"
TEXT = "Ore left port.\nOre was sold, the ministry said. So-called critical ore left.\nNo more ore left."


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("Ore left port", "#:~:text=Ore%20left%20port"),
        ("Ore was sold, the ministry", "#:~:text=Ore%20was%20sold%2C%20the%20ministry"),
        ("So-called", "#:~:text=So%2Dcalled"),
    ],
)
def test_the_words_are_named(words: str, directive: str) -> None:
    assert to_live_href(URL, locate(TEXT, words), TEXT) == URL + directive


def test_what_is_there_twice_is_told_apart_by_its_neighbours() -> None:
    start = TEXT.index("ore left.\n")
    span = Span(TEXT, start, start + 8)
    directive = "#:~:text=the%20ministry%20said.%20So%2Dcalled%20critical-,ore%20left,-."
    assert to_live_href(URL, span, TEXT) == URL + directive


def test_of_long_words_the_ends_are_named() -> None:
    text = " ".join(f"w{i}" for i in range(100))
    there = to_live_href(URL, Span(text, 0, len(text)), text)
    assert there == URL + "#:~:text=w0%20w1%20w2%20w3%20w4,w95%20w96%20w97%20w98%20w99"


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert to_live_href(f"{URL}#top", locate(TEXT, "port"), TEXT) == f"{URL}#top:~:text=port"


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "ftp://ledger.example"])
def test_nothing_without_an_address_on_the_web(url: str) -> None:
    assert to_live_href(url, locate(TEXT, "port"), TEXT) is None
