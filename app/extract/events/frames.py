"""Frames read: which verb, with which kind of thing, tells of which type of event.

A frame is read against a clause: the verb's lemma, and the kinds of noun that are acted upon (the subject,
where the verb has no object). The first frame that fits counts, so the narrow ones come first.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import EventType
from app.extract.events.frame import NO_EVENT, Frame
from app.extract.events.frames_of_dealing import DEALING
from app.extract.events.frames_of_doing import DOING
from app.extract.events.frames_of_investing import INVESTING
from app.extract.events.frames_of_ruling import RULING
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.nouns import Named, Noun, find_nouns, find_object, kinds_of
from app.extract.grammar.tokens import Tag

FRAMES = (*DEALING, *INVESTING, *RULING, *DOING)


@dataclass(frozen=True, slots=True)
class Match:
    frame: Frame
    object: Named | None


_BY_VERB: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    for _lemma in _frame.verbs:
        _BY_VERB.setdefault(_lemma, []).append(_frame)


def find_frame(clause: Clause, clauses: Sequence[Clause]) -> Match | None:
    """The first frame that the clause fits."""
    return next(find_fitting(clause, clauses), None)


def find_fitting(clause: Clause, clauses: Sequence[Clause]) -> Iterator[Match]:
    """The frames that the clause fits, the one that counts first; who takes part may rule it out."""
    frames = _BY_VERB.get(clause.verb.lemma)
    if not frames:
        return
    things = find_object(clause, clauses)
    if clause.verb.lemma == "call" and _urges(clause, clauses):
        return
    orders = [c for c in clauses if c.join is Join.INFINITIVE and c.governor is clause]
    fitting = (f for f in frames if f.infinitive is None or f.infinitive is bool(orders))
    for match in (m for frame in fitting if (m := _fit(frame, clause, things))):
        if match.frame.rule == NO_EVENT:
            return
        if not (match.frame.rule.startswith("agree") and _is_not_agreed(match, clause, clauses, orders)):
            yield match


def _is_not_agreed(match: Match, clause: Clause, clauses: Sequence[Clause], orders: Sequence[Clause]) -> bool:
    """ "agreed to buy a stake" is told as the purchase; "agreed with X that prices would fall" shares an opinion."""
    if match.frame.rule == "agree-on":
        return not any(t.word in ("on", "over") for t in clause.run(clause.rest))
    inner = (find_frame(c, clauses) for c in orders)
    if any(c.verb.lemma in _CONVERSING for c in orders):
        return True
    return any(m is not None and m.frame.type is EventType.INVESTMENT for m in inner)


# Who agrees to do these has concluded nothing.
_CONVERSING = frozenset(
    "differ disagree meet talk discuss hold resume continue keep consider remain stay speak consult".split()
)
# For such ends one calls on somebody; who calls on somebody to do anything else urges it.
_VISITING = frozenset(
    "discuss ask seek congratulate thank express convey exchange apprise brief present review explore condole explain"
    " bid felicitate pay".split()
)


def _urges(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """ "called on the government to publish": no visit."""
    ends = (c for c in clauses if c.join is Join.INFINITIVE and c.governor is clause)
    return any(c.verb.lemma not in _VISITING for c in ends)


def _fit(frame: Frame, clause: Clause, things: list[Named]) -> Match | None:
    if not _has_particle(frame, clause) or not _has_also(frame, clause) or not _is_governed(frame, clause):
        return None
    if frame.objects:
        thing = next((t for t in things if t.kinds & (frame.objects | frame.without)), None)
        if thing is None or thing.kinds & frame.without or _is_of_goods(clause, thing, things):
            return None
        if frame.rule == "pay-in" and clause.tokens[clause.rest.first].word != "in":
            return None  # "paid $33 million in cash"
        return Match(frame, thing) if _is_led(frame, clause, thing) else None
    if frame.subjects:
        if clause.verb.passive or clause.join is Join.REDUCED:
            return None
        thing = next((t for t in find_nouns(clause.tokens, clause.subject) if t.kinds & frame.subjects), None)
        return Match(frame, thing) if thing and not thing.kinds & frame.without else None
    return None if frame.rule == "sign-with" and not _signs_with(clause) else Match(frame, None)


def _signs_with(clause: Clause) -> bool:
    """ "signed (up) with X", and nothing that was signed: "signed a petition with X" is another thing."""
    words = [t.word for t in clause.run(clause.rest)[:2]]
    return not clause.acted_on and (words[:1] == ["with"] or words == ["up", "with"])


# What a percentage can be of that somebody can hold.
_HELD = frozenset(
    (
        *(Noun.ORGANIZATION, Noun.PLACE, Noun.STAKE, Noun.SHARES, Noun.ASSET),
        *(Noun.WORKS, Noun.DEPOSIT, Noun.PERMIT, Noun.IT, Noun.AGREEMENT),
    )
)


def _is_of_goods(clause: Clause, thing: Named, things: Sequence[Named]) -> bool:
    """ "bought 75% of its barite abroad", "took 19% of the market": a part of goods, and of no body."""
    if Noun.PERCENT not in thing.kinds:
        return False
    after = clause.tokens[thing.index + 1 : thing.index + 7]
    whole = itertools.takewhile(lambda t: t.tag is not Tag.STOP or t.word == "'s", after[1:])
    if after and after[0].word == "of" and not any(kinds_of(t) & _HELD or t.capital for t in whole):
        return True
    of = next((t for t in things if t.index > thing.index), None)
    goods = of is not None and of.kinds & {Noun.MINERAL, Noun.GOODS} and not of.kinds & {Noun.STAKE, Noun.SHARES}
    return bool(goods)


def _is_led(frame: Frame, clause: Clause, thing: Named) -> bool:
    before = clause.tokens[max(0, thing.index - 2) : thing.index]
    return not frame.led or any(t.word in frame.led for t in before)


def _has_particle(frame: Frame, clause: Clause) -> bool:
    if not frame.particle:
        return True
    near = [
        *clause.run(clause.before)[:1],
        *clause.run(clause.rest)[:4],
        *clause.tokens[clause.verb.end : clause.verb.end + 1],
    ]
    return any(t.word in frame.particle.split() for t in near)


def _is_governed(frame: Frame, clause: Clause) -> bool:
    if not frame.governors:
        return True
    above = clause.governor if clause.join is Join.INFINITIVE else None
    return above is not None and above.verb.lemma in frame.governors


def _has_also(frame: Frame, clause: Clause) -> bool:
    if not frame.also:
        return True
    around = (*clause.own_tokens, *clause.run(clause.before), *clause.run(clause.head))
    return any(kinds_of(t) & frame.also for t in around)
