"""Which things contain these words: the one place that knows how words are searched.

    antimony refinery      both words, each in the headline, in an excerpt or in a name of what it is about
    "secret deals"         these words in this order
    -offtake               not this word
    refin*                 words that begin so

Any text is a query; what is neither a word nor a sign is passed over. Letter case, accents, curly quotes and word
endings make no difference. SQLite answers by FTS5 and PostgreSQL by tsvector, over tables that triggers keep.
The two differ in one matter: PostgreSQL takes words such as "the" for present everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Connection, and_, false, literal, select, union
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import aliased
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType
from sqlmodel import col

from app.models import Entity, Facet, Fact, FactCitation, Thing

MOST_TERMS = 8
NAMED = ("organization", "person", "mineral")  # facets whose values have names
NEAR = 80  # of 100: how like a name a misspelt word must be to be taken for it
_TERM = re.compile(r"(?P<no>(?<!\S)-)?(?:\"(?P<phrase>[^\"]*)\"?|(?P<word>[^\s\"]+))")
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand next to each other; ``begins`` when the last of them may go on."""

    words: tuple[str, ...]
    negative: bool = False
    begins: bool = False

    def to_fts5(self) -> str:
        return f'"{" ".join(self.words)}"{" *" if self.begins else ""}'

    def to_tsquery(self) -> str:
        return " <-> ".join(self.words) + (":*" if self.begins else "")


def find_terms(text: str) -> Iterator[Term]:
    """The terms of what a person typed."""
    for match in _TERM.finditer(_fold(text)):
        said = match["phrase"] if match["phrase"] is not None else match["word"]
        words = tuple(_TOKEN.findall(said))
        if words:
            begins = match["phrase"] is None and said.endswith("*")
            yield Term(words, negative=bool(match["no"]), begins=begins)


def _fold(text: str) -> str:
    """Straight quotes, no accents, no control characters: as the tokenizers of the databases see it."""
    straight = text.translate({ord(char): '"' for char in "“”„«»"})
    plain = (char for char in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(char))
    return "".join(char if char.isprintable() else " " for char in plain).casefold()


def to_match(text: str) -> ColumnElement[bool]:
    """Things that have every term, and none that is refused. Text without any word is had by nothing."""
    terms = list(find_terms(text))[:MOST_TERMS]
    return and_(*(_has_term(term) for term in terms)) if terms else false()


def _has_term(term: Term) -> ColumnElement[bool]:
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


class _Hit(FunctionElement[bool]):
    """Whether the words of an owner of this kind match; made of its id, the kind, and the term in both languages."""

    name = "search_hit"
    type: Any = (
        NullType()
    )  # a Boolean would be compared with 1 on SQLite, which then walks all rows instead of the hits
    inherit_cache = True


def _is_hit(kind: str, owner: Any, term: Term) -> ColumnElement[bool]:
    return _Hit(owner, literal(kind), literal(term.to_fts5()), literal(term.to_tsquery()))


# What is put together below are names of columns and parameters, never what a person typed.


@compiles(_Hit, "sqlite")
def _compile_sqlite(element: _Hit, compiler: Any, **kw: Any) -> str:
    # CROSS JOIN keeps SQLite from asking for each text of this kind whether it matches.
    owner, kind, match, _ = (compiler.process(clause, **kw) for clause in element.clauses)
    return (
        f"({owner} IN (SELECT search_row.owner FROM search_text CROSS JOIN search_row"  # noqa: S608
        f" WHERE search_text MATCH {match} AND search_row.id = search_text.rowid AND search_row.kind = {kind}))"
    )


@compiles(_Hit, "postgresql")
def _compile_postgres(element: _Hit, compiler: Any, **kw: Any) -> str:
    owner, kind, _, query = (compiler.process(clause, **kw) for clause in element.clauses)
    asked = f"to_tsquery('english', {query})"
    return (
        f"(numnode({asked}) = 0 OR {owner} IN (SELECT search_row.owner FROM search_text"  # noqa: S608
        f" JOIN search_row ON search_row.id = search_text.id"
        f" WHERE search_text.document @@ {asked} AND search_row.kind = {kind}))"
    )


def find_like(db: Connection, text: str) -> list[str]:
    """Names of what things are about that a person could have meant, the likest first."""
    words = " ".join(word for term in find_terms(text) for word in term.words)
    about = select(col(Facet.value)).where(col(Facet.name).in_(NAMED))
    names = list(db.execute(select(col(Entity.name)).where(col(Entity.id).in_(about)).distinct()).scalars())
    found = process.extract(words, names, scorer=_likeness, processor=_fold, score_cutoff=NEAR, limit=3)
    return [name for name, _, _ in found]


def _likeness(one: str, other: str, **_: Any) -> float:
    """Of the whole, or of any one word: "Kyber" finds "Khyber Copper"."""
    return max(fuzz.ratio(one, other), *(fuzz.ratio(one, word) for word in other.split()))
