"""Body and furniture apart: what each line of a page is to the article, or that it is none of it.

The body runs from the first prose after the byline to the last prose before what ends articles. Inside it, furniture
is what its words or the page's make-up say, and the headlines in a box of other articles; before and after it, whatever
does not belong to the article by its form. Where two readings remain a line is kept: lost words cannot be cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.grounding import BlockKind
from app.read.furniture import (
    ends_article,
    invites,
    is_from_reader,
    is_furniture,
    is_menu,
    is_small_print,
    opens_box,
    opens_others,
    opens_warnings,
    points_elsewhere,
    speaks_of_site,
)
from app.read.head import sift_head
from app.read.lines import BULLET, HEADINGS, POINT_END, SENTENCE_END, Line, Place, stems
from app.read.marks import (
    find_names,
    is_biography,
    is_byline,
    is_caption,
    is_cluttered,
    is_date_line,
    is_dateline,
    is_name,
)

Role = BlockKind | None  # None: furniture
STANDFIRST = 300  # code points; few are longer
OPENING = 20  # lines; a page names its author among the first
NEARBY = 6  # lines
QUOTES = "\"'“”‘’.,… "
ADDRESS = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)
ABOUT = re.compile(r"(?:About|ABOUT) (?P<name>[A-Z][\w&.'’-]+).{0,80}")


def sift(lines: Sequence[Line], titles: Sequence[str] = ()) -> list[Role]:
    """The role of each line. ``titles`` is what the file's metadata calls the article, and the page."""
    return _Sieve(lines, titles).roles


def without_clutter(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """The roles, with bylines that say nothing of the article left out: "Our Correspondent", "3 May | 4 min read"."""
    return [
        None if role is BlockKind.BYLINE and is_cluttered(line.words) else role
        for line, role in zip(lines, roles, strict=True)
    ]


def is_prose(line: Line, *, least: int = 60) -> bool:
    """A sentence or more, to be read, of ``least`` code points; not a headline, a link or a caption."""
    words = line.words
    if len(words) < least or line.linked > 0.6 or line.tag in HEADINGS or is_caption(words) or is_date_line(words):
        return False
    return len(words) >= 140 or SENTENCE_END.search(words) is not None


def _is_sentence(words: str) -> bool:
    """Ends like a sentence, or like a point of a list, or begins inside one."""
    ended = SENTENCE_END.search(words) and not words.endswith("?")
    return bool(ended or POINT_END.search(words) or words[0].islower())


class _Sieve:
    """One pass over the lines of one page; ``roles`` is complete once it is made."""

    def __init__(self, lines: Sequence[Line], titles: Sequence[str]) -> None:
        self.lines = lines
        self.roles: list[Role] = [None if self._is_out(line, titles) else BlockKind.BODY for line in lines]
        self.prose = self._find_prose()
        if not self.prose:
            self._keep_what_reads()
            return
        self.first, self.last = self._first_of_body(), self._last_of_body()
        self.ended = self._find_end()
        self.last = self._with_short_sentences()
        sift_head(lines, self.roles, self.first, titles)
        self._sift_boxes()
        self._sift_body()
        self._sift_tail()

    def _is_out(self, line: Line, titles: Sequence[str]) -> bool:
        if line.words in titles or line.tag == "h1":
            return False
        if line.place is Place.FURNITURE or is_menu(line.words):
            return True
        return is_furniture(line.words) and not is_byline(line.words)

    def _kept(self, start: int, end: int) -> Iterable[int]:
        return (i for i in range(start, end) if self.roles[i] is not None)

    def _find_prose(self) -> list[int]:
        """The lines to be read, without those about the author, and those that stand apart, below the rest."""
        kept = list(self._kept(0, len(self.lines)))
        prose = [i for i in kept if is_prose(self.lines[i])]
        if not prose:  # a brief: its sentences are short
            prose = [i for i in kept if is_prose(self.lines[i], least=25)]
        main = max((i for i in prose if self.lines[i].place is not Place.OUTSIDE), default=len(self.lines))
        names: frozenset[str] = frozenset()
        for line in self.lines[:OPENING]:
            names |= find_names(line.words) if is_byline(line.words) or line.signed else frozenset()
        names |= self._names_beside_days()
        about = [i for i in kept[1:] if is_biography(self.lines[i].words, names)]
        for i in [*about, *(i for i in prose if i > main)]:
            self.roles[i] = None
        return self._without_last_words([i for i in prose if self.roles[i]])

    def _names_beside_days(self) -> frozenset[str]:
        """Whose name stands alone above a day, or below it."""
        opening = self.lines[:OPENING]
        days = {i for i, line in enumerate(opening) if is_date_line(line.words)}
        alone = [line.words for i, line in enumerate(opening) if {i - 1, i + 1} & days and is_name(line.words)]
        return frozenset().union(*map(find_names, alone))

    def _without_last_words(self, prose: list[int]) -> list[int]:
        """What a site says of itself below its articles is no prose of this one."""
        while len(prose) > 2 and speaks_of_site(self.lines[prose[-1]].words):
            self.roles[prose.pop()] = None
        return prose

    def _keep_what_reads(self) -> None:
        """Nothing here reads like an article: all that is not surely furniture is its body."""
        if not any(self.roles):
            self.roles = [BlockKind.BODY] * len(self.lines)

    def _first_of_body(self) -> int:
        """The first prose after the byline (prose before it is a standfirst), or points that are listed before it.

        A long paragraph is no standfirst: the body begins there, whatever stands below it.
        """
        long = next((i for i in self.prose if len(self.lines[i].words) > STANDFIRST), self.prose[-1])
        dateline = next((i for i in self.prose[:3] if i <= long and is_dateline(self.lines[i].words)), None)
        if dateline is not None:
            return dateline
        third = min(long, self.prose[min(2, len(self.prose) - 1)])
        signed = [i for i in self._kept(0, third) if is_byline(self.lines[i].words) or self.lines[i].signed]
        first = next(i for i in self.prose if i > max(signed, default=-1))
        return self._first_point(first)

    def _first_point(self, first: int) -> int:
        """Where a list of points that stands above the first prose begins, with its heading; else the prose."""
        above = [i for i in range(first) if self.roles[i]]
        points = [i for i in above if BULLET.match(self.lines[i].words) or self.lines[i].tag == "li"]
        between = [i for i in above if points and i > points[0] and i not in points]
        lone = len(points) == 1 and points != above[-1:]
        if not points or lone or any(len(self.lines[i].words) > 30 for i in between):
            return first
        for i in between:  # what a site says of its list
            self.roles[i] = None
        head = max((i for i in above if i < points[0]), default=points[0])
        headed = len(self.lines[head].words) <= 30 and not is_byline(self.lines[head].words)
        return head if headed else points[0]

    def _last_of_body(self) -> int:
        """The last prose before what ends articles; such words count only where the larger part comes before them."""
        whole = after = sum(len(self.lines[i].words) for i in self.prose)
        last: int | None = None
        for i, line in enumerate(self.lines):
            if last is not None and self._ends_here(i, whole, after):
                return last
            if self.roles[i] and is_prose(line):
                after -= len(line.words)
                last = i
        return self.prose[-1]

    def _ends_here(self, i: int, whole: int, after: int) -> bool:
        line = self.lines[i]
        if self._opens_company(i) or opens_warnings(line.words):
            return 2 * after < whole
        if ends_article(line.words):
            return 3 * after < whole
        if is_small_print(line.words):
            return 6 * after < whole
        if self._opens_readers(i):
            return 4 * after < 3 * whole
        return opens_others(line.words) and 4 * after < whole

    def _opens_readers(self, i: int) -> bool:
        """What readers say may be longer than the article."""
        below = self.lines[i + 1 : i + 5]
        return opens_others(self.lines[i].words) and any(is_from_reader(line.words) for line in below)

    def _opens_company(self, i: int) -> bool:
        """A release's "About X", below which X says what it is; not the heading "About the deal"."""
        found = ABOUT.fullmatch(self.lines[i].words)
        return found is not None and any(found["name"] in line.words[:60] for line in self.lines[i + 1 : i + 2])

    def _sift_boxes(self) -> None:
        """The headlines below "Recommended Stories", as far as the next prose."""
        inside = False
        for i in range(self.last + 1):
            line = self.lines[i]
            if opens_box(line.words):
                inside = self.roles[i] is None
            elif self.roles[i] is BlockKind.TITLE:
                inside = False  # "TOP STORY" stood above it
            elif self.roles[i] and (
                is_prose(line) or SENTENCE_END.search(line.words.rstrip("?")) or is_caption(line.words)
            ):
                inside = False
            elif inside:
                self.roles[i] = None

    def _sift_body(self) -> None:
        for i in range(self.last, self.first - 1, -1):
            if self.roles[i]:
                self.roles[i] = self._role_in_body(i)

    def _role_in_body(self, i: int) -> Role:
        line = self.lines[i]
        if points_elsewhere(line.words) or (line.place is Place.OUTSIDE and not is_prose(line)):
            return None
        if line.tag == "figcaption" or is_caption(line.words):
            return BlockKind.CAPTION
        if is_prose(line):
            return None if self._is_pitch(i) else BlockKind.BODY
        if line.linked > 0.8 and line.tag not in HEADINGS and not SENTENCE_END.search(line.words):
            return None
        if len(line.words) < 60 and is_byline(line.words):
            return BlockKind.BYLINE
        return self._role_of_short(i)

    def _role_of_short(self, i: int) -> Role:
        """A heading has text below it; a line that has furniture there, or on both sides, belongs to that."""
        line = self.lines[i]
        if line.tag == "li" or BULLET.match(line.words):
            return BlockKind.BODY
        below = i < self.last and self.roles[i + 1] is None
        if line.tag in HEADINGS:
            return None if below and self._is_boxed(i) else BlockKind.HEADING
        if self._is_pitch(i):
            return None
        if len(line.words) > 120 or _is_sentence(line.words):
            return BlockKind.BODY
        return None if below or self._is_stray(i) or self._is_said_again(i) else BlockKind.HEADING

    def _is_said_again(self, i: int) -> bool:
        """Words of a paragraph nearby, set apart in large letters."""
        words = self.lines[i].words.strip(QUOTES)
        near = self.lines[max(self.first, i - NEARBY) : i + NEARBY + 1]
        return len(words.split()) > 3 and any(words in line.words and len(line.words) > 2 * len(words) for line in near)

    def _is_stray(self, i: int) -> bool:
        """The headline of another article that stands unmarked among the paragraphs: what follows is not about it."""
        words = self.lines[i].words
        told = stems(words)
        if self.lines[i].place is not Place.OPEN or words.endswith("?") or len(words.split()) < 6:
            return False
        below = stems(" ".join(line.words for line in self.lines[i + 1 : i + 3]))
        return 3 * len(told & below) < len(told)

    def _is_boxed(self, i: int) -> bool:
        return i > self.first and self.roles[i - 1] is None

    def _is_pitch(self, i: int) -> bool:
        """An imperative to the reader beside furniture."""
        beside = self._is_boxed(i) or (i < self.last and self.roles[i + 1] is None)
        return beside and (invites(self.lines[i].words) or speaks_of_site(self.lines[i].words))

    def _sift_tail(self) -> None:
        """After the body stand captions, and lines that say when and where; all else is furniture."""
        elsewhere = False
        for i in range(self.last + 1, len(self.lines)):
            line = self.lines[i]
            elsewhere = elsewhere or opens_others(line.words) or opens_box(line.words)
            ended = elsewhere or i >= self.ended
            if self.roles[i] is None:
                continue
            if not elsewhere and (is_date_line(line.words) or (not ended and is_byline(line.words))):
                self.roles[i] = BlockKind.BYLINE
            elif is_caption(line.words) and not ended:
                self.roles[i] = BlockKind.CAPTION
            else:
                self.roles[i] = None

    def _find_end(self) -> int:
        """The first line after the last prose that ends the article, or begins another."""
        for i in range(self.last + 1, len(self.lines)):
            words = self.lines[i].words
            if (
                opens_others(words)
                or opens_box(words)
                or ends_article(words)
                or is_small_print(words)
                or self._opens_company(i)
            ):
                return i
        return len(self.lines)

    def _with_short_sentences(self) -> int:
        """The end of the body: sentences and points after its last prose, too short to be told by themselves."""
        return max((i for i in self._kept(self.last + 1, self.ended) if self._may_end(i)), default=self.last)

    def _is_aside(self, words: str) -> bool:
        """Does somebody speak to the reader of what the article does not speak of: "Want more? Our letter has it."?"""
        if not ADDRESS.search(words) or any(mark in words for mark in '"“”'):
            return False
        told = frozenset().union(*(stems(self.lines[i].words) for i in self.prose))
        return stems(words).isdisjoint(told)

    def _may_end(self, i: int) -> bool:
        """A short sentence may be the article's last; a question above furniture is a poll's, or a site's."""
        line = self.lines[i]
        words = line.words
        if line.place is Place.OUTSIDE or is_byline(words) or is_caption(words):
            return False
        if line.tag == "li" and line.place is Place.MAIN and line.linked < 0.5:
            return True
        if words.endswith(":") or speaks_of_site(words) or self._is_aside(words):
            return False
        if words.endswith("?") and (i + 1 == len(self.lines) or self.roles[i + 1] is None):
            return False
        return any(sign.search(words) for sign in (SENTENCE_END, POINT_END)) or BULLET.match(words) is not None
