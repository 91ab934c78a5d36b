"""What a query string asks for: one typed object that knows its address and what of it was ignored.

    company mineral person type source modality     ids; any of several within one key, all keys together
    with                                            an organization, person or mineral; each one of them must be there
    since until                                     2025, 2025-09 or 2025-09-21; what could lie between them is shown
    undated                                         "yes": also what has no date at all
    q                                               words
    before after                                    the place in a long list

Any query string gives a filter. What cannot be used is left out of it, and ``ignored`` says so in sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

from app import edtf
from app.extract.drafts import EventType, Instrument, Modality

FACETS = ("company", "mineral", "person", "type", "source", "modality", "with")
DATES = ("since", "until")
PLACES = ("before", "after")
KEYS = (*FACETS, *DATES, "undated", "q", *PLACES)
MOST_VALUES = 20  # of one key; nobody chooses more by hand, and each costs the database something
MOST_TEXT = 200
MOST_IGNORED = 8
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
_CURSOR = re.compile(r"[0-9a-f:-]{1,64}")
_CHOICES = {
    "type": {str(t) for t in (*EventType, *Instrument)},  # deals are also asked for by their form
    "modality": {str(m) for m in Modality},
}

Items = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """``chosen`` has a key of FACETS only where something is chosen; its values are sorted and distinct."""

    chosen: Mapping[str, tuple[str, ...]]
    since: str = ""
    until: str = ""
    undated: bool = False
    q: str = ""
    before: str = ""
    after: str = ""
    ignored: tuple[str, ...] = ()
    found: tuple[str, ...] | None = field(default=None, compare=False)  # the things that have the words, once looked up

    @classmethod
    def parse(cls, items: Items) -> TimelineFilter:
        """From the pairs of a query string, whatever they are; ids are not looked up, see ``resolve``."""
        reading = _Reading()
        for key, value in items:
            # A NUL is no part of a word, and PostgreSQL takes no text with one in it.
            reading.read(key, value.replace("\0", " ").strip())
        return reading.to_filter()

    def of(self, key: str) -> tuple[str, ...]:
        return self.chosen.get(key, ())

    @property
    def dates(self) -> tuple[tuple[str, str], ...]:
        """The chosen ones of since and until."""
        return tuple((key, day) for key, day in (("since", self.since), ("until", self.until)) if day)

    @property
    def first_day(self) -> date | None:
        return edtf.bounds(self.since)[0] if self.since else None

    @property
    def last_day(self) -> date | None:
        return edtf.bounds(self.until)[1] if self.until else None

    @property
    def dated(self) -> bool:
        """Whether dates narrow the list."""
        return bool(self.since or self.until)

    @property
    def narrows(self) -> bool:
        return bool(self.chosen or self.dated or self.q)

    def at(self, *, before: str = "", after: str = "") -> TimelineFilter:
        """The same filter at another place in the list; at none, at the top."""
        return replace(self, before=before, after=after)

    def without(self, key: str, value: str | None = None) -> TimelineFilter:
        """Without one value of a key, or without the key; at the top of the list."""
        if key in FACETS:
            return self._with_chosen(key, (v for v in self.of(key) if value not in (None, v)))
        return replace(
            self.at(),
            since="" if key == "since" else self.since,
            until="" if key == "until" else self.until,
            undated=self.undated and key != "undated",
            q="" if key == "q" else self.q,
            found=None if key == "q" else self.found,
        )

    def adding(self, key: str, *values: str) -> TimelineFilter:
        return self._with_chosen(key, (*self.of(key), *values))

    def asking(self, q: str) -> TimelineFilter:
        """The filter with other words."""
        return replace(self.at(), q=q, found=None)

    def _with_chosen(self, key: str, values: Iterable[str]) -> TimelineFilter:
        chosen = {**self.chosen, key: tuple(sorted(set(values)))}
        kept = {name: chosen[name] for name in FACETS if chosen.get(name)}
        return replace(self.at(), chosen=kept)

    def items(self) -> list[tuple[str, str]]:
        """The filter as pairs in their one order: two filters that ask the same have the same address."""
        pairs = [(key, value) for key in FACETS for value in self.of(key)]
        pairs += [*self.dates, ("undated", "yes" if self.undated else ""), ("q", self.q)]
        pairs += [("before", self.before), ("after", self.after)]
        return [(key, value) for key, value in pairs if value]

    def href(self, path: str) -> str:
        query = urlencode(self.items())
        return f"{path}?{query}" if query else path

    def ignoring(self, *sentences: str) -> TimelineFilter:
        return replace(self, ignored=(*self.ignored, *sentences))


class _Reading:
    """A query string being read, pair by pair."""

    def __init__(self) -> None:
        self.chosen: dict[str, dict[str, None]] = {}
        self.single: dict[str, str] = {}
        self.ignored: list[str] = []

    def read(self, key: str, value: str) -> None:
        if key not in KEYS:
            self.ignored.append(f"There is no filter {quoted(key)}.")
        elif value and key in FACETS:
            self._read_choice(key, value)
        elif value:
            self._read_single(key, value)

    def _read_choice(self, key: str, value: str) -> None:
        values = self.chosen.setdefault(key, {})
        if key in _CHOICES and value not in _CHOICES[key]:
            self.ignored.append(f"There is no {key} {quoted(value)}; there are {', '.join(sorted(_CHOICES[key]))}.")
        elif not _ID.fullmatch(value):
            self.ignored.append(f"{quoted(value)} is not an id, so it chooses no {key}.")
        elif len(values) >= MOST_VALUES and value not in values:
            self.ignored.append(f"Only the first {MOST_VALUES} values of {key} count.")
        else:
            values[value] = None

    def _read_single(self, key: str, value: str) -> None:
        if key in self.single:
            self.ignored.append(f"{key} is there twice; {quoted(self.single[key])} counts.")
        elif key in DATES and not (_DAY.fullmatch(value) and edtf.is_valid(value)):
            self.ignored.append(f"{quoted(value)} is not a date; write {key} as 2025, 2025-09 or 2025-09-21.")
        elif key in PLACES and not _CURSOR.fullmatch(value):
            self.ignored.append("The place in the list is not one of this list; it begins at the top.")
        elif key == "undated" and value not in ("yes", "no"):
            self.ignored.append("undated can be yes or no.")
        elif key == "q" and len(value) > MOST_TEXT:
            self.ignored.append(f"Only the first {MOST_TEXT} characters of the words count.")
            self.single[key] = value[:MOST_TEXT].strip()
        else:
            self.single[key] = " ".join(value.split())

    def to_filter(self) -> TimelineFilter:
        since, until = self.single.get("since", ""), self.single.get("until", "")
        if since and until and since > until and edtf.bounds(since)[0] > edtf.bounds(until)[1]:  # type: ignore[operator]
            self.ignored.append(f"until {quoted(until)} lies before since {quoted(since)}; only since counts.")
            until = ""
        return TimelineFilter(
            chosen={key: tuple(sorted(self.chosen[key])) for key in FACETS if self.chosen.get(key)},
            since=since,
            until=until,
            undated=self.single.get("undated") == "yes",
            q=self.single.get("q", ""),
            before="" if "after" in self.single else self.single.get("before", ""),
            after=self.single.get("after", ""),
            ignored=_shortened(self.ignored),
        )


def quoted(value: str) -> str:
    """A reader's own words, shortened; what cannot be seen is shown as a dot."""
    seen = "".join(char if char.isprintable() else "·" for char in value)
    return f"“{seen[:60]}{'…' if len(seen) > 60 else ''}”"


def _shortened(sentences: list[str]) -> tuple[str, ...]:
    distinct = list(dict.fromkeys(sentences))
    more = len(distinct) - MOST_IGNORED
    return (*distinct[:MOST_IGNORED], *([f"So were {more} more."] if more > 0 else []))
