"""Verb forms: which word can be a form of which verb.

The list holds the verbs that news of trade, mining and politics uses. Regular forms are made by rule;
a past form that is not listed is recognized by its ending alone, so that a clause is read even where
its verb is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Form(StrEnum):
    BASE = "base"
    THIRD = "third"  # signs
    PAST = "past"  # took
    PARTICIPLE = "participle"  # taken; regular verbs have one form for both, listed as PAST
    GERUND = "gerund"  # signing


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word as a verb."""

    lemma: str
    form: Form


_REGULAR = (
    "abandon absorb accelerate accept access accompany accuse achieve acknowledge acquire act add address"
    " adjourn adjust admit adopt advance advertise advise advocate affect affirm agree aim air allege allocate"
    " allow amend amount announce answer anticipate apologise apologize appeal appear applaud apply appoint"
    " approach approve argue arrange arrest arrive ask assay assemble assert assess assign assist assume"
    " assure attack attempt attend attract attribute auction authorise authorize avert avoid await award back"
    " balk ban bar base believe belong benefit blame blast block board boast book boost borrow boycott brand"
    " brief broker call cancel cap capture carry cast cause caution cease cement challenge champion change"
    " charge chair check chide cite claim clarify clash clear clinch close collapse collect comment commence"
    " commend commission commit compare compete complain complete comprise conceal concede conclude condemn"
    " conduct confer confirm congratulate connect consider consign consist consolidate construct consult"
    " contain contend contest contract continue contradict contribute control convene convert convey convince"
    " cooperate correct cost counsel counter court cover create credit criticise criticize cross curb curtail"
    " cut dangle debate decide declare decline decry dedicate deepen defend defer delay deliver demand"
    " demolish denounce deny depart depend deplore deploy depose deposit deride describe design detail"
    " determine develop devote dig dilute direct disagree disburse disclose discover discuss dismiss dispatch"
    " despatch display dispute disrupt distance divert divest divide dock document dominate donate double"
    " doubt downplay draft drop dub earmark earn ease echo edge elect embark embrace emerge emphasise"
    " emphasize employ enable enact encourage end endorse enforce engage enlist ensure enter equip erode"
    " escort establish estimate evacuate evaluate examine exceed exchange execute exempt exercise exhibit"
    " exist expand expect expire explain explore export expose express extend extract face facilitate fail"
    " fault favour favor fear feature file finalise finalize finance finish flag flank float focus follow"
    " force forecast formalise formalize freight fuel fulfil fulfill function fund gain gather generate"
    " govern grant greet greenlight guarantee guard guide halt hammer handle happen hail halve harm haul head"
    " help hesitate highlight hint hire honour honor hope host house identify ignite ignore imagine impede"
    " implement imply import impose improve inaugurate include increase indicate induct inform initial"
    " initiate inject ink inspect install insist institute instruct insure intend intensify interest intervene"
    " interview introduce invest investigate invite involve issue jeopardise jeopardize join jump justify kill"
    " knock label lack lag lament land lapse lash last launch lease legislate lend level levy liberalise"
    " license licence lift like limit line link liquidate list load lobby lock locate lodge log look lower"
    " maintain manage mandate manufacture map mark market mark mature measure mediate mention merge mine mock"
    " mobilise mobilize monitor mount move mull name narrow negotiate nominate note notify nominate object"
    " oblige observe obtain occupy occur offer offload open operate oppose order organise organize originate"
    " oust outline outstrip overturn owe own pack pan participate partner pass pause penalise penetrate"
    " perform permit persuade pick pilot pioneer pitch place plan play plead please pledge point poll pool"
    " postpone pour praise predict prefer prepare present preside press pressure prevent price probe proceed"
    " process proclaim procure produce profit prohibit project promise promote promulgate prompt pronounce"
    " propose prospect protest prove provide publish pull pump purchase pursue push query question quote raise"
    " rally ramp rank rap rate ratify reach react realise realize reassure rebuff rebuke recall receive reckon"
    " recognise recognize recommend record recover recruit reduce refer refine reflect refurbish refuse refute"
    " regard register regret regulate reiterate reject relate release relieve rely remain remark remind remove"
    " renegotiate renew renounce reopen repair repay repeal repeat replace reply report represent reprimand"
    " request require rescind resell reserve resign resist resolve respond rest restart restore restrict"
    " resume retain retire retort return reveal reverse review revise revive revoke reward ridicule roll rule"
    " safeguard sail sample sanction save scale scold schedule scrap scrutinise seal search secure select"
    " separate serve settle share shelve shift ship shore shout show shower shun side sign signal slam slap"
    " slash slate smelt sound source spark specify spell sponsor spur stage start state stall stem step"
    " stipulate stop store store strain stream strengthen stress struggle study submit subscribe subsidise"
    " succeed sue suffer suggest summon supply support surge surpass surprise surrender survey suspect suspend"
    " sustain table tackle talk tap target task tax tempt tender term test thank threaten tie tighten top"
    " torpedo total tour trade transfer transform transport travel treat trigger trim triple trumpet trust try"
    " turn tout unload unlock unveil update upgrade uphold urge usher use utilise validate value veto view"
    " visit voice volunteer vote vow wait waive walk want warn waste watch weaken weigh welcome widen witness"
    " wonder work worry wrap yield exhume unearth intercept pinpoint strip truck rail barge airlift reprice"
    " delist relaunch recommission co-sign cosign co-host co-fund underline underscore rubbish scoff sneer"
    " bemoan laud salute toast cheer herald extol lambast lambaste berate question distrust demand urge"
    " implore clear okay deregister nationalise nationalize privatise privatize seize confiscate impound"
    " detain blockade shutter mothball scrap decommission excavate blast crush concentrate assay map probe"
    " core trench stake outbid syndicate refinance capitalise buy-in list float underwrite recapitalise plough"
    " earmark allot lessen tear flare erupt choke squeeze bolster hasten revisit ring-fence dial scupper"
    " stymie thwart foil spurn shoulder flood dump hoard stockpile harvest refloat remit wrangle quell snub"
    " woo court lure coax prod nudge steer pave hinge loom dwindle slump soar plunge tumble rebound hover edge"
    " inch creep lapse rename rebrand relocate redirect reroute repatriate reimburse refund rebate prepay"
    " service unwind vet certify attest audit verify validate collude bribe smuggle poach embezzle siphon"
    " launder evade dodge flout breach violate infringe trespass encroach evict displace resettle compensate"
    " fume thunder sigh grumble opine muse shrug petition spud stay abolish ally annul assail bankroll bash"
    " blacklist castigate celebrate chastise clamp classify"
    " compel confess delineate denigrate designate disavow disparage drill energise entertain exhort"
    " expropriate fete fire flay form forward gazette gift heap huddle idle intersect invoke joke kick learn"
    " legalise legalize net outlaw provoke quip rebut reimpose reinstate relax requisition ringfence snap swap"
    " switch team terminate testify throttle vilify void happen assume adjudicate arbitrate bestow bump cede"
    " concur crown decriminalise demarcate discontinue disqualify dole embed enlarge enrol entail envisage"
    " exonerate expedite factor fast-track favour flock foster franchise garner glean grapple halve hoist"
    " impair impel inch incur index insulate interrogate intimidate irk lash liaise lodge lull marshal"
    " maximise mend mimic minimise misread mitigate moor nab offset omit opt overhaul oversaw pile pin ply"
    " ponder post preclude predate prioritise prioritize prod promulgate propel prosper raid ransack re-export"
    " react reckon rectify reignite reimburse relinquish remedy renounce reopen repel replenish resurrect"
    " retract retrench revert rival rubber-stamp rush sack saddle salvage scour scuttle shelve sideline skirt"
    " accumulate adjudge amass attain chuckle co-chair combine congregate constitute debar despair disallow discharge"
    " dissociate erect exclaim exclude funnel gobble hike jeer laugh marvel modernise modernize penalise penalize quash"
    " quibble reactivate refurbish rehabilitate retool revamp scoop swallow sweeten vouch wipe pronounce rank recruit"
    " electrify enlarge dismantle mobilise mobilize subscribe cobble deepen disapprove enthuse bristle rejoice"
    " slap slip snag soften solicit spearhead specialise spurn stabilise standardise steady streamline"
    " subsidize substitute succumb summarise supersede tally tangle temper thrash top transact transit"
    " traverse tweak twin undercut underpin undermine unify unravel untangle upend uproot usher vacate vault"
    " venture vest waver weather wield wind wire wither wring brush cart ferry lug shovel stack deck embargo"
    " pre-empt mine re-elect mourn grieve apprise acquaint entrust mandate task second depute notify intimate"
    " affix append pen upsize farm charter incorporate bag pocket restructure reschedule"
    " fine dine lunch breakfast sup feast scythe dredge berth anchor unmoor reexport tranship transship stow"
    " blend calcine roast leach electrify beneficiate crystallise repudiate upbraid admonish inveigh excoriate"
    " skewer savage lacerate pillory lampoon deprecate bristle demur remonstrate gush rave enthuse crow brag"
    " rejoice commiserate sympathise exult dispel allay repulse parry debunk discredit ratchet enjoin restrain"
    " injunct overrule remand decree proscribe prosecute indict summons convict sentence repossess forfeit"
    " attach deregulate dismantle delicense de-list derail blackball co-finance co-invest snaffle splurge hive"
    " amalgamate consummate reaffirm recommit align associate affiliate collaborate prototype resample reassay"
    " flow-test asphalt tarmac inundate quadruple quintuple multiply eclipse airfreight stevedore brandish"
    " unwrap parade flaunt showcase hobnob mingle socialise schmooze sojourn trek hurry trudge picket"
    " demonstrate besiege unseal padlock cordon barricade swoop yank jettison ditch axe nix slacken moderate"
    " obey comply conform defy disobey appreciate carp differ gripe grouse liken moan reprove rue sympathize whine"
    " abhor beg begrudge beseech cherish compliment confide cry detest disown entreat frown fulminate grill groan growl"
    " huff interject loathe pooh-pooh rage rant rejoin relish resent sniff snort trash tweet vent wisecrack irk"
    " peeve placate mollify sour"
    " wish guess seem enjoy arm bail bury carve chase cheat coincide commute conspire contaminate cripple"
    " crumble dare deem depict deplete depress deserve divulge eject elaborate elapse embolden embody encounter"
    " endure entice entitle err excite exert exhaust exploit fade feign fend fill flatten frustrate gamble"
    " harden harness heal heighten illustrate impress imprison improvise incentivise inflate inflict inherit"
    " inspire integrate invent irrigate kidnap magnify materialise melt misuse necessitate neglect nourish"
    " nurture offend orchestrate outpace outperform outweigh overlap overlook overload overwhelm pacify plunder"
    " poison pollute portray possess preach preserve presume pretend prevail profess prolong protect punish"
    " reappear reassign recede reclaim reconcile reconstruct recycle redeem redefine reel refrain regain"
    " reinforce relapse remodel render renovate reorganise rescue reside reunite revolve rob ruin sabotage"
    " scatter scramble shatter shudder sift simplify squander starve stir stun swell thrive toughen treble"
    " unite vanish vary vie wane worsen wreck disclaim contemplate converge die climb furnish loosen deprive"
    " restructure felicitate bellow roar chug remember censure march supplement intertwine clamour forestall"
    " entomb ensue emanate enumerate envision equate escalate espouse evoke exude fathom fluctuate garnish"
    " glimpse instil insinuate invade lurk memorialise modify notch obstruct oppress pertain plod precede"
    " presuppose procrastinate provision reapply rearrange reassess reconsider redistribute reform remediate"
    " reschedule resubmit retrain revalue revitalise roam scavenge smoulder spout stagnate straddle subside"
    " suffocate sway teeter trickle unfold unleash usurp venerate whittle"
)
# Verbs that look like nouns in all but their past and their gerund, unless "to" or a modal verb goes before and an
# object follows: "powered the line", "to power the mill", but "power lines".
_PAST_ONLY = (
    "bag channel chip cough effect exit eye firm fix fork grab journey judge lecture pair peg phase power shell spare"
    " splash steam stitch stump wave shepherd funnel fashion voice weather wing berth crane skipper captain ink pen"
    " headline table showcase spotlight profile chart map pencil"
    " budget bolt corner damage dash default dream dry empty fit fold gauge gear gloss grease handicap heat"
    " hunt juggle leak leverage live loot man mask mint miss murder nail number occasion paint park part peak"
    " plant polish pound print progress race rain reap rent risk rock root row rumble rust screen scrub shape"
    " skip slow smash sow spill spoil sprout stain stretch suit tease toil track train twist warm wash water"
    " whip tunnel research"
)
# lemma: past, participle (with the regular rest made by rule).
_IRREGULAR = """
be was been|become became become|begin began begun|bid bid bid|bind bound bound|break broke broken
bring brought brought|build built built|buy bought bought|catch caught caught|choose chose chosen|come came come
rebuild rebuilt rebuilt|prepay prepaid prepaid|repay repaid repaid
overpay overpaid overpaid|shed shed shed|sew sewed sewn
show showed shown|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|forgo forwent forgone|forge forged forged|freeze froze frozen
get got got|give gave given|go went gone|grow grew grown|hand handed handed|hang hung hung|have had had
hear heard heard|hit hit hit|hold held held|keep kept kept|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant
meet met met|oversee oversaw overseen|overtake overtook overtaken|override overrode overridden|pay paid paid
put put put|quit quit quit|read read read|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shut shut shut|sink sank sunk
sit sat sat|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread
stand stood stood|strike struck struck|sweep swept swept|take took taken|teach taught taught|tell told told
think thought thought|throw threw thrown|understand understood understood|undertake undertook undertaken
undergo underwent undergone|uphold upheld upheld|win won won|withdraw withdrew withdrawn
withhold withheld withheld|write wrote written|forecast forecast forecast|broadcast broadcast broadcast
cost cost cost|swear swore sworn|shoot shot shot|light lit lit|spring sprang sprung|stick stuck stuck
cast cast cast|bear bore borne|ring rang rung|underwrite underwrote underwritten|tear tore torn|outbid outbid outbid
steal stole stolen|shrink shrank shrunk|swing swung swung|hurt hurt hurt|upset upset upset|cling clung clung
arise arose arisen|rid rid rid|rewrite rewrote rewritten|forsake forsook forsaken|strive strove striven
withstand withstood withstood|ride rode ridden|bend bent bent|breed bred bred
burn burnt burnt|creep crept crept|dwell dwelt dwelt|flee fled fled|hide hid hidden|kneel knelt knelt
leap leapt leapt|overcome overcame overcome|sleep slept slept|slide slid slid|swim swam swum|wear wore worn
weave wove woven|weep wept wept|undo undid undone|redo redid redone|resell resold resold
outgrow outgrew outgrown|befall befell befallen
"""
_DOUBLES = frozenset(
    "regret defer confer deter infer recur incur dispel excel patrol enrol abet rebel repel strap swap trap tug scan"
    " span chat rub stab grab beg drag hug nag plug jam cram skim quip throb admit ban bar cap commit control"
    " cut dig drop dub equip flag lag log map occur pan permit plan pin"
    " prefer refer rig rip scrap set ship shun slam slap spin split spur stem step stop strip submit tap top"
    " transfer transship trim wrap bid hit let put run shut sit win begin forbid forget get drip cancel fuel"
    " label level signal total travel tunnel model rebut compel expel propel net outbid".split()
)
# Ends of words that look like a regular past and are none.
_NOT_PAST = frozenset(
    "hundred indeed need needed red bed speed feed seed breed shed sled naked sacred wicked rugged ragged led"
    " fled bred exceed proceed succeed deed weed greed creed united unmanned landlocked so-called kindred"
    " infrared ahmed mohammed muhammed ahmad saeed rasheed waheed majeed hameed".split()
)
_NOT_GERUND = frozenset(
    "during king ring thing something anything everything nothing morning evening spring string sterling"
    " ceiling beijing including regarding concerning mining".split()
)


_SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$")  # "snap", "shrug", "quip"


def _stem(lemma: str) -> str:
    return lemma + lemma[-1] if lemma in _DOUBLES or _SHORT.match(lemma) else lemma


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return _stem(lemma) + "ed"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return _stem(lemma) + "ing"


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _forms() -> Iterator[tuple[str, Reading]]:
    irregular = [entry.split() for line in _IRREGULAR.split("\n") for entry in line.split("|") if entry]
    for lemma, past, participle in irregular:
        yield past, Reading(lemma, Form.PAST)
        if participle != past:
            yield participle, Reading(lemma, Form.PARTICIPLE)
    known = {entry[0] for entry in irregular}
    for lemma in _REGULAR.split():
        if lemma not in known:
            yield _past(lemma), Reading(lemma, Form.PAST)
        if lemma[-1] == "l" and lemma[-2] in "aeiou" and lemma not in known:
            # British spelling doubles the l: "initialled", "signalling".
            yield f"{lemma.removesuffix('l')}lled", Reading(lemma, Form.PAST)
            yield f"{lemma.removesuffix('l')}lling", Reading(lemma, Form.GERUND)
    for lemma in _PAST_ONLY.split():
        yield _past(lemma), Reading(lemma, Form.PAST)
        yield _gerund(lemma), Reading(lemma, Form.GERUND)
        yield lemma, Reading(lemma, Form.BASE)
    for lemma in dict.fromkeys([*_REGULAR.split(), *(entry[0] for entry in irregular)]):
        yield _gerund(lemma), Reading(lemma, Form.GERUND)
        yield _third(lemma), Reading(lemma, Form.THIRD)
        yield lemma, Reading(lemma, Form.BASE)


SHY = frozenset(_PAST_ONLY.split()) - frozenset(_REGULAR.split())


def to_third(lemma: str) -> str:
    """ "imposes" from "impose"."""
    return {"be": "is", "have": "has"}.get(lemma) or _third(lemma)


@cache
def to_participle(lemma: str) -> str:
    """ "imposed" from "impose", "withdrawn" from "withdraw"."""
    irregular = (entry.split() for line in _IRREGULAR.split("\n") for entry in line.split("|") if entry)
    return next((forms[2] for forms in irregular if forms[0] == lemma), None) or _past(lemma)


# Past forms that are no participles: "took", "ran".
ONLY_PAST = frozenset(
    past
    for lemma, past, participle in (e.split() for line in _IRREGULAR.split("\n") for e in line.split("|") if e)
    if participle != past
)


@cache
def _table() -> dict[str, Reading]:
    table: dict[str, Reading] = {}
    for word, reading in _forms():
        if word == reading.lemma:
            table[word] = Reading(word, Form.BASE)  # "come", "put": neighbours tell the tense
        else:
            table.setdefault(word, reading)
    return table


@cache
def find_reading(word: str) -> Reading | None:
    """How a lower-case word reads as a verb, if it can be one."""
    if reading := _table().get(word):
        return reading
    for prefix in ("re-", "co-", "pre-", "under"):
        if word.startswith(prefix) and (inner := _table().get(word.removeprefix(prefix))):
            return inner
    if word.startswith("un") and word.endswith("ed"):
        return None  # "untapped", "unprocessed": never what somebody did
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST and word.isalpha():
        return Reading(word, Form.PAST)
    if word.endswith("ing") and len(word) > 5 and word not in _NOT_GERUND and word.isalpha():
        return Reading(word, Form.GERUND)
    return None
