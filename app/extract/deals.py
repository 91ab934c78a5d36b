"""Deals: what the agreements and investments of an article concluded, with whom and for how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, EventType, Instrument, Mention, MentionKind, Rung
from app.extract.tells import Tell

_BY_NOUN: tuple[tuple[Instrument, frozenset[str]], ...] = (
    (Instrument.MOU, frozenset("memorandum memoranda mou mous moa moas".split())),
    (Instrument.JOINT_VENTURE, frozenset("venture ventures jv joa".split())),
    (Instrument.CONTRACT, frozenset("contract contracts offtake".split())),
)
_RUNG = {
    Instrument.MOU: Rung.MOU,
    Instrument.CONTRACT: Rung.CONTRACT,
    Instrument.JOINT_VENTURE: Rung.CONTRACT,
    Instrument.LOAN: Rung.FUNDING,
    Instrument.EQUITY: Rung.FUNDING,
    Instrument.FRAMEWORK: Rung.STATEMENT,
    Instrument.TRADE_DEAL: Rung.STATEMENT,
    Instrument.OTHER: Rung.STATEMENT,
}


def is_gift(tells: Sequence[Tell]) -> bool:
    """An award or a grant promises nothing in return: an investment, and no deal."""
    return all(t.verb in ("award", "grant", "donate", "allocate", "win") or t.noun in ("award", "grant", "aid", "grants", "awards") for t in tells) and not any(
        t.noun in ("loan", "loans", "financing", "guarantee", "credit", "stake", "facility") for t in tells
    )


def find_instrument(tells: Sequence[Tell]) -> Instrument:
    nouns = {t.noun for t in tells}
    words = " ".join(t.what.exact.casefold() for t in tells)
    if tells[0].type is EventType.INVESTMENT:
        equity = any(t.rule in ("buy-stake", "buy-share", "buy-asset", "close-sale") for t in tells) or "placement" in words or "shares" in words
        return Instrument.EQUITY if equity else Instrument.LOAN
    for instrument, forms in _BY_NOUN:
        if nouns & forms:
            return instrument
    if "joint venture" in words:
        return Instrument.JOINT_VENTURE
    if any(w in words for w in ("trade deal", "trade agreement", "trade pact", "trade accord", "tariff deal", "tariff agreement")):
        return Instrument.TRADE_DEAL
    return Instrument.FRAMEWORK if "framework" in words else Instrument.OTHER


def get_rung(instrument: Instrument) -> Rung:
    return _RUNG[instrument]


def find_parties(tells: Sequence[Tell]) -> Iterator[Cited]:
    """Organizations; countries where there are not two of those."""
    actors: dict[str, Cited] = {}
    for tell in tells:
        for id, cited in tell.actors.items():
            actors.setdefault(id, cited)
    organizations = [c for c in actors.values() if c.field == "organization"]
    countries = [c for c in actors.values() if c.field == "place"]
    chosen = organizations if len(organizations) >= 2 else [*countries[: 2 - len(organizations)], *organizations]
    if tells[0].type is EventType.INVESTMENT and organizations:
        chosen = organizations
    for cited in chosen:
        yield Cited("party", cited.value, cited.span, cited.qualifier)


def money_of(tells: Sequence[Tell]) -> Mention | None:
    return next((m for t in tells for m in t.money if m.kind is MentionKind.MONEY and m.amount), None)
