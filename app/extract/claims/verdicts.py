"""Whether one quantity in its sentence is a claim, and of what: the cues of ``app.extract.claims.cues``, weighed.

Words right behind a quantity say most; of those before it, in its clause, the nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.extract.claims.cues import Cues, get_cues
from app.extract.claims.percentages import TAKEN, TAKEN_WHOLE
from app.extract.claims.sums import EACH, FREIGHT, NO_PRICE, PAID, PAID_EACH, PRICE, SAID_SO, TALK
from app.extract.claims.terms import Cue
from app.extract.drafts import Amount, Predicate
from app.extract.values.units import UNIT_PRICE

_WEALTH = 10**12  # from here on a sum is what lies in the ground, or a whole economy
_WHOLESALE = 10**6  # "a price of $27 million" is what something was sold for, unless it is said to be of a tonne
_REACH = 120  # characters before a quantity in which words may govern it
_CLAUSE = re.compile(r";\s|,\s(?:and|but|while|whereas|although|though)\s|[\"“”]\s|\s[-–—]\s")
_CONTEST = re.compile(r"\b(?:vote[sd]?|voting|odds|bets?|match|won|lost)\b", re.IGNORECASE)
_GUESSED = re.compile(
    r"\b(?:believ\w+|thinks?|thought|reckon\w*|fanc(?:y|ies)|surprised\sif|estimat\w+|guess\w*|said\sto|there\s(?:may|might|could)\sbe|suspect\w*|good\sfor)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:would|could|will|may|might|expect|project|forecast|estimat|potential|hope|claim|predict|believ|thought|reckon)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A predicate, and how far the words that gave it reach: offsets into the sentence."""

    predicate: Predicate
    start: int
    end: int


def find_verdict(plain: str, start: int, end: int, amount: Amount) -> Verdict | None:
    """What the amount at ``start:end`` of a sentence is a claim of, None where it is no claim."""
    if amount.unit == "ratio":
        return None if _CONTEST.search(plain) else Verdict(Predicate.RATIO, start, end)
    if amount.unit == "jobs" and plain[start:end].casefold().endswith(("jobs", "positions")):
        return Verdict(Predicate.JOBS, start, end)
    if amount.currency and _is_small(amount) and (price := _find_price(plain, start, end, amount)):
        return price
    if amount.unit == "%" and _is_taken(plain, start, end):
        return None
    talked = (
        amount.currency
        and (amount.high or amount.low or 0) < _WEALTH
        and TALK.search(plain[max(0, start - 30) : start])
    )
    if talked or _is_traded(plain, start, end, amount) or _is_paid_each(plain, start, end, amount):
        return Verdict(Predicate.OTHER, start, end)
    return _judge(plain, start, end, get_cues(amount)) or _reckoned(plain, start, end, amount)


def _is_small(amount: Amount) -> bool:
    """No tonne of anything costs a hundred million: what may "fetch $2 trillion" is no price."""
    return (amount.high or amount.low or 0) < 10**8


def _is_taken(plain: str, start: int, end: int) -> bool:
    """A share that is bought, or goods that are: "bought 12 per cent of Skardu Gems", "an offtake for 100%"."""
    left, _ = _window(plain, start, end)
    whose = TAKEN_WHOLE.match(plain, end)
    return any(match.end() == start and (match["goods"] or whose) for match in TAKEN.finditer(plain, left, start))


def _is_paid_each(plain: str, start: int, end: int, amount: Amount) -> bool:
    """ "has been paid Rs 12 lakh per family, according to the authority"."""
    paid = amount.currency and PAID_EACH.search(plain, max(0, start - 40), start)
    return bool(paid and EACH.match(plain, end) and SAID_SO.search(plain))


_TRADE = re.compile(
    r"(?<!to\s)(?<!will\s)(?<!would\s)(?<!may\s)\b(?:exports?|exported|imports?|imported)\b"
    r"(?!\W+(?:contract|licen[cs]e|order|deal|agreement)\w*)[^,;.]{0,60}$"
)
_PERIOD = re.compile(
    r"[^;.]{0,60}?\b(?:last\syear|annually|(?:a|each|every|this)\s(?:year|month)|in\s(?:the\s)?(?:year\s)?(?:\d{4}|first|second|last|fiscal)"
    r"|since|so\sfar)\b"
)
_BOUND = re.compile(r"\b(?:contract|agree|agreement|deal|off-?take|accord|memorand)\w*", re.IGNORECASE)


def _is_traded(plain: str, start: int, end: int, amount: Amount) -> bool:
    """What a country sells or buys in a year is for customs and dealers to dispute; one cargo is not."""
    left, right = _window(plain, start, end)
    if amount.unit is None or amount.unit.partition("/")[0] not in ("t", "kg", "oz", "carat", "bbl"):
        return False
    traded = _TRADE.search(plain[left:start]) and not _BOUND.search(plain, left, right)
    return bool(traded and ("/" in amount.unit or _PERIOD.match(plain, end, right)))


_RECKONED = re.compile(
    r"\bby\s(?:our|one|his|her|their|its|my|most|some|official|unofficial)\s(?:\w+\s)?(?:counts?|reckonings?|estimates?|tally|tallies)\b"
    r"|\b(?:we|I)\s(?:could|can|have)\s(?:only\s)?(?:find|found|count|counted|trace|traced)\b",
    re.IGNORECASE,
)


def _reckoned(plain: str, start: int, end: int, amount: Amount) -> Verdict | None:
    """Whatever it is, somebody has counted it: "less than 3,000 tonnes has been shipped, by our count"."""
    left, right = _window(plain, start, end)
    counted = amount.unit != "%" and _RECKONED.search(plain, left, right)
    return Verdict(Predicate.OTHER, start, end) if counted else None


def _find_price(plain: str, start: int, end: int, amount: Amount) -> Verdict | None:
    """A price of a commodity: by the unit in its own words, or by the word "price" before it."""
    left, _ = _window(plain, start, end)
    said = list(PRICE.finditer(plain, left, start))
    by_unit = any(match.end() == end for match in UNIT_PRICE.finditer(plain, start, end))
    if by_unit and (freight := FREIGHT.search(plain, left, start)):
        return Verdict(Predicate.PRICE, freight.start(), end)
    rupees = amount.currency in ("PKR", "INR")
    if not by_unit and not rupees and (amount.high or amount.low or 0) >= _WHOLESALE:
        return None
    settled = PAID.search(plain[max(left, start - 60) : start]) and not said
    if settled or NO_PRICE.search(plain, max(left, start - 60), end) or not (said or by_unit):
        return None
    return Verdict(Predicate.PRICE, said[-1].start() if said else start, end)


def _judge(plain: str, start: int, end: int, cues: Cues) -> Verdict | None:
    left, right = _window(plain, start, end)
    hedged = _HEDGED.search(plain, left, right) is not None
    for cue in cues.behind:
        if cue.behind and (match := cue.behind.match(plain, end, right)):
            return Verdict(cue.predicate, start, match.end()) if cue.predicate else None
    leading = [cue for cue in cues.find_before(plain[left:start]) if hedged or not cue.hedged]
    found = (said for cue in leading for said in _find_before(cue, plain, left, start))
    nearest = max(found, key=lambda said: (said[2], -said[1]), default=None)
    if nearest is None and cues.weak and cues.weak.behind and (match := cues.weak.behind.match(plain, end, right)):
        return Verdict(cues.weak.predicate, start, match.end()) if cues.weak.predicate else None
    guessed = cues.guessed if _GUESSED.search(plain, left, start) else None
    predicate, begins, _ = nearest or (cues.default or guessed, start, end)
    return Verdict(predicate, begins, end) if predicate else None


def _find_before(cue: Cue, plain: str, left: int, start: int) -> Iterator[tuple[Predicate | None, int, int]]:
    if cue.before:
        for match in cue.before.finditer(plain, left, start):
            if not cue.near or match.end() + 1 >= start:
                yield cue.predicate, match.start(), match.end()


def _window(plain: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a quantity, within reach."""
    left = max(0, start - _REACH)
    for boundary in _CLAUSE.finditer(plain, left, start):
        left = boundary.end()
    after = _CLAUSE.search(plain, end, end + _REACH)
    return left, after.start() if after else min(len(plain), end + _REACH)
