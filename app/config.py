"""Settings, all from the environment, read once at the edge and handed down."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATABASE_FILE = ROOT / "data" / "corridor.db"
HIGHEST_PORT = 65535


class SettingsError(ValueError):
    """An environment variable has a value that cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """``seeds`` holds ``articles/``, read into a new database, and ``vocabulary/``."""

    database_url: str = f"sqlite:///{DATABASE_FILE}"
    host: str = "127.0.0.1"
    port: int = 8000
    seeds: Path = ROOT / "seeds"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """An unset variable and an empty one both mean the default. Raises SettingsError."""
        given = {name: value.strip() for name, value in environment.items() if value.strip()}
        usual = cls()
        return cls(
            database_url=given.get("DATABASE_URL", usual.database_url),
            host=given.get("HOST", usual.host),
            port=to_port(given.get("PORT", str(usual.port))),
            seeds=Path(given.get("SEEDS", str(usual.seeds))),
        )


def to_port(value: str) -> int:
    """Raises SettingsError; 0 asks the system for a free port."""
    if not value.isascii() or not value.isdigit() or int(value) > HIGHEST_PORT:
        raise SettingsError(f"PORT is {value!r}; give a number from 0 to {HIGHEST_PORT}, such as PORT=8000")
    return int(value)
