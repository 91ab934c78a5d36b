"""Where numbers stand on a logarithmic line."""

from __future__ import annotations

from datetime import date

import pytest

from app.queries.scales import Bar, LogScale, TimeScale, to_bar, to_log_scale

SCALE = LogScale(10, 1000, 200.0)


@pytest.mark.parametrize(
    ("number", "x"), [(10, 0), (100, 100), (1000, 200), (31.6228, 50), (1, 0), (99999, 200), (0, 0)]
)
def test_equal_distances_are_equal_ratios(number: float, x: float) -> None:
    assert SCALE.at(number) == x


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (50e6, 2e9, (50e6, 100e6, 200e6, 500e6, 1e9, 2e9)),
        (5e11, 2e14, (1e12, 1e13, 1e14)),
        (1, 1e9, (1, 1e2, 1e4, 1e6, 1e8)),
        (2, 5, (2, 5)),
    ],
    ids=["a decade and a half", "some decades", "many decades", "less than one"],
)
def test_ticks_are_round_and_few(low: float, high: float, ticks: tuple[float, ...]) -> None:
    assert LogScale(low, high, 460).ticks() == pytest.approx(ticks)


@pytest.mark.parametrize(
    ("numbers", "ends"),
    [([500e6, 200e6, 1e9], (1e8, 2e9)), ([3], (2, 5)), ([6e12, 68e12], (2e12, 2e14))],
    ids=["deals", "one number", "wealth"],
)
def test_a_scale_ends_at_round_numbers_with_some_air(numbers: list[float], ends: tuple[float, float]) -> None:
    scale = to_log_scale(numbers, 460)
    assert scale is not None
    assert (scale.low, scale.high) == pytest.approx(ends)


def test_there_is_no_scale_without_a_number_above_zero() -> None:
    assert to_log_scale([0, -4], 460) is None
    assert to_log_scale([], 460) is None


@pytest.mark.parametrize(
    ("low", "high", "bar"),
    [
        (100, 100, Bar(100, 0, True, False, False)),
        (10, 100, Bar(0, 100, False, False, False)),
        (None, 100, Bar(0, 100, False, True, False)),
        (100, None, Bar(100, 100, False, False, True)),
    ],
    ids=["a figure", "a range", "up to", "over"],
)
def test_bars(low: float | None, high: float | None, bar: Bar) -> None:
    assert to_bar(SCALE, low, high) == bar


@pytest.mark.parametrize(("low", "high"), [(None, None), (0, 0), (None, -3)])
def test_nothing_above_zero_has_no_bar(low: float | None, high: float | None) -> None:
    assert to_bar(SCALE, low, high) is None


def test_a_day_has_the_same_length_wherever_it_is() -> None:
    scale = TimeScale(date(2025, 9, 1), date(2025, 9, 10), 100.0)
    days = (date(2025, 9, 1), date(2025, 9, 2), date(2025, 9, 11), date(2025, 8, 1), date(2026, 1, 1))
    assert [scale.at(day) for day in days] == [0, 10, 100, 0, 100]


def test_the_months_on_a_line_begin_with_that_of_its_first_day() -> None:
    scale = TimeScale(date(2025, 11, 20), date(2026, 1, 2), 100.0)
    assert scale.months() == (date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1))
