"""The expressions of calendar time: patterns, each with its reading.

In a pattern one space stands for white space of any length, and text comes with plain quotation marks
and hyphens. Words that are calendar words only sometimes count in company only: "may"
and "march" never in lower case, "May" and "March" after a preposition or beside a day or a year, four
digits where a preposition or an article makes a year of them and no name ("Vision 2030") does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extract.values.date_readings import (
    Reading,
    read_ago,
    read_bare_month,
    read_counted,
    read_day,
    read_day_of_month,
    read_days,
    read_decade,
    read_first_months,
    read_fiscal,
    read_half_month,
    read_iso,
    read_month,
    read_months,
    read_near,
    read_near_month,
    read_next_month,
    read_nth,
    read_numeric,
    read_quarter,
    read_quarter_month,
    read_same,
    read_season,
    read_today,
    read_week_of_month,
    read_weekday,
    read_weekend,
    read_year,
    read_years,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """``key`` is a cheap pattern, searched in lower case, without which ``pattern`` cannot match."""

    name: str
    key: re.Pattern[str]
    pattern: re.Pattern[str]
    read: Reading


def _rule(name: str, key: re.Pattern[str], read: Reading, *pieces: str) -> Rule:
    pattern = "".join(pieces).replace(" ?", r"\s*").replace(" ", r"\s+")
    return Rule(f"date.{name}", key, re.compile(pattern), read)


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
_D_NTH = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)\b"
# "on the 25th" is a day; "on the 25th floor" is not.
_NO_MONTH = r"(?= ?[,.;:)]|$| (?:and|but|when|as|at|in|the|he|she|it|they|after|before|with|for)\b)"
_D2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d| (?:per ?cent|[mb]illion|tonnes|tons)\b)"
_DIGITS = r"(?:1[89]|20)\d\d"
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
# "spring water", "winter wheat", and "the fall of the government" are no times of the year.
_A_SEASON = r"(?!-|'s\b| of\b(?! \d)| (?:water|wheat|session|semester|collection|valley|in|and fall)\b)"
_COUNT = r"\b(?P<count>(?i:a couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}))"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)"
_STAGE = r"(?i:\b(?:earlier|later|until|since|from|by|in|during|over|at|of|before|after|for|on|so far|the) )"
# What makes a number of four digits a quantity and no year.
_THING = (
    r"(?! (?:tonnes?|tons?|people|jobs|met(?:er|re)s?|feet|ft|km|kilomet\w+|miles?|hectares?|acres?|ounces?|oz|lb|kg"
    r"|mg|ppm|g/t|tpa|tpd|MW|megawatts?|barrels?|degrees|square|cubic|[mb]illion|dollars?|rupees?|shares?|workers|delegates|men|women"
    r"|families|troops|companies|firms|villages|households|homes|houses|samples|holes|units|vehicles|trucks|cars"
    r"|hours|hrs|GMT|UTC|IST|PKT|local time)\b)"
)
_PAPER = r"(?! (?:Times|Mail|Telegraph|Express|Post|Star|Mirror|Guardian|Herald|Review|Tribune|World|Magazine)\b)"
# "Black Monday", "Cyber Monday": a capitalised word before a weekday makes a name of it.
_NAMED = "".join(rf"(?<!{name}\x20)" for name in "Black Good Bloody Cyber Easter Holy Super Giving Palm".split())

_ITS_DAY = r"(?: \((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)|, a (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)?"
_NTH_PART = r"\b(?P<nth>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))(?:-| )(?P<unit>quarter|half)\b"
_NO_FRACTION = rf"(?! of (?!{_DIGITS}|last|this|next|that|the (?:same )?year))"  # "the first half of the shaft"
_TODAY = (
    r"\b(?P<today>(?i:today|tonight|yesterday|tomorrow|the day before yesterday|the day after tomorrow"
    r"|this (?:morning|afternoon|evening)))\b"
)
_NOT_OF = r"(?! of\b)"  # "the last year of his term", "the last week of August"
_NEAR_UNIT = rf"(?P<near>\b(?i:last|this|next)) (?P<unit>week|month|quarter|year|weekend)\b(?!-){_NOT_OF}"
_GOES_ON = r"(?! (?:to|before|after|of|ended|ending|that|in|when|since|\d))"  # "the year to June" is another
_FISCAL = (
    r"(?:(?i:last|next|this|current|previous|outgoing|ongoing|preceding) (?:fiscal|financial|tax|budget) year\b"
    r"|(?i:FY)-?(?:\d\d|20\d\d)(?:(?:-|/)\d\d)?\b)"
)

# Keys are searched in lower case.
_MONTH_NAME = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_MONTH_WORD = re.compile(_MONTH_NAME)
_MONTH_AND_DAY = re.compile(rf"{_MONTH_NAME}\.?\s+(?:the\s+)?\d|\d(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH_NAME}")
_MONTH_AND_YEAR = re.compile(rf"{_MONTH_NAME}\.?,?\s+(?:of\s+)?(?:\d{{4}}|last|this|next|that|the)\b")
_MONTH_AND_MONTH = re.compile(rf"{_MONTH_NAME}(?=[^a-z]{{1,30}}(?:(?:to|and|through|until)\b\s*)?{_MONTH_NAME})")
_WEEKDAY_WORD = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_YEAR_WORD = re.compile(r"(?:1[89]|20)\d\d")
_DECADE_WORD = re.compile(r"0'?s\b")
_QUARTER_WORD = re.compile(r"quarter|half|[qh][1-4]|[1-4][qh]")
_SEASON_WORD = re.compile(r"spring|summer|autumn|fall|winter")
_TODAY_WORD = re.compile(r"today|tonight|yesterday|tomorrow|this\s")
_FISCAL_WORD = re.compile(r"fiscal|financial|tax|budget|fy")
_NTH_WORD = re.compile(r"\d(?:st|nd|rd|th)\b")
_UNIT_WORD = re.compile(r"day|week|fortnight|month|quarter|year")

RULES: tuple[Rule, ...] = (
    _rule("iso", _YEAR_WORD, read_iso, rf"{_LEAD}(?<![\d-])(?P<iso>{_DIGITS}-[01]\d-[0-3]\d)(?![\d-])"),
    _rule("days", _MONTH_AND_DAY, read_days, rf"{_LEAD}\b{_M} {_D}{_TO}(?:{_M2} )?{_D2}{_YEAR_AFTER}?"),
    _rule("days", _MONTH_AND_DAY, read_days, rf"{_LEAD}{_D}{_TO}(?:the )?{_D2} (?:of )?{_M}{_YEAR_AFTER}?"),
    _rule("days", _MONTH_AND_DAY, read_days, rf"{_LEAD}{_D} {_M}{_TO}{_D2} {_M2}{_YEAR_AFTER}?"),
    _rule(
        "day",
        _MONTH_AND_DAY,
        read_day,
        rf"{_LEAD}(?:{_WEEKDAY},? \(?)?\b{_M} (?:the )?{_D}{_YEAR_AFTER}?{_ITS_DAY}{_OWN}",
    ),
    _rule(
        "day",
        _MONTH_AND_DAY,
        read_day,
        rf"{_LEAD}(?:{_WEEKDAY},? \(?(?:the )?)?{_D}(?: of)?(?: |-){_M}",
        rf"(?:{_YEAR_AFTER}|-(?P<year2>{_DIGITS}))?{_ITS_DAY}{_OWN}",
    ),
    _rule(
        "numeric",
        _YEAR_WORD,
        read_numeric,
        rf"{_LEAD}(?<![\d./])(?P<first>\d\d?)(?P<dot>[./])(?P<second>\d\d?)(?P=dot)(?P<year>{_DIGITS})\b",
    ),
    _rule("day", _UNIT_WORD, read_day_of_month, rf"{_LEAD}{_D} of (?P<near>last|this|next) (?P<unit>month)\b"),
    _rule(
        "months",
        _MONTH_AND_MONTH,
        read_months,
        rf"(?P<between>{_PREPOSITION})?\b{_M} {_Y}(?P<to>{_TO}){_M2} (?P<year2>{_DIGITS}){_END}",
    ),
    _rule("month", _MONTH_WORD, read_half_month, rf"{_LEAD}(?P<nth>first|second) half of {_M}{_YEAR_AFTER}?"),
    _rule("year", _YEAR_WORD, read_year, rf"(?<=\d{{4}},\x20){_JOINED_Y}{_THING}(?=,| and\b| or\b)"),
    _rule("quarter", _QUARTER_WORD, read_quarter_month, rf"{_LEAD}\b{_M} quarter\b(?:,? (?:of )?(?:{_Y}|{_WHOSE}))?"),
    _rule(
        "quarter", _QUARTER_WORD, read_quarter, rf"{_LEAD}(?P<nth>last|final) (?P<unit>quarter) of (?:{_Y}|{_WHOSE})"
    ),
    _rule("months", _UNIT_WORD, read_first_months, rf"{_LEAD}first {_COUNT} months of (?:{_Y}|{_WHOSE}|the year\b)"),
    _rule(
        "months",
        _MONTH_AND_MONTH,
        read_months,
        rf"(?P<between>{_PREPOSITION})?\b{_M}(?P<to>{_TO}){_M2}(?! \d\d?\b){_YEAR_AFTER}?",
    ),
    _rule("month", _MONTH_AND_YEAR, read_month, rf"{_LEAD}(?:{_PART}|{_END_OF})\b{_M}{_YEAR_AFTER}{_OWN}"),
    _rule("month", _MONTH_WORD, read_month, rf"{_LEAD}{_PART}{_M}(?!['-]?\w){_OWN}"),
    _rule("month", _MONTH_WORD, read_month, rf"{_PREPOSITION}{_END_OF}{_M}(?!['-]?\w)(?! \d){_OWN}"),
    _rule("month", _MONTH_WORD, read_bare_month, rf"\b{_M}(?!\w| \d| [A-Z]){_OWN}"),
    _rule(
        "week",
        _MONTH_WORD,
        read_week_of_month,
        rf"{_LEAD}(?P<nth>(?i:first|second|third|fourth|last|final)) week (?:of|in) {_M}{_YEAR_AFTER}?",
    ),
    _rule(
        "month",
        _MONTH_WORD,
        read_next_month,
        rf"{_LEAD}\b(?i:the )(?P<same>following|next|previous|preceding) {_M}(?!\w){_OWN}",
    ),
    _rule(
        "day",
        _NTH_WORD,
        read_nth,
        rf"\b(?i:on|by|until|till|since|from|before|after) the {_D_NTH}{_NO_MONTH}",
    ),
    _rule("month", _MONTH_WORD, read_near_month, rf"{_LEAD}\b(?P<near>[Ll]ast|[Nn]ext|[Tt]his) {_M}(?!\w){_OWN}"),
    _rule("years", _YEAR_WORD, read_years, rf"{_LEAD}(?i:FY ?)?{_Y}(?P<to>/)(?P<year2>\d\d){_END}{_THING}(?!/)"),
    _rule("years", _YEAR_WORD, read_years, rf"{_LEAD}{_Y}(?P<to>{_TO})(?P<year2>{_DIGITS}|\d\d){_END}{_THING}"),
    _rule("year", _YEAR_WORD, read_year, rf"{_LEAD}(?:{_PART}|(?i:year-)?(?i:end)-){_JOINED_Y}{_OWN}"),
    _rule(
        "year",
        _YEAR_WORD,
        read_year,
        rf"{_PREPOSITION}{_END_OF}(?i:(?:(?:fiscal|financial|calendar) )?(?:year )?)?{_Y}{_THING}(?!-\w){_OWN}",
    ),
    _rule("year", _YEAR_WORD, read_year, rf"(?:\b(?i:an?|the|its|their|his|her|our|this)|'s) {_Y}{_THING}(?= [a-z])"),
    _rule(
        "decade",
        _DECADE_WORD,
        read_decade,
        rf"{_LEAD}(?i:(?:early|mid|late)(?:-| ))?(?:(?P<decade>(?:1[89]|20)\d0)|'(?P<short>[1-9]0))'?s\b",
    ),
    _rule(
        "quarter",
        _QUARTER_WORD,
        read_quarter,
        rf"{_LEAD}{_NTH_PART}{_NO_FRACTION}(?:,? (?:of )?(?:{_Y}|{_WHOSE})| of the year\b)?",
    ),
    _rule(
        "quarter",
        _QUARTER_WORD,
        read_quarter,
        rf"{_LEAD}\b(?:(?P<unit>Q|H)(?P<digit>[1-4])|(?P<digit2>[1-4])(?P<unit2>Q|H))",
        rf"(?:,?(?: of)?(?: FY)? ?{_Y}|,? (?:of )?{_WHOSE})?\b",
    ),
    _rule(
        "season",
        _SEASON_WORD,
        read_season,
        rf"{_LEAD}(?i:(?:early|mid|late)(?:-| ))?\b{_SEASON}{_YEAR_AFTER}(?:-\d\d\b)?",
    ),
    _rule("season", _SEASON_WORD, read_season, rf"{_LEAD}\b(?P<near>(?i:last|next|this)) {_SEASON}{_OWN}"),
    _rule(
        "season",
        _SEASON_WORD,
        read_season,
        r"\b(?i:in|by|during|until|till|since|before|after|from|through|throughout) ",
        r"(?:(?i:early|mid|late)(?:-| ))?(?:the )?",
        rf"(?!(?i:the fall|fall)\b(?! ?[,.;:)]|$| (?:and|when|as|if|but|this|it|they|he|she)\b)){_SEASON}{_A_SEASON}",
    ),
    _rule(
        "weekday",
        _WEEKDAY_WORD,
        read_weekday,
        rf"{_LEAD}(?i:(?:early|late|earlier|later) (?:on )?)?{_NAMED}",
        rf"\b(?:(?i:this )?(?P<near>(?i:last|next|this|past|coming)) )?{_WEEKDAY}\b{_PAPER}",
        rf"(?:,? (?:of )?(?P<week>last|next|this) week\b)?{_HOUR}{_OWN}",
    ),
    _rule(
        "today",
        _TODAY_WORD,
        read_today,
        rf"(?i:\b(?:on|earlier|later|late|early|until|from|since|as of) )?{_TODAY}{_HOUR}{_OWN}",
    ),
    _rule("near", _UNIT_WORD, read_near, rf"{_STAGE}{{0,3}}(?:{_PART})?{_END_OF}{_NEAR_UNIT}{_OWN}"),
    _rule("near", _UNIT_WORD, read_weekend, r"\b(?i:at|over|during) the weekend\b"),
    _rule(
        "near",
        _UNIT_WORD,
        read_near,
        r"\b(?i:by|before|until|at|since|from|towards|later|earlier|late|early) (?:in )?",
        r"(?:the (?:end|start|beginning) of )?",
        rf"the (?P<unit>year|month)\b{_GOES_ON}",
    ),
    _rule("near", _UNIT_WORD, read_near, r"\b(?i:by|before|at|until) (?P<unit>year)(?:-| )end\b"),
    _rule("fiscal", _FISCAL_WORD, read_fiscal, rf"\b(?i:(?:in|during|for|by|since) )?(?i:the )?{_FISCAL}"),
    _rule(
        "ago",
        _UNIT_WORD,
        read_ago,
        rf"(?i:\b(?:about|some|around|nearly|almost|just|until|since|from) )?{_COUNT} {_UNIT}s? ago\b",
    ),
    _rule(
        "counted",
        _UNIT_WORD,
        read_counted,
        rf"(?i:\b(?:from|than|about|just|only|some) )?{_COUNT} {_UNIT}s? (?P<way>earlier|later|before(?= ?[,.;:)]|$))",
    ),
    _rule(
        "same",
        _UNIT_WORD,
        read_same,
        rf"{_STAGE}{{0,2}}\b(?i:that same|the same|that) (?P<unit>day|week|month|year)\b(?!-){_OWN}",
    ),
    _rule(
        "same",
        _UNIT_WORD,
        read_same,
        rf"{_STAGE}{{0,2}}\b(?i:the) (?P<same>following|next|previous|preceding) ",
        rf"(?P<unit>day|week|month|year)\b(?!-){_OWN}",
    ),
    _rule(
        "same",
        _UNIT_WORD,
        read_same,
        r"\b(?i:the) (?P<unit>day|week|month|year) (?P<same>before|after)\b(?= ?[,.;:)]|$)",
    ),
)
