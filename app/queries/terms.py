"""What a person typed, as terms; and where they stand in a text.

    antimony refinery      both words; endings make no difference
    "secret deals"         these words, as written, in this order
    -offtake               not this word
    refin*                 words that begin so

The last word counts as a beginning too, since it may not have been typed to its end. Any text is a query; what is
neither a word nor a sign is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.words import Word, find_words, to_stem

MOST_TERMS = 8
SHORTEST = 3  # letters of a last word that counts as a beginning: "US" is not to find "used"
_STRAIGHT = {ord(char): '"' for char in "“”„‟«»＂"}
_TERM = re.compile(r"(?P<no>(?<!\S)-)?(?:\"(?P<phrase>[^\"]*)\"?|(?P<word>[^\s\"]+))")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand next to each other, in the forms of app.words.

    ``exact``: as written, else with any ending. ``begins``: the last of them may also go on.
    """

    words: tuple[str, ...]
    negative: bool = False
    exact: bool = False
    begins: bool = False

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(map(to_stem, self.words))

    def __str__(self) -> str:
        """As it is typed."""
        words = " ".join(self.words)
        said = f"{words}*" if self.begins and self.exact else f'"{words}"' if self.exact else words
        return f"{'-' if self.negative else ''}{said}"

    def to_fts5(self) -> str:
        """Words are letters and digits alone, so nothing in them needs to be escaped."""
        stems = [] if self.exact else [f'stems : "{" ".join(self.stems)}"']
        forms = [f'forms : "{" ".join(self.words)}"{" *" if self.begins else ""}'] if self.exact or self.begins else []
        return f"({' OR '.join(stems + forms)})"

    def to_stems_query(self) -> str:
        """A tsquery over the stems, empty where only the forms count."""
        return "" if self.exact else " <-> ".join(f"'{stem}'" for stem in self.stems)

    def to_forms_query(self) -> str:
        """A tsquery over the forms, empty where only the stems count."""
        forms = " <-> ".join(f"'{word}'" for word in self.words) if self.exact or self.begins else ""
        return forms + (":*" if self.begins else "")

    def stands_at(self, words: Sequence[Word], place: int) -> bool:
        """Whether it stands in this text, from this word on."""
        found = words[place : place + len(self.words)]
        if len(found) < len(self.words):
            return False
        if not self.exact and all(word.stem == stem for word, stem in zip(found, self.stems, strict=True)):
            return True
        *before, last = zip((word.form for word in found), self.words, strict=True)
        same = last[0].startswith(last[1]) if self.begins else last[0] == last[1]
        return (self.exact or self.begins) and same and all(form == asked for form, asked in before)


def find_terms(text: str, *, shortest: int = SHORTEST) -> tuple[Term, ...]:
    """The terms of what a person typed, the first few of them."""
    terms = list(_find_terms(text))
    if terms and _is_unfinished(terms[-1], text.rstrip()[-1], shortest):
        terms[-1] = replace(terms[-1], begins=True)
    return tuple(terms[:MOST_TERMS])


def _is_unfinished(last: Term, end: str, shortest: int) -> bool:
    return not last.negative and not last.exact and end.isalnum() and len(last.words[-1]) >= shortest


def _find_terms(text: str) -> Iterator[Term]:
    for match in _TERM.finditer(text.translate(_STRAIGHT)):
        phrase = match["phrase"] is not None
        said = match["phrase"] if phrase else match["word"]
        words = tuple(word.form for word in find_words(said))
        begins = not phrase and said.endswith("*")
        if words:
            yield Term(words, negative=bool(match["no"]), exact=phrase or begins, begins=begins)


def find_wanted(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Those that must be there."""
    return tuple(term for term in terms if not term.negative)


def find_hits(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the wanted terms stand in a text: start and end of each place, in order, none of which overlap."""
    words, wanted = list(find_words(text)), find_wanted(terms)
    hits: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        ends = [words[place + len(t.words) - 1].end for t in wanted if t.stands_at(words, place)]
        if ends and (not hits or word.start >= hits[-1][1]):
            hits.append((word.start, max(ends)))
        elif ends:
            hits[-1] = (hits[-1][0], max(hits[-1][1], *ends))
    return hits
