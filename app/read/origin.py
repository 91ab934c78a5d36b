"""Where an article comes from: title, author, publisher and day of publication, with the words that say them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.grounding import BlockKind, Source
from app.read.dates import find_day_of_year, find_days
from app.read.lines import Page
from app.read.marks import BY, DATELINE, NAME, PUBLISHED, STAFF, UPDATED, is_byline, is_date_line
from app.read.sift import Role


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the words that say it: the number of a line, and where in it."""

    value: str
    line: int
    start: int
    end: int


def find_origin(page: Page, roles: Sequence[Role]) -> tuple[Source, dict[str, Said]]:
    """What is known of the article, and for what its lines say, where. Metadata goes before lines."""
    said = {
        "title": _title(page, roles),
        "author": _author(page, roles),
        "publisher": _publisher(page, roles),
        "published": _published(page, roles),
    }
    known = page.metadata
    values = {field: known.get(field) or (found.value if found else None) for field, found in said.items()}
    stated = {field: found for field, found in said.items() if found and found.value == values[field]}
    return Source(**values, url=known.get("url"), language=known.get("language")), stated


def _title(page: Page, roles: Sequence[Role]) -> Said | None:
    for i, role in enumerate(roles):
        if role is BlockKind.TITLE:
            words = page.lines[i].words
            return Said(words, i, 0, len(words))
    return None


def _author(page: Page, roles: Sequence[Role]) -> Said | None:
    for i, role in enumerate(roles):
        if role is BlockKind.BYLINE:
            found = _name_in(page.lines[i].words)
            if found:
                return Said(found[0], i, found[1], found[1] + len(found[0]))
    return None


# "Kamran Yousufzai Published September 9, 2025": a byline without "By".
BEFORE_LABEL = re.compile(rf"(?P<names>{NAME}(?: {NAME}){{1,3}})\s*[|·•,–—-]?\s*(?:{PUBLISHED.pattern}|{UPDATED.pattern})", re.I)


def _name_in(words: str) -> tuple[str, int] | None:
    for pattern in (BY, STAFF, BEFORE_LABEL):
        found = pattern.match(words)
        if found:
            return found["names"], found.start("names")
    return None


OUTLETS = (
    re.compile(r"Published in (?P<name>(?:The )?[A-Z][\w&.' -]{2,50}?)(?:,| on\b|$)"),
    re.compile(r"(?:Copyright|©|\([cC]\))[\s©]*(?:\(c\)\s*)?(?:\d{4}[,.]?\s*)?(?:by )?(?P<name>[A-Z][\w&.'’ -]{2,60}?)(?=,? \d{4}|[.,;|]|$)"),
    re.compile(r"Stay tuned to (?P<name>[A-Z][\w&. -]{2,40}?)(?:['’]s|'| for)"),
    re.compile(r"Our Standards: The (?P<name>[A-Z][\w&. ]{2,40}?) (?:Trust|Principles|Code)"),
)


def _publisher(page: Page, roles: Sequence[Role]) -> Said | None:
    for pattern in OUTLETS:
        for i in range(len(page.lines) - 1, -1, -1):
            found = pattern.search(page.lines[i].words) if roles[i] in (None, BlockKind.BYLINE) else None
            if found:
                return Said(found["name"], i, found.start("name"), found.end("name"))
    return None


def _published(page: Page, roles: Sequence[Role]) -> Said | None:
    """The day that the page gives, by how plainly it says it: published, a bare date, a dateline, updated."""
    ranked = sorted(_days(page, roles), key=lambda pair: pair[0])
    if ranked:
        return ranked[0][1]
    return None


def _days(page: Page, roles: Sequence[Role]) -> Iterator[tuple[int, Said]]:
    body = next((i for i, role in enumerate(roles) if role is BlockKind.BODY), 0)
    titled = next((i for i, role in enumerate(roles) if role is BlockKind.TITLE), -1)
    for i, line in enumerate(page.lines):
        if roles[i] in (BlockKind.BODY, BlockKind.HEADING, BlockKind.CAPTION):
            if roles[i] is BlockKind.BODY and i == body:
                yield from _dateline_day(line.words, i)
            continue
        last = 0
        for day in find_days(line.words):
            label = line.words[last : day.start]
            said = Said(day.iso, i, day.start, day.end)
            last = day.end
            if PUBLISHED.search(label) and not UPDATED.search(label):
                yield 0, said
            elif UPDATED.search(label):
                yield 5, said
            elif is_byline(line.words) or is_date_line(line.words):
                yield (1 if titled < i < body else 2 if i > body else 4), said


def _dateline_day(words: str, i: int) -> Iterator[tuple[int, Said]]:
    found = DATELINE.match(words)
    if found and found["day"] and found["year"]:
        day = next(find_days(words[: found.end()]), None)
        if day:
            yield 3, Said(day.iso, i, day.start, day.end)
