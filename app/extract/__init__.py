"""Extraction: a document in, grounded drafts out. It knows no database, no web and no clock."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.claims import find_claims
from app.extract.corrections import find_corrections, with_corrections, without_errors
from app.extract.drafts import Extraction, Mention
from app.extract.events import find_events
from app.extract.mentions import find_mentions
from app.extract.mentions.capitals import stand_for
from app.extract.sentences import Sentence, sentences
from app.extract.values.amounts import find_amounts
from app.extract.values.dates import find_dates
from app.grounding import Document
from app.vocabulary import Vocabulary

__all__ = ["extract"]


def extract(document: Document, vocabulary: Vocabulary) -> Extraction:
    """Everything that the document tells, each value with the words that say it."""
    every = sentences(document)
    mentions = _find_all(document, every, vocabulary)
    corrections = find_corrections(every)
    parts = without_errors(every, corrections)
    told, deals = find_events(parts, mentions, vocabulary.demonym)
    found = Extraction(
        document,
        tuple(mentions),
        events=tuple(d for d in told if d.modality.happened),
        prospects=tuple(d for d in told if not d.modality.happened),
        deals=tuple(deals),
        claims=tuple(find_claims(document, parts, mentions)),
    )
    return with_corrections(found, corrections)


def _find_all(document: Document, parts: Sequence[Sentence], vocabulary: Vocabulary) -> list[Mention]:
    """The mentions of all kinds in the order of the text, longer before shorter."""
    named = stand_for(find_mentions(document, parts, vocabulary), vocabulary)
    found = [*named, *find_dates(document, parts), *find_amounts(document, parts)]
    return sorted(found, key=lambda m: (m.span.start, -m.span.end))
