"""Things as they are stored: facts with their citations, facets, the edition, and the check over all of it."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, Update, select, update
from sqlmodel import Session, col

from app import ingest as pipeline
from app.db import reading, writing
from app.models import Article, Citation, Edition, Facet, Fact, FactCitation, Raw, Report, Thing, Verification
from app.store import editions
from tests.store.written import MORNING, MOU, NOVA, SHIPMENT, WEALTH, add, vocabulary, written


def facets(session: Session, type: str) -> set[tuple[str, str]]:
    rows = select(col(Facet.name), col(Facet.value)).join(Thing).where(col(Thing.type) == type)
    return {(name, value) for name, value in session.execute(rows)}


def test_filters_find_a_thing_by_all_that_it_is_about(engine: Engine) -> None:
    neodymium = (
        "Pakistan shipped {neodymium|mineral=neodymium} to {US Strategic Metals|organization=us-strategic-metals}."
    )
    article = written((neodymium, "shipment"), MOU)
    add(engine, article)
    with reading(engine) as session:
        assert facets(session, "shipment") == {
            ("company", "us-strategic-metals"),
            ("organization", "us-strategic-metals"),
            ("mineral", "neodymium"),
            *(("mineral", group) for group in vocabulary().groups("neodymium")),
            ("type", "shipment"),
            ("source", article.id),
        }
    assert "rare-earth-elements" in vocabulary().groups("neodymium")


def test_each_fact_leads_to_the_words_that_say_it(engine: Engine) -> None:
    add(engine, written(MOU, WEALTH))
    with reading(engine) as session:
        columns = select(col(Fact.field), col(Fact.value), col(Citation.exact)).select_from(Fact)
        rows = columns.join(FactCitation).join(Citation)
        told = {tuple(row) for row in session.execute(rows)}
    assert ("party", "us-strategic-metals", "US Strategic Metals") in told
    assert ("value", "6000000000000/6000000000000 USD", "$6 trillion") in told


def test_what_two_articles_tell_is_one_thing(engine: Engine) -> None:
    add(engine, written(MOU))
    add(engine, written(MOU, plain="And another paragraph.", name="b.txt"))
    with reading(engine) as session:
        (thing,) = session.scalars(select(Thing))
        assert thing.articles == 2
        assert set(session.scalars(select(col(Report.thing_id)))) == {thing.id}


def test_each_ingest_that_adds_something_is_a_new_edition(engine: Engine) -> None:
    def edition() -> tuple[int, object]:
        with reading(engine) as session:
            row = session.get_one(Edition, 1)
            return row.version, row.changed

    empty, _ = edition()
    add(engine, written(MOU))
    assert edition() == (empty + 1, MORNING)
    add(engine, written(MOU), written(MOU, furniture="Share\n"))
    assert edition() == (empty + 1, MORNING)


def test_a_stored_time_comes_back_in_utc(engine: Engine) -> None:
    add(engine, written(MOU))
    with reading(engine) as session:
        assert session.scalars(select(col(Article.received))).one() == MORNING


def test_a_check_that_finds_no_difference_is_stored(engine: Engine) -> None:
    add(engine, written(MOU, SHIPMENT), written(NOVA, name="b.txt"))
    with writing(engine) as session:
        done = editions.check(session)
        editions.save_check(session, done, at=MORNING)
        session.commit()
    with reading(engine) as session:
        stored = session.scalars(select(Verification)).one()
    assert (done.articles, done.citations, done.mentions, done.faults) == (2, 9, 6, ())
    assert (stored.excerpts, stored.different, stored.at) == (15, 0, MORNING)


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (update(Citation).where(col(Citation.field) == "what").values(start=1, end=2, exact="x"), "1..2 is"),
        (update(Citation).where(col(Citation.field) == "what").values(start=9000, end=9001, exact="x"), "no words at"),
        (update(Article).values(text="Something else altogether."), "its text is not the one that was read"),
        (update(Raw).values(content=b"other"), "its raw bytes are not those that were received"),
    ],
)
def test_a_check_names_what_differs(engine: Engine, spoil: Update, fault: str) -> None:
    add(engine, written(MOU))
    with writing(engine) as session:
        session.execute(spoil)
        session.commit()
    with reading(engine) as session:
        assert any(fault in words for words in editions.check(session).faults)


def test_a_check_names_a_fact_without_words(engine: Engine) -> None:
    add(engine, written(MOU))
    with writing(engine) as session:
        session.delete(session.scalars(select(FactCitation)).first())
        session.commit()
    with reading(engine) as session:
        (fault,) = editions.check(session).faults
    assert "has no citation" in fault


def test_ids_of_things_do_not_depend_on_what_came_first(engine: Engine) -> None:
    articles = [written(MOU), written(NOVA, name="b.txt"), written(SHIPMENT, MOU, name="c.txt")]
    with writing(engine) as session:
        pipeline.ingest(session, [pipeline.Prepared(a.name, a) for a in articles], vocabulary=vocabulary(), at=MORNING)
        forward = set(session.scalars(select(col(Thing.id))))
        session.rollback()
        for article in reversed(articles):
            pipeline.ingest(session, [pipeline.Prepared(article.name, article)], vocabulary=vocabulary(), at=MORNING)
        assert set(session.scalars(select(col(Thing.id)))) == forward
