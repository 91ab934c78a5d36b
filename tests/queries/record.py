"""A small record for pages: three sources by hand on two deals, two shipments, a plan and a dispute."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Engine

from app.extract.drafts import Modality
from app.grounding import Source
from app.store.articles import Incoming
from tests.store.written import add, written

FIRST = datetime(2025, 10, 7, 8, 30, tzinfo=UTC)
LATER = datetime(2025, 11, 2, 9, 0, tzinfo=UTC)

SIGNED = (
    """{Pakistan|party=pakistan}'s {Frontier Works Organization|party=frontier-works-organization} and
    {US Strategic Metals|party=us-strategic-metals} signed a memorandum on {antimony|mineral=antimony} worth
    {about $500 million|value=500000000/500000000 USD} in {September 2025|date=2025-09}.""",
    "mou",
)
SENT = (
    """{A sample shipment|stage=shipment#sample} of {antimony|mineral=antimony} and {neodymium|mineral=neodymium} went
    to {US Strategic Metals|organization=us-strategic-metals} on {2 October 2025|date=2025-10-02}.""",
    "shipment",
)
MET = (
    "{Asim Munir|person=asim-munir} met {Donald Trump|person=donald-trump} at the {White House|place=white-house}.",
    "meeting",
)
OTHER = (
    """{Nova Minerals|party=nova-minerals} and {Himalayan Earth Exploration|party=himalayan-earth-exploration} signed
    a memorandum on {gold|mineral=gold}.""",
    "mou",
)
POOR = (
    "{Pakistan|subject=pakistan} has minerals worth {$6 trillion|value=6000000000000/6000000000000 USD}.",
    "mineral_wealth",
)
RICH = (
    "{Pakistan|subject=pakistan} has minerals worth {up to $68 trillion|value=../68000000000000 USD}.",
    "mineral_wealth",
)
REFINERY = (
    "{US Strategic Metals|organization=us-strategic-metals} plans a refinery for {copper|mineral=copper}.",
    "project",
)

WIRE = Source(title="First antimony leaves", publisher="The Ledger", published="2025-10-06")


def save_record(engine: Engine) -> None:
    """A is by The Ledger of 6 October 2025, B says nothing of itself, C was received last."""
    first = told(SIGNED, SENT, POOR, name="a.txt", source=WIRE, plain="Nothing more was said.")
    second = told(SENT, RICH, OTHER, name="b.txt")
    third = plan(told(MET, name="c.txt"), told(REFINERY, name="d.txt"))
    add(engine, first, at=FIRST)
    add(engine, second, at=FIRST.replace(hour=9))
    add(engine, *third, at=LATER)


def plan(*articles: Incoming) -> tuple[Incoming, ...]:
    """The last of them tells what is planned."""
    last = articles[-1]
    events = tuple(replace(draft, modality=Modality.PLANNED) for draft in last.extraction.events)
    return (*articles[:-1], replace(last, extraction=replace(last.extraction, events=(), prospects=events)))


def told(*sentences: tuple[str, str], name: str, source: Source | None = None, plain: str = "") -> Incoming:
    """An article of these sentences, whose lines end where the page's do."""
    return written(
        *((" ".join(words.split()), type) for words, type in sentences), name=name, source=source, plain=plain
    )
