"""A filter as a page shows it: its sentence, its chips, and its facets with counts that ignore their own choice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, or_, select
from sqlmodel import col

from app import edtf, vocabulary
from app.entities import Entity
from app.extract.drafts import Kind
from app.models import Entity as EntityRow
from app.models import Facet, Thing
from app.queries import labels
from app.queries.conditions import Condition, to_conditions
from app.queries.facts import find_entities, to_symbol
from app.queries.filters import TimelineFilter, quoted
from app.queries.page_views import Chip, Choice, FacetView, FilterView
from app.queries.search import find_matching, to_named
from app.queries.sources import find_sources
from app.queries.views import ArticleRef

SHOWN = {"company": "Company", "mineral": "Mineral", "type": "Type", "source": "Source"}
MOST_CHOICES = 24  # of one facet; those with the highest counts, and the chosen ones
ENTITY_KEYS = {"company": "organization", "mineral": "mineral", "person": "person", "with": ""}

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Names:
    """What ids of a query string are called."""

    entities: Mapping[str, Entity]
    sources: Mapping[str, ArticleRef]

    def name(self, key: str, value: str) -> str:
        if key == "type":
            return labels.PLURALS.get(value) or labels.to_type("deal", value)
        if key == "source":
            return to_source_name(self.sources[value]) if value in self.sources else value
        return self.entities[value].name if value in self.entities else value


def to_source_name(source: ArticleRef) -> str:
    """ "A: Reuters, 6 October 2025"; where no publisher is stated, its title or first words."""
    return f"{source.letter}: {source.publisher or source.title or source.begins}"


def resolve(db: Connection, chosen: TimelineFilter) -> TimelineFilter:
    """The filter without ids that nothing has, saying so; what has its words is looked up once for all that asks."""
    names = find_names(db, (value for key in ENTITY_KEYS for value in chosen.of(key)), chosen.of("source"))
    for key in (*ENTITY_KEYS, "source"):
        for value in chosen.of(key):
            if not _is_known(names, key, value):
                sentence = (
                    f"No {'source' if key == 'source' else ENTITY_KEYS[key] or 'name'} here has the id {quoted(value)}."
                )
                chosen = chosen.without(key, value).ignoring(sentence)
    return replace(chosen, found=find_matching(db, chosen.q)) if chosen.q else chosen


def _is_known(names: Names, key: str, value: str) -> bool:
    if key == "source":
        return value in names.sources
    return value in names.entities and ENTITY_KEYS[key] in ("", names.entities[value].kind)


def find_names(db: Connection, entities: Iterable[str], sources: Collection[str]) -> Names:
    return Names(find_entities(db, entities), find_sources(db, sources))


def to_words(db: Connection, chosen: TimelineFilter) -> str:
    """The sentence of a filter, where nothing else of it is shown."""
    everyone = {value for key in ENTITY_KEYS for value in chosen.of(key)}
    return to_sentence(chosen, find_names(db, everyone, chosen.of("source")))


def to_filter_view(db: Connection, chosen: TimelineFilter, *, path: str, kind: Kind = Kind.EVENT) -> FilterView:
    counts = count_choices(db, chosen, kind)
    everyone = {value for key in ENTITY_KEYS for value in chosen.of(key)}
    shown = {value for name in ("company", "mineral") for value in counts[name]}
    names = find_names(db, everyone | shown, {*counts["source"], *chosen.of("source")})
    return FilterView(
        sentence=to_sentence(chosen, names),
        chips=to_chips(chosen, names, path),
        facets=tuple(to_facet(chosen, key, counts[key], names, path, kind) for key in SHOWN),
        since=chosen.since,
        until=chosen.until,
        q=chosen.q,
        hidden=tuple((k, v) for k, v in chosen.items() if k in ("person", "with", "modality", "undated")),
        clear=path,
        ignored=chosen.ignored,
    )


def find_choices(db: Connection, chosen: TimelineFilter, key: str, typed: str, *, path: str, kind: Kind) -> FacetView:
    """Of a long facet those choices whose names have these words, the last of which may be unfinished, and the chosen
    ones; without words, those that it shows by itself."""
    named = or_(
        col(Facet.value).in_(select(col(EntityRow.id)).where(to_named(typed, shortest=1))),
        col(Facet.value).in_(chosen.of(key)),
    )
    counts = {key: dict.fromkeys(chosen.of(key), 0)}
    _count(db, chosen.without(key), kind, [key], counts, *([named] if typed else []))
    shown = _most(counts[key], chosen.of(key))
    return to_facet(chosen, key, shown, find_names(db, shown, ()), path, kind)


def count_choices(db: Connection, chosen: TimelineFilter, kind: Kind) -> Counts:
    """How many things each value of each facet would show, together with the other keys of the filter."""
    own = [key for key in SHOWN if chosen.of(key)]
    counts: dict[str, dict[str, int]] = {key: {} for key in SHOWN}
    _count(db, chosen, kind, [key for key in SHOWN if key not in own], counts)
    for key in own:
        _count(db, chosen.without(key), kind, [key], counts)
        counts[key] |= {value: counts[key].get(value, 0) for value in chosen.of(key)}
    return {key: _most(found, chosen.of(key)) for key, found in counts.items()}


def _count(
    db: Connection,
    chosen: TimelineFilter,
    kind: Kind,
    keys: list[str],
    counts: dict[str, dict[str, int]],
    *more: Condition,
) -> None:
    if not keys:
        return
    shown = select(col(Thing.id)).where(*to_conditions(chosen, kind))
    query = select(col(Facet.name), col(Facet.value), func.count()).group_by(col(Facet.name), col(Facet.value))
    query = query.where(col(Facet.name).in_(keys), col(Facet.thing_id).in_(shown), *more)
    for name, value, count in db.execute(query):
        counts[name][value] = count


def _most(found: Mapping[str, int], chosen: Collection[str]) -> dict[str, int]:
    order = sorted(found, key=lambda value: (value not in chosen, -found[value], value))
    return {value: found[value] for value in order[:MOST_CHOICES]}


def to_facet(
    chosen: TimelineFilter, key: str, counts: Mapping[str, int], names: Names, path: str, kind: Kind
) -> FacetView:
    order = sorted(counts, key=lambda value: _to_order(key, value, counts, names))
    levels = _to_levels(order) if key == "mineral" else dict.fromkeys(order, 0)
    return FacetView(
        name=key,
        label="Form" if key == "type" and kind is Kind.DEAL else SHOWN[key],
        choices=tuple(
            Choice(
                value=value,
                text=names.name(key, value),
                count=counts[value],
                chosen=value in chosen.of(key),
                href=(chosen.without if value in chosen.of(key) else chosen.adding)(key, value).href(path),
                level=level,
                symbol=to_symbol(value) if key == "mineral" else None,
            )
            for value, level in levels.items()
        ),
    )


def _to_order(key: str, value: str, counts: Mapping[str, int], names: Names) -> tuple[Any, ...]:
    if key == "source":
        letter = names.sources[value].letter if value in names.sources else ""
        return (len(letter), letter, value)
    return (-counts[value], names.name(key, value).casefold(), value)


def _to_levels(order: list[str]) -> dict[str, int]:
    """Members of a group come right after it, one level in; a group stands where its count puts it."""
    data = vocabulary.default()
    groups = [value for value in order if data.members(value)]
    # The narrowest listed group is home: neodymium stands under light rare earths before rare earths.
    narrow = sorted(groups, key=lambda group: len(data.members(group)))
    home = {value: next((g for g in narrow if g != value and value in data.members(g)), None) for value in order}
    levels: dict[str, int] = {}
    for value in order:
        if home[value] is None:
            _place(value, 0, home, levels)
    return levels


def _place(value: str, level: int, home: Mapping[str, str | None], levels: dict[str, int]) -> None:
    levels[value] = level
    for member, group in home.items():
        if group == value:
            _place(member, level + 1, home, levels)


def to_chips(chosen: TimelineFilter, names: Names, path: str) -> tuple[Chip, ...]:
    chips = [
        Chip(_to_chip_text(key, names.name(key, value)), chosen.without(key, value).href(path))
        for key, values in chosen.chosen.items()
        for value in values
    ]
    chips += [Chip(f"{key} {edtf.to_words(day)}", chosen.without(key).href(path)) for key, day in chosen.dates]
    if chosen.undated:
        chips.append(Chip("also undated", chosen.without("undated").href(path)))
    if chosen.q:
        chips.append(Chip(f"with the words “{chosen.q}”", chosen.without("q").href(path)))
    return tuple(chips)


def _to_chip_text(key: str, name: str) -> str:
    return {"with": f"and {name}", "source": f"source {name}", "modality": name.capitalize()}.get(key, name)


def to_sentence(chosen: TimelineFilter, names: Names) -> str:
    """ "Shipments and agreements with antimony, since September 2025, from 2 sources"; "" when nothing is chosen."""
    if not chosen.narrows:
        return ""
    return "".join([_to_subject(chosen, names), *_to_attributes(chosen, names)])


def _to_subject(chosen: TimelineFilter, names: Names) -> str:
    what = labels.in_words([names.name("type", value) for value in chosen.of("type")]) or "Events"
    what = what[0] + what[1:].lower()
    how = labels.in_words(list(chosen.of("modality")), "or")
    return f"{what} that are {how}" if how else what


def _to_attributes(chosen: TimelineFilter, names: Names) -> Iterable[str]:
    for key, words in (("mineral", " with "), ("company", " involving "), ("person", " with ")):
        if values := chosen.of(key):
            yield words + labels.in_words([names.name(key, value) for value in values], "or")
    if values := chosen.of("with"):
        yield " together with " + labels.in_words([names.name("with", value) for value in values])
    for key, day in chosen.dates:
        yield f", {key} {edtf.to_words(day)}"
    if values := chosen.of("source"):
        letters = [names.sources[value].letter for value in values if value in names.sources]
        yield f", from source {letters[0]}" if len(letters) == 1 else f", from {len(letters)} sources"
    if chosen.q:
        yield f", with the words “{chosen.q}”"
