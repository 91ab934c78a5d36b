"""HTML → lines: each block of text a line, with where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree  # type: ignore[import-untyped]

from app.read.errors import TooLarge
from app.read.lines import Line, Page, Place, joined
from app.read.metadata import find_metadata

DEEPEST = 1000  # elements inside one another; the parser drops what is deeper than twice that
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup "
    "time tt u var wbr amp-fit-text".split()
)
UNSHOWN = frozenset("script style template head title meta link".split())
APART = frozenset(
    "nav aside form button select textarea iframe svg canvas object dialog menu noscript input audio video amp-ad amp-sidebar amp-embed "
    "amp-consent amp-social-share footer".split()
)
APART_ROLES = frozenset("navigation banner contentinfo complementary search dialog form alert menu menubar toolbar".split())
# Parts of class names and ids by which sites mark what is not the article.
APART_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menu|sidebar|side-bar|footer|breadcrumbs?|share|sharing|social|follow|related|recommend(?:ed|ations)?|"
    r"promo|promoted|advert|advertisement|ad|ads|ad-slot|adslot|ad-unit|sponsor(?:ed)?|newsletter|subscribe|subscription|signup|sign-up|paywall|"
    r"comments?|disqus|cookies?|consent|gdpr|popup|modal|overlay|trending|popular|most-read|mostread|more-stories|read-more|readmore|also-read|"
    r"alsoread|tags?|tag-list|topics|author-bio|author-box|authorbox|bio|about-author|widget|toolbar|topbar|ticker|skip|skip-link|pagination|pager|"
    r"print|login|search|outbrain|taboola|hidden|sr-only|visually-hidden|screen-reader-text|copyright|legal|disclaimer|banner)(?:$|[-_ ])"
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(slots=True)
class Element:
    """What is kept of an element: its parent's number and its own marks; ``prose`` is counted afterwards."""

    parent: int
    tag: str
    apart: bool
    prose: int = 0


@dataclass(slots=True)
class Run:
    """A line in the making, and the number of the block that holds it."""

    block: int
    parts: list[str] = field(default_factory=list)
    linked: int = 0


class Reader:
    """Receives the parser's events in the order of the page; a flat list of blocks is all it keeps."""

    def __init__(self) -> None:
        self.elements: list[Element] = [Element(-1, "", apart=False)]
        self.open = [0]
        self.runs = [Run(0)]
        self.unshown = 0
        self.links = 0
        self.marked: list[tuple[str, dict[str, str], str]] = []  # elements that may hold metadata, with their text

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if len(self.open) > DEEPEST:
            raise TooLarge(f"The page nests more than {DEEPEST} elements. Save the article's text alone.")
        self.unshown += tag in UNSHOWN
        self.links += tag == "a"
        self.open.append(len(self.elements))
        self.elements.append(Element(self.open[-2], tag, _is_apart(tag, attributes)))
        self.marked.append((tag, dict(attributes), ""))
        if tag not in INLINE:
            self._break()

    def end(self, tag: str) -> None:
        self.open.pop()
        self.unshown -= tag in UNSHOWN
        self.links -= tag == "a"
        if tag not in INLINE:
            self._break()

    def data(self, text: str) -> None:
        tag, attributes, before = self.marked[self.open[-1] - 1] if self.open[-1] else ("", {}, "")
        if tag in {"script", "title", "time"} or "itemprop" in attributes:
            self.marked[self.open[-1] - 1] = (tag, attributes, before + text)
        if self.unshown:
            return
        run = self.runs[-1]
        run.parts.append(text)
        if self.links:
            run.linked += len("".join(text.split()))

    def close(self) -> None:
        self._break()

    def _break(self) -> None:
        if self.unshown:
            return
        if any(not part.isspace() for part in self.runs[-1].parts):
            self.runs.append(Run(self.open[-1]))
        else:
            self.runs[-1] = Run(self.open[-1])


def _is_apart(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag in {"html", "body", "main", "article"}:
        return False
    if tag in APART or attributes.get("role", "").lower() in APART_ROLES or "hidden" in attributes:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return bool(APART_NAMES.search(names) or HIDDEN.search(attributes.get("style", "")))


def to_page(html: str) -> Page:
    """Raises TooLarge where elements nest without end."""
    reader = Reader()
    parser = etree.HTMLParser(target=reader, huge_tree=True, remove_pis=True)
    parser.feed(html.replace("\x00", ""))
    parser.close()
    return Page(_lines(reader), find_metadata(reader.marked))


def _lines(reader: Reader) -> tuple[Line, ...]:
    elements = reader.elements
    lines = [(run, joined("".join(run.parts))) for run in reader.runs]
    _count_prose(elements, lines)
    apart = _apart(elements)
    main = _main(elements, apart)
    found = []
    for run, words in lines:
        if words:
            place = Place.FURNITURE if apart[run.block] else Place.MAIN if main[run.block] else Place.OUTSIDE
            found.append(Line(words, _tag(elements, run.block), place, min(1.0, run.linked / len(words.replace(" ", "")))))
    return tuple(found)


def _tag(elements: list[Element], block: int) -> str:
    at = block
    while at > 0:
        if elements[at].tag in {"h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "blockquote"}:
            return elements[at].tag
        if elements[at].tag not in {"p", "div", "span", "br"}:
            break
        at = elements[at].parent
    return elements[block].tag


def _count_prose(elements: list[Element], lines: list[tuple[Run, str]]) -> None:
    for run, words in lines:
        if len(words) >= 60 and 2 * run.linked < len(words):
            elements[run.block].prose += len(words)
    for element in reversed(elements[1:]):
        elements[element.parent].prose += element.prose


def _apart(elements: list[Element]) -> list[bool]:
    """Which elements are furniture. One that holds most of the page's prose is not, whatever its name says."""
    whole = elements[0].prose
    apart = [False] * len(elements)
    for number, element in enumerate(elements[1:], start=1):
        apart[number] = apart[element.parent] or (element.apart and 2 * element.prose <= whole)
    return apart


def _main(elements: list[Element], apart: list[bool]) -> list[bool]:
    """Which elements are in the smallest one that holds nearly all prose that is not furniture."""
    for number in range(len(elements) - 1, 0, -1):
        if apart[number] and not apart[elements[number].parent]:
            _take_out(elements, number)
    top = max((n for n, e in enumerate(elements) if 10 * e.prose >= 8 * elements[0].prose and not apart[n]), default=0)
    main = [False] * len(elements)
    for number, element in enumerate(elements):
        main[number] = number == top or (number > 0 and main[element.parent])
    return main


def _take_out(elements: list[Element], number: int) -> None:
    prose, at = elements[number].prose, elements[number].parent
    while at >= 0:
        elements[at].prose -= prose
        at = elements[at].parent
