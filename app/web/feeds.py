"""Feeds of any filter: Atom (RFC 4287), JSON Feed 1.1, and a calendar (RFC 5545) of what has a date.

An entry's id is made of the thing's id alone: it stays whatever else changes, and on whatever host it is read.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse

from app.extract.drafts import Kind
from app.queries.changes import get_changes
from app.queries.facets import to_words
from app.queries.feed import Entry, Feed, get_feed
from app.queries.lists import find_every
from app.queries.state import get_footing
from app.queries.views import ChangeView, EventView, ThingView
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, Reader, to_base
from app.web.parameters import ALWAYS, FILTERED, answering
from app.web.standards import FeedItem, JsonFeed

ATOM = "http://www.w3.org/2005/Atom"
NAME = "Corridor: US–Pakistan minerals cooperation"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # the feed of an empty database has not been updated yet
LONGEST = 75  # octets of a line of a calendar
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")

ATOM_MEDIA, CALENDAR_MEDIA = "application/atom+xml", "text/calendar; charset=utf-8"
A_FEED = f'<feed xmlns="{ATOM}"><id>https://corridor.example/feed.atom</id>…</feed>'
A_CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR\r\n"


class FeedResponse(JSONResponse):
    media_type = "application/feed+json"


AS_ATOM = answering(ATOM_MEDIA, "A feed, RFC 4287.", A_FEED)
AS_JSON_FEED: dict[str, Any] = {
    "response_class": FeedResponse,
    "response_model": JsonFeed,
    "response_description": "A feed, JSON Feed 1.1.",
}

router = APIRouter(dependencies=[Depends(check_tag)], tags=["feeds"], responses=ALWAYS, default_response_class=Response)


@router.get("/feed.atom", summary="What is new, as Atom", openapi_extra=FILTERED, responses=AS_ATOM)
def atom(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    return answer_atom(request, to_feed(get_feed(db, chosen), to_base(request), str(request.url)))


@router.get("/feed.json", summary="What is new, as JSON Feed", openapi_extra=FILTERED, **AS_JSON_FEED)
def json_feed(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    return answer_json_feed(request, to_feed(get_feed(db, chosen), to_base(request), str(request.url)))


@router.get("/changes/feed.atom", summary="What changed, as Atom", responses=AS_ATOM)
def changes_atom(request: Request, db: Reader) -> Response:
    return answer_atom(request, to_changes_feed(get_changes(db).items, to_base(request), str(request.url)))


@router.get("/changes/feed.json", summary="What changed, as JSON Feed", **AS_JSON_FEED)
def changes_json_feed(request: Request, db: Reader) -> Response:
    return answer_json_feed(request, to_changes_feed(get_changes(db).items, to_base(request), str(request.url)))


@router.get(
    "/calendar.ics",
    summary="What has a date, as iCalendar",
    openapi_extra=FILTERED,
    responses=answering(CALENDAR_MEDIA, "A calendar, RFC 5545.", A_CALENDAR),
)
def calendar(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    dated = (thing for thing in find_every(db, Kind.EVENT, chosen) if thing.date.start and thing.date.end)
    stamp = get_footing(db).changed or NEVER
    lines = to_calendar(to_title(to_words(db, chosen)), dated, to_base(request), stamp)
    content = "".join(f"{part}\r\n" for line in lines for part in fold(line))
    return to_cacheable(request, Response(content, media_type=CALENDAR_MEDIA))


def to_title(about: str) -> str:
    return f"{NAME}: {about}" if about else NAME


def to_urn(thing: ThingView) -> str:
    return f"urn:corridor:{thing.kind}:{thing.id}"


def to_text(thing: ThingView) -> str:
    """The words that say it, and how far its date is known."""
    quotes = (f"“{quote.exact}” ({_to_whence(thing, quote.siglum)})" for quote in thing.quotes)
    return "\n".join([f"{thing.type_text}, {thing.date.text}. {thing.badge.text}.", *quotes])


def _to_whence(thing: ThingView, siglum: str) -> str:
    quote = next(quote for quote in thing.quotes if quote.siglum == siglum)
    return f"{siglum}: {quote.article.publisher or 'publisher not stated'}, {quote.article.published_text}"


def answer_atom(request: Request, feed: JsonFeed) -> Response:
    return to_cacheable(request, Response(to_atom(feed), media_type=ATOM_MEDIA))


def answer_json_feed(request: Request, feed: JsonFeed) -> Response:
    return to_cacheable(request, FeedResponse(feed.model_dump()))


def to_feed(feed: Feed, base: str, here: str) -> JsonFeed:
    """What both forms of the feed hold."""
    items = [_to_item(entry, base) for entry in feed.entries]
    return JsonFeed(title=to_title(feed.about), home_page_url=f"{base}/", feed_url=here, items=items)


def _to_item(entry: Entry, base: str) -> FeedItem:
    event = entry.event
    return FeedItem(
        id=to_urn(event),
        url=base + event.href,
        title=event.headline,
        content_text=to_text(event),
        date_published=to_stamp(entry.published),
        date_modified=to_stamp(entry.updated),
        tags=[event.type_text, *(fact.text for fact in event.of("mineral"))],
    )


def to_changes_feed(changes: Iterable[ChangeView], base: str, here: str) -> JsonFeed:
    items = [_to_change_item(change, base) for change in changes]
    return JsonFeed(title=to_title("Changes"), home_page_url=f"{base}/changes", feed_url=here, items=items)


def _to_change_item(change: ChangeView, base: str) -> FeedItem:
    """A line of the log, which never changes. What is no more has its place in the log alone."""
    what = ": ".join(part for part in (change.what, change.thing and change.thing.text) if part)
    return FeedItem(
        id=f"urn:corridor:change:{change.id}",
        url=base + (change.thing.href if change.thing else "/changes"),
        title=what,
        content_text=". ".join(part for part in (what, change.text, change.cause) if part),
        date_published=to_stamp(change.at),
        date_modified=to_stamp(change.at),
        tags=[change.what],
    )


def to_atom(feed: JsonFeed) -> bytes:
    root, add = ET.Element("feed", xmlns=ATOM), ET.SubElement
    add(root, "id").text = feed.feed_url
    add(root, "title").text = to_clean(feed.title)
    add(root, "updated").text = max((item.date_modified for item in feed.items), default=to_stamp(NEVER))
    add(root, "link", rel="self", type=ATOM_MEDIA, href=feed.feed_url)
    add(root, "link", rel="alternate", type="text/html", href=feed.home_page_url)
    add(add(root, "author"), "name").text = "Corridor"
    for item in feed.items:
        root.append(_to_entry(item))
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _to_entry(item: FeedItem) -> ET.Element:
    element, add = ET.Element("entry"), ET.SubElement
    add(element, "id").text = item.id
    add(element, "title").text = to_clean(item.title)
    add(element, "published").text = item.date_published
    add(element, "updated").text = item.date_modified
    add(element, "link", rel="alternate", type="text/html", href=item.url)
    for tag in item.tags:
        add(element, "category", term=to_clean(tag))
    add(element, "content", type="text").text = to_clean(item.content_text)
    return element


def to_clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def to_stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def to_calendar(title: str, things: Iterator[ThingView], base: str, stamp: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Corridor//EN", f"X-WR-CALNAME:{escape(title)}")
    for thing in things:
        if isinstance(thing, EventView):
            yield from _to_event(thing, base, stamp)
    yield "END:VCALENDAR"


def _to_event(event: EventView, base: str, stamp: datetime) -> Iterator[str]:
    """A whole day or a span of days; in a calendar the end is the day after."""
    first, last = (date.fromisoformat(day) for day in (event.date.start or "", event.date.end or ""))
    after = last + timedelta(days=1) if last < date.max else last
    note = "" if first == last else f"Some time in: {event.date.text}.\n"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@corridor"
    yield f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{after:%Y%m%d}"
    yield f"SUMMARY:{escape(event.headline)}"
    yield f"DESCRIPTION:{escape(note + to_text(event))}"
    yield f"URL:{base}{event.href}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escape(text: str) -> str:
    """A text value of RFC 5545."""
    plain = "".join(char for char in text if char == "\n" or char.isprintable())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> Iterator[str]:
    """Lines of at most 75 octets, never cut within a character; those that go on begin with a space."""
    part, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + char, size + octets
    yield part
