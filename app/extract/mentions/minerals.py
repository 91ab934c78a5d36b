"""Minerals: which of the words that the vocabulary finds are the metal, where a word has a second meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.entities import EntityKind
from app.vocabulary import Match

# "lead" is mostly a verb. It is the metal beside other metals, or before what only a metal has.
_METAL_AFTER = re.compile(
    r"[\s-](?:ores?|concentrates?|mines?|mining|smelters?|smelting|acid|deposits?|prices?|veins?|ingots?|production|"
    r"output"
    r"|bearing|zinc|silver|sulphide|sulfide|batter(?:y|ies)|alloys?|grades?|occurrences?|reserves?|resources?|paint|"
    r"pipes?"
    r"|isotopes?|content|exports?|recycling|refinery|refineries|poisoning)\b",
    re.IGNORECASE,
)
_METAL_BEFORE = re.compile(
    r"\b(?:hardens?|of|contains?|containing|includ(?:es|ing)|like|smelt(?:s|ing)?|refin(?:es|ing)|tonnes of|grams of"
    r"|per cent|percent|%|with|as)\s$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s?(?:,|and|or|&|/|-|–|as well as|, and|, or|plus|with)\s?", re.IGNORECASE)
_DOUBTFUL = frozenset({"lead"})
# "Copper Canyon" is a place, and what is "marble-topped" or "ruby red" is made of anything, or has a colour.
_NAMED_PLACE = re.compile(
    r"[\s-](?:Range|Mountains?|Canyon|City|Lake|Creek|County|River|Hills?|Road|Street|Avenue|Coast|Ridge|Valley|Bay|"
    r"Harbou?r"
    r"|Point|Springs?|Butte|Triangle|Belt|Peak|Age|Rush|Hall|Palace|Tower)\b"
)
_LOOKS = re.compile(
    r"-(?:colou?red|plated|haired|rimmed|toned|framed|clad|tongued|fisted|willed|faced|shaped|topped|floored|lined|"
    r"paved)\b"
    r"|[\s-](?:green|red|blue|white|black|grey|gray)\b"
)


def is_mineral(text: str, match: Match, minerals: Sequence[Match]) -> bool:
    """Whether these words are a mineral here; ``minerals`` are all that the vocabulary finds in the text."""
    words = text[match.start : match.end]
    if _LOOKS.match(text, match.end) or (words[0].isupper() and _NAMED_PLACE.match(text, match.end)):
        return False
    if match.entity.kind is not EntityKind.MINERAL or text[match.start : match.end].lower() not in _DOUBTFUL:
        return True
    if any(_listed(text, match, other) for other in minerals if other is not match):
        return True
    after = text[match.end : match.end + 20]
    if _METAL_AFTER.match(after):
        return not re.search(r"\b(?:to|will|would|could|the|a|his|her|their|its|took)\s$", text[: match.start][-8:])
    return bool(_METAL_BEFORE.search(text[: match.start][-16:])) and not re.match(r"\s[a-z]|-", after)


def _listed(text: str, match: Match, other: Match) -> bool:
    """Whether only a comma or "and" stands between this and another mineral."""
    first, second = sorted((match, other), key=lambda m: m.start)
    gap = text[first.end : second.start]
    return len(gap) < len(" as well as ") + 1 and bool(_JOINS.fullmatch(gap))
