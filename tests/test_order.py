"""Where things stand in a long list: newest first, and within a month what is surer first."""

from __future__ import annotations

from datetime import date

import pytest

from app.order import to_place


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (date(2025, 10, 6), date(2025, 10, 6), "2025-10:2:2025-10-06:a1"),
        (date(2025, 10, 1), date(2025, 10, 31), "2025-10:2:2025-10-31:a1"),
        (date(2025, 9, 1), date(2025, 10, 31), "2025-10:1:2025-10-31:a1"),
        (date(2024, 10, 1), date(2025, 10, 31), "2025-10:1:2025-10-31:a1"),
        (None, date(2025, 10, 6), "2025-10:0:2025-10-06:a1"),
        (date(2025, 9, 8), None, "2025-09:0:2025-09-08:a1"),
        (date(987, 1, 1), date(987, 12, 31), "0987-12:1:0987-12-31:a1"),
        (None, None, "-:a1"),
    ],
)
def test_a_place_is_month_then_sureness_then_day(start: date | None, end: date | None, place: str) -> None:
    assert to_place("a1", start, end) == place


def test_places_sort_as_a_list_is_read() -> None:
    october, summer = (date(2025, 10, 6), date(2025, 10, 6)), (date(2025, 6, 1), date(2025, 8, 31))
    places = [
        to_place("b", *october),
        to_place("a", *october),
        to_place("f", None, date(2025, 10, 30)),
        to_place("c", *summer),
        to_place("e", None, None),
    ]
    assert sorted(places, reverse=True) == places
