"""What the processes of test_crashes run. They are made from a process that has imported this."""

from __future__ import annotations

import random
from pathlib import Path

from app.commands import add_articles
from app.db import open_engine
from app.vocabulary import default

VOCABULARY = default()


def ingest_file(database_url: str, path: str) -> None:
    engine = open_engine(database_url)
    list(add_articles(engine, [Path(path)], VOCABULARY))
    engine.dispose()


def ingest_folder(database_url: str, folder: str) -> None:
    """One file after the other, in an order of its own, so that two of these meet in the middle."""
    paths = sorted(Path(folder).iterdir())
    random.shuffle(paths)
    engine = open_engine(database_url)
    for path in paths:
        list(add_articles(engine, [path], VOCABULARY))
    engine.dispose()
