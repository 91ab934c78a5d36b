"""Reading and extraction beside the stack that one would otherwise assemble:  make bench

In one run, on the same articles (seeds and the annotated ones), in CPU seconds: our reader and extractors; and
trafilatura for HTML, pysbd for sentences, spaCy's PhraseMatcher on a blank pipeline for names (our vocabulary),
dateparser.search for dates, price-parser for money, langextract's aligner for the words of everything that we ground.
The recall of both is printed for dates and money, against the annotations; then how our time grows with length, and
the memory that a large article takes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import dateparser.search
import langextract.resolver
import pysbd
import spacy
import trafilatura
from langextract import data as langextract_data
from price_parser import Price
from spacy.matcher import PhraseMatcher

from app import vocabulary
from app.config import ROOT
from app.extract import extract
from app.extract.drafts import Extraction, MentionKind
from app.grounding import BlockKind
from app.read import read

FOLDERS = (ROOT / "tests" / "evaluation" / "seeds", ROOT / "tests" / "evaluation" / "dev")
ARTICLES = ROOT / "seeds" / "articles"  # the texts of the seeds stand there once
ROUNDS = 3
LENGTHS = (10_000, 100_000, 1_000_000)
LARGE = 4_900_000  # characters; the reader takes no more than 5 MB
WANTED = 10  # times as fast, at least
MOST_MEMORY = 200  # MB


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    raw: bytes
    gold: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, as bare strings: the words of each date and amount."""

    dates: frozenset[str]
    money: frozenset[str]


def load_cases() -> list[Case]:
    golds = sorted(path for folder in FOLDERS for path in folder.glob("*.gold.json"))
    return [_load(path) for path in golds]


def _load(path: Path) -> Case:
    stem = path.name.removesuffix(".gold.json")
    names = (folder / f"{stem}{suffix}" for folder in (path.parent, ARTICLES) for suffix in (".txt", ".html"))
    article = next(name for name in names if name.exists())
    return Case(article.name, article.read_bytes(), json.loads(path.read_text(encoding="utf-8")))


class Ours:
    def __init__(self) -> None:
        self.vocabulary = vocabulary.default()

    def __call__(self, case: Case) -> Found:
        extraction = self.extract(case)
        words = {kind: frozenset(m.span.exact for m in extraction.mentions if m.kind is kind) for kind in MentionKind}
        return Found(words[MentionKind.DATE], words[MentionKind.MONEY])

    def extract(self, case: Case) -> Extraction:
        return extract(read(case.raw, name=case.name), self.vocabulary)


class Assembled:
    """``quotes`` are what a model would have quoted of each article; the aligner finds their places."""

    def __init__(self, quotes: dict[str, list[str]]) -> None:
        self.quotes = quotes
        self.segmenter = pysbd.Segmenter(language="en", clean=False, char_span=True)
        self.pipeline = spacy.blank("en")
        self.names = PhraseMatcher(self.pipeline.vocab, attr="LOWER")
        entries = vocabulary.default().entries.values()
        names = [name for entry in entries for name in (entry.entity.name, *entry.aliases, *entry.exact)]
        self.names.add("name", [self.pipeline.make_doc(name) for name in names])
        self.aligner = langextract.resolver.WordAligner()

    def __call__(self, case: Case) -> Found:
        text = case.raw.decode("utf-8")
        if case.name.endswith(".html"):
            text = trafilatura.extract(text, include_comments=False) or ""
        sentences = [span.sent for span in self.segmenter.segment(text)]
        self.names(self.pipeline.make_doc(text))
        published = case.gold["source"]["published"]
        settings = {"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {}
        dates = dateparser.search.search_dates(text, languages=["en"], settings=settings) or []
        prices = [price.amount_text for s in sentences if (price := Price.fromstring(s)).currency and price.amount_text]
        quoted = [langextract_data.Extraction("event", quote) for quote in self.quotes[case.name]]
        self.aligner.align_extractions([quoted], text)
        return Found(frozenset(words for words, _ in dates), frozenset(prices))


def measure(run: Callable[[Case], Found], cases: Sequence[Case]) -> tuple[float, list[Found]]:
    """Articles per CPU second, the best of some rounds, and what was found."""
    best, found = float("inf"), []
    for _ in range(ROUNDS):
        started = time.process_time()
        found = [run(case) for case in cases]
        best = min(best, time.process_time() - started)
    return len(cases) / best, found


def find_recall(cases: Sequence[Case], found: Sequence[Found], field: str) -> float:
    """The share of annotated dates or amounts of which some words were found; for an amount, its figure."""
    wanted = [
        (entry["quote"], getattr(f, field)) for case, f in zip(cases, found, strict=True) for entry in case.gold[field]
    ]
    return sum(any(_meet(quote, words) for words in all_words) for quote, all_words in wanted) / len(wanted)


def _meet(quote: str, words: str) -> bool:
    one, other = (" ".join(text.casefold().split()) for text in (quote, words))
    return one in other or other in one


def to_quotes(extraction: Extraction) -> list[str]:
    """The words of everything that is grounded: mentions, and each value of each draft."""
    cited = (cited.span.exact for draft in extraction.drafts for cited in draft.cited)
    return list(dict.fromkeys((*(m.span.exact for m in extraction.mentions), *cited)))


def compare(cases: Sequence[Case]) -> float:
    ours = Ours()
    quotes = {case.name: to_quotes(ours.extract(case)) for case in cases}
    rates = []
    for name, run in (("ours", ours), ("assembled", Assembled(quotes))):
        rate, found = measure(run, cases)
        recalls = [find_recall(cases, found, field) for field in ("dates", "money")]
        print(f"{name:<10} {rate:8.1f} articles per CPU second; recall: dates {recalls[0]:.2f}, money {recalls[1]:.2f}")
        rates.append(rate)
    print(f"ratio      {rates[0] / rates[1]:8.1f} times   (wanted at least {WANTED})")
    return rates[0] / rates[1]


def lengthen(cases: Sequence[Case], length: int) -> Case:
    """The bodies of the articles one after another, over and over, as one article: no furniture, which is not read."""
    blocks = (block for case in cases for block in read(case.raw, name=case.name).blocks)
    text = "\n\n".join(block.span.exact for block in blocks if block.kind is BlockKind.BODY)
    return Case("long.txt", (text * (length // len(text) + 1))[:length].encode(), {})


def grow(cases: Sequence[Case]) -> None:
    ours = Ours()
    for length in LENGTHS:
        case = lengthen(cases, length)
        started = time.process_time()
        ours(case)
        spent = time.process_time() - started
        print(f"{length:>9,} characters: {spent:7.2f} CPU s, {1e6 * spent / length:5.2f} s per million")


WEIGH = """
import sys
from pathlib import Path
from app import vocabulary
from app.extract import extract
from app.read import read
extract(read(Path(sys.argv[1]).read_bytes(), name="long.txt"), vocabulary.default())
status = Path("/proc/self/status").read_text()
print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


def weigh(cases: Sequence[Case]) -> int:
    """The peak memory, in MB, of a process that does nothing but read and extract a large article.

    Linux keeps it for the program alone; what getrusage calls the peak of a child begins with that of its parent.
    """
    with tempfile.NamedTemporaryFile() as file:
        file.write(lengthen(cases, LARGE).raw)
        file.flush()
        command = [sys.executable, "-c", WEIGH, file.name]
        return int(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)


def main() -> int:
    cases = load_cases()
    ratio = compare(cases)
    grow(cases)
    print(f"{LARGE:>9,} characters: {weigh(cases)} MB at most   (wanted at most {MOST_MEMORY})")
    return 0 if ratio >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
