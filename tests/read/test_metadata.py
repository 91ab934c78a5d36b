"""What a page's head says, and which of two that differ counts."""

from __future__ import annotations

import pytest

from app.read import read

BODY = "<h1>Quartz mill opens</h1><p>Quartz Ltd said on Monday that its mill near Gilgit had begun to grind ore from three pits.</p>"


def source(head: str, body: str = BODY) -> dict[str, str]:
    found = read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), name="x.html").source
    named = {field: getattr(found, field) for field in ("author", "publisher", "published", "url", "language")}
    return {field: value for field, value in named.items() if value is not None}


def ld(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", {}),
        (ld('{"@type":"NewsArticle","datePublished":"2025-11-07T23:30:00-05:00"}'), {"published": "2025-11-07"}),
        (ld('{"@graph":[{"@type":"WebPage","datePublished":"2025-01-01"},{"@type":"Article","datePublished":"2025-11-07"}]}'), {"published": "2025-11-07"}),
        (ld('[{"@type":["BlogPosting"],"author":[{"name":"A. Rehman"},{"name":"B. Khan"},"C. Ali"]}]'), {"author": "A. Rehman, B. Khan and C. Ali"}),
        (ld('{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Hill &amp; Dale Post"}}'), {"publisher": "Hill & Dale Post"}),
        (ld('{"@type":"NewsArticle","dateModified":"2025-11-08"}'), {"published": "2025-11-08"}),
        (ld('{"@type":"Organization","name":"Post","foundingDate":"1990-01-01"}'), {}),
        (ld("{broken"), {}),
        ('<meta property="article:published_time" content="2025-04-08T19:45:10+05:00">', {"published": "2025-04-08"}),
        ('<meta name="date" content="April 8, 2025"><meta property="og:updated_time" content="2025-04-09">', {"published": "2025-04-08"}),
        ('<meta name="DC.date.issued" content="2025-04-08"><meta name="DC.creator" content="A. Rehman">', {"published": "2025-04-08", "author": "A. Rehman"}),
        ('<meta name="parsely-pub-date" content="2025-04-08T00:00:00Z">', {"published": "2025-04-08"}),
        ('<meta name="date" content="04/08/2025">', {}),
        ('<meta property="article:author" content="https://social.example/post">', {}),
        ('<meta property="og:site_name" content="Hill Post"><link rel="canonical" href="https://hill.example/1">', {"publisher": "Hill Post", "url": "https://hill.example/1"}),
        ("<title>Quartz mill opens | Hill Post</title>", {"publisher": "Hill Post"}),
        ("<title>Quartz mill opens</title>", {}),
    ],
)  # fmt: skip
def test_the_head_of_a_page(head: str, said: dict[str, str]) -> None:
    assert source(head) == said


@pytest.mark.parametrize(
    ("body", "published"),
    [
        (f'{BODY}<span itemprop="datePublished" content="2025-04-08">Tuesday</span>', "2025-04-08"),
        (f'<div><time datetime="2025-04-08T10:00">3 hours ago</time></div>{BODY}', "2025-04-08"),
        (f"{BODY}<p>Filed on Tuesday</p>", None),
    ],
)
def test_days_in_the_body_s_markup(body: str, published: str | None) -> None:
    assert source("", body).get("published") == published


def test_an_outlet_s_day_of_publication_goes_before_a_later_change() -> None:
    head = '<meta property="article:modified_time" content="2025-04-09"><meta property="article:published_time" content="2025-04-08">'
    assert source(head)["published"] == "2025-04-08"
