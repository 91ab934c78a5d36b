"""The words that govern a quantity and make a claim of it, or something else.

A claim is a quantity that somebody asserts and another could dispute: what lies in the ground, how rich
it is, what comes out, what it fetches, whom it employs, which share it is. What a deal moves is none:
its value, a stake, a tariff, a contract's tonnes, a loan, a cost. Nor is what is on record: trade
figures, changes of a price.

Lists of terms are read by ``_terms``: a comma between two, a star for any ending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.extract.drafts import Amount, Predicate


@dataclass(frozen=True, slots=True)
class Cue:
    """Words ``before`` a quantity or behind it; without a predicate they say that it is no claim.

    ``near`` words count right before the quantity only ("has 3 million tonnes"), ``hedged`` ones only where
    the clause forecasts or estimates.
    """

    predicate: Predicate | None
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    near: bool = False
    hedged: bool = False


def _terms(listed: str) -> str:
    """ "holds, contain, contains, contained, containing, sits on" as an alternation."""
    terms = (term.strip() for term in listed.split(",") if term.strip())
    return "|".join(re.escape(term).replace(r"\*", r"[\w-]*").replace(r"\ ", r"\s+") for term in terms)


def _before(predicate: Predicate | None, listed: str, *, near: bool = False, hedged: bool = False) -> Cue:
    return Cue(predicate, re.compile(rf"\b(?:{_terms(listed)})(?!\w)", re.IGNORECASE), near=near, hedged=hedged)


def _behind(predicate: Predicate | None, opening: str, listed: str) -> Cue:
    """``opening`` is a pattern, one space standing for white space, that leads from the quantity to the terms."""
    pattern = rf"{opening.replace(' ', chr(92) + 's+')}(?:{_terms(listed)})(?!\w)"
    return Cue(predicate, behind=re.compile(pattern, re.IGNORECASE))


def _phrase(predicate: Predicate | None, pattern: str) -> Cue:
    """A whole pattern that ends before the quantity."""
    return Cue(predicate, re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE))


MINERAL = "µ"  # stands for every character of a mineral's name, so that patterns can speak of minerals
_HELD = "mineral, minerals, reserve, reserves, deposit, deposits, resource, resources, ore, ores, metal, metals, earths"
_WEALTH = "wealth, endowment, riches, treasure, treasures, bounty, trove"
_FEW = r"(?:[\w'’-]+ ){0,3}"  # words that may stand between

# ---------------------------------------------------------------- money

_MONEY = (
    _before(
        None,
        "invest, invests, invested, investing, investment, investments, loan, loans, lend*, lent, financ*, "
        "fund*, stake, stakes, grant*, award*, fee, fees, royalt*,"
        "levy, levies, duty, duties, tax*, tariff*, fine, fines, fined, cost*, pay*, paid, priced at, pricing at,"
        "bond*, debt, guarantee*, budget*, capital, spend*, spent, deal, deals, contract*, agreement*, memorand*,"
        "purchas*, acqui*, buy*, bought, sell*, sold, raise, raised, raises, raising, package*, facilit*, letter,"
        "letters, pledg*, commit*, aid, credit*, ship*, consignment*, project, projects, share, shares,"
        "placement, private, equity",
    ),
    _behind(
        None,
        r"(?:-| )(?:\w+ ){0,2}",
        "loan*, deal*, contract*, investment*, project*, plant*, mine, mines, refiner*, package*, facilit*,"
        "stake*, guarantee*, grant*, financing, fund*, programme*, program*, agreement*, memorand*, bond*, debt,"
        "budget*, capital, pledge*, bailout*",
    ),
    _before(None, "wealth fund, wealth funds, wealth tax"),
    _behind(None, rf"(?:-| )(?:in |of )?{_FEW}", "wealth fund, wealth funds, wealth tax"),
    _before(Predicate.MINERAL_WEALTH, _WEALTH),
    _behind(Predicate.MINERAL_WEALTH, rf"(?:-| )(?:in |of |worth of )?{_FEW}", _WEALTH),
    _behind(
        Predicate.MINERAL_WEALTH,
        rf" (?:worth of|in|of) {_FEW}",
        "untapped, unexploited, unmined, undeveloped, buried, underground, subsoil",
    ),
    _behind(Predicate.MINERAL_WEALTH, rf"'? worth of {_FEW}", _HELD),
    _phrase(
        Predicate.MINERAL_WEALTH,
        rf"\b(?:{_terms(_HELD)})\b,?[^,;]{{0,50}}? (?:worth|valued? (?:at|of)|(?:estimated|put) at)\b",
    ),
    _phrase(
        Predicate.MINERAL_WEALTH,
        rf"\bvalu\w+ (?:[\w'’-]+ ){{0,3}}(?:{_terms(_HELD)}|{MINERAL}+) (?:[\w'’-]+ ){{0,6}}at\b",
    ),
    _phrase(Predicate.MINERAL_WEALTH, rf"\bvalue of (?:[\w'’-]+ ){{0,5}}(?:{_terms(_HELD)})\b[^,;]{{0,30}}"),
    _before(None, "export*, import*, trade, sales, shipments, output"),
    _phrase(
        Predicate.OTHER,
        r"\b(?:exports?|sales|output)\b[^,;.]{0,60}?"
        r"\b(?:project|forecast|expect|estimat|could|would|potential|target)\w*(?: \w+){0,2}",
    ),
    _before(
        Predicate.OTHER,
        "revenue, revenues, turnover, earnings, profit, profits, market, economy, gdp, loss, losses, income, cash flow,"
        "cash flows, foreign exchange",
        hedged=True,
    ),
    _before(
        Predicate.OTHER,
        "net present value, npv, damage, smuggl*, arrears, owe, owes, owed, owing, generat*, unlock*, yield*,"
        "earn, earns, earning, bring in, brings in, allow*",
    ),
    _before(Predicate.OTHER, "support, supports, earned", hedged=True),
    _phrase(Predicate.OTHER, r"\bmarket\b[^,;]{0,40}? (?:worth|valued at)\b"),
    _phrase(Predicate.OTHER, r"\b(?:unpaid|overdue|outstanding)(?: \w+){1,2}\b"),
    _phrase(
        Predicate.OTHER,
        r"\b(?:cost|costs|costing|robs?|robbing|deprives?|depriving) (?:the |its )?(?:\w+ ){0,2}"
        r"(?:country|state|treasury|exchequer|economy|province)\b(?: of)?",
    ),
    _behind(
        Predicate.OTHER,
        rf" (?:a year |annually |each year )?(?:in|of|worth of) {_FEW}",
        "cash flow, revenue, revenues, earnings, turnover, profit, profits, savings, losses, foreign exchange, income,"
        "taxes, royalties",
    ),
)

# "copper concentrate worth $2 million" is a sale; only what is worth billions is wealth.
_RICHES = (
    _phrase(Predicate.MINERAL_WEALTH, rf"{MINERAL}+ [^,;]{{0,30}}?(?:worth|valued? (?:at|of)|(?:estimated|put) at)\b"),
)
# Trillions are put on what lies in the ground, or on a whole economy.
_TRILLIONS = (
    _phrase(
        Predicate.MINERAL_WEALTH,
        r"\b(?:value|values|valued|valuing|puts?) (?:(?!cost|debt|gdp|budget|econom|market)[^,;]){0,60}? at\b",
    ),
)

_ECONOMY = "economy, gdp, debt, budget, market, stock*, asset*, spending, infrastructure, deficit, plan, plans, company"
_TRILLION_DEALS = (_before(None, _ECONOMY), _behind(None, rf"(?:-| )(?:in |of )?{_FEW}", _ECONOMY))

PRICE = re.compile(
    r"\b(?:prices?|trad(?:es?|ed|ing)\sat|quot(?:ed|es?)\sat|fetch(?:es|ed|ing)?|spot|sell(?:s|ing)?\s(?:for|at)|"
    r"chang(?:es?|ing)\shands"
    r"|an?\s(?:tonne|ton|ounce|kilo|kilogram|pound|barrel)\s(?:of\s[\w\s-]{1,30}?)?(?:now\s)?(?:costs?|sells?|"
    r"fetche[sd]|is\sworth|goes))\b",
    re.IGNORECASE,
)
NO_PRICE = re.compile(
    r"\b(?:royalt|lev(?:y|ies)|dut(?:y|ies)|tax|tariff|fee|rent|freight|toll|subsid|fine|share)\w*\b|"
    r"\b(?:purchase|stock|issue"
    r"|offer|exercise|sale|asking|bid)\s+price",
    re.IGNORECASE,
)

# ---------------------------------------------------------------- mass and volume

_PRODUCED = _before(
    Predicate.PRODUCTION,
    "produc*, yield*, output*, turn out, turns out, turning out, churn*, capacit*, process*, refin*, smelt*, treat*,"
    "mined, mining, extract*, pump*, throughput, nameplate, rated, dug, dig*, recover*, make, makes, made,"
    "concentrator, mill, mills, milled, milling, rising to",
)
_CONSUMED = _before(
    Predicate.OTHER, "consum*, demand*, requir*, need, needs, needed, burn, burns, burned, burnt, use, uses, used"
)
_MOVED = (
    "ship*, supply, supplies, supplied, supplying, bought, buy*, purchas*, sold, sell*, offtake, off-take, contract*,"
    " export*, import*, haul*"
)
_WEIGHED = (
    _before(
        None,
        f"{_MOVED}, sent, send*, deliver*, dock*, cargo*, consignment*, parcel*, sample*, order*, load*, seiz*,"
        "smuggl*, truck*, donat*, carry, carries, carried, carrying, stockpil*",
    ),
    _PRODUCED,
    _CONSUMED,
    _before(
        Predicate.RESERVE,
        "reserve, reserves, resource, resources, deposit, deposits, hold, holds, held, contain, contains, "
        "contained, containing, host,"
        "hosts, boast*, sit on, sits on, sitting on, estimat*, home to, endow*, proven, proved, inferred,"
        "indicated, measured, tonnage, in place, put at, reckoned at, inventory, harbour*, harbor*, seam, vein, "
        "lode, orebody, ore body,"
        "found, discovered, outlined, delineated, identified, located",
    ),
    _phrase(Predicate.RESERVE, r"\b(?:puts?|putting) (?:[\w'-]+ ){1,6}at\b"),
    _before(
        Predicate.RESERVE,
        "has, have, having, had, there are, there is, lie, lies, amount to, amounts to, bears",
        near=True,
    ),
    _behind(
        Predicate.RESERVE,
        r" (?:of (?:[\w-]+ ){1,3})?by (?:one|some|its|most|official|early) ",
        "count, estimate, estimates, reckoning, account",
    ),
    _behind(
        Predicate.RESERVE,
        r" (?:of (?:[\w-]+ ){0,4})?",
        "in the ground, reserve, reserves, resource, resources, deposit, deposits, grading, underground, lie,"
        "lies, in place",
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
    _before(None, _MOVED),
    _CONSUMED,
    _PRODUCED,
    _behind(
        Predicate.OTHER,
        r" (?:of (?:[\w-]+ ){1,4})?(?:is|are|was|were) ",
        "smuggled, lost, wasted, consumed, needed, burned, used",
    ),
)
_LIQUID = (_before(None, _MOVED), _CONSUMED, _PRODUCED)

# ---------------------------------------------------------------- per cent

_CONCENTRATION = _before(
    Predicate.CONCENTRATION,
    "grade, grades, graded, grading, assay*, averag*, content, contents, concentration*, contain, contains, "
    "contained, containing, purity, carry,"
    "carries, carried, running, ran, runs to, runs at, run to",
)
_SHARES = (
    _before(None, "by", near=True),  # "cut exports by 97 per cent": a change
    _before(
        None,
        "stake, stakes, own*, equity, shareholding, shareholder, interest, tariff*, duty, duties, levy, levies,"
        "tax*, royalt*, discount*, coupon, inflation, acqui*, buy*, bought, sell*, sold, keep, keeps, retain*,"
        "rose, risen, rise, rises, rising, fell, fall*, jump*, increas*, grew, grow*, climb*, drop*, up, down,"
        "surg*, cut*, gain*, lost, slid*, slump*, declin*, rate, vote, votes, voted, turnout, hold, holds,"
        "holding, held",
    ),
    _behind(
        None,
        r"(?:-| )(?:[\w-]+ ){0,2}",
        "stake, stakes, share in, interest, equity, tariff*, duty, duties, levy, levies, tax, taxes, royalty,"
        "royalties, discount*, rise, increase, drop, cut, fall, growth, owned, ownership, shareholding, coupon,"
        "of the vote",
    ),
    _behind(
        None,
        r" (?:of|in) (?:the |its |a )?(?:[\w-]+ ){0,2}",
        "joint venture, venture, company, firm, shares, equity, business, project, operator, stock, mine",
    ),
    _CONCENTRATION,
    _behind(
        Predicate.CONCENTRATION,
        r"(?:-| )",
        f"{MINERAL}*, chromic oxide, oxide, oxides, pure, purity, grade, Cu, Au, Ag, Sb, Pb, Zn, Ni, Co, Sn, Fe, "
        f"WO3, TREO, REO, Li2O",
    ),
    _phrase(
        Predicate.CONCENTRATION, r"(?:tonn?e?s?|t|Mt|met(?:re|er)s?|m|ounces) (?:of (?:[\w-]+ ){1,3})?at(?! least)\b"
    ),
    _behind(
        Predicate.RATIO,
        r" (?:of|in|to) (?:[\w'’-]+ ){0,6}",
        "market, markets, supply, supplies, production, output, reserve*, resource*, export*, import*, demand,"
        "needs, requirements, refining, processing, capacity, gdp, product, economy, consumption, deposit,"
        "deposits, trade, revenue, revenues, profit, profits, turnover, earnings, sales, budget, world, world's,"
        "globe, total, mined, refined, earth, earths, mineral, minerals, ore, ores, metal, metals, territory,"
        f"province, country, land, region, district, magnet, magnets, graphite, battery, batteries, steel, "
        f"business, {MINERAL}*,"
        "area, workforce, population",
    ),
    _before(
        Predicate.RATIO,
        "supply, supplies, supplied, supplying, account*, produc*, refin*, process*, control*, mines, mined,"
        "contribut*, add, adds, added, rely, relies, relied, reliance, cover*, meet, meets, make up, makes up,"
        "made up, represent*, compris*, dominat*, depend*, recover*, import*, export*, share of, portion of, "
        "proportion of",
    ),
)

# ---------------------------------------------------------------- people

_WORKERS = (
    _before(None, "protest*, kill*, injur*, trap*, displac*, dead, arrest*, attend*, lay off, laid off"),
    _before(
        Predicate.JOBS,
        "employ*, job, jobs, workforce, hire, hired, hires, hiring, creat*, payroll, livelihood*, generat*, work "
        "for, need, needs,"
        "work to, works to, living for, living to, taken on, take on, takes on, provid*, support*, staff*",
    ),
    _before(Predicate.JOBS, "has, have, with", near=True),
    _behind(
        Predicate.JOBS,
        r"(?: [\w-]+){0,5} ",
        "work, works, worked, working, employed, needed, hired, recruited, depend, taken on, on the payroll, on "
        "its payroll",
    ),
)

_MASS = frozenset("t oz lb kg g carat bbl boe".split()) | {"short ton", "cu ft"}
_GRADES = frozenset("mg/kg g/t ppm ppb".split())


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues for one class of amounts, and what it is a claim of where none of them stands."""

    cues: tuple[Cue, ...] = ()
    default: Predicate | None = None


def get_cues(amount: Amount) -> Cues:
    """Empty for what is never a claim by itself: lengths, areas, power."""
    unit, rate, _ = (amount.unit or "").partition("/")
    if amount.currency:
        size = amount.high or amount.low or 0
        if size < 10**12:
            return Cues(_MONEY + _RICHES if size >= 10**9 else _MONEY)
        default = Predicate.MINERAL_WEALTH if amount.currency == "USD" else None
        return Cues(_TRILLION_DEALS + _MONEY + _RICHES + _TRILLIONS, default)
    if amount.unit in _GRADES:
        return Cues((_CONCENTRATION,), Predicate.CONCENTRATION)
    if amount.unit == "%":
        return Cues(_SHARES)
    if amount.unit in ("jobs", "people"):
        return Cues(_WORKERS)
    if unit in ("l", "gal", "m3"):
        return Cues(_LIQUID)
    if unit not in _MASS:
        return Cues()
    return Cues(_RATES, Predicate.PRODUCTION) if rate else Cues(_WEIGHED)
