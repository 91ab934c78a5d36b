"""Exact words: the text of an article and the spans in it.

Offsets are half-open ``[start, end)`` and count Unicode code points of :attr:`Document.text`,
as W3C TextPositionSelector does. A span reads its words from the text it points into, so an
excerpt that is not exactly there cannot be constructed.

    GroundingError          the words are not where somebody said they are
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

CONTEXT = 32  # code points of prefix and suffix; what W3C annotation clients commonly keep


class GroundingError(ValueError):
    """The words are not where somebody said they are."""


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]``, never empty. Raises GroundingError when made outside the text."""

    text: str = field(repr=False)
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.text):
            raise GroundingError(f"no words at {self.start}..{self.end} of {len(self.text)}")

    @classmethod
    def restore(cls, text: str, start: int, end: int, exact: str) -> Span:
        """A span that was stored or sent, with the words it must have. Raises GroundingError."""
        span = cls(text, start, end)
        if span.exact != exact:
            raise GroundingError(f"{start}..{end} is {span.exact!r}, not {exact!r}")
        return span

    @property
    def exact(self) -> str:
        return self.text[self.start : self.end]

    @property
    def prefix(self) -> str:
        return self.text[max(0, self.start - CONTEXT) : self.start]

    @property
    def suffix(self) -> str:
        return self.text[self.end : self.end + CONTEXT]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        return self.exact


def locate(text: str, quote: str) -> Span:
    """The one place of these exact words. Raises GroundingError when there is none, or a second."""
    start = text.find(quote) if quote else -1
    if start < 0:
        raise GroundingError(f"not in the text: {quote!r}")
    if text.find(quote, start + 1) >= 0:
        raise GroundingError(f"more than once in the text: {quote!r}")
    return Span(text, start, start + len(quote))


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under one set of spans; ``covering`` holds their indexes, ``opening`` those that start here."""

    words: str
    covering: tuple[int, ...]
    opening: tuple[int, ...]


def segments(whole: Span, spans: Iterable[Span]) -> list[Segment]:
    """Cut ``whole`` at every boundary of ``spans`` so that overlapping marks need never nest.

    The segments' words, joined, are the words of ``whole``; parts of spans outside it are ignored.
    An index in a Segment counts the given spans from 0.
    """
    marks = [(i, s) for i, s in enumerate(spans) if s.overlaps(whole)]
    edges = {whole.start, whole.end}
    for _, span in marks:
        edges |= {max(span.start, whole.start), min(span.end, whole.end)}
    cuts = sorted(edges)
    return [_segment(whole.text, start, end, marks) for start, end in pairwise(cuts)]


def _segment(text: str, start: int, end: int, marks: list[tuple[int, Span]]) -> Segment:
    covering = tuple(i for i, s in marks if s.start <= start and end <= s.end)
    opening = tuple(i for i, s in marks if s.start == start)
    return Segment(text[start:end], covering, opening)


class BlockKind(StrEnum):
    """What a paragraph of an article is. Dates and amounts count only in headings and the body."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"  # who wrote it, and lines that say when it was published
    CAPTION = "caption"
    HEADING = "heading"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: a span without line breaks in the text, and its kind."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Page furniture that reading left out: its words, and before which offset of the text it stood."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of where an article comes from; None where neither text nor metadata says it.

    ``published`` is an ISO date (``2025-10-06``), ``language`` a BCP 47 tag.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A read article: its text (paragraphs joined by one newline each), its blocks in order, and its source.

    Every character of ``text`` comes from the raw article; white space may have been joined.
    ``stated`` maps a field of Source to the words of the text that say it; a field that is known but
    not in it comes from the file's metadata.
    """

    text: str
    source: Source = Source()
    blocks: tuple[Block, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    stated: Mapping[str, Span] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        return Span(self.text, start, end)
