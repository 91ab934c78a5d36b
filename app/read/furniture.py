"""Is a line furniture by its words? The patterns of whole lines are in ``phrases``; here are those that look inside."""

from __future__ import annotations

import re
from functools import lru_cache

from app.patterns import Screened
from app.read import phrases
from app.read.dates import without_days
from app.read.phrases import STORIES

LONGEST = 400  # code points; a longer line is prose, whatever it begins with
EDGES = " .:…|-–—»›>·•*→▸►"  # may stand around a phrase
PICTURES = re.compile(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]+")  # arrows, hearts, magnifying glasses
# The name of another article, behind words that point to it and a mark: "READ MORE: …", "Also Read | …".
POINTER = re.compile(
    r"(?:you (?:can|may) also (?:check|read|like)|also (?:read|watch|see)|(?:must |don[’']t )?(?:read|miss|watch|"
    r"see)(?: (?:also|more|this|now|next|here))?|"
    rf"in (?:pics|pictures|photos)|more (?:on|from) [^:|]{{1,40}}|related(?: {STORIES})?|in case you missed it|"
    rf"icymi|recommended|suggested(?: topics)?|"
    r"explained|explainer|graphic|infographic|interactive|map|chart|poll|quiz|opinion|analysis|photo gallery|see also|"
    r"video|audio|watch|listen|earlier|previously|"
    r"trending(?: now)?|live updates?|breaking(?: news)?|click here|coming (?:up|next)|next (?:week|issue|"
    r"time))\s*(?:[:|»>–—]|-{1,2} )\s*\S.*",
    re.IGNORECASE,
)
MARKED = re.compile(r"(?:>>?|[»›→▸►])\s*[A-Z0-9\"“‘'](?:[^.]|\.(?=\S))+")  # "» Barite price slips again"
# Sections of a site; a row of hardly anything else is its menu.
SECTIONS = frozenset(
    """
    home news world national south north east west central middle pakistan india asia us u.s uk international
    politics business economy market markets finance money tech technology science health sport sports cricket
    entertainment showbiz culture arts life style lifestyle opinion editorial editorials column columns blog
    blogs video videos photo photos gallery podcast podcasts weather climate energy mining commodities travel
    food education jobs property latest more live tv magazine magazines newsletter newsletters subscribe sign log
    in up login register search menu e-paper epaper about us contact advertise careers archive archives event
    events research people experts topics regions donate publications crossword puzzles games shop prices print
    edition today's today’s paper top homepage page front city metro trending company press release releases
    security defence defense account my profile settings help faq faqs terms privacy policy classifieds
    obituaries letters reviews who what we are do reports services products solutions insights newsroom careers
    sustainability investors e-edition classified membership shows programmes programs & and
    """.split()
)
QUOTED = re.compile(r"[\"“”]")
BREADCRUMB = re.compile(r"(?:you are here:? ?)?(?:home|news|front ?page)\s*[/›»>]\s*\S", re.IGNORECASE)
# What buttons say, in a row of them: "Aa Save Share", "♡ 61 ↗ Share", "Listen (7 min) | Save for later".
BUTTONS = frozenset(
    """
    story page a aa share save print copy link email e-mail mail tweet post like likes follow listen watch comment
    comments gift article this text font size resize reset zoom views view reads for later bookmark facebook twitter
    whatsapp x linkedin telegram reddit instagram pinterest pdf download embed transcript mp3 audio play min mins sec
    translate
    more increase decrease normal small medium large add to reading list shares read
    """.split()
)
PRESSED = frozenset("share save listen print text font size tweet reset gift embed download aa".split())
BUTTON = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*3?")
DIVIDER = re.compile(rf"\s*[|•·›»>/]\s*|\s{{2,}}|,\s+|\s\.\s|\s*{PICTURES.pattern}\s*")
# A promise to readers, in the imperative, about what only a site has to give.
INVITES = re.compile(
    r"(?:get|sign|subscribe|join|receive|enter|register|download|click|tap|follow|stay|catch|discover|unlock|"
    r"support|become|want|forward|enjoying|enjoy|like|read|"
    r"listen|try|start|choose|add|never|help|share|sent|delivered|check out|visit)\b",
    re.IGNORECASE,
)
# The site speaks of itself to those who read it; asked only of lines that stand beside furniture, or below the body.
OF_THE_SITE = re.compile(
    r"\b(?:your|our|us|we|you)\b.{0,120}\b(?:listeners?|readers?|subscribers?|supporters?|members|donat\w+|"
    r"journalism|newsroom|"
    r"reporting|insights?|newsletters?|website|e-?mail|browser|edition|programmes?|coverage|subscription|opinion)\b"
    r"|\b(?:listeners?|readers?|subscribers?|members|donations?|journalism|newsletters?|this (?:programme|website|site|"
    r"newsletter|edition|podcast|explainer))\b.{0,120}\b(?:your?|us|our)\b"
    r"|\b(?:its|our) (?:listeners|readers|subscribers|supporters|donors)\b"
    r"|\b(?:give|donate|subscribe|sign up|join|upgrade|forward it|share it)\b[\w ]{0,20}[.!]?$",
    re.IGNORECASE,
)
OFFERED = re.compile(
    r"\b(?:a member\b|members? for|forward it|a friend|"
    r"newsletters?|inbox|subscri(?:be|bers?|ption)|sign(?:ing)? up|briefing|alerts?|whatsapp|telegram|"
    r"youtube|podcast|our app|account|membership|"
    r"free access|unlimited|breaking news|latest news|social media|our (?:channel|page|website)|editor[’']s "
    r"digest|digest)\b",
    re.IGNORECASE,
)
# Small print, wherever in a line it stands; asked only of lines that come after the body.
SMALL_PRINT = Screened(
    r"\b(?:(?:may|can|must not|cannot) be (?:freely )?(?:reproduced|republished|reprinted|redistributed)|"
    r"all rights reserved|without (?:the )?(?:prior|written|express) [\w ]{0,30}permission|"
    r"do(?:es)? not necessarily (?:reflect|represent)|views (?:expressed|are those)|institutional positions?|"
    r"(?:adequacy or|accept\w* responsibility for the) accuracy|forward[- ]looking (?:statement|information)|"
    r"within the meaning of the [A-Z]|not (?:constitute|intended as|be construed as)\b.{0,40}\b(?:advice|offer)|"
    r"readers are cautioned|undue reliance|actual results (?:may|could|might)|"
    r"(?:competent|qualified) person (?:as|under|for|pursuant)|"
    r"is (?:a member of|a signatory to|published by|printed (?:on|by|in)|a publication of|an imprint of)\b.{0,80}"
    r"\b(?:press|media|council|paper|publish\w*|publications|association|alliance|network|news\w*)\b|"
    r"this (?:announcement|release) [\w ]{1,12}(?:authori[sz]ed|approved)|is a title of|"
    r"consents to (?:its|the) inclusion)\b",
    re.IGNORECASE,
)


def _whole(*lists: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for patterns in lists for pattern in patterns), re.IGNORECASE)


READER = re.compile(
    r"reply|.{2,40} (?:says|wrote|commented)(?:\s*:|,? on ).{0,60}|.{2,40} \d+ (?:hours?|days?) ago", re.IGNORECASE
)
# Names of things on a page; a sentence is none, even if it has the same words: "More news came from the valley."
LABELS = _whole(
    phrases.NAVIGATION,
    phrases.SHARING,
    phrases.BOXES,
    phrases.COMMENTS,
    phrases.TAGS,
    phrases.SERVICE,
    phrases.TICKERS,
)
# What may be a sentence.
NOTICES = _whole(
    phrases.ELSEWHERE,
    phrases.SUBSCRIPTION,
    phrases.COMMENTING,
    phrases.CREDITS,
    phrases.NOTES,
    phrases.AUTHORS,
    phrases.RELEASE,
    phrases.LEGAL,
    phrases.WARNINGS,
)
SENTENCE = re.compile(r"(?:\S+ ){4}.*[a-z\d%]\.$")
# What a box of other articles is headed with; its rows are headlines.
BOX = _whole(phrases.BOXES)
# An article has ended before these lines. Below the first kind stand other articles and what readers say, nothing about
# this one; below the second its day or its outlet may still be named; the third opens a release's legal part, which may
# be as long as the release.
OTHERS = _whole(phrases.COMMENTS, phrases.BELOW)
ENDS = _whole(phrases.CREDITS, phrases.TAGS, phrases.AUTHORS, phrases.RELEASE, phrases.LEGAL, phrases.CLOSING)
WARNINGS = _whole(phrases.WARNINGS, phrases.ANSWERING)


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    if len(line) > LONGEST:
        return False
    if pattern.fullmatch(line.strip(EDGES) or line):
        return True
    bare = PICTURES.sub(" ", line)
    words = bare.strip(EDGES) if bare != line else ""
    return bool(words) and pattern.fullmatch(words) is not None


@lru_cache(maxsize=1024)  # a line is asked about several times in a row
def is_furniture(line: str) -> bool:
    """Is this line, by its words alone, no part of an article?"""
    if len(line) > LONGEST:
        return False
    if _matches(NOTICES, line) or is_menu(line) or _is_invitation(line) or _is_buttons(line):
        return True
    return not SENTENCE.fullmatch(line) and _matches(LABELS, line)


def is_menu(line: str) -> bool:
    """A row of sections, divided by marks or not: "Latest | E-Paper | Opinion", "Home News Business Sport More"."""
    if len(line) > 160 or line[-1] in ".?!":
        return False
    row = pieces(without_days(line))
    words = [word.strip(",.") for piece in row for word in piece.lower().split()]
    if BREADCRUMB.match(line) or _is_row_of_names(line):
        return True
    known = sum(word in SECTIONS for word in words)
    if len(row) >= 3 and all(len(piece.split()) <= 3 and not piece[0].isdigit() for piece in row):
        return ("|" in line and known > 0) or 3 * known >= len(words) > 0
    if len(words) >= 4 and 10 * known >= 7 * len(words):
        return True
    if len(words) >= 5 and words[0] in ("home", "front") and known >= 3 and _all_capitals(line):
        return True  # "Home Quetta Makran Politics Opinion": places are sections of a local paper
    return "|" in line and 0 < len(words) <= 6 and 2 * known >= len(words)


def _all_capitals(line: str) -> bool:
    return sum(word[0].isupper() for word in line.split()) >= len(line.split()) - 1


def _is_row_of_names(line: str) -> bool:
    """Four links or more, divided by bars; no figures, as rows of a table have them."""
    names = [piece.strip() for piece in line.split("|")]
    return len(names) > 3 and all(
        0 < len(name.split()) <= 3 and name[0].isupper() and not any(map(str.isdigit, name)) for name in names
    )


def _is_buttons(line: str) -> bool:
    """A row of buttons, with their pictures and counts; one word alone needs a sign that it is none of the text's."""
    if len(line) > 60 or line[-1] in ".?!":
        return False
    words = BUTTON.findall(line.lower())
    return line.lower() not in words and not PRESSED.isdisjoint(words) and all(word in BUTTONS for word in words)


def is_section(words: str) -> bool:
    """The name of a part of a site: "World News"."""
    return all(word in SECTIONS for word in words.lower().split())


def pieces(line: str) -> list[str]:
    """What stands between the marks that divide a row."""
    return [piece for piece in DIVIDER.split(line) if piece]


def _is_invitation(line: str) -> bool:
    verb = INVITES.match(line) if len(line) <= 250 else None
    return verb is not None and OFFERED.search(line, verb.end()) is not None


def invites(line: str) -> bool:
    """Does it address the reader in the imperative? Beside furniture, such a line is furniture too."""
    return len(line) <= 160 and INVITES.match(line) is not None


def speaks_of_site(line: str) -> bool:
    """Does the site speak of itself, and not the article of its matter? No quotation does."""
    return len(line) <= 250 and not QUOTED.search(line) and OF_THE_SITE.search(line) is not None


def points_elsewhere(line: str) -> bool:
    """Is it the name of another article, with words or a mark that send the reader there?"""
    return len(line) <= LONGEST and (POINTER.fullmatch(line.strip("[]()")) or MARKED.fullmatch(line)) is not None


def opens_box(line: str) -> bool:
    return _matches(BOX, line)


def opens_others(line: str) -> bool:
    """Do other articles, or what readers say, follow this line, so that the article has ended before it?"""
    return _matches(OTHERS, line)


def is_from_reader(line: str) -> bool:
    """The head of a reader's comment, or the button below it."""
    return READER.fullmatch(line) is not None


def ends_article(line: str) -> bool:
    return _matches(ENDS, line)


def opens_warnings(line: str) -> bool:
    """Does a release's legal part begin here? It may be as long as what it warns of."""
    return _matches(WARNINGS, line)


def is_small_print(line: str) -> bool:
    return SMALL_PRINT.search(line) is not None
