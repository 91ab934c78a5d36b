"""What each page is given: its filter, its lists of things, its pictures, its foot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from app.grounding import Segment
from app.queries.drawings import Matrix, OverviewView
from app.queries.views import AmountPicture, ArticleRef, ClaimView, DealView, Dispute, EventView, FactView, Link

T = TypeVar("T")


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
class PlayView:
    """The state of play: what there is, what no source reports of any deal, the latest, what sources disagree on."""

    counts: tuple[Link, ...]
    unreported: tuple[str, ...]
    latest: EventView | None
    disputed: tuple[ClaimView, ...]


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
    amounts: AmountPicture | None = None  # of deals: what they are said to be worth, on one line
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
class Piece(Segment):
    """A segment (its indexes count the page's ``marks``), and the anchor of what was searched for and stands there.

    ``lands`` where that begins.
    """

    found: str = ""
    lands: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text cut into flat pieces, or left-out furniture."""

    kind: str  # title, standfirst, byline, caption, heading, body, furniture
    segments: tuple[Piece, ...]
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
    find: str = ""  # what was searched for; ``found`` are the anchors of where it stands in the paragraphs shown
    found: tuple[str, ...] = ()
    archived: Archived | None = None

    @property
    def url(self) -> str | None:
        """Where it is on the web, if it states an address that a browser can follow."""
        stated = next((fact.value for fact in self.about if fact.field == "url"), "")
        return stated if stated.startswith(("http://", "https://")) else None


@dataclass(frozen=True, slots=True)
class Archived:
    """A copy in a web archive, and the day on which it was made, if its address tells that."""

    url: str
    day: str | None


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
