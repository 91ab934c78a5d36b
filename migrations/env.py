"""Alembic's environment: the engine is handed over by app.db, or made from DATABASE_URL for the ``alembic`` command."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, Engine
from sqlmodel import SQLModel

from app.config import Settings
from app.db import open_engine

LOCK = 2025_10_06  # any number that no other program on the same server takes


def find_engine() -> Engine:
    return context.config.attributes.get("engine") or open_engine(Settings.from_environment().database_url)


def is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """The full-text tables belong to the search module; autogenerate would drop their shadow tables."""
    return kind != "table" or not (name or "").startswith("search_")


def set_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Batch mode drops and renames tables, which SQLite takes for deletions; this works outside a transaction only."""
    driver = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.cursor().execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        include_name=is_ours,
        compare_type=True,
    )
    with context.begin_transaction():
        # Two programs that start at once must not both create the tables. SQLite locks as the transaction begins.
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        context.run_migrations()


with find_engine().connect() as connection:
    set_foreign_keys(connection, on=False)
    try:
        migrate(connection)
    finally:
        set_foreign_keys(connection, on=True)
