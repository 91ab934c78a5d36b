"""Articles written by hand, with what they tell marked in their sentences (tests.reconcile.reports.tell)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Engine
from sqlmodel import Session

from app import ingest as pipeline
from app.db import writing
from app.entities import Entity
from app.extract.drafts import Cited, Draft, Extraction, Mention, MentionKind
from app.grounding import Block, BlockKind, Document, Source, Span
from app.ingest import Outcome, Prepared
from app.store.articles import Incoming, to_article_id
from app.vocabulary import Vocabulary, default
from tests.reconcile.reports import ENTITIES, tell

MORNING = datetime(2025, 10, 7, 8, 30, tzinfo=UTC)

MOU = (
    "{Pakistan|party=pakistan} and {US Strategic Metals|party=us-strategic-metals} signed an MoU.",
    "mou",
)
SHIPMENT = (
    "Pakistan has shipped {antimony|mineral=antimony} to {US Strategic Metals|organization=us-strategic-metals}.",
    "shipment",
)
NOVA = (
    "{Nova Minerals|party=nova-minerals} signed an MoU with {HEE|party=himalayan-earth-exploration}.",
    "mou",
)
WEALTH = ("{Pakistan|subject=pakistan} has {$6 trillion|value=6000000000000/6000000000000 USD}.", "mineral_wealth")


def written(
    *told: tuple[str, str],
    name: str = "a.txt",
    source: Source | None = None,
    furniture: str = "",
    plain: str = "",
    found: Iterable[Entity] = (),
) -> Incoming:
    """An article of these sentences, each a paragraph; ``plain`` is a last one that tells nothing.

    ``found`` are entities that the vocabulary does not know, as this article makes them out.
    """
    drafts = [tell(sentence, type).draft for sentence, type in told]
    sentences = [draft.cited[0].span.exact for draft in drafts] + ([plain] if plain else [])
    text = "\n".join(sentences)
    starts = [sum(len(s) + 1 for s in sentences[:n]) for n in range(len(sentences))]
    blocks = tuple(Block(Span(text, at, at + len(s)), BlockKind.BODY) for at, s in zip(starts, sentences, strict=True))
    document = Document(text, source or Source(), blocks)
    moved = [_moved(draft, text, at) for draft, at in zip(drafts, starts, strict=False)]
    raw = f"{furniture}{text}{source or ''}{list(found)}".encode()
    return Incoming(
        to_article_id(raw),
        name,
        raw,
        _extraction(document, moved, ENTITIES | {entity.id: entity for entity in found}),
        "by hand",
        {},
    )


def _moved(draft: Draft, text: str, by: int) -> Draft:
    def move(cited: Cited) -> Cited:
        return replace(cited, span=Span(text, cited.span.start + by, cited.span.end + by))

    return replace(draft, cited=tuple(map(move, draft.cited)))


def _extraction(document: Document, drafts: list[Draft], entities: Mapping[str, Entity]) -> Extraction:
    by_kind = {kind: tuple(d for d in drafts if d.kind == kind) for kind in ("event", "deal", "claim")}
    mentions = tuple(mention for draft in drafts for mention in _mentions(draft, entities))
    return Extraction(document, mentions, by_kind["event"], (), by_kind["deal"], by_kind["claim"])


def _mentions(draft: Draft, entities: Mapping[str, Entity]) -> Iterator[Mention]:
    for cited in draft.cited:
        if entity := entities.get(cited.value):
            yield Mention(MentionKind(entity.kind), cited.span, "by hand", entity)


def add(engine: Engine, *articles: Incoming, at: datetime = MORNING) -> list[Outcome]:
    """Ingest these articles, in one transaction."""
    with writing(engine) as session:
        outcomes = take_in(session, *articles, at=at)
        session.commit()
    return outcomes


def take_in(session: Session, *articles: Incoming, at: datetime = MORNING) -> list[Outcome]:
    return pipeline.ingest(session, [Prepared(a.name, a) for a in articles], vocabulary=vocabulary(), at=at)


def vocabulary() -> Vocabulary:
    return default()
