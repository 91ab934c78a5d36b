"""Events told by nouns: "the signing of", "a recently signed memorandum between", "during a visit to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.extract.drafts import Cited, EventType, Mention, MentionKind, Modality
from app.extract.events.tells import Tell, cut, is_definite, sums_of
from app.extract.events.timing import get_dates
from app.extract.grammar.clauses import Clause, Run
from app.extract.grammar.firmness import is_tentative, modality_of
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.roles import actors, find_after, find_agents, find_placed, find_subject
from app.extract.grammar.tokens import Tag, Token

_M, _P, _I, _S = EventType.MEETING, EventType.POLICY, EventType.INVESTMENT, EventType.SHIPMENT
_A, _R = EventType.AGREEMENT, EventType.PROJECT
_EVENT_NOUNS: dict[str, EventType] = {
    **dict.fromkeys(
        "display presentation meeting visit tour talks summit audience reception briefing trip".split(), _M
    ),
    **dict.fromkeys("signing conclusion".split(), _A),
    **dict.fromkeys(
        "shipment delivery dispatch despatch consignment export arrival departure sailing loading unloading"
        " receipt".split(),
        _S,
    ),
    **dict.fromkeys("purchase acquisition takeover placement disbursement buyout".split(), _I),
    **dict.fromkeys(
        "imposition lifting revocation cancellation withdrawal ban suspension nationalisation nationalization".split(),
        _P,
    ),
    **dict.fromkeys(
        "sampling drilling survey discovery commissioning inauguration completion launch mapping exploration"
        " closure".split(),
        _R,
    ),
}
# What precedes a noun that tells of something done: "after the signing", "during a visit".
_DONE_LEADS = frozenset("during after following since at under by through in from with of".split())
_AGREED = frozenset("sign ink conclude agree reach strike seal announce".split())


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun that can tell of an event, and the run of tokens that belong to it."""

    at: int
    run: Run
    type: EventType
    stands: bool = False


def find_nominal_tells(
    clauses: Sequence[Clause], tokens: Sequence[Token], sentence: int, told: Sequence[Tell]
) -> Iterator[Tell]:
    """What nouns tell, where no frame has read the same words."""
    for i, token in enumerate(tokens):
        phrase = _phrase(tokens, i)
        if phrase is None or any(_tells_same(t, phrase) and _inside(t, token) for t in told):
            continue
        clause = _holding(clauses, i)
        if clause is not None and not _told(clause, i) and not (phrase.stands and _is_settled(clause)):
            continue
        if clause is not None and phrase.stands and _came_to_nothing(clause, i):
            continue
        tell = _tell(phrase, tokens, clause, sentence)
        if tell is not None:
            yield tell


def _tells_same(tell: Tell, phrase: _Phrase) -> bool:
    """ "signed a loan agreement" is told as an investment."""
    return tell.type is phrase.type or (tell.rule == "sign-loan" and phrase.type is _A)


# "The signing took place on Friday": the verb says only that it was.
_OCCURRING = frozenset("take happen occur hold come follow mark conclude end go".split())


def _occurs(clause: Clause | None, i: int) -> bool:
    return clause is not None and i in clause.subject and clause.verb.lemma in _OCCURRING


def _is_settled(clause: Clause) -> bool:
    return modality_of(clause) in (None, Modality.REPORTED)


def _inside(tell: Tell, token: Token) -> bool:
    return tell.what.start <= token.start and token.end <= tell.what.end


def _phrase(tokens: Sequence[Token], i: int) -> _Phrase | None:
    token = tokens[i]
    if token.mention is not None or token.tag not in (Tag.WORD, Tag.VERB):
        return None
    if _is_lent(tokens, i) or _is_owed(tokens, i):
        return _Phrase(i, Run(_first(tokens, i), _end(tokens, i)), _I, stands=True)
    stands = Noun.AGREEMENT in kinds_of(token) and _stands(tokens, i)
    if stands:
        return _Phrase(i, Run(_first(tokens, i), _end_of_standing(tokens, i)), _A, stands=True)
    agreement = Noun.AGREEMENT in kinds_of(token) and (_is_agreed(tokens, i) or _is_followed(tokens, i))
    head = i + 1 == len(tokens) or tokens[i + 1].tag is not Tag.WORD or not kinds_of(tokens[i + 1])  # no "export duty"
    type = EventType.AGREEMENT if agreement else _EVENT_NOUNS.get(token.word) if head else None
    if type is None or (not agreement and token.tag is Tag.VERB):
        return None
    return _Phrase(i, Run(_first(tokens, i), _end(tokens, i)), type)


def _end(tokens: Sequence[Token], i: int) -> int:
    end = i + 1
    while end < len(tokens) and end < i + 24 and not _leaves(tokens[end]):
        end += 1
    return end


# "There is the contract between …", "X has its memorandum with Y": it stands, whenever it was signed.
_HAVING = frozenset("has have had holds hold held".split())
_DATED = frozenset("dated signed agreed concluded inked reached sealed struck initialled executed".split())
_NEVER = frozenset("no not never neither nor yet without if would could may might should proposed".split())


def _stands(tokens: Sequence[Token], i: int) -> bool:
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
    first = _first(tokens, i)
    before = tokens[max(0, first - 2) : first]
    if before and before[-1].word == "on":
        return before[0].reading is not None and before[0].reading.lemma in _RESTING
    owned = any(_owns(a, b) for a, b in pairwise(tokens[first:i]))
    return owned or (bool(before) and before[-1].word in _MEANS)


def _owns(token: Token, following: Token) -> bool:
    """ "X's", "Wednesday's"."""
    dated = token.kind(MentionKind.DATE) and token.word.endswith("'s")
    return dated or (token.kind(MentionKind.ORGANIZATION, MentionKind.DATE) and following.word == "'s")


def _is_near(tokens: Sequence[Token], i: int, verb: Token) -> bool:
    """Whether nothing but the words of its own noun phrase stands between the verb and the noun."""
    between = [t for t in tokens[max(0, i - 9) : i] if t.start >= verb.end]
    return all(t.tag in (Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB) for t in between) and bool(between)


def _names_other_side(tokens: Sequence[Token], i: int) -> bool:
    end = _end_of_standing(tokens, i)
    return any(t.word in ("with", "between") for t in tokens[i + 1 : end])


def _end_of_standing(tokens: Sequence[Token], i: int) -> int:
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


def _is_lent(tokens: Sequence[Token], i: int) -> bool:
    """Whether money from a named body goes with what the clause tells: who gives it has given it."""
    if tokens[i].word not in _LENDING or tokens[i].mention is not None:
        return False
    run = tokens[max(0, i - 5) : _end(tokens, i)]
    money = any(t.kind(MentionKind.MONEY) for t in run)
    sources = [
        b for a, b in pairwise([t for t in run if t.tag is not Tag.DETERMINER]) if a.word == "from" and b.mention
    ]
    first = _first(tokens, i)
    led = first > 0 and tokens[first - 1].word in ("with", "through", "by", "using", "to", "after", "on")
    from_body = any(t.kind(MentionKind.ORGANIZATION) for t in sources)
    return money and from_body and led and not _NEVER.intersection(t.word for t in tokens[max(0, i - 9) : i])


# "The bank's $410 million loan is its largest", "a loan of $1bn from the fund remains": told as what there is.
_OWED = frozenset("loan facility guarantee overdraft mortgage".split())
_BEING = frozenset("be remain stay rank stand become".split())


def _is_owed(tokens: Sequence[Token], i: int) -> bool:
    """Whether a loan of so much is spoken of as one that there is, with who gave it in its own words or right after."""
    if tokens[i].word not in _OWED or tokens[i].mention is not None:
        return False
    first, end = _first(tokens, i), _end(tokens, i)
    verb = tokens[end] if end < len(tokens) and tokens[end].is_verb else None
    if _NEVER.intersection(t.word for t in tokens[max(0, first - 4) : i]):
        return False
    states = verb is not None and (
        verb.tag is Tag.AUXILIARY or (verb.reading is not None and verb.reading.lemma in _BEING)
    )
    return (states or _is_repaid(tokens, first)) and any(t.kind(MentionKind.MONEY) for t in tokens[first:end])


_REPAYING = frozenset("repay pay default settle service retire redeem owe draw refinance".split())


def _is_repaid(tokens: Sequence[Token], first: int) -> bool:
    """ "paid off a $70 million loan from X", "defaulted on": what is paid back was lent."""
    verb = next((t for t in reversed(tokens[max(0, first - 2) : first]) if t.is_verb), None)
    return verb is not None and verb.reading is not None and verb.reading.lemma in _REPAYING


def _lenders(tokens: Sequence[Token], run: Run) -> list[Mention]:
    """Who gave a loan that there is: "from X", "X's", or whose largest it is."""
    placed = list(find_placed(tokens, run))
    own = [m for m in actors(placed, "from", "'s") if m.kind is MentionKind.ORGANIZATION]
    after = find_placed(tokens, Run(run.end, min(len(tokens), run.end + 6)))
    return own or [m for m in actors(after, "'s") if m.kind is MentionKind.ORGANIZATION]


def _leaves(token: Token) -> bool:
    """What ends a noun phrase with all that hangs on it."""
    return (
        token.is_verb
        or token.tag in (Tag.MODAL, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.TO)
        or (token.tag is Tag.STOP and token.word in (",", ";", ":", "—", "."))
    )


def _first(tokens: Sequence[Token], i: int) -> int:
    first = i
    while (
        first > 0
        and i - first < 6
        and (
            tokens[first - 1].tag in (Tag.WORD, Tag.ADVERB, Tag.DETERMINER, Tag.MENTION)
            or tokens[first - 1].word == "'s"
        )
    ):
        first -= 1
    return first


def _is_agreed(tokens: Sequence[Token], i: int) -> bool:
    """ "a recently signed memorandum": the adjective says that it was concluded."""
    for token in reversed(tokens[max(0, i - 4) : i]):
        if token.tag in (Tag.PREPOSITION, Tag.AND) or token.tag is Tag.STOP:
            return False
        if token.reading is not None and token.reading.lemma in _AGREED and token.word.endswith("ed"):
            return True
    return False


# "It follows a deal with X", "under an agreement with X": it stands already.
_FOLLOWING = frozenset("under following after since".split())


def _is_followed(tokens: Sequence[Token], i: int) -> bool:
    if i + 1 >= len(tokens) or tokens[i + 1].word not in ("with", "between"):
        return False
    for token in reversed(tokens[max(0, i - 5) : i]):
        if token.tag in (Tag.PREPOSITION, Tag.SUBORDINATOR) or token.is_verb:
            return token.word in _FOLLOWING or (
                token.reading is not None and token.reading.lemma in ("follow", "replace", "supersede")
            )
    return False


def _holding(clauses: Sequence[Clause], i: int) -> Clause | None:
    return next((c for c in clauses if i in c.rest or i in c.subject), None)


def _told(clause: Clause, i: int) -> bool:
    """Whether the clause around a noun leaves it something that happened: "expects completion" does not."""
    modality = modality_of(clause)
    if clause.verb.lemma in _FORSAKING or _came_to_nothing(clause, i):
        return False
    if clause.verb.lemma in ("follow", "replace", "supersede"):
        return modality in (None, Modality.REPORTED)
    return (i in clause.subject and modality in (None, Modality.REPORTED)) or modality is Modality.REPORTED


def _came_to_nothing(clause: Clause, i: int) -> bool:
    """ "X's deal with Y collapsed", "fell through"."""
    through = clause.verb.lemma == "fall" and any(t.word in ("through", "apart") for t in clause.run(clause.rest)[:1])
    return i in clause.subject and (through or clause.verb.lemma in _FAILING)


_FAILING = frozenset("collapse founder unravel crumble fizzle fail stall falter".split())
# Who does this to a purchase has not made it.
_FORSAKING = frozenset(
    "walk pull withdraw abandon drop scrap back block reject oppose veto cancel shelve call fight thwart".split()
)


def _tell(phrase: _Phrase, tokens: Sequence[Token], clause: Clause | None, sentence: int) -> Tell | None:
    run = phrase.run
    if phrase.type is _S and run.first and tokens[run.first - 1].word in ("on", "against"):
        return None  # "a ban on the export of ore"
    named = tokens[run.first : phrase.at + 1]
    if is_tentative(named) or any(t.word in ("no", "any", "next", "first", "upcoming") for t in named):
        return None
    placed = list(find_placed(tokens, run))
    who = actors(placed, "", "'s", "adj", "between", "with", "by", "of", "to", "from", "and")
    dates = get_dates(tokens, [run])
    if clause is not None and _occurs(clause, phrase.at):
        who += [m for m in find_after(clause, "between", "with", "by", "and") if m not in who]
        dates += get_dates(tokens, [clause.rest])
    agreed = phrase.type is EventType.AGREEMENT and Noun.AGREEMENT in kinds_of(tokens[phrase.at])
    if agreed and not _is_agreed(tokens, phrase.at):
        owners = actors(placed, "'s") if phrase.stands else []
        who = [*(m for m in owners if m.kind is MentionKind.ORGANIZATION), *actors(placed, "between", "with", "and")]
    lent = phrase.type is _I and phrase.stands
    if lent:
        who = _lenders(tokens, run)
    sent = phrase.type is _S and any(
        t.kind(MentionKind.MINERAL, MentionKind.QUANTITY) for t in tokens[run.first : run.end]
    )
    if not ((agreed or lent) and who) and not (dates and (who or sent)):
        return None
    text = clause.sentence.span.text if clause else tokens[0].mention and tokens[0].mention.span.text
    if not text:
        return None
    end = clause.rest.end if clause is not None and _occurs(clause, phrase.at) else run.end
    what = cut(text, tokens, run.first, end, phrase.at)
    tell = Tell(
        phrase.type,
        Modality.REPORTED,
        f"noun:{tokens[phrase.at].word}",
        what,
        sentence,
        noun=tokens[phrase.at].word,
        nouns=kinds_of(tokens[phrase.at]),
    )
    tell.definite, tell.fresh = is_definite(tokens, phrase.at)
    tell.named, tell.date = bool(who), dates[0] if dates else None
    _fill(tell, who, tokens, run)
    holders = find_agents(clause) or find_subject(clause) if clause is not None and phrase.stands else ()
    for mention in holders:
        if mention.entity and mention.kind is MentionKind.ORGANIZATION:
            cited = Cited("organization", mention.entity.id, mention.span, "recipient" if lent else "")
            tell.actors.setdefault(mention.entity.id, cited)
    tell.money = sums_of(tokens[run.first : run.end]) if phrase.stands else ()
    return tell


_FIELD = {MentionKind.ORGANIZATION: "organization", MentionKind.PERSON: "person", MentionKind.PLACE: "place"}


def _fill(tell: Tell, who: Sequence[Mention], tokens: Sequence[Token], run: Run) -> None:
    for mention in who:
        if mention.entity:
            country = mention.kind is MentionKind.PLACE and tell.type is EventType.AGREEMENT
            cited = Cited(_FIELD[mention.kind], mention.entity.id, mention.span, "party" if country else "")
            tell.actors.setdefault(mention.entity.id, cited)
    for token in tokens[run.first : run.end]:
        if token.mention is not None and token.mention.entity and token.kind(MentionKind.MINERAL):
            tell.minerals.setdefault(
                token.mention.entity.id, Cited("mineral", token.mention.entity.id, token.mention.span)
            )
