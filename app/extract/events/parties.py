"""The other side of a deal, where the clause that tells of it names one side and its sentence one more body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.tells import Tell, add_actor
from app.extract.grammar.affiliations import fits_noun
from app.extract.grammar.tokens import Token

# "a unit of X", "X's arm": whose the body is that takes part.
_KIN = frozenset(
    "unit units arm arms subsidiary subsidiaries affiliate division part member rival rivals competitor spin-off"
    " successor predecessor owner parent shareholder adviser offshoot branch report study".split()
)


def add_other_side(tell: Tell, tokens: Sequence[Token]) -> None:
    """ "An agreement signed in May gives X first call on Y's ore": X and Y, where nobody else is in the sentence."""
    buys = tell.type is EventType.INVESTMENT and tell.rule.startswith(("buy", "close-sale"))
    if tell.goes_on or not tell.modality.happened or not (buys or tell.type is EventType.AGREEMENT):
        return
    sides = {id for id, c in tell.actors.items() if c.field != "person"}
    bodies = {m.entity.id: m for m in _bodies(tokens) if m.entity}
    if len(sides) >= 2 or len(bodies) != 2 or not sides <= bodies.keys() or (buys and not sides):
        return
    target = any(c.qualifier == "investee" for c in tell.actors.values())
    if sides or all(fits_noun(m, "company") for m in bodies.values()):
        for id in bodies.keys() - sides:
            add_actor(tell, bodies[id], "investee" if buys and not target and tell.verb != "sell" else "")


def _bodies(tokens: Sequence[Token]) -> Iterator[Mention]:
    for i, token in enumerate(tokens):
        mention = token.mention
        if mention is None or not token.kind(MentionKind.ORGANIZATION) or mention.entity is None:
            continue
        before, after = {t.word for t in tokens[max(0, i - 3) : i]}, {t.word for t in tokens[i + 1 : i + 4]}
        if mention.entity.form == "media" or ("of" in before and before & _KIN) or ("'s" in after and after & _KIN):
            continue
        yield mention
