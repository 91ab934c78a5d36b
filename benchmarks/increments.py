"""What one more article costs, beside making everything anew:  python -m benchmarks.increments [ARTICLES…]

The articles are those of benchmarks.invented_news, with their drafts, so that extraction is left out on both sides.
All are stored and reconciled at once; then more articles come one by one, each in its own transaction.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from app.config import ROOT
from app.db import migrate, open_engine, writing
from app.extract.drafts import Draft, Extraction, Kind, Mention, MentionKind
from app.grounding import Block, BlockKind, Document, Source, Span
from app.ingest import Prepared, ingest
from app.revise import revise_all, take_away
from app.store.articles import Incoming, save_article, to_article_id
from app.store.history import Cause
from app.store.things import find_all
from app.vocabulary import Vocabulary, load
from benchmarks.invented_news import News, write_news

SEED = 20251006
MORE = 20  # articles that come one by one
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def to_articles(news: News) -> list[Incoming]:
    """The news as articles that were read and extracted."""
    drafts: dict[str, list[Draft]] = defaultdict(list)
    by_id = {report.id: report for report in news.reports}
    for report in news.reports:
        deal = by_id[report.deal].draft if report.deal else None
        draft = report.draft
        drafts[report.teller.article].append(
            Draft(draft.kind, draft.type, draft.modality, draft.rule, draft.cited, deal)
        )
    return [_to_incoming(news, article, drafts[article]) for article in sorted(news.texts)]


def _to_incoming(news: News, article: str, drafts: Sequence[Draft]) -> Incoming:
    text, teller = news.texts[article], news.tellers[article]
    source = Source(publisher=teller.outlet, published=teller.published, url=f"https://example.org/{article}")
    document = Document(text, source, (Block(Span(text, 0, len(text)), BlockKind.BODY),))
    named = [c for d in drafts for c in d.cited if c.value in news.entities]
    mentions = [
        Mention(MentionKind(news.entities[c.value].kind), c.span, "invented", news.entities[c.value]) for c in named
    ]
    of = {kind: tuple(d for d in drafts if d.kind is kind) for kind in Kind}
    extraction = Extraction(document, tuple(mentions), of[Kind.EVENT], (), of[Kind.DEAL], of[Kind.CLAIM])
    raw = f"{article}\n{text}".encode()
    return Incoming(to_article_id(raw), f"{article}.txt", raw, extraction, "invented", {})


def measure(articles: int, vocabulary: Vocabulary, folder: Path) -> None:
    made = to_articles(write_news(SEED, articles=articles + MORE))
    engine = open_engine(f"sqlite:///{folder / f'{articles}.db'}")
    migrate(engine)
    with writing(engine) as session:
        for article in made[:-MORE]:
            save_article(session, article, received=NOON)
        before = take_away(session, find_all(session))
        started = time.perf_counter()
        revise_all(session, vocabulary=vocabulary, before=before, cause=Cause("all at once"), at=NOON)
        session.commit()
        whole = time.perf_counter() - started
    times = []
    for article in made[-MORE:]:
        started = time.perf_counter()
        with writing(engine) as session:
            ingest(session, [Prepared(article.name, article)], vocabulary=vocabulary, at=NOON)
            session.commit()
        times.append(time.perf_counter() - started)
    engine.dispose()
    one = median(times)
    print(
        f"{len(made) - MORE:>7} articles: all anew {whole:8.2f} s; one more {one * 1000:8.1f} ms in the median, "
        f"{max(times) * 1000:.1f} ms at most: {one / whole:.2%} of all anew"
    )


def main() -> None:
    vocabulary = load(ROOT / "seeds" / "vocabulary")
    with tempfile.TemporaryDirectory() as folder:
        for articles in map(int, sys.argv[1:] or ("100", "1000", "10000")):
            measure(articles, vocabulary, Path(folder))


if __name__ == "__main__":
    main()
