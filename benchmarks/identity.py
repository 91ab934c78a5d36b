"""How well reports of one thing are found to be of one, against an invented world that knows.

    python -m benchmarks.identity [ARTICLES …] [--seeds N,N] [--types] [--texts]

Pairwise: of the pairs of reports put together, how many belong together (precision), and of those that belong
together, how many were put (recall). SEEDS were chosen before any rule was tuned; use others to tune.
"""

from __future__ import annotations

import argparse
import math
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.extract import extract
from app.extract.drafts import Draft, Kind
from app.grounding import Block, BlockKind, Document, Source, Span
from app.reconcile import reconcile, to_world
from app.reconcile.things import Report, Thing, report_id
from app.vocabulary import default
from benchmarks.invented_news import News, write_news

SEEDS = (11, 23, 47)
SIZES = (100, 1_000, 10_000)


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    made: int
    true: int

    @property
    def precision(self) -> float:
        return self.right / self.made if self.made else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.true if self.true else 1.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}  recall {self.recall:.3f}  ({self.true} pairs)"


def score(groups: Iterable[Sequence[str]], truth: Mapping[str, str]) -> Score:
    """Groups of report ids against the truth of each id; ids that the truth does not know are left out."""
    right = made = 0
    for group in groups:
        known = [truth[id] for id in group if id in truth]
        made += math.comb(len(known), 2)
        right += sum(math.comb(n, 2) for n in Counter(known).values())
    return Score(right, made, sum(math.comb(n, 2) for n in Counter(truth.values()).values()))


def score_by_type(things: Iterable[Thing], news: News) -> dict[str, Score]:
    """By kind and by type of event, and without copies, which are easy."""
    of = {r.id: "deal" if r.draft.kind == "deal" else r.draft.type for r in news.reports}
    copied = {r.id for r in news.reports if r.teller.copies != r.teller.article}
    parts: dict[str, list[str]] = defaultdict(list)
    for id, type in of.items():
        parts[type].append(id)
    parts["all but copies"] = [id for id in of if id not in copied]
    things = list(things)
    return {name: _score_part(things, news, set(ids)) for name, ids in sorted(parts.items())}


def _score_part(things: Iterable[Thing], news: News, ids: set[str]) -> Score:
    return score(
        [[i for i in t.reports if i in ids] for t in things], {i: t for i, t in news.truth.items() if i in ids}
    )


def read_texts(news: News) -> News:
    """The same news as extraction reads it: its own reports, each with the truth of the sentence that it is from."""
    read = News({}, texts=news.texts, tellers=news.tellers)
    told: dict[str, list[Report]] = defaultdict(list)
    for report in news.reports:
        told[report.teller.article].append(report)
    for article, text in news.texts.items():
        teller = news.tellers[article]
        extraction = extract(_to_document(text, teller.published), default())
        read.entities.update(extraction.entities)
        ids = {id(draft): report_id(article, draft) for draft in extraction.drafts}
        for draft in extraction.drafts:
            report = Report(ids[id(draft)], teller, draft, ids.get(id(draft.deal)) if draft.deal else None)
            read.reports.append(report)
            for other in told[article]:
                if _same_kind(draft, other.draft) and draft.cited[0].span.overlaps(other.draft.cited[0].span):
                    read.truth[report.id] = news.truth[other.id]
    return read


def _to_document(text: str, published: str | None) -> Document:
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    spans = (Span(text, a, b - 1) for a, b in pairwise(starts))
    return Document(text, Source(published=published), tuple(Block(span, BlockKind.BODY) for span in spans))


def _same_kind(one: Draft, other: Draft) -> bool:
    return one.kind is other.kind and (one.kind is Kind.DEAL or one.type == other.type)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=int, default=SIZES)
    parser.add_argument("--seeds", default=",".join(map(str, SEEDS)))
    parser.add_argument("--types", action="store_true", help="each type by itself")
    parser.add_argument("--texts", action="store_true", help="also what extraction reads in the same articles' texts")
    arguments = parser.parse_args()
    for articles in arguments.articles:
        for seed in map(int, arguments.seeds.split(",")):
            news = write_news(seed, articles=articles)
            print(f"{articles:6} articles, seed {seed:3}: ", end="")
            _measure(news, by_type=arguments.types)
            if arguments.texts:
                read = read_texts(news)
                print(f"   from texts, {len(read.truth) / len(news.truth):4.0%} read: ", end="")
                _measure(read, by_type=arguments.types)


def _measure(news: News, *, by_type: bool) -> None:
    start = time.process_time()
    things = reconcile(news.reports, to_world(news.entities, default().groups))
    seconds = time.process_time() - start
    unit = seconds / (len(news.reports) * math.log2(len(news.reports))) * 1e6
    whole = score([t.reports for t in things], news.truth)
    print(f"{whole}  {seconds:6.2f} s, {unit:.1f} µs per report × log2")
    for name, part in score_by_type(things, news).items() if by_type else ():
        print(f"    {name:16} {part}")


if __name__ == "__main__":
    main()
