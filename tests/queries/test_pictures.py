"""The labels of pictures, and where they stand."""

from __future__ import annotations

import pytest

from app.queries.pictures import to_short, to_ticks
from app.queries.scales import LogScale


@pytest.mark.parametrize(
    ("number", "unit", "text"), [(5e8, "USD", "$500 m"), (6.8e13, "USD", "$68 trn"), (2e9, "USD", "$2 bn")]
)
def test_ticks_are_short(number: float, unit: str, text: str) -> None:
    assert to_short(number, unit) == text


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (50e6, 2e9, [("$100 m", 18.8), ("$200 m", 37.6), ("$500 m", 62.4), ("$1 bn", 81.2)]),
        (5e6, 2e8, [("$10 m", 18.8), ("$20 m", 37.6), ("$50 m", 62.4), ("$100 m", 81.2)]),
    ],
)
def test_labels_stand_clear_of_each_other(low: float, high: float, labels: list[tuple[str, float]]) -> None:
    """Each takes 16 hundredths of the line, and none stands over its ends; the powers of ten come first."""
    ticks = to_ticks(LogScale(low, high, 100.0), "USD")
    assert [(tick.text, tick.x) for tick in ticks if tick.text] == labels
