"""What a date that is not said in full is resolved against, and to what.

A date without a year is the latest one that fits, seen from the day of publication, or the next one
where the sentence looks ahead; a date counted from another ("a week earlier") starts at the date
before it in the text. Without any day of publication, a month keeps an unknown year (``XXXX-09``) and
a weekday stays unresolved.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from app.edtf import EdtfError, bounds, has_year, is_valid, to_edtf
from app.extract.drafts import When

NO_YEAR = "no year given"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a date stands: the day of publication, the date before it in the text, and whether it looks ahead."""

    published: date | None = None
    previous: str | None = None
    ahead: bool = False

    @property
    def basis(self) -> str:
        return f"relative to {self.published.isoformat()}" if self.published else NO_YEAR

    def when(self, edtf: str | None) -> When:
        """A date that rests on the day of publication."""
        return When(edtf if self.published else None, self.basis)

    def counted(self) -> tuple[date | None, str | None, str]:
        """The day from which "a week earlier" counts, its EDTF and the basis: the date before, else publication."""
        if self.previous and has_year(self.previous):
            return bounds(self.previous)[0], self.previous, f"relative to {self.previous}"
        return self.published, self.published.isoformat() if self.published else None, self.basis


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months_on(day: date, months: int) -> date:
    """The first of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def stated(edtf: str) -> When | None:
    """A date said in full; None for a 31 November."""
    return When(edtf) if is_valid(edtf) else None


def resolve_yearless(template: str, anchor: Anchor) -> When | None:
    """``template`` is EDTF with XXXX for each year: the latest that has begun, or the next that has not ended."""
    if not anchor.published:
        return When(template, NO_YEAR) if is_valid(template) else None
    years = range(anchor.published.year - 4, anchor.published.year + 5)
    dated = [edtf for year in years if is_valid(edtf := _in_year(template, year))]
    if anchor.ahead:
        fitting = [edtf for edtf in dated if (bounds(edtf)[1] or date.min) >= anchor.published]
        return anchor.when(fitting[0]) if fitting else None
    fitting = [edtf for edtf in dated if (bounds(edtf)[0] or date.max) <= anchor.published]
    return anchor.when(fitting[-1]) if fitting else None


def _in_year(template: str, year: int) -> str:
    """An interval whose months run backwards ends in the next year."""
    start, slash, end = template.partition("/")
    later = year + 1 if slash and end[4:7] < start[4:7] else year
    return start.replace("XXXX", str(year)) + slash + end.replace("XXXX", str(later))


def resolve_weekday(weekday: int, anchor: Anchor, *, weeks: int | None = None) -> When:
    """The latest such day on or before publication, or the next; ``weeks`` names the calendar week instead."""
    day = anchor.published
    if day is None:
        return anchor.when(None)
    if weeks is not None:
        found = _monday(day) + timedelta(days=7 * weeks + weekday)
    elif anchor.ahead:
        found = day + timedelta(days=(weekday - day.weekday()) % 7)
    else:
        found = day - timedelta(days=(day.weekday() - weekday) % 7)
    return anchor.when(found.isoformat())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def resolve_shift(unit: str, offset: int, anchor: Anchor, *, part: str = "") -> When:
    """ "last month" is the month, offset -1; ``part`` is early, mid or late."""
    if not anchor.published:
        return anchor.when(None)
    return anchor.when(_shifted(unit, offset, anchor.published, part))


def _shifted(unit: str, offset: int, day: date, part: str) -> str | None:
    if unit in ("day", "week", "fortnight", "weekend"):
        return _shifted_days(unit, offset, day)
    if unit == "month":
        first = months_on(day, offset)
        return part_of_month(f"{first:%Y}", first.month, part)
    if unit == "quarter":
        first = months_on(day.replace(month=(day.month - 1) // 3 * 3 + 1), 3 * offset)
        return to_edtf(first, last_day(first.year, first.month + 2))
    return part_of_year(str(day.year + offset), part)


def _shifted_days(unit: str, offset: int, day: date) -> str | None:
    if unit == "day":
        return (day + timedelta(days=offset)).isoformat()
    monday = _monday(day) + timedelta(days=7 * offset)
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def part_of_month(year: str, month: int, part: str) -> str:
    """The thirds of a month: first to 10th, 11th to 20th, 21st to its end. ``year`` may be XXXX."""
    if not part:
        return f"{year}-{month:02}"
    end = monthrange(int(year) if year.isdigit() else 2000, month)[1]
    first, last = {"early": (1, 10), "mid": (11, 20), "late": (21, end)}[part]
    return f"{year}-{month:02}-{first:02}/{year}-{month:02}-{last:02}"


def part_of_year(year: str, part: str) -> str:
    """The thirds of a year: January to April, May to August, September to December."""
    if not part:
        return year
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    return f"{year}-{first:02}/{year}-{last:02}"


def resolve_count(unit: str, offset: int, anchor: Anchor) -> When | None:
    """ "a week earlier", "two years later": counted from the date before, else from publication."""
    day, edtf, basis = anchor.counted()
    if day is None or edtf is None:
        return When(None, NO_YEAR)
    try:
        return When(_counted(unit, offset, day, edtf), basis)
    except (ValueError, OverflowError, EdtfError):
        return None


def resolve_ago(unit: str, count: int, anchor: Anchor) -> When | None:
    """ "three weeks ago": counted from the day of publication, whatever stands before."""
    return resolve_count(unit, -count, Anchor(anchor.published))


def _counted(unit: str, offset: int, day: date, edtf: str) -> str | None:
    """As exact as the coarser of the two: a month earlier than a day is a month, a week earlier than a month none."""
    whole_day = edtf == day.isoformat()
    if unit in ("day", "week", "fortnight"):
        days = {"day": 1, "week": 7, "fortnight": 14}[unit] * offset
        return (day + timedelta(days=days)).isoformat() if whole_day else None
    if unit == "month":
        return f"{months_on(day, offset):%Y-%m}" if len(edtf) >= 7 else None
    # Figures are compared with the same month or quarter of the year before ("from a year earlier").
    if abs(offset) == 1 and not whole_day and len(edtf) >= 7:
        return re.sub(r"\b\d{4}(?=-)", lambda year: f"{int(year.group()) + offset:04}", edtf)
    return f"{day.year + offset:04}"


def resolve_same(unit: str, anchor: Anchor, offset: int = 0) -> When | None:
    """ "that month", "the following year": the unit around the date before it; None where there is no such date."""
    if not anchor.previous:
        return None
    if not has_year(anchor.previous):
        return When(anchor.previous[:7], NO_YEAR) if unit == "month" and not offset else None
    day = bounds(anchor.previous)[0]
    if day is None or (unit in ("day", "week") and anchor.previous != day.isoformat()):
        return None
    return When(_shifted(unit, offset, day, ""), f"relative to {anchor.previous}")
