"""What a claim is called, and how far apart its values are."""

from __future__ import annotations

import pytest

from app.queries.claims import _to_subject, to_bounds, to_ratio
from app.queries.facts import Told
from app.queries.labels import to_type
from app.queries.views import FactView


def say(field: str, value: str, text: str) -> Told:
    return Told(FactView(field, field, value, text, "shown", "", "", ()), {})


PAKISTAN = say("subject", "pakistan", "Pakistan")
ANTIMONY = say("mineral", "antimony", "antimony")
OF_ANTIMONY = say("subject", "antimony", "antimony")


@pytest.mark.parametrize(
    ("type_", "told", "subject"),
    [
        ("mineral_wealth", (PAKISTAN,), "Pakistan’s mineral wealth"),
        ("reserve", (PAKISTAN, ANTIMONY), "Pakistan’s reserve of antimony"),
        ("jobs", (PAKISTAN,), "Pakistan: jobs"),
        ("other", (PAKISTAN, ANTIMONY), "Pakistan: figure on antimony"),
        ("other", (), "Figure"),
        ("price", (OF_ANTIMONY, ANTIMONY), "Price of antimony"),
        ("price", (OF_ANTIMONY,), "Price of antimony"),
    ],
)
def test_a_claim_is_called_after_what_it_is_about(type_: str, told: tuple[Told, ...], subject: str) -> None:
    assert _to_subject(type_, to_type("claim", type_), told) == subject


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([6e12, 68e12], "11 times apart"),
        ([430.0, 1200.0], "2.8 times apart"),
        ([5.0, 5.0], ""),
        ([], ""),
        ([0.0, 3.0], ""),
    ],
)
def test_how_far_apart(numbers: list[float], words: str) -> None:
    assert to_ratio(numbers) == words


def test_bounds_of_amounts() -> None:
    assert to_bounds("../68000000000000 USD") == (None, 68e12, False)
    assert to_bounds("100000000/1000000000 USD~") == (1e8, 1e9, True)
    assert to_bounds("plenty") == (None, None, False)
