"""What bodies are said to hold of and to owe each other: somebody has bought it or lent it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import EventType, Mention, MentionKind, Modality
from app.extract.events.deals import is_lender
from app.extract.events.standing import find_end, find_first
from app.extract.events.tells import Tell, add_actor, cut, evidence, sums_of
from app.extract.events.timing import get_dates
from app.extract.grammar.clauses import Clause
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.phrases import Run
from app.extract.grammar.roles import find_after, find_agents, find_placed, find_subject
from app.extract.grammar.tokens import Token
from app.grounding import Span

_BUYING = frozenset("purchase investment placement subscription acquisition injection".split())
_LENT = frozenset("loan facility overdraft mortgage credit line lines loans".split())


def find_holdings(
    clauses: Sequence[Clause], tokens: Sequence[Token], sentence: int, told: Sequence[Tell]
) -> Iterator[Tell]:
    """The tells of stakes and of debts, where no frame has told of an investment."""
    if any(t.type is EventType.INVESTMENT for t in told) or not any(t.kind(MentionKind.MONEY) for t in tokens):
        return
    for clause in clauses:
        if modality_of(clause) in (None, Modality.REPORTED) and not clause.verb.negated and not clause.verb.modal:
            tell = _debt(clause, clauses, sentence) or _stake(clause, tokens, sentence)
            if tell is not None:
                yield tell
                return


def _debt(clause: Clause, clauses: Sequence[Clause], sentence: int) -> Tell | None:
    """ "X owes the Y Bank $5 million", "X has a $5 million loan at the Y Bank"."""
    money = sums_of(clause.own_tokens) or sums_of(clause.run(clause.head))
    bodies = _bodies([*find_subject(clause), *find_after(clause, "", "to", "by", "at", "with", "from")])
    lenders = [m for m in bodies if m.entity and is_lender(m.entity.id)]
    owing = clause.verb.lemma == "owe" or (clause.verb.lemma in _HOLDING and _names_loan(clause))
    if not owing or not money or len(bodies) != 2 or len(lenders) != 1:
        return None
    tell = _tell("grant-money", "loan", evidence(clause, clauses), sentence, money[:1])
    for mention in bodies:
        add_actor(tell, mention, "" if mention in lenders else "recipient")
    return tell


_HOLDING = frozenset("have hold keep maintain carry open arrange service".split())


def _names_loan(clause: Clause) -> bool:
    """Whether the first words after the verb are of a loan: "has $5 million at the bank in deposits" is none."""
    return any(t.word in _LENT for t in clause.run(clause.rest)[:6])


# "has a third of X after a $5 million share purchase".
_OWNING = frozenset("have own hold control become raise lift increase take get make bring gain boost".split())
_SHARES = frozenset(
    "half third quarter fifth sixth eighth tenth majority minority stake interest holding shareholder owner"
    " stakeholder part-owner shares".split()
)
_AFTER = frozenset("after following through with via by".split())


def _stake(clause: Clause, tokens: Sequence[Token], sentence: int) -> Tell | None:
    """ "X has a third of Y after a $5 million share purchase", "a share purchase made X the owner of Y"."""
    at = next((i for i, t in enumerate(tokens) if t.word in _BUYING and t.mention is None), None)
    if at is None or clause.verb.lemma not in _OWNING:
        return None
    run = Run(find_first(tokens, at), find_end(tokens, at))
    led = run.first > 0 and tokens[run.first - 1].word in _AFTER
    made = at in clause.subject and clause.verb.lemma in ("make", "bring", "give")
    money = sums_of(tokens[run.first : run.end])
    target = _held(tokens)
    buyers = _bodies(find_after(clause, "") if made else find_agents(clause))
    if not money or target is None or not (led or made) or not buyers:
        return None
    what = cut(clause.sentence.span.text, tokens, min(clause.subject.first, run.first), run.end, at)
    tell = _tell("buy-shares", "shares", what, sentence, money)
    tell.date = next(iter(get_dates(tokens, [run])), None)
    add_actor(tell, buyers[0], "")
    add_actor(tell, target, "investee")
    return tell


def _held(tokens: Sequence[Token]) -> Mention | None:
    """The body of which or in which a share is named."""
    for placed in find_placed(tokens, Run(0, len(tokens))):
        before = tokens[max(0, placed.index - 3) : placed.index]
        share = any(t.word in _SHARES or Noun.PERCENT in kinds_of(t) for t in before)
        if share and placed.lead in ("of", "in") and placed.mention.kind is MentionKind.ORGANIZATION:
            return placed.mention
    return None


def _bodies(mentions: Sequence[Mention]) -> list[Mention]:
    """Each organization once."""
    return list({m.entity.id: m for m in mentions if m.entity and m.kind is MentionKind.ORGANIZATION}.values())


def _tell(rule: str, noun: str, what: Span, sentence: int, money: Sequence[Mention]) -> Tell:
    tell = Tell(EventType.INVESTMENT, Modality.REPORTED, rule, what, sentence, noun)
    tell.money, tell.named = tuple(money), True
    return tell
