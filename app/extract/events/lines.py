"""Lines: what each sentence of the body says of money, so that its words need not be kept until deals are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import Amount, Mention, MentionKind, Modality
from app.extract.grammar.clauses import Clause
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, find_nouns, kinds_of
from app.extract.grammar.roles import COMPANY, find_subject
from app.extract.grammar.tokens import Tag, Token
from app.grounding import Span


@dataclass(frozen=True, slots=True)
class Line:
    """``sums`` are those that a deal can be for; ``paid`` those that somebody has paid."""

    sums: tuple[Mention, ...] = ()
    paid: tuple[Mention, ...] = ()
    hedged: tuple[Span, ...] = ()  # "the investment could run into hundreds of millions": no more than possible
    of_deal: bool = False  # whether it speaks of a deal: "the deal …", "under the agreement …"
    spenders: frozenset[str] = frozenset()  # who spends; a deal of theirs is spoken of too


_WITHOUT_MONEY = Line()


def to_line(tokens: Sequence[Token], clauses: Sequence[Clause]) -> Line:
    if not any(t.mention is not None and t.kind(MentionKind.MONEY) for t in tokens):
        return _WITHOUT_MONEY
    firm = [c for c in clauses if modality_of(c) is not Modality.DENIED]
    wanted = [c for c in firm if c.verb.lemma not in _WANTING]
    return Line(
        sums=tuple(sums_for_deals(_of_deals_money(tokens, clauses, firm))),
        paid=tuple(m for c in clauses if _tells_paid(c) for m in sums_for_deals(c.run(c.rest))),
        hedged=tuple(span for c in clauses if c.verb.modal in _MAYBE for span in _spans_of_sums(c)),
        of_deal=_is_label(tokens, clauses) or any(map(_speaks_of_deal, wanted)),
        spenders=frozenset(id for c in wanted if c.verb.lemma in SPENDING for id in _subjects(c)),
    )


def sums_for_deals(tokens: Sequence[Token]) -> Iterator[Mention]:
    """The sums of money named, but for prices and those that are said to come on top of others."""
    for i, token in enumerate(tokens):
        mention = token.mention
        if mention is None or not token.kind(MentionKind.MONEY) or mention.amount is None or is_price(mention.amount):
            continue
        if token.word.split()[0] not in _MORE and (not i or tokens[i - 1].word not in _MORE):
            yield mention


_MORE = frozenset("another further additional extra".split())


def is_price(amount: Amount) -> bool:
    """ "at 10 cents a share": no deal is for so little."""
    most = amount.high or amount.low
    return most is not None and most < _LEAST


_LEAST = 1000


def _tells_paid(clause: Clause) -> bool:
    return clause.verb.lemma == "pay" and modality_of(clause) is Modality.REPORTED


_MAYBE = ("could", "may", "might", "can")


def _spans_of_sums(clause: Clause) -> list[Span]:
    return [t.mention.span for t in clause.own_tokens if t.mention is not None and t.kind(MentionKind.MONEY)]


def _subjects(clause: Clause) -> list[str]:
    return [m.entity.id for m in find_subject(clause) if m.entity]


# What else money can be: what ground holds, what goods fetch, what others may lend.
_OTHER_MONEY = re.compile(
    r"\b(?:wealth|reserves?|endowment|deposits? worth|per (?:ton|tonne|ounce|barrel|pound)|a (?:ton|tonne|barrel|pound)"
    r"|an ounce|(?<!today's )(?<!today’s )(?<!current )prices"
    r"|price (?:of|per|for) (?!the )|revenues?|cash flow|exports?|imports?|sales|market|economy|gdp"
    r"|letters? of interest|fine[ds]?|tariffs?|royalt(?:y|ies)|taxes|levy|arrears|debts?|budget|losses"
    r"|profits?|turnover|salary|trade (?:between|in|with)|annual)\b",
    re.IGNORECASE,
)


def _of_deals_money(tokens: Sequence[Token], clauses: Sequence[Clause], firm: Sequence[Clause]) -> list[Token]:
    """The sentence without its clauses that speak of other money, or of what is denied."""
    others = [c for c in clauses if c not in firm or _OTHER_MONEY.search(c.span.exact)]
    other = {id(t) for c in others for t in c.own_tokens}
    return [t for t in tokens if id(t) not in other]


_MEANT = frozenset(
    "project projects investment cooperation package venture programme program partnership transaction"
    " initiative scheme stake purchase spending plan funding facility first initial phase value worth tag outlay"
    " outlays total consideration cost bill ticket price amount sum size capital".split()
)
# "Officials put its value at …": what is set at a sum.
_SETTING = frozenset("put value estimate peg place set assess reckon price cost".split())
SPENDING = frozenset(
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


def _is_label(tokens: Sequence[Token], clauses: Sequence[Clause]) -> bool:
    """ "Total value: $31 million.", "The price: $14 million." """
    colon = next((i for i, t in enumerate(tokens[:5]) if t.word == ":"), 0)
    return not clauses and bool(colon) and tokens[colon - 1].word in _MEANT


def _speaks_of_deal(clause: Clause) -> bool:
    """ "the deal …", "the initial investment …", "under the agreement …", or a side that is to spend."""
    subject = _subject(clause)
    definite = any(t.tag is Tag.DETERMINER and t.word in _DEFINITE for t in subject)
    if (definite and _names_deal(clause, subject)) or _is_it(clause, subject) or _sets_at(clause):
        return True
    sides = definite and any(map(_is_side, subject[:4]))
    if clause.verb.lemma in SPENDING and (sides or any(t.word == "they" for t in subject[:1])):
        return True
    if clause.verb.modal and _is_promised(clause, subject):
        return True
    own = [*clause.run(clause.before), *clause.own_tokens]
    return any(t.word == "under" and _is_agreement(own[i + 1 : i + 7]) for i, t in enumerate(own))


_DEFINITE = ("the", "this", "its", "their", "both", "each")


def _subject(clause: Clause) -> list[Token]:
    """The words of the subject, without what leads up to it: "over its life it", "at today's prices that"."""
    words = [t for t in clause.run(clause.subject or clause.before) if t.tag is not Tag.STOP]
    led = bool(words) and words[0].tag is Tag.PREPOSITION and words[-1].word in ("it", "that", "this")
    return words[-1:] if led else words


def _names_deal(clause: Clause, subject: Sequence[Token]) -> bool:
    """ "the deal", "its worth"; but not "the price is tied to the index"."""
    papers = find_nouns(clause.tokens, clause.subject or clause.before)
    tied = clause.verb.lemma != "be" and any(t.word == "price" for t in subject)
    return any(Noun.AGREEMENT in n.kinds for n in papers) or (not tied and any(t.word in _MEANT for t in subject))


def _is_it(clause: Clause, subject: Sequence[Token]) -> bool:
    """ "It is worth $5 million", "That is worth …"; "It cost $5 million" is said of a plant."""
    if not subject or clause.verb.lemma == "cost":
        return False
    worth = any(t.word == "worth" for t in clause.run(clause.rest)[:3])
    return subject[0].word == "it" or (subject[0].word == "that" and worth)


def _sets_at(clause: Clause) -> bool:
    """ "Officials put its value at $5 million", "put it at $5 million"."""
    rest = clause.run(clause.rest)
    if clause.verb.lemma not in _SETTING or clause.verb.passive or len(rest) < 2:
        return False
    if rest[0].word in ("the", "its", "their", "this"):
        return any(t.word in _MEANT or Noun.AGREEMENT in kinds_of(t) for t in rest[1:5])
    return rest[0].word == "it" and rest[1].word == "at"


def _is_promised(clause: Clause, subject: Sequence[Token]) -> bool:
    """ "An initial $5 million is to go into a mill", "Some $5 million will be invested"."""
    summed = any(t.kind(MentionKind.MONEY) for t in subject[:3])
    return summed and (clause.verb.lemma in SPENDING or clause.verb.lemma in ("go", "flow"))


def _is_side(token: Token) -> bool:
    """ "The buyer", "the American operator", "the Finns": a side by what it is or where it is from."""
    if token.word in _SIDES or token.word in COMPANY or token.word == "each":
        return True
    named = token.capital or token.kind(MentionKind.PLACE)
    return named and token.word.endswith(("s", "ese", "ish"))


def _is_agreement(tokens: Sequence[Token]) -> bool:
    """ "(under) the terms of the five-year contract"."""
    return bool(tokens) and tokens[0].tag is Tag.DETERMINER and any(Noun.AGREEMENT in kinds_of(t) for t in tokens)
