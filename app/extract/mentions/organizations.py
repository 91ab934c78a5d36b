"""Organizations that an article introduces by its own words.

Every run of capitalised words collects signs (``body_signs``) over all places of the article where it stands; a run
with enough of them is an organization, and so is one that stands in a list with organizations. Names that are known
only gain forms.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.entities import Entity, EntityKind
from app.extract.mentions.body_signs import (
    APPOSITION,
    OWNER_BEFORE,
    find_signs,
    is_cited,
    may_be_body,
    noun_after,
    noun_before,
)
from app.extract.mentions.found import Found, slug
from app.extract.mentions.lexicon import BODY, GATHERING, LEGAL, NEWS, ORG_NOUN, PARTY, STATE
from app.extract.mentions.names import Name, Occurrences
from app.extract.mentions.short_forms import find_defined, find_used, without_legal
from app.vocabulary import Vocabulary

ENOUGH = 2  # the weight of signs from which on a run is an organization
ENOUGH_FOR_ONE_WORD = 3  # a single word may be anything
_LISTED = re.compile(
    r",?\s(?:and|or|as well as)\s(?:the\s|its\s)?(?:[a-z-]+\s){0,2}(?:[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s)?"
    r"|,\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?[’']s\s"
)
# "…, and X" or "…, X": the list goes on.
_GOES_ON = re.compile(r"(?:,|,?\s(?:and|or))\s[A-Z]")
_LONGEST_GAP = 40
_NEUTRAL = frozenset("Group Holding Holdings International Company Corporation Global Limited".split())
_STATE_BEFORE = re.compile(r"\bstate(?:-\w+)?\s(?:[a-z-]+\s){0,3}$")
_NATION_BEFORE = re.compile(r"\b([A-Z][\w.]*)(?:-[a-z]+|[’']s)?(?:\s[a-z-]+){0,4}\s$")


def find_organizations(
    names: Sequence[Name], places: Occurrences, known: Mapping[str, Entity], vocabulary: Vocabulary
) -> list[Found]:
    """The organizations that the runs of an article name, with every form that is used of them."""
    beginnings: dict[str, dict[str, None]] = defaultdict(dict)
    for text, found_at in places.items():
        for name in found_at:
            beginnings[name.parts[0]][text] = None
    signs = {text: _signs(found, vocabulary) for text, found in places.items() if text not in known}
    bodies = {text for text, entity in known.items() if entity.kind is EntityKind.ORGANIZATION}
    bodies |= {text for text in signs if _is_enough(text, signs[text])}
    bodies |= _listed(names, bodies, signs)
    found = [
        _found(places[text], known.get(text), signs.get(text, {"vocabulary": 0}), beginnings, vocabulary)
        for text in places
        if text in bodies
    ]
    shorter = {form for body in found for form in body.forms if form != body.forms[0]}
    return [body for body in found if body.entity.known or body.forms[0] not in shorter]


def _found(
    occurrences: Sequence[Name],
    known: Entity | None,
    signs: Mapping[str, int],
    beginnings: Mapping[str, Mapping[str, None]],
    vocabulary: Vocabulary,
) -> Found:
    defined = find_defined(occurrences)
    entity = known or _namesake(occurrences[0].text, defined, vocabulary) or _entity(occurrences, vocabulary)
    used = find_used(occurrences[0], beginnings, vocabulary)
    rule, weight = max(signs, key=lambda sign: signs[sign]), sum(signs.values())
    return Found(entity, tuple(defined | dict.fromkeys(used)), rule, weight, frozenset(defined))


def known_entity(text: str, vocabulary: Vocabulary) -> Entity | None:
    """What the vocabulary knows under exactly this name, a legal form at its end left out."""
    return vocabulary.named(text) or vocabulary.named(without_legal(text)) or _parent(text, vocabulary)


def _parent(text: str, vocabulary: Vocabulary) -> Entity | None:
    """The known company of which only words like "Group" make the name longer: "Glencore International"."""
    words = without_legal(text).split()
    while len(words) > 1 and words[-1] in _NEUTRAL:
        words.pop()
    known = vocabulary.named(" ".join(words))
    return known if known and known.form in ("company", "state company") else None


def _namesake(text: str, forms: Iterable[str], vocabulary: Vocabulary) -> Entity | None:
    """A known body that has this acronym and these words in its name: "Strategic Metals (USSM)"."""
    words = {w.lower() for w in text.split()}
    for form in forms:
        known = vocabulary.named(form) if form.isupper() else None
        if known and known.kind is EntityKind.ORGANIZATION and words <= {w.lower() for w in known.name.split()}:
            return known
    return None


# ---------------------------------------------------------------- weighing


def _signs(occurrences: Sequence[Name], vocabulary: Vocabulary) -> dict[str, int]:
    """The signs of all places of a name, each at its greatest weight."""
    signs: dict[str, int] = {}
    if may_be_body(occurrences[0], vocabulary):
        for name in occurrences:
            for rule, weight in find_signs(name, vocabulary):
                signs[rule] = max(weight, signs.get(rule, weight))
        if len(occurrences) > 1 and len(occurrences[0].parts) > 1:
            signs["said in full again"] = 1  # of a person, the surname would do
    return signs


def _is_enough(text: str, signs: Mapping[str, int]) -> bool:
    return sum(signs.values()) >= (ENOUGH if " " in text else ENOUGH_FOR_ONE_WORD)


def _listed(names: Sequence[Name], bodies: set[str], signs: dict[str, dict[str, int]]) -> set[str]:
    """Names that stand in a list with a body: of two if they have some sign already, of three without."""
    found: set[str] = set()
    for left, right, long in _neighbours(names):
        for body, other in ((left, right), (right, left)):
            if body not in bodies | found or other in bodies | found or not signs.get(other):
                continue
            own = sum(signs[other].values())
            if own > 0 or (long and own == 0 and " " in other):
                signs[other]["listed"] = 2
                found |= {other} if _is_enough(other, signs[other]) else set()
    return found


def _neighbours(names: Sequence[Name]) -> Iterator[tuple[str, str, bool]]:
    """Pairs of names between which only a comma or "and" stands; and whether they are of a list of three or more."""
    last: Name | None = None
    long = False
    for name in names:
        if last and last.sentence is name.sentence and not name.title:
            gap = name.sentence.text[last.end : name.start]
            begins = gap == ", " and bool(_GOES_ON.match(name.after(20)))
            if begins or (len(gap) < _LONGEST_GAP and _LISTED.fullmatch(gap)):
                long = begins or long
                yield last.text, name.text, long
            else:
                long = False
        if not name.owns:
            last = name


# ---------------------------------------------------------------- the entity


def _entity(occurrences: Sequence[Name], vocabulary: Vocabulary) -> Entity:
    text = occurrences[0].text
    form, country = _form(occurrences), _country(occurrences, vocabulary)
    # Every government has its ministry of finance: the country is a part of such a name.
    entity_id = slug(f"{country} {text}") if form == "government" and country else slug(text)
    return vocabulary.entity(entity_id) or Entity(EntityKind.ORGANIZATION, entity_id, text, form, country)


def _form(occurrences: Sequence[Name]) -> str:
    """What the words around it call it, else what its own words do."""
    parts = occurrences[0].parts
    for name in occurrences:
        if is_cited(name):
            return "media"
        if _STATE_BEFORE.search(name.before(40)):
            return "state company"
        for noun in (noun_before(name), noun_after(name)):
            if noun in ORG_NOUN:
                return ORG_NOUN[noun]
    if parts[-1] in LEGAL:
        return "company"
    for form, nouns in (("party", PARTY), ("government", STATE), ("media", NEWS), ("other", BODY | GATHERING)):
        if parts[-1] in nouns or parts[0] in nouns:
            return form
    return "other" if BODY.intersection(parts) else "company"


def _country(occurrences: Sequence[Name], vocabulary: Vocabulary) -> str | None:
    """The country that the words give it: of its owner, its nationality, its seat, its own name."""
    for name in occurrences:
        apposition = APPOSITION.match(name.after())
        phrases = [m.group(1) for m in (OWNER_BEFORE.search(name.before()), _NATION_BEFORE.search(name.before())) if m]
        phrases += [apposition.group(1)] if apposition else []
        for phrase in [*phrases, name.text]:
            code = country_in(phrase, vocabulary)
            if code:
                return code
    return None


def country_in(phrase: str, vocabulary: Vocabulary) -> str | None:
    """The ISO code of the first nation or place that a phrase speaks of."""
    for match in vocabulary.find(phrase):
        if match.entity.kind is EntityKind.PLACE and match.entity.country:
            return match.entity.country
    for word in re.findall(r"[A-Z]\w+", phrase):
        nation = vocabulary.demonym(word)
        if nation:
            return nation.country
    return None
