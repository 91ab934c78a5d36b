"""Answers whose form others have set, as the documentation shows them.

JSON Feed 1.1, CSL-JSON 1.0.2, the Web Annotation Data Model and oEmbed 1.0: the members that answers here have.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

FEED = "https://jsonfeed.org/version/1.1"


class Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True)


class FeedItem(Form):
    """An event, with the words that say it; or a line of the change log."""

    id: str = Field(description="Stays on whatever host.", examples=["urn:corridor:event:0a1b2c3d4e5f"])
    url: str = Field(description="Its page.", examples=["https://corridor.example/events/0a1b2c3d4e5f"])
    title: str = Field(description="What happened.", examples=["US Strategic Metals ships antimony"])
    content_text: str = Field(description="Date, sources and words.", examples=["Shipment, 2 October 2025."])
    date_published: str = Field(description="When it was first told here.", examples=["2025-10-07T08:30:00Z"])
    date_modified: str = Field(description="When anything about it last changed.", examples=["2025-10-08T09:00:00Z"])
    tags: list[str] = Field(description="Its type and its minerals.", examples=[["Shipment", "antimony"]])


class JsonFeed(Form):
    """A feed, JSON Feed 1.1."""

    version: str = Field(default=FEED, description="Of the format.", examples=[FEED])
    title: str = Field(description="With the filter in words.", examples=["Corridor: Events with antimony"])
    home_page_url: str = Field(description="The timeline.", examples=["https://corridor.example/"])
    feed_url: str = Field(description="This feed.", examples=["https://corridor.example/feed.json?mineral=antimony"])
    language: str = Field(default="en", description="Of the texts.", examples=["en"])
    items: list[FeedItem] = Field(description="What changed last comes first.")


class CslName(Form):
    """A name that is not taken apart."""

    literal: str = Field(description="As the source has it.", examples=["Rubina Dar"])


class CslDate(Form):
    """A date as parts."""

    date_parts: list[list[int]] = Field(
        alias="date-parts", description="Year, month and day, as far as stated.", examples=[[[2025, 10, 6]]]
    )


class CslItem(Form):
    """A citation, CSL-JSON 1.0.2. What is not known is left out."""

    id: str = Field(description="Its key.", examples=["corridor-0a1b2c3d4e5f"])
    type: str = Field(description="article-newspaper or webpage.", examples=["article-newspaper"])
    title: str = Field(
        description="In brackets: a source’s first words, where it has no title.", examples=["First antimony leaves"]
    )
    author: list[CslName] = Field(default=[], description="Of a source, where it states one.")
    container_title: str = Field(
        default="", alias="container-title", description="The outlet, or this site.", examples=["The Ledger"]
    )
    issued: CslDate | None = Field(default=None, description="When it was published.")
    accessed: CslDate | None = Field(default=None, description="The date of the data, not of the clock.")
    url: str = Field(alias="URL", description="Its address.", examples=["https://ledger.example/a"])
    version: str = Field(default="", description="Of the data.", examples=["3"])
    note: str = Field(description="Where our text of it is, or who tells it.", examples=["Corridor data version 3."])


class OEmbed(Form):
    """How to put a part of a page into a frame, oEmbed 1.0."""

    type: str = Field(default="rich", description="rich.", examples=["rich"])
    version: str = Field(default="1.0", description="Of the format.", examples=["1.0"])
    title: str = Field(description="What it shows.", examples=["US Strategic Metals and Frontier Works Organization"])
    provider_name: str = Field(default="Corridor", description="Who shows it.", examples=["Corridor"])
    provider_url: str = Field(description="Where that is.", examples=["https://corridor.example"])
    html: str = Field(description="The frame, to be put into a page.", examples=['<iframe src="…"></iframe>'])
    width: int = Field(description="Pixels.", examples=[640])
    height: int = Field(description="Pixels.", examples=[320])


class Note(Form):
    """A part of an annotation: words, or an address."""

    type: str = Field(description="TextualBody or SpecificResource.", examples=["TextualBody"])
    value: str = Field(default="", description="What is read in the words.", examples=["Mineral: gold"])
    source: str = Field(
        default="", description="The page of what they tell of.", examples=["https://corridor.example/deals/0a1b2c"]
    )
    purpose: str = Field(description="describing or linking.", examples=["describing"])
    language: str = Field(default="", description="Of the words.", examples=["en"])


class Selector(Form):
    """Where the words are: by position in code points, or by the words and what stands around them."""

    type: str = Field(description="TextPositionSelector or TextQuoteSelector.", examples=["TextQuoteSelector"])
    start: int = Field(default=0, description="Included.", examples=[120])
    end: int = Field(default=0, description="Excluded.", examples=[154])
    exact: str = Field(default="", description="The words.", examples=["worth approximately $500 million"])
    prefix: str = Field(default="", description="What stands before.", examples=["an agreement "])
    suffix: str = Field(default="", description="What stands after.", examples=[" last month"])


class Target(Form):
    """The words in an article’s text."""

    type: str = Field(description="SpecificResource.", examples=["SpecificResource"])
    source: str = Field(description="The text.", examples=["https://corridor.example/articles/0a1b2c3d4e5f.txt"])
    scope: str = Field(
        description="The page that shows it.", examples=["https://corridor.example/articles/0a1b2c3d4e5f"]
    )
    selector: list[Selector] = Field(description="Both ways to find them.")


class Annotation(Form):
    """A passage of an article, and what is read in it."""

    id: str = Field(
        description="Stays on whatever host.", examples=["urn:corridor:annotation:0a1b2c3d4e5f:120-154:5e4d3c2b1a0f"]
    )
    type: str = Field(description="Annotation.", examples=["Annotation"])
    motivation: str = Field(description="identifying.", examples=["identifying"])
    body: list[Note] = Field(description="What is read, and the page of what it is read of.")
    target: Target = Field(description="The words.")


class AnnotationPage(Form):
    """Web Annotations (JSON-LD)."""

    context: str = Field(alias="@context", description="Of JSON-LD.", examples=["http://www.w3.org/ns/anno.jsonld"])
    id: str = Field(description="This address.", examples=["https://corridor.example/annotations.json"])
    type: str = Field(description="AnnotationPage.", examples=["AnnotationPage"])
    items: list[Annotation] = Field(description="In the order of the things, then of the words.")
