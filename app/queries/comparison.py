"""What each source says of a thing, field by field."""

from __future__ import annotations

from collections.abc import Sequence

from app.queries import labels
from app.queries.views import ArticleRef, CitationView, ComparisonRow, FactView, ThingView
from app.reconcile.things import Standing

LEFT_ASIDE = ("origin", "stage")  # whom a report comes from is no field to agree on; stages are on the ladder


def to_comparison(thing: ThingView) -> tuple[ComparisonRow, ...]:
    """A row for each field, in the order of the facts; nothing where one source alone tells the thing."""
    if len(thing.sources) < 2:
        return ()
    fields = dict.fromkeys(fact.field for fact in thing.facts if fact.field not in LEFT_ASIDE)
    return tuple(_to_row(thing.of(field), labels.to_label(field), thing.sources) for field in fields)


def _to_row(facts: Sequence[FactView], label: str, sources: Sequence[ArticleRef]) -> ComparisonRow:
    cells = tuple(_to_cell(facts, source) for source in sources)
    return ComparisonRow(label, cells, _to_reading(facts, cells))


def _to_cell(facts: Sequence[FactView], source: ArticleRef) -> tuple[CitationView, ...]:
    """A source's passages on a field, each once."""
    mine = (c for fact in facts for c in fact.citations if c.article.id == source.id)
    return tuple({(c.start, c.end): c for c in mine}.values())


def _to_reading(facts: Sequence[FactView], cells: Sequence[tuple[CitationView, ...]]) -> str:
    if any(fact.standing == Standing.DISPUTED for fact in facts):
        return "differ"
    telling = sum(1 for cell in cells if cell)
    if telling < 2:
        return "one source"
    everywhere = all(len({c.article.id for c in fact.citations}) == telling for fact in facts)
    return "agree" if everywhere and facts[0].field != "what" else "compatible"
