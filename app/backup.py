"""Copies of the whole database, taken while it is in use, and put back where none is.

BackupError             a copy cannot be taken or put back; the message says why

SQLite alone: PostgreSQL has pg_dump and pg_restore, and a bundle (app.bundle) goes from either to either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine

from app.db import migrate, open_engine

SERVERS = "DATABASE_URL names a PostgreSQL database: use pg_dump and pg_restore, or `corridor export` and `import`"


class BackupError(Exception):
    """A copy cannot be taken or put back; the message says why."""


def save_backup(engine: Engine, path: Path) -> None:
    """The database as it is at one moment; those who write meanwhile are not held up. Raises BackupError."""
    source = to_file(engine)
    if not source.exists():
        raise BackupError(f"there is no database {source}")
    with _appearing(path) as part:
        copy(source, part)


def restore_backup(engine: Engine, path: Path) -> None:
    """Put a copy where no database is, with its tables brought up to date. Raises BackupError, DatabaseError."""
    target = to_file(engine)
    if not path.is_file():
        raise BackupError(f"there is no file {path}")
    with _appearing(target) as part:
        copy(path, part)
        _check(part, path)
        restored = open_engine(f"sqlite:///{part}", pooled=False)
        migrate(restored)
        restored.dispose()


def to_file(engine: Engine) -> Path:
    if engine.dialect.name != "sqlite":
        raise BackupError(SERVERS)
    return Path(str(engine.url.database))


@contextmanager
def _appearing(path: Path) -> Iterator[Path]:
    """A file that is there when all went well, and that replaces nothing."""
    if path.exists():
        raise BackupError(f"{path} is there already; nothing is overwritten: choose another name, or move it away")
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        part.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"{path} cannot be made: {error}") from None
    finally:
        for left in (part, *(part.with_name(part.name + tail) for tail in ("-wal", "-shm"))):
            left.unlink(missing_ok=True)


def copy(source: Path, target: Path) -> None:
    """Consistent even while others write to the source. The copy is one file, without a log beside it."""
    address = f"{source.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)
        other.execute("PRAGMA journal_mode=DELETE")


def _check(part: Path, path: Path) -> None:
    """Raises BackupError for a file that is whole and yet no database of ours."""
    with closing(sqlite3.connect(part)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        sound = database.execute("PRAGMA quick_check").fetchone() == ("ok",)
    if not sound:
        raise BackupError(f"{path} is damaged; nothing was restored")
    if not {"article", "alembic_version"} <= tables:
        raise BackupError(f"{path} is a database of something else; nothing was restored")
