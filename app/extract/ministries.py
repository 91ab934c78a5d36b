"""Governments and their parts, which need no capital: "the petroleum ministry", "the US embassy", "the Sindh government".

A nation's government is the nation, a place; that of a province is a body, and so is one under its full style ("the
Government of Pakistan").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.entities import Entity, EntityKind
from app.extract.found import slug
from app.extract.lexicon import REACH, REMIT
from app.extract.organizations import country_in
from app.vocabulary import Vocabulary

_REMIT = "|".join(sorted({w.lower() for w in REMIT} | {w.lower() for w in REACH if w in ("Federal", "Provincial")}))
_FIELDS = rf"(?:{_REMIT})(?:(?:,\s|\sand\s|,\sand\s|\s|-)(?:{_REMIT}))*"
_OF = re.compile(
    rf"\b([Mm]inistry|[Dd]epartment|[Dd]irectorate(?: [Gg]eneral)?) (?:of|for) (?:the )?((?i:{_FIELDS}))\b"
)
_BEFORE = re.compile(rf"\b((?i:{_FIELDS})) (ministry|department|directorate|division|secretariat|commission)\b")
_EMBASSY = re.compile(
    r"\b((?:[A-Z][\w.]+\s)?(?:[A-Z][\w.]+))(?:[’']s)?\s([Ee]mbassy|[Hh]igh [Cc]ommission|[Cc]onsulate(?: [Gg]eneral|-general)?)\b"
)

_GOVERNMENT = re.compile(
    r"\b((?:[A-Z][\w.-]+\s)?[A-Z][\w.-]+)(?:[’']s)?\s(?:federal |provincial |central |civilian |caretaker |interim |current )?"
    r"(?:government|administration|authorities|govt)\b"
)
_GOVERNMENT_OF = re.compile(r"\b([Gg])overnment of (?:the )?([A-Z][\w.-]+(?:\s[A-Z][\w.-]+)?)")


def find_ministries(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, Entity]]:
    """(start, end, entity) of each; one and the same entity for "petroleum ministry" and "ministry of petroleum"."""
    for pattern, noun, fields in ((_OF, 1, 2), (_BEFORE, 2, 1)):
        for match in pattern.finditer(text):
            country = _owner(text, match.start(), vocabulary)
            yield match.start(), match.end(), _body(match[noun], match[fields], match.group(), country, vocabulary)
    for match in _EMBASSY.finditer(text):
        words = match.group(1).split()
        for i in range(len(words)):
            nation = vocabulary.demonym(" ".join(words[i:]))
            if nation:
                start = match.start() + len(" ".join(words[:i])) + (i > 0)
                name = text[start : match.end()]
                entity_id = f"{slug(nation.name)}-{slug(match.group(2))}"
                yield start, match.end(), Entity(EntityKind.ORGANIZATION, entity_id, name, "government", nation.country)
                break


def _owner(text: str, start: int, vocabulary: Vocabulary) -> str | None:
    before = re.search(r"\b((?:[A-Z][\w.]+\s)?[A-Z][\w.]+)(?:[’']s)?\s$", text[max(0, start - 40) : start])
    return country_in(before.group(1), vocabulary) if before else None


def _body(noun: str, fields: str, words: str, country: str | None, vocabulary: Vocabulary) -> Entity:
    entity_id = slug(f"{country or ''} {noun} of {fields}")
    known = vocabulary.entity(entity_id)
    return known or Entity(EntityKind.ORGANIZATION, entity_id, words, "government", country)


def find_governments(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, Entity]]:
    """(start, end, entity) of each government that its nation or province names."""
    for match in _GOVERNMENT.finditer(text):
        for skipped, words in _endings(match.group(1)):
            entity = _government(words, vocabulary)
            if entity:
                yield match.start() + skipped, match.end(), entity
                break
    for match in _GOVERNMENT_OF.finditer(text):
        for _, words in _beginnings(match.group(2)):
            entity = _government(words, vocabulary)
            if entity:
                end = match.start(2) + len(words)
                styled = match.group(1) == "G" and entity.kind is EntityKind.PLACE
                yield match.start(), end, _styled(entity, text[match.start() : end]) if styled else entity
                break


def _endings(words: str) -> Iterator[tuple[int, str]]:
    """The words, then without the first: "Monday Sindh" is also "Sindh"."""
    yield 0, words
    if " " in words:
        yield words.index(" ") + 1, words[words.index(" ") + 1 :]


def _beginnings(words: str) -> Iterator[tuple[int, str]]:
    yield 0, words
    yield 0, words.split()[0]


def _government(words: str, vocabulary: Vocabulary) -> Entity | None:
    nation = vocabulary.demonym(words)
    if nation:
        return nation
    for match in vocabulary.find(words):
        if (match.start, match.end) == (0, len(words)) and match.entity.form == "region":
            return _styled(match.entity, f"{match.entity.name} government")
    return None


def _styled(place: Entity, name: str) -> Entity:
    return Entity(EntityKind.ORGANIZATION, f"{place.id}-government", name, "government", place.country)
