"""Our feeds and calendar as programs read them that others wrote."""

from __future__ import annotations

from datetime import date

import feedparser
import icalendar
import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize("address", ["/feed.atom", "/feed.atom?mineral=antimony"])
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
