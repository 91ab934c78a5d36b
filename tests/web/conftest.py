from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.config import Settings
from app.db import open_engine
from app.main import create_app
from tests.databases import Databases
from tests.queries.record import save_record


@pytest.fixture(scope="session")
def web(databases: Databases, migrated: str) -> Iterator[TestClient]:
    """The application on the small record."""
    url = databases.copy(migrated)
    engine = open_engine(url)
    save_record(engine)
    engine.dispose()
    settings = Settings(database_url=url)
    with TestClient(create_app(settings), base_url="http://localhost", raise_server_exceptions=False) as client:
        yield client
    databases.drop(url)
