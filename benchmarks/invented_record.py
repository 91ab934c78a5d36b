"""A database of as many events as are asked for, without reading or reconciling anything: for what serves pages.

The events are those of benchmarks.invented_news, each told once, some twenty to an article. All else is as ingest would
have stored it: articles with their texts, entities, citations, facts, facets, and the words of them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice

from sqlalchemy import Engine, select, text
from sqlmodel import Session, col

from app.db import migrate, writing
from app.entities import Entity
from app.extract.drafts import Cited, Draft, Extraction, Kind, MentionKind
from app.grounding import Block, BlockKind, Document, Source, Span
from app.models import Entity as EntityRow
from app.models import Mention
from app.reconcile.things import Corroboration, Fact, Standing, Thing, citation_id, report_id
from app.store.articles import Incoming, save_article, to_article_id
from app.store.editions import bump_edition
from app.store.rows import Row, save_rows, save_values
from app.store.things import save_things
from app.store.words import save_words
from app.vocabulary import default
from benchmarks.invented_news import write_news

SEED = 20251006
MIDNIGHT = datetime(2026, 1, 1, tzinfo=UTC)
EVENTS = 20  # told by one article
CACHE = 400_000  # kB of the database that SQLite may keep in memory while it is filled
NEWS = 5_000  # invented articles at a time; the world that they tell of is as large as it would be for these


def make_record(engine: Engine, *, events: int) -> None:
    """Fill an empty database. The same number gives the same record."""
    migrate(engine)
    entities: dict[str, Entity] = {}
    with writing(engine) as session:
        if engine.dialect.name == "sqlite":
            session.execute(text(f"PRAGMA cache_size = -{CACHE}"))
        for number, article in enumerate(to_articles(events, entities)):
            save_article(session, article, received=MIDNIGHT + timedelta(seconds=number))
            save_things(session, list(to_things(article)), entities=entities, groups=default().groups)
            _save_named(session, article, entities)
        save_words(session)
        bump_edition(session, at=MIDNIGHT)
        session.commit()


def _save_named(session: Session, article: Incoming, entities: Mapping[str, Entity]) -> None:
    """What ingest makes of mentions, without putting each entity together again with every article that names it."""
    said = [c for draft in article.extraction.events for c in draft.cited if c.value in entities]
    named = {c.value for c in said}
    there = set(session.scalars(select(col(EntityRow.id)).where(col(EntityRow.id).in_(named))))
    save_rows(session, [EntityRow(**asdict(entities[id])) for id in sorted(named - there)])
    save_values(session, Mention, [_to_mention(article.id, c, entities[c.value]) for c in said])


def _to_mention(article: str, cited: Cited, entity: Entity) -> Row:
    place = {"start": cited.span.start, "end": cited.span.end, "exact": cited.span.exact}
    return {
        "article_id": article,
        "kind": MentionKind(entity.kind),
        "entity_id": entity.id,
        "rule": "invented",
        **place,
    }


def to_articles(events: int, entities: dict[str, Entity]) -> Iterator[Incoming]:
    """Articles that tell so many events in all. Puts those whom they name into ``entities``."""
    drafts = find_drafts(entities)
    for number, first in enumerate(range(0, events, EVENTS)):
        yield _to_article(f"{number:06}", list(islice(drafts, min(EVENTS, events - first))))


def find_drafts(entities: dict[str, Entity]) -> Iterator[Draft]:
    """Events that happened, without end: one world after the other."""
    for seed in count(SEED):
        news = write_news(seed, articles=NEWS)
        entities |= news.entities
        reports = (r.draft for r in news.reports if r.draft.kind is Kind.EVENT)
        yield from (draft for draft in reports if draft.modality.happened)


def _to_article(name: str, told: list[Draft]) -> Incoming:
    """Each event is a paragraph, with the sentence that stood behind it."""
    paragraphs = [_find_paragraph(draft) for draft in told]
    whole = "\n".join(words for words, _ in paragraphs)
    moved, blocks, start = [], [], 0
    for draft, (words, at) in zip(told, paragraphs, strict=True):
        blocks.append(Block(Span(whole, start, start + len(words)), BlockKind.BODY))
        moved.append(_move(draft, whole, start - at))
        start += len(words) + 1
    source = Source(title=f"Report {name}", publisher=f"Outlet {int(name) % 40}", published="2025-10-06")
    extraction = Extraction(Document(whole, source, tuple(blocks)), events=tuple(moved))
    raw = whole.encode()
    return Incoming(to_article_id(raw), f"{name}.txt", raw, extraction, "invented", {})


def _find_paragraph(draft: Draft) -> tuple[str, int]:
    """The line in which a draft stands, and where that begins."""
    span = draft.cited[0].span
    start = span.text.rfind("\n", 0, span.start) + 1
    return span.text[start : span.text.find("\n", span.end)], start


def _move(draft: Draft, whole: str, by: int) -> Draft:
    cited = (replace(c, span=Span(whole, c.span.start + by, c.span.end + by)) for c in draft.cited)
    return replace(draft, cited=tuple(cited), deal=None)


def to_things(article: Incoming) -> Iterator[Thing]:
    """Each report is a thing of its own, told by one article."""
    for draft in article.extraction.events:
        report = report_id(article.id, draft)
        said: dict[tuple[str, str], list[str]] = defaultdict(list)
        for cited in draft.cited:
            said[cited.field, cited.value].append(citation_id(report, cited))
        yield Thing(
            id=report,
            kind=draft.kind,
            type=draft.type,
            modality=draft.modality,
            headline=draft.cited[0].span.exact,
            facts=tuple(Fact(*what, Standing.SHOWN, tuple(ids)) for what, ids in said.items()),
            reports=(report,),
            corroboration=Corroboration(1, 1, 1),
            edtf=next((date for date in draft.all("date") if not date.startswith("XXXX")), None),
        )
