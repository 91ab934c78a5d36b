"""Articles that are taken out of what is current, and what becomes of what they told."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app import ingest as pipeline
from app.db import reading, writing
from app.grounding import Source
from app.ingest import ArticleError
from app.models import Article, ArticleState, Redirect, Thing
from app.store import things
from tests.store.written import MORNING, MOU, NOVA, WEALTH, add, vocabulary, written


def withdraw(engine: Engine, words: str, *, reason: str = "a hoax", undo: bool = False) -> None:
    with writing(engine) as session:
        change = pipeline.reinstate if undo else pipeline.withdraw
        change(session, words, reason=reason, vocabulary=vocabulary(), at=MORNING)
        session.commit()


def current(engine: Engine) -> dict[str, int]:
    """The number of articles that tell each type of thing."""
    with reading(engine) as session:
        return {thing.type: thing.articles for thing in session.scalars(select(Thing))}


def test_only_what_it_alone_supported_goes(engine: Engine) -> None:
    first, second = written(MOU), written(MOU, WEALTH, plain="More of it.", name="b.txt")
    add(engine, first, second)
    assert current(engine) == {"mou": 2, "mineral_wealth": 1}
    withdraw(engine, second.id)
    assert current(engine) == {"mou": 1}
    with reading(engine) as session:
        article = session.get_one(Article, second.id)
        assert (article.state, article.reason) == (ArticleState.WITHDRAWN, "a hoax")
        assert article.text.endswith("More of it.")


def test_what_was_published_says_why_it_is_gone(engine: Engine) -> None:
    add(engine, written(WEALTH))
    with reading(engine) as session:
        (id,) = things.find_all(session)
    withdraw(engine, "a.txt")
    assert current(engine) == {}
    with reading(engine) as session:
        gone = session.get_one(Redirect, id)
    assert (gone.target, gone.reason, gone.at) == (None, "a.txt was withdrawn: a hoax", MORNING)


def test_taking_it_in_again_brings_everything_back(engine: Engine) -> None:
    add(engine, written(MOU, NOVA), written(MOU, plain="More of it.", name="b.txt"))
    with reading(engine) as session:
        before = all_things(session)
    withdraw(engine, "a.txt")
    withdraw(engine, "a.txt", undo=True)
    with reading(engine) as session:
        assert all_things(session) == before
        living = set(things.find_all(session))
        # A thing may have gone by another id meanwhile, which leads to it now.
        assert all(r.id not in living and r.target in living for r in session.scalars(select(Redirect)))


def all_things(session: Session) -> list[object]:
    return list(things.load_things(session, things.find_all(session)))


def test_an_id_that_was_joined_with_another_leads_to_it(engine: Engine) -> None:
    articles = [written(MOU, plain=f"Paragraph {n}.", name=f"{n}.txt") for n in range(6)]
    ids = []
    for article in articles:
        add(engine, article)
        with reading(engine) as session:
            ids += [id for id in things.find_all(session) if id not in ids]
    with reading(engine) as session:
        (now,) = things.find_all(session)
        moved = {r.id: r.target for r in session.scalars(select(Redirect))}
    assert moved == {id: now for id in ids if id != now}


@pytest.mark.parametrize("words", ["a.txt", "https://example.org/a"])
def test_ways_to_name_an_article(engine: Engine, words: str) -> None:
    add(engine, written(MOU, source=Source(url="https://example.org/a")))
    withdraw(engine, words)
    assert current(engine) == {}


def test_what_cannot_be_withdrawn(engine: Engine) -> None:
    source = Source(url="https://example.org/a")
    old, new = written(MOU, source=source), written(NOVA, source=source, name="a.txt")
    add(engine, old, new)
    with pytest.raises(ArticleError, match=r"could be .*give the whole id"):
        withdraw(engine, "a.txt")
    with pytest.raises(ArticleError, match="is superseded already: the same address"):
        withdraw(engine, old.id)
    with pytest.raises(ArticleError, match="no article has the id"):
        withdraw(engine, "b.txt")
    with pytest.raises(ArticleError, match="is not withdrawn"):
        withdraw(engine, new.id, undo=True)


def test_a_withdrawn_article_is_known_still(engine: Engine) -> None:
    add(engine, written(MOU))
    withdraw(engine, "a.txt")
    (outcome,) = add(engine, written(MOU))
    assert outcome.verdict is pipeline.Verdict.KNOWN
    assert "withdrawn" in outcome.words
    with reading(engine) as session:
        assert session.scalars(select(col(Article.state))).all() == [ArticleState.WITHDRAWN]
