"""The parsed article as one JSON document: the contract between extraction and everything else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from app.entities import Entity
from app.extract.drafts import Amount, Cited, Draft, Extraction, Mention
from app.extract.headlines import headline
from app.grounding import Span

Json = dict[str, Any]
_ENTITY_FIELDS = ("organization", "person", "mineral", "place", "speaker", "origin", "subject", "party")


def to_parsed(extraction: Extraction) -> Json:
    """What ``corridor parse`` prints. Names stand for entities; every excerpt has both selectors' parts."""
    names = {id: entity.name for id, entity in extraction.entities.items()}
    deals = extraction.deals
    document = extraction.document
    return {
        "source": asdict(document.source),
        "text": document.text,
        "mentions": [_mention(m) for m in extraction.mentions],
        "events": [_event(d, names, deals) for d in extraction.events],
        "prospects": [_event(d, names, deals) for d in extraction.prospects],
        "deals": [_deal(d, names) for d in deals],
        "claims": [_claim(d, names) for d in extraction.claims],
        "left_out": [{"at": f.at, "words": f.words} for f in document.left_out],
    }


def _excerpt(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "quote": span.exact}


def _mention(mention: Mention) -> Json:
    value: Json | None = None
    if mention.amount:
        value = to_value(mention.amount)
    elif mention.when:
        value = {"edtf": mention.when.edtf, "basis": mention.when.basis}
    entity: Entity | None = mention.entity
    return {
        "kind": mention.kind.value,
        **_excerpt(mention.span),
        "entity": entity.name if entity else None,
        "id": entity.id if entity else None,
        "value": value,
        "rule": mention.rule,
    }


def to_value(amount: Amount) -> Json:
    """An amount as JSON: open ends are null, whole numbers are integers."""
    unit = {"currency": amount.currency} if amount.currency else {"unit": amount.unit}
    return {"min": _number(amount.low), "max": _number(amount.high), **unit, "vague": amount.vague}


def _number(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _common(draft: Draft, names: dict[str, str]) -> Json:
    return {
        "title": headline(draft.kind, draft.type, draft.modality, draft.cited, names),
        "modality": draft.modality.value,
        "rule": draft.rule,
        "minerals": _named(draft, names, "mineral"),
        "origin": next(iter(_named(draft, names, "origin")), None),
        "date": draft.first("date"),
        "stage": [{"rung": c.value, "qualifier": c.qualifier} for c in draft.cited if c.field == "stage"],
        "evidence": [_excerpt(span) for span in draft.evidence],
        "fields": _fields(draft.cited, names),
    }


def _named(draft: Draft, names: dict[str, str], field: str) -> list[str]:
    return [names.get(id, id) for id in draft.all(field)]


def _fields(cited: Iterable[Cited], names: dict[str, str]) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for c in cited:
        value = names.get(c.value, c.value) if c.field in _ENTITY_FIELDS else c.value
        found.setdefault(c.field, []).append({"value": value, "qualifier": c.qualifier, **_excerpt(c.span)})
    return found


def _value(draft: Draft) -> Json | None:
    value = draft.first("value")
    return to_value(Amount.parse(value)) if value else None


def _event(draft: Draft, names: dict[str, str], deals: tuple[Draft, ...]) -> Json:
    return {
        "type": draft.type,
        **_common(draft, names),
        "organizations": _named(draft, names, "organization"),
        "people": _named(draft, names, "person"),
        "place": _named(draft, names, "place"),
        "value": _value(draft),
        "deal": next((i for i, deal in enumerate(deals) if deal is draft.deal), None),
    }


def _deal(draft: Draft, names: dict[str, str]) -> Json:
    return {
        "instrument": draft.type,
        **_common(draft, names),
        "parties": _named(draft, names, "party"),
        "roles": {names.get(c.value, c.value): c.qualifier for c in draft.cited if c.field == "party" and c.qualifier},
        "activities": list(draft.all("activity")),
        "value": _value(draft),
    }


def _claim(draft: Draft, names: dict[str, str]) -> Json:
    return {
        "predicate": draft.type,
        **_common(draft, names),
        "subject": next(iter(_named(draft, names, "subject")), None),
        "speaker": next(iter(_named(draft, names, "speaker")), None),
        "value": _value(draft),
    }
