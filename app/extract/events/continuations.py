"""Continuations: clauses that say more of an event told before, without telling one themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import EventType, MentionKind, Modality
from app.extract.events.sides import SCOPE, find_named_sides
from app.extract.events.tells import Tell, add_actor, add_minerals, evidence, scope_of, sums_of
from app.extract.events.timing import get_dates
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.definite import is_definite
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, find_nouns, kinds_of
from app.extract.grammar.roles import find_after, find_subject
from app.extract.grammar.tokens import Tag, Token

DECISION = "goes-on:decision"  # the rule of a tell that only dates what was told before it
TRADER = "goes-on:trader"  # of one that says whose the cargo is

_GOES_ON = {
    Noun.AGREEMENT: EventType.AGREEMENT,
    Noun.SHIPMENT: EventType.SHIPMENT,
    Noun.WORKS: EventType.PROJECT,
    Noun.FINANCE: EventType.INVESTMENT,
}


def find_continuations(clauses: Sequence[Clause], sentence: int, told: Sequence[Tell]) -> Iterator[Tell]:
    """What a clause says of a thing told before: "The shipment was prepared by …", "The plant belongs to …"."""
    for clause in clauses:
        if any(t.clause is clause for t in told) or clause.join not in (Join.MAIN, Join.COORDINATE):
            continue
        added = _added(clause, clauses, sentence, told)
        if added is not None:
            yield added
            continue
        trading = _trader(clause, clauses, sentence)
        if trading is not None:
            yield trading  # of a cargo and of a contract alike, whichever has been told of
        special = (read(clause, clauses, sentence) for read in _READINGS)
        tell = next((t for t in special if t is not None), None) or _further(clause, clauses, sentence)
        if tell is not None:
            yield tell


def take_back(told: Sequence[Tell], tokens: Sequence[Token], sentence: int) -> None:
    """ "I wrote that X had signed. It has not.": so short a sentence denies what the one before told."""
    words = [t for t in tokens if t.tag is not Tag.STOP]
    denies = len(words) <= _SHORTEST and words[-1:] and words[-1].tag is Tag.NOT and words[-2:][0].tag is Tag.AUXILIARY
    for tell in told if denies else ():
        if tell.sentence == sentence - 1 and tell.modality.happened:
            tell.modality = Modality.DENIED


_SHORTEST = 5
_ADDING = frozenset("add contribute match chip provide supply follow".split())


def _added(clause: Clause, clauses: Sequence[Clause], sentence: int, told: Sequence[Tell]) -> Tell | None:
    """ "The fund lent $35 million to the mill; a bank added Rs 4 billion": to whom the first did, and how."""
    if clause.verb.lemma not in _ADDING:
        return None
    first = next((t for t in told if t.type is EventType.INVESTMENT and t.modality is Modality.REPORTED), None)
    givers = [m for m in find_subject(clause) if m.kind is MentionKind.ORGANIZATION]
    money = sums_of(clause.run(clause.rest))
    if first is None or not givers or not money:
        return None
    if modality_of(clause) is not Modality.REPORTED:
        return None
    what = evidence(clause, clauses)
    tell = Tell(EventType.INVESTMENT, Modality.REPORTED, first.rule, what, sentence, verb=first.verb, clause=clause)
    tell.noun, tell.nouns, tell.money, tell.fresh, tell.named = first.noun, first.nouns, money, True, True
    for mention in givers[:1]:
        add_actor(tell, mention, "")
    gets = {i: c for i, c in first.actors.items() if c.qualifier in ("recipient", "investee")}
    tell.actors.update(gets)
    tell.date = first.date
    return tell


def _further(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """What a clause says whose subject is the thing itself: "The shipment was prepared by …"."""
    thing = next((n for n in find_nouns(clause.tokens, clause.subject) if n.kinds & _GOES_ON.keys()), None)
    if thing is None or not is_definite(clause.tokens, thing.index)[0] or modality_of(clause) is Modality.DENIED:
        return None
    type = next(t for noun, t in _GOES_ON.items() if noun in thing.kinds)
    tell = Tell(
        type,
        Modality.REPORTED,
        "goes-on",
        evidence(clause, clauses),
        sentence,
        thing.token.word,
        thing.kinds,
        clause=clause,
        definite=True,
        goes_on=True,
    )
    others = find_after(clause, "to") if type is EventType.INVESTMENT else []
    for mention in find_after(clause, "to", "by", "with", "between", "of", ""):
        if mention.kind is MentionKind.ORGANIZATION:
            add_actor(
                tell,
                mention,
                "recipient" if mention in others else "involved" if type is EventType.SHIPMENT else "",
            )
    add_minerals(tell, scope_of(clause, clauses))
    return tell


def _concluded_it(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "The port authority concluded it on Monday with X": who signed what the sentence before spoke of, and when."""
    rest = clause.run(clause.rest)
    others = [m for m in find_after(clause, "with", "and") if m.kind is MentionKind.ORGANIZATION]
    done = clause.verb.lemma in ("sign", "conclude", "ink", "seal", "reach", "strike") and not clause.verb.passive
    if not done or not rest or rest[0].word != "it" or not others or modality_of(clause) is not Modality.REPORTED:
        return None
    what = evidence(clause, clauses)
    tell = Tell(
        EventType.AGREEMENT, Modality.REPORTED, SCOPE, what, sentence, clause=clause, definite=True, goes_on=True
    )
    tell.date = next(iter(get_dates(clause.tokens, [clause.rest])), None)
    for mention in (*find_subject(clause), *others):
        add_actor(tell, mention, "")
    return tell


_SELLING = frozenset("seller shipper exporter sender consignor supplier producer owner".split())
_BUYING = frozenset("buyer customer consignee importer receiver recipient purchaser taker offtaker".split())


def _trader(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "The seller is X; the buyer is Y", "X was the shipper": whose the cargo is that was told of before."""
    if clause.verb.lemma != "be" or clause.verb.negated:
        return None
    side = next((t.word for t in (*clause.run(clause.subject), *clause.run(clause.rest)) if _is_side(t)), "")
    bodies = [m for m in (*find_subject(clause), *find_after(clause, "")) if m.kind is MentionKind.ORGANIZATION]
    opens = [t.word for t in (*clause.run(clause.subject)[:1], *clause.run(clause.rest)[:1])]
    if not side or not bodies or not {"the", "its"} & set(opens):
        return None
    what = evidence(clause, clauses)
    tell = Tell(
        EventType.SHIPMENT, Modality.REPORTED, TRADER, what, sentence, clause=clause, definite=True, goes_on=True
    )
    for n, mention in enumerate(bodies[:2]):
        add_actor(tell, mention, "recipient" if n or side in _BUYING else "")
    return tell


def _is_side(token: Token) -> bool:
    return token.mention is None and (token.word in _SELLING or token.word in _BUYING)


_PAYING = frozenset("pay hand transfer wire part fork shell remit settle disburse".split())
_BOUGHT = frozenset((Noun.SHARES, Noun.STAKE, Noun.ASSET, Noun.SALE, Noun.WORKS))


def _payment(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "The firm handed over Rs 1.9 billion for the shares": what a purchase told before came to."""
    if clause.verb.lemma not in _PAYING:
        return None
    rest = clause.run(clause.rest)
    money = sums_of(rest)
    at = next((i for i, t in enumerate(rest) if t.word == "for"), None)
    if not money or at is None or modality_of(clause) is not Modality.REPORTED:
        return None
    if at + 1 == len(rest) or rest[at + 1].tag is not Tag.DETERMINER or rest[at + 1].word in ("a", "an"):
        return None
    if not any(kinds_of(t) & _BOUGHT for t in rest[at + 1 : at + 6]):
        return None
    what = evidence(clause, clauses)
    tell = Tell(EventType.INVESTMENT, Modality.REPORTED, "goes-on:paid", what, sentence, clause=clause, definite=True)
    tell.goes_on, tell.money, tell.date = True, money, next(iter(get_dates(clause.tokens, [clause.rest])), None)
    for mention in find_after(clause, "to"):
        add_actor(tell, mention, "investee")
    return tell


_SCOPES = frozenset(
    "focus aim aims scope purpose objective objectives goal goals emphasis cooperation collaboration tie-up"
    " partnership areas work text".split()
)
_COVERING = frozenset("be include cover extend span envisage envision focus centre center involve concern".split())


def _scope_of_deal(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "The focus is on exploration and …", "It covers …": what an agreement told just before is about."""
    subject = clause.run(clause.subject)
    if clause.verb.lemma not in _COVERING or not subject or clause.verb.negated:
        return None
    named = subject[0].word in ("the", "its", "their", "areas") and any(t.word in _SCOPES for t in subject[:4])
    if not named and not (subject[0].word == "it" and clause.verb.lemma != "be"):
        return None
    what = evidence(clause, clauses)
    tell = Tell(
        EventType.AGREEMENT, Modality.REPORTED, SCOPE, what, sentence, clause=clause, definite=True, goes_on=True
    )
    add_minerals(tell, scope_of(clause, clauses))
    return tell


_DECISIONS = frozenset("decision move step approval announcement order ruling measure vote signing decree".split())


def _is_it_decided(clause: Clause) -> bool:
    """ "It was approved on December 19": what the sentence before spoke of."""
    return (
        [t.word for t in clause.run(clause.subject)] == ["it"] and clause.verb.passive and clause.verb.lemma in _PASSED
    )


_PASSED = frozenset(
    "approve clear sanction grant award announce disburse finalise finalize conclude ratify make".split()
)


def _decision(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "The decision was taken last Thursday": when what was told before it happened."""
    at = next(
        (i for i, t in enumerate(clause.tokens) if t.word in _DECISIONS and (i in clause.subject or i in clause.rest)),
        None,
    )
    dates = get_dates(clause.tokens, [clause.rest, clause.subject])
    known = _is_it_decided(clause) or (at is not None and is_definite(clause.tokens, at)[0])
    if not dates or not known or modality_of(clause) is not Modality.REPORTED:
        return None
    what = evidence(clause, clauses)
    return Tell(
        EventType.POLICY,
        Modality.REPORTED,
        DECISION,
        what,
        sentence,
        clause=clause,
        definite=True,
        goes_on=True,
        date=dates[0],
    )


_READINGS = (_decision, _payment, _scope_of_deal, _concluded_it, find_named_sides)
