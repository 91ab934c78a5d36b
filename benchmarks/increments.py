"""What one more article costs, beside making everything anew:  python -m benchmarks.increments [ARTICLES …] [--more N]

The articles are those of benchmarks.invented_news, with their drafts. All are stored and reconciled at once; then N
more come one by one, each in its own transaction: they are taken evenly from all, so that what is told most is among
them. A rebuild also reads all articles again: that is measured on every 20th, and on each that comes, and what
is read is thrown away, since the drafts are given. Times are those of this process, so that what else the machine does
counts little. Making all anew is also given per n log2 n.
"""

from __future__ import annotations

import argparse
import gc
import math
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, median

from sqlalchemy import Engine

from app.config import ROOT
from app.db import migrate, open_engine, writing
from app.extract.drafts import Draft, Extraction, Kind, Mention, MentionKind
from app.grounding import Block, BlockKind, Document, Source, Span
from app.ingest import Prepared, ingest, to_incoming
from app.revise import revise_all, take_away
from app.sidecar import Sidecar
from app.store.articles import Incoming, save_article, to_article_id
from app.store.history import Cause
from app.store.things import find_all
from app.vocabulary import Vocabulary, load
from benchmarks.invented_news import News, write_news

SEED = 20251006
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


def measure(articles: int, more: int, vocabulary: Vocabulary, folder: Path) -> None:
    made = to_articles(write_news(SEED, articles=articles + more))
    engine = open_engine(f"sqlite:///{folder / f'{articles}.db'}")
    migrate(engine)
    later = made[:: len(made) // more][:more]
    known = {article.id for article in later}
    first = [article for article in made if article.id not in known]
    gc.freeze()  # the articles that are held here are the benchmark's, and no ingest has them
    reading = 20 * sum(_read(article, vocabulary) for article in first[::20])
    storing, making = _make_all(engine, first, vocabulary)
    costs = [_read(article, vocabulary) + _add_one(engine, article, vocabulary) for article in later]
    engine.dispose()
    n, whole = len(first), reading + storing + making
    print(
        f"{n:>7} articles: {reading:.1f} s to read, {storing:.1f} s to store, {making:.1f} s to make all anew"
        f" ({making / (n * math.log2(n)) * 1e6:.0f} µs per n log2 n); one more: {_tell(costs, 1 / 1000)} ms, that is"
        f" {_tell(costs, whole / 100)} % of all of it, {_tell(costs, (storing + making) / 100)} % without reading"
        f" (median, average, most)",
        flush=True,
    )


def _tell(costs: Sequence[float], unit: float) -> str:
    return ", ".join(f"{cost / unit:.3g}" for cost in (median(costs), mean(costs), max(costs)))


def _read(article: Incoming, vocabulary: Vocabulary) -> float:
    """Seconds to read it from its file."""
    started = time.process_time()
    to_incoming(article.raw, name=article.name, sidecar=Sidecar(), vocabulary=vocabulary)
    return time.process_time() - started


def _make_all(engine: Engine, articles: Sequence[Incoming], vocabulary: Vocabulary) -> tuple[float, float]:
    """Seconds to store all, and to reconcile all."""
    with writing(engine) as session:
        started = time.process_time()
        for article in articles:
            save_article(session, article, received=NOON)
        stored = time.process_time()
        before = take_away(session, find_all(session))
        revise_all(session, vocabulary=vocabulary, before=before, cause=Cause("all at once"), at=NOON)
        session.commit()
        return stored - started, time.process_time() - stored


def _add_one(engine: Engine, article: Incoming, vocabulary: Vocabulary) -> float:
    started = time.process_time()
    with writing(engine) as session:
        ingest(session, [Prepared(article.name, article)], vocabulary=vocabulary, at=NOON)
        session.commit()
    return time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=int, default=(100, 1_000, 10_000))
    parser.add_argument("--more", type=int, default=20, help="articles that come one by one")
    arguments = parser.parse_args()
    vocabulary = load(ROOT / "seeds" / "vocabulary")
    with tempfile.TemporaryDirectory() as folder:
        for articles in arguments.articles:
            measure(articles, arguments.more, vocabulary, Path(folder))


if __name__ == "__main__":
    main()
