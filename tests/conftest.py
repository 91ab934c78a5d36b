"""What all tests share: databases, and the application on the two seed articles.

Every test that asks for a database gets one of its own. ``make test`` gives it SQLite; ``make test-postgres`` runs the
same tests, those marked ``database`` because they ask for one, on PostgreSQL.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from fastapi.testclient import TestClient

from app.config import ROOT, Settings
from app.db import migrate, open_engine
from tests.databases import Databases, PostgresDatabases, SqliteDatabases

SERVER = "CORRIDOR_TEST_DATABASE_URL"

# The same examples each time: a test that fails at one commit and not at the next says nothing of either.
# `pytest --hypothesis-profile=default` looks further.
hypothesis.settings.register_profile("corridor", derandomize=True, deadline=None)
hypothesis.settings.load_profile("corridor")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "databases" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """SQLite files, or databases on the server that CORRIDOR_TEST_DATABASE_URL names."""
    server = os.environ.get(SERVER)
    return PostgresDatabases(server) if server else SqliteDatabases(tmp_path_factory.mktemp("databases"))


@pytest.fixture(scope="session")
def migrated(databases: Databases) -> Iterator[str]:
    """The original of every empty database: tests copy it and never write to it."""
    url = databases.make()
    engine = open_engine(url)
    migrate(engine)
    engine.dispose()
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def seeded(databases: Databases, migrated: str) -> Iterator[str]:
    """The original of every database that holds the two seed articles."""
    url = databases.copy(migrated)
    corridor("ingest", str(ROOT / "seeds" / "articles"), database_url=url)
    yield url
    databases.drop(url)


@pytest.fixture
def database_url(databases: Databases, migrated: str) -> Iterator[str]:
    """The address of a database with all tables and no articles, for this test alone."""
    url = databases.copy(migrated)
    yield url
    databases.drop(url)


@pytest.fixture
def seeded_url(databases: Databases, seeded: str) -> Iterator[str]:
    """The address of a database with the two seed articles, for this test alone."""
    url = databases.copy(seeded)
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def browsed_url(databases: Databases, seeded: str) -> Iterator[str]:
    """The seed articles, for the tests that only read."""
    url = databases.copy(seeded)
    yield url
    databases.drop(url)


@pytest.fixture(scope="session")
def client(browsed_url: str) -> Iterator[TestClient]:
    """The application on the seed articles. Tests that write take ``seeded_url`` and make their own."""
    from app.main import create_app

    with TestClient(create_app(Settings(database_url=browsed_url)), base_url="http://localhost") as client:
        yield client


def corridor(*arguments: str, database_url: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command line, as a process of its own, on this database. Fails the test when the command fails."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "app", *arguments],
        cwd=cwd,
        env={**os.environ, "DATABASE_URL": database_url, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        pytest.fail(f"corridor {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done
