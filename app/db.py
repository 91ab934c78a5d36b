"""The database: an engine from an address, and the two ways of using it.

DatabaseError           something about the database that its owner must mend
  AddressError          DATABASE_URL cannot be used
  UnreachableError      the database does not answer, or its file cannot be opened
  SchemaError           the database was made by another version of the program
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, event, make_url, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, col, create_engine

from app.config import ROOT
from app.models import Edition

PATIENCE = 60_000  # milliseconds that a writer waits for another writer; a reader never waits
PRAGMAS = (f"busy_timeout={PATIENCE}", "journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL")
EXAMPLES = "sqlite:////var/lib/corridor/corridor.db or postgresql://user:password@host/database"


class DatabaseError(Exception):
    """Something about the database that its owner must mend."""


class AddressError(DatabaseError):
    """DATABASE_URL cannot be used."""


class UnreachableError(DatabaseError):
    """The database does not answer, or its file cannot be opened."""


class SchemaError(DatabaseError):
    """The database was made by another version of the program."""


def open_engine(database_url: str, *, pooled: bool = True) -> Engine:
    """An engine for SQLite or PostgreSQL; nothing is connected yet. Raises AddressError.

    A server keeps a pool of connections; a command, which is soon done, closes each after its use.
    """
    url = to_url(database_url)
    pool = None if pooled else NullPool
    if url.get_backend_name() == "postgresql":
        return create_engine(url, poolclass=pool, pool_pre_ping=True)
    engine = create_engine(url, poolclass=pool)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def to_url(database_url: str) -> URL:
    """The address with its driver, as SQLAlchemy wants it. Raises AddressError."""
    try:
        url = make_url(database_url)
    except ArgumentError:
        raise AddressError(f"DATABASE_URL is not an address of a database; it looks like {EXAMPLES}") from None
    scheme = url.drivername.split("+")[0]
    if scheme in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if scheme != "sqlite":
        raise AddressError(f"DATABASE_URL names {scheme!r}; SQLite and PostgreSQL are supported: {EXAMPLES}")
    return _to_file(url.set(drivername="sqlite"))


def _to_file(url: URL) -> URL:
    if not url.database or url.database == ":memory:":
        raise AddressError("DATABASE_URL names no file; a database in memory would be gone at once: " + EXAMPLES)
    folder = Path(url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AddressError(f"DATABASE_URL points into {folder}, which cannot be made: {error.strerror}") from None
    return url


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """The driver's own transactions begin only at the first write and lose updates: they are turned off."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("write", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def to_reader(engine: Engine) -> Engine:
    """The same database for those who only read: they neither wait for a writer nor hold one up."""
    return engine.execution_options(write=False)


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session that has the database to itself, against other writers, until it is committed or dropped.

    The caller commits. SQLite locks when a writer begins; on PostgreSQL the one row of ``edition`` is the lock.
    """
    with answering(engine), Session(engine) as session:
        session.exec(select(col(Edition.version)).with_for_update())  # type: ignore[call-overload]
        yield session


@contextmanager
def reading(engine: Engine, *, at_one_moment: bool = False) -> Iterator[Session]:
    """``at_one_moment``: what others write meanwhile is not seen, as it never is on SQLite."""
    reader = to_reader(engine)
    if at_one_moment and engine.dialect.name == "postgresql":
        reader = reader.execution_options(isolation_level="REPEATABLE READ")
    with answering(engine), Session(reader) as session:
        yield session


@contextmanager
def answering(engine: Engine) -> Iterator[None]:
    """Turns a driver's complaint about the connection into UnreachableError; other errors pass."""
    try:
        yield
    except DBAPIError as error:
        if not _is_about_connection(error):
            raise
        place = engine.url.render_as_string(hide_password=True)
        raise UnreachableError(f"The database {place} cannot be used: {_first_line(error)}") from error


def _is_about_connection(error: DBAPIError) -> bool:
    words = str(error.orig).lower()
    about = ("unable to open", "not a database", "readonly", "locked", "disk", "malformed", "connection", "connect")
    return error.connection_invalidated or any(word in words for word in about)


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0]


def to_alembic(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["engine"] = engine
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the tables up to date, in one transaction. Raises UnreachableError, SchemaError."""
    with answering(engine):
        try:
            command.upgrade(to_alembic(engine), revision)
        except CommandError as error:
            raise SchemaError(
                f"The database cannot be brought up to date: {error}. Is the program older than it?"
            ) from None


def get_revisions() -> ScriptDirectory:
    """All revisions of the tables that this version of the program knows."""
    return ScriptDirectory(str(ROOT / "migrations"))


def get_head() -> str:
    """The revision of the tables that this version of the program expects."""
    return get_revisions().get_current_head() or ""


def is_current(engine: Engine) -> bool:
    """Whether the tables are those that this version of the program expects. Raises UnreachableError."""
    head = get_head()
    with answering(engine), to_reader(engine).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head
