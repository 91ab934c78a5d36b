"""What a frame fits and is no event: statistics, states, questions put to somebody, refusals of a lender."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from app.extract.drafts import EventType
from app.extract.events.tells import Tell
from app.extract.grammar.clauses import Clause
from app.extract.grammar.nouns import Noun
from app.extract.grammar.tokens import Tag
from app.extract.grammar.verb_groups import is_date


def is_no_event(tell: Tell) -> bool:
    """Whether the words of a tell speak of nothing that happened once."""
    if tell.clause is None:
        return False
    excluded = (_BY_TYPE.get(tell.type), _BY_RULE.get(tell.rule), _is_put_to_somebody)
    return any(test is not None and test(tell, tell.clause) for test in excluded)


def _is_put_to_somebody(_: Tell, clause: Clause) -> bool:
    """ "You paid $18 million for a pit": who asks says so to who answers."""
    return any(t.word in ("you", "your") for t in clause.run(clause.subject)[:1])


def _is_years_trade(tell: Tell, _: Clause) -> bool:
    """ "exported $212 million of zinc in 2024": a year's trade."""
    year = tell.date is not None and len(tell.date.value) == len("2024")
    return tell.verb in ("export", "import") and year and bool(tell.money or not tell.named)


def _is_state(tell: Tell, clause: Clause) -> bool:
    """ "is widening the road", "the road was shut for 47 days": no milestone."""
    going_on = clause.verb.progressive and clause.tokens[clause.verb.first].word in _NOW
    return going_on or (tell.verb in ("shut", "close") and tell.noun in _WAYS)


def _is_encounter(tell: Tell, clause: Clause) -> bool:
    """ "were met by protesters"; "a plan, which the president received with interest"."""
    verb = clause.verb.first
    before = [t.word for t in clause.tokens[max(0, verb - 5) : verb]]
    if tell.verb == "receive" and (",", "which") in pairwise(before):
        return True
    met = clause.verb.passive and tell.verb == "meet"
    return met and sum(c.field != "place" for c in tell.actors.values()) < 2


def _is_right_to_what_is_sold(tell: Tell, clause: Clause) -> bool:
    """ "secured rights to half of the output": a contract gives these, and no authority."""
    sold = not _SOLD.isdisjoint(t.word for t in clause.tokens[clause.verb.end :])
    return tell.noun in ("right", "rights") and sold


def _is_hindrance(tell: Tell, clause: Clause) -> bool:
    """ "A strike held up the cargo": no authority did."""
    nobody = tell.verb == "hold" and not tell.actors
    return nobody and _AUTHORITIES.isdisjoint(t.word for t in clause.run(clause.subject))


def _has_object(_: Tell, clause: Clause) -> bool:
    """Whether a noun phrase follows the verb, whatever it names: "signed the open letter"."""
    first = next(iter(clause.run(clause.rest)), None)
    opens = first is not None and first.tag in (Tag.DETERMINER, Tag.NUMBER, Tag.WORD, Tag.MENTION)
    return clause.verb.passive or (opens and first is not None and not is_date(first))


def _is_advice(_: Tell, clause: Clause) -> bool:
    """ "hired X as its adviser": no work is contracted."""
    return any(t.word in _ADVISING for t in clause.run(clause.rest))


def _is_known(tell: Tell, clause: Clause) -> bool:
    """ "found the ore clean", "found it to average 4 per cent": what it is was known; "found the lode" is a find."""
    opens = [t.word for t in clause.run(clause.rest)[:1]]
    return opens[:1] in (["the"], ["it"], ["them"]) and not (
        Noun.DEPOSIT in tell.nouns and Noun.GOODS not in tell.nouns
    )


def _is_misfortune(tell: Tell, clause: Clause) -> bool:
    """ "Rains have restricted mining", "a strike stopped exports": nobody has ruled so."""
    return not tell.actors and any(t.word in _MISFORTUNES for t in clause.run(clause.subject))


_MISFORTUNES = frozenset(
    "rain rains snow flood floods storm storms cyclone monsoon weather drought strike strikes protest protests price"
    " prices shortage shortages outage outages blast explosion fire landslide landslides earthquake war fighting"
    " demand costs accident collapse breakdown fog heat cold pandemic unrest violence attack attacks water".split()
)


def _is_going_on(_: Tell, clause: Clause) -> bool:
    """ "have held talks since March": they negotiate."""
    words = [*clause.run(clause.rest), *clause.run(clause.before)]
    return clause.verb.perfect and any(t.word.split()[0] == "since" for t in words)


_ADVISING = frozenset("adviser advisers advisor advisors counsel consultant auditor lobbyist banker lawyer".split())
_SOLD = frozenset("output production buy purchase offtake off-take sell proceeds".split())
_AUTHORITIES = frozenset("customs police officials authorities port navy coastguard court officers government".split())
_LEVIED = frozenset("tariff tariffs duty duties levy levies royalty royalties cess tax taxes excise".split())
_NOW = frozenset("is are am 's 're".split())
_CASES = frozenset("box boxes case briefcase casket tray".split())
_WAYS = frozenset("road roads highway border pass crossing track route".split())

_Test = Callable[[Tell, Clause], bool]
_BY_TYPE: dict[EventType, _Test] = {
    EventType.SHIPMENT: _is_years_trade,
    EventType.PROJECT: _is_state,
    EventType.MEETING: _is_encounter,
    EventType.POLICY: _is_right_to_what_is_sold,
}
_BY_RULE: dict[str, _Test] = {
    "show": lambda tell, _: tell.verb == "open" and tell.noun not in _CASES,  # who opens a market shows nothing
    "visit-place": lambda tell, _: tell.date is None or all(c.field == "place" for c in tell.actors.values()),
    "stop-trade": _is_misfortune,
    "be-in-force": lambda tell, _: tell.date is None,
    "hold-talks": _is_going_on,
    "find": lambda tell, clause: tell.verb == "find" and _is_known(tell, clause),
    "decide-plea": lambda tell, _: bool(tell.money),  # a lender turns down a request for money
    "sign-alone": _has_object,
    "hire-body": _is_advice,
    "levy-moves": lambda tell, _: tell.noun not in _LEVIED or tell.date is None,
    "hold-cargo": _is_hindrance,
    "raise-money": lambda tell, _: tell.verb == "draw" and not tell.actors,
}
