"""What one more article costs, beside making everything anew:  python -m benchmarks.increments [ARTICLES …] [--more N]

The articles are those of benchmarks.invented_news, with their drafts, so that extraction is left out on both sides.
All are stored and reconciled at once; then N more articles come one by one, each in its own transaction: they are taken
evenly from all, so that what is told most is among them. Times are those of this process, so that what else the machine
does counts little. Making all anew is also given per n log2 n.
"""

from __future__ import annotations

import argparse
import math
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from sqlalchemy import Engine

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
    storing, making = _make_all(engine, first, vocabulary)
    times = [_add_one(engine, article, vocabulary) for article in later]
    engine.dispose()
    one, mean, n, whole = median(times), sum(times) / more, len(first), storing + making
    print(
        f"{n:>7} articles: {storing:.1f} s to store ({storing / n * 1e6:.0f} µs each), {making:.1f} s to make all anew"
        f" ({making / (n * math.log2(n)) * 1e6:.0f} µs per n log2 n); one more, stored and made:"
        f" {one * 1000:.0f} ms in the median, {mean * 1000:.0f} on average, {max(times) * 1000:.0f} at most:"
        f" {one / whole:.2%}, {mean / whole:.2%} and {max(times) / whole:.2%} of storing and making all,"
        f" {one / making:.2%}, {mean / making:.2%} and {max(times) / making:.2%} of making all",
        flush=True,
    )


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
