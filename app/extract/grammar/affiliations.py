"""For whom people speak: the bodies that the words beside a person's name tie them to.

"X of Y", "Y's chairman, X", "X, who heads Y", "the firm's founder, X", "X, its lawyer": the name of a post
ties a person to a body with a name, and to one that only a noun means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.roles import BODY, COMPANY
from app.extract.grammar.tokens import Tag, Token

# Posts that somebody holds at a body.
POSTS = frozenset(
    "director executive chairman ceo chairwoman chair chairperson founder co-founder manager officer boss spokesman"
    " spokeswoman spokesperson partner secretary president vice-president chief head leader deputy vice-chairman"
    " vice-chairwoman treasurer convener convenor coordinator geologist engineer metallurgist lawyer counsel"
    " attorney solicitor barrister advocate economist analyst strategist researcher fellow professor lecturer dean"
    " rector chancellor vice-chancellor adviser advisor consultant representative envoy owner proprietor shareholder"
    " director-general secretary-general commissioner superintendent organiser organizer activist member lawmaker"
    " legislator senator mna mpa mp congressman congresswoman parliamentarian trustee governor broker trader banker"
    " candidate nominee whip councillor mayor patron elder emir ameer stalwart chemist foreman captain driver welder"
    " worker steward delegate hydrologist ecologist biologist sociologist historian architect developer curator"
    " auditor inspector campaigner lobbyist investor physicist statistician agronomist environmentalist academic"
    " ambassador consul attaché attache author editor planner surveyor scientist official general".split()
)
_HOLDS = frozenset(
    "head run lead chair own follow cover track work study teach lecture advise direct manage found"
    " oversee represent appear act plead founded co-founded cofounded".split()
)
_PAST = frozenset("former formerly ex once previously late erstwhile onetime".split())
_LEADS = frozenset("of at for from with ,".split())


def find_affiliations(
    tokens: Sequence[Token], earlier: Sequence[Mention] = (), issuer: Mention | None = None
) -> Iterator[tuple[str, Mention]]:
    """Each person of a sentence with the body they are tied to; ``earlier`` bodies may be meant, the last one first.

    Of a release, ``issuer`` is whose people have posts that are said to be no other body's.
    """
    posted = [issuer] if issuer is not None else earlier
    for i, token in enumerate(tokens):
        if token.mention is not None and token.mention.entity and token.kind(MentionKind.PERSON):
            body = _body_behind(tokens, i, earlier) or _bare(_titled(tokens, i), posted)
            body = body or _body_before(tokens, i, earlier) or _bare(_post_before(tokens, i), posted)
            body = body or _one_of(tokens, i, earlier) or _office_of(tokens, i, earlier)
            if body:
                yield token.mention.entity.id, body


def fits_noun(mention: Mention, noun: str) -> bool:
    """Whether a body can be called by this noun: a ministry is no company, and a company no ministry."""
    form = mention.entity.form if mention.entity else None
    if noun in COMPANY:
        return form in ("company", "state company") or (form in ("other", None) and not _is_public(mention))
    if noun in _ANY_FORM:
        return form != "party" and (form != "company" or noun not in _LENDING or _lends(mention))
    return form not in ("company", "state company")


_LENDING = frozenset("bank lender fund exchange".split())


def _lends(mention: Mention) -> bool:
    """Whether a company's name lets it be called a bank or a fund."""
    name = mention.entity.name if mention.entity else mention.span.exact
    return not _FINANCIAL.isdisjoint(name.casefold().split())


_FINANCIAL = frozenset(
    "bank banking fund capital finance financial credit investment investments exchange trust".split()
)


def _is_public(mention: Mention) -> bool:
    """Whether the name says that it is no company: "Trade Development Authority"."""
    name = mention.entity.name if mention.entity else mention.span.exact
    return not _PUBLIC.isdisjoint(name.casefold().split())


_PUBLIC = frozenset(
    "authority agency ministry department council commission association union chamber court tribunal committee"
    " directorate embassy university institute federation society division bureau league congress assembly"
    " senate exchange".split()
)
_ANY_FORM = frozenset(
    "bank lender fund institution consultancy exchange body organisation organization division".split()
)


def find_meant_body(earlier: Sequence[Mention], noun: str, country: str | None = None) -> Mention | None:
    """The body that "the bank", "the American company" means: one so named, else the last that fits."""
    named = (m for m in reversed(earlier) if m.entity and noun in m.entity.name.casefold().split())
    fitting = [m for m in reversed(earlier) if fits_noun(m, noun)]
    of_it = (m for m in fitting if country and m.entity and m.entity.country == country)
    unsaid = (m for m in fitting if not country or (m.entity and m.entity.country is None))
    return next(named, None) or next(of_it, None) or next(unsaid, None)


def find_country(tokens: Sequence[Token]) -> str | None:
    """The country of "the American company"."""
    places = (t.mention for t in tokens if t.kind(MentionKind.PLACE))
    return next((m.entity.country for m in places if m is not None and m.entity), None)


def _body_behind(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> Mention | None:
    lead = post = False
    for at in range(i + 1, min(i + 17, len(tokens))):
        token = tokens[at]
        if token.kind(MentionKind.ORGANIZATION):
            return (_headed(tokens, at) or token.mention) if lead else None
        if token.kind(MentionKind.PERSON) or _acts(tokens, at):
            return None
        if token.tag in (Tag.AUXILIARY, Tag.MODAL, Tag.SUBORDINATOR) or token.word in _PAST:
            return None
        post = post or token.word in POSTS
        if lead and _is_body(token.word) and _is_referring(tokens, at, post=post):
            return _meant_at(tokens, at, earlier)
        if token.word in ("its", "their") and lead and _posted(tokens, at):
            return _owner(tokens, i, earlier)
        bracketed = token.word == "(" and at == i + 1
        lead = lead or token.word in _LEADS or token.tag is Tag.VERB or bracketed
    return None


def _headed(tokens: Sequence[Token], at: int) -> Mention | None:
    """ "X of the Y Party (YP), who chairs the Z Committee": it is for the committee that its head speaks."""
    who = next((i for i in range(at + 1, min(at + 6, len(tokens))) if tokens[i].word == "who"), None)
    if who is None or any(t.tag not in (Tag.STOP, Tag.MENTION) for t in tokens[at + 1 : who]):
        return None
    verb = tokens[who + 1].reading if who + 1 < len(tokens) else None
    if verb is None or verb.lemma not in ("chair", "head", "lead"):
        return None
    bodies = (t.mention for t in tokens[who + 2 : who + 5] if t.kind(MentionKind.ORGANIZATION))
    return next(bodies, None)


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb goes on with the sentence: one that ties nobody, and no part of a post ("operating officer")."""
    token = tokens[at]
    if token.tag is not Tag.VERB or (token.reading is not None and token.reading.lemma in _HOLDS):
        return False
    listed = token.word.endswith("ing") and tokens[at - 1].word == "," and tokens[at + 1 : at + 2]
    if listed and tokens[at + 1].word == ",":
        return False  # "Vice President, Sourcing, at Y"
    return not (at + 1 < len(tokens) and tokens[at + 1].word in POSTS)


def _titled(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The words of a post that stand alone after a name, between commas."""
    if i + 2 >= len(tokens) or tokens[i + 1].word != ",":
        return ()
    first = i + 3 if tokens[i + 2].word == "the" else i + 2
    past = (at for at in range(first, min(i + 9, len(tokens))) if tokens[at].tag not in (Tag.WORD, Tag.AND))
    end = next(past, first)
    closed = end < len(tokens) and tokens[end].word in (",", ".")
    return tokens[first:end] if closed else ()


def _is_referring(tokens: Sequence[Token], at: int, *, post: bool) -> bool:
    """Whether a noun means a body named before: "the firm's founder", "the founder of the firm"."""
    definite = any(t.word in ("the", "its", "their", "this") for t in tokens[max(0, at - 3) : at])
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return definite and ((following == "'s" and _posted(tokens, at)) or (post and following in (",", ".", "")))


def _posted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a post follows within its noun phrase: "its vice-president for Asia"."""
    for token in tokens[at + 1 : at + 7]:
        if token.word in POSTS:
            return True
        if token.tag not in (Tag.WORD, Tag.AND, Tag.DETERMINER) and token.word != "'s" and token.mention is None:
            return False
    return False


def _meant_at(tokens: Sequence[Token], at: int, earlier: Sequence[Mention]) -> Mention | None:
    """The body that the noun at this place means: the first of the sentence that fits, else one spoken of before."""
    noun, country = tokens[at].word, find_country(tokens[max(0, at - 2) : at])
    inside = [t.mention for t in tokens[:at] if t.mention is not None and t.kind(MentionKind.ORGANIZATION)]
    here = find_meant_body(inside[::-1], noun, country)
    return here or find_meant_body(earlier, noun, country)


def _owner(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> Mention | None:
    """Whose "its chairman, X" is: the first body of the sentence, else the one spoken of before."""
    for at, token in enumerate(tokens[:i]):
        if token.kind(MentionKind.ORGANIZATION):
            return token.mention
        named = any(t.kind(MentionKind.ORGANIZATION) for t in tokens[at + 1 : at + 3])  # "the seller, Y", "the party Y"
        if _is_body(token.word) and not named and any(t.word == "the" for t in tokens[max(0, at - 2) : at]):
            return find_meant_body(earlier, token.word)  # "The union wants it undone; its leader, X"
    return next(iter(earlier[-1:]), None)


def _body_before(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> Mention | None:
    first, post = max(0, i - 12), False
    if i > 0 and tokens[i - 1].tag is Tag.AND:
        return None  # "A, Y's manager, and X"
    for at in range(i - 1, first - 1, -1):
        token = tokens[at]
        if token.kind(MentionKind.ORGANIZATION):
            if is_joined(token.mention) or (at > 1 and tokens[at - 1].word == "("):
                continue  # "at the Export-Import Bank (EXIM), X": the name before the brackets counts
            return token.mention if post or _is_of(tokens, at, i) else None
        if token.word in ("its", "their"):
            return _owner(tokens, i, earlier)
        if token.word == "whose" and post:
            return _named_last(tokens[:at])
        posted = post or (at == i - 2 and tokens[i - 1].word == "'s")  # "the firm's X"
        if posted and (body := _unnamed_at(tokens, at, earlier)):
            return None if any(t.word in _PAST for t in tokens[at:i]) else body
        if token.word == "by" and at and tokens[at - 1].word in ("led", "headed", "chaired"):
            return _led(tokens[: at - 1])
        if _ends_phrase(token) or (token.word == "," and post and tokens[at - 1].word not in POSTS):
            return None
        post = post or token.word in POSTS
    return None


def _named_last(before: Sequence[Token]) -> Mention | None:
    """ "the Y Chamber (YC), whose president, X": the nearest body, by its name rather than by letters in brackets."""
    ends = [i for i, t in enumerate(before) if t.kind(MentionKind.ORGANIZATION)]
    if not ends or len(before) - ends[-1] > _NEAR_WHOSE:
        return None
    return before[ends[-1]].mention


_NEAR_WHOSE = 5


def _one_of(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> Mention | None:
    """ "Members of Y walked out. One of them, X": the body named last."""
    words = [t.word for t in tokens[max(0, i - 5) : i]]
    counted = words[-4:-1] in (["one", "of", "them"], ["two", "of", "them"], ["some", "of", "them"])
    if not counted or words[-1:] != [","]:
        return None
    return max(earlier, key=lambda m: m.span.start, default=None)


def is_joined(mention: Mention | None) -> bool:
    """ "Barrick-trained", "USAID-funded": the name is only part of a word about somebody else."""
    return mention is not None and mention.span.text[mention.span.end : mention.span.end + 1] == "-"


def _post_before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The words of a post before a name that no body is named with: "chief executive X"."""
    post = False
    for at in range(i - 1, max(0, i - 12) - 1, -1):
        token = tokens[at]
        named = token.kind(MentionKind.ORGANIZATION) or token.word in ("its", "their", "'s")
        if named or _is_body(token.word):
            return ()
        if _ends_phrase(token) or (token.word == "," and post and tokens[at - 1].word not in POSTS):
            return tokens[at + 1 : i] if post else ()
        post = post or token.word in POSTS
    return tokens[max(0, i - 12) : i] if post else ()


def _unnamed_at(tokens: Sequence[Token], at: int, earlier: Sequence[Mention]) -> Mention | None:
    """ "the firm's founder", "Dargai's owner" of Dargai Minerals, "the port's chairman" of the Port Authority."""
    token = tokens[at]
    if _is_body(token.word) and token.word not in _VAGUE:
        return _meant_at(tokens, at, earlier)
    owner = tokens[at - 1] if token.word == "'s" and at else None
    if owner is not None and owner.tag is Tag.WORD and not _is_body(owner.word):
        return _called_so(owner.word, earlier) or find_short_form(owner, earlier)
    return find_short_form(token, earlier)


_VAGUE = frozenset("opposition alliance coalition".split())  # "opposition lawmaker X" is of no body named so


def _is_of(tokens: Sequence[Token], at: int, i: int) -> bool:
    """ "Y's X", and "the lawyer for Y, X": the post stands before the body."""
    if tokens[at + 1].word == "'s" and at + 2 == i:
        return True
    before = [t.word for t in tokens[max(0, at - 8) : at]]
    return bool({*before} & POSTS) and bool({*before[-3:]} & (_LEADS - {","}))


def _is_body(word: str) -> bool:
    return word in COMPANY or word in BODY


def find_short_form(token: Token, earlier: Sequence[Mention]) -> Mention | None:
    """The body that is called by its first word, where that is also the name of a place or of no one."""
    if not token.capital and not token.kind(MentionKind.PLACE):
        return None
    if token.mention is not None and token.mention.entity and token.mention.entity.form == "country":
        return None  # "US President X" is no president of US Strategic Metals
    return next((m for m in reversed(earlier) if m.entity and _first_word(m.entity.name) == token.word), None)


def _first_word(name: str) -> str:
    words = name.casefold().split()
    return words[0] if len(words) > 1 else ""


def _called_so(noun: str, earlier: Sequence[Mention]) -> Mention | None:
    return next((m for m in reversed(earlier) if m.entity and noun in m.entity.name.casefold().split()), None)


def _led(before: Sequence[Token]) -> Mention | None:
    """ "a delegation from Y led by X": the nearest body of the noun phrase that is led."""
    for token in reversed(before[-8:]):
        if token.kind(MentionKind.ORGANIZATION):
            return token.mention
        if token.is_verb:
            return None
    return None


def _ends_phrase(token: Token) -> bool:
    if token.kind(MentionKind.PLACE, MentionKind.MINERAL):
        return False
    if token.word in _REMITS:
        return False
    return token.tag not in (Tag.WORD, Tag.STOP, Tag.AND, Tag.DETERMINER) or token.word in (";", "”", '"', ":")


_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())


def _is_of_state(words: Sequence[str]) -> bool:
    """ "Petroleum Secretary X", no company's secretary."""
    return words[-1] == "secretary" and words[-2:-1] not in (["company"], ["general"], ["corporate"])


_REMITS = frozenset("for of in at to operating managing".split())  # "vice-president for Asia, X"


def _bare(near: Sequence[Token], earlier: Sequence[Mention]) -> Mention | None:
    """ "chief executive X", "X, Country Director": a post at a body that is not said, the last company spoken of."""
    words = [t.word for t in near if t.tag is not Tag.STOP]
    if words and words[-1] in _SPOKES:
        return next(iter(earlier[-1:]), None)  # "a spokeswoman, X"
    if not words or words[-1] not in _OF_COMPANY or {*words} & (_PAST | {"a", "an"}) or _is_of_state(words):
        return None
    companies = [m for m in earlier if m.entity and m.entity.form in _COMPANY_FORMS]
    return next(iter((companies or earlier)[-1:]), None)


_COMPANY_FORMS = ("company", "state company", None)
_OF_COMPANY = frozenset(
    "director executive chairman ceo chairwoman chair founder co-founder manager officer boss spokesman"
    " spokeswoman spokesperson partner secretary".split()
)

# ---- offices of state

_OFFICES = frozenset("minister secretary undersecretary".split())
_MINISTERIAL = frozenset("ministry division department".split())
# Whoever leads a government or another state, and whoever is named with another office, speaks for no such body.
_FOREIGN = frozenset("prime chief foreign finance general its their his defence interior former deputy".split())


def find_office(tokens: Sequence[Token], person: Mention, earlier: Sequence[Mention]) -> Mention | None:
    """The ministry or division, of all named before, for which somebody named with such a post speaks."""
    at = next((i for i, t in enumerate(tokens) if t.mention is person), None)
    return None if at is None else _office_of(tokens, at, earlier)


def _office_of(tokens: Sequence[Token], i: int, earlier: Sequence[Mention]) -> Mention | None:
    """ "Minister X", "Additional Secretary (Minerals) X": of the ministry or the division spoken of before."""
    near = [t for t in tokens[max(0, i - 12) : i] if t.tag is not Tag.STOP and not t.kind(MentionKind.MINERAL)]
    if any(t.mention for t in near) or not _OFFICES & {t.word for t in near[-6:]}:
        return None
    if _FOREIGN & {t.word for t in near}:
        return None
    offices = (m for m in reversed(earlier) if m.entity and _MINISTERIAL & {*m.entity.name.casefold().split()})
    return next(offices, None)
