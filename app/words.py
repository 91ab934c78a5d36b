"""The words of a text as they are searched for: one definition, for what is written into the index, for what a person
types, and for the marks on what was found.

A word is a run of letters and digits. Letter case, accents, soft hyphens and the dots of "U.S." make no difference, and
the ``'s`` behind a name is no part of it. Its *form* is the word so folded; its *stem* leaves off the English ending,
so that "shipments" are found by "shipment", and "shipped" by "shipping".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import snowballstemmer

LONGEST = 64  # letters of a form; no word that anybody searches for is longer, and databases have their limits
KEPT = 200_000  # stems kept in memory; a language has fewer

_ONE_AT_A_TIME = Lock()
_STEMMER = snowballstemmer.stemmer("english")
# Marks that stand above or below a letter, and soft hyphens, are inside a word; other characters end it.
_INSIDE = "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?"  # U.S., J.P., e.g.
    rf"|[^\W_](?:[^\W_]|[{_INSIDE}])*"
)
_OWNER = re.compile(r"['’ʼ]s\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """``text[start:end]`` of the text in which it was found."""

    start: int
    end: int
    form: str

    @property
    def stem(self) -> str:
        return to_stem(self.form)


def find_words(text: str) -> Iterator[Word]:
    """In reading order. Any text has words, or none."""
    at = 0
    while match := _WORD.search(text, at):
        at = match.end()
        if form := to_form(match.group()):
            yield Word(match.start(), at, form)
            if owner := _OWNER.match(text, at):
                at = owner.end()


@lru_cache(KEPT)
def to_form(word: str) -> str:
    """Lower case, no accents, letters and digits alone."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in plain if char.isalnum())[:LONGEST]


@lru_cache(KEPT)
def to_stem(form: str) -> str:
    with _ONE_AT_A_TIME:  # the stemmer keeps the word that it works on
        return str(_STEMMER.stemWord(form))
