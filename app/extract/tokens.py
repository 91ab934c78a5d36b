"""A sentence as tagged tokens: a mention is one token, and a word is a verb only where its neighbours let it be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.extract.drafts import Mention, MentionKind
from app.extract.verbs import Form, Reading, find_reading
from app.grounding import Span


class Tag(StrEnum):
    MENTION = "mention"
    NUMBER = "number"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    AND = "and"
    SUBORDINATOR = "subordinator"
    RELATIVE = "relative"
    PRONOUN = "pronoun"
    AUXILIARY = "auxiliary"
    MODAL = "modal"
    NOT = "not"
    TO = "to"  # before an infinitive
    VERB = "verb"
    ADVERB = "adverb"
    WORD = "word"  # nouns, adjectives and all that is not told apart
    STOP = "stop"  # punctuation


@dataclass(frozen=True, slots=True)
class Token:
    """Words of a sentence. ``word`` is lower-case with straight apostrophes; ``reading`` is set on every possible verb."""

    start: int
    end: int
    word: str
    tag: Tag
    reading: Reading | None = None
    mention: Mention | None = None

    @property
    def is_verb(self) -> bool:
        return self.tag in (Tag.VERB, Tag.AUXILIARY)

    def kind(self, *kinds: MentionKind) -> bool:
        return self.mention is not None and self.mention.kind in kinds


BE = frozenset("be am is are was were been being".split())
HAVE = frozenset("have has had having".split())
DO = frozenset("do does did".split())
_CLOSED: dict[str, Tag] = {
    **dict.fromkeys("a an the this these those each every more most several many few fewer less its his her their our my your another any some both".split(), Tag.DETERMINER),
    **dict.fromkeys("no neither nor".split(), Tag.DETERMINER),
    **dict.fromkeys("two three four five six seven eight nine ten eleven twelve twenty thirty dozen dozens hundreds".split(), Tag.NUMBER),
    **dict.fromkeys(
        "of in on at by for from with between among into onto under over through via against towards toward within without about around"
        " across along alongside amid during despite near per outside inside behind beyond beside besides like unlike upon off out up down"
        " except including worth regarding concerning until till to versus because-of".split(),
        Tag.PREPOSITION,
    ),
    **dict.fromkeys("and or but & plus".split(), Tag.AND),
    **dict.fromkeys(
        "that as after before since while when whenever although though because if unless whether once whereas lest so than until".split(),
        Tag.SUBORDINATOR,
    ),
    **dict.fromkeys("which who whom whose where what why how".split(), Tag.RELATIVE),
    **dict.fromkeys("he she it they we i you him them us me nobody everyone everybody none".split(), Tag.PRONOUN),
    **dict.fromkeys([*BE, *HAVE, *DO], Tag.AUXILIARY),
    **dict.fromkeys("will would shall should can could may might must cannot".split(), Tag.MODAL),
    **dict.fromkeys("not never n't hardly".split(), Tag.NOT),
    **dict.fromkeys(
        "also already just now then still yet once soon ever even only again thus too formally officially recently previously earlier"
        " later together jointly reportedly allegedly since first long all both almost once ago apart perhaps meanwhile instead either"
        " today yesterday tomorrow here there far so last alike".split(),
        Tag.ADVERB,
    ),
}
_CLOSED["that"] = Tag.SUBORDINATOR
_CLOSED["since"] = Tag.SUBORDINATOR
# "-ly" words that are no adverbs, for what looks like an adverb is skipped inside a verb group.
_NOT_ADVERB = frozenset("supply supplies family early daily weekly monthly yearly july italy ally reply rely apply assembly anomaly monopoly friendly likely unlikely only".split())
_LEXED = re.compile(r"['’]s\b|\d[\d.,]*\d|\d|[^\W\d_](?:[\w-]|(?<=\w)['’.](?=\w))*\.?|\S")
_COMPOUND = re.compile(r"[-‑–][^\W\d_][\w-]*")  # "-based", "-backed" right after a name
_PLURAL_PRONOUN = frozenset("they we i you who that which".split())
# Words in -s that are more often plural nouns than verbs.
_PLURAL_NOUN = frozenset(
    "exports imports attacks states sources markets shares talks plans reports works deals reserves mines supplies projects claims costs tests visits orders awards"
    " grants loans leases licences licenses permits samples grades levels prices tariffs sanctions results ships ports rules limits taxes"
    " duties interests studies surveys trades funds purchases sales stakes moves offers bids benefits needs demands concerns calls remarks"
    " comments questions requests supports contracts targets figures fees forces fears hopes hands heads faces links lines signs uses values votes".split()
)
# Words in -ing that name a thing unless an object follows.
_NOUN_IN_ING = frozenset(
    "understanding building holding funding financing offering meeting briefing hearing filing ruling finding listing placing mining processing"
    " refining smelting drilling engineering manufacturing trading shipping banking spending opening warning crossing"
    " standing landing training tendering farming housing planning pricing testing sampling handling monitoring licensing recycling".split()
)
_OBJECT_OPENERS = (Tag.DETERMINER, Tag.MENTION, Tag.NUMBER, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.TO)


def tokenize(sentence: Span, mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """The sentence's tokens; ``mentions`` are those inside it, in the order of the text, longer before shorter."""
    return tuple(_disambiguated(list(_lexed(sentence, mentions))))


def _lexed(sentence: Span, mentions: Sequence[Mention]) -> Iterator[Token]:
    at = sentence.start
    for mention in mentions:
        if mention.span.start < at or mention.span.end > sentence.end:
            continue
        yield from _words(sentence.text, at, mention.span.start)
        yield Token(mention.span.start, mention.span.end, _word(mention.span.exact), Tag.MENTION, mention=mention)
        at = mention.span.end
        if compound := _COMPOUND.match(sentence.text, at, sentence.end):
            yield Token(at, compound.end(), _word(compound.group()), Tag.WORD)
            at = compound.end()
    yield from _words(sentence.text, at, sentence.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _LEXED.finditer(text, start, end):
        yield from _split(match.start(), match.end(), _word(match.group()))


def _word(words: str) -> str:
    return words.casefold().replace("’", "'")


def _split(start: int, end: int, word: str) -> Iterator[Token]:
    """A word, without its clitic ("didn't", "Pakistan's") and without a full stop that is not its own."""
    if "'" not in word and word[-1] != ".":
        yield _tagged(start, end, word)
        return
    clitic = next((c for c in ("'ve", "'re", "'ll", "'d") if word.endswith(c) and len(word) > len(c)), None)
    if clitic:
        yield _tagged(start, end - len(clitic), word.removesuffix(clitic))
        yield Token(end - len(clitic), end, _CLITIC[clitic], _CLOSED[_CLITIC[clitic]], find_reading(_CLITIC[clitic]))
    elif word.endswith("n't") and len(word) > 3:
        base = {"won't": "will", "can't": "can"}.get(word, word[:-3])
        yield _tagged(start, end - 3, base)
        yield _tagged(end - 3, end, "n't")
    elif word == "'s":
        yield Token(start, end, "'s", Tag.STOP)
    elif word.endswith("'s") and len(word) > 2:
        yield _tagged(start, end - 2, word[:-2])
        yield Token(end - 2, end, "'s", Tag.STOP)
    elif word.endswith(".") and len(word) > 1 and "." not in word[:-1]:
        yield _tagged(start, end - 1, word[:-1])
        yield Token(end - 1, end, ".", Tag.STOP)
    else:
        yield _tagged(start, end, word)


_CLITIC = {"'ve": "have", "'re": "are", "'ll": "will", "'d": "would"}


def _tagged(start: int, end: int, word: str) -> Token:
    reading = find_reading(word)
    if tag := _CLOSED.get(word):
        return Token(start, end, word, tag, reading)
    if word[0].isdigit():
        return Token(start, end, word, Tag.NUMBER)
    if not word[0].isalnum():
        return Token(start, end, word, Tag.STOP)
    if word.endswith("ly") and word not in _NOT_ADVERB:
        return Token(start, end, word, Tag.ADVERB)
    return Token(start, end, word, Tag.WORD, reading)


def _disambiguated(tokens: list[Token]) -> list[Token]:
    for i, token in enumerate(tokens):
        if token.tag is Tag.SUBORDINATOR and (tag := _unjoined(tokens, i)):
            tokens[i] = replace(token, tag=tag)
    for i, token in enumerate(tokens):
        if token.word == "to" and _opens_infinitive(tokens, i):
            tokens[i] = replace(token, tag=Tag.TO)
        elif token.tag is Tag.WORD and token.reading and _reads_as_verb(tokens, i, token.reading):
            tokens[i] = replace(token, tag=Tag.VERB, reading=_in_tense(tokens, i, token.reading))
    return list(reversed(list(_joined(reversed(tokens)))))


def _in_tense(tokens: Sequence[Token], i: int, reading: Reading) -> Reading:
    """"put" after a subject is a past form; "come" after "has" a participle."""
    before = _previous(tokens, i)
    if tokens[i].word not in _ONE_FORM or before is not None and (before.tag in (Tag.TO, Tag.MODAL) or before.word in DO):
        return reading
    return Reading(reading.lemma, Form.PAST)


def _joined(backwards: Iterable[Token]) -> Iterator[Token]:
    """What follows a subordinator up to the next comma has a verb, or the word is a preposition: "as a supplier,"."""
    verb = False
    for token in backwards:
        if token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.MODAL):
            verb = True
        elif token.tag is Tag.STOP and token.word in (",", ";", ":", "."):
            verb = False
        elif token.tag is Tag.SUBORDINATOR and not verb and token.word != "that":
            token = replace(token, tag=Tag.PREPOSITION)
        yield token


def _next(tokens: Sequence[Token], i: int) -> Token | None:
    """The token after ``i`` that is no adverb."""
    return next((t for t in tokens[i + 1 : i + 4] if t.tag not in (Tag.ADVERB, Tag.NOT)), None)


def _previous(tokens: Sequence[Token], i: int) -> Token | None:
    return next((t for t in reversed(tokens[max(0, i - 4) : i]) if t.tag not in (Tag.ADVERB, Tag.NOT)), None)


def _unjoined(tokens: Sequence[Token], i: int) -> Tag | None:
    """What a subordinator is where no clause follows it: "since 2002", "such as copper", "seen it before."."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or after.tag is Tag.STOP and after.word not in _QUOTES:
        return Tag.ADVERB
    dated = after.tag is Tag.NUMBER or after.mention is not None and after.mention.when is not None
    if tokens[i].word == "that":
        pointing = before is None and after.tag is Tag.WORD or before is not None and before.tag is Tag.PREPOSITION
        return Tag.DETERMINER if pointing else None
    if tokens[i].word == "as" and before is not None and before.word in ("such", "well", "much", "far", "many", "long"):
        return Tag.PREPOSITION
    return Tag.PREPOSITION if dated or tokens[i].word == "than" else None


_QUOTES = frozenset("\"“”'‘’(")


def _opens_infinitive(tokens: Sequence[Token], i: int) -> bool:
    after = _next(tokens, i)
    return after is not None and (after.word in ("be", "have", "do") or (
        after.tag is Tag.WORD and after.reading is not None and after.reading.form is Form.BASE and after.reading.lemma == after.word
    ))


def _reads_as_verb(tokens: Sequence[Token], i: int, reading: Reading) -> bool:
    before, after = _previous(tokens, i), tokens[i + 1] if i + 1 < len(tokens) else None
    return _BY_FORM[reading.form](tokens, i, before, after)


def _modifies(before: Token | None) -> bool:
    """Whether what stands before makes the word part of a noun phrase."""
    return before is not None and before.word not in ("two", "three", "four") and (before.tag in (Tag.DETERMINER, Tag.NUMBER) or before.word == "'s" or before.tag is Tag.WORD and before.word.endswith("est"))


# Base forms that after a plural are more often nouns ("the Minerals Act", "officials plan"): an object decides.
_NOUN_TOO = frozenset("act bill order plan project deal report contract award grant license lease permit loan offer finance fund sample test survey study visit tour group trade state house board bank court mine field line sector market policy department".split())
_ONE_FORM = frozenset("put cut set let hit read shut spread split quit bid cost forecast come become run overcome broadcast outbid".split())


def _base(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        return False
    if before.tag in (Tag.TO, Tag.MODAL) or before.word in DO:
        return True
    if before.tag is Tag.AND:
        return any(t.tag in (Tag.TO, Tag.MODAL) for t in tokens[max(0, i - 8) : i])
    if tokens[i].word in _ONE_FORM:
        if tokens[i].word in ("come", "become", "run", "overcome"):
            return before.word in BE | HAVE
        return before.word in BE | HAVE or not _modifies(before) and before.tag in (Tag.MENTION, Tag.WORD, Tag.PRONOUN, Tag.STOP, Tag.SUBORDINATOR)
    if tokens[i].word in _NOUN_TOO and (after is None or after.tag not in (Tag.DETERMINER, Tag.MENTION, Tag.SUBORDINATOR) or after.kind(MentionKind.DATE)):
        return False
    plural = before.word in _PLURAL_PRONOUN or (before.tag is Tag.WORD and before.word.endswith("s") and not before.word.endswith("ss"))
    return plural and after is not None and after.tag in (*_OBJECT_OPENERS, Tag.WORD, Tag.PREPOSITION, Tag.SUBORDINATOR) and after.word != "of"


def _third(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None or _modifies(before) or before.tag in (Tag.PREPOSITION, Tag.TO, Tag.MODAL, Tag.AND, Tag.VERB):
        # After "and" a finite verb goes on only where another finite verb went before.
        return before is not None and before.tag is Tag.AND and any(t.is_verb for t in tokens[:i]) and tokens[i].word not in _PLURAL_NOUN
    if tokens[i].word in _PLURAL_NOUN:
        opens = after is not None and (_opens_object(after) or after.word == "to" and _opens_infinitive(tokens, i + 1))
        if before.tag is Tag.RELATIVE and after is not None and after.tag is Tag.WORD:
            return True
        singular = before.tag is Tag.WORD and not before.word.endswith("s")
        return opens and (singular or before.tag in (Tag.MENTION, Tag.PRONOUN, Tag.RELATIVE, Tag.SUBORDINATOR))
    # "separatist attacks on the roads": a plural noun more often than a verb.
    nominal = after is None or after.tag in (Tag.PREPOSITION, Tag.AUXILIARY, Tag.MODAL, Tag.AND) or after.reading is not None and after.reading.form is Form.PAST
    return not (nominal and (before.tag is Tag.WORD or before.kind(MentionKind.MINERAL))) or find_lemma(tokens[i]) in _STATIVE


_ADJECTIVE = re.compile(r".{3,}(?:ate|al|ic|ive|ous|ful|less|able|ible|ary|ent|ant)$")


def _adjective_before(tokens: Sequence[Token], i: int) -> bool:
    """"intermediate and finished products": both describe the noun."""
    return i >= 2 and tokens[i - 2].tag is Tag.WORD and bool(_ADJECTIVE.match(tokens[i - 2].word))


def _opens_object(token: Token) -> bool:
    return token.tag in _OBJECT_OPENERS and not token.kind(MentionKind.DATE)


def find_lemma(token: Token) -> str:
    return token.reading.lemma if token.reading else ""


_STATIVE = frozenset("lie sit stand come go remain look depend deal rest live run stay belong refer consist begin end point say add be".split())


def _past(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        return after is not None and after.tag in (Tag.PREPOSITION, Tag.SUBORDINATOR)
    if _modifies(before) or before.tag is Tag.VERB or before.tag is Tag.AND and _adjective_before(tokens, i) and after is not None and after.tag is Tag.WORD:
        return False
    noun_follows = after is not None and (after.tag is Tag.WORD and not after.reading or after.kind(MentionKind.MINERAL))
    return not (before.tag is Tag.PREPOSITION and noun_follows)


def _gerund(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        return True
    if before.word in BE or before.tag is Tag.STOP and before.word == ",":
        return True
    if tokens[i].word in _NOUN_IN_ING:
        opens = after is not None and after.tag in (Tag.DETERMINER, Tag.MENTION, Tag.NUMBER) and not after.kind(MentionKind.DATE)
        return opens and not _modifies(before)
    # "the signing", "a mining firm": a noun, or part of one.
    return not _modifies(before)


_BY_FORM = {Form.BASE: _base, Form.THIRD: _third, Form.PAST: _past, Form.PARTICIPLE: _past, Form.GERUND: _gerund}


def group_by_sentence(sentences: Iterable[Span], mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """For each sentence the mentions inside it, in one pass; both in the order of the text."""
    at = 0
    for sentence in sentences:
        found: list[Mention] = []
        while at < len(mentions) and mentions[at].span.start < sentence.end:
            if mentions[at].span.start >= sentence.start:
                found.append(mentions[at])
            at += 1
        yield found
