"""What is stored of an article, and when an article is one that is stored already."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, func, select
from sqlmodel import col

from app.db import reading, writing
from app.entities import EntityKind
from app.grounding import GroundingError, Source
from app.ingest import Verdict
from app.models import Article, ArticleState, Citation, Entity, Mention, Redirect, Report
from app.revise import revise, take_away_around
from app.store.articles import Incoming, save_reading, to_address
from app.store.entities import Seen, to_entity
from app.store.history import Cause
from app.store.reports import load_reports
from tests.store.written import MORNING, MOU, NOVA, SHIPMENT, add, vocabulary, written


def test_every_statement_comes_back_as_it_was(engine: Engine) -> None:
    article = written(MOU, SHIPMENT, source=Source(published="2025-10-06", url="https://www.example.org/a"))
    add(engine, article)
    with reading(engine) as session:
        reports = load_reports(session)
    assert [r.draft for r in reports] == list(article.extraction.drafts)
    assert {(r.teller.published, r.teller.outlet) for r in reports} == {("2025-10-06", "example.org")}


def test_a_statement_made_again_with_another_qualifier_keeps_its_first_place(engine: Engine) -> None:
    """A report begins with the words that say what it is, however often it says them."""
    article = written(MOU)
    (draft,) = article.extraction.drafts
    again = replace(draft, cited=(*draft.cited, replace(draft.cited[0], qualifier="preliminary")))
    add(engine, replace(article, extraction=replace(article.extraction, deals=(again,))))
    with reading(engine) as session:
        assert [r.draft for r in load_reports(session)] == [draft]


def test_reports_can_be_loaded_by_id(engine: Engine) -> None:
    add(engine, written(MOU, SHIPMENT, NOVA))
    with reading(engine) as session:
        all_of_them = load_reports(session)
        assert load_reports(session, [all_of_them[1].id]) == all_of_them[1:2]


def test_words_that_were_changed_in_the_database_are_refused(engine: Engine) -> None:
    add(engine, written(MOU))
    with writing(engine) as session:
        article = session.scalars(select(Article)).one()
        article.text = article.text.replace("US Strategic", "us strategic")
        session.add(article)
        session.commit()
    with reading(engine) as session, pytest.raises(GroundingError, match="us strategic"):
        load_reports(session)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (written(MOU), written(MOU), Verdict.KNOWN),
        (written(MOU), written(MOU, furniture="Read more\n"), Verdict.SAME),
        (written(MOU), written(MOU, source=Source(publisher="The Herald")), Verdict.SAME),
        (
            written(MOU, source=Source(url="https://www.example.org/a/?utm_source=x")),
            written(MOU, source=Source(url="http://example.org/a#top"), furniture="Read more\n"),
            Verdict.SAME,
        ),
        # One text in two papers: two tellers, of which corroboration counts one origin.
        (
            written(MOU, source=Source(publisher="The Courier")),
            written(MOU, source=Source(publisher="The Herald")),
            Verdict.NEW,
        ),
        (written(MOU), written(NOVA), Verdict.NEW),
        (
            written(MOU, source=Source(url="https://example.org/a")),
            written(NOVA, source=Source(url="https://example.org/a?utm_medium=mail")),
            Verdict.VERSION,
        ),
        (
            written(MOU, source=Source(url="https://example.org/a?id=1")),
            written(NOVA, source=Source(url="https://example.org/a?id=2")),
            Verdict.NEW,
        ),
    ],
)
def test_what_a_second_article_is_taken_for(
    engine: Engine, first: Incoming, second: Incoming, verdict: Verdict
) -> None:
    assert [o.verdict for o in add(engine, first)] == [Verdict.NEW]
    assert [o.verdict for o in add(engine, second)] == [verdict]


def test_the_same_article_twice_in_one_call(engine: Engine) -> None:
    outcomes = add(engine, written(MOU), written(MOU), written(MOU, furniture="Share\n"))
    assert [o.verdict for o in outcomes] == [Verdict.NEW, Verdict.KNOWN, Verdict.SAME]


def test_a_new_version_takes_over_and_the_old_one_stays_readable(engine: Engine) -> None:
    source = Source(url="https://example.org/a")
    old, new, newest = (written(MOU, *more, source=source) for more in ((), (SHIPMENT,), (NOVA,)))
    for version in (old, new, newest):
        add(engine, version)
    with reading(engine) as session:
        stored = {a.id: a for a in session.scalars(select(Article))}
        told = {r.teller.article for r in load_reports(session)}
        cited = session.scalar(select(func.count(col(Citation.id))).where(col(Citation.article_id) == old.id))
    assert [stored[v.id].follows for v in (old, new, newest)] == [None, old.id, new.id]
    assert [stored[v.id].state for v in (old, new, newest)] == [ArticleState.SUPERSEDED] * 2 + [ArticleState.CURRENT]
    assert newest.id in stored[new.id].reason
    assert told == {newest.id}
    assert cited


def test_an_article_that_says_nothing_is_stored_and_said_so(engine: Engine) -> None:
    (outcome,) = add(engine, written(plain="The weather was fine."))
    assert outcome.verdict is Verdict.NEW
    assert "nothing of interest" in outcome.words


def test_every_mention_has_its_entity(engine: Engine) -> None:
    add(engine, written(MOU, NOVA))
    with reading(engine) as session:
        named = [tuple(row) for row in session.execute(select(col(Mention.exact), col(Entity.name)).join(Entity))]
    assert ("HEE", "Himalayan Earth Exploration") in named
    assert len(named) == 4


def test_two_drafts_of_the_same_words_are_one_report(engine: Engine) -> None:
    sentence, type = MOU
    add(engine, written(MOU), written(MOU, (sentence + " ", type)))
    with reading(engine) as session:
        assert session.scalar(select(func.count(col(Report.id)))) == 3


def sighting(name: str, form: str | None = None, *, known: bool = False, articles: int = 1) -> Seen:
    return Seen("x", EntityKind.ORGANIZATION, name, form, None, known, articles)


@pytest.mark.parametrize(
    ("seen", "name", "form"),
    [
        ([sighting("Nova", "company"), sighting("Nova Minerals")], "Nova Minerals", "company"),
        ([sighting("Nova", articles=2), sighting("Nova Minerals", "other")], "Nova", "other"),
        (
            [sighting("Nova"), sighting("Nova"), sighting("Nova Minerals", "company", known=True)],
            "Nova Minerals",
            "company",
        ),
    ],
)
def test_an_entity_is_what_most_articles_say_of_it(seen: list[Seen], name: str, form: str) -> None:
    for order in (seen, seen[::-1]):
        assert (to_entity(order).name, to_entity(order).form) == (name, form)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://www.example.org/news/a/", "example.org/news/a"),
        ("http://example.org/news/a?utm_source=feed&id=7#comments", "example.org/news/a?id=7"),
        ("https://m.example.org", "m.example.org"),
    ],
)
def test_an_address_tells_pages_apart_and_nothing_else(url: str, address: str) -> None:
    assert to_address(url) == address


def test_what_a_new_reading_no_longer_names_is_gone(engine: Engine) -> None:
    before, after = written(MOU, NOVA), written(MOU)
    add(engine, before, written(MOU, name="b.txt", plain="More of it."))
    with writing(engine) as session:
        article = session.get_one(Article, before.id)
        taken, around = take_away_around(session, [before.id])
        save_reading(session, article, replace(after, id=before.id))
        cause = Cause("a better reader")
        revise(
            session,
            articles=[before.id],
            targets=around,
            before=taken,
            vocabulary=vocabulary(),
            cause=cause,
            at=MORNING,
        )
        assert "nova-minerals" not in session.scalars(select(col(Entity.id))).all()
        (gone,) = session.scalars(select(Redirect))
        assert (gone.target, gone.reason) == (None, "a better reader")
        session.rollback()
