"""What pages are given: frozen, typed, ready to print. A template chooses nothing but the words around them.

Every value that is told about the world carries the citations that say it. Texts are plain; templates
escape them. Dates are shown by ``text`` and sorted by the query that made the view.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from app.grounding import Segment
from app.queries.scales import Bar

T = TypeVar("T")


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
class DisagreementsView:
    claims: tuple[ClaimView, ...]
    disputes: tuple[Dispute, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure of the state of play, and the page of what it counts."""

    label: str
    figure: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet. ``count`` ignores the facet's own choice; ``href`` adds or removes it."""

    value: str
    text: str
    count: int
    chosen: bool
    href: str
    level: int = 0  # 1 for a member listed under its group
    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class FacetView:
    name: str  # the key in the query string: company, mineral, type, source
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter in words; ``href`` is the page without it."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class FilterView:
    """The filter of a page: its sentence, its chips, its facets, and what of the query string was ignored."""

    sentence: str  # "Shipments with antimony since September 2025"; "" when nothing is chosen
    chips: tuple[Chip, ...]
    facets: tuple[FacetView, ...]
    since: str
    until: str
    q: str
    hidden: tuple[tuple[str, str], ...]  # further keys a form must carry along
    clear: str  # the page without any filter
    ignored: tuple[str, ...] = ()  # sentences: what was ignored, and why


@dataclass(frozen=True, slots=True)
class MonthView:
    """Events under one heading: a month, a year, "Reported by …", or "Date not stated"."""

    key: str
    heading: str
    note: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """An event on the overview strip, from where it may have begun to where it may have ended."""

    href: str
    text: str
    x: float
    width: float
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Lane:
    type: str
    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many events ended in a month; ``share`` is of the fullest month."""

    href: str
    text: str
    count: int
    x: float
    width: float
    share: float


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The strip of all events under a filter: lanes of marks, or counts per month where there are too many.

    ``first`` and ``last`` are the ISO dates at its ends, ``undated`` how many events have no bound.
    """

    width: float
    ticks: tuple[Tick, ...]
    undated: int
    first: str
    last: str
    older: int  # events that ended before the strip begins; ``older_href`` lists them
    older_href: str
    lanes: tuple[Lane, ...] = ()
    months: tuple[MonthCount, ...] = ()


@dataclass(frozen=True, slots=True)
class PlayView:
    """The state of play: what there is, what no source reports of any deal, the latest, what sources disagree on."""

    counts: tuple[Link, ...]
    unreported: tuple[str, ...]
    latest: EventView | None
    disputed: tuple[ClaimView, ...]


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
class Cell:
    """How many events tie a company to a mineral; ``href`` is the timeline of both."""

    count: int
    side: float  # of its square, in units of a cell 16 wide
    href: str


@dataclass(frozen=True, slots=True)
class Matrix:
    companies: tuple[Link, ...]
    minerals: tuple[tuple[Link, str | None], ...]  # with their symbols
    rows: tuple[tuple[Cell | None, ...], ...]  # one for each company, a cell for each mineral
    left_out: int  # companies and minerals with fewer events than those shown


@dataclass(frozen=True, slots=True)
class TimelineView:
    filter: FilterView
    months: tuple[MonthView, ...]
    undated: tuple[EventView, ...]  # no bound at all
    prospects: tuple[EventView, ...]  # planned, possible, offered, denied: not counted as events
    deals: tuple[DealView, ...]
    total: int
    everything: int  # events without any filter
    left_out_undated: int  # by a date filter; ``undated_href`` shows them
    undated_href: str | None
    loosen: tuple[Chip, ...]  # when nothing matches: which filters to drop, with what each would show
    earlier: str | None  # the next page
    later: str | None
    sources: tuple[ArticleRef, ...] = ()  # every source cited on this page, by letter
    tiles: tuple[Tile, ...] = ()
    claims: tuple[ClaimView, ...] = ()  # on which sources differ, under this filter
    prospects_total: int = 0  # only the first of these and of the deals are here; the hrefs list them all
    prospects_href: str = ""
    deals_total: int = 0
    deals_href: str = ""
    play: PlayView | None = None
    overview: OverviewView | None = None
    values: AmountPicture | None = None
    matrix: Matrix | None = None


@dataclass(frozen=True, slots=True)
class EntityView:
    """One organization, person, mineral or place, and everything that is known of it.

    ``forms`` are its names in the sources, each cited; ``reference`` are rows of reference data (label,
    value, source, link), which are no news and say so.
    """

    id: str
    href: str
    kind: str
    name: str
    form_text: str
    country: str | None
    known: bool
    forms: tuple[FactView, ...]
    reference: tuple[ReferenceRow, ...]
    deals: tuple[DealView, ...]
    events: tuple[EventView, ...]
    prospects: tuple[EventView, ...]
    claims: tuple[ClaimView, ...]
    said: tuple[EventView, ...]
    companions: tuple[Companion, ...]
    sources: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    label: str
    value: str
    source: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Companion:
    """An entity that appears in the same events or deals; ``href`` is the timeline of both."""

    entity: Link
    kind: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    id: str
    href: str
    name: str
    form_text: str
    country: str | None
    symbol: str | None
    events: int
    deals: int
    articles: int


@dataclass(frozen=True, slots=True)
class ListView(Generic[T]):
    """A list page. ``note`` says what is listed and how it is ordered."""

    title: str
    note: str
    items: tuple[T, ...]
    total: int
    filter: FilterView | None = None
    earlier: str | None = None
    later: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """An excerpt in use on an article's page.

    ``anchor`` is the id of its first segment (``c-…``); ``also`` are ids of further citations of the same words.
    """

    siglum: str
    anchor: str
    also: tuple[str, ...]
    start: int
    end: int
    exact: str
    uses: tuple[MarkUse, ...]


@dataclass(frozen=True, slots=True)
class MarkUse:
    """A fact that rests on an excerpt: what it says ("Date: September 2025"), and the thing it is of."""

    text: str
    type: str
    thing: Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text cut into flat segments (indexes count the page's ``marks``), or left-out furniture."""

    kind: str  # title, standfirst, byline, caption, heading, body, furniture
    segments: tuple[Segment, ...]
    marks: tuple[int, ...] = ()  # those that begin here
    start: int = 0  # where in the text it begins


@dataclass(frozen=True, slots=True)
class ArticleView:
    ref: ArticleRef
    about: tuple[FactView, ...]  # title, publisher, author, date, address; "not stated" said out loud
    name: str
    media: str
    sha256: str
    received: datetime
    state: str
    reason: str
    versions: tuple[Link, ...]
    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Mark, ...]
    cited_characters: int
    characters: int
    text: str  # whole, as all offsets count it
    shown: tuple[int, ...] = ()  # the indexes of the marks that begin in the paragraphs shown
    part: int = 1  # a long article has parts, a page each; marks and figures are of the whole
    parts: int = 1
    earlier: str | None = None  # the next part: further down
    later: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A source in the list of sources: how much of it is cited, and for how many events, deals and claims."""

    ref: ArticleRef
    name: str
    received: datetime
    things: int
    citations: int
    cited_characters: int
    characters: int


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One line of the change log: what changed ("Corroborated"), in which thing, and through what."""

    id: str
    at: datetime
    what: str
    text: str
    thing: Link | None
    cause: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page on method counts: figures of the data, rungs and predicates in words, and reference lists."""

    figures: tuple[Tile, ...]
    vocabulary: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class ErrorView:
    """What went wrong in a reader's words, and where to go from here."""

    status: int
    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Footing:
    """The foot of each page: how much there is, how fresh, and the last check of every excerpt."""

    articles: int
    latest: str | None  # the latest date of publication, as text
    version: int
    changed: datetime | None
    checked: datetime | None
    excerpts: int
    different: int
    extra: tuple[str, ...] = field(default=())
