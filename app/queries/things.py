"""Events, deals and claims as views, any number of them in a handful of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, or_, select
from sqlmodel import col

from app import edtf
from app.extract.drafts import Kind
from app.models import Thing
from app.queries import labels
from app.queries.changes import find_changes_of
from app.queries.claims import to_claim
from app.queries.comparison import to_comparison
from app.queries.facts import Told, find_facts
from app.queries.ladder import EVENT_RUNGS, to_ladder, to_unknown
from app.queries.links import find_links
from app.queries.pictures import draw_claim
from app.queries.sources import in_order
from app.queries.views import Badge, CitationView, ClaimView, DateView, DealView, EventView, FactView, Link, ThingView

NO_DATE = "date not stated"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything that a set of things needs, asked for at once."""

    rows: Mapping[str, Row[Any]]
    facts: Mapping[str, tuple[Told, ...]]
    links: Mapping[str, Link]


def find_things(db: Connection, ids: Sequence[str]) -> list[ThingView]:
    """The things of these ids, in this order; ids of nothing are left out."""
    loaded = _load(db, ids)
    return [_to_thing(loaded, loaded.rows[id_]) for id_ in ids if id_ in loaded.rows]


def get_thing(db: Connection, kind: Kind, id_: str) -> ThingView | None:
    """One thing of this kind with the comparison of its sources and its history, or None."""
    found = next((thing for thing in find_things(db, [id_]) if thing.kind == kind), None)
    return replace(found, comparison=to_comparison(found), changes=find_changes_of(db, id_)) if found else None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Things that were loaded at once, to be taken by their ids; ids of nothing are left out."""

    things: Mapping[str, ThingView]

    def events(self, ids: Iterable[str]) -> tuple[EventView, ...]:
        return tuple(thing for id_ in ids if isinstance(thing := self.things.get(id_), EventView))

    def deals(self, ids: Iterable[str]) -> tuple[DealView, ...]:
        return tuple(thing for id_ in ids if isinstance(thing := self.things.get(id_), DealView))

    def claims(self, ids: Iterable[str]) -> tuple[ClaimView, ...]:
        return tuple(thing for id_ in ids if isinstance(thing := self.things.get(id_), ClaimView))


def load_things(db: Connection, ids: Sequence[str]) -> Shelf:
    return Shelf({thing.id: thing for thing in find_things(db, ids)})


def _load(db: Connection, ids: Sequence[str]) -> Loaded:
    """The things, and beside deals the events that belong to them."""
    wanted = or_(col(Thing.id).in_(ids), col(Thing.deal_id).in_(ids))
    rows = {row.id: row for row in db.execute(select(Thing).where(wanted))} if ids else {}
    named = {id_ for row in rows.values() for id_ in (*row.duplicates, row.deal_id) if id_}
    return Loaded(rows, find_facts(db, rows.keys()), find_links(db, named))


def _to_thing(loaded: Loaded, row: Row[Any]) -> ThingView:
    told = loaded.facts.get(row.id, ())
    common = _to_common(loaded, row, tuple(t.view for t in told))
    if row.kind is Kind.EVENT:
        return EventView(**common, deal=loaded.links.get(row.deal_id or ""), posted=_to_posted(row, told))
    if row.kind is Kind.DEAL:
        return _to_deal(loaded, row, common)
    claim = to_claim(common, told)
    return replace(claim, picture=draw_claim(claim))


def _to_common(loaded: Loaded, row: Row[Any], facts: tuple[FactView, ...]) -> dict[str, Any]:
    return {
        "id": row.id,
        "href": labels.to_thing_href(row.kind, row.id),
        "kind": str(row.kind),
        "type": row.type,
        "type_text": labels.to_type(row.kind, row.type),
        "modality": str(row.modality),
        "modality_text": labels.MODALITIES[row.modality],
        "headline": row.headline,
        "date": to_date(row, facts),
        "quotes": to_quotes(facts),
        "facts": facts,
        "badge": to_badge(row.articles, row.outlets, row.origins),
        "sources": in_order(c.article for fact in facts for c in fact.citations),
        "reasons": tuple(row.reasons),
        "duplicates": tuple(loaded.links[id_] for id_ in row.duplicates if id_ in loaded.links),
    }


def to_date(row: Row[Any], facts: tuple[FactView, ...]) -> DateView:
    text = edtf.to_words(row.edtf) if row.edtf and edtf.is_valid(row.edtf) else NO_DATE
    dates = tuple(fact for fact in facts if fact.field == "date")
    return DateView(row.edtf, text, row.date_start, row.date_end, row.date_note, dates)


def to_quotes(facts: tuple[FactView, ...]) -> tuple[CitationView, ...]:
    """The words that say what it is; those that stand within others of the same source are not repeated."""
    found = list({(c.article.id, c.start, c.end): c for f in facts if f.field == "what" for c in f.citations}.values())
    return tuple(c for c in found if not any(_within(c, other) for other in found))


def _within(one: CitationView, other: CitationView) -> bool:
    inside = other.start <= one.start and one.end <= other.end and one.article.id == other.article.id
    return inside and (one.start, one.end) != (other.start, other.end)


def to_badge(articles: int, outlets: int | None, origins: int) -> Badge:
    parts = [labels.plural(articles, "article", "articles")]
    if articles > 1:
        parts.append("outlets not stated" if outlets is None else labels.plural(outlets, "outlet", "outlets"))
        if origins < articles:
            parts.append(labels.plural(origins, "independent origin", "independent origins"))
    return Badge(articles, outlets, origins, ", ".join(parts), single=articles == 1)


def _to_posted(row: Row[Any], told: tuple[Told, ...]) -> str:
    """The rung of its deal that an event lights."""
    if not row.deal_id:
        return ""
    rungs = (t.view.value for t in told if t.view.field == "stage")
    return next(rungs, EVENT_RUNGS.get(row.type, ""))


def _to_deal(loaded: Loaded, row: Row[Any], common: dict[str, Any]) -> DealView:
    mine = [other for other in loaded.rows.values() if other.deal_id == row.id and other.kind is Kind.EVENT]
    mine.sort(key=lambda other: (other.date_end or "9999", other.id))
    events = tuple(thing for other in mine if isinstance(thing := _to_thing(loaded, other), EventView))
    ladder = to_ladder(common["type"], common["facts"], events)
    return DealView(**common, ladder=ladder, events=events, unknown=to_unknown(common["facts"], ladder, common["date"]))
