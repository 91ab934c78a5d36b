"""Sentences: where one ends, and where a full stop is only an abbreviation's.

A quotation stays in one piece with the words that say whose it is, unless it is long: who speaks and
what is said are one statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.grounding import BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without white space at its ends, and the kind of block it stands in."""

    span: Span
    block: BlockKind


# Words of which the full stop is always their own: a name or a number follows.
_TITLE = frozenset(
    "mr mrs ms dr prof gen lt col maj brig capt cmdr cmdre adm sgt sen rep gov hon st rev messrs fr mt ft"
    " no nos art sec fig vs viz cf e.g i.e ca approx lt-gen maj-gen pvt".split()
)
# Before a number only: "Rs. 500 million".
_RUPEES = frozenset({"rs", "re"})
# Words of which the full stop may also end a sentence: it does when a word that opens sentences follows.
_SHORT = frozenset(
    "corp inc ltd co bros llc plc sa ag nv u.s u.k u.n u.a.e e.u d.c p.m a.m jan feb mar apr jun jul aug sept"
    " sep oct nov dec mon tue tues wed thu thurs fri sat sun est etc jr sr ph.d et al dept div mfg intl assn"
    " bn mn tn lb lbs oz cu sq ave blvd".split()
)
# Capitalised, these open a sentence; after an abbreviation only they prove that it ended.
_OPENER = frozenset(
    "the a an it its he she they we i you this that these those there here his her their our in on at by for"
    " from with but and or so yet if as when while after before since because although though however"
    " meanwhile earlier later then now still also both neither either no not all some many most more several"
    " such what who how why where which according separately under over during until once about one two three"
    " last next until officials".split()
)
# Closing punctuation that belongs to the sentence, the gap, and what may open the next one.
_END = re.compile(r"([.!?…]+)(?:[\"”’'»)\]]*)(\s+)(?=[\"“‘'«(\[•–—-]*\s*[^\W_])")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘'«—–]+$")
_NEXT_WORD = re.compile(r"[\"“‘'«(\[•–—\-\s]*([^\W_][\w’'.-]*)")
_LONGEST = 2000  # of a sentence; what is longer is no prose, and is cut so that reading stays linear
_QUOTATION = re.compile(r"“[^“”]{0,300}”|(?<!\w)\"[^\"]{0,300}\"")
_LINE = re.compile(r"[^\n]+")


def sentences(document: Document) -> tuple[Sentence, ...]:
    """All sentences in the order of the text. Without blocks, every line counts as a paragraph of the body."""
    return tuple(
        Sentence(Span(document.text, start, end), kind)
        for block, kind in _paragraphs(document)
        for start, end in _split(document.text, block)
    )


def _paragraphs(document: Document) -> Iterator[tuple[Span, BlockKind]]:
    if document.blocks:
        yield from ((block.span, block.kind) for block in document.blocks)
        return
    for line in _LINE.finditer(document.text):
        yield Span(document.text, line.start(), line.end()), BlockKind.BODY


def _split(text: str, block: Span) -> Iterator[tuple[int, int]]:
    start = block.start
    for end, after in _ends(text, block):
        yield from _trimmed(text, start, end)
        start = after
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run without white space at its ends, in pieces where it is longer than any sentence ought to be."""
    while end - start > _LONGEST:
        gap = text.rfind(" ", start, start + _LONGEST) + 1
        yield from _stripped(text, start, gap or start + _LONGEST)
        start = gap or start + _LONGEST
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    if words.strip():
        yield start + left, start + left + len(words.strip())


def _ends(text: str, block: Span) -> Iterator[tuple[int, int]]:
    """(end of a sentence, start of the next) for each boundary inside the block."""
    quoted = [m.span() for m in _QUOTATION.finditer(text, block.start, block.end)]
    at = 0
    for match in _END.finditer(text, block.start, block.end):
        while at < len(quoted) and quoted[at][1] <= match.start(1):
            at += 1
        inside = at < len(quoted) and quoted[at][0] <= match.start(1) and match.start(2) < quoted[at][1]
        if not inside and _ends_sentence(text, block, match):
            yield match.start(2), match.end(2)


def _ends_sentence(text: str, block: Span, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end(), block.end)
    word = following.group(1) if following else ""
    if not (word[:1].isupper() or word[:1].isdigit() or not word[:1].islower()):
        return False
    return match.group(1) != "." or not _abbreviates(text, block, match, word)


def _abbreviates(text: str, block: Span, match: re.Match[str], word: str) -> bool:
    """Whether the full stop belongs to the word before it and the sentence goes on."""
    before = _LAST_WORD.search(text, max(block.start, match.start(1) - 24), match.start(1))
    last = before.group().casefold() if before else ""
    closed = match.start(2) > match.end(1)  # a quotation mark or bracket after the stop
    if last in _TITLE or (last in _RUPEES and word[:1].isdigit()):
        return True
    if not closed and (last in _SHORT or re.fullmatch(r"(?:\w\.)+\w", last)):
        return word.casefold() not in _OPENER
    if last == "x" and text.startswith(" on X", match.start(1) - 5):
        return False  # what was posted there
    # A single capital is an initial ("J. Trump") unless a sentence visibly begins.
    return len(last) == 1 and last.isalpha() and not closed and word.casefold() not in _OPENER
