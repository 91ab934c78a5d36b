"""One thing, one entity, one article: everything known of it, each value with the words that say it."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.queries.articles import get_article, get_articles
from app.queries.disagreements import get_disagreements
from app.queries.entities import get_entities, get_entity
from app.queries.filters import TimelineFilter
from app.queries.lists import find_every, get_claims, get_deals
from app.queries.marks import count_covered, find_part, to_paragraphs, to_parts
from app.queries.page_views import ArticleView, Mark
from app.queries.things import get_thing
from app.queries.views import ClaimView, DealView


def find_deal(db: Connection, company: str) -> DealView:
    return get_deals(db, TimelineFilter({"company": (company,)})).items[0]


def find_article(db: Connection, letter: str) -> ArticleView:
    ref = next(row.ref for row in get_articles(db).items if row.ref.letter == letter)
    view = get_article(db, ref.id)
    assert view
    return view


def test_a_deal_with_its_ladder_and_what_no_source_reports(db: Connection) -> None:
    deal = find_deal(db, "frontier-works-organization")
    assert sorted(f.text for f in deal.of("party")) == [
        "Frontier Works Organization",
        "Pakistan",
        "US Strategic Metals",
    ]
    assert [(f.text, f.citations[0].exact) for f in deal.of("value")] == [("$500 million", "about $500 million")]
    assert deal.date.text == "September 2025"
    assert next(r.state for r in deal.ladder if r.rung == "mou") == "lit"
    assert next(r.state for r in deal.ladder if r.rung == "contract") == "unlit"
    assert "a contract" in deal.unknown
    assert "a value" not in deal.unknown


def test_every_fact_of_every_thing_has_its_words_in_its_article(db: Connection) -> None:
    texts = {row.ref.id: find_article(db, row.ref.letter).text for row in get_articles(db).items}
    cited = 0
    for kind in Kind:
        for thing in find_every(db, kind, TimelineFilter({})):
            for fact in thing.facts:
                assert fact.citations, fact
                for c in fact.citations:
                    cited += 1
                    text = texts[c.article.id]
                    assert text[c.start : c.end] == c.exact
                    assert text[: c.start].endswith(c.prefix)
                    assert text[c.end :].startswith(c.suffix)
    assert cited > 20


def test_claims_side_by_side(db: Connection) -> None:
    claim = get_claims(db, TimelineFilter({})).items[0]
    assert isinstance(claim, ClaimView)
    assert claim.subject == "Pakistan’s mineral wealth"
    assert [(v.text, v.source.letter) for v in claim.values] == [("$6 trillion", "A"), ("up to $68 trillion", "B")]
    assert (claim.low, claim.high, claim.disputed, claim.ratio) == (6e12, 68e12, True, "11 times apart")


def test_disagreements_list_them(db: Connection) -> None:
    view = get_disagreements(db)
    assert [c.subject for c in view.claims] == ["Pakistan’s mineral wealth"]
    assert view.total == 1


def test_a_thing_told_by_two_sources_is_compared_field_by_field(db: Connection) -> None:
    event = next(iter(find_every(db, Kind.EVENT, TimelineFilter({"mineral": ("neodymium",)}))))
    compared = get_thing(db, Kind.EVENT, event.id)
    assert compared
    assert {row.label: row.reading for row in compared.comparison}["Mineral"] == "agree"
    assert all(len(row.cells) == 2 for row in compared.comparison)
    assert get_thing(db, Kind.DEAL, event.id) is None


def test_an_organization(db: Connection) -> None:
    view = get_entity(db, EntityKind.ORGANIZATION, "us-strategic-metals")
    assert view
    assert [f.text for f in view.forms] == ["US Strategic Metals"]
    assert (len(view.deals), len(view.events), len(view.prospects)) == (1, 1, 1)
    together = {c.entity.text: c.href for c in view.companions}
    assert together["antimony"] == "/?company=us-strategic-metals&with=antimony"
    assert get_entity(db, EntityKind.PERSON, "us-strategic-metals") is None


def test_a_mineral_has_reference_data_that_says_whose_it_is(db: Connection) -> None:
    view = get_entity(db, EntityKind.MINERAL, "neodymium")
    assert view
    rows = {(r.label, r.value): r for r in view.reference}
    assert ("Symbol", "Nd") in rows
    assert all(r.source for r in view.reference)


def test_a_group_that_no_article_names_still_has_its_page(db: Connection) -> None:
    view = get_entity(db, EntityKind.MINERAL, "light-rare-earths")
    assert view
    assert len(view.events) == 1


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (EntityKind.PERSON, {"Asim Munir", "Donald Trump"}),
        (EntityKind.MINERAL, {"antimony", "neodymium", "gold", "copper"}),
        (EntityKind.PLACE, {"Pakistan", "White House"}),
    ],
)
def test_lists_of_entities(db: Connection, kind: EntityKind, names: set[str]) -> None:
    view = get_entities(db, kind)
    assert {row.name for row in view.items} == names
    assert view.total == len(names)


def test_an_article_is_whole_and_each_excerpt_in_use_is_marked_once(db: Connection) -> None:
    view = find_article(db, "A")
    shown = ["".join(s.words for s in p.segments) for p in view.paragraphs if p.kind != "furniture"]
    assert "\n".join(shown) == view.text
    assert [m.siglum for m in view.marks] == [f"A{n}" for n in range(1, len(view.marks) + 1)]
    assert len({(m.start, m.end) for m in view.marks}) == len(view.marks)
    assert all(view.text[m.start : m.end] == m.exact and m.uses for m in view.marks)
    assert {f.label: f.text for f in view.about} == {
        "Title": "First antimony leaves",
        "Author": "not stated",
        "Publisher": "The Ledger",
        "Published": "6 October 2025",
        "Address": "not stated",
    }


def test_every_citation_lands_on_a_mark(db: Connection) -> None:
    anchors: dict[str, Mark] = {}
    for row in get_articles(db).items:
        view = find_article(db, row.ref.letter)
        anchors |= {f"{row.ref.href}#{a}": m for m in view.marks for a in (m.anchor, *m.also)}
    for kind in Kind:
        for thing in find_every(db, kind, TimelineFilter({})):
            for c in (c for fact in thing.facts for c in fact.citations):
                assert anchors[c.href].exact == c.exact
                assert anchors[c.href].siglum == c.siglum
                assert f"{c.article.href}#c-{c.id}" in anchors


def test_characters_under_two_marks_are_covered_once() -> None:
    assert count_covered([(0, 10), (5, 15), (5, 8), (20, 21)]) == 16
    assert count_covered([]) == 0


def test_a_long_article_has_parts_that_together_are_whole() -> None:
    text = "\n".join(f"Paragraph {n} says something." for n in range(30))
    paragraphs = to_paragraphs(text, [], [[0, "Menu"], [len(text), "Read more"]], [])
    parts = to_parts(paragraphs, size=100)
    assert [p for part in parts for p in part] == list(paragraphs)
    assert all(sum(len(s.words) for p in part for s in p.segments) <= 100 for part in parts)
    for number, part in enumerate(parts):
        for paragraph in part:
            inside = paragraph.start + 5 if paragraph.kind == "body" else paragraph.start
            assert find_part(parts, inside) >= number
    assert find_part(parts, text.index("Paragraph 17 ") + 3) == next(
        n for n, part in enumerate(parts) if any(p.start == text.index("Paragraph 17 ") for p in part)
    )
    assert find_part(parts, 10**9) == len(parts) - 1
    assert to_parts([], size=100) == [()]
