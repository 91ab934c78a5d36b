"""FollowTheMoney entities as JSON lines: what a filter shows, for tools of investigations (Aleph, OpenSanctions).

    event                       Event; who took part are entities, places and minerals words
    deal                        Contract, and an UnknownLink to each party
    claim                       Note on its subject
    article                     Article, and a Documentation of each thing that rests on it, with the very words
    organization, person        Company, PublicBody, Organization; Person

An entity comes after the first thing that names it. Ids are ours with the kind in front; they never change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Connection

from app.entities import Entity, EntityKind
from app.extract.drafts import Amount, Kind
from app.queries.facts import find_entities
from app.queries.filters import TimelineFilter
from app.queries.lists import find_every
from app.queries.views import ArticleRef, ClaimView, DateView, DealView, FactView, ThingView
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, to_base
from app.web.parameters import ALWAYS, FILTERED, answering

MEDIA = "application/x-ndjson"
BATCH = 200  # things whose entities are looked up at a time
EXAMPLE = (
    '{"id": "event-0a1b2c3d4e5f", "schema": "Event", "properties": {"name": ["US Strategic Metals ships antimony"]}}\n'
)
PARTIES = ("party", "organization", "person", "speaker", "subject")
SCHEMATA = {"company": "Company", "state company": "Company", "government": "PublicBody"}
ACTORS = (EntityKind.ORGANIZATION, EntityKind.PERSON)

router = APIRouter(dependencies=[Depends(check_tag)], tags=["entities"], responses=ALWAYS)
Row = dict[str, Any]


@router.get(
    "/entities.ftm.json",
    summary="FollowTheMoney entities",
    openapi_extra=FILTERED,
    response_class=StreamingResponse,
    responses=answering(MEDIA, "An entity a line.", EXAMPLE),
)
def entities(request: Request, chosen: ExactFilter) -> Response:
    base = to_base(request)

    def stream() -> Iterator[str]:
        with request.app.state.reader.connect() as db:
            for row in find_rows(db, chosen, base):
                yield json.dumps(row, ensure_ascii=False) + "\n"

    headers = {"content-disposition": 'attachment; filename="corridor-entities.ftm.json"'}
    return to_cacheable(request, StreamingResponse(stream(), media_type=MEDIA, headers=headers))


def find_rows(db: Connection, chosen: TimelineFilter, base: str) -> Iterator[Row]:
    """The things of a filter, and whatever they point to, each once."""
    seen: set[str] = set()
    things = chain.from_iterable(find_every(db, kind, chosen) for kind in Kind)
    while batch := list(islice(things, BATCH)):
        actors = {id: e for id, e in find_entities(db, _find_named(batch)).items() if e.kind in ACTORS}
        rows = chain.from_iterable(to_rows(thing, actors, base) for thing in batch)
        pointed = (to_actor(entity, base) for entity in actors.values())
        for row in chain(rows, pointed):
            if row["id"] not in seen:
                seen.add(row["id"])
                yield row


def _find_named(things: Iterable[ThingView]) -> Iterator[str]:
    return (fact.value for thing in things for fact in thing.of(*PARTIES))


def to_rows(thing: ThingView, actors: dict[str, Entity], base: str) -> Iterator[Row]:
    """The thing, its parties, its sources, and the words by which each of them tells it."""
    named = [(fact, to_id(actors[fact.value])) for fact in thing.of(*PARTIES) if fact.value in actors]
    yield to_thing(thing, [id for _, id in named], base)
    if isinstance(thing, DealView):
        yield from (_to_party(thing, fact, id) for fact, id in named)
    for source in thing.sources:
        yield to_article(source, base)
        yield _to_documentation(thing, source, base)


def to_thing(thing: ThingView, actors: list[str], base: str) -> Row:
    common = {
        "name": thing.headline,
        "summary": f"{thing.modality_text or 'Reported'}. {thing.type_text}, {thing.date.text}. {thing.badge.text}.",
        "description": _distinct(quote.exact for quote in thing.quotes),
        "keywords": _distinct([thing.type_text, thing.modality, *(f.text for f in thing.of("mineral"))]),
        "proof": [f"article-{source.id}" for source in thing.sources],
        "sourceUrl": base + thing.href,
    }
    match thing:
        case DealView():
            return to_row(thing, "Contract", **common, **_to_contract(thing))
        case ClaimView():
            values = _distinct(value.text for value in thing.values)
            return to_row(thing, "Note", **common, entity=_distinct(actors), notes=values)
    places = _distinct(f.text for f in thing.of("place"))
    return to_row(thing, "Event", **common, **to_dates(thing.date), involved=_distinct(actors), location=places)


def _to_contract(deal: DealView) -> Row:
    """Amounts that are one number; ranges and vague ones stay in the words."""
    amounts = [Amount.parse(fact.value) for fact in deal.of("value")]
    exact = [amount for amount in amounts if amount.low is not None and amount.low == amount.high and not amount.vague]
    return {
        "title": deal.headline,
        "type": deal.type_text,
        "status": deal.modality,
        "contractDate": to_dates(deal.date).get("date"),
        "amount": _distinct(format(amount.low, "f") for amount in exact if amount.low is not None),
        "currency": _distinct(amount.currency for amount in exact if amount.currency),
    }


def to_dates(date: DateView) -> Row:
    """One date where it is a year, month or day; else the bounds as far as they are known."""
    if date.edtf and date.edtf.replace("-", "").isdigit():
        return {"date": date.edtf}
    return {"startDate": date.start, "endDate": date.end}


def _to_party(deal: DealView, fact: FactView, actor: str) -> Row:
    role = f"{fact.label}: {fact.qualifier}" if fact.qualifier else fact.label
    properties = {"subject": [actor], "object": [to_thing_id(deal)], "role": [role]}
    return {"id": f"{to_thing_id(deal)}-{actor}", "schema": "UnknownLink", "properties": properties}


def to_article(source: ArticleRef, base: str) -> Row:
    properties = {
        "fileName": f"{source.id}.txt",
        "name": source.title or source.begins,
        "title": source.title,
        "publisher": source.publisher,
        "publishedAt": source.published,
        "sourceUrl": f"{base}{source.href}",
    }
    return {"id": f"article-{source.id}", "schema": "Article", "properties": _known(properties)}


def _to_documentation(thing: ThingView, source: ArticleRef, base: str) -> Row:
    """The words of this source, in reading order."""
    cited = sorted((c for f in thing.facts for c in f.citations if c.article.id == source.id), key=lambda c: c.start)
    properties = {
        "document": f"article-{source.id}",
        "entity": to_thing_id(thing),
        "role": "source",
        "description": _distinct(citation.exact for citation in cited),
        "sourceUrl": _distinct(base + citation.href for citation in cited),
    }
    id = f"{to_thing_id(thing)}-article-{source.id}"
    return {"id": id, "schema": "Documentation", "properties": _known(properties)}


def to_actor(entity: Entity, base: str) -> Row:
    person = entity.kind is EntityKind.PERSON
    schema = "Person" if person else SCHEMATA.get(entity.form or "", "Organization")
    room = "people" if person else "organizations"
    country = entity.country.lower() if entity.country else None
    properties = {"name": entity.name, "country": country, "sourceUrl": f"{base}/{room}/{entity.id}"}
    return {"id": to_id(entity), "schema": schema, "properties": _known(properties)}


def to_row(thing: ThingView, schema: str, **properties: object) -> Row:
    return {"id": to_thing_id(thing), "schema": schema, "properties": _known(properties)}


def to_thing_id(thing: ThingView) -> str:
    return f"{thing.kind}-{thing.id}"


def to_id(entity: Entity) -> str:
    return f"{entity.kind}-{entity.id}"


def _known(properties: Row) -> dict[str, list[object]]:
    """Every property is a list; those that are not known are left out."""
    lists = {name: value if isinstance(value, list) else [value] for name, value in properties.items() if value}
    return {name: values for name, values in lists.items() if values}


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
