"""What a person decides of things: checked against what there is, stored, and applied.

corridor decide merge A B       two things (or two organizations or people) are one
corridor decide split A FROM…   what these articles tell of a thing is another thing
corridor decide reject A        a thing is not shown
corridor decide set A F V       a field of a thing has this value
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from app.ingest import get_meant
from app.models import Decision
from app.reconcile.decisions import Decision as Decided
from app.reconcile.decisions import Verb, find_lost
from app.revise import revise
from app.store import decisions, entities, history, things
from app.store.history import Cause
from app.vocabulary import Vocabulary

NOT_YET = 0  # the id of a decision that is not stored


class DecisionError(ValueError):
    """A decision that cannot be taken; the message says why, and what can."""


def decide(session: Session, decided: Decided, *, who: str, vocabulary: Vocabulary, at: datetime) -> Decision:
    """Store a decision and apply it. Raises DecisionError where it could have no effect."""
    known = entities.load_entities(session)
    reasons = find_lost([decided], decisions.find_kinds(session), known)
    if reasons:
        raise DecisionError(reasons[decided.id])
    row = decisions.save_decision(session, decided, who=who, at=at)
    words = f"{who} decided to {to_words(row)}: {row.reason}"
    _apply(session, row, words, vocabulary=vocabulary, at=at)
    return row


def undo(session: Session, id: int, *, who: str, reason: str, vocabulary: Vocabulary, at: datetime) -> Decision:
    """Take a decision back; it stays in the record. Raises DecisionError."""
    row = session.get(Decision, id)
    if row is None:
        raise DecisionError(f"there is no decision {id}; `corridor decide list` shows all")
    if row.undone_at:
        raise DecisionError(f"decision {id} was taken back already, by {row.undone_who}: {row.undone_reason}")
    decisions.undo_decision(session, row, who=who, reason=reason, at=at)
    words = f"{who} took back the decision to {to_words(row)}: {reason}"
    _apply(session, row, words, vocabulary=vocabulary, at=at)
    return row


def _apply(session: Session, row: Decision, words: str, *, vocabulary: Vocabulary, at: datetime) -> None:
    cause = Cause(words, decision=row.id)
    revise(session, targets=row.targets, vocabulary=vocabulary, cause=cause, at=at)


def to_merge(session: Session, ids: Sequence[str], *, reason: str) -> Decided:
    """Raises DecisionError."""
    known = entities.load_entities(session)
    if not all(id in known for id in ids):
        ids = [get_thing(session, id) for id in ids]
    if len(set(ids)) < len(ids):
        raise DecisionError("these are one already; name two different things")
    return Decided(NOT_YET, Verb.MERGE, tuple(ids), reason)


def to_split(session: Session, thing: str, articles: Sequence[str], *, reason: str) -> Decided:
    """What these articles tell of the thing becomes a thing of its own. Raises DecisionError, ArticleError."""
    (made,) = things.load_things(session, [get_thing(session, thing)])
    leaving = {id for words in articles for id in things.find_told(session, made.id, get_meant(session, words).id)}
    if not leaving:
        raise DecisionError(f"{made.headline!r} does not rest on {' or '.join(articles)}")
    if leaving == set(made.reports):
        raise DecisionError(f"{made.headline!r} rests on nothing else; there is nothing to split it from")
    return Decided(NOT_YET, Verb.SPLIT, tuple(sorted(leaving)), reason)


def to_reject(session: Session, thing: str, *, reason: str) -> Decided:
    """Raises DecisionError."""
    return Decided(NOT_YET, Verb.REJECT, (get_thing(session, thing),), reason)


def to_set(session: Session, thing: str, field: str, value: str, *, reason: str) -> Decided:
    """Raises DecisionError where the thing has no such field."""
    (made,) = things.load_things(session, [get_thing(session, thing)])
    fields = sorted({"date", "what", *(fact.field for fact in made.facts)})
    if field not in fields:
        raise DecisionError(f"{made.headline!r} has no {field!r}; its fields are {', '.join(fields)}")
    return Decided(NOT_YET, Verb.SET, (made.id,), reason, field, value)


def get_thing(session: Session, id: str) -> str:
    """The id under which the thing of this id is current. Raises DecisionError."""
    if things.load_things(session, [id]):
        return id
    target, reason = history.find_move(session, id)
    if target:
        return target
    raise DecisionError(f"{id} is gone: {reason}" if reason else f"no event, deal or claim has the id {id!r}")


def to_words(row: Decision) -> str:
    """For a list, and for the log."""
    targets = " and ".join(row.targets)
    match row.verb:
        case Verb.MERGE:
            return f"merge {targets}"
        case Verb.SPLIT:
            return f"split off {targets}"
        case Verb.REJECT:
            return f"reject {targets}"
        case Verb.SET:
            return f"set the {row.field} of {targets} to {row.value}"
