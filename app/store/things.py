"""Things as reconciliation made them, with their facts and what a filter can ask of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from sqlalchemy import select, update
from sqlmodel import Session, col

from app.edtf import bounds
from app.entities import Entity, EntityKind
from app.models import Facet, Fact, FactCitation, Report, Thing
from app.reconcile.things import Thing as Made
from app.reconcile.things import content_id
from app.store.rows import drop_rows, in_groups, save_rows

Groups = Callable[[str], Collection[str]]  # the groups that a mineral belongs to

# Facts that name who or what a thing is about. An origin is left out: being quoted is not taking part.
ABOUT = ("party", "organization", "person", "mineral", "speaker", "subject")
COMPANY = ("company", "state company")


def save_things(session: Session, made: Sequence[Made], *, entities: Mapping[str, Entity], groups: Groups) -> None:
    """Store these things, whose reports tell of no other, and tie their reports to them."""
    ordered = sorted(made, key=lambda thing: (thing.deal is not None, thing.id))
    articles = _find_articles(session, chain.from_iterable(thing.reports for thing in ordered))
    save_rows(session, [_to_row(thing) for thing in ordered])
    save_rows(session, [_to_fact(thing, n) for thing in ordered for n in range(len(thing.facts))])
    save_rows(
        session, [row for thing in ordered for n in range(len(thing.facts)) for row in _to_fact_citations(thing, n)]
    )
    save_rows(session, [row for thing in ordered for row in _to_facets(thing, articles, entities, groups)])
    for thing in ordered:
        for group in in_groups(thing.reports):
            session.execute(update(Report).where(col(Report.id).in_(group)).values(thing_id=thing.id))


def find_all(session: Session) -> list[str]:
    """The ids of all things."""
    return list(session.scalars(select(col(Thing.id))))


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


def _to_row(thing: Made) -> Thing:
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
        reasons=list(thing.reasons),
        duplicates=list(thing.duplicates),
        deal_id=thing.deal,
        articles=told.articles,
        outlets=told.outlets,
        origins=told.origins,
    )


def _to_fact_id(thing: Made, position: int) -> str:
    return content_id(thing.id, position)


def _to_fact(thing: Made, position: int) -> Fact:
    fact = thing.facts[position]
    return Fact(
        id=_to_fact_id(thing, position),
        thing_id=thing.id,
        position=position,
        field=fact.field,
        value=fact.value,
        standing=fact.standing,
        qualifier=fact.qualifier,
        note=fact.note,
    )


def _to_fact_citations(thing: Made, position: int) -> Iterator[FactCitation]:
    fact = _to_fact_id(thing, position)
    for place, citation in enumerate(dict.fromkeys(thing.facts[position].citations)):
        yield FactCitation(fact_id=fact, citation_id=citation, position=place)


def _to_facets(
    thing: Made, articles: Mapping[str, str], entities: Mapping[str, Entity], groups: Groups
) -> Iterator[Facet]:
    pairs = {("type", thing.type)} | {("source", articles[report]) for report in thing.reports}
    for id in {fact.value for fact in thing.facts if fact.field in ABOUT}:
        if entity := entities.get(id):
            pairs |= to_facets(entity, groups)
    return (Facet(thing_id=thing.id, name=name, value=value) for name, value in sorted(pairs))


def to_facets(entity: Entity, groups: Groups) -> set[tuple[str, str]]:
    """The filters that find what is about an entity: a company is an organization too, a mineral in its groups."""
    match entity.kind:
        case EntityKind.ORGANIZATION:
            narrow = {("company", entity.id)} if entity.form in COMPANY else set()
            return narrow | {("organization", entity.id)}
        case EntityKind.PERSON:
            return {("person", entity.id)}
        case EntityKind.MINERAL:
            return {("mineral", id) for id in (entity.id, *groups(entity.id))}
        case _:
            return set()
