"""What says of a run of capitalised words that it is the name of a body, and how much each sign weighs.

Its own last word ("Tau-Ken Samruk JSC"), a noun before it ("the consultancy Malmfynd"), an apposition after it (", a
small Pakistani miner,"), an acronym or a ticker in brackets, what it owns ("'s chief executive"), what it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.entities import EntityKind
from app.extract.mentions.lexicon import (
    BODY,
    COMMON,
    COMPANY,
    FIRST,
    GATHERING,
    LEGAL,
    NEWS,
    NOT_BODIES,
    ORG_NOUN,
    REACH,
    REMIT,
    ROLE_NOUN,
    SAYING,
    SITE,
    THING,
)
from app.extract.mentions.names import Name
from app.extract.mentions.short_forms import acronyms
from app.vocabulary import Vocabulary, fold

# Signs that are enough by themselves, and outweigh as many of a person.
PLAIN = frozenset(
    ["legal form", "last word", "first word", "noun before", "based or listed", "apposition", "acronym after", "ticker"]
)
# Brackets may stand between a name and what is said of it.
BRACKETS = r"(?:\s?\([^()]{1,60}\))*"
APPOSITION = re.compile(
    rf"^{BRACKETS},\s(?:which is |itself )?(?:an?|the|one of the|its|their|[A-Z]\w+(?:\s[A-Z]\w+)?[’']s)\s"
    r"([^,.;:()]{3,90})"
)
_RELATIVE = re.compile(rf"^{BRACKETS},\s(?:which|whose shares|whose board|whose parent|whose subsidiary)\s")
_RENAMED = re.compile(rf"^{BRACKETS},\s(?:(?:since|now|later|previously|formerly|once)\s)+(?:renamed|known|called)\b")
_HEAD_ENDS = re.compile(
    r"(?<![-\w])(?:of|at|in|from|for|with|who|that|which|whose|based|listed|to|on|by|owned|run|led|backed"
    r"|has|had|is|was|will|would|could)\b"
)
_BASED = re.compile(
    r"-(?:listed|based|headquartered|owned|backed|run|controlled|quoted|traded|domiciled|incorporated|registered)"
)
_CORPORATE = (
    r"(?:chief executive|CEO|CFO|COO|boss|chairman|chairwoman|chairperson|managing director|finance director"
    r"|country manager|general manager|founder|subsidiary|subsidiaries|parent|shares?|stock|shareholders|spokesman"
    r"|spokeswoman|spokesperson|board|engineers|geologists|lawyers|bid|stake|balance sheet|market value|share price"
    r"|country head|executives?|management|drillers|president|vice-president|general secretary|secretary general"
    r"|director general|director-general|purchasing head|smelter|refinery|factory|customers|headquarters|licences?"
    r"|furnaces?|shipments|chemists?|technicians|workforce|payroll|creditors|lenders)\b"
)
_OWNS = re.compile(rf"^[’']s?\s(?:[a-z-]+\s){{0,2}}{_CORPORATE}")
# "…, its chief executive, Nadir Jamot, said": somebody else is named, who is the body's.
_ITS_OFFICER = re.compile(rf"^{BRACKETS},\s(?:its|their|whose)\s(?:[a-z-]+\s){{0,2}}{_CORPORATE}")
_HAS = re.compile(rf"^\s{_CORPORATE}")
_ROLES = frozenset(
    "executive ceo cfo chairman chairwoman chairperson chair president director head boss founder co-founder manager"
    " officer partner analyst economist geologist spokesman spokeswoman spokesperson adviser advisor fellow researcher"
    " consultant lawyer engineer representative strategist trader professor specialist metallurgist secretary leader"
    " executives geologists engineers traders analysts lawyers officers managers miners supplier customer rival".split()
)
_WORK = frozenset("work works worked working job employed joined moved consults consulted".split())
# The last two words before a name with which something was agreed, or of which something is owned.
_DEALT = frozenset(
    tuple(pair.split())
    for pair in (
        "stake in,share in,shares in,shares of,subsidiary of,unit of,arm of,owned by,controlled by,operated by,run by"
        ",sold to,supplied by,partner with,partnered with,venture with,merger with,merge with,contract with"
        ",agreement with"
        ",memorandum with,MoU with,MOU with,deal with,accord with,partnership with,talks with,awarded to,granted to"
        ",licensed to,contracted by,financed by,funded by,lawyers for,counsel for,signed by,led by,shareholder of"
        ",shareholders of,known as,supplier of,suppliers of,customer of,offtake with,pact with,backed by,acquired by"
        ",bought by,buyout of,acquisition of,takeover of,purchase of,joined from"
    ).split(",")
)
_DEALT_ONE = frozenset(
    "acquired acquire renamed buying runs heads leads founded advises heading hired hire hiring engaged contracted"
    " commissioned retained outbid owes sued suing financed refinanced".split()
)
# "hired Norrsmelt of Sweden": a single name with its seat.
_OF_PLACE = re.compile(r"^\sof\s((?:[A-Z][\w.]+\s?){1,2})")
# "the price reporter Lantern": what the two words say together.
_DATA_NOUNS = frozenset(
    tuple(pair.split())
    for pair in (
        "price reporter,price reporters,price tracker,data provider,data firm,ship tracker,ship tracking,news site"
        ",polling firm,market monitor,price service,news service,pricing service,news portal,trade journal"
        ",rating agency,aid group,rights group,lobby group,pressure group,research house,trading house"
    ).split(",")
)
# "A Chinese trader, Ningbo Hengtai, has offered …"
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Ii]ts|[Tt]heir|[Ww]hose)\s[^,.;:]{2,60},\s$")
# "The weavers' union, Jolaha Sangat, walked out": a comma closes what the words before the name began.
_DEFINITE = re.compile(r"\b[Tt]he\s[^,.;:]{2,60},\s$")
_RIVALLING = frozenset("will would can could may might must to not".split())  # "will rival Perth" is no rival of it
_SHARE = re.compile(r"(?:\d[\d.,]*)?(?:%|pc|percent|cent)")
# What is said earlier in the sentence, before the word that leads to the other party.
_DEALING = {
    "with": re.compile(
        r"\b(?:sign|contract|deal|agree|memorandum|MoU|venture|partner|negotiat|pact|accord|merg|team|tie-up|offtake|"
        r"letter)"
    ),
    "to": re.compile(
        r"\b(?:placement|issue|sell|sold|award|grant|lend|lent|loan|supply|supplies|supplied|shipped|ship|lease|licence)"
    ),
    "from": re.compile(r"\b(?:buy|bought|borrow|purchas|loan|raised|raising|secur|funding from|financing from|order)"),
    "by": re.compile(
        r"\b(?:owned|bought|acquired|operated|built|mined|run|drilled|financed|funded|commissioned|held)\s"
    ),
}
# Where a report is cited, the name is that of a newspaper or a broadcaster.
_CITED = frozenset(
    tuple(pair.split())
    for pair in (
        "interview with,interview to,speaking to,spoke to,report in,report by,report from,reports in,published in"
        ",published by,article in,op-ed in,quoted by,reported by,cited by,reported in,column in,writing in,aired by"
        ",broadcast by,carried by,seen by,obtained by,reviewed by,wrote in,writes in,writing for,wrote for,appeared in"
        ",told by,column for,leaked to,reported in"
    ).split(",")
)
# Who counts and estimates: "according to data from Fathom".
_COUNTED = re.compile(
    r"\b(?:(?:data|figures|estimates?|numbers|statistics|analysis|research|calculations|study|survey|index)\s"
    r"(?:from|by|compiled by|published by|released by)|by the (?:count|reckoning|"
    r"estimate) of)\s(?:the\s)?(?:[a-z-]+\s){0,2}$"
)
_SAID_OF = re.compile(
    r"(?:\b(?:said|says|told|adds|added|warns|warned|argues|argued|according to)\s(?:[A-Z][\w.’'-]+\s){1,4}"
    r"|^(?:[A-Z][\w.’'-]+\s){2,4}|[”\"],?\s(?:[A-Z][\w.’'-]+\s){2,4})(?:of|at|from|with)\s(?:the\s)?(?:[\w-]+\s){0,3}$"
)
_ACTS = re.compile(
    rf"^{BRACKETS},?\s(?:has |had |have |will |would |also |is to |plans to |said it |said its |which )?"
    r"(?:signed|inked|acquired|acquire|agreed|announced|owns?|operates?|mines|produces?|exports?|supplies|supply|holds?"
    r"|plans|expects|reported|raised|raise|secured|won|employs|develops?|runs?|closed|bought|buys?|sells?|trades?|"
    r"ships|decide[sd]?|paid|pays|offered|outbid|added"
    r"|shipped|controls|commissioned|drilled|issued|built|mined|explored|abandoned|withdrew|pulled out|walked away"
    r"|gave up|visited|toured|scouted"
    r"|tendered|hired|employed|operated|ran|owned|held|put up|supplied|exported|produced|refined|smelted|processed"
    r"|borrowed|listed|spent|opened|completed|began|started|developed|purchased|financed|delivered"
    r"|invest(?:ed)?|lends?|lent|finances?|approved|put its|bid)\b"
)
_SAYS = re.compile(rf"^{BRACKETS},?\s(?:has |had |have |also )?(?:{'|'.join(sorted(SAYING))})\b")
_TICKER = re.compile(
    r"^[’']?s?\s?\((?:NYSE|NASDAQ|Nasdaq|ASX|TSX|TSXV|TSX-V|LSE|AIM|OTC|OTCQB|OTCQX|PSX|KSE|HKEX|HKG|SSE|SZSE|JSE|NSE"
    r"|BSE|CSE|FRA|FSE)\b"
)
OWNER_BEFORE = re.compile(
    r"([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)[’']s\s(?:own |state-run |state-owned |state |first |giant |largest )*$"
)
_EVENT_BEFORE = re.compile(
    r"\b(?:at|during|opened|opens|open|attend|attended|attending|inaugurated|inaugurate|addressed|addressing|hosted|"
    r"hosts"
    r"|hosting|held|sidelines of|edition of|organised|organized|second|third|first|annual|two-day|three-day|day of"
    r"|ahead of)\s(?:the\s)?(?:[\w-]+\s)?$"
)
# Such endings make a company's name even of words that say nothing by themselves.
# "Polymetals", "Ferroalloys", "Kazzinc": coined of what companies deal in.
_COINED = re.compile(
    r"\w(?:metals?|minerals|alloys|chem|steel|zinc|copper|gold|lith|petro|neft|prom|energo|bank|invest|mining)$"
)
_OWN_PAPERS = frozenset("Times Post Tribune Herald Gazette Chronicle Observer Courier Express Bulletin Mirror".split())
_WHOLE = frozenset("Company Corporation Group Holding Holdings".split())
_LEGAL_FIRST = frozenset("JSC PT PJSC OJSC LLC CV".split())
_POSTS = frozenset("chief head lead deputy assistant veteran ex-chief".split())
_VENUES = frozenset("Expo Convention Conference Exhibition Trade Media Sports Shopping".split())
_FORCES = frozenset("Army Navy Force Forces Police Corps Staff Command".split())
_NO_NAMES = COMMON | NOT_BODIES | REMIT
_CORPORATE_TITLES = frozenset("CEO CFO COO Chairman Chairwoman Chairperson Managing Founder Spokesman".split())


def may_be_body(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether the words could be a body's name at all."""
    parts = name.parts
    if len(parts) == 1:
        word = parts[0]
        return word not in _NO_NAMES and (len(word) > len("Ne") or word.isupper()) and not vocabulary.knows_place(word)
    return not all(vocabulary.demonym(p) or p in REACH for p in parts)


def find_signs(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """(rule, weight) of every sign at one place of a name."""
    yield from _own(name, vocabulary)
    yield from _before(name, vocabulary)
    yield from _after(name)
    seat = _OF_PLACE.match(name.after()) if not name.title else None
    if seat and any(vocabulary.knows_place(p.strip(" .")) for p in (seat[1], seat[1].split()[0])):
        yield "seat after", 2 if len(name.parts) == 1 else 1
    if name.title and len(name.parts) > 1 and name.parts[-1] not in COMPANY and name.parts[-1] not in BODY:
        yield "title before", -3


def _own(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    parts = name.parts
    last = parts[-1]
    if len(parts) == 1:
        if last.isupper() and last.isalpha():
            yield "acronym", 1
        return
    if all(p in REACH or p in COMMON for p in parts) and not (parts[0] in REMIT and last in BODY):
        yield "common words", -1 if last in LEGAL and len(parts) > len(("Strategic", "Corp")) else -3
    if "&" in parts:
        yield "ampersand", 2
    yield _form_sign(name, vocabulary)


def _form_sign(name: Name, vocabulary: Vocabulary) -> tuple[str, int]:
    """What the form of a name of several words says."""
    parts = name.parts
    last = parts[-1]
    if last in LEGAL or parts[0] in _LEGAL_FIRST or name.end > name.words[-1].end:
        return "legal form", 4
    if last in GATHERING:
        return "gathering", -2 if _EVENT_BEFORE.search(name.before()) else 1
    if last in _FORCES:
        return "force", 0  # mostly named for its officers or its engineers, and not as somebody who acts
    if _is_headed(name, vocabulary):
        return "last word", 3
    if is_body_of(parts) or parts[0] in FIRST:
        return "first word", 3
    if last in THING and parts[-2] not in COMPANY:
        return "thing", -2
    if vocabulary.named(parts[0]) and vocabulary.knows_place(parts[0]) and last not in REMIT | REACH and not name.title:
        return "place first", 1  # "Sichuan Tongda"; one that acts, too, is a company
    return "name", 0


def is_body_of(parts: Sequence[str]) -> bool:
    """ "Ministry of Commerce", "Centre for Economic Strategy"."""
    return any(p in BODY and q in ("of", "for", "on") for p, q in pairwise(parts))


def _is_headed(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether the last word makes it a body: a company's or a newspaper's needs a name of its own before it."""
    last, others = name.parts[-1], name.parts[:-1]
    if last in ("Centre", "Center") and others[-1] in _VENUES:
        return False
    if last in ("Assembly", "Parliament") and all(p in REACH or vocabulary.knows_place(p) for p in others):
        return False  # where something is debated
    if last in BODY:
        return last in ("Bank", "Court") or any(p not in REACH for p in others)
    if _COINED.search(last) and own_word(others, vocabulary):
        return True
    own = own_word(others, vocabulary)
    if own and _is_mineral(last, vocabulary):
        return True  # "Bridger Strontium"
    if last in _OWN_PAPERS and len(others) == 1 and vocabulary.demonym(others[0]):
        return True  # "The Siamese Chronicle"
    return (own and (last in COMPANY or last in NEWS)) or (last in _WHOLE and len(others) > 1)


def _is_mineral(word: str, vocabulary: Vocabulary) -> bool:
    named = vocabulary.named(word)
    return named is not None and named.kind is EntityKind.MINERAL


def own_word(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether one of them is more than a field, a nation or a direction."""
    return any(p not in REACH and p not in REMIT and not vocabulary.demonym(p) for p in words)


def _before(name: Name, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    owner = OWNER_BEFORE.search(name.before())
    owned = owner is not None and vocabulary.knows_place(owner.group(1))
    lead = tuple(name.before()[: owner.start()].split()[-5:]) if owner and owned else name.lead
    if owned:
        yield "country's", 2 if _is_company_like(name, vocabulary) else 1
    if not lead or name.title:
        return
    noun = (
        lead[-2].rstrip(",") if lead[-1] in ("called", "named", "(") and len(lead) > 1 else lead[-1].removesuffix("(")
    )
    if lead[-2:-1] and lead[-2].lower() in _POSTS:
        return  # "chief buyer Lorna Petty", "head trader …": a post, and a person's
    if noun.removesuffix("s") in ORG_NOUN and not (noun == "rival" and lead[-2:-1] and lead[-2] in _RIVALLING):
        yield "noun before", 4
    elif noun.endswith(",") and noun[:-1] in ORG_NOUN and _is_appended(name):
        yield "noun before", 3
    elif lead[-2:] in _DATA_NOUNS:
        yield "noun before", 4
    if any(_BASED.search(word) for word in lead[-4:] if word[-1].isalpha()):
        yield "based or listed", 4
    yield from _ties_before(name, lead)


def _is_company_like(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether what a place owns is no person by its form: "Denver's Front Range Streaming", "China's COPHC"."""
    if len(name.parts) == 1:
        return name.text.isupper() and len(name.text) > len("UN")
    return (
        not name.title
        and not SITE.intersection(name.after(20).split()[:1])
        and fold(name.parts[0]) not in vocabulary.given_names
        and name.parts[-1] not in THING
        and own_word(name.parts, vocabulary)
    )


def _is_appended(name: Name) -> bool:
    """Whether the name is what the noun phrase before its comma speaks of."""
    before = name.before()
    return bool(_INDEFINITE.search(before)) or (bool(_DEFINITE.search(before)) and name.after(1) == ",")


def _ties_before(name: Name, lead: Sequence[str]) -> Iterator[tuple[str, int]]:
    link, tied = lead[-1], (lead[-2].lower() if len(lead) > 1 else "")
    if (link == "at" and tied in _ROLES) or (link in ("at", "for", "from", "by") and tied in _WORK):
        yield "works at", 3
    elif (link in ("of", "for", "from", "with") and tied in _ROLES) or lead[-2:] in _DEALT or link in _DEALT_ONE:
        yield "role or deal before", 2
    elif link in ("granted", "awarded"):
        yield "favoured", 1  # a licence, or bail
    elif (link == "of" and _SHARE.fullmatch(tied)) or (link in _DEALING and _DEALING[link].search(name.before())):
        yield "deal", 2
    elif link in ("of", "at", "from", "with", "university", "group") and _SAID_OF.search(name.before()):
        yield "said by somebody of", 2
    if _COUNTED.search(name.before()):
        yield "figures cited", 3
    if lead[-2:] in _CITED:
        yield "report cited", 3
    elif link == "told":
        yield "told", 2


def _after(name: Name) -> Iterator[tuple[str, int]]:
    after = name.after()
    if after[:2] == " (" and _TICKER.match(after):
        yield "ticker", 4
    elif after[:2] == " (" and acronyms(name):
        yield "acronym after", 3
    apposition = APPOSITION.match(after)
    if apposition:
        head = head_noun(apposition.group(1))
        if head in ORG_NOUN:
            yield "apposition", 4
        elif head in ROLE_NOUN and not _ITS_OFFICER.match(after):
            yield "role after", -4
    if _RENAMED.match(after):
        yield "renamed", 3
    if _RELATIVE.match(after):
        yield "relative clause", 1
    if (
        _OWNS.match(after)
        or _ITS_OFFICER.match(after)
        or (_HAS.match(after) and not name.title)
        or name.titled_next in _CORPORATE_TITLES
    ):
        yield "owns", 2
    if _ACTS.match(after) or _SAYS.match(after):
        yield "acts", 1


def is_cited(name: Name) -> bool:
    """Whether a report of this body is cited here, as a newspaper's is."""
    lead, last = name.lead, name.parts[-1]
    told = lead[-1:] == ("told",) and last not in BODY and last not in COMPANY
    return lead[-2:] in _CITED or told


def noun_before(name: Name) -> str:
    return "".join(name.lead[-1:]).removesuffix("s")


def noun_after(name: Name) -> str:
    apposition = APPOSITION.match(name.after())
    return head_noun(apposition.group(1)) if apposition else ""


def head_noun(phrase: str) -> str:
    """The noun that a noun phrase is about: "miner" in "small Pakistani miner from Quetta", in the singular."""
    ends = _HEAD_ENDS.search(phrase)
    words = re.findall(r"[\w-]+", phrase[: ends.start()] if ends else phrase)
    lower = [w for w in words if w.islower()]
    if not lower:
        return ""
    word = str(lower[-1])
    return word if word in ORG_NOUN or word in ROLE_NOUN else word.removesuffix("s")
