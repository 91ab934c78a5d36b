"""What the current articles report, as reconciliation wants it: drafts with their words, restored and checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
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
    rows = [report for query in _each(_CURRENT, col(Report.id), ids) for report in session.scalars(query)]
    articles = {article.id: article for article in _find_articles(session, {row.article_id for row in rows})}
    citations = _find_citations(session, ids)
    return [_to_told(row, articles[row.article_id], citations[row.id]) for row in rows]


Q = TypeVar("Q", bound=Select[*tuple[Any, ...]])

_CURRENT = (
    select(Report)
    .join(Article)
    .where(col(Article.state) == ArticleState.CURRENT)
    .order_by(col(Report.article_id), col(Report.position))
)


@dataclass(frozen=True, slots=True)
class _Text:
    """What of an article counts here; its raw bytes and furniture stay in the database."""

    id: str
    text: str
    teller: Teller


def _each(query: Q, column: Any, values: Collection[str] | None) -> Iterator[Q]:
    """The query, for all rows or for these values in groups."""
    if values is None:
        yield query
        return
    for group in in_groups(values):
        yield query.where(column.in_(group))


def _find_articles(session: Session, ids: Collection[str]) -> Iterator[_Text]:
    names = (Article.id, Article.text, Article.published, Article.publisher, Article.url, Article.copies)
    for query in _each(select(*map(col, names)), col(Article.id), ids):
        for id, text, published, publisher, url, copies in session.execute(query):
            yield _Text(id, text, Teller(id, published, publisher or to_host(url), copies))


def to_host(url: str | None) -> str | None:
    """What stands for the outlet where the article names no publisher: ``example.org``."""
    host = url and urlsplit(url).hostname
    return host.removeprefix("www.") if host else None


def _find_citations(session: Session, reports: Collection[str] | None) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = defaultdict(list)
    rows = select(Citation).order_by(col(Citation.report_id), col(Citation.position))
    for query in _each(rows, col(Citation.report_id), reports):
        for citation in session.scalars(query):
            found[citation.report_id].append(citation)
    return found


def _to_told(row: Report, article: _Text, citations: Iterable[Citation]) -> Told:
    cited = tuple(_to_cited(citation, article.text) for citation in citations)
    draft = Draft(Kind(row.kind), row.type, Modality(row.modality), row.rule, cited)
    return Told(row.id, article.teller, draft, row.deal_id)


def _to_cited(citation: Citation, text: str) -> Cited:
    span = Span.restore(text, citation.start, citation.end, citation.exact)
    return Cited(citation.field, citation.value, span, citation.qualifier)
