"""The frames of agreements and shipments. The first that fits counts: the narrow ones come first."""

from __future__ import annotations

from app.extract.drafts import EventType, Modality
from app.extract.events.frame import NO_EVENT, Frame
from app.extract.events.frame import nouns as _n
from app.extract.events.frame import verbs as _v
from app.extract.grammar.nouns import Noun

_A, _E = Noun, EventType
_CARGO = _n(_A.GOODS, _A.SHIPMENT, _A.MINERAL, _A.QUANTITY)
DEALING: tuple[Frame, ...] = (
    # "delivered a maiden resource of 41 million tonnes" sends no goods.
    Frame(
        "estimate",
        _E.PROJECT,
        _v(
            "complete finish finalise finalize deliver publish release report announce update upgrade declare define"
            " produce unveil issue outline book"
        ),
        _n(_A.ESTIMATE),
        led=_v("resource reserve maiden first updated initial inferred indicated measured ore mineral jorc revised"),
        without=_n(_A.MONEY, _A.FINANCE),
    ),
    # An agreement on money is an investment.
    Frame(
        "sign-loan",
        _E.INVESTMENT,
        _v("sign ink pen conclude seal execute initial enter close finalise finalize reach secure land strike"),
        _n(_A.AGREEMENT),
        led=_v(
            "loan credit lending financing finance facility grant funding debt subscription guarantee bond equity"
            " share investment share-purchase share-subscription refinancing"
        ),
    ),
    Frame(NO_EVENT, _E.AGREEMENT, _v("give let"), _n(_A.AGREEMENT, _A.OPTION), particle="up lapse"),
    Frame(
        "come-with-agreement",
        _E.AGREEMENT,
        _v("follow come walk emerge return leave go"),
        _n(_A.AGREEMENT),
        particle="with",
        pair=True,
    ),
    Frame("sign-loan", _E.INVESTMENT, _v("sign ink close initial reach"), _n(_A.FINANCE), without=_n(_A.AGREEMENT)),
    Frame("win-right", _E.AGREEMENT, _v("win secure get obtain gain land"), _n(_A.RIGHT), infinitive=True),
    # Agreements: somebody signs, reaches, enters into one; one is signed, takes effect.
    Frame(
        "sign-agreement",
        _E.AGREEMENT,
        _v(
            "sign ink pen conclude seal strike clinch finalise finalize execute forge initial formalise formalize"
            " cement"
            " co-sign cosign renew reach agree enter close secure form establish announce unveil win land award"
            " bag exchange create hammer broker get do complete ratify extend renew expand witness approve clear"
            " greenlight endorse upgrade sanction"
        ),
        _n(_A.AGREEMENT),
    ),
    # A fund that two agree on binds them both.
    Frame(
        "agree-fund",
        _E.AGREEMENT,
        _v("agree establish create found launch form sign set"),
        _n(_A.FUND),
        without=_n(_A.MONEY),
        pair=True,
    ),
    # "handed the licence to X, a joint venture" hands over no agreement.
    Frame("sign-agreement", _E.AGREEMENT, _v("farm"), _n(_A.AGREEMENT), particle="out"),
    Frame("sign-agreement", _E.AGREEMENT, _v("hand give let assign"), _n(_A.AGREEMENT), without=_n(_A.PERMIT)),
    # "The contract went to X."
    Frame("sign-agreement", _E.AGREEMENT, _v("go fall"), subjects=_n(_A.AGREEMENT), particle="to"),
    Frame("sign-agreement", _E.AGREEMENT, _v("incorporate constitute launch found"), _n(_A.AGREEMENT)),
    # "It was signed on 2 May": what the sentence before spoke of.
    Frame("sign-it", _E.AGREEMENT, _v("sign ink initial"), _n(_A.IT)),
    Frame("sign-with", _E.AGREEMENT, _v("sign"), particle="with"),
    # "set up a joint venture", "thrashed out a deal", "wrapped up a contract".
    Frame("sign-agreement", _E.AGREEMENT, _v("set wrap tie firm sew stitch"), _n(_A.AGREEMENT), particle="up"),
    Frame("sign-agreement", _E.AGREEMENT, _v("thrash hammer work"), _n(_A.AGREEMENT), particle="out"),
    Frame(
        "hold-signing",
        _E.AGREEMENT,
        _v("hold host attend witness preside oversee organise organize arrange stage"),
        _n(_A.GATHERING),
        led=_v("signing"),
        pair=True,
    ),
    Frame("sign-paper", _E.AGREEMENT, _v("sign ink initial co-sign cosign pen"), _n(_A.PAPER)),
    Frame("sign-agreement", _E.AGREEMENT, _v("sign ink initial conclude"), _n(_A.CONCESSION)),
    Frame("sign-agreement", _E.AGREEMENT, _v("come"), _n(_A.AGREEMENT, _A.PAPER), particle="to", pair=True),
    Frame(
        "sign-paper",
        _E.AGREEMENT,
        _v("conclude finalise finalize reach agree seal clinch execute exchange"),
        _n(_A.PAPER),
        pair=True,
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
    Frame("join-forces", _E.AGREEMENT, _v("join"), _n(_A.NAME), pair=True),
    Frame(
        "sign-up",
        _E.AGREEMENT,
        _v("sign appoint hire engage contract select choose pick name enlist retain"),
        _n(_A.ORGANIZATION),
        also=_n(_A.AGREEMENT),
        pair=True,
    ),
    # "hired X as its contractor", "signed up X as a customer".
    Frame(
        "hire-body",
        _E.AGREEMENT,
        _v("hire engage retain enlist appoint recruit name sign choose select pick"),
        _n(_A.ORGANIZATION),
        also=_n(_A.SIDE),
        pair=True,
    ),
    Frame(
        "hire-body",
        _E.AGREEMENT,
        _v("hire contract engage commission retain enlist appoint recruit tap pick choose select bring"),
        _n(_A.ORGANIZATION),
        infinitive=True,
    ),
    Frame(
        "hire-body",
        _E.AGREEMENT,
        _v("hire engage contract retain enlist"),
        _n(_A.ORGANIZATION),
        particle="as",
        pair=True,
    ),
    # "the fund agreed by Washington and Kyiv", "a swap that X and Y agreed".
    Frame("agree-by", _E.AGREEMENT, _v("agree strike"), _n(_A.FINANCE, _A.LAW, _A.PAPER, _A.SALE, _A.LEVY), pair=True),
    Frame("agree-to", _E.AGREEMENT, _v("agree"), infinitive=True, pair=True),
    Frame("agree-on", _E.AGREEMENT, _v("agree"), particle="with", infinitive=False, pair=True),
    # Goods ordered from a named maker; "the court ordered" has no maker.
    Frame("order-goods", _E.AGREEMENT, _v("order charter rent hire lease"), pair=True, infinitive=False),
    Frame(
        "place-order",
        _E.AGREEMENT,
        _v("place win receive secure land book get take clinch bag scoop give award"),
        _n(_A.ORDER),
        also=_n(_A.MONEY, _A.GOODS, _A.QUANTITY),
        pair=True,
    ),
    # "won a tender to supply ore to X".
    Frame(
        "win-tender",
        _E.AGREEMENT,
        _v("win secure land clinch bag"),
        _n(_A.TENDER, _A.TRADE),
        infinitive=True,
        pair=True,
    ),
    # A berth or a line that a port or a railway lets somebody run; a mining concession is a permit.
    Frame(
        "award-concession",
        _E.AGREEMENT,
        _v("award grant give hand win secure land obtain"),
        _n(_A.CONCESSION),
        also=_n(_A.TRANSPORT),
        pair=True,
    ),
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
    Frame("ship-it", _E.SHIPMENT, _v("send ship export dispatch despatch consign load fly buy sell order"), _n(_A.IT)),
    Frame(
        "lift-cargo",
        _E.SHIPMENT,
        _v("lift move discharge evacuate cart stow lower hoist winch"),
        _CARGO,
        without=_n(_A.ACTIVITY, _A.LEVY, _A.STAKE, _A.LAW, _A.PERCENT),
    ),
    Frame(
        "make-shipment",
        _E.SHIPMENT,
        _v("make complete effect take finish execute undertake announce report confirm celebrate mark"),
        _n(_A.SHIPMENT, _A.SENDING),
        without=_n(_A.LEVY, _A.AGREEMENT, _A.FINANCE),
    ),
    Frame("lift-cargo", _E.SHIPMENT, _v("lower hoist winch swing"), _n(_A.SHIPMENT), also=_n(_A.VESSEL)),
    Frame("lift-cargo", _E.SHIPMENT, _v("load unload discharge"), _n(_A.VESSEL)),
    Frame("send-off", _E.SHIPMENT, _v("flag see wave send ship"), _n(_A.SHIPMENT, _A.VESSEL), particle="off"),
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
        _v("go come put head steam get tie"),
        subjects=_n(_A.SHIPMENT, _A.VESSEL),
        particle="to from ashore out aboard through into for in sea home via up",
    ),
    Frame(
        "cargo-moves",
        _E.SHIPMENT,
        _v("arrive land dock roll sail leave depart follow"),
        subjects=_n(_A.QUANTITY),
        without=_n(_A.PERCENT),
    ),
    Frame(
        "cargo-moves",
        _E.SHIPMENT,
        _v("pull roll chug steam slip"),
        subjects=_n(_A.SHIPMENT, _A.VESSEL),
        particle="out into in from to",
    ),
    Frame("cargo-moves", _E.SHIPMENT, _v("follow"), subjects=_n(_A.SHIPMENT, _A.VESSEL)),
    Frame("send-goods", _E.SHIPMENT, _v("put"), _n(_A.GOODS, _A.QUANTITY), particle="aboard afloat"),
    Frame("send-goods", _E.SHIPMENT, _v("put"), _n(_A.SHIPMENT), particle="aboard afloat rail water board ship sea"),
    Frame("cargo-moves", _E.SHIPMENT, _v("go come"), subjects=_n(_A.GOODS), particle="to aboard ashore"),
    Frame(
        "send-goods",
        _E.SHIPMENT,
        _v("take"),
        _n(_A.QUANTITY, _A.SHIPMENT),
        particle="in aboard",
        without=_n(_A.PERCENT),
    ),
    Frame(
        "hold-cargo",
        _E.POLICY,
        _v("seize impound detain confiscate intercept release"),
        _n(_A.SHIPMENT, _A.VESSEL),
    ),
    Frame("hold-cargo", _E.POLICY, _v("turn send hold"), _n(_A.SHIPMENT, _A.VESSEL), particle="back away up"),
)
