"""Whom a report comes from: the outlet that a sentence credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.extract.drafts import Cited, Mention, MentionKind
from app.extract.grammar.tokens import Token

# What stands before an outlet that a sentence credits, and after it.
_BEFORE = re.compile(
    r"\b(?:according to|reports? (?:in|by|from|published (?:in|by))|published (?:in|by)|told|speaking to"
    r"|interview (?:with|to)|quoted by|reported by|seen by|cited by|citing|as per|quoting|writing in|wrote in"
    r"|carried by|said in|to)\s+"
    r"(?:the |state-run |a report (?:in|by) )*(?:[\w’'-]+ ){0,3}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:\s*\([^)]*\))?,?\s+"
    r"(?:reported|reports|said|says|wrote|writes|quoted|has reported|had reported|revealed|disclosed|carried)\b",
    re.IGNORECASE,
)


def find_origin(mentions: Iterable[Mention]) -> Cited | None:
    """The first of a sentence's mentions that is an outlet to which its words give credit."""
    return next(
        (Cited("origin", m.entity.id, m.span) for m in mentions if m.entity and _is_outlet(m) and _is_credited(m)), None
    )


def find_origin_of(tokens: Sequence[Token]) -> Cited | None:
    return find_origin(t.mention for t in tokens if t.mention is not None)


def _is_outlet(mention: Mention) -> bool:
    return mention.kind is MentionKind.ORGANIZATION and mention.entity is not None and mention.entity.form == "media"


def _is_credited(mention: Mention) -> bool:
    span = mention.span
    before, after = span.text[max(0, span.start - 60) : span.start], span.text[span.end : span.end + 60]
    return bool(_BEFORE.search(before) or _AFTER.match(after))
