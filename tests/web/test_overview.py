"""The strip of events in time, on the page and as a file: marks while they can be told apart, months past that."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient

from app.config import Settings
from app.db import open_engine
from app.main import create_app
from tests.databases import Databases
from tests.queries.record import SIGNED, told
from tests.store.written import add

SVG = "{http://www.w3.org/2000/svg}"
FIRST = date(2025, 3, 1)


@contextmanager
def serving(databases: Databases, migrated: str, days: int) -> Iterator[TestClient]:
    """A meeting a day from March 2025 on, and the deal of the small record, signed in September."""
    url = databases.copy(migrated)
    engine = open_engine(url)
    add(engine, told(SIGNED, name="deal.txt"), told(*map(meeting, range(days)), name="meetings.txt"))
    engine.dispose()
    with TestClient(create_app(Settings(database_url=url)), base_url="http://localhost") as client:
        yield client
    databases.drop(url)


def meeting(number: int) -> tuple[str, str]:
    day = FIRST + timedelta(days=number)
    words = f"{day.day} {day:%B %Y}"
    return f"{{Asim Munir|person=asim-munir}} met somebody on {{{words}|date={day.isoformat()}}}.", "meeting"


@pytest.fixture(scope="module")
def few(databases: Databases, migrated: str) -> Iterator[TestClient]:
    with serving(databases, migrated, 14) as client:
        yield client


@pytest.fixture(scope="module")
def many(databases: Databases, migrated: str) -> Iterator[TestClient]:
    with serving(databases, migrated, 130) as client:
        yield client


def strip(web: TestClient, path: str = "/") -> str:
    found = re.search(r'<figure class="overview.*?</figure>', web.get(path).text, re.DOTALL)
    return found.group() if found else ""


def drawing(web: TestClient, path: str) -> ET.Element:
    return ET.fromstring(web.get(path).content)


def test_each_event_is_a_mark_and_a_row_of_the_table(few: TestClient) -> None:
    page = strip(few)
    line, _, table = page.partition("<details")
    assert len(re.findall(r'<a href="/events/', line)) == 14
    assert len(re.findall(r'<th scope="row"><a href="/events/', table)) == 14
    assert "<td>14 March 2025</td>" in table
    assert (
        len([t for t in drawing(few, "/pictures/overview.svg").iter(f"{SVG}title") if "March 2025" in str(t.text)])
        == 14
    )


def test_the_dated_rungs_of_a_deal_stand_above(few: TestClient) -> None:
    line = strip(few).partition("Meetings")[0]
    assert "Memorandum of understanding, September 2025" in line
    assert re.search(r'<a href="/deals/[0-9a-f]+#rung-mou">', line)
    titles = [title.text for title in drawing(few, "/pictures/overview.svg").iter(f"{SVG}title")]
    assert "Memorandum of understanding, September 2025" in titles


def test_past_what_can_be_told_apart_it_counts_months(many: TestClient) -> None:
    """31 in March, 30 in April, 31 in May, 30 in June, and 8 in July; one filter leads to each."""
    rows = re.findall(r'<th scope="row"><a href="([^"]+)">([^<]+)</a></th><td class="num">(\d+)</td>', strip(many))
    assert [(month, int(count)) for _, month, count in rows] == [
        ("March 2025", 31), ("April 2025", 30), ("May 2025", 31), ("June 2025", 30), ("July 2025", 8),
    ]  # fmt: skip
    assert rows[1][0] == "/?since=2025-04&amp;until=2025-04"
    assert "the most, 31, ended in March 2025" in strip(many)
    assert many.get("/events.json?since=2025-04&until=2025-04").json()["total"] == 30
    bars = [bar for bar in drawing(many, "/pictures/overview.svg").iter(f"{SVG}rect") if bar.get("class") == "bar"]
    assert len(bars) == 5


def test_a_picture_to_take_along_has_the_filter_of_its_page(few: TestClient) -> None:
    page = strip(few, "/?person=asim-munir")
    assert '<a href="/pictures/overview.svg?person=asim-munir" download>' in page
    assert '<a href="/events.csv?person=asim-munir" download>' in page


def test_too_few_events_need_no_overview(few: TestClient) -> None:
    assert strip(few, "/?until=2025-03-05") == ""
