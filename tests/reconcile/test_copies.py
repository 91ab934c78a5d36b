"""Which articles carry one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reconcile.copies import copies, find_copies, sketch

WIRE = (
    "QUETTA, March 4 - Sarhad Copper Ltd said on Tuesday that it had shipped its first parcel of copper concentrate to"
    " a smelter in Oman, ending eight months of talks over port charges at Gwadar. The parcel of 4,200 tonnes left on"
    " Monday aboard a chartered bulk carrier, according to the company's chief executive, Imran Baloch. The buyer was"
    " not named. Provincial officials said that a second parcel was being prepared at the mine near Dalbandin, where"
    " output stopped last summer after floods cut the only road. Analysts expect the company to ship about 30,000"
    " tonnes this year."
)
CUT = (
    WIRE.split(" Provincial officials", maxsplit=1)[0].replace("QUETTA, March 4 - ", "")
    + " Additional reporting by our staff."
)
SHOUTED = WIRE.upper().replace(".", " .")
OWN = (
    "Oman has received copper from Balochistan for the first time. A ship with more than four thousand tonnes of"
    " concentrate docked at Sohar late on Wednesday, port agents told this newspaper, after Sarhad Copper settled its"
    " quarrel with the port authority in Gwadar. The mine's manager would not say what the buyer had paid, nor who it"
    " was."
)


@pytest.mark.parametrize(("one", "other", "alike"), [
    (WIRE, WIRE, True),
    (WIRE, SHOUTED, True),
    (WIRE, CUT, True),
    (WIRE, OWN, False),
    (WIRE, WIRE.split(".", maxsplit=1)[0] + ". " + OWN * 3, False),  # a sentence quoted in a longer report of its own
    ("", "", False),
    ("Read more.", "Read more.", False),
])  # fmt: skip
def test_near_copies(one: str, other: str, alike: bool) -> None:
    assert bool(find_copies({"a": sketch(one), "b": sketch(other)})) is alike


def test_copies_go_by_the_least_id() -> None:
    assert copies({"c": sketch(WIRE), "b": sketch(CUT), "d": sketch(OWN)}) == {"b": "b", "c": "b", "d": "d"}


def test_a_phrase_of_all_newspapers_makes_no_copies() -> None:
    sketches = {"a": sketch(WIRE), "b": sketch(CUT)}
    assert find_copies(sketches) == {("a", "b")}
    assert find_copies(sketches, stock=sketch(CUT)) == set()


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.frozensets(st.integers(0, 30)), max_size=12))
def test_the_order_of_articles_does_not_matter(sketches: dict[str, frozenset[int]]) -> None:
    assert copies(dict(reversed(sketches.items()))) == copies(sketches)
