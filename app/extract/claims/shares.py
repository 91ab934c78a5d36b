"""Shares and proportions that no unit gives away: fractions, multiples, a bare number called a percentage.

"A quarter of world supply", "three times the average", "94: the percentage of magnets that one country makes",
and, behind a price, "a rise of 38 per cent". Thirds and sevenths are left out: no figure says them exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from app.extract.claims.counts import Quantity
from app.extract.claims.terms import MINERAL
from app.extract.claims.verdicts import Verdict
from app.extract.drafts import Amount, Predicate
from app.extract.values.figures import DIGITS, SPELLED, to_number
from app.patterns import Screened

_FRACTIONS = {
    "half": 50,
    "one half": 50,
    "a quarter": 25,
    "one quarter": 25,
    "three quarters": 75,
    "a fifth": 20,
    "one fifth": 20,
    "two fifths": 40,
    "three fifths": 60,
    "four fifths": 80,
    "a tenth": 10,
    "one tenth": 10,
    "nine tenths": 90,
    "a twentieth": 5,
    "one twentieth": 5,
}
_OF_THE_WORLD = Screened(
    rf"\b(?P<part>{'|'.join(name.replace(' ', '[ -]') for name in sorted(_FRACTIONS, key=len, reverse=True))})"
    r"\s(?:of\s)?(?:all\s)?(?:(?:the\s)?(?:world|global|worldwide|planet|globe|earth)(?:['’]s)?"
    r"|(?:[A-Z][\w.]+['’]s?|the\s(?:country|nation|province|region|continent)['’]s|national|American|Chinese|Western|European))\s"
    r"(?:total\s|known\s|annual\s|mined\s|refined\s|entire\s|current\s)?"
    rf"(?:{MINERAL}+\s)?(?:supply|supplies|output|production|demand|consumption|market|trade|needs|reserves?|resources?|exports?|imports?|capacity"
    rf"|refining|smelting|processing|requirements|gdp|GDP|{MINERAL}+)\b",
    re.IGNORECASE,
)
_TIMES = Screened(
    rf"(?<![\w$.,-])(?P<number>{DIGITS}|(?i:{SPELLED}))(?:\sand\sa\s(?P<half>half))?\stimes\s"
    r"(?:(?:as|so)\s(?:much|many|rich|large|big|high|expensive|dear|costly|deep)\b"
    r"|(?:more|higher|richer|larger|bigger|dearer|greater)\b|what\s(?:it|they|she|he|the|was|is|[A-Z]|buyers|anyone)\b"
    r"|(?:the|its|their|that|last\syear['’]s|today['’]s|world|[\w’']+['’]s)\s(?:\w+\s){0,2}?(?:average|mean|median|price|level|rate|amount|output|production|value"
    r"|volume|size|cost|grade|limit|norm|total|figure|tonnage|quantity|share|safe|of)\b)",
)
_MULTIPLES = {"twice": 2, "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4}
# "To double the output" is a plan; "is double what it was" says how the two compare.
_MULTIPLE = Screened(
    r"(?:\b(?:is|are|was|were|at|cost|costs|worth|pays?|paid|now|still|almost|nearly|roughly|about|than|some)\s)"
    r"(?P<name>twice|double|thrice|triple|treble|quadruple)\s"
    r"(?:what\b|that\sof\b|as\s(?:much|rich|high|dear)\b|(?:the|its|last\s(?:year|month)['’]s)\s(?:\w+\s)?"
    r"(?:average|mean|median|price|level|rate|norm|limit|figure)\b)"
    r"(?!\s(?:of\s)?(?:a\s(?:year|month|decade)\s(?:earlier|ago|before)|last\s(?:year|month)))"  # a change in time
)
# How often somebody came or tried is no proportion.
_NO_TIMES = re.compile(
    r"\b(?:vote[sd]?|elected|visit\w*|met|tried|asked|called|phoned|drawn|rejected)\s(?:\w+\s)?$", re.IGNORECASE
)
_CALLED_SHARE = Screened(
    rf"(?<![\w$.,])(?P<number>{DIGITS})\s?(?:[:–—-]|is|was)\s(?:that\sis\s)?(?:the|its|our)\s(?:percentage|per\s?cent|percentage\sshare)\s"
    r"(?:share\s)?(?:of|by\swhich)\b"
    rf"|\b(?:percentage|per\s?cent)\sof\s[^.;:]{{3,80}}?\s(?:is|was|stands\sat|stood\sat)\s(?P<after>{DIGITS})(?!\d|,\d|\s?%|\sper)"
)
_CHANGED = re.compile(
    r"[^.;]{0,90}?,?\s(?:an?|the)\s(?:\w+\s)?(?:rise|gain|jump|increase|leap|surge|climb|advance|fall|drop|decline|slump|plunge|slide|loss|premium"
    r"|discount)\sof\s(?:(?:about|some|nearly|almost|over|more\sthan|around)\s)?$"
)


def find_shares(plain: str) -> Iterator[Quantity]:
    """In no order: multiples, fractions of a whole that is named, and percentages called so."""
    for match in _TIMES.finditer(plain):
        if not _NO_TIMES.search(plain, max(0, match.start() - 30), match.start()):
            number = to_number(match["number"]) + (Decimal("0.5") if match["half"] else 0)
            yield _share(match.start(), match.end(), number, "times")
    for match in _MULTIPLE.finditer(plain):
        yield _share(match.start("name"), match.end(), Decimal(_MULTIPLES[match["name"]]), "times")
    for match in _OF_THE_WORLD.finditer(plain):
        part = match["part"].casefold().replace("-", " ")
        yield _share(match.start(), match.end(), Decimal(_FRACTIONS[part]), "%")
    for match in _CALLED_SHARE.finditer(plain):
        yield _share(match.start(), match.end(), to_number(match["number"] or match["after"]), "%")


def is_change_of(plain: str, last: Quantity, start: int, amount: Amount) -> bool:
    """ "to $520 a kilo, a rise of 38 percent": part of what the price is said to be."""
    priced = last.verdict.predicate is Predicate.PRICE and amount.unit == "%"
    return priced and _CHANGED.fullmatch(plain, last.end, start) is not None


def _share(start: int, end: int, number: Decimal, unit: str) -> Quantity:
    return Quantity(start, end, Amount(number, number, unit=unit), Verdict(Predicate.RATIO, start, end), since=start)
