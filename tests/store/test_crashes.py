"""What a killed ingest leaves behind: the database as before it, or as after it. And two ingests at once.

Real processes, killed for real, at moments spread evenly over the time that an ingest takes.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.db import open_engine, reading, writing
from app.revise import revise_all, take_away
from app.store import editions
from app.store.articles import find_ids
from app.store.history import Cause
from app.store.things import find_all
from tests.store.dumps import Dump, current, dump
from tests.store.ingesting import ingest_file, ingest_folder
from tests.store.written import MORNING, vocabulary

KILLS = 100
COMPANIES = ("Sarhad Copper", "Vantage Ridge", "Koh Metals", "Indus Antimony", "Halcyon Rare Earths", "Chagai Gold")


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """Processes that start in a moment, because one that has everything imported makes them."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.store.ingesting"])
    return context


def article(n: int) -> str:
    one, two = COMPANIES[n % 6], COMPANIES[(n * 5 + 1 + n // 6) % 6]
    return (
        f"{one} and {two} signed an MoU worth ${n + 2} million in Quetta on {n % 28 + 1} March 2025.\n"
        f"{one} shipped {n + 10} tonnes of antimony to {two} on {n % 28 + 1} May 2025.\n"
    )


def assert_whole(engine: Engine) -> None:
    """What is current is what the record gives, and every excerpt is where it says."""
    with writing(engine) as session:
        assert editions.check(session).faults == ()
        found = current(session)
        before = take_away(session, find_all(session))
        revise_all(session, vocabulary=vocabulary(), before=before, cause=Cause("a rebuild"), at=MORNING)
        assert current(session) == found
        session.rollback()


def kill_after(process: ForkServerProcess, seconds: float) -> bool:
    """Whether it was still at work then."""
    process.start()
    process.join(seconds)
    at_work = process.is_alive()
    process.kill()
    process.join()
    return at_work


def moments(longest: float) -> Iterator[float]:
    chance = random.Random(20251006)
    while True:
        yield chance.uniform(0, longest)


def test_a_killed_ingest_was_never_begun_or_is_done(
    database_url: str, tmp_path: Path, processes: ForkServerContext
) -> None:
    engine = open_engine(database_url)
    undisturbed = [_time_of(processes, database_url, save(tmp_path, n)) for n in (0, 1)]
    killed, n, before = 0, 2, snapshot(engine)
    for moment in moments(undisturbed[-1]):
        process = processes.Process(target=ingest_file, args=(database_url, str(save(tmp_path, n))))
        killed += kill_after(process, moment)
        after = snapshot(engine)
        if after != before:
            assert len(after["article"]) == len(before["article"]) + 1
            if n % 4 == 0:
                assert_whole(engine)
            n, before = n + 1, after
        if killed >= KILLS:
            break
    assert_whole(engine)
    engine.dispose()


def _time_of(processes: ForkServerContext, database_url: str, path: Path) -> float:
    """How long a process takes that nobody kills."""
    process, started = processes.Process(target=ingest_file, args=(database_url, str(path))), time.monotonic()
    process.start()
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - started


def snapshot(engine: Engine) -> Dump:
    with reading(engine) as session:
        return dump(session)


def save(folder: Path, n: int) -> Path:
    path = folder / f"{n:03}.txt"
    path.write_text(article(n))
    return path


def test_two_ingests_at_once_lose_and_double_nothing(
    database_url: str, tmp_path: Path, processes: ForkServerContext
) -> None:
    for n in range(12):
        save(tmp_path, n)
    both = [processes.Process(target=ingest_folder, args=(database_url, str(tmp_path))) for _ in range(2)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert [process.exitcode for process in both] == [0, 0]
    engine = open_engine(database_url)
    with reading(engine) as session:
        assert len(find_ids(session)) == 12
    assert_whole(engine)
    engine.dispose()
