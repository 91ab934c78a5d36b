"""Figures for the page on method: what is in the data, and what the vocabulary knows by name."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import Connection

from app import vocabulary
from app.queries.entities import TITLES
from app.queries.labels import ROOMS
from app.queries.page_views import AboutView, Tile
from app.queries.state import find_tiles


def get_about(db: Connection) -> AboutView:
    kinds = Counter(str(entry.entity.kind) for entry in vocabulary.default().entries.values())
    known = tuple(Tile(TITLES[kind], f"{count:,}", f"/{ROOMS[kind]}") for kind, count in kinds.items())
    return AboutView(find_tiles(db), known)
