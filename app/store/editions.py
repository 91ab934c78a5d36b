"""The version of the data, and the proof that every stored excerpt is where it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import chain

from sqlalchemy import exists, select, update
from sqlmodel import Session, col

from app.grounding import GroundingError, Span
from app.models import Article, Citation, Edition, Fact, FactCitation, Mention, Raw, Verification
from app.store.articles import to_article_id


def bump_edition(session: Session, *, at: datetime) -> None:
    """The data has changed: every page's ETag moves with it."""
    session.execute(update(Edition).values(version=col(Edition.version) + 1, changed=at))


def find_maker(session: Session) -> str:
    """What made the current facts (app.maker); "" where nothing was made yet."""
    return session.scalar(select(col(Edition.maker))) or ""


def save_maker(session: Session, maker: str) -> None:
    session.execute(update(Edition).values(maker=maker))


@dataclass(frozen=True, slots=True)
class Check:
    """One run over everything that is stored. ``faults`` is a sentence for each difference."""

    articles: int
    citations: int
    mentions: int
    facts: int
    faults: tuple[str, ...]

    @property
    def excerpts(self) -> int:
        return self.citations + self.mentions


def check(session: Session) -> Check:
    """Compare every stored excerpt with its article's text, and see that each fact has one."""
    citations = mentions = articles = 0
    faults: list[str] = []
    for id in session.scalars(select(col(Article.id)).order_by(col(Article.id))).all():
        text = session.scalar(select(col(Article.text)).where(col(Article.id) == id)) or ""
        cited, mentioned = _find_spans(session, Citation, id), _find_spans(session, Mention, id)
        articles, citations, mentions = articles + 1, citations + len(cited), mentions + len(mentioned)
        faults += chain(_find_changed(session, id, text), _find_misplaced(id, text, cited + mentioned))
    facts = session.scalars(select(col(Fact.id))).all()
    return Check(articles, citations, mentions, len(facts), (*faults, *_find_unsupported(session)))


def save_check(session: Session, done: Check, *, at: datetime) -> None:
    session.add(Verification(at=at, excerpts=done.excerpts, different=len(done.faults)))
    session.flush()


_Place = tuple[str, int, int, str]  # a name for the message, start, end, the words


def _find_spans(session: Session, model: type[Citation | Mention], article: str) -> list[_Place]:
    columns = select(col(model.id), col(model.start), col(model.end), col(model.exact))
    rows = session.execute(columns.where(col(model.article_id) == article).order_by(col(model.id)))
    return [(f"{model.__name__.lower()} {id}", start, end, exact) for id, start, end, exact in rows]


def _find_misplaced(article: str, text: str, places: list[_Place]) -> Iterator[str]:
    for name, start, end, exact in places:
        try:
            Span.restore(text, start, end, exact)
        except GroundingError as error:
            yield f"article {article}, {name}: {error}"


def _find_changed(session: Session, article: str, text: str) -> Iterator[str]:
    """The text and the raw bytes against what was written down of them when they came."""
    stored = session.scalar(select(col(Article.text_sha256)).where(col(Article.id) == article))
    if sha256(text.encode()).hexdigest() != stored:
        yield f"article {article}: its text is not the one that was read"
    raw = session.get(Raw, article)
    if raw is None or to_article_id(raw.content) != article:
        yield f"article {article}: its raw bytes are not those that were received"
    if raw is not None:
        session.expunge(raw)


def _find_unsupported(session: Session) -> Iterator[str]:
    cited = exists().where(col(FactCitation.fact_id) == col(Fact.id))
    for id, field, thing in session.execute(select(col(Fact.id), col(Fact.field), col(Fact.thing_id)).where(~cited)):
        yield f"thing {thing}, fact {id}: its {field} has no citation"
