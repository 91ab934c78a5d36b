"""Databases for tests: a file each on SQLite, a database each on the PostgreSQL server that the environment names.

Making one migrates nothing: it is a copy of one that was migrated once.
"""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path
from typing import Protocol

from sqlalchemy import make_url, text
from sqlalchemy.engine import URL

from app.db import open_engine


class Databases(Protocol):
    """Each is named by its address, as in DATABASE_URL."""

    def make(self) -> str:
        """An empty one."""

    def copy(self, database_url: str) -> str:
        """Nobody may be connected to the original."""

    def drop(self, database_url: str) -> None:
        """Even when somebody is connected still."""


class SqliteDatabases:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make(self) -> str:
        return f"sqlite:///{self._folder / uuid.uuid4().hex}.db"

    def copy(self, database_url: str) -> str:
        made = self.make()
        shutil.copyfile(_to_file(database_url), _to_file(made))
        return made

    def drop(self, database_url: str) -> None:
        file = _to_file(database_url)
        for path in file.parent.glob(f"{file.name}*"):
            path.unlink()


class PostgresDatabases:
    def __init__(self, server_url: str) -> None:
        self._server = make_url(server_url)

    def make(self) -> str:
        return self._create("template1")

    def copy(self, database_url: str) -> str:
        return self._create(str(make_url(database_url).database))

    def drop(self, database_url: str) -> None:
        self._command(f'DROP DATABASE "{make_url(database_url).database}" WITH (FORCE)')

    def _create(self, template: str) -> str:
        name = f"corridor_test_{uuid.uuid4().hex}"
        self._command(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return _to_address(self._server.set(database=name))

    def _command(self, statement: str) -> None:
        engine = open_engine(_to_address(self._server))
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(statement))
        engine.dispose()


def _to_file(database_url: str) -> Path:
    return Path(str(make_url(database_url).database))


def _to_address(url: URL) -> str:
    return url.render_as_string(hide_password=False)
