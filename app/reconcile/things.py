"""What reconciliation takes and gives: reports in, things out.

A report is one article's draft of a thing, under an id made from its content. A thing is one real
event, deal or claim, with every report that tells it; its facts are what is shown of it, each with
the citations that say it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from app.extract.drafts import Cited, Draft, Kind, Modality


def content_id(*parts: object) -> str:
    """A short id that depends on the parts alone: 12 hexadecimal digits, 48 bits."""
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:12]


def report_id(article_id: str, draft: Draft) -> str:
    what = draft.cited[0].span
    return content_id(article_id, draft.kind, draft.type, draft.modality, what.start, what.end, what.exact)


def citation_id(report: str, cited: Cited) -> str:
    return content_id(report, cited.field, cited.value, cited.span.start, cited.span.end)


@dataclass(frozen=True, slots=True)
class Teller:
    """The article that a report comes from: what of it counts for dates and corroboration.

    ``published`` is an ISO date; ``outlet`` the publisher's name or the host of its address; None where
    not stated. ``copies`` is the id that near-copies of one text share (the article's own where it has none).
    """

    article: str
    published: str | None
    outlet: str | None
    copies: str


@dataclass(frozen=True, slots=True)
class Report:
    """One draft with its id and its teller; ``deal`` is the id of the report of the deal it belongs to."""

    id: str
    teller: Teller
    draft: Draft
    deal: str | None = None


class Standing(StrEnum):
    SHOWN = "shown"
    BESIDE = "beside"  # compatible with what is shown, and less precise
    DISPUTED = "disputed"  # incompatible with another value of the field; none is preferred


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one field of a thing. ``citations`` (citation ids) is never empty.

    Fields and values are those of Cited. ``note`` says how a value came about that no source gives in
    full ("year inferred from …").
    """

    field: str
    value: str
    standing: Standing
    citations: tuple[str, ...]
    qualifier: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many tell it: articles, outlets (None where some article states none), independent origins."""

    articles: int
    outlets: int | None
    origins: int


@dataclass(frozen=True, slots=True)
class Thing:
    """One real event, deal or claim.

    ``id`` is the least of ``reports``. ``edtf`` is the date put together (None: no bound at all), ``date_note``
    the reasoning; ``reasons`` say why its reports were taken for one, a sentence each, the least certain first,
    and what a person decided; ``deal`` is the id of the deal it belongs to; ``duplicates`` are ids of things that
    could be the same and were not merged: each of two names the other.
    """

    id: str
    kind: Kind
    type: str
    modality: Modality
    headline: str
    facts: tuple[Fact, ...]
    reports: tuple[str, ...]
    corroboration: Corroboration
    edtf: str | None = None
    date_note: str = ""
    reasons: tuple[str, ...] = ()
    deal: str | None = None
    duplicates: tuple[str, ...] = ()
