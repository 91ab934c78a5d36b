"""The labels of pictures."""

from __future__ import annotations

import pytest

from app.queries.pictures import to_short


@pytest.mark.parametrize(
    ("number", "unit", "text"), [(5e8, "USD", "$500 m"), (6.8e13, "USD", "$68 trn"), (2e9, "USD", "$2 bn")]
)
def test_ticks_are_short(number: float, unit: str, text: str) -> None:
    assert to_short(number, unit) == text
