"""What the page of results is given: things, names, and passages of articles, each with what was found marked in it."""

from __future__ import annotations

from dataclasses import dataclass

from app.queries.found import Bit, Excerpt
from app.queries.page_views import Chip, FilterView
from app.queries.views import ArticleRef, CitationView, Link


@dataclass(frozen=True, slots=True)
class FoundThing:
    """An event, deal or claim: its headline, and the words of a source that say it, best those that were found."""

    href: str
    icon: str
    type_text: str
    date_text: str
    headline: tuple[Bit, ...]
    quote: tuple[Bit, ...]
    citation: CitationView | None


@dataclass(frozen=True, slots=True)
class FoundThings:
    """Those of one kind, the first few; ``href`` lists them all, with the same filters."""

    key: str
    title: str
    total: int
    href: str
    things: tuple[FoundThing, ...]


@dataclass(frozen=True, slots=True)
class FoundName:
    """An organization, person, mineral or place with this name, or with another name that was found."""

    entity: Link
    form_text: str
    country: str | None
    symbol: str | None


@dataclass(frozen=True, slots=True)
class FoundNames:
    key: str
    title: str
    total: int
    names: tuple[FoundName, ...]


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A part of an article's paragraph. ``href`` lands on the first word of it that was found."""

    href: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """``more`` passages have some of the words, beyond those shown; ``href`` has all of them marked."""

    source: ArticleRef
    href: str
    passages: tuple[FoundPassage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SearchView:
    """Empty without words. Where nothing is found, ``meant`` are searches with names spelt right, and ``bare`` is the
    same search without any filter."""

    filter: FilterView
    q: str
    searchable: bool  # whether the words have any letter or digit
    things: tuple[FoundThings, ...]
    names: tuple[FoundNames, ...]
    articles: tuple[FoundArticle, ...]
    articles_total: int
    meant: tuple[Chip, ...] = ()
    bare: str | None = None
    earlier: str | None = None
    later: str | None = None

    @property
    def total(self) -> int:
        things = sum(group.total for group in self.things)
        return things + sum(group.total for group in self.names) + self.articles_total
