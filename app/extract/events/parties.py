"""The other side of a deal, where the clause that tells of it names one side and its sentence one more body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.deals import is_lender
from app.extract.events.tells import Tell, add_actor
from app.extract.grammar.affiliations import fits_noun
from app.extract.grammar.reference import PAIR
from app.extract.grammar.tokens import Tag, Token

# "a unit of X", "X's arm": whose the body is that takes part.
_KIN = frozenset(
    "unit units arm arms subsidiary subsidiaries affiliate division part member rival rivals competitor spin-off"
    " successor predecessor owner parent shareholder adviser offshoot branch report study".split()
)


def add_other_side(tell: Tell, tokens: Sequence[Token]) -> None:
    """ "An agreement signed in May gives X first call on Y's ore": X and Y, where nobody else is in the sentence."""
    if tell.rule == "raise-money" and tell.modality.happened:
        _add_lender(tell, tokens)
        return
    buys = tell.type is EventType.INVESTMENT and tell.rule.startswith(("buy", "close-sale"))
    if tell.goes_on or not tell.modality.happened or not (buys or tell.type is EventType.AGREEMENT):
        return
    sides = {id for id, c in tell.actors.items() if c.field != "person"}
    bodies = {m.entity.id: m for m in _bodies(tokens) if m.entity}
    if not sides and len(bodies) > 2 and _counts(tell, len(bodies)):
        for mention in bodies.values():
            add_actor(tell, mention, "")
    if len(sides) >= 2 or len(bodies) != 2 or not sides <= bodies.keys() or (buys and not sides):
        return
    target = any(c.qualifier == "investee" for c in tell.actors.values())
    if sides or (_leaves_open(tell) and all(fits_noun(m, "company") for m in bodies.values())):
        for id in (id for id in bodies if id not in sides):
            add_actor(tell, bodies[id], "investee" if buys and not target and tell.verb != "sell" else "")


_COUNTED = {3: "three", 4: "four", 5: "five"}


def _counts(tell: Tell, bodies: int) -> bool:
    """Whether so many are spoken of before they are named: "Three firms signed a contract: A, B and C"."""
    clause = tell.clause
    return clause is not None and any(t.word == _COUNTED.get(bodies) for t in clause.run(clause.subject))


def _leaves_open(tell: Tell) -> bool:
    """Whether a clause says nothing of who did it, or no more than "the two"; "the assembly ratified" does."""
    clause = tell.clause
    if clause is None or clause.acted_on:
        return True
    return any(t.word in PAIR or t.tag is Tag.PRONOUN for t in clause.run(clause.subject))


def _add_lender(tell: Tell, tokens: Sequence[Token]) -> None:
    """ "Its lender is the X Bank, from which it borrowed $4 million": the one bank of the sentence."""
    sides = {id for id, c in tell.actors.items() if c.field == "organization"}
    bodies = {m.entity.id: m for m in _bodies(tokens) if m.entity}
    others = [m for id, m in bodies.items() if id not in sides]
    if len(sides) == len(others) == 1 and is_lender(next(iter(bodies.keys() - sides))):
        add_actor(tell, others[0], "")


def _bodies(tokens: Sequence[Token]) -> Iterator[Mention]:
    for i, token in enumerate(tokens):
        mention = token.mention
        if mention is None or not token.kind(MentionKind.ORGANIZATION) or mention.entity is None:
            continue
        before, after = {t.word for t in tokens[max(0, i - 3) : i]}, {t.word for t in tokens[i + 1 : i + 4]}
        if mention.entity.form == "media" or ("of" in before and before & _KIN) or ("'s" in after and after & _KIN):
            continue
        yield mention
