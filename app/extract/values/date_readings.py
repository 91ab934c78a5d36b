"""What an expression of calendar time names: the readings of the groups that ``app.extract.values.date_rules`` finds.

A reading gets the match and what the date may be resolved against; None says that it is no date after all.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from app.extract.drafts import When
from app.extract.values.anchors import (
    Anchor,
    day_of,
    months_on,
    part_of_month,
    part_of_year,
    resolve_ago,
    resolve_count,
    resolve_same,
    resolve_shift,
    resolve_weekday,
    resolve_yearless,
    stated,
)

Match = re.Match[str]
Reading = Callable[[Match, Anchor], When | None]

UNRESOLVED = "no calendar year given"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}
_NUMBERS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "the": 1}


def _said(match: Match, group: str) -> str:
    """The words of a group, in lower case; "" where the pattern has no such group or it took no part."""
    words: str | None = match.groupdict().get(group)
    return " ".join(words.casefold().split()) if words else ""


def _month(match: Match, group: str = "month") -> int:
    return _MONTHS.index(_said(match, group)[:3]) + 1


def _part(match: Match) -> str:
    words = _said(match, "part")
    if "middle" in words:
        return "mid"
    return "early" if "start" in words or "beginning" in words else words


def _is_name(match: Match) -> bool:
    """Whether a capitalised word follows: "March Capital", "the 2017 Elections Act"."""
    return re.match(r" [A-Z]", match.string[match.end() : match.end() + 2]) is not None


def _dated(match: Match, template: str, anchor: Anchor) -> When | None:
    """``template`` with the year that the words give for its XXXX, or else the one that fits."""
    year, whose = _said(match, "year") or _said(match, "year2"), _said(match, "whose")
    if year:
        return stated(template.replace("XXXX", year))
    if not whose:
        return resolve_yearless(template, anchor)
    if whose in ("that", "the same"):
        return _in_year_of(template, resolve_same("year", anchor))
    return _in_year_of(template, resolve_shift("year", {"last": -1, "next": 1}.get(whose, 0), anchor))


def _in_year_of(template: str, year: When | None) -> When | None:
    return When(template.replace("XXXX", year.edtf[:4]), year.basis) if year and year.edtf else year


def read_day(match: Match, anchor: Anchor) -> When | None:
    return _dated(match, f"XXXX-{_month(match):02}-{int(match['day']):02}", anchor)


def read_days(match: Match, anchor: Anchor) -> When | None:
    """Several days of one month, or from one month into the next."""
    first = _month(match)
    second = _month(match, "month2") if _said(match, "month2") else first
    days = int(match["day"]), int(match["day2"])
    if first == second and days[0] >= days[1]:
        return None
    return _dated(match, f"XXXX-{first:02}-{days[0]:02}/XXXX-{second:02}-{days[1]:02}", anchor)


def _names_easily(match: Match) -> bool:
    """ "to March Capital", "on May Day", "by Jan Achakzai": months that a capitalised word makes part of a name."""
    lead = match.group().split()[0].casefold()
    return bool(_said(match, "quiet")) or lead == "on" or (len(match["month"]) == 3 and _month(match) != 5)


def read_month(match: Match, anchor: Anchor) -> When | None:
    if not _said(match, "year") and _is_name(match) and _names_easily(match):
        return None
    return _dated(match, part_of_month(_said(match, "year") or "XXXX", _month(match), _part(match)), anchor)


def read_bare_month(match: Match, anchor: Anchor) -> When | None:
    """Without a preposition May and March may be anything, and "Mr Jan" is a person."""
    return read_month(match, anchor) if len(match["month"]) > 3 and _month(match) not in (3, 5) else None


def read_half_month(match: Match, anchor: Anchor) -> When | None:
    month = _month(match)
    year = _said(match, "year")
    last = monthrange(int(year or 2000), month)[1]
    days = f"01/XXXX-{month:02}-15" if _said(match, "nth") == "first" else f"16/XXXX-{month:02}-{last}"
    return _dated(match, f"XXXX-{month:02}-{days}", anchor)


def read_week_of_month(match: Match, anchor: Anchor) -> When | None:
    """Weeks of a month are its sevens of days; the last is the seven before its end."""
    month, nth = _month(match), _said(match, "nth")
    last = monthrange(int(_said(match, "year") or 2001), month)[1]
    end = last if nth in ("last", "final") else 7 * _NTH[nth]
    return _dated(match, f"XXXX-{month:02}-{end - 6:02}/XXXX-{month:02}-{end:02}", anchor)


def read_next_month(match: Match, anchor: Anchor) -> When | None:
    """ "the following January" is the first after the date before it."""
    back = _said(match, "same") in ("previous", "preceding")
    day, _, basis = anchor.counted()
    if day is None or not anchor.previous:
        return resolve_yearless(f"XXXX-{_month(match):02}", Anchor(anchor.published, ahead=not back))
    year = day.year + (_month(match) <= day.month) if not back else day.year - (_month(match) >= day.month)
    if len(anchor.previous) == 4:  # of a bare year no month is known: the following January is the next year's
        year = day.year + (0 if back else 1)
    return When(f"{year:04}-{_month(match):02}", basis)


def read_nth(match: Match, anchor: Anchor) -> When | None:
    """ "on the 25th": of the month of publication, or the one before or after it."""
    if not anchor.published:
        return When(None, anchor.basis)
    months = (0, 1) if anchor.ahead else (0, -1)
    found = (_nth_of(anchor.published, step, int(match["day"])) for step in months)
    fitting = (d for d in found if d and (d >= anchor.published if anchor.ahead else d <= anchor.published))
    day = next(fitting, None)
    return anchor.when(day.isoformat()) if day else None


def _nth_of(published: date, step: int, day: int) -> date | None:
    first = months_on(published, step)
    return day_of(first.year, first.month, day)


def read_near_month(match: Match, anchor: Anchor) -> When | None:
    """ "last September" is the latest, "next May" the next, "this June" the one of this year."""
    template, near = f"XXXX-{_month(match):02}", _said(match, "near")
    if near == "this":
        return _in_year_of(template, resolve_shift("year", 0, anchor))
    return resolve_yearless(template, Anchor(anchor.published, ahead=near == "next"))


def read_months(match: Match, anchor: Anchor) -> When | None:
    """Two months that are only named together ("in March and October") are no interval."""
    between = _said(match, "between").startswith(("between", "from"))
    if _month(match) in (3, 5) and not _said(match, "between") and not _said(match, "year"):
        return None
    first, second = _month(match), _month(match, "month2")
    if first == second or (match["to"].strip() == "and" and not between and second != first + 1):
        return None
    if _said(match, "year2"):
        return stated(f"{match['year']}-{first:02}/{match['year2']}-{second:02}")
    return _dated(match, f"XXXX-{first:02}/XXXX-{second:02}", anchor)


def read_quarter_month(match: Match, anchor: Anchor) -> When | None:
    """ "the June quarter" ends with June."""
    last = _month(match)
    return _dated(match, f"XXXX-{last - 2:02}/XXXX-{last:02}", anchor) if last % 3 == 0 else None


def read_first_months(match: Match, anchor: Anchor) -> When | None:
    """ "the first nine months of 2025"."""
    count = _count(match)
    return _dated(match, f"XXXX-01/XXXX-{count:02}", anchor) if 1 < count < 12 else None


def read_day_of_month(match: Match, anchor: Anchor) -> When | None:
    """ "the 25th of last month"."""
    month = read_near(match, anchor)
    return When(f"{month.edtf}-{int(match['day']):02}", month.basis) if month and month.edtf else month


def read_numeric(match: Match, _: Anchor) -> When | None:
    """25/09/2025; of two numbers that could both be months nothing tells which is."""
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return stated(f"{match['year']}-{month:02}-{day:02}")


def read_iso(match: Match, _: Anchor) -> When | None:
    return stated(match["iso"])


# "over 1950 soldiers", "to 2000 homes": these words stand before numbers as readily as before years.
_COUNTING = ("over", "around", "to", "and", "or", "for", "between", "at", "towards", "after", "before")
_PLURAL = re.compile(r"\s(?!(?:was|is|has|as|its|this|does|towards|across|plus|thus|perhaps|always)\b)[a-z]+s\b")


def _counts(match: Match) -> bool:
    """Whether the four digits count what follows them."""
    first = match.group().split()[0].casefold()
    return first in _COUNTING and _PLURAL.match(match.string, match.end()) is not None


def read_year(match: Match, _: Anchor) -> When | None:
    named = match.group().casefold().endswith(f"the {match['year']}") and _is_name(match)
    if named or _counts(match):
        return None
    return stated(part_of_year(match["year"], _part(match)))


def read_years(match: Match, _: Anchor) -> When | None:
    first, second = match["year"], match["year2"]
    second = second if len(second) == 4 else first[:2] + second
    between = match.group().casefold().startswith(("between", "from"))
    if match["to"].strip() == "and" and not between and int(second) != int(first) + 1:
        return None
    return stated(f"{first}/{second}") if first < second else None


def read_decade(match: Match, _: Anchor) -> When | None:
    digits = match["decade"] or match["short"]
    century = "" if len(digits) == 4 else "20" if digits < "30" else "19"
    return stated((century + digits)[:3] + "X")


def read_quarter(match: Match, anchor: Anchor) -> When | None:
    nth = _NTH.get(_said(match, "nth")) or int(_said(match, "digit") or _said(match, "digit2"))
    length = 6 if (_said(match, "unit") or _said(match, "unit2")) in ("half", "h") else 3
    return (
        _dated(match, f"XXXX-{length * (nth - 1) + 1:02}/XXXX-{length * nth:02}", anchor)
        if length * nth <= 12
        else None
    )


_EVERY_YEAR = re.compile(r"\b(?:every|each|usually|often|always|most|snow\w*|only)\b", re.IGNORECASE)


def read_season(match: Match, anchor: Anchor) -> When | None:
    """ "in winter" is no date where it is one of every year."""
    if not _said(match, "year") and not _said(match, "near") and _EVERY_YEAR.search(match.string):
        return None
    template, near = f"XXXX-{_SEASONS[_said(match, 'season')]}", _said(match, "near")
    if near == "this":
        return _in_year_of(template, resolve_shift("year", 0, anchor))
    return _dated(match, template, Anchor(anchor.published, ahead=near == "next") if near else anchor)


def read_weekday(match: Match, anchor: Anchor) -> When | None:
    weekday, near, week = _WEEKDAYS.index(_said(match, "weekday")), _said(match, "near"), _said(match, "week")
    if week:
        return resolve_weekday(weekday, anchor, weeks={"last": -1, "next": 1}.get(week, 0))
    ahead = near in ("next", "coming") or (anchor.ahead and near not in ("last", "past"))
    return resolve_weekday(weekday, Anchor(anchor.published, ahead=ahead))


def read_today(match: Match, anchor: Anchor) -> When | None:
    words = _said(match, "today")
    offset = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(words, 0)
    return resolve_shift("day", offset, anchor)


def read_near(match: Match, anchor: Anchor) -> When | None:
    """last, this or next week, month, quarter or year; "the year" is this one."""
    offset, unit, part = {"last": -1, "next": 1}.get(_said(match, "near"), 0), _said(match, "unit"), _part(match)
    return resolve_shift(unit, offset, anchor, part=part if unit in ("month", "year") else "")


def read_weekend(_: Match, anchor: Anchor) -> When | None:
    """The weekend that has begun last, or the next one."""
    begun = anchor.published and (anchor.published.weekday() >= 5 or anchor.ahead)
    return resolve_shift("weekend", 0 if begun else -1, anchor)


def read_fiscal(_: Match, __: Anchor) -> When | None:
    """Fiscal years differ from country to country: said, and not resolved."""
    return When(None, UNRESOLVED)


def read_ago(match: Match, anchor: Anchor) -> When | None:
    """ "some 20 years ago" names no year."""
    vague = _said(match, "unit") == "year" and _count(match) > 9
    return None if vague else resolve_ago(_said(match, "unit"), _count(match), anchor)


def read_counted(match: Match, anchor: Anchor) -> When | None:
    later = _said(match, "way") == "later"
    return (
        resolve_count(_said(match, "unit"), _count(match) * (1 if later else -1), anchor)
        if not later or anchor.previous
        else None
    )


def _count(match: Match) -> int:
    words = _said(match, "count")
    return int(words) if words.isdigit() else _NUMBERS[words]


def read_same(match: Match, anchor: Anchor) -> When | None:
    """ "that month", "the following year", "the day before": seen from the date before it."""
    step = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}
    offset, unit = step.get(_said(match, "same"), 0), _said(match, "unit")
    found = resolve_same(unit, anchor, offset)
    return resolve_shift(unit, offset, anchor) if found is None and _said(match, "same") == "previous" else found
