"""What we call a thing: a short sentence built from its facts, never from an article's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.extract.drafts import EventType, Instrument, Kind, Modality, Rung
from app.extract.grammar.verbs import to_participle, to_third


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
    action: str = ""  # what was done, as a verb's base form and its object: "impose duty"
    stages: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


_OTHER_ROLES = ("recipient", "host", "about", "borrower", "investee", "issuer", "target", "seller")
_ACTORS = ("party", "organization", "person", "place", "speaker", "subject")
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
    facts = list(facts)
    cast = _cast(facts, names)
    if kind is Kind.EVENT:
        text = _EVENT[EventType(type)](cast)
    elif kind is Kind.DEAL:
        text = _deal(Instrument(type), cast)
    else:
        text = _claim(type, _cast([f for f in facts if f.field != "speaker"], names))
    return _MARK.get(modality, "") + text[:1].upper() + text[1:]


def _cast(facts: Sequence[Stated], names: Mapping[str, str]) -> _Cast:
    actors = [f for f in facts if f.field in _ACTORS and (f.field != "place" or f.qualifier)]
    others = _names((f for f in actors if f.qualifier in _OTHER_ROLES), names)
    leading = [f for f in actors if f.qualifier not in (*_OTHER_ROLES, "involved")]
    doers = tuple(n for n in _names(leading, names) if n not in others)
    if not doers:
        doers = tuple(n for n in _names((f for f in actors if f.qualifier == "involved"), names) if n not in others)
    minerals = tuple(n[:1].lower() + n[1:] for n in _names((f for f in facts if f.field == "mineral"), names))
    people = _names((f for f in actors if f.field == "person"), names)
    action = next((f.qualifier for f in facts if f.field == "what" and f.qualifier), "")
    return _Cast(doers, others, minerals, action, tuple(f.value for f in facts if f.field == "stage"), people)


def _names(facts: Iterable[Stated], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_with_article(names.get(f.value, f.value)) for f in facts))


_ARTICLED = re.compile(r"(?:United (?:States|Kingdom|Arab Emirates)|Netherlands|Philippines|European Union)$")


def _with_article(name: str) -> str:
    return f"the {name}" if _ARTICLED.match(name) else name


def _list(names: Sequence[str], limit: int = 3) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 3 others"."""
    if len(names) > limit:
        names = [*names[: limit - 1], f"{len(names) - limit + 1} others"]
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _verb(doers: Sequence[str], lemma: str) -> str:
    return to_third(lemma) if len(doers) == 1 else lemma


_MASS = frozenset(
    "financing funding finance capital production construction drilling work mining exploration processing"
    " status equity credit output status refining smelting money ground cover support insurance debt backing"
    " legislation permission clearance consent gold copper lending".split()
)


def _thing(noun: str) -> str:
    """ "a duty", "an offer", "tariffs", "financing"."""
    if not noun or noun in _MASS or noun.endswith("s"):
        return noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _done(cast: _Cast, fallback: str) -> str:
    """Who does what, or what is done where nobody is named for it."""
    lemma, _, noun = cast.action.partition(" ")
    about = f" ({_list(cast.minerals, 2)})" if cast.minerals and not set(noun.split()) & set(cast.minerals) else ""
    if not lemma:
        everyone = cast.doers or cast.others
        return f"{_list(everyone)}: {fallback}{about}" if everyone else f"{fallback}{about}"
    if not cast.doers:
        done = f"{noun} {to_participle(lemma)}".strip() if noun else fallback
        return done + (f", concerning {_list(cast.others)}" if cast.others else "") + about
    to = f" for {_list(cast.others)}" if cast.others else ""
    return f"{_list(cast.doers)} {_verb(cast.doers, lemma)} {_thing(noun)}".rstrip() + to + about


def _agreement(cast: _Cast) -> str:
    form = _thing(_FORM.get(cast.stages[0], "agreement") if cast.stages else "agreement")
    about = f" on {_list(cast.minerals, 2)}" if cast.minerals else ""
    parties = (*cast.doers, *cast.others)
    if len(bodies := [p for p in parties if p not in cast.people]) >= 2:
        parties = tuple(bodies)
    if not parties:
        return f"{form} signed{about}"
    return f"{_list(parties)} {_verb(parties, 'sign')} {form}{about}"


_FORM: dict[str, str] = {Rung.MOU: "memorandum of understanding", Rung.CONTRACT: "contract"}


def _shipment(cast: _Cast) -> str:
    goods = _list(cast.minerals) or "goods"
    to = f" to {_list(cast.others)}" if cast.others else ""
    if not cast.doers:
        return f"{goods} sent{to}"
    return f"{_list(cast.doers)} {_verb(cast.doers, 'send')} {goods}{to}"


def _meeting(cast: _Cast) -> str:
    if cast.doers and cast.others:
        return f"{_list(cast.doers)} {_verb(cast.doers, 'meet')} {_list(cast.others)}"
    everyone = cast.doers or cast.others
    if not everyone:
        return "officials meet"
    return f"{_list(everyone)} meet" if len(everyone) > 1 else f"{everyone[0]} holds talks"


_GETTING = frozenset("raise close secure obtain win receive get land borrow attract draw".split())


_SHARED = frozenset("stake share interest holding shareholding shares".split())
_SALES = frozenset("sale purchase acquisition takeover transaction merger buyout".split())
_BUYING = frozenset("buy acquire purchase".split())


def _investment(cast: _Cast) -> str:
    lemma, _, noun = cast.action.partition(" ")
    if lemma in _GETTING and cast.others and noun not in _SALES:
        source = f" from {_list(cast.doers)}" if cast.doers else ""
        return f"{_list(cast.others)} {_verb(cast.others, lemma)} {_thing(noun)}".rstrip() + source
    if lemma == "merge":
        return f"{_list((*cast.doers, *cast.others))} merge"
    if cast.doers and cast.others and noun in _SHARED and lemma != "sell":
        return f"{_list(cast.doers)} {_verb(cast.doers, lemma)} {_thing(noun)} in {_list(cast.others)}"
    if cast.doers and cast.others and (lemma in _BUYING or noun in _SALES):
        what = f"{_thing(noun)} from" if noun else "into"
        return f"{_list(cast.doers)} {_verb(cast.doers, lemma if noun else 'buy')} {what} {_list(cast.others)}"
    return _done(cast, "investment")


def _policy(cast: _Cast) -> str:
    return _done(cast, "policy decision")


def _project(cast: _Cast) -> str:
    return _done(cast, "project milestone")


def _statement(cast: _Cast) -> str:
    """ "Sheikh Waqqas Akram (PTI) voices criticism"."""
    about = f", on {_list(cast.minerals, 2)}" if cast.minerals else ""
    bodies = [d for d in (*cast.doers, *cast.others) if d not in cast.people]
    verb, _, rest = cast.action.partition(" ")
    unnamed, _, topic = rest.partition(" on ")
    body = f" ({_list(bodies)})" if cast.people and bodies else ""
    who = _list(cast.people) or _list(bodies)
    about += f" on the {topic}" if topic else ""
    if unnamed and not who:
        return f"{unnamed} {_PLURAL_REACTION.get(verb, 'react')}{about}"
    return f"{who or 'unnamed speaker'}{body} {_REACTION.get(verb, 'reacts')}{about}"


def _to_plural(reaction: str) -> str:
    """ "voices criticism" to "voice criticism"."""
    verb, _, rest = reaction.partition(" ")
    return f"{verb.removesuffix('s')} {rest}".rstrip()


_VERBS_OF = {
    "voices approval": "welcome praise hail applaud commend laud endorse extol salute toast thank congratulate cheer"
    " celebrate champion tout",
    "voices criticism": "criticise criticize denounce condemn slam blast lambast lambaste decry deplore lament bemoan"
    " fault deride berate scold chide rebuke castigate mock ridicule vilify disparage denigrate chastise pan flay"
    " rap bash assail brand label complain regret",
    "makes an accusation": "accuse blame allege",
    "issues a denial": "deny refute rebut disavow",
    "issues a warning": "warn caution threaten",
    "makes a demand": "demand urge exhort implore",
    "rejects what was said": "reject dismiss dispute contradict counter retort downplay rubbish",
    "raises questions": "ask question challenge doubt",
    "objects": "object protest oppose",
    "apologises": "apologise apologize",
    "makes an admission": "admit concede confess",
    "makes a vow": "vow",
    "takes a position": "say tell add insist defend note state declare argue",
    "comments": "call describe",
}
_REACTION = {verb: words for words, verbs in _VERBS_OF.items() for verb in verbs.split()}
_PLURAL_REACTION = {verb: _to_plural(words) for verb, words in _REACTION.items()}


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
    return _list(parties) if parties else _INSTRUMENT[instrument]


def _claim(predicate: str, cast: _Cast) -> str:
    subject = _list(cast.doers[:1] or cast.minerals)
    words = "quantity" if predicate == "other" else predicate.replace("_", " ")
    return f"{words}: {subject}" if subject else words
