"""Of what a quantity is claimed, by whom, after whose report and for when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import Cited, Mention, MentionKind, Predicate
from app.grounding import Span

_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_MEMORY = 1200  # characters for which a site stays what the article speaks of


@dataclass(frozen=True, slots=True)
class Setting:
    """A quantity where it stands: its words and those that govern it, its sentence, and what they name."""

    value: Span
    governed: int  # offset into the text from which words govern the quantity
    sentence: Span
    inside: tuple[Mention, ...]
    mentions: Sequence[Mention]

    def before(self, *kinds: MentionKind) -> list[Mention]:
        """Those of the sentence that stand before the quantity."""
        return [m for m in self.inside if m.kind in kinds and m.span.end <= self.value.start]

    def earlier(self, *kinds: MentionKind) -> list[Mention]:
        """Those of the article before the quantity."""
        return [m for m in self.mentions if m.kind in kinds and m.entity and m.span.end <= self.value.start]


def find_facts(setting: Setting, predicate: Predicate) -> Iterator[Cited]:
    """subject, mineral, speaker, origin and date, as far as the article says them."""
    speaker = find_speaker(setting)
    mineral = _mineral(setting, required=predicate is Predicate.PRICE)
    subject = mineral if predicate is Predicate.PRICE else _subject(setting, predicate, speaker)
    for field, mention in (
        ("subject", subject or mineral),
        ("mineral", mineral),
        ("speaker", speaker),
        ("origin", _outlet(setting)),
    ):
        if mention and mention.entity:
            yield Cited(field, mention.entity.id, mention.span)
    yield from _date(setting)


# ---------------------------------------------------------------- what it is about

# "15 million tonnes of copper in the district of X": the place belongs to the quantity.
_ATTACHED = re.compile(
    r"(?:\s(?:of|and)\s(?:[\w'’-]+\s?){1,4}?)?\s(?:in|at|from|across)\s(?:the\s)?(?:[\w-]+\s){0,3}", re.IGNORECASE
)
_THE_COUNTRY = re.compile(r"\b(?:the|that|this)\s(?:country|nation)\b", re.IGNORECASE)
_THE_SITE = re.compile(r"\bthe\s(?:mine|project|deposit|site|field|pit|refinery|plant|smelter)\b", re.IGNORECASE)
_IN_THE_GROUND = (Predicate.RESERVE, Predicate.CONCENTRATION)


def _subject(setting: Setting, predicate: Predicate, speaker: Mention | None) -> Mention | None:
    """The place that the words give, else the body that governs the verb, else what the article speaks of."""
    attached = [m for m in setting.inside if m.kind is MentionKind.PLACE and _is_attached(setting, m)]
    named = attached or [m for m in setting.before(MentionKind.PLACE) if _is_land(setting, m)][::-1]
    if named:
        return named[0]
    if predicate is Predicate.MINERAL_WEALTH or _THE_COUNTRY.search(setting.sentence.exact):
        return _main_country(setting)
    body = None if predicate in _IN_THE_GROUND else _governing_body(setting, speaker)
    return body or _spoken_of(setting)


def _is_land(setting: Setting, mention: Mention) -> bool:
    """A place that can hold, make or employ: no building, and a city only where it stands for its government."""
    form = mention.entity.form if mention.entity else "building"
    return form not in ("building", "city") or (form == "city" and _governs(setting, mention))


def _governs(setting: Setting, mention: Mention) -> bool:
    """ "Beijing controls 70 per cent": it stands right before the words that govern the quantity."""
    return 0 <= setting.governed - mention.span.end < 25


def _is_attached(setting: Setting, mention: Mention) -> bool:
    end = setting.value.end
    return end < mention.span.start < end + 70 and bool(
        _ATTACHED.fullmatch(setting.value.text, end, mention.span.start)
    )


def _governing_body(setting: Setting, speaker: Mention | None) -> Mention | None:
    for body in setting.before(MentionKind.ORGANIZATION)[::-1]:
        if _governs(setting, body) and not _is_media(body) and not (speaker and speaker.entity == body.entity):
            return body
    return None


def _spoken_of(setting: Setting) -> Mention | None:
    """The last site named not long before, or meant by "the mine"; else the country that the article is about."""
    sites = [m for m in setting.earlier(MentionKind.PLACE) if m.entity and m.entity.form == "site"]
    meant = _THE_SITE.search(setting.sentence.exact)
    if sites and (meant or setting.value.start - sites[-1].span.end < _MEMORY):
        return sites[-1]
    return _main_country(setting)


def _main_country(setting: Setting) -> Mention | None:
    """The country that the article names most, the United States only where there is no other."""
    named = [m for m in setting.mentions if m.kind is MentionKind.PLACE and m.entity and m.entity.form == "country"]
    return _most_named([m for m in named if m.entity and m.entity.id != "united-states"] or named, setting)


def _most_named(named: Sequence[Mention], setting: Setting) -> Mention | None:
    """Where it is named last before the quantity, else first."""
    counted = Counter(m.entity.id for m in named if m.entity)
    most = next((id for id, _ in counted.most_common(1)), None)
    ours = [m for m in named if m.entity and m.entity.id == most]
    return next((m for m in reversed(ours) if m.span.end <= setting.value.start), ours[0] if ours else None)


def _mineral(setting: Setting, *, required: bool) -> Mention | None:
    """The nearest in the sentence, one behind the quantity first; a price may be of the one named most before."""
    here = [m for m in setting.inside if m.kind is MentionKind.MINERAL]
    value = setting.value
    near = min(here, key=lambda m: max(m.span.start - value.end, 3 + value.start - m.span.end), default=None)
    return near if near or not required else _most_named(setting.earlier(MentionKind.MINERAL), setting)


# ---------------------------------------------------------------- who says so

_ACCORDING = re.compile(
    r"\b(?:according\sto|citing|cited\sby|quoted\sby|in\sthe\s(?:words|view|opinion)\sof|by\sthe\s(?:reckoning|count|account)\sof|estimates?\s(?:by|from|of)|(?:survey|sampling|study|report|figures|data)"
    r"\s(?:by|from|of))\s(?:[^\s,.;]+\s){0,6}?$",
    re.IGNORECASE,
)
_SAYING = (
    r"says?|said|told|tells|puts?|estimates?|estimated|claims?|claimed|reckons?|reported|reports|believes?|argue[sd]?|insist(?:s|ed)?|note[sd]?"
    r"|added|adds|announced|forecasts?|stated?|states|maintain(?:s|ed)?|calculate[sd]?|valued|values|expects?|predict(?:s|ed)?"
)
_SAYS = re.compile(
    rf"(?:\s(?:which|who|has|have|had|also|now)|,[^,.;]{{1,80}},|['’]s)*,?\s?(?:{_SAYING})\b", re.IGNORECASE
)
_SAID = re.compile(rf"\b(?:{_SAYING})\b", re.IGNORECASE)
_PRONOUN = re.compile(rf"\b(?:he|she)\s(?:\w+\s)?(?:{_SAYING})\b", re.IGNORECASE)


def find_speaker(setting: Setting) -> Mention | None:
    """Whoever says it beside the verb; else the person or body before "said"; else whom "he said" means."""
    speakers = [m for m in setting.inside if m.kind in _SPEAKERS and not _is_media(m)]
    direct = [m for m in speakers if _speaks(setting.sentence, m)]
    if direct:
        return min(direct, key=lambda m: abs(m.span.start - setting.value.start))
    if _PRONOUN.search(setting.sentence.exact):
        people = [m for m in setting.earlier(MentionKind.PERSON) if m.span.end <= setting.sentence.start]
        return people[-1] if people else None
    said = [m.start() for m in _SAID.finditer(setting.sentence.text, setting.sentence.start, setting.value.start)]
    before = [m for m in speakers if said and m.span.end <= said[-1]]
    people = [m for m in before if m.kind is MentionKind.PERSON]
    return next(iter(people or before), None)


def _speaks(sentence: Span, mention: Mention) -> bool:
    text = sentence.text
    if _ACCORDING.search(text, max(sentence.start, mention.span.start - 70), mention.span.start):
        return True
    return bool(_SAYS.match(text, mention.span.end, min(sentence.end, mention.span.end + 140)))


def _is_media(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.form == "media"


_CREDIT = re.compile(
    r"(?:\b(?:according\sto|in|by|told|citing|from|quoted\sby|with|seen\sby)\s(?:the\s)?(?:[\w-]+\s){0,4}?$)",
    re.IGNORECASE,
)


def _outlet(setting: Setting) -> Mention | None:
    """The news medium that the sentence credits."""
    for mention in setting.inside:
        if mention.kind is MentionKind.ORGANIZATION and _is_media(mention):
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
