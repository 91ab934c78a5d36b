"""Claims: quantities that somebody asserts and another source could dispute.

The words around a quantity decide whether it is a claim (``app.extract.claim_cues``); who asserts it, of
what, and whose report it is are read from the same sentence, or from what the article spoke of last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.entities import Entity, EntityKind
from app.extract.claim_cues import Verdict, find_verdict
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
from app.grounding import BlockKind, Document, Span

_STORY = (BlockKind.BODY, BlockKind.HEADING)
_LONGEST = 300  # an excerpt is a phrase; scorers and readers lose patience with more
_COUNTED = re.compile(
    rf"(?<![\w$.,])(?P<number>{DIGITS}|(?i:{SPELLED}))\s(?:(?:different|known|distinct|major|types\sof|kinds\sof|critical|separate)\s){{0,2}}"
    r"(?:minerals?|metals|elements|commodities|deposits|ores|gemstones)\s(?:are|have\sbeen|were|is|has\sbeen)\s(?:\w+\s)?"
    r"(?:known|found|identified|mapped|discovered|mined|worked|exploited|documented|recorded|extracted)(?:\sto\sexist)?",
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


def find_claims(document: Document, sentences: Iterable[Sentence], mentions: Sequence[Mention]) -> tuple[Draft, ...]:
    """One draft for each asserted quantity, in the order of the text."""
    story = [sentence for sentence in sentences if sentence.block in _STORY]
    return tuple(
        _to_draft(sentence.span, quantity, mentions)
        for sentence in story
        for quantity in _quantities(sentence.span, mentions)
    )


def _quantities(sentence: Span, mentions: Sequence[Mention]) -> Iterator[_Quantity]:
    plain = _without_names(sentence, mentions)
    last: _Quantity | None = None
    for mention in mentions:
        if not mention.amount or not sentence.covers(mention.span):
            continue
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        verdict = find_verdict(plain, start, end, mention.amount) or _continued(plain, start, end, mention.amount, last)
        if verdict:
            last = _Quantity(start, end, mention.amount, verdict)
            yield last
    yield from _workers(plain, last)
    yield from _counts(plain)


def _without_names(sentence: Span, mentions: Sequence[Mention]) -> str:
    """Plain text in which the words of names say nothing: the Export-Import Bank exports nothing."""
    plain = to_plain(sentence.exact)
    for mention in mentions:
        if mention.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON) and sentence.covers(mention.span):
            start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
            plain = plain[:start] + re.sub(r"\w", "x", plain[start:end]) + plain[end:]
    return plain


# Between two quantities that one verb governs no other verb stands.
_GOES_ON = re.compile(
    r"(?:(?!\b(?:ship|sent|sold|bought|buy|own|stake|tariff|cost|invest|loan)\w*)[\w\s,'-]){0,60}?"
    r"(?:,?\s(?:and|or|plus|rising\sto|expanding\sto|growing\sto|doubling\sto|followed\sby|then|as\swell\sas)\s|,\s)(?:\w+\s){0,2}$"
)
# Other figures for the same thing: "some officials have spoken of $8 trillion".
_OTHERS_SAY = re.compile(
    r"(?:(?!\b(?:invest|loan|deal|budget|debt|gdp|fund|stake)\w*)[^.]){0,100}?\b(?:spoke[n]?|speaks?|talk\w*|cite[sd]?|put|puts|quote[sd]?"
    r"|claim\w*|estimate[sd]?|figures?|guess\w*|say|says|said|others?|some|while|against|compared)\b(?:\s[\w']+){0,4}\s$",
    re.IGNORECASE,
)


def _continued(plain: str, start: int, end: int, amount: Amount, last: _Quantity | None) -> Verdict | None:
    """ "15 million tonnes of copper and 26 million ounces of gold": the second is what the first is."""
    if last is None or last.amount.currency != amount.currency or (last.amount.unit == "%") != (amount.unit == "%"):
        return None
    goes_on = start - last.end < 90 and _GOES_ON.fullmatch(plain, last.end, start)
    others_say = amount.currency and _OTHERS_SAY.fullmatch(plain, last.end, start)
    return Verdict(last.verdict.predicate, start, end) if goes_on or others_say else None


_BARE = re.compile(
    rf"(?:[\w,'-]+\s){{0,8}}?(?:and|plus|or|then)\s(?:(?:about|some|around|another|up\sto|as\smany\sas|over|roughly)\s)?"
    rf"(?P<number>{DIGITS}|(?i:{SPELLED}))(?=\s(?:in|at|afterwards?|thereafter|later|once|when|during|more|for|after|indirect(?:ly)?)\b|[.,;](?!\d))"
)
_EMPLOYS = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|workforce\sof|payroll\sof|hir(?:e|es|ed|ing))\s(?:(?:about|some|around|nearly|over|roughly|only)\s)?"
    rf"(?P<number>{DIGITS}|(?i:{SPELLED}))(?=[.,;)](?!\d)|\s(?:in|at|on|and|when|by|across|there|directly)\b)"
)


def _workers(plain: str, last: _Quantity | None) -> Iterator[_Quantity]:
    """Jobs that are not said again: "6,000 jobs in one place and 7,500 in another", "it employs 4,000"."""
    if last and last.verdict.predicate is Predicate.JOBS and (match := _BARE.match(plain, last.end + 1)):
        yield _count(match, "jobs", Predicate.JOBS)
    for match in _EMPLOYS.finditer(plain):
        yield _count(match, "jobs", Predicate.JOBS)


def _counts(plain: str) -> Iterator[_Quantity]:
    """ "92 minerals are known to exist, of which 52 are worked"."""
    for match in _COUNTED.finditer(plain):
        yield _count(match, "minerals", Predicate.OTHER)
        for part in _OF_THEM.finditer(plain, match.end()):
            yield _count(part, "minerals", Predicate.OTHER)


def _count(match: re.Match[str], unit: str, predicate: Predicate) -> _Quantity:
    number: Decimal = to_number(match["number"])
    start, end = match.start("number"), match.end()
    return _Quantity(start, end, Amount(number, number, unit=unit), Verdict(predicate, start, end))


# ---------------------------------------------------------------- drafts


def _to_draft(sentence: Span, quantity: _Quantity, mentions: Sequence[Mention]) -> Draft:
    inside = [mention for mention in mentions if sentence.covers(mention.span)]
    what = _excerpt(sentence, quantity, inside)
    value = Span(sentence.text, sentence.start + quantity.start, sentence.start + quantity.end)
    cited = [Cited("what", quantity.verdict.predicate, what), Cited("value", str(quantity.amount), value)]
    cited += _subject(quantity, value, inside, mentions)
    cited += _attribution(sentence, value, inside, mentions)
    cited += _dates(value, inside)
    rule = f"claim.{quantity.verdict.predicate}"
    return Draft(Kind.CLAIM, quantity.verdict.predicate, _modality(sentence, what), rule, tuple(cited))


_OF_IT = re.compile(r"\sof\s(?:[\w'’-]+\s){0,3}$")
_RATE = re.compile(r"\s(?:(?:a|per|each|every)\s(?:year|day|month)|annually)\b")


def _excerpt(sentence: Span, quantity: _Quantity, inside: Sequence[Mention]) -> Span:
    """From the words that make it a claim to what is counted ("produce 200,000 tonnes of copper a year")."""
    start, end = quantity.verdict.start, max(quantity.end, quantity.verdict.end)
    end += sentence.start
    for mention in inside:
        if end < mention.span.start < end + 40 and _OF_IT.fullmatch(sentence.text, end, mention.span.start):
            end = mention.span.end
            break
    rate = _RATE.match(sentence.text, end, sentence.end)
    end = rate.end() if rate else end
    return Span(sentence.text, max(sentence.start + min(start, quantity.start), end - _LONGEST), end)


_POSSIBLE = re.compile(r"\b(?:could|may|might|potentially|possibly|perhaps)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:will|would|shall|forecast|expected|projected|planned|plans?|aims?|targets?|targeting|hopes?|set\sto|due\sto|is\sto|are\sto)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:denie[sd]|deny|never|rejected|disputed?)\b", re.IGNORECASE)


def _modality(sentence: Span, what: Span) -> Modality:
    """From the words just before the phrase and in it: "could yield", "forecast to produce"."""
    said = sentence.text[max(sentence.start, what.start - 30) : what.end]
    for pattern, modality in ((_DENIED, Modality.DENIED), (_POSSIBLE, Modality.POSSIBLE), (_PLANNED, Modality.PLANNED)):
        if pattern.search(said):
            return modality
    return Modality.REPORTED


# ---------------------------------------------------------------- what it is about


def _subject(quantity: _Quantity, value: Span, inside: list[Mention], mentions: Sequence[Mention]) -> Iterator[Cited]:
    mineral = _nearest(value, [m for m in inside if m.kind is MentionKind.MINERAL])
    price = quantity.verdict.predicate is Predicate.PRICE
    subject = mineral if price else _holder(value, inside, mentions)
    subject = subject or mineral
    if subject and subject.entity:
        yield Cited("subject", subject.entity.id, subject.span)
    if mineral and mineral.entity:
        yield Cited("mineral", mineral.entity.id, mineral.span)


def _holder(value: Span, inside: list[Mention], mentions: Sequence[Mention]) -> Mention | None:
    """The site, region or country that stands nearest before the value, else after it, else what was spoken of last."""
    places = [m for m in inside if m.kind is MentionKind.PLACE and _holds(m.entity)]
    before = [m for m in places if m.span.end <= value.start]
    if before or places:
        return before[-1] if before else places[0]
    earlier = [m for m in mentions if m.kind is MentionKind.PLACE and m.span.end <= value.start and _holds(m.entity)]
    return earlier[-1] if earlier else None


def _holds(entity: Entity | None) -> bool:
    return entity is not None and entity.kind is EntityKind.PLACE and entity.form not in ("building", "city")


def _nearest(value: Span, found: Sequence[Mention]) -> Mention | None:
    """The nearest by distance; of two as near the one behind ("15 million tonnes of copper")."""
    return min(found, key=lambda m: max(m.span.start - value.end, 3 + value.start - m.span.end), default=None)


# ---------------------------------------------------------------- who says so

_ACCORDING = re.compile(
    r"\b(?:according\sto|citing|quoted\sby|in\sthe\swords\sof|by|estimates?\s(?:by|from|of))\s(?:[^\s,.;]+\s){0,6}?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:\s(?:which|who|has|have|had|also|now|itself|himself|herself)|,[^,.;]{1,80},)*\s?"
    r"(?:says?|said|told|tells|puts?|estimates?|estimated|claims?|claimed|reckons?|reported|reports|believes?|argue[sd]?|insist(?:s|ed)?"
    r"|note[sd]?|added|adds|announced|forecasts?|stated|states|maintain(?:s|ed)?|calculate[sd]?|valued|values)\b",
    re.IGNORECASE,
)
_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE)


def _attribution(sentence: Span, value: Span, inside: list[Mention], mentions: Sequence[Mention]) -> Iterator[Cited]:
    """Who asserts it, and the outlet whose report it is taken from."""
    speakers = [m for m in inside if m.kind in _SPEAKERS and m.entity and _speaks(sentence, m)]
    media = [m for m in speakers if m.entity and m.entity.form == "media"]
    people = [m for m in speakers if m not in media]
    speaker = _nearest(value, people) or _pronoun(sentence, mentions)
    if speaker and speaker.entity:
        yield Cited("speaker", speaker.entity.id, speaker.span)
    for outlet in media[:1]:
        if outlet.entity:
            yield Cited("origin", outlet.entity.id, outlet.span)


def _speaks(sentence: Span, mention: Mention) -> bool:
    text = sentence.text
    before = text[max(sentence.start, mention.span.start - 70) : mention.span.start]
    after = text[mention.span.end : min(sentence.end, mention.span.end + 120)]
    return bool(_ACCORDING.search(before) or (mention.kind is not MentionKind.PLACE and _SAYS.match(after)))


_PRONOUN = re.compile(
    r"\b(?:he|she)\s(?:\w+\s)?(?:said|says|told|added|estimated|claimed|reckoned|noted)\b", re.IGNORECASE
)


def _pronoun(sentence: Span, mentions: Sequence[Mention]) -> Mention | None:
    if not _PRONOUN.search(sentence.exact):
        return None
    return next((m for m in reversed(mentions) if m.kind is MentionKind.PERSON and m.span.end <= sentence.start), None)


def _dates(value: Span, inside: list[Mention]) -> Iterator[Cited]:
    """The date of the quantity itself stands close to it ("200,000 tonnes a year from 2028")."""
    near = [m for m in inside if m.when and m.when.edtf and -60 < m.span.start - value.end < 60]
    date = _nearest(value, near)
    if date and date.when and date.when.edtf:
        yield Cited("date", date.when.edtf, date.span, date.when.basis)
