"""The migrations make exactly the tables of app.models, and can be taken back."""

from __future__ import annotations

from alembic import command
from sqlalchemy import inspect

from app.db import is_current, migrate, open_engine, to_alembic
from tests.databases import Databases


def test_a_migrated_database_is_what_the_models_say(database_url: str) -> None:
    engine = open_engine(database_url)
    command.check(to_alembic(engine))
    engine.dispose()


def test_up_down_and_up_again(databases: Databases) -> None:
    url = databases.make()
    engine = open_engine(url)
    migrate(engine)
    command.downgrade(to_alembic(engine), "base")
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    migrate(engine)
    assert is_current(engine)
    command.check(to_alembic(engine))
    engine.dispose()
    databases.drop(url)
