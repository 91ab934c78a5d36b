"""Where an article comes from: title, author, publisher and day of publication, with the words that say them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.grounding import BlockKind, Source
from app.read.dates import find_day_of_year, find_days, find_order
from app.read.furniture import is_furniture, is_section, opens_box, opens_others, pieces
from app.read.lines import Line, Page, Place
from app.read.marks import (
    AUTHORED,
    BESIDE,
    BY,
    BY_AFTER,
    NAMED,
    NAMED_AFTER,
    PUBLISHED,
    ROLE_AFTER,
    SHARED,
    STAFF,
    UPDATED,
    WITH_ROLE,
    find_dateline,
    find_outlet_beside,
    is_company,
    is_date_line,
    is_institution,
    is_outlet,
    without_places,
)
from app.read.sift import Role


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the words that say it: the number of a line, and where in it."""

    value: str
    line: int
    start: int
    end: int


def find_origin(page: Page, roles: Sequence[Role]) -> tuple[Source, dict[str, Said]]:
    """What is known of the article, and for what its lines say, where."""
    known = page.metadata
    title, author, published = _title(page, roles), _author(page, roles), _published(page, roles)
    publisher = _publisher(page, roles, author.value if author else known.get("author"))
    said = {"title": title, "author": author, "publisher": publisher, "published": published}
    values = {field: known.get(field) or (found.value if found else None) for field, found in said.items()}
    if title and page.lines[title.line].tag == "h1":
        values["title"] = title.value
    if not published:
        values["published"] = known.get("published") or known.get("time") or known.get("updated")
    values["publisher"] = values["publisher"] or _site(known.get("page"), values["title"])
    stated = {field: found for field, found in said.items() if found and found.value == values[field]}
    return Source(**values, url=known.get("url"), language=known.get("language")), stated


# Before a headline: marks of a heading, in text that was written so; what an agency's desk tells its clients.
TITLE_MARKS = re.compile(
    r"[# ]*(?:(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT|FLASH|BULLETIN|REFILE|CORRECTED|REPEAT|RPT|UPDATE|WRAPUP)"
    r"(?: ?\d{1,2})?\s?[-:–—]\s?)?"
)


def _title(page: Page, roles: Sequence[Role]) -> Said | None:
    for i, role in enumerate(roles):
        if role is BlockKind.TITLE:
            words = page.lines[i].words
            start = TITLE_MARKS.match(words).end()  # type: ignore[union-attr]  # it matches every line
            return Said(words[start:], i, start, len(words))
    return None


# "By our correspondent" tells that the name is withheld; one who signs ("Web Desk") is named.
NOBODY = re.compile(r"(?:By|BY):? (?:(?i:an?|our|the|own|staff|special)\b|(?i:correspondents?|reporters?|agencies)\b)")
FULL_STOP = re.compile(r"(?<=[a-z]{3})\.$")


def _author(page: Page, roles: Sequence[Role]) -> Said | None:
    """The first name in a byline; "By" and the labels go before names that stand alone."""
    lines = [(i, page.lines[i].words) for i, role in enumerate(roles) if role is BlockKind.BYLINE]
    for patterns in ((BY, BY_AFTER), (SHARED, STAFF, NAMED, WITH_ROLE), (AUTHORED, NAMED_AFTER)):
        for i, words in lines:
            beside = find_outlet_beside(words)
            if beside:
                return Said(beside["names"], i, beside.start("names"), beside.end("names"))
            for pattern in patterns:
                found = pattern.search(words) if pattern in (BY_AFTER, NAMED_AFTER) else pattern.match(words)
                if found and not _is_publishing(words, found["names"]) and not NOBODY.match(words):
                    names = FULL_STOP.sub("", found["names"])
                    names = ROLE_AFTER.sub("", names)
                    return Said(without_places(names), i, found.start("names"), found.start("names") + len(names))
    return None


def _is_publishing(words: str, names: str) -> bool:
    """Does the line name the outlet, not the author: "Source: …", "Published in …"?"""
    if re.match(r"(?i:source|editor|published in|posted in)\b", words):
        return True
    return (is_outlet(names) or is_institution(names)) and not STAFF.fullmatch(names)


CREDIT = r"[A-Z][\w&.'’-]*(?: (?:(?:of|the|and|for|&) )*[A-Z][\w&.'’-]*){0,7}"
SOURCE = re.compile(rf"(?i:source):? (?P<name>{CREDIT})(?=$|\s*\|)")
RIGHTS = re.compile(r"\d|(?i:all rights|rights reserved|terms|privacy)")
# Who carries companies' releases is not who says what stands in them.
RELEASED = re.compile(r"\bPR\b|(?i:releases?|newsfile|business ?wire|access ?wire|globe ?newswire)")
PLEASED = re.compile(r"\b(?:pleased|proud|delighted) to (?:announce|report|advise|confirm)|\btoday announced\b")
# A page that begins with "The Evening Kaghan": a newspaper, unless it is the name of a column.
HEADED = re.compile(
    r"(?:The|THE)(?! (?i:big|long|full|inside|latest|last|first|great|real|story|interview|briefing|analysis|debate|"
    r"view))"
    r"(?: [A-Z][\w&’'-]+){1,3}"
)
TALKS = re.compile(
    r"\b(?:talks|speaks|spoke|talked|explains (?:it )?|tells|told)(?: (?:to|with))? (?P<name>[A-Z][\w&.'’ -]+?)[.]?$"
)
OUTLETS = (
    re.compile(rf"^(?P<name>{CREDIT}), .{{0,40}}(?i:reproduction|republication|re-?use)\b"),
    re.compile(rf"Published in (?P<name>{CREDIT})(?:,| on\b|$)"),
    SOURCE,
    re.compile(
        rf"(?i:stay (?:tuned|updated) .{{0,40}}?\b(?:to|on|with|from)) (?P<name>{CREDIT}?)(?=['’]s?\b| for\b|\. |\.?$)"
    ),
    re.compile(rf"Our Standards: The (?P<name>{CREDIT}?) (?:Trust|Principles|Code|Standards)"),
    re.compile(rf"(?i:thanks for reading) (?P<name>{CREDIT})[!.]"),
    re.compile(rf"(?P<name>{CREDIT}) is a reader-supported publication"),
    re.compile(
        r"(?:Copyright|COPYRIGHT|©|\([cC]\))[\s©]*(?:\([cC]\) ?)?(?:\d{4}(?:[-–]\d{4})?[,.]? ?)?"
        rf"(?:by )?(?P<name>{CREDIT})"
    ),
)


def _publisher(page: Page, roles: Sequence[Role], author: str | None) -> Said | None:
    """A name at the page's head that is an outlet's; else what the page's other lines say of themselves."""
    body = next((i for i, role in enumerate(roles) if role is BlockKind.BODY), 0)
    return (
        _masthead(page, roles, body)
        or _imprint(page, roles, body, author)
        or _interviewer(page, roles, body)
        or _wire(page, body)
    )


def _masthead(page: Page, roles: Sequence[Role], body: int) -> Said | None:
    """The outlet's name above the body; the name of a body that publishes only above the headline."""
    title = next((i for i, role in enumerate(roles) if role is BlockKind.TITLE), 0)
    head = [i for i in range(body) if roles[i] in (None, BlockKind.BYLINE)]
    outlets = [said for i in head for said in _names(page, i, is_outlet, alone=i > title)]
    if _is_release(page, body):
        outlets = [said for said in outlets if not said.value.lower().endswith("wire")]  # who only carries it
    if outlets:
        return outlets[0]
    top = page.lines[0].words
    if title > 0 and roles[0] is None and (HEADED.fullmatch(top) or _is_banner(top)) and not _is_common(top):
        return Said(top, 0, 0, len(top))
    bodies = [
        said for i in head if i < title and roles[i] is None for said in _names(page, i, is_institution, alone=False)
    ]
    # "GOVERNMENT OF PAKISTAN" stands above the name of the part of it that publishes.
    return next((said for said in bodies if not said.value.lower().startswith("government")), next(iter(bodies), None))


# A page that begins with "HARBOUR & HAULAGE": what is set so above all else is the outlet's name.
BANNER = re.compile(r"[A-Z][\w’'-]+(?: (?:&|and|of|the|[A-Z][\w’'-]+)){1,4}")


RELEASE = re.compile(r"(?i:for immediate release|(?:press|news|media) release)\W*")


def _is_release(page: Page, body: int) -> bool:
    return any(RELEASE.fullmatch(line.words) for line in page.lines[:body]) or bool(
        PLEASED.search(page.lines[body].words)
    )


def _is_banner(words: str) -> bool:
    set_apart = words.isupper() or "&" in words
    return set_apart and BANNER.fullmatch(words) is not None and not is_company(words) and not is_institution(words)


def _names(page: Page, i: int, is_name_of_one: Callable[[str], bool], *, alone: bool) -> Iterator[Said]:
    """The names of this kind in a line, beside its day or a motto; ``alone``: nothing but a name or a day there."""
    words = page.lines[i].words
    beside = find_outlet_beside(words)
    if beside:
        yield Said(beside["outlet"], i, beside.start("outlet"), beside.end("outlet"))
        return
    parts = pieces(words) if is_date_line(words) else [words] if alone else BESIDE.split(words)[:1]
    for name in parts:
        if len(name.split()) > 1 and is_name_of_one(name) and not _is_common(name):
            start = words.index(name)
            yield Said(name, i, start, start + len(name))


def _is_common(name: str) -> bool:
    """Words that stand on any site, or name the desk rather than the outlet."""
    if RELEASED.search(name):
        return True
    return is_furniture(name) or is_section(name) or STAFF.fullmatch(name) is not None


def _imprint(page: Page, roles: Sequence[Role], body: int, author: str | None) -> Said | None:
    for pattern in OUTLETS:
        for i in range(len(page.lines) - 1, -1, -1):
            if roles[i] not in (None, BlockKind.BYLINE) or (pattern is SOURCE and i > body):
                continue
            found = pattern.search(page.lines[i].words)
            if found and found["name"] != author and not RIGHTS.match(found["name"]):
                name = re.split(r"(?<!\b[A-Z])[.](?: |$)|,? \d{4}", found["name"])[0]
                return Said(name, i, found.start("name"), found.start("name") + len(name))
    return None


def _site(page: str | None, title: str | None) -> str | None:
    """The name that a page's title has behind the article's: "Islamabad courts miners - Potohar Times"."""
    if not page or not title or not page.startswith(title):
        return None
    found = re.fullmatch(
        r"(?:\s*[|–—:·»-]\s*[^|–—·»]{2,60})*?\s*[|–—:·»-]\s*(?P<name>[^|–—·»]{3,60})", page[len(title) :][:300]
    )
    return found["name"].strip() if found else None


def _interviewer(page: Page, roles: Sequence[Role], body: int) -> Said | None:
    """Whom the standfirst of an interview names: "The minister talks to Khyber Business Monthly"."""
    for i in range(body):
        found = TALKS.search(page.lines[i].words) if roles[i] is BlockKind.STANDFIRST else None
        if found and is_outlet(found["name"]):
            return Said(found["name"], i, found.start("name"), found.end("name"))
    return None


def _wire(page: Page, body: int) -> Said | None:
    """The agency in the dateline: "KARACHI, Aug 21 (NorthWire) -"; not its initials, nor a release's carrier."""
    found = find_dateline(page.lines[body].words)
    if not found or not found["wire"] or RELEASED.search(found["wire"]) or PLEASED.search(page.lines[body].words):
        return None
    if found["wire"].isupper() and len(found["wire"]) < len("WIRES"):
        return None
    return Said(found["wire"], body, found.start("wire"), found.end("wire"))


SHORT = 40  # code points of a line that says when
DATED = 250  # code points; a longer line says nothing of how a page writes its days


class Firmness(IntEnum):
    """How plainly a page says that a day is its day of publication; the smaller, the plainer."""

    PUBLISHED = 0  # "Published September 9, 2025"
    BELOW_TITLE = 1  # a day alone, between headline and body
    AT_END = 2  # a day alone, after the body
    DATELINE = 3
    ABOVE_TITLE = 4
    UPDATED = 5


def _published(page: Page, roles: Sequence[Role]) -> Said | None:
    """The day that the page gives most plainly; the earlier in the page of two that are equally plain."""
    return min(_days(page, roles), key=lambda pair: pair[0], default=(0, None))[1]


def _days(page: Page, roles: Sequence[Role]) -> Iterator[tuple[Firmness, Said]]:
    body = next((i for i, role in enumerate(roles) if role is BlockKind.BODY), 0)
    title = next((i for i, role in enumerate(roles) if role is BlockKind.TITLE), -1)
    last = max((i for i, role in enumerate(roles) if role is BlockKind.BODY), default=0)
    day_first = find_order(line.words for line in page.lines if len(line.words) <= DATED)
    for i, line in enumerate(page.lines):
        if i > last and (opens_others(line.words) or opens_box(line.words)):
            return
        if i == body:
            yield from _in_dateline(page, i, roles)
        elif i < body or i > last:
            alone = Firmness.AT_END if i > last else Firmness.BELOW_TITLE if title < i else Firmness.ABOVE_TITLE
            yield from _in_line(line, i, roles[i], alone, day_first=day_first)


def _in_line(
    line: Line, i: int, role: Role, alone: Firmness, *, day_first: bool | None
) -> Iterator[tuple[Firmness, Said]]:
    """The days in a line above or below the body, each by the label before it."""
    end = 0
    for day in find_days(line.words, day_first=day_first):
        label, end = line.words[end : day.start], day.end
        said = Said(day.iso, i, day.start, day.end)
        if UPDATED.search(label):
            yield Firmness.UPDATED, said
        elif PUBLISHED.search(label) and line.place is not Place.FURNITURE:
            yield Firmness.PUBLISHED, said
        elif role is BlockKind.BYLINE or (
            line.place is not Place.FURNITURE and _is_dated(line.words, day_first=day_first)
        ):
            yield alone, said


def _is_dated(words: str, *, day_first: bool | None) -> bool:
    """A line with hardly more than a day; one in figures is known for a day only by the order of others."""
    return is_date_line(words) or (day_first is not None and len(words) <= SHORT)


def _in_dateline(page: Page, i: int, roles: Sequence[Role]) -> Iterator[tuple[Firmness, Said]]:
    found = find_dateline(page.lines[i].words)
    said = found.groupdict() if found else {}
    if not found or not (said["day"] or said.get("day2")):
        return
    words = page.lines[i].words[: found.end()]
    year = re.search(r"\d{4}", said["year"] or said.get("year2") or "")
    day = next(find_days(words), None) or find_day_of_year(words, year[0] if year else _year(page, roles))
    if day:
        yield Firmness.DATELINE, Said(day.iso, i, day.start, day.end)


# "© 2025", "Copyright (c) 2019-2025": the last of the years.
COPYRIGHT = re.compile(r"(?:©|\([cC]\)|(?i:copyright))[^\d\n]{0,60}(?:(?:19|20)\d\d ?[-–] ?)?(?P<year>(?:19|20)\d\d)")


def _year(page: Page, roles: Sequence[Role]) -> str | None:
    """The year of the page's own "Updated" line, else that of its copyright; None where the page names none, or two."""
    bylines = [page.lines[i].words for i, role in enumerate(roles) if role is BlockKind.BYLINE]
    furniture = [page.lines[i].words for i, role in enumerate(roles) if role is None]
    dated = {day.iso[:4] for words in bylines for day in find_days(words)}
    owned = {found["year"] for words in furniture if (found := COPYRIGHT.search(words))}
    years = dated or owned
    return years.pop() if len(years) == 1 else None
