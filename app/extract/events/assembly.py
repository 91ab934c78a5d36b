"""Drafts from tells: what all the clauses of one event or deal say of it, each value with its words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.edtf import bounds
from app.extract.drafts import Cited, Draft, EventType, Instrument, Kind, Mention, MentionKind, Modality
from app.extract.events.deals import LENT, find_activities, find_instrument, find_parties, is_gift, is_lender
from app.extract.events.ladder import find_stages, get_rung
from app.extract.events.tells import Tell


def to_event(group: Sequence[Tell], deal: Draft | None) -> Draft:
    first = group[0]
    instrument = find_instrument(group) if first.type is EventType.AGREEMENT else None
    action = _action(first)
    cited = [Cited("what", first.type.value, t.what, action) for t in group]
    cited += [*_gathered(group), *_date(group)]
    cited += [Cited("value", str(m.amount), m.span) for m in _sums(group)[:1]]
    cited += [t.goods for t in group if t.goods]
    cited += find_stages(group, instrument)
    return Draft(Kind.EVENT, first.type.value, first.modality, first.rule, tuple(dict.fromkeys(cited)), deal)


# What verbs with a particle mean, where it is not what they say: "put up a plant", "did away with a levy".
_MEANT = {
    ("put-up", "put"): "build",
    ("put-up", "set"): "build",
    ("put-down", "put"): "drill",
    ("end-levy", "do"): "end",
    ("end-levy", "get"): "end",
    ("end-levy", "wipe"): "end",
    ("end-levy", "phase"): "end",
    ("survey", "carry"): "conduct",
    ("decide-plea", "turn"): "reject",
    ("decide-plea", "throw"): "reject",
    ("buy-asset", "take"): "acquire",
    ("buy-asset", "snap"): "acquire",
    ("buy-asset", "pick"): "acquire",
    ("call-tender", "call"): "invite",
}
_ACTING = (EventType.INVESTMENT, EventType.POLICY, EventType.PROJECT)


def _action(tell: Tell) -> str:
    """What was done, as a base form and its object ("impose duty"); of a statement the verb and who says it unnamed."""
    if tell.type is EventType.STATEMENT:
        verb = "deny" if tell.rule in ("denies-event", "says-not") else tell.verb
        return f"{verb} {tell.noun}".rstrip()
    if tell.type not in _ACTING or not tell.verb:
        return ""
    verb = _MEANT.get((tell.rule, tell.verb), tell.verb)
    alone = {"buy-asset": verb, "buy-share": verb, "buy-for": "buy", "buy-merge": "merge"}.get(tell.rule, "")
    if tell.rule in ("raise-money", "grant-money") and tell.money:
        alone = f"{verb} money"
    return f"{verb} {tell.noun}" if tell.noun.isalpha() else alone


def _sums(group: Sequence[Tell]) -> list[Mention]:
    """What an investment or an agreement is worth by its own words."""
    if group[0].type not in (EventType.INVESTMENT, EventType.AGREEMENT):
        return []
    return [m for t in group for m in t.money if m.kind is MentionKind.MONEY and m.amount]


def _gathered(group: Sequence[Tell]) -> Iterator[Cited]:
    """Each actor, mineral, place and origin once, by the words that name it first."""
    seen: set[tuple[str, str]] = set()
    for cited in (c for part in (_actors, _minerals, _places, _origins) for t in group for c in part(t)):
        if (cited.field, cited.value) not in seen:
            seen.add((cited.field, cited.value))
            yield cited


def _actors(tell: Tell) -> Iterator[Cited]:
    yield from tell.actors.values()


def _minerals(tell: Tell) -> Iterator[Cited]:
    yield from tell.minerals.values()


def _places(tell: Tell) -> Iterator[Cited]:
    yield from tell.places.values()


def _origins(tell: Tell) -> Iterator[Cited]:
    if tell.origin is not None:
        yield tell.origin


def _date(group: Sequence[Tell]) -> list[Cited]:
    """The dates that the tells give, the narrowest first: it is the event's, and the others stand beside it."""
    return sorted((t.date for t in group if t.date is not None), key=lambda d: _width(d.value))


def _width(edtf: str) -> int:
    try:
        start, end = bounds(edtf)
    except ValueError:
        return 10**6
    if start is None or end is None:
        return 10**5 - len(edtf)  # without bounds, the longer form says more
    return (end - start).days


def to_deal(group: Sequence[Tell], money: Cited | None) -> Draft | None:
    """The deal that an agreement or an investment concludes; None for what binds no two parties."""
    first = group[0]
    if not first.modality.happened or first.type not in (EventType.AGREEMENT, EventType.INVESTMENT):
        return None
    parties = list(find_parties(group))
    if not parties or (first.type is EventType.AGREEMENT and len(parties) < 2 and not _is_awarded(group, parties)):
        return None
    if first.type is EventType.INVESTMENT and (is_gift(group) or _is_spending(group, parties)):
        return None
    if _is_no_sum(group, parties) or (first.type is EventType.INVESTMENT and first.elided):
        return None  # a tranche of what was promised before is no deal of its own
    if first.rule == "pay-in":
        return None  # what partners put into what they own is no deal between them
    if first.rule == "raise-money" and all(c.qualifier in ("borrower", "issuer") for c in parties):
        return None  # "raised A$6.2 million from investors": nobody is named who gave it
    instrument = find_instrument(group)
    cited = [Cited("what", instrument.value, t.what) for t in group]
    cited += [*parties, *(c for c in _gathered(group) if c.field in ("mineral", "origin"))]
    cited += [*find_activities(group), *find_stages(group, instrument), *_date(group)]
    cited += [money] if money is not None else []
    return Draft(Kind.DEAL, instrument.value, Modality.REPORTED, first.rule, tuple(dict.fromkeys(cited)))


def _is_no_sum(group: Sequence[Tell], parties: Sequence[Cited]) -> bool:
    """ "X put money down": neither how much nor for whom."""
    vague = all(t.noun in ("money", "cash", "capital", "funds", "backing") and not t.money for t in group)
    return vague and len(parties) < 2


_AWARDING = frozenset("award win land hand give grant secure".split())


def _is_awarded(group: Sequence[Tell], parties: Sequence[Cited]) -> bool:
    """ "A contract for $4 million was awarded to the firm": who awards it need not be named."""
    won = any(t.verb in _AWARDING and t.noun in ("contract", "contracts") and t.money for t in group)
    return won and any(c.field == "organization" for t in group for c in t.actors.values()) and len(parties) == 1


def _is_spending(group: Sequence[Tell], parties: Sequence[Cited]) -> bool:
    """Money that one body sets aside ("approved a budget of Rs 9 billion"): nobody is named whom it is promised to."""
    own = all(not t.noun and t.rule == "grant-money" for t in group) or _is_resolved(group[0])
    lending = any(LENT.search(t.what.exact) for t in group) or any(is_lender(c.value) for c in parties)
    return len(parties) < 2 and own and not lending


_RESOLVING = frozenset("approve okay clear sanction authorise authorize endorse greenlight confirm".split())
_OUTLAYS = frozenset("investment investments outlay spending expenditure budget capital".split())


def _is_resolved(tell: Tell) -> bool:
    """ "The board of X approved the investment": what a company decides to spend."""
    return tell.verb in _RESOLVING and tell.noun in _OUTLAYS


# ---- which deal an event belongs to

_UNDER = re.compile(
    r"\b(?:under|as part of|in line with|pursuant to|following|in keeping with)\s+(?:the|a|an|its|their|this|that)?\s*"
    r"(?:[\w’'-]+\s+){0,6}?"
    r"(?:agreements?|deals?|accords?|pacts?|memorandum|mou|mous|contracts?|partnership|venture|arrangement)\b",
    re.IGNORECASE,
)
_MAY_BELONG = (EventType.SHIPMENT, EventType.PROJECT, EventType.INVESTMENT)


class Agreed:
    """The deals that an article's agreements conclude, in the order in which it first tells of them."""

    def __init__(self, concluded: Iterable[tuple[Sequence[Tell], Draft]]) -> None:
        self._deals: list[Draft] = []
        self._starts: list[int] = []  # the sentence in which each is told first
        self._told: dict[int, Draft] = {}  # the first that a sentence tells of
        self._by_party: dict[str, list[Draft]] = {}
        self._tells: dict[int, Sequence[Tell]] = {}
        for tells, deal in concluded:
            if tells[0].type is EventType.AGREEMENT:
                self._add(tells, deal)

    def _add(self, tells: Sequence[Tell], deal: Draft) -> None:
        self._deals.append(deal)
        self._starts.append(tells[0].sentence)
        self._tells[id(deal)] = tells
        for tell in tells:
            self._told.setdefault(tell.sentence, deal)
        for party in deal.all("party"):
            self._by_party.setdefault(party, []).append(deal)

    def __bool__(self) -> bool:
        return bool(self._deals)

    def tells_of(self, deal: Draft | None) -> Sequence[Tell]:
        return self._tells.get(id(deal), ())

    def told_in(self, sentence: int) -> Draft | None:
        return self._told.get(sentence)

    def last_at(self, sentence: int) -> Draft | None:
        """The one told last, in this sentence or before it."""
        at = bisect_right(self._starts, sentence)
        return self._deals[at - 1] if at else None

    def only_one_of(self, parties: Iterable[str]) -> Draft | None:
        """The deal of these parties, unless they have several."""
        theirs = {id(d): d for party in parties for d in self._by_party.get(party, ())}
        return next(iter(theirs.values())) if len(theirs) == 1 else None


def find_deal_of(group: Sequence[Tell], agreed: Agreed) -> Draft | None:
    """The deal under which an event's own words say that it was done, or the only one of its party."""
    if group[0].type not in _MAY_BELONG:
        return None
    under = next((t for t in group if _UNDER.search(_sentence(t))), None)
    if under is not None and agreed:
        return agreed.told_in(under.sentence) or agreed.last_at(under.sentence)
    if any(t.tie and t.tie.aimed_at for t in group):
        return agreed.last_at(group[0].sentence)
    return agreed.only_one_of({c.value for t in group for c in t.actors.values() if c.field == "organization"})


def take_parties(group: Sequence[Tell], agreed: Agreed) -> None:
    """ "A ship left port, the first cargo under a contract that X and Y signed": theirs, where nobody else's."""
    named = any(c.field == "organization" for t in group for c in t.actors.values())
    if named or group[0].type is not EventType.SHIPMENT or not any(_UNDER.search(_sentence(t)) for t in group):
        return
    deal = find_deal_of(group, agreed)
    for cited in (c for t in agreed.tells_of(deal) for c in t.actors.values() if c.field == "organization"):
        group[0].actors.setdefault(cited.value, replace(cited, qualifier="involved"))


def _sentence(tell: Tell) -> str:
    return tell.tie.sentence.exact if tell.tie else tell.what.exact


__all__ = ["Agreed", "Instrument", "find_deal_of", "get_rung", "take_parties", "to_deal", "to_event"]
