"""Words that are a page's furniture wherever they stand: one list for each reason why a site prints them.

Each pattern must match a whole line. A line of prose that merely begins with such words has more behind them, and stays:
only the patterns that end in a mark of separation ("READ MORE: …", "Also Read | …") take what follows along.
"""

from __future__ import annotations

import re

NAVIGATION = (
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer)",
    r"home|menu|search|sections?|more|back to (?:top|home)|previous|next|close|open menu|show more|load more|view all|see all",
    r"(?:home|news|world|business) ?[/›»>] ?.+",
    r"(?:latest|top|live|breaking)(?: news)?|e-?paper|live tv|site ?map|about us|contact us|advertise(?: with us)?",
    r"(?:prev(?:ious)?|next|older|newer) (?:post|article|story|entry)s?\b.*",
    r"page \d+ of \d+|\d+ (?:min(?:ute)?s?)(?:[ -]?read| to read)|\d+ mins?|reading time:? .{1,20}",
    r"powered by .{1,40}|proudly powered by .{1,40}",
)
SHARING = (
    r"(?:share|tweet|email|e-mail|print|save|bookmark|copy link|link copied!?|whatsapp|facebook|twitter|x|telegram|linkedin|reddit)",
    r"share (?:this|it|on|via|to|the)\b.{0,40}",
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|email|e-mail|reddit|pinterest|messenger|print|share|sharethis)"
    r"(?: (?:sharing )?button| icon| logo| share)?",
    r"(?:follow|like|join|find) (?:us|me|our .{1,30}|@\w+)(?: (?:on|at|in) .{1,60})?[.!]?",
    r"follow|following|\+ ?follow|subscribed?|add .{1,30} as (?:a |your )?preferred source.*|\d+ (?:shares?|views?|likes?|reads?)",
    r"(?:views?|shares?|likes?|reads?|hits)\s*:?\s*[\d,.]+k?",
    r"listen(?: to (?:this )?(?:article|story|news|podcast))?\b.{0,40}|text to speech|audio player.*|play|pause|mute|[\d.]+x(?: [\d.]+x)*",
    r"(?:increase|decrease|reset)? ?font size|a[-+](?: a[-+])*|resize text|text size",
)
PROMOTION = (
    r"(?:also read|read also|also watch|also see|see also|read more|read|read this|must read|don[’']t miss|watch|watch now|in pics|in pictures|photos|"
    r"more on this|more from .{1,40}|related(?: (?:news|story|stories|articles?|coverage))?|you may also like|in case you missed it|icymi|"
    r"explained|editor[’']?s? (?:pick|choice)s?|trending(?: now)?|recommended|opinion|breaking|live updates?|exclusive|suggested(?: topics)?)"
    r"\s*(?::|\||»|>|–|—)\s*\S.*",
    r"(?:recommended|related|more|latest|top|popular|similar|other|trending|featured|suggested)(?: (?:stories|story|articles?|news|posts?|reads?|"
    r"coverage|topics?|content|headlines|videos?|links|reading|for you|from .{1,40}))*",
    r"(?:most|also) (?:read|viewed|popular|shared|commented)(?: .{1,30})?|read (?:next|more|also|full story|the full story)|up next|what to read next|"
    r"you may also like|you might also like|more like this|recommended for you|trending(?: now)?|must reads?|editor[’']?s? (?:picks?|choice)|"
    r"don[’']t miss|in case you missed it|continue reading|keep reading|from the web|around the web|sponsored(?: content)?|promoted(?: content)?",
    r"catch all the .{1,160}|stay (?:tuned|updated|connected|informed) .{1,160}|get (?:all )?the latest .{1,160}|"
    r"for (?:the latest|more) (?:news|updates?|stories)\b.{0,140}|track (?:all )?(?:the )?latest .{1,140}|download (?:the|our) .{0,40}app\b.{0,100}",
    r"(?:story|article) continues (?:below|after) (?:this |the )?(?:ad|advertisement|promotion)s?",
    r"(?:-+ ?)?(?:advertisement|advertorial|ad|ads by .{1,20}|sponsored|promoted)(?: ?-+)?|scroll to continue.*|advertisement\s*[-–—].*",
)
SUBSCRIPTION = (
    r"(?:sign ?up|subscribe|register)(?: now| today| here| free| in)?[.!]?",
    r"(?:sign ?up|subscribe|register) (?:to|for|with) (?:our|the|a|this|my)\b.{0,120}",
    r"(?:get|receive) (?:our|the|a|daily|weekly|breaking|top|more)\b.{0,60}\b(?:newsletter|inbox|e-?mail|briefing|alerts?)\b.{0,60}",
    r"(?:log|sign) ?in(?: (?:to|or|with|now)\b.{0,60})?|create (?:a |an )?(?:free )?account.{0,40}|already (?:a )?(?:subscriber|member|registered).{0,60}",
    r"(?:this (?:article|story|content) is (?:for|only available to|reserved for|exclusive to) .{0,40}subscribers.{0,80})|"
    r"you have (?:reached|read) .{0,80}\b(?:free|articles?)\b.{0,60}|to continue reading.{0,100}|unlock (?:this|the) .{0,80}|start your .{0,20}trial.{0,40}",
    r"we (?:and our .{1,30} )?use cookies\b.{0,300}|this (?:site|website|page) uses cookies\b.{0,300}|by continuing to (?:use|browse)\b.{0,200}|"
    r"(?:accept|reject|allow)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences|notice)|manage (?:cookies|preferences|consent)|got it!?|i agree",
    r"(?:please )?(?:enable|turn on) javascript\b.{0,100}|your browser (?:does not|doesn[’']t) support\b.{0,100}",
    r"(?:enter )?(?:your )?e-?mail(?: address)?|your name|no thanks|not now|maybe later|newsletters?",
    r"thanks for reading.{0,160}|.{0,60}is a reader-supported publication.{0,160}|type your email.{0,20}",
)
COMMENTS = (
    r"(?:loading|show|view|post|hide|read|see|add|leave|write|join|load|all)(?: (?:a|the|all|your|more|\d+))? (?:comments?|reply|replies|conversation|discussion)\W*",
    r"(?:\d[\d,]* )?comments?(?: \(?\d[\d,]*\)?)?(?: (?:are )?(?:closed|off|disabled))?|no comments(?: yet)?|be the first to comment.{0,40}|responses?|discussion",
    r"comments are (?:closed|off|moderated|disabled)\b.{0,120}|leave a (?:reply|comment).{0,60}|your e-?mail (?:address )?will not be published\b.{0,100}",
    r"you must be logged in\b.{0,80}|\d+ characters (?:remaining|left)|what do you think\?.{0,60}|have your say.{0,60}|report (?:an )?(?:error|abuse|comment)|"
    r"(?:comments|share|reply|like|restack)(?: ?\| ?(?:comments?|share|copy link|print|save|email|like))+",
)
CREDITED = r"(?:and|in|by|with|from|for|the|of|additional|reporting|writing|editing|agencies|(?-i:[A-Z])[\w.'’-]*)"
ENDINGS = (
    rf"(?:\(?(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|edited|translation|inputs?)(?: by| from)) {CREDITED}(?:[,;.:]? {CREDITED})*[.)]*",
    r"our standards: .{1,80}|purchase licensing rights.{0,40}|(?:for )?(?:reprints|permissions|licensing)(?: and .{1,30})?|syndication|"
    r"suggested topics:?.{0,120}",
    r"\(\$ ?1 ?= ?[^)]{3,60}\)",
    r"(?:tags?|topics?|filed under|categories|category|posted in|keywords|more on|related topics|labels)\s*: .{1,200}|filed under|tags",
    r"\(?(?:this (?:story|article|report|copy) (?:has (?:not )?been|was|is)|except for the headline)\b.{0,300}\b(?:edited|published|generated|syndicated|feed|staff)\b.{0,120}",
    r"(?:this|the) (?:note|paper|brief|article|post|commentary) may be (?:reproduced|republished|reprinted|quoted)\b.{0,120}",
    r"about (?:the )?authors?|meet the author|author bio|written by|view (?:all posts|profile|author)|more (?:by|from) (?:this|the) author|posts? by .{1,40}",
    r"view original content\b.{0,160}|source:? (?-i:[A-Z])[^.]{2,80}\.?|(?:news|press|media) release|for immediate release\W*|# ?# ?#|-? ?(?:30|ends?) ?-?",
    r"(?:media|press|investor|investors?|company|contact|contacts|for (?:more|further) information|for media (?:inquiries|enquiries))"
    r"(?: (?:relations?|contacts?|inquiries|enquiries|information))*(?:,? (?:please )?(?:contact|visit))?\s*:\s*.{0,200}",
    r"(?:media|press|investor) (?:contacts?|relations|inquiries|enquiries)|contacts?|for (?:more|further) information,? .{1,160}",
    r"send (?:us )?(?:your )?(?:comments|feedback|tips|corrections|letters)\b.{0,160}|.{0,40}@[\w-]+(?:\.[\w-]+)+",
    r"request a (?:demo|quote|trial)|learn more|find out more|click here\b.{0,80}|buy (?:now|tickets)|donate(?: now)?",
)
LEGAL = (
    r"(?:\(c\)|©|copyright\b).{0,160}|.{0,100}(?:©|\(c\)) ?\d{4}.{0,80}|.{0,100}all rights reserved.{0,60}",
    r"(?:privacy|cookie|editorial|ethics|corrections|refund) (?:policy|notice|statement)s?.{0,60}|terms (?:of (?:use|service)|and conditions|& conditions).{0,60}",
    r"(?:disclaimer|cautionary (?:note|statement|language)|forward[- ]looking statements?|safe harbou?r)\b.{0,100}",
)
TICKERS = (
    # A share or a currency with its level and change: "INDEX-100 163,480 Increased By 911.2 (0.56%)".
    r"(?-i:[A-Z])[\w&./ -]{0,30} [\d,]+(?:\.\d+)? ?(?:increased by|decreased by|no change|unchanged|[▲▼▴▾↑↓+-]).{0,40}",
    r"(?:(?-i:[A-Z])[\w&./-]{1,12} [▲▼▴▾↑↓+-]? ?[\d,]+\.\d+%?(?: ?\|? ?)){2,}.{0,40}",
    r"[\d.,]+|[\W_]+",
)

LISTS = (NAVIGATION, SHARING, PROMOTION, SUBSCRIPTION, COMMENTS, ENDINGS, LEGAL, TICKERS)
FURNITURE = re.compile("|".join(f"(?:{pattern})" for patterns in LISTS for pattern in patterns), re.I)
LONGEST = 400  # code points; a longer line is prose, whatever it begins with


def is_furniture(line: str) -> bool:
    """Is this line, by its words alone, no part of an article?"""
    return len(line) <= LONGEST and FURNITURE.fullmatch(line.strip(" .:…|-–—»›>") or line) is not None


# Lines after which an article has ended: what follows is about the author, the comments, other articles or the law.
TAIL = re.compile(
    r"(?:about (?:the )?authors?|meet the author|read next|up next|what to read next|you may also like|you might also like|more like this|"
    r"(?:related|more|latest|similar|recommended) (?:stories|story|articles?|news|posts?|coverage|reading)|most (?:read|popular|viewed)|"
    r"(?:\d+ |loading |show |view |no |post a |leave a |add a )?(?:comments?|reply)\b.{0,30}|first published\b.{0,60}|published in .{3,90}|"
    r"catch all the .{1,160}|stay tuned .{1,160}|our standards: .{1,80}|view original content\b.{0,160}|source:? (?-i:[A-Z])[^.]{2,80}\.?|"
    r"(?:forward[- ]looking statements?|cautionary (?:note|statement)|safe harbou?r)\b.{0,100}|(?:media|press|investor) (?:contacts?|relations|inquiries)\b.{0,120}|"
    r"(?:contacts?|for (?:more|further) information)\b[^.]{0,40}:.{0,200}|(?:tags?|topics?|filed under|categories)\s*:.{1,200}|"
    r"(?:\(c\)|©|copyright\b).{0,160}|.{0,100}all rights reserved.{0,60}|reporting by .{3,200}|(?:prev(?:ious)?|next) (?:post|article|story)s?\b.*|"
    r"disclaimer\b.{0,100}|# ?# ?#|-? ?(?:30|ends) ?-?)",
    re.I,
)


def opens_tail(line: str) -> bool:
    """Does an article end before this line?"""
    return len(line) <= LONGEST and TAIL.fullmatch(line.strip(" .:…|-–—»›>") or line) is not None
