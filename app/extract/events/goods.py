"""What a shipment carries, in the words of the article: "enriched critical minerals", "18,400 tonnes of barite"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Cited, MentionKind
from app.extract.grammar.clauses import Clause
from app.extract.grammar.nouns import Named, Noun, kinds_of
from app.extract.grammar.tokens import Tag, Token
from app.grounding import Span

_LONGEST = 12  # tokens of such a phrase


def find_goods(clause: Clause, thing: Named) -> Cited | None:
    """The noun phrase that names the goods: what a shipment is said to be "of", else the phrase of the noun itself."""
    tokens = clause.tokens
    end = _end(tokens, thing.index + 1)
    if Noun.SHIPMENT in thing.kinds and end < len(tokens) and tokens[end].word == "of":
        return _cite(clause, end + 1, _end(tokens, end + 1))
    if not thing.kinds & {Noun.GOODS, Noun.MINERAL, Noun.QUANTITY} or thing.kinds & {Noun.SHIPMENT}:
        return None
    if end + 1 < len(tokens) and tokens[end].word == "of":
        end = _end(tokens, end + 1)  # "18,400 tonnes of barite"
    return _cite(clause, _first(tokens, thing.index), end)


def _cite(clause: Clause, first: int, end: int) -> Cited | None:
    tokens = clause.tokens
    while first < end and tokens[first].tag in (Tag.DETERMINER, Tag.AND):
        first += 1
    while first < end and tokens[end - 1].tag is Tag.AND:
        end -= 1
    if first >= end or not any(_names_goods(t) for t in tokens[first:end]):
        return None
    span = Span(clause.sentence.span.text, tokens[first].start, tokens[end - 1].end)
    return Cited("goods", span.exact.casefold(), span)


def _names_goods(token: Token) -> bool:
    return bool(kinds_of(token) & {Noun.GOODS, Noun.MINERAL, Noun.QUANTITY})


def _belongs(token: Token) -> bool:
    if token.mention is not None:
        return token.kind(MentionKind.MINERAL, MentionKind.QUANTITY)
    return token.tag in (Tag.WORD, Tag.AND) and token.word not in _INCLUDING


_INCLUDING = frozenset("including such namely worth".split())


def _end(tokens: Sequence[Token], at: int) -> int:
    end = at
    while end < min(len(tokens), at + _LONGEST) and (_belongs(tokens[end]) or tokens[end].tag is Tag.DETERMINER):
        end += 1
    return end


def _first(tokens: Sequence[Token], at: int) -> int:
    first = at
    while first > max(0, at - _LONGEST) and _belongs(tokens[first - 1]) and tokens[first - 1].tag is not Tag.AND:
        first -= 1
    return first
