"""The lines above the body: title, standfirst, byline, captions; all else there is furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.grounding import BlockKind
from app.read.furniture import ends_article, is_section, points_elsewhere
from app.read.lines import HEADINGS, Line, Place, stems
from app.read.marks import (
    UPDATED,
    is_byline,
    is_caption,
    is_company,
    is_date_line,
    is_dateline,
    is_institution,
    is_label,
    is_masthead,
    is_name,
    is_outlet,
)

Role = BlockKind | None
JOINS = re.compile(r" and | / | & |, ")
OF_PAGE = re.compile(r"[\d|:#•·]|\s[-–—]\s")
FIGURE = re.compile(r"\d")
PROSE = 60  # code points; a shorter line may be the page's again
TELLING = 12  # lines of the body that are compared with a headline


def sift_head(lines: Sequence[Line], roles: list[Role], first: int, titles: Sequence[str]) -> None:
    """Sets the roles of the lines before ``first``, where the body begins."""
    at = find_title(lines, roles, first, titles)
    below = None  # the role of the next line that is kept
    for i in range(first - 1, -1, -1):
        if i == at:
            roles[i] = BlockKind.TITLE
        elif roles[i]:
            # A name just below a day, or just above a dateline, is the author's.
            is_dated = (i > 0 and is_date_line(lines[i - 1].words)) or (
                i == first - 1 and first < len(lines) and is_dateline(lines[first].words)
            )
            roles[i] = _role_in_head(lines[i], below, is_below=at is None or i > at, is_dated=is_dated)
        below = roles[i] or below


def _is_author(words: str) -> bool:
    other = is_outlet(words) or is_institution(words) or is_section(words) or is_company(words)
    return is_name(words) and not other


def _role_in_head(line: Line, below: Role, *, is_below: bool, is_dated: bool) -> Role:
    """``is_below``: does the line stand below the title? ``is_dated``: and beside a day?"""
    words = line.words
    if line.place is Place.OUTSIDE and not is_below and not line.signed:
        return None
    if is_byline(words) or (line.signed and len(words) <= 160):
        return BlockKind.BYLINE
    if is_caption(words) or line.tag == "figcaption":
        return BlockKind.CAPTION
    if (
        is_below
        and _is_author(words)
        and (below is BlockKind.BYLINE or (is_dated and len(JOINS.split(words)[0].split()) <= 3))
    ):
        return BlockKind.BYLINE
    if not is_below or line.linked > 0.6 or points_elsewhere(words) or ends_article(words):
        return None
    return BlockKind.STANDFIRST if len(words.split()) >= 6 else None


def find_title(lines: Sequence[Line], roles: Sequence[Role], first: int, titles: Sequence[str]) -> int | None:
    """The headline: the line that metadata or mark-up call so, else the first above the body that reads like one."""
    for title in titles:
        named = [i for i in range(first) if _is_called(lines[i].words, title)]
        if named:
            return max(named, key=lambda i: (not is_outlet(lines[i].words), len(lines[i].words)))
    marked = [i for i in range(first) if lines[i].tag == "h1" and not is_byline(lines[i].words)]
    if marked:
        return max(marked, key=lambda i: (not is_outlet(lines[i].words), i))
    head = [i for i in range(first) if roles[i]]
    body = [line.words for line in lines[first : first + TELLING] if len(line.words) >= PROSE]
    told = frozenset().union(*map(stems, body))
    candidates = [i for words in (4, 3) for i in _that_read_so(lines, head, words=words)]
    if any(lines[i].tag in HEADINGS for i in candidates):
        candidates = [i for i in candidates if lines[i].tag in HEADINGS]
    candidates = [i for i in candidates if not is_masthead(lines[i].words)] or candidates
    kept = (i for i in candidates if not _is_of_page(lines[i].words) or _is_about(lines[i].words, told))
    return next(kept, next(iter(candidates), None))


def _is_of_page(words: str) -> bool:
    """Set as a page sets its own words, with marks, figures or capitals; a headline may be set so too."""
    return OF_PAGE.search(words) is not None or words.isupper()


def _is_about(words: str, told: frozenset[str]) -> bool:
    """Does the body speak of what this line speaks of? A page's own words ("SKIP TO SITE INDEX") stand there alone."""
    said = {stem for stem in stems(words) if not stem.isdigit()}
    return 4 * len(said & told) >= len(said)


def _is_called(words: str, title: str) -> bool:
    """A page's title may have the site's name beside the headline, or the headline cut short."""
    return (len(words.split()) >= 3 and words in title) or (
        len(title.split()) >= 3 and words.startswith(title) and len(words) < 250
    )


def _that_read_so(lines: Sequence[Line], head: Sequence[int], *, words: int) -> Iterator[int]:
    """The lines that may be a headline, of so many words at least.

    None below a byline: then the page's own headline is missing, and what stands there is a standfirst.
    """
    for i in head:
        if i and is_label(lines[i - 1].words):
            return
        if is_byline(lines[i].words) and not is_date_only(lines[i].words):
            return
        if len(lines[i].words.split()) >= words and reads_like_title(lines[i]) and not _is_ticker(lines, head, i):
            yield i


def is_date_only(words: str) -> bool:
    return is_date_line(words) and not UPDATED.search(words)


def reads_like_title(line: Line) -> bool:
    words = line.words
    if line.linked > 0.8 or len(words) > 220 or is_caption(words) or is_byline(words):
        return False
    if words.startswith("(") or words.endswith(".") or (words.count("|") > 1 and FIGURE.search(words)):
        return False
    return not (is_outlet(words) or is_institution(words) or is_company(words))


def _is_ticker(lines: Sequence[Line], head: Sequence[int], i: int) -> bool:
    """Another article's name ("BREAKING: …") where a headline follows that has no such words before it."""
    return points_elsewhere(lines[i].words) and any(j > i and reads_like_title(lines[j]) for j in head)
