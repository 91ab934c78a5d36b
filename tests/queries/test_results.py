"""The page of results: what it finds under each filter, what it marks, and where its links land."""

from __future__ import annotations

from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from app.queries.articles import get_article
from app.queries.facets import resolve
from app.queries.filters import TimelineFilter
from app.queries.found import Bit, to_excerpt
from app.queries.results import get_search
from app.queries.search_views import SearchView
from app.queries.terms import find_terms


def search(db: Connection, query: str, page: int = 1) -> SearchView:
    return get_search(db, resolve(db, TimelineFilter.parse(parse_qsl(query))), page=page)


def marked(bits: tuple[Bit, ...]) -> str:
    return "".join(f"[{bit.words}]" if bit.found else bit.words for bit in bits)


def summary(view: SearchView) -> dict[str, int]:
    groups = {group.key: group.total for group in view.things} | {group.key: group.total for group in view.names}
    return groups | ({"articles": view.articles_total} if view.articles_total else {})


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=antimony", {"events": 1, "deals": 1, "minerals": 1, "articles": 2}),
        ("q=antimony&type=meeting", {}),
        ("q=antimony&mineral=neodymium", {"events": 1, "minerals": 1, "articles": 2}),
        ("q=antimony&until=2025-09-30", {"deals": 1, "minerals": 1, "articles": 1}),
        ("q=antimony&since=2026", {}),
        ("q=more+said", {"articles": 1}),
        ('q="more was said"', {"articles": 1}),
        ('q="was more said"', {}),
        ("q=memorandum+-gold", {"deals": 1, "articles": 1}),
        ("q=munir", {"events": 1, "people": 1, "articles": 1}),
        ("q=munir&company=us-strategic-metals", {}),
        ("q=refinery", {"prospects": 1, "articles": 1}),
        ("q=copper&modality=planned", {"events": 1, "minerals": 1, "articles": 1}),
        ("q=-gold", {"events": 2, "prospects": 1, "deals": 1, "claims": 1}),
        ("q=...", {}),
        ("", {}),
    ],
)
def test_what_is_found_under_a_filter(db: Connection, query: str, found: dict[str, int]) -> None:
    assert summary(search(db, query)) == found


def test_passages_of_one_source(db: Connection) -> None:
    both = search(db, "q=sample").articles
    ids = [article.source.id for article in both]
    assert len(ids) == 2
    alone = search(db, f"q=sample&source={ids[0]}").articles
    assert [article.source.id for article in alone] == ids[:1]


def test_what_was_found_is_marked(db: Connection) -> None:
    view = search(db, "q=sampled+shipments")
    [event] = view.things[0].things
    assert (
        marked(event.quote)
        == "A [sample] [shipment] of antimony and neodymium went to US Strategic Metals on 2 October 2025."
    )
    assert event.citation
    passages = {marked(p.excerpt.bits) for article in view.articles for p in article.passages}
    assert passages == {
        "A [sample] [shipment] of antimony and neodymium went to US Strategic Metals on 2 October 2025."
    }


def test_a_passage_with_all_the_words_comes_first(db: Connection) -> None:
    first, second = search(db, "q=memorandum+worth").articles
    assert [marked(bits).count("[") for bits in (p.excerpt.bits for p in first.passages)] == [2, 1]
    assert [marked(bits).count("[") for bits in (p.excerpt.bits for p in second.passages)] == [1, 1]


def test_a_link_lands_on_the_first_word_that_was_found(db: Connection) -> None:
    for article in search(db, "q=shipment+antimony").articles:
        for passage in article.passages:
            parts = urlsplit(passage.href)
            view = get_article(db, parts.path.rpartition("/")[2], find=parse_qs(parts.query)["find"][0])
            assert view
            landed = [
                p for paragraph in view.paragraphs for p in paragraph.segments if p.lands and p.found == parts.fragment
            ]
            first = next(bit.words for bit in passage.excerpt.bits if bit.found)
            assert [first.startswith(piece.words) for piece in landed] == [True]
            assert view.text[int(parts.fragment[2:]) :].startswith(first)


def test_marks_leave_the_text_and_the_citations_as_they_are(db: Connection) -> None:
    [article] = search(db, "q=more+said").articles
    plain, found = get_article(db, article.source.id), get_article(db, article.source.id, find="sample antimony US")
    assert plain
    assert found
    assert [[p.words for p in para.segments] for para in plain.paragraphs] != [
        [p.words for p in para.segments] for para in found.paragraphs
    ]
    for one, other in zip(plain.paragraphs, found.paragraphs, strict=True):
        assert "".join(p.words for p in one.segments) == "".join(p.words for p in other.segments)
        assert [i for p in one.segments for i in p.opening] == [i for p in other.segments for i in p.opening]
    assert plain.found == ()


def test_nothing_found_says_what_to_try(db: Connection) -> None:
    view = search(db, "q=antimny&type=shipment")
    assert [(chip.text, chip.href) for chip in view.meant] == [("antimony", "/search?type=shipment&q=%22antimony%22")]
    assert view.bare == "/search?q=antimny"


def test_articles_come_page_by_page(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.queries.results.ARTICLES", 1)
    first, second = search(db, "q=antimony"), search(db, "q=antimony", page=2)
    assert (first.later, first.earlier) == (None, "/search?q=antimony&page=2")
    assert (second.later, second.earlier) == ("/search?q=antimony", None)
    assert first.articles[0].source != second.articles[0].source
    assert (len(first.things), second.things, second.names) == (2, (), ())


LONG = "Alpha " * 40 + "gold " + "beta " * 20 + "silver and gold " + "gamma " * 60 + "gold."


@pytest.mark.parametrize(
    ("typed", "text", "shown"),
    [
        ("gold", "Some gold.", "Some [gold]."),
        ("absent", "Some gold.", "Some gold."),
        ("alpha", "Alpha " + "b " * 300, "[Alpha] " + ("b " * 157).strip() + " …"),
        (
            "silver gold",
            LONG,
            "… " + "Alpha " * 9 + "[gold] " + "beta " * 20 + "[silver] and [gold] " + "gamma " * 23 + "gamma …",
        ),
        ("end", "x" * 400 + " end", "… [end]"),
        ("end", "x" * 400, "x" * 320 + " …"),
    ],
)
def test_the_part_of_a_passage_that_is_shown(typed: str, text: str, shown: str) -> None:
    excerpt = to_excerpt(text, find_terms(typed))
    words = "".join(bit.words for bit in excerpt.bits)
    assert text[excerpt.start :].startswith(words)
    ends = ("… " if excerpt.cut_before else "", " …" if excerpt.cut_behind else "")
    assert f"{ends[0]}{marked(excerpt.bits).strip()}{ends[1]}" == shown


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_can_be_searched_for(db: Connection, typed: str) -> None:
    view = get_search(db, TimelineFilter.parse([("q", typed)]))
    assert view.total == 0 or view.searchable
