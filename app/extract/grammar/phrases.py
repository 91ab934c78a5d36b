"""Runs of tokens, and the noun phrase that a relative or reduced clause tells more of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extract.drafts import MentionKind
from app.extract.grammar.tokens import Tag, Token


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to before ``end`` of a sentence."""

    first: int
    end: int

    def __contains__(self, i: int) -> bool:
        return self.first <= i < self.end

    def __bool__(self) -> bool:
        return self.first < self.end


NOWHERE = Run(0, 0)


def find_antecedent(tokens: Sequence[Token], end: int, *, whole: bool = False) -> Run:
    """The noun phrase right before a relative or reduced clause; the ``whole`` one with all that hangs on its head."""
    while end > 0 and (tokens[end - 1].word in (",", "“", '"') or tokens[end - 1].tag is Tag.PREPOSITION):
        end -= 1
    first = end
    while first > 0 and (_in_noun_phrase(tokens[first - 1], whole=whole) or in_address(tokens, first - 1)):
        first -= 1
    while first > 0 and tokens[first - 1].tag is Tag.DETERMINER:
        first -= 1
    while first < end and tokens[first].tag in (Tag.PREPOSITION, Tag.AND):
        first += 1
    return Run(first, end)


def in_address(tokens: Sequence[Token], i: int) -> bool:
    """ "X Corp. of Mobile, Alabama, which …": the comma inside an address."""
    return (
        0 < i < len(tokens) - 1
        and tokens[i].word == ","
        and (
            tokens[i - 1].kind(MentionKind.PLACE)
            or (tokens[i - 1].capital and tokens[i - 2].word in ("of", "in", "from"))
        )
        and tokens[i + 1].kind(MentionKind.PLACE)
        and not (i + 2 < len(tokens) and tokens[i + 2].word == "'s")  # "At Gwadar, China's COPHC"
    )


def _in_noun_phrase(token: Token, *, whole: bool) -> bool:
    if whole and token.tag in (Tag.PREPOSITION, Tag.AND, Tag.DETERMINER):
        return True
    return token.tag in (Tag.WORD, Tag.MENTION, Tag.NUMBER, Tag.ADVERB) or token.word in ("'s", "(", ")", "of", "$")
