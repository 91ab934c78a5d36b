"""Things as reconciliation made them, with their facts and what a filter can ask of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.edtf import bounds
from app.entities import Entity
from app.extract.drafts import Kind, Modality
from app.models import Facet, Fact, FactCitation, Report, Thing
from app.order import to_place
from app.reconcile.things import Corroboration, Standing, content_id
from app.reconcile.things import Fact as MadeFact
from app.reconcile.things import Thing as Made
from app.store.facets import Groups, find_facets
from app.store.rows import Row, drop_rows, in_groups, save_rows, save_values
from app.store.summaries import find_quoted, to_summary


def save_things(session: Session, made: Sequence[Made], *, entities: Mapping[str, Entity], groups: Groups) -> None:
    """Store these things, whose reports tell of no other, and tie their reports to them."""
    ordered = sorted(made, key=lambda thing: (thing.deal is not None, thing.id))
    articles = _find_articles(session, chain.from_iterable(thing.reports for thing in ordered))
    quoted = find_quoted(session, ordered)
    save_rows(session, [_to_row(thing, to_summary(thing, quoted, articles)) for thing in ordered])
    save_values(session, Fact, [row for thing in ordered for row in _to_facts(thing)])
    save_values(session, FactCitation, [row for thing in ordered for row in _to_fact_citations(thing)])
    save_values(session, Facet, [row for thing in ordered for row in find_facets(thing, articles, entities, groups)])
    told = [{"id": report, "thing_id": thing.id} for thing in ordered for report in thing.reports]
    if told:
        session.execute(update(Report), told)


def find_all(session: Session) -> list[str]:
    """The ids of all things."""
    return list(session.scalars(select(col(Thing.id))))


def load_things(session: Session, ids: Collection[str]) -> list[Made]:
    """These things as reconciliation made them, by id; their reports are in the order of their ids."""
    facts = _load_facts(session, ids)
    reports: dict[str, list[str]] = defaultdict(list)
    rows: list[Thing] = []
    for group in in_groups(ids):
        told = select(col(Report.thing_id), col(Report.id)).where(col(Report.thing_id).in_(group))
        for thing, report in session.execute(told.order_by(col(Report.id))):
            reports[thing].append(report)
        rows += session.scalars(select(Thing).where(col(Thing.id).in_(group)).order_by(col(Thing.id)))
    return [_to_made(row, facts[row.id], reports[row.id]) for row in rows]


def _load_facts(session: Session, ids: Collection[str]) -> dict[str, list[MadeFact]]:
    citations: dict[str, list[str]] = defaultdict(list)
    facts: dict[str, list[MadeFact]] = defaultdict(list)
    for group in in_groups(ids):
        cited = select(col(FactCitation.fact_id), col(FactCitation.citation_id)).join(Fact)
        ordered = cited.order_by(col(FactCitation.fact_id), col(FactCitation.position))
        for fact, citation in session.execute(ordered.where(col(Fact.thing_id).in_(group))):
            citations[fact].append(citation)
        rows = select(Fact).where(col(Fact.thing_id).in_(group)).order_by(col(Fact.thing_id), col(Fact.position))
        for row in session.scalars(rows):
            standing, cited_by = Standing(row.standing), tuple(citations[row.id])
            facts[row.thing_id].append(MadeFact(row.field, row.value, standing, cited_by, row.qualifier, row.note))
    return facts


def _to_made(row: Thing, facts: Sequence[MadeFact], reports: Sequence[str]) -> Made:
    return Made(
        id=row.id,
        kind=Kind(row.kind),
        type=row.type,
        modality=Modality(row.modality),
        headline=row.headline,
        facts=tuple(facts),
        reports=tuple(reports),
        corroboration=Corroboration(row.articles, row.outlets, row.origins),
        edtf=row.edtf,
        date_note=row.date_note,
        reasons=tuple(row.reasons),
        deal=row.deal_id,
        duplicates=tuple(row.duplicates),
    )


def find_told(session: Session, thing: str, article: str) -> list[str]:
    """The reports of an article that tell of a thing."""
    rows = select(col(Report.id)).where(col(Report.thing_id) == thing, col(Report.article_id) == article)
    return list(session.scalars(rows.order_by(col(Report.id))))


def find_things(session: Session, reports: Collection[str]) -> set[str]:
    """The ids of the things that these reports tell of now."""
    told = select(col(Report.thing_id)).where(col(Report.thing_id).is_not(None))
    found = (session.scalars(told.where(col(Report.id).in_(group))) for group in in_groups(reports))
    return {id for ids in found for id in ids if id}


def drop_things(session: Session, ids: Collection[str]) -> None:
    """Delete these things; the reports that told of them stay, telling of none."""
    for group in in_groups(ids):
        session.execute(update(Report).where(col(Report.thing_id).in_(group)).values(thing_id=None))
        session.execute(update(Thing).where(col(Thing.deal_id).in_(group)).values(deal_id=None))
        facts = session.scalars(select(col(Fact.id)).where(col(Fact.thing_id).in_(group))).all()
        drop_rows(session, FactCitation, col(FactCitation.fact_id), facts)
    for model, column in ((Fact, Fact.thing_id), (Facet, Facet.thing_id), (Thing, Thing.id)):
        drop_rows(session, model, col(column), ids)


def _find_articles(session: Session, reports: Iterable[str]) -> dict[str, str]:
    """Report by report, the article that it stands in."""
    rows = select(col(Report.id), col(Report.article_id))
    found = (session.execute(rows.where(col(Report.id).in_(group))) for group in in_groups(reports))
    return {report: article for pairs in found for report, article in pairs}


def _to_row(thing: Made, summary: Row) -> Thing:
    start, end = bounds(thing.edtf) if thing.edtf else (None, None)
    told = thing.corroboration
    return Thing(
        id=thing.id,
        kind=thing.kind,
        type=thing.type,
        modality=thing.modality,
        headline=thing.headline,
        edtf=thing.edtf,
        date_start=start.isoformat() if start else None,
        date_end=end.isoformat() if end else None,
        date_note=thing.date_note,
        place=to_place(thing.id, start, end),
        reasons=list(thing.reasons),
        duplicates=list(thing.duplicates),
        deal_id=thing.deal,
        articles=told.articles,
        outlets=told.outlets,
        origins=told.origins,
        summary=summary,
    )


def _to_fact_id(thing: Made, position: int) -> str:
    return content_id(thing.id, position)


def _to_facts(thing: Made) -> Iterator[Row]:
    for position, fact in enumerate(thing.facts):
        yield {
            "id": _to_fact_id(thing, position),
            "thing_id": thing.id,
            "position": position,
            "field": fact.field,
            "value": fact.value,
            "standing": fact.standing,
            "qualifier": fact.qualifier,
            "note": fact.note,
        }


def _to_fact_citations(thing: Made) -> Iterator[Row]:
    for n, fact in enumerate(thing.facts):
        for position, citation in enumerate(dict.fromkeys(fact.citations)):
            yield {"fact_id": _to_fact_id(thing, n), "citation_id": citation, "position": position}
