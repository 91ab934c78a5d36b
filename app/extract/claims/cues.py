"""The words that govern a quantity and make a claim of it, or something else: where the line runs.

A claim is a quantity that somebody asserts of the world and another could dispute:

    mineral_wealth  what all that lies in the ground is worth
    reserve         how much lies there: held, contained, inferred, put at
    concentration   how rich it is: grades, assays, purity
    production      what a mine, plant or country gives, or could: output, capacity
    price           what a unit of a mineral or its freight costs
    jobs            whom it employs, would employ, or feeds
    ratio           a share or a proportion: of supply, of the economy, of profits; three to one
    other           what it would earn, what smuggling takes, what is owed, what is consumed; trees to be felled,
                    people to be displaced; a sum "spoken of"; minerals known; anything "by our count"

What a deal, a decision or a book keeper settles is none: its value, an investment, a stake, a tariff, a
royalty's rate, a fine, a bond, a loan, a contract's tonnes, the cost of a plant, a cargo, hands that a
firm agreed to hire; nor what is on record: a firm's revenue and net loss, a change of a price by itself; nor
lengths that no drill cut, areas, power, the years of a mine's life, fractions of what has no name.
What countries trade is a claim of whoever counts it (``app.extract.claims.trade``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extract.claims.percentages import CONCENTRATION, OF_SOMETHING, SHARES
from app.extract.claims.sums import MONEY, RICHES, TRILLION_DEALS, TRILLIONS
from app.extract.claims.terms import Cue, before, behind, phrase, terms
from app.extract.drafts import Amount, Predicate
from app.patterns import Sieve

# ---------------------------------------------------------------- mass and volume

_PRODUCED = before(
    Predicate.PRODUCTION,
    "produc*, yield*, output*, turn out, turns out, turning out, churn*, capacit*, process*, refin*, smelt*, treat*,"
    "mined, mining, extract*, pump*, throughput, nameplate, rated, dug, dig*, recover*, make, makes, made,"
    "concentrator, mill, mills, milled, milling, rising to, put out, puts out, give, gives, pour, pours, poured,"
    "pouring, cast, casts, casting, hoist*, crush*, quarr*, had stockpiled, has stockpiled,"
    "have stockpiled, amassed, piled up, heaped up, accumulated",
)
_CONSUMED = before(
    Predicate.OTHER, "consum*, demand*, requir*, need, needs, needed, burn, burns, burned, burnt, use, uses, used"
)
_MOVED = (
    "provide, provides, provided, providing, ship*, supply, supplies, supplied, supplying, bought, buy*, purchas*,"
    " sold, sell*, offtake, off-take, contract*, export*, import*, haul*,"
    "agreed on, agreed to, agreement, accord, pact, deal"
)
# What a port, a railway or a border handles is counted by them and doubted by others.
_HANDLED = (
    phrase(
        Predicate.OTHER,
        r"\b(?:ports?|port qasim|terminals?|jetty|jetties|berths?|railways?|rail|line|corridor|crossings?|wharf"
        r"|harbou?r|quay|border|airport|dry port|[A-Z]\w+ (?:port|terminal|railways))\b[^,;.]{0,50}?"
        r" (?:handle[sd]|handling|cleared|saw|sees|moved|moves|loaded|loads|hauled|transported|put through|passed)\b",
    ),
)
_HOLDS_CARGO = (
    "vessel*, carrier*, freighter*, ship, ships, truck, trucks, wagon*, train, trains, shed*, warehouse*, silo*, yard*"
)
_WEIGHED = (
    *_HANDLED,
    phrase(
        None,
        rf"\b(?:{terms(_HOLDS_CARGO)}) (?:[\w'-]+ ){{0,4}}?"
        r"(?:hold|holds|capacity|carry|carries|of|with)\b[^,;]{0,20}",
    ),
    before(
        None,
        f"{_MOVED}, sent, send*, deliver*, dock*, cargo*, consignment*, parcel*, sample*, order*, load*, seiz*,"
        "smuggl*, truck*, donat*, carry, carries, carried, carrying, stockpil*",
    ),
    _PRODUCED,
    _CONSUMED,
    before(
        Predicate.RESERVE,
        "reserve, reserves, resource, resources, deposit, deposits, hold, holds, held, contain, contains, "
        "contained, containing, host,"
        "hosts, boast*, sit on, sits on, sitting on, estimat*, home to, endow*, proven, proved, inferred,"
        "indicated, measured, tonnage, in place, put at, reckoned at, inventory, harbour*, harbor*, seam, vein, "
        "lode, orebody, ore body,"
        "found, discovered, outlined, delineated, identified, located, credited with, confirm*, proved up, speak of,"
        "speaks of, spoke of, spoken of, talks of, talk of, talked of",
    ),
    phrase(Predicate.RESERVE, r"\b(?:puts?|putting) (?:[\w'-]+ ){1,6}at\b"),
    phrase(
        Predicate.RESERVE,
        r"\b(?:says?|said|reckons?|thinks?|believes?|insists?) (?:that )?"
        r"(?:it|there|the (?:figure|tonnage)) (?:is|are)\b",
    ),
    phrase(Predicate.RESERVE, r"\b(?:has|have|had|puts?) (?:it|them|the \w+) down (?:for|at|as)\b"),
    phrase(Predicate.RESERVE, r"\b(?:credit|credits|credited|crediting|endows?|endowed) (?:[\w'-]+ ){1,6}with\b"),
    before(
        Predicate.RESERVE,
        "has, have, having, had, there are, there is, there may be, there could be, lie, lies, amount to, amounts to,"
        "bears, with its",
        near=True,
    ),
    behind(
        Predicate.RESERVE,
        r" (?:of (?:[\w-]+ ){1,3})?by (?:one|some|its|most|official|early) ",
        "count, estimate, estimates, reckoning, account",
    ),
    behind(
        Predicate.RESERVE,
        r" (?:of (?:[\w-]+ ){0,4})?",
        "in the ground, reserve, reserves, resource, resources, deposit, deposits, grading, underground, lie,"
        "lies, in place",
    ),
    # "At 186 billion tonnes the coalfield is one of the largest", "the largest, with 2 billion tonnes".
    phrase(Predicate.RESERVE, r"\b(?:largest|biggest|richest|second|third)\b[^;.]{0,60}? (?:with|at)\b"),
    Cue(
        Predicate.RESERVE,
        behind=re.compile(r"[^;.]{0,80}?\s(?:is|are|would\sbe)\s(?:[\w'-]+\s){0,4}?(?:largest|biggest|richest)\b"),
    ),
    Cue(
        Predicate.RESERVE,
        behind=re.compile(
            r"(?=\s(?:of\s(?:[\w-]+\s){0,4})?at\s(?:an?\s(?:average\s)?(?:grade|of\s)|an\saverage|\d))|"
            r"\sof\s(?:contained|it)\b"
        ),
    ),
)
# So much a year is what a mine or a plant gives, unless somebody buys or burns it.
_RATES = (
    *_HANDLED,
    phrase(None, r"\b(?:bound|obliged|agreed|undertaken|has|due) to (?:lift|take|accept) $"),  # a buyer's tonnes
    before(None, _MOVED),
    _CONSUMED,
    _PRODUCED,
    behind(
        Predicate.OTHER,
        r" (?:of (?:[\w-]+ ){1,4})?(?:is|are|was|were) ",
        "smuggled, lost, wasted, consumed, needed, burned, used",
    ),
)
_LIQUID = (
    before(None, _MOVED),
    _CONSUMED,
    _PRODUCED,
    before(Predicate.OTHER, "draw, draws, drew, drawing, pollut*, leak*, spill*, discharg*"),
    before(
        Predicate.RESERVE, "reserve, reserves, resource, resources, deposit, deposits, hold, holds, contain, contains"
    ),
    before(Predicate.RESERVE, "has, have, had, there are", near=True),
)

# ---------------------------------------------------------------- people

_HARMED = (
    "displac*, evict*, uproot*, relocat*, resettl*, affect*, submerg*, flood*, fell, felled, felling, cut down,"
    "cutting down, lose, losing, destroy*, demolish*, drown*, clear, clearing, cleared"
)
_COUNTED_LIVES = (
    before(Predicate.OTHER, _HARMED),
    behind(
        Predicate.OTHER,
        r" (?:[\w-]+ ){0,3}?(?:would|could|will|may|might|must|face|risk|stand to)"
        r" (?:\w+ ){0,4}?",
        _HARMED,
    ),
    behind(
        Predicate.JOBS,
        r" (?:[\w-]+ ){0,3}?",
        "depend, depends, live from, live off, live by, rely, earn their, make a living",
    ),
    before(Predicate.JOBS, "livelihood*, living for, living to, support*, feed*, sustain*, employ*, counts"),
)
_TAKES_LAND = before(Predicate.OTHER, "take, takes, taking, swallow*, eat into, eat up", hedged=True)
_WORKERS = (
    *_COUNTED_LIVES,
    behind(
        Predicate.JOBS,
        r"(?: [\w-]+){0,3} ",
        "their living, their livelihood*, their jobs, their work, out of work,"
        "idle, jobless, depend, live from, live off",
    ),
    before(None, "protest*, kill*, injur*, trap*, dead, arrest*, attend*, lay off, laid off"),
    before(
        Predicate.JOBS,
        "employ*, job, jobs, workforce, hire, hired, hires, hiring, creat*, payroll, livelihood*, generat*, work "
        "for, need, needs,"
        "work to, works to, living for, living to, taken on, take on, takes on, provid*, support*, staff*",
    ),
    before(Predicate.JOBS, "has, have, had, with, its, their, idled, idling", near=True),
    behind(
        Predicate.JOBS,
        r"(?: [\w-]+){0,5} ",
        "safe, unharmed, unhurt, accounted for, back at work, on leave, on full pay, furloughed, work, works, worked,"
        "working, employed, needed, hired, recruited, depend, taken on, on the payroll, on "
        "its payroll, on its rolls, on its books, on the books, on the rolls,"
        "on the site, on site, at the site, at the mine",
    ),
)

_MASS = frozenset("t oz lb kg g carat bbl boe".split()) | {"short ton", "cu ft"}
_LIVES = frozenset("families households villages villagers residents homes houses trees".split())
_LOADS = frozenset(("load", "TEU"))
_GRADES = frozenset("mg/kg g/t ppm ppb mg/l g/l µg/l µg/m3 kg/t oz/t".split())


class Cues:
    """The cues for one class of amounts, and what it is a claim of where none of them stands.

    ``guessed`` counts where the clause says that somebody reckons, or that it may be so; ``weak`` are words behind that
    count when none before do.
    """

    def __init__(
        self,
        cues: Sequence[Cue] = (),
        default: Predicate | None = None,
        guessed: Predicate | None = None,
        weak: Cue | None = None,
    ) -> None:
        self.default, self.guessed, self.weak = default, guessed, weak
        self.behind = tuple(cue for cue in cues if cue.behind)
        self._before = tuple(cue for cue in cues if cue.before)
        self._sieve = Sieve(cue.before for cue in self._before if cue.before)

    def find_before(self, words: str) -> list[Cue]:
        """The cues that may stand in the words before a quantity."""
        return [self._before[n] for n in self._sieve.passing(words)]


_OF_RATES = Cues(_RATES, Predicate.PRODUCTION)
_OF_WEIGHTS = Cues(_WEIGHED, guessed=Predicate.RESERVE)
_OF_LOADS = Cues((before(None, _MOVED),), Predicate.OTHER)
_OF_GRADES = Cues((CONCENTRATION,), Predicate.CONCENTRATION)
_OF_SUMS = Cues(MONEY, guessed=Predicate.OTHER)
_OF_LARGE_SUMS = Cues((*MONEY, *RICHES), guessed=Predicate.OTHER)
_OF_TRILLIONS = Cues((*TRILLION_DEALS, *MONEY, *RICHES, *TRILLIONS))
_OF_DOLLARS = Cues((*TRILLION_DEALS, *MONEY, *RICHES, *TRILLIONS), Predicate.MINERAL_WEALTH)
_NONE = Cues()


def get_cues(amount: Amount) -> Cues:
    """Empty for what is never a claim by itself: lengths, power, ages."""
    unit, rate, _ = (amount.unit or "").partition("/")
    if amount.currency:
        return _cues_of_money(amount)
    if amount.unit in _GRADES:
        return _OF_GRADES
    if unit in _MASS:
        return _OF_RATES if rate else _OF_WEIGHTS
    if unit in _LOADS:
        return _OF_LOADS if rate else _NONE
    return _CUES_BY_UNIT.get(unit, _NONE)


def _cues_of_money(amount: Amount) -> Cues:
    size = amount.high or amount.low or 0
    if size < 10**12:
        return _OF_LARGE_SUMS if size >= 10**9 else _OF_SUMS
    return _OF_DOLLARS if amount.currency == "USD" else _OF_TRILLIONS


# "The water table has dropped by 11 metres".
_SINKS = (
    phrase(
        Predicate.OTHER,
        r"\b(?:water|groundwater|table|level|levels|wells?|aquifer|river|lake)\b[^,;.]{0,40}?"
        r"\b(?:drop\w*|f[ae]ll\w*|sunk|sink|sinks|sank|declin\w*|lower\w*|ris\w*|rose) (?:by )?(?:\w+ )?",
    ),
)
# "A hole cut 212 metres of 0.81 per cent copper".
_DRILLED = (
    Cue(
        Predicate.OTHER,
        behind=re.compile(
            r"\s(?:(?:of|at|grading|averaging|running|assaying|carrying|with)\s)(?:(?:an?\s)?average\s(?:of\s)?)?"
            r"(?:about\s|some\s|over\s|up\sto\s)?\d[\d.]*\s?(?:%|per\s?cent|pc\b|g/t|gpt|grams?|ppm)"
            r"(?!\s(?:gradient|slope|incline|grade\b|discount))"
        ),
    ),
    phrase(
        Predicate.OTHER,
        r"\b(?:holes?|drill\w*|bores?|rigs?|trench\w*) (?:[\w'-]+ ){0,5}?"
        r"(?:cut|cuts|hit|hits|intersect\w*|intercept\w*|struck|returned|encountered|met) ",
    ),
)
_CUES_BY_UNIT = {
    "%": Cues(SHARES, weak=OF_SOMETHING),
    **dict.fromkeys(("jobs", "people"), Cues(_WORKERS)),
    **dict.fromkeys(_LIVES, Cues(_COUNTED_LIVES)),
    **dict.fromkeys(("ha", "acre", "km2"), Cues((*_COUNTED_LIVES[:2], _TAKES_LAND))),
    **dict.fromkeys(("l", "gal", "m3"), Cues(_LIQUID)),
    **dict.fromkeys(("m", "ft"), Cues((*_SINKS, *_DRILLED))),
}
