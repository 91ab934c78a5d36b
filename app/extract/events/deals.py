"""Deals: what the agreements and investments of an article concluded, with whom and for how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, EventType, Instrument
from app.extract.events.tells import Tell
from app.grounding import Span

_BY_NOUN: tuple[tuple[Instrument, frozenset[str]], ...] = (
    (Instrument.MOU, frozenset("understanding memorandum memorandums memoranda mou mous moa moas".split())),
    (Instrument.JOINT_VENTURE, frozenset("venture ventures jv joa".split())),
    (Instrument.CONTRACT, frozenset("contract contracts offtake".split())),
)


# Money that is lent, or may be.
LENT = re.compile(
    r"\b(?:loans?|lent|lend\w*|borrow\w*|bonds?|overdraft|sukuk|financ\w+|credit|facility|funding|debt|guarantee)\b",
    re.IGNORECASE,
)
# Money that has to be paid back, whatever the verb: "was granted a working-capital line".
_REPAID = re.compile(
    r"\b(?:loans?|lent|overdraft|mezzanine|(?:credit|capital|funding|borrowing) lines?|line of credit)\b", re.IGNORECASE
)


def is_gift(tells: Sequence[Tell]) -> bool:
    """An award or a grant promises nothing in return: an investment, and no deal, unless it names both sides."""
    if any(_REPAID.search(t.what.exact) for t in tells) or _names_both(tells):
        return False
    return all(
        t.verb in ("award", "grant", "donate", "allocate", "win", "give", "hand")
        or t.noun in ("award", "grant", "aid", "grants", "awards")
        for t in tells
    ) and not any(t.noun in ("loan", "loans", "financing", "guarantee", "credit", "stake", "facility") for t in tells)


_LENDERS = frozenset("bank exim eximbank banque adb aiib isdb ebrd eib ifc kfw proparco jbic".split())


def is_lender(id: str) -> bool:
    """Whether a body's name says that it lends: what a bank approves is no budget of its own."""
    words = set(id.split("-"))
    return bool(words & _LENDERS) or {"finance", "corporation"} <= words


def is_given(tells: Sequence[Tell]) -> bool:
    """Whether what changes hands is a grant."""
    return bool(tells) and tells[0].noun in ("grant", "grants", "aid", "award")


def _names_both(tells: Sequence[Tell]) -> bool:
    """Whether a bank or an agency gives a grant to another body; what a department awards is no deal."""
    if any(t.verb == "award" for t in tells):
        return False
    bodies = {id: c for t in tells for id, c in t.actors.items() if c.field == "organization"}
    gets = any(c.qualifier in ("recipient", "about") for c in bodies.values())
    giving = is_given(tells) or any(map(is_lender, bodies))
    return len(bodies) >= 2 and gets and giving and any(t.money for t in tells)


def find_instrument(tells: Sequence[Tell]) -> Instrument:
    nouns = {t.noun for t in tells} | {
        w for t in tells if t.rule in ("sign-to", "shake-hands") for w in t.what.exact.casefold().split()
    }
    words = " ".join(t.what.exact.casefold() for t in tells)
    if tells[0].type is EventType.INVESTMENT:
        if is_given(tells) and not LENT.search(words):
            return Instrument.OTHER
        equity = (
            any(t.rule.startswith(("buy", "close-sale")) for t in tells)
            or (_is_invested(tells[0]) and not any(LENT.search(t.what.exact) for t in tells))
            or any(
                w in words
                for w in ("placement", "shares", "of the equity", "its equity", "for a stake", "equity stake")
            )
        )
        return Instrument.EQUITY if equity else Instrument.LOAN
    if any(t.rule in _CONTRACTING for t in tells):
        return Instrument.CONTRACT
    for instrument, forms in _BY_NOUN:
        if nouns & forms:
            return instrument
    if "joint venture" in words:
        return Instrument.JOINT_VENTURE
    if any(
        w in words
        for w in ("trade deal", "trade agreement", "trade pact", "trade accord", "tariff deal", "tariff agreement")
    ):
        return Instrument.TRADE_DEAL
    if re.search(
        r"\b(?:supply|offtake|off-take|purchase|sales?|services?|lease|concession|construction|engineering"
        r"|drilling|haulage|processing|tolling|maintenance|licensing) (?:agreement|deal|pact|accord)",
        words,
    ):
        return Instrument.CONTRACT
    framework = "framework" in words or tells[0].rule == "agree-fund"
    return Instrument.FRAMEWORK if framework else Instrument.OTHER


def _is_invested(tell: Tell) -> bool:
    """ "put $5 million into X", "announced an investment in X"."""
    return tell.verb in ("invest", "inject", "put", "sink", "pour", "plough", "pump") or tell.noun in (
        "investment",
        "investments",
        "injection",
    )


def find_parties(tells: Sequence[Tell]) -> Iterator[Cited]:
    """Organizations; countries where there are not two of those."""
    actors: dict[str, Cited] = {}
    for tell in tells:
        for id, cited in tell.actors.items():
            actors.setdefault(id, cited)
    organizations = [c for c in actors.values() if c.field == "organization"]
    countries = [c for c in actors.values() if c.field == "place"]
    chosen = organizations if len(organizations) >= 2 else [*countries[: 2 - len(organizations)], *organizations]
    between = [c for c in tells[0].actors.values() if c.field == "place"]
    if len(organizations) < 2 and len(between) >= 2 and not _has_body(tells[0]):
        chosen = between  # "the agreement that Kyiv and Washington signed" founded a body, which is no party
    if tells[0].type is EventType.INVESTMENT and organizations and tells[0].rule != "sign-loan":
        chosen = organizations
    equity = find_instrument(tells) is Instrument.EQUITY
    for cited in chosen:
        yield Cited("party", cited.value, cited.span, _role(tells, cited.qualifier, equity=equity))


def _has_body(tell: Tell) -> bool:
    return any(c.field == "organization" for c in tell.actors.values())


_CONTRACTING = (
    "trade-goods",
    "sell-goods",
    "order-goods",
    "place-order",
    "award-concession",
    "hire-body",
    "win-tender",
)
_SELLING = frozenset("sell divest offload unload shed transfer place issue allot".split())


def _role(tells: Sequence[Tell], qualifier: str, *, equity: bool) -> str:
    """What a party is to the deal, where the words say it."""
    if tells[0].type is not EventType.INVESTMENT:
        return ""
    if qualifier == "seller":
        return "seller"
    if tells[0].verb in _SELLING:
        return {"recipient": "buyer", "investee": "target"}.get(qualifier, "seller")
    if equity:
        return {"recipient": "issuer", "investee": "target"}.get(qualifier, "buyer")
    return "borrower" if qualifier in ("recipient", "about") else "lender"


# In lower case: a company's name does not say what a deal is about.
_ACTIVITIES = {
    "exploration": re.compile(r"\b(?:explor\w+|prospect(?:ing|s)|survey\w*|drill\w*)\b"),
    "mining": re.compile(r"\b(?:mine|mines|mining|extract\w*|quarry\w*)\b"),
    "processing": re.compile(r"\b(?:process\w*|beneficiat\w+|concentrator|smelt\w*|value[- ]add\w+)\b"),
    "refining": re.compile(r"\b(?:refin\w+)\b"),
    "export": re.compile(r"\b(?:export\w*|ship(?:ment|ments|ping|ped)?|deliver\w*)\b"),
    "offtake": re.compile(r"\b(?:offtake|off-take|suppl(?:y|ies)|purchase of|output)\b"),
    "logistics": re.compile(r"\b(?:logistics|haul\w*|rail\w*|transport\w*|port|freight)\b"),
    "training": re.compile(r"\b(?:training|capacity building|technology transfer)\b"),
}


def find_activities(tells: Sequence[Tell]) -> Iterator[Cited]:
    """What is to be done under the deal, each with the first word that says it."""
    for activity, words in _ACTIVITIES.items():
        for tell in tells:
            what = tell.what
            if match := words.search(what.text, what.start, what.end):
                yield Cited("activity", activity, Span(what.text, match.start(), match.end()))
                break
