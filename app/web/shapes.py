"""The shapes of the JSON answers, for those who read them with programs.

Each shape takes from a view the attributes of the same name. Texts are plain; addresses begin with ``/``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


class Shape(BaseModel):
    model_config = ConfigDict(from_attributes=True, frozen=True)


class Link(Shape):
    href: str = Field(examples=["/deals/0a1b2c3d4e5f"])
    text: str


class Source(Shape):
    """An article as citations name it. What the file does not state is null."""

    id: str
    letter: str = Field(description="The letter in its sigla; “–” where the article does not count any more.")
    href: str
    title: str | None
    begins: str = Field(description="Its first words, to tell it by where it has no title.")
    publisher: str | None
    published: str | None = Field(description="ISO date.", examples=["2025-10-06"])


class Citation(Shape):
    """Exact words and their place, with both selectors of the W3C Web Annotation model."""

    id: str
    siglum: str = Field(description="The source’s letter and the passage’s number.", examples=["B5"])
    href: str = Field(description="The words, marked, on the article’s page.")
    exact: str
    prefix: str
    suffix: str
    start: int = Field(description="In code points of the article’s text, included.")
    end: int = Field(description="In code points of the article’s text, excluded.")
    article: Source


class Fact(Shape):
    """One value of one field, with the words that say it."""

    field: str = Field(examples=["mineral"])
    label: str
    value: str = Field(description="As data: an id, EDTF, an amount.", examples=["500000000/500000000 USD"])
    text: str = Field(description="In words.", examples=["$500 million"])
    standing: str = Field(description="shown; beside: compatible and less precise; disputed.")
    qualifier: str
    note: str
    citations: list[Citation]


class When(Shape):
    edtf: str | None = Field(description="Extended Date/Time Format, level 1.", examples=["2025-09-21/2025-09-30"])
    text: str
    start: str | None
    end: str | None
    note: str


class Corroboration(Shape):
    articles: int
    outlets: int | None = Field(description="null where some article states no outlet.")
    origins: int
    text: str


class Thing(Shape):
    id: str
    href: str
    kind: str
    type: str
    modality: str = Field(description="reported, confirmed, planned, possible or denied.")
    headline: str
    date: When
    facts: list[Fact]
    corroboration: Corroboration = Field(validation_alias="badge")
    sources: list[Source]
    reasons: list[str] = Field(description="Why several reports were taken for one thing.")
    duplicates: list[Link] = Field(description="Things that could be the same and were kept apart.")


class Event(Thing):
    deal: Link | None = Field(description="The deal that it belongs to.")
    posted: str = Field(description="The rung of that deal that it lights.")


class Rung(Shape):
    rung: str
    label: str
    state: str = Field(description="lit, planned, possible, denied or unlit: no source reports it.")
    qualifier: str
    citations: list[Citation]


class Deal(Thing):
    ladder: list[Rung]
    events: list[Event]
    unknown: list[str] = Field(description="What no source reports.")


class ClaimValue(Shape):
    text: str
    low: float | None = Field(description="null: open.")
    high: float | None
    vague: bool = Field(description="The bounds are our reading of words without a number.")
    speaker: Fact | None
    origin: Fact | None
    source: Source
    citation: Citation


class Claim(Thing):
    subject: str
    low: float | None
    high: float | None
    disputed: bool
    ratio: str
    values: list[ClaimValue]


class Dispute(Shape):
    thing: Link
    label: str
    values: list[Fact]


class Disagreements(Shape):
    claims: list[Claim]
    disputes: list[Dispute]
    total: int


class EntityItem(Shape):
    id: str
    href: str
    name: str
    form: str = Field(validation_alias="form_text")
    country: str | None = Field(description="ISO 3166 alpha-2.")
    symbol: str | None
    events: int
    deals: int
    articles: int


class Reference(Shape):
    """Reference data: not from the articles."""

    label: str
    value: str
    source: str
    href: str | None


class Entity(Shape):
    id: str
    href: str
    kind: str
    name: str
    form: str = Field(validation_alias="form_text")
    country: str | None
    known: bool = Field(description="Whether the vocabulary has it; otherwise it was found by an article’s own words.")
    forms: list[Fact]
    reference: list[Reference]
    deals: list[Deal]
    events: list[Event]
    said: list[Event]
    prospects: list[Event]
    claims: list[Claim]
    sources: list[Source]


class ArticleItem(Shape):
    source: Source = Field(validation_alias="ref")
    name: str
    received: datetime
    things: int
    citations: int
    cited_characters: int
    characters: int


class Use(Shape):
    text: str
    thing: Link


class Passage(Shape):
    """Words of an article that facts rest on."""

    siglum: str
    anchor: str
    start: int
    end: int
    exact: str
    uses: list[Use]


class Article(Shape):
    source: Source = Field(validation_alias="ref")
    name: str
    state: str
    reason: str
    received: datetime
    sha256: str = Field(description="Of the file as received.")
    text: str = Field(description="Whole; all offsets count its code points.")
    passages: list[Passage] = Field(validation_alias="marks")


class Change(Shape):
    id: str
    at: datetime
    what: str
    text: str
    thing: Link | None
    cause: str


class Items(Shape, Generic[T]):
    """A page of a list. ``next`` and ``previous`` are the addresses of its neighbours."""

    items: list[T]
    total: int
    next: str | None = Field(default=None, description="What is earlier, or further down.")
    previous: str | None = None
    ignored: list[str] = Field(default=[], description="What of the query string was ignored, and why.")


class Problem(Shape):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
