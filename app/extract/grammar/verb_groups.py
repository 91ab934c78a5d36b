"""Groups of verbs ("has not yet been signed"), and which of them can be a clause's finite verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import MentionKind
from app.extract.grammar.tokens import BE, HAVE, Tag, Token
from app.extract.grammar.verbs import ONLY_PAST, Form


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """ "has not yet been signed": tokens ``first`` to before ``end``; ``lemma`` is the last verb's."""

    first: int
    end: int
    lemma: str
    form: Form
    modal: str = ""  # would, could …; "to" for an infinitive; "is to" for what is arranged
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can be a sentence's verb: not an infinitive, a gerund or a bare participle."""
        return self.modal != "to" and (
            self.form in (Form.PAST, Form.THIRD, Form.BASE)
            or bool(self.modal)
            or self.perfect
            or self.passive
            or self.progressive
        )


def find_groups(tokens: Sequence[Token]) -> Iterator[VerbGroup]:
    i = 0
    while i < len(tokens):
        if tokens[i].tag in (Tag.MODAL, Tag.AUXILIARY, Tag.TO, Tag.VERB):
            group = _group(tokens, i)
            if group:
                yield group
                i = group.end
                continue
        i += 1


def _group(tokens: Sequence[Token], first: int) -> VerbGroup | None:
    end, last = first, None
    for i in range(first, len(tokens)):
        tag = tokens[i].tag
        if tag is Tag.TO and last is not None and not _arranged(tokens, last, i):
            break
        if tag in (Tag.MODAL, Tag.AUXILIARY, Tag.TO, Tag.VERB):
            last, end = i, i + 1
            if tag is Tag.VERB:
                break
        elif tag not in (Tag.ADVERB, Tag.NOT) and not (last is not None and _is_dated(tokens, last, i)):
            break
    return _described(tokens, first, end) if last is not None else None


def _is_dated(tokens: Sequence[Token], last: int, i: int) -> bool:
    """ "has today subscribed", "will on Monday sign": a date between an auxiliary and its verb."""
    if tokens[last].tag not in (Tag.AUXILIARY, Tag.MODAL) or i - last > 2:
        return False
    at = i + 1 if tokens[i].tag is Tag.PREPOSITION else i
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    verb = following.reading if following is not None and following.tag is Tag.VERB else None
    forms = (Form.BASE,) if tokens[last].tag is Tag.MODAL else (Form.PAST, Form.PARTICIPLE)
    return at < len(tokens) and is_date(tokens[at]) and verb is not None and verb.form in forms


def _arranged(tokens: Sequence[Token], last: int, to: int) -> bool:
    """ "is to lead", "has yet to start": the infinitive belongs to the auxiliary before it."""
    return (tokens[last].word in BE or tokens[last].word in HAVE) and (
        to == last + 1 or tokens[to - 1].word in ("yet", "still", "not")
    )


def _described(tokens: Sequence[Token], first: int, end: int) -> VerbGroup | None:
    if first and tokens[first - 1].tag is Tag.NOT and tokens[first].tag is Tag.VERB:
        first -= 1  # "for not publishing"
    run = tokens[first:end]
    verbs = [t for t in run if t.is_verb]
    if not verbs:
        return None
    main, words = verbs[-1], {t.word for t in run}
    lemma = main.reading.lemma if main.reading else "be"
    form = (
        main.reading.form if main.reading else (Form.PAST if main.word in ("was", "were", "had", "did") else Form.THIRD)
    )
    be = any(t.word in BE for t in verbs[:-1])
    participle = form in (Form.PAST, Form.PARTICIPLE) or (
        main.word == main.word and lemma in _SAME and form is Form.BASE and be
    )
    return VerbGroup(
        first,
        end,
        "be" if main.word in BE else "have" if main.word in HAVE else lemma,
        form,
        _modal(run),
        negated=any(t.tag is Tag.NOT for t in run) or ("yet" in words and any(t.tag is Tag.TO for t in run)),
        passive=be and participle,
        perfect=any(t.word in HAVE for t in verbs[:-1]),
        progressive=be and form is Form.GERUND,
    )


_SAME = frozenset(
    "put cut set let hit read shut spread split quit bid cost forecast".split()
)  # one form for all tenses


def _modal(run: Sequence[Token]) -> str:
    for i, token in enumerate(run):
        if token.tag is Tag.MODAL:
            return token.word
        if token.tag is Tag.TO:
            return "is to" if i else "to"
    return ""


def is_bare_participle(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "an agreement signed by X": a past form that is no finite verb, by what stands around it."""
    if (
        group.form not in (Form.PAST, Form.PARTICIPLE)
        or group.modal
        or group.perfect
        or group.passive
        or (
            group.end - group.first > 1
            and tokens[group.first].is_verb
            and group.first + 1 < group.end
            and tokens[group.first].tag is Tag.AUXILIARY
        )
    ):
        return False
    if group.lemma in ("be", "have", "do") or _enters(tokens, group):
        return False
    before = tokens[group.first - 1] if group.first else None
    after = tokens[group.end] if group.end < len(tokens) else None
    if before is not None and before.tag is Tag.AND and after is not None and after.word == "by":
        return group.lemma not in _BY_ACTIVE  # "hailed by X and rejected by Y"
    if before is None or before.tag in (Tag.PRONOUN, Tag.RELATIVE, Tag.AND) or before.word in ("that", '"', "”"):
        return False
    if is_in_relative(tokens, group) or (group.first > 1 and opens_contact(tokens, group.first - 1)):
        return False
    if group.form is Form.PARTICIPLE:
        return True
    if group.form is Form.PAST and tokens[group.end - 1].word in ONLY_PAST:
        return False  # "ran out of ore": the participle is another word
    if after is not None and after.word == "by" and _is_done_by(group, before):
        return True
    if group.lemma in SPEECH and (group.lemma not in _ANNOUNCED or _speaks(before)):
        return False  # "…, the ministry confirmed on Monday"
    return (
        before.tag in (Tag.WORD, Tag.MENTION, Tag.STOP)
        and _no_object(tokens, group)
        and _finite_elsewhere(tokens, group)
    )


def _is_done_by(group: VerbGroup, before: Token) -> bool:
    """ "the fund agreed by Washington and Kyiv", but not "prices fell by 4%"."""
    agreed = group.lemma == "agree" and not _speaks(before)
    return agreed or group.lemma not in _BY_ACTIVE | _INTRANSITIVE


WHO = frozenset("it they he she we i".split())
_TOLD_OF = frozenset(
    "agreement deal contract accord pact memorandum mou protocol treaty stake loan mine plant shipment cargo licence"
    " venture project ore money land claims facility partnership letter arrangement tariff levy duty"
    " tax ban sanctions licences lease permit restriction restrictions quota tariffs duties curbs controls terms stakes"
    " shares cargoes shipments consignment smelter refinery plants concession grant money".split()
)


def opens_contact(tokens: Sequence[Token], i: int) -> bool:
    """ "an agreement it signed with X": a relative clause that no word opens."""
    told_of = i > 1 and (tokens[i - 1].word in _TOLD_OF or tokens[i - 1].kind(MentionKind.MINERAL))
    body = tokens[i].kind(MentionKind.ORGANIZATION, MentionKind.PERSON)
    named = body and i + 1 < len(tokens) and tokens[i + 1].is_verb
    return told_of and (tokens[i].word in WHO or named)


def _enters(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "the company entered into an agreement", but not "the agreement entered into by X"."""
    following = [t.word for t in tokens[group.end : group.end + 2]]
    return group.lemma == "enter" and following[:1] == ["into"] and following[1:] not in (["by"], ["between"], ["with"])


def is_in_relative(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "the memorandum that the firm, of Hub, signed": the verb of a relative clause, which follows its subject."""
    for i in range(group.first - 1, -1, -1):
        token = tokens[i]
        if token.is_verb or token.tag in (Tag.MODAL, Tag.TO) or token.word in (";", ":", "."):
            return False
        if token.word == "what":
            return True
        if i and (token.tag is Tag.RELATIVE or token.word == "that"):
            named = any(t.tag in (Tag.WORD, Tag.MENTION, Tag.PRONOUN) for t in tokens[i + 1 : group.first])
            aside = token.tag is Tag.RELATIVE and tokens[i - 1].word == "," and named  # "a loan, which EXIM approved"
            return aside or tokens[i - 1].tag in (Tag.WORD, Tag.MENTION, Tag.PREPOSITION) or tokens[i - 1].word == ")"
    return False


_ANNOUNCED = frozenset("announce report describe express state quote".split())


def _speaks(token: Token) -> bool:
    """Who announces, not what is announced."""
    named = token.mention is not None and token.mention.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON)
    return named or token.word in _SPEAKERS


_SPEAKERS = frozenset(
    "company firm ministry government minister spokesman spokeswoman spokesperson bank agency official"
    " officials miner group trader companies sources he she it they president chairman executive regulator"
    " court police army embassy council".split()
)


_BY_ACTIVE = frozenset("rise fall grow increase decline drop climb surge stand".split())


_AGREED_UPON = frozenset(
    "deal agreement arrangement pact accord terms price plan framework swap contract memorandum understanding venture"
    " deals agreements contracts arrangements partnership lease leases fund funds facility ceasefire truce formula swap"
    " scheme package programme program corridor roadmap protocol treaty compact loan cut reduction".split()
)
_INTRANSITIVE = frozenset(
    "wrap wind kick arrive enter begin come go fall rise grow start remain stay sail depart dock land speak agree meet"
    " end happen occur appear emerge arise follow collapse drop decline climb surge last protest resign die leave warn"
    " complain argue say tell think know insist talk tear react testify travel dine lunch rush hurry walk"
    " march rally demonstrate participate hobnob mingle rail lapse inveigh swoop look preside vote wait bristle"
    " cooperate collaborate confer huddle liaise partner merge sit stand lie rebound converge balk jet".split()
)
# "picked up a stake", "put down boreholes": with what the particle brings, the verb has its object.
_PARTICLES = frozenset("up down off out away back over on in".split())
_WITH_PARTICLE: dict[str, str] = {
    "over": "take hand turn win sign smooth gloss pass make",
    "on": "switch turn take bring call put pile",
    "in": "bring usher rope reel rake pull hand phase bring-in",
}
_ABROAD = frozenset("abroad overseas home there here elsewhere yesterday today ashore upriver inland".split())


def _no_object(tokens: Sequence[Token], group: VerbGroup) -> bool:
    after = next((t for t in tokens[group.end :] if t.tag is not Tag.ADVERB), None)
    agreed = group.lemma in ("agree", "enter") and tokens[group.first - 1].word in _AGREED_UPON
    if group.lemma in _INTRANSITIVE and not agreed:
        return False
    if after is None or after.word in _ABROAD:
        return True
    if _brings(tokens, group) or _has_late_object(tokens, group):
        return False
    return after.tag is Tag.PREPOSITION or after.word in (",", ".", "(", "last", "this", "earlier") or is_date(after)


def _has_late_object(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """ "adopted in February a law": the object stands after the date."""
    date, object = (*tokens[group.end : group.end + 2], None, None)[:2]
    return date is not None and is_date(date) and object is not None and object.word in ("a", "an")


def _brings(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether a particle and a noun phrase follow: "put up a plant", but not "shipped over the border"."""
    particle, object = (*tokens[group.end : group.end + 2], None, None)[:2]
    if particle is None or object is None or particle.word not in _PARTICLES:
        return False
    verbs = _WITH_PARTICLE.get(particle.word)
    opens = object.tag in (Tag.DETERMINER, Tag.NUMBER, Tag.MENTION) and not is_date(object)
    return opens and (verbs is None or group.lemma in verbs.split())


def is_date(token: Token) -> bool:
    return token.mention is not None and token.mention.when is not None


def _finite_elsewhere(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the sentence has another verb that can be its finite one."""
    rest = [*tokens[: group.first], *tokens[group.end :]]
    return any(
        t.tag in (Tag.AUXILIARY, Tag.MODAL)
        or (t.tag is Tag.VERB and t.reading is not None and t.reading.form in (Form.PAST, Form.THIRD))
        for t in rest
    )


SPEECH = frozenset(
    "comment tweet post lament boast brag crow enthuse rage rant vent interject rejoin moan groan bemoan growl fume"
    " scoff sneer quip joke muse sigh snap thunder shrug recall predict reckon shout cry grumble opine retort"
    " counter say tell add note state declare announce report explain claim argue insist maintain warn deny urge call"
    " criticise criticize praise welcome demand hail denounce condemn accuse describe reiterate stress"
    " emphasise emphasize snort sniff huff confide venture wisecrack volunteer reassure assure reject dismiss"
    " quote confirm caution complain question doubt vow promise ask remark"
    " observe write apologise apologize acknowledge admit express concede reply respond remind joke quip".split()
)


THAT_TAKERS = frozenset(
    "advise say tell add note state declare announce report explain claim argue insist maintain suggest believe"
    " think expect hope confirm warn deny reveal disclose acknowledge admit allege assert estimate predict"
    " stress emphasise emphasize reiterate recall remark observe show indicate mean ensure know fear complain"
    " promise vow pledge propose demand agree write learn understand feel find conclude inform assure doubt"
    " caution remind concede deny hear notify reply respond testify swear joke quip".split()
)
