"""Words that are a page's furniture: one list for each reason why a site prints them.

Each pattern must match a whole line. Prose that merely begins with such words goes on behind them, and stays.
"""

from __future__ import annotations

CAPITAL = r"(?-i:[A-Z])"
NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|pinterest|messenger|instagram|youtube|"
    r"threads|bluesky|"
    r"copy link|google news|flipboard|pocket|sms|print)"
)
STORIES = (
    r"(?:stories|story|articles?|news|posts?|reads?|reading|coverage|topics?|content|headlines|videos?|links|items)"
)

# What may stand in a line of credits beside its names.
CREDITED = (
    r"(?:and|in|by|with|from|for|the|of|additional|reporting|writing|editing|agencies|agency|inputs|"
    rf"{CAPITAL}[\w.'’-]*)"
)
NAVIGATION = (
    r"(?:(?:url|link|permalink|short ?link|web)\s*:\s*)?https?://\S+|www\.\S+",
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer|comments).{0,20}",
    r"home|menu|search|sections?|(?:read |see |view |load |show )?(?:more|all|less)|top|back to (?:top|home)",
    r"previous|next|close|(?:open|close|toggle) (?:menu|search|navigation|sidebar|panel|dialog|gallery|image)|"
    r"edition|today[’']s paper|magazines?|e-?paper|live(?: tv)?",
    r"site ?map|about us|contact us|advertise(?: with us)?|your ad here|authors?|guest author|author",
    r"(?:switch|change|toggle|turn)(?: to| on)? (?:the )?(?:dark|light|night)[ -](?:mode|theme)",
    r"(?:on|in) this (?:page|article|story|report|post)|(?:table of )?contents|(?:please wait|loading)\W*",
    r"expand|collapse|see also",
    r"opens? (?:in )?(?:a )?new (?:tab|window)",
    r"(?:prev(?:ious)?|next|older|newer) (?:post|article|story|entry)s?\b.*",
    r"page \d+(?: of \d+)?|section [a-z],? page \d+",
    r"item \d+ of \d+|\d+ ?/ ?\d+|\d+[ -]min(?:ute)?s?(?:[ -]?read| to read)?",
    r"reading time:? .{1,20}",
    r"(?:proudly )?powered by [\w.&® ]{1,30}|(?:designed|developed|hosted) by [\w.&® ]{1,30}|list of \d+ items?",
    r"list \d+ of \d+.*|end of list",
    r"(?:print|online|digital|international) edition(?: .{1,60})?|last updated|updated|published|posted",
)
SHARING = (
    rf"(?:share|tweet|save|bookmark|link copied!?|like|restack|{NETWORKS})",
    r"(?:share|save|print|e-?mail|listen to|bookmark|gift|translate) (?:this )?(?:article|story|page|post|"
    r"report).{0,40}",
    r"share options|share (?:this|it|on|via|to)\b.{0,60}|click (?:here )?to (?:share|print|email)\b.{0,60}|share ?\d+",
    rf"(?:(?:{NETWORKS}|sharethis|share)(?: (?:sharing )?button| icon| logo| share) ?)+",
    rf"(?:(?:share|save|print|comments?|\d+|{NETWORKS})(?:[ |,/·•]+|$)){{2,}}",
    r"copy (?:the )?(?:url|address|short ?link)|view (?:this )?(?:post|tweet|video|photo|reel|thread) on .{1,30}",
    r"a (?:post|photo|reel|video) shared by .{1,80}|\[?(?:embedded|embed) (?:video|post|tweet|audio|map|chart)\]?",
    r"(?:photo|picture|image)s? (?:gallery|essay|slideshow)\b.{0,80}|(?:image|photo|picture)s? "
    r"(?:credits?|courtesy)\b.{0,80}",
    r"(?:follow|like|join|find) (?:us|me|our .{1,30}|@\w+)(?: (?:on|at|in) .{1,60})?[.!]?",
    r"follow .{1,30} (?:on|at) .{1,60}|follow us.{0,60}",
    r"\+? ?follow(?:ing| the topics in this article)?",
    r"add .{1,30} (?:as (?:a |your )?preferred source|on google).{0,40}",
    r"join our .{1,60}(?:channel|group|community).{0,40}",
    r"(?:reposted|shared|liked|viewed|retweeted|read|reposts?|retweets?) ?:? \d[\d,.]*k?(?: times)?",
    r"\d[\d,.]*k? (?:shares?|reposts?|retweets?|views?|likes?|reads?)",
    r"(?:views?|shares?|likes?|reads?|hits)\s*:?\s*\d[\d,.]*k?",
    r"listen(?: to (?:this )?(?:article|story|news|podcast))?\b.{0,40}|text to speech.{0,20}|audio player.{0,40}",
    r"\d+:\d\d ?/ ?\d+:\d\d|(?:turn on|enable|allow) (?:push )?notifications|photo(?:graph)?s by .{3,60}",
    r"play|pause|mute|[\d.]+x(?: [\d.]+x)*",
    r"(?:(?:increase|decrease|reset|change)? ?(?:font|text) ?size|resize text)|[+-]? ?text size",
    r"a[-+a]?(?: a[-+]?)*|small|medium|large",
)
# The name of a box of other articles.
BOXES = (
    r"(?:recommended|related|more|latest|top|popular|similar|other|trending|featured|suggested|sponsored|"
    rf"promoted)(?: {STORIES}| for you| from .{{1,40}}| on)*",
    rf"{STORIES} (?:for you|you may like)",
    r"(?:most|also) (?:read|viewed|popular|shared|commented|recent)(?: .{1,30})?",
    r"read (?:next|more|also|(?:the )?full story)|up next|what to read next|you (?:may|might) (?:also )?like",
    r"more like this|must[ -]reads?|editor[’']?s?[’']? (?:picks?|choice)|in case you missed it",
    r"(?:continue|keep) reading|(?:from|around) the web|don[’']t miss|also in the news|"
    r"(?:more )?(?:from|in) (?:the|our) archives?",
)
# An invitation to look elsewhere; advertisements.
ELSEWHERE = (
    r"catch (?:all|up on|up with) .{1,160}|stay (?:tuned|updated|connected|informed)\b.{0,160}",
    r"get (?:all )?(?:the )?latest .{1,160}",
    r"for (?:the latest|more|all the latest) (?:news|updates?|stories|headlines)\b.{0,140}",
    r"track (?:all )?(?:the )?latest .{1,140}|(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,100}",
    r"(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement|promotion|video)s?)?",
    r"(?:sponsored|presented|supported|brought to you) by .{2,60}|(?:paid|promoted|sponsored) (?:post|story)",
    r"ad ?[·:|] .{2,80}",
    r"(?:in )?partner(?:ed|ship)? content|(?:promoted|sponsored|partner content)(?: by .{1,40})?\s*[:|–—-] .{1,120}",
    r"scroll to continue.{0,40}",
    r"(?:advertisement|advertorial|ads?|ads by .{1,20}|paid content)(?:[ –—-]+.{0,40}continue.{0,40})?",
    r"remove ads?.{0,40}|(?:free|new) (?:report|guide|download|whitepaper)s?:.{1,120}|download now",
    r"on air(?: now)?:.{1,60}|weather:.{1,100}|also in (?:this|today[’']s) (?:edition|issue|paper)|next week:.{1,100}",
)
SUBSCRIPTION = (
    r"(?:sign ?up|subscribe|register|join)(?: now| today| here| free| for free| in)*[.!]?",
    r"(?:subscribe|subscriptions?|support us|read on|join)(?: from| for)? (?:only |just )?"
    r"(?:rs|us\$|[$€£₹]|pkr|usd|aed|dh) ?[\d.,]+.{0,40}",
    r"(?:simply )?(?:sign ?up|subscribe|register) (?:to|for|with) (?:our|this|my|the .{0,40}(?:newsletter|"
    r"briefing|digest|channel|list))\b.{0,120}",
    r"(?:get|receive) (?:our|the|a|daily|weekly|breaking|top|more)\b.{0,60}\b(?:newsletter|inbox|e-?mail|briefing|"
    r"alerts?)\b.{0,60}",
    r"(?:log|sign)[ -]?in(?: (?:to|or|with|now)\b.{0,60})?|create (?:a |an |your )?(?:free )?account.{0,40}",
    r"already (?:a )?(?:subscriber|member|registered).{0,60}",
    r"(?:subscribe|log ?in|sign ?in|register)(?:[ |/]+(?:subscribe|log ?in|sign ?in|register))+",
    r"this (?:article|story|content) is (?:for|only available to|reserved for|exclusive to) .{0,40}(?:subscribers|"
    r"members).{0,80}",
    r"you have (?:reached |read |used )?.{0,80}\bfree (?:articles?|stories|limit)\b.{0,60}",
    r"to continue reading.{0,100}|unlock (?:this|the) .{0,80}|start your .{0,20}trial.{0,40}",
    r"already have an account.{0,40}|enjoying this (?:article|story).{0,140}|ready for more",
    r"we (?:and our .{1,30} )?use cookies\b.{0,300}|this (?:site|website|page) uses cookies\b.{0,300}",
    r"by continuing to (?:use|browse)\b.{0,200}|(?:accept|reject|allow)(?: all)?(?: cookies)?",
    r"cookie (?:policy|settings|preferences|notice)|manage (?:cookies|preferences|consent)|got it!?|i agree",
    r"cookies help us\b.{0,120}|we value your privacy\b.{0,160}|try it (?:for|free)\b.{0,40}|black friday\b.{0,80}",
    r"(?:please )?(?:enable|turn on) javascript\b.{0,100}",
    r"(?:your browser|javascript) (?:does not|doesn[’']t|is not|must be)\b.{0,100}",
    r"(?:enter )?(?:your )?e-?mail(?: address)?(?: here)?|your name|no thanks|not now|maybe later",
    r"(?:enter|type|leave) your e-?mail\b.{0,100}|(?:free )?newsletters? ?[:|] .{1,100}",
    r"join (?:the |our |over |more than )*\d[\d,.k]* .{0,30}"
    r"(?:readers|subscribers|others|people|members|followers)\b.{0,80}",
    r"(?:don[’']t|do not|no longer) want (?:these|our|this) .{1,60}|you(?:[’']re| are)? (?:received?|receiving|"
    r"getting|got) this (?:e-?mail|newsletter|because)\b.{0,120}|"
    r"forward (?:it |this )?to a (?:colleague|friend).{0,20}",
    r"this content (?:requires|needs|is blocked)\b.{0,120}",
    r"(?:our |weekly |daily |morning |the )*newsletters?",
    r".{0,200}\b(?:sign up|subscribe|register) (?:here|now|today)\b.{0,20}|to unsubscribe\b.{0,80}",
    r"upgrade to (?:paid|premium|pro)\b.{0,40}|privacy notice:.{1,200}|member-only story|open in app|write a response",
    rf"sign up (?:to|for) {CAPITAL}[\w ]{{2,40}}|prefer .{{2,40}} on google|support (?:for )?(?:the|this|"
    rf"our) .{{2,60}}",
    r"\d[\d.,]*k? followers?|last published\b.{0,40}|written by|what are your thoughts\?|give now|become a (?:member|"
    r"supporter)",
    r"did this .{2,40} help\?.{0,40}|was this .{2,40} (?:helpful|useful)\?.{0,40}",
    r"thanks for reading .{1,160}|.{1,60} is a reader-supported publication.{0,160}|type your email.{0,20}",
)
COMMENTS = (
    r"(?:loading|show|view|post|hide|read|see|add|leave|write|join|load|all|post)(?: (?:a|the|all|your|more|"
    r"\d+))? (?:comments?|reply|replies|conversation|discussion)\W*(?:\(\d+\))?",
    r"(?:\d[\d,]* )?(?:view )?comments?(?: \(?\d[\d,]*\)?)?(?: (?:are )?(?:closed|off|disabled))?",
    r"\d+ responses? to .{1,200}|no comments(?: yet)?|restacks|be the first to comment.{0,40}|responses?|"
    r"discussion(?: about this .{1,20})?",
    r"leave a (?:reply|comment).{0,60}|\d+ thoughts? on .{1,200}",
)
# What stands among comments, and before one may write one.
COMMENTING = (
    r"comments are (?:closed|off|moderated|disabled)\b.{0,200}",
    r"your e-?mail (?:address )?will not be published\b.{0,100}|required fields are marked.{0,20}",
    r"you must be logged in\b.{0,80}|\d+ characters (?:remaining|left)|what do you think\?.{0,60}",
    r"(?:please )?(?:be (?:respectful|civil|kind|polite)|keep it civil|(?:read|see) our (?:community|comment) "
    r"(?:guidelines|rules|policy))\b.{0,100}",
    r"have your say.{0,60}|polls?|vote(?: now)?|(?:report|flag) (?:an? )?(?:error|abuse|comment|typo|correction)",
    r"yes|no|can[’']t say",
)
# How reports end: who wrote and edited them, and the house's rules.
CREDITS = (
    r"our (?:own )?(?:reporters?|correspondents?|staff|team)\b.{0,60} contributed\b.{0,60}",
    r"this (?:report|article|story|reporting|series) (?:was|is) (?:supported|funded|made possible) by .{3,120}",
    r"(?:infographic|graphic|chart|map|data|design)s? by .{3,80}|(?:managing |news |web )?editor: .{3,60}",
    r"(?:suggested|recommended|preferred) citation\b.{0,300}",
    r".{3,160} contributed (?:to (?:this|the) (?:report|story|article)|(?:to the )?reporting)",
    r"(?:with (?:assistance|files|contributions?|reporting)|data visuali[sz]ation) (?:from|by)"
    rf" {CREDITED}(?: {CREDITED})*",
    r"(?:reach|contact|write to|e-?mail|follow) .{1,80}\S+@\S+\.\w+.{0,20}",
    r"\(?(?:with )?(?:additional )?(?:reporting|writing|editing|compiled|edited|translation|translated|"
    rf"inputs?)(?: by| from) {CREDITED}(?:[,;.:]? {CREDITED})*[.)]*",
    r"our standards: .{1,80}|.{0,300}\bpurchase licensing rights.{0,40}|licensing rights|reuse this content.{0,60}|"
    r"reprints|permissions",
    r"(?:music|produced|presented|hosted|mixed|sound|theme) (?:design )?by .{3,160}|show notes|rate us\b.{0,80}",
    r"syndication|suggested topics.{0,120}|see more on\b.{0,60}|order reprints\b.{0,60}",
    r"a version of this (?:article|story|report) (?:first |originally )?(?:appear|ran|was)\w*\b.{0,300}",
    r"(?-i:[A-Z]{2,8}(?:/[a-z-]{2,6}){1,4})|\(\(.{0,160}\)\)",
)
# Notes of the desk: exchange rates, corrections, what one may do with the article.
NOTES = (
    # "Advertisement Pumps that last. From $900."
    rf"advertise?ments?(?::? {CAPITAL}.{{0,120}})?",
    r"\((?:us)?\$ ?1 ?= ?[^)]{3,60}\)",
    r"\((?:this|the) .{0,60}(?:story|article|headline|version) .{0,200}(?:corrected?|correct|corrects|updated?|"
    r"updates|refiled?|refiles|edited|syndicated|generated).{0,200}\)",
    r"\(?(?:this|the) (?:story|article|report|copy) (?:has (?:not )?been|was|is)\b.{0,200}\b(?:edited|syndicated|"
    r"feed|auto-generated|staff)\b.{0,120}",
    r"except for the headline.{0,300}",
    r"(?:all )?(?:market )?(?:prices|data|quotes|figures)\b.{0,40}\b"
    r"(?:delayed|in (?:us |u\.s\. )?dollars unless)\b.{0,60}",
    r"(?:this|the) (?:note|paper|brief|article|post|commentary|work|story) (?:may|can) be (?:freely "
    r")?(?:reproduced|republished|reprinted|quoted|shared)\b.{0,120}",
)
TAGS = (
    r"(?:tags?|topics?|categor(?:y|ies)|key ?words?|more on|related topics|labels|sections?)\s*: .{1,200}",
    r"(?:this entry was )?(?:filed under|posted in|tagged)(?: |\s*: ).{1,120}|filed under|tags|categories|topics",
)
AUTHORS = (
    # "Nadia Brekke can be reached at 208-555-0100."
    rf"(?:{CAPITAL}[\w.'’-]* ){{1,4}}(?:can|may) be (?:reached|contacted) (?:at|on|via|by) .{{4,80}}",
    r"about (?:the )?(?:authors?|writers?|reporters?)|meet the author|author bio|"
    r"view (?:all posts|profile|author|bio).{0,40}",
    r"more (?:by|from) (?:this|the) author|posts? by .{1,40}|end of article",
    r"(?:got|have) a (?:story|tip|news tip).{0,120}",
)
# How releases begin and end.
RELEASE = (
    r"not for (?:release|distribution|publication|dissemination)\b.{0,160}",
    r"\(?(?:(?:nyse|nasdaq|asx|tsx(?:[-.]?v)?|lse|aim|otc(?:q[bx])?|psx|cse|frankfurt|fse|hkex|jse)"
    r"(?: american)? ?: ?[\w.]{1,8}[,;)| ]*)+",
    r"view (?:original|source) .{1,160}",
    rf"source:? {CAPITAL}[^.]{{2,80}}\.?",
    r"(?:news|press|media) (?:release|statement|note|handout|briefing)(?: (?:no|number)?[.:]? ?[\w/ -]{1,20})?|"
    r"asx (?:announcement|release|media release)",
    r"for immediate release\W*|(?:\# ?){2,}|-? ?(?:30|ends?) ?-?|enditem|a photo accompanying this .{1,120}",
    r"press contacts?|rns(?: number| reach)?\s*:.{0,30}|notes? to (?:the )?editors?\b.{0,200}",
    r"this (?:information|announcement) is provided by .{1,60}(?:service|exchange)\b.{0,200}|enquiries|end(?:s|nnn)?",
    r"(?:media|press|investors?|company|contacts?|for (?:more|further|additional) information|for media "
    r"(?:inquiries|enquiries)|tel|phone|e-?mail|fax|website|web)(?: (?:relations?|contacts?|inquiries|enquiries|"
    r"information|please contact|contact|visit))*\s*:\s*.{0,200}",
    r"(?:media|press|investor)(?: and (?:media|press|investor))? (?:contacts?|relations|inquiries|enquiries)",
    r"contacts?|for (?:more|further) information(?:,? (?:please |you may )?(?:contact|visit|call|see|write|go|"
    r"e-?mail)\b.{0,160})?",
)
SERVICE = (
    r"(?:abn|acn|arbn|cin|ntn|company (?:no|number)|registration (?:no|number))\b[.:]? ?[\w ./-]{0,40}",
    # "PR No. 118", "Ref: 22/2026": the number of a press note.
    r"(?:pr|press (?:note|release)|handout|ref(?:erence)?|circular|notification) ?(?:no\b\.?|number|#|:) ?"
    r"[\w./-]{1,20}",
    r"send (?:us )?(?:your )?(?:comments|feedback|tips|corrections|letters)\b.{0,160}|\S{0,40}@[\w-]+(?:\.[\w-]+)+",
    r"\(?\+?\d[\d() -]{7,20}",
    r"request a (?:demo|quote|trial)|learn more|find out more|click here\b.{0,80}|buy (?:now|tickets)",
    r"donate(?: now)?|(?:download|view) (?:the |this |as )?pdf|cite this .{1,20}|(?:weekly|daily) newsletter",
    r"(?:first|originally) published (?:in|on|at|by)\b.{0,90}",
)
LEGAL = (
    rf"(?:\(c\)|©|copyright (?:©|\(c\)|by|\d|{CAPITAL})).{{0,160}}",
    r"(?:.{2,80}[.,;|] )?(?:(?:re)?production|republication|re-?use) (?:is )?(?:strictly )?(?:prohibited|forbidden|"
    r"not permitted).{0,60}",
    r".{0,100}(?:©|\(c\)) ?\d{4}.{0,80}|.{0,160}\ball rights reserved.{0,60}",
    r"(?:privacy|cookie|editorial|ethics|corrections|refund|terms)(?: (?:policy|notice|statement|of (?:use|"
    r"service)|and conditions|& conditions))?s?(?: ?[|,·∙•&/-].{0,60})?",
)
# The legal part of a company's release, and who answers for it.
WARNINGS = (
    r"(?:disclaimers?|safe harbou?r|(?:competent|qualified) person[’']?s?[’']?)(?: statements?)?(?:\s*[:–—-].*)?",
    r"(?:cautionary (?:note|statement|language)|forward[- ]looking (?:statement|information))s?"
    r"(?: (?:regarding|on|concerning|about|for|and) .{1,80})?(?:\s*:.*)?",
)
# A share or a currency with its level and its change ("INDEX-100 163,480 Increased By 911.2"); bare figures and marks.
TICKERS = (
    rf"{CAPITAL}[\w&./ -]{{0,30}} [\d,]+(?:\.\d+)? ?(?:increased by|decreased by|no change|unchanged|[▲▼▴▾↑↓]|[+-] "
    rf"?\d).{{0,40}}",
    rf"(?:{CAPITAL}[\w&./-]{{1,12}} [▲▼▴▾↑↓+-]? ?[\d,]+\.\d+%?(?: ?\|? ?)){{2,}}.{{0,40}}",
    rf"{CAPITAL}[\w&./ -]{{0,30}} [▲▼▴▾↑↓] ?[\d,]+(?:\.\d+)?.{{0,40}}",
    r"[\d.,]+|[\W_]+",
)
# Beside boxes and comments, what only stands below an article: other articles, the outlet's own voice.
BELOW = (
    r"read next|up next|what to read next|most (?:read|viewed|popular|shared|commented)|you (?:may|might) "
    r"(?:also )?like",
    r"more (?:from|on)\b.{0,40}|(?:from|around) the web|opinion|editorials?|(?:prev(?:ious)?|next) (?:post|"
    r"article|story)s?\b.*",
)
# Lines that end an article and may still say something of it.
CLOSING = (
    r"published in .{3,90}|first published\b.{0,90}|catch all the .{1,160}|stay (?:tuned|updated) .{1,160}",
    r"(?:the )?authors?|guest author|footnotes?|notes|the (?:author|writer)s? (?:is|are|was|can be|teach|"
    r"work)\w*\b.{3,200}",
    r"(?:the )?(?:views|opinions) (?:expressed|are|and opinions|in this)\b.{3,200}",
    r"thank(?:s| you) for (?:reading|watching|listening)\b.{0,80}|last (?:modified|updated|edited) .{4,60}",
)
# The end of a company's release or filing: who answers for it.
ANSWERING = (
    r"on behalf of the (?:board|company)\b.{0,60}|neither the .{3,200}accuracy.{0,80}",
    r"this (?:announcement|release) (?:has been|was|is) (?:authori[sz]ed|approved)\b.{0,100}",
)
