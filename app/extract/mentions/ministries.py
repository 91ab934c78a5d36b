"""Governments and their parts, which need no capital: "the petroleum ministry", "the US embassy".

A nation's government is the nation, a place; that of a province is a body, and so is one under its full style ("the
Government of Pakistan"). Ministries that differ only in the order of their words are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.entities import Entity, EntityKind
from app.extract.mentions.found import slug
from app.extract.mentions.lexicon import REMIT
from app.vocabulary import Vocabulary

Official = tuple[int, int, Entity]  # where it begins and ends in the text

_REMIT = "|".join(sorted(w.lower() for w in REMIT))
_FIELDS = rf"(?P<fields>(?i:(?:{_REMIT})(?:(?:,\s|\sand\s|,\sand\s|\s&\s|\s|-)(?:new\s)?(?:{_REMIT}))*))"
_OF = re.compile(
    rf"\b(?P<noun>[Mm]inistry|[Dd]epartment|[Dd]irectorate(?: [Gg]eneral)?) (?:of|for) (?:the )?{_FIELDS}\b"
)
_NOUN = re.compile(r" (?P<noun>ministry|department|directorate|division|secretariat|commission)\b")
_BEFORE = re.compile(rf"\b{_FIELDS}$")
_PLACE = r"(?P<place>(?:[A-Z][\w.-]+\s(?:and\s)?){0,3}[A-Z][\w.-]+)"
_OWNER = re.compile(rf"\b{_PLACE}(?P<owns>[’']s)?\s$")
_EMBASSY = re.compile(
    rf"\b{_PLACE}(?:[’']s)?\s(?P<noun>[Ee]mbassy|[Hh]igh [Cc]ommission|[Cc]onsulate(?: [Gg]eneral|-general)?)\b"
)
_GOVERNMENT = re.compile(
    rf"\b{_PLACE}(?:[’']s)?\s(?:(?:federal|provincial|central|civilian|caretaker|interim|current)\s)?"
    r"(?:government|administration|authorities|govt|cabinet)\b"
)
_GOVERNMENT_OF = re.compile(rf"\b(?P<first>[Gg])overnment of (?:the )?{_PLACE}")
# One of four provinces, and the words do not say which.
_UNNAMED = re.compile(r"\b(?:local|state)\s$")
_PROVINCIAL = re.compile(r"\bprovincial\s$")
_LONGEST_FIELDS = 60
_LONGEST_PLACE = 40  # how far back the owner of a ministry may begin


def find_ministries(text: str, vocabulary: Vocabulary) -> Iterator[Official]:
    """All departments and embassies."""
    for match in _OF.finditer(text):
        yield _department(text, match, match.end(), match["noun"], vocabulary)
    for noun in _NOUN.finditer(text):
        # Looked for from the noun back, since the fields may be any of many words.
        start = max(0, noun.start() - _LONGEST_FIELDS)
        fields = _BEFORE.search(text, start, noun.start())
        if not fields or _UNNAMED.search(text, max(0, fields.start() - len("the state ")), fields.start()):
            continue
        province = _PROVINCIAL.search(text, max(0, fields.start() - len("the provincial ")), fields.start())
        if province:
            name = text[province.start() : noun.end()]
            yield province.start(), noun.end(), _official(slug(name), name, None)
        else:
            yield _department(text, fields, noun.end(), noun["noun"], vocabulary)
    for match in _EMBASSY.finditer(text):
        for start, place in _owners(match, vocabulary):
            if place.form == "country":
                entity_id = f"{place.id}-{slug(match['noun'])}"
                yield start, match.end(), _official(entity_id, text[start : match.end()], place.country)


def find_governments(text: str, vocabulary: Vocabulary) -> Iterator[Official]:
    """All governments that their nation or province names."""
    for match in _GOVERNMENT.finditer(text):
        for start, place in _owners(match, vocabulary):
            yield (
                start,
                match.end(),
                place if place.form == "country" else _government(place, text[start : match.end()]),
            )
    for match in _GOVERNMENT_OF.finditer(text):
        for length, place in _beginnings(match["place"], vocabulary):
            end = match.start("place") + length
            plain = place.form == "country" and match["first"] == "g"
            yield match.start(), end, place if plain else _government(place, text[match.start() : end])


def _department(text: str, match: re.Match[str], end: int, noun: str, vocabulary: Vocabulary) -> Official:
    """A province's department bears its name; of a nation's, the name alone is said."""
    start, place = match.start(), None
    owner = _OWNER.search(text, max(0, start - _LONGEST_PLACE), start)
    for at, found in _owners(owner, vocabulary) if owner else ():
        place = found
        if owner and found.form == "region" and not owner["owns"] and match.re is _BEFORE:
            start = at
    country = place.country if place else None
    whose = place.id if place and place.form == "region" else (country or "")
    entity_id = slug(f"{whose} {noun} of {match['fields']}")
    return start, end, vocabulary.entity(entity_id) or _official(entity_id, text[start:end], country)


def _owners(match: re.Match[str], vocabulary: Vocabulary) -> Iterator[tuple[int, Entity]]:
    """The nation or province that the last capitalised words name, and where it begins; at most one."""
    words = match["place"]
    for skipped in (0, *(i + 1 for i, char in enumerate(words) if char == " ")):
        place = _place(words[skipped:], vocabulary)
        if place:
            yield match.start("place") + skipped, place
            return


def _beginnings(words: str, vocabulary: Vocabulary) -> Iterator[tuple[int, Entity]]:
    """The nation or province that the first words name, and its length; at most one."""
    for length in (len(words), *(i for i in range(len(words) - 1, 0, -1) if words[i] == " ")):
        for name in (words[:length], words[:length].rstrip(".")):  # "U.S." keeps its stop, a sentence's goes
            place = _place(name, vocabulary)
            if place:
                yield len(name), place
                return


def _place(name: str, vocabulary: Vocabulary) -> Entity | None:
    nation = vocabulary.demonym(name)
    if nation:
        return nation
    place = vocabulary.named(name)
    return place if place and place.form == "region" else None


def _government(place: Entity, words: str) -> Entity:
    name = words if place.form == "country" else f"{place.name} government"
    return _official(f"{place.id}-government", name, place.country)


def _official(entity_id: str, name: str, country: str | None) -> Entity:
    return Entity(EntityKind.ORGANIZATION, entity_id, name, "government", country)
