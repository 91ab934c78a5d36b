"""Plain text → lines: pasted pages have a paragraph on each row, wrapped texts have it on several."""

from __future__ import annotations

import re
from itertools import pairwise

from app.read.errors import TooLargeError
from app.read.furniture import is_furniture, opens_warnings
from app.read.lines import BULLET, POINT_END, SENTENCE_END, Line, Page, joined
from app.read.marks import is_byline, is_dateline

MOST = 100_000  # rows; a book has fewer
NARROWEST, WIDEST = 35, 110  # a row that was wrapped is as long as this
CONTINUES = re.compile(r"[a-z,;)%]")
SMALL_WORDS = frozenset("a an and as at but by de for from in into of on or over per the to under vs via with".split())


def to_page(text: str) -> Page:
    return Page(tuple(Line(words) for words in unwrapped(text)))


def unwrapped(text: str) -> list[str]:
    """The paragraphs of a text: its rows, or where it was wrapped at a width, rows joined. Raises TooLargeError."""
    if text.count("\n") + text.count("\r") > 2 * MOST or len(text.splitlines()) > MOST:
        raise TooLargeError(f"The text has more than {MOST:,} lines. Cut it down to the article alone.")
    rows = [joined(row) for row in text.splitlines()]
    width = wrap_width(rows)
    paragraphs: list[list[str]] = []
    for before, row in pairwise(["", *rows]):
        if width and before and row and _goes_on(before, row, width):
            paragraphs[-1].append(row)
        elif row:
            paragraphs.append([row])
    return [" ".join(parts) for parts in paragraphs]


def wrap_width(rows: list[str]) -> int | None:
    """The width at which the text was wrapped: the longest row that stops in mid-sentence and goes on in small letters.

    None where this hardly happens; one such place is a slip.
    """
    middling = [
        (before, row)
        for before, row in pairwise(rows)
        if NARROWEST <= len(before) <= WIDEST and not is_furniture(before)
    ]
    broken = [len(before) for before, row in middling if _runs_on(before, row) and not is_furniture(row)]
    return max(broken) if len(broken) > 1 and 10 * len(broken) > len(middling) else None


def _goes_on(before: str, row: str, width: int) -> bool:
    """Is ``row`` the same paragraph as the row before it?"""
    if len(before) > max(width, WIDEST) or BULLET.match(row) or _is_closing(row) or is_furniture(before):
        return False
    if _runs_on(before, row):
        return True
    if is_byline(row) or is_byline(before) or is_dateline(row):
        return False
    if len(before) + 1 + len(row.split(maxsplit=1)[0]) > width:
        return True
    if SENTENCE_END.search(before) or 2 * len(before) < width:
        return False
    return not _is_headed(before) or (3 * len(before) > 2 * width and _is_headed(row))


def _is_closing(row: str) -> bool:
    return is_furniture(row) or opens_warnings(row)


def _runs_on(before: str, row: str) -> bool:
    """Does a sentence stop at the end of one row and go on, in small letters, in the next? Points of a list do not."""
    return CONTINUES.match(row) is not None and not SENTENCE_END.search(before) and not POINT_END.search(before)


def _is_headed(row: str) -> bool:
    """Set like a heading: all words but the small ones begin with a capital or a figure, and none of those ends it."""
    words = row.split()
    if words[-1].lower() in SMALL_WORDS:
        return False
    return all(word.lower() in SMALL_WORDS or not word[0].islower() for word in words)
