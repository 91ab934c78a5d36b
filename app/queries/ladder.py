"""The promise ladder of a deal as a view: which rungs sources report, and what none of them does."""

from __future__ import annotations

from collections.abc import Iterator

from app.extract.drafts import EventType, Instrument, Rung
from app.queries import labels
from app.queries.views import CitationView, DateView, EventView, FactView, RungView

INSTRUMENT_RUNGS = {
    Instrument.MOU: Rung.MOU,
    Instrument.CONTRACT: Rung.CONTRACT,
    Instrument.JOINT_VENTURE: Rung.CONTRACT,
    Instrument.LOAN: Rung.FUNDING,
    Instrument.EQUITY: Rung.FUNDING,
    Instrument.FRAMEWORK: Rung.STATEMENT,
    Instrument.TRADE_DEAL: Rung.CONTRACT,
}
EVENT_RUNGS = {EventType.SHIPMENT: Rung.SHIPMENT, EventType.INVESTMENT: Rung.FUNDING}
STRENGTH = ("lit", "planned", "possible", "denied", "unlit")
NOT_REPORTED = {
    Rung.CONTRACT: "a contract",
    Rung.FUNDING: "funding",
    Rung.SHIPMENT: "a shipment",
    Rung.PRODUCT: "a product",
}


def to_ladder(type_: str, facts: tuple[FactView, ...], events: tuple[EventView, ...]) -> tuple[RungView, ...]:
    """Each rung, lit by the deal's own stages and form and by what the events that belong to it did."""
    evidence = [*_find_own(type_, facts), *_find_posted(events)]
    return tuple(_to_rung(rung, [(state, fact) for at, state, fact in evidence if at == rung]) for rung in Rung)


def _find_own(type_: str, facts: tuple[FactView, ...]) -> Iterator[tuple[str, str, FactView]]:
    form = INSTRUMENT_RUNGS.get(Instrument(type_)) if type_ in set(Instrument) else None
    for fact in facts:
        if fact.field == "stage":
            yield fact.value, "lit", fact
        elif fact.field == "what" and form:
            yield form, "lit", fact


def _find_posted(events: tuple[EventView, ...]) -> Iterator[tuple[str, str, FactView]]:
    for event in events:
        state = event.modality if event.modality in labels.PROSPECTS else "lit"
        stages = event.of("stage")
        for fact in stages:
            yield fact.value, state, fact
        if not stages and event.type in EVENT_RUNGS:
            yield from ((EVENT_RUNGS[EventType(event.type)], state, fact) for fact in event.of("what"))


def _to_rung(rung: Rung, evidence: list[tuple[str, FactView]]) -> RungView:
    state = min((state for state, _ in evidence), key=STRENGTH.index, default="unlit")
    facts = [fact for found, fact in evidence if found == state]
    qualifiers = dict.fromkeys(fact.qualifier for fact in facts if fact.qualifier)
    return RungView(rung, labels.RUNGS[rung], state, ", ".join(qualifiers), to_distinct(facts))


def to_distinct(facts: list[FactView]) -> tuple[CitationView, ...]:
    """The citations of facts, each passage once."""
    return tuple({c.siglum: c for fact in facts for c in fact.citations}.values())


def to_unknown(facts: tuple[FactView, ...], ladder: tuple[RungView, ...], date: DateView) -> tuple[str, ...]:
    """What no source reports of a deal, in words that follow "No source reports"."""
    fields = {fact.field for fact in facts}
    missing = [] if "date" in fields and date.edtf else ["a signing date"]
    missing += [] if "value" in fields else ["a value"]
    return (*missing, *(NOT_REPORTED[Rung(r.rung)] for r in ladder if r.state == "unlit" and r.rung in NOT_REPORTED))
