"""Mentions of organizations, people, minerals and places: everything in an article that has a name."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Mention, MentionKind
from app.extract.sentences import Sentence
from app.grounding import BlockKind, Document
from app.vocabulary import Vocabulary


def find_mentions(document: Document, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> list[Mention]:
    """All mentions of named things, in the order of the text, none overlapping another."""
    found: list[Mention] = []
    for sentence in sentences:
        if sentence.block is BlockKind.BYLINE:
            continue
        for match in vocabulary.find(sentence.span.exact):
            span = document.span(sentence.span.start + match.start, sentence.span.start + match.end)
            found.append(Mention(MentionKind(match.entity.kind.value), span, "vocabulary", match.entity))
    return found
