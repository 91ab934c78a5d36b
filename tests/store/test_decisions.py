"""What a person decides: it holds through rebuilds, can be taken back, and is never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, select
from sqlmodel import Session, col

from app import decide as decisions
from app import ingest as pipeline
from app.db import reading, writing
from app.decide import DecisionError
from app.models import Change, Decision, Fact, Redirect, Report, Thing
from app.reconcile.decisions import Decision as Decided
from app.revise import revise_all, take_away
from app.store import things
from app.store.history import Cause
from tests.store.dumps import current
from tests.store.written import MORNING, MOU, NOVA, SHIPMENT, WEALTH, add, vocabulary, written

MAY = ("{US Strategic Metals|organization=us-strategic-metals} shipped antimony {in May|date=2025-05}.", "shipment")
JUNE = ("{US Strategic Metals|organization=us-strategic-metals} shipped antimony {in June|date=2025-06}.", "shipment")


def decide(engine: Engine, make: Callable[[Session], Decided]) -> int:
    with writing(engine) as session:
        row = decisions.decide(session, make(session), who="Ayesha", vocabulary=vocabulary(), at=MORNING)
        session.commit()
        return row.id or 0


def undo(engine: Engine, id: int, reason: str = "a mistake") -> None:
    with writing(engine) as session:
        decisions.undo(session, id, who="Bilal", reason=reason, vocabulary=vocabulary(), at=MORNING)
        session.commit()


def ids(engine: Engine, type: str) -> list[str]:
    with reading(engine) as session:
        return list(session.scalars(select(col(Thing.id)).where(col(Thing.type) == type).order_by(col(Thing.id))))


def state(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with reading(engine) as session:
        return {name: rows for name, rows in current(session).items() if name != "decision"}


def assert_survives_a_rebuild(engine: Engine) -> None:
    with writing(engine) as session:
        decided = current(session)
        before = take_away(session, things.find_all(session))
        revise_all(session, vocabulary=vocabulary(), before=before, cause=Cause("a rebuild"), at=MORNING)
        assert current(session) == decided
        session.rollback()


def test_two_things_are_one(engine: Engine) -> None:
    add(engine, written(MAY), written(JUNE, name="b.txt"))
    before, apart = state(engine), ids(engine, "shipment")
    assert len(apart) == 2
    decision = decide(engine, lambda s: decisions.to_merge(s, apart, reason="one ship"))
    (now,) = ids(engine, "shipment")
    with reading(engine) as session:
        assert "Merged by a person: one ship" in session.get_one(Thing, now).reasons
        (gone,) = set(apart) - {now}
        assert session.get_one(Redirect, gone).target == now
        assert decisions.get_thing(session, gone) == now
    assert_survives_a_rebuild(engine)
    undo(engine, decision)
    assert state(engine) == before


def test_what_an_article_tells_is_another_thing(engine: Engine) -> None:
    add(engine, written(MOU), written(MOU, plain="More of it.", name="b.txt"))
    before, (one,) = state(engine), ids(engine, "mou")
    decision = decide(engine, lambda s: decisions.to_split(s, one, ["b.txt"], reason="a second one"))
    assert len(ids(engine, "mou")) == 2
    assert_survives_a_rebuild(engine)
    undo(engine, decision)
    assert state(engine) == before


def test_a_thing_is_not_shown(engine: Engine) -> None:
    add(engine, written(WEALTH, MOU))
    before, (claim,) = state(engine), ids(engine, "mineral_wealth")
    decision = decide(engine, lambda s: decisions.to_reject(s, claim, reason="a slip"))
    assert ids(engine, "mineral_wealth") == []
    with reading(engine) as session:
        assert session.get_one(Redirect, claim).reason == f"Ayesha decided to reject {claim}: a slip"
        assert session.scalars(select(Report).where(col(Report.type) == "mineral_wealth")).all()
    assert_survives_a_rebuild(engine)
    undo(engine, decision)
    assert state(engine) == before


def test_a_field_has_this_value(engine: Engine) -> None:
    add(engine, written(MAY))
    before, (one,) = state(engine), ids(engine, "shipment")
    decision = decide(engine, lambda s: decisions.to_set(s, one, "date", "2025-05-14", reason="the ship's log"))
    with reading(engine) as session:
        assert session.get_one(Thing, one).edtf == "2025-05-14"
        notes = session.scalars(select(col(Fact.note)).where(col(Fact.value) == "2025-05-14")).all()
        assert notes == ["Set by a person: the ship's log (no source gives it)"]
    assert_survives_a_rebuild(engine)
    undo(engine, decision)
    assert state(engine) == before


def test_a_decision_holds_for_what_comes_later(engine: Engine) -> None:
    add(engine, written(WEALTH))
    (claim,) = ids(engine, "mineral_wealth")
    decide(engine, lambda s: decisions.to_reject(s, claim, reason="a slip"))
    add(engine, written(WEALTH, MOU, name="b.txt"), written(WEALTH, plain="More.", name="c.txt"))
    assert ids(engine, "mineral_wealth") == []
    assert_survives_a_rebuild(engine)


def test_a_decision_whose_target_is_gone_is_kept_and_said_so(engine: Engine) -> None:
    article = written(WEALTH)
    add(engine, article)
    (claim,) = ids(engine, "mineral_wealth")
    decision = decide(engine, lambda s: decisions.to_reject(s, claim, reason="a slip"))

    def lost() -> str:
        with reading(engine) as session:
            return session.get_one(Decision, decision).lost

    assert lost() == ""
    with writing(engine) as session:
        pipeline.withdraw(session, article.id, reason="a hoax", vocabulary=vocabulary(), at=MORNING)
        session.commit()
    assert lost() == f"No current article reports {claim} any more."
    with writing(engine) as session:
        pipeline.reinstate(session, article.id, reason="no hoax", vocabulary=vocabulary(), at=MORNING)
        session.commit()
    assert lost() == ""
    assert ids(engine, "mineral_wealth") == []


def test_two_organizations_are_one(engine: Engine) -> None:
    add(engine, written(MOU, SHIPMENT), written(NOVA, name="b.txt"))
    before = state(engine)
    names = ["us-strategic-metals", "nova-minerals"]
    decision = decide(engine, lambda s: decisions.to_merge(s, names, reason="renamed"))
    assert_survives_a_rebuild(engine)
    undo(engine, decision)
    assert state(engine) == before


Make = Callable[[Session, str], Decided]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda s, thing: decisions.to_reject(s, "000000000000", reason="r"), "no event, deal or claim has the id"),
        (lambda s, thing: decisions.to_merge(s, [thing, thing], reason="r"), "are one already"),
        (lambda s, thing: decisions.to_merge(s, [thing, "nova-minerals"], reason="r"), "has the id 'nova-minerals'"),
        (lambda s, thing: decisions.to_split(s, thing, ["a.txt"], reason="r"), "rests on nothing else"),
        (lambda s, thing: decisions.to_split(s, thing, ["b.txt"], reason="r"), "does not rest on b.txt"),
        (
            lambda s, thing: decisions.to_set(s, thing, "colour", "red", reason="r"),
            "has no 'colour'; its fields are date,",
        ),
        (lambda s, thing: decisions.to_set(s, thing, "date", "May", reason="r"), "'May' is no date"),
        (lambda s, thing: decisions.to_set(s, thing, "what", "party", reason="r"), "'party' is no type of deal"),
    ],
)
def test_a_decision_that_cannot_be_taken(engine: Engine, make: Make, words: str) -> None:
    add(engine, written(MOU), written(NOVA, name="b.txt"))
    with reading(engine) as session:
        first = session.scalars(select(col(Report.thing_id)).where(col(Report.article_id) == written(MOU).id)).one()
    assert first
    with pytest.raises(DecisionError) as caught:
        decide(engine, lambda s: make(s, first))
    assert words in str(caught.value)
    with reading(engine) as session:
        assert session.scalars(select(Decision)).all() == []


def test_what_cannot_be_taken_back(engine: Engine) -> None:
    add(engine, written(WEALTH))
    (claim,) = ids(engine, "mineral_wealth")
    decision = decide(engine, lambda s: decisions.to_reject(s, claim, reason="a slip"))
    undo(engine, decision)
    with pytest.raises(DecisionError, match="was taken back already, by Bilal: a mistake"):
        undo(engine, decision)
    with pytest.raises(DecisionError, match="there is no decision 99"):
        undo(engine, 99)


def test_the_log_says_what_changed_when_and_why(engine: Engine) -> None:
    add(engine, written(WEALTH))
    second = written(WEALTH, plain="More of it.", name="b.txt")
    add(engine, second)
    (claim,) = ids(engine, "mineral_wealth")
    decision = decide(engine, lambda s: decisions.to_reject(s, claim, reason="a slip"))
    with reading(engine) as session:
        log = session.scalars(select(Change).order_by(col(Change.id))).all()
    assert [(c.kind, c.cause, c.article_id, c.decision_id) for c in log] == [
        ("new", "a.txt was added", written(WEALTH).id, None),
        ("corroborated", "b.txt was added", second.id, None),
        ("withdrawn", f"Ayesha decided to reject {claim}: a slip", None, decision),
    ]
    assert log[-1].words.startswith("Rejected by Ayesha (a slip): ")
    assert {c.at for c in log} == {MORNING}


def test_a_rebuild_that_changes_nothing_logs_nothing(engine: Engine) -> None:
    add(engine, written(MOU, SHIPMENT, WEALTH))
    with writing(engine) as session:
        logged = len(session.scalars(select(Change)).all())
        before = take_away(session, things.find_all(session))
        revise_all(session, vocabulary=vocabulary(), before=before, cause=Cause("a rebuild"), at=MORNING)
        assert len(session.scalars(select(Change)).all()) == logged
        assert session.scalars(select(Redirect)).all() == []
        session.rollback()
