"""Which things, names and passages contain these words: the one place that knows how words are searched.

What a person typed is read by app.queries.terms. SQLite answers by FTS5 and PostgreSQL by tsvector, over tables that
app.store.words fills with the words that app.words finds, so that both find the same. They differ in two matters:
in what order passages come (bm25 there, ts_rank here), and in paragraphs of more than 16,383 words, past which
PostgreSQL does not tell where a word stands, so that a phrase there is not found.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Float,
    Integer,
    Select,
    String,
    and_,
    false,
    func,
    literal,
    select,
    text,
    union,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import aliased
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType
from sqlmodel import col

from app.models import Article, ArticleState, Entity, Facet, Fact, FactCitation, Thing
from app.queries.terms import SHORTEST, Term, find_terms, find_wanted
from app.words import find_words

NAMED = ("organization", "person", "mineral")  # facets whose values have names
NEAR = 80  # of 100: how like a name a misspelt word must be to be taken for it
MOST_FOUND = 20_000  # ids of things that are handed from query to query
FAR = 1000  # further apart than any two ranks that a database gives
PASSAGES = 3  # of one article, the best of those that have a word


def to_match(typed: str) -> ColumnElement[bool]:
    """Things that have every term, and none that is refused. Text without any word is had by nothing."""
    terms = find_terms(typed)
    return and_(*(_has_term(term) for term in terms)) if terms else false()


def find_matching(db: Connection, typed: str) -> tuple[str, ...] | None:
    """The ids of these things, for a page that asks for them many times over; None where they are too many for that."""
    ids = db.execute(select(col(Thing.id)).where(to_match(typed)).limit(MOST_FOUND + 1)).scalars()
    found = tuple(ids)
    return found if len(found) <= MOST_FOUND else None


def is_one_of(owner: Any, ids: Sequence[str]) -> ColumnElement[bool]:
    """However many they are: a list of parameters has its limit."""
    return _OneOf(owner, literal(json.dumps(ids)))


def _has_term(term: Term) -> ColumnElement[bool]:
    """In the headline, in an excerpt, or in a name of what it is about."""
    facet = aliased(Facet)  # a query that counts facets has the table already
    cited = (
        select(col(Fact.thing_id))
        .join(FactCitation, col(FactCitation.fact_id) == col(Fact.id))
        .where(_is_hit("citation", col(FactCitation.citation_id), term))
    )
    named = select(col(facet.thing_id)).where(col(facet.name).in_(NAMED), _is_hit("entity", col(facet.value), term))
    titled = aliased(Thing)
    headed = select(col(titled.id)).where(_is_hit("thing", col(titled.id), term))
    found = col(Thing.id).in_(union(headed, cited, named))
    return ~found if term.negative else found


def to_named(typed: str, *, shortest: int = 3) -> ColumnElement[bool]:
    """Entities one of whose names has each term."""
    return _has_each("entity", col(Entity.id), find_terms(typed, shortest=shortest))


def to_reading(typed: str) -> ColumnElement[bool]:
    """Current articles whose text has every term, wherever it stands, and none that is refused."""
    return and_(col(Article.state) == ArticleState.CURRENT, _has_each("article", col(Article.id), find_terms(typed)))


def _has_each(kind: str, owner: Any, terms: Sequence[Term]) -> ColumnElement[bool]:
    """Every term, and none that is refused; some term must be wanted."""
    if not find_wanted(terms):
        return false()
    hits = ((term, _is_hit(kind, owner, term)) for term in terms)
    return and_(*(~hit if term.negative else hit for term, hit in hits))


class _Hit(FunctionElement[bool]):
    """Whether the words of an owner of this kind match; made of its id, the kind, and the term in both languages."""

    name = "search_hit"
    # A Boolean would be compared with 1 on SQLite, which then walks all rows instead of the hits.
    type: Any = NullType()
    inherit_cache = True


def _is_hit(kind: str, owner: Any, term: Term) -> ColumnElement[bool]:
    said = (term.to_fts5(), term.to_stems_query(), term.to_forms_query())
    return (_PassageHit if kind == "article" else _Hit)(owner, literal(kind), *map(literal, said))


class _PassageHit(_Hit):
    """The same for articles, whose passages have tables of their own."""

    name = "search_passage_hit"
    inherit_cache = True


class _OneOf(FunctionElement[bool]):
    """Whether an id is in a JSON list."""

    name = "one_of"
    type: Any = NullType()
    inherit_cache = True


# What is put together below are names of columns and parameters, never what a person typed.


@compiles(_Hit, "sqlite")
def _compile_sqlite(element: _Hit, compiler: Any, **kw: Any) -> str:
    # CROSS JOIN keeps SQLite from asking for each text of this kind whether it matches.
    owner, kind, match, *_ = (compiler.process(clause, **kw) for clause in element.clauses)
    return (
        f"({owner} IN (SELECT search_row.owner FROM search_text CROSS JOIN search_row"  # noqa: S608
        f" WHERE search_text MATCH {match} AND search_row.id = search_text.rowid AND search_row.kind = {kind}))"
    )


@compiles(_OneOf, "sqlite")
def _compile_one_of_sqlite(element: _OneOf, compiler: Any, **kw: Any) -> str:
    owner, ids = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"({owner} IN (SELECT value FROM json_each({ids})))"  # noqa: S608


@compiles(_OneOf, "postgresql")
def _compile_one_of_postgres(element: _OneOf, compiler: Any, **kw: Any) -> str:
    owner, ids = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"({owner} IN (SELECT json_array_elements_text(CAST({ids} AS json))))"


@compiles(_PassageHit, "sqlite")
def _compile_passage_sqlite(element: _PassageHit, compiler: Any, **kw: Any) -> str:
    owner, _, match, *_ = (compiler.process(clause, **kw) for clause in element.clauses)
    return (
        f"({owner} IN (SELECT search_passage.owner FROM search_passage_text CROSS JOIN search_passage"  # noqa: S608
        f" WHERE search_passage_text MATCH {match} AND search_passage.id = search_passage_text.rowid))"
    )


@compiles(_Hit, "postgresql")
def _compile_postgres(element: _Hit, compiler: Any, **kw: Any) -> str:
    owner, kind, _, stems, forms = (compiler.process(clause, **kw) for clause in element.clauses)
    return (
        f"({owner} IN (SELECT search_row.owner FROM search_text"  # noqa: S608
        f" JOIN search_row ON search_row.id = search_text.id AND search_row.kind = {kind}"
        f" WHERE search_text.stems @@ CAST({stems} AS tsquery) OR search_text.forms @@ CAST({forms} AS tsquery)))"
    )


@compiles(_PassageHit, "postgresql")
def _compile_passage_postgres(element: _PassageHit, compiler: Any, **kw: Any) -> str:
    owner, _, _, stems, forms = (compiler.process(clause, **kw) for clause in element.clauses)
    return (
        f"({owner} IN (SELECT search_passage.owner FROM search_passage_text AS passage"  # noqa: S608
        f" JOIN search_passage ON search_passage.id = passage.id"
        f" WHERE passage.stems @@ CAST({stems} AS tsquery) OR passage.forms @@ CAST({forms} AS tsquery)))"
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article that has some of the words: its place, its words, and how many such there are."""

    article: str
    start: int
    exact: str
    of: int


def find_passages(
    db: Connection, typed: str, articles: Select[str], *, most: int, skip: int = 0
) -> dict[str, list[Passage]]:
    """The best passages of the best of these articles, by article, the best first."""
    hits = _to_hits(db, find_wanted(find_terms(typed)))
    best = func.min(hits.c.rank)
    query = select(hits.c.owner, best).where(hits.c.owner.in_(articles)).group_by(hits.c.owner)
    page = [owner for owner, _ in db.execute(query.order_by(best, hits.c.owner).limit(most).offset(skip))]
    found: dict[str, list[Passage]] = {owner: [] for owner in page}
    for passage in _find_best(db, hits, page):
        found[passage.article].append(passage)
    return found


def _find_best(db: Connection, hits: CTE, articles: Sequence[str]) -> list[Passage]:
    place = func.row_number().over(partition_by=hits.c.owner, order_by=(hits.c.rank, hits.c.start)).label("place")
    of = func.count().over(partition_by=hits.c.owner).label("of")
    ranked = select(hits.c.owner, hits.c.start, hits.c.end, place, of).where(hits.c.owner.in_(articles)).subquery()
    exact = func.substr(col(Article.text), ranked.c.start + 1, ranked.c.end - ranked.c.start)
    query = (
        select(ranked.c.owner, ranked.c.start, exact, ranked.c.of)
        .join(Article, col(Article.id) == ranked.c.owner)
        .where(ranked.c.place <= PASSAGES)
        .order_by(ranked.c.owner, ranked.c.place)
    )
    return [Passage(*row) for row in db.execute(query)]


_RANKED = {
    "sqlite": """
        SELECT search_passage_text.rowid AS id, search_passage_text.rank AS rank
        FROM search_passage_text WHERE search_passage_text MATCH :match{n}""",
    "postgresql": """
        SELECT words.id, -ts_rank(words.stems, CAST(:stems{n} AS tsquery))
                         -ts_rank(words.forms, CAST(:forms{n} AS tsquery)) AS rank
        FROM search_passage_text AS words
        WHERE words.stems @@ CAST(:stems{n} AS tsquery) OR words.forms @@ CAST(:forms{n} AS tsquery)""",
}


def _to_hits(db: Connection, terms: Sequence[Term]) -> CTE:
    """Passages with any of the terms, worked out once for a query. The lower the rank, the better: one that has more of
    the terms is before one that has fewer, whatever the databases make of each."""
    one, said = _RANKED[db.dialect.name], dict[str, str]()
    for n, term in enumerate(terms):
        both = {"match": term.to_fts5(), "stems": term.to_stems_query(), "forms": term.to_forms_query()}
        said |= {f"{name}{n}": query for name, query in both.items() if f":{name}{{n}}" in one}
    each = " UNION ALL ".join(one.format(n=n) for n in range(len(terms)))
    ranked = text(f"""
        SELECT passage.owner, passage.start, passage."end", ranked.rank
        FROM (SELECT id, sum(rank) - {FAR} * count(*) AS rank FROM ({each}) AS hit GROUP BY id) AS ranked
        JOIN search_passage AS passage ON passage.id = ranked.id""").bindparams(**said)  # noqa: S608
    columns = ranked.columns(owner=String, start=Integer, end=Integer, rank=Float)
    return columns.cte("hits").prefix_with("MATERIALIZED")


def find_meant(db: Connection, typed: str) -> list[str]:
    """What a person could have meant to type: names that it is like, else its words with the names in place."""
    names = _find_spellings(db)
    wanted = find_wanted(find_terms(typed))
    whole = _find_like(" ".join(word for term in wanted for word in term.words), names, most=3)
    if whole:
        return [f'"{name}"' for name in whole]
    mended = [_mend(term, names) for term in find_terms(typed)]
    return [" ".join(mended)] if mended != [str(term) for term in find_terms(typed)] else []


def _find_spellings(db: Connection) -> dict[str, str]:
    """Names of what things are about, by their words and by each one of their words, folded."""
    about = select(col(Facet.value)).where(col(Facet.name).in_(NAMED))
    query = select(col(Entity.name)).where(col(Entity.id).in_(about)).distinct().order_by(col(Entity.name))
    names = list(db.execute(query).scalars())
    folded = [(name, [word.form for word in find_words(name)]) for name in names]
    parts = {word: name for name, words in folded for word in words if len(word) >= SHORTEST}
    return parts | {" ".join(words): name for name, words in folded}


def _find_like(words: str, names: Mapping[str, str], *, most: int) -> list[str]:
    """The likest first, each once."""
    found = process.extract(words, names.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=4 * most)
    return list(dict.fromkeys(names[spelling] for spelling, _, _ in found))[:most]


def _mend(term: Term, names: Mapping[str, str]) -> str:
    near = [] if term.negative or term.exact else _find_like(" ".join(term.words), names, most=1)
    return f'"{near[0]}"' if near else str(term)
