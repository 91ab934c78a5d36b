"""The change log: what each new article, correction or decision changed."""

from __future__ import annotations

from sqlalchemy import Connection

from app.queries.views import ChangeView, ListView

NOTE = "What each new article changed in what is known, newest first."


def get_changes(db: Connection, *, page: int = 1) -> ListView[ChangeView]:
    del db, page
    return ListView("Changes", NOTE, (), 0)
