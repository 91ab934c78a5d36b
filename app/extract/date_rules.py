"""The expressions of calendar time: patterns, and the reading of their groups.

In a pattern one space stands for white space of any length, and text comes with plain quotation marks
and hyphens. Words that are calendar words only sometimes count in company only: "may"
and "march" never in lower case, "May" and "March" after a preposition or beside a day or a year, four
digits where a preposition or an article makes a year of them and no name ("Vision 2030") does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.extract.anchors import (
    Anchor,
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
from app.extract.drafts import When

Match = re.Match[str]
Reading = Callable[[Match, Anchor], When | None]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}
_NUMBERS = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "the": 1}


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    pattern: re.Pattern[str]
    read: Reading


def _rule(name: str, read: Reading, *pieces: str) -> Rule:
    return Rule(f"date.{name}", re.compile("".join(pieces).replace(" ?", r"\s*").replace(" ", r"\s+")), read)


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


# ---------------------------------------------------------------- readings


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


def _read_day(match: Match, anchor: Anchor) -> When | None:
    return _dated(match, f"XXXX-{_month(match):02}-{int(match['day']):02}", anchor)


def _read_days(match: Match, anchor: Anchor) -> When | None:
    """Several days of one month, or from one month into the next."""
    first = _month(match)
    second = _month(match, "month2") if _said(match, "month2") else first
    days = int(match["day"]), int(match["day2"])
    if first == second and days[0] >= days[1]:
        return None
    return _dated(match, f"XXXX-{first:02}-{days[0]:02}/XXXX-{second:02}-{days[1]:02}", anchor)


def _read_month(match: Match, anchor: Anchor) -> When | None:
    if _said(match, "quiet") and not _said(match, "year") and _is_name(match):
        return None
    return _dated(match, part_of_month(_said(match, "year") or "XXXX", _month(match), _part(match)), anchor)


def _read_bare_month(match: Match, anchor: Anchor) -> When | None:
    """Without a preposition May and March may be anything, and "June Park said" is a person."""
    return None if _month(match) in (3, 5) or match["month"].endswith(".") else _read_month(match, anchor)


def _read_near_month(match: Match, anchor: Anchor) -> When | None:
    """ "last September" is the latest, "next May" the next, "this June" the one of this year."""
    template, near = f"XXXX-{_month(match):02}", _said(match, "near")
    if near == "this":
        return _in_year_of(template, resolve_shift("year", 0, anchor))
    return resolve_yearless(template, Anchor(anchor.published, ahead=near == "next"))


def _read_months(match: Match, anchor: Anchor) -> When | None:
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


def _read_quarter_month(match: Match, anchor: Anchor) -> When | None:
    """ "the June quarter" ends with June."""
    last = _month(match)
    return _dated(match, f"XXXX-{last - 2:02}/XXXX-{last:02}", anchor) if last % 3 == 0 else None


def _read_first_months(match: Match, anchor: Anchor) -> When | None:
    """ "the first nine months of 2025"."""
    count = _count(match)
    return _dated(match, f"XXXX-01/XXXX-{count:02}", anchor) if 1 < count < 12 else None


def _read_day_of_month(match: Match, anchor: Anchor) -> When | None:
    """ "the 25th of last month"."""
    month = _read_near(match, anchor)
    return When(f"{month.edtf}-{int(match['day']):02}", month.basis) if month and month.edtf else month


def _read_numeric(match: Match, _: Anchor) -> When | None:
    """25/09/2025; of two numbers that could both be months nothing tells which is."""
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return stated(f"{match['year']}-{month:02}-{day:02}")


def _read_iso(match: Match, _: Anchor) -> When | None:
    return stated(match["iso"])


def _read_year(match: Match, _: Anchor) -> When | None:
    if match.group().casefold().endswith(f"the {match['year']}") and _is_name(match):
        return None
    return stated(part_of_year(match["year"], _part(match)))


def _read_years(match: Match, _: Anchor) -> When | None:
    first, second = match["year"], match["year2"]
    second = second if len(second) == 4 else first[:2] + second
    return stated(f"{first}/{second}") if first < second else None


def _read_decade(match: Match, _: Anchor) -> When | None:
    digits = match["decade"] or match["short"]
    century = "" if len(digits) == 4 else "20" if digits < "30" else "19"
    return stated((century + digits)[:3] + "X")


def _read_quarter(match: Match, anchor: Anchor) -> When | None:
    nth = _NTH.get(_said(match, "nth")) or int(_said(match, "digit") or _said(match, "digit2"))
    length = 6 if (_said(match, "unit") or _said(match, "unit2")) in ("half", "h") else 3
    return (
        _dated(match, f"XXXX-{length * (nth - 1) + 1:02}/XXXX-{length * nth:02}", anchor)
        if length * nth <= 12
        else None
    )


def _read_season(match: Match, anchor: Anchor) -> When | None:
    template, near = f"XXXX-{_SEASONS[_said(match, 'season')]}", _said(match, "near")
    if near == "this":
        return _in_year_of(template, resolve_shift("year", 0, anchor))
    return _dated(match, template, Anchor(anchor.published, ahead=near == "next") if near else anchor)


def _read_weekday(match: Match, anchor: Anchor) -> When | None:
    weekday, near, week = _WEEKDAYS.index(_said(match, "weekday")), _said(match, "near"), _said(match, "week")
    if week:
        return resolve_weekday(weekday, anchor, weeks={"last": -1, "next": 1}.get(week, 0))
    ahead = near in ("next", "coming") or (anchor.ahead and near not in ("last", "past"))
    return resolve_weekday(weekday, Anchor(anchor.published, ahead=ahead))


def _read_today(match: Match, anchor: Anchor) -> When | None:
    words = _said(match, "today")
    offset = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(words, 0)
    return resolve_shift("day", offset, anchor)


def _read_near(match: Match, anchor: Anchor) -> When | None:
    """last, this or next week, month, quarter or year; "the year" is this one."""
    offset, unit, part = {"last": -1, "next": 1}.get(_said(match, "near"), 0), _said(match, "unit"), _part(match)
    return resolve_shift(unit, offset, anchor, part=part if unit in ("month", "year") else "")


def _read_weekend(_: Match, anchor: Anchor) -> When | None:
    """The weekend that has begun last, or the next one."""
    begun = anchor.published and (anchor.published.weekday() >= 5 or anchor.ahead)
    return resolve_shift("weekend", 0 if begun else -1, anchor)


def _read_fiscal(_: Match, __: Anchor) -> When | None:
    """Fiscal years differ from country to country: said, and not resolved."""
    return When(None, "no calendar year given")


def _read_ago(match: Match, anchor: Anchor) -> When | None:
    return resolve_ago(_said(match, "unit"), _count(match), anchor)


def _read_counted(match: Match, anchor: Anchor) -> When | None:
    later = _said(match, "way") == "later"
    return (
        resolve_count(_said(match, "unit"), _count(match) * (1 if later else -1), anchor)
        if not later or anchor.previous
        else None
    )


def _count(match: Match) -> int:
    words = _said(match, "count")
    return int(words) if words.isdigit() else _NUMBERS[words]


def _read_same(match: Match, anchor: Anchor) -> When | None:
    """ "that month", "the following year", "the day before": seen from the date before it."""
    step = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}
    offset, unit = step.get(_said(match, "same"), 0), _said(match, "unit")
    found = resolve_same(unit, anchor, offset)
    return resolve_shift(unit, offset, anchor) if found is None and _said(match, "same") == "previous" else found


# ---------------------------------------------------------------- the words of the patterns

# A preposition of time is quoted with the date; the others only show that a date follows.
_PREPOSITION = (
    r"(?i:\b(?:(?P<quiet>(?:of|to|and|or|for|ended|ending|beginning|starting|dated) (?:the )?)"
    r"|(?:as (?:early|late|recently) as|as of|as from|back in|ahead of|effective|in|on|by|since|until|till|from|before"
    r"|after|during|through|throughout|at|towards|around|between|over) (?:the )?))"
)
_LEAD = f"{_PREPOSITION}?"
_M = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_M2 = _M.replace("<month>", "<month2>")
_D = r"(?<![\d.,:$-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d| (?:per ?cent|[mb]illion|tonnes|tons)\b)"
_D2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d| (?:per ?cent|[mb]illion|tonnes|tons)\b)"
_DIGITS = r"(?:1[5-9]|20)\d\d"
_END = r"(?![\d%]|[.,]\d)"
_JOINED_Y = rf"(?P<year>{_DIGITS}){_END}"  # "mid-2026"
_Y = rf"(?<![\d$€£₹.,/-]){_JOINED_Y}"
_WHOSE = r"(?P<whose>last|this|next|that|the same) year\b"
_YEAR_AFTER = rf"(?:,? (?:of )?(?:{_Y}|{_WHOSE}))"
_TO = r" ?(?:-|\bto\b|\band\b|\bthrough\b|\buntil\b|&) ?"
_PART = r"(?P<part>(?i:early|mid|late|(?:the )?middle of|(?:the )?(?:start|beginning) of))(?:-| )(?i:in )?"
_END_OF = r"(?i:(?:the )?(?:end|close|latter part) of |late in |early in |later in |end-)?"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_OWN = r"(?:'s?(?!\w))?"  # "Monday's discussions"
_HOUR = r"(?: (?:morning|afternoon|evening|night)\b)?"
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))\b"
_COUNT = r"\b(?P<count>(?i:a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}))"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)"
_STAGE = r"(?i:\b(?:earlier|later|until|since|from|by|in|during|over|at|of|before|after|for|on|so far|the) )"
# What makes a number of four digits a quantity and no year.
_THING = (
    r"(?! (?:tonnes?|tons?|people|jobs|met(?:er|re)s?|feet|km|kilomet\w+|miles?|hectares?|acres?|ounces?"
    r"|workers|delegates|megawatts?|MW|kg|barrels?|dollars?|rupees?|shares?|companies|firms|villages|households|homes|men|women|families"
    r"|troops|square|cubic|[mb]illion|mg|ppm|g/t|degrees|samples|holes|units|vehicles|trucks|cars|houses)\b)"
)
_PAPER = r"(?! (?:Times|Mail|Telegraph|Express|Post|Star|Mirror|Guardian|Herald|Review|Tribune|World|Magazine)\b)"
# "Black Monday", "Cyber Monday": a capitalised word before a weekday makes a name of it.
_NAMED = "".join(rf"(?<!{name}\x20)" for name in "Black Good Bloody Cyber Easter Holy Super Giving Palm".split())

_NTH_PART = r"\b(?P<nth>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))(?:-| )(?P<unit>quarter|half)\b"
_NO_FRACTION = rf"(?! of (?!{_DIGITS}|last|this|next|that|the (?:same )?year))"  # "the first half of the shaft"
_TODAY = (
    r"\b(?P<today>(?i:today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow"
    r"|this (?:morning|afternoon|evening)))\b"
)
_NEAR_UNIT = r"(?P<near>\b(?i:last|this|next)) (?P<unit>week|month|quarter|year|weekend)\b(?!-)"
_GOES_ON = r"(?! (?:to|before|after|of|ended|ending|that|in|when|since|\d))"  # "the year to June" is another
_FISCAL = r"(?i:last|next|this|current|previous|outgoing) (?:fiscal|financial) year\b"

RULES: tuple[Rule, ...] = (
    _rule("iso", _read_iso, rf"{_LEAD}(?<![\d-])(?P<iso>{_DIGITS}-[01]\d-[0-3]\d)(?![\d-])"),
    _rule("days", _read_days, rf"{_LEAD}\b{_M} {_D}{_TO}(?:{_M2} )?{_D2}{_YEAR_AFTER}?"),
    _rule("days", _read_days, rf"{_LEAD}{_D}{_TO}(?:the )?{_D2} (?:of )?{_M}{_YEAR_AFTER}?"),
    _rule("days", _read_days, rf"{_LEAD}{_D} {_M}{_TO}{_D2} {_M2}{_YEAR_AFTER}?"),
    _rule("day", _read_day, rf"{_LEAD}(?:{_WEEKDAY},? \(?)?\b{_M} (?:the )?{_D}{_YEAR_AFTER}?{_OWN}"),
    _rule(
        "day",
        _read_day,
        rf"{_LEAD}(?:{_WEEKDAY},? \(?(?:the )?)?{_D}(?: of)?(?: |-){_M}",
        rf"(?:{_YEAR_AFTER}|-(?P<year2>{_DIGITS}))?{_OWN}",
    ),
    _rule(
        "numeric",
        _read_numeric,
        rf"{_LEAD}(?<![\d./])(?P<first>\d\d?)(?P<dot>[./])(?P<second>\d\d?)(?P=dot)(?P<year>{_DIGITS})\b",
    ),
    _rule("day", _read_day_of_month, rf"{_LEAD}{_D} of (?P<near>last|this|next) (?P<unit>month)\b"),
    _rule(
        "months", _read_months, rf"(?P<between>{_PREPOSITION})?\b{_M} {_Y}(?P<to>{_TO}){_M2} (?P<year2>{_DIGITS}){_END}"
    ),
    _rule("quarter", _read_quarter_month, rf"{_LEAD}\b{_M} quarter\b(?:,? (?:of )?(?:{_Y}|{_WHOSE}))?"),
    _rule("quarter", _read_quarter, rf"{_LEAD}(?P<nth>last|final) (?P<unit>quarter) of (?:{_Y}|{_WHOSE})"),
    _rule("months", _read_first_months, rf"{_LEAD}first {_COUNT} months of (?:{_Y}|{_WHOSE}|the year\b)"),
    _rule("months", _read_months, rf"(?P<between>{_PREPOSITION})?\b{_M}(?P<to>{_TO}){_M2}(?! \d\d?\b){_YEAR_AFTER}?"),
    _rule("month", _read_month, rf"{_LEAD}(?:{_PART}|{_END_OF})\b{_M}{_YEAR_AFTER}{_OWN}"),
    _rule("month", _read_month, rf"{_LEAD}{_PART}{_M}(?!['-]?\w){_OWN}"),
    _rule("month", _read_month, rf"{_PREPOSITION}{_END_OF}{_M}(?!['-]?\w)(?! \d){_OWN}"),
    _rule("month", _read_bare_month, rf"\b{_M}(?!\w| \d| [A-Z]){_OWN}"),
    _rule("month", _read_near_month, rf"{_LEAD}\b(?P<near>[Ll]ast|[Nn]ext|[Tt]his) {_M}(?!\w){_OWN}"),
    _rule("years", _read_years, rf"{_LEAD}{_Y}{_TO}(?P<year2>{_DIGITS}|\d\d){_END}{_THING}"),
    _rule("year", _read_year, rf"{_LEAD}(?:{_PART}|(?i:year-)?(?i:end)-){_JOINED_Y}{_OWN}"),
    _rule(
        "year",
        _read_year,
        rf"{_PREPOSITION}{_END_OF}(?i:(?:fiscal|financial) (?:year )?)?{_Y}{_THING}(?!-\w){_OWN}",
    ),
    _rule("year", _read_year, rf"(?:\b(?i:an?|the|its|their|his|her|our|this)|'s) {_Y}{_THING}(?= [a-z])"),
    _rule(
        "decade",
        _read_decade,
        rf"{_LEAD}(?i:(?:early|mid|late)(?:-| ))?(?:(?P<decade>(?:1[5-9]|20)\d0)|'(?P<short>[1-9]0))'?s\b",
    ),
    _rule(
        "quarter",
        _read_quarter,
        rf"{_LEAD}{_NTH_PART}{_NO_FRACTION}(?:,? (?:of )?(?:{_Y}|{_WHOSE})| of the year\b)?",
    ),
    _rule(
        "quarter",
        _read_quarter,
        rf"{_LEAD}\b(?:(?P<unit>Q|H)(?P<digit>[1-4])|(?P<digit2>[1-4])(?P<unit2>Q|H))",
        rf"(?:,?(?: of)?(?: FY)? ?{_Y}|,? (?:of )?{_WHOSE})?\b",
    ),
    _rule("season", _read_season, rf"{_LEAD}(?i:(?:early|mid|late)(?:-| ))?\b{_SEASON}{_YEAR_AFTER}"),
    _rule("season", _read_season, rf"{_LEAD}\b(?P<near>(?i:last|next|this)) {_SEASON}{_OWN}"),
    _rule("season", _read_season, rf"\b(?i:in|by|during|until|since|before|after) the (?!fall){_SEASON}(?! of\b)"),
    _rule(
        "weekday",
        _read_weekday,
        rf"{_LEAD}(?i:(?:early|late|earlier|later) (?:on )?)?{_NAMED}",
        rf"\b(?:(?i:this )?(?P<near>(?i:last|next|this|past|coming)) )?{_WEEKDAY}\b{_PAPER}",
        rf"(?:,? (?:of )?(?P<week>last|next|this) week\b)?{_HOUR}{_OWN}",
    ),
    _rule(
        "today",
        _read_today,
        rf"(?i:\b(?:on|earlier|later|late|early|until|from|since|as of) )?{_TODAY}{_HOUR}{_OWN}",
    ),
    _rule("near", _read_near, rf"{_STAGE}{{0,3}}(?:{_PART})?{_END_OF}{_NEAR_UNIT}{_OWN}"),
    _rule("near", _read_weekend, r"\b(?i:at|over|during) the weekend\b"),
    _rule(
        "near",
        _read_near,
        r"\b(?i:by|before|until|at|since|from|towards|later|earlier|late|early) (?:in )?",
        r"(?:the (?:end|start|beginning) of )?",
        rf"the (?P<unit>year|month)\b{_GOES_ON}",
    ),
    _rule("near", _read_near, r"\b(?i:by|before|at|until) (?P<unit>year)(?:-| )end\b"),
    _rule("fiscal", _read_fiscal, rf"\b(?i:(?:in|during|for|by|since) )?(?i:the )?{_FISCAL}"),
    _rule(
        "ago", _read_ago, rf"(?i:\b(?:about|some|around|nearly|almost|just|until|since|from) )?{_COUNT} {_UNIT}s? ago\b"
    ),
    _rule(
        "counted",
        _read_counted,
        rf"(?i:\b(?:from|than|about|just|only|some) )?{_COUNT} {_UNIT}s? (?P<way>earlier|later|before(?= ?[,.;:)]|$))",
    ),
    _rule(
        "same", _read_same, rf"{_STAGE}{{0,2}}\b(?i:that same|the same|that) (?P<unit>day|week|month|year)\b(?!-){_OWN}"
    ),
    _rule(
        "same",
        _read_same,
        rf"{_STAGE}{{0,2}}\b(?i:the) (?P<same>following|next|previous|preceding) ",
        rf"(?P<unit>day|week|month|year)\b(?!-){_OWN}",
    ),
    _rule("same", _read_same, r"\b(?i:the) (?P<unit>day|week|month|year) (?P<same>before|after)\b(?= ?[,.;:)]|$)"),
)
