"""What we call a thing: a short sentence built from its facts, never from an article's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.extract.drafts import EventType, Instrument, Kind, Modality


class Stated(Protocol):
    """A field, its value and how it is meant: a draft's Cited and a thing's Fact alike."""

    @property
    def field(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def qualifier(self) -> str: ...


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who and what a headline can name. ``doers`` do it; ``others`` receive it or have it done to them."""

    doers: tuple[str, ...]
    others: tuple[str, ...]
    minerals: tuple[str, ...]
    planned: bool


_OTHER_ROLES = ("recipient", "host", "about", "buyer", "borrower", "investee")
_ACTORS = ("party", "organization", "person", "place", "speaker")
_MARK = {Modality.PLANNED: "Planned: ", Modality.POSSIBLE: "Possible: ", Modality.DENIED: "Denied: "}
_INSTRUMENT = {
    Instrument.MOU: "memorandum of understanding",
    Instrument.CONTRACT: "contract",
    Instrument.JOINT_VENTURE: "joint venture",
    Instrument.LOAN: "loan",
    Instrument.EQUITY: "equity deal",
    Instrument.FRAMEWORK: "framework agreement",
    Instrument.TRADE_DEAL: "trade deal",
    Instrument.OTHER: "agreement",
}


def headline(kind: Kind, type: str, modality: Modality, facts: Iterable[Stated], names: Mapping[str, str]) -> str:
    """The headline of an event, a deal or a claim. ``names`` gives the name of each entity's id."""
    cast = _cast(list(facts), names, modality)
    if kind is Kind.EVENT:
        text = _EVENT[EventType(type)](cast)
    elif kind is Kind.DEAL:
        text = _deal(Instrument(type), cast)
    else:
        text = _claim(type, cast)
    return _MARK.get(modality, "") + text[:1].upper() + text[1:]


def _cast(facts: Sequence[Stated], names: Mapping[str, str], modality: Modality) -> _Cast:
    actors = [f for f in facts if f.field in _ACTORS and (f.field != "place" or f.qualifier)]
    others = _names((f for f in actors if f.qualifier in _OTHER_ROLES), names)
    doers = tuple(n for n in _names((f for f in actors if f.qualifier not in _OTHER_ROLES), names) if n not in others)
    minerals = _names((f for f in facts if f.field == "mineral"), names)
    return _Cast(doers, others, minerals, modality is not Modality.REPORTED and modality is not Modality.CONFIRMED)


def _names(facts: Iterable[Stated], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.get(f.value, f.value) for f in facts))


def _list(names: Sequence[str], limit: int = 3) -> str:
    """"A", "A and B", "A, B and C", "A, B and 3 others"."""
    if len(names) > limit:
        names = [*names[: limit - 1], f"{len(names) - limit + 1} others"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _verb(doers: Sequence[str], one: str, many: str) -> str:
    return one if len(doers) == 1 else many


def _agreement(cast: _Cast) -> str:
    parties = (*cast.doers, *cast.others)
    about = f" on {_list(cast.minerals, 2)}" if cast.minerals else ""
    if len(parties) < 2:
        return f"{parties[0]} signs an agreement{about}" if parties else f"agreement signed{about}"
    return f"{_list(parties)} sign an agreement{about}"


def _shipment(cast: _Cast) -> str:
    goods = _list(cast.minerals) or "goods"
    to = f" to {_list(cast.others)}" if cast.others else ""
    if not cast.doers:
        return f"{goods} sent{to}"
    return f"{_list(cast.doers)} {_verb(cast.doers, 'sends', 'send')} {goods}{to}"


def _meeting(cast: _Cast) -> str:
    if cast.doers and cast.others:
        return f"{_list(cast.doers)} {_verb(cast.doers, 'meets', 'meet')} {_list(cast.others)}"
    everyone = cast.doers or cast.others
    return f"{_list(everyone)} {_verb(everyone, 'holds talks', 'meet')}" if everyone else "officials meet"


def _investment(cast: _Cast) -> str:
    about = f" in {_list(cast.minerals, 2)}" if cast.minerals else ""
    if cast.doers and cast.others:
        return f"{_list(cast.doers)} {_verb(cast.doers, 'commits', 'commit')} money to {_list(cast.others)}"
    everyone = cast.doers or cast.others
    return f"{_list(everyone)}: investment{about}" if everyone else f"investment{about} committed"


def _policy(cast: _Cast) -> str:
    about = f" on {_list(cast.minerals, 2)}" if cast.minerals else ""
    if not cast.doers:
        return f"policy decision{about}" + (f" concerning {_list(cast.others)}" if cast.others else "")
    return f"{_list(cast.doers)} {_verb(cast.doers, 'takes', 'take')} a policy decision{about}"


def _statement(cast: _Cast) -> str:
    about = f" on {_list(cast.minerals, 2)}" if cast.minerals else ""
    if not cast.doers:
        return f"reaction{about}"
    return f"{_list(cast.doers)} {_verb(cast.doers, 'reacts', 'react')}{about}"


def _project(cast: _Cast) -> str:
    about = f": {_list(cast.minerals)}" if cast.minerals else ""
    everyone = cast.doers or cast.others
    return f"{_list(everyone)} {_verb(everyone, 'reaches', 'reach')} a project milestone{about}" if everyone else f"project milestone{about}"


_EVENT: dict[EventType, Callable[[_Cast], str]] = {
    EventType.AGREEMENT: _agreement,
    EventType.SHIPMENT: _shipment,
    EventType.MEETING: _meeting,
    EventType.INVESTMENT: _investment,
    EventType.POLICY: _policy,
    EventType.STATEMENT: _statement,
    EventType.PROJECT: _project,
}


def _deal(instrument: Instrument, cast: _Cast) -> str:
    parties = (*cast.doers, *cast.others)
    return f"{_list(parties)}: {_INSTRUMENT[instrument]}" if parties else _INSTRUMENT[instrument]


def _claim(predicate: str, cast: _Cast) -> str:
    subject = _list(cast.doers or cast.minerals)
    return f"{predicate.replace('_', ' ')}: {subject}" if subject else predicate.replace("_", " ")
