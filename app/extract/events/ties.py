"""Ties: what is asked of a tell's clause after its sentence has been read, so that its words need not be kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.extract.drafts import Mention, MentionKind
from app.extract.events.lines import SPENDING, sums_for_deals
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.definite import is_definite
from app.extract.grammar.nouns import Noun, find_nouns
from app.extract.grammar.phrases import Run
from app.extract.grammar.tokens import Tag
from app.grounding import Span


@dataclass(frozen=True, slots=True)
class Tie:
    """How a clause hangs on others. It is told from them by where its verb stands in the text."""

    sentence: Span
    at: int
    above: int | None  # where the verb stands of the clause that governs it
    join: Join
    subject: Run
    apposed: bool  # "…, the second cargo sold by X": what was told, called by another name
    aimed_at: bool  # "The deal aims to establish …", "It would see a refinery built": what an agreement is for
    own: tuple[Mention, ...] | None  # of a clause that tells more of a noun, the sums in its own words
    spent_under: tuple[Mention, ...]


def to_tie(clause: Clause) -> Tie:
    return Tie(
        clause.sentence.span,
        _place(clause),
        _place(clause.governor) if clause.governor else None,
        clause.join,
        clause.subject,
        _is_apposed(clause),
        any(_is_the_deal(c) for c in clause.chain() if c is not clause),
        tuple(_sums_in(clause)) if clause.head else None,
        tuple(_spent_under(clause)),
    )


def _place(clause: Clause) -> int:
    return clause.tokens[clause.verb.first].start


def _is_apposed(clause: Clause) -> bool:
    if clause.join is not Join.REDUCED or not clause.head or not clause.head.first:
        return False
    opens = clause.tokens[clause.head.first].tag is Tag.DETERMINER
    return opens and clause.tokens[clause.head.first - 1].word == ","


def _is_the_deal(clause: Clause) -> bool:
    things = find_nouns(clause.tokens, clause.subject)
    return any(Noun.AGREEMENT in n.kinds and is_definite(clause.tokens, n.index)[0] for n in things)


def _sums_in(clause: Clause) -> Iterator[Mention]:
    return (t.mention for t in clause.own_tokens if t.mention is not None and t.kind(MentionKind.MONEY))


def _spent_under(clause: Clause) -> Iterator[Mention]:
    """ "will spend $100m on machines, under a contract that it signed with X": the sum stands with what is done."""
    above = clause.governor if clause.head else None
    if above is None or above.verb.lemma not in SPENDING:
        return
    if any(t.word == "under" for t in clause.run(clause.head)) or clause.tokens[clause.head.first - 1].word == "under":
        yield from sums_for_deals(above.run(above.rest))
