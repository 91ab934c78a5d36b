"""A sentence as tagged tokens: a mention is one token, and a word is a verb only where its neighbours let it be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.verbs import Reading, find_reading
from app.grounding import Span


class Tag(str):
    """What a token is. An Enum in all but name: before Python 3.12 asking an Enum for a member takes five times as long
    as asking a class for an attribute, and reading a sentence asks for some hundreds of them.
    """

    __slots__ = ()
    MENTION: ClassVar[Tag]
    NUMBER: ClassVar[Tag]
    DETERMINER: ClassVar[Tag]
    PREPOSITION: ClassVar[Tag]
    AND: ClassVar[Tag]
    SUBORDINATOR: ClassVar[Tag]
    RELATIVE: ClassVar[Tag]
    PRONOUN: ClassVar[Tag]
    AUXILIARY: ClassVar[Tag]
    MODAL: ClassVar[Tag]
    NOT: ClassVar[Tag]
    TO: ClassVar[Tag]  # before an infinitive
    VERB: ClassVar[Tag]
    ADVERB: ClassVar[Tag]
    WORD: ClassVar[Tag]  # nouns, adjectives and all that is not told apart
    STOP: ClassVar[Tag]  # punctuation


for _name in Tag.__annotations__:
    setattr(Tag, _name, Tag(_name.lower()))


@dataclass(slots=True, eq=False)
class Token:
    """Words of a sentence. ``word`` is in lower case, its apostrophe straight; what can be a verb has a ``reading``.

    Nothing changes a token. It is not declared frozen because that would triple the cost of making one, and an article
    has thousands.
    """

    start: int
    length: int  # and no end: a small number takes no memory of its own
    word: str
    tag: Tag
    reading: Reading | None = None
    mention: Mention | None = None
    capital: bool = False  # begins with a capital letter

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def is_verb(self) -> bool:
        return self.tag is Tag.VERB or self.tag is Tag.AUXILIARY

    def kind(self, *kinds: MentionKind) -> bool:
        return self.mention is not None and self.mention.kind in kinds

    def retagged(self, tag: Tag, reading: Reading | None = None) -> Token:
        """The same words read as something else."""
        return Token(self.start, self.length, self.word, tag, reading or self.reading, self.mention, self.capital)


BE = frozenset("be am is are was were been being".split())
HAVE = frozenset("have has had having".split())
DO = frozenset("do does did".split())
_CLOSED: dict[str, Tag] = {
    **dict.fromkeys(
        "a an the this these those each every more most several many few fewer less its his her their our my your"
        " another any some both".split(),
        Tag.DETERMINER,
    ),
    **dict.fromkeys("no neither nor".split(), Tag.DETERMINER),
    **dict.fromkeys(
        "two three four five six seven eight nine ten eleven twelve twenty thirty dozen dozens hundreds".split(),
        Tag.NUMBER,
    ),
    **dict.fromkeys(
        "of in on at by for from with between among into onto under over through via against towards toward"
        " within without about around across along alongside amid during despite near per outside inside behind"
        " beyond beside besides like unlike upon off out up down except including worth regarding concerning until"
        " till to versus because-of".split(),
        Tag.PREPOSITION,
    ),
    **dict.fromkeys("and or but & plus".split(), Tag.AND),
    **dict.fromkeys(
        "that as after before since while when whenever although though because if unless whether once whereas"
        " lest so than until".split(),
        Tag.SUBORDINATOR,
    ),
    **dict.fromkeys("which who whom whose where what why how".split(), Tag.RELATIVE),
    **dict.fromkeys("he she it they we i you him them us me nobody everyone everybody none".split(), Tag.PRONOUN),
    **dict.fromkeys([*BE, *HAVE, *DO], Tag.AUXILIARY),
    **dict.fromkeys("will would shall should can could may might must cannot".split(), Tag.MODAL),
    **dict.fromkeys("not never n't hardly".split(), Tag.NOT),
    **dict.fromkeys(
        "also already just now then still yet once soon ever even only again thus too formally officially"
        " recently previously earlier later together jointly reportedly allegedly since first long all both almost"
        " once ago apart perhaps meanwhile instead either today yesterday tomorrow here there far so last"
        " alike".split(),
        Tag.ADVERB,
    ),
}
_CLOSED["that"] = Tag.SUBORDINATOR
_CLOSED["since"] = Tag.SUBORDINATOR
# "-ly" words that are no adverbs, for what looks like an adverb is skipped inside a verb group.
_NOT_ADVERB = frozenset(
    "supply supplies family early daily weekly monthly yearly july italy ally reply rely apply assembly"
    " anomaly monopoly friendly likely unlikely only".split()
)
_LEXED = re.compile(r"['’]s\b|\d[\d.,]*\d|\d|[^\W\d_](?:[\w-]|(?<=\w)['’.](?=\w))*\.?|\S")
_COMPOUND = re.compile(r"[-‑–][^\W\d_][\w-]*")  # "-based", "-backed" right after a name


def tokenize(sentence: Span, mentions: Sequence[Mention]) -> tuple[Token, ...]:
    """The sentence's tokens; ``mentions`` are those inside it, in the order of the text, longer before shorter."""
    return tuple(_lexed(sentence, mentions))


def _lexed(sentence: Span, mentions: Sequence[Mention]) -> Iterator[Token]:
    at = sentence.start
    for mention in mentions:
        if mention.span.start < at or mention.span.end > sentence.end:
            continue
        yield from _words(sentence.text, at, mention.span.start)
        words = mention.span.exact
        yield Token(mention.span.start, len(words), _word(words), Tag.MENTION, mention=mention)
        at = mention.span.end
        if compound := _COMPOUND.match(sentence.text, at, sentence.end):
            yield Token(at, compound.end() - at, _word(compound.group()), Tag.WORD)
            at = compound.end()
    yield from _words(sentence.text, at, sentence.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _LEXED.finditer(text, start, end):
        at, words = match.start(), match.group()
        capital = words[0].isupper()
        for length, word, tag, reading in _read(words):
            yield Token(at, length, word, tag, reading, None, capital)
            at += length


@lru_cache(maxsize=20_000)
def _word(words: str) -> str:
    return words.casefold().replace("’", "'")


_Piece = tuple[int, str, Tag, Reading | None]  # its length, and the word with what it is by itself


@lru_cache(maxsize=20_000)
def _read(words: str) -> tuple[_Piece, ...]:
    """A word in its pieces, as they read by themselves; their neighbours decide later which of them are verbs."""
    return tuple(_split(_word(words), len(words)))


def _split(word: str, length: int) -> Iterator[_Piece]:
    """A word, without its clitic ("didn't", "Pakistan's") and without a full stop that is not its own."""
    clitic = next((c for c in _CLITIC if word.endswith(c) and len(word) > len(c)), None)
    if clitic:
        yield _tagged(word.removesuffix(clitic), length - len(clitic))
        yield len(clitic), _CLITIC[clitic], _CLOSED[_CLITIC[clitic]], find_reading(_CLITIC[clitic])
    elif word.endswith("n't") and len(word) > 3:
        yield _tagged({"won't": "will", "can't": "can"}.get(word, word[:-3]), length - 3)
        yield _tagged("n't", 3)
    elif word.endswith("'s") and len(word) > 2:
        yield _tagged(word[:-2], length - 2)
        yield 2, "'s", Tag.STOP, None
    elif word.endswith(".") and len(word) > 1 and "." not in word[:-1]:
        yield _tagged(word[:-1], length - 1)
        yield 1, ".", Tag.STOP, None
    else:
        yield _tagged(word, length)


_CLITIC = {"'ve": "have", "'re": "are", "'ll": "will", "'d": "would"}


def _tagged(word: str, length: int) -> _Piece:
    if tag := _CLOSED.get(word):
        return length, word, tag, find_reading(word)
    if word[0].isdigit():
        return length, word, Tag.NUMBER, None
    if not word[0].isalnum():  # "'s" alone among them
        return length, word, Tag.STOP, None
    if word.endswith("ly") and word not in _NOT_ADVERB:
        return length, word, Tag.ADVERB, None
    return length, word, Tag.WORD, find_reading(word)


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
