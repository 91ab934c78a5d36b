"""The databases that tests are given."""

from __future__ import annotations

from sqlalchemy import inspect, text

from app.db import open_engine


def test_a_test_gets_all_tables_and_no_articles(database_url: str) -> None:
    engine = open_engine(database_url)
    with engine.connect() as connection:
        assert {"article", "thing", "citation"} <= set(inspect(connection).get_table_names())
        assert connection.execute(text("SELECT count(*) FROM article")).scalar() == 0
    engine.dispose()
