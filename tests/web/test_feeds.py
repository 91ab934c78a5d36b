"""Feeds of any filter, as their readers see them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from app.web.feeds import escape, fold, to_clean

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_atom(web: TestClient) -> None:
    answer = web.get("/feed.atom?mineral=antimony")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    root = ET.fromstring(answer.content)
    assert root.findtext("a:title", "", ATOM).endswith(": Events with antimony")
    (entry,) = root.findall("a:entry", ATOM)
    event = web.get("/events.json?mineral=antimony").json()["items"][0]
    assert entry.findtext("a:id", "", ATOM) == f"urn:corridor:event:{event['id']}"
    assert entry.findtext("a:title", "", ATOM) == event["headline"]
    assert "“A sample shipment of antimony" in entry.findtext("a:content", "", ATOM)
    assert entry.findtext("a:updated", "", ATOM) >= entry.findtext("a:published", "", ATOM) > "2025"


def test_json_feed_has_the_same_entries(web: TestClient) -> None:
    body = web.get("/feed.json").json()
    entries = ET.fromstring(web.get("/feed.atom").content).findall("a:entry", ATOM)
    assert body["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in body["items"]] == [entry.findtext("a:id", "", ATOM) for entry in entries]
    assert web.get(body["items"][0]["url"]).status_code == 200


def test_what_changed_last_comes_first(web: TestClient) -> None:
    stamps = [item["date_modified"] for item in web.get("/feed.json").json()["items"]]
    assert stamps == sorted(stamps, reverse=True)


def test_the_calendar_has_what_has_a_date(web: TestClient) -> None:
    answer = web.get("/calendar.ics")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    lines = answer.text.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert [line for line in lines if line.startswith("DT")][1:] == [
        "DTSTART;VALUE=DATE:20251002",
        "DTEND;VALUE=DATE:20251003",
    ]
    assert all(len(line.encode()) <= 75 for line in answer.text.split("\r\n"))


@pytest.mark.parametrize("line", ["", "x" * 75, "x" * 76, "ä" * 200, "“𝄞”" * 60])
def test_folded_lines_unfold(line: str) -> None:
    parts = list(fold(line))
    assert all(len(part.encode()) <= 75 for part in parts)
    assert parts[0] + "".join(part.removeprefix(" ") for part in parts[1:]) == line


def test_the_change_log_has_feeds_whose_ids_stay(web: TestClient) -> None:
    changes = web.get("/changes.json").json()["items"]
    body = web.get("/changes/feed.json").json()
    assert [item["id"] for item in body["items"]] == [f"urn:corridor:change:{change['id']}" for change in changes]
    assert [item["date_modified"] for item in body["items"]] == [change["at"] for change in changes]
    assert body["items"][0]["tags"] == [changes[0]["what"]]
    assert web.get(body["items"][0]["url"]).status_code == 200
    assert (
        'type="application/atom+xml" title="What changed, as Atom" href="/changes/feed.atom"'
        in web.get("/changes").text
    )


def test_texts_are_escaped_for_calendars_and_cleaned_for_xml() -> None:
    assert escape("a,b;c\\d\ne\x00") == "a\\,b\\;c\\\\d\\ne"
    assert to_clean("a\x00b\x1bc\ud800d\ufffee\tf") == "abcde\tf"


def test_the_timeline_names_its_feeds(web: TestClient) -> None:
    page = web.get("/?mineral=gold").text
    assert 'href="/feed.atom?mineral=gold"' in page
    assert 'href="/calendar.ics?mineral=gold"' in page
