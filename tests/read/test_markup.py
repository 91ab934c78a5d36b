"""The lines of a page: what is one, what is left out, and how it is written."""

from __future__ import annotations

import pytest

from app.read import TooLargeError, read

LONG = "Quartz Ltd said on Monday that its mill near Gilgit had begun to grind ore from three pits."
MORE = "The company, which employs 62 people, expects to ship some 400 tonnes before the winter."


def body(page: str) -> list[str]:
    return [block.span.exact for block in read(f"<html><body>{page}</body></html>".encode(), name="x.html").blocks]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (f"<p>{LONG}</p><p>{MORE}</p>", [LONG, MORE]),
        (f"{LONG}<br><br>{MORE}", [LONG, MORE]),
        (f"{LONG}<br>{MORE}", [LONG, MORE]),
        ("<p>" + LONG.replace(" near", "<br>near") + "</p>", [LONG]),
        (f"<div>{LONG}<div>{MORE}</div></div>", [LONG, MORE]),
        (f"<table><tr><td><a href='/'>Home</a></td><td>{LONG}<p>{MORE}</td></tr></table>", [LONG, MORE]),
        (f"<p>{LONG}</p><ul><li>One pit is closed<li>Two are open</ul>", [LONG, "One pit is closed", "Two are open"]),
        ("<pre>" + LONG.replace(" had", "\nhad") + "\n\n" + MORE.replace(" to", "\nto") + "</pre>", [LONG, MORE]),
        ("<p>" + LONG.replace("mill", "<b>mi</b>ll").replace("ore", "<a href='x'>ore</a>") + "</p>", [LONG]),
        (f"<p>{LONG}</p><p style='display: none'>{MORE}</p>", [LONG]),
        (f"<p>{LONG}</p><p hidden>{MORE}</p><template><p>{MORE}</p></template><!-- {MORE} -->", [LONG]),
        (f"<p>{LONG}</p><noscript>{MORE[:30]}</noscript>", [LONG]),
        (f"<p>{LONG}<script>var a = '{MORE}';</script> {MORE}</p>", [f"{LONG} {MORE}"]),
        ("<p>It cost Rs&nbsp;5&#160;million &ndash; &ldquo;a lot&rdquo; &amp; more, said the &#x5A;hob paper&#8217;s reporter &#146;</p>",
         ["It cost Rs 5 million – “a lot” & more, said the Zhob paper’s reporter ’"]),
        (f"<p>{LONG}<sup><a href='#1'>1</a></sup></p>", [f"{LONG} 1"]),
        (f"<p>{LONG}</p><div><a href='/1'>Trout farm opens in Swat</a></div><p>{MORE}</p>", [LONG, MORE]),
        (f"<p>{LONG}</p><div class='related-posts'><p>{MORE}</p></div><p>{LONG}</p><p>{LONG}</p>", [LONG, LONG, LONG]),
        (f"<div class='page has-sidebar comments-open'><p>{LONG}</p><p>{MORE}</p></div>", [LONG, MORE]),
        (f"<article><p>{LONG}</p></article><article><p>{MORE}</p></article>", [LONG, MORE]),
    ],
)  # fmt: skip
def test_lines_of_a_page(page: str, lines: list[str]) -> None:
    assert body(page) == lines


def test_a_page_may_say_that_it_is_xml() -> None:
    page = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html><html><body><p>{LONG}</p></body></html>'
    assert read(page.encode(), name="x.html").text == LONG


def test_a_headline_on_two_lines_is_one() -> None:
    document = read(f"<h1>Mill opens<br>in Gilgit</h1><p>{LONG}</p><p>{MORE}</p>".encode(), name="x.html")
    assert document.source.title == "Mill opens in Gilgit"


@pytest.mark.parametrize("page", ["<div>" * 5000, "<p>x" * 150_000, ("<pre>" + "a\n" * 60_000 + "</pre>") * 2])
def test_pages_without_end_are_refused(page: str) -> None:
    with pytest.raises(TooLargeError):
        read(f"<html>{page}".encode(), name="x.html")


def test_the_furniture_keeps_its_place() -> None:
    document = read(
        f"<nav><a>Sports</a></nav><p>{LONG}</p><aside>Trout farm opens</aside><p>{MORE}</p>".encode(), name="x.html"
    )
    assert [(left.at, left.words) for left in document.left_out] == [(0, "Sports"), (len(LONG) + 1, "Trout farm opens")]
