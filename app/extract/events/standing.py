"""What a sentence speaks of as standing: an agreement that is used, a loan that is the largest or was paid back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.phrases import Run
from app.extract.grammar.roles import actors, find_placed
from app.extract.grammar.tokens import Tag, Token


def find_end(tokens: Sequence[Token], i: int) -> int:
    end = i + 1
    while end < len(tokens) and end < i + 24 and not _leaves(tokens[end]):
        end += 1
    return end


# "There is the contract between …", "X has its memorandum with Y": it stands, whenever it was signed.
_HAVING = frozenset("has have had holds hold held".split())
_DATED = frozenset("dated signed agreed concluded inked reached sealed struck initialled executed".split())
_NEVER = frozenset("no not never neither nor yet without if would could may might should proposed".split())


def stands(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence says of an agreement no more than that it exists, and between whom."""
    before = [t.word for t in tokens[max(0, i - 9) : i]]
    if _NEVER.intersection(before) or not _names_other_side(tokens, i):
        return False
    there = any(a == "there" and b in ("is", "are", "was", "were", "'s") for a, b in pairwise(before))
    verbs = [t for t in tokens[max(0, i - 9) : i] if t.is_verb or t.tag is Tag.AUXILIARY]
    holding = bool(verbs and verbs[-1].word in _HAVING and _is_near(tokens, i, verbs[-1]))
    return there or holding or _goes_with(tokens, i)


# "ships ore through a contract with X", "lives on a toll contract with X", "X's contract with Y runs to 2030".
_MEANS = frozenset("with through via under by".split())
_RESTING = frozenset("run rely depend live rest operate survive hinge work".split())


def _goes_with(tokens: Sequence[Token], i: int) -> bool:
    """Whether something is done by or with an agreement, or a body's own is spoken of: so it stands."""
    first = find_first(tokens, i)
    before = tokens[max(0, first - 2) : first]
    if any(_owns(a, b) for a, b in pairwise(tokens[first:i])) or tokens[first].word in ("its", "their"):
        return True
    if before and before[-1].word == "on":
        return _lemma(before[0]) in _RESTING
    if tokens[i].word in _VENTURES and before and _links(tokens, i):
        return before[-1].word in _OWNED_BY or (before[-1].word == "to" and _lemma(before[0]) == "belong")
    return bool(before) and before[-1].word in _MEANS


# "belongs to a joint venture between X and Y"; "Z, a joint venture of X and Y" only says what Z is.
_VENTURES = frozenset("venture ventures jv".split())
_OWNED_BY = frozenset("by through via".split())


def _links(tokens: Sequence[Token], i: int) -> bool:
    """Whether two bodies follow: "between X and Y"."""
    if i + 1 >= len(tokens) or tokens[i + 1].word != "between":
        return False
    return sum(t.kind(MentionKind.ORGANIZATION) for t in tokens[i + 2 : i + 12]) >= 2


def _owns(token: Token, following: Token) -> bool:
    """ "X's", "Wednesday's"."""
    dated = token.kind(MentionKind.DATE) and token.word.endswith("'s")
    return dated or (token.kind(MentionKind.ORGANIZATION, MentionKind.DATE) and following.word in ("'s", "'"))


def _is_near(tokens: Sequence[Token], i: int, verb: Token) -> bool:
    """Whether nothing but the words of its own noun phrase stands between the verb and the noun."""
    between = [t for t in tokens[max(0, i - 9) : i] if t.start >= verb.end]
    return all(t.tag in (Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB) for t in between) and bool(between)


def _names_other_side(tokens: Sequence[Token], i: int) -> bool:
    end = find_end_of_standing(tokens, i)
    given = any(a.word == "from" and b.kind(MentionKind.ORGANIZATION) for a, b in pairwise(tokens[i + 1 : end]))
    return given or any(t.word in ("with", "between") for t in tokens[i + 1 : end])


def find_end_of_standing(tokens: Sequence[Token], i: int) -> int:
    """ "its pact, dated May 3, with the port", "a contract between X and Y, agreed in May, for $3 million"."""
    end = i + 1
    while end < len(tokens) and end < i + 24:
        token = tokens[end]
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        goes_on = (
            token.word == "," and following is not None and (following.word in _DATED or following.word in _GOING_ON)
        )
        if _leaves(token) and not goes_on and token.word not in _DATED and not _closes_date(tokens, end):
            break
        end += 1
    return end


_GOING_ON = frozenset("with between for worth".split())


def _closes_date(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word == "," and tokens[at - 1].kind(MentionKind.DATE)


# What comes from a lender: "with a loan of $8 million from the bank", "with a $3 million grant from the agency".
_LENDING = frozenset("loan loans grant credit equity guarantee overdraft financing".split())


def is_lent(tokens: Sequence[Token], i: int) -> bool:
    """Whether money from a named body goes with what the clause tells: who gives it has given it."""
    if tokens[i].word not in _LENDING or tokens[i].mention is not None:
        return False
    run = tokens[max(0, i - 5) : find_end(tokens, i)]
    money = any(t.kind(MentionKind.MONEY) for t in run)
    sources = [
        b for a, b in pairwise([t for t in run if t.tag is not Tag.DETERMINER]) if a.word == "from" and b.mention
    ]
    first = find_first(tokens, i)
    led = first > 0 and tokens[first - 1].word in ("with", "through", "by", "using", "to", "after", "on")
    part = first > 1 and tokens[first - 1].word == "of" and tokens[first - 2].word in _PARTS
    from_body = any(t.kind(MentionKind.ORGANIZATION) for t in sources)
    return money and from_body and (led or part) and not _NEVER.intersection(t.word for t in tokens[max(0, i - 9) : i])


_PARTS = frozenset("tranche tranches part instalment installment portion half share terms proceeds repayment".split())


# "The bank's $410 million loan is its largest", "a loan of $1bn from the fund remains": told as what there is.
_OWED = frozenset("loan facility guarantee overdraft mortgage".split())
_BEING = frozenset("be remain stay rank stand become".split())


def is_owed(tokens: Sequence[Token], i: int) -> bool:
    """Whether a loan of so much is spoken of as one that there is, with who gave it in its own words or right after."""
    if tokens[i].word not in _OWED or tokens[i].mention is not None:
        return False
    first, end = find_first(tokens, i), find_end(tokens, i)
    verb = tokens[end] if end < len(tokens) and tokens[end].is_verb else None
    if _NEVER.intersection(t.word for t in tokens[max(0, first - 4) : i]):
        return False
    after = tokens[end + 1] if end + 1 < len(tokens) else None
    called = after is not None and after.tag in (Tag.DETERMINER, Tag.MENTION)  # "is the largest", "remains X's largest"
    states = called and verb is not None and (verb.tag is Tag.AUXILIARY or _lemma(verb) in _BEING)
    named = verb is not None and tokens[i - 1].kind(MentionKind.ORGANIZATION)  # "a $300 million X Bank loan pays"
    stands = states or named or _is_repaid(tokens, first)
    return stands and any(t.kind(MentionKind.MONEY) for t in tokens[first:end])


def _lemma(token: Token) -> str:
    return token.reading.lemma if token.reading is not None else ""


_REPAYING = frozenset("repay pay default settle service retire redeem owe draw refinance".split())


def _is_repaid(tokens: Sequence[Token], first: int) -> bool:
    """ "paid off a $70 million loan from X", "defaulted on": what is paid back was lent."""
    verb = next((t for t in reversed(tokens[max(0, first - 2) : first]) if t.is_verb), None)
    return verb is not None and _lemma(verb) in _REPAYING


def find_lenders(tokens: Sequence[Token], run: Run) -> list[Mention]:
    """Who gave a loan that there is: "from X", "X's", or whose largest it is."""
    placed = list(find_placed(tokens, run))
    own = [m for m in actors(placed, "from", "'s", "adj") if m.kind is MentionKind.ORGANIZATION]
    after = find_placed(tokens, Run(run.end, min(len(tokens), run.end + 6)))
    return own or [m for m in actors(after, "'s") if m.kind is MentionKind.ORGANIZATION]


def _leaves(token: Token) -> bool:
    """What ends a noun phrase with all that hangs on it."""
    return (
        token.is_verb
        or token.tag in (Tag.MODAL, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.TO)
        or (token.tag is Tag.STOP and token.word in (",", ";", ":", "—", "."))
    )


def find_first(tokens: Sequence[Token], i: int) -> int:
    first = i
    while (
        first > 0
        and i - first < 6
        and (
            tokens[first - 1].tag in (Tag.WORD, Tag.ADVERB, Tag.DETERMINER, Tag.MENTION)
            or tokens[first - 1].word in ("'s", "'")
        )
    ):
        first -= 1
    return first
