"""What the current articles report, as reconciliation wants it: drafts with their words, restored and checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, TypeVar
from urllib.parse import urlsplit

from sqlalchemy import Select, select
from sqlmodel import Session, col

from app.extract.drafts import Cited, Draft, Kind, Modality
from app.grounding import Span
from app.models import Article, ArticleState, Citation, Report
from app.reconcile.things import Report as Told
from app.reconcile.things import Teller
from app.store.rows import in_groups


def load_reports(session: Session, ids: Collection[str] | None = None) -> list[Told]:
    """The reports of current articles; only those with these ids, where ids are given. Raises GroundingError."""
    rows = [row for query in _each(_CURRENT, col(Report.id), ids) for row in session.execute(query)]
    texts, tellers = _find_articles(session, {row.article_id for row in rows})
    cited: dict[str, list[Cited]] = defaultdict(list)
    for query in _each(_CITED, col(Citation.report_id), ids):
        for report, article, field, value, start, end, exact, qualifier in session.execute(query):
            if article in texts:
                cited[report].append(Cited(field, value, Span.restore(texts[article], start, end, exact), qualifier))
    return [
        Told(id, tellers[article], Draft(Kind(kind), type, Modality(modality), rule, tuple(cited[id])), deal)
        for id, article, kind, type, modality, rule, deal in rows
    ]


# Columns, not rows as objects: reconciliation reads very many.
_CURRENT = (
    select(
        col(Report.id),
        col(Report.article_id),
        col(Report.kind),
        col(Report.type),
        col(Report.modality),
        col(Report.rule),
        col(Report.deal_id),
    )
    .join(Article)
    .where(col(Article.state) == ArticleState.CURRENT)
    .order_by(col(Report.article_id), col(Report.position))
)
_CITED = select(
    col(Citation.report_id),
    col(Citation.article_id),
    col(Citation.field),
    col(Citation.value),
    col(Citation.start),
    col(Citation.end),
    col(Citation.exact),
    col(Citation.qualifier),
).order_by(col(Citation.report_id), col(Citation.position))

Q = TypeVar("Q", bound=Select[*tuple[Any, ...]])


def _each(query: Q, column: Any, values: Collection[str] | None) -> Iterator[Q]:
    """The query, for all rows or for these values in groups."""
    if values is None:
        yield query
        return
    for group in in_groups(values):
        yield query.where(column.in_(group))


def _find_articles(session: Session, ids: Collection[str]) -> tuple[dict[str, str], dict[str, Teller]]:
    """Their texts and what they are as tellers; raw bytes and furniture stay in the database."""
    texts, tellers = {}, {}
    names = (Article.id, Article.text, Article.published, Article.publisher, Article.url, Article.copies)
    for query in _each(select(*map(col, names)), col(Article.id), ids):
        for id, text, published, publisher, url, copies in session.execute(query):
            texts[id], tellers[id] = text, Teller(id, published, publisher or to_host(url), copies)
    return texts, tellers


def to_host(url: str | None) -> str | None:
    """What stands for the outlet where the article names no publisher: ``example.org``."""
    host = url and urlsplit(url).hostname
    return host.removeprefix("www.") if host else None
