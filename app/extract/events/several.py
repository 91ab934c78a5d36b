"""Several deals that one clause tells of: a sum for each giver or taker, a paper for each counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.tells import Tell, add_actor, add_minerals, cut, sums_of
from app.extract.grammar.clauses import Clause, Run
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.roles import actors, find_placed
from app.extract.grammar.tokens import Token


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
    papers = list(_papers(clause)) if tell.rule == "sign-agreement" else []
    if len(papers) < 2:
        yield tell
        return
    after = {m.entity.id for run, _ in papers for m in actors(find_placed(clause.tokens, run), *_ANY) if m.entity}
    for n, (run, beside) in enumerate(papers):
        token = clause.tokens[run.first]
        what = cut(tell.what.text, clause.tokens, run.first, run.end, run.first) if n else tell.what
        one = replace(tell, what=what, noun=token.word, nouns=kinds_of(token), money=sums_of(clause.run(run)))
        one.actors = {id: c for id, c in tell.actors.items() if id not in after}
        one.minerals, one.fresh = {}, bool(n)
        add_minerals(one, clause.run(run))
        for mention in beside:
            add_actor(one, mention, "")
        yield one


_ANY = ("", "with", "between", "and", "of", "to", "from", "for", "by", "'s", "adj")


def _papers(clause: Clause) -> Iterator[tuple[Run, list[Mention]]]:
    """The agreements after a verb that each name with whom they are."""
    tokens, rest = clause.tokens, clause.rest
    heads = [i for i in range(rest.first, rest.end) if _is_paper(tokens, i)]
    for first, end in pairwise([*heads, rest.end]):
        beside = actors(find_placed(tokens, Run(first, end)), "with")
        if beside:
            yield Run(first, end), beside


def _is_paper(tokens: Sequence[Token], i: int) -> bool:
    """The head of a noun phrase that names an agreement, and not the rest of a name ("memorandum of understanding")."""
    compound = i + 1 < len(tokens) and tokens[i + 1].mention is None and Noun.AGREEMENT in kinds_of(tokens[i + 1])
    return Noun.AGREEMENT in kinds_of(tokens[i]) and not compound and tokens[i - 1].word != "of"
