"""How the cues of claims are written: lists of words, and phrases, before a quantity or behind it.

Lists of terms are read by ``terms``: a comma between two, a star for any ending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extract.drafts import Predicate


@dataclass(frozen=True, slots=True)
class Cue:
    """Words ``before`` a quantity or behind it; without a predicate they say that it is no claim.

    ``near`` words count right before the quantity only ("has 3 million tonnes"), ``hedged`` ones only where
    the clause forecasts or estimates.
    """

    predicate: Predicate | None
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    near: bool = False
    hedged: bool = False


def terms(listed: str) -> str:
    """ "holds, contain, contains, contained, containing, sits on" as an alternation."""
    listing = (term.strip() for term in listed.split(",") if term.strip())
    return "|".join(re.escape(term).replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+") for term in listing)


def before(predicate: Predicate | None, listed: str, *, near: bool = False, hedged: bool = False) -> Cue:
    return Cue(predicate, re.compile(rf"\b(?:{terms(listed)})(?!\w)", re.IGNORECASE), near=near, hedged=hedged)


def behind(predicate: Predicate | None, opening: str, listed: str) -> Cue:
    """``opening`` is a pattern, one space standing for white space, that leads from the quantity to the terms."""
    pattern = rf"{opening.replace(' ', chr(92) + 's+')}(?:{terms(listed)})(?!\w|'s\b)"
    return Cue(predicate, behind=re.compile(pattern, re.IGNORECASE))


def phrase(predicate: Predicate | None, pattern: str) -> Cue:
    """A whole pattern that ends before the quantity."""
    return Cue(predicate, re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE))


MINERAL = "µ"  # stands for every character of a mineral's name, so that patterns can speak of minerals
