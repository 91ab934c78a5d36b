"""Names: runs of capitalised words, cut at titles, before anybody asks whose they are.

"Pakistan's Geological Survey of Pakistan and Tau-Ken Samruk" has three: what joins two words of one name is decided in
``runs``; titles are cut off here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.extract.mentions.lexicon import ALSO_NAMES, BODY, COMPANY, LEGAL, OFFICES, OPENERS, REMIT, TITLE
from app.extract.mentions.runs import Word, find_runs
from app.grounding import Span
from app.vocabulary import Vocabulary, fold

_LONG_WORD = re.compile(r"[^\W\d_][\w-]{4,}")
_LEGAL_TAIL = re.compile(
    r"(?:,?\s\(?(?:SMC-)?(?:Pvt|Private|SMC|Pte|Pty|Proprietary|Guarantee)\.?\)?)?,?\s(?:Ltd|Limited|Inc|LLC|LLP|PLC|"
    r"plc|S\.A\.|N\.V\.|B\.V\.|JSC|GmbH|d\.o\.o)\b\.?"
    r"|,?\sCorp\b\.?(?:\sLtd\b\.?)?"
)
# An office and its field, before a name.
OF_REMIT = re.compile(
    r"\b(?:Minister|Secretary|Adviser|Advisor|Assistant|Commissioner|Director|General|Chief|Superintendent)\s"
    r"(?:of\sState\s)?(?:for|of|on)\s(?:the\s)?(?:[A-Z][a-z]+,?\s|and\s){0,5}$"
)
# Offices that are named with their field.
_FIELD_WORDS = REMIT | frozenset("and of the Police Staff Army Naval Air".split())
_STATE_OFFICES = frozenset("Minister Secretary Commissioner Undersecretary".split())
_COMPANY_OFFICES = frozenset("Manager Director Adviser Advisor Officer".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A run of words that may be a name, the title before it, and the sentence around it.

    ``title`` holds the words cut off before it in the same run ("Finance Minister"); ``titled_next`` is set where
    a title follows in the same run ("Cove" in "Cove CEO Pini Althaus").
    """

    sentence: Span
    words: tuple[Word, ...]
    title: tuple[Word, ...]
    titled_next: str
    start: int
    end: int
    text: str
    parts: tuple[str, ...]  # the texts of the words

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


Occurrences = Mapping[str, Sequence[Name]]  # all places of each name, by its text


def lead_of(before: str) -> tuple[str, ...]:
    """The last words before a name, articles left out; commas and the like stay on their words."""
    line = before[before.rfind("\n") + 1 :]
    return tuple([w for w in line.split() if w.lower() not in ("the", "a", "an")][-5:])


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
    for run in find_runs(sentence, vocabulary):
        found += _cut(sentence, run, vocabulary)
    return found


def group_by_text(names: Iterable[Name]) -> Occurrences:
    """All places of each name, in the order in which the article first has it."""
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[name.text].append(name)
    return places


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
    if any(w.text in BODY or (w.text in COMPANY and w.text not in REMIT) for w in run[count:]):
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
    start, parts = words[0].start, tuple([w.text for w in words])
    return Name(sentence, tuple(words), title, titled_next, start, end, text[start:end], parts)
