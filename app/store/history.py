"""What outlives the things: the ids that were published, and the log of what changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.models import Change, Citation, Decision, Redirect, Report
from app.reconcile.changes import Change as Changed
from app.reconcile.changes import changes
from app.reconcile.decisions import Verb
from app.reconcile.things import Thing
from app.store.rows import drop_rows, in_groups, save_rows

Evidence = Mapping[str, Collection[tuple[str, str]]]  # a thing's id: article and the words that say what it is


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something changed, in words, and the decision or the articles behind it, each with words of its own."""

    words: str
    articles: Mapping[str, str] = field(default_factory=dict)
    decision: int | None = None


def find_evidence(session: Session, things: Collection[str]) -> dict[str, set[tuple[str, str]]]:
    """The words that each thing rests on. They tell where a thing went when a new reading gave it a new id."""
    found: dict[str, set[tuple[str, str]]] = {id: set() for id in things}
    columns = select(col(Report.thing_id), col(Citation.article_id), col(Citation.exact)).join(Citation)
    for group in in_groups(things):
        rows = columns.where(col(Report.thing_id).in_(group), col(Citation.field) == "what")
        for thing, article, exact in session.execute(rows):
            found[thing].add((article, exact))
    return found


def save_history(
    session: Session, before: Sequence[Thing], after: Sequence[Thing], *, evidence: Evidence, cause: Cause, at: datetime
) -> None:
    """Log what changed, and leave a redirect for each id that is gone, and none for those that are there (again).

    ``evidence`` is that of the things before.
    """
    living = {thing.id for thing in after}
    gone = [thing for thing in before if thing.id not in living]
    heirs = _Heirs(after, find_evidence(session, living)) if gone else None
    moved = {thing.id: heirs.find(thing, evidence[thing.id]) for thing in gone} if heirs else {}
    nearest = _find_causes(session, [*before, *after], cause)
    drop_rows(session, Redirect, col(Redirect.id), living)
    for id, target in moved.items():
        _save_move(session, id, target, nearest.get(id, cause).words, at)
    rejected = _find_rejected(session, [thing for thing in gone if not moved[thing.id]])
    found = changes(before, after, {id: target for id, target in moved.items() if target}, rejected)
    save_rows(session, [_to_row(change, nearest.get(change.thing, cause), at) for change in found])


def _find_rejected(session: Session, gone: Sequence[Thing]) -> dict[str, str]:
    """Which of these are gone because a person said so: who, and why. An article may still report them."""
    told = {report: thing.id for thing in gone for report in thing.reports}
    rejecting = select(Decision).where(col(Decision.verb) == Verb.REJECT, col(Decision.undone_at).is_(None))
    found: dict[str, str] = {}
    for row in session.scalars(rejecting.order_by(col(Decision.id))) if gone else ():
        hit = {told[target] for target in row.targets if target in told}
        found |= {id: f"Rejected by {row.who} ({row.reason})" for id in hit if not row.lost}
    return found


def find_move(session: Session, id: str) -> tuple[str | None, str]:
    """Where the thing that had this id went, and why; an empty reason where no thing ever had it."""
    row = session.get(Redirect, id)
    return (row.target, row.reason) if row else (None, "")


def _to_row(change: Changed, cause: Cause, at: datetime) -> Change:
    return Change(
        at=at,
        kind=change.kind,
        thing_id=change.thing,
        words=change.words,
        cause=cause.words,
        article_id=next(iter(cause.articles), None) if len(cause.articles) == 1 else None,
        decision_id=cause.decision,
    )


def _find_causes(session: Session, things: Iterable[Thing], cause: Cause) -> dict[str, Cause]:
    """Of several articles behind it all, the first that has to do with each thing."""
    told: dict[str, str] = {}
    for group in in_groups(cause.articles):
        rows = select(col(Report.id), col(Report.article_id)).where(col(Report.article_id).in_(group))
        told.update(map(tuple, session.execute(rows)))
    found = {}
    for thing in things:
        of = {told[report] for report in thing.reports if report in told}
        if first := next((article for article in cause.articles if article in of), None):
            words = cause.articles[first]
            found[thing.id] = Cause(words, {first: words}, cause.decision)
    return found


def _save_move(session: Session, id: str, target: str | None, reason: str, at: datetime) -> None:
    """What led here before leads on to where this one went, so that no redirect leads to another."""
    move = {"target": target, "reason": reason, "at": at}
    session.execute(update(Redirect).where(col(Redirect.target) == id).values(**move))
    drop_rows(session, Redirect, col(Redirect.id), [id])
    save_rows(session, [Redirect(id=id, target=target, reason=reason, at=at)])


class _Heirs:
    """Where a thing went: by its reports, and where these are gone too, by the words that it rested on."""

    def __init__(self, after: Sequence[Thing], evidence: Evidence) -> None:
        self._kinds = {thing.id: thing.kind for thing in after}
        self._owners = {report: thing.id for thing in after for report in thing.reports}
        self._words: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for id, told in evidence.items():
            for article, words in told:
                self._words[article].append((words, id))

    def find(self, thing: Thing, evidence: Collection[tuple[str, str]]) -> str | None:
        by_report = [self._owners[report] for report in thing.reports if report in self._owners]
        return self._most(thing, by_report) or self._most(thing, self._find_by_words(evidence))

    def _find_by_words(self, evidence: Iterable[tuple[str, str]]) -> list[str]:
        near = ((words, other, id) for article, words in evidence for other, id in self._words[article])
        return [id for words, other, id in near if words in other or other in words]

    def _most(self, thing: Thing, ids: Iterable[str]) -> str | None:
        counts = Counter(id for id in ids if self._kinds[id] is thing.kind)
        return min(counts, key=lambda heir: (-counts[heir], heir), default=None)
