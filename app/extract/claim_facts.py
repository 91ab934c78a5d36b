"""Of what a quantity is claimed, by whom, after whose report and for when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.extract.drafts import Cited, Mention, MentionKind, Predicate
from app.grounding import Span

_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_MEMORY = 1200  # characters for which a site stays what the article speaks of


class Story:
    """What an article names, in the order of the text, looked up from any place in it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        named = sorted((m for m in mentions if m.entity), key=lambda m: m.span.start)
        self._kinds = {kind: [m for m in named if m.kind is kind] for kind in MentionKind}
        self._all = sorted(mentions, key=lambda m: m.span.start)
        self.main_country = self._most_named(m for m in self._kinds[MentionKind.PLACE] if _form(m) == "country")

    def inside(self, sentence: Span) -> tuple[Mention, ...]:
        """All mentions of a sentence."""
        first, last = (bisect_left(self._all, at, key=lambda m: m.span.start) for at in (sentence.start, sentence.end))
        return tuple(m for m in self._all[first:last] if m.span.end <= sentence.end)

    def before(self, kind: MentionKind, at: int) -> Iterator[Mention]:
        """Those of a kind that end before an offset, the latest first."""
        named = self._kinds[kind]
        for index in range(bisect_left(named, at, key=lambda m: m.span.start) - 1, -1, -1):
            if named[index].span.end <= at:
                yield named[index]

    def mention_of(self, kind: MentionKind, entity: str, at: int) -> Mention | None:
        """Where it is named last before an offset, else first."""
        last = next((m for m in self.before(kind, at) if _id(m) == entity), None)
        return last or next((m for m in self._kinds[kind] if _id(m) == entity), None)

    @staticmethod
    def _most_named(countries: Iterable[Mention]) -> str | None:
        """The United States are the story's country only where there is no other."""
        counted = Counter(_id(m) for m in countries)
        others = Counter({id: count for id, count in counted.items() if id != "united-states"}) or counted
        return next((id for id, _ in others.most_common(1)), None)


def _id(mention: Mention) -> str:
    return mention.entity.id if mention.entity else ""


def _form(mention: Mention) -> str | None:
    return mention.entity.form if mention.entity else None


@dataclass(frozen=True, slots=True)
class Setting:
    """A quantity where it stands: its words and those that govern it, its sentence, and what they name."""

    value: Span
    governed: int  # offset into the text from which words govern the quantity
    sentence: Span
    inside: tuple[Mention, ...]
    story: Story

    def before(self, *kinds: MentionKind) -> list[Mention]:
        """Those of the sentence that stand before the quantity."""
        return [m for m in self.inside if m.kind in kinds and m.span.end <= self.value.start]


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
    r"(?:\s(?:of|and)\s(?:[\w'’-]+\s?){1,4}?)?\s(?:in|at|across)\s(?:the\s)?(?:[\w-]+\s){0,3}", re.IGNORECASE
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
    body = None if predicate in _IN_THE_GROUND else _governing_body(setting, speaker) or _meant_body(setting, predicate)
    return body or _spoken_of(setting)


def _is_land(setting: Setting, mention: Mention) -> bool:
    """A place that can hold, make or employ: no building, and a city only where it stands for its government."""
    form = _form(mention)
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
        if _governs(setting, body) and _form(body) != "media" and not (speaker and speaker.entity == body.entity):
            return body
    return None


_THE_FIRM = re.compile(
    r"\bthe\s(?:company|firm|group|miner|start-up|startup|operator|producer|lessee|leaseholder)\b", re.IGNORECASE
)
_IT = re.compile(r"(?:it|they)\s", re.IGNORECASE)


def _meant_body(setting: Setting, predicate: Predicate) -> Mention | None:
    """ "The company will hire 220", "It employs 340": the last body named, unless "it" means a site named since."""
    bodies = setting.story.before(MentionKind.ORGANIZATION, setting.sentence.start)
    body = next((m for m in bodies if _form(m) not in ("media", "government")), None)
    if body is None or _THE_FIRM.search(setting.sentence.text, setting.sentence.start, setting.value.start):
        return body
    places = setting.story.before(MentionKind.PLACE, setting.sentence.start)
    since = next((m for m in places if _form(m) == "site" and m.span.start > body.span.start), None)
    meant = predicate is Predicate.JOBS and _IT.match(setting.sentence.text, setting.sentence.start)
    return body if meant and since is None else None


def _spoken_of(setting: Setting) -> Mention | None:
    """The last site named not long before, or meant by "the mine"; else the country that the article is about."""
    places = setting.story.before(MentionKind.PLACE, setting.value.start)
    site = next((m for m in places if _form(m) == "site"), None)
    if site and (_THE_SITE.search(setting.sentence.exact) or setting.value.start - site.span.end < _MEMORY):
        return site
    regions = setting.story.before(MentionKind.PLACE, setting.value.start)
    return _main_country(setting) or next((m for m in regions if _form(m) == "region"), None)


def _main_country(setting: Setting) -> Mention | None:
    country = setting.story.main_country
    return setting.story.mention_of(MentionKind.PLACE, country, setting.value.start) if country else None


def _mineral(setting: Setting, *, required: bool) -> Mention | None:
    """The nearest in the sentence, one behind the quantity first; a price may be of the one named most before."""
    here = [m for m in setting.inside if m.kind is MentionKind.MINERAL]
    value = setting.value
    near = min(here, key=lambda m: max(m.span.start - value.end, 3 + value.start - m.span.end), default=None)
    if near or not required:
        return near
    before = Counter(_id(m) for m in setting.story.before(MentionKind.MINERAL, value.start))
    most = next((id for id, _ in before.most_common(1)), None)
    return setting.story.mention_of(MentionKind.MINERAL, most, value.start) if most else None


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
    speakers = [m for m in setting.inside if m.kind in _SPEAKERS and _form(m) != "media"]
    direct = [m for m in speakers if _speaks(setting.sentence, m)]
    if direct:
        return min(direct, key=lambda m: abs(m.span.start - setting.value.start))
    if _PRONOUN.search(setting.sentence.exact):
        return next(setting.story.before(MentionKind.PERSON, setting.sentence.start), None)
    said = [m.start() for m in _SAID.finditer(setting.sentence.text, setting.sentence.start, setting.value.start)]
    before = [m for m in speakers if said and m.span.end <= said[-1]]
    people = [m for m in before if m.kind is MentionKind.PERSON]
    return next(iter(people or before), None)


def _speaks(sentence: Span, mention: Mention) -> bool:
    text = sentence.text
    if _ACCORDING.search(text, max(sentence.start, mention.span.start - 70), mention.span.start):
        return True
    return bool(_SAYS.match(text, mention.span.end, min(sentence.end, mention.span.end + 140)))


_CREDIT = re.compile(
    r"(?:\b(?:according\sto|in|by|told|citing|from|quoted\sby|with|seen\sby)\s(?:the\s)?(?:[\w-]+\s){0,4}?$)",
    re.IGNORECASE,
)


def _outlet(setting: Setting) -> Mention | None:
    """The news medium that the sentence credits."""
    for mention in setting.inside:
        if mention.kind is MentionKind.ORGANIZATION and _form(mention) == "media":
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
