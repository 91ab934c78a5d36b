"""Entities over all articles: put together once for all that came, and looked at again when who is who changes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlmodel import Session

from app.db import writing
from app.entities import Entity as Found
from app.entities import EntityKind
from app.models import Entity
from app.store.entities import save_ties
from tests.store.written import take_in, written

FULL, SHORT, SPELT = "halcyon-rare-earths", "hre", "halcion-rare-earths"


def company(id: str, name: str) -> Entity:
    return Entity(id=id, kind=EntityKind.ORGANIZATION, name=name, form="company", country=None, known=False)


def begin(session: Session) -> None:
    """A company that is known by its full name and by its initials."""
    session.add(company(FULL, "Halcyon Rare Earths"))
    session.add(company(SHORT, "HRE"))
    session.flush()
    save_ties(session, {FULL: FULL, SHORT: FULL})


def test_what_is_known_already_changes_nothing(engine: Engine) -> None:
    with writing(engine) as session:
        begin(session)
        assert save_ties(session, {FULL: FULL, SHORT: FULL}) == set()


def test_another_spelling_is_looked_at_alone(engine: Engine) -> None:
    with writing(engine) as session:
        begin(session)
        session.add(company(SPELT, "Halcion Rare Earths"))
        session.flush()
        assert save_ties(session, {FULL: FULL, SHORT: FULL, SPELT: FULL}) == {SPELT}


def test_all_are_looked_at_for_whom_another_stands_now(engine: Engine) -> None:
    with writing(engine) as session:
        begin(session)
        session.add(company(SPELT, "Halcion Rare Earths"))
        session.flush()
        assert save_ties(session, {FULL: SPELT, SHORT: SPELT, SPELT: SPELT}) == {FULL, SHORT, SPELT}


def test_all_are_looked_at_when_the_one_that_stands_for_them_has_changed(engine: Engine) -> None:
    with writing(engine) as session:
        begin(session)
        session.get_one(Entity, FULL).tied = None  # as refreshing does where its name, form or country changed
        session.flush()
        assert save_ties(session, {FULL: FULL, SHORT: FULL}) == {FULL, SHORT}


def test_many_articles_at_once_count_what_others_say_of_an_entity_once(engine: Engine) -> None:
    asked: list[str] = []

    def remember(*args: Any) -> None:
        if "GROUP BY sighting" in args[2]:
            asked.append(args[2])

    told = (
        "{Halcyon Rare Earths|party=halcyon-rare-earths} and {HEE|party=himalayan-earth-exploration} met.",
        "meeting",
    )
    articles = [
        written(told, plain=f"It was {day}.", found=[Found(EntityKind.ORGANIZATION, FULL, "Halcyon Rare Earths", form)])
        for day, form in (("Monday", "state company"), ("Tuesday", "company"), ("Wednesday", "company"))
    ]
    event.listen(engine, "before_cursor_execute", remember)
    with writing(engine) as session:
        take_in(session, *articles)
        assert session.get_one(Entity, FULL).form == "company"
        session.rollback()
    event.remove(engine, "before_cursor_execute", remember)
    assert len(asked) == 1
