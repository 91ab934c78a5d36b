"""Extraction: a document in, grounded drafts out. It knows no database, no web and no clock."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from app.extract.capitals import stand_for
from app.extract.drafts import Extraction, Mention
from app.extract.events import find_events
from app.extract.sentences import sentences
from app.grounding import Document
from app.vocabulary import Vocabulary

__all__ = ["extract"]


def extract(document: Document, vocabulary: Vocabulary) -> Extraction:
    """Everything that the document tells, each value with the words that say it."""
    parts = sentences(document)
    mentions: list[Mention] = [
        *stand_for(_optional("mentions", "find_mentions", document, parts, vocabulary), vocabulary),
        *_optional("dates", "find_dates", document, parts),
        *_optional("amounts", "find_amounts", document, parts),
    ]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    told, deals = find_events(parts, mentions)
    return Extraction(
        document,
        tuple(mentions),
        events=tuple(d for d in told if d.modality.happened),
        prospects=tuple(d for d in told if not d.modality.happened),
        deals=tuple(deals),
        claims=tuple(_optional("claims", "find_claims", document, parts, mentions)),
    )


def _optional(module: str, name: str, *arguments: Any) -> Sequence[Any]:
    """The answer of a finder, or nothing while it is not written yet."""
    try:
        find = getattr(import_module(f"app.extract.{module}"), name)
    except (ModuleNotFoundError, AttributeError):
        return ()
    return list(find(*arguments))
