"""The promise ladder: which rung an event or a deal lights, and with what qualification."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, EventType, Instrument, Rung
from app.extract.events.tells import Tell

_RUNG = {
    Instrument.MOU: Rung.MOU,
    Instrument.CONTRACT: Rung.CONTRACT,
    Instrument.JOINT_VENTURE: Rung.CONTRACT,
    Instrument.TRADE_DEAL: Rung.CONTRACT,
    Instrument.LOAN: Rung.FUNDING,
    Instrument.EQUITY: Rung.FUNDING,
    Instrument.FRAMEWORK: Rung.STATEMENT,
    Instrument.OTHER: Rung.STATEMENT,
}
# Words that take something from a rung, as they print on it; those that take most come first.
_SHIPPED = ("sample", "trial", "test", "pilot", "first", "initial")
_AGREED = ("non-binding", "preliminary", "initial", "conditional", "provisional", "framework")
_REFINING = frozenset(
    "refinery smelter concentrator plant mill kiln furnace production output refining smelting processing"
    " cathode ingot oxide".split()
)


def get_rung(instrument: Instrument) -> Rung:
    return _RUNG[instrument]


def find_stages(tells: Sequence[Tell], instrument: Instrument | None) -> Iterator[Cited]:
    """The rung that an event lights, with the words that say so."""
    first = tells[0]
    if instrument is not None:
        yield _stage(_RUNG[instrument], first, _AGREED)
    elif first.type is EventType.INVESTMENT:
        yield _stage(Rung.FUNDING, first, ())
    elif first.type is EventType.SHIPMENT:
        yield _stage(Rung.SHIPMENT, min(tells, key=_weight), _SHIPPED)
    elif first.rule == "produce-first" or (first.type is EventType.PROJECT and _makes_product(first)):
        yield _stage(Rung.PRODUCT, first, _SHIPPED)


def _makes_product(tell: Tell) -> bool:
    """Whether refining begins, or is to: a plant that is planned lights the rung as planned."""
    if tell.modality.happened:
        return tell.noun in _REFINING and tell.verb in _STARTING
    return tell.noun in _REFINING or (tell.noun in _PLANTS and any(w in tell.what.exact.casefold() for w in _MAKING))


_STARTING = ("commission", "start", "begin", "open", "inaugurate", "resume")
_PLANTS = ("facility", "facilities", "complex", "hub", "factory")
_MAKING = ("refin", "process", "smelt")


def _weight(tell: Tell) -> int:
    """How much a shipment's words take from it: "sample" more than "first", which any sentence may say."""
    qualifier = _qualifier(tell, _SHIPPED)
    return _SHIPPED.index(qualifier) if qualifier else len(_SHIPPED)


def _stage(rung: Rung, tell: Tell, words: Sequence[str]) -> Cited:
    return Cited("stage", rung.value, tell.what, _qualifier(tell, words))


def _qualifier(tell: Tell, words: Sequence[str]) -> str:
    """The first of these words among those of the clause, right where the noun is ("a sample shipment")."""
    spoken = tell.what.exact.casefold().replace("‑", "-")
    at = spoken.find(tell.noun) if tell.noun else -1
    near = spoken[max(0, at - 40) : at + len(tell.noun)] if at >= 0 else spoken
    return next((w for w in words if w in near.replace(",", " ").split() or f"{w}-ever" in near), "")
