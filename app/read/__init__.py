"""A raw article → a Document: decoded, body and furniture apart, with what is known of where it comes from."""

from __future__ import annotations

import re

from app.grounding import Block, Document, LeftOut, Span
from app.read import markup, plain
from app.read.decode import decode
from app.read.errors import EmptyError, NotTextError, ReadError, TooLargeError, UndecodableError
from app.read.lines import Page
from app.read.origin import find_origin
from app.read.sift import Role, sift, without_clutter

__all__ = ["READER", "EmptyError", "NotTextError", "ReadError", "TooLargeError", "UndecodableError", "read"]

READER = "2"  # goes up when the same file would give another text

MARKUP = re.compile(r"<(?:!doctype html|html|head|body|article|amp-|div|table|p)\b[^<>]*>", re.IGNORECASE)


def read(raw: bytes, *, name: str) -> Document:
    """The article in a file's bytes. Raises a ReadError, whose message says what to do."""
    text = decode(raw, name=name)
    page = markup.to_page(text) if _is_markup(text, name) else plain.to_page(text)
    if not page.lines:
        raise EmptyError(f"{name} shows no words. Put the article's text into it.")
    roles = sift(page.lines, [page.metadata[name] for name in ("title", "page") if name in page.metadata])
    source, stated = find_origin(page, roles)
    roles = without_clutter(page.lines, roles)
    text, blocks, left_out, starts = _assembled(page, roles)
    spans = {
        field: Span(text, starts[said.line] + said.start, starts[said.line] + said.end)
        for field, said in stated.items()
        if said.line in starts
    }
    return Document(text, source, blocks, left_out, spans)


def _is_markup(text: str, name: str) -> bool:
    """By its first tag; a text that merely shows some mark-up is a text."""
    start = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype html", "<html")):
        return True
    tags = len(MARKUP.findall(text[:100_000]))
    return tags > 0 and (name.lower().endswith((".html", ".htm", ".xhtml")) or (start.startswith("<") and tags > 2))


def _assembled(page: Page, roles: list[Role]) -> tuple[str, tuple[Block, ...], tuple[LeftOut, ...], dict[int, int]]:
    """The text of the lines that are kept, its blocks, what was left out, and where each kept line begins."""
    text = "\n".join(line.words for line, role in zip(page.lines, roles, strict=True) if role)
    starts: dict[int, int] = {}
    blocks, left_out, at = [], [], 0
    for i, (line, role) in enumerate(zip(page.lines, roles, strict=True)):
        if role is None:
            left_out.append(LeftOut(min(at, len(text)), line.words))
            continue
        starts[i] = at
        blocks.append(Block(Span(text, at, at + len(line.words)), role))
        at += len(line.words) + 1
    return text, tuple(blocks), tuple(left_out), starts
