"""The shapes of the JSON answers, for those who read them with programs.

Each shape takes from a view the attributes of the same name. Texts are plain; addresses begin with ``/``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")

Id = Annotated[str, Field(description="Stays, whatever else changes.", examples=["0a1b2c3d4e5f"])]
Href = Annotated[str, Field(description="The address of its page.", examples=["/deals/0a1b2c3d4e5f"])]
Form = Annotated[
    str,
    Field(description="What it is, in words.", examples=["Company"], validation_alias="form_text"),
]
Country = Annotated[str | None, Field(description="ISO 3166 alpha-2; null where none is known.", examples=["US"])]
Start = Annotated[int, Field(description="In code points of the article’s text, included.", examples=[120])]
End = Annotated[int, Field(description="In code points of the article’s text, excluded.", examples=[154])]
Exact = Annotated[str, Field(description="The words themselves.", examples=["worth approximately $500 million"])]
Siglum = Annotated[str, Field(description="The source’s letter and the passage’s number.", examples=["B5"])]
Low = Annotated[float | None, Field(description="The lower bound; null: open.", examples=[500000000])]
High = Annotated[float | None, Field(description="The upper bound; null: open.", examples=[500000000])]
Disputed = Annotated[bool, Field(description="Whether sources give values that cannot both be right.", examples=[True])]
Received = Annotated[datetime, Field(description="When its file was added, UTC.", examples=["2025-10-07T08:30:00Z"])]
FileName = Annotated[str, Field(description="The file’s name as received.", examples=["minerals.html"])]


def counted(what: str, example: int = 3) -> Any:
    """A number of something."""
    return Field(description=f"How many {what}.", examples=[example])


class Shape(BaseModel):
    model_config = ConfigDict(from_attributes=True, frozen=True)


class Link(Shape):
    """Where something has its page, and what it is called there."""

    href: Href
    text: str = Field(description="Its name.", examples=["Memorandum of US Strategic Metals and FWO"])


class Source(Shape):
    """An article as citations name it. What the file does not state is null."""

    id: Id
    letter: str = Field(
        description="The letter in its sigla; “–” where the article does not count any more.", examples=["B"]
    )
    href: str = Field(description="The address of its page.", examples=["/articles/0a1b2c3d4e5f"])
    title: str | None = Field(description="Its headline.", examples=["First shipment leaves"])
    begins: str = Field(
        description="Its first words, to tell it by where it has no title.", examples=["The first shipment of antimony"]
    )
    publisher: str | None = Field(description="Its outlet.", examples=["The Ledger"])
    published: str | None = Field(description="ISO date.", examples=["2025-10-06"])


class Citation(Shape):
    """Exact words and their place, with both selectors of the W3C Web Annotation model."""

    id: Id
    siglum: Siglum
    href: str = Field(
        description="The words, marked, on the article’s page.", examples=["/articles/0a1b2c3d4e5f#c-0a1b2c3d4e5f"]
    )
    exact: Exact
    prefix: str = Field(description="What stands before.", examples=["signed an agreement "])
    suffix: str = Field(description="What stands after.", examples=[" last month, the company said."])
    start: Start
    end: End
    article: Source = Field(description="The source that they stand in.")


class Fact(Shape):
    """One value of one field, with the words that say it."""

    field: str = Field(description="Of what.", examples=["value"])
    label: str = Field(description="Of what, in words.", examples=["Value"])
    value: str = Field(description="As data: an id, EDTF, an amount.", examples=["500000000/500000000 USD"])
    text: str = Field(description="In words.", examples=["$500 million"])
    standing: str = Field(
        description="shown; beside: compatible and less precise; disputed: another source gives one that is "
        "incompatible.",
        examples=["shown"],
    )
    qualifier: str = Field(description="What the words say of it.", examples=["approximately"])
    note: str = Field(description="How it was put together, where it was.", examples=["year inferred"])
    citations: list[Citation] = Field(description="Each source that gives it.")


class When(Shape):
    """A date as far as it is known."""

    edtf: str | None = Field(
        description="Extended Date/Time Format, level 1; null: not stated.", examples=["2025-09-21/2025-09-30"]
    )
    text: str = Field(description="In words.", examples=["late September 2025"])
    start: str | None = Field(description="The first day that it can be; null: open.", examples=["2025-09-21"])
    end: str | None = Field(description="The last day that it can be; null: open.", examples=["2025-09-30"])
    note: str = Field(description="How it was put together.", examples=["year inferred"])


class Corroboration(Shape):
    """How many tell it."""

    articles: int = counted("articles tell it")
    outlets: int | None = Field(description="How many outlets; null where some article states none.", examples=[2])
    origins: int = counted("of them are independent", 1)
    text: str = Field(description="In words.", examples=["3 articles, 2 outlets, 1 origin"])


class Thing(Shape):
    """What events, deals and claims have in common."""

    id: Id
    href: Href
    kind: str = Field(description="event, deal or claim.", examples=["deal"])
    type: str = Field(description="Of an event or deal: which; of a claim: what is asserted.", examples=["mou"])
    modality: str = Field(description="reported, confirmed, planned, possible or denied.", examples=["reported"])
    headline: str = Field(description="What it is, in a line.", examples=["US Strategic Metals and FWO sign an MoU"])
    date: When = Field(description="When it was.")
    facts: list[Fact] = Field(description="Every value of every field.")
    corroboration: Corroboration = Field(description="How many tell it.", validation_alias="badge")
    sources: list[Source] = Field(description="The articles that tell it.")
    reasons: list[str] = Field(
        description="Why several reports were taken for one thing.", examples=[["Both name the same two parties."]]
    )
    duplicates: list[Link] = Field(description="Things that could be the same and were kept apart.")


class Event(Thing):
    """Something that happened, or that is planned, possible or denied."""

    deal: Link | None = Field(description="The deal that it belongs to.")
    posted: str = Field(description="The rung of that deal that it lights; empty: none.", examples=["shipment"])


class Rung(Shape):
    """A rung of the promise ladder."""

    rung: str = Field(description="statement, mou, contract, funding, shipment or product.", examples=["shipment"])
    label: str = Field(description="In words.", examples=["Shipment"])
    state: str = Field(description="lit, planned, possible, denied, or unlit: no source reports it.", examples=["lit"])
    qualifier: str = Field(description="What the words say of it.", examples=["sample"])
    citations: list[Citation] = Field(description="What it rests on.")


class Deal(Thing):
    """A promise between parties."""

    ladder: list[Rung] = Field(description="How far it has come, by what sources report.")
    events: list[Event] = Field(description="What happened under it.")
    unknown: list[str] = Field(description="What no source reports.", examples=[["a signing date"]])


class ClaimValue(Shape):
    """One value that one source gives."""

    text: str = Field(description="As we read it.", examples=["up to $68 trillion"])
    low: Low
    high: High
    vague: bool = Field(description="The bounds are our reading of words without a number.", examples=[False])
    speaker: Fact | None = Field(description="Who says it.")
    origin: Fact | None = Field(description="Whom the source credits.")
    source: Source = Field(description="The article that gives it.")
    citation: Citation = Field(description="The words.")


class Claim(Thing):
    """All values that are given for one quantity of one subject."""

    subject: str = Field(description="Of what.", examples=["Pakistan’s mineral wealth"])
    low: Low
    high: High
    disputed: Disputed
    ratio: str = Field(description="How far apart they are; empty: not.", examples=["11 times apart"])
    values: list[ClaimValue] = Field(description="Each value, with who says it.")


class Dispute(Shape):
    """A field on which sources differ."""

    thing: Link = Field(description="Of which event or deal.")
    label: str = Field(description="Which field.", examples=["Value"])
    values: list[Fact] = Field(description="Its incompatible values, none of them preferred.")


class Disagreements(Shape):
    """Where sources differ."""

    claims: list[Claim] = Field(description="Quantities of which they give different values.")
    disputes: list[Dispute] = Field(description="Fields of events and deals.")
    total: int = counted("there are")


class EntityItem(Shape):
    """An organization, person, mineral or place, in a list."""

    id: str = Field(description="Stays, whatever else changes.", examples=["us-strategic-metals"])
    href: str = Field(description="The address of its page.", examples=["/organizations/us-strategic-metals"])
    name: str = Field(description="Its usual name.", examples=["US Strategic Metals"])
    form: Form
    country: Country
    symbol: str | None = Field(description="Of a mineral: the chemical symbol.", examples=["Sb"])
    events: int = counted("events it takes part in")
    deals: int = counted("deals it takes part in")
    articles: int = counted("articles name it")


class Reference(Shape):
    """Reference data: not from the articles."""

    label: str = Field(description="Of what.", examples=["Symbol"])
    value: str = Field(description="What it is.", examples=["Sb"])
    source: str = Field(description="Where it is from.", examples=["Corridor’s vocabulary"])
    href: str | None = Field(description="The address of that.", examples=["/minerals/antimony"])


class Entity(Shape):
    """An organization, person, mineral or place, with its part in the story."""

    id: str = Field(description="Stays, whatever else changes.", examples=["us-strategic-metals"])
    href: str = Field(description="The address of its page.", examples=["/organizations/us-strategic-metals"])
    kind: str = Field(description="organization, person, mineral or place.", examples=["organization"])
    name: str = Field(description="Its usual name.", examples=["US Strategic Metals"])
    form: Form
    country: Country
    known: bool = Field(
        description="Whether the vocabulary has it; otherwise it was found by an article’s own words.", examples=[True]
    )
    forms: list[Fact] = Field(description="Its names as articles write them.")
    reference: list[Reference] = Field(description="What is known of it from elsewhere.")
    deals: list[Deal] = Field(description="Its deals.")
    events: list[Event] = Field(description="Its events.")
    said: list[Event] = Field(description="Its statements.")
    prospects: list[Event] = Field(description="What is planned, possible or denied.")
    claims: list[Claim] = Field(description="Quantities that are asserted of it.")
    sources: list[Source] = Field(description="The articles that name it.")


class ArticleItem(Shape):
    """An article, in a list."""

    source: Source = Field(description="It.", validation_alias="ref")
    name: FileName
    received: Received
    things: int = counted("events, deals and claims rest on it")
    citations: int = counted("of its passages are cited", 20)
    cited_characters: int = counted("characters those passages have", 1200)
    characters: int = counted("characters it has", 3000)


class Use(Shape):
    """What is taken from a passage."""

    text: str = Field(description="Which value of which field.", examples=["Value: $500 million"])
    thing: Link = Field(description="Of what.")


class Passage(Shape):
    """Words of an article that facts rest on."""

    siglum: Siglum
    anchor: str = Field(description="Where they are on the article’s page.", examples=["c-0a1b2c3d4e5f"])
    start: Start
    end: End
    exact: Exact
    uses: list[Use] = Field(description="What rests on them.")


class Archived(Shape):
    """A copy in a web archive."""

    url: str = Field(
        description="Its address.", examples=["https://archive.example/20251007120000/https://ledger.example/a"]
    )
    day: str | None = Field(description="When it was made, if its address tells.", examples=["2025-10-07"])


class Article(Shape):
    """An article, whole."""

    source: Source = Field(description="It.", validation_alias="ref")
    url: str | None = Field(description="Where it is on the web.", examples=["https://ledger.example/a"])
    archived: Archived | None = Field(description="A copy of that.")
    name: FileName
    state: str = Field(description="current, superseded or withdrawn.", examples=["current"])
    reason: str = Field(description="Of the state; empty where there is none.", examples=["Its publisher withdrew it."])
    received: Received
    sha256: str = Field(description="Of the file as received.", examples=["9f86d081884c7d659a2feaa0c55ad015" * 2])
    text: str = Field(
        description="Whole; all offsets count its code points.", examples=["The first shipment of antimony has left."]
    )
    passages: list[Passage] = Field(description="Those that facts rest on.", validation_alias="marks")


class Change(Shape):
    """A line of the change log."""

    id: str = Field(description="Higher than that of every change before.", examples=["42"])
    at: datetime = Field(description="When, UTC.", examples=["2025-10-07T08:30:00Z"])
    what: str = Field(description="What changed.", examples=["Corroborated"])
    text: str = Field(description="In words.", examples=["now 2 articles"])
    thing: Link | None = Field(description="In what; null where it is no more.")
    cause: str = Field(description="Through what.", examples=["minerals.html was added"])


class Items(Shape, Generic[T]):
    """A page of a list. ``next`` and ``previous`` are the addresses of its neighbours."""

    items: list[T] = Field(description="What is on this page.")
    total: int = counted("there are on all pages", 120)
    next: str | None = Field(
        default=None, description="What is earlier, or further down.", examples=["/changes.json?page=2"]
    )
    previous: str | None = Field(default=None, description="The page before.", examples=["/changes.json?page=1"])


class Problem(Shape):
    """An error (RFC 9457)."""

    type: str = Field(description="Always about:blank: the status says which error it is.", examples=["about:blank"])
    title: str = Field(description="The error, in words.", examples=["Nothing is at this address"])
    status: int = Field(description="The status code of the answer.", examples=[404])
    detail: str = Field(description="What is wrong, or what to do.", examples=["No deal has this id."])
    instance: str = Field(description="The path that was asked for.", examples=["/deals/0a1b2c3d4e5f.json"])
