"""Capitals that act: "Washington signed" names the United States, "in Washington" the city."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from app.extract.drafts import Mention, MentionKind
from app.vocabulary import Vocabulary

# What stands before a capital that is a place, and after one that opens a dateline.
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|inside|from|to|of|around|across|through|via|visited|reached|left|toured|downtown)\s+"
    r"(?:\w+ and )?$",
    re.IGNORECASE,
)
_DATELINE_AFTER = re.compile(
    r"\s*(?:[:—–(/]|-\s|,\s+[A-Z][a-z]{2,8}\.?\s+\d|-based|\s+(?:court|airport|office|conference|meeting|talks|summit|university|mayor|police|metro)\b)"
)


def stand_for(mentions: Iterable[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """The mentions, with the country in place of its capital where the capital acts."""
    return [_acting(m, vocabulary) for m in mentions]


def _acting(mention: Mention, vocabulary: Vocabulary) -> Mention:
    if mention.kind is not MentionKind.PLACE or mention.entity is None or mention.entity.form != "city":
        return mention
    country = vocabulary.stands_for.get(mention.entity.id)
    span = mention.span
    before, after = span.text[max(0, span.start - 30) : span.start], span.text[span.end : span.end + 20]
    if country is None or _PLACE_BEFORE.search(before) or _DATELINE_AFTER.match(after):
        return mention
    return replace(mention, entity=country, rule="capital-acts")
