"""Whatever the bytes are, reading yields a sound document or says why not."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.grounding import Document, Span
from app.read import ReadError, read

ROWS = """
ISLAMABAD: ~ By
~ Published in ~ September 9, 2025 ~ Home ~ News ~ Copyright © ~ About the Author ~ Read more ~ : ~ Recommended Stories
~ • ~ - ~ ( ~ ) ~ / ~ . ~ | ~ Quartz Ltd said on Monday that it had sold its mine. ~ Nadia Rehman ~ é ~ مس
"""
WORDS = st.sampled_from([*map(str.strip, ROWS.split("~")), "\n", "\n\n", "\t", "\u200b", "\u00a0", "\u2028"])
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)
TAGS = st.sampled_from(
    '<p> </p> <br> <div_class="related"> <div> </div> <h1> </h1> <a_href="#"> </a> <table> <td> <script> </script> '
    '<pre> </pre> &nbsp; &amp; <b> </b> <time_datetime="2025-09-09"> <meta_name="date"_content="2025-13-40"> <!-- --> '
    "<li> <ul> </ul> <sup> </sup> <title> </title> <noscript> <select>".split()
).map(lambda tag: tag.replace("_", " "))
PAGES = st.lists(st.one_of(WORDS, TAGS), max_size=80).map(lambda parts: "<html>" + " ".join(parts))


def squeezed(text: str) -> str:
    return "".join(text.split())


class Visible(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden = max(0, self.hidden - (tag in ("script", "style")))

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def visible(page: str) -> str:
    """The characters between a page's tags, by another parser than ours."""
    parser = Visible()
    parser.feed(page)
    parser.close()
    return "".join(parser.parts)


def is_sound(document: Document) -> bool:
    """Blocks tile the text, line by line; every span and every left-out line has its place."""
    assert document.text == "\n".join(block.span.exact for block in document.blocks)
    assert all(block.span.text is document.text for block in document.blocks)
    assert all(len(block.span.exact.splitlines()) == 1 for block in document.blocks)
    assert all(isinstance(span, Span) and span.text is document.text for span in document.stated.values())
    assert all(0 <= left.at <= len(document.text) and left.words for left in document.left_out)
    return True


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example(b"<html>\x00\xc3\xa9")
@settings(deadline=None)
def test_any_bytes_give_a_document_or_a_reason(raw: bytes) -> None:
    for name in ("x.txt", "x.html"):
        try:
            document = read(raw, name=name)
        except ReadError:
            continue
        assert is_sound(document)


@given(st.one_of(st.text(max_size=300), TEXTS))
@settings(deadline=None)
def test_a_text_is_parted_into_what_is_kept_and_what_is_left_out(text: str) -> None:
    try:
        document = read(text.encode("utf-8", "surrogatepass"), name="x.txt")
    except ReadError:
        return
    assert is_sound(document)
    if "<" in text:
        return
    lines = [(block.span.start, 1, block.span.exact) for block in document.blocks]
    lines += [(left.at, 0, left.words) for left in document.left_out]
    shown = re.sub(
        "[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]", "", text
    )
    assert squeezed("".join(words for _, _, words in sorted(lines, key=lambda line: line[:2]))) == squeezed(shown)


@given(PAGES)
@settings(deadline=None)
def test_every_line_of_a_page_stands_in_it(page: str) -> None:
    try:
        document = read(page.encode(), name="x.html")
    except ReadError:
        return
    assert is_sound(document)
    shown = squeezed(visible(page).replace("\u200b", ""))
    assert all(squeezed(block.span.exact) in shown for block in document.blocks)
