"""Words that were found, marked where they stand: in an article, in an excerpt, in a headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.queries.page_views import Paragraph, Piece
from app.queries.terms import Term, find_hits

SHOWN = 320  # characters of a passage that are shown of it
BEFORE = 60  # of these, before the first word that was found

Hits = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Bit:
    """A run of exact words, found or not."""

    words: str
    found: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Exact words of a text from ``start`` on, with what was found in them; ``cut`` where the text goes on before or
    behind them. ``first`` is where in the text the first found word stands."""

    bits: tuple[Bit, ...]
    start: int
    first: int
    cut_before: bool
    cut_behind: bool


def to_anchor(start: int) -> str:
    """Where on its article's page a found word is, which stands at this place of the text."""
    return f"w-{start}"


def to_bits(text: str, hits: Hits) -> tuple[Bit, ...]:
    edges = sorted({0, len(text), *(edge for hit in hits for edge in hit)})
    return tuple(Bit(text[a:b], any(s <= a and b <= e for s, e in hits)) for a, b in pairwise(edges))


def to_excerpt(text: str, terms: Sequence[Term]) -> Excerpt:
    """The part of a paragraph in which most was found, in whole words."""
    hits = find_hits(text, terms)
    start, end = _find_window(text, hits)
    inside = [(s - start, min(e, end) - start) for s, e in hits if start <= s < end]
    first = start + inside[0][0] if inside else start
    return Excerpt(to_bits(text[start:end], inside), start, first, start > 0, end < len(text))


def _find_window(text: str, hits: Hits) -> tuple[int, int]:
    if len(text) <= SHOWN or not hits:
        return 0, _last_break(text, 0, SHOWN)
    best = max(hits, key=lambda hit: (sum(hit[0] <= s < hit[0] + SHOWN - BEFORE for s, _ in hits), -hit[0]))
    reach = max(0, best[0] - BEFORE)
    start = (text.find(" ", reach, best[0]) + 1 or best[0]) if reach else 0
    return start, max(best[1], _last_break(text, start, start + SHOWN))


def _last_break(text: str, start: int, end: int) -> int:
    """Before which word to stop at the latest."""
    if end >= len(text):
        return len(text)
    at = text.rfind(" ", start, end + 1)
    return at if at > start else end


def mark_found(paragraph: Paragraph, terms: Sequence[Term]) -> Paragraph:
    """The paragraph cut further, so that what was found in it can be marked too."""
    if paragraph.kind == "furniture":
        return paragraph
    hits = find_hits("".join(piece.words for piece in paragraph.segments), terms)
    return replace(paragraph, segments=tuple(_cut(paragraph, hits))) if hits else paragraph


def _cut(paragraph: Paragraph, hits: Hits) -> Iterator[Piece]:
    start = 0
    for piece in paragraph.segments:
        end = start + len(piece.words)
        edges = sorted({start, end, *(edge for hit in hits for edge in hit if start < edge < end)})
        for a, b in pairwise(edges):
            hit = next((hit for hit in hits if hit[0] <= a and b <= hit[1]), None)
            found = to_anchor(paragraph.start + hit[0]) if hit else ""
            opening = piece.opening if a == start else ()
            yield Piece(
                piece.words[a - start : b - start], piece.covering, opening, found, lands=bool(hit and hit[0] == a)
            )
        start = end
