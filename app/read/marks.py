"""Lines that an article prints about itself: who wrote it, when it was published, where from, what a picture shows."""

from __future__ import annotations

import re
from itertools import islice

from app.read.dates import find_days

NAME = r"[A-Z][\w.'’-]*"
NAMES = rf"{NAME}(?: (?:(?:and|&|de|von|van|al|bin|ul) )?{NAME}){{0,5}}(?:,? (?:and|&) {NAME}(?: {NAME}){{0,4}}|, {NAME}(?: {NAME}){{1,3}})*"
BY = re.compile(rf"(?:(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Pp]ublished) )?(?:By|BY|by):? (?P<names>{NAMES})")
STAFF = re.compile(
    r"(?P<names>(?:by )?(?:(?:our|the|a|special|staff|web|news|business|monitoring|bureau|city|economy|world|foreign|national|digital|online) )*"
    r"(?:desk|correspondent|reporter|report|bureau|monitoring|team))",
    re.I,
)
PUBLISHED = re.compile(r"\b(?:first )?(?:published|posted|released|issued|date|dated|uploaded)(?: (?:on|in|at|by))?\b", re.I)
UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified|edited|revised)(?: (?:on|at))?\b", re.I)
# What may stand beside a day in a line that says no more than when: hours, zones, weekdays, marks.
CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b(?:ist|pkt|pst|gmt|utc|est|edt|et|bst|cet|cest|hrs|"
    r"am|pm|at|on|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\.?|[+-]\d{1,2}(?::?\d\d)?\b",
    re.I,
)
AGO = re.compile(r"\b\d+ (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago\b|\bjust now\b", re.I)
# "KARACHI, Aug 21 (NorthWire) - ", "ISLAMABAD: ", "DENVER and ISLAMABAD, Nov. 18, 2025 /CirrusWire/ -- "
PLACES = r"[A-Z][A-Z.'’-]+(?:(?:[ /,-]| and |, )[A-Z][A-Za-z.'’-]+){0,6}"
DATELINE = re.compile(
    rf"(?P<places>{PLACES})(?:, ?(?P<day>[A-Z][a-z]+\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+\.?)(?P<year>,? \d{{4}})?)?,?"
    r" ?(?:\((?P<wire>[A-Z][^()]{1,40})\)|/(?P<release>[^/]{2,40})/)? ?(?:[:–—]|-{1,2}(?= ))"
)
CAPTION = re.compile(
    r".*[(\[](?:image|photo|picture|file|photograph|pic|credits?|source|illustration|graphic|representational|via)\b[^()\[\]]{0,60}[)\]]\.?"
    r"|(?:photo|image|picture|photograph|pic|illustration|graphic|credit|photo credit|image credit|photo courtesy|image source|file photo|representational image)"
    r"s?\s*(?::|by\b|\||/|—|–|courtesy).*"
    r"|.{10,250}\b(?:photo|image|picture|photograph|credit)s?(?: credit)?\s*:\s*.{2,60}"
    r"|.{10,250}\s[—–|-]\s*(?:[A-Z][\w.]*[ /]?){0,3}(?:handout|file|photo|photos|AFP|Reuters|APP|PID|AP|Getty(?: Images)?|ISPR|INP|Online|X|Facebook|Twitter|courtesy.*)",
    re.I,
)
LONGEST = 250


def is_byline(words: str) -> bool:
    """Does this line say who wrote the article or when it was published, and nothing of the story?"""
    if len(words) > LONGEST:
        return False
    named = BY.match(words)
    if named and (named.end() == len(words) or find_day(words) or words[named.end()] in " ,|·•;-–—/" and len(words) < 120):
        return True
    if STAFF.fullmatch(words):
        return True
    return is_date_line(words)


def is_date_line(words: str) -> bool:
    """A line with a day and hardly any words beside it but labels, hours and a name."""
    days = list(find_days(words))
    if not days or words[-1] in ".!?" or len(words) > 160:
        return False
    rest = words
    for day in reversed(days):
        rest = rest[: day.start] + rest[day.end :]
    for pattern in (PUBLISHED, UPDATED, CLOCK, AGO):
        rest = pattern.sub("", rest)
    return len(re.findall(r"\w+", rest)) <= 6


def find_day(words: str) -> bool:
    return any(islice(find_days(words), 1))


def is_dateline(words: str) -> bool:
    """Prose that opens with the place, and perhaps the day, that it was sent from."""
    found = DATELINE.match(words)
    return found is not None and len(words) > found.end() + 40


def is_caption(words: str) -> bool:
    return len(words) <= 400 and CAPTION.fullmatch(words) is not None
