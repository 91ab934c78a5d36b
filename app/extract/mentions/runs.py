"""Runs of capitalised words that may be one name, and what joins two of them.

"of" after the head of a body, "and" between words that are no name alone, "bin", an ampersand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from app.extract.mentions.lexicon import (
    BODY,
    COMPANY,
    FOR_HEADS,
    GOODS,
    LEGAL,
    MEETINGS,
    MONTHS,
    OF_HEADS,
    ON_HEADS,
    OPENERS,
    REACH,
    REMIT,
    TITLE,
)
from app.grounding import Span
from app.vocabulary import Vocabulary, fold

_WORD = re.compile(r"(?:[^\W\d_a-z]\.){2,}(?![^\W_])|[^\W_]+(?:[-‑’'.][^\W_]+)*|&")
# "US-listed" and "Karachi-based" describe the name that follows.
_MODIFIER = re.compile(r"-(?!e-|ul-|ur-|i-|al-|bin-|as-)[a-z]+$")
# "Ji-hoon" and "Ching-te" are given names; "Qatar-run" and "Soviet-era" are not.
_SYLLABLES = re.compile(
    r"[A-Z][a-z]{1,4}-(?!(?:based|run|led|era|wide|made|born|free|rich|long|held|only|aged|ended|style|grade|owned|"
    r"sized"
    r"|bound|funded|level|type|like|wing)$)[a-z]{2,6}$"
)
# "al-Jadaan", "d'Affaires", "bin-Salman".
_LOWER_PARTICLE = re.compile(r"(?:al|el|ul|ur|bin|ibn|as|ad|d|l|de|van|von)[-’'][^\W\d_]*[A-Z]")
_PARTICLES = frozenset(
    "de da do dos das del della des di du la las le los van von der den ter bin ibn bint al el ul ur".split()
)
# What many people own together: "the Hushe Cutters’ Cooperative".
_OF_MANY = frozenset(
    "Cooperative Co-operative Union Association Society Federation Guild Council Alliance League Club Forum Fund"
    " Party Movement Front Bank"
    " Welfare Network Trust Syndicate Collective Committee Organisation Organization Confederation Action".split()
)
# After these "'s" is a part of a name: "the Sarhad Rural Women's Network".
_MANY = frozenset("Women Men People Peoples Children".split())
# Words whose full stop does not end a name.
_STOPPED = frozenset(
    "Gen Lt Maj Col Brig Capt Cmdr Cmdre Adm Sgt Mr Mrs Ms Dr Prof Sen Rep Gov St Jr Sr Hon Rev Engr Ch"
    " Corp Inc Ltd Co Pvt Pte Pty Bros Intl Mt".split()
)
_ACRONYM_AFTER = re.compile(r"\s\(([A-Z]{3,10})\)")
_DAY = re.compile(r"\.?\s\d")
_RANK_TAIL = re.compile(r"\s?\((?:r|R|retd|Retd|ret|Ret)\.?\)\.?\s?")


class Word(NamedTuple):
    start: int
    end: int
    text: str
    owns: bool  # "'s" follows


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
    return _has_capital(word.text)


@lru_cache(maxsize=20_000)
def _has_capital(text: str) -> bool:
    if text in MONTHS:
        return False
    if text[0].isupper():
        return not _MODIFIER.search(text) or bool(_SYLLABLES.match(text))
    return bool(_LOWER_PARTICLE.match(text))


def find_runs(sentence: Span, vocabulary: Vocabulary) -> Iterator[list[Word]]:
    """All runs of a sentence, in order."""
    words = find_words(sentence)
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
    if gap in ("’s ", "'s "):
        return left.text in _MANY
    if gap in ("’ ", "' "):
        return left.text.endswith("s") and right.text in _OF_MANY
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
        opens = is_capital(word) and (word.text not in OPENERS or _is_all(words, index))
        return int(opens or _is_given(words, index, vocabulary))
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
    if words[index].text not in MONTHS:
        return False
    following = words[index + 1 : index + 2]
    return bool(following) and fold(following[0].text) in vocabulary.given_names


def _is_all(words: list[Word], index: int) -> bool:
    """Whether "All" begins a body's name: "All Pakistan Mine Owners Association"."""
    if words[index].text != "All":
        return False
    following = list(takewhile(is_capital, words[index + 1 : index + 9]))
    return len(following) > 1 and any(w.text in BODY or w.text in ("Group", "Forum") for w in following[1:])


def _enumerated(text: str, run: list[Word], words: list[Word], index: int) -> int:
    """How many words of a ministry's fields follow a comma: "Ministry of Labour, Skills and Immigration"."""
    following = words[index : index + 3]
    if _is_firm(text, run, following):
        return 3
    if len(following) < len("x,y") or text[run[-1].end : words[index].start] != ", " or following[1].text != "and":
        return 0
    fields = "of" in (w.text for w in run) and any(w.text in BODY for w in run) and run[-1].text in REMIT
    joined = _adjacent(text, following[0], following[1]) and _adjacent(text, following[1], following[2])
    return 3 if fields and joined and is_capital(following[0]) and is_capital(following[2]) else 0


def _is_firm(text: str, run: list[Word], following: list[Word]) -> bool:
    """Whether the names of partners go on: "Dewey, Pratt & Noor"."""
    if len(run) != 1 or len(following) < len("x&y") or following[1].text != "&":
        return False
    named = is_capital(following[0]) and is_capital(following[2])
    return (
        named and text[run[0].end : following[0].start] == ", " and following[2].start - following[0].end == len(" & ")
    )


def _links(link: str, run: list[Word], rest: list[Word], text: str, vocabulary: Vocabulary) -> bool:
    last = run[-1].text
    if link in _PARTICLES or link == "&":
        return True
    if link == "of" and last in REMIT and any(w.text in BODY for w in run):
        return True  # "Chamber of Commerce of Metz"
    if link == "of" and last in COMPANY and len(run) > 1 and run[0].text not in OF_HEADS:
        return False  # "Ironvale Process Group of Pittsburgh"
    if link == "of" and last == "Bank" and len(run) > 2 and not any(w.text in REMIT or w.text in REACH for w in run):
        return False  # "Bay Sailors Bank of Muscat": where it has its seat
    if link == "of":
        # "The Board of Inca Minerals Limited" is a company's.
        return last in OF_HEADS and not (last == "Board" and _ends_in_legal_form(rest, text))
    if link == "for":
        return last in FOR_HEADS
    if link == "on":
        return last in ON_HEADS and rest[0].text not in OPENERS  # "at the Expo Centre on Tuesday"
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
        newer = right[0].text == "New" and len(right) > 1  # "Ministry of Mines and New Technologies"
        return parts[-1] in REMIT and right[newer].text in REMIT
    vague = all(p in REMIT or p in REACH or vocabulary.knows_place(p) for p in parts)
    headed = any(w.text in BODY or w.text in COMPANY for w in right[1:] or right)
    if right[-1].text in MEETINGS and parts[-1] in REMIT and right[0].text in REMIT:
        return True  # "the Indus Minerals and Ports Summit"
    if _deals_in(parts, [w.text for w in right]):
        return True
    acronym = _ACRONYM_AFTER.match(text, right[-1].end)
    if (
        acronym
        and acronym.group(1)[0] == run[0].text[0] != right[0].text[0]
        and (right[-1].text in BODY or right[-1].text in COMPANY)
    ):
        return True  # the acronym begins with the words before "and"
    field = right[0].text in REMIT or right[0].text in GOODS or right[0].text in REACH
    if parts[-1] in GOODS and len(parts) == 1 and right[-1].text in BODY and len(right) > 1 and field:
        return True  # "the Gems and Gemological Institute"
    return vague and parts[-1] in REMIT and headed and len(right) > 1 and field


def _deals_in(left: list[str], right: list[str]) -> bool:
    """Whether "and" joins two things that a company deals in: "Kalam Gems and Minerals", "Swat Stone and Gold"."""
    return len(left) > 1 and left[-1] in GOODS and right[0] in GOODS and all(w in GOODS or w in COMPANY for w in right)
