"""Where, between two groups of verbs, one clause ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import MentionKind
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verb_groups import (
    SPEECH,
    THAT_TAKERS,
    WHO,
    VerbGroup,
    is_bare_participle,
    is_date,
    is_in_relative,
    opens_contact,
)
from app.extract.grammar.verbs import Form

_STRONG = frozenset((";", ":", "—", "–", ".", "!", "?"))


def find_first_cut(tokens: Sequence[Token], group: VerbGroup) -> int:
    """Where the first clause begins: after the words that a relative clause opening the sentence's verbs hangs on."""
    if group.first > 1 and group.finite and opens_contact(tokens, group.first - 1):
        return group.first - 1
    if is_bare_participle(tokens, group) or carries(tokens, group) or _is_aside(tokens, group):
        return group.first
    relative = (
        i
        for i in range(group.first - 1, 0, -1)
        if (tokens[i].tag is Tag.RELATIVE and tokens[i].word != "what") or _relative_that(tokens, i)
    )
    return next(relative, 0)


def _is_aside(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "The vessel, carrying ore, left": the gerund stands between the subject and its verb."""
    return group.form is Form.GERUND and not group.finite and group.first > 1 and tokens[group.first - 1].word == ","


def _relative_that(tokens: Sequence[Token], i: int) -> bool:
    """ "The agreement that they signed": no verb stands before it that could take a clause."""
    return (
        tokens[i].word == "that" and tokens[i].tag is Tag.SUBORDINATOR and tokens[i - 1].tag in (Tag.WORD, Tag.MENTION)
    )


def find_cut(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """Where, between two verb groups, the second one's clause begins."""
    if not after.finite or is_bare_participle(tokens, after):
        return _start_of_linked(tokens, before, after)
    if after.first - 1 > before.end and opens_contact(tokens, after.first - 1):
        return after.first - 1
    if joined := _joined_over_adverbial(tokens, before, after):
        return joined
    region = range(after.first - 1, before.end - 1, -1)
    for i in region:
        if tokens[i].tag in (Tag.SUBORDINATOR, Tag.RELATIVE) or tokens[i].word in _STRONG:
            return i
        if tokens[i].tag is Tag.AND and _joins_clauses(tokens, i, before, after):
            return _joined_before(tokens, before.end, i)
    if before.modal == "to" and before.first <= 1 and (own := _own_subject(tokens, before, after)):
        return own
    commas = [i for i in range(before.end, after.first) if tokens[i].word == ","]
    if commas and before.form is Form.GERUND and not before.finite and before.first <= 1:
        return commas[0]  # "Speaking to reporters, X, the minister, said"
    if commas:
        return _before_apposition(tokens, commas, before, after)
    # "the agreement signed in Ankara covers": the participle keeps what follows it.
    held = (
        is_bare_participle(tokens, before)
        or before.modal == "to"
        or _subject_relative(tokens, before)
        or is_in_relative(tokens, before)
        or carries(tokens, before)
        or (before.first > 1 and opens_contact(tokens, before.first - 1))
    )
    return after.first if held else before.end


def _joined_over_adverbial(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """ "moved to Karachi and, in May, signed": the "and" before what stands between commas; 0 where none is."""
    at = after.first - 1
    if tokens[at].word != ",":
        return 0
    opening = next((i for i in range(at - 1, max(before.end, at - 6) - 1, -1) if tokens[i].word == ","), 0)
    joins = opening > before.end and tokens[opening - 1].tag is Tag.AND and tokens[opening - 1].word != "or"
    adverbial = tokens[opening + 1].tag in (Tag.PREPOSITION, Tag.ADVERB) or is_date(tokens[opening + 1])
    return opening - 1 if joins and adverbial else 0


def _own_subject(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """ "To meet its costs X has borrowed": where the name right before the verb begins; 0 where none stands there."""
    at = after.first - 1
    named = tokens[at].kind(MentionKind.ORGANIZATION, MentionKind.PERSON) or tokens[at].word in WHO
    after_noun = at > before.end and tokens[at - 1].tag in (Tag.WORD, Tag.MENTION)
    return at if named and after_noun else 0


def _joined_before(tokens: Sequence[Token], first: int, at: int) -> int:
    """ "…, and X and Y welcomed it": the clause begins at the "and" after the comma, not at that of its subject."""
    joins = (i for i in range(at - 1, first, -1) if tokens[i].tag is Tag.AND and tokens[i - 1].word == ",")
    return next(joins, at) if tokens[at - 1].word != "," and tokens[at - 1].tag is Tag.MENTION else at


def _before_apposition(tokens: Sequence[Token], commas: Sequence[int], before: VerbGroup, after: VerbGroup) -> int:
    """ "…, the firm's chief executive, Dale Pruitt, told": the name between commas belongs to the subject."""
    closed = commas[-1] == after.first - 1 and len(commas) > 1 and after.lemma in SPEECH
    if closed and commas[-1] - commas[-2] <= 6 and _names_person(tokens, commas[-2], commas[-1]):
        return commas[-3] if len(commas) > 2 else commas[-2]
    apposed = commas[-1] == after.first - 1 and len(commas) == 2 and before.lemma in THAT_TAKERS
    if apposed and commas[0] > before.end + 1:
        return before.end  # "said its subsidiary, X, had signed"
    if closed and len(commas) > 2 and _names_person(tokens, commas[-3], commas[-2]):
        return commas[-3]
    return commas[-1]


def _names_person(tokens: Sequence[Token], first: int, end: int) -> bool:
    return any(t.mention is not None and t.mention.kind is MentionKind.PERSON for t in tokens[first:end])


def carries(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "a vessel carrying ore docked": the gerund tells more of the noun before it."""
    bare = group.form is Form.GERUND and not group.finite and group.first > 0
    return bare and tokens[group.first - 1].tag in (Tag.WORD, Tag.MENTION)


def _subject_relative(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "a group that included X": what follows the verb is its object."""
    link = tokens[group.first - 1] if group.first else None
    return link is not None and group.lemma not in THAT_TAKERS and (link.tag is Tag.RELATIVE or link.word == "that")


def _joins_clauses(tokens: Sequence[Token], i: int, before: VerbGroup, after: VerbGroup) -> bool:
    """An "and" right before the verb, or after a comma, or before the only noun phrase left: not one inside a list."""
    if i == after.first - 1:
        return True
    if any(t.tag is Tag.RELATIVE or t.word == "that" for t in tokens[before.end : i]):
        return False  # "a contract that A, of Hub, and B signed": the clause that "that" opens has no verb yet
    if tokens[i - 1].word == "," or tokens[i].word == "but":
        return True
    if _names_both(tokens, i, before):
        return False
    if after.first - i == 2 and tokens[i + 1].tag is Tag.ADVERB:
        return True
    if tokens[after.first - 1].word == "," or tokens[i].word == "or" or _lists_minerals(tokens, i):
        return False
    if before.lemma in THAT_TAKERS and not any(t.word == "," for t in tokens[before.end : i]):
        return False  # "said the president and his aides had left"
    # "A signed X and B signed Y": something stands between the first verb and "and", and no clause opens there.
    return i > before.end and not any(t.tag in (Tag.SUBORDINATOR, Tag.RELATIVE) for t in tokens[before.end : i])


def _names_both(tokens: Sequence[Token], i: int, before: VerbGroup) -> bool:
    """ "The fund agreed by A and B on 30 April is": both agreed, and the sentence's own verb is yet to come."""
    joined = tokens[i - 1].mention is not None and tokens[i + 1].mention is not None
    led = before.end < len(tokens) and tokens[before.end].word in ("by", "between")
    first = not any(t.is_verb for t in tokens[: before.first])
    return joined and led and first and is_bare_participle(tokens, before)


def _lists_minerals(tokens: Sequence[Token], i: int) -> bool:
    """ "copper, neodymium and praseodymium had left": the "and" of a list."""
    around = (tokens[i - 1], tokens[i + 1]) if 0 < i < len(tokens) - 1 else ()
    return len(around) == 2 and all(t.mention is not None and t.mention.kind is MentionKind.MINERAL for t in around)


def _start_of_linked(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """Infinitives, gerunds and participles begin at the verb, with the word that links them."""
    first = after.first
    if is_bare_participle(tokens, after):
        said = (
            i
            for i in range(first - 1, before.end - 1, -1)
            if tokens[i].word == "that" and tokens[i].tag is Tag.SUBORDINATOR
        )
        return next(said, first)
    if first - 1 >= before.end and tokens[first - 1].tag in (Tag.AND, Tag.PREPOSITION, Tag.SUBORDINATOR):
        first -= 1
    return first


def is_inverted(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """ "“…,” said X": the speaker stands after the verb."""
    before = [t.word for t in tokens[max(0, verb.first - 2) : verb.first]]
    quoted = before[-1:] in (["”"], ['"']) or (before[-1:] == [","] and before[:1] in (["”"], ['"']))
    return (
        (quoted or (before[-1:] == [","] and verb.lemma in _TRAILING and _names_speaker(tokens, verb.end)))
        and verb.lemma in SPEECH
        and verb.finite
        and verb.end < len(tokens)
        and tokens[verb.end].word not in ("that", ".", "“")
    )


_TRAILING = frozenset("say add argue explain note warn recall reckon insist write claim".split())


def _names_speaker(tokens: Sequence[Token], at: int) -> bool:
    """ "The plan is a mirage, said X of Y": a person or a body follows, and the sentence ends with them."""
    if at >= len(tokens) or not (tokens[at].tag is Tag.DETERMINER or tokens[at].capital or _is_body(tokens[at])):
        return False
    named = any(map(_is_body, tokens[at : at + 8]))
    return named and not any(t.tag in (Tag.AUXILIARY, Tag.MODAL, Tag.SUBORDINATOR, Tag.TO) for t in tokens[at:])


def _is_body(token: Token) -> bool:
    return token.kind(MentionKind.PERSON, MentionKind.ORGANIZATION)
