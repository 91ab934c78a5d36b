"""Citations in use: exact words with their siglum, ready to be linked.

A passage is a distinct (start, end) among the words that facts cite of an article; its number is its place in
reading order. Two facts that rest on the same words share a siglum, and a mark on the article's page.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select
from sqlmodel import col

from app.models import Article, Citation, Fact, FactCitation
from app.queries.sources import find_sources, to_passage_href
from app.queries.views import ArticleRef, CitationView

Place = tuple[str, int, int]  # article, start, end


@dataclass(frozen=True, slots=True)
class Passage:
    """``anchor`` is what its article's page knows it by: the id of a citation, or what it states of the article."""

    number: int
    anchor: str


Passages = Mapping[Place, Passage]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of a fact, and the report it was made for: what one article says in one breath."""

    fact: str
    report: str
    view: CitationView


def find_cited(db: Connection, things: Collection[str]) -> dict[str, list[Cited]]:
    """The citations of these things' facts, by fact, in their order."""
    query = (
        select(FactCitation.fact_id, Citation)  # type: ignore[call-overload]
        .join(Citation, col(Citation.id) == col(FactCitation.citation_id))
        .join(Fact, col(Fact.id) == col(FactCitation.fact_id))
        .where(col(Fact.thing_id).in_(things))
        .order_by(col(FactCitation.fact_id), col(FactCitation.position), col(Citation.id))
    )
    rows = db.execute(query).all()
    views = to_views(db, rows)
    cited = [Cited(row.fact_id, row.report_id, views[row.id]) for row in rows]
    return {fact: list(group) for fact, group in groupby(cited, key=lambda c: c.fact)}


def to_views(db: Connection, rows: Sequence[Row[Any]]) -> dict[str, CitationView]:
    """Rows of citations as views, by id."""
    articles = {row.article_id for row in rows}
    sources, passages = find_sources(db, articles), find_passages(db, articles)
    return {row.id: _to_view(row, sources[row.article_id], passages) for row in rows}


def _to_view(row: Row[Any], source: ArticleRef, passages: Passages) -> CitationView:
    passage = passages.get((row.article_id, row.start, row.end))
    return CitationView(
        id=row.id,
        siglum=f"{source.letter}{passage.number if passage else ''}",
        href=to_passage_href(source, row.start, to_anchor(passage.anchor if passage else row.id)),
        exact=row.exact,
        prefix=row.prefix,
        suffix=row.suffix,
        start=row.start,
        end=row.end,
        article=source,
    )


def to_anchor(citation: str) -> str:
    """Where a citation is on its article's page."""
    return f"c-{citation}"


def find_passages(db: Connection, articles: Collection[str]) -> Passages:
    """The passages of these articles that facts cite, and those in which they say what they are."""
    if not articles:
        return {}
    in_use = exists().where(col(FactCitation.citation_id) == col(Citation.id))
    places = (col(Citation.article_id), col(Citation.start), col(Citation.end))
    query = select(*places, func.min(col(Citation.id))).where(col(Citation.article_id).in_(articles), in_use)
    found = {(row[0], row[1], row[2]): row[3] for row in db.execute(query.group_by(*places))}
    return to_passages(find_stated(db, articles) | found)


def find_stated(db: Connection, articles: Collection[str]) -> dict[Place, str]:
    """Where articles state their own title, date and so on: each place with a name for it."""
    query = select(col(Article.id), col(Article.stated)).where(col(Article.id).in_(articles))
    stated = ((id_, field, place) for id_, places in db.execute(query) for field, place in sorted(places.items()))
    return {(id_, start, end): f"stated-{field}" for id_, field, (start, end) in stated}


def to_passages(places: Mapping[Place, str]) -> Passages:
    """Places with the ids under which they are found, numbered in reading order within each article."""
    found: dict[Place, Passage] = {}
    for _, group in groupby(sorted(places), key=lambda place: place[0]):
        found |= {place: Passage(number, places[place]) for number, place in enumerate(group, start=1)}
    return found
