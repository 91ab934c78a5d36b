"""Plain text → lines: pasted pages have a paragraph on each line, wrapped texts have it on several."""

from __future__ import annotations

import re
from itertools import pairwise

from app.read.lines import Line, Page, joined
from app.read.phrases import is_furniture

WIDEST = 110  # a text is wrapped when hardly any line is longer than this
BULLET = re.compile(r"\s*(?:[•▪●◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
ENDS_SENTENCE = re.compile(r"[.?!:;…][\"'”’)\]]*$")
CONTINUES = re.compile(r"[a-z,;)%]")
SMALL_WORDS = frozenset("a an and as at but by de for from in into of on or over per the to under vs via with".split())


def to_page(text: str) -> Page:
    rows = [joined(row) for row in text.splitlines()]
    return Page(tuple(Line(words) for words in unwrapped(rows)))


def unwrapped(rows: list[str]) -> list[str]:
    """The paragraphs of these rows: the rows themselves, or where the text was wrapped at a width, rows joined."""
    width = wrap_width(rows)
    paragraphs: list[list[str]] = []
    for before, row in pairwise(["", *rows]):
        if paragraphs and before and row and width and _goes_on(before, row, width):
            paragraphs[-1].append(row)
        elif row:
            paragraphs.append([row])
    return [" ".join(parts) for parts in paragraphs]


def wrap_width(rows: list[str]) -> int | None:
    """The width at which the text was wrapped, or None: a wrapped text's long rows are alike and end in mid-sentence."""
    lengths = [len(row) for row in rows if row]
    if sum(n for n in lengths if n > WIDEST) > sum(lengths) // 20:
        return None
    long = [row for row in rows if 45 <= len(row) <= WIDEST]
    open_ended = [row for row in long if not ENDS_SENTENCE.search(row)]
    if len(long) < 4 or 2 * len(open_ended) < len(long):
        return None
    return max(len(row) for row in long)


def _goes_on(before: str, row: str, width: int) -> bool:
    """Is ``row`` the same paragraph as the row before it?"""
    if BULLET.match(row) or is_furniture(row) or is_furniture(before):
        return False
    if CONTINUES.match(row) and not ENDS_SENTENCE.search(before):
        return True
    if len(before) + 1 + len(row.split(maxsplit=1)[0]) > width:
        return True
    return 2 * len(before) >= width and not ENDS_SENTENCE.search(before) and not _is_headed(before)


def _is_headed(row: str) -> bool:
    """Set like a heading: every word but the small ones begins with a capital or a figure, and none of those ends it."""
    words = row.split()
    if words[-1].lower() in SMALL_WORDS:
        return False
    return all(word.lower() in SMALL_WORDS or not word[0].islower() for word in words)
