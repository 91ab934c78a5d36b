"""Days of publication as pages print them: "October 06, 2025, 16:12 IST", "9th September 2025", "2025-10-06T16:12"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = (
    r"(?P<month{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year{0}>(?:19|20)\d\d)"
WRITTEN = re.compile(
    r"\b(?:"
    + rf"{MONTH} {DAY},? {YEAR}".replace("{0}", "1")
    + "|"
    + rf"{DAY}(?: of)?[ -]{MONTH},?[ -]{YEAR}".replace("{0}", "2")
    + "|"
    + r"(?P<year3>(?:19|20)\d\d)[-/](?P<month3>\d\d)[-/](?P<day3>\d\d)(?=\b|T)"
    + "|"
    + r"(?P<first>[0-3]?\d)(?P<mark>[/.-])(?P<second>[0-3]?\d)(?P=mark)(?P<year4>(?:19|20)\d\d)"
    + r")(?!\d)",
    re.IGNORECASE,
)
# A day without its year, as in the dateline of a wire report: "KARACHI, Aug 21 (NorthWire)".
DAY_ALONE = re.compile(
    r"\b(?:" + rf"{MONTH} {DAY}".replace("{0}", "1") + "|" + rf"{DAY} {MONTH}".replace("{0}", "2") + r")(?![\d,]*\d)",
    re.IGNORECASE,
)


FIGURES = re.compile(r"(?<!\d)(?P<first>[0-3]?\d)(?P<mark>[/-])(?P<second>[0-3]?\d)(?P=mark)(?:19|20)\d\d(?!\d)")
MONTHS_A_YEAR = 12
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A day (ISO) and where a line says it."""

    iso: str
    start: int
    end: int


def find_days(line: str, *, day_first: bool | None = None) -> Iterator[Day]:
    """The days that a line gives in full. A numeric day that could be two days (06/10/2025) is none.

    ``day_first`` is the order of the page's other numeric days, where they tell.
    """
    for found in WRITTEN.finditer(line):
        iso = _iso(found, day_first=day_first)
        if iso:
            yield Day(iso, found.start(), found.end())


def find_order(lines: Iterable[str]) -> bool | None:
    """Whether numeric days begin with the day, as 24/10/2025 among them tells. None where none tells, or two differ."""
    orders = set()
    for line in lines:
        for found in FIGURES.finditer(line):
            first, second = int(found["first"]), int(found["second"])
            if (first > MONTHS_A_YEAR) != (second > MONTHS_A_YEAR):
                orders.add(first > MONTHS_A_YEAR)
    return orders.pop() if len(orders) == 1 else None


def without_days(line: str) -> str:
    """The line without the days in it, and without what looks like one."""
    return WRITTEN.sub("", line)


def find_day_of_year(line: str, year: str | None) -> Day | None:
    """The first day that a line gives without its year, in this year; None where the year is not known."""
    found = DAY_ALONE.search(line)
    if not found or not year:
        return None
    parts = found.groupdict()
    iso = _valid(year, _month(parts["month1"] or parts["month2"]), parts["day1"] or parts["day2"])
    return Day(iso, found.start(), found.end()) if iso else None


def _iso(found: re.Match[str], *, day_first: bool | None) -> str | None:
    part = found.groupdict()
    if part["year4"]:
        return _from_figures(found, day_first=day_first)
    if part["year3"]:
        return _valid(part["year3"], int(part["month3"]), part["day3"])
    which = "1" if part["year1"] else "2"
    return _valid(part[f"year{which}"], _month(part[f"month{which}"]), part[f"day{which}"])


def _from_figures(found: re.Match[str], *, day_first: bool | None) -> str | None:
    """With points between its figures a day begins with the day, wherever it is written; else the weekday may tell."""
    first, second, year = found["first"], found["second"], found["year4"]
    european, american = _valid(year, int(second), first), _valid(year, int(first), second)
    if not european or not american or european == american:
        return european or american
    if found["mark"] == "." or day_first is not None:
        return european if found["mark"] == "." or day_first else american
    weekday = WEEKDAY.search(found.string, max(0, found.start() - len("Wednesday, the ")), found.start())
    fitting = [
        d for d in (european, american) if weekday and f"{date.fromisoformat(d):%a}".lower() == weekday[1].lower()
    ]
    return fitting[0] if len(fitting) == 1 else None


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _valid(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
