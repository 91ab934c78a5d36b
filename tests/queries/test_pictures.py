"""The labels of pictures, and where they stand."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import Connection

from app.queries.filters import TimelineFilter
from app.queries.lists import get_deals
from app.queries.overview import to_climbs
from app.queries.pictures import to_short, to_ticks
from app.queries.scales import LogScale, TimeScale
from app.queries.state import to_worth


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


USD = "500000000/500000000 USD"


@pytest.mark.parametrize(
    ("values", "worth"),
    [
        ([], (0, 0, 0, 0)),
        ([("a", USD), ("b", "1000000/2000000 USD")], (501e6, 502e6, 2, 0)),
        ([("a", USD), ("a", "200000000/1000000000 USD~")], (500e6, 500e6, 1, 1)),
        ([("a", "../3000000 USD"), ("b", "7/7 PKR"), ("c", "as they please")], (3e6, 3e6, 1, 0)),
    ],
    ids=["nothing", "two deals", "vague words beside a figure", "an open end, another currency, no amount"],
)
def test_worth_adds_up_what_figures_are_stated(
    values: list[tuple[str, str]], worth: tuple[float, float, int, int]
) -> None:
    made = to_worth(values, "USD")
    assert (float(made.low), float(made.high), made.deals, made.vague) == worth


def test_the_rungs_of_a_deal_are_drawn_where_they_are_dated(db: Connection) -> None:
    """The one is signed in September, on the second of six rungs; no source dates the other."""
    deals = get_deals(db, TimelineFilter({})).items
    climbs = to_climbs(TimeScale(date(2025, 9, 1), date(2025, 12, 9), 100.0), deals)
    assert [climb.deal.href for climb in climbs] == [deal.href for deal in deals if deal.of("value")]
    steps = [(step.span.text, step.span.date, step.span.x, step.span.width, step.y) for step in climbs[0].steps]
    assert steps == [("Memorandum of understanding", "September 2025", 0, 30, 0.2)]


def test_what_was_before_the_line_is_not_drawn(db: Connection) -> None:
    deals = get_deals(db, TimelineFilter({})).items
    assert to_climbs(TimeScale(date(2026, 1, 1), date(2026, 12, 31), 100.0), deals) == ()
