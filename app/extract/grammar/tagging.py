"""Which words of a sentence are verbs: a word is one only where its neighbours let it be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.extract.drafts import MentionKind
from app.extract.grammar.tokens import BE, DO, HAVE, Tag, Token
from app.extract.grammar.verbs import SHY, Form, Reading

_PLURAL_PRONOUN = frozenset("they we i you who that which".split())


# Words in -s that are more often plural nouns than verbs.
_PLURAL_NOUN = frozenset(
    "exports imports attacks states sources markets shares talks plans reports works deals reserves mines"
    " supplies projects claims costs tests visits orders awards grants loans leases licences licenses permits"
    " samples grades levels prices tariffs sanctions results ships ports rules limits taxes duties interests"
    " studies surveys trades funds purchases sales stakes moves offers bids benefits needs demands concerns"
    " calls remarks comments questions requests supports contracts targets figures fees forces fears hopes"
    " hands heads faces links lines signs uses values votes blocks plants trucks stocks loads fields pits holes heaps"
    " cores bills acts rates shifts threats cuts rises drops gains curbs bans checks rigs wells camps parks docks"
    " guards slots tables counters books backers drills trains gems stones lots plots roads".split()
)


# Words in -ing that name a thing unless an object follows.
_NOUN_IN_ING = frozenset(
    "working understanding building holding funding financing offering meeting briefing hearing filing ruling finding"
    " listing placing mining processing refining smelting drilling engineering manufacturing trading shipping"
    " banking spending opening warning crossing standing landing training tendering farming housing planning"
    " pricing testing sampling handling monitoring licensing recycling".split()
)


_OBJECT_OPENERS = (Tag.DETERMINER, Tag.MENTION, Tag.NUMBER, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.TO)


def tag(lexed: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with verbs, infinitives and conjunctions told from what only looks like them."""
    tokens = list(lexed)
    for i, token in enumerate(tokens):
        if token.tag is Tag.SUBORDINATOR and (other := _unjoined(tokens, i)):
            tokens[i] = token.retagged(other)
    for i, token in enumerate(tokens):
        if token.word == "each" and _is_floating(tokens, i):
            tokens[i] = token.retagged(Tag.ADVERB)
        if token.word == "to" and _opens_infinitive(tokens, i):
            tokens[i] = token.retagged(Tag.TO)
        elif token.tag is Tag.WORD and token.reading and _reads_as_verb(tokens, i, token.reading):
            tokens[i] = token.retagged(Tag.VERB, _in_tense(tokens, i, token.reading))
    return tuple(reversed(list(_joined(reversed(tokens)))))


def _is_floating(tokens: Sequence[Token], i: int) -> bool:
    """ "X and Y each paid in $75 million": it belongs to the verb after it."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    named = before is not None and before.tag in (Tag.MENTION, Tag.WORD, Tag.PRONOUN)
    past = after is not None and after.reading is not None and after.reading.form is not Form.THIRD
    return named and (past or (after is not None and after.tag in (Tag.AUXILIARY, Tag.MODAL)))


def _in_tense(tokens: Sequence[Token], i: int, reading: Reading) -> Reading:
    """ "put" after a subject is a past form; "come" after "has" a participle."""
    before = _previous(tokens, i)
    if tokens[i].word not in _ONE_FORM or (
        before is not None and (before.tag in (Tag.TO, Tag.MODAL) or before.word in DO)
    ):
        return reading
    if before is not None and before.tag is Tag.AND and _goes_on_with_modal(tokens, i):
        return reading  # "will own 51% of the venture and put in $65 million"
    return Reading(reading.lemma, Form.PAST)


def _goes_on_with_modal(tokens: Sequence[Token], i: int) -> bool:
    """Whether the last verb before is one after "will", "may", and nobody else has become the subject since."""
    last = next((n for n in range(i - 2, -1, -1) if tokens[n].tag in (Tag.VERB, Tag.AUXILIARY)), None)
    return last is not None and last > 0 and tokens[last - 1].tag is Tag.MODAL


def _joined(backwards: Iterable[Token]) -> Iterator[Token]:
    """What follows a subordinator up to the next comma has a verb, or the word is a preposition: "as a supplier,"."""
    verb = apposition = False
    following: Token | None = None
    for token in backwards:
        if token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.MODAL):
            verb = True
        elif token.tag is Tag.STOP and token.word in (",", ";", ":", "."):
            # A comma right before the verb closes an apposition ("after X, the chairman, left"), which ends nothing.
            closes = token.word == "," and following is not None and following.is_verb
            verb = verb and (closes or apposition)
            apposition = closes
        following = token
        leads = token.tag is Tag.SUBORDINATOR and (not verb or apposition) and token.word != "that"
        yield token.retagged(Tag.PREPOSITION) if leads else token


def _next(tokens: Sequence[Token], i: int) -> Token | None:
    """The token after ``i`` that is no adverb."""
    return next((t for t in tokens[i + 1 : i + 4] if t.tag not in (Tag.ADVERB, Tag.NOT)), None)


def _previous(tokens: Sequence[Token], i: int) -> Token | None:
    return next((t for t in reversed(tokens[max(0, i - 4) : i]) if t.tag not in (Tag.ADVERB, Tag.NOT)), None)


def _unjoined(tokens: Sequence[Token], i: int) -> Tag | None:
    """What a subordinator is where no clause follows it: "since 2002", "such as copper", "seen it before."."""
    before, after = tokens[i - 1] if i else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if after is None or (after.tag is Tag.STOP and after.word not in _QUOTES):
        return Tag.PRONOUN if tokens[i].word == "that" else Tag.ADVERB
    if tokens[i].word == "since" and before is not None and before.word in HAVE and after.reading is not None:
        return Tag.ADVERB  # "has since raised its stake"
    dated = after.tag is Tag.NUMBER or (after.mention is not None and after.mention.when is not None)
    if tokens[i].word == "that":
        pointing = (before is None and after.tag is Tag.WORD) or (before is not None and before.tag is Tag.PREPOSITION)
        return Tag.DETERMINER if pointing else None
    if tokens[i].word == "as" and before is not None and before.word in ("such", "well", "much", "far", "many", "long"):
        return Tag.PREPOSITION
    return Tag.PREPOSITION if dated or tokens[i].word == "than" else None


_QUOTES = frozenset("\"“”'‘’(")


def _opens_infinitive(tokens: Sequence[Token], i: int) -> bool:
    after = _next(tokens, i)
    if after is not None and after.word in SHY:  # "to power the mill", but "sold to power plants"
        later = tokens[i + 2] if i + 2 < len(tokens) else None
        return later is not None and _opens_object(later)
    return after is not None and (
        after.word in ("be", "have", "do")
        or (
            after.tag is Tag.WORD
            and after.reading is not None
            and after.reading.form is Form.BASE
            and after.reading.lemma == after.word
        )
    )


def _reads_as_verb(tokens: Sequence[Token], i: int, reading: Reading) -> bool:
    before, after = _previous(tokens, i), tokens[i + 1] if i + 1 < len(tokens) else None
    return _BY_FORM[reading.form](tokens, i, before, after)


def _modifies(before: Token | None) -> bool:
    """Whether what stands before makes the word part of a noun phrase."""
    return (
        before is not None
        and before.word not in ("two", "three", "four")
        and (
            before.tag in (Tag.DETERMINER, Tag.NUMBER)
            or before.word == "'s"
            or (before.tag is Tag.WORD and before.word.endswith("est"))
        )
    )


# Base forms that after a plural are more often nouns ("the Minerals Act", "officials plan"): an object decides.
_NOUN_TOO = frozenset(
    "act bill order plan project deal report contract award grant license lease permit loan offer finance"
    " fund sample test survey study visit tour group trade state house board bank court mine field line sector"
    " market policy department list export import shipment claim stake supply rate tax share output process support"
    " exchange control levy curb ban result record account balance charge profit target review chart block lot deposit"
    " interest return figure issue base number unit value view vote duty code rule bid price cost limit permit signal"
    " hub port road pact cargo force team firm panel forum".split()
)


_ARGUING = frozenset(
    "argue say complain insist maintain contend warn fear retort counter believe think note add reply allege suspect"
    " object protest".split()
)
_ONE_FORM = frozenset(
    "put cut set let hit read shut spread split quit bid cost forecast come become run overcome broadcast"
    " outbid".split()
)


def _base(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        return False
    if before.tag in (Tag.TO, Tag.MODAL) or before.word in DO or _follows_dated_modal(tokens, i):
        return True
    if tokens[i].word in SHY:
        return False
    if before.tag is Tag.AND:
        return any(t.tag in (Tag.TO, Tag.MODAL) for t in tokens[max(0, i - 8) : i])
    if tokens[i].word in _ONE_FORM:
        if tokens[i].word in ("come", "become", "run", "overcome"):
            return before.word in BE or before.word in HAVE
        return (before.word in BE or before.word in HAVE) or (
            not _modifies(before)
            and not _is_measured(tokens, i)  # "the $9 million cost"
            and before.tag in (Tag.MENTION, Tag.WORD, Tag.PRONOUN, Tag.STOP, Tag.SUBORDINATOR)
        )
    if tokens[i].word in _NOUN_TOO and (
        after is None
        or after.tag not in (Tag.DETERMINER, Tag.MENTION, Tag.SUBORDINATOR)
        or after.kind(MentionKind.DATE)
    ):
        return False
    if tokens[i].word in _ARGUING and after is not None and after.word == "that":
        return before.tag in (Tag.WORD, Tag.MENTION) and not _modifies(before)  # "Opponents of the plan argue that"
    plural = before.word in _PLURAL_PRONOUN or (
        before.tag is Tag.WORD and before.word.endswith("s") and not before.word.endswith("ss")
    )
    return (
        plural
        and after is not None
        and after.tag in (*_OBJECT_OPENERS, Tag.WORD, Tag.PREPOSITION, Tag.SUBORDINATOR)
        and (after.word != "of" or tokens[i].word in ("warn", "complain", "speak"))
    )


def _follows_dated_modal(tokens: Sequence[Token], i: int) -> bool:
    """ "will in May strike", "would last summer have"."""
    date = tokens[i - 1].mention if i > 1 else None
    if date is None or date.when is None:
        return False
    at = i - 3 if tokens[i - 2].tag is Tag.PREPOSITION else i - 2
    return at >= 0 and tokens[at].tag is Tag.MODAL


def _third(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is not None and before.tag is Tag.NUMBER:
        return False  # "the two sides expect"
    if before is None or _modifies(before) or before.tag in (Tag.PREPOSITION, Tag.TO, Tag.MODAL, Tag.AND, Tag.VERB):
        # After "and" a finite verb goes on only where another finite verb went before.
        return (
            before is not None
            and before.tag is Tag.AND
            and any(t.is_verb for t in tokens[:i])
            and tokens[i].word not in _PLURAL_NOUN
        )
    if before.word in ("export", "import") and tokens[i].word == "controls":
        return False
    if tokens[i].word in _PLURAL_NOUN:
        infinitive = after is not None and after.word == "to" and _opens_infinitive(tokens, i + 1)
        opens = after is not None and (_opens_object(after) or infinitive)
        if before.tag is Tag.RELATIVE and after is not None and after.tag is Tag.WORD:
            return True
        singular = (before.tag is Tag.WORD and not before.word.endswith("s")) or _closes_apposition(tokens, i)
        named = before.tag is Tag.MENTION and not before.kind(MentionKind.MINERAL)  # "curbs on rare earth exports to"
        return opens and (singular or named or before.tag in (Tag.PRONOUN, Tag.RELATIVE, Tag.SUBORDINATOR))
    # "separatist attacks on the roads": a plural noun more often than a verb.
    relative = any(t.tag is Tag.RELATIVE or t.word == "that" for t in tokens[max(0, i - 4) : i])
    nominal = not relative and (
        after is None
        or (
            after.tag in (Tag.PREPOSITION, Tag.AUXILIARY, Tag.MODAL, Tag.AND)
            and not (after.word == "to" and _opens_infinitive(tokens, i + 1))
        )
        or (after.reading is not None and after.reading.form is Form.PAST)
    )
    return (
        not (nominal and (before.tag is Tag.WORD or before.kind(MentionKind.MINERAL)))
        or find_lemma(tokens[i]) in _STATIVE
    )


def _closes_apposition(tokens: Sequence[Token], i: int) -> bool:
    """ "Its boss, X, calls it a find": after a comma that follows a name the verb goes back to the subject."""
    return i > 2 and tokens[i - 1].word == "," and tokens[i - 2].kind(MentionKind.PERSON, MentionKind.ORGANIZATION)


_ADJECTIVE = re.compile(r".{3,}(?:ate|al|ic|ive|ous|ful|less|able|ible|ary|ent|ant)$")


def _adjective_before(tokens: Sequence[Token], i: int) -> bool:
    """ "intermediate and finished products": both describe the noun."""
    return i >= 2 and tokens[i - 2].tag is Tag.WORD and bool(_ADJECTIVE.match(tokens[i - 2].word))


def _opens_object(token: Token) -> bool:
    return token.tag in _OBJECT_OPENERS and not token.kind(MentionKind.DATE)


def find_lemma(token: Token) -> str:
    return token.reading.lemma if token.reading else ""


_STATIVE = frozenset(
    "lie sit stand come go remain look depend deal rest live run stay belong refer consist begin end point"
    " say add be pay".split()
)


def _past(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        # "Signed on 12 September, the contract …"
        return after is not None and (after.tag in (Tag.PREPOSITION, Tag.SUBORDINATOR) or after.kind(MentionKind.DATE))
    gerund = before.reading is not None and before.reading.form is Form.GERUND  # "rules on blasting kicked in"
    counted = before.tag is Tag.NUMBER and i > 1 and tokens[i - 2].tag in (Tag.VERB, Tag.PREPOSITION)
    if (
        _modifies(before)
        or counted  # "bought two used mills"
        or (before.tag is Tag.VERB and not gerund)
        or (before.tag is Tag.AND and _adjective_before(tokens, i) and after is not None and after.tag is Tag.WORD)
    ):
        return False
    noun_follows = after is not None and (
        (after.tag is Tag.WORD and (not after.reading or after.reading.form is not Form.PAST))
        or after.kind(MentionKind.MINERAL)
    )
    return not (before.tag is Tag.PREPOSITION and noun_follows)


def _gerund(tokens: Sequence[Token], i: int, before: Token | None, after: Token | None) -> bool:
    if before is None:
        # "Drilling commenced", "Mining was halted": a subject.
        if after is None:
            return True
        past = after.reading is not None and after.reading.form is Form.PAST
        return not past and after.word != "of" and after.tag not in (Tag.AUXILIARY, Tag.MODAL)
    listed = before.word == "," and after is not None and (after.word == "," or after.tag is Tag.AND)
    if listed and tokens[i].word in _NOUN_IN_ING:
        return False  # "exploration, processing, and refining"
    if before.word in BE or (before.tag is Tag.STOP and before.word == ","):
        return True
    if before.word == "of" and i > 1 and tokens[i - 2].word in _SPANS:
        return False  # "after months of wrangling in Karachi"
    if before.word == "chief" and after is not None and after.word in ("officer", "executive", "director"):
        return False  # "the chief operating officer"
    if tokens[i].word in _NOUN_IN_ING:
        opens = (
            after is not None
            and after.tag in (Tag.DETERMINER, Tag.MENTION, Tag.NUMBER)
            and not after.kind(MentionKind.DATE)
        )
        held = tokens[i].word in ("holding", "opening") and after is not None and after.word in _SITTINGS
        return (opens or held) and not _modifies(before)
    # "the signing", "a mining firm", "a $15 million revolving loan": a noun, or part of one.
    return not _modifies(before) and not (_is_measured(tokens, i) and after is not None and after.tag is Tag.WORD)


_SITTINGS = frozenset("talks discussions negotiations meetings hearings consultations".split())
_SPANS = frozenset("months weeks years days hours rounds decades".split())


def _is_measured(tokens: Sequence[Token], i: int) -> bool:
    """ "a $15 million …": a sum between an article and the word makes all three parts of one noun phrase."""
    return i > 1 and tokens[i - 1].kind(MentionKind.MONEY) and tokens[i - 2].tag is Tag.DETERMINER


_BY_FORM = {Form.BASE: _base, Form.THIRD: _third, Form.PAST: _past, Form.PARTICIPLE: _past, Form.GERUND: _gerund}
