"""How reactions sound: the verbs, their objects and the turns of phrase by which somebody takes a stand."""

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
    " felicitate regret".split()
)
# These react only with such an object or particle.
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


NEEDS: dict[str, re.Pattern[str]] = {
    "welcome": re.compile(r"(?!.*\b(delegat|visitor|guest|team)).*", re.DOTALL),
    "call": re.compile(
        r"(?!(?:for|the|a|an|its|to) (?:\w+ ){0,3}(?:bids|tenders?|offers|proposals|meeting|session|vote|election"
        r"|strike)\b)"
        r"(?:(?:on|upon)\b.*\bto (?!discuss|ask|seek|congratulate|thank|express|convey|exchange|brief|present|review"
        r"|explore)|"
        r"for\b|(?!on\b|upon\b|by\b)(?:.{2,60}?\b)?(?:an? |the (?:most|best|worst|biggest|greatest|first|only"
        r"|last|wrong"
        r"|right|end|beginning|start|next|new)\b|nothing|\w+(?:less|ful|ous|ible|able|ic|al|ive|air|ust|ent"
        r"|ong)\b[.,; ])"
        r"|it (?:an?|the|\w+)\b|.*[“\"])",
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
    " join unite rush telephone phone".split()
)
QUICK = frozenset("quick swift first keen happy glad moved only second one".split())
# How somebody is said to be: "was unimpressed", "remains opposed", "is full of praise".
FEELING = frozenset(
    "angry furious livid irate outraged incensed upset unhappy dismayed disappointed dissatisfied displeased"
    " unimpressed unconvinced unmoved sceptical skeptical doubtful dubious distrustful suspicious critical"
    " dismissive scathing"
    " disdainful contemptuous damning blunt adamant opposed hostile delighted pleased thrilled jubilant elated"
    " overjoyed ecstatic grateful thankful appreciative effusive glowing supportive enthusiastic alarmed worried"
    " concerned troubled aghast appalled shocked stunned baffled puzzled apologetic unapologetic unrepentant"
    " defiant indignant bitter resentful complimentary up-beat upbeat bullish gloomy irked peeved annoyed miffed"
    " exasperated"
    " frustrated vexed nettled rattled amused bemused aggrieved sanguine buoyant exultant jubilant wary cagey"
    " lukewarm"
    " noncommittal tight-lipped coy scornful incredulous sceptic cynical unfazed undeterred relieved heartened"
    " saddened"
    " flattered humbled honoured honored proud hopeful optimistic pessimistic ebullient philosophical"
    " unimpressed blunter"
    " warmer cooler harsher kinder sharper franker gracious tired weary"
    " underwhelmed wary optimistic pessimistic hopeful scornful vehement ebullient sanguine bearish"
    " perplexed bemused unsure uneasy lukewarm withering incredulous nonplussed laudatory categorical"
    " emphatic unequivocal heartened encouraged convinced confident angered astonished satisfied derisive".split()
)
BEING = frozenset("be seem remain sound stay feel appear look stand".split())
FEELING_SO = re.compile(
    r"(?:full of (?:praise|scorn|doubts?)|up in arms|in no (?:doubt|mood)|careful not to|at pains to|keen to stress"
    r"|not (?:\w+ )?(?:happy|amused|convinced|satisfied|pleased|impressed|persuaded|surprised|carried away"
    r"|so sure|sure"
    r"|buying it|having it|swayed|alone|holding (?:his|her|its|their) breath))\b"
)
SEEING = re.compile(
    r"(?:the \w+ (?:very |rather )?(?:differently|otherwise)\b)|(?:little|no|scant|few|not much"
    r"|only) (?:\w+ )?(?:benefits?|merit|point|need|reason|value|advantage|gains?|good"
    r"|harm|risks?|danger|sign|hope|future)\b|(?:it|things|matters|the matter) "
    r"(?:very |rather )?(?:differently|otherwise)\b"
)
# What a party wants done with what is there: "wants the contract torn up".
UNDONE = re.compile(
    r"(?!to\b|its\b).{3,80}?\b(?:torn up|scrapped|cancel\w+|annulled|review\w*|renegotiated|re-?opened|published"
    r"|stopped|halted|suspended|withdrawn|dropped|repealed|reversed|overturned|quashed|probed|investigated"
    r"|made public"
    r"|disclosed|shelved|axed|lifted|removed|punished|sacked|revised|amended|changed|tabled|debated)\b"
)
# They speak from outside the matter: what they say of it, beyond bare facts, is what they think of it.
OUTSIDERS = frozenset(
    "critics critic opponents activists activist campaigners campaigner environmentalists environmentalist residents"
    " villagers farmers opposition union unions unionists conservationists protesters elders tribesmen groups ngos"
    " campaign movement supporters rivals detractors workers miners herders fishermen locals councillors tribal jirga"
    " nationalists lobby federation drivers truckers congressman congresswoman republican democrat".split()
)
# These have taken a stand whatever they say.
PARTISANS = frozenset(
    "critics critic opponents opponent supporters supporter detractors campaigners campaigner activists activist"
    " proponents sceptics skeptics environmentalists conservationists nationalists dissidents backers".split()
)
# What they say then: of harm and good, of right and fairness.
WEIGHING = re.compile(
    r"\b(?:poison|pollut|harm|hurt|ruin|destroy|wreck|threaten|endanger|displac|uproot|dry up|drain|deplet|degrad"
    r"|depriv|rob|steal|stole|loot|plunder|exploit|cheat|betray|ignor|exclud|sidelin|bypass|benefit|profit|suffer"
    r"|deserv|unfair|fair|secre|hidden|hid|transparen|consult|consent|rights?\b|livelihood|promis|never|nothing"
    r"|little"
    r"|too|enough|should|must|need|fail|lack|without|worse|better|at the (?:cost|expense)|only)",
    re.IGNORECASE,
)
GREETING = frozenset("meet greet receive".split())  # "was met with scepticism by X"
SPEAKERLESS = frozenset("deny condemn criticise criticize denounce".split())  # "were denied in the capital"
VOICED = frozenset(
    "concern concerns support hope regret fear fears alarm dismay outrage doubt doubts objection objections"
    " criticism opposition satisfaction gratitude disappointment anger scepticism skepticism reservations"
    " reservation unease question questions confidence issue praise worry worries protest displeasure delight pride"
    " thanks appreciation frustration shock indignation sorrow sadness grief bewilderment optimism pessimism caution"
    " relief resentment remorse condolences solidarity resolve hopes misgivings incredulity disbelief"
    " surprise".split()
)
VOICING = frozenset(
    "voice express raise register lodge air sound take pour cast heap draw face attract spark trigger provoke".split()
)
DRAWING = frozenset("draw face attract spark trigger provoke earn win prompt come".split())
FIRE = VOICED | frozenset(
    "fire ire flak condemnation backlash rebuke applause plaudits scorn outcry derision acclaim jeers cheers fury"
    " brickbats bouquets barbs approval disapproval welcome warning disbelief incredulity indignation resistance"
    " disquiet mockery ridicule relief joy delight jubilation enthusiasm hostility suspicion complaints complaint"
    " bemusement displeasure endorsement".split()
)
STRIKING = re.compile(
    r"(?:hits?|lash\w*|struck|strik\w+|hitting|shot|shoots|fired|bit|snapped|swiped|punched) (?:back|out)\b"
    r"|(?:tore|tears|lit|laid|lays|ripped|lashed|weighed|waded) into\b|round(?:ed|s) on\b|rail(?:ed|s) against\b"
    r"|(?:took|takes|taken) (?:aim|issue|exception|umbrage|a swipe|a dig|a swing|credit)\b"
    r"|(?:came|come|rushed|leapt|leaped|sprang|jumped|rose|rallied) to (?:\S+ ){1,3}?defen[cs]e\b"
    r"|(?:stood|stands|stand) by (?:the|its|his|her|their)\b"
    r"|thr[eo]w\w* (?:his|her|its|their) (?:full )?weight behind\b"
    r"|(?:took|takes|taken|take|taking|brought|called?|holds?|held) (?:\S+ ){1,6}to (?:task|account|book)\b"
    r"|(?:hauled|raked|dragged) (?:\S+ ){1,5}over the coals|(?:gave|given|gives) (?:\S+ ){1,5}a dressing-down"
    r"|(?:made|makes) fun of\b|pok(?:ed|es) fun at\b|pick(?:ed|s) holes in\b|wash(?:ed|es) its hands of\b"
    r"|(?:set|put) the record straight\b|(?:laid|lays|put|puts|pinned) the blame\b|(?:sang|sings) the praises\b"
    r"|sound(?:ed|s) (?:the|an) alarm|(?:sound|str[iu]c?k)\w* (?:a|an) (?:\w+ )?note\b|(?:beg|ask)(?:ged"
    r"|s)? to differ"
    r"|(?:took|takes|taken) (?:a|the) (?:dim|dimmer|dark|grim|different|rosier) view\b|cast(?:s)? doubt\b"
    r"|th(?:inks|ought) (?:otherwise|differently)|w(?:as|ere) not (?:amused|impressed|convinced|persuaded|swayed)"
    r"|(?:raised|raises) (?:an? )?(?:eyebrows?|red flags?)|(?:filed|lodged|brought) (?:a|an) (?:\w+ ){0,2}(?:petition"
    r"|complaint|lawsuit|suit|writ|protest|objection|challenge)\b|(?:took|taken|takes) (?:\S+ ){1,5}to court\b"
    r"|(?:went|gone|goes) to court\b|(?:threw|throws) cold water|(?:bit|bites) back|gave (?:\S+ ){1,3}short shrift"
    r"|(?:shot|shoots?|knock\w*|bat\w*|swat\w*|slap\w*|wav\w+) (?:\S+ ){0,4}(?:down|aside|away)\b"
    r"|point\w* (?:a|the|an accusing|its|his|her) finger|put\w* (?:on )?a brave face|claim\w* (?:the )?(?:credit"
    r"|victory)"
    r"|(?:could|can) (?:hardly|barely|scarcely|not) (?:contain|hide)|cried foul|gave short shrift|made light of"
    r"|called (?:it )?into question"
    r"|paid (?:rich |glowing )?tributes?\b|spoke up\b|heap(?:ed|s) (?:praise|scorn)|pour(?:ed|s) (?:cold water|scorn)"
    r"|distanc\w+ (?:itself|himself|herself|themselves)"
    r"|(?:play\w*) (?:it )?down\b|spoke(?:n)? out\b|shrug\w+ off\b|brush\w+ (?:\S+ ){0,5}(?:aside|off)\b"
    r"|(?:laugh|shrug|wav)\w+ (?:\S+ ){0,5}(?:aside|off|away)\b|pok(?:ed|es) holes in\b"
    r"|(?:took|takes|taken|came out) (?:to the streets|out on strike)|rais(?:ed|es) (?:\w+ )?eyebrows|lost patience"
    r"|(?:gave|gives|given) (?:\S+ ){1,4}?(?:an? )?(?:\w+ )?(?:reception|welcome|thumbs-up|thumbs-down|blessing)\b"
    r"|(?:met|greeted) (?:\S+ )?with (?:\w+ )?(?:derision|scorn|scepticism|skepticism|anger|fury|dismay|applause"
    r"|delight"
    r"|outrage|protests?|criticism|cheers|jeers|silence|disbelief|relief|hostility|enthusiasm|suspicion)\b"
    r"|go(?:es)? down (?:\w+ )?(?:well|badly)\b|went down (?:\w+ )?(?:well|badly)\b|fear(?:ed|s)? for (?:the"
    r"|their|its)\b"
    r"|(?:spoke|speaks|spoken) (?:\w+ly|ill|well|highly) of\b|(?:spoke|speaks|spoken) of (?:an? )?[“\"]"
    r"|(?:put|puts) (?:it|things|the matter) [\w ]{0,20}[,:] [“\"]|(?:take|takes|took) a (?:dim|darker?"
    r"|different) view"
    r"|(?:has|have|had) no time for\b|(?:is|was|are|were) having none of it|beg(?:s|ged) to differ"
    r"|tell\w* (?:a )?different"
    r"|turn\w* down (?:a |the )?(?:\w+ )?(?:demand|call|suggestion)s?\b",
    re.IGNORECASE,
)

# What is said is a stand taken: "was studying", "remained committed", "should publish".
STANCE = re.compile(
    r"\b(?:tak(?:en|ing) note|(?:remain|stand|stood|stay)\w* (?:firmly |fully )?(?:committed|ready|opposed|by)"
    r"|(?:was|were|is|are) (?:deeply |very |gravely )?(?:concerned|disappointed|alarmed|dismayed|outraged|pleased"
    r"|delighted|grateful|proud|confident|opposed|unhappy|worried)|should(?!er)|ought to|unacceptable|baseless"
    r"|untrue|unfounded"
    r"|(?:was|were|is|are|been|be|am|'m) (?:[“\"‘'])?(?:\w+ly )?(?:amazed|flabbergasted|embarrassed|ashamed|tired of"
    r"|fed up|sick of|glad|happy|horrified|disgusted|humbled|touched|baffled|puzzled|bewildered|shocked|appalled"
    r"|furious|stunned"
    r"|surprised|astonished|saddened|heartened|relieved|thrilled|sceptical|skeptical|wary|perplexed|outraged|livid"
    r"|mystified|honou?red|excited|angry|frustrated|unimpressed|hopeful)"
    r"|not (?:correct|true|accurate|so|the case)\b|incorrect|inaccurate|(?:was|is|are|were) (?:false|wrong|nonsense)"
    r"|misleading|unconstitutional|illegal|unfair|unjust|no truth"
    r"|would (?:kill|ruin|destroy|wreck|cripple|strangle|doom|hurt|harm|cost \w+ (?:jobs|livelihoods)"
    r"|be (?:ruinous|fatal|wrong|foolish|naive|unwise|disastrous|a mistake)|challenge|contest|appeal|fight|sue)"
    r"|a mistake|a sell-?out|a victory|a betrayal"
    r"|(?:been|were|was|felt|feel|being|got|get) (?:\w+ly )?(?:misled|rushed|betrayed|cheated|ignored|sidelined"
    r"|bypassed|robbed"
    r"|short-?changed|duped|excluded|vindicated|overlooked|kept in the dark|left out|sold out|treated|exploited"
    r"|neglected)"
    r"|(?:a|an|the) (?:\w+ )?(?:fraud|farce|scandal|disgrace|disaster|sham|scam|gift|giveaway|theft|boon|blow"
    r"|setback|relief"
    r"|shame|insult|trap|mirage|gamble|landmark|betrayal|folly|travesty|blessing|game-?changer|breakthrough|robbery"
    r"|charade)"
    r"|in the dark|too (?:little|late|fast|soon|low|high|generous|far|much)\b|not enough|nobody (?:asked|consulted"
    r"|told)"
    r"|take more than|nothing (?:but|new)|groundless|fabricated|concocted|reckless|shameful|regrettable|disappointing"
    r"|historic|unprecedented|encouraging|generous"
    r"|ruinous|disastrous|exaggerated|overstated|inflated|far-fetched|fanciful|unrealistic|tilted|lopsided|one-sided"
    r"|given away|giveaway|birthright|every right|begging|foolish|folly|hypocri\w+|arrogan\w+|cowardly|dishonest\w*"
    r"|as if|might as well|belong(?:s|ed)? (?:in|to|at)|no (?:right|business|excuse|justification|basis|sense"
    r"|intention"
    r"|desire|need|reason|place|substance|foundation)|not in (?:a|any) (?:race|hurry|rush|doubt)|for good reason"
    r"|kept (?:\w+ )?(?:secret|hidden|quiet|from)|behind closed doors|without (?:\w+ )?(?:consult\w*|consent|debate"
    r"|approval of the)|(?:fully|strongly|firmly|wholeheartedly) [“\"]?(?:support|back|oppose|stand|behind"
    r"|endorse)\w*"
    r"|[“\"‘](?:fully |strongly |firmly )?(?:supports?|backs?|opposes?|welcomes?)"
    r"|a milestone|a turning point|a step (?:forward|in the right direction|back)|nothing (?:to|in) it|(?:idle"
    r"|pure|mere) \w+|fiction|invention|fantasy|nothing to (?:hide|fear"
    r"|do with))\b",
    re.IGNORECASE,
)
