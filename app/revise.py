"""Bring what is current up to date with the record, after articles came or went or a person decided something.

What is current is a function of the record alone. This module finds the part of it that a change can reach, works
that part out anew, and leaves what happened in the history. Whoever calls it commits.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from app.reconcile import reconcile, to_world
from app.reconcile.profiles import World
from app.reconcile.things import Thing
from app.store import copies, decisions, editions, entities, history, nearness, reports, things, words
from app.store.articles import find_ids
from app.store.history import Cause, Evidence
from app.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Before:
    """What was current until now, and the words that it rested on."""

    things: tuple[Thing, ...] = ()
    evidence: Evidence = field(default_factory=dict)

    def join(self, other: Before) -> Before:
        return Before(self.things + other.things, {**self.evidence, **other.evidence})


def take_away(session: Session, ids: Collection[str]) -> Before:
    """Take these things out, so that what they rest on may change."""
    return _take(session, things.load_things(session, ids))


def _take(session: Session, made: Sequence[Thing]) -> Before:
    ids = [thing.id for thing in made]
    before = Before(tuple(made), history.find_evidence(session, ids))
    things.drop_things(session, ids)
    return before


def take_away_around(session: Session, articles: Collection[str]) -> tuple[Before, set[str]]:
    """Take out all that these articles reach, before they are read again; also returns the reports of it."""
    reached = nearness.find_component(session, nearness.find_reports(session, articles))
    return take_away(session, things.find_things(session, reached)), reached


def revise(
    session: Session,
    *,
    articles: Collection[str] = (),
    targets: Collection[str] = (),
    before: Before | None = None,
    vocabulary: Vocabulary,
    cause: Cause,
    at: datetime,
) -> None:
    """Make current what these articles reach, which came or went, and what these reports reach.

    ``before`` is what was taken away already.
    """
    world = _see(session, articles, vocabulary)
    touched = nearness.find_reports(session, articles)
    touched |= nearness.find_told_of(session, entities.save_ties(session, world.ties))
    copied = nearness.find_reports(session, copies.refresh_copies(session, articles))
    reached = touched | copied | set(targets) | nearness.find_neighbours(session, touched)
    nearness.save_nearness(session, touched | copied, world, around=targets)
    reached = nearness.find_component(session, reached)
    after = _reconcile(session, world, reached)
    now = things.load_things(session, things.find_things(session, reached))
    kept = _find_kept(now, after, touched | copied | set(targets))
    taken = _take(session, [thing for thing in now if thing.id not in kept])
    made = [thing for thing in after if thing.id not in kept]
    _save(session, world, made, before=before.join(taken) if before else taken, cause=cause, at=at)


def revise_all(session: Session, *, vocabulary: Vocabulary, before: Before, cause: Cause, at: datetime) -> None:
    """Make everything current anew, after ``before`` was taken away and every article was read again."""
    everything = find_ids(session)
    words.note_all(session)
    copies.refresh_copies(session, everything)
    world = _see(session, everything, vocabulary)
    entities.save_ties(session, world.ties)
    every = nearness.find_reports(session)
    nearness.save_all_nearness(session, world)
    _save(session, world, _reconcile(session, world, every), before=before, cause=cause, at=at)


def _see(session: Session, articles: Collection[str], vocabulary: Vocabulary) -> World:
    """Who is who, now that these articles came or went."""
    entities.refresh_entities(session, entities.find_named(session, articles))
    known = entities.load_entities(session)
    decisions.save_lost(session, known)
    return to_world(known, vocabulary.groups, decisions.load_decisions(session))


def _reconcile(session: Session, world: World, told: Collection[str]) -> list[Thing]:
    decided, near = decisions.load_decisions(session), nearness.find_pairs(session, told)
    return reconcile(reports.load_reports(session, told), world, decisions=decided, near=near)


def _find_kept(now: Sequence[Thing], after: Sequence[Thing], touched: Collection[str]) -> set[str]:
    """Things that stay as they are: of what is reached most is as it was. No touched report tells of them."""
    made = {thing.id: replace(thing, reports=tuple(sorted(thing.reports))) for thing in after}
    same = {t.id: t for t in now if made.get(t.id) == t and not any(report in touched for report in t.reports)}
    return {id for id, thing in same.items() if thing.deal is None or thing.deal in same}


def _save(session: Session, world: World, made: Sequence[Thing], *, before: Before, cause: Cause, at: datetime) -> None:
    things.save_things(session, made, entities=world.entities, groups=world.groups)
    history.save_history(session, before.things, made, evidence=before.evidence, cause=cause, at=at)
    words.save_words(session)
    editions.bump_edition(session, at=at)
