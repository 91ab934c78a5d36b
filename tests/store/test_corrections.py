"""An article that takes something back does so visibly: on its own page, on what it concerns, and in the log."""

from __future__ import annotations

from sqlalchemy import Engine, select
from sqlmodel import col

from app import ingest as pipeline
from app.db import reading
from app.models import Article, Change, Fact, Thing
from app.sidecar import Sidecar
from app.store.articles import Incoming
from tests.store.written import add, vocabulary

STORY = "Sarhad Copper signed a memorandum of understanding worth ${} with Vantage Ridge Metals on Monday.\n"
NOTE = "Correction: An earlier version of this article put the memorandum at $5 billion. It is worth $500 million."


def article(text: str, name: str, url: str = "https://example.org/memorandum") -> Incoming:
    told = Sidecar(publisher="The Makran Herald", published="2025-10-07", url=url)
    return pipeline.to_incoming(text.encode(), name=name, sidecar=told, vocabulary=vocabulary())


def log(engine: Engine, kind: str) -> list[tuple[str, str, str]]:
    with reading(engine) as session:
        rows = session.execute(
            select(col(Thing.type), col(Change.words), col(Change.cause))
            .join(Thing, col(Thing.id) == col(Change.thing_id))
            .where(col(Change.kind) == kind)
            .order_by(col(Thing.type))
        )
        return [(type, words, cause) for type, words, cause in rows]


def find_values(engine: Engine, field: str) -> set[tuple[str, str]]:
    with reading(engine) as session:
        rows = session.execute(select(col(Thing.type), col(Fact.value)).join(Thing).where(col(Fact.field) == field))
        return {(type, value) for type, value in rows}


def test_a_version_that_corrects_the_one_before(engine: Engine) -> None:
    add(engine, article(STORY.format("5 billion"), "a.txt"))
    corrected = article(STORY.format("500 million") + NOTE, "b.txt")
    add(engine, corrected)
    words = "An article corrects what was reported of it."
    assert log(engine, "corrected") == [(type, words, "b.txt was added") for type in ("agreement", "mou")]
    assert find_values(engine, "correction") == {("mou", "corrected"), ("agreement", "corrected")}
    assert ("mou", "5000000000/5000000000 USD") not in find_values(engine, "value")
    with reading(engine) as session:
        stored = session.get_one(Article, corrected.id)
        start, end = stored.stated["correction"]
        assert stored.text[start:end].startswith("Correction: An earlier version")


def test_a_correction_of_what_others_told_too(engine: Engine) -> None:
    add(engine, article(STORY.format("5 billion"), "a.txt"))
    add(engine, article(STORY.format("500 million") + NOTE, "b.txt", url="https://example.org/other"))
    assert find_values(engine, "correction") == {("mou", "corrected"), ("agreement", "corrected")}
    assert {words for _, words, _ in log(engine, "disputed")} == {"Sources differ on the value."}


def test_a_correction_that_names_nothing_is_on_its_page_alone(engine: Engine) -> None:
    note = "Correction: An earlier version of this article had the wrong picture."
    incoming = article(STORY.format("500 million") + note, "a.txt")
    add(engine, incoming)
    assert (log(engine, "corrected"), find_values(engine, "correction")) == ([], set())
    with reading(engine) as session:
        assert "correction" in session.get_one(Article, incoming.id).stated


RETRACTED = (
    "The Makran Herald has retracted its report on the memorandum of understanding between Sarhad Copper and Vantage"
    " Ridge Metals.\n"
)


def other(text: str, name: str, outlet: str = "The Courier") -> Incoming:
    told = Sidecar(publisher=outlet, published="2025-10-09", url=f"https://example.org/{name}")
    return pipeline.to_incoming(text.encode(), name=name, sidecar=told, vocabulary=vocabulary())


def test_another_article_says_that_a_report_was_withdrawn(engine: Engine) -> None:
    add(engine, article(STORY.format("500 million"), "a.txt"))
    add(engine, other(RETRACTED, "b.txt"))
    with reading(engine) as session:
        (deal,) = session.execute(select(Thing).where(col(Thing.type) == "mou")).scalars()
        (fact,) = session.execute(select(Fact).where(col(Fact.field) == "correction")).scalars()
        assert (fact.thing_id, fact.value, fact.note) == (deal.id, "withdrawn", "The Makran Herald reported it.")
        assert (deal.articles, deal.origins) == (1, 1)  # who says that it was withdrawn does not confirm it
    words = "An article says that a report of it was withdrawn."
    assert log(engine, "corrected") == [("mou", words, "b.txt was added")]


def test_the_notice_may_come_first(engine: Engine) -> None:
    add(engine, other(RETRACTED, "b.txt"))
    with reading(engine) as session:
        assert session.execute(select(Thing)).all() == []  # nothing rests on it alone
    add(engine, article(STORY.format("500 million"), "a.txt"))
    assert find_values(engine, "correction") == {("mou", "withdrawn")}


def test_a_notice_of_what_another_outlet_reported(engine: Engine) -> None:
    add(engine, other(STORY.format("500 million"), "a.txt"))
    add(engine, other(RETRACTED, "b.txt", outlet="The Wire"))
    with reading(engine) as session:
        (fact,) = session.execute(select(Fact).where(col(Fact.field) == "correction")).scalars()
        assert fact.note == "The report that it speaks of is not among these."
