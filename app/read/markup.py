"""HTML → lines: each block of text a line, with where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from app.read.errors import TooLargeError
from app.read.lines import HEADINGS, SENTENCE_END, Line, Page, joined
from app.read.metadata import Marked, find_metadata
from app.read.plain import unwrapped
from app.read.zones import Element, is_apart, is_signed, to_places

DEEPEST = 1000  # elements inside one another; the parser drops what is deeper than twice that
MOST = 100_000  # blocks of a page, and lines; news pages have a few thousand
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup "
    "time tt u var wbr amp-fit-text".split()
)
UNSHOWN = frozenset("script style template head title meta link".split())
TELLING = frozenset({"script", "title", "time"})  # elements whose text may be metadata
NOTED = re.compile(r"[.,;:!?”’\"')]$")


@dataclass(slots=True)
class Run:
    """A line in the making, and the number of the block that holds it. ``soft``: it follows a ``br``."""

    block: int
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    soft: bool = False
    signed: bool = False


class Reader:
    """Receives the parser's events in the order of the page; a flat list of elements and of runs is all it keeps."""

    def __init__(self) -> None:
        self.elements = [Element(-1, "")]
        self.open = [0]
        self.runs = [Run(0)]
        self.unshown = 0
        self.links = 0
        self.marked: list[Marked] = []
        self.telling: list[int] = []  # open elements whose text is wanted

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if len(self.open) > DEEPEST:
            raise TooLargeError(
                f"The page has elements nested more than {DEEPEST} deep. Save the article's text alone."
            )
        self.unshown += tag in UNSHOWN
        self.links += tag == "a"
        self._note(tag, attributes)
        if tag in UNSHOWN:
            self.open.append(self.open[-1])
        elif tag in INLINE:
            self._start_inline(tag, attributes)
        else:
            if len(self.elements) > MOST:
                raise TooLargeError(f"The page has more than {MOST:,} elements. Save the article's text alone.")
            parent = self.open[-1]
            signed = self.elements[parent].signed or is_signed(attributes)
            self.open.append(len(self.elements))
            self.elements.append(Element(parent, tag, is_apart(tag, attributes), signed, attributes.get("class", "")))
            self._break(soft=tag == "br")

    def _start_inline(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Furniture within a line is a line of its own; the number of a footnote is set off from the word before it."""
        if is_apart(tag, attributes):
            self.open.append(len(self.elements))
            self.elements.append(Element(self.open[-2], tag, apart=True))
            self._break()
            return
        run = self.runs[-1]
        run.signed = run.signed or is_signed(attributes)
        if tag == "sup" and run.parts and NOTED.search(run.parts[-1]):
            run.parts.append(" ")
        self.open.append(self.open[-1])

    def end(self, tag: str) -> None:
        block = self.open.pop()
        self.unshown -= tag in UNSHOWN
        self.links -= tag == "a"
        if tag in TELLING and self.telling:
            self.telling.pop()
        if self.open[-1] != block:
            self._break(soft=tag == "br")

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Keep an element that may hold metadata."""
        if tag in TELLING or tag in {"meta", "link", "html"} or "itemprop" in attributes:
            self.marked.append((tag, dict(attributes), []))
        if tag in TELLING:
            self.telling.append(len(self.marked) - 1)

    def data(self, text: str) -> None:
        if self.telling:
            self.marked[self.telling[-1]][2].append(text)
        if self.unshown:
            return
        run = self.runs[-1]
        run.parts.append(text)
        if self.links:
            run.linked += sum(map(len, text.split()))

    def close(self) -> None:
        self._break()

    def _break(self, *, soft: bool = False) -> None:
        if self.unshown:
            return
        if any(not part.isspace() for part in self.runs[-1].parts):
            self.runs.append(Run(self.open[-1], soft=soft))
        else:
            soft = soft or (self.runs[-1].soft and self.runs[-1].block == self.open[-1])
            self.runs[-1] = Run(self.open[-1], soft=soft)


def to_page(html: str) -> Page:
    """Raises TooLargeError where elements nest without end."""
    reader = Reader()
    parser = etree.HTMLParser(target=reader, huge_tree=True, remove_pis=True)
    parser.feed(html.replace("\x00", ""))
    parser.close()
    lines = _to_words(reader)
    prose = [(run.block, len(words)) for run, words in lines if len(words) >= 60 and 2 * run.linked < len(words)]
    places = to_places(reader.elements, prose)
    return Page(
        tuple(
            Line(
                words,
                _tag(reader.elements, run.block),
                places[run.block],
                min(1.0, run.linked / max(1, len(words.replace(" ", "")))),
                run.signed or reader.elements[run.block].signed,
            )
            for run, words in lines
        ),
        find_metadata(reader.marked),
    )


def _to_words(reader: Reader) -> list[tuple[Run, str]]:
    """The words of each run; what was broken for the looks alone is one line again. Raises TooLargeError."""
    lines: list[tuple[Run, list[str]]] = []
    for run in reader.runs:
        if len(lines) > MOST:
            raise TooLargeError(f"The page has more than {MOST:,} lines. Save the article's text alone.")
        tag = reader.elements[run.block].tag
        text = "".join(run.parts)
        if tag in {"pre", "plaintext", "xmp"}:
            lines += [(run, [row]) for row in unwrapped(text)]
            continue
        words = joined(text)
        if words and lines and run.soft and _is_one(reader, lines[-1], words):
            before, parts = lines[-1]
            before.linked += run.linked
            parts.append(words)
        elif words:
            lines.append((run, [words]))
    return [(run, " ".join(parts)) for run, parts in lines]


def _is_one(reader: Reader, before: tuple[Run, list[str]], words: str) -> bool:
    """Does a line break stand inside a headline, or inside a sentence?"""
    tag = _tag(reader.elements, before[0].block)
    return tag in HEADINGS or (words[0].islower() and not SENTENCE_END.search(before[1][-1]))


def _tag(elements: list[Element], block: int) -> str:
    """The nearest tag around that tells what a block is."""
    at = block
    for _ in range(8):
        if at == 0 or elements[at].tag not in {"p", "div", "span", "br", "a", "section"}:
            break
        at = elements[at].parent
        if elements[at].tag in HEADINGS or elements[at].tag in {"li", "figcaption", "blockquote"}:
            return elements[at].tag
    return elements[block].tag
