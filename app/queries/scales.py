"""The geometry of pictures: where on a line a number stands. Units are those of the drawing, from 0 to ``width``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

STEPS = (1, 2, 5)  # the round numbers of each decade
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class LogScale:
    """From ``low`` to ``high``, both above zero, over ``width``; equal distances are equal ratios."""

    low: float
    high: float
    width: float

    def at(self, number: float) -> float:
        """Where a number stands, kept within the line, to a tenth."""
        share = (log10(number) - log10(self.low)) / (log10(self.high) - log10(self.low)) if number > 0 else 0.0
        return round(self.width * min(1.0, max(0.0, share)), 1)

    def ticks(self) -> tuple[float, ...]:
        """Round numbers on the line, few enough to be read: of each decade 1, 2 and 5, else its 1 alone."""
        decades = range(floor(log10(self.low)), ceil(log10(self.high)) + 1)
        every = [s * 10.0**d for d in decades for s in STEPS]
        shown = [n for n in every if self.low <= n <= self.high]
        if len(shown) <= MOST_TICKS:
            return tuple(shown)
        tens = [n for n in shown if log10(n).is_integer()]
        return tuple(tens[:: ceil(len(tens) / MOST_TICKS)])


def to_log_scale(numbers: Collection[float], width: float) -> LogScale | None:
    """A scale that holds the numbers between round ends with some air; None where no number is above zero."""
    positive = [n for n in numbers if n > 0]
    if not positive:
        return None
    return LogScale(_round_below(min(positive) / 1.5), _round_above(max(positive) * 1.5), width)


def _round_below(number: float) -> float:
    decade = 10.0 ** floor(log10(number))
    return max(s for s in STEPS if s * decade <= number * (1 + 1e-9)) * decade


def _round_above(number: float) -> float:
    decade = 10.0 ** floor(log10(number))
    return min(s for s in (*STEPS, 10) if s * decade >= number * (1 - 1e-9)) * decade


@dataclass(frozen=True, slots=True)
class TimeScale:
    """From the day ``first`` to the day ``last`` over ``width``; a day has the same length wherever it is."""

    first: date
    last: date
    width: float

    def at(self, day: date) -> float:
        """Where a day begins, kept within the line, to a hundredth."""
        share = (day - self.first) / (self.last - self.first + timedelta(days=1))
        return round(self.width * min(1.0, max(0.0, share)), 2)

    def months(self) -> tuple[date, ...]:
        """The first days of the months on the line, that of the first day among them."""
        whole = range(self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month)
        return tuple(date(month // 12, month % 12 + 1, 1) for month in whole)


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on a scale: a dot where both ends are one number. An open end runs to the edge of the line."""

    x: float
    width: float
    dot: bool
    open_low: bool
    open_high: bool


def to_bar(scale: LogScale, low: float | None, high: float | None) -> Bar | None:
    """None where neither end is a number above zero."""
    if not [n for n in (low, high) if n is not None and n > 0]:
        return None
    left = 0.0 if low is None else scale.at(low)
    right = scale.width if high is None else scale.at(high)
    return Bar(left, round(right - left, 1), low == high, low is None, high is None)
