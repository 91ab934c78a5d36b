"""Frames: which verb, with which kind of thing, tells of which type of event.

A frame is read against a clause: the verb's lemma, and the kinds of noun that are acted upon (the subject,
where the verb has no object). The first frame that fits counts, so the narrow ones come first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extract.clauses import Clause, Join
from app.extract.drafts import EventType, Modality
from app.extract.nouns import Named, Noun, find_nouns, find_object, kinds_of


@dataclass(frozen=True, slots=True)
class Frame:
    """What must be there: of ``objects`` one is acted upon; of ``subjects`` one does it without an object."""

    rule: str
    type: EventType
    verbs: frozenset[str]
    objects: frozenset[Noun] = frozenset()
    subjects: frozenset[Noun] = frozenset()
    particle: str = ""  # of these words one must follow the verb
    without: frozenset[Noun] = frozenset()
    also: frozenset[Noun] = frozenset()  # kinds of which one must stand anywhere in the clause
    modality: Modality | None = None  # the most that it can be, however it is said
    pair: bool = False  # whether two bodies or countries must do it together
    infinitive: bool | None = None  # whether "to" and a verb must follow, or must not
    governors: frozenset[str] = frozenset()  # verbs of which one must govern the clause, an infinitive


@dataclass(frozen=True, slots=True)
class Match:
    frame: Frame
    object: Named | None


def _v(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _n(*nouns: Noun) -> frozenset[Noun]:
    return frozenset(nouns)


_A, _E = Noun, EventType
_CARGO = _n(_A.GOODS, _A.SHIPMENT, _A.MINERAL, _A.QUANTITY)
_FUNDS = _n(_A.FINANCE, _A.MONEY)
FRAMES: tuple[Frame, ...] = (
    # Agreements: somebody signs, reaches, enters into one; one is signed, takes effect.
    Frame(
        "sign-agreement",
        _E.AGREEMENT,
        _v(
            "sign ink pen conclude seal strike clinch finalise finalize execute forge initial formalise formalize cement"
            " co-sign cosign renew reach agree enter close secure form establish announce unveil win land award"
            " exchange create hammer broker get do complete ratify extend renew expand witness approve clear"
            " greenlight endorse upgrade sanction"
        ),
        _n(_A.AGREEMENT),
    ),
    Frame("sign-paper", _E.AGREEMENT, _v("sign ink initial co-sign cosign"), _n(_A.PAPER)),
    Frame(
        "sign-paper", _E.AGREEMENT, _v("conclude finalise finalize reach agree seal clinch"), _n(_A.PAPER), pair=True
    ),
    Frame("sign-to", _E.AGREEMENT, _v("put lend append affix set"), _n(_A.NAME)),
    Frame("shake-hands", _E.AGREEMENT, _v("shake"), _n(_A.NAME), also=_n(_A.AGREEMENT)),
    Frame(
        "weigh-agreement",
        _E.AGREEMENT,
        _v("negotiate discuss seek propose offer consider weigh mull explore pursue draft await near eye"),
        _n(_A.AGREEMENT),
        modality=Modality.POSSIBLE,
    ),
    Frame(
        "weigh-money",
        _E.INVESTMENT,
        _v("consider weigh mull seek offer explore discuss negotiate eye propose request await"),
        _n(_A.FINANCE, _A.STAKE),
        without=_n(_A.PERMIT, _A.LAW),
        modality=Modality.POSSIBLE,
    ),
    Frame(
        "weigh-policy",
        _E.POLICY,
        _v("consider weigh mull seek propose draft threaten discuss await"),
        _n(_A.LEVY, _A.PERMIT, _A.LAW),
        without=_n(_A.MONEY),
        modality=Modality.POSSIBLE,
    ),
    Frame("join-forces", _E.AGREEMENT, _v("partner team ally link tie pair"), particle="with"),
    Frame("join-forces", _E.AGREEMENT, _v("partner team link tie pair ally"), particle="up", pair=True),
    Frame("agree-to", _E.AGREEMENT, _v("agree"), infinitive=True, pair=True),
    Frame(
        "sell-goods",
        _E.AGREEMENT,
        _v("sell buy purchase"),
        _n(_A.QUANTITY, _A.GOODS, _A.MINERAL, _A.SHIPMENT),
        also=_n(_A.MONEY),
        without=_n(_A.STAKE, _A.PERCENT, _A.ASSET, _A.SHARES, _A.PERMIT, _A.WORKS, _A.ORGANIZATION),
        pair=True,
    ),
    # Goods sold for a sum, or promised year by year: a contract, whatever it is called.
    Frame(
        "trade-goods",
        _E.AGREEMENT,
        _v("buy purchase sell supply deliver take acquire provide ship off-take offtake"),
        _CARGO,
        without=_n(_A.STAKE, _A.SHARES, _A.PERCENT, _A.ASSET, _A.ORGANIZATION),
        pair=True,
        governors=_v("agree undertake commit contract pledge sign engage bind oblige"),
    ),
    Frame(
        "trade-goods",
        _E.AGREEMENT,
        _v("supply provide"),
        _n(_A.ORGANIZATION),
        also=_n(_A.QUANTITY),
        without=_n(_A.PERCENT),
        pair=True,
        governors=_v("agree undertake commit contract pledge"),
    ),
    # Shipments.
    Frame(
        "ship",
        _E.SHIPMENT,
        _v(
            "ship export import dispatch despatch deliver transport freight consign truck haul rail airlift load"
            " unload offload"
        ),
        _CARGO,
        without=_n(_A.LEVY, _A.DELEGATION),
    ),
    Frame(
        "send-goods",
        _E.SHIPMENT,
        _v("send receive move take fly carry forward supply land accept hand sell"),
        _n(_A.SHIPMENT),
    ),
    Frame("send-goods", _E.SHIPMENT, _v("send fly"), _CARGO, without=_n(_A.DELEGATION)),
    Frame(
        "cargo-moves",
        _E.SHIPMENT,
        _v("move leave arrive depart sail dock reach land set cross clear berth anchor"),
        subjects=_n(_A.MINERAL, _A.SHIPMENT, _A.VESSEL, _A.GOODS),
    ),
    Frame(
        "cargo-moves",
        _E.SHIPMENT,
        _v("go come put head steam get"),
        subjects=_n(_A.SHIPMENT, _A.VESSEL, _A.GOODS),
        particle="to from ashore out aboard through into for in sea home via",
    ),
    Frame(
        "hold-cargo",
        _E.POLICY,
        _v("seize impound detain confiscate intercept"),
        _n(_A.SHIPMENT, _A.VESSEL),
    ),
    Frame("hold-cargo", _E.POLICY, _v("turn send hold"), _n(_A.SHIPMENT, _A.VESSEL), particle="back away up"),
    # Investments.
    Frame(
        "buy-stake",
        _E.INVESTMENT,
        _v(
            "build amass accumulate buy acquire purchase take raise increase sell divest snap hold pick double"
            " gain secure offload transfer"
            " complete close swap lift boost up trim exit shed unload scoop grab bag"
        ),
        _n(_A.STAKE, _A.SHARES),
        without=_n(_A.PERSON, _A.FINANCE),
    ),
    Frame("buy-share", _E.INVESTMENT, _v("buy acquire purchase sell"), _n(_A.PERCENT)),
    Frame("tap-lender", _E.INVESTMENT, _v("tap"), _n(_A.ORGANIZATION), also=_n(_A.MONEY)),
    Frame("buy-asset", _E.INVESTMENT, _v("buy acquire purchase takeover sell"), _n(_A.ASSET, _A.ORGANIZATION)),
    Frame(
        "buy-asset", _E.INVESTMENT, _v("snap scoop swallow pick gobble"), _n(_A.ASSET, _A.ORGANIZATION), particle="up"
    ),
    Frame("buy-asset", _E.INVESTMENT, _v("take"), _n(_A.ASSET, _A.ORGANIZATION), particle="over"),
    Frame("buy-licence", _E.INVESTMENT, _v("buy acquire purchase sell"), _n(_A.PERMIT), also=_n(_A.MONEY)),
    Frame(
        "close-sale",
        _E.INVESTMENT,
        _v("approve clear complete close agree conclude finalise finalize announce seal sanction authorise authorize"),
        _n(_A.SALE),
        without=_n(_A.LEVY, _A.AGREEMENT),
    ),
    Frame(
        "bid",
        _E.INVESTMENT,
        _v("make announce launch lodge submit table raise sweeten weigh consider mull plan prepare"),
        _n(_A.SALE),
        modality=Modality.POSSIBLE,
    ),
    Frame(
        "raise-money",
        _E.INVESTMENT,
        _v("raise secure obtain receive win attract draw land get net borrow close"),
        _FUNDS,
        without=_n(_A.LEVY, _A.AGREEMENT, _A.PLEDGE),
    ),
    Frame(
        "grant-money",
        _E.INVESTMENT,
        _v(
            "approve clear grant award provide extend disburse sanction commit pledge allocate release lend inject"
            " contribute advance invest issue authorise authorize okay greenlight guarantee underwrite arrange earmark"
            " pump plough sign give offer-up announce finalise finalize fund finance bankroll back set agree raise"
            " increase boost top put complete place confirm ringfence pour sink chip stump cough fork shell splash"
            " channel funnel mobilise mobilize co-finance syndicate"
        ),
        _FUNDS,
        without=_n(_A.LEVY, _A.AGREEMENT, _A.PERMIT),
    ),
    Frame(
        "fund-project",
        _E.INVESTMENT,
        _v("finance fund bankroll underwrite refinance"),
        _n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
    ),
    # Policy.
    Frame(
        "decide-plea",
        _E.POLICY,
        _v("reject dismiss deny refuse admit allow grant uphold quash accept disallow overrule"),
        _n(_A.PLEA),
    ),
    Frame("decide-plea", _E.POLICY, _v("turn throw strike"), _n(_A.PLEA), particle="down out"),
    Frame(
        "order-inquiry",
        _E.POLICY,
        _v("order launch open begin institute initiate start announce commission"),
        _n(_A.INQUIRY),
        without=_n(_A.WORKS),
    ),
    Frame(
        "set-up-body",
        _E.POLICY,
        _v("launch establish form set create constitute notify inaugurate"),
        _n(_A.PANEL),
        without=_n(_A.TALKS, _A.AGREEMENT, _A.FINANCE),
    ),
    Frame("call-tender", _E.POLICY, _v("invite float solicit reopen cancel scrap issue annul"), _n(_A.TENDER)),
    Frame("call-tender", _E.POLICY, _v("call"), _n(_A.TENDER), particle="for"),
    Frame("charge-duty", _E.POLICY, _v("charge collect exact levy"), _n(_A.LEVY), also=_n(_A.PLACE)),
    Frame("end-levy", _E.POLICY, _v("do phase roll wipe get"), _n(_A.LEVY, _A.LAW), particle="away out back rid"),
    Frame("reopen-trade", _E.POLICY, _v("resume reopen allow permit restart"), _n(_A.TRADE), without=_n(_A.ACTIVITY)),
    Frame(
        "move-levy",
        _E.POLICY,
        _v(
            "impose lift remove cut raise slap levy suspend waive introduce scrap halve lower extend ease tighten"
            " drop abolish end reimpose reduce increase place set double slash announce withdraw rescind renew clamp"
            " widen relax bring adopt put repeal delay postpone pause exempt reinstate apply enforce tie"
            " axe ditch nix jettison trim hike freeze peg moderate"
        ),
        _n(_A.LEVY),
    ),
    Frame(
        "strike-down",
        _E.POLICY,
        _v("strike quash annul overturn void uphold suspend stay"),
        _n(_A.LEVY, _A.LAW, _A.PERMIT),
    ),
    Frame(
        "grant-permit",
        _E.POLICY,
        _v(
            "grant issue award revoke cancel withdraw suspend renew give hand approve extend terminate allot allocate"
            " rescind restore confer auction deny refuse receive tighten restrict relax obtain win secure get lose"
            " annul void transfer reinstate scrap"
        ),
        _n(_A.PERMIT),
        without=_n(_A.FINANCE, _A.MONEY),
    ),
    Frame(
        "make-law",
        _E.POLICY,
        _v(
            "pass adopt approve enact sign promulgate issue repeal amend notify unveil launch introduce announce"
            " endorse ratify gazette rescind revise scrap suspend release finalise finalize publish overturn uphold"
            " strike table withdraw invoke clear"
        ),
        _n(_A.LAW),
        without=_n(_A.AGREEMENT, _A.MONEY, _A.FINANCE),
    ),
    Frame(
        "stop-trade",
        _E.POLICY,
        _v(
            "stay ban prohibit restrict halt curb choke outlaw bar limit stop suspend block nationalise nationalize"
            " freeze curtail tighten license legalise legalize throttle cap regulate liberalise"
        ),
        _n(_A.TRADE),
    ),
    Frame(
        "seal-mine",
        _E.POLICY,
        _v("seal nationalise nationalize seize confiscate expropriate requisition"),
        _n(_A.WORKS, _A.ASSET, _A.GOODS),
    ),
    Frame(
        "approve-project", _E.POLICY, _v("approve clear sanction greenlight okay"), _n(_A.WORKS), without=_n(_A.FINANCE)
    ),
    Frame("exempt", _E.POLICY, _v("exempt spare"), _n(_A.MINERAL, _A.GOODS, _A.TRADE, _A.PLACE)),
    Frame("unlist", _E.POLICY, _v("remove drop strike exclude take"), _n(_A.MINERAL, _A.GOODS), particle="list"),
    Frame(
        "forbid", _E.POLICY, _v("bar ban forbid prohibit enjoin restrain debar"), _n(_A.ORGANIZATION), particle="from"
    ),
    Frame("fine", _E.POLICY, _v("fine penalise penalize"), _n(_A.ORGANIZATION, _A.MONEY, _A.PERSON)),
    Frame(
        "designate",
        _E.POLICY,
        _v("designate add declare classify sanction blacklist delist exempt"),
        _n(_A.MINERAL, _A.ORGANIZATION, _A.WORKS),
    ),
    Frame(
        "direct", _E.POLICY, _v("order direct instruct tell mandate bind compel"), _n(_A.ORGANIZATION), infinitive=True
    ),
    # Meetings.
    Frame(
        "hold-talks",
        _E.MEETING,
        _v(
            "hold host chair co-chair convene attend join open inaugurate lead have address begin start kick co-host"
            " organise organize wrap pay make undertake conclude end"
        ),
        _n(_A.TALKS, _A.GATHERING),
    ),
    Frame(
        "host-visitor",
        _E.MEETING,
        _v("host receive welcome greet meet entertain brief fete usher"),
        _n(_A.DELEGATION, _A.PERSON),
    ),
    Frame(
        "meet",
        _E.MEETING,
        _v("meet visit tour inspect"),
        _n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION, _A.PLACE, _A.WORKS, _A.DEPOSIT),
    ),
    Frame("meet", _E.MEETING, _v("meet confer huddle"), subjects=_n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION)),
    Frame(
        "travel",
        _E.MEETING,
        _v("fly travel arrive head come go journey land gather assemble convene congregate flock"),
        subjects=_n(_A.PERSON, _A.DELEGATION),
        also=_n(_A.TALKS),
    ),
    Frame("call-on", _E.MEETING, _v("call"), _n(_A.PERSON, _A.DELEGATION, _A.ORGANIZATION), particle="on"),
    Frame("show", _E.MEETING, _v("open"), _n(_A.GOODS)),
    Frame(
        "show",
        _E.MEETING,
        _v("show present display gift hand"),
        _n(_A.GOODS, _A.MINERAL, _A.PERSON),
        also=_n(_A.PERSON),
    ),
    Frame("show", _E.MEETING, _v("brief"), _n(_A.PERSON)),
    Frame(
        "talk-with",
        _E.MEETING,
        _v("sit speak talk huddle dine lunch breakfast confer sup hobnob mingle liaise"),
        particle="with",
    ),
    Frame("attend", _E.MEETING, _v("take"), particle="part", also=_n(_A.TALKS, _A.GATHERING)),
    # Projects.
    Frame("run-works", _E.PROJECT, _v("build construct erect establish"), _n(_A.WORKS), without=_n(_A.AGREEMENT)),
    Frame(
        "run-works",
        _E.PROJECT,
        _v(
            "power ignite light start begin commence launch complete finish commission inaugurate open resume restart"
            " suspend halt shut"
            " close build construct install mothball reopen recommission expand upgrade test unveil switch fire"
            " relaunch stop idle stall conclude deliver energise finalise abandon"
        ),
        _n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
        without=_n(_A.TALKS, _A.AGREEMENT),
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("start begin commence resume stop end restart reopen open close finish stall halt"),
        subjects=_n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
    ),
    Frame(
        "find",
        _E.PROJECT,
        _v("discover find unearth hit intersect intercept locate strike confirm identify delineate"),
        _n(_A.DEPOSIT, _A.MINERAL),
    ),
    Frame("attend", _E.MEETING, _v("attend participate"), subjects=_n(_A.PERSON, _A.DELEGATION)),
    Frame("publish-survey", _E.PROJECT, _v("publish release unveil present"), _n(_A.SURVEY), without=_n(_A.LAW)),
    Frame("carry", _E.SHIPMENT, _v("carry bring haul"), _CARGO, also=_n(_A.VESSEL)),
    Frame("announce-find", _E.PROJECT, _v("announce report make confirm"), _n(_A.FIND)),
    Frame("block-money", _E.POLICY, _v("block bar freeze halt suspend stop"), _n(_A.FINANCE)),
    Frame(
        "intersect",
        _E.PROJECT,
        _v("intersect intercept hit return cut"),
        _n(_A.QUANTITY),
        also=_n(_A.MINERAL, _A.SURVEY),
    ),
    Frame(
        "drill",
        _E.PROJECT,
        _v("drill spud sink map sample survey trench core excavate mine"),
        _n(_A.SURVEY, _A.DEPOSIT, _A.QUANTITY, _A.WORKS),
    ),
    Frame(
        "produce-first",
        _E.PROJECT,
        _v("pour cast"),
        _n(_A.GOODS, _A.MINERAL, _A.SHIPMENT),
    ),
    Frame(
        "produce-first",
        _E.PROJECT,
        _v("produce smelt refine process extract turn"),
        _n(_A.GOODS, _A.MINERAL, _A.SHIPMENT),
        without=_n(_A.QUANTITY),
    ),
    Frame("put-down", _E.PROJECT, _v("put"), _n(_A.SURVEY), particle="down"),
    Frame("survey", _E.PROJECT, _v("conduct undertake"), _n(_A.SURVEY), without=_n(_A.INQUIRY, _A.TALKS)),
    Frame("survey", _E.PROJECT, _v("carry"), _n(_A.SURVEY), particle="out", without=_n(_A.INQUIRY)),
    Frame(
        "reach-production",
        _E.PROJECT,
        _v("reach achieve attain hit enter"),
        _n(_A.ACTIVITY),
        without=_n(_A.AGREEMENT),
    ),
    Frame(
        "works-run",
        _E.PROJECT,
        _v("go come enter"),
        subjects=_n(_A.WORKS, _A.SURVEY),
        particle="stream online onstream production operation operational service live line",
    ),
    Frame("break-ground", _E.PROJECT, _v("break turn cut"), _n(_A.GROUND)),
    Frame("lay-stone", _E.PROJECT, _v("lay"), _n(_A.GROUND)),
    Frame("put-up", _E.PROJECT, _v("put set"), _n(_A.WORKS), particle="up"),
)
_BY_VERB: dict[str, list[Frame]] = {}
for _frame in FRAMES:
    for _lemma in _frame.verbs:
        _BY_VERB.setdefault(_lemma, []).append(_frame)


def find_frame(clause: Clause, clauses: Sequence[Clause]) -> Match | None:
    """The first frame that the clause fits."""
    frames = _BY_VERB.get(clause.verb.lemma)
    if not frames:
        return None
    things = find_object(clause, clauses)
    orders = any(c.join is Join.INFINITIVE and c.governor is clause for c in clauses)
    fitting = (f for f in frames if f.infinitive is None or f.infinitive is orders)
    return next((match for frame in fitting if (match := _fit(frame, clause, things))), None)


def _fit(frame: Frame, clause: Clause, things: list[Named]) -> Match | None:
    if not _has_particle(frame, clause) or not _has_also(frame, clause) or not _is_governed(frame, clause):
        return None
    if frame.objects:
        thing = next((t for t in things if t.kinds & (frame.objects | frame.without)), None)
        return Match(frame, thing) if thing and not thing.kinds & frame.without else None
    if frame.subjects:
        if clause.verb.passive or clause.join is Join.REDUCED:
            return None
        thing = next((t for t in find_nouns(clause.tokens, clause.subject) if t.kinds & frame.subjects), None)
        return Match(frame, thing) if thing else None
    return Match(frame, None)


def _has_particle(frame: Frame, clause: Clause) -> bool:
    return not frame.particle or any(t.word in frame.particle.split() for t in clause.run(clause.rest)[:4])


def _is_governed(frame: Frame, clause: Clause) -> bool:
    if not frame.governors:
        return True
    above = clause.governor if clause.join is Join.INFINITIVE else None
    return above is not None and above.verb.lemma in frame.governors


def _has_also(frame: Frame, clause: Clause) -> bool:
    return not frame.also or any(kinds_of(t) & frame.also for t in clause.own_tokens)
