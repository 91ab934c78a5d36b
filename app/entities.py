"""Somebody or something with a name: what the vocabulary knows and what extraction finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    ORGANIZATION = "organization"
    PERSON = "person"
    MINERAL = "mineral"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name. ``id`` is a slug, unique over all kinds.

    ``form`` is an organization's kind (company, state company, government, party, media, other) or a
    place's (country, region, city, site, building); ``country`` an ISO 3166 alpha-2 code.
    ``known`` tells those of the vocabulary from those found by an article's own words.
    """

    kind: EntityKind
    id: str
    name: str
    form: str | None = None
    country: str | None = None
    known: bool = False
