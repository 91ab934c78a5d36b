"""Adding an article costs what it touches, and gives what a rebuild of everything gives."""

from __future__ import annotations

from functools import partial
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app import decide as decisions
from app import ingest as pipeline
from app.db import writing
from app.decide import DecisionError
from app.entities import Entity, EntityKind
from app.grounding import Source
from app.models import Article
from app.reconcile.decisions import Decision as Decided
from app.reconcile.decisions import Verb
from app.revise import revise_all, take_away
from app.store import things
from app.store.articles import Incoming, find_article
from app.store.decisions import find_decisions
from app.store.history import Cause, find_move
from tests.store.dumps import Dump, current
from tests.store.written import MORNING, MOU, SHIPMENT, WEALTH, take_in, vocabulary, written

PARTIES = (
    ("{US Strategic Metals|party=us-strategic-metals}", "{US Strategic Metals|organization=us-strategic-metals}"),
    ("{Nova Minerals|party=nova-minerals}", "{Nova Minerals|organization=nova-minerals}"),
    ("{Sarhad Copper|party=sarhad-copper}", "{Sarhad Copper|organization=sarhad-copper}"),
    ("{Pakistan|party=pakistan}", "{Pakistan|place=pakistan}"),
    ("{Halcyon Rare Earths|party=halcyon-rare-earths}", "{Halcyon Rare Earths|organization=halcyon-rare-earths}"),
    ("{HRE|party=hre}", "{HRE|organization=hre}"),
    ("{the FWO|party=frontier-works-organization}", "{the FWO|organization=frontier-works-organization}"),
)
MINERALS = ("{antimony|mineral=antimony}", "{copper|mineral=copper}", "{neodymium|mineral=neodymium}")
MONTHS = ("{in May|date=2025-05}", "{in June|date=2025-06}", "{that year|date=2025}", "recently")
SENTENCES = [
    *((f"{a[0]} and {b[0]} signed an MoU {m}.", "mou") for a, b, m in product(PARTIES, PARTIES, MONTHS) if a < b),
    *((f"{a[0]} inked a deal with {b[0]}.", "other") for a, b in product(PARTIES, PARTIES) if a < b),
    *((f"{a[1]} shipped {o} {m}.", "shipment") for a, o, m in product(PARTIES, MINERALS, MONTHS)),
    *(
        (f"{{Pakistan|subject=pakistan}} has {{{n} billion|value={n}000000000/{n}000000000 USD}}.", "mineral_wealth")
        for n in (6, 8)
    ),
]
PLAIN = (
    "",
    "The two sides had met before that day in the capital and spoke of roads, dams and a railway to the coast.",
)


FORM = st.sampled_from([None, "company", "state company"])  # as different articles make it out


@st.composite
def stories(draw: st.DrawFn) -> list[Incoming]:
    """Articles of a few sentences each, some of them copies of one another."""
    told = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True)
    source = st.builds(
        Source,
        publisher=st.sampled_from([None, "The Herald", "The Courier"]),
        published=st.sampled_from([None, "2025-06-20", "2025-07-01"]),
    )
    found = st.tuples(
        st.builds(partial(Entity, EntityKind.ORGANIZATION, "halcyon-rare-earths", "Halcyon Rare Earths"), FORM),
        st.builds(partial(Entity, EntityKind.ORGANIZATION, "hre", "HRE"), FORM),
    )
    each = st.builds(
        lambda told, source, plain, found: written(*told, source=source, plain=plain, found=found),
        told,
        source,
        st.sampled_from(PLAIN),
        found,
    )
    return draw(st.lists(each, min_size=1, max_size=6, unique_by=lambda article: article.id))


def rebuilt(session: Session) -> Dump:
    before = take_away(session, things.find_all(session))
    revise_all(session, vocabulary=vocabulary(), before=before, cause=Cause("a rebuild"), at=MORNING)
    return current(session)


FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(stories())
def test_one_by_one_is_as_all_at_once(engine: Engine, articles: list[Incoming]) -> None:
    with writing(engine) as session:
        for article in articles:
            take_in(session, article)
        one_by_one = current(session)
        assert rebuilt(session) == one_by_one
        session.rollback()


@FEW
@given(stories())
def test_what_many_print_is_counted_in_all_articles(engine: Engine, articles: list[Incoming]) -> None:
    """A phrase that more than two print is a stock phrase here, wherever the others stand."""
    with pytest.MonkeyPatch.context() as patch, writing(engine) as session:
        patch.setattr("app.store.copies.WIDELY", 2)
        for article in articles:
            take_in(session, article)
        one_by_one = current(session)
        assert rebuilt(session) == one_by_one
        session.rollback()


def test_a_text_becomes_a_stock_phrase_and_ceases_to_be_one(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.copies.WIDELY", 2)
    one, two, three = (written(sentence, plain=PLAIN[1]) for sentence in (MOU, SHIPMENT, WEALTH))
    with writing(engine) as session:
        take_in(session, one, two)
        assert heads(session) == {min(one.id, two.id)}
        take_in(session, three)
        assert heads(session) == {one.id, two.id, three.id}
        pipeline.withdraw(session, one.id, reason="a hoax", vocabulary=vocabulary(), at=MORNING)
        assert heads(session) == {one.id, min(two.id, three.id)}
        session.rollback()


def heads(session: Session) -> set[str]:
    """The articles that stand for a text."""
    return set(session.scalars(select(col(Article.copies))))


@FEW
@given(stories(), st.data())
def test_the_order_makes_no_difference(engine: Engine, articles: list[Incoming], data: st.DataObject) -> None:
    # The same text from one publisher is stored once, and which of two files that is depends on the order.
    articles = list({(a.document.text, a.document.source.publisher): a for a in articles}.values())
    articles = [a for a in articles if a.document.source.publisher]
    other = data.draw(st.permutations(articles))
    with writing(engine) as session:
        for article in articles:
            take_in(session, article)
        first = current(session)
        session.rollback()
    with writing(engine) as session:
        for article in other:
            take_in(session, article)
        assert current(session) == first
        session.rollback()


@FEW
@given(stories(), st.data())
def test_withdrawing_is_as_if_it_had_never_come(engine: Engine, articles: list[Incoming], data: st.DataObject) -> None:
    with writing(engine) as session:
        for article in articles:
            take_in(session, article)
        known = {row[0] for row in current(session)["article"]}
        gone = data.draw(st.sampled_from(sorted(map(str, known))))
        pipeline.withdraw(session, gone, reason="a hoax", vocabulary=vocabulary(), at=MORNING)
        assert rebuilt(session) == current(session)
        with_it_withdrawn = current(session)["thing"], current(session)["fact"]
        session.rollback()
    with writing(engine) as session:
        for article in articles:
            if article.id in known and article.id != gone:
                take_in(session, article)
        assert (current(session)["thing"], current(session)["fact"]) == with_it_withdrawn
        session.rollback()


@FEW
@given(stories(), st.data())
def test_an_id_once_published_answers_for_good(engine: Engine, articles: list[Incoming], data: st.DataObject) -> None:
    published: set[str] = set()
    with writing(engine) as session:
        for article in articles:
            take_in(session, article)
            published |= set(things.find_all(session))
        gone = data.draw(st.sampled_from(articles))
        if find_article(session, gone.id):
            pipeline.withdraw(session, gone.id, reason="a hoax", vocabulary=vocabulary(), at=MORNING)
        living = set(things.find_all(session))
        for id in published - living:
            target, reason = find_move(session, id)
            assert reason
            assert target is None or target in living
        session.rollback()


@FEW
@given(stories(), st.data())
def test_decisions_hold_whatever_comes_before_and_after(
    engine: Engine, articles: list[Incoming], data: st.DataObject
) -> None:
    with writing(engine) as session:
        for article in articles:
            take_in(session, article)
            shown = sorted(things.find_all(session))
            now = data.draw(st.booleans())
            if shown and now:
                _decide_something(session, shown, data)
        one_by_one = current(session)
        assert rebuilt(session) == one_by_one
        session.rollback()


def _decide_something(session: Session, shown: list[str], data: st.DataObject) -> None:
    """Whatever a person may decide; what makes no sense is refused, and that is well too."""
    pick = st.sampled_from(shown)
    verb = data.draw(st.sampled_from(["merge", "split", "reject", "set", "undo"]))
    try:
        if verb == "undo":
            held = [row.id for row in find_decisions(session) if row.id and not row.undone_at]
            id = data.draw(st.sampled_from(held)) if held else 0
            decisions.undo(session, id, who="A", reason="r", vocabulary=vocabulary(), at=MORNING)
            return
        if verb == "merge":
            decided = decisions.to_merge(session, [data.draw(pick), data.draw(pick)], reason="r")
        elif verb == "split":
            (made,) = things.load_things(session, [data.draw(pick)])
            leaving = data.draw(st.lists(st.sampled_from(made.reports), min_size=1, unique=True))
            decided = Decided(0, Verb.SPLIT, tuple(sorted(leaving)), "r")
        elif verb == "reject":
            decided = decisions.to_reject(session, data.draw(pick), reason="r")
        else:
            decided = decisions.to_set(session, data.draw(pick), "date", "2025-05-14", reason="r")
        decisions.decide(session, decided, who="A", vocabulary=vocabulary(), at=MORNING)
    except DecisionError:
        pass
