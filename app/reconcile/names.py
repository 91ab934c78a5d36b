"""Who is who across articles: entities that go by other spellings, or by an acronym, tied to one id.

A pure function of the entities seen. The vocabulary comes first: two of its entries are never tied to each
other. An acronym, a shorter or another spelling is tied where one entity alone can be meant; where two can,
none is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from app.entities import Entity, EntityKind

_LEGAL = frozenset(
    "co company corp corporation inc incorporated llc llp lp ltd limited plc pvt private jsc ojsc pjsc gmbh ag sa spa"
    " nv bv oy ab as pty holding holdings the".split()
)
_SMALL = frozenset("a an and at de du for in of on the to".split())
_BRITISH = re.compile(r"is(?=(?:ation|ations|e|ed|ing)$)")
_LONG = 6  # letters of a word in which one letter more, less or other is a misspelling rather than another name


def tie(entities: Iterable[Entity], decided: Iterable[Sequence[str]] = ()) -> dict[str, str]:
    """The id that stands for each entity's id; its own where nothing else is meant by it.

    ``decided`` are sets of ids that a person says are one.
    """
    by_id = {entity.id: entity for entity in entities}
    unions = _Unions(by_id)
    for kind in (EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.PLACE):
        alike = sorted((e for e in by_id.values() if e.kind is kind), key=lambda e: e.id)
        _tie_names(alike, unions)
        if kind is not EntityKind.PLACE:
            _tie_spellings(alike, unions)
        if kind is EntityKind.ORGANIZATION:
            _tie_acronyms(alike, unions)
        if kind is EntityKind.PERSON:
            _tie_short_names(alike, unions)
    for ids in decided:
        unions.force([id for id in ids if id in by_id])
    return unions.heads()


def retied(before: Mapping[str, str], after: Mapping[str, str]) -> set[str]:
    """Ids that another id stands for now than before: whatever names them is to be reconciled again."""
    return {id for id in before.keys() & after.keys() if before[id] != after[id]}


class _Unions:
    """Sets of ids that are one; no set ever holds two entries of the vocabulary."""

    def __init__(self, by_id: Mapping[str, Entity]) -> None:
        self._by_id = by_id
        self._sets = {id: frozenset((id,)) for id in by_id}

    def of(self, id: str) -> frozenset[str]:
        return self._sets[id]

    def join(self, ids: Sequence[str]) -> None:
        """Make one of all; nothing where they hold two entries of the vocabulary, or two countries."""
        whole = frozenset[str]().union(*(self._sets[id] for id in ids))
        known = [id for id in whole if self._by_id[id].known]
        countries = {country for id in whole if (country := self._by_id[id].country)}
        if len(known) > 1 or len(countries) > 1:
            return
        for id in whole:
            self._sets[id] = whole

    def force(self, ids: Sequence[str]) -> None:
        whole = frozenset[str]().union(*(self._sets[id] for id in ids))
        self._sets.update(dict.fromkeys(whole, whole))

    def heads(self) -> dict[str, str]:
        return {id: min(whole, key=self._rank) for id, whole in self._sets.items()}

    def _rank(self, id: str) -> tuple[bool, int, str]:
        """The vocabulary's entry, else the fullest name, else the first by id."""
        entity = self._by_id[id]
        return not entity.known, -len(entity.name), id


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """A name's words without case, accents, legal form and the like: what two spellings of one name share."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    found = [_BRITISH.sub("iz", w) for w in re.findall(r"[^\W_]+", re.sub(r"[.'’]", "", letters))]
    kept = [w for w in found if w not in _LEGAL]
    return tuple(kept or found)


def _tie_names(entities: Sequence[Entity], unions: _Unions) -> None:
    same: dict[object, list[str]] = defaultdict(list)
    for entity in entities:
        same[words(entity.name)].append(entity.id)
    for ids in same.values():
        unions.join(ids)


def _tie_spellings(entities: Sequence[Entity], unions: _Unions) -> None:
    """Names that differ by one letter of a long word, in the vowels or in a letter doubled: "Waqas", "Waqqas"."""
    alike: dict[object, list[Entity]] = defaultdict(list)
    for entity in entities:
        alike[tuple(map(_consonants, words(entity.name)))].append(entity)
    for group in alike.values():
        for i, one in enumerate(group):
            for other in group[i + 1 :]:
                if _misspelt(words(one.name), words(other.name)):
                    unions.join((one.id, other.id))


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _consonants(word: str) -> str:
    return word[:1] + re.sub(r"[aeiouy]", "", _undoubled(word)[1:])


def _misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    different = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return (
        len(one) > 1
        and len(different) == 1
        and max(map(len, different[0])) >= _LONG
        and Levenshtein.distance(*map(_undoubled, different[0])) <= 1
    )


def _tie_acronyms(entities: Sequence[Entity], unions: _Unions) -> None:
    """ "USSM" and "US Strategic Metals", where no other name seen has these initials."""
    full: dict[str, set[frozenset[str]]] = defaultdict(set)
    for entity in entities:
        for initials in () if is_acronym(entity.name) else short_forms(entity.name):
            full[initials].add(unions.of(entity.id))
    for entity in entities:
        candidates = full.get(entity.name.replace(".", ""), set()) - {unions.of(entity.id)}
        if is_acronym(entity.name) and len(candidates) == 1:
            unions.join((entity.id, min(next(iter(candidates)))))


def is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) > 2


@lru_cache(maxsize=1 << 16)
def short_forms(name: str) -> frozenset[str]:
    """ "US Strategic Metals": USSM; "Ministry of Industry and Trade": MIT and MOIAT; of an acronym itself."""
    parts = re.findall(r"[^\W_]+", name.replace(".", ""))
    if len(parts) == 1 and is_acronym(name):
        return frozenset(parts)
    ways = [way for start in _without_form(parts) for way in (start, [w for w in start if w.casefold() not in _SMALL])]
    initials = ("".join(w if w.isupper() and len(w) < 4 else w[0].upper() for w in way) for way in ways)
    return frozenset(i for i in initials if len(i) > 2) if len(parts) > 1 else frozenset()


def _without_form(parts: Sequence[str]) -> Iterator[Sequence[str]]:
    """A name with all of its legal form, with ever less of it, and with none: OGDCL, OGDC; BKH of "… Holdings Ltd"."""
    yield parts
    end = len(parts)
    while end and parts[end - 1].casefold() in _LEGAL:
        end -= 1
        yield parts[:end]
    yield [w for w in parts if w.casefold() not in _LEGAL]


def _tie_short_names(people: Sequence[Entity], unions: _Unions) -> None:
    """ "Waqqas Akram" and "Sheikh Waqqas Akram", where one longer name alone ends in the shorter."""
    longer: dict[tuple[str, ...], set[frozenset[str]]] = defaultdict(set)
    for person in people:
        name = words(person.name)
        for cut in range(1, len(name) - 1):
            longer[name[cut:]].add(unions.of(person.id))
    for person in people:
        candidates = longer.get(words(person.name), set()) - {unions.of(person.id)}
        if len(candidates) == 1:
            unions.join((person.id, min(next(iter(candidates)))))
