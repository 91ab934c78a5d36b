"""The frames of policies. The first that fits counts: the narrow ones come first."""

from __future__ import annotations

from app.extract.drafts import EventType
from app.extract.events.frame import Frame
from app.extract.events.frame import nouns as _n
from app.extract.events.frame import verbs as _v
from app.extract.grammar.nouns import Noun

_A, _E = Noun, EventType
RULING: tuple[Frame, ...] = (
    Frame(
        "decide-plea",
        _E.POLICY,
        _v("reject dismiss deny refuse admit allow grant uphold quash accept disallow overrule approve clear"),
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
    Frame("call-tender", _E.POLICY, _v("publish advertise"), _n(_A.TENDER)),
    Frame("grant-permit", _E.POLICY, _v("sign"), _n(_A.PERMIT), particle="off", without=_n(_A.MONEY, _A.FINANCE)),
    Frame("hold-auction", _E.POLICY, _v("hold conduct stage"), _n(_A.AUCTION)),
    Frame("direct", _E.POLICY, _v("order direct instruct mandate compel"), _n(_A.BODY), infinitive=True),
    Frame(
        "levy-moves",
        _E.POLICY,
        _v("fall rise drop climb double triple halve"),
        subjects=_n(_A.LEVY),
        particle="from to on by",
    ),
    Frame("name-winner", _E.POLICY, _v("emerge"), also=_n(_A.WINNER), particle="as"),
    Frame(
        "call-tender",
        _E.POLICY,
        _v("put offer"),
        _n(_A.PERMIT, _A.ASSET, _A.DEPOSIT),
        also=_n(_A.TENDER),
        without=_n(_A.FINANCE, _A.MONEY),
        particle="up for",
    ),
    # "placed the metal under export control", "brought ore under a quota".
    Frame(
        "place-under",
        _E.POLICY,
        _v("place put bring"),
        _n(_A.MINERAL, _A.GOODS, _A.TRADE, _A.SENDING, _A.IT),
        particle="under",
        also=_n(_A.LEVY, _A.PERMIT),
    ),
    Frame(
        "place-under",
        _E.POLICY,
        _v("subject subjected"),  # a word whose base form is mostly no verb
        _n(_A.MINERAL, _A.GOODS, _A.TRADE, _A.SENDING, _A.IT),
        particle="to",
        also=_n(_A.LEVY, _A.PERMIT, _A.TRADE),
    ),
    Frame("be-in-force", _E.POLICY, _v("apply"), subjects=_n(_A.LEVY)),
    Frame("levy-moves", _E.POLICY, _v("go"), subjects=_n(_A.LEVY), particle="up down"),
    Frame("be-in-force", _E.POLICY, _v("be"), subjects=_n(_A.LEVY, _A.LAW), particle="force place effect"),
    Frame("strip-of", _E.POLICY, _v("strip deprive relieve"), also=_n(_A.PERMIT), particle="of"),
    Frame(
        "take-effect",
        _E.POLICY,
        _v("take come enter go kick"),
        subjects=_n(_A.LEVY, _A.LAW, _A.PERMIT),
        particle="effect force in",
        without=_n(_A.AGREEMENT),
    ),
    Frame(
        "change-rules",
        _E.POLICY,
        _v("ease relax tighten loosen streamline overhaul rewrite change replace extend delay waive simplify harden"),
        _n(_A.LAW),
        without=_n(_A.AGREEMENT, _A.MONEY, _A.FINANCE, _A.LEVY),
    ),
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
            " axe ditch nix jettison trim hike freeze peg moderate notify gazette revise fix unveil"
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
            " freeze curtail tighten license legalise legalize throttle cap regulate liberalise tax ration"
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
    Frame(
        "allot",
        _E.POLICY,
        _v("allot allocate lease assign"),
        _n(_A.WORKS, _A.DEPOSIT),
        without=_n(_A.MONEY, _A.FINANCE),
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
    Frame(
        "name-winner",
        _E.POLICY,
        _v("declare name announce adjudge pronounce select pick choose judge rank disqualify"),
        _n(_A.WINNER),
    ),
    # "It was lifted in August", "the province renewed it": a permit, a levy or a law that was told of before.
    Frame(
        "change-it",
        _E.POLICY,
        _v(
            "extend renew revoke cancel withdraw suspend lift scrap repeal abolish annul rescind reinstate halve double"
        ),
        _n(_A.IT),
    ),
)
