"""A tell: one clause that tells of one event, before tells of one event are put together."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.extract.drafts import Cited, EventType, Mention, MentionKind, Modality
from app.extract.events.frames import Match, find_fitting
from app.extract.events.goods import find_goods
from app.extract.events.participants import find_participants
from app.extract.events.referents import is_quoted
from app.extract.events.ties import Tie, to_tie
from app.extract.events.timing import find_date, find_date_of_head, get_dates
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.definite import is_definite
from app.extract.grammar.ellipsis import is_elided
from app.extract.grammar.firmness import is_tentative, modality_of
from app.extract.grammar.nouns import Noun, find_head, find_nouns, kinds_of, kinds_of_word
from app.extract.grammar.phrases import Run
from app.extract.grammar.reference import Discourse
from app.extract.grammar.roles import find_after, find_subject
from app.extract.grammar.tokens import Tag, Token
from app.grounding import Span

LONGEST = 400  # of an excerpt, in code points


@dataclass(slots=True, eq=False)
class Tell:
    """What one clause says of an event. ``definite``: it speaks of something told before; ``fresh``: of another one."""

    type: EventType
    modality: Modality
    rule: str
    what: Span
    sentence: int
    noun: str = ""
    nouns: frozenset[Noun] = frozenset()
    actors: dict[str, Cited] = field(default_factory=dict)
    minerals: dict[str, Cited] = field(default_factory=dict)
    places: dict[str, Cited] = field(default_factory=dict)
    date: Cited | None = None
    money: tuple[Mention, ...] = ()
    definite: bool = False
    fresh: bool = False
    leads_up: bool = False  # of a statement: it only says that there is one ("Analysts doubt it.")
    elided: bool = False  # whether its noun is left out: "the second, of 900 tonnes"
    named: bool = False  # whether its actors stand in the clause by name
    verb: str = ""
    clause: Clause | None = None  # while its sentence is read; after that what ``tie`` keeps of it
    tie: Tie | None = None
    origin: Cited | None = None
    goods: Cited | None = None  # of a shipment: what it carries, as the article calls it
    goes_on: bool = False  # it only says more of what was told before
    beside: bool = False  # of a paper signed in one breath with another: a deal of its own, and one event


_FIELD = {MentionKind.ORGANIZATION: "organization", MentionKind.PERSON: "person", MentionKind.PLACE: "place"}


def find_tells(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[Tell]:
    for clause in clauses:
        yield from _find_told(clause, clauses, sentence, discourse)


def _find_told(clause: Clause, clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[Tell]:
    """What the clause tells by the first frame that it fits, or by the next where that one needs two and has one."""
    for match in find_fitting(clause, clauses):
        if match.frame.type is EventType.POLICY and _is_effect(clause):
            return
        if match.frame.type is EventType.PROJECT and clause.join is Join.RELATIVE and clause.verb.progressive:
            return  # "X, which is putting up a plant": what goes on is no milestone
        if match.frame.rule in _OF_IT and not _told_of(match, discourse):
            continue
        modality = _firmness(clause, match)
        if modality is None or _is_priced(clause, match) or (clause.join is Join.REDUCED and is_quoted(clause)):
            return
        tell = _tell(clause, clauses, match, _hedged(clause, match, modality), sentence, discourse)
        if match.frame.pair and sum(c.field != "person" for c in tell.actors.values()) < 2:
            continue
        state = tell.type is EventType.PROJECT and tell.verb in _LYING  # "the mill, shut since the flood"
        moved = tell.type in (EventType.INVESTMENT, EventType.SHIPMENT)
        if clause.join is Join.REDUCED and (moved or state) and not tell.actors:
            return  # "the money raised for the mine": who did it and when is told elsewhere
        if tell.date is not None and modality.happened:
            discourse.last_date = tell.date
        yield tell
        yield from _told_again(tell, clause)
        return


# The kinds of thing that "it" must have been, in the sentence before, for these to tell of it.
_OF_IT = {
    "change-it": frozenset((Noun.PERMIT, Noun.LEVY, Noun.LAW)),
    "run-it": frozenset((Noun.WORKS, Noun.ASSET)),
}


def _told_of(match: Match, discourse: Discourse) -> bool:
    """Whether the sentence before told of a thing of the kind that "it" has to be."""
    return any(kinds_of_word(word) & _OF_IT[match.frame.rule] for word in discourse.things)


def _told_again(tell: Tell, clause: Clause) -> Iterator[Tell]:
    """ "in April and again in October": one of each date."""
    words = clause.tokens
    at = next((i for i, t in enumerate(words) if t.word == "again" and words[i - 1].tag is Tag.AND), None)
    if at is None or not (at in clause.rest or at in clause.before) or at + 1 >= len(words):
        return
    later = get_dates(words, [Run(at + 1, at + 2)])
    if later and tell.date is not None and later[0].value != tell.date.value:
        yield replace(tell, date=later[0], fresh=True)


_LYING = frozenset("shut close idle mothball suspend halt stall stop abandon decommission dismantle flood".split())


def _firmness(clause: Clause, match: Match) -> Modality | None:
    """How firmly the clause tells what its frame stands for."""
    modality = modality_of(clause)
    if match.frame.modality and modality in (None, Modality.REPORTED):
        return match.frame.modality
    if match.frame.governors and clause.governor:
        return modality_of(clause.governor) or Modality.REPORTED  # "the contract commits X to deliver"
    if modality is None and match.frame.rule == "show" and find_after(clause, "to"):
        return Modality.REPORTED  # a photograph shows it
    return Modality.PLANNED if modality is Modality.REPORTED and _is_undertaken(clause, match) else modality


def _is_effect(clause: Clause) -> bool:
    """ "a deal that cut the levy": what an agreement does is no decision of its own."""
    if clause.head:
        return any(Noun.AGREEMENT in n.kinds for n in find_head(clause))
    return any(Noun.AGREEMENT in n.kinds for n in find_nouns(clause.tokens, clause.subject)) and not find_subject(
        clause
    )


def _is_undertaken(clause: Clause, match: Match) -> bool:
    """ "agreed to build a refinery": the agreement stands, the refinery does not."""
    if clause.join is Join.GERUND and clause.marker in ("on", "for") and clause.governor is not None:
        on_paper = clause.governor.verb.lemma in _ON_PAPER  # "signed a memorandum on reviving a furnace"
        return on_paper and match.frame.type in (EventType.PROJECT, EventType.SHIPMENT)
    governor = clause.governor if clause.join is Join.INFINITIVE else None
    agreed = governor is not None and governor.verb.lemma in ("agree", "decide", "vote")
    return agreed and match.frame.type in (EventType.PROJECT, EventType.SHIPMENT, EventType.MEETING)


_ON_PAPER = frozenset("sign ink conclude initial agree reach seal strike enter pen exchange".split())


def _is_priced(clause: Clause, match: Match) -> bool:
    """ "prices for concentrate delivered to China", "put the investment at $5 million": nothing that happens."""
    rest = clause.run(clause.rest)
    if clause.verb.lemma == "set" and match.frame.type is EventType.INVESTMENT and rest and rest[0].word == "up":
        return True  # "set up a joint fund"
    if clause.verb.lemma in ("put", "set", "place", "estimate", "value", "peg"):
        return any(a.word == "at" and b.kind(MentionKind.MONEY) for a, b in itertools.pairwise(rest))
    moved = clause.join is Join.REDUCED and match.frame.type is EventType.SHIPMENT
    return moved and any(
        t.word in ("price", "prices", "costs", "cost", "value") for t in clause.tokens[: clause.verb.first]
    )


def _hedged(clause: Clause, match: Match, modality: Modality) -> Modality:
    """ "a proposed deal", "a letter of interest for $5 million": the thing itself is no more than possible."""
    if match.object is None or not modality.happened:
        return modality
    if match.object.token.word in _DRAFTS and clause.verb.lemma in _PROPOSING:
        return Modality.POSSIBLE
    at = match.object.index
    phrase = [t for t in clause.tokens[max(0, at - 5) : at + 1] if t.start >= _phrase_start(clause, at)]
    return Modality.POSSIBLE if is_tentative(phrase) else modality


# Who tables a bill has made no law yet.
_DRAFTS = frozenset("bill bills motion amendment amendments".split())
_PROPOSING = frozenset("table introduce move present propose draft submit unveil announce publish".split())


def _phrase_start(clause: Clause, at: int) -> int:
    """Where the words before an object begin that can belong to it."""
    first = clause.verb.end if at >= clause.verb.end else 0
    return clause.tokens[min(first, at)].start


def _tell(
    clause: Clause, clauses: Sequence[Clause], match: Match, modality: Modality, sentence: int, discourse: Discourse
) -> Tell:
    tell = Tell(
        match.frame.type,
        modality,
        match.frame.rule,
        evidence(clause, clauses),
        sentence,
        verb=clause.verb.lemma,
        clause=clause,
    )
    if match.object:
        tell.noun, tell.nouns = _head_word(clause.tokens, match.object.index), match.object.kinds
        tell.definite, tell.fresh = is_definite(clause.tokens, match.object.index)
        tell.goes_on = match.frame.rule in ("sign-it", "ship-it")
        tell.elided = is_elided(match.object.token)
        tell.goods = find_goods(clause, match.object) if tell.type is EventType.SHIPMENT else None
    for mention, role in find_participants(clause, clauses, match, discourse):
        add_actor(tell, mention, role)
    tell.named = any(
        m.mention is not None and m.mention.entity and m.mention.entity.id in tell.actors for m in clause.own_tokens
    )
    if clause.join is Join.RELATIVE and sum(c.field != "person" for c in tell.actors.values()) >= 2:
        tell.definite = False  # "the agreement that X and Y signed": told here, and not before
    scope = list(scope_of(clause, clauses))
    add_minerals(tell, scope)
    _add_places(tell, scope)
    tell.money = sums_of(scope)
    tell.date = find_date(clause, clauses, discourse) or find_date_of_head(clause, clauses)
    return tell


def release_clauses(tells: Iterable[Tell]) -> None:
    """Lets go of a sentence's clauses when all is told that it tells, for a long article has many."""
    for tell in tells:
        tell.tie = to_tie(tell.clause) if tell.clause is not None else None
        tell.clause = None


def sums_of(tokens: Sequence[Token]) -> tuple[Mention, ...]:
    """The sums of money named, the one that holds first: "from $300 million to $700 million" is 700 now."""
    found = [(i, t.mention) for i, t in enumerate(tokens) if t.mention is not None and t.kind(MentionKind.MONEY)]
    risen = (
        len(found) > 1
        and found[0][0] > 0
        and tokens[found[0][0] - 1].word == "from"
        and tokens[found[1][0] - 1].word == "to"
    )
    ordered = [found[1], found[0], *found[2:]] if risen else found
    return tuple(mention for _, mention in ordered)


def _head_word(tokens: Sequence[Token], at: int) -> str:
    """The noun that a compound ends in: "licences" of "export licences"; nothing for a name or a sum."""
    while (
        at + 1 < len(tokens)
        and tokens[at + 1].tag is Tag.WORD
        and kinds_of(tokens[at + 1])
        and tokens[at].mention is None
    ):
        at += 1
    return tokens[at].word if tokens[at].mention is None else ""


def add_minerals(tell: Tell, tokens: Iterable[Token]) -> None:
    for token in tokens:
        if token.mention is not None and token.mention.entity and token.kind(MentionKind.MINERAL):
            tell.minerals.setdefault(
                token.mention.entity.id, Cited("mineral", token.mention.entity.id, token.mention.span)
            )


def _add_places(tell: Tell, tokens: Iterable[Token]) -> None:
    """Places that are no actors: where it happened, as far as the clause says."""
    for token in tokens:
        mention = token.mention
        if (
            mention is not None
            and mention.kind is MentionKind.PLACE
            and mention.entity
            and mention.entity.form != "country"
        ):
            tell.places.setdefault(mention.entity.id, Cited("place", mention.entity.id, mention.span))


def add_actor(tell: Tell, mention: Mention, role: str) -> None:
    if mention.entity:
        cited = Cited(_FIELD[mention.kind], mention.entity.id, mention.span, role or _acts_as(tell, mention))
        tell.actors.setdefault(mention.entity.id, cited)


def _acts_as(tell: Tell, mention: Mention) -> str:
    """A country's part in it, which tells it from a country where it took place."""
    return _PART[tell.type] if mention.kind is MentionKind.PLACE else ""


_PART = {
    EventType.AGREEMENT: "party",
    EventType.SHIPMENT: "sender",
    EventType.INVESTMENT: "giver",
    EventType.POLICY: "authority",
    EventType.MEETING: "participant",
    EventType.PROJECT: "actor",
    EventType.STATEMENT: "speaker",
}


def _dependents(clause: Clause, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses right after it that belong to what it says: infinitives, gerunds, reduced and relative clauses."""
    end = clause.rest.end
    for other in clauses:
        if other.verb.first < clause.verb.end:
            continue
        if other.join not in (Join.INFINITIVE, Join.GERUND, Join.REDUCED, Join.RELATIVE) or other.verb.first > end + 12:
            return
        end = max(other.rest.end, other.verb.end)
        yield other


def scope_of(clause: Clause, clauses: Sequence[Clause]) -> Iterator[Token]:
    if clause.head:
        yield from clause.run(clause.head)
    yield from clause.own_tokens
    for other in _dependents(clause, clauses):
        yield from clause.tokens[other.verb.first : max(other.rest.end, other.verb.end)]


def evidence(clause: Clause, clauses: Sequence[Clause]) -> Span:
    """The clause with what depends on it, in whole words, never longer than an excerpt may be."""
    runs = [clause.subject, clause.rest, clause.head, Run(clause.verb.first, clause.verb.end)]
    first = min(r.first for r in runs if r)
    last = max([r.end for r in runs if r] + [max(c.rest.end, c.verb.end) for c in _dependents(clause, clauses)])
    return cut(clause.sentence.span.text, clause.tokens, first, last, clause.verb.first)


def cut(text: str, tokens: Sequence[Token], first: int, last: int, keep: int) -> Span:
    """Tokens ``first`` to before ``last``, shortened from the far end so that ``keep`` stays inside."""
    while first < keep and tokens[first].tag is Tag.STOP and tokens[first].word not in '"“(':
        first += 1
    while last - 1 > keep and (
        (tokens[last - 1].tag is Tag.STOP and tokens[last - 1].word not in '"”)%')
        or tokens[last - 1].tag in (Tag.AND, Tag.RELATIVE)
    ):
        last -= 1
    while last - 1 > keep and tokens[last - 1].end - tokens[first].start > LONGEST:
        last -= 1
    while first < keep and tokens[last - 1].end - tokens[first].start > LONGEST:
        first += 1
    start, end = tokens[first].start, tokens[last - 1].end
    return Span(text, start, min(end, start + LONGEST))
