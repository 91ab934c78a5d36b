"""Incomplete dates, written in EDTF: the part of level 1 that articles need, and dates without a year.

2025  2025-09  2025-09-24        a year, a month, a day
2026-22  193X                    a season (21 spring … 24 winter, December to February); a decade
2025-09-21/2025-09-30            from … to, both included
../2025-10-06  2025-10-06/..     an end is open
2025~  2025?  2025%              approximate, uncertain, both; they do not move the bounds
XXXX-09  XXXX-09-21/XXXX-09-30   no year to be had: no bounds, until narrowing gives it one

EdtfError                        not one of these
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

Bounds = tuple[date | None, date | None]

_DATE = re.compile(r"(?P<year>\d{4}|\d{3}X|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<doubt>[~?%]?)", re.ASCII)
_KNOWN = 1 << 15  # dates and pairs of dates that are remembered: reconciliation asks of the same ones again and again
_LEAP = 2000  # the year in which dates without a year are compared: it has every day


class EdtfError(ValueError):
    """Not a date in the subset of EDTF that we read."""


class Precision(StrEnum):
    """How exact a date is, the most exact first; an interval is as wide as it is, see ``days``."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class _Moment:
    """One side of a date: year without month for a year, decade when the last digit of the year is unknown."""

    year: int | None
    month: int | None = None
    day: int | None = None
    decade: bool = False
    doubt: str = ""

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.SEASON if self.month > 12 else Precision.MONTH
        return Precision.DECADE if self.decade else Precision.YEAR

    def bounds(self, year: int) -> tuple[date, date]:
        """First and last day, the moment being in this year. Raises ValueError where the year has no such day."""
        if self.day:
            return date(year, self.month or 1, self.day), date(year, self.month or 1, self.day)
        if self.month and self.month > 12:
            first = 3 * (self.month - 20)
            return date(year, first, 1), _last_day(year + first // 12, (first + 1) % 12 + 1)
        last_year = year + 9 if self.decade else year
        return date(year, self.month or 1, 1), _last_day(last_year, self.month or 12)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _moment(text: str) -> _Moment | None:
    """None for an open end. Raises EdtfError."""
    if text == "..":
        return None
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"not EDTF: {text!r}")
    year, month, day = match["year"], int(match["month"] or 0) or None, int(match["day"] or 0) or None
    moment = _Moment(_year(year), month, day, decade=year[3] == "X" != year[0], doubt=match["doubt"])
    if "00" in (match["month"], match["day"]) or (month is None and (year == "XXXX")) or _misplaced(moment):
        raise EdtfError(f"no such date: {text!r}")
    return moment


def _year(text: str) -> int | None:
    return None if text == "XXXX" else int(text.replace("X", "0"))


def _misplaced(moment: _Moment) -> bool:
    if moment.month and (
        moment.decade or 12 < moment.month < 21 or moment.month > 24 or (moment.month > 12 and moment.day)
    ):
        return True
    try:
        moment.bounds(_LEAP if moment.year is None else moment.year)
    except ValueError:
        return True
    return False


@lru_cache(maxsize=_KNOWN)
def _parse(edtf: str) -> tuple[_Moment | None, _Moment | None]:
    """Both sides of a date; the same moment twice where it is no interval. Raises EdtfError."""
    if "/" not in edtf:
        moment = _moment(edtf)
        if moment is None:
            raise EdtfError(f"open on both sides: {edtf!r}")
        return moment, moment
    start, end = (_moment(side) for side in edtf.split("/", 1))
    if start is None and end is None:
        raise EdtfError(f"open on both sides: {edtf!r}")
    if start and end:
        _check_order(edtf, start, end)
    return start, end


def _check_order(edtf: str, start: _Moment, end: _Moment) -> None:
    if (start.year is None) != (end.year is None):
        raise EdtfError(f"one year is missing: {edtf!r}")
    if start.year is not None and end.year is not None and start.bounds(start.year)[0] > end.bounds(end.year)[1]:
        raise EdtfError(f"ends before it starts: {edtf!r}")


def is_valid(edtf: str) -> bool:
    try:
        _parse(edtf)
    except EdtfError:
        return False
    return True


@lru_cache(maxsize=_KNOWN)
def has_year(edtf: str) -> bool:
    return all(side is None or side.year is not None for side in _parse(edtf))


@lru_cache(maxsize=_KNOWN)
def bounds(edtf: str) -> Bounds:
    """First and last day; None at an open end, and at both where no year is given. Raises EdtfError."""
    start, end = _parse(edtf)
    first = start.bounds(start.year)[0] if start and start.year is not None else None
    last = end.bounds(end.year)[1] if end and end.year is not None else None
    return first, last


def precision(edtf: str) -> Precision:
    start, end = _parse(edtf)
    if start is None or end is None:
        return Precision.OPEN
    return start.precision if start is end else Precision.INTERVAL


@lru_cache(maxsize=_KNOWN)
def days(edtf: str) -> int | None:
    """How many days it spans, None when an end is open: of two dates the smaller number is the more precise."""
    first, last = bounds(edtf if has_year(edtf) else in_year(edtf, _LEAP))
    return None if first is None or last is None else (last - first).days + 1


def in_year(edtf: str, year: int) -> str:
    """A date without a year, given one; one with a year stays as it is. Raises EdtfError (29 February)."""
    start, _, end = edtf.partition("/")
    dated = edtf.replace("XXXX", f"{year:04}")
    if end and "XXXX" in start and end != ".." and start != ".." and end[4:] < start[4:]:
        dated = start.replace("XXXX", f"{year:04}") + "/" + end.replace("XXXX", f"{year + 1:04}")
    _parse(dated)
    return dated


def overlap(one: str, other: str) -> bool:
    """Could both be said of the same day?"""
    return narrow(one, other) is not None


@lru_cache(maxsize=_KNOWN)
def narrow(one: str, other: str) -> str | None:
    """What both allow, None when they contradict each other.

    A date without a year takes the year in which it meets the other; where several years would do,
    nothing tells which, and the dated one stands.
    """
    if has_year(one) and has_year(other):
        return _intersect(one, other)
    if has_year(one) or has_year(other):
        dated, yearless = (one, other) if has_year(one) else (other, one)
        found = _narrow_yearless(yearless, dated)
    else:
        met = _intersect(in_year(one, _LEAP), in_year(other, _LEAP))
        found = met and re.sub(r"\b\d{4}(?=-)", "XXXX", met)
    return found


def _narrow_yearless(yearless: str, dated: str) -> str | None:
    first, last = bounds(dated)
    if first is None or last is None:
        return dated
    years = [year for year in range(first.year - 1, last.year + 1) if _exists(yearless, year)]
    met = [found for year in years if (found := _intersect(in_year(yearless, year), dated))]
    return None if not met else met[0] if len(met) == 1 else dated


def _exists(yearless: str, year: int) -> bool:
    try:
        in_year(yearless, year)
    except EdtfError:
        return False
    return True


def _intersect(one: str, other: str) -> str | None:
    (a, b), (c, d) = bounds(one), bounds(other)
    first = max((day for day in (a, c) if day), default=None)
    last = min((day for day in (b, d) if day), default=None)
    if first and last and first > last:
        return None
    for said in sorted((one, other), key=lambda edtf: edtf[-1] in "~?%"):
        if bounds(said) == (first, last):  # keep the form in which it was said, the surer one first
            return said
    return to_edtf(first, last)


def to_edtf(first: date | None, last: date | None) -> str:
    """The shortest form of these bounds: a day, a month or a year where they are one. Raises EdtfError."""
    if first and last:
        if (first.day, first.month) == (1, 1) and (last.day, last.month) == (31, 12):
            return _interval(f"{first:%Y}", f"{last:%Y}")
        if first.day == 1 and last == _last_day(last.year, last.month):
            return _interval(f"{first:%Y-%m}", f"{last:%Y-%m}")
    return _interval(first.isoformat() if first else "..", last.isoformat() if last else "..")


def _interval(start: str, end: str) -> str:
    edtf = start if start == end else f"{start}/{end}"
    _parse(edtf)
    return edtf


# ---------------------------------------------------------------- words

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_DOUBTS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
_MONTH_PARTS = {
    (1, 10): "early",
    (11, 20): "mid",
    (21, 31): "late",
    (21, 30): "late",
    (21, 29): "late",
    (21, 28): "late",
}
_YEAR_PARTS = {(1, 4): "early {}", (5, 8): "mid {}", (9, 12): "late {}", (1, 3): "first quarter of {}",
               (4, 6): "second quarter of {}", (7, 9): "third quarter of {}", (10, 12): "fourth quarter of {}",
               (1, 6): "first half of {}", (7, 12): "second half of {}"}  # fmt: skip


def to_words(edtf: str) -> str:
    """For a reader: "late September 2025", "8–9 April 2025", "by 6 October 2025", "September, year not stated"."""
    said = _words(*_parse(edtf))
    return said if has_year(edtf) else f"{said}, year not stated"


def _words(start: _Moment | None, end: _Moment | None) -> str:
    if start and end:
        return _moment_words(start) if start == end else _interval_words(start, end)
    side = start or end
    return f"{'from' if start else 'by'} {_moment_words(side)}" if side else ""


def _moment_words(moment: _Moment) -> str:
    return _DOUBTS[moment.doubt] + _plain_words(moment)


def _plain_words(moment: _Moment) -> str:
    year = "" if moment.year is None else f" {moment.year}"
    if moment.decade:
        return f"the{year}s"
    if moment.month is None:
        return year.strip()
    name = _SEASONS[moment.month] if moment.month > 12 else _MONTHS[moment.month - 1]
    return f"{moment.day} {name}{year}" if moment.day else f"{name}{year}"


def _interval_words(start: _Moment, end: _Moment) -> str:
    one_month = start.year == end.year and start.month == end.month
    if start.day and end.day and one_month and not start.doubt + end.doubt:
        return _days_words(start.day, end)
    if start.year is not None and start.year == end.year and not start.doubt + end.doubt:
        return _months_words(start, end)
    return f"{_moment_words(start)} – {_moment_words(end)}"


def _days_words(first: int, end: _Moment) -> str:
    """Days of one month: the thirds in which "late September" is annotated have names, others numbers."""
    part, last = _MONTH_PARTS.get((first, end.day or 0)), _last_day(end.year or _LEAP, end.month or 1).day
    if part and (part != "late" or end.day == last):
        return f"{part}{'-' if part == 'mid' else ' '}{_plain_words(_Moment(end.year, end.month))}"
    return f"{first}–{_plain_words(end)}"


def _months_words(start: _Moment, end: _Moment) -> str:
    """Within one year, which is then said once."""
    if start.month and end.month and not start.day and not end.day:
        part = _YEAR_PARTS.get((start.month, end.month))
        if part:
            return part.format(start.year).replace("mid ", "mid-")
    sameless = _Moment(None, start.month, start.day)
    return f"{_plain_words(sameless)} – {_plain_words(end)}"
