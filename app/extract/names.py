"""Runs of capitalised words: where a name may stand, before anybody asks whose.

"Pakistan's Geological Survey of Pakistan and Tau-Ken Samruk" has three runs: what joins two words of one name ("of"
after the head of a body, "and" between words that are no name alone, "bin") is decided here; titles are cut off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from app.extract.lexicon import (
    ALSO_NAMES,
    BODY,
    COMPANY,
    FOR_HEADS,
    LEGAL,
    MONTHS,
    OF_HEADS,
    OFFICES,
    ON_HEADS,
    OPENERS,
    REACH,
    REMIT,
    TITLE,
)
from app.grounding import Span
from app.vocabulary import Vocabulary, fold

_WORD = re.compile(r"(?:[^\W\d_a-z]\.){2,}(?![^\W_])|[^\W_]+(?:[-‑’'.][^\W_]+)*|&")
_LONG_WORD = re.compile(r"[^\W\d_][\w-]{4,}")
# "US-listed" and "Karachi-based" describe the name that follows.
_MODIFIER = re.compile(r"-(?!e-|ul-|ur-|i-|al-|bin-|as-)[a-z]+$")
# "al-Jadaan", "d'Affaires", "bin-Salman".
_LOWER_PARTICLE = re.compile(r"(?:al|el|ul|ur|bin|ibn|as|ad|d|l|de|van|von)[-’'][^\W\d_]*[A-Z]")
_PARTICLES = frozenset(
    "de da do dos das del della des di du la las le los van von der den ter bin ibn bint al el ul ur".split()
)
# Words whose full stop does not end a name.
_STOPPED = frozenset(
    "Gen Lt Maj Col Brig Capt Cmdr Cmdre Adm Sgt Mr Mrs Ms Dr Prof Sen Rep Gov St Jr Sr Hon Rev Engr Ch"
    " Corp Inc Ltd Co Pvt Pte Pty Bros Intl Mt".split()
)
_LEGAL_TAIL = re.compile(
    r"(?:,?\s\(?(?:SMC-)?(?:Pvt|Private|SMC|Pte|Pty|Proprietary|Guarantee)\.?\)?)?,?\s(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|S\.A\.|N\.V\.|B\.V\.|JSC|GmbH|d\.o\.o)\b\.?"
    r"|,?\sCorp\b\.?(?:\sLtd\b\.?)?"
)
# An office and its field, before a name.
OF_REMIT = re.compile(
    r"\b(?:Minister|Secretary|Adviser|Advisor|Assistant|Commissioner|Director|General|Chief|Superintendent)\s(?:for|of|on)\s(?:the\s)?(?:[A-Z][a-z]+,?\s|and\s){0,5}$"
)
# Offices that are named with their field.
_FIELD_WORDS = REMIT | frozenset("and of the Police Staff Army Naval Air".split())
_STATE_OFFICES = frozenset("Minister Secretary Commissioner Undersecretary".split())
_COMPANY_OFFICES = frozenset("Manager Director Adviser Advisor Officer".split())
_ACRONYM_AFTER = re.compile(r"\s\(([A-Z]{3,10})\)")
_DAY = re.compile(r"\.?\s\d")
_RANK_TAIL = re.compile(r"\s?\((?:r|R|retd|Retd|ret|Ret)\.?\)\.?\s?")


class Word(NamedTuple):
    start: int
    end: int
    text: str
    owns: bool  # "'s" follows


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that may be a name, the title before it, and the sentence around it.

    ``title`` holds the words cut off before it in the same run ("Finance Minister"); ``titled_next`` is set where
    a title follows in the same run ("Cove" in "Cove CEO Pini Althaus").
    """

    sentence: Span
    words: tuple[Word, ...]
    title: tuple[Word, ...] = ()
    titled_next: str = ""
    end: int = 0

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(w.text for w in self.words)

    @property
    def owns(self) -> bool:
        return self.words[-1].owns

    def before(self, length: int = 90) -> str:
        """What stands before the name in its sentence, its title left out."""
        start = self.title[0].start if self.title else self.start
        return self.sentence.text[max(self.sentence.start, start - length) : start]

    @property
    def lead(self) -> tuple[str, ...]:
        return lead_of(self.before(60))

    def after(self, length: int = 140) -> str:
        return self.sentence.text[self.end : min(self.sentence.end, self.end + length)]


def lead_of(before: str) -> tuple[str, ...]:
    """The last words before a name, articles left out; commas and the like stay on their words."""
    line = before[before.rfind("\n") + 1 :]
    return tuple(w for w in line.split() if w.lower() not in ("the", "a", "an"))[-5:]


def find_words(sentence: Span) -> list[Word]:
    found = []
    for match in _WORD.finditer(sentence.text, sentence.start, sentence.end):
        text = match.group()
        if text[-2:] in ("'s", "’s"):
            found.append(Word(match.start(), match.end() - 2, text[:-2], owns=True))
        else:
            found.append(Word(match.start(), match.end(), text, owns=False))
    return found


def is_capital(word: Word) -> bool:
    text = word.text
    if text in MONTHS:
        return False
    if text[0].isupper():
        return not _MODIFIER.search(text)
    return bool(_LOWER_PARTICLE.match(text))


def is_headline(sentence: Span) -> bool:
    """Whether nearly all longer words have capitals and no stop ends them, so that a capital says nothing."""
    words = sentence.exact
    if words.rstrip("\"”’')")[-1:] in {".", "!", "?", ":"}:
        return False
    long = _LONG_WORD.findall(words)
    return len(long) > 2 and sum(w[0].isupper() for w in long) > 0.7 * len(long)


def find_names(sentence: Span, vocabulary: Vocabulary) -> list[Name]:
    """All runs of capitalised words of a sentence, cut at titles, in order."""
    found: list[Name] = []
    for run in _runs(sentence, find_words(sentence), vocabulary):
        found += _cut(sentence, run, vocabulary)
    return found


# ---------------------------------------------------------------- runs


def _runs(sentence: Span, words: list[Word], vocabulary: Vocabulary) -> Iterator[list[Word]]:
    run: list[Word] = []
    index = 0
    while index < len(words):
        joined = _joined(sentence.text, run, words, index, vocabulary)
        if run and not joined:
            yield run
            run = []
            joined = _joined(sentence.text, run, words, index, vocabulary)
        run += words[index : index + joined]
        index += joined or 1
    if run:
        yield run


def _adjacent(text: str, left: Word, right: Word) -> bool:
    gap = text[left.end : right.start]
    if not gap.strip(" \u00a0"):
        return bool(gap) or "&" in (left.text, right.text)
    stopped = left.text in _STOPPED or len(left.text) == 1
    return (stopped and gap in (". ", ".\u00a0")) or (
        left.text in TITLE and bool(_RANK_TAIL.fullmatch(gap.lstrip(".")))
    )


def _joined(text: str, run: list[Word], words: list[Word], index: int, vocabulary: Vocabulary) -> int:
    """How many words from ``index`` on go on with the run: 0 where it ends."""
    word = words[index]
    if not run:
        return int((is_capital(word) and word.text not in OPENERS) or _is_given(words, index, vocabulary))
    if not _adjacent(text, run[-1], word):
        return _enumerated(text, run, words, index)
    if is_capital(word) or (word.text in MONTHS and not _DAY.match(text, word.end)):
        return 1
    following = [*words[index + 1 : index + 3]]
    if not following or not _adjacent(text, word, following[0]):
        return 0
    if word.text == "of" and following[0].text == "the" and len(following) > 1 and run[-1].text in OF_HEADS:
        return 3 if is_capital(following[1]) and _adjacent(text, following[0], following[1]) else 0
    return (
        2 if is_capital(following[0]) and _links(word.text, run, words[index + 1 : index + 9], text, vocabulary) else 0
    )


def _is_given(words: list[Word], index: int, vocabulary: Vocabulary) -> bool:
    """Whether a month's name is a person's here: "Jan Mohammad"."""
    following = words[index + 1 : index + 2]
    return words[index].text in MONTHS and bool(following) and fold(following[0].text) in vocabulary.given_names


def _enumerated(text: str, run: list[Word], words: list[Word], index: int) -> int:
    """How many words of a ministry's fields follow a comma: "Ministry of Labour, Skills and Immigration"."""
    following = words[index : index + 3]
    if len(following) < len("x,y") or text[run[-1].end : words[index].start] != ", " or following[1].text != "and":
        return 0
    fields = "of" in (w.text for w in run) and any(w.text in BODY for w in run) and run[-1].text in REMIT
    joined = _adjacent(text, following[0], following[1]) and _adjacent(text, following[1], following[2])
    return 3 if fields and joined and is_capital(following[0]) and is_capital(following[2]) else 0


def _links(link: str, run: list[Word], rest: list[Word], text: str, vocabulary: Vocabulary) -> bool:
    last = run[-1].text
    if link in _PARTICLES or link == "&":
        return True
    if link == "of" and last in REMIT and any(w.text in BODY for w in run):
        return True  # "Chamber of Commerce of Metz"
    if link == "of":
        # "The Board of Inca Minerals Limited" is a company's.
        return last in OF_HEADS and not (last == "Board" and _ends_in_legal_form(rest, text))
    if link == "for":
        return last in FOR_HEADS
    if link == "on":
        return last in ON_HEADS
    return link == "and" and _and_joins(run, rest, text, vocabulary)


def _ends_in_legal_form(rest: list[Word], text: str) -> bool:
    for left, word in pairwise(rest):
        if not _adjacent(text, left, word) or not is_capital(word):
            return left.text in LEGAL
    return rest[-1].text in LEGAL


def _and_joins(run: list[Word], rest: list[Word], text: str, vocabulary: Vocabulary) -> bool:
    """Whether "and" stands inside a name: "Oil and Gas Company", not "Nova Minerals and Oxus Exploration"."""
    right = [rest[0]]
    for left, word in pairwise(rest):
        if not is_capital(word) or not _adjacent(text, left, word):
            break
        right.append(word)
    parts = [w.text for w in run]
    if "of" in parts or "for" in parts:
        return parts[-1] in REMIT and right[0].text in REMIT
    vague = all(p in REMIT or p in REACH or vocabulary.knows_place(p) for p in parts)
    headed = any(w.text in BODY or w.text in COMPANY for w in right[1:] or right)
    acronym = _ACRONYM_AFTER.match(text, right[-1].end)
    if acronym and acronym.group(1)[0] == run[0].text[0] != right[0].text[0] and right[-1].text in BODY | COMPANY:
        return True  # the acronym begins with the words before "and"
    return vague and parts[-1] in REMIT and headed and len(right) > 1


# ---------------------------------------------------------------- titles


def _cut(sentence: Span, run: list[Word], vocabulary: Vocabulary) -> Iterator[Name]:
    """The names in a run: cut at titles, with the legal form that follows."""
    while run and run[-1].text in OPENERS:
        run = run[:-1]
    if not run:
        return
    while len(run) > 2 and _is_place_before(run, vocabulary):
        run = run[1:]
    run, remit = _without_remit(sentence, run)
    if run[-1].text in LEGAL or not any(w.text in TITLE for w in run):
        yield _name(sentence, run, remit, "")
        return
    yield from _titled(sentence, run)


def _is_place_before(run: list[Word], vocabulary: Vocabulary) -> bool:
    """Whether a place stands before a person's name: "the representative for Alaska Nick Begich"."""
    return fold(run[1].text) in vocabulary.given_names and vocabulary.knows_place(run[0].text)


def _without_remit(sentence: Span, run: list[Word]) -> tuple[list[Word], tuple[Word, ...]]:
    """The run, and what before it belongs to a title: "Petroleum" of "Minister for Petroleum Ali Malik"."""
    before = sentence.text[max(sentence.start, run[0].start - 60) : run[0].start]
    if not OF_REMIT.search(before):
        return run, ()
    count = 0
    while count < len(run) - 1 and run[count].text in _FIELD_WORDS:
        count += 1
    if any(w.text in BODY or w.text in COMPANY - REMIT for w in run[count:]):
        return run, ()
    return run[count:], tuple(run[:count])


def _titled(sentence: Span, run: list[Word]) -> Iterator[Name]:
    title: list[Word] = []
    pieces = list(_pieces(run))
    for (is_title, words), following in zip(pieces, [*pieces[1:], (True, [])], strict=True):
        if is_title:
            title += words
            continue
        next_title = following[1][0].text if following[1] else ""
        yield from _between(sentence, words, title, next_title)
        title = [*words] if next_title else []  # "Finance" belongs to "Minister"


def _pieces(run: list[Word]) -> Iterator[tuple[bool, list[Word]]]:
    """The run in turns of titles and other words."""
    words: list[Word] = []
    was_title = False
    for word, following in zip(run, [*run[1:], None], strict=True):
        is_title = _is_title(word, following) and (was_title or not words or word.text not in ALSO_NAMES)
        if words and is_title != was_title:
            yield was_title, words
            words = []
        words = [*words, word]
        was_title = is_title
    yield was_title, words


def _between(sentence: Span, words: list[Word], title: list[Word], next_title: str) -> Iterator[Name]:
    """The name that stands after one title and before another, without the fields of the two offices."""
    if title and words[0].text in OFFICES:
        return  # "Prime Minister House", "Chief Minister's Secretariat": no person's name
    start = _leading_field(words) if title and not next_title else 0
    end = len(words) - _trailing_field(words, next_title)
    if start < end:
        yield _name(sentence, words[start:end], (*title, *words[:start]), next_title)


def _leading_field(part: list[Word]) -> int:
    """How many words after a title are its field, and no name: "Petroleum" of "Secretary Petroleum Momin Agha"."""
    count = 0
    while count < len(part) - 2 and part[count].text in _FIELD_WORDS:
        count += 1
    return count


def _trailing_field(part: list[Word], title: str) -> int:
    """How many words before an office are its field: "Exploration" of "Inca Exploration Manager"."""
    if title in _COMPANY_OFFICES:
        # One word: what stands before it may be the company's, as in "Zarrin Gold Exploration Manager".
        return int(part[-1].text in REMIT)
    count = 0
    while title in _STATE_OFFICES and count < len(part) and _is_field(part[-1 - count].text, inside=count > 0):
        count += 1
    return count


def _is_field(word: str, *, inside: bool) -> bool:
    return word in REMIT or (word == "and" and inside)


def _is_title(word: Word, following: Word | None) -> bool:
    if following is not None and word.text in ("General", "Executive", "Chief") and following.text in BODY:
        return False  # "General Administration of Customs"
    return word.text in TITLE or (word.text == "Field" and following is not None and following.text == "Marshal")


def _name(sentence: Span, words: list[Word], title: tuple[Word, ...], titled_next: str) -> Name:
    end = words[-1].end
    text = sentence.text
    tail = _LEGAL_TAIL.match(text, end, sentence.end)
    if tail and not words[-1].owns:
        # The full stop at the end of the sentence is not the abbreviation's.
        end = tail.end() - (text[tail.end() - 1] == "." and tail.end() == sentence.end)
    elif words[-1].text in LEGAL and text[end : end + 1] == "." and end + 1 < sentence.end:
        end += 1
    return Name(sentence, tuple(words), title, titled_next, end)
