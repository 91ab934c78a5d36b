"""Places, and where a place's name stands for somebody: a capital for its government, a building for its people."""

from __future__ import annotations

import re

from app.entities import Entity, EntityKind
from app.extract.mentions.found import Found, slug
from app.extract.mentions.lexicon import BODY, COMMON, COMPANY, REACH, REMIT, SITE
from app.extract.mentions.names import Name, Occurrences, lead_of
from app.vocabulary import Match, Vocabulary

_SITE_AFTER = re.compile(
    r"^(?:\sand\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)?\s(?:[a-z]+(?:-[a-z]+)?\s(?:and\s)?){0,3}?("
    + "|".join(sorted(SITE))
    + r")\b"
)
# Before "of X", "at X" and "called X" these make X a place.
_SITE_NOUN = frozenset(
    "district town village province port city state valley tehsil mine quarry county harbour area region hamlet island"
    " site deposit project mines districts deposits villages towns".split()
)
_SITE_WORD = frozenset(
    "District Province Mine Mines Deposit Project River Valley Island Islands Mountains Range Belt Basin County Tehsil"
    " Pass Port Airport Bay Peninsula Prospect Field Block".split()
)
# After these words a capital or a building is where something is, or where somebody goes.
_LOCATIVE = frozenset(
    "in at near outside inside around across within through throughout via beyond toward towards into onto visit"
    " visited visits visiting reached leaving left entered of to from capital city".split()
)
# After these it is somebody: one of two sides, an agent, an addressee.
_ACTOR_LEAD = frozenset(
    "between with by for against told urged pressed accused thanked that pushed asked under both either neither".split()
)
# "sold Pasni to Washington", "close to Beijing": with such words before it, "to" leads to somebody.
_GIVEN_TO = re.compile(
    r"\b(?:sold|pitched|offered|exports?|ship(?:ped|ments?)?|sent|appealed|turned|gave|promised|proposed|loyal|close)"
    r"\s(?:[\w-]+\s){0,6}to\s$"
)
# The first of two sides, before the second.
_SIDES = re.compile(r"\b(?:between|with|both|by)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?\sand\s$")
# What somebody does, or has: after a name, these make it an actor.
_DEEDS = (
    "has have had is was will would could should must shall may might can did does said says wants hopes agreed"
    " signed imposed announced released confirmed denied sees seeks plans expects insists argues warned told also"
    " declined refused welcomed described began sought pledged offered approved cut lifted granted hold holds own"
    " owns struck need needs needed put called issued rejected never published named made gave took got won lost"
    " pushed pressed moved now first itself official officials spokesman spokeswoman spokesperson statement aide"
    " aides adviser staff insider decision order announcement courts pitched passed voted votes adopted ratified"
    " debated failed chose set sent paid readout"
).split()
_ACTS = re.compile(
    rf"^(?:[’']s\b|\s(?:(?:{'|'.join(_DEEDS)}|fact sheet|press secretary)\b"
    r"|and\s[A-Z]\w+\s(?:have|has|had|are|were|signed|agreed|struck|reached|announced|concluded|strike|sign|agree)\b))"
)
_DATELINE = re.compile(r"\s?(?:\([A-Z]|:|,\s[A-Z][a-z]{2,8}\.?\s\d)")


def find_sites(places: Occurrences, vocabulary: Vocabulary) -> list[Found]:
    """Mines, deposits, districts and the like that the article names in passing: "the Upper Kairakty deposit"."""
    return [
        Found(Entity(EntityKind.PLACE, slug(text), text, "site"), (text,), rule)
        for text, found in places.items()
        if (rule := next(filter(None, map(_site_rule, found)), "")) and _may_be_site(found[0], vocabulary)
    ]


def _site_rule(name: Name) -> str:
    if name.title or name.titled_next:
        return ""
    if len(name.parts) > 1 and name.parts[-1] in _SITE_WORD:
        return "last word"
    if name.lead[-1:] in (("of",), ("at",), ("in",), ("called",)) and name.lead[-2:][0] in _SITE_NOUN:
        return "site before"
    after = _SITE_AFTER.match(name.after(60))
    return "site after" if after and not name.owns else ""


def _may_be_site(name: Name, vocabulary: Vocabulary) -> bool:
    parts = name.parts
    if all(p in COMMON or p in REACH or p in REMIT or vocabulary.demonym(p) for p in parts) or name.text.isupper():
        return False
    return not any(p in BODY or p in COMPANY for p in parts) and not vocabulary.find(name.text)


def is_actor(text: str, match: Match) -> bool:
    """Whether the name of a capital or a building stands here for those who act from it."""
    before = text[max(0, match.start - 80) : match.start]
    lead = lead_of(before)
    if not lead and _DATELINE.match(text, match.end):
        return False
    word = lead[-1].lower() if lead else ""
    if word in _ACTOR_LEAD or lead[-2:] == ("according", "to") or (word == "and" and _SIDES.search(before)):
        return True
    if word in _LOCATIVE:
        return word == "to" and bool(_GIVEN_TO.search(before))
    return bool(_ACTS.match(text[match.end : match.end + 40]))
