"""Articles as received, and what was read in them: mentions, sightings of entities, reports with their citations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from sqlalchemy import or_, select
from sqlmodel import Session, col

from app.extract.drafts import Cited, Draft, Extraction
from app.extract.drafts import Mention as FoundMention
from app.grounding import BlockKind, Document, Span
from app.models import Article, ArticleState, Citation, Mention, Raw, Report, Sighting
from app.reconcile.things import citation_id, report_id
from app.store.copies import save_sketch
from app.store.entities import find_named, refresh_entities, save_sightings
from app.store.nearness import drop_nearness, find_reports
from app.store.rows import Row, drop_rows, in_groups, save_rows, save_values

# Parameters of an address that tell who sent the reader, not which page it is.
TRACKING = ("utm_", "fbclid", "gclid", "mc_", "ref", "src", "cmp", "ito", "smid")


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article that was read and extracted, with every excerpt checked, and is not stored yet.

    ``known`` is what its sidecar tells, ``told`` the fields of the source that the sidecar filled.
    """

    id: str
    name: str
    raw: bytes
    extraction: Extraction
    reader: str
    known: Mapping[str, str]
    told: tuple[str, ...] = ()

    @property
    def document(self) -> Document:
        return self.extraction.document


def to_article_id(raw: bytes) -> str:
    """The bytes alone make the id, so that the same file is the same article everywhere."""
    return sha256(raw).hexdigest()[:12]


def to_body_hash(document: Document) -> str:
    """The same for two copies of one article that differ in furniture, title or white space alone."""
    body = [block.span.exact for block in document.blocks if block.kind is BlockKind.BODY]
    words = " ".join(" ".join(body or [document.text]).split())
    return sha256(words.encode()).hexdigest()


def to_address(url: str) -> str:
    """A web address without what does not tell pages apart: scheme, ``www.``, fragment, tracking, last slash."""
    parts = urlsplit(url)
    query = urlencode([(k, v) for k, v in parse_qsl(parts.query) if not k.startswith(TRACKING)])
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def find_article(session: Session, id: str) -> Article | None:
    return session.get(Article, id)


def get_article(session: Session, id: str) -> tuple[Article, bytes]:
    """An article that is stored, and its bytes as received. Raises NoResultFound."""
    return session.get_one(Article, id), session.get_one(Raw, id).content


def find_ids(session: Session) -> list[str]:
    """The ids of all articles, in the order in which they came."""
    return list(session.scalars(select(col(Article.id)).order_by(col(Article.received), col(Article.id))))


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is to say of a stored article ("" of a current one), and what is told beside it."""

    words: str
    known: Mapping[str, str]


def find_standing(session: Session, id: str) -> Standing | None:
    """That of a stored article; None of an article that is not stored."""
    columns = (Article.state, Article.reason, Article.known)
    row = session.execute(select(*map(col, columns)).where(col(Article.id) == id)).one_or_none()
    return to_standing(row) if row else None


def to_standing(row: Any) -> Standing:
    """Of an article, or of a row of its columns."""
    current = row.state is ArticleState.CURRENT
    return Standing("" if current else f"and {row.state}: {row.reason}", row.known)


def find_followed(session: Session, ids: Collection[str]) -> list[str]:
    """The versions before these articles."""
    follows = select(col(Article.follows)).where(col(Article.follows).is_not(None))
    found = (session.scalars(follows.where(col(Article.id).in_(group))) for group in in_groups(ids))
    return [id for followed in found for id in followed if id]


def find_twin(session: Session, incoming: Incoming) -> Article | None:
    """A stored article with the same body that no other publisher or address sets apart."""
    same = select(Article).where(col(Article.body_sha256) == to_body_hash(incoming.document)).order_by(col(Article.id))
    source = incoming.document.source
    address = source.url and to_address(source.url)
    for (article,) in session.execute(same):
        apart = (
            (article.publisher, source.publisher),
            (article.address, address),
            (article.published, source.published),
        )
        if not any(ours and theirs and ours != theirs for ours, theirs in apart):
            return article  # type: ignore[no-any-return]
    return None


def find_earlier(session: Session, incoming: Incoming) -> Article | None:
    """The newest stored version of the article at the same address."""
    url = incoming.document.source.url
    if not url:
        return None
    followed = select(col(Article.follows)).where(col(Article.follows).is_not(None))
    same = select(Article).where(col(Article.address) == to_address(url), col(Article.id).not_in(followed))
    return session.execute(same.order_by(col(Article.received).desc(), col(Article.id))).scalars().first()


def save_article(session: Session, incoming: Incoming, *, received: datetime, follows: Article | None = None) -> None:
    """Store an article that is not stored yet; an earlier version gives way to it."""
    if follows is not None:
        follows.state = ArticleState.SUPERSEDED
        follows.reason = f"the same address came again with other words, as article {incoming.id}"
        session.add(follows)
    article = Article(
        id=incoming.id,
        received=received,
        state=ArticleState.CURRENT,
        copies=incoming.id,
        follows=follows.id if follows else None,
        **_read(incoming),
    )
    session.add(article)
    session.flush()
    session.add(Raw(article_id=incoming.id, content=incoming.raw))
    session.flush()
    _save_found(session, incoming)


def find_followers(session: Session, id: str) -> list[str]:
    """The versions that came after this article."""
    return list(session.scalars(select(col(Article.id)).where(col(Article.follows) == id)))


def find_meant(session: Session, words: str) -> list[Article]:
    """The articles that these words can mean: an id or its beginning, a file's name, an address."""
    beginning = col(Article.id).startswith(words, autoescape=True)
    others = or_(col(Article.name) == words, col(Article.url) == words)
    return list(session.scalars(select(Article).where(or_(beginning, others)).order_by(col(Article.id))))


def withdraw_article(session: Session, article: Article, *, reason: str) -> None:
    """Take an article out of what is current; it stays readable, with the reason."""
    article.state, article.reason = ArticleState.WITHDRAWN, reason
    session.add(article)
    session.flush()


def reinstate_article(session: Session, article: Article) -> None:
    """Take a withdrawn article in again."""
    article.state, article.reason = ArticleState.CURRENT, ""
    session.add(article)
    session.flush()


def save_reading(session: Session, article: Article, incoming: Incoming) -> None:
    """Store a stored article's new reading in place of the old one; its things must be gone.

    What it names no more is put together again here, since nothing of it is left by which to find it later.
    """
    named = find_named(session, [article.id])
    drop_found(session, [article.id])
    for name, value in _read(incoming).items():
        setattr(article, name, value)
    session.add(article)
    session.flush()
    _save_found(session, incoming)
    refresh_entities(session, named - find_named(session, [article.id]))


def drop_found(session: Session, articles: Collection[str]) -> None:
    """Delete what was read in these articles. The articles stay."""
    drop_nearness(session, find_reports(session, articles))
    for model in (Citation, Report, Mention, Sighting):
        drop_rows(session, model, model.article_id, articles)


def _read(incoming: Incoming) -> dict[str, Any]:
    document = incoming.document
    url = document.source.url
    return {
        "name": incoming.name,
        "known": dict(incoming.known),
        "told": list(incoming.told),
        "reader": incoming.reader,
        "text": document.text,
        "text_sha256": sha256(document.text.encode()).hexdigest(),
        "body_sha256": to_body_hash(document),
        **asdict(document.source),
        "address": url and to_address(url),
        "blocks": [[b.span.start, b.span.end, b.kind.value] for b in document.blocks],
        "left_out": [[f.at, f.words] for f in document.left_out],
        "stated": {name: [span.start, span.end] for name, span in _stated(incoming).items()},
    }


def _stated(incoming: Incoming) -> dict[str, Span]:
    """What the article says of itself: where it comes from, and what it takes back."""
    corrections = enumerate(incoming.extraction.corrections, 1)
    return {**incoming.document.stated, **{"correction" if n == 1 else f"correction-{n}": c for n, c in corrections}}


def _save_found(session: Session, incoming: Incoming) -> None:
    extraction, article = incoming.extraction, incoming.id
    save_sketch(session, article, incoming.document.text)
    save_sightings(session, article, extraction.entities.values())
    save_values(session, Mention, [_to_mention(article, mention) for mention in extraction.mentions])
    drafts = _by_id(article, extraction.drafts)
    save_rows(session, [_to_report(article, n, id, draft, drafts) for n, (id, draft) in enumerate(drafts.items())])
    save_values(session, Citation, [row for id, draft in drafts.items() for row in _to_citations(article, id, draft)])


def _by_id(article: str, drafts: Iterable[Draft]) -> dict[str, Draft]:
    """Drafts of one thing from the same words become one, with all their statements."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        id = report_id(article, draft)
        first = found.get(id, draft)
        found[id] = replace(first, cited=tuple(dict.fromkeys(first.cited + draft.cited)))
    return found


def _to_mention(article: str, mention: FoundMention) -> Row:
    return {
        "article_id": article,
        "kind": mention.kind,
        "entity_id": mention.entity.id if mention.entity else None,
        "value": str(mention.amount) if mention.amount else mention.when.edtf if mention.when else None,
        "rule": mention.rule,
        "start": mention.span.start,
        "end": mention.span.end,
        "exact": mention.span.exact,
    }


def _to_report(article: str, position: int, id: str, draft: Draft, drafts: Mapping[str, Draft]) -> Report:
    deal = report_id(article, draft.deal) if draft.deal else None
    return Report(
        id=id,
        article_id=article,
        kind=draft.kind,
        type=draft.type,
        modality=draft.modality,
        rule=draft.rule,
        position=position,
        deal_id=deal if deal in drafts else None,
    )


def _to_citations(article: str, report: str, draft: Draft) -> Iterator[Row]:
    once: dict[str, Cited] = {}  # said again with another qualifier, a statement keeps its first place
    for cited in draft.cited:
        once.setdefault(citation_id(report, cited), cited)
    for position, (id, cited) in enumerate(once.items()):
        span = cited.span
        yield {
            "id": id,
            "report_id": report,
            "article_id": article,
            "position": position,
            "field": cited.field,
            "value": cited.value,
            "qualifier": cited.qualifier,
            "start": span.start,
            "end": span.end,
            "exact": span.exact,
            "prefix": span.prefix,
            "suffix": span.suffix,
        }
