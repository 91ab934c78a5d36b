"""The sides of a deal: several deals of one clause told apart, and the other side found elsewhere in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.deals import is_lender
from app.extract.events.tells import Tell, add_actor, add_minerals, cut, sums_of
from app.extract.grammar.affiliations import fits_noun
from app.extract.grammar.clauses import Clause, Run
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.reference import PAIR
from app.extract.grammar.roles import actors, find_placed
from app.extract.grammar.tokens import Tag, Token

# "a unit of X", "X's arm": whose the body is that takes part.
_KIN = frozenset(
    "unit units arm arms subsidiary subsidiaries affiliate division part member rival rivals competitor spin-off"
    " successor predecessor owner parent shareholder adviser offshoot branch report study".split()
)


def each_by_its_paper(tell: Tell) -> Iterator[Tell]:
    """ "signed a contract with A and a memorandum with B": one for each, with whom it names and for its own sum."""
    clause = tell.clause
    papers = list(_papers(clause)) if clause is not None and tell.rule == "sign-agreement" else []
    if clause is None or len(papers) < 2:
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


def add_other_side(tell: Tell, tokens: Sequence[Token]) -> None:
    """ "An agreement signed in May gives X first call on Y's ore": X and Y, where nobody else is in the sentence."""
    if tell.rule == "raise-money" and tell.modality.happened:
        _add_lender(tell, tokens)
        return
    buys = tell.type is EventType.INVESTMENT and tell.rule.startswith(("buy", "close-sale"))
    if tell.goes_on or not tell.modality.happened or not (buys or tell.type is EventType.AGREEMENT):
        return
    sides = {id for id, c in tell.actors.items() if c.field != "person"}
    bodies = {m.entity.id: m for m in _bodies(tokens) if m.entity}
    if not sides and len(bodies) > 2 and _counts(tell, len(bodies)):
        for mention in bodies.values():
            add_actor(tell, mention, "")
    if len(sides) >= 2 or len(bodies) != 2 or not sides <= bodies.keys() or (buys and not sides):
        return
    target = any(c.qualifier == "investee" for c in tell.actors.values())
    if sides or (_leaves_open(tell) and all(fits_noun(m, "company") for m in bodies.values())):
        for id in bodies.keys() - sides:
            add_actor(tell, bodies[id], "investee" if buys and not target and tell.verb != "sell" else "")


_COUNTED = {3: "three", 4: "four", 5: "five"}


def _counts(tell: Tell, bodies: int) -> bool:
    """Whether so many are spoken of before they are named: "Three firms signed a contract: A, B and C"."""
    clause = tell.clause
    return clause is not None and any(t.word == _COUNTED.get(bodies) for t in clause.run(clause.subject))


def _leaves_open(tell: Tell) -> bool:
    """Whether a clause says nothing of who did it, or no more than "the two"; "the assembly ratified" does."""
    clause = tell.clause
    if clause is None or clause.acted_on:
        return True
    return any(t.word in PAIR or t.tag is Tag.PRONOUN for t in clause.run(clause.subject))


def _add_lender(tell: Tell, tokens: Sequence[Token]) -> None:
    """ "Its lender is the X Bank, from which it borrowed $4 million": the one bank of the sentence."""
    sides = {id for id, c in tell.actors.items() if c.field == "organization"}
    bodies = {m.entity.id: m for m in _bodies(tokens) if m.entity}
    others = [m for id, m in bodies.items() if id not in sides]
    if len(sides) == len(others) == 1 and is_lender(next(iter(bodies.keys() - sides))):
        add_actor(tell, others[0], "")


def _bodies(tokens: Sequence[Token]) -> Iterator[Mention]:
    for i, token in enumerate(tokens):
        mention = token.mention
        if mention is None or not token.kind(MentionKind.ORGANIZATION) or mention.entity is None:
            continue
        before, after = {t.word for t in tokens[max(0, i - 3) : i]}, {t.word for t in tokens[i + 1 : i + 4]}
        if mention.entity.form == "media" or ("of" in before and before & _KIN) or ("'s" in after and after & _KIN):
            continue
        yield mention
