from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from app.db import open_engine


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A database with all tables and no articles."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()
