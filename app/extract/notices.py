"""Notices: what an article tells of a thing only to say that another report of it was withdrawn or corrected.

A notice names what was reported ("retracted its report that …", "withdrew its story on the memorandum between …"), so
that it can be tied to the thing. It is no report of it: nothing rests on a notice alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extract.drafts import (
    NOTICE,
    Cited,
    Draft,
    EventType,
    Instrument,
    Kind,
    Mention,
    MentionKind,
    Modality,
)
from app.grounding import Span

_FORMS: tuple[tuple[Kind, str, str], ...] = (
    (Kind.DEAL, Instrument.MOU, r"memorand\w+|MoUs?"),
    (Kind.DEAL, Instrument.JOINT_VENTURE, r"joint\sventures?"),
    (Kind.DEAL, Instrument.CONTRACT, r"contracts?|off-?take"),
    (Kind.DEAL, Instrument.LOAN, r"loans?"),
    (Kind.DEAL, Instrument.OTHER, r"agreements?|deals?|accords?|pacts?"),
    (Kind.EVENT, EventType.SHIPMENT, r"shipments?|consignments?|cargo(?:es)?|deliver(?:y|ies)|parcels?"),
    (Kind.EVENT, EventType.MEETING, r"meetings?|talks"),
    (Kind.EVENT, EventType.INVESTMENT, r"investments?|stakes?|acquisitions?"),
)
_NAMES = {
    MentionKind.ORGANIZATION: "organization",
    MentionKind.PERSON: "person",
    MentionKind.MINERAL: "mineral",
    MentionKind.PLACE: "place",
}


def told_of(span: Span, drafts: Iterable[Draft]) -> set[int]:
    """The drafts whose words are among those that are taken back: "its report that the company had shipped …"."""
    return {id(d) for d in drafts if all(span.covers(evidence) for evidence in d.evidence)}


def to_notice(draft: Draft) -> Draft:
    return replace(draft, rule=NOTICE, deal=None)


def find_notice(span: Span, mentions: Sequence[Mention]) -> Draft | None:
    """What the words that take something back say of it; None where they do not say what it was, or name nobody."""
    inside = [m for m in mentions if span.covers(m.span)]
    for kind, type, words in _FORMS:
        if re.search(rf"\b(?:{words})\b", span.exact, re.IGNORECASE):
            cited = tuple(_to_cited(kind, inside))
            if not any(c.field in ("party", "organization", "person") for c in cited):
                return None
            return Draft(kind, type, Modality.REPORTED, NOTICE, (Cited("what", type, span), *cited))
    return None


def _to_cited(kind: Kind, mentions: Sequence[Mention]) -> Iterator[Cited]:
    """Names as they are, and a sum where there is one alone: of two the one may be what was wrong."""
    for mention in mentions:
        field = _NAMES.get(mention.kind)
        if field and mention.entity and mention.entity.form != "media":
            party = kind is Kind.DEAL and field in ("organization", "person")
            yield Cited("party" if party else field, mention.entity.id, mention.span)
    sums = [m for m in mentions if m.kind is MentionKind.MONEY and m.amount]
    if len(sums) == 1 and sums[0].amount:
        yield Cited("value", str(sums[0].amount), sums[0].span)
