"""A filter as conditions on things: *or* within a key, *and* between keys."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.extract.drafts import EventType, Kind, Modality
from app.models import Facet, Fact, Thing
from app.queries.filters import FACETS, TimelineFilter
from app.queries.search import is_one_of, to_match

# The facet in which a key's values are stored; the others have their own names.
STORED = {"company": "organization"}
HAPPENED = tuple(m for m in Modality if m.happened)
PROSPECTS = tuple(m for m in Modality if not m.happened)

Condition = ColumnElement[bool]


def to_conditions(chosen: TimelineFilter, kind: Kind, *, but: Collection[str] = ()) -> list[Condition]:
    """What a thing of this kind must be to be shown; keys in ``but`` ask for nothing.

    Events must have happened, unless another modality is chosen or ``but`` has "happened".
    """
    asked = [key for key in FACETS if chosen.of(key) and key not in but]
    found = [col(Thing.kind) == kind]
    found += [_to_choice(key, chosen.of(key), kind) for key in asked if key not in ("with", "modality")]
    found += [_has_any(chosen_one) for chosen_one in chosen.of("with") if "with" not in but]
    if kind is Kind.EVENT and "happened" not in but:
        found.append(_to_modality(() if "modality" in but else chosen.of("modality")))
    if chosen.dated and "dates" not in but:
        found.append(_to_dates(chosen))
    return found + ([_to_words(chosen)] if chosen.q and "q" not in but else [])


def _to_words(chosen: TimelineFilter) -> Condition:
    return to_match(chosen.q) if chosen.found is None else is_one_of(col(Thing.id), chosen.found)


def to_prospects(chosen: TimelineFilter) -> list[Condition]:
    """What is planned, possible or denied under the same filter."""
    happened = to_conditions(chosen, Kind.EVENT, but=("modality", "happened"))
    return [*happened, col(Thing.modality).in_(PROSPECTS)]


def _to_choice(key: str, values: Collection[str], kind: Kind) -> Condition:
    if key == "type" and kind is Kind.DEAL:
        return _has_development(values)
    return has(STORED.get(key, key), values)


def has(name: str, values: Collection[str]) -> Condition:
    return col(Thing.id).in_(find_having((name,), values))


def find_having(names: Collection[str], values: Collection[str]) -> Select[str]:
    """The ids of things that have one of these values in one of these facets."""
    mine = aliased(Facet)  # a query that counts facets has the table already
    return select(col(mine.thing_id)).where(col(mine.name).in_(names), col(mine.value).in_(values))


def _has_any(value: str) -> Condition:
    return col(Thing.id).in_(find_having(("organization", "person", "mineral"), [value]))


def _has_development(types: Collection[str]) -> Condition:
    """A deal is an agreement, of its own form, and of the types of the events that belong to it."""
    event = aliased(Thing)
    found = exists().where(col(event.deal_id) == col(Thing.id), col(event.type).in_(types))
    return true() if EventType.AGREEMENT in types else or_(found, col(Thing.type).in_(types))


def _to_modality(values: Collection[str]) -> Condition:
    return col(Thing.modality).in_([Modality(v) for v in values] or HAPPENED)


def _to_dates(chosen: TimelineFilter) -> Condition:
    """Overlap: what could have been between the days. An open end reaches as far as it is asked."""
    first, last = chosen.first_day, chosen.last_day
    parts: list[Condition] = [] if chosen.undated else [_has_bound()]
    if first:
        parts.append(or_(col(Thing.date_end).is_(None), col(Thing.date_end) >= first.isoformat()))
    if last:
        parts.append(or_(col(Thing.date_start).is_(None), col(Thing.date_start) <= last.isoformat()))
    return and_(*parts)


def _has_bound() -> Condition:
    return or_(col(Thing.date_start).is_not(None), col(Thing.date_end).is_not(None))


def has_value() -> Condition:
    """Some source states an amount of it."""
    stated = select(col(Fact.thing_id)).where(col(Fact.field) == "value")
    return col(Thing.id).in_(stated)


def has_no_bound() -> Condition:
    return and_(col(Thing.date_start).is_(None), col(Thing.date_end).is_(None))
