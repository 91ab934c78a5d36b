from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from app.db import open_engine, to_reader
from tests.databases import Databases
from tests.queries.record import save_record


@pytest.fixture(scope="session")
def db(databases: Databases, migrated: str) -> Iterator[Connection]:
    """A connection to the small record, for reading."""
    url = databases.copy(migrated)
    engine = open_engine(url)
    save_record(engine)
    with to_reader(engine).connect() as connection:
        yield connection
    engine.dispose()
    databases.drop(url)
