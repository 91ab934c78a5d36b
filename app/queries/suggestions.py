"""Names to choose from as one types: in the search field, and in a facet that is too long to be shown whole."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app.entities import Entity as Named
from app.models import Entity, Facet
from app.queries.entities import is_told_of, to_form
from app.queries.search import NAMED, to_named

MOST = 8
SHORTEST = 2  # letters of the last word; fewer could mean anything


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``text`` is what the field would have in it, ``form_text`` what is so called: "Mineral", "Company"."""

    text: str
    form_text: str


def find_suggestions(db: Connection, typed: str) -> tuple[Suggestion, ...]:
    """Names with all these words, the last of them perhaps unfinished; else with the last, behind the others."""
    before, _, last = typed.rpartition(" ")
    if len(last) < SHORTEST:
        return ()
    return _find(db, typed, before="") or _find(db, last, before=before)


def _find(db: Connection, typed: str, *, before: str) -> tuple[Suggestion, ...]:
    """Those with the most events, deals and claims first."""
    things = func.count(col(Facet.thing_id))
    query = (
        select(Entity, things)
        .outerjoin(Facet, (col(Facet.value) == col(Entity.id)) & col(Facet.name).in_(NAMED))
        .where(to_named(typed, shortest=SHORTEST), col(Entity.kind).in_(NAMED), is_told_of())
        .group_by(col(Entity.id))
        .order_by(things.desc(), col(Entity.name), col(Entity.id))
        .limit(MOST)
    )
    rows = db.execute(query).all()
    named = {row.name: Named(row.kind, row.id, row.name, row.form, row.country, row.known) for row in reversed(rows)}
    return tuple(Suggestion(f"{before} {name}".strip(), to_form(named[name])) for name in reversed(named))
