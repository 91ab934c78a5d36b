"""Quantities that are claims without a unit of their own: minerals counted, hands employed, rival figures.

"92 minerals are known to exist, of which 52 are worked", "it employs 4,000", "the company says that the
hill holds 5 million tonnes; the department speaks of 3 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.extract.amounts import find_bare
from app.extract.claim_terms import MINERAL
from app.extract.drafts import Amount, Predicate
from app.extract.figures import DIGITS, SPELLED, to_number
from app.extract.verdicts import Verdict


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
    r"(?:minerals?|metals|elements|commodities|deposits|ores|gemstones|occurrences|mineral\sdeposits"
    r"|(?:kinds|types|varieties)\sof\s[\w-]+)"
)
_COUNTED = re.compile(
    rf"(?<![\w$.,]){_NUMBER}\s"
    rf"(?:(?:different|known|distinct|major|critical|separate|solid|{MINERAL}+)\s){{0,2}}"
    rf"{_KINDS}"
    r"(?:\s(?:are|have\sbeen|were|is|has\sbeen)\s(?:\w+\s)?(?:known|found|identified|mapped|discovered|mined|worked|exploited"
    r"|documented|recorded|extracted)(?:\sto\sexist)?|(?P<held>))",
)
_HOLDS = re.compile(
    r"\b(?:ha[sd]|have|there\sare|holds?|boasts?|counts?|lists?|identified|mapped|recorded|home\sto|discovered)\s"
    r"(?:(?:about|some|around|over|more\sthan|nearly|at\sleast|as\smany\sas)\s)?$"
)
_OF_THEM = re.compile(
    rf"\b(?:of\swhich|of\sthese|of\sthem|only|and)\s(?:only\s|just\s)?{_NUMBER}\s(?:are|were|have\sbeen|is)\s"
    r"(?:being\s|\w+ly\s)?(?:worked|mined|exploited|produced|extracted|developed|used|tapped)(?:\s\w+ly)?"
)


def find_counts(plain: str) -> Iterator[Quantity]:
    """ "92 minerals are known to exist, of which 52 are worked"."""
    for match in _COUNTED.finditer(plain):
        if match["held"] is not None and not _HOLDS.search(plain, max(0, match.start() - 40), match.start()):
            continue
        yield _count(match, "minerals", Predicate.OTHER)
        for part in _OF_THEM.finditer(plain, match.end()):
            yield _count(part, "minerals", Predicate.OTHER)


# ---------------------------------------------------------------- jobs

_BARE = re.compile(
    r"(?:(?:[\w,'-]+\s){0,8}?(?:and|plus|or|then)\s(?:an?\s)?(?:(?:further|another|additional)\s)?"
    r"|(?:[\w'-]+\s){0,4}?[\w'-]+,\s)(?:(?:about|some|around|another|up\sto|as\smany\sas|over|roughly)\s)?"
    rf"{_NUMBER}(?=\s(?:of\sthem|in|at|afterwards?|thereafter|later|once|when|during|more|for|after|indirect(?:ly)?"
    r"|permanent|temporary|seasonal|skilled)\b|[.,;](?!\d))"
)
_HANDS = (
    r"(?:(?:local|permanent|skilled|foreign|full-time|young|more|new)\s)?(?:locals|men|women|people|hands|staff|villagers|engineers"
    r"|geologists|graduates|youths|labou?rers|miners|workers|drivers|guards|Baloch|Pakistanis|Chinese)\b"
)
# A firm that agreed to hire has promised: that is a term of its deal.
_EMPLOYS = re.compile(
    r"(?<!agreed\sto\s)(?<!undertook\sto\s)(?<!bound\sto\s)\b(?:employ(?:s|ed|ing)?|(?:workforce|payroll|staff)\sof|hir(?:e|es|ed|ing)"
    r"|tak(?:e|es|en|ing)\son|(?:work|jobs)\s(?:for|to))\s(?:(?:about|some|around|nearly|over|roughly|only|just)\s)?"
    rf"{_NUMBER}(?=[.,;)](?!\d)|\s(?:in|at|on|and|when|by|across|there|directly|{_HANDS})\b)"
)


def find_workers(plain: str, last: Quantity | None) -> Iterator[Quantity]:
    """Jobs that are not said again: "6,000 jobs in one place and 7,500 in another", "it employs 4,000"."""
    if last and last.verdict.predicate is Predicate.JOBS and (match := _BARE.match(plain, last.end + 1)):
        yield _count(match, "jobs", Predicate.JOBS, last.since)
    for match in _EMPLOYS.finditer(plain):
        yield _count(match, "jobs", Predicate.JOBS)


def _count(match: re.Match[str], unit: str, predicate: Predicate, since: int | None = None) -> Quantity:
    number: Decimal = to_number(match["number"])
    start, end = match.start("number"), match.end()
    return Quantity(
        start,
        end,
        Amount(number, number, unit=unit),
        Verdict(predicate, start, end),
        since=start if since is None else since,
    )


# ---------------------------------------------------------------- rival figures

_RIVAL = re.compile(
    r".{0,90}?\b(?:against|compared\s(?:with|to)|versus|(?:up|down)\sfrom|rather\sthan"
    r"|(?:speaks?|spoke|spoken|talks?)\sof|(?:put|puts|puts|putting|sets?)\s(?:it|that|the\s(?:figure|number|total|tonnage))?\s?at"
    r"|(?:says?|said|reckons?|estimates?|estimated|claims?|claimed|believes?|suggests?)(?:\s(?:it|there)\s(?:is|are|has|was))?)\s$"
)
_RIVAL_ENDS = re.compile(r"\s(?:in|a\s(?:year|month|decade)|the\s(?:year|month)|last|by|at)\b|[.,;)\"](?!\d)|$")
_SAME_THING = (Predicate.RESERVE, Predicate.PRODUCTION, Predicate.JOBS)


def find_rivals(plain: str, last: Quantity) -> Iterator[Quantity]:
    """Another figure for the same thing, which does not repeat the unit, behind one that does."""
    if last.verdict.predicate not in _SAME_THING:
        return
    for start, end, bare in find_bare(plain, last.end, last.end + 150):
        likely = _RIVAL.fullmatch(plain, last.end, start) and _RIVAL_ENDS.match(plain, end)
        if likely and _of_one_size(bare, last.amount):
            amount = replace(bare, unit=last.amount.unit)
            yield Quantity(start, end, amount, Verdict(last.verdict.predicate, start, end), start, rival=True)


def _of_one_size(amount: Amount, other: Amount) -> bool:
    sizes = sorted(a.high or a.low or Decimal(0) for a in (amount, other))
    return sizes[1] <= 20 * sizes[0]
