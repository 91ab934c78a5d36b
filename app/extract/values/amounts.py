"""Money and other quantities: the words, and the range of numbers they mean.

A value is a number in digits or words, with its scale, currency or unit; the words before it make a
bound of it ("up to" leaves the lower end open, "over" the upper one) or join it with the next
("between $60 million and $75 million"). "hundreds of millions of dollars" has no number at all: its
bounds are our reading, and marked vague.

Years, list numbers, telephone numbers and exchange rates are no amounts: without a currency or a unit
nothing counts, and "$1 = 281.90 rupees" is left out whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.extract.drafts import Amount, Mention, MentionKind
from app.extract.plain import to_plain
from app.extract.sentences import Sentence
from app.extract.values.figures import DIGITS, SCALE, SPELLED, to_number, to_scale
from app.extract.values.units import (
    CURRENCY_NAME,
    RATE,
    RATE_AFTER,
    SIGN,
    UNIT,
    UNIT_PRICE,
    to_currency,
    to_rate,
    to_unit,
)
from app.extract.values.vague import find_vague, find_vague_counts
from app.grounding import BlockKind, Document, Span
from app.patterns import Screened

_STORY = (BlockKind.BODY, BlockKind.HEADING)
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = Screened(r"illion|thousand|hundred|crore|lakh|cents?\b|per\s?cent|\bto\b.one", re.IGNORECASE)
_EXCHANGE = re.compile(
    rf"(?:{SIGN}\s?)?\b1(?:\s(?:U\.?S\.?\s)?(?:dollar|euro|USD|EUR))?\s?=\s?|\bexchange\srate\b[^.]{{0,40}}\d"
)

# A sign stands before its number ("$500 million", "Rs3.5bn"), a name after it ("500 million dollars").
_VALUE = re.compile(
    rf"(?:(?<![\w$€£₹])(?P<sign>{SIGN})\s?|(?<![\w$€£₹.,:/+])(?<![A-Za-z]{{2}}-)(?<!\b[A-Za-z]-))(?P<number>{DIGITS}|(?i:{SPELLED}))(?!\d|:\d|\.\d)"
    rf"(?P<scale>(?:[\s-](?i:hundred)(?=[\s-]))?{SCALE})?(?P<more>\+|-odd\b|-plus\b|\splus\b|\sor\smore\b|\sat\sleast\b)?(?P<less>\sor\sless\b|\sat\s(?:the\s)?most\b)?"
)
_NAME_AFTER = re.compile(rf"[\s-]?(?P<name>{CURRENCY_NAME})(?!\w)")
_CENTS = re.compile(r"\s?(?:(?:US|U\.S\.)\s)?cents?\b|¢")
_PER_SHARE = re.compile(r"\s(?:a|per)\sshare\b")  # what a share costs in cents is no sum of money that moves
_VERBAL = re.compile(r"won", re.IGNORECASE)  # "21 billion won", but "the team of 21 won"
_MOST = (
    r"(?<!gone\s)(?<!went\s)(?<!going\s)(?<!goes\s)(?<!shot\s)(?<!moved\s)(?<!crept\s)up\sto|as\s(?:much|many|high)\sas"
    r"|(?:no|not|never)\s(?:(?:had|employed|held|paid|made|been|exceeded)\s)?(?:more|higher)\sthan|at\s(?:the\s)?most|a\smaximum\sof|under|below|(?:less|fewer|lower)\sthan|capped\sat"
)
_LEAST = (
    # "handed over Rs 1.9 billion" is the whole sum.
    r"(?<!hand\s)(?<!hands\s)(?<!handed\s)(?<!handing\s)(?<!turn\s)(?<!turned\s)(?<!turning\s)(?<!took\s)(?<!take\s)"
    r"(?<!taken\s)(?<!taking\s)(?<!won\s)(?<!signed\s)(?<!pass\s)(?<!passed\s)over|more\sthan|at\sleast|upwards?\sof|in\sexcess\sof|exceed(?:s|ed|ing)?|north\sof|above|a\sminimum\sof"
    r"|(?:no|not)\s(?:less|fewer|lower)\sthan|(?:greater|higher)\sthan|surpass(?:es|ed|ing)?|top(?:s|ped|ping)"
)
_ABOUT = (
    r"about|around|roughly|nearly|almost|approximately|approx\.?|some|an?\sestimated|estimated|close\sto|circa|c\.|~|nearing"
    r"|in\sthe\s(?:region|order)\sof"
)
_HEDGE = re.compile(
    rf"(?<![\w-])(?:(?:just\s|well\s|far\s)?(?:(?P<most>{_MOST})|(?P<least>{_LEAST}))|(?P<about>{_ABOUT})|(?P<between>between|from))\s?"
    r"(?:an?\s(?:estimated|additional|total\sof|further|combined)\s|another\s|about\s|around\s|roughly\s|the\s)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?(?:-|to|–)\s?")
_AND = re.compile(r"\sand\s")
# "rose from $5 million to $10 million" tells two values, not a range.
_CHANGE = re.compile(
    r"\b(?:ris|rose|grow|grew|increas|fall|fell|drop|reduc|rais|lift|jump|climb|slash|lower|expand|boost|scal|cut|declin|doubl"
    r"|tripl|swell|surg|widen|narrow|up|down|chang|revis|trim)\w*(?:\s\S+){0,6}?\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Value:
    """One number with what belongs to it. ``raw`` is the number alone, ``factor`` its scale and its unit's."""

    start: int
    end: int
    raw: Decimal
    factor: Decimal = Decimal(1)
    currency: str | None = None
    unit: str | None = None
    more: bool = False  # "$500m-plus"
    less: bool = False  # "$500m at most"

    @property
    def kind(self) -> str | None:
        return self.currency or self.unit

    @property
    def number(self) -> Decimal:
        return self.raw * self.factor


def find_amounts(document: Document, sentences: Iterable[Sentence]) -> list[Mention]:
    """Every amount of money and every quantity with a unit, in headings and the body."""
    found: list[Mention] = []
    for sentence in sentences:
        if sentence.block in _STORY:
            plain = to_plain(sentence.span.exact)
            if (_DIGIT.search(plain) or _NUMBER_WORD.search(plain)) and not ("=" in plain and _EXCHANGE.search(plain)):
                country = _Country.of(plain, document.text)
                found += (_to_mention(sentence.span, country, *amount) for amount in _find_in(plain))
    return found


def _find_in(plain: str) -> list[tuple[int, int, Amount]]:
    vague = list(_find_alone((*find_vague(plain), *find_vague_counts(plain))))
    ratios = list(_find_ratios(plain))
    taken = [(start, end) for start, end, _ in vague + ratios]
    exact = [a for a in _join(plain, list(_values(plain))) if not any(s < a[1] and a[0] < e for s, e in taken)]
    return sorted(vague + ratios + exact, key=lambda amount: amount[:2])


def _find_alone(amounts: Iterable[tuple[int, int, Amount]]) -> Iterator[tuple[int, int, Amount]]:
    """Without those inside another: "thousands of jobs" in "tens of thousands of jobs"."""
    until = 0
    for start, end, amount in sorted(amounts, key=lambda found: (found[0], -found[1])):
        if start >= until:
            until = end
            yield start, end, amount


def _to_mention(sentence: Span, country: _Country, start: int, end: int, amount: Amount) -> Mention:
    span = Span(sentence.text, sentence.start + start, sentence.start + end)
    kind = MentionKind.MONEY if amount.currency else MentionKind.QUANTITY
    return Mention(
        kind, span, f"{kind}.{_shape(amount)}", amount=replace(amount, currency=country.currency(amount.currency))
    )


def _shape(amount: Amount) -> str:
    if amount.vague:
        return "vague"
    if amount.low is None or amount.high is None:
        return "bound"
    return "exact" if amount.low == amount.high else "range"


@dataclass(frozen=True, slots=True)
class _Country:
    """Whose rupees an article counts, by the countries that the sentence names, else the article."""

    rupee: str
    yuan_or_yen: str

    @classmethod
    def of(cls, sentence: str, text: str) -> _Country:
        indian = any("India" in words and "Pakistan" not in words for words in (sentence, text))
        japanese = any("Japan" in words and "Chin" not in words for words in (sentence, text))
        return cls("INR" if indian else "PKR", "JPY" if japanese else "CNY")

    def currency(self, code: str | None) -> str | None:
        return {"rupee": self.rupee, "yuan or yen": self.yuan_or_yen}.get(code or "", code)


def find_bare(plain: str, after: int, until: int) -> Iterator[tuple[int, int, Amount]]:
    """Numbers between two offsets that have neither currency nor unit, for those who know what they count."""
    for value in _values(plain, after, until):
        if value.kind is None:
            hedge = _HEDGE.search(plain[max(after, value.start - 40) : value.start])
            yield _bounded(value, value, hedge, joined=False)


# ---------------------------------------------------------------- single values


def _values(plain: str, after: int = 0, until: int | None = None) -> Iterator[_Value]:
    """All numbers, those without a unit too: they may be the first of a range."""
    for match in _VALUE.finditer(plain, after, len(plain) if until is None else until):
        value = _value(match)
        yield _with_price(plain, value) if value.currency else value


def _value(match: re.Match[str]) -> _Value:
    scale, sign = match["scale"], match["sign"]
    plain, end = match.string, match.end()
    value = _Value(
        match.start(),
        end,
        to_number(match["number"]),
        to_scale(scale),
        more=bool(match["more"]),
        less=bool(match["less"]),
    )
    if sign:
        return replace(value, currency=to_currency(sign))
    name = _NAME_AFTER.match(plain, end)
    if name and (scale or not _VERBAL.fullmatch(name["name"])):
        return replace(value, currency=to_currency(name["name"]), end=name.end())
    cents = _CENTS.match(plain, end)
    if cents and not _PER_SHARE.match(plain, cents.end()):
        return replace(value, currency="USD", factor=value.factor / 100, end=cents.end())
    return _with_unit(plain, value)


def _with_unit(plain: str, value: _Value) -> _Value:
    """A unit right after the number, with its rate."""
    at = value.end + (plain[value.end : value.end + 1] in (" ", "-"))
    match = UNIT.match(plain, at)
    if not match:
        return value
    unit, factor = to_unit(match)
    end = match.end()
    if rate := RATE.match(plain, end):
        unit, end = unit + to_rate(rate), rate.end()
    elif rate := RATE_AFTER.match(plain, end):
        unit += to_rate(rate)
    return replace(value, unit=unit, factor=value.factor * factor, end=end)


def _with_price(plain: str, value: _Value) -> _Value:
    """The quotation of a price may hold what it is for ("$40,000 a tonne"); the amount is the bare number."""
    unit = UNIT_PRICE.match(plain, value.end)
    return replace(value, end=unit.end()) if unit else value


# ---------------------------------------------------------------- bounds and ranges


def _join(plain: str, values: list[_Value]) -> Iterator[tuple[int, int, Amount]]:
    at = 0
    while at < len(values):
        first, following = values[at], values[at + 1 : at + 2]
        hedge = _HEDGE.search(plain[max(0, first.start - 40) : first.start])
        pair = following and _pair(plain, first, following[0], hedge)
        at += 2 if pair else 1
        low, high = pair or (first, first)
        if high.kind:
            yield _bounded(low, high, hedge, joined=bool(pair))


def _pair(plain: str, first: _Value, second: _Value, hedge: re.Match[str] | None) -> tuple[_Value, _Value] | None:
    """Two numbers as one range: "$400-600 million" shares what is said once."""
    gap = plain[first.end : second.start]
    between = bool(hedge and hedge["between"])
    joined = _TO.fullmatch(gap) or (between and _AND.fullmatch(gap))
    # "since 2022 to $9,000 a tonne": what has no sign itself shares none that stands before another number.
    signed = first.kind is None and not plain[second.start].isalnum()
    if not joined or signed or (first.kind and second.kind not in (None, first.kind)):
        return None
    if hedge and "to" in gap and _CHANGE.search(plain[max(0, first.start - 80) : first.start]):
        return None
    shared = second.factor if first.factor == 1 and first.raw < second.raw else first.factor
    low = replace(first, factor=shared)
    high = replace(second, currency=second.currency or first.currency, unit=second.unit or first.unit)
    return (low, _with_price(plain, high)) if low.number < high.number else None


def _bounded(low: _Value, high: _Value, hedge: re.Match[str] | None, *, joined: bool) -> tuple[int, int, Amount]:
    said = {name for name, words in hedge.groupdict().items() if words} if hedge else set()
    counts = bool(said) and (joined or "between" not in said)
    start = low.start - len(hedge.group()) if hedge and counts else low.start
    first = None if "most" in said or high.less else low.number
    last = None if "least" in said or high.more else high.number
    return start, high.end, Amount(first, last, high.currency, high.unit)


_TO_ONE = re.compile(r"to[\s-](?:one|1)|:1")  # how every ratio ends
_RATIO = re.compile(
    rf"(?<![\w.,:])(?P<number>{DIGITS}|(?i:{SPELLED}))(?:[\s-]to[\s-](?:one|1)|:1)(?![\w:%]|[.,]\d|\s(?:{SCALE}))"
)


def _find_ratios(plain: str) -> Iterator[tuple[int, int, Amount]]:
    """ "three to one" is three."""
    for match in _RATIO.finditer(plain) if _TO_ONE.search(plain) else ():
        number = to_number(match["number"])
        if number > 1:
            hedge = _HEDGE.search(plain[max(0, match.start() - 40) : match.start()])
            yield _bounded(*2 * (_Value(match.start(), match.end(), number, unit="ratio"),), hedge, joined=False)
