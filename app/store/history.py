"""What outlives the things: the ids that were published, and the log of what changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.models import Citation, Redirect, Report
from app.reconcile.things import Thing
from app.store.rows import drop_rows, in_groups, save_rows

Evidence = Mapping[str, Collection[tuple[str, str]]]  # a thing's id: article and the words that say what it is


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something changed, in words, and the articles or the decision behind it."""

    words: str
    articles: tuple[str, ...] = ()
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


def save_moves(
    session: Session, before: Sequence[Thing], after: Sequence[Thing], *, evidence: Evidence, cause: Cause, at: datetime
) -> None:
    """Leave a redirect for each id that is gone, and none for those that are there (again).

    ``evidence`` is that of the things before.
    """
    living = {thing.id for thing in after}
    drop_rows(session, Redirect, col(Redirect.id), living)
    gone = [thing for thing in before if thing.id not in living]
    if gone:
        heirs = _Heirs(after, find_evidence(session, living))
        for thing in gone:
            _save_move(session, thing.id, heirs.find(thing, evidence[thing.id]), cause, at)


def _save_move(session: Session, id: str, target: str | None, cause: Cause, at: datetime) -> None:
    """What led here before leads on to where this one went, so that no redirect leads to another."""
    move = {"target": target, "reason": cause.words, "at": at}
    session.execute(update(Redirect).where(col(Redirect.target) == id).values(**move))
    drop_rows(session, Redirect, col(Redirect.id), [id])
    save_rows(session, [Redirect(id=id, target=target, reason=cause.words, at=at)])


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
