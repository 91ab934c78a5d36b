"""Organizations that an article introduces by its own words.

Every run of capitalised words collects signs: its own last word ("Tau-Ken Samruk JSC"), a noun before it ("the
consultancy Malmfynd"), an apposition after it (", a small Pakistani miner,"), an acronym or a ticker in brackets, what
it owns ("'s chief executive"), what it is said to do. Signs are weighed over all places of the article where the run
stands; a run with enough of them is an organization. Names that are known only gain forms.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from app.entities import Entity, EntityKind
from app.extract.found import Found, slug
from app.extract.lexicon import (
    BODY,
    COMMON,
    COMPANY,
    GATHERING,
    LEGAL,
    NEWS,
    NOT_BODIES,
    ORG_NOUN,
    PARTY,
    REACH,
    REMIT,
    ROLE_NOUN,
    STATE,
    THING,
)
from app.extract.names import Name
from app.vocabulary import Vocabulary

ENOUGH = 2  # the weight of signs from which on a run is an organization
ENOUGH_FOR_ONE_WORD = 3  # a single word may be anything

_BRACKETS = r"(?:\s?\([^()]{1,60}\))*"
_NOUN_BEFORE = re.compile(r"\b([a-z]+(?:-[a-z]+)?)\s(?:called |named |known as )?$")
_BASED_BEFORE = re.compile(
    r"-(?:listed|based|headquartered|owned|backed|run|controlled|quoted|traded|domiciled|incorporated|registered)"
    r"\s(?:[a-z-]+\s){0,3}$"
)
_APPOSITION = re.compile(rf"^{_BRACKETS},\s(?:which is |itself )?(?:an?|the|one of the|its|their)\s([^,.;:()]{{3,90}})")
_RELATIVE = re.compile(rf"^{_BRACKETS},\s(?:which|whose shares|whose board|whose parent|whose subsidiary)\s")
_HEAD_ENDS = re.compile(
    r"(?<![-\w])(?:of|at|in|from|for|with|who|that|which|whose|based|listed|to|on|by|owned|run|led|backed"
    r"|has|had|is|was|will|would|could)\b"
)
_CORPORATE = (
    r"(?:chief executive|CEO|CFO|COO|boss|chairman|chairwoman|chairperson|managing director|country manager|general manager"
    r"|founder|subsidiary|subsidiaries|parent|shares?|stock|shareholders|spokesman|spokeswoman|spokesperson|board|engineers"
    r"|geologists|lawyers|bid|stake|balance sheet|market value|share price|country head|executives?|management|drillers)\b"
)
_OWNS = re.compile(rf"^[’']s?\s(?:[a-z-]+\s){{0,2}}{_CORPORATE}")
_HAS = re.compile(rf"^\s{_CORPORATE}")
_ROLE = (
    r"\b(?:executive|CEO|CFO|chairman|chairwoman|chairperson|chair|president|director|head|boss|founder|co-founder|manager"
    r"|officer|partner|analyst|economist|geologist|spokesman|spokeswoman|spokesperson|adviser|advisor|fellow|researcher"
    r"|consultant|lawyer|engineer|representative|strategist|trader|professor|specialist|metallurgist|secretary|leader)s?"
)
_ROLE_OF = re.compile(rf"{_ROLE}\s(?:of|for|from|with)\s(?:the\s)?$")
_WORKS_AT = re.compile(rf"(?:{_ROLE}\sat|\bwork(?:s|ed|ing)?\s(?:at|for)|\bemployed by)\s(?:the\s)?$")
_SAID_OF = re.compile(
    r"(?:\b(?:said|says|told|adds|added|warns|warned|argues|argued|according to)\s(?:[A-Z][\w.’'-]+\s){1,4}|^(?:[A-Z][\w.’'-]+\s){2,4}"
    r"|[”\"],?\s(?:[A-Z][\w.’'-]+\s){2,4})(?:of|at|from|with)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
)
# Where a report is cited, the name is that of a newspaper or a broadcaster.
_REPORT_BEFORE = re.compile(
    r"\b(?:interview (?:with|to)|speaking to|spoke to|reports? (?:in|by|from|published (?:in|by))|published (?:in|by)|article in"
    r"|op-ed in|quoted by|reported by|cited by|first reported in|column in|writing in|aired by|broadcast by|carried by)\s(?:the\s)?$"
)
_TOLD_BEFORE = re.compile(r"\btold\s(?:the\s)?$")
_DEALT_WITH = re.compile(
    r"\b(?:stake in|shares? (?:in|of)|subsidiary of|unit of|arm of|owned by|acquired|controlled by|operated by|run by"
    r"|sold to|supplied by|partner(?:ed)? with|venture with|merger with|contract with|agreement with|memorandum with"
    r"|MoU with|MOU with|deal with|accord with|partnership with|talks with|awarded to|granted to|licensed to|contracted by"
    r"|financed by|funded by|lawyers for|counsel for|signed by|consortium led by|shareholders? of|known as|renamed)"
    r"\s(?:the\s)?$"
)
_ACTS = re.compile(
    rf"^{_BRACKETS},?\s(?:has |had |have |will |would |also |is to |plans to |said it |said its |which )?"
    r"(?:signed|inked|acquired|acquire|agreed|announced|owns?|operates?|mines|produces?|exports?|supplies|supply|holds?|plans"
    r"|expects|reported|raised|raise|secured|won|employs|develops?|runs?|closed|bought|buys?|sells?|trades?|ships|shipped"
    r"|controls|commissioned|drilled|issued|invest(?:ed)?|lends?|lent|finances?|approved|put its|bid)\b"
)
_TICKER = re.compile(
    r"^[’']?s?\s?\((?:NYSE|NASDAQ|Nasdaq|ASX|TSX|TSXV|TSX-V|LSE|AIM|OTC|OTCQB|OTCQX|PSX|KSE|HKEX|HKG|SSE|SZSE|JSE|NSE|BSE|CSE|FRA|FSE)\b"
)
_OWNER_BEFORE = re.compile(
    r"([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)[’']s\s(?:own |state-run |state-owned |state |first |giant |largest )*$"
)
_NATION_BEFORE = re.compile(r"\b([A-Z][\w.]*)(?:-[a-z]+)?(?:\s[a-z-]+){0,4}\s$")
_BRACKET = re.compile(r"\s?\(([^()]{2,70})\)")
_QUOTED = re.compile(r"[\"“'‘]([^\"”]{2,40}?)[\"”'’]")
_ACRONYM = re.compile(r"[A-Z][A-Za-z&]*[A-Z][A-Za-z]*(?:-[A-Z]+)?")
_DEFINED = re.compile(
    r"\b(?:Company|Companies|Corporation|Bank|Issuer|Group|Partner|Parties|Party|Agreement|Project|JV)$"
)
_EVENT_BEFORE = re.compile(
    r"\b(?:at|during|opened|opens|open|attend|attended|attending|inaugurated|inaugurate|addressed|addressing|hosted|hosts"
    r"|hosting|held|sidelines of|edition of|organised|organized|second|third|first|annual|two-day|three-day|day of|ahead of)\s(?:the\s)?(?:[\w-]+\s)?$"
)


def find_organizations(names: Sequence[Name], vocabulary: Vocabulary) -> list[Found]:
    """The organizations that the runs of an article name, with every form that is used of them."""
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[name.text].append(name)
    texts: dict[str, list[str]] = defaultdict(list)
    for text in places:
        texts[text.split()[0]].append(text)
    found = []
    for text, occurrences in places.items():
        known = known_entity(text, vocabulary)
        if known and known.kind is not EntityKind.ORGANIZATION:
            continue
        rule, weight = ("vocabulary", 0) if known else _strongest(occurrences, vocabulary)
        if rule:
            forms = _forms(occurrences, texts, vocabulary)
            found.append(Found(known or _entity(occurrences, vocabulary), tuple(forms), rule, weight))
    return found


def known_entity(text: str, vocabulary: Vocabulary) -> Entity | None:
    """What the vocabulary knows under exactly this name, a legal form at its end left out."""
    for form in (text, _without_legal(text)):
        matches = vocabulary.find(form)
        if len(matches) == 1 and (matches[0].start, matches[0].end) == (0, len(form)):
            return matches[0].entity
    return None


def _without_legal(text: str) -> str:
    words = text.replace(",", "").split()
    while len(words) > 1 and words[-1].strip("().") in LEGAL | {"Private"}:
        words.pop()
    return " ".join(words)


# ---------------------------------------------------------------- signs


def _strongest(occurrences: Sequence[Name], vocabulary: Vocabulary) -> tuple[str, int]:
    """The name of the strongest sign and the weight of all, if that is enough; else nothing."""
    if not _possible(occurrences[0], vocabulary):
        return "", 0
    signs: dict[str, int] = {}
    for name in occurrences:
        for rule, weight in _signs(name, vocabulary):
            signs[rule] = max(weight, signs.get(rule, weight))
    parts = occurrences[0].parts
    wanted = ENOUGH if len(parts) > 1 else ENOUGH_FOR_ONE_WORD
    weight = sum(signs.values())
    return (max(signs, key=lambda rule: signs[rule]), weight) if weight >= wanted else ("", 0)


def _possible(name: Name, vocabulary: Vocabulary) -> bool:
    parts = name.parts
    if len(parts) == 1:
        word = parts[0]
        return word not in COMMON and word not in NOT_BODIES and word not in REMIT and len(word) > 1
    if (parts[-1] in THING and parts[-2] not in COMPANY and not _is_body_of(parts)) or all(
        p in REACH or p in COMMON for p in parts
    ):
        return False
    return not all(vocabulary.demonym(p) or p in REACH for p in parts)


def _signs(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    yield from _own_signs(name, vocabulary)
    yield from _signs_before(name, vocabulary)
    yield from _signs_after(name)
    if name.title and len(name.parts) > 1 and name.parts[-1] not in COMPANY | BODY:
        yield "title before", -3


def _own_signs(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    parts = name.parts
    last = parts[-1]
    if len(parts) == 1:
        if _ACRONYM.fullmatch(last) and last.isupper():
            yield "acronym", 1
        return
    own = [p for p in parts[:-1] if p not in REACH and p not in REMIT and not vocabulary.demonym(p)]
    if last in LEGAL or name.text[-1] == ".":
        yield "legal form", 4
    elif last in GATHERING:
        yield "gathering", -2 if _EVENT_BEFORE.search(name.before()) else 1
    elif _is_headed(name, own):
        yield "last word", 3
    elif _is_body_of(parts):
        yield "first word", 3
    if "&" in parts:
        yield "ampersand", 2


def _is_body_of(parts: Sequence[str]) -> bool:
    """ "Ministry of Commerce", "Centre for Economic Strategy"."""
    return any(p in BODY and q in ("of", "for", "on") for p, q in pairwise(parts))


def _is_headed(name: Name, own: Sequence[str]) -> bool:
    """Whether the last word makes it a body: a company's or a newspaper's needs a name of its own before it."""
    last = name.parts[-1]
    if name.titled_next in ("Chief", "Commander") and last in ("Army", "Navy", "Force", "Police", "Staff"):
        return False  # "Indian Army Chief"
    if last in BODY:
        return last in ("Bank", "Court") or any(p not in REACH for p in name.parts[:-1])
    return bool(own) and (last in COMPANY or last in NEWS)


def _signs_before(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    before = name.before()
    if not before or name.title:
        return
    noun = _NOUN_BEFORE.search(before)
    if noun and noun.group(1).removesuffix("s") in ORG_NOUN:
        yield "noun before", 3
    if _BASED_BEFORE.search(before):
        yield "based or listed", 3
    if _WORKS_AT.search(before):
        yield "works at", 3
    elif _ROLE_OF.search(before) or _DEALT_WITH.search(before):
        yield "role or deal before", 2
    elif _SAID_OF.search(before):
        yield "said by somebody of", 2
    if _REPORT_BEFORE.search(before):
        yield "report cited", 3
    elif _TOLD_BEFORE.search(before):
        yield "told", 2
    owner = _OWNER_BEFORE.search(before)
    if owner and vocabulary.demonym(owner.group(1)):
        yield "country's", 2 if name.text.isupper() and len(name.text) > len("UN") else 1


def _signs_after(name: Name) -> Iterator[tuple[str, int]]:
    after = name.after()
    if _TICKER.match(after):
        yield "ticker", 4
    elif _acronyms(name):
        yield "acronym after", 3
    apposition = _APPOSITION.match(after)
    if apposition:
        head = head_noun(apposition.group(1))
        if head in ORG_NOUN:
            yield "apposition", 3
        elif head in ROLE_NOUN:
            yield "role after", -3
    if _RELATIVE.match(after):
        yield "relative clause", 1
    if _OWNS.match(after) or (_HAS.match(after) and not name.title) or _is_corporate(name.titled_next):
        yield "owns", 2
    if _ACTS.match(after):
        yield "acts", 1


def _is_corporate(title: str) -> bool:
    return title in ("CEO", "CFO", "COO", "Chairman", "Chairwoman", "Chairperson", "Managing", "Founder", "Spokesman")


def head_noun(phrase: str) -> str:
    """The noun that a noun phrase is about: "miner" in "small Pakistani miner from Quetta", in the singular."""
    ends = _HEAD_ENDS.search(phrase)
    words = re.findall(r"[\w-]+", phrase[: ends.start()] if ends else phrase)
    lower = [w for w in words if w.islower()]
    if not lower:
        return ""
    word = lower[-1]
    return word if word in ORG_NOUN or word in ROLE_NOUN else word.removesuffix("s")


# ---------------------------------------------------------------- forms


def _forms(occurrences: Sequence[Name], texts: Mapping[str, Sequence[str]], vocabulary: Vocabulary) -> dict[str, None]:
    """The name, the short forms that the article defines, and those that it uses."""
    name = occurrences[0]
    forms = {name.text: None}
    for place in occurrences:
        forms |= dict.fromkeys(_acronyms(place)) | dict.fromkeys(_defined(place))
    forms |= dict.fromkeys(_short_forms(name, texts, vocabulary))
    return forms


def _acronyms(name: Name) -> list[str]:
    """Acronyms in brackets after the name, if they can be made of it: HEE of Himalayan Earth Exploration."""
    bracket = _BRACKET.match(name.after())
    if not bracket:
        return []
    # What stands after the colon of "TSX: PFR" is a ticker, and none of the company's names.
    said = re.sub(r"\b[\w ]+:\s?[\w.]+", "", bracket.group(1))
    return [a for a in _ACRONYM.findall(said) if abbreviates(a, name.text)]


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym stand in the name in this order, the first at its beginning."""
    letters = re.sub(r"[^A-Z]", "", acronym).lower()
    rest = name.lower()
    if len(letters) < 2 or not rest.startswith(letters[0]):  # noqa: PLR2004
        return False
    for letter in letters:
        at = rest.find(letter)
        if at < 0:
            return False
        rest = rest[at + 1 :]
    return True


def _defined(name: Name) -> Iterator[str]:
    """Short forms in quotes and brackets: ("Halvorsen" or the "Company")."""
    after = name.after()
    at = 0
    while bracket := _BRACKET.match(after, at):
        for quoted in _QUOTED.findall(bracket.group(1)):
            if quoted[0].isupper() and not _DEFINED.fullmatch(quoted):
                yield quoted
        at = bracket.end()


def _short_forms(name: Name, texts: Mapping[str, Sequence[str]], vocabulary: Vocabulary) -> Iterator[str]:
    """Beginnings of the name that stand alone elsewhere in the article: "Nova" of "Nova Minerals"."""
    parts = name.parts
    initials = "".join(p[0] for p in parts if p[0].isupper())
    if len(parts) > 2 and initials in texts:  # noqa: PLR2004
        yield initials
    for text in texts[parts[0]] if parts[0] in texts else ():
        words = tuple(text.split())
        if len(words) >= len(parts) and text != _without_legal(name.text):
            continue
        if parts[: len(words)] == words and _distinctive(words, vocabulary):
            yield text


def _distinctive(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    if len(words) == 1:
        word = words[0]
        plain = word in COMMON or word in REMIT or word in REACH or word in BODY or word in COMPANY
        return not plain and not vocabulary.find(word) and not vocabulary.demonym(word)
    return not all(w in REMIT or w in REACH or vocabulary.demonym(w) for w in words)


# ---------------------------------------------------------------- the entity


def _entity(occurrences: Sequence[Name], vocabulary: Vocabulary) -> Entity:
    text = occurrences[0].text
    form, country = _form(occurrences), _country(occurrences, vocabulary)
    # Every government has its ministry of finance: the country is a part of such a name.
    entity_id = slug(f"{country} {text}") if form == "government" and country else slug(text)
    return vocabulary.entity(entity_id) or Entity(EntityKind.ORGANIZATION, entity_id, text, form, country)


def _form(occurrences: Sequence[Name]) -> str:
    parts = occurrences[0].parts
    words = {p for p in parts if p[0].isupper()}
    for name in occurrences:
        before = name.before(40)
        if _REPORT_BEFORE.search(before) or (_TOLD_BEFORE.search(before) and parts[-1] not in BODY | COMPANY):
            return "media"
        if re.search(r"\bstate(?:-\w+)?\s(?:[a-z-]+\s){0,3}$", before):
            return "state company"
        noun = _NOUN_BEFORE.search(before)
        apposition = _APPOSITION.match(name.after())
        said = (noun.group(1).removesuffix("s") if noun else "", head_noun(apposition.group(1)) if apposition else "")
        for word in said:
            if word in ORG_NOUN:
                return ORG_NOUN[word]
    if parts[-1] in LEGAL:
        return "company"
    for form, nouns in (("party", PARTY), ("government", STATE), ("media", NEWS), ("other", BODY | GATHERING)):
        if parts[-1] in nouns or parts[0] in nouns:
            return form
    return "other" if words & BODY else "company"


def _country(occurrences: Sequence[Name], vocabulary: Vocabulary) -> str | None:
    """The country that the words give it: of its owner, its nationality, its seat, its own name."""
    for name in occurrences:
        apposition = _APPOSITION.match(name.after())
        phrases = [m.group(1) for m in (_OWNER_BEFORE.search(name.before()), _NATION_BEFORE.search(name.before())) if m]
        phrases += [apposition.group(1)] if apposition else []
        for phrase in [*phrases, name.text]:
            code = country_in(phrase, vocabulary)
            if code:
                return code
    return None


def country_in(phrase: str, vocabulary: Vocabulary) -> str | None:
    """The ISO code of the first nation or place that a phrase speaks of."""
    for match in vocabulary.find(phrase):
        if match.entity.kind is EntityKind.PLACE and match.entity.country:
            return match.entity.country
    for word in re.findall(r"[A-Z]\w+", phrase):
        nation = vocabulary.demonym(word)
        if nation:
            return nation.country
    return None
