"""Reading whole articles: what a reader of the text, its blocks and its source then sees."""

from __future__ import annotations

import pytest

from app.read import EmptyError, NotTextError, TooLargeError, UndecodableError, read


def test_an_article_is_its_paragraphs() -> None:
    raw = b"Quartz Ltd opens a mill near Gilgit this week\n\nBy Nadia Rehman\n\nGILGIT: Quartz Ltd said on Monday that its mill had begun to grind ore from three pits nearby.\n"
    document = read(raw, name="mill.txt")
    assert [block.kind for block in document.blocks] == ["title", "byline", "body"]
    assert document.source.author == "Nadia Rehman"


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"", EmptyError),
        (b" \n\t", EmptyError),
        (b"<html><body></body></html>", EmptyError),
        (b"%PDF-1.7 ...", NotTextError),
        (b"a\x00b", NotTextError),
        (b"nothing \x81 that is known", UndecodableError),
        (b"a" * 5_000_001, TooLargeError),
    ],
)
def test_what_is_no_article_is_refused(raw: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(raw, name="x.txt")
