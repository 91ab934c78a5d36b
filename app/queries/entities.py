"""Organizations, people, minerals and places: their lists, and one with everything that is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, case, distinct, exists, func, select
from sqlmodel import col

from app import vocabulary
from app.entities import Entity as Named
from app.entities import EntityKind
from app.extract.drafts import EventType, Kind
from app.models import Article, ArticleState, Citation, Entity, Facet, Fact, FactCitation, Mention, Thing
from app.queries import labels
from app.queries.citations import to_views
from app.queries.conditions import HAPPENED, PROSPECTS, Condition, find_having, has
from app.queries.facts import find_entities, to_symbol
from app.queries.filters import TimelineFilter
from app.queries.page_views import Companion, EntityRow, EntityView, ListView, ReferenceRow
from app.queries.pages import find_first
from app.queries.sources import find_sources, in_order
from app.queries.things import load_things
from app.queries.views import ArticleRef, FactView, Link

MOST = 12  # of each kind of thing on one page; the timeline has the rest
MOST_FORMS = 12
MOST_COMPANIONS = 12
PAGE = 200
KEYS = {"organization": "company", "person": "person", "mineral": "mineral"}
TITLES = {"organization": "Organizations", "person": "People", "mineral": "Minerals", "place": "Places"}
NOTES = {
    "organization": "Companies, state bodies, parties and others that the articles tie to the story.",
    "person": "People whom the articles name.",
    "mineral": "Minerals and groups of minerals. A group counts what is told of its members.",
    "place": "Places that the articles name.",
}


def get_entities(db: Connection, kind: EntityKind, *, page: int = 1) -> ListView[EntityRow]:
    """All that current articles name, those with the most events first."""
    things, articles = count_things(db, kind), count_articles(db, kind)
    rows = db.execute(select(Entity).where(col(Entity.kind) == kind)).all()
    named = [row for row in rows if articles.get(row.id) or things.get(row.id)]
    named.sort(key=lambda row: (*(-n for n in things.get(row.id, (0, 0))), -articles.get(row.id, 0), row.name, row.id))
    shown = named[(page - 1) * PAGE : page * PAGE]
    return ListView(
        title=TITLES[kind],
        note=NOTES[kind],
        items=tuple(_to_row(row, things.get(row.id, (0, 0)), articles.get(row.id, 0)) for row in shown),
        total=len(named),
        earlier=f"/{labels.ROOMS[kind]}?page={page + 1}" if len(named) > page * PAGE else None,
        later=f"/{labels.ROOMS[kind]}?page={page - 1}" if page > 1 else None,
    )


def count_things(db: Connection, kind: EntityKind) -> dict[str, tuple[int, int]]:
    """Events that happened and deals, by entity. Places are in no filter and are not counted."""
    events = func.sum(case(((col(Thing.kind) == Kind.EVENT) & col(Thing.modality).in_(HAPPENED), 1), else_=0))
    deals = func.sum(case((col(Thing.kind) == Kind.DEAL, 1), else_=0))
    query = (
        select(col(Facet.value), events, deals)
        .join(Thing, col(Thing.id) == col(Facet.thing_id))
        .where(col(Facet.name) == kind)
        .group_by(col(Facet.value))
    )
    return {value: (int(n), int(m)) for value, n, m in db.execute(query)}


def count_articles(db: Connection, kind: EntityKind) -> dict[str, int]:
    query = (
        select(col(Mention.entity_id), func.count(distinct(col(Mention.article_id))))
        .join(Article, col(Article.id) == col(Mention.article_id))
        .where(col(Mention.kind) == kind, col(Article.state) == ArticleState.CURRENT)
        .group_by(col(Mention.entity_id))
    )
    return {id_: n for id_, n in db.execute(query) if id_}


def is_told_of() -> Condition:
    """Named by an article that counts."""
    naming = exists().where(col(Mention.entity_id) == col(Entity.id), col(Article.id) == col(Mention.article_id))
    return naming.where(col(Article.state) == ArticleState.CURRENT)


def _to_row(row: Row[Any], things: tuple[int, int], articles: int) -> EntityRow:
    return EntityRow(
        id=row.id,
        href=labels.to_entity_href(row.kind, row.id),
        name=row.name,
        form_text=to_form(row),
        country=row.country,
        symbol=to_symbol(row.id),
        events=things[0],
        deals=things[1],
        articles=articles,
    )


def to_form(row: Row[Any] | Named) -> str:
    """ "State company", "Group of minerals", "Person"."""
    if row.kind is EntityKind.MINERAL:
        return "Group of minerals" if vocabulary.default().members(row.id) else "Mineral"
    return str(row.form or row.kind).capitalize()


def get_entity(db: Connection, kind: EntityKind, id_: str) -> EntityView | None:
    """None where no article names it, unless it is a mineral of the vocabulary."""
    row = find_entities(db, [id_]).get(id_)
    if row is None or row.kind is not kind:
        return None
    sections = _find_sections(db, kind, id_)
    shelf = load_things(db, [thing for ids in sections.values() for thing in ids])
    return EntityView(
        id=row.id,
        href=labels.to_entity_href(row.kind, row.id),
        kind=str(row.kind),
        name=row.name,
        form_text=to_form(row),
        country=row.country,
        known=row.known,
        forms=find_forms(db, id_),
        reference=find_reference(row.id),
        deals=shelf.deals(sections["deals"]),
        events=shelf.events(sections["events"]),
        prospects=shelf.events(sections["prospects"]),
        claims=shelf.claims(sections["claims"]),
        said=shelf.events(sections["said"]),
        companions=find_companions(db, kind, id_),
        sources=in_order(find_naming(db, id_).values()),
    )


def _find_sections(db: Connection, kind: EntityKind, id_: str) -> dict[str, list[str]]:
    """The ids of what stands where on the page, so that everything is loaded at once."""
    mine, said = _to_condition(kind, id_), _has_speaker(id_)
    event = [mine, col(Thing.kind) == Kind.EVENT]
    happened = [*event, col(Thing.modality).in_(HAPPENED)]
    return {
        "deals": find_first(db, [mine, col(Thing.kind) == Kind.DEAL], MOST),
        "events": find_first(db, [*happened, ~said], MOST),
        "prospects": find_first(db, [*event, col(Thing.modality).in_(PROSPECTS)], MOST),
        "claims": find_first(db, [mine, col(Thing.kind) == Kind.CLAIM], MOST),
        "said": find_first(db, [*happened, said], MOST),
    }


def _to_condition(kind: EntityKind, id_: str) -> Condition:
    if kind is EntityKind.PLACE:
        told = select(col(Fact.thing_id)).where(col(Fact.value) == id_, col(Fact.field).in_(labels.ENTITY_FIELDS))
        return col(Thing.id).in_(told)
    return has(kind, [id_])


def _has_speaker(id_: str) -> Condition:
    """Statements that it made."""
    spoken = select(col(Fact.thing_id)).where(
        col(Fact.value) == id_, col(Fact.field).in_(("speaker", "organization", "person"))
    )
    return (col(Thing.type) == EventType.STATEMENT) & col(Thing.id).in_(spoken)


def find_forms(db: Connection, id_: str) -> tuple[FactView, ...]:
    """Its names as facts cite them, the most used first, each spelling once."""
    query = (
        select(Citation)
        .join(FactCitation, col(FactCitation.citation_id) == col(Citation.id))
        .join(Fact, col(Fact.id) == col(FactCitation.fact_id))
        .where(col(Fact.value) == id_, col(Fact.field).in_(labels.ENTITY_FIELDS))
        .order_by(col(Citation.article_id), col(Citation.start))
        .limit(500)
    )
    rows = db.execute(query).all()
    by_form: dict[str, list[Row[Any]]] = {}
    for row in rows:
        by_form.setdefault(row.exact, []).append(row)
    most = sorted(by_form.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_FORMS]
    views = to_views(db, [row for _, group in most for row in group])
    return tuple(_to_form_fact(id_, form, [views[row.id] for row in group]) for form, group in most)


def _to_form_fact(id_: str, form: str, citations: Iterable[Any]) -> FactView:
    distinct_ones = {(c.article.id, c.start, c.end): c for c in citations}
    times = labels.plural(len(distinct_ones), "passage", "passages")
    return FactView("form", "Name", id_, form, "shown", times, "", tuple(distinct_ones.values()))


def find_reference(id_: str) -> tuple[ReferenceRow, ...]:
    """What the vocabulary knows of a mineral."""
    data = vocabulary.default()
    mineral = data.minerals.get(id_)
    if mineral is None:
        return ()
    own = "Corridor’s vocabulary"
    rows = [ReferenceRow("Symbol", mineral.symbol, own, None)] if mineral.symbol else []
    rows += [ReferenceRow("Group", data.entries[g].entity.name, own, f"/minerals/{g}") for g in data.groups(id_)]
    rows += [ReferenceRow("Member", data.entries[m].entity.name, own, f"/minerals/{m}") for m in data.members(id_)]
    rows += [ReferenceRow("Use", mineral.use, own, None)] if mineral.use else []
    lists = [data.lists[name] for name in mineral.lists]
    return (
        *rows,
        *(
            ReferenceRow(
                "On a list", a.name if str(a.year) in a.name else f"{a.name}, {a.year}", a.source, _to_web(a.source)
            )
            for a in lists
        ),
    )


def _to_web(source: str) -> str | None:
    return source if source.startswith("https://") else None


def find_naming(db: Connection, id_: str) -> dict[str, ArticleRef]:
    """The current articles that name it."""
    naming = select(col(Mention.article_id)).where(col(Mention.entity_id) == id_)
    query = select(col(Article.id)).where(col(Article.id).in_(naming), col(Article.state) == ArticleState.CURRENT)
    order = query.order_by(col(Article.published).desc(), col(Article.id)).limit(MOST)
    return find_sources(db, list(db.execute(order).scalars()))


def find_companions(db: Connection, kind: EntityKind, id_: str) -> tuple[Companion, ...]:
    """Who and what takes part in the same events."""
    if kind is EntityKind.PLACE:
        return ()
    shared = func.count()
    query = (
        select(col(Facet.name), col(Facet.value), shared)
        .join(Thing, col(Thing.id) == col(Facet.thing_id))
        .where(col(Facet.thing_id).in_(find_having((kind,), [id_])), col(Facet.name).in_(tuple(KEYS)))
        .where(col(Facet.value) != id_, col(Thing.kind) == Kind.EVENT, col(Thing.modality).in_(HAPPENED))
        .group_by(col(Facet.name), col(Facet.value))
        .order_by(shared.desc(), col(Facet.value))
        .limit(MOST_COMPANIONS)
    )
    rows = db.execute(query).all()
    names = find_entities(db, [value for _, value, _ in rows])
    alone = TimelineFilter({}).adding(KEYS[kind], id_)
    return tuple(_to_companion(alone, names[value], n) for name, value, n in rows if value in names)


def _to_companion(alone: TimelineFilter, other: Named, count: int) -> Companion:
    both = alone.adding("with", other.id).href("/")
    return Companion(Link(labels.to_entity_href(other.kind, other.id), other.name), str(other.kind), count, both)
