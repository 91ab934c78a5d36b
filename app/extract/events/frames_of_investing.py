"""The frames of investments. The first that fits counts: the narrow ones come first."""

from __future__ import annotations

from app.extract.drafts import EventType, Modality
from app.extract.events.frame import Frame
from app.extract.events.frame import nouns as _n
from app.extract.events.frame import verbs as _v
from app.extract.grammar.nouns import Noun

_A, _E = Noun, EventType
_FUNDS = _n(_A.FINANCE, _A.MONEY)
INVESTING: tuple[Frame, ...] = (
    Frame(
        "buy-stake",
        _E.INVESTMENT,
        _v(
            "build amass accumulate buy acquire purchase take raise increase sell divest snap hold pick double"
            " gain secure offload transfer place issue allot"
            " complete close swap lift boost up trim exit shed unload scoop grab bag subscribe"
        ),
        _n(_A.STAKE, _A.SHARES),
        without=_n(_A.PERSON, _A.FINANCE),
    ),
    Frame("buy-stake", _E.INVESTMENT, _v("become"), _n(_A.HOLDER)),
    Frame("buy-stake", _E.INVESTMENT, _v("farm"), particle="into in", pair=True),
    Frame(
        "buy-for",
        _E.INVESTMENT,
        _v("pay shell fork"),
        _n(_A.MONEY),
        also=_n(_A.PERCENT, _A.STAKE, _A.SHARES, _A.ASSET),
        without=_n(_A.LEVY),
        particle="for",
    ),
    Frame("buy-merge", _E.INVESTMENT, _v("merge amalgamate combine"), particle="with", pair=True),
    Frame(
        "buy-share",
        _E.INVESTMENT,
        _v("buy acquire purchase sell"),
        _n(_A.PERCENT),
    ),
    Frame(
        "buy-share",
        _E.INVESTMENT,
        _v("take snap pick grab scoop secure get land bag obtain swap transfer receive"),
        _n(_A.PERCENT),
        also=_n(_A.ORGANIZATION),
        pair=True,
    ),
    # "A 12% stake changed hands."
    Frame("buy-stake", _E.INVESTMENT, _v("change"), _n(_A.NAME), also=_n(_A.STAKE, _A.SHARES)),
    Frame("close-sale", _E.INVESTMENT, _v("close complete"), subjects=_n(_A.SALE)),
    Frame("close-sale", _E.INVESTMENT, _v("go"), subjects=_n(_A.SALE), particle="through ahead"),
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
        _v("raise secure obtain receive win attract draw land get net borrow close pocket bag"),
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
            " channel funnel mobilise mobilize co-finance syndicate enlarge upsize double triple"
            " expand lift refinance restructure"
            " roll prepay widen top"
        ),
        _FUNDS,
        without=_n(_A.LEVY, _A.AGREEMENT, _A.PERMIT),
    ),
    Frame(
        "grant-money",
        _E.INVESTMENT,
        _v("back support fund finance"),
        _n(_A.ORGANIZATION),
        also=_n(_A.MONEY),
        without=_n(_A.WORKS),
        pair=True,
    ),
    # "gave its nod to a $5 million loan".
    Frame("grant-money", _E.INVESTMENT, _v("give grant win receive get"), _n(_A.NOD), also=_n(_A.FINANCE)),
    # "each paid in $75 million"; "followed with a grant", "stepped in with Rs 4 billion".
    Frame("grant-money", _E.INVESTMENT, _v("open"), _n(_A.FINANCE), also=_n(_A.MONEY)),
    Frame("pay-in", _E.INVESTMENT, _v("pay"), _FUNDS, particle="in", without=_n(_A.LEVY, _A.PLEA)),
    Frame("grant-money", _E.INVESTMENT, _v("follow"), _n(_A.FINANCE), particle="with", without=_n(_A.AGREEMENT)),
    Frame(
        "grant-money",
        _E.INVESTMENT,
        _v("come weigh step chip wade pitch respond"),
        _FUNDS,
        particle="with",
        without=_n(_A.LEVY, _A.AGREEMENT, _A.PERMIT),
    ),
    Frame("grant-money", _E.INVESTMENT, _v("make"), _n(_A.FINANCE), also=_n(_A.MONEY), pair=True),
    # "agreed to supply Rs 9 billion in local currency".
    Frame("raise-money", _E.INVESTMENT, _v("take"), _n(_A.FINANCE), also=_n(_A.MONEY), without=_n(_A.STAKE)),
    Frame(
        "grant-money",
        _E.INVESTMENT,
        _v("supply deliver furnish"),
        _FUNDS,
        governors=_v("agree commit undertake pledge"),
    ),
    Frame(
        "fund-project",
        _E.INVESTMENT,
        _v("finance fund bankroll underwrite refinance"),
        _n(_A.WORKS, _A.ACTIVITY, _A.SURVEY),
    ),
)
