"""People that an article names, and the bodies for which they speak.

A run of two to five capitalised words is a person when enough signs say so: a title before it, a given name at its
head, words of saying around it, a role in apposition. Later surnames stand for the person whose name ends in them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from app.entities import Entity, EntityKind
from app.extract.mentions.body_signs import OWNER_BEFORE, head_noun
from app.extract.mentions.found import Found, slug
from app.extract.mentions.lexicon import (
    ALSO_NAMES,
    BODY,
    COMMON,
    COMPANY,
    GATHERING,
    LEGAL,
    MONTHS,
    NEWS,
    OFFICE,
    ORG_NOUN,
    RANK,
    REACH,
    REMIT,
    ROLE_NOUN,
    SAYING,
    SITE,
    THING,
    TITLE,
)
from app.extract.mentions.names import OF_REMIT, Name, Occurrences
from app.vocabulary import Match, Vocabulary, fold

ENOUGH = 2
LONGEST = 6  # words of a name

_SAYING = "|".join(sorted(SAYING))
_SAID_AFTER = re.compile(rf"^,?\s(?:has |had |have |also |later |then |reportedly )?(?:{_SAYING})\b")
# "X of the Katanga Business Circle complained": whose member speaks.
_SAID_OF_BODY = re.compile(rf"^ (?:of|from|at|with) (?:the |its )?[^,.;:()“”\"]{{3,60}}? (?:{_SAYING})\b")
# What no company does.
_HUMAN = re.compile(
    r"^,?\s(?:chairs|chaired|heads|smiled|laughed|nodded|shrugged|sighed|grinned|disagreed|disagrees|retired|resigned"
    r"|grew up|was born|died|lives)\b"
)
_HIRED = re.compile(r"\b(?:hired|appointed|named|elected|chose|picked|promoted)\s$")
_AS_ROLE = re.compile(r"^ (?:as|to be|to (?:run|head|lead|chair))\b")
_SAID_BEFORE = re.compile(r"\b(?:said|says|added|adds|according to|argues|argued|warns|warned|quoted|writes|wrote)\s$")
_ROLE_BEFORE = re.compile(r"\b([a-z][a-z-]+),?\s(?:is |was |named |called )?$")
_FAMILY_FIRST = frozenset(["CN", "HK", "KR", "KP", "TW", "VN"])
_INITIAL = re.compile(r"[A-Z]\.?")
_BY_BEFORE = re.compile(
    r"\b(?:filed by|led by|headed by|chaired by|signed by|accompanied by|represented by|met with|met|briefed by"
    r"|received by|hosted by|written by|thanked|succeeded|replaced|appointed|named)\s$"
)
_OWNED_BY = re.compile(r"\b(?:founded|run|owned) by\s$")
_POST_BEFORE = re.compile(r"\b(?:[Cc]hief|[Hh]ead|[Dd]eputy|[Ll]ead|[Aa]ssistant|[Vv]eteran) [a-z][a-z-]+\s$")
_APPOSITION = re.compile(
    r"^,\s(?:(?:an?|the|his|her|its|their|one of the|then|now|also|former|acting)\s)?([^.;:()“”\"]{3,80})"
)
_WHO = re.compile(r"^,\s(?:who|whose|aged \d|\d\d,)\s")
_VERB_ONLY_PERSONS = re.compile(r"^\s(?:who)\b")
_TITLE_BEFORE = re.compile(r"\b([A-Z][a-z]+)\.?\s\((?:r|retd?|Retd|R|ret)\.?\)\.?\s$")
_SITE_AFTER = re.compile(r"^\s(?:[a-z]+\s){0,2}(" + "|".join(sorted(SITE)) + r")\b")


def find_people(
    places: Occurrences, known: Sequence[Found], others: Container[str], vocabulary: Vocabulary
) -> list[Found]:
    """The people of an article, ``known`` ones first, each with the surname that may stand for them.

    ``others`` are the names that the vocabulary knows, of whatever kind: nobody is discovered by these.
    """
    people = {found.entity.id: found for found in known}
    addressed = {text for text, found in places.items() if any(_is_addressed(n) for n in found)}
    for text, occurrences in places.items():
        found = None if text in others else _discovered(occurrences, addressed, vocabulary)
        if found:
            people.setdefault(found.entity.id, found)
    return _with_surnames(list(people.values()), places, vocabulary)


def _is_addressed(name: Name) -> bool:
    """Whether a surname stands here after "Mr" or a rank."""
    return bool(name.title) and name.title[-1].text in RANK and (len(name.parts) == 1 or name.parts[0].islower())


# ---------------------------------------------------------------- signs


def _discovered(occurrences: Sequence[Name], addressed: AbstractSet[str], vocabulary: Vocabulary) -> Found | None:
    name = occurrences[0]
    if not _shaped(name, vocabulary):
        return None
    signs: dict[str, int] = {}
    for place in occurrences:
        for rule, weight in _signs(place, vocabulary):
            signs[rule] = max(weight, signs.get(rule, weight))
    if any(" ".join(name.parts[i:]) in addressed for i in range(1, len(name.parts))):
        signs["addressed"] = 3
    # A given name and something else make a person of what might also be a company.
    weight = sum(signs.values()) + ("given name" in signs and max(signs.values()) > 0 and len(signs) > 1)
    # Whoever is named in full again and again, and shows no other sign than speaking, may as well be a company.
    weight -= len(occurrences) > 1 and set(signs) == {"says"}
    if weight < ENOUGH:
        return None
    entity = Entity(EntityKind.PERSON, slug(name.text), name.text, known=False)
    return Found(entity, (name.text,), max(signs, key=lambda rule: signs[rule]), weight)


def _shaped(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether the words could be a person's name at all."""
    parts = name.parts
    if not 1 < len(parts) <= LONGEST or parts[-1] in THING or parts[-1] in LEGAL or name.text.isupper():
        return False
    if any(p in BODY or p in NEWS or p in GATHERING or p in ("&", "and", "of", "for") for p in parts):
        return False
    if any(p in COMPANY or (p in COMMON and p not in MONTHS and p not in vocabulary.given_names) for p in parts[1:]):
        return False
    if all(p in REMIT or p in REACH for p in parts):
        return False
    if any((len(p) > 2 and p.isupper()) or any(c.isdigit() for c in p) for p in parts):
        return False
    return not any(_is_other(m, len(name.text)) for m in vocabulary.find(name.text)) or _given(name, vocabulary)


def _is_other(match: Match, length: int) -> bool:
    """Whether a part of the name says that it is no person: a body anywhere, a place at its end."""
    kind = match.entity.kind
    return kind is EntityKind.ORGANIZATION or (kind is EntityKind.PLACE and match.end == length)


def _given(name: Name, vocabulary: Vocabulary) -> bool:
    return fold(name.parts[0]) in vocabulary.given_names and not vocabulary.demonym(name.parts[0])


def _signs(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    before, after = name.before(), name.after()
    if _is_titled(name, before):
        yield "title", 4
    yield from _own_signs(name, vocabulary)
    if name.lead[-1:] in (("at",), ("in",)) and not name.title:
        yield "place or employer", -2
    if not name.title and (owner := OWNER_BEFORE.search(before)) and vocabulary.demonym(owner.group(1)):
        yield "country's", -2
    if _SITE_AFTER.match(after):
        yield "site", -3
    if _SAID_AFTER.match(after) or _SAID_BEFORE.search(before):
        yield "says", 2
    elif _SAID_OF_BODY.match(after) and not name.title:
        yield "says for a body", 2
    if _HUMAN.match(after) or (_HIRED.search(before) and _AS_ROLE.match(after)):
        yield "does as people do", 2
    yield from _role_signs(name, before, after)


def _is_titled(name: Name, before: str) -> bool:
    if name.title and name.title[-1].text in TITLE:
        return True
    rank = _TITLE_BEFORE.search(before)
    return bool(OF_REMIT.search(before)) or (rank is not None and rank.group(1) in RANK)


def _own_signs(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    first = name.parts[0]
    if _given(name, vocabulary):
        yield "given name", 2
    elif any(fold(p) in vocabulary.given_names for p in name.parts[1:]):
        yield "given name later", 1
    if first in REMIT or first in REACH or vocabulary.demonym(first):
        yield "no given name", -2
    if any(_INITIAL.fullmatch(p) for p in name.parts[:-1]):
        yield "initial", 1


def _role_signs(name: Name, before: str, after: str) -> Iterator[tuple[str, int]]:
    role = _ROLE_BEFORE.search(before)
    if not name.title and _POST_BEFORE.search(before):
        yield "role before", 3
    elif role and role.group(1) in ROLE_NOUN and not name.title:
        # A miner or a trader may also be a company.
        yield "role before", 1 if role.group(1) in ORG_NOUN else 3
    if _BY_BEFORE.search(before):
        yield "by", 2
    elif _OWNED_BY.search(before):
        yield "by", 1  # a body may own and run as well
    if _WHO.match(after) or _VERB_ONLY_PERSONS.match(after):
        yield "who", 3
    apposition = _APPOSITION.match(after)
    if apposition and is_role(apposition.group(1)):
        yield "apposition", 3


def is_role(phrase: str) -> bool:
    """Whether an apposition says what a person is: "chief executive of", "a maritime analyst in"."""
    first = phrase.split(",", maxsplit=1)[0]
    words = re.findall(r"[\w’'-]+", first)[:4]
    if not words or words[0] in SAYING:
        return False
    return head_noun(first) in ROLE_NOUN or any(w in OFFICE for w in words)


# ---------------------------------------------------------------- surnames


def _with_surnames(
    people: Sequence[Found], places: Mapping[str, Sequence[Name]], vocabulary: Vocabulary
) -> list[Found]:
    """Each person with the shorter forms that the article uses, unless two people could be meant."""
    owners: dict[str, set[str]] = defaultdict(set)
    shorter: dict[str, list[str]] = {}
    for person in people:
        forms = [*(s for s in _shorter(person) if s in places), *_addressed(person, places)]
        forms = [f for f in forms if not vocabulary.knows_place(f)]  # the surname "Afghan"
        shorter[person.entity.id] = list(dict.fromkeys(forms))
        for short in shorter[person.entity.id]:
            owners[short].add(person.entity.id)
    tied = [
        Found(p.entity, (*p.forms, *(s for s in shorter[p.entity.id] if len(owners[s]) == 1)), p.rule, p.weight)
        for p in people
    ]
    taken = {form for person in tied for form in person.forms} | owners.keys()
    return tied + [alone for text, found in places.items() if text not in taken for alone in _alone(text, found)]


def _shorter(person: Found) -> Iterator[str]:
    for name in {*person.forms, person.entity.name}:
        words = name.split()
        for start in range(1, len(words)):
            if words[start][0].isupper() or "-" in words[start]:
                yield " ".join(words[start:])
        if len(words) > 2:
            yield f"{words[0]} {words[-1]}"


def _addressed(person: Found, places: Mapping[str, Sequence[Name]]) -> Iterator[str]:
    """First names with which the article speaks of the person: "Mr Lashkari" Raisani, "Xi" Jinping."""
    for word in person.entity.name.split()[:-1]:
        if any(n.title and n.title[-1].text in TITLE for n in places.get(word, ())):
            yield word
    if person.entity.country in _FAMILY_FIRST and person.entity.name.split()[0] in places:
        yield person.entity.name.split()[0]


def _alone(text: str, occurrences: Sequence[Name]) -> Iterator[Found]:
    """A surname that only ever stands after a title: "Mr Meyer" in an article that does not give him a first name."""
    word = text.strip(".")
    if (
        " " in word
        or word in COMMON
        or word in REMIT
        or word in ALSO_NAMES
        or word.isupper()
        or word in BODY
        or word in THING
    ):
        return
    if (
        any(n.title and n.title[-1].text in RANK and n.title[-1].text not in ALSO_NAMES for n in occurrences)
        and not occurrences[0].titled_next
    ):
        yield Found(Entity(EntityKind.PERSON, slug(text), text), (text,), "title")
