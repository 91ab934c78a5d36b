"""The index of words follows the data: nothing is left to be written, and nothing that is gone is found."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select, text
from sqlmodel import Session, col

from app.db import reading, writing
from app.models import Article, Entity
from app.queries.search import find_passages, to_named, to_reading
from app.revise import revise, revise_all, take_away
from app.store import articles, things
from app.store.history import Cause
from app.vocabulary import default
from tests.store.written import MORNING, MOU, NOVA, SHIPMENT, add, written

FIRST = written(MOU, SHIPMENT, plain="Traders shrugged.")
SECOND = written(NOVA, name="b.txt")


def find_pending(session: Session) -> int:
    return int(session.connection().execute(text("SELECT count(*) FROM search_pending")).scalar_one())


def find_reading(session: Session, words: str) -> list[str]:
    return list(session.scalars(select(col(Article.name)).where(to_reading(words)).order_by(col(Article.name))))


def test_what_comes_in_can_be_found_at_once(engine: Engine) -> None:
    add(engine, FIRST)
    add(engine, SECOND)
    with reading(engine) as session:
        assert find_pending(session) == 0
        assert find_reading(session, "shrugged") == ["a.txt"]
        assert find_reading(session, "signed MoU") == ["a.txt", "b.txt"]
        assert find_reading(session, '"signed an MoU" -nova') == ["a.txt"]


def test_an_entity_is_found_by_its_other_names(engine: Engine) -> None:
    add(engine, FIRST)
    with reading(engine) as session:
        assert list(session.scalars(select(col(Entity.id)).where(to_named("USSM")))) == ["us-strategic-metals"]


def test_what_is_withdrawn_is_found_no_more(engine: Engine) -> None:
    add(engine, FIRST)
    with writing(engine) as session:
        article = session.get_one(Article, FIRST.id)
        articles.withdraw_article(session, article, reason="a mistake")
        revise(session, articles=[FIRST.id], vocabulary=default(), cause=Cause("withdrawn"), at=MORNING)
        session.commit()
    with reading(engine) as session:
        assert find_pending(session) == 0
        assert find_reading(session, "shrugged") == []


def test_the_words_of_a_new_reading_replace_the_old_ones(engine: Engine) -> None:
    add(engine, FIRST)
    with writing(engine) as session:
        article = session.get_one(Article, FIRST.id)
        article.text = article.text.replace("shrugged", "laughed.")
        session.commit()
    with writing(engine) as session:
        before = take_away(session, things.find_all(session))
        revise_all(session, vocabulary=default(), before=before, cause=Cause("read again"), at=MORNING)
        session.commit()
    with reading(engine) as session:
        assert find_pending(session) == 0
        assert find_reading(session, "shrugged") == []
        assert find_reading(session, "laughed") == ["a.txt"]


def test_the_databases_differ_in_the_order_of_passages(engine: Engine) -> None:
    """One weighs how long a passage is, the other how often it has the word."""
    short = written(NOVA, name="short.txt", plain="Traders shrugged.")
    long = written(NOVA, name="long.txt", plain=f"Buyers shrugged, {'and went on, ' * 60}and shrugged again.")
    add(engine, short)
    add(engine, long)
    with reading(engine) as session:
        found = list(find_passages(session.connection(), "shrugged", select(col(Article.id)), most=2))
    expected = {"sqlite": [short.id, long.id], "postgresql": [long.id, short.id]}
    assert found == expected[engine.dialect.name]


@pytest.mark.parametrize(
    ("words", "typed", "found_on"),
    [
        (16_000, '"granite quarries"', {"sqlite", "postgresql"}),
        (16_383, '"granite quarries"', {"sqlite"}),  # PostgreSQL keeps no later places
        (16_383, "granite quarries", {"sqlite", "postgresql"}),
    ],
)
def test_the_databases_differ_in_phrases_far_into_a_paragraph(
    engine: Engine, words: int, typed: str, found_on: set[str]
) -> None:
    plain = " ".join(f"w{n}" for n in range(words))
    add(engine, written(MOU, plain=f"{plain} granite quarries opened."))
    with reading(engine) as session:
        assert bool(find_reading(session, typed)) == (engine.dialect.name in found_on)
