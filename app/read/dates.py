"""Days of publication as pages print them: "October 06, 2025, 16:12 IST", "9th September 2025", "2025-10-06T16:12"."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class Day:
    """A day (ISO) and where a line says it."""

    iso: str
    start: int
    end: int


def find_days(line: str) -> Iterator[Day]:
    """The days that a line gives in full. A numeric day that could be two days (06/10/2025) is none."""
    for found in WRITTEN.finditer(line):
        iso = _iso(found)
        if iso:
            yield Day(iso, found.start(), found.end())


def without_days(line: str) -> str:
    """The line without the days in it, and without what looks like one."""
    return WRITTEN.sub("", line)


def find_day_of_year(line: str, year: str) -> Day | None:
    """The first day that a line gives without its year, in this year."""
    found = DAY_ALONE.search(line)
    if not found:
        return None
    parts = found.groupdict()
    iso = _valid(year, _month(parts["month1"] or parts["month2"]), parts["day1"] or parts["day2"])
    return Day(iso, found.start(), found.end()) if iso else None


def _iso(found: re.Match[str]) -> str | None:
    part = found.groupdict()
    if part["year4"]:
        return _from_figures(part["first"], part["second"], part["year4"])
    if part["year3"]:
        return _valid(part["year3"], int(part["month3"]), part["day3"])
    which = "1" if part["year1"] else "2"
    return _valid(part[f"year{which}"], _month(part[f"month{which}"]), part[f"day{which}"])


def _from_figures(first: str, second: str, year: str) -> str | None:
    day_first = _valid(year, int(second), first)
    month_first = _valid(year, int(first), second)
    if day_first and month_first and day_first != month_first:
        return None
    return day_first or month_first


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _valid(year: str, month: int, day: str) -> str | None:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
