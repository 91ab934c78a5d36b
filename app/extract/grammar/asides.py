"""Attributions put between commas inside a clause: "FWO, she confirmed, entered into a memorandum".

Who says it is no part of who did what. Without the words of the attribution the clause is whole again, and so is a
group of verbs that they part ("has not, she said, signed"). When it was announced stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import MentionKind
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verbs import Form

_TELLING = frozenset(
    "say tell add note state announce report explain maintain confirm disclose reveal recall concede acknowledge admit"
    " emerge believe understand claim contend insist allege write recount reiterate testify stress assert".split()
)
_ANNOUNCING = frozenset("say announce disclose reveal confirm".split())
_OPENING = 8  # tokens of who says it
_CLOSING = 7  # tokens after the verb: to whom, where and when it was said
_COMMAS = frozenset((",", "—", "–"))
_QUOTES = frozenset("\"“”'‘’")
_HEARING = (Tag.PREPOSITION, Tag.DETERMINER, Tag.WORD, Tag.MENTION, Tag.NUMBER, Tag.PRONOUN, Tag.ADVERB)


def drop_asides(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a sentence, not yet tagged, without such attributions; the same sequence where it has none."""
    asides = [(i, end) for i in range(1, len(tokens)) if tokens[i].word in _COMMAS and (end := _find_end(tokens, i))]
    if not asides:
        return tokens
    kept: list[Token] = []
    at = 0
    for first, end in asides:
        if first >= at:
            kept += [*tokens[at:first], *_announced(tokens[first:end])]
            at = end
    return [*kept, *tokens[at:]]


def _find_end(tokens: Sequence[Token], comma: int) -> int:
    """Where the words after the comma that closes the attribution begin; 0 where the comma opens none."""
    if tokens[comma - 1].word in _QUOTES or not _opens(tokens, comma + 1):
        return 0
    verb = _find_verb(tokens, comma + 1)
    for i in range(verb + 1, min(verb + 1 + _CLOSING, len(tokens) - 1) if verb else 0):
        if tokens[i].word == tokens[comma].word:
            return i + 1 if tokens[i + 1].word not in _QUOTES else 0
        if tokens[i].tag not in _HEARING or tokens[i].word == "that":
            return 0
    return 0


def _opens(tokens: Sequence[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    somebody = tokens[i].kind(MentionKind.ORGANIZATION, MentionKind.PERSON)
    return somebody or tokens[i].tag is Tag.DETERMINER or tokens[i].word in ("he", "she", "it", "they")


def _find_verb(tokens: Sequence[Token], first: int) -> int:
    """The verb of saying that who says it is followed by; 0 where there is none."""
    for i in range(first + 1, min(first + _OPENING, len(tokens))):
        reading = tokens[i].reading
        if reading is not None and reading.lemma in _TELLING:
            return i if reading.form in (Form.PAST, Form.THIRD) and tokens[i].tag is Tag.WORD else 0
        if tokens[i].tag not in (Tag.WORD, Tag.MENTION, Tag.ADVERB, Tag.DETERMINER, Tag.PREPOSITION) and (
            tokens[i].word != "'s"
        ):
            return 0
    return 0


def _announced(aside: Sequence[Token]) -> Sequence[Token]:
    """The day on which it was announced, with the word that leads to it."""
    if not any(t.reading is not None and t.reading.lemma in _ANNOUNCING for t in aside):
        return ()
    dated = next((i for i, t in enumerate(aside) if t.mention is not None and t.mention.when is not None), None)
    if dated is None:
        return ()
    return aside[dated - (aside[dated - 1].tag is Tag.PREPOSITION) : dated + 1]
