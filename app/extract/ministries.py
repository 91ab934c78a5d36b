"""Parts of a government that need no capital: "the petroleum ministry", "ministry of industry", "the US embassy"."""

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
