"""Of what a quantity is claimed, by whom, after whose report and for when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.extract.claims.settings import Setting, form_of
from app.extract.claims.subjects import find_mineral, find_subject
from app.extract.drafts import Cited, Mention, MentionKind, Predicate
from app.grounding import Span

_COMPANIES, _OFFICES = ("company", "state company"), ("government", "other", "state company")
_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION)


def find_facts(setting: Setting, predicate: Predicate) -> Iterator[Cited]:
    """subject, mineral, speaker, origin and date, as far as the article says them.

    A claim whose words name nothing that it is about has no ``subject``: then it answers no question that
    another article's claim answers too, and is not to be held against any.
    """
    speaker = find_speaker(setting)
    mineral = find_mineral(setting, predicate)
    for field, mention in (
        ("subject", mineral if predicate is Predicate.PRICE else find_subject(setting, predicate, speaker)),
        ("mineral", mineral),
        ("speaker", speaker),
        ("origin", _outlet(setting)),
    ):
        if mention and mention.entity:
            yield Cited(field, mention.entity.id, mention.span)
    yield from _date(setting)


# ---------------------------------------------------------------- who says so

_COUNT = r"(?:reckoning|counts?|account|estimates?|tally|figures|data)"
_SAYING = (
    r"says?|said|told|tells|puts?|estimates?|estimated|claims?|claimed|reckons?|reckoned|reported|reports|believes?|argue[sd]?"
    r"|insist(?:s|ed)?|note[sd]?|added|adds|announced|forecasts?|stated?|states|maintain(?:s|ed)?|calculate[sd]?|valued|values"
    r"|expects?|predict(?:s|ed)?|warn(?:s|ed)?|caution(?:s|ed)?|complain(?:s|ed)?|allege[sd]?|boast(?:s|ed)?|tout(?:s|ed)?|retort(?:s|ed)?"
    r"|shot\sback|accuse[sd]?|blame[sd]?|promise[sd]?|guess(?:es|ed)?|disclosed?|wr(?:ites|ote)|(?:speaks|spoke|spoken|talks|talked)\sof"
)
_ACCORDING = re.compile(
    r"\b(?:according\sto|citing|cited\sby|quoted\sby|in\sthe\s(?:words|view|opinion)\sof"
    rf"|by\sthe\s{_COUNT}\sof|estimates?\s(?:by|from|of)|(?:survey|sampling|study|report|figures|data)"
    r"\s(?:by|from|of)|,[\"”’]?\s(?:says|said|reckons|estimates|argues))\s(?:[^\s,.;]+\s){0,6}?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s$")
_WHOSE_COUNT = re.compile(rf"['’]s?\s(?:own\s)?{_COUNT}\b")
_SAYS = re.compile(
    rf"\)?(?:,?\s(?:which|who|has|have|had|also|now)|,[^,.;]{{1,80}},|['’]s)*,?\s?(?:{_SAYING})\b", re.IGNORECASE
)
_SAID = re.compile(rf"\b(?:{_SAYING})\b", re.IGNORECASE)
_PRONOUN = re.compile(rf"\b(?:he|she)\s(?:\w+\s)?(?:{_SAYING})\b", re.IGNORECASE)
_BODY = re.compile(
    rf"\b(?:the|its)\s(?:(?P<firm>company|firm|miner|group)|(?P<office>agency|bureau|survey|department|ministry|authority"
    rf"|council|commission|association|division|corporation))\s(?:also\s|now\s)?(?:{_SAYING}|has\sput)\b",
    re.IGNORECASE,
)


def find_speaker(setting: Setting) -> Mention | None:
    """Whoever says it beside the verb; else the person or body before "said"; else whom "he said" means."""
    speakers = [m for m in setting.inside if m.kind in _SPEAKERS and form_of(m) != "media"]
    direct = [m for m in speakers if _speaks(setting.sentence, m)]
    if direct:
        return min(direct, key=lambda m: abs(m.span.start - setting.value.start))
    labelled = _label(setting)
    if labelled:
        return labelled
    body = _meant_body(setting)
    if body:
        return body
    if _PRONOUN.search(setting.sentence.exact):
        return next(setting.story.before(MentionKind.PERSON, setting.sentence.start), None)
    said = [m.start() for m in _SAID.finditer(setting.sentence.text, setting.sentence.start, setting.value.start)]
    before = [m for m in speakers if said and m.span.end <= said[-1]]
    people = [m for m in before if m.kind is MentionKind.PERSON]
    said_by = people or before
    return said_by[-1] if said_by else None


def _meant_body(setting: Setting) -> Mention | None:
    """ "The company says", "the agency reckons": the last such body; the verb nearest before the quantity counts."""
    said = list(_BODY.finditer(setting.sentence.text, setting.sentence.start, setting.value.start))
    if not said:
        return None
    forms = _COMPANIES if said[-1]["firm"] else _OFFICES
    bodies = setting.story.before(MentionKind.ORGANIZATION, said[-1].start())
    return next((m for m in bodies if form_of(m) in forms), None)


def _label(setting: Setting) -> Mention | None:
    """In an interview a paragraph may begin with the name of whoever speaks: "Yates: We have hired 214"."""
    begins = setting.sentence.text.rfind("\n", 0, setting.sentence.start) + 1
    before = setting.story.before(MentionKind.PERSON, setting.value.start)
    spoken = next((m for m in before if m.span.start <= begins + 4 or m.span.start < begins), None)
    if spoken is None or spoken.span.start < begins:
        return None
    return spoken if spoken.span.text[spoken.span.end : spoken.span.end + 1] == ":" else None


def _speaks(sentence: Span, mention: Mention) -> bool:
    text = sentence.text
    before = max(sentence.start, mention.span.start - 70)
    if _ACCORDING.search(text, before, mention.span.start):
        return True
    if _BY.search(text, before, mention.span.start) and _WHOSE_COUNT.match(text, mention.span.end):
        return True
    return bool(_SAYS.match(text, mention.span.end, min(sentence.end, mention.span.end + 140)))


_CREDIT = re.compile(
    r"(?:\b(?:according\sto|in|by|told|citing|from|quoted\sby|with|seen\sby)\s(?:the\s)?(?:[\w-]+\s){0,4}?$)",
    re.IGNORECASE,
)


def _outlet(setting: Setting) -> Mention | None:
    """The news medium that the sentence credits."""
    for mention in setting.inside:
        if mention.kind is MentionKind.ORGANIZATION and form_of(mention) == "media":
            lead = setting.sentence.text[max(setting.sentence.start, mention.span.start - 50) : mention.span.start]
            if _CREDIT.search(lead) or _speaks(setting.sentence, mention):
                return mention
    return None


# ---------------------------------------------------------------- when

_OTHER_CLAUSE = re.compile(r"[;:]|,\s(?:and|but|which|who|while)\b|\b(?:said|that|told)\b")


def _date(setting: Setting) -> Iterator[Cited]:
    """Close behind the quantity, or at the head of its sentence: "200,000 tonnes a year from 2028"."""
    for mention in setting.inside:
        gap = mention.span.start - setting.value.end
        behind = 0 <= gap < 60 and not _OTHER_CLAUSE.search(setting.value.text, setting.value.end, mention.span.start)
        heads = mention.span.start == setting.sentence.start and mention.span.end <= setting.value.start
        if mention.when and mention.when.edtf and (behind or heads):
            yield Cited("date", mention.when.edtf, mention.span, mention.when.basis)
            return
