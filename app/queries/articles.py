"""Sources: their list, and one of them whole, with every excerpt in use marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection, Row, func, select
from sqlmodel import col

from app import edtf
from app.models import Article, ArticleState, Citation, Fact, FactCitation, Raw
from app.queries.found import mark_found
from app.queries.marks import STATED, count_covered, find_marks, find_part, to_paragraphs, to_parts
from app.queries.page_views import Archived, ArticleRow, ArticleView, ListView, Mark, Paragraph
from app.queries.sources import PART, find_sources, to_passage_href
from app.queries.terms import find_terms
from app.queries.views import ArticleRef, CitationView, FactView, Link

PAGE = 50
NOT_STATED = "not stated"
_MOMENT = re.compile(r"/(\d{8})(?:\d{6})?(?:[a-z]{2}_)?/", re.ASCII)
TOLD = "told by whoever added the file, not by the article"


def get_articles(db: Connection, *, page: int = 1) -> ListView[ArticleRow]:
    """Those that count, in the order of their letters."""
    current = col(Article.state) == ArticleState.CURRENT
    length = func.length(col(Article.text)).label("length")
    query = select(col(Article.id), col(Article.name), col(Article.received), length).where(current)
    order = query.order_by(col(Article.received), col(Article.id))
    rows = db.execute(order.limit(PAGE + 1).offset((page - 1) * PAGE)).all()
    return ListView(
        title="Articles",
        note="The sources, in the order in which they were received. A source’s letter stands in all its citations.",
        items=_to_rows(db, rows[:PAGE]),
        total=db.execute(select(func.count()).select_from(Article).where(current)).scalar_one(),
        earlier=f"/articles?page={page + 1}" if len(rows) > PAGE else None,
        later=f"/articles?page={page - 1}" if page > 1 else None,
    )


def _to_rows(db: Connection, rows: Sequence[Row[Any]]) -> tuple[ArticleRow, ...]:
    ids = [row.id for row in rows]
    sources, cited = find_sources(db, ids), _find_cited(db, ids)
    return tuple(_to_row(row, sources[row.id], cited.get(row.id, [])) for row in rows)


def _find_cited(db: Connection, ids: Sequence[str]) -> dict[str, list[Row[Any]]]:
    """Citation, thing and place of each fact that rests on these articles."""
    query = (
        select(col(Citation.article_id), col(Citation.id), col(Citation.start), col(Citation.end), col(Fact.thing_id))
        .join(FactCitation, col(FactCitation.citation_id) == col(Citation.id))
        .join(Fact, col(Fact.id) == col(FactCitation.fact_id))
        .where(col(Citation.article_id).in_(ids))
        .order_by(col(Citation.article_id))
    )
    rows: list[Row[Any]] = list(db.execute(query))
    return {article: list(group) for article, group in groupby(rows, key=lambda row: row.article_id)}


def _to_row(row: Row[Any], source: ArticleRef, cited: list[Row[Any]]) -> ArticleRow:
    return ArticleRow(
        ref=source,
        name=row.name,
        received=row.received,
        things=len({c.thing_id for c in cited}),
        citations=len({c.id for c in cited}),
        cited_characters=count_covered((c.start, c.end) for c in cited),
        characters=row.length,
    )


def get_article(db: Connection, id_: str, *, at: int = 0, find: str = "") -> ArticleView | None:
    """Any article that is stored, also one that does not count any more; of a long one the part with this character.

    ``find`` are words that are to be marked in it.
    """
    row = db.execute(select(Article).where(col(Article.id) == id_)).first()
    if row is None:
        return None
    source = find_sources(db, [id_])[id_]
    marks = find_marks(db, source, row.stated)
    paragraphs = to_paragraphs(row.text, row.blocks, row.left_out, marks)
    parts = to_parts(paragraphs, size=PART)
    part = find_part(parts, at)
    terms = find_terms(find)
    shown = tuple(mark_found(paragraph, terms) for paragraph in parts[part])
    content = db.execute(select(col(Raw.content)).where(col(Raw.article_id) == id_)).scalar_one_or_none()
    return ArticleView(
        ref=source,
        about=tuple(_to_about(row, field, source, marks) for field in STATED),
        name=row.name,
        media="HTML page" if row.name.lower().endswith((".html", ".htm", ".xhtml")) else "plain text",
        sha256=sha256(content or b"").hexdigest(),
        received=row.received,
        state=str(row.state),
        reason=row.reason,
        versions=tuple(_find_versions(db, row)),
        paragraphs=shown,
        marks=marks,
        cited_characters=count_covered((mark.start, mark.end) for mark in marks),
        characters=len(row.text),
        text=row.text,
        shown=tuple(index for paragraph in parts[part] for index in paragraph.marks),
        part=part + 1,
        parts=len(parts),
        archived=to_archived(row.known.get("archived")),
        earlier=_to_part_href(source, parts, part + 1, find),
        later=_to_part_href(source, parts, part - 1, find),
        find=find,
        found=tuple(piece.found for paragraph in shown for piece in paragraph.segments if piece.lands),
    )


def _to_part_href(source: ArticleRef, parts: Sequence[Sequence[Paragraph]], part: int, find: str) -> str | None:
    """The address of a part, where there is one; what is to be found stays so."""
    if not 0 <= part < len(parts):
        return None
    return f"{source.href}?{urlencode({'at': parts[part][0].start} | ({'find': find} if find else {}))}"


def to_archived(url: str | None) -> Archived | None:
    """Web archives write the moment of the copy into its address: /20251007120000/."""
    moment = _MOMENT.search(url or "")
    try:
        day = date.fromisoformat(moment[1]).isoformat() if moment else None
    except ValueError:
        day = None
    return Archived(url, day) if url else None


def _to_about(row: Row[Any], field: str, source: ArticleRef, marks: Iterable[Mark]) -> FactView:
    value = getattr(row, field)
    text = edtf.to_words(value) if field == "published" and value else value or NOT_STATED
    place = row.stated.get(field)
    mark = next((m for m in marks if [m.start, m.end] == place), None) if place else None
    note = TOLD if field in row.told else "from the file’s metadata" if value and mark is None else ""
    citations = (_to_citation(row.text, field, source, mark),) if mark else ()
    return FactView(field, STATED[field], value or "", text, "shown", "", note, citations)


def _to_citation(text: str, field: str, source: ArticleRef, mark: Mark) -> CitationView:
    return CitationView(
        id=f"stated-{field}",
        siglum=mark.siglum,
        href=to_passage_href(source, mark.start, mark.anchor),
        exact=mark.exact,
        prefix=text[max(0, mark.start - 32) : mark.start],
        suffix=text[mark.end : mark.end + 32],
        start=mark.start,
        end=mark.end,
        article=source,
    )


def _find_versions(db: Connection, row: Row[Any]) -> Iterator[Link]:
    query = select(col(Article.id), col(Article.received), col(Article.follows))
    others = query.where((col(Article.id) == (row.follows or "")) | (col(Article.follows) == row.id))
    for id_, received, follows in db.execute(others):
        which = "the newer version" if follows == row.id else "the version before"
        yield Link(f"/articles/{id_}", f"{which}, received {received:%Y-%m-%d}")
