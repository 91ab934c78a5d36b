"""For how much a deal is: the money that its own words name, or that later sentences say of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from app.extract.drafts import Amount, Cited, EventType, Mention, MentionKind, Modality
from app.extract.events.tells import Tell
from app.extract.grammar.clauses import Clause
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, find_nouns, kinds_of
from app.extract.grammar.roles import COMPANY, find_subject
from app.extract.grammar.tokens import Tag, Token
from app.grounding import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the body, read."""

    tokens: Sequence[Token]
    clauses: Sequence[Clause]


def to_line(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Line:
    """Without its words where it names no money: then nobody asks for them, and a long article has many such lines."""
    return Line(tokens, clauses) if any(t.kind(MentionKind.MONEY) for t in tokens) else _WITHOUT_MONEY


_WITHOUT_MONEY = Line((), ())
_REACH = 5  # sentences after the first telling in which a deal is still spoken of
# What else money can be: what ground holds, what goods fetch, what others may lend.
_OTHER_MONEY = re.compile(
    r"\b(?:wealth|reserves?|endowment|deposits? worth|per (?:ton|tonne|ounce|barrel|pound)|a (?:ton|tonne|barrel|pound)"
    r"|an ounce|prices?(?! tag)|revenues?|cash flow|exports?|imports?|sales|market|economy|gdp"
    r"|letters? of interest|fine[ds]?|tariffs?|royalt(?:y|ies)|taxes|levy|arrears|debts?|budget|losses"
    r"|profits?|turnover|salary|trade (?:between|in|with)|annual)\b",
    re.IGNORECASE,
)
_MEANT = frozenset(
    "project projects investment cooperation package venture programme program partnership transaction"
    " initiative scheme stake purchase spending plan funding facility first initial phase value worth tag outlay"
    " outlays total consideration cost bill ticket".split()
)
# "Officials put its value at …": what is set at a sum.
_SETTING = frozenset("put value estimate peg place set assess reckon price cost".split())
_SPENDING = frozenset(
    "fund invest contribute pay spend put commit provide finance pledge inject earmark allocate advance bring"
    " plough pour sink stump chip cough lend undertake outlay prepay supply receive get".split()
)
# Who still wants a sum has been promised none.
_WANTING = frozenset("want need seek ask require lack demand owe hope dream".split())
# Whom a sentence after the first telling calls by what they are to the deal.
_SIDES = frozenset(
    "side sides partner partners company companies firm firms buyer seller lender investor investors group parties"
    " two both three americans miner trader borrower bank fund consortium venture".split()
)
_MORE = frozenset("another further additional extra".split())


def find_sums(groups: Sequence[Sequence[Tell]], lines: Sequence[Line]) -> list[Cited | None]:
    """For each event of an article the sum that it is worth, if it is one that money is promised in."""
    hedged = _find_hedged(lines)
    sums = _find_all(groups, lines)
    return [Cited("value", str(m.amount), m.span, hedged.get(m.span, "")) if m else None for m in sums]


def _find_hedged(lines: Sequence[Line]) -> dict[Span, str]:
    """The sums that are no more than possible: "the investment could run into hundreds of millions"."""
    return {
        t.mention.span: Modality.POSSIBLE.value
        for line in lines
        for clause in line.clauses
        if clause.verb.modal in _MAYBE
        for t in clause.own_tokens
        if t.mention is not None and t.kind(MentionKind.MONEY)
    }


_MAYBE = ("could", "may", "might", "can")


def _find_all(groups: Sequence[Sequence[Tell]], lines: Sequence[Line]) -> list[Mention | None]:
    promising = [g for g in groups if g[0].type in _PROMISING and g[0].modality.happened]
    starts = Counter(g[0].sentence for g in promising if any(t.actors for t in g))
    spoken = Counter(m.span for g in groups for t in g for m in t.money if t.modality.happened and t.actors)
    return [_find_sum(g, starts, spoken, lines) if g[0].type in _PROMISING else None for g in groups]


_PROMISING = (EventType.AGREEMENT, EventType.INVESTMENT)


def _find_sum(
    group: Sequence[Tell], starts: Counter[int], spoken: Counter[Span], lines: Sequence[Line]
) -> Mention | None:
    own = next((m for t in group for m in t.money if _is_own(m, t, spoken)), None)
    own = own or next((m for t in group for m in _spent_under(t)), None)
    if own is not None or not any(c.field == "organization" for t in group for c in t.actors.values()):
        return own
    told_in = partial(_tells_another, starts, group[0].sentence)
    after = next(_nearby(group, told_in, spoken, lines), None)
    return after or next((m for t in group if t.definite for m in _paid_before(t.sentence, told_in, lines)), None)


def _tells_another(starts: Counter[int], own: int, sentence: int) -> bool:
    """Whether another deal than the one first told in ``own`` is first told in this sentence."""
    return starts[sentence] > (sentence == own)


def _is_own(money: Mention, tell: Tell, spoken: Counter[Span]) -> bool:
    """Whether a sum is the tell's, and no price; "borrowed $4m for cranes, which it ordered from X" is the loan's."""
    if money.amount is None or _is_price(money.amount):
        return False
    clause = tell.clause
    if clause is None or not clause.head or spoken[money.span] < 2:
        return True
    return any(t.mention is money for t in clause.own_tokens)


def _spent_under(tell: Tell) -> Iterator[Mention]:
    """ "will spend $100m on machines, under a contract that it signed with X": the sum stands with what is done."""
    clause = tell.clause
    above = clause.governor if clause is not None and clause.head else None
    if clause is None or above is None or above.verb.lemma not in _SPENDING:
        return
    if any(t.word == "under" for t in clause.run(clause.head)) or clause.tokens[clause.head.first - 1].word == "under":
        yield from _sums_of(above.run(above.rest))


def _is_price(amount: Amount) -> bool:
    """ "at 10 cents a share": no deal is for so little."""
    most = amount.high or amount.low
    return most is not None and most < _LEAST


_LEAST = 1000


def _paid_before(sentence: int, told_in: Callable[[int], bool], lines: Sequence[Line]) -> Iterator[Mention]:
    """ "You paid $18 million for a pit." "The purchase closed in April": the price stands before the purchase."""
    for n in range(sentence - 1, max(-1, sentence - _REACH), -1):
        if told_in(n):
            return
        for clause in lines[n].clauses:
            if clause.verb.lemma == "pay" and modality_of(clause) is Modality.REPORTED:
                yield from _sums_of(clause.run(clause.rest))


def _sums_of(tokens: Sequence[Token]) -> Iterator[Mention]:
    """The sums of money named, but for those that are said to come on top of others."""
    for i, token in enumerate(tokens):
        mention = token.mention
        if mention is not None and token.kind(MentionKind.MONEY) and mention.amount:
            if _is_price(mention.amount):
                continue
            if token.word.split()[0] not in _MORE and (not i or tokens[i - 1].word not in _MORE):
                yield mention


def _nearby(
    group: Sequence[Tell], told_in: Callable[[int], bool], spoken: Counter[Span], lines: Sequence[Line]
) -> Iterator[Mention]:
    """Money in the sentence itself, then in the sentences after it, up to where another deal is told."""
    parties = {c.value for t in group for c in t.actors.values() if c.field == "organization"}
    for tell in sorted(group, key=lambda t: t.sentence):
        for n in range(tell.sentence, min(tell.sentence + _REACH, len(lines))):
            if n != tell.sentence and told_in(n):
                break
            found = _money_of_line(lines[n], parties, same=n == tell.sentence and not told_in(n))
            yield from (
                m for m in found if m.span not in spoken and (n != tell.sentence or m.span.start >= tell.what.start)
            )


def _money_of_line(line: Line, parties: set[str], *, same: bool) -> Iterator[Mention]:
    if same or any(_speaks_of(c, parties) for c in line.clauses):
        other = {id(t) for c in line.clauses if _is_of_other_money(c) for t in c.own_tokens}
        yield from _sums_of([t for t in line.tokens if id(t) not in other])


def _is_of_other_money(clause: Clause) -> bool:
    return modality_of(clause) is Modality.DENIED or bool(_OTHER_MONEY.search(clause.span.exact))


def _speaks_of(clause: Clause, parties: set[str]) -> bool:
    """ "the deal …", "the initial investment …", "under the agreement …", or a party that is to spend."""
    subject = [t for t in clause.run(clause.subject) if t.tag is not Tag.STOP]
    if clause.verb.lemma in _WANTING or modality_of(clause) is Modality.DENIED:
        return False
    definite = any(t.tag is Tag.DETERMINER and t.word in ("the", "this", "its", "their", "both") for t in subject)
    named = any(Noun.AGREEMENT in n.kinds for n in find_nouns(clause.tokens, clause.subject)) or any(
        t.word in _MEANT for t in subject
    )
    costs = clause.verb.lemma == "cost"  # "It cost $5 million": the plant did
    if (definite and named) or (subject and subject[0].word == "it" and not costs):
        return True
    if clause.verb.lemma in _SPENDING and definite and any(map(_is_side, subject[:4])):
        return True
    if clause.verb.lemma in _SPENDING and any(m.entity and m.entity.id in parties for m in find_subject(clause)):
        return True
    rest = clause.run(clause.rest)
    if clause.verb.lemma in _SETTING and rest and rest[0].word in ("the", "its", "their", "this"):
        return any(t.word in _MEANT or Noun.AGREEMENT in kinds_of(t) for t in rest[1:5])
    own = [*clause.run(clause.before), *clause.own_tokens]
    return any(t.word == "under" and _is_agreement(own[i + 1 : i + 7]) for i, t in enumerate(own))


def _is_side(token: Token) -> bool:
    """ "The buyer", "the American operator", "the Finns": a side by what it is or where it is from."""
    if token.word in _SIDES or token.word in COMPANY:
        return True
    named = token.capital or token.kind(MentionKind.PLACE)
    return named and token.word.endswith(("s", "ese", "ish"))


def _is_agreement(tokens: Sequence[Token]) -> bool:
    """ "(under) the terms of the five-year contract"."""
    return bool(tokens) and tokens[0].tag is Tag.DETERMINER and any(Noun.AGREEMENT in kinds_of(t) for t in tokens)
