"""Of what a quantity is claimed: the noun that governs it, by name or by "the mine", and its mineral.

Words behind the quantity say most ("in the district of X"), then the nearest noun before the words that
govern it, then what the paragraph spoke of. A noun that means nothing named ("the tailings") leaves the
claim without a subject: the next best name would be a guess.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.extract.claims.settings import Setting, form_of, id_of
from app.extract.drafts import Mention, MentionKind, Predicate

_MEMORY = 1200  # characters for which a site stays what the article speaks of
_GROUND = (Predicate.RESERVE, Predicate.CONCENTRATION)
_PLACES, _BODIES = (MentionKind.PLACE,), (MentionKind.ORGANIZATION,)


def find_subject(setting: Setting, predicate: Predicate, speaker: Mention | None) -> Mention | None:
    """None where the words name nothing, or mean something that has no name in the article."""
    behind = next((m for m in setting.inside if m.kind is MentionKind.PLACE and _is_attached(setting, m)), None)
    if behind:
        return behind
    named = next(_governing(setting, predicate, speaker), None)
    meant = _last_definite(setting)
    if meant and (named is None or meant.start() > named.span.start):
        return _meaning(setting, meant, speaker)
    return named or _spoken_of(setting, predicate, speaker)


# ---------------------------------------------------------------- named in the sentence

# "15 million tonnes of copper in the district of X": the place belongs to the quantity.
_ATTACHED = re.compile(
    r"(?:\s(?:of|and)\s(?:[\w'’-]+\s?){1,4}?)?\s(?:in|at|across)\s(?:the\s)?(?:[\w-]+\s){0,3}"
    r"|\W+(?:That|This|It)(?:['’]s|\s(?:is|was))\s",
    re.IGNORECASE,
)
# A place that goods go to or pass, and a body that only takes part, govern nothing.
_NOT_OF_PLACES = re.compile(
    r"(?<!ports\s)(?<!output\s)(?<!production\s)(?<!ore\s)"
    r"\b(?:to|via|through|near|from|against|for|outside|between|than)\s(?:the\s)?$",
    re.IGNORECASE,
)
_NOT_OF_BODIES = re.compile(
    r"\(\s?$|\b(?:to|with|from|for|by|of|at|in|via|and|against|than|under)\s(?:the\s)?$", re.IGNORECASE
)
_ONLY_FROM = re.compile(r"-(?:based|listed|backed|owned|born|led|built|made|headquartered|run|registered|dominated)\b")
_OTHER_CLAUSE = re.compile(
    r"[;:]\s|[.!?][\"”’]?\s(?=[A-Z])|,\s(?:while|whereas|although)\s"
    # "China smelts half, and adds more each year" goes on with China.
    r"|,\s(?:and|but)\s(?=(?:(?:the|an?|its?|he|she|they|we|there|some|about|on|in|at|last)\b|[A-Z\d]))"
)


def _is_attached(setting: Setting, mention: Mention) -> bool:
    end = setting.value.end
    return end < mention.span.start < end + 70 and bool(
        _ATTACHED.fullmatch(setting.value.text, end, mention.span.start)
    )


def _governing(setting: Setting, predicate: Predicate, speaker: Mention | None) -> Iterator[Mention]:
    """Places and bodies of the clause before the quantity, the nearest first."""
    for mention in setting.before(*_PLACES, *_BODIES)[::-1]:
        if mention.kind is MentionKind.PLACE:
            fits = _is_land(setting, mention) and not _stands_behind(_NOT_OF_PLACES, mention)
        else:
            fits = (
                _is_body(mention, speaker) and not _stands_behind(_NOT_OF_BODIES, mention) and predicate not in _GROUND
            )
        if fits and not _is_clause_away(setting, mention):
            yield mention


def _stands_behind(words: re.Pattern[str], mention: Mention) -> bool:
    span = mention.span
    return words.search(span.text, max(0, span.start - 20), span.start) is not None


def _is_land(setting: Setting, mention: Mention) -> bool:
    """A place that can hold, make or employ: no building, and a city only where it stands for its government."""
    form, text = form_of(mention), mention.span.text
    if _ONLY_FROM.match(text, mention.span.end):
        return False
    return form not in ("building", "city") or (form == "city" and 0 <= setting.governed - mention.span.end < 25)


def _is_body(mention: Mention, speaker: Mention | None) -> bool:
    return form_of(mention) != "media" and not (speaker and speaker.entity == mention.entity)


def _is_clause_away(setting: Setting, mention: Mention) -> bool:
    until = max(setting.governed, mention.span.end)
    return _OTHER_CLAUSE.search(mention.span.text, mention.span.end, until) is not None


# ---------------------------------------------------------------- meant by a noun

_DEFINITE = re.compile(
    r"\b(?:(?:the|this|that|its|their|our)\s(?:[\w$.,-]+\s){0,3}?(?:"
    r"(?P<country>country|nation|sector|industry)"
    r"|(?P<site>mine|project|deposits?|site|field|pit|refinery|plant|smelter|quarry|quarries|complex|scheme|facility|phase|mill|kiln"
    r"|concentrator|hills?|vein|seam|belt|tailings|ridge|bed|orebody|works|drill\s?holes?|samples)"
    r"|(?P<firm>company|firm|group|miner|start-up|startup|operator|producer|lessee|leaseholder|subsidiary)"
    r"|(?P<region>province|region|territory)|(?P<district>district|valley|area|city|town))"
    r"|(?P<we>we|our))\b(?!-\w|\s(?:ministry|minister|department|of\s[A-Z]))",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|they|its|their)\s", re.IGNORECASE)


def _last_definite(setting: Setting) -> re.Match[str] | None:
    """The nearest such noun before the quantity, or right behind it ("300 people at the mine")."""
    text, sentence, value = setting.sentence.text, setting.sentence, setting.value
    before = [
        m
        for m in _DEFINITE.finditer(text, sentence.start, value.start)
        if not _OTHER_CLAUSE.search(text, m.end(), max(setting.governed, m.end()))
    ]
    return before[-1] if before else _definite_behind(setting)


_LEADS_TO = re.compile(r"[^,;.]{0,40}?\b(?:at|in|on|of|from)\s")


def _definite_behind(setting: Setting) -> re.Match[str] | None:
    noun = _DEFINITE.search(setting.value.text, setting.value.end, min(setting.sentence.end, setting.value.end + 60))
    leads = noun and _LEADS_TO.fullmatch(setting.value.text, setting.value.end, noun.start())
    return noun if leads else None


def _meaning(setting: Setting, noun: re.Match[str], speaker: Mention | None) -> Mention | None:
    if noun["country"]:
        return _main_country(setting)
    if noun["site"]:
        return _last(setting, MentionKind.PLACE, "site")
    if noun["region"]:
        return _last(setting, MentionKind.PLACE, "region")
    if noun["district"]:
        return _last(setting, MentionKind.PLACE, "city")
    if noun["we"]:
        if speaker is None:  # the paper itself
            return None
        return setting.story.company_of(speaker, setting.value.start)
    return _last(setting, MentionKind.ORGANIZATION, "company", "state company", None)


def _last(setting: Setting, kind: MentionKind, *forms: str | None) -> Mention | None:
    before = setting.story.before(kind, setting.value.start)
    return next((m for m in before if form_of(m) in forms), None)


# ---------------------------------------------------------------- spoken of before


def _spoken_of(setting: Setting, predicate: Predicate, speaker: Mention | None) -> Mention | None:
    """ "It" is what the sentence before began with; else the paragraph's site, or its land, or the one site before."""
    if predicate is Predicate.MINERAL_WEALTH:
        return _main_country(setting)
    if _IT.match(setting.sentence.text, setting.sentence.start) and (it := _begun_with(setting, speaker)):
        return it
    places = list(setting.story.paragraph(MentionKind.PLACE, setting.sentence))
    site = next((m for m in places if form_of(m) == "site"), None)
    if predicate is Predicate.JOBS and (worked_for := _latest(site, _company(setting))):
        return worked_for
    if predicate is Predicate.OTHER:
        return None
    land = [m for m in places if form_of(m) in ("country", "region") and not _stands_behind(_NOT_OF_PLACES, m)]
    of_land = predicate in _GROUND or _PROPORTION.search(setting.value.exact)
    return site or (land[-1] if land and of_land else None) or _site_in_memory(setting, predicate)


def _company(setting: Setting) -> Mention | None:
    bodies = setting.story.paragraph(MentionKind.ORGANIZATION, setting.sentence)
    return next((m for m in bodies if form_of(m) in ("company", "state company")), None)


def _latest(*mentions: Mention | None) -> Mention | None:
    return max((m for m in mentions if m), key=lambda m: m.span.start, default=None)


_STOP = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z\"“])")
_OPENING = 40  # characters in which a sentence names what it speaks of


def _begun_with(setting: Setting, speaker: Mention | None) -> Mention | None:
    """The noun with which the sentence before began; None where there is none in the paragraph."""
    text, end = setting.sentence.text, setting.sentence.start
    begins = text.rfind("\n", 0, end) + 1
    stops = [m.end() for m in _STOP.finditer(text, max(begins, end - 600), end - 1) if m.end() < end]
    first = stops[-1] if stops else begins
    if first >= end:
        return None
    meant = _DEFINITE.match(text, first, min(end, first + 60))
    if meant:
        return _meaning(setting, meant, speaker)
    bodies = setting.story.paragraph(MentionKind.ORGANIZATION, setting.sentence)
    places = setting.story.paragraph(MentionKind.PLACE, setting.sentence)
    opening = [m for m in (*bodies, *places) if first <= m.span.start < first + _OPENING and form_of(m) != "media"]
    return min(opening, key=lambda m: m.span.start, default=None)


_PROPORTION = re.compile(r"\bto[\s-](?:one|1)\b|:1")


def _site_in_memory(setting: Setting, predicate: Predicate) -> Mention | None:
    """What comes out is from the last site; what lies in the ground is there only if no other was named."""
    before = (m for m in setting.story.before(MentionKind.PLACE, setting.value.start) if form_of(m) == "site")
    last = next(before, None)
    if predicate is Predicate.RATIO or last is None or setting.value.start - last.span.end > _MEMORY:
        return None
    return last if predicate not in _GROUND or all(id_of(m) == id_of(last) for m in before) else None


def _main_country(setting: Setting) -> Mention | None:
    country = setting.story.main_country
    return setting.story.mention_of(MentionKind.PLACE, country, setting.value.start) if country else None


# ---------------------------------------------------------------- of which mineral


def find_mineral(setting: Setting, predicate: Predicate) -> Mention | None:
    """The nearest that the quantity is of; a price is of the one named most before, or what a voyage costs."""
    here = [m for m in setting.inside if m.kind is MentionKind.MINERAL and _may_be_of(setting, m, predicate)]
    carried = predicate is Predicate.PRICE and _CARRIAGE.search(setting.sentence.exact)
    value = setting.value
    near = min(here, key=lambda m: max(m.span.start - value.end, 3 + value.start - m.span.end), default=None)
    if near or carried or predicate is not Predicate.PRICE:
        return None if carried else near
    before = Counter(id_of(m) for m in setting.story.before(MentionKind.MINERAL, value.start))
    most = next((id for id, _ in before.most_common(1)), None)
    return setting.story.mention_of(MentionKind.MINERAL, most, value.start) if most else None


_CARRIAGE = re.compile(r"\b(?:voyage|freight|shipping|haulage|trucking|carriage|transport)\b", re.IGNORECASE)
_WEALTH_OF = re.compile(r"\s(?:(?:worth\s)?of|in)\s(?:[\w'’-]+\s){0,3}|\s(?:worth\sof\s)?")


def _may_be_of(setting: Setting, mineral: Mention, predicate: Predicate) -> bool:
    """A wealth is of all that lies in the ground unless it is said to be of one; another amount ends a phrase."""
    text, span, value = setting.value.text, mineral.span, setting.value
    if predicate is Predicate.MINERAL_WEALTH:
        behind = value.end <= span.start and _WEALTH_OF.fullmatch(text, value.end, span.start) is not None
        return behind or setting.governed <= span.start < value.start or 0 < setting.governed - span.end < 10
    if span.start < value.end:
        return not _OTHER_CLAUSE.search(text, span.end, max(span.end, setting.governed))
    between = (m for m in setting.inside if m.amount and value.end <= m.span.start < span.start)
    return next(between, None) is None and not _OTHER_CLAUSE.search(text, value.end, span.start)
