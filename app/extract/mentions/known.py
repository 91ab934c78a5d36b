"""Names of the vocabulary, where the article uses them as names of what the vocabulary knows.

An exchange before a ticker, a wire service before the story it sent, "lead" the verb and the first word of a longer
name that nobody knows are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.entities import EntityKind
from app.extract.mentions.body_signs import OWNER_BEFORE
from app.extract.mentions.minerals import is_mineral
from app.extract.mentions.names import Name
from app.vocabulary import Match, Vocabulary

# "(PSX: OGDC)", "(TSX-V: ABC, OTC: DEF)".
_TICKER_BEFORE = re.compile(r"\(\s?$|\(\w[\w\s-]*[:;]\s?[\w.]+[,;]\s$")
_SECRETARY = re.compile(r"\s(?:Under |Deputy )?Secretary\s[A-Z]")
_AFTER_DATELINE = re.compile(r"\)?/?\s?(?:[-–—]|:)")


def find_known(text: str, names: Sequence[Name], vocabulary: Vocabulary) -> list[Match]:
    """All that the vocabulary knows in the text, in order; ``names`` are the runs in which names may be longer."""
    matches = vocabulary.find(text)
    minerals = [m for m in matches if m.entity.kind is EntityKind.MINERAL]
    metals = {m for i, m in enumerate(minerals) if is_mineral(text, m, minerals[max(0, i - 1) : i + 2])}
    parts = _parts_of_longer(text, matches, names)
    return [
        m
        for m in matches
        if (m in metals or m.entity.kind is not EntityKind.MINERAL)
        and m not in parts
        and not _is_another_countrys(text, m, vocabulary)
        and not _is_ticker(text, m)
        and not _is_dateline(text, m)
        and not _is_office(text, m)
    ]


def _parts_of_longer(text: str, matches: Sequence[Match], names: Sequence[Name]) -> set[Match]:
    """Single words that are a part of a longer name: "Anadolu" of "Anadolu Krom" is no news agency."""
    starts = {m.start: m for m in matches if _is_plain_word(text, m)}
    edges = {m.start for m in matches} | {m.end for m in matches}
    found = set()
    for name in names:
        for at, word in enumerate(name.words):
            match = starts.get(word.start)
            if match is None or match.end != word.end or word.owns:
                continue
            after, before = name.words[at + 1 : at + 2], name.words[max(0, at - 1) : at]
            if any(n not in edges for n in (*(w.start for w in after), *(w.end for w in before))):
                found.add(match)
    return found


def _is_plain_word(text: str, match: Match) -> bool:
    words = text[match.start : match.end]
    return match.entity.kind is EntityKind.ORGANIZATION and words.isalpha() and not words.isupper()


def _is_another_countrys(text: str, match: Match, vocabulary: Vocabulary) -> bool:
    """Whether a namesake is meant: "Saudi Arabia's Exim Bank" is not the one of the United States."""
    if match.entity.form != "government":
        return False
    owner = OWNER_BEFORE.search(text, max(0, match.start - 40), match.start)
    nation = vocabulary.demonym(owner.group(1)) if owner else None
    return nation is not None and nation.country != match.entity.country


def _is_office(text: str, match: Match) -> bool:
    """Whether a department stands here in the name of its head's office: "US Treasury Secretary Nora Blake"."""
    return match.entity.form == "government" and bool(_SECRETARY.match(text, match.end))


def _is_ticker(text: str, match: Match) -> bool:
    """Whether an exchange stands here before a company's symbol."""
    before = text[max(0, match.start - 30) : match.start]
    return text[match.end : match.end + 1] == ":" and bool(_TICKER_BEFORE.search(before))


def _is_dateline(text: str, match: Match) -> bool:
    """Whether a wire service stands here in brackets before its story: "LAHORE, Oct 14 (Reuters) -"."""
    before = text[max(0, match.start - 1) : match.start]
    return match.entity.form == "media" and before in ("(", "/") and bool(_AFTER_DATELINE.match(text, match.end))
