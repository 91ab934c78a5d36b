"""Claims: quantities that somebody asserts and another source could dispute.

The words around a quantity decide whether it is a claim (``app.extract.claims.cues``); who asserts it, of
what, and whose report it is are read from the same sentence, or from what the article spoke of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.extract.claims.counts import (
    Quantity,
    find_counts,
    find_harm,
    find_rivals,
    find_rivals_next,
    find_workers,
    is_rivalled,
)
from app.extract.claims.facts import find_facts
from app.extract.claims.settings import Setting, Story
from app.extract.claims.shares import find_shares, is_change_of
from app.extract.claims.terms import MINERAL
from app.extract.claims.trade import LASTS, find_trade, is_weight_of, opens_trade
from app.extract.claims.verdicts import Verdict, find_verdict
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
from app.extract.plain import to_plain
from app.extract.sentences import Sentence
from app.extract.values.units import RATE_AFTER
from app.grounding import BlockKind, Document, Span

_STORY = (BlockKind.BODY, BlockKind.HEADING)
_LONGEST = 300  # of an excerpt, which is a phrase
_NO_PROSE = 3000  # characters: a sentence as long as this is a table or a list run together


def find_claims(document: Document, sentences: Iterable[Sentence], mentions: Sequence[Mention]) -> tuple[Draft, ...]:
    """One draft for each asserted quantity, in the order of the text."""
    story = Story(mentions)
    told = (
        sentence.span for sentence in sentences if sentence.block in _STORY and len(sentence.span.exact) < _NO_PROSE
    )
    drafts: list[Draft] = []
    last: tuple[Span, Quantity] | None = None
    trade = 0  # sentences for which what is traded stays the subject
    for sentence in _joined(told):
        inside = story.inside(sentence)
        before = last[1] if last and _follows(last[0], sentence) else None
        quantities = _quantities(sentence, inside, before, trade=trade > 0)
        last = (sentence, next(filter(is_rivalled, quantities[::-1]), quantities[-1])) if quantities else None
        trade = LASTS if _is_on_trade(sentence, quantities, opened=trade > 0) else trade - 1
        for quantity in quantities:
            value = document.span(sentence.start + quantity.start, sentence.start + quantity.end)
            setting = Setting(value, sentence.start + quantity.since, sentence, inside, story)
            drafts.append(_to_draft(setting, quantity, drafts[-1] if quantity.rival and drafts else None))
    return tuple(drafts)


_ALONE = re.compile(r"[^.!?\n]{0,80}\d\s?(?:%|[a-z]{2,12}(?:\scent)?)?[.:]", re.IGNORECASE)
_THAT_IS = re.compile(r"(?:That|This|It)(?:['’]s|\s(?:is|was))\s")


def _joined(told: Iterable[Span]) -> Iterator[Span]:
    """Sentences; a number that stands alone as one with what it is: "94%. That is the share of …"."""
    held: Span | None = None
    for sentence in told:
        if held and held.end + 2 > sentence.start and _THAT_IS.match(sentence.text, sentence.start, sentence.end):
            yield Span(sentence.text, held.start, sentence.end)
            held = None
            continue
        if held:
            yield held
        held = sentence if _ALONE.fullmatch(sentence.text, sentence.start, sentence.end) else None
        if held is None:
            yield sentence
    if held:
        yield held


def _follows(before: Span, sentence: Span) -> bool:
    return "\n" not in sentence.text[before.end : sentence.start]


def _is_on_trade(sentence: Span, quantities: Sequence[Quantity], *, opened: bool) -> bool:
    sums = any(q.amount.currency and q.verdict.predicate is Predicate.OTHER for q in quantities)
    return sums and (opened or opens_trade(to_plain(sentence.exact)))


def _quantities(sentence: Span, mentions: Sequence[Mention], before: Quantity | None, *, trade: bool) -> list[Quantity]:
    plain = _without_names(sentence, mentions)
    found = list(find_rivals_next(plain, before)) if before else []
    shares = list(find_shares(plain))
    last: Quantity | None = None
    for mention in mentions:
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        last = next((share for share in shares if (last.end if last else 0) <= share.start < share.end <= start), last)
        if mention.amount and (quantity := _judged(plain, start, end, mention.amount, last, trade=trade)):
            last = quantity
            found += (quantity, *find_rivals(plain, quantity))
    counted = (*find_workers(plain, last), *find_counts(plain), *find_harm(plain), *shares)
    return found + [count for count in counted if not any(q.start < count.end and count.start < q.end for q in found)]


def _judged(plain: str, start: int, end: int, amount: Amount, last: Quantity | None, *, trade: bool) -> Quantity | None:
    verdict = find_verdict(plain, start, end, amount) or find_trade(plain, start, end, amount, opened=trade)
    if verdict:
        return Quantity(start, end, _like(amount, last, verdict.predicate), verdict, verdict.start)
    if last and _is_its_worth(plain, start, amount, last):
        return Quantity(start, end, amount, Verdict(Predicate.MINERAL_WEALTH, start, end), start)
    if last and trade and last.amount.currency and is_weight_of(plain, last.end, start, amount):
        return Quantity(start, end, amount, Verdict(Predicate.OTHER, start, end), start)
    if last and is_change_of(plain, last, start, amount):
        return Quantity(start, end, amount, Verdict(Predicate.OTHER, start, end), start)
    if last is None or not _continues(plain, start, amount, last):
        return None
    predicate = last.verdict.predicate
    contests = _GOES_ON.fullmatch(plain, last.end, start) is None
    verdict = Verdict(predicate, start, end)
    return Quantity(start, end, _like(amount, last, predicate), verdict, last.since, rival=contests)


def _like(amount: Amount, last: Quantity | None, predicate: Predicate) -> Amount:
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


_WORTH = re.compile(r"[^;.]{0,60}?\b(?:worth|valued\sat)\s(?:an?\s)?(?:\w+\s)?$")


def _is_its_worth(plain: str, start: int, amount: Amount, last: Quantity) -> bool:
    """ "holds 36 tonnes of gold - worth a cool Rs 1.1 trillion"."""
    held = last.verdict.predicate is Predicate.RESERVE and amount.currency is not None
    return held and _WORTH.fullmatch(plain, last.end, start) is not None


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
# "up from 50 percent", "3.1 per cent, he reckoned, against less than 2 per cent".
_COMPARED = re.compile(
    r"[^;.]{0,90}?(?:\b(?:against|compared\s(?:with|to)|versus|(?:up|down|year|rising|falling)\sfrom|rather\sthan|not\sthe"
    r"|where(?:as)?\s[\w\s]{1,40}\s(?:has|had|is|was|ran|runs|holds))|^\sfrom)"
    r"\s(?:only\s|just\s|a\s|the\s|about\s|around\s|some\s|nearly\s|almost\s|over\s|roughly\s)?$"
)


def _continues(plain: str, start: int, amount: Amount, last: Quantity) -> bool:
    """ "15 million tonnes of copper and 26 million ounces of gold": the second is what the first is."""
    if last.amount.currency != amount.currency or _class(last.amount) != _class(amount):
        return False
    if start - last.end < 90 and _GOES_ON.fullmatch(plain, last.end, start):
        return True
    if amount.unit == "%" and _COMPARED.fullmatch(plain, last.end, start):
        return last.verdict.predicate in (Predicate.RATIO, Predicate.CONCENTRATION)
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


# ---------------------------------------------------------------- drafts


_ABOUT = ("subject", "mineral")


def _to_draft(setting: Setting, quantity: Quantity, contested: Draft | None) -> Draft:
    """A rival figure is of the same subject and mineral as the one it contests."""
    predicate = quantity.verdict.predicate
    what = _excerpt(setting.sentence, quantity, setting.inside)
    cited = (
        Cited("what", predicate, what),
        Cited("value", str(quantity.amount), setting.value),
        *(cited for cited in find_facts(setting, predicate) if not (contested and cited.field in _ABOUT)),
        *(cited for cited in (contested.cited if contested else ()) if cited.field in _ABOUT),
    )
    return Draft(Kind.CLAIM, predicate, _modality(setting.sentence, quantity), f"claim.{predicate}", cited)


# What may follow a quantity and belongs to its phrase: "of tungsten trioxide", "a year".
_OF_IT = re.compile(r"\s(?:of\s(?:[\w'’-]+\s){0,3})?")


def _excerpt(sentence: Span, quantity: Quantity, inside: Sequence[Mention]) -> Span:
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


def _modality(sentence: Span, quantity: Quantity) -> Modality:
    """From the words just before those that govern it: "could yield", "forecast to produce"."""
    start = sentence.start + quantity.since
    end = sentence.start + max(quantity.end, quantity.verdict.end)
    said = sentence.text[max(sentence.start, start - 30) : end]
    return next((modality for modality, pattern in _MODALITIES if pattern.search(said)), Modality.REPORTED)
