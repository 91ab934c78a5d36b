"""Our feeds, calendar, tables and citations as programs read them that others wrote. See also test_citing, test_linked."""

from __future__ import annotations

import json
from datetime import date
from importlib.metadata import distribution
from io import BytesIO

import feedparser
import icalendar
import pandas as pd
import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft7Validator

from tests.foreign import find_readers


@pytest.mark.parametrize("address", ["/feed.atom", "/feed.atom?mineral=antimony", "/changes/feed.atom"])
def test_a_feed_reader_reads_the_feed(web: TestClient, address: str) -> None:
    feed = feedparser.parse(web.get(address).content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.entries
    for entry in feed.entries:
        assert web.get(entry.link).status_code == 200
        assert all((entry.id, entry.title, entry.updated_parsed))


def test_a_calendar_program_reads_the_calendar(web: TestClient) -> None:
    calendar = icalendar.Calendar.from_ical(web.get("/calendar.ics").content)
    assert not calendar.errors
    events = list(calendar.walk("VEVENT"))
    assert events
    for event in events:
        assert isinstance(event.decoded("dtstart"), date)
        assert event.decoded("dtend") > event.decoded("dtstart")


@pytest.mark.parametrize("address", ["/feed.json", "/feed.json?mineral=antimony", "/changes/feed.json"])
def test_the_feed_is_a_json_feed_by_its_schema(web: TestClient, address: str) -> None:
    schema = json.loads((find_readers() / "node_modules/jsonfeed-schema/schema-v1.1.json").read_text(encoding="utf-8"))
    feed = web.get(address).json()
    Draft7Validator(schema).validate(feed)
    assert feed["items"]


LISTS = ["events", "deals", "claims", "organizations", "people", "minerals", "places", "articles", "changes"]


@pytest.mark.parametrize("name", LISTS)
def test_pandas_reads_the_table(web: TestClient, name: str) -> None:
    answer = web.get(f"/{name}.csv")
    table = pd.read_csv(BytesIO(answer.content), keep_default_na=False)
    body = web.get(f"/{name}.json").json()
    assert len(table) == body["total"] > 0
    assert list(table.columns) == answer.content.decode("utf-8-sig").split("\r\n")[0].split(",")
    assert [str(id) for id in table["id"]] == [item.get("id") or item["source"]["id"] for item in body["items"]]


def test_pandas_reads_dates_numbers_and_words(client: TestClient) -> None:
    """On the seeds: dates are dates, numbers numbers, and the excerpt is the excerpt, curly quotes and all."""
    table = pd.read_csv(BytesIO(client.get("/events.csv").content), parse_dates=["date_start", "date_end"])
    assert str(table["date_start"].dtype).startswith("datetime64")
    assert table["articles"].dtype.kind == "i"
    excerpts = {
        q["exact"] for item in client.get("/events.json").json()["items"] for f in item["facts"] for q in f["citations"]
    }
    assert excerpts >= set(table["excerpt"])


def test_citations_are_valid_by_the_official_schema(web: TestClient) -> None:
    schema = json.loads(distribution("commonmeta-py").locate_file("commonmeta/resources/csl-data.json").read_text())
    assert schema["$id"].startswith("https://resource.citationstyles.org/schema/")
    rooms = [web.get(f"/{room}.json").json()["items"] for room in ("events", "deals", "claims")]
    hrefs = [item["href"] for items in rooms for item in items]
    hrefs += [item["source"]["href"] for item in web.get("/articles.json").json()["items"]]
    for href in hrefs:
        Draft7Validator(schema).validate(web.get(f"{href}.csl.json").json())
