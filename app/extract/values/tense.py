"""Does a sentence look ahead where a date stands? Only then is "in November" the next one.

The verb nearest to the date decides, first to the left ("said the plant will open [in May]"), then to
the right ("[On Monday] the senate will vote"); without any, a date is taken for past.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.grounding import Span

# What follows the auxiliary belongs to it, so that "will be signed" is no past.
_REST = r"(?:\s+(?:not|also|then|only|soon|be|get|now|still|\w+ly))*(?:\s+\w+)?"
# "keen to see the first hole drilled by June": the participle belongs to what is hoped for.
_SEEN = (
    r"(?:(?:(?<=see)|(?<=have)|(?<=get))\s+(?:the|its|it|them|their|an?|this|that|all|his|her)\s+(?:\w+\s+){0,4}?"
    r"(?:\w+ed|built|begun|done|sent|shut|sold|paid|cut|dug|laid|held|made|put)(?=\s+(?:by|before|until|till|in|on|this|next)\b))?"
)
_AHEAD = re.compile(
    rf"""
      \b(?:will|won['’]t|shall)\b{_REST}
    | \b(?:would|could|may|might|can|should|must|cannot)\b(?!\s+(?:not\s+)?have\b){_REST}
    | ['’]ll\b{_REST}
    | \b(?:is|are|was|were|be|been|being)\s+(?:now\s+|also\s+|not\s+|still\s+|\w+ly\s+)?to\s+(?:be\s+)?\w+
    | \b(?:plan|hope|expect|aim|intend|want|seek|schedule|forecast|project|pledge|promise|vow|propose|agree|commit
         |prepare|decide|undertake|offer|invite|ask|target|mean|suppose|set|likely|ready|poised|slated|bound|need|wish
         |keen|eager|anxious|willing|determined|unlikely|hopeful|able)
         (?:s|d|ed|ned|ted|led|ring|ing|ning|ping)?\s+(?:\w+\s+){{0,2}}?to\s+(?:be\s+)?\w+{_SEEN}
    | \b(?:is|are|was|were|be|being)\s+(?:due|about)\s+to\s+(?!the\b|an?\b|its\b|their\b|this\b)\w+
    | \b(?:scheduled|slated|due|set|planned|expected|targeted|billed|timed|earmarked|penciled|pencilled|tabled)\s+
         (?:for|on|in|by|at|from|this|next|early|late|before|after|around|to)\b
    | \b(?:adjourn|postpone|defer|delay|reschedule|prorogue|suspend|remand|extend|push|put|move|shift|stay|block|freeze)
         (?:s|d|ed|ned|ing)?\s+(?:back\s+|off\s+|over\s+|the\s+\w+\s+|it\s+|them\s+)?(?:until|till)\b
    | \b(?:give|gives|gave|given|have|has|had)\s+(?:(?!to\b)[\w,.'’-]+\s+){{0,6}}?(?=(?:until|till)\b)
    | \b(?:demand|insist|recommend|propose|request|require|urge|order|direct|instruct)(?:s|ed|d)?\s
         [^.;]{{0,140}}?(?=\b(?:by|until)\b)
    | \bwant(?:s|ed)?\s+(?:the|its|it|them|their|an?|this|that|all|his|her)\s+(?:\w+\s+){{0,4}}?
         (?:\w+ed|built|begun|done|sent|shut|sold|paid|cut|dug|laid|held|made|put)(?=\s+(?:by|before|until|till|in|on|this|next)\b)
    | \b(?:upcoming|forthcoming|deadline|ahead\s+of|no\s+later\s+than
         |next\s+(?:round|meeting|step|phase|session|hearing|visit))\b
    | \b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:expected|scheduled|planned|slated|supposed|likely)\b
         (?:\s+to\s+\w+)?
    | \b(?:is|are)\s+(?:\w+ly\s+)?(?:due|coming|going|travelling|traveling|leaving|arriving|meeting
         |visiting|heading|hosting|holding|opening|starting|planning)\b
    | \b(?:arrives|begins?|opens|starts|leaves|meets|convenes?|expires|resumes?|runs|departs|lasts|matures
         |(?:falls?\s+due|takes?\s+(?:effect|place)|comes?\s+into\s+force|kicks?\s+off|goes\s+(?:online|live)))\b
    """,
    re.VERBOSE,
)
_PAST = re.compile(
    r"\b(?:had|has|have|did|was|were|been|said|told|met|held|sent|made|began|took|gave|went|came|saw|put|cut|won|lost|rose"
    r"|fell|sold|bought|brought|built|led|left|paid|ran|set|shook|spoke|stood|struck|wrote|became|grew|kept|laid|found|found"
    r"|lent|dealt|meant|felt|swept|burnt|fed|fled|bled|hung|clung|flung|sank|drank|rang|sang|swam|drove|rode|froze|stole|wore"
    r"|tore|bore|forgot|caught|knew|threw|blew|ate|forbade|hid|bit|mistook|undertook|shone|slid|spun|stuck|stung|strode|swung|wept"
    r"|got|drew|broke|chose|flew|hit|swore|sought|taught|thought|understood|withdrew|overtook|shut|spent|let|fought|dug|agreed|guaranteed|decreed|freed"
    r"|(?:(?<=\A)|(?<=\A[“\"]))[A-Z][a-z]+[^\We]ed(?=\s+(?:in|on|last|at|by|earlier|between)\b)"  # "Signed in May, …"
    r"|(?!(?:united|hundred|indeed|unlimited|limited|listed|need|seed|speed|feed|red|bed|proposed|shared)\b)[a-z]{2,}[^\We]ed)\b"
)
_AGREED = re.compile(r"\w+ed\b")
_CLAUSE_END = re.compile(r"[;:]|,\s+(?:and|but|while|whereas)\s")


def looks_ahead(sentence: Span, start: int, end: int) -> bool | None:
    """The tense at ``start:end`` of the text; None where no verb tells it."""
    cues = _cues(sentence.exact)
    at, after = start - sentence.start, end - sentence.start
    # "set for" may share its preposition with the date.
    if any(cue[0] < at and cue[1] > after for cue in cues):
        return False  # "agreed on Wednesday to set up": the date is the agreeing's
    left = max((cue for cue in cues if cue[0] < at and cue[1] <= after), default=None)
    if left and not _CLAUSE_END.search(sentence.exact, left[1], at):
        return left[2]
    right = min((cue for cue in cues if cue[0] >= after), default=None)
    if right and not _CLAUSE_END.search(sentence.exact, after, right[0]):
        # "On June 3 it agreed to buy": the date belongs to the agreeing.
        return right[2] and not _AGREED.match(sentence.exact, right[0])
    return left[2] if left else None


@lru_cache(maxsize=64)
def _cues(sentence: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, ahead) of every verb that tells, without those inside another."""
    ahead = [(m.start(), m.end(), True) for m in _AHEAD.finditer(sentence)]
    past = [(m.start(), m.end(), False) for m in _PAST.finditer(sentence)]
    apart = (cue for cue in past if not any(start <= cue[0] < end for start, end, _ in ahead))
    return tuple(sorted((*ahead, *apart)))
