"""Body and furniture apart: what each line of a page is to the article, or that it is none of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.grounding import BlockKind
from app.read.lines import Line, Place
from app.read.marks import is_byline, is_caption, is_dateline
from app.read.phrases import is_furniture, opens_tail

Role = BlockKind | None  # None: furniture

SENTENCE_END = re.compile(r"[.?!:…][\"'”’)\]]*$")
BULLET = re.compile(r"(?:[•▪●◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
OPENING = 20  # lines; a page's title and byline stand before this many lines of the article


def sift(lines: Sequence[Line], title: str | None = None) -> list[Role]:
    """The role of each line. ``title`` is what the metadata calls the article."""
    roles: list[Role] = [BlockKind.BODY] * len(lines)
    kept = [i for i, line in enumerate(lines) if not _is_left_out(line)]
    prose = [i for i in kept if is_prose(lines[i])]
    if not prose:
        return _unsifted(lines, kept)
    for i in set(range(len(lines))) - set(kept):
        roles[i] = None
    first, last = _first_of_body(lines, kept, prose), _last_of_body(lines, prose)
    _sift_head(lines, [i for i in kept if i < first], roles, title)
    _sift_body(lines, [i for i in kept if first <= i <= last], roles)
    _sift_tail(lines, [i for i in kept if i > last], roles)
    return roles


def is_prose(line: Line) -> bool:
    """A sentence or more, to be read; not a headline, a link or a caption."""
    words = line.words
    if line.linked > 0.6 or is_caption(words):
        return False
    return len(words) >= 250 or (len(words) >= 60 and SENTENCE_END.search(words) is not None)


def _is_left_out(line: Line) -> bool:
    return line.place is Place.FURNITURE or is_furniture(line.words)


def _unsifted(lines: Sequence[Line], kept: list[int]) -> list[Role]:
    """Nothing here reads like an article: all that is not surely furniture is its body."""
    inside = set(kept or range(len(lines)))
    return [BlockKind.BODY if i in inside else None for i in range(len(lines))]


def _first_of_body(lines: Sequence[Line], kept: list[int], prose: list[int]) -> int:
    """The first prose after the byline; prose before it is a standfirst."""
    dateline = next((i for i in prose if is_dateline(lines[i].words)), None)
    if dateline is not None and dateline in prose[:3]:
        return dateline
    opening = [i for i in kept if i < prose[min(2, len(prose) - 1)]]
    start = max((i for i in opening if is_byline(lines[i].words)), default=-1)
    return next(i for i in prose if i > start)


def _last_of_body(lines: Sequence[Line], prose: list[int]) -> int:
    """The last prose before what ends articles; such a line counts only where little prose comes after it."""
    whole = sum(len(lines[i].words) for i in prose)
    for at, line in enumerate(lines):
        if opens_tail(line.words):
            after = sum(len(lines[i].words) for i in prose if i > at)
            if 4 * after <= whole and any(i < at for i in prose):
                return max(i for i in prose if i < at)
    return prose[-1]


def _sift_head(lines: Sequence[Line], head: list[int], roles: list[Role], title: str | None) -> None:
    at = _title_line(lines, head, title)
    for i in head:
        words = lines[i].words
        if i == at:
            roles[i] = BlockKind.TITLE
        elif is_byline(words):
            roles[i] = BlockKind.BYLINE
        elif is_caption(words):
            roles[i] = BlockKind.CAPTION
        elif (at is None or i > at) and len(words.split()) >= 6 and lines[i].linked < 0.6:
            roles[i] = BlockKind.STANDFIRST
        else:
            roles[i] = None


def _title_line(lines: Sequence[Line], head: list[int], title: str | None) -> int | None:
    """The line that is the article's headline: as its metadata or mark-up say, else the first that reads like one."""
    for i in head:
        if title and lines[i].words == title:
            return i
    for i in head:
        if lines[i].tag == "h1" and not is_byline(lines[i].words):
            return i
    for i in head:
        if lines[i].place is Place.OUTSIDE:
            continue
        words = lines[i].words
        if is_byline(words):
            return None
        if _reads_like_title(words):
            return i
    return None


def _reads_like_title(words: str) -> bool:
    return 4 <= len(words.split()) and len(words) <= 220 and not words.endswith(".") and not is_caption(words)


def _sift_body(lines: Sequence[Line], body: list[int], roles: list[Role]) -> None:
    for i in body:
        line = lines[i]
        if line.place is Place.OUTSIDE and not is_prose(line):
            roles[i] = None
        elif is_caption(line.words) or line.tag == "figcaption":
            roles[i] = BlockKind.CAPTION
        elif line.linked > 0.8 and line.tag not in HEADINGS and not SENTENCE_END.search(line.words):
            roles[i] = None
        elif _is_heading(line):
            roles[i] = BlockKind.HEADING
        elif len(line.words) < 60 and is_byline(line.words):
            roles[i] = BlockKind.BYLINE


def _is_heading(line: Line) -> bool:
    if line.tag in HEADINGS:
        return True
    words = line.words
    if line.tag == "li" or BULLET.match(words) or len(words) > 120:
        return False
    return words.endswith("?") or not SENTENCE_END.search(words)


def _sift_tail(lines: Sequence[Line], tail: list[int], roles: list[Role]) -> None:
    ended = False
    for i in tail:
        line = lines[i]
        ended = ended or any(opens_tail(lines[j].words) for j in range(max(tail[0] - 3, 0), i + 1))
        if is_byline(line.words):
            roles[i] = BlockKind.BYLINE
        elif is_caption(line.words) and not ended:
            roles[i] = BlockKind.CAPTION
        elif ended or line.place is Place.OUTSIDE or not (BULLET.match(line.words) or SENTENCE_END.search(line.words)):
            roles[i] = None
