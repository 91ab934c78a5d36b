"""Patterns that are tried only where they can match.

Most patterns over article text match in one sentence of a hundred, and trying one costs more than looking for the
letters that it cannot do without ("misstated" or "misreported" …). These letters are read from the pattern itself, as
RE2's FilteredRE2 does it, and looked for in one pass with an Aho–Corasick automaton, so that a pattern is written as
ever and no list of key words beside it can be forgotten. What cannot be told of a pattern is taken for "may match
anything": the answers with and without are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, Final

import ahocorasick

# What ``re`` reads patterns with. It is not public, and not typed; the tests name what is taken from it.
op: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

_Need = frozenset[str]  # strings in lower case of which one must stand in a text that matches
_SHORTEST = 3  # letters: what is shorter stands everywhere and tells nothing
_MOST_FORMS = 64  # ways in which one stretch of a pattern may be written out
_MOST_NEEDS = 3  # of one pattern, the longest
# Letters that equal an ASCII letter when case is ignored, but not by ``str.lower``, and are therefore not vouched for.
_ODD = "İıſK"


class Sieve:
    """Of many patterns, those whose needed letters a text has."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        holders: dict[str, int] = {}
        self._masks: list[int] = []
        bit = 1
        for pattern in patterns:
            mask = 0
            for need in find_needs(pattern):
                for letters in need:
                    holders[letters] = holders.get(letters, 0) | bit
                mask |= bit
                bit <<= 1
            self._masks.append(mask)
        self._needed: Any = ahocorasick.Automaton()
        for letters, bits in holders.items():
            self._needed.add_word(letters, bits)
        self._needed.make_automaton()

    def passing(self, text: str) -> list[int]:
        """The places, among the patterns given, of those that may match somewhere in the text."""
        present = self.find_met(text)
        return [n for n, mask in enumerate(self._masks) if mask & present == mask]

    def find_met(self, text: str) -> int:
        """The needs that the text meets, a bit for each; all of them where it cannot be told."""
        if not self._needed or (not text.isascii() and any(letter in text for letter in _ODD)):
            return -1
        present = 0
        for _, bits in self._needed.iter(text.lower()):
            present |= bits
        return present


_SCREENED: list[re.Pattern[str]] = []


class Screened:
    """A pattern behind a sieve, with those methods of a compiled pattern that look for it in a text.

    All of them share one sieve: what a text has is looked for once, and not for each pattern that is tried on it.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern: Final = re.compile(pattern, flags)
        self._place = len(_SCREENED)
        _SCREENED.append(self.pattern)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        end = len(text) if end is None else end
        return self.pattern.search(text, start, end) if self._may_match(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        end = len(text) if end is None else end
        return self.pattern.finditer(text, start, end) if self._may_match(text[start:end]) else iter(())

    def _may_match(self, text: str) -> bool:
        return self._place in _find_passing(text, len(_SCREENED))


@lru_cache(maxsize=16)  # a sentence is asked about by several patterns in a row
def _find_passing(text: str, patterns: int) -> frozenset[int]:
    return frozenset(_sieve_of_all(patterns).passing(text))


@lru_cache(maxsize=1)
def _sieve_of_all(patterns: int) -> Sieve:
    """Made when it is first asked for, after the modules that have patterns; again where another one came later."""
    return Sieve(_SCREENED[:patterns])


# ---------------------------------------------------------------- what a pattern needs


@cache
def find_needs(pattern: re.Pattern[str]) -> list[_Need]:
    """Sets of strings: any text that matches has, in lower case, one of each set. The most telling come first."""
    needs = _Walk().needs(parser.parse(pattern.pattern, pattern.flags))
    telling = {_shortest(need) for need in needs if min(map(len, need)) >= _SHORTEST}
    return sorted(telling, key=_telling, reverse=True)[:_MOST_NEEDS]


def _shortest(need: _Need) -> _Need:
    """Without the strings that another is a part of: where "april" stands, so does "apr"."""
    return frozenset(one for one in need if not any(other in one for other in need if other != one))


def _telling(need: _Need) -> tuple[int, int, list[str]]:
    return min(map(len, need)), -len(need), sorted(need)


class _Walk:
    """Reads a parsed pattern from left to right; ``forms`` is all that the stretch just read can be written as."""

    def __init__(self) -> None:
        self.found: list[_Need] = []
        self.forms: set[str] = {""}

    def needs(self, nodes: Iterable[tuple[Any, Any]]) -> list[_Need]:
        for code, value in nodes:
            self._read(code, value)
        self._break()
        return self.found

    def _read(self, code: Any, value: Any) -> None:
        forms = _forms_of(code, value)
        if forms is not None and len(forms) * len(self.forms) <= _MOST_FORMS:
            self.forms = {left + right for left in self.forms for right in forms}
            return
        if code is op.ASSERT:  # what is only looked at does not break the stretch
            ahead, nodes = value
            self.found += _Walk().needs(nodes) if ahead > 0 else []
            return
        self._break()
        if code is op.BRANCH:
            self.found += _common([_Walk().needs(branch) for branch in value[1]])
        elif code is op.SUBPATTERN:
            self.found += _Walk().needs(value[-1])
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
            self.found += _Walk().needs(value[2])

    def _break(self) -> None:
        if all(self.forms):
            self.found.append(frozenset(self.forms))
        self.forms = {""}


def _common(branches: Sequence[Sequence[_Need]]) -> list[_Need]:
    """Of alternatives one is needed: the most telling need of each together; nothing if one needs nothing."""
    if not all(branches):
        return []
    return [frozenset().union(*(max(needs, key=_telling) for needs in branches))]


def _forms_of(code: Any, value: Any) -> set[str] | None:
    """All the strings, in lower case, that a node can match; None where they are too many or not ASCII."""
    if code is op.LITERAL:
        return {chr(value).lower()} if value < 128 else None
    if code in (op.AT, op.ASSERT_NOT):
        return {""}
    if code is op.IN:
        return _joined([_forms_of(*item) for item in value])
    if code is op.BRANCH:
        return _joined([_forms_of_all(branch) for branch in value[1]])
    if code is op.SUBPATTERN:
        return _forms_of_all(value[-1])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[:2] == (0, 1):
        return _joined([{""}, _forms_of_all(value[2])])
    return None


def _joined(alternatives: Sequence[set[str] | None]) -> set[str] | None:
    found: set[str] = set()
    for forms in alternatives:
        if forms is None or len(found) > _MOST_FORMS:
            return None
        found |= forms
    return found


def _forms_of_all(nodes: Iterable[tuple[Any, Any]]) -> set[str] | None:
    found = {""}
    for code, value in nodes:
        forms = _forms_of(code, value)
        if forms is None or len(forms) * len(found) > _MOST_FORMS:
            return None
        found = {left + right for left in found for right in forms}
    return found
