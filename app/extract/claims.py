"""Claims: quantities that somebody asserts and another source could dispute.

The words around a quantity decide whether it is a claim (``app.extract.claim_cues``); who asserts it, of
what, and whose report it is are read from the same sentence, or from what the article spoke of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.extract.claim_cues import MINERAL
from app.extract.claim_facts import Setting, Story, find_facts
from app.extract.drafts import (
    Amount,
    Cited,
    Draft,
    Kind,
    Mention,
    MentionKind,
    Modality,
    Predicate,
)
from app.extract.figures import DIGITS, SPELLED, to_number
from app.extract.plain import to_plain
from app.extract.sentences import Sentence
from app.extract.units import RATE_AFTER
from app.extract.verdicts import Verdict, find_verdict
from app.grounding import BlockKind, Document, Span

_STORY = (BlockKind.BODY, BlockKind.HEADING)
_LONGEST = 300  # of an excerpt, which is a phrase
_NO_PROSE = 3000  # characters: a sentence as long as this is a table or a list run together
_KINDS = (
    r"(?:minerals?|metals|elements|commodities|deposits|ores|gemstones|occurrences|mineral\sdeposits"
    r"|(?:kinds|types|varieties)\sof\s[\w-]+)"
)
_COUNTED = re.compile(
    rf"(?<![\w$.,])(?P<number>{DIGITS}|(?i:{SPELLED}))\s"
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
    rf"\b(?:of\swhich|of\sthese|of\sthem|only|and)\s(?:only\s|just\s)?(?P<number>{DIGITS}|(?i:{SPELLED}))\s(?:are|were|have\sbeen|is)\s"
    r"(?:being\s|\w+ly\s)?(?:worked|mined|exploited|produced|extracted|developed|used|tapped)(?:\s\w+ly)?"
)


@dataclass(frozen=True, slots=True)
class _Quantity:
    """An amount in a sentence that is a claim; offsets into the sentence."""

    start: int
    end: int
    amount: Amount
    verdict: Verdict
    since: int  # where the words begin that govern it, and others before it


def find_claims(document: Document, sentences: Iterable[Sentence], mentions: Sequence[Mention]) -> tuple[Draft, ...]:
    """One draft for each asserted quantity, in the order of the text."""
    story = Story(mentions)
    told = (sentence for sentence in sentences if sentence.block in _STORY and len(sentence.span.exact) < _NO_PROSE)
    drafts: list[Draft] = []
    for sentence in told:
        inside = story.inside(sentence.span)
        for quantity in _quantities(sentence.span, inside):
            value = document.span(sentence.span.start + quantity.start, sentence.span.start + quantity.end)
            governed = sentence.span.start + quantity.since
            drafts.append(_to_draft(Setting(value, governed, sentence.span, inside, story), quantity))
    return tuple(drafts)


def _quantities(sentence: Span, mentions: Sequence[Mention]) -> Iterator[_Quantity]:
    plain = _without_names(sentence, mentions)
    last: _Quantity | None = None
    for mention in mentions:
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        if mention.amount and (quantity := _judged(plain, start, end, mention.amount, last)):
            last = quantity
            yield quantity
    yield from _workers(plain, last)
    yield from _counts(plain)


def _judged(plain: str, start: int, end: int, amount: Amount, last: _Quantity | None) -> _Quantity | None:
    verdict = find_verdict(plain, start, end, amount)
    if verdict:
        return _Quantity(start, end, _like(amount, last, verdict.predicate), verdict, verdict.start)
    if last is None or not _continues(plain, start, amount, last):
        return None
    predicate = last.verdict.predicate
    return _Quantity(start, end, _like(amount, last, predicate), Verdict(predicate, start, end), last.since)


def _like(amount: Amount, last: _Quantity | None, predicate: Predicate) -> Amount:
    """People employed are jobs; "200,000 tons a year, rising to 400,000 tons" means a year both times."""
    if predicate is Predicate.JOBS:
        return replace(amount, unit="jobs")
    rated = last and last.verdict.predicate is predicate and (last.amount.unit or "").startswith(f"{amount.unit}/")
    return replace(amount, unit=last.amount.unit) if last and rated else amount


def _without_names(sentence: Span, mentions: Sequence[Mention]) -> str:
    """Plain text in which the words of names say nothing: the Export-Import Bank exports nothing."""
    plain = to_plain(sentence.exact)
    for mention in mentions:
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        if mention.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON):
            plain = plain[:start] + re.sub(r"\w", "x", plain[start:end]) + plain[end:]
        elif mention.kind is MentionKind.MINERAL:
            plain = plain[:start] + MINERAL * (end - start) + plain[end:]
    return plain


# Between two quantities that one verb governs no other verb stands.
_GOES_ON = re.compile(
    r"(?:(?!\b(?:ship|sent|sold|bought|buy|own|stake|tariff|cost|invest|loan)\w*)[\w\s,'-]){0,60}?"
    r"(?:,?\s(?:and|or|plus|rising\sto|expanding\sto|growing\sto|doubling\sto|followed\sby|then|as\swell\sas)\s|,\s)"
    r"(?:(?:a|an|the|another|further|its|in|only|just|perhaps|possibly|maybe|later)\s){0,3}$"
)
# Other figures for the same thing: "some officials have spoken of $8 trillion", "a year ago it was $110".
_DEALING = (
    r"(?!(?:invest|loan|deal|budget|debt|gdp|fund|stake|pay|paid|cost|award|grant|project|plant|contract|rais)\w*)"
)
_OTHERS_SAY = re.compile(
    rf"(?:\W+{_DEALING}[\w']+){{0,16}}?\W+(?:spoken?|speaks?|wrote|writes?|talk\w*|cite[sd]?|puts?|quote[sd]?|claim\w*"
    r"|estimate[sd]?|figures?|guess\w*|says?|said|others?|some|while|against|compared|ago|earlier|from|was|were)\b"
    rf"(?:\s{_DEALING}[\w']+){{0,4}}\s",
    re.IGNORECASE,
)


def _continues(plain: str, start: int, amount: Amount, last: _Quantity) -> bool:
    """ "15 million tonnes of copper and 26 million ounces of gold": the second is what the first is."""
    if last.amount.currency != amount.currency or _class(last.amount) != _class(amount):
        return False
    if start - last.end < 90 and _GOES_ON.fullmatch(plain, last.end, start):
        return True
    return _of_one_size(amount, last.amount) and _OTHERS_SAY.fullmatch(plain, last.end, start) is not None


def _of_one_size(amount: Amount, other: Amount) -> bool:
    """Sums that can be rival figures for one thing: a price is no sum of millions."""
    sizes = sorted(a.high or a.low or Decimal(0) for a in (amount, other))
    return amount.currency is not None and sizes[1] <= 20 * sizes[0]


def _class(amount: Amount) -> str:
    """Tonnes and ounces are of a class; per cent, grades and people are not."""
    unit = (amount.unit or "").partition("/")[0]
    return (
        unit
        if unit in ("%", "people", "jobs", "mg", "g", "ppm", "ppb", "ratio", "km", "m", "mi", "ha", "km2", "MW")
        else ""
    )


_BARE = re.compile(
    rf"(?:(?:[\w,'-]+\s){{0,8}}?(?:and|plus|or|then)\s(?:an?\s)?(?:(?:further|another|additional)\s)?|(?:[\w'-]+\s){{0,4}}?[\w'-]+,\s)(?:(?:about|some|around|another|up\sto|as\smany\sas|over|roughly)\s)?"
    rf"(?P<number>{DIGITS}|(?i:{SPELLED}))(?=\s(?:of\sthem|in|at|afterwards?|thereafter|later|once|when|during|more|for|after|indirect(?:ly)?)\b|[.,;](?!\d))"
)
_EMPLOYS = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|(?:workforce|payroll|staff)\sof|hir(?:e|es|ed|ing)|tak(?:e|es|en|ing)\son|(?:work|jobs)\s(?:for|to))\s(?:(?:about|some|around|nearly|over|roughly|only)\s)?"
    rf"(?P<number>{DIGITS}|(?i:{SPELLED}))(?=[.,;)](?!\d)|\s(?:in|at|on|and|when|by|across|there|directly)\b)"
)


def _workers(plain: str, last: _Quantity | None) -> Iterator[_Quantity]:
    """Jobs that are not said again: "6,000 jobs in one place and 7,500 in another", "it employs 4,000"."""
    if last and last.verdict.predicate is Predicate.JOBS and (match := _BARE.match(plain, last.end + 1)):
        yield _count(match, "jobs", Predicate.JOBS, last.since)
    for match in _EMPLOYS.finditer(plain):
        yield _count(match, "jobs", Predicate.JOBS)


def _counts(plain: str) -> Iterator[_Quantity]:
    """ "92 minerals are known to exist, of which 52 are worked"."""
    for match in _COUNTED.finditer(plain):
        if match["held"] is not None and not _HOLDS.search(plain, max(0, match.start() - 40), match.start()):
            continue
        yield _count(match, "minerals", Predicate.OTHER)
        for part in _OF_THEM.finditer(plain, match.end()):
            yield _count(part, "minerals", Predicate.OTHER)


def _count(match: re.Match[str], unit: str, predicate: Predicate, since: int | None = None) -> _Quantity:
    number: Decimal = to_number(match["number"])
    start, end = match.start("number"), match.end()
    return _Quantity(
        start,
        end,
        Amount(number, number, unit=unit),
        Verdict(predicate, start, end),
        since=start if since is None else since,
    )


# ---------------------------------------------------------------- drafts


def _to_draft(setting: Setting, quantity: _Quantity) -> Draft:
    predicate = quantity.verdict.predicate
    what = _excerpt(setting.sentence, quantity, setting.inside)
    cited = (
        Cited("what", predicate, what),
        Cited("value", str(quantity.amount), setting.value),
        *find_facts(setting, predicate),
    )
    return Draft(Kind.CLAIM, predicate, _modality(setting.sentence, quantity), f"claim.{predicate}", cited)


# What may follow a quantity and belongs to its phrase: "of tungsten trioxide", "a year".
_OF_IT = re.compile(r"\s(?:of\s(?:[\w'’-]+\s){0,3})?")


def _excerpt(sentence: Span, quantity: _Quantity, inside: Sequence[Mention]) -> Span:
    """From the words that make it a claim to what is counted ("produce 200,000 tonnes of copper a year")."""
    start = sentence.start + min(quantity.start, quantity.since)
    end = sentence.start + max(quantity.end, quantity.verdict.end)
    for mention in inside:
        if end < mention.span.start < end + 40 and _OF_IT.fullmatch(sentence.text, end, mention.span.start):
            end = mention.span.end
            break
    end -= len(sentence.text[start:end]) - len(sentence.text[start:end].rstrip())
    rated = "/" in (quantity.amount.unit or "") and RATE_AFTER.match(sentence.text, end, sentence.end)
    end = rated.end() if rated else end
    return Span(sentence.text, max(start, end - _LONGEST), end)


_MODALITIES = (
    (Modality.DENIED, re.compile(r"\b(?:denie[sd]|deny|never|rejected|not)\b")),
    (Modality.POSSIBLE, re.compile(r"\b(?:could|may|might|potentially|possibly|perhaps)\b")),
    (
        Modality.PLANNED,
        re.compile(
            r"\b(?:will|would|shall|forecast|expected|projected|planned|plans?|aims?|targets?|targeting|hopes?"
            r"|(?:set|due|is|are|meant|designed|supposed)\sto)\b"
        ),
    ),
)


def _modality(sentence: Span, quantity: _Quantity) -> Modality:
    """From the words just before those that govern it: "could yield", "forecast to produce"."""
    start = sentence.start + quantity.since
    end = sentence.start + max(quantity.end, quantity.verdict.end)
    said = sentence.text[max(sentence.start, start - 30) : end]
    return next((modality for modality, pattern in _MODALITIES if pattern.search(said)), Modality.REPORTED)
