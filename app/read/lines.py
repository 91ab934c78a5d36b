"""What both readers yield: the lines of a page, one a paragraph, with what its make-up says of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

# Characters that show nothing and cut words in two: soft hyphen, zero-width space, word joiner, byte-order mark; and
# controls, among them those that turn the direction of writing. Reading leaves them out.
UNSEEN = re.compile(
    "[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]+"
)
# The end of a sentence, also before a closing mark, the number of a footnote, or an agency's sign of the end.
SENTENCE_END = re.compile(r"[.?!:…][\"'”’)\]]*\s?(?:\[?\d{1,3}\]?|Enditem|ENDS|[■◼♦●#]+)?$")
BULLET = re.compile(r"(?:[•▪●◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
# The end of a point in a list that is one sentence: "…; and".
POINT_END = re.compile(r";(?: and| or)?$")
WORD = re.compile(r"\w+")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Place(StrEnum):
    """Where on the page a line stands, as far as the make-up tells."""

    OPEN = "open"  # nothing is known: a line of a plain text
    MAIN = "main"  # in the part that holds the body
    OUTSIDE = "outside"  # before or after that part
    FURNITURE = "furniture"  # in navigation, a form, a related-links box, …


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, white space joined. ``tag`` is the block's in HTML; ``linked`` the share inside links.

    ``signed`` tells that the mark-up names it as the byline.
    """

    words: str
    tag: str = ""
    place: Place = Place.OPEN
    linked: float = 0.0
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A file's lines and what its metadata says; a key of ``metadata`` is a field of Source, or one of ours.

    Ours are ``updated``, ``time`` (of the first ``time`` element) and ``page`` (the page's own title).
    """

    lines: tuple[Line, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)


def stems(words: str) -> frozenset[str]:
    """The beginnings of the words that carry a text's matter."""
    return frozenset(word[:5] for word in WORD.findall(words.lower()) if len(word) > 3 or word.isdigit())


def joined(text: str) -> str:
    """The same characters with unseen ones left out and each run of white space as one blank."""
    return " ".join(UNSEEN.sub("", text).split())
