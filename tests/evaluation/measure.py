"""The scorer's table for the seeds and the annotated articles, in one process: ``make score``.

``python -m tests.evaluation.measure [--verbose] [dev|seeds ...]``
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.extract import extract
from app.extract.parsed import to_parsed
from app.read import read
from app.vocabulary import default
from tests.evaluation import score

HERE = Path(__file__).parent
# The articles of the seeds stand where the product reads them.
ARTICLES = {
    "seeds": HERE.parents[1] / "seeds" / "articles",
    "dev": HERE / "dev",
    "further": HERE / "further",
    "unread": HERE / "unread",
}


def find_cases(folder: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each annotated article of a folder with its gold, by name."""
    for gold in sorted((HERE / folder).glob("*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        article = next(p for p in ARTICLES[folder].glob(f"{stem}.*") if p.suffix in (".txt", ".html"))
        yield article, json.loads(gold.read_text(encoding="utf-8"))


def parse(article: Path) -> dict[str, Any]:
    extraction = extract(read(article.read_bytes(), name=article.name), default())
    parsed: dict[str, Any] = json.loads(json.dumps(to_parsed(extraction)))
    return parsed


def measure(folder: str) -> tuple[dict[str, Any], list[Any]]:
    """The scorer's report on a folder, and its articles with what was missed."""
    articles = [
        score.Article(path.name, gold, score.check_shape(parse(path)), score.source_characters(path))
        for path, gold in find_cases(folder)
    ]
    return score.summarise(articles), articles


def digest(folder: str) -> str:
    """Of the gold: figures recorded for one gold say nothing of another."""
    found = hashlib.sha256()
    for _, gold in find_cases(folder):
        found.update(json.dumps(gold, sort_keys=True).encode())
    return found.hexdigest()[:16]


def main(arguments: list[str]) -> None:
    folders = [a for a in arguments if not a.startswith("-")] or [f for f in ARTICLES if any(find_cases(f))]
    for folder in folders:
        report, articles = measure(folder)
        print(f"== {folder}")
        if "--verbose" in arguments:
            score.print_details(articles)
        score.print_table(report)


if __name__ == "__main__":
    main(sys.argv[1:])
