"""Places, and where a place's name stands for somebody: a capital for its government, a building for its people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from app.entities import Entity, EntityKind
from app.extract.found import Found, slug
from app.extract.lexicon import BODY, COMMON, COMPANY, REACH, REMIT, SITE
from app.extract.names import Name
from app.vocabulary import Match, Vocabulary

_SITE_AFTER = re.compile(
    r"^(?:\sand\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)?\s(?:[a-z]+(?:-[a-z]+)?\s(?:and\s)?){0,3}?("
    + "|".join(sorted(SITE))
    + r")\b"
)
_SITE_BEFORE = re.compile(
    r"\b(?:district|town|village|province|port|city|state|valley|tehsil|mine|quarry|county|harbour|area|region|hamlet"
    r"|district|island|site|deposit|project)s?\s(?:of|at|in|called)\s$"
)
_SITE_WORD = frozenset(
    "District Province Mine Mines Deposit Project River Valley Island Islands Mountains Range Belt Basin County Tehsil Pass"
    " Port Airport Bay Peninsula Prospect Field Block".split()
)
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|within|through|throughout|via|beyond|toward|towards|into|onto|visit(?:ed|s)?"
    r"|visiting|reached|leaving|left|entered|arrived in|based in|south of|north of|east of|west of|city of|capital,?|of|to|from"
    r"|at the|inside the|outside the|in the|near the|visit(?:ed)? the|to the|from the|of the|through the|around the|into the)\s$",
    re.IGNORECASE,
)
_TO_WITH = re.compile(
    r"\b(?:sold|pitched|offered|exports?|ship(?:ped|ments?)?|sent|appealed|turned|gave|promised|proposed|loyal|close)\s(?:[\w-]+\s){0,6}to\s$"
)
_ACTS = re.compile(
    r"^(?:[’']s\b|\s(?:has|have|had|is|was|will|would|could|should|must|shall|may|might|can|did|does|said|says|wants|hopes|agreed|signed|imposed"
    r"|announced|released|confirmed|denied|sees|seeks|plans|expects|insists|argues|warned|told|declined|refused|welcomed|also"
    r"|and\s[A-Z]\w+\s(?:have|has|had|are|were|signed|agreed|struck|reached|announced|concluded|strike|sign|agree)|describ\w+"
    r"|began|sought|pledged|offered|approved|cut|lifted|granted|holds?|owns?|need(?:s|ed)|struck|put|called|issued|rejected"
    r"|never|published|named|made|gave|took|got|won|lost|pushed|pressed|moved|now|first|itself|official|spokes\w+|statement"
    r"|aides?|adviser|fact sheet|readout|press secretary|staff|insider|decision|order|announcement|courts|pitched)\b)"
)
_ACTOR_BEFORE = re.compile(
    r"\b(?:between|with|by|for|against|told|urged|pressed|accused|thanked|and|that|pushed|asked|under|both|either|neither"
    r"|according to|announced by|released by|signed by|between the|by the|with the|told the|according to the|by both)\s$",
    re.IGNORECASE,
)


def find_sites(names: Sequence[Name], vocabulary: Vocabulary) -> list[Found]:
    """Mines, deposits, districts and the like that the article names in passing: "the Upper Kairakty deposit"."""
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if not name.title and not name.titled_next:
            places[name.text].append(name)
    return [
        Found(Entity(EntityKind.PLACE, slug(text), text, "site"), (text,), rule)
        for text, found in places.items()
        if (rule := next(filter(None, map(_site_rule, found)), "")) and _may_be_site(found[0], vocabulary)
    ]


def _site_rule(name: Name) -> str:
    if len(name.parts) > 1 and name.parts[-1] in _SITE_WORD:
        return "last word"
    if _SITE_BEFORE.search(name.before(30)):
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
    before = text[max(0, match.start - 40) : match.start]
    after = text[match.end : match.end + 40]
    if re.match(r"\s?(?:\([A-Z]|:|,\s[A-Z][a-z]{2,8}\.?\s\d)", after) and not before.rstrip("\n ").endswith((".", ",")):
        return False  # a dateline
    if _ACTOR_BEFORE.search(before):
        return True
    if _LOCATIVE.search(before):
        return bool(_TO_WITH.search(text[max(0, match.start - 80) : match.start]))
    return bool(_ACTS.match(after))
