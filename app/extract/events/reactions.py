"""Verbs of reaction: those that are one by themselves, and what others need beside them."""

from __future__ import annotations

import re

# Verbs that are a reaction by themselves.
REACT = frozenset(
    "petition term plead welcome hail praise applaud commend laud criticise criticize denounce condemn slam"
    " blast lambast"
    " lambaste decry deplore lament bemoan accuse blame fault deny refute rebut warn caution demand urge"
    " apologise apologize defend complain doubt object protest oppose congratulate endorse mock ridicule"
    " reject dismiss dispute contradict deride berate scold chide rebuke castigate vow insist toast salute"
    " tout extol champion cheer salute regret thank question challenge vilify disparage denigrate chastise"
    " implore pan flay rap bash assail trumpet upbraid admonish excoriate skewer savage pillory lampoon deprecate"
    " bristle remonstrate gush enthuse rejoice crow brag debunk discredit repudiate rebuff scoff sneer balk"
    " quibble grumble fume rue mourn herald reprimand exult dissociate pooh-pooh trumpet call describe"
    " disavow concede confess admit decry ask counter retort brand label dub exhort celebrate downplay rubbish"
    " allege threaten laugh jeer chuckle marvel despair appreciate appeal exclaim protest plead vouch attack beg"
    " implore beseech entreat snort sniff huff fulminate"
    " resent frown boast compliment assure reassure grill quip joke wisecrack remind reply respond contend swear"
    " compliment"
    " slate trash knock disown abhor loathe detest cherish relish begrudge disagree differ react"
    " liken argue push walk commiserate sympathise sympathize reprove disapprove approve carp gripe moan rail whine"
    " grouse lobby spurn sue wonder thunder bellow roar"
    " felicitate maintain answer".split()
)
# Reactions that are one stance: a party that accuses and whose spokesman criticises says one thing.
_STANCES = (
    frozenset(
        "criticise criticize accuse blame denounce condemn slam blast lambast decry demand warn question deplore"
        " lament urge"
        " call complain object oppose protest".split()
    ),
    frozenset("welcome praise hail applaud commend laud endorse thank extol toast salute congratulate".split()),
    frozenset("deny refute rebut reject dismiss contradict dispute".split()),
)


def is_one_stance(one: str, other: str) -> bool:
    """Whether two verbs of reaction can report one and the same statement."""
    return one == other or any({one, other} <= stance for stance in _STANCES)


def is_another_stance(one: str, other: str) -> bool:
    """Whether two verbs take stands that differ: who blames somebody has not denied anything by it."""
    held = [{n for n, stance in enumerate(_STANCES) if verb in stance} for verb in (one, other)]
    denying = len(_STANCES) - 1  # a denial is another statement than any remark
    return not held[0] & held[1] and (bool(held[0] and held[1]) or denying in held[0] | held[1])


# These react only with such an object or particle.
NEEDS: dict[str, re.Pattern[str]] = {
    "welcome": re.compile(r"(?!.*\b(delegat|visitor|guest|team)).*", re.DOTALL),
    "call": re.compile(
        r"(?!(?:for|the|a|an|its|to) (?:\w+ ){0,3}(?:bids|tenders?|offers|proposals|meeting|session|vote|election"
        r"|strike)\b)"
        r"(?:(?:on|upon)\b.*\bto (?!discuss|ask|seek|congratulate|thank|express|convey|exchange|brief|present|review"
        r"|explore)|"
        r"for\b|(?!on\b|upon\b|by\b)(?:.{2,60}?\b)?(?:an? |the (?:most|best|worst|biggest|greatest|first|only"
        r"|last|wrong"
        r"|right|end|beginning|start|next|new)\b|nothing|(?:overdue|premature|inadequate|absurd|naive|selfish|foolish|childish|outdated|biased|misguided"
        r"|flawed|rushed|unwise|false|untrue|bizarre|obscene|exaggerated|inflated|timely|wrong|bad)\b|\w+(?:less|ful|ous|ible|able|ic|al|ive|air|ust|ent"
        r"|ong)\b[.,; ])"
        r"|(?:him|her|them|us) (?:an?|the)\b|it (?:an?|the|\w+)\b|.*[“\"])",
        re.DOTALL,
    ),
    "term": re.compile(r".+", re.DOTALL),
    "wonder": re.compile(r"(?:aloud|why|how|whether)\b"),
    "ask": re.compile(
        r"(?:why|which law|how (?:the|a|it|any)|whether)\b"
        r"|.{3,60}?\bto (?:publish|disclose|explain|inspect|halt|stop|scrap|cancel|review|reconsider|investigate"
        r"|intervene|withdraw|release|clarify|act|ensure|protect|suspend|probe|make|apologi[sz]e|resign|drop|end"
        r"|think|listen|honou?r|respect|refrain|guarantee|consult|repeal|lift|spare|save|step in|look into"
        r"|take back|hold back|reject|refuse|block|back)\b",
        re.DOTALL,
    ),
    "describe": re.compile(r".*\bas\b", re.DOTALL),
    "reject": re.compile(
        r"(?!.{0,40}\b(parcel|lot|cargo|batch|ore|tonnes|candidate|bid|offer|application|licen[cs]e|permit|tender"
        r"|appeal|petition|request|plea|suit|writ|bail"
        r"|bill|motion|amendment)s?\b).+",
        re.DOTALL,
    ),
    "rebuff": re.compile(r"(?!.{0,40}\b(bid|offer|approach|suitor)(?:s|es)?\b).+", re.DOTALL),
    # A court dismisses a plea, and a company its staff; whatever else is dismissed is so in words.
    "dismiss": re.compile(
        r".*\b(claim|charge|allegation|suggestion|critic|accusation|report|notion|idea|assertion|concern|fear|worr"
        r"|talk|threat|complain|rumou?r|protest|objection|warning|row|doubt|speculation|prospect|question|demand|call"
        r"|figure|estimate|comparison|argument|stor(?:y|ies)|grievance|gossip|as)\w*\b|(?:it|them|that|this|both)\b",
        re.DOTALL,
    ),
    "attack": re.compile(
        r".*\b(?:deal|cut|loan|plan|tax|lev(?:y|ies)|dut(?:y|ies)|tariffs?|decision|ruling|verdict|order|law|bill|act"
        r"|polic(?:y|ies)|ministers?|ministry|agreement|accord|pact|agency|move|awards?|lease|licen[cs]e|scheme"
        r"|subsid(?:y|ies)|budget|record|president|administration|proposal|report|figures?|export|sale|handouts?"
        r"|terms|secrecy|arrangement|concession|exemption|waiver|as)\b|(?:it|them|that|this)\b",
        re.DOTALL,
    ),
    "beg": re.compile(r"(?!the question|for food|on\b|in\b).+", re.DOTALL),
    "frown": re.compile(r"(?:on|upon|at)\b"),
    "boast": re.compile(r"that\b|(?:of|about)\b|[“\"]"),
    "assure": re.compile(r".*\b(?:not|no|never|nobody|none|nothing|fully|every|all)\b", re.DOTALL),
    "answer": re.compile(r"that\b|[“\":]|with (?:scorn|a shrug|a smile|a laugh)"),
    "maintain": re.compile(r"that (?!level|rate|pace|price|share|output)"),
    "swear": re.compile(r"that\b|by\b"),
    "reply": re.compile(r"(?!in writing\b|by\b|within\b).+", re.DOTALL),
    "respond": re.compile(
        r"(?:that\b|with (?:scorn|fury|anger|dismay|derision|delight)|[“\":]|(?:angri|furious|cool)ly)"
    ),
    "remind": re.compile(r".{3,80}\bthat\b", re.DOTALL),
    "contend": re.compile(r"that\b"),
    "slate": re.compile(r"(?!for\b|to\b).+", re.DOTALL),
    "trash": re.compile(r"(?:the|its|his|her|this|that|it)\b"),
    "knock": re.compile(r"(?:the) (?:idea|plan|deal|decision|scheme|figures?)\b"),
    "differ": re.compile(r"[.,;]|with\b"),
    "deny": re.compile(
        r"(?!(?:\w+ )?(?:entry|access|permission|visas?|bail|leave|a permit|a licen[cs]e|a visa)\b).*", re.DOTALL
    ),
    "praise": re.compile(r"(?!by \w+ (?:and|,)).*", re.DOTALL),
    "question": re.compile(r".+", re.DOTALL),
    "challenge": re.compile(
        r".*\b(claim|figure|account|decision|assertion|government|minister|number|lev(?:y|ies)|dut(?:y|ies)|tariff"
        r"|tax|fee|ban|order|law|act|award|licen[cs]e|lease|auction|tender|rules?|notification|ruling|verdict"
        r"|legality"
        r"|cancellation)",
        re.DOTALL,
    ),
    "vow": re.compile(r".*", re.DOTALL),
    "insist": re.compile(r".+", re.DOTALL),
    "brand": re.compile(r".+", re.DOTALL),
    "label": re.compile(r".+", re.DOTALL),
    "dub": re.compile(r".*[“\"]", re.DOTALL),
    "appeal": re.compile(r"(?:for|to)\b(?! (?:the )?(?:a )?(?:[\w ]{0,30})?(?:court|tribunal|bench)\b)", re.DOTALL),
    "threaten": re.compile(
        r"to\b|that\b|.{0,30}\b(?:strikes?|boycott|shutdown|protests?|legal action|lawsuit|march|sit-in|lock-?out)\b"
    ),
    "appreciate": re.compile(r"(?!by\b|against\b|in\b|to\b|sharply\b|further\b|\d).{4,}", re.DOTALL),
    "laugh": re.compile(r"(?:at|off)\b"),
    "jeer": re.compile(r"(?!.*\bby\b).*"),
    "chuckle": re.compile(r"(?:at|over)\b"),
    "marvel": re.compile(r"(?:at|that)\b"),
    "despair": re.compile(r"(?:of|over|at|that)\b"),
    "vouch": re.compile(r"for\b"),
    "counter": re.compile(r"that\b", re.DOTALL),
    "champion": re.compile(r".+", re.DOTALL),
    "react": re.compile(r"(?:\w+ly|with|to|by)\b"),
    "liken": re.compile(r".+\bto\b", re.DOTALL),
    "push": re.compile(r"back\b(?! (?:the|its|their|a|an|to|until|by)\b)"),
    "walk": re.compile(r"out\b.*\bin protest\b", re.DOTALL),
    "approve": re.compile(r"of\b"),
    "rail": re.compile(r"(?:against|at)\b"),
    "lobby": re.compile(r"(?:against|the|hard)\b"),
    "sue": re.compile(r".+", re.DOTALL),
}
# Verbs of which an infinitive tells what was done: "was quick to condemn it", "took to the radio to denounce it".
LEADING = frozenset(
    "boycott gather assemble march strike down walk be take write summon rise stand rally march use interrupt"
    " join unite rush telephone phone stage hold mount organise organize block picket".split()
)
QUICK = frozenset("quick swift first keen happy glad moved only second one".split())
SEEING = re.compile(
    r"(?:the \w+ (?:very |rather )?(?:differently|otherwise)\b)|(?:little|no|scant|few|not much"
    r"|only) (?:\w+ )?(?:benefits?|merit|point|need|reason|value|advantage|gains?|good"
    r"|harm|risks?|danger|sign|hope|future)\b|(?:it|things|matters|the matter) "
    r"(?:very |rather )?(?:differently|otherwise)\b"
)
GREETING = frozenset("meet greet receive".split())  # "was met with scepticism by X"
SPEAKERLESS = frozenset("deny condemn criticise criticize denounce".split())  # "were denied in the capital"
VOICING = frozenset(
    "voice express raise register lodge air sound take pour cast heap draw face attract spark trigger provoke".split()
)
DRAWING = frozenset("draw face attract spark trigger provoke earn win prompt come".split())
