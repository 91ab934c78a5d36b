"""Several deals that one clause tells of: a sum for each giver or taker, a paper for each counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.tells import Tell, add_actor, add_minerals, cut, sums_of
from app.extract.grammar.clauses import Clause
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.phrases import Run
from app.extract.grammar.roles import actors, find_placed
from app.extract.grammar.tokens import Tag, Token


def each_of(tell: Tell) -> Iterator[Tell]:
    """The tells of a clause, one for each deal; mostly the one that it is."""
    if tell.clause is None or tell.goes_on or tell.rule.startswith("noun:"):
        yield tell
    elif tell.type is EventType.INVESTMENT:
        yield from _each_by_its_sum(tell, tell.clause)
    elif tell.type is EventType.AGREEMENT:
        yield from _each_by_its_paper(tell, tell.clause)
    else:
        yield tell


def _each_by_its_sum(tell: Tell, clause: Clause) -> Iterator[Tell]:
    """ "tapped A for $4m and B for $7m": an event for each of them."""
    placed = [
        p
        for p in find_placed(clause.tokens, clause.rest)
        if p.mention.kind in (MentionKind.ORGANIZATION, MentionKind.MONEY)
    ]
    pairs = [
        (a.mention, b.mention)
        for a, b in pairwise(placed)
        if a.mention.kind is MentionKind.ORGANIZATION and b.mention.kind is MentionKind.MONEY and b.lead == "for"
    ]
    sums = {money.span for _, money in pairs}
    if len(sums) < 2:
        yield from _each_by_its_giver(tell, clause)
        return
    all_named = {p.mention.entity.id for p in placed if p.mention.entity}
    for body, money in pairs:
        one = replace(
            tell, money=(money,), fresh=True, actors={i: c for i, c in tell.actors.items() if i not in all_named}
        )
        add_actor(one, body, "")
        yield one


def _each_by_its_giver(tell: Tell, clause: Clause) -> Iterator[Tell]:
    """ "A approved $100m and B $80m", "A lent B $4m and C $7m": the verb is left out where it comes again."""
    tokens, rest = clause.tokens, clause.rest
    gapped = [
        (tokens[i].mention, tokens[i + 1].mention)
        for i in range(rest.first, rest.end - 1)
        if tokens[i].kind(MentionKind.ORGANIZATION) and tokens[i + 1].kind(MentionKind.MONEY)
    ]
    to_each = len(gapped) > 1 and tokens[rest.first].kind(MentionKind.ORGANIZATION)
    by_each = bool(gapped) and (tokens[rest.first].kind(MentionKind.MONEY) or tell.noun in ("loan", "grant"))
    if clause.verb.passive or not (to_each or by_each):
        yield tell
        return
    left_out = {m.entity.id for m, _ in gapped if m and m.entity}
    spans = {m.span for _, m in gapped if m}
    kept = {i: c for i, c in tell.actors.items() if i not in left_out}
    beside = kept if to_each else {i: c for i, c in kept.items() if c.qualifier not in ("", "giver")}
    if by_each:
        yield replace(tell, actors=kept, money=tuple(m for m in tell.money if m.span not in spans))
    for n, (body, money) in enumerate(gapped):
        if body is not None and money is not None:
            one = replace(tell, money=(money,), fresh=by_each or n > 0, actors=dict(beside))
            add_actor(one, body, "recipient" if to_each else "")
            yield one


def _each_by_its_paper(tell: Tell, clause: Clause) -> Iterator[Tell]:
    """ "signed a contract with A and a memorandum with B": one for each, with whom it names and for its own sum."""
    if tell.rule != "sign-agreement":
        yield tell
        return
    papers = list(_papers(clause))
    if len(papers) < 2:
        yield from _each_of_both(tell, clause)
        return
    after = {m.entity.id for p in papers for m in (*p.beside, *p.signing) if m.entity}
    signing = {id: c for id, c in tell.actors.items() if id not in after}
    for n, paper in enumerate(p for p in papers if not p.denied):
        one = _one_paper(tell, clause, paper.run, paper.noun, first=not n)
        one.actors = {} if paper.signing else dict(signing)
        for mention in (*paper.signing, *paper.beside):
            add_actor(one, mention, "")
        yield one


def _one_paper(tell: Tell, clause: Clause, run: Run, noun: Token, *, first: bool) -> Tell:
    what = tell.what if first else cut(tell.what.text, clause.tokens, run.first, run.end, run.first)
    one = replace(tell, what=what, noun=noun.word, nouns=kinds_of(noun), money=sums_of(clause.run(run)))
    one.minerals, one.fresh = {}, not first
    add_minerals(one, clause.run(run))
    return one


@dataclass(frozen=True, slots=True)
class _Paper:
    """An agreement of several; ``signing`` are those who sign it where the verb is left out ("and Y one with Z")."""

    run: Run
    noun: Token
    beside: Sequence[Mention]
    signing: Sequence[Mention] = ()
    denied: bool = False  # "but none with Z"


def _papers(clause: Clause) -> Iterator[_Paper]:
    """The agreements after a verb that each name with whom they are."""
    tokens, rest = clause.tokens, clause.rest
    heads = [i for i in range(rest.first, rest.end) if _is_paper(tokens, i) or _stands_for_paper(tokens, i)]
    noun = next((tokens[i] for i in [*heads, *range(rest.first)] if _is_paper(tokens, i)), None)
    for at, following in pairwise([*heads, rest.end]):
        noun = tokens[at] if _is_paper(tokens, at) else noun
        end = following - 1 if following < rest.end and _signs_next(tokens, following) else following
        beside = actors(find_placed(tokens, Run(at, end)), "with", "between")
        if beside and noun is not None:
            signer = tokens[at - 1].mention if _signs_next(tokens, at) else None
            yield _Paper(Run(at, end), noun, beside, (signer,) if signer else (), tokens[at].word == "none")


# "one with Y and another, for $4 million, with Z".
_ONES = frozenset("one another other second third none".split())
_GOING_ON = frozenset("with between on for worth ,".split())


def _stands_for_paper(tokens: Sequence[Token], i: int) -> bool:
    """ "(two memoranda,) one with Y", "the other between Y and Z"; but not "one of four firms"."""
    goes_on = i + 1 < len(tokens) and tokens[i + 1].word in _GOING_ON
    return tokens[i].mention is None and tokens[i].word in _ONES and goes_on


def _signs_next(tokens: Sequence[Token], i: int) -> bool:
    """ "X signed a memorandum with Y, and Z one with W": who signs what is left out."""
    if tokens[i].word not in ("one", "another") or i < 2:
        return False
    return tokens[i - 1].kind(MentionKind.ORGANIZATION) and (
        tokens[i - 2].tag is Tag.AND or tokens[i - 2].word in (",", ";")
    )


def _is_paper(tokens: Sequence[Token], i: int) -> bool:
    """The head of a noun phrase that names an agreement, and not the rest of a name ("memorandum of understanding")."""
    compound = i + 1 < len(tokens) and tokens[i + 1].mention is None and Noun.AGREEMENT in kinds_of(tokens[i + 1])
    return Noun.AGREEMENT in kinds_of(tokens[i]) and not compound and tokens[i - 1].word != "of"


def _each_of_both(tell: Tell, clause: Clause) -> Iterator[Tell]:
    """ "signed a supply contract and a loan agreement": one for each, of the same bodies."""
    run = clause.subject if clause.verb.passive else clause.rest
    heads = [i for i in range(run.first, run.end) if _is_paper(clause.tokens, i)]
    if len(heads) != 2 or not _joined(clause.tokens, *heads):
        yield tell
        return
    first, second = heads
    starts = _opening(clause.tokens, second)
    for start, end, at in ((run.first, starts - 1, first), (starts, run.end, second)):
        one = _one_paper(tell, clause, Run(start, end), clause.tokens[at], first=at == first)
        one.actors, one.beside = dict(tell.actors), at == second
        if any(t.word in _LENDING for t in clause.tokens[start:at]):
            one.type, one.rule = EventType.INVESTMENT, "sign-loan"
        yield one


_LENDING = frozenset("loan financing credit facility funding debt lending refinancing".split())


def _opening(tokens: Sequence[Token], i: int) -> int:
    """Where the noun phrase begins that ends in this noun."""
    while i and tokens[i].tag is not Tag.DETERMINER and tokens[i].tag not in (Tag.AND, Tag.PREPOSITION):
        i -= 1
    return i


def _joined(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether two nouns are named as two things: "a contract and an agreement"."""
    opening = _opening(tokens, second)
    two = tokens[opening].word in ("a", "an", "the") and tokens[opening - 1].tag is Tag.AND and opening - 1 > first
    return two and tokens[_opening(tokens, first)].word in ("a", "an", "the")
