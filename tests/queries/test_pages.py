"""Long lists: nothing is left out, nothing comes twice, and a place stays where it is."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Connection, event

from app.queries.filters import TimelineFilter
from app.queries.page_views import TimelineView
from app.queries.timeline import get_timeline


def turn(db: Connection, href: str | None) -> TimelineView:
    assert href
    return get_timeline(db, TimelineFilter.parse(parse_qsl(href.partition("?")[2])))


def find_ids(view: TimelineView) -> list[str]:
    return [e.id for month in view.months for e in month.events] + [e.id for e in view.undated]


def test_earlier_and_later_lead_through_all_events_and_back(db: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = find_ids(turn(db, "/"))
    monkeypatch.setattr("app.queries.timeline.PAGE", 1)
    first = turn(db, "/")
    second = turn(db, first.earlier)
    assert find_ids(first) + find_ids(second) == everything
    assert (first.later, second.earlier) == (None, None)
    assert find_ids(turn(db, second.later)) == find_ids(first)
    assert second.total == len(everything)


def test_what_stands_beside_the_events_is_on_the_first_page_alone(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.queries.timeline.PAGE", 1)
    second = turn(db, turn(db, "/").earlier)
    assert (second.deals, second.prospects, second.claims) == ((), (), ())
    assert second.deals_total == 2


def test_a_page_asks_the_database_no_more_often_when_it_shows_more(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def remember(*args: Any) -> None:
        asked.append(args[2])

    event.listen(db, "before_cursor_execute", remember)
    turn(db, "/")
    everything = len(asked)
    asked.clear()
    monkeypatch.setattr("app.queries.timeline.PAGE", 1)
    turn(db, "/")
    event.remove(db, "before_cursor_execute", remember)
    assert everything <= len(asked) + 1
    assert everything < 50
