"""Nouns that are left out: "The second, of 900 tonnes, left in May", "A third was turned back".

The noun that the words before name is put back as an empty token, which stands at the place where it is missing, so
that everything that reads nouns reads it too.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verbs import Form

_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last latest other others next"
    " former latter".split()
)
_ALONE = frozenset("another one".split())  # "Another followed in May"
_COUNTED = frozenset((Noun.SHIPMENT, Noun.VESSEL, Noun.PERMIT, Noun.AGREEMENT, Noun.FINANCE, Noun.WORKS, Noun.SURVEY))
_PLAIN = frozenset("work works section sections rig rigs lot lots track line block cover support".split())
_VERBAL = (Form.PAST, Form.PARTICIPLE)


def restore_nouns(tokens: Sequence[Token], things: Sequence[str]) -> Sequence[Token]:
    """The tokens with each noun that is left out put back; ``things`` are those counted so far, the nearest last."""
    at = [i for i in range(len(tokens)) if _lacks_noun(tokens, i)]
    if not at:
        return tokens
    out: list[Token] = []
    counted = list(things)
    for i, token in enumerate(tokens):
        out.append(token)
        if i in at and counted:
            out.append(Token(token.end, 0, to_singular(counted[-1]), Tag.WORD))
        elif is_counted(tokens, i):
            counted.append(token.word)
    return out


def is_elided(token: Token) -> bool:
    return token.start == token.end


def find_counted(tokens: Sequence[Token]) -> list[str]:
    """The things that a sentence counts ("two cargoes", "the second loan"): what "the third" is a third of."""
    return [t.word for i, t in enumerate(tokens) if is_counted(tokens, i)]


def is_counted(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.mention is not None or token.word in _PLAIN or not kinds_of(token) & _COUNTED:
        return False
    if i + 1 < len(tokens) and tokens[i + 1].tag is Tag.WORD and kinds_of(tokens[i + 1]):
        return False  # "a loan agreement"
    before = tokens[max(0, i - 3) : i]
    return token.word.endswith("s") or any(t.word in _ORDINALS or t.word == "one" for t in before)


def _lacks_noun(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].word
    led = word in _ORDINALS and i > 0 and tokens[i - 1].word in ("the", "a", "its", "their")
    at = i - 1 if led else i
    if not led and word not in _ALONE:
        return False
    before = tokens[at - 1] if at else None
    opens = before is None or before.tag in (Tag.STOP, Tag.AND, Tag.SUBORDINATOR) or before.reading is not None
    return opens and _is_alone(tokens, i)


def _is_alone(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb, a comma or a preposition follows and no noun."""
    following, later = (*tokens[i + 1 : i + 3], None, None)[:2]
    if following is None:
        return False
    if following.tag in (Tag.AUXILIARY, Tag.MODAL) or following.word == ",":
        return True
    if following.tag is Tag.PREPOSITION:
        return following.word != "of" or (later is not None and later.tag in (Tag.NUMBER, Tag.MENTION))
    verb = following.reading is not None and following.reading.form in _VERBAL and following.tag is Tag.WORD
    return verb and (later is None or later.tag is not Tag.WORD or later.word.endswith("ed"))


def to_singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun.removesuffix("ies") + "y"
    if noun.endswith("goes"):
        return noun.removesuffix("es")
    return noun.removesuffix("s")
