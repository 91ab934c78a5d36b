"""Quantities that are claims without a unit of their own: minerals counted, hands employed, rival figures.

"92 minerals are known to exist, of which 52 are worked", "it employs 4,000", "the company says that the
hill holds 5 million tonnes; the department speaks of 3 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.extract.claims.terms import MINERAL
from app.extract.claims.verdicts import Verdict
from app.extract.drafts import Amount, Predicate
from app.extract.values.amounts import find_bare
from app.extract.values.figures import DIGITS, SPELLED, to_number
from app.patterns import Screened


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a sentence that is a claim; offsets into the sentence."""

    start: int
    end: int
    amount: Amount
    verdict: Verdict
    since: int  # where the words begin that govern it, and others before it
    rival: bool = False  # another figure for what the quantity before it measures


_NUMBER = rf"(?P<number>{DIGITS}|(?i:{SPELLED}))"

# ---------------------------------------------------------------- minerals

_KINDS = (
    r"(?:minerals?|(?P<works>mines|quarries|pits|kilns|furnaces|smelters|crushers)|metals|elements|commodities|deposits|ores|gemstones|occurrences|mineral\sdeposits"
    r"|(?:[a-z]{4,}\s)?(?:systems|prospects|targets|veins|seams|pegmatites|anomalies|outcrops|showings|orebodies|lodes|reefs|pipes|intrusions)"
    r"|(?:kinds|types|varieties)\sof\s[\w-]+)"
)
_COUNTED = Screened(
    rf"(?<![\w$.,]){_NUMBER}\s"
    rf"(?:(?:different|known|distinct|major|critical|separate|solid|small|registered|licensed|unlicensed|illegal|active|idle|{MINERAL}+)\s){{0,2}}"
    rf"{_KINDS}"
    r"(?:\s(?:are|have\sbeen|were|is|has\sbeen)\s(?:\w+\s)?(?:known|found|identified|mapped|discovered|mined|worked|exploited"
    r"|documented|recorded|extracted)(?:\sto\sexist)?|(?P<held>))",
)
_HOLDS = re.compile(
    r"\b(?:ha[sd]|have|there\sare|holds?|boasts?|counts?|lists?|identified|mapped|recorded|home\sto|discovered)\s"
    r"(?:(?:about|some|around|over|more\sthan|nearly|at\sleast|as\smany\sas)\s)?$"
)
_OF_THEM = re.compile(
    rf"\b(?:of\swhich|of\sthese|of\sthem|only|and)\s(?:only\s|just\s|barely\s|a\smere\s|no\smore\sthan\s)?{_NUMBER}\s"
    r"(?:are|were|have\sbeen|has\sbeen|had\sbeen|is)\s(?:being\s|\w+ly\s)?(?:worked|mined|drilled|explored|mapped|tested|surveyed|sampled|studied|"
    r"visited|licensed|assayed|exploited|produced|extracted|developed|used|tapped)(?:\s\w+ly)?"
)


_MANY_WORKS = 10  # a firm knows how many mines it has; of a province somebody has to count them


def find_counts(plain: str) -> Iterator[Quantity]:
    """ "92 minerals are known to exist, of which 52 are worked"."""
    for match in _COUNTED.finditer(plain):
        if match["held"] is not None and not _HOLDS.search(plain, max(0, match.start() - 40), match.start()):
            continue
        if match["works"] and to_number(match["number"]) < _MANY_WORKS:
            continue
        yield _count(match, match["works"] or "minerals", Predicate.OTHER)
        for part in _OF_THEM.finditer(plain, match.end()):
            yield _count(part, "minerals", Predicate.OTHER)


# ---------------------------------------------------------------- harm

# What a mine is said to have done, counted in whatever it was done to: "14 of their 20 wells have run dry".
_HARMED = Screened(
    rf"(?<![\w$.,%-]){_NUMBER}\s(?:of\s(?:the|its|their|our)\s(?:[\w,]+\s)?)?(?:[a-z][\w-]+\s){{0,2}}?[a-z]{{3,}}(?:s|men|women|people|cattle|sheep)"
    r"\s(?:(?:that|which|who)\s)?(?:have|has|had|would|could|will|may|might|must|are|were)\s(?:\w+\s){0,3}?"
    r"(?:dry|dried\sup|ill|sick|cracked|poisoned|ruined|abandoned|polluted|contaminated|lost|felled|flooded|displaced|destroyed"
    r"|cut\sdown|uprooted|evicted|moved\sout|demolished|submerged|died)\b"
)
_ASSERTED = Screened(
    r"\b(?:says?|said|claims?|claimed|alleg\w+|complain\w*|according\sto|argue[sd]?|told|counts?|counted|estimate\w*|petition\w*)\b"
)


def find_harm(plain: str) -> Iterator[Quantity]:
    """Only where somebody says so: accidents and floods are news, and no claims."""
    if _ASSERTED.search(plain):
        for match in _HARMED.finditer(plain):
            yield _count(match, "", Predicate.OTHER)


# ---------------------------------------------------------------- jobs

_BARE = re.compile(
    r"(?:(?:[\w,'-]+\s){0,8}?(?:and|plus|or|then)\s(?:an?\s)?(?:(?:further|another|additional)\s)?"
    r"|(?:[\w'-]+\s){0,4}?[\w'-]+,\s)(?:(?:about|some|around|another|up\sto|as\smany\sas|over|roughly)\s)?"
    rf"{_NUMBER}(?=\s(?:of\sthem|in|at|afterwards?|thereafter|later|once|when|during|more|for|after|indirect(?:ly)?"
    r"|permanent|temporary|seasonal|skilled)\b|[.,;](?!\d))"
)
_HANDS = (
    r"(?:(?:local|permanent|skilled|foreign|full-time|young|more|new)\s)?(?:locals|men|women|people|hands|staff|villagers|engineers"
    r"|geologists|graduates|youths|labou?rers|miners|workers|drivers|guards|Baloch|[A-Z][a-z]+(?:ans|is|ese))\b"
)
# A firm that agreed to hire has promised: that is a term of its deal.
_EMPLOYS = Screened(
    r"(?<!agreed\sto\s)(?<!undertook\sto\s)(?<!bound\sto\s)\b(?:employ(?:s|ed|ing)?|(?:workforce|payroll|staff)\sof|hir(?:e|es|ed|ing)"
    r"|tak(?:e|es|en|ing)\son|(?:work|jobs)\s(?:for|to))\s(?:(?:about|some|around|nearly|over|roughly|only|just)\s)?"
    rf"{_NUMBER}(?=[.,;)](?!\d)|\s(?:in|at|on|and|when|by|across|there|directly|{_HANDS})\b)"
)


_AT_WORK = Screened(
    rf"(?<![\w$.,-]){_NUMBER}(?:\s{_HANDS}(?:,?\s[\w'-]+){{0,4}}?\s(?:work|toil|dig|labou?r|earn|live\s(?:off|from|by)|(?:is|are|were)\s(?:now\s)?"
    r"(?:employed|at\swork|engaged|on\sthe\spayroll|put\sout\sof\swork))\b"
    r"|\s(?:[\w-]+\s)?[a-z]{3,}(?:s|men|women|folk)\s(?:who\s)?(?:depend|rely|live\soff|live\sfrom|make\sa\sliving)\b|-strong\s(?:workforce|staff|crew))"
)


def find_workers(plain: str, last: Quantity | None) -> Iterator[Quantity]:
    """Jobs that are not said again: "6,000 jobs in one place and 7,500 in another", "it employs 4,000"."""
    if last and last.verdict.predicate is Predicate.JOBS and (match := _BARE.match(plain, last.end + 1)):
        yield _count(match, "jobs", Predicate.JOBS, last.since)
    for match in (*_EMPLOYS.finditer(plain), *_AT_WORK.finditer(plain)):
        yield _count(match, "jobs", Predicate.JOBS)


def _count(match: re.Match[str], unit: str, predicate: Predicate, since: int | None = None) -> Quantity:
    number: Decimal = to_number(match["number"])
    start, end = match.start("number"), match.end()
    return Quantity(
        start,
        end,
        Amount(number, number, unit=unit or None),
        Verdict(predicate, start, end),
        since=start if since is None else since,
    )


# ---------------------------------------------------------------- rival figures

# What leads to a bare number that rivals the quantity before it.
_SAYS_SO = (
    r"(?:(?:speaks?|spoke|spoken|talks?)\sof|(?:put|puts|putting|sets?)\s(?:it|that|them|the\s(?:figure|number|total|tonnage))?\s?at"
    r"|(?:says?|said|reckons?|estimates?|estimated|claims?|claimed|believes?|suggests?|insists?|counts?|counted)"
    r"(?:\s(?:it|that|there|the\s(?:figure|number|total))\s(?:is|are|has|was|were))?"
    r"|(?:makes?|made|calls?|called)\s(?:it|that|them)"
    r"|(?:figure|number|total|estimate|count|tally)\s(?:is|was|of))"
)
_AGAINST = r"(?:against|compared\s(?:with|to)|versus|(?:up|down|year)\sfrom|rather\sthan|instead\sof)"
_COULD_REACH = (
    r"(?:could|may|might|would|will|should|to)\s(?:one\sday\s|soon\s|then\s)?"
    r"(?:reach|hit|exceed|top|(?:rise|grow|climb|go|increase|double|fall|drop|shrink|be\s(?:raised|lifted|cut))\sto)"
)
_RIVAL = re.compile(
    rf".{{0,90}}?\b(?:{_AGAINST}|{_SAYS_SO})\s(?:only\s|just\s|nearer\s|closer\sto\s)?$"
    r"|.{0,40}?[,;]\s(?:and\s|but\s|while\s)?(?:the|its)\s(?:[\w']+\s){1,2}$"  # ", the union 20,000"
    r"|.{0,40}?(?:,|\band|\bbut)\s(?:only\s|just\s)?$"  # "and 9,000 the year before"
    r"|(?:\sof\s[\w-]+)?\sfrom\s(?:only\s|just\s)?$"  # "to 640,000 tonnes a year from 410,000"
    rf"|.{{0,60}}?\b{_COULD_REACH}\s(?:only\s|just\s)?$"
)
_COMPARED = re.compile(rf".{{0,60}}?\b{_AGAINST}\s$")
_NEXT = re.compile(rf".{{0,120}}?\b(?:{_SAYS_SO}|{_COULD_REACH})\s(?:only\s|just\s)?$")
_RIVAL_ENDS = re.compile(
    r"\s(?:in\s(?:20|19)\d\d|in\sthe|a\s(?:year|month|decade)|the\s(?:year|month)|last|by|at|this|previously|today|now|later)\b"
    r"|[.,;)\"](?!\d)|$"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b(?!,\d)")
_SAME_THING = (Predicate.RESERVE, Predicate.PRODUCTION, Predicate.JOBS)
_HANDLED = ("t", "TEU")  # what a port or a railway moves; other things counted have no unit to carry on
_SHARES = (Predicate.RATIO, Predicate.CONCENTRATION)


def find_rivals(plain: str, last: Quantity) -> Iterator[Quantity]:
    """Another figure for the same thing, which does not repeat the unit, behind one that does."""
    lead = _RIVAL if is_rivalled(last) else _COMPARED
    if is_rivalled(last) or last.verdict.predicate in _SHARES:
        yield from _find_rivals(plain, last.end, last, lead)


def find_rivals_next(plain: str, last: Quantity) -> Iterator[Quantity]:
    """The same in the sentence after it: "The department puts the figure at 1.6 million"."""
    if is_rivalled(last):
        yield from _find_rivals(plain, 0, last, _NEXT)


def is_rivalled(last: Quantity) -> bool:
    """Whether a bare number may be another figure for the same thing."""
    handled = last.verdict.predicate is Predicate.OTHER and (last.amount.unit or "").partition("/")[0] in _HANDLED
    return handled or last.verdict.predicate in _SAME_THING


def _find_rivals(plain: str, after: int, last: Quantity, lead: re.Pattern[str]) -> Iterator[Quantity]:
    for start, end, bare in find_bare(plain, after, after + 150):
        rivals = lead.fullmatch(plain, after, start) and _RIVAL_ENDS.match(plain, end)
        if rivals and not _YEAR.match(plain, start) and _of_one_size(bare, last.amount):
            amount = replace(bare, unit=last.amount.unit)
            yield Quantity(start, end, amount, Verdict(last.verdict.predicate, start, end), start, rival=True)


def _of_one_size(amount: Amount, other: Amount) -> bool:
    sizes = sorted(a.high or a.low or Decimal(0) for a in (amount, other))
    return sizes[1] <= 20 * sizes[0]
