"""Whether a noun phrase speaks of something told before, or of another one."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.grammar.ellipsis import is_elided
from app.extract.grammar.tokens import Tag, Token

_DEFINITE = frozenset("the this these those such".split())
_FRESH = frozenset("second third another separate further new additional different other".split())


def is_definite(tokens: Sequence[Token], at: int) -> tuple[bool, bool]:
    """Whether the noun phrase up to ``at`` is definite ("the deal"), and whether a further one ("a second deal")."""
    if is_elided(tokens[at]):
        return False, True
    definite = fresh = False
    for token in reversed(tokens[max(0, at - 6) : at]):
        if token.tag in (Tag.PREPOSITION, Tag.VERB, Tag.AUXILIARY):
            break
        definite |= token.word in _DEFINITE or (token.word == "that" and token.tag is Tag.DETERMINER)
        fresh |= token.word in _FRESH
    return definite and not fresh, fresh
