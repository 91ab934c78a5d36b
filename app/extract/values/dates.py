"""Calendar time in an article: every expression of it, with the date it names.

At one place the longest expression counts, at equal length the first rule. What lies outside the story
is left out: datelines, publication lines, captions, titles. So is what names no date: "recently",
"within weeks", "a decade ago".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.extract.drafts import Mention, MentionKind, When
from app.extract.plain import to_plain
from app.extract.sentences import Sentence
from app.extract.values.anchors import Anchor
from app.extract.values.date_readings import UNRESOLVED, Match
from app.extract.values.date_rules import RULES, Rule
from app.extract.values.tense import looks_ahead
from app.grounding import BlockKind, Document, Span
from app.patterns import Sieve

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ ]+(?:,| and | / |\()[^\n]{0,60}|[A-Z][A-Z.'’-]+[, ][^\n]{0,30}"
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, )?"
    r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?[ ,]*"
    r"(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s*[-–—:]+\s"
)
_PUBLICATION = re.compile(
    r"\W*(?:(?:first|last|originally)\s+)?(?:published|updated|posted|modified|created)\b", re.IGNORECASE
)
_ONLY_DATE = re.compile(
    r"[\W\d]*(?:[A-Z][a-z]+\W+)?\d{1,2}\W+(?:[A-Z][a-z]+\W+)?\d{4}(?:\W*\d{1,2}:\d\d\W*\w{0,5})?\W*|\W*\d{4}\W*"
)
_BEFORE, _BEHIND = 40, 50  # characters that an expression may reach beyond its key word
_SIEVE = Sieve(rule.pattern for rule in RULES)
_BY_KEY = {rule.key: [n for n, other in enumerate(RULES) if other.key is rule.key] for rule in RULES}
_STORY = (BlockKind.BODY, BlockKind.HEADING)


def find_dates(document: Document, sentences: Iterable[Sentence]) -> list[Mention]:
    """Every expression of calendar time in headings and the body, resolved against the day of publication."""
    anchor = Anchor(_published(document))
    found: list[Mention] = []
    told: str | None = None  # the last day that the article itself tells
    for sentence in sentences:
        if sentence.block in _STORY and not _is_outside(sentence.span):
            if told and found and _is_reported(found[-1], sentence.span):
                anchor = replace(anchor, previous=told)
            for mention in _find_in(sentence.span, anchor):
                anchor = _after(anchor, mention)
                found.append(mention)
                told = told if _ATTRIBUTED.search(sentence.span.exact) else _day(mention) or told
    return found


# "The first tranche was received on April 2, he added."
_ATTRIBUTED = re.compile(
    r",[\"”’]?\s(?:he|she|they|the\s(?:\w+\s){0,3}\w+|[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,3})\s"
    r"(?:added|said|recalled|noted|told\s[^,.]{1,60})[.!]?$"
)


def _is_reported(date: Mention, sentence: Span) -> bool:
    """Whether a date stands in what somebody said in an earlier paragraph: the story does not go on from there."""
    begins = sentence.text.rfind("\n", 0, sentence.start) + 1
    ends = sentence.text.find("\n", date.span.end)
    return date.span.end < begins and _ATTRIBUTED.search(sentence.text[date.span.end : ends].strip()) is not None


def _day(mention: Mention) -> str | None:
    edtf = mention.when.edtf if mention.when else None
    return edtf if edtf and len(edtf) == len("2025-10-06") and edtf[:4].isdigit() else None


def _published(document: Document) -> date | None:
    """None also for a year that no newspaper can have, so that counting never leaves the calendar."""
    try:
        published = date.fromisoformat((document.source.published or "")[:10])
    except ValueError:
        return None
    return published if 1600 <= published.year <= 2400 else None


def _is_outside(sentence: Span) -> bool:
    """Lines that say when the article was published, which readers may have left in the body."""
    return bool(_PUBLICATION.match(sentence.exact) or _ONLY_DATE.fullmatch(sentence.exact))


def _find_in(sentence: Span, anchor: Anchor) -> Iterator[Mention]:
    dateline = _DATELINE.match(sentence.exact)
    end = dateline.end() if dateline else 0
    for match, rule in _candidates(to_plain(sentence.exact)):
        if match.start() < end:
            continue
        quoted = match.end("quiet") if match.groupdict().get("quiet") else match.start()
        start, stop = sentence.start + quoted, sentence.start + match.end()
        ahead = _looks_ahead(sentence, start, stop, match.group())
        when = rule.read(match, replace(anchor, ahead=ahead))
        if when:
            end = match.end()
            yield Mention(MentionKind.DATE, Span(sentence.text, start, stop), rule.name, when=when)
            anchor = _after(anchor, when)


def _after(anchor: Anchor, found: Mention | When) -> Anchor:
    """From a fiscal year, said and not resolved, nothing can be counted ("the year before")."""
    when = found.when if isinstance(found, Mention) else found
    unknown = when is not None and when.edtf is None and when.basis == UNRESOLVED
    return replace(anchor, previous=when.edtf) if when and (when.edtf or unknown) else anchor


def _candidates(plain: str) -> list[tuple[Match, Rule]]:
    """All matches, the leftmost first and at one place the longest."""
    lower, able = plain.lower(), frozenset(_SIEVE.passing(plain))
    found = [
        (match, n)
        for key, numbers in _BY_KEY.items()
        if not able.isdisjoint(numbers)
        for start, end in _windows(key, lower)
        for n in able.intersection(numbers)
        for match in RULES[n].pattern.finditer(plain, start, end)
    ]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end(), pair[1]))
    return [(match, RULES[n]) for match, n in found]


def _windows(key: re.Pattern[str], lower: str) -> list[tuple[int, int]]:
    """Where an expression with this key can stand; patterns are slow, and most of a text holds no key."""
    windows: list[tuple[int, int]] = []
    for match in key.finditer(lower):
        start, end = max(0, match.start() - _BEFORE), match.end() + _BEHIND
        if windows and start <= windows[-1][1]:
            start, _ = windows.pop()
        windows.append((start, end))
    return windows


def _looks_ahead(sentence: Span, start: int, end: int, words: str) -> bool:
    """ "by March" and "until April 9" look ahead unless a verb says that it is past."""
    ahead = looks_ahead(sentence, start, end)
    if ahead is None:
        return words.casefold().startswith(("by ", "until ", "till ", "ahead of "))
    return ahead
