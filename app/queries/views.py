"""Events, deals and claims as pages are given them: frozen, typed, ready to print.

A template chooses nothing but the words around them. Every value that is told about the world carries the
citations that say it. Texts are plain; templates escape them. Dates are shown by ``text`` and sorted by the
query that made the view. The pages that hold these views are in page_views, the pictures in drawings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.queries.scales import Bar


@dataclass(frozen=True, slots=True)
class Link:
    """Where something has its page, and what it is called there."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """Exact words and their place. ``siglum`` is the source's letter and the passage's number ("B5").

    ``href`` lands on the marked words; ``article`` is the source they stand in. Offsets are half-open and
    count code points of the article's text.
    """

    id: str
    siglum: str
    href: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """A source as other pages name it. ``title`` is None where the file states none; then ``begins`` names it."""

    id: str
    letter: str
    href: str
    title: str | None
    begins: str
    publisher: str | None
    published: str | None  # ISO date
    published_text: str  # "6 October 2025" or "date not stated"
    long: bool = False  # has several parts, so that a citation's address must say where it stands


@dataclass(frozen=True, slots=True)
class FactView:
    """One value of one field, as ``text``. ``link`` is the page of the entity that it names."""

    field: str
    label: str
    value: str
    text: str
    standing: str  # shown, beside, disputed
    qualifier: str
    note: str
    citations: tuple[CitationView, ...]
    link: Link | None = None
    symbol: str | None = None  # of a mineral


@dataclass(frozen=True, slots=True)
class DateView:
    """``text`` is the date as far as it is known ("late September 2025", "by 6 October 2025", "date not stated").

    ``start``/``end`` are ISO dates or None where open; ``note`` is how it was put together.
    """

    edtf: str | None
    text: str
    start: str | None
    end: str | None
    note: str
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """How many tell it. ``text``: "2 articles, outlets not stated"; ``single`` when one article does."""

    articles: int
    outlets: int | None
    origins: int
    text: str
    single: bool


@dataclass(frozen=True, slots=True)
class ThingView:
    """What events, deals and claims have in common; ``facts`` holds every field, in order."""

    id: str
    href: str
    kind: str
    type: str
    type_text: str  # "Memorandum of understanding"
    modality: str
    modality_text: str  # "" for what is reported
    headline: str
    date: DateView
    quotes: tuple[CitationView, ...]  # the words that say it, best first
    facts: tuple[FactView, ...]
    badge: Badge
    sources: tuple[ArticleRef, ...]
    reasons: tuple[str, ...]
    duplicates: tuple[Link, ...]
    comparison: tuple[ComparisonRow, ...] = ()  # on its own page alone: field by field, source by source
    changes: tuple[ChangeView, ...] = ()  # on its own page alone: its history, newest first

    def of(self, *fields: str) -> tuple[FactView, ...]:
        """The facts of these fields."""
        return tuple(f for f in self.facts if f.field in fields)


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What each source says of one field: a cell for each of the thing's ``sources``, in their order; empty: nothing.

    ``reading`` is what we make of it: "one source", "agree", "compatible" or "differ".
    """

    label: str
    cells: tuple[tuple[CitationView, ...], ...]
    reading: str


@dataclass(frozen=True, slots=True)
class EventView(ThingView):
    deal: Link | None = None
    posted: str = ""  # the rung of that deal that it lights ("shipment")


@dataclass(frozen=True, slots=True)
class RungView:
    """A rung of the promise ladder: lit by ``facts``, planned or denied by ``prospects``, else not reported."""

    rung: str
    label: str
    state: str  # lit, planned, possible, denied, unlit
    qualifier: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class DealView(ThingView):
    ladder: tuple[RungView, ...] = ()
    events: tuple[EventView, ...] = ()
    unknown: tuple[str, ...] = ()  # "a signing date", "a contract": what no source reports


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """One value that one source gives: ``text`` as we read it, with who says it and whom the source credits."""

    text: str  # "up to $68 trillion"
    low: float | None  # None: open
    high: float | None
    vague: bool  # the bounds are our reading of words without a number
    speaker: FactView | None
    origin: FactView | None
    source: ArticleRef
    citation: CitationView


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class AmountRow:
    """One amount of a picture: what it is of, as we read it, in the words of its source, and its place on the line.

    ``bar`` is None for an amount in another currency than the line's.
    """

    of: Link
    text: str
    vague: bool
    disputed: bool
    citation: CitationView
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class AmountPicture:
    """Amounts of one currency on one line. ``unit`` is that currency, or the unit of other quantities."""

    unit: str
    width: float
    ticks: tuple[Tick, ...]
    rows: tuple[AmountRow, ...]
    ratio: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView(ThingView):
    """All values that are given for one subject and predicate. ``low``/``high`` are the extremes of all of them."""

    low: float | None = None
    high: float | None = None
    subject: str = ""  # "Pakistan’s mineral wealth"
    values: tuple[ClaimValue, ...] = ()
    disputed: bool = False
    picture: AmountPicture | None = None
    ratio: str = ""  # "11 times apart"; "" when they agree, or one value alone is there


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field of an event or deal on which sources differ: its incompatible values, none of them preferred."""

    thing: Link
    type_text: str
    label: str
    values: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One line of the change log: what changed ("Corroborated"), in which thing, and through what."""

    id: str
    at: datetime
    what: str
    text: str
    thing: Link | None
    cause: str
