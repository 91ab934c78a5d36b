"""Words that are a page's furniture: one list for each reason why a site prints them.

A pattern must match a whole line. Prose that merely begins with such words goes on behind them, and stays: only what ends
in a mark of separation ("READ MORE: …", "Also Read | …") takes the rest of its line along.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.read.dates import without_days

LONGEST = 400  # code points; a longer line is prose, whatever it begins with
EDGES = " .:…|-–—»›>·•*→▸►"  # may stand around a phrase
CAPITAL = r"(?-i:[A-Z])"
NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|messenger|instagram|youtube|threads|bluesky|"
    r"copy link|google news|flipboard|pocket|sms|print)"
)
STORIES = (
    r"(?:stories|story|articles?|news|posts?|reads?|reading|coverage|topics?|content|headlines|videos?|links|items)"
)

NAVIGATION = (
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer|comments).{0,20}",
    r"home|menu|search|sections?|(?:read |see |view |load |show )?(?:more|all|less)|top|back to (?:top|home)|previous|next|close|"
    r"(?:open|close|toggle) .{1,20}|edition|today[’']s paper|magazines?|e-?paper|live(?: tv)?|site ?map|about us|contact us|"
    r"advertise(?: with us)?|authors?|guest author|author|opens? (?:in )?(?:a )?new (?:tab|window)",
    r"(?:prev(?:ious)?|next|older|newer) (?:post|article|story|entry)s?\b.*",
    r"page \d+ of \d+|item \d+ of \d+|\d+ ?/ ?\d+|\d+[ -]min(?:ute)?s?(?:[ -]?read| to read)?|reading time:? .{1,20}",
    r"(?:proudly )?powered by .{1,40}|(?:designed|developed|hosted) by .{1,40}|list of \d+ items?|list \d+ of \d+.*|end of list",
    r"(?:print|online|digital|international) edition(?: .{1,60})?|last updated|updated|published|posted",
)
SHARING = (
    rf"(?:share|tweet|save|bookmark|link copied!?|like|restack|{NETWORKS})",
    r"(?:share|save|print|e-?mail|listen to|bookmark|gift|translate) (?:this )?(?:article|story|page|post|report).{0,40}",
    rf"share (?:this|it|on|via|to|options)\b.{{0,60}}|click (?:here )?to (?:share|print|email)\b.{{0,60}}|share ?\d+",
    rf"(?:(?:{NETWORKS}|sharethis|share)(?: (?:sharing )?button| icon| logo| share) ?)+",
    rf"(?:(?:share|save|print|comments?|\d+|{NETWORKS})(?:[ |,/·•]+|$)){{2,}}",
    r"(?:follow|like|join|find) (?:us|me|our .{1,30}|@\w+)(?: (?:on|at|in) .{1,60})?[.!]?|follow .{1,30} (?:on|at) .{1,60}|follow us.{0,60}",
    r"\+? ?follow(?:ing| the topics in this article)?|add .{1,30} (?:as (?:a |your )?preferred source|on google).{0,40}|"
    r"join our .{1,60}(?:channel|group|community).{0,40}",
    r"\d[\d,.]*k? (?:shares?|views?|likes?|reads?)|(?:views?|shares?|likes?|reads?|hits)\s*:?\s*\d[\d,.]*k?",
    r"listen(?: to (?:this )?(?:article|story|news|podcast))?\b.{0,40}|text to speech.{0,20}|audio player.{0,40}|play|pause|mute|"
    r"[\d.]+x(?: [\d.]+x)*",
    r"(?:(?:increase|decrease|reset|change)? ?(?:font|text) ?size|resize text)|[+-]? ?text size|a[-+a]?(?: a[-+]?)*|small|medium|large",
)
PROMOTION = (
    # The name of a box, alone on its line.
    rf"(?:recommended|related|more|latest|top|popular|similar|other|trending|featured|suggested|sponsored|promoted)(?: {STORIES}| for you|"
    rf" from .{{1,40}}| on)*|{STORIES} (?:for you|you may like)",
    r"(?:most|also) (?:read|viewed|popular|shared|commented|recent)(?: .{1,30})?|read (?:next|more|also|(?:the )?full story)|up next|"
    r"what to read next|you (?:may|might) (?:also )?like|more like this|must[ -]reads?|editor[’']?s?[’']? (?:picks?|choice)|"
    r"in case you missed it|(?:continue|keep) reading|(?:from|around) the web|don[’']t miss|also in the news",
    # An invitation to look elsewhere.
    r"catch (?:all|up on|up with) .{1,160}|stay (?:tuned|updated|connected|informed)\b.{0,160}|get (?:all )?(?:the )?latest .{1,160}|"
    r"for (?:the latest|more|all the latest) (?:news|updates?|stories|headlines)\b.{0,140}|track (?:all )?(?:the )?latest .{1,140}|"
    r"(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,100}",
    r"(?:story|article|content) continues (?:below|after) (?:this |the )?(?:ad|advertisement|promotion)s?|scroll to continue.{0,40}|"
    r"(?:advertisement|advertorial|ads?|ads by .{1,20}|paid content)(?: .{0,40}continue.{0,40})?|remove ads?.{0,40}",
)
SUBSCRIPTION = (
    r"(?:sign ?up|subscribe|register|join)(?: now| today| here| free| for free| in)*[.!]?",
    r"(?:simply )?(?:sign ?up|subscribe|register) (?:to|for|with) (?:our|this|my|the .{0,40}(?:newsletter|briefing|digest|channel|list))\b.{0,120}",
    r"(?:get|receive) (?:our|the|a|daily|weekly|breaking|top|more)\b.{0,60}\b(?:newsletter|inbox|e-?mail|briefing|alerts?)\b.{0,60}",
    r"(?:log|sign)[ -]?in(?: (?:to|or|with|now)\b.{0,60})?|create (?:a |an |your )?(?:free )?account.{0,40}|"
    r"already (?:a )?(?:subscriber|member|registered).{0,60}|(?:subscribe|log ?in|sign ?in|register)(?:[ |/]+(?:subscribe|log ?in|sign ?in|register))+",
    r"this (?:article|story|content) is (?:for|only available to|reserved for|exclusive to) .{0,40}(?:subscribers|members).{0,80}|"
    r"you have (?:reached |read |used )?.{0,80}\bfree (?:articles?|stories|limit)\b.{0,60}|to continue reading.{0,100}|unlock (?:this|the) .{0,80}|"
    r"start your .{0,20}trial.{0,40}|already have an account.{0,40}|enjoying this (?:article|story).{0,140}|ready for more",
    r"we (?:and our .{1,30} )?use cookies\b.{0,300}|this (?:site|website|page) uses cookies\b.{0,300}|by continuing to (?:use|browse)\b.{0,200}|"
    r"(?:accept|reject|allow)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences|notice)|manage (?:cookies|preferences|consent)|"
    r"got it!?|i agree",
    r"(?:please )?(?:enable|turn on) javascript\b.{0,100}|(?:your browser|javascript) (?:does not|doesn[’']t|is not|must be)\b.{0,100}",
    r"(?:enter )?(?:your )?e-?mail(?: address)?(?: here)?|your name|no thanks|not now|maybe later|(?:our |weekly |daily |morning |the )*newsletters?",
    r"thanks for reading .{1,160}|.{1,60} is a reader-supported publication.{0,160}|type your email.{0,20}",
)
COMMENTS = (
    r"(?:loading|show|view|post|hide|read|see|add|leave|write|join|load|all|post)(?: (?:a|the|all|your|more|\d+))?"
    r" (?:comments?|reply|replies|conversation|discussion)\W*(?:\(\d+\))?",
    r"(?:\d[\d,]* )?(?:view )?comments?(?: \(?\d[\d,]*\)?)?(?: (?:are )?(?:closed|off|disabled))?|no comments(?: yet)?|restacks|"
    r"be the first to comment.{0,40}|responses?|discussion(?: about .{1,30})?|leave a (?:reply|comment).{0,60}|\d+ thoughts? on .{1,200}",
    r"comments are (?:closed|off|moderated|disabled)\b.{0,200}|your e-?mail (?:address )?will not be published\b.{0,100}|"
    r"required fields are marked.{0,20}",
    r"you must be logged in\b.{0,80}|\d+ characters (?:remaining|left)|what do you think\?.{0,60}|have your say.{0,60}|polls?|vote(?: now)?|"
    r"(?:report|flag) (?:an? )?(?:error|abuse|comment|typo|correction)|yes|no|can[’']t say",
)
CREDITED = rf"(?:and|in|by|with|from|for|the|of|additional|reporting|writing|editing|agencies|agency|inputs|{CAPITAL}[\w.'’-]*)"
ENDINGS = (
    rf"\(?(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|edited|translation|translated|inputs?)(?: by| from)"
    rf" {CREDITED}(?:[,;.:]? {CREDITED})*[.)]*",
    r"our standards: .{1,80}|(?:purchase )?licensing rights.{0,40}|reuse this content.{0,60}|reprints|permissions|syndication|suggested topics.{0,120}",
    r"\((?:us)?\$ ?1 ?= ?[^)]{3,60}\)|\((?:this|the) .{0,60}(?:story|article|headline|version) .{0,200}(?:corrected?|correct|corrects|updated?|updates|refiled?|"
    r"refiles|edited|syndicated|generated).{0,200}\)",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|tagged|key ?words?|more on|related topics|labels|sections?)\s*:? .{1,200}|filed under|tags|"
    r"categories|topics",
    r"\(?(?:this|the) (?:story|article|report|copy) (?:has (?:not )?been|was|is)\b.{0,200}\b(?:edited|syndicated|feed|auto-generated|staff)\b.{0,120}|"
    r"except for the headline.{0,300}",
    r"(?:this|the) (?:note|paper|brief|article|post|commentary|work|story) (?:may|can) be (?:freely )?(?:reproduced|republished|reprinted|quoted|shared)\b.{0,120}",
    r"about (?:the )?authors?|meet the author|author bio|view (?:all posts|profile|author|bio).{0,40}|more (?:by|from) (?:this|the) author|posts? by .{1,40}|"
    r"end of article|(?:got|have) a (?:story|tip|news tip).{0,120}",
    rf"view (?:original|source) .{{1,160}}|source:? {CAPITAL}[^.]{{2,80}}\.?|(?:news|press|media) (?:release|statement)|asx (?:announcement|release|media release)|"
    rf"for immediate release\W*|(?:\# ?){{2,}}|-? ?(?:30|ends?) ?-?|enditem|a photo accompanying this .{{1,120}}|press contacts?",
    r"(?:media|press|investors?|company|contacts?|for (?:more|further|additional) information|for media (?:inquiries|enquiries)|tel|phone|e-?mail|fax|website|web)"
    r"(?: (?:relations?|contacts?|inquiries|enquiries|information|please contact|contact|visit))*\s*:\s*.{0,200}",
    r"(?:media|press|investor)(?: and (?:media|press|investor))? (?:contacts?|relations|inquiries|enquiries)|contacts?|(?:for|find) (?:more|further) information.{0,160}",
    r"send (?:us )?(?:your )?(?:comments|feedback|tips|corrections|letters)\b.{0,160}|\S{0,40}@[\w-]+(?:\.[\w-]+)+|\(?\+?\d[\d() -]{7,20}",
    r"request a (?:demo|quote|trial)|learn more|find out more|click here\b.{0,80}|buy (?:now|tickets)|donate(?: now)?|"
    r"(?:download|view) (?:the |this |as )?pdf|cite this .{1,20}|(?:weekly|daily) newsletter|(?:first|originally) published (?:in|on|at|by)\b.{0,90}",
)
LEGAL = (
    r"(?:\(c\)|©|copyright (?:©|\(c\)|by|\d|(?-i:[A-Z]))).{0,160}|.{0,100}(?:©|\(c\)) ?\d{4}.{0,80}|.{0,160}\ball rights reserved.{0,60}",
    r"(?:privacy|cookie|editorial|ethics|corrections|refund|terms)(?: (?:policy|notice|statement|of (?:use|service)|and conditions|& conditions))?s?"
    r"(?: ?[|,·∙•&/-].{0,60})?",
    r"(?:disclaimers?|cautionary (?:note|statement|language)|forward[- ]looking (?:statements?|information)|safe harbou?r|competent person[’']?s?|"
    r"qualified person[’']?s?)\b.{0,100}",
)
TICKERS = (
    # A share or a currency with its level and its change: "INDEX-100 163,480 Increased By 911.2 (0.56%)".
    rf"{CAPITAL}[\w&./ -]{{0,30}} [\d,]+(?:\.\d+)? ?(?:increased by|decreased by|no change|unchanged|[▲▼▴▾↑↓]|[+-] ?\d).{{0,40}}",
    rf"(?:{CAPITAL}[\w&./-]{{1,12}} [▲▼▴▾↑↓+-]? ?[\d,]+\.\d+%?(?: ?\|? ?)){{2,}}.{{0,40}}",
    rf"{CAPITAL}[\w&./ -]{{0,30}} [▲▼▴▾↑↓] ?[\d,]+(?:\.\d+)?.{{0,40}}",
    r"[\d.,]+|[\W_]+",
)
ALONE = (NAVIGATION, SHARING, PROMOTION, SUBSCRIPTION, COMMENTS, ENDINGS, LEGAL, TICKERS)

# The name of another article, behind words that point to it and a mark: "READ MORE: …", "Also Read | …".
POINTER = re.compile(
    r"(?:you (?:can|may) also (?:check|read|like)|also (?:read|watch|see)|(?:must |don[’']t )?(?:read|miss|watch|see)(?: (?:also|more|this|now|next|here))?|"
    rf"in (?:pics|pictures|photos)|more (?:on|from) [^:|]{{1,40}}|related(?: {STORIES})?|in case you missed it|icymi|recommended|suggested(?: topics)?|"
    r"trending(?: now)?|live updates?|breaking(?: news)?)\s*(?:[:|»>–—]|-{1,2} )\s*\S.*",
    re.I,
)
# Sections of a site; a row of hardly anything else is its menu.
SECTIONS = frozenset(
    """
    home news world national south north east west central middle pakistan india asia us u.s uk international politics business economy market markets
    finance money tech technology science health sport sports cricket entertainment showbiz culture arts life style lifestyle opinion editorial
    editorials column columns blog blogs video videos photo photos gallery podcast podcasts weather climate energy mining commodities travel food
    education jobs property latest more live tv magazine magazines newsletter newsletters subscribe sign log in up login register search menu
    e-paper epaper about us contact advertise careers archive archives event events research people experts topics regions donate publications
    crossword puzzles games shop prices print edition today's today’s paper top homepage page front city metro trending company press release
    releases security defence defense account my profile settings help faq faqs terms privacy policy classifieds obituaries letters reviews & and
    """.split()
)
BREADCRUMB = re.compile(r"(?:you are here:? ?)?(?:home|news|front ?page)\s*[/›»>]\s*\S", re.I)
DIVIDER = re.compile(r"\s*[|•·›»>/]\s*|\s{2,}|,\s+")
# A promise to readers, in the imperative, about what only a site has to give.
INVITES = re.compile(
    r"(?:get|sign|subscribe|join|receive|enter|register|download|click|tap|follow|stay|catch|discover|unlock|support|become|want|enjoying|enjoy|like|read|"
    r"listen|try|start|choose|add|never|help|share|sent|delivered|check out|visit)\b",
    re.I,
)
OFFERED = re.compile(
    r"\b(?:newsletters?|inbox|subscri(?:be|bers?|ption)|sign(?:ing)? up|briefing|alerts?|whatsapp|telegram|youtube|podcast|our app|account|membership|"
    r"free access|unlimited|breaking news|latest news|social media|our (?:channel|page|website)|editor[’']s digest|digest)\b",
    re.I,
)
# Small print, wherever in a line it stands; asked only of lines that come after the body.
SMALL_PRINT = re.compile(
    r"\b(?:(?:may|can|must not|cannot) be (?:freely )?(?:reproduced|republished|reprinted|redistributed)|all rights reserved|without (?:prior |written )*permission|"
    r"do(?:es)? not necessarily (?:reflect|represent)|views? (?:expressed|are those)|institutional positions?|"
    r"(?:adequacy or|accept\w* responsibility for the) accuracy|"
    r"forward[- ]looking|within the meaning of the|(?:investment|financial|legal) advice|readers are cautioned|undue reliance|actual results|"
    r"competent person|qualified person|authori[sz]ed for release|consents to (?:its|the) inclusion)\b",
    re.I,
)


def _whole(*lists: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for patterns in lists for pattern in patterns), re.I)


FURNITURE = _whole(*ALONE)
# What a box of other articles is headed with; its rows are headlines.
BOX = _whole(PROMOTION[:2])
# An article has ended before these lines. After the first kind come other articles and what readers say: nothing there is
# about this article, while after the second kind its day or its outlet may still be named.
OTHERS = _whole(
    COMMENTS[:2],
    (
        r"read next|up next|what to read next|most (?:read|viewed|popular|shared|commented)|you (?:may|might) (?:also )?like|more (?:from|on)\b.{0,40}|"
        r"(?:from|around) the web|opinion|editorials?|(?:prev(?:ious)?|next) (?:post|article|story)s?\b.*",
    ),
)
ENDS = _whole(
    ENDINGS[:2],
    ENDINGS[3:4],
    ENDINGS[6:10],
    LEGAL,
    (
        r"published in .{3,90}|first published\b.{0,90}|catch all the .{1,160}|stay (?:tuned|updated) .{1,160}|(?:the )?authors?|guest author|"
        r"footnotes?|notes|"
        r"the writer is .{3,200}|(?:the author|views) .{3,200}",
    ),
)

# The end of a company's release or filing: who answers for it, and what it warns of.
WARNINGS = _whole(
    LEGAL[-1:],
    (
        r"on behalf of the (?:board|company)\b.{0,60}|this (?:announcement|release) (?:has been|was|is) (?:authori[sz]ed|approved)\b.{0,100}|"
        r"neither the .{3,200}accuracy.{0,80}",
    ),
)


@lru_cache(maxsize=1024)  # a line is asked about several times in a row
def is_furniture(line: str) -> bool:
    """Is this line, by its words alone, no part of an article?"""
    if len(line) > LONGEST:
        return False
    return FURNITURE.fullmatch(line.strip(EDGES) or line) is not None or is_menu(line) or _is_invitation(line)


def is_menu(line: str) -> bool:
    """A row of sections, divided by marks or not: "Latest | E-Paper | Opinion", "Home News Business Sport More"."""
    if len(line) > 160 or line[-1] in ".?!":
        return False
    row = pieces(without_days(line))
    words = [word.strip(",.") for piece in row for word in piece.lower().split()]
    if BREADCRUMB.match(line):
        return True
    known = sum(word in SECTIONS for word in words)
    if len(row) >= 3 and all(len(piece.split()) <= 3 and not piece[0].isdigit() for piece in row):
        return ("|" in line and known > 0) or 3 * known >= len(words) > 0
    if len(words) >= 4 and 10 * known >= 7 * len(words):
        return True
    return "|" in line and 0 < len(words) <= 6 and 2 * known >= len(words)


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


def points_elsewhere(line: str) -> bool:
    """Is it the name of another article, with words that send the reader there?"""
    return len(line) <= LONGEST and POINTER.fullmatch(line) is not None


def opens_box(line: str) -> bool:
    return BOX.fullmatch(line.strip(EDGES) or line) is not None


def opens_others(line: str) -> bool:
    """Do other articles, or what readers say, follow this line? A box of headlines may stand inside an article; this ends it."""
    return len(line) <= LONGEST and OTHERS.fullmatch(line.strip(EDGES) or line) is not None


def ends_article(line: str) -> bool:
    return len(line) <= LONGEST and ENDS.fullmatch(line.strip(EDGES) or line) is not None


def opens_warnings(line: str) -> bool:
    """Does a release's legal part begin here? It may be as long as what it warns of."""
    return len(line) <= LONGEST and WARNINGS.fullmatch(line.strip(EDGES) or line) is not None


def is_small_print(line: str) -> bool:
    return SMALL_PRINT.search(line) is not None
