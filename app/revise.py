"""Bring what is current up to date with the record, after articles came or went or a person decided something.

What is current is a function of the record alone; this module works it out, writes it, and leaves what
happened in the history. Whoever calls it commits.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from app.reconcile import reconcile
from app.reconcile.things import Thing
from app.store import copies, editions, entities, history, reports, things
from app.store.history import Cause, Evidence
from app.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Before:
    """What was current until now, and the words that it rested on."""

    things: tuple[Thing, ...]
    evidence: Evidence


def take_away(session: Session) -> Before:
    """Take all things out, so that what they rest on may change."""
    ids = things.find_all(session)
    before = Before(tuple(things.load_things(session, ids)), history.find_evidence(session, ids))
    things.drop_things(session, ids)
    return before


def revise(
    session: Session,
    *,
    articles: Collection[str],
    vocabulary: Vocabulary,
    cause: Cause,
    at: datetime,
    before: Before | None = None,
) -> None:
    """Make current what these articles touch, which came, went or were read again.

    ``before`` is what was taken away already.
    """
    before = before or take_away(session)
    copies.refresh_copies(session, articles)
    entities.refresh_entities(session, entities.find_named(session, articles))
    entities.drop_unnamed(session)
    known = entities.load_entities(session)
    after = reconcile(reports.load_reports(session), known, groups=vocabulary.groups)
    things.save_things(session, after, entities=known, groups=vocabulary.groups)
    history.save_moves(session, before.things, after, evidence=before.evidence, cause=cause, at=at)
    editions.bump_edition(session, at=at)
