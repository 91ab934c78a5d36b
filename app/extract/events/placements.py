"""Shares that are placed: who takes them up gives the money, and whoever issues them gets it."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.clauses import Clause
from app.extract.grammar.phrases import Run
from app.extract.grammar.reference import Discourse
from app.extract.grammar.roles import actors, find_after, find_placed

_PLACING = frozenset("placement placing subscription issue issuance".split())


def find_taken_up(
    clause: Clause, discourse: Discourse, found: Sequence[tuple[Mention, str]]
) -> list[tuple[Mention, str]]:
    """ "A placement to X raised $5 million": the parts that those take who are found, X's as the giver."""
    run = next((r for r in (clause.subject, clause.rest) if any(t.word in _PLACING for t in clause.run(r))), None)
    if run is None:
        return list(found)
    at = next(i for i in range(run.first, run.end) if clause.tokens[i].word in _PLACING)
    placed = find_placed(clause.tokens, Run(at, run.end))
    takers = [m for m in actors(placed, "to", "with") if m.kind is MentionKind.ORGANIZATION]
    if not takers:
        return list(found)
    taking = {m.entity for m in takers}
    others = [(m, role) for m, role in found if m.entity not in taking]
    if not any(m.kind is MentionKind.ORGANIZATION for m, _ in others):
        issuers = find_after(clause, "for") or [m for m in (discourse.issuer, *discourse.subjects[-1:]) if m]
        others += [(m, "recipient") for m in issuers[:1]]
    return [*((m, "") for m in takers), *others]
