"""Test sentences with their mentions marked in place, so that nobody counts characters.

``[Oxus Resources]`` is an organization, ``{Sana Riaz}`` a person, ``<copper>`` a mineral.
"""

from __future__ import annotations

import re

from app.extract.mentions import find_mentions
from app.extract.sentences import sentences
from app.grounding import Block, BlockKind, Document, Source, Span
from app.vocabulary import default

_MARK = re.compile(r"\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>")
KINDS = {"organization": "[]", "person": "{}", "mineral": "<>"}


def plain(marked: str) -> str:
    return _MARK.sub(lambda m: m[1] or m[2] or m[3], marked)


def to_document(text: str, kind: BlockKind = BlockKind.BODY, publisher: str | None = None) -> Document:
    """One block for each line of the text, all of one kind."""
    blocks = [Block(Span(text, m.start(), m.end()), kind) for m in re.finditer(r"[^\n]+", text)]
    return Document(text, Source(publisher=publisher), tuple(blocks))


def remarked(document: Document) -> str:
    """The document's text with its organizations, people and minerals marked."""
    out, at = [], 0
    for mention in find_mentions(document, sentences(document), default()):
        marks = KINDS.get(mention.kind.value)
        if marks:
            out += [document.text[at : mention.span.start], marks[0], mention.span.exact, marks[1]]
            at = mention.span.end
    return "".join([*out, document.text[at:]])
