"""Turns of phrase by which somebody takes a stand without a verb of reaction."""

from __future__ import annotations

import re

from app.patterns import Screened

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
    r"|(?:not|n['’]t) (?:\w+ )?(?:happy|reassured|comforted|mollified|placated|appeased"
    r"|won over|sold|fooled|tempted|amused|convinced|satisfied|pleased|impressed|persuaded|surprised|carried away"
    r"|so sure|sure"
    r"|buying it|having it|swayed|alone|holding (?:his|her|its|their) breath))\b"
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
VOICED = frozenset(
    "concern concerns support hope regret fear fears alarm dismay outrage doubt doubts objection objections"
    " criticism opposition satisfaction gratitude disappointment anger scepticism skepticism reservations"
    " reservation unease question questions confidence issue praise worry worries protest displeasure delight pride"
    " thanks appreciation frustration shock indignation sorrow sadness grief bewilderment optimism pessimism caution"
    " relief resentment remorse condolences solidarity resolve hopes misgivings incredulity disbelief"
    " surprise".split()
)
FIRE = VOICED | frozenset(
    "fire ire flak condemnation backlash rebuke applause plaudits scorn outcry derision acclaim jeers cheers fury"
    " brickbats bouquets barbs approval disapproval welcome warning disbelief incredulity indignation resistance"
    " disquiet mockery ridicule relief joy delight jubilation enthusiasm hostility suspicion complaints complaint"
    " bemusement displeasure endorsement tribute tributes congratulations objections".split()
)


def _any_of(*turns: str) -> re.Pattern[str]:
    return re.compile("|".join(turns), re.IGNORECASE)


def _screened_any_of(*turns: str) -> Screened:
    """Of what is looked for in whole sentences, of which few have it."""
    return Screened("|".join(turns), re.IGNORECASE)


# What is done in words: matched from the verb on.
STRIKING = _any_of(
    # blows: "hit back", "tore into", "took aim at"
    r"(?:hits?|lash\w*|struck|strik\w+|hitting|shot|shoots|fired|bit|bites|snapped|swiped|punched) (?:back|out)\b",
    r"(?:tore|tears|lit|laid|lays|ripped|lashed|weighed|waded) into\b|round(?:ed|s) on\b|rail(?:ed|s) against\b",
    r"(?:took|takes|taken) (?:aim|issue|exception|umbrage|a swipe|a dig|a swing|credit)\b",
    r"point\w* (?:a|the|an accusing|its|his|her) finger|(?:laid|lays|put|puts|pinned) the blame\b",
    r"(?:hauled|raked|dragged) (?:\S+ ){1,5}over the coals|(?:gave|given|gives) (?:\S+ ){1,5}a dressing-down",
    r"(?:took|takes|taken|take|taking|brought|called?|holds?|held) (?:\S+ ){1,6}to (?:task|account|book)\b",
    # mockery and doubt: "poked holes in", "cast doubt on", "begged to differ"
    r"(?:made|makes) (?:fun|light) of\b|pok(?:ed|es) (?:fun at|holes in)\b|pick(?:ed|s) holes in\b",
    r"cast(?:s)? doubt\b|(?:raised|raises) (?:\w+ )?(?:eyebrows?|red flags?)|call(?:ed|s) (?:\S+ ){1,6}into question",
    r"(?:beg|ask)(?:ged|s)? to differ|th(?:inks|ought) (?:otherwise|differently)",
    r"(?:tell\w*|told) (?:it )?(?:a )?(?:very |rather )?different",
    r"(?:took|takes|taken|take) (?:a|the) (?:dim|dimmer|dark|darker|grim|different|rosier|opposite|contrary) view\b",
    r"(?:threw|throws) cold water|pour(?:ed|s) (?:cold water|scorn)|gave (?:\S+ ){0,3}short shrift|cried foul",
    r"w(?:as|ere) not (?:amused|impressed|convinced|persuaded|swayed)|lost patience|(?:has|have|had) no time for\b",
    r"(?:is|was|are|were) having none of it|want(?:s|ed) to know (?:why|how|who|where|what|whether)\b",
    r"(?:spoke|speaks|spoken) (?:\w+ly|ill|well|highly) of\b|(?:spoke|speaks|spoken) of (?:an? )?[“\"]",
    # waving away: "brushed it aside", "played down", "distanced itself"
    r"(?:shot|shoots?|knock\w*|bat\w*|swat\w*|slap\w*|wav\w+) (?:\S+ ){0,4}(?:down|aside|away)\b",
    r"(?:laugh|shrug|wav|brush)\w+ (?:\S+ ){0,5}(?:aside|off|away)\b|(?:play\w*) (?:it )?down\b",
    r"wash(?:ed|es) its hands of\b|distanc\w+ (?:itself|himself|herself|themselves)",
    r"turn\w* down (?:a |the )?(?:\w+ )?(?:demand|call|suggestion)s?\b|(?:set|put) the record straight\b",
    # standing by: "came to the defence of", "threw its weight behind", "sang the praises"
    r"(?:came|come|rushed|leapt|leaped|sprang|jumped|rose|rallied) to (?:\S+ ){1,3}?defen[cs]e\b",
    r"(?:stood|stands|stand) by (?:the|its|his|her|their)\b",
    r"thr[eo]w\w* (?:his|her|its|their) (?:full )?weight behind\b|heap(?:ed|s) (?:praise|scorn)",
    r"(?:sang|sings) the praises\b|paid (?:rich |glowing )?tributes?\b|claim\w* (?:the )?(?:credit|victory)",
    r"(?:takes?|took) (?:the )?(?:\S+ ){1,3}sides?\b(?! of)|sid(?:es|ed) with\b",
    # sounding: "struck a note of caution", "sounded the alarm", "spoke up"
    r"sound(?:ed|s) (?:the|an) alarm|(?:sound|str[iu]c?k)\w* (?:a|an) (?:\w+ )?note\b|spoke up\b|spoke(?:n)? out\b",
    r"put\w* (?:on )?a brave face|(?:could|can) (?:hardly|barely|scarcely|not) (?:contain|hide)",
    r"fear(?:ed|s)? for (?:the|their|its)\b",
    r"(?:put|puts) (?:it|things|the matter) [\w ]{0,20}[,:] [“\"]",
    # going to law and to the streets
    r"(?:filed|lodged|brought) (?:a|an) (?:\w+ ){0,2}(?:petition|complaint|lawsuit|suit|writ|protest|objection"
    r"|challenge)\b",
    r"(?:took|taken|takes) (?:\S+ ){1,5}to court\b|(?:went|gone|goes) to court\b",
    r"(?:took|takes|taken|came out) (?:to the streets|out on strike)",
    # how a thing was received: "gave it a cool reception", "was met with scepticism", "went down badly"
    r"(?:gave|gives|given) (?:\S+ ){1,4}?(?:an? )?(?:\w+ )?(?:reception|welcome|thumbs-up|thumbs-down|blessing)\b",
    r"(?:met|greeted) (?:\S+ )?with (?:\w+ )?(?:derision|scorn|scepticism|skepticism|anger|fury|dismay|applause"
    r"|delight|outrage|protests?|criticism|cheers|jeers|silence|disbelief|relief|hostility|enthusiasm|suspicion)\b",
    r"go(?:es)? down (?:\w+ )?(?:well|badly)\b|went down (?:\w+ )?(?:well|badly)\b",
)

# What is said is a stand taken, wherever it stands in the sentence.
STANCE = _screened_any_of(
    r"\b(?:"
    # where the speaker stands: "remains committed", "was concerned", "felt betrayed"
    r"tak(?:en|ing) note|(?:remain|stand|stood|stay)\w* (?:firmly |fully )?(?:committed|ready|opposed|by)"
    r"|(?:was|were|is|are) (?:deeply |very |gravely )?(?:concerned|disappointed|alarmed|dismayed|outraged|pleased"
    r"|delighted|grateful|proud|confident|opposed|unhappy|worried)"
    r"|(?:was|were|is|are|been|be|am|'m) (?:[“\"‘'])?(?:\w+ly )?(?:amazed|flabbergasted|embarrassed|ashamed|tired of"
    r"|fed up|sick of|glad|happy|horrified|disgusted|humbled|touched|baffled|puzzled|bewildered|shocked|appalled"
    r"|furious|stunned|surprised|astonished|saddened|heartened|relieved|thrilled|sceptical|skeptical|wary|perplexed"
    r"|outraged|livid|mystified|honou?red|excited|angry|frustrated|unimpressed|hopeful)"
    r"|(?:been|were|was|felt|feel|being|got|get) (?:\w+ly )?(?:misled|rushed|betrayed|cheated|ignored|sidelined"
    r"|bypassed|robbed|short-?changed|duped|excluded|vindicated|overlooked|kept in the dark|left out|sold out"
    r"|treated|exploited|neglected)"
    r"|(?:fully|strongly|firmly|wholeheartedly) [“\"]?(?:support|back|oppose|stand|behind|endorse)\w*"
    r"|[“\"‘](?:fully |strongly |firmly )?(?:supports?|backs?|opposes?|welcomes?)"
    # what ought to be: "should", "no right", "unacceptable"
    r"|should(?!er)|ought to|unacceptable|unconstitutional|illegal|unfair|unjust|every right|birthright"
    r"|no (?:right|business|excuse|justification|basis|sense|intention|desire|need|reason|place|substance|foundation)"
    # what is true: "baseless", "not correct", "premature", "nothing to it"
    r"|baseless|untrue|unfounded|not (?:correct|true|accurate|so|the case)\b|incorrect|inaccurate|misleading|no truth"
    r"|(?:was|is|are|were) (?:false|wrong|nonsense)|groundless|fabricated|concocted|fiction|invention|fantasy|fanciful"
    r"|(?:was|were|is|are|be) (?:\w+ )?premature|unsubstantiated|speculative|wide of the mark|out of context"
    r"|mistaken|misinformed|exaggerat(?:ed|ing)|lying|overstated|inflated|far-fetched|unrealistic|overblown"
    r"|nothing (?:to|in) it|(?:idle|pure|mere) \w+|nothing (?:but|new)|nothing to (?:hide|fear|do with)"
    # what it will do: "would ruin", "would challenge"
    r"|would (?:kill|ruin|destroy|wreck|cripple|strangle|doom|hurt|harm|cost \w+ (?:jobs|livelihoods)"
    r"|be (?:ruinous|fatal|wrong|foolish|naive|unwise|disastrous|a mistake)|challenge|contest|appeal|fight|sue)"
    # what it is: "a sell-out", "a milestone", "the scandal"
    r"|a mistake|a sell-?out|a victory|a betrayal|a milestone|a turning point"
    r"|a step (?:forward|in the right direction|back)"
    r"|(?:a|an|the) (?:\w+ )?(?:fraud|farce|scandal|disgrace|disaster|sham|scam|gift|giveaway|theft|boon|blow"
    r"|setback|relief|shame|insult|trap|mirage|gamble|landmark|betrayal|folly|travesty|blessing|game-?changer"
    r"|breakthrough|robbery|charade)"
    r"|reckless|shameful|regrettable|disappointing|historic|unprecedented|encouraging|generous|ruinous|disastrous"
    r"|tilted|lopsided|one-sided|given away|giveaway|begging|foolish|folly|hypocri\w+|arrogan\w+|cowardly|dishonest\w*"
    # too much, too little, and unasked: "not enough", "behind closed doors"
    r"|too (?:little|late|fast|soon|low|high|generous|far|much)\b|not enough|take more than"
    r"|nobody (?:asked|consulted|told)|in the dark|kept (?:\w+ )?(?:secret|hidden|quiet|from)|behind closed doors"
    r"|without (?:\w+ )?(?:consult\w*|consent|debate|approval of the)|not in (?:a|any) (?:race|hurry|rush|doubt)"
    # turns of speech: "as if", "might as well", "for good reason"
    r"|as if|might as well|belong(?:s|ed)? (?:in|to|at)|for good reason"
    r")\b"
)
