"""Who the sides are of an agreement told just before: "They are X and Y", "The buyer is X, the seller Y"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import EventType, Mention, MentionKind, Modality
from app.extract.events.tells import Tell, add_actor, evidence
from app.extract.grammar.clauses import Clause
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.phrases import Run
from app.extract.grammar.reference import PAIR
from app.extract.grammar.roles import actors, find_after, find_placed, find_subject
from app.extract.grammar.tokens import Tag

SCOPE = "goes-on:scope"  # the rule of a tell that says more of the agreement told just before

_SIDES = PAIR | frozenset(
    "signatory buyer seller supplier offtaker contractor customer lender borrower lessee lessor party partner operator"
    " owner owners buyers sellers members shareholders".split()
)
_BINDING = frozenset("bind commit oblige tie unite link join involve pair".split())


def find_named_sides(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """The tell of a clause that says no more than who has agreed."""
    if modality_of(clause) not in (None, Modality.REPORTED) or clause.verb.negated or clause.verb.modal:
        return None
    named = [m for m in _sides(clause) if m.kind is MentionKind.ORGANIZATION]
    if len({m.entity for m in named}) < 2:
        return None
    what = evidence(clause, clauses)
    tell = Tell(
        EventType.AGREEMENT, Modality.REPORTED, SCOPE, what, sentence, clause=clause, definite=True, goes_on=True
    )
    for mention in named:
        add_actor(tell, mention, "")
    return tell


def _sides(clause: Clause) -> list[Mention]:
    subject = [t for t in clause.run(clause.subject) if t.tag is not Tag.STOP]
    first = subject[0].word if subject else ""
    if clause.verb.lemma == "sign":
        whole = Run(min(clause.before.first, clause.rest.first), clause.rest.end)
        return actors(find_placed(clause.tokens, whole), "for")
    if first == "it":
        leads = ("between", "and", "with") if clause.verb.lemma == "be" else ("",)
        return find_after(clause, *leads) if clause.verb.lemma in (_BINDING | {"be"}) else []
    if clause.verb.lemma != "be":
        return []
    named = first == "they" or (first in ("the", "its", "both") and any(t.word in _SIDES for t in subject[1:3]))
    if named:
        return find_after(clause, "", "and")
    rest = clause.run(clause.rest)
    called = len(rest) > 1 and rest[0].word == "the" and rest[1].word in _SIDES
    return [*find_subject(clause), *find_after(clause, "")] if called else []
