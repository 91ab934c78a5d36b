"""The figures of the identity benchmark, held as floors on its frozen seeds, so that nothing falls unseen."""

from __future__ import annotations

import pytest

from app.reconcile import reconcile, to_world
from app.vocabulary import default
from benchmarks.identity import SEEDS, score
from benchmarks.invented_news import write_news


@pytest.mark.parametrize(("articles", "seed", "precision", "recall"), [
    *((100, seed, 0.98, 0.97) for seed in SEEDS),
    *((1_000, seed, 0.98, 0.93) for seed in SEEDS),
])  # fmt: skip
def test_identity_against_the_truth(articles: int, seed: int, precision: float, recall: float) -> None:
    news = write_news(seed, articles=articles)
    found = score([t.reports for t in reconcile(news.reports, to_world(news.entities, default().groups))], news.truth)
    assert (found.precision >= precision, found.recall >= recall) == (True, True), str(found)


def test_the_score_counts_pairs() -> None:
    truth = {"a": "one", "b": "one", "c": "one", "d": "two"}
    found = score([("a", "b"), ("c", "d", "unknown")], truth)
    assert (found.right, found.made, found.true) == (1, 2, 3)
