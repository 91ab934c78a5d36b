"""Lines that an article prints about itself: who wrote it, when it was published, where from, what a picture shows."""

from __future__ import annotations

import re
from functools import lru_cache

from app.read.dates import find_days

LONGEST = 250  # code points of a byline
MOTTO = 10  # words that may stand beside an outlet's name
PART = 4  # words that may stand beside a body's name
NAME = (
    r"(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\b|(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Published|Updated|Posted|Last|PUBLISHED|UPDATED|"
    r"POSTED)\b)[A-Z][\w.'’-]*"
)
FULL_NAME = rf"{NAME}(?: (?:(?:de|von|van|al|bin|ul|ur) )?{NAME}){{0,4}}"
NAMES = rf"{FULL_NAME}(?:(?:,? (?:and|&)|,) {FULL_NAME})*"
PLACED = rf"{FULL_NAME} in {FULL_NAME}(?:(?:,? (?:and|&)|,) {FULL_NAME} in {FULL_NAME})*"
PUBLISHED = re.compile(
    r"\b(?:first )?(?:published|posted|released|issued|date|dated|uploaded)(?: (?:on|in|at|by))?\b", re.IGNORECASE
)
UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified|edited|revised)(?: (?:on|at))?\b", re.IGNORECASE)
# A byline: "By Hamid Raza Bokhari in Lahore", "Written by Ritu Deshpande"; "Posted on May 3, 2025 by Zainab Hunzai".
BY = re.compile(
    rf"(?:(?i:written|reported|posted|published|prepared|words|story|text|report|"
    r"commentary|analysis|opinion|essay|column|feature|interview) )?(?:By|BY|by):? "
    rf"(?P<names>{PLACED}|{NAMES})"
    rf"(?:,? (?:in|at|for|from) {FULL_NAME}(?:, {FULL_NAME})?|,? (?!and\b)[a-z][\w ,-]{{2,60}})?(?P<rest>\s*(?:$|"
    rf"[|•·●∙▪■◆►,;–—/-].*|(?=\d|[A-Z])))"
)
BY_AFTER = re.compile(rf"\b[bB]y:? (?P<names>{FULL_NAME}(?: and {FULL_NAME})?)\s*(?:$|[|•·,;–—/-]|(?=\d))")
# "Our Correspondent", "The Newspaper's Staff Reporter", "Web Desk", "News Agencies".
STAFF = re.compile(
    r"(?:(?i:by|from):? )?(?P<names>(?:(?:[Oo]ur|[Tt]he|[Aa]|[A-Z][\w.'’-]*|staff|special|business|web|news|city|own) )"
    r"{0,4}(?i:desk|correspondents?|reporters?|reports?|writers?|bureau|monitoring(?: desk)?|agencies|staff|"
    r"newsroom|editorial board))(?= ?(?:$|[|·•,–—/-]))"
)
# "Kamran Yousufzai Published September 9, 2025": a byline without "By".
NAMED = re.compile(
    rf"(?P<names>{PLACED}|{NAME}(?: {NAME}){{1,4}}(?: (?:and|&|/) {NAME}(?: {NAME}){{1,4}})?)\s*"
    r"(?:$|[|·•/–—-]|(?i:published|updated|last updated|posted)\b|\d|[A-Z][a-z]{2,8}\.? \d)"
)
LABELLED = re.compile(
    rf"(?P<label>(?i:source|editor|author|writer|byline|reporter|correspondent|text|story))s?\s*[:|"
    rf"]\s*(?P<names>{NAMES})"
)
NAMED_AFTER = re.compile(
    rf"[|·•–—] (?P<names>{NAME}(?: {NAME}){{1,4}}(?: and {NAME}(?: {NAME}){{1,4}})?)(?: [|·•–—]|$)"
)
AUTHORED = re.compile(rf"(?i:author|writer|byline|reporter|correspondent|text|story)s?\s*[:|]\s*(?P<names>{NAMES})")
# "Sadiq Marwani, Special Correspondent": names, and what they are to the outlet.
ROLES = r"(?:correspondents?|reporters?|(?:staff )?writers?|editors?|contributors?|columnists?|special to .{3,40})"
WITH_ROLE = re.compile(rf"(?P<names>{FULL_NAME}(?:,? (?:and|&) {FULL_NAME})?), (?:[\w&.'’/ -]{{0,60}} )?(?i:{ROLES})")
# "Words: Salma Bangash. Pictures: Tariq Noor": who made which part.
SHARED = re.compile(
    rf"(?i:words|text|story|reporting|writing)(?i: by|:) (?P<names>{NAMES}?)"
    rf"[.,;|/·]? (?i:and )?(?i:pictures|photo(?:graph)?s|photography|images|graphics|video)(?i: by|:) {NAMES}\.?"
)
# "Mette Aune, The Cell Weekly": a name, and the outlet's.
WITH_OUTLET = re.compile(rf"(?P<names>{NAME}(?: {NAME}){{1,3}}), (?P<outlet>(?:The )?[A-Z][\w&.'’ -]{{2,40}})")
# What a page also prints in the line of the byline: how long the article takes, how often it was read, who may copy it.
CLUTTER = re.compile(
    r"\b\d+[ -]?min(?:ute)?s?(?:[ -](?:to )?read)\b|\b\d[\d,.]*k? (?:comments?|views?|shares?|reads?)\b|\bcomments? \d+"
    r"|\b(?:share|save|listen|follow|subscribe|tweet)\b(?!d)|\b(?:prohibited|reserved|copyright)\b|[©♡♥▶↗]|"
    r"\blast published\b",
    re.IGNORECASE,
)
ROLE_AFTER = re.compile(rf",(?: [A-Z][\w&.'’/-]*){{0,3}} (?i:{ROLES})$")
# What may stand beside a day in a line that says no more than when: hours, zones, weekdays, reading times.
CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4} ?(?:hrs|hours|pst|pkt|"
    r"gmt|ist)\b|\b\d{1,2} min(?:ute)?s? read\b|"
    r"\b(?:ist|pkt|pst|gmt|utc|est|edt|et|bst|cet|cest|jst|hrs|am|pm|at|on|noon|(?:mon|tues?|wed(?:nes)?|thur?s?|"
    r"fri|sat(?:ur)?|sun)(?:day)?)\b\.?"
    r"|[+-]\d{1,2}(?::?\d\d)?\b|\b(?:\d+|an?) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago\b|\bjust now\b",
    re.IGNORECASE,
)
# "KARACHI, Aug 21 (NorthWire) - ", "ISLAMABAD: ", "DENVER and ISLAMABAD, Nov. 18, 2025 /CirrusWire/ -- "
PLACES = r"[A-Z][A-Z.'’-]+(?:(?:[ /]| and |, )[A-Z][A-Za-z.'’-]*){0,6}"
DATELINE = re.compile(
    rf"(?P<places>{PLACES})(?:,? (?P<day>[A-Z][a-z]+\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+\.?)"
    r"(?P<year>,? \(?\d{4}\)?)?)?,?"
    r" ?(?:\((?P<wire>[A-Z][^()]{1,40})\)|/(?P<release>[^/]{2,40})/)? ?(?:[:–—]|-{1,2}(?= ))"
)
# "HOUSTON, TX / NewsFlow / March 4, 2026 / ", "March 4, 2026 – HOUSTON – ": the day stands elsewhere in the dateline.
DATELINE_TURNED = re.compile(
    rf"(?:(?P<places>{PLACES}) ?(?:/ ?(?P<release>[^/]{{2,40}}) ?/|[–—-]) ?(?P<day>[A-Z][a-z]+\.? \d{{1,2}}|"
    rf"\d{{1,2}} [A-Z][a-z]+\.?)(?P<year>,? \d{{4}})(?P<wire>) ?[/–—-]"
    rf"|(?P<day2>[A-Z][a-z]+\.? \d{{1,2}})(?P<year2>,? \d{{4}}) ?[–—-] ?{PLACES} ?[–—-])"
)
# "LOUISVILLE, Ky. & QUETTA, Pakistan--(TRADEWIRE)--April 2, 2026--": the release's carrier stands before the day.
DATELINE_CARRIED = re.compile(
    r"(?P<places>[A-Z][A-Z.'’-]+(?:(?:[ /]| and | & |, )[A-Z][A-Za-z.'’]*){0,8})"
    r" ?--? ?\((?P<release>[A-Z][^()]{1,40})\) ?--? ?"
    r"(?P<day>[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+\.?)(?P<year>,? \d{4})(?P<wire>) ?--?"
)
# "Islamabad, 14 January 2026: ": places in small letters count where a whole day follows.
DATELINE_SMALL = re.compile(
    r"(?P<places>[A-Z][\w.'’-]*(?:(?: | and |, |/)[A-Z][\w.'’-]*){0,4})(?:[,:]?|,? [-–—]{1,2})"
    r" \(?(?P<day>[A-Z][a-z]+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?)(?P<year>,? \d{4})\)?,? ?"
    r"(?:\((?P<wire>[A-Z][^()]{1,40})\))? ?(?P<release>)(?:[:–—]|-{1,2}(?= ))"
)
PICTURE = r"(?:image|photo|picture|photograph|pic|illustration|graphic)"
CREDITS = (
    r"(?:handout|file(?: photo)?|AFP|Reuters|APP|PID|AP|EPA|Getty(?: Images)?|ISPR|INP|X|Facebook|Twitter|Instagram|"
    r"courtesy.{0,40})"
)
CREDITED = r"(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
CAPTION = re.compile(
    # "… at the White House. (IMAGE: X)", "… is shipped [File: Sameer Lodhi/EPA]"
    rf".*[(\[](?:(?:\w+ )?{PICTURE}s?\b|(?:file|credits?|via)\s*[:/])[^()\[\]]{{0,60}}[)\]]\.?"
    # "Photo: Sana Wazir", "File photo | AFP"
    rf"|(?:(?:file |representational |representative )?{PICTURE}s?|(?:{PICTURE} )?credits?)"
    r"\s*(?::|by\b|\||/|—|–|courtesy|\.{2,3}|…).{0,200}"
    # "A drill rig near Razmak. Photo: Sana Wazir", "Chrome ore at a yard. | Image Credit: Shutterstock"
    rf"|.{{10,250}}[.|)\]–—-] ?(?:{PICTURE}|credit)s?(?: (?:credit|source))?\s*(?::|\.{{3}}|…)\s*.{{2,60}}"
    # "Officials at the signing table. — PID handout"
    rf"|.{{10,250}}\s[—–|-]\s*(?:[\w.]+[ /]){{0,3}}(?:{CREDITS}|{PICTURE}s?)"
    # "Getty Images A shepherd looks over a valley", "Amber Rahim/Bulletin Gul Zaman stands beside a pin"
    r"|(?:Getty Images|AFP|EPA|Reuters|Alamy|Shutterstock|(?-i:(?:[A-Z]\w+ ){1,3}[A-Z]\w+/[A-Z]\w+))"
    r" (?-i:[A-Z]).{10,250}[^.]"
    # "… in Temirtau, Kazakhstan, June 2, 2024. OMNIWIRE/Pavel Krylov/File Photo"
    rf"|.{{10,300}}[.\])”\"] ?{CREDITED}(?:/{CREDITED})+",
    re.IGNORECASE,
)
# What newspapers, agencies and magazines call themselves; a line of few words above the headline that is such a name.
OUTLET = re.compile(
    r"(?:[Tt]he |THE )?(?:(?:[A-Z][\w&.'’-]*,?|&) ){0,3}(?i:times|post|news|herald|gazette|courier|tribune|ledger|"
    r"chronicle|monitor|observer|daily|journal|star|"
    r"standard|mail|express|telegraph|review|recorder|dispatch|today|weekly|bulletin|mirror|globe|guardian|"
    r"independent|nation|(?:news)?wire|newspaper|monthly|fortnightly|(?:news|press) (?:agency|service)|mercury|"
    r"examiner|"
    r"inquirer|sentinel|letter|business|magazine|voice|press|quarterly|digest|argus|advertiser|register|record|"
    r"leader|spectator|radio|tv|television|outlook|insider)"
    r"(?: [A-Z][\w]+)?|(?:Radio|RADIO|Voice of|Channel)(?: [A-Z][\w]+){1,3}"
)

# A body that publishes, as it stands above its notes and statements.
INSTITUTION = re.compile(
    r"(?:[A-Z][\w&.'’-]*,? |(?:of|for|on|and|the|in|&) )*(?i:centre|center|institute|institution|ministry|forum|"
    r"trust|network|consulate|"
    r"department|government|embassy|foundation|council|"
    r"office|agency|commission|authority|university|programme|program|society|association|directorate|division|"
    r"bank|secretariat|bureau|board)"
    r"(?: (?:of|for|on|and|the|in|&)| [A-Z][\w&.'’-]*,?)*"
)
COMPANY = re.compile(
    r"(?:[A-Z(][\w&.'’)-]*,? |and |of ){1,5}(?:plc|PLC|ltd|Ltd|LTD|limited|Limited|LIMITED|inc|Inc|INC|corp|Corp|"
    r"CORP|LLC|LLP|N\.V|S\.A|AG|GmbH)\b\.?"
)
# What stands beside an outlet's name in the line with it: a motto, a department, a number.
BESIDE = re.compile(r"\s+[|–—·•-]\s+|\s*\|\s*")
BIOGRAPHY = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}) (?:is|was|has|covers?|writes?|reports?|joined|works|leads|"
    r"contributed|reported from|reported|"
    r"teaches|holds|studied|lives|specialises|"
    r"specializes|focuses|can be)\b"
)


def is_byline(words: str) -> bool:
    """Does this line say who wrote the article or when it was published, and nothing of the story?"""
    return len(words) <= LONGEST and _is_byline(words)


@lru_cache(maxsize=1024)  # a line is asked about several times in a row
def _is_byline(words: str) -> bool:
    by = BY.match(words)
    if by and (not by["rest"].strip() or len(words) < 160) and not words.endswith((".", "?", "!")):
        return True
    if len(words) <= 120 and any(pattern.fullmatch(words) for pattern in (STAFF, LABELLED, WITH_ROLE, SHARED)):
        return True
    return is_date_line(words) or find_outlet_beside(words) is not None


def is_cluttered(words: str) -> bool:
    """A byline that names nobody, or that has more of the page in it than of the article."""
    return STAFF.fullmatch(words) is not None or CLUTTER.search(words) is not None


def is_date_line(words: str) -> bool:
    """A line with a day and hardly any words beside it but labels, hours and a name."""
    return len(words) <= 160 and words[-1] not in "!?" and _is_date_line(words)


@lru_cache(maxsize=1024)
def _is_date_line(words: str) -> bool:
    days = list(find_days(words))
    if not days:
        return False
    rest = words
    for day in reversed(days):
        rest = rest[: day.start] + rest[day.end :]
    for pattern in (PUBLISHED, UPDATED, CLOCK):
        rest = pattern.sub("", rest)
    return len(re.findall(r"[^\W_]+", rest)) <= (0 if words[-1] == "." and not PUBLISHED.match(words) else 6)


def without_places(names: str) -> str:
    """The names of a byline without where each of them wrote from: "Ghulam Nabi Shoro, Karachi"."""
    return re.sub(rf" in {FULL_NAME}|(?<=[a-z]), [A-Z][a-z]+$", "", names)


def is_label(words: str) -> bool:
    """A label of a day whose day is missing: "Last Updated:"."""
    return (PUBLISHED.fullmatch(words.strip(" :")) or UPDATED.fullmatch(words.strip(" :"))) is not None


def is_name(words: str) -> bool:
    """Nothing but the name of a person, or of two."""
    return (
        2 <= len(words.split()) <= 12
        and re.fullmatch(rf"{PLACED}|{FULL_NAME}(?:(?:,| and| &| /) {FULL_NAME})*", words) is not None
    )


def find_names(words: str) -> frozenset[str]:
    """The parts of names in a byline."""
    return frozenset(
        part
        for part in re.findall(r"[A-Z][\w'’-]+", words)
        if part not in {"By", "BY", "Published", "Updated", "Written", "Posted"}
    )


def is_biography(words: str, names: frozenset[str]) -> bool:
    """Prose about one of these people: "Sadiq has reported on trade from the Gulf since 2009."."""
    found = BIOGRAPHY.match(words)
    return found is not None and not names.isdisjoint(found["name"].split())


def is_dateline(words: str) -> bool:
    """Prose that opens with the place, and perhaps the day, that it was sent from."""
    found = find_dateline(words)
    return found is not None and len(words) > found.end() + 40


def find_dateline(words: str) -> re.Match[str] | None:
    start = words[:200]
    kinds = (DATELINE_CARRIED, DATELINE_TURNED, DATELINE, DATELINE_SMALL)
    return next((found for kind in kinds if (found := kind.match(start))), None)


def is_caption(words: str) -> bool:
    return len(words) <= 400 and _is_caption(words)


@lru_cache(maxsize=1024)
def _is_caption(words: str) -> bool:
    return CAPTION.fullmatch(words) is not None


def is_institution(words: str) -> bool:
    """The name of a body, and nothing else: "Press Information Department"."""
    return len(words) <= 80 and INSTITUTION.fullmatch(words) is not None


def is_outlet(words: str) -> bool:
    return len(words) <= 50 and OUTLET.fullmatch(words) is not None


def is_company(words: str) -> bool:
    return len(words) <= 80 and COMPANY.fullmatch(words) is not None


def is_masthead(words: str) -> bool:
    """The name of an outlet or a body, alone or with a motto: "THE COURIER — news of the hills"."""
    first, *beside = BESIDE.split(words, maxsplit=1)
    length = len(beside[0].split()) if beside else 0
    return (is_outlet(first) and length <= MOTTO) or (is_institution(first) and length <= PART)


def find_outlet_beside(words: str) -> re.Match[str] | None:
    """A byline that names the author and the outlet, and nothing else."""
    found = WITH_OUTLET.fullmatch(words) if len(words) <= 90 else None
    return found if found and is_outlet(found["outlet"]) and not is_outlet(found["names"]) else None
