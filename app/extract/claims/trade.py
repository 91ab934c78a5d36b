"""What countries sell to and buy from one another, in sums that customs and dealers count and dispute.

A sentence on exports, imports or sales that carries such a figure opens the subject; the sentences behind it
go on without naming it again: "In the same months of 2025 they were worth $11 million. China took $1 billion".
"""

from __future__ import annotations

import re

from app.extract.claims.terms import MINERAL
from app.extract.claims.verdicts import Verdict
from app.extract.drafts import Amount, Predicate

LASTS = 4  # sentences for which the subject stays open

_TRADE = re.compile(r"\b(?:exports?|imports?|trade|shipments|sales|purchases)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:figures?|data|statistics|customs|(?:quadrupl|tripl|trebl|doubl|halv)ed|rose|fell|grew|climbed|slipped|dropped|jumped"
    r"|soared|plunged|shrank|total\w*|reached|stood\sat|amounted|came\sto|(?:half|quarter|months?)\sof)\b"
)
_ONE_DEAL = re.compile(
    r"\b(?:loan|invest|stake|contract|agree|deal|memorand|accords?\b|fund|grant|plant|smelter|bond|equity|licen[cs]e|fine|tax|cost"
    r"|project|refinery|lent|lend|raise|financ|acqui|bid|lease|budget)\w*",
    re.IGNORECASE,
)
_HEDGE = r"(?:(?:only|just|some|almost|roughly|a\smere|barely|another|all\sof)\s)*$"
_BUYERS = (
    r"(?:(?:[A-Z]\w+\s)?(?:buyers|importers|customers|traders|smelters|mills|users)|[A-Z][a-z]+|US|U\.S\.|EU|UK|UAE)"
    r"\s(?:alone\s|together\s|also\s)?"
)
_GOES_ON = re.compile(
    r"\b(?:they|it|these|those|that|this|sales|exports|imports|shipments|purchases|trade|the\s(?:total|figure|value|rest|remainder))"
    r"\s(?:(?:was|were|is|are|had\sbeen|has\sbeen)\s(?:worth|valued\sat|only|just)?|came\sto|stood\sat|reached|amounted\sto|totall?ed"
    rf"|made|brought(?:\sin)?|fetched|earned|hit)\s?{_HEDGE}"
    rf"|(?<!\w){_BUYERS}(?:took|takes?|paid|pays?|bought|buys?|absorbed|spent|sent|sold|shipped|supplied|imported|exported|received"
    rf"|accounted\sfor|contributed)\s{_HEDGE}"
    rf"|(?:{MINERAL}+|\b(?:ores?|concentrates?|metals?|gems?|gemstones?|marble|salt))\s(?:\w+\s)?(?:accounted\sfor|made\sup|brought(?:\sin)?"
    rf"|earned|contributed|fetched|was\sworth|were\sworth|came\sto|added)\s{_HEDGE}"
)
_MASS_OF_IT = re.compile(r"\s(?:for|on|against|and)\s(?:(?:some|about|just|only|nearly|almost)\s)?")
# Without such a sentence before it only what says by itself that it is trade, or what is foreseen of it.
_TOTAL = re.compile(
    r"\b(?:has|have|had|puts?|sets?|showed|shows?|records?|recorded)\s(?:the|its|their|that)\s"
    rf"(?:total|trade|exports|imports|sales|(?:value|sum)\sof\s(?:exports|imports|trade|sales))\s(?:at|to\sbe)\s{_HEDGE}"
)
_FORESEEN = re.compile(
    r"\b(?:expects?|expected|forecasts?|foresees?|foresaw|predicts?|predicted|projects|projected|anticipates?|sees|targets)"
    rf"\s{_HEDGE}"
)
_BY_THEN = re.compile(
    r"\s(?:a\syear\s)?(?:by|in)\s(?:the\send\sof\s)?(?:20\d\d|next\syear|the\snext\s\w+\syears)\b|\snext\syear\b"
)
_ABROAD = re.compile(
    r"\b(?:bought|buys?|sold|sells?|sourced|sources|purchased|purchases|ordered|obtained|took|procured)\s" + _HEDGE
)
_WEIGHTS = ("t", "t/yr", "kg", "kg/yr")
_IN_A_YEAR = re.compile(
    r"\s(?:of\s(?:[\w-]+\s){1,3})?(?:abroad|overseas|from\s(?:abroad|overseas)|on\sthe\s(?:world|open|spot)\smarkets?)\b"
)


def opens_trade(plain: str) -> bool:
    """Whether a sentence reports what is traded, by somebody who counts it."""
    return bool(_TRADE.search(plain) and _COUNTED.search(plain))


def find_trade(plain: str, start: int, end: int, amount: Amount, *, opened: bool) -> Verdict | None:
    """A sum, or a weight, that goes on with what is traded."""
    found = _says_itself(plain, start, end, amount) or (opened and _goes_on(plain, start, amount))
    return Verdict(Predicate.OTHER, start, end) if found else None


def _says_itself(plain: str, start: int, end: int, amount: Amount) -> bool:
    if amount.currency is None:
        bought = _ABROAD.search(plain, max(0, start - 40), start)
        return bool(bought and amount.unit in _WEIGHTS and _IN_A_YEAR.match(plain, end)) and not _ONE_DEAL.search(plain)
    if _TOTAL.search(plain, max(0, start - 60), start):
        return True
    foreseen = _FORESEEN.search(plain, max(0, start - 40), start) and _BY_THEN.match(plain, end)
    return bool(foreseen) and not _ONE_DEAL.search(plain)


def _goes_on(plain: str, start: int, amount: Amount) -> bool:
    if _ONE_DEAL.search(plain, max(0, start - 80), start + 60) or not (amount.currency or amount.unit == "t"):
        return False
    return _GOES_ON.search(plain, max(0, start - 80), start) is not None


def is_weight_of(plain: str, before: int, start: int, amount: Amount) -> bool:
    """ "paid $21 million for 1,350 tonnes": the weight is of the same trade."""
    return amount.unit == "t" and _MASS_OF_IT.fullmatch(plain, before, start) is not None
