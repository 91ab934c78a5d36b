"""Events told by nouns: "the signing of", "a recently signed memorandum between", "during a visit to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import Cited, EventType, Mention, MentionKind, Modality
from app.extract.events.standing import (
    find_end,
    find_end_of_standing,
    find_first,
    find_lenders,
    is_lent,
    is_owed,
    stands,
)
from app.extract.events.tells import Tell, add_actor, cut, sums_of
from app.extract.events.timing import get_dates
from app.extract.grammar.clauses import Clause
from app.extract.grammar.definite import is_definite
from app.extract.grammar.firmness import is_tentative, modality_of
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.phrases import Run
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
        if phrase is None or any(_tells_same(t, phrase, token) and _inside(t, token) for t in told):
            continue
        clause = _holding(clauses, i)
        if clause is not None and not _told(clause, i) and not (phrase.stands and _is_settled(clause, tokens, phrase)):
            continue
        if clause is not None and phrase.stands and _came_to_nothing(clause, i):
            continue
        tell = _tell(phrase, tokens, clause, sentence)
        if tell is not None:
            yield tell


def _tells_same(tell: Tell, phrase: _Phrase, token: Token) -> bool:
    """ "signed a loan agreement" is told as an investment; "banned its export" sends nothing."""
    if tell.type is EventType.POLICY and tell.noun == token.word:
        return True
    return tell.type is phrase.type or (tell.rule == "sign-loan" and phrase.type is _A)


# "The signing took place on Friday": the verb says only that it was.
_OCCURRING = frozenset("take happen occur hold come follow mark conclude end go".split())


def _occurs(clause: Clause | None, i: int) -> bool:
    return clause is not None and i in clause.subject and clause.verb.lemma in _OCCURRING


def _is_settled(clause: Clause, tokens: Sequence[Token], phrase: _Phrase) -> bool:
    """Whether a paper stands that a clause speaks of: "Under a contract with X, the mill will run" rests on one too."""
    under = phrase.run.first > 0 and tokens[phrase.run.first - 1].word == "under"
    rests = under and phrase.type is _A and clause.verb.modal == "will" and not clause.verb.negated
    return rests or modality_of(clause) in (None, Modality.REPORTED)


def _inside(tell: Tell, token: Token) -> bool:
    return tell.what.start <= token.start and token.end <= tell.what.end


def _phrase(tokens: Sequence[Token], i: int) -> _Phrase | None:
    token = tokens[i]
    if token.mention is not None or token.tag not in (Tag.WORD, Tag.VERB):
        return None
    if is_lent(tokens, i) or is_owed(tokens, i):
        return _Phrase(i, Run(find_first(tokens, i), find_end(tokens, i)), _I, stands=True)
    paper = Noun.AGREEMENT in kinds_of(token) and not _is_first_of_two(tokens, i)
    if paper and (stands(tokens, i) or _is_underlying(tokens, i)):
        return _Phrase(i, Run(find_first(tokens, i), find_end_of_standing(tokens, i)), _A, stands=True)
    agreement = paper and (_is_agreed(tokens, i) or _is_followed(tokens, i))
    head = i + 1 == len(tokens) or tokens[i + 1].tag is not Tag.WORD or not kinds_of(tokens[i + 1])  # no "export duty"
    type = EventType.AGREEMENT if agreement else _EVENT_NOUNS.get(token.word) if head else None
    if type is None or (not agreement and token.tag is Tag.VERB):
        return None
    return _Phrase(i, Run(find_first(tokens, i), find_end(tokens, i)), type)


def _is_first_of_two(tokens: Sequence[Token], i: int) -> bool:
    """ "contract talks": what is spoken of is the talks."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and after.tag is Tag.WORD and Noun.AGREEMENT not in kinds_of(after)


def _is_underlying(tokens: Sequence[Token], i: int) -> bool:
    """ "X ships ore to Y under a five-year contract": who has it the rest of the sentence says."""
    first = find_first(tokens, i)
    if first == i or not first or tokens[first - 1].word != "under":
        return False
    return tokens[first].word in ("a", "an", "its", "their") and tokens[i].word in _BINDING


_BINDING = frozenset("contract agreement offtake deal pact memorandum mou arrangement contracts".split())


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
    if not clauses:
        return None
    within = next((c for c in clauses if i in c.rest or i in c.subject), None)
    if within is not None or not any(t.word in ("with", "between") for t in clauses[0].tokens[i + 1 : i + 2]):
        return within
    return next((c for c in clauses if i in c.before), None)  # "Under a contract with X, the mill …"


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
    if i in clause.rest and clause.verb.lemma in _ENDING:
        return True
    through = clause.verb.lemma == "fall" and any(t.word in ("through", "apart") for t in clause.run(clause.rest)[:1])
    return i in clause.subject and (through or clause.verb.lemma in _FAILING)


_ENDING = frozenset("cancel terminate end scrap exit quit void annul rescind review renegotiate seek".split())
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
        owners = [m for m in actors(placed, "'s") if phrase.stands and m.kind is MentionKind.ORGANIZATION]
        who = [*owners, *actors(placed, "between", "with", "and", "from")]
    lent = phrase.type is _I and phrase.stands
    if lent:
        who = find_lenders(tokens, run)
    sent = phrase.type is _S and any(
        t.kind(MentionKind.MINERAL, MentionKind.QUANTITY) for t in tokens[run.first : run.end]
    )
    if not ((agreed or lent) and (who or _is_underlying(tokens, phrase.at))) and not (dates and (who or sent)):
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
    getting = actors(placed, "to", "for") if lent else []
    for mention in (*getting, *_holders(phrase, clause)):
        if mention.kind is MentionKind.ORGANIZATION:
            add_actor(tell, mention, "recipient" if lent else "")
    tell.money = sums_of(tokens[run.first : run.end]) if phrase.stands else ()
    return tell


def _holders(phrase: _Phrase, clause: Clause | None) -> Sequence[Mention]:
    """Whose paper or loan it is that a clause speaks of: those who do what it tells."""
    if clause is None or not phrase.stands:
        return ()
    return find_agents(clause) or find_subject(clause)


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
