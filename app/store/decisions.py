"""What persons decided: kept for good, in order, with what became of each."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.entities import Entity as Found
from app.extract.drafts import Kind
from app.models import Article, ArticleState, Decision, Report
from app.reconcile.decisions import Decision as Decided
from app.reconcile.decisions import Verb, find_lost


def save_decision(session: Session, decided: Decided, *, who: str, at: datetime) -> Decision:
    """Store a decision; its id is the database's."""
    row = Decision(
        at=at,
        who=who,
        reason=decided.reason,
        verb=decided.verb,
        targets=list(decided.targets),
        field=decided.field,
        value=decided.value,
    )
    session.add(row)
    session.flush()
    return row


def undo_decision(session: Session, row: Decision, *, who: str, reason: str, at: datetime) -> None:
    row.undone_at, row.undone_who, row.undone_reason, row.lost = at, who, reason, ""
    session.add(row)
    session.flush()


def find_decisions(session: Session) -> list[Decision]:
    """All of them, those too that were taken back."""
    return list(session.scalars(select(Decision).order_by(col(Decision.id))))


def load_decisions(session: Session) -> list[Decided]:
    """Those that hold, as reconciliation wants them."""
    holding = select(Decision).where(col(Decision.undone_at).is_(None)).order_by(col(Decision.id))
    return [to_decided(row) for row in session.scalars(holding)]


def to_decided(row: Decision) -> Decided:
    return Decided(row.id or 0, Verb(row.verb), tuple(row.targets), row.reason, row.field, row.value)


def find_kinds(session: Session) -> dict[str, Kind]:
    """What kind of thing each current report tells of."""
    current = select(col(Report.id), col(Report.kind)).join(Article).where(col(Article.state) == ArticleState.CURRENT)
    return {id: Kind(kind) for id, kind in session.execute(current)}


def save_lost(session: Session, entities: dict[str, Found]) -> None:
    """Note of each decision that holds why it has no effect at present, if it has none."""
    decided = load_decisions(session)
    lost = find_lost(decided, find_kinds(session), entities) if decided else {}
    for decision in decided:
        row = update(Decision).where(col(Decision.id) == decision.id)
        session.execute(row.values(lost=lost.get(decision.id, "")))
