"""The excerpts in use of one article, and its text cut up so that they can be marked where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select
from sqlmodel import col

from app.extract.drafts import Kind
from app.grounding import Span, segments
from app.models import Article, Citation, Fact, FactCitation, Thing
from app.queries import labels
from app.queries.citations import find_passages, to_anchor
from app.queries.facts import find_entities, to_text
from app.queries.page_views import Mark, MarkUse, Paragraph, Piece
from app.queries.views import ArticleRef, Link

STATED = {"title": "Title", "author": "Author", "publisher": "Publisher", "published": "Published", "url": "Address"}


def find_marks(db: Connection, source: ArticleRef, stated: Mapping[str, Sequence[int]]) -> tuple[Mark, ...]:
    """In reading order; each distinct place once, with all facts that rest on it."""
    rows = _find_uses(db, source.id)
    named = {row.value for row in rows if row.field in labels.ENTITY_FIELDS}
    names = {id_: row.name for id_, row in find_entities(db, named).items()}
    by_place: dict[tuple[int, int], list[Row[Any]]] = {}
    for row in rows:
        by_place.setdefault((row.start, row.end), []).append(row)
    text = db.execute(select(col(Article.text)).where(col(Article.id) == source.id)).scalar_one()
    marks = []
    for (_, start, end), passage in find_passages(db, [source.id]).items():
        uses = by_place.get((start, end), [])
        said = [field for field, place in stated.items() if tuple(place) == (start, end)]
        ids = [*dict.fromkeys(row.id for row in uses), *(f"stated-{field}" for field in said)]
        marks.append(
            Mark(
                siglum=f"{source.letter}{passage.number}",
                anchor=to_anchor(passage.anchor),
                also=tuple(to_anchor(id_) for id_ in ids if id_ != passage.anchor),
                start=start,
                end=end,
                exact=text[start:end],
                uses=(*_to_uses(uses, names), *(_to_statement(field, source) for field in said)),
            )
        )
    return tuple(marks)


def _find_uses(db: Connection, article: str) -> list[Row[Any]]:
    """Each fact that rests on this article, with the thing that it is of."""
    citation = (col(Citation.id), col(Citation.start), col(Citation.end), col(Citation.exact))
    fact = (col(Fact.field), col(Fact.value))
    thing = (col(Fact.thing_id), col(Thing.kind), col(Thing.type), col(Thing.headline))
    query = (
        select(*citation, *fact, *thing)
        .join(FactCitation, col(FactCitation.citation_id) == col(Citation.id))
        .join(Fact, col(Fact.id) == col(FactCitation.fact_id))
        .join(Thing, col(Thing.id) == col(Fact.thing_id))
        .where(col(Citation.article_id) == article)
        .order_by(col(Citation.start), col(Citation.end), col(Fact.thing_id), col(Fact.position))
    )
    return list(db.execute(query))


def _to_uses(rows: Iterable[Row[Any]], names: Mapping[str, str]) -> tuple[MarkUse, ...]:
    """One for each thing and field: an excerpt that says three minerals of a thing is one use of it."""
    groups = groupby(rows, key=lambda row: (row.thing_id, row.field))
    return tuple(_to_use(list(group), names) for _, group in groups)


def _to_use(rows: list[Row[Any]], names: Mapping[str, str]) -> MarkUse:
    first = rows[0]
    values = dict.fromkeys(_to_value(row, names) for row in rows)
    label = labels.to_label(first.field)
    thing = Link(labels.to_thing_href(first.kind, first.thing_id), first.headline)
    text = label if first.field == "what" else f"{label}: {', '.join(values)}"
    return MarkUse(text, first.type if first.kind is Kind.EVENT else str(first.kind), thing)


def _to_value(row: Row[Any], names: Mapping[str, str]) -> str:
    named = row.field in labels.ENTITY_FIELDS and names.get(row.value)
    return named or to_text(row.field, row.value, row.exact)


def _to_statement(field: str, source: ArticleRef) -> MarkUse:
    return MarkUse(STATED.get(field, field.capitalize()), "article", Link(source.href, "of this article"))


def count_covered(places: Iterable[tuple[int, int]]) -> int:
    """How many characters lie in at least one of these places."""
    covered = reached = 0
    for start, end in sorted(places):
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered


def to_paragraphs(
    text: str, blocks: Sequence[Sequence[Any]], left_out: Sequence[Sequence[Any]], marks: Sequence[Mark]
) -> tuple[Paragraph, ...]:
    """The article in reading order, with what reading left out where it stood."""
    spans = [Span(text, mark.start, mark.end) for mark in marks]
    shown = [(start, 1, _to_paragraph(text, start, end, kind, spans)) for start, end, kind in blocks or _lines(text)]
    furniture = [(at, 0, Paragraph("furniture", (Piece(words, (), ()),), start=at)) for at, words in left_out]
    return tuple(paragraph for _, _, paragraph in sorted([*shown, *furniture], key=lambda item: item[:2]))


def _to_paragraph(text: str, start: int, end: int, kind: str, spans: Sequence[Span]) -> Paragraph:
    begins = tuple(i for i, span in enumerate(spans) if start <= span.start < end)
    cut = segments(Span(text, start, end), spans)
    return Paragraph(kind, tuple(Piece(s.words, s.covering, s.opening) for s in cut), begins, start)


def to_parts(paragraphs: Sequence[Paragraph], *, size: int) -> list[tuple[Paragraph, ...]]:
    """Whole paragraphs, as many as fit into ``size`` characters, and at least one. No paragraphs are one empty part."""
    parts: list[list[Paragraph]] = [[]]
    filled = 0
    for paragraph in paragraphs:
        length = sum(len(segment.words) for segment in paragraph.segments)
        if filled + length > size and parts[-1]:
            parts.append([])
            filled = 0
        parts[-1].append(paragraph)
        filled += length
    return [tuple(part) for part in parts]


def find_part(parts: Sequence[Sequence[Paragraph]], at: int) -> int:
    """The part with this character of the text: the last one that begins before it or there."""
    return max((n for n, part in enumerate(parts) if part and part[0].start <= at), default=0)


def _lines(text: str) -> list[tuple[int, int, str]]:
    """The paragraphs of a text that was stored without its blocks."""
    found, start = [], 0
    for line in text.split("\n"):
        if line:
            found.append((start, start + len(line), "body"))
        start += len(line) + 1
    return found
