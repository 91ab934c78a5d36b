"""The page of results: what is found under a filter, things first, then names, then passages of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection, Row, Select, and_, func, or_, select
from sqlmodel import col

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.models import Article, Entity, Facet, Thing
from app.queries import labels
from app.queries.conditions import Condition, to_conditions, to_prospects
from app.queries.entities import TITLES, is_told_of, to_form
from app.queries.facets import to_filter_view
from app.queries.facts import to_symbol
from app.queries.filters import TimelineFilter
from app.queries.found import to_anchor, to_bits, to_excerpt
from app.queries.page_views import Chip
from app.queries.pages import count, find_first
from app.queries.search import Passage, find_meant, find_passages, to_named, to_reading
from app.queries.search_views import (
    FoundArticle,
    FoundName,
    FoundNames,
    FoundPassage,
    FoundThing,
    FoundThings,
    SearchView,
)
from app.queries.sources import find_sources
from app.queries.terms import Term, find_hits, find_terms
from app.queries.things import Shelf, load_things
from app.queries.views import ArticleRef, CitationView, Link, ThingView

PATH = "/search"
THINGS = 5  # of each kind
NAMES = 8  # of each kind
ARTICLES = 10  # on a page
NAMED = (EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.MINERAL, EntityKind.PLACE)
# What an address with words asks for without them: every thing of whatever kind.
KINDS = (Kind.EVENT, Kind.DEAL, Kind.CLAIM)


def get_search(db: Connection, chosen: TimelineFilter, *, page: int = 1) -> SearchView:
    """``chosen`` is resolved. Pages are those of the articles; what is found beside them stands on the first alone."""
    terms = find_terms(chosen.q)
    reading = to_articles(chosen)
    total = _count(db, select(func.count()).select_from(Article).where(*reading)) if terms else 0
    view = SearchView(
        filter=to_filter_view(db, chosen, path=PATH),
        q=chosen.q,
        searchable=bool(terms),
        things=tuple(_find_things(db, chosen, terms)) if terms and page == 1 else (),
        names=tuple(_find_names(db, chosen)) if terms and page == 1 else (),
        articles=tuple(_find_articles(db, chosen, terms, reading, page)) if total else (),
        articles_total=total,
        earlier=_to_page_href(chosen, page + 1) if total > page * ARTICLES else None,
        later=_to_page_href(chosen, page - 1) if page > 1 else None,
    )
    return view if view.total or not terms else _with_help(db, chosen, view)


def to_articles(chosen: TimelineFilter) -> list[Condition]:
    """Current articles that have the words, and that report something which the rest of the filter shows."""
    found = [to_reading(chosen.q)]
    if sources := chosen.of("source"):
        found.append(col(Article.id).in_(sources))
    rest = chosen.without("source")
    if rest.without("q").narrows:
        found.append(col(Article.id).in_(_find_shared(rest, "source")))
    return found


def _find_shared(chosen: TimelineFilter, *facets: str) -> Select[str]:
    """The values of these facets that things under a filter have, whatever words it asks for."""
    shown = (and_(*to_conditions(chosen, kind, but=("q",))) for kind in KINDS)
    things = select(col(Thing.id)).where(or_(*shown))
    return select(col(Facet.value)).where(col(Facet.name).in_(facets), col(Facet.thing_id).in_(things))


def _count(db: Connection, query: Select[int]) -> int:
    return db.execute(query).scalar_one()


def _to_page_href(chosen: TimelineFilter, page: int) -> str:
    return f"{PATH}?{urlencode([*chosen.items(), *([('page', page)] if page > 1 else [])])}"


def _with_help(db: Connection, chosen: TimelineFilter, view: SearchView) -> SearchView:
    """What to try where nothing is found."""
    meant = tuple(Chip(query.replace('"', ""), chosen.asking(query).href(PATH)) for query in find_meant(db, chosen.q))
    bare = TimelineFilter({}, q=chosen.q)
    return replace(view, meant=meant, bare=bare.href(PATH) if chosen.without("q").narrows else None)


def _find_things(db: Connection, chosen: TimelineFilter, terms: Sequence[Term]) -> Iterator[FoundThings]:
    asked = [
        ("events", "Events", to_conditions(chosen, Kind.EVENT), chosen.at().href("/")),
        ("prospects", "Planned, possible or denied", to_prospects(chosen), _to_prospects_href(chosen)),
        ("deals", "Deals", to_conditions(chosen, Kind.DEAL), chosen.at().href("/deals")),
        ("claims", "Claims", to_conditions(chosen, Kind.CLAIM), chosen.at().href("/claims")),
    ]
    if chosen.of("modality"):
        del asked[1]
    ids = {key: find_first(db, conditions, THINGS) for key, _, conditions, _ in asked}
    shelf = load_things(db, [id_ for found in ids.values() for id_ in found])
    for key, title, conditions, href in asked:
        if ids[key]:
            total = len(ids[key]) if len(ids[key]) < THINGS else count(db, conditions)
            yield FoundThings(key, title, total, href, tuple(_to_things(shelf, ids[key], terms)))


def _to_prospects_href(chosen: TimelineFilter) -> str:
    return chosen.adding("modality", *labels.PROSPECTS).href("/")


def _to_things(shelf: Shelf, ids: Sequence[str], terms: Sequence[Term]) -> Iterator[FoundThing]:
    for thing in (shelf.things[id_] for id_ in ids if id_ in shelf.things):
        citation = _find_telling(thing, terms)
        exact = citation.exact if citation else ""
        yield FoundThing(
            href=thing.href,
            icon=thing.type if thing.kind == Kind.EVENT else thing.kind,
            type_text=thing.modality_text or thing.type_text,
            date_text=thing.date.text,
            headline=to_bits(thing.headline, find_hits(thing.headline, terms)),
            quote=to_bits(exact, find_hits(exact, terms)) if exact else (),
            citation=citation,
        )


def _find_telling(thing: ThingView, terms: Sequence[Term]) -> CitationView | None:
    """The citation in whose words most was found; of equal ones the first, which tells the thing best."""
    cited = [*thing.quotes, *(citation for fact in thing.facts for citation in fact.citations)]
    return max(cited, key=lambda citation: len(find_hits(citation.exact, terms)), default=None)


def _find_names(db: Connection, chosen: TimelineFilter) -> Iterator[FoundNames]:
    found = [to_named(chosen.q), is_told_of()]
    if chosen.without("q").narrows:
        found.append(col(Entity.id).in_(_find_shared(chosen, "organization", "person", "mineral")))
    query = select(Entity).where(*found).order_by(col(Entity.name), col(Entity.id))
    rows = db.execute(query).all()
    for kind in NAMED:
        if mine := [row for row in rows if row.kind is kind]:
            names = tuple(_to_name(row) for row in mine[:NAMES])
            yield FoundNames(labels.ROOMS[kind], TITLES[kind], len(mine), names)


def _to_name(row: Row[Any]) -> FoundName:
    link = Link(labels.to_entity_href(row.kind, row.id), row.name)
    return FoundName(link, to_form(row), row.country, to_symbol(row.id))


def _find_articles(
    db: Connection, chosen: TimelineFilter, terms: Sequence[Term], reading: Sequence[Condition], page: int
) -> Iterator[FoundArticle]:
    articles = select(col(Article.id)).where(*reading)
    found = find_passages(db, chosen.q, articles, most=ARTICLES, skip=(page - 1) * ARTICLES)
    sources = find_sources(db, list(found))
    for article, passages in found.items():
        yield _to_article(sources[article], passages, terms, chosen.q)


def _to_article(source: ArticleRef, passages: Sequence[Passage], terms: Sequence[Term], q: str) -> FoundArticle:
    shown = tuple(_to_passage(source, passage, terms, q) for passage in passages)
    more = passages[0].of - len(shown) if passages else 0
    return FoundArticle(source, f"{source.href}?{urlencode({'find': q})}", shown, more)


def _to_passage(source: ArticleRef, passage: Passage, terms: Sequence[Term], q: str) -> FoundPassage:
    """Its address has the words, which the article's page then marks, and the place of the first of them."""
    excerpt = to_excerpt(passage.exact, terms)
    first = passage.start + excerpt.first
    asked = {"at": first, "find": q} if source.long else {"find": q}
    return FoundPassage(f"{source.href}?{urlencode(asked)}#{to_anchor(first)}", excerpt)
