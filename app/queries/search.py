"""Which things contain these words: the one place that knows how words are searched."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.models import Citation, Entity, Facet, Fact, FactCitation, Thing

MOST_WORDS = 8


def to_match(words: str) -> ColumnElement[bool]:
    """Every word must be in the headline, in a cited excerpt or in a name; letter case does not matter."""
    return and_(*(_has_word(word) for word in words.split()[:MOST_WORDS]))


def _has_word(word: str) -> ColumnElement[bool]:
    pattern = f"%{_escaped(word)}%"
    excerpt = (
        exists()
        .where(col(Fact.thing_id) == col(Thing.id), col(FactCitation.fact_id) == col(Fact.id))
        .where(col(Citation.id) == col(FactCitation.citation_id), col(Citation.exact).ilike(pattern, escape="\\"))
    )
    facet = aliased(Facet)  # a query that counts facets has the table already
    name = (
        exists()
        .where(col(facet.thing_id) == col(Thing.id), col(Entity.id) == col(facet.value))
        .where(col(Entity.name).ilike(pattern, escape="\\"))
    )
    return or_(col(Thing.headline).ilike(pattern, escape="\\"), excerpt, name)


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
