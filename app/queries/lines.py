"""Things as rows of a table, however many: one query, nothing in memory but the row and what ids are called.

What a row says is what the thing's page says; app.store.summaries keeps the facts at hand in the thing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from json import JSONDecoder
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, cast, select
from sqlmodel import col

from app import edtf, vocabulary
from app.entities import EntityKind
from app.extract.drafts import Kind
from app.models import Entity, Thing
from app.queries import labels
from app.queries.citations import to_anchor
from app.queries.conditions import to_conditions
from app.queries.filters import TimelineFilter
from app.queries.sources import find_letters, to_passage_href
from app.queries.things import NO_DATE

BATCH = 1_000  # rows that are fetched at a time


class Line(NamedTuple):
    """``address`` is the thing's page, ``excerpt_address`` where the words stand."""

    id: str
    type: str
    modality: str
    headline: str
    edtf: str | None
    date_start: str | None
    date_end: str | None
    date: str
    parties: str
    people: str
    minerals: str
    values: str
    articles: int
    outlets: int | None
    origins: int
    sources: str
    excerpt: str
    excerpt_address: str
    address: str


def find_lines(db: Connection, kind: Kind, chosen: TimelineFilter) -> Iterator[Line]:
    """All things of a kind under a filter, newest first."""
    wording = Wording(db)
    room = labels.to_thing_href(kind, "")
    query = select(*_COLUMNS).where(*to_conditions(chosen, kind)).order_by(col(Thing.place).desc())
    for row in db.execute(query, execution_options={"yield_per": BATCH}):
        id_, type_, modality, headline, edtf_, start, end, articles, outlets, origins, summary = row
        told = _read(summary)[0]
        excerpt, address = wording.to_excerpt(told.get("quote"))
        yield Line(
            id_, type_, modality, headline, edtf_, start, end, to_date_words(edtf_),
            wording.to_names(told.get("parties")), wording.to_names(told.get("people")),
            wording.to_names(told.get("minerals")), to_value_words(*told.get("values", ())),
            articles, outlets, origins, wording.to_letters(told.get("sources")),
            excerpt, address, room + id_,
        )  # fmt: skip


# As they are stored: for very many rows it counts that no value is turned into a member or read with care.
_read = JSONDecoder().raw_decode
_COLUMNS = (
    col(Thing.id), col(Thing.type), cast(col(Thing.modality), Text), col(Thing.headline), col(Thing.edtf),
    col(Thing.date_start), col(Thing.date_end), col(Thing.articles), col(Thing.outlets), col(Thing.origins),
    cast(col(Thing.summary), Text),
)  # fmt: skip


class Wording:
    """What ids are called: names of entities, letters of sources. Loaded once for a table."""

    def __init__(self, db: Connection) -> None:
        known = (entry.entity for entry in vocabulary.default().entries.values())
        minerals = {entity.id: entity.name for entity in known if entity.kind is EntityKind.MINERAL}
        named = db.execute(select(col(Entity.id), col(Entity.name)))
        self._names: dict[str, str] = minerals | {row.id: row.name for row in named}
        self._letters = find_letters(db)

    def to_names(self, ids: Sequence[str] | None) -> str:
        names = self._names
        if not ids:
            return ""
        return names.get(ids[0], ids[0]) if len(ids) == 1 else "; ".join({names.get(id_, id_): None for id_ in ids})

    def to_letters(self, articles: Sequence[str] | None) -> str:
        if articles and len(articles) == 1 and articles[0] in self._letters:
            return self._letters[articles[0]].letter
        letters = (self._letters[id_].letter for id_ in articles or () if id_ in self._letters)
        return "; ".join(sorted(letters, key=lambda letter: (len(letter), letter)))

    def to_excerpt(self, quote: Mapping[str, Any] | None) -> tuple[str, str]:
        """The words, and the address at which they stand."""
        source = self._letters.get(quote["article"]) if quote else None
        if quote is None or source is None:
            return "", ""
        return quote["exact"], to_passage_href(source, quote["start"], to_anchor(quote["citation"]))


@lru_cache(100_000)
def to_date_words(date: str | None) -> str:
    return edtf.to_words(date) if date and edtf.is_valid(date) else NO_DATE


@lru_cache(100_000)
def to_value_words(*amounts: str) -> str:
    return "; ".join(dict.fromkeys(map(labels.to_amount_words, amounts)))
