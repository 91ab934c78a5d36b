"""Which quantities are claims, by the words that govern them.

A claim is a quantity that somebody asserts and another could dispute: what lies in the ground, how rich
it is, what comes out, what it fetches, whom it employs, which share it is. What a deal moves is none:
its value, a stake, a tariff, a contract's tonnes, a loan, a cost.

For each class of unit: the words before it and the words behind it that make a claim of it, and those
that make it something else. Of the words before, the nearest to the number decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.extract.drafts import Amount, Predicate
from app.extract.units import UNIT_PRICE


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that govern a quantity, ``before`` it or behind it; without a predicate they say that it is no claim."""

    predicate: Predicate | None
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A predicate, and how far the words that gave it reach: offsets into the sentence."""

    predicate: Predicate
    start: int
    end: int


def _cue(predicate: Predicate | None, before: str = "", behind: str = "") -> Cue:
    """Patterns with one space for white space. ``behind`` starts at the end of the quantity."""
    flags = re.IGNORECASE
    return Cue(
        predicate,
        re.compile(rf"\b(?:{before})(?!\w)".replace(" ", r"\s+"), flags) if before else None,
        re.compile(behind.replace(" ", r"\s+"), flags) if behind else None,
    )


_HELD = r"(?:mineral|reserve|deposit|resource|ore|metal|rare earth|element|seam)s?"
_MASS = frozenset("t oz lb kg g carat bbl boe m3".split()) | {"short ton", "cu ft"}
_GRADES = frozenset("mg/kg g/t ppm ppb".split())

# ---------------------------------------------------------------- money

_MONEY = (
    _cue(None, before=r"invest\w*|loans?|lend\w*|lent|financ\w+|fund\w*|stakes?|grants?|award\w*|fees?|royalt\w+|lev(?:y|ies)|dut(?:y|ies)"
         r"|tax\w*|tariffs?|fines?|cost\w*|pay\w*|paid|pric(?:ed|ing) at|bond\w*|debt|guarantee\w*|budget\w*|capital|spend\w*|spent"
         r"|deals?|contracts?|agreements?|memorand\w+|purchas\w*|acqui\w+|buy\w*|bought|sell\w*|sold|raise[sd]?|raising|packages?|facilit\w+"
         r"|letters?|pledg\w*|committ?\w*|aid|credits?|ship\w*|consignments?|projects?|shares?|placement|private"),
    _cue(None, behind=r"(?:-| )(?:\w+ ){0,2}(?:loan|deal|contract|investment|project|plant|mine|refinery|package|facility|stake|guarantee|grant"
         r"|financing|fund|programme|program|agreement|memorandum|bond|debt|budget|investments?|capital|pledge|bailout|of investment)s?\b"),
    _cue(Predicate.MINERAL_WEALTH, before=r"(?:wealth|endowment|riches|treasures?|bounty|trove)"),
    _cue(Predicate.MINERAL_WEALTH, behind=r"[ -](?:in |of |worth of )?(?:[\w'’-]+ ){0,3}(?:wealth|endowment|riches|treasures?|bounty|trove)\b"),
    _cue(Predicate.MINERAL_WEALTH, behind=rf" (?:worth of|in|of) (?:[\w'’-]+ ){{0,2}}(?:untapped|unexploited|unmined|undeveloped|buried|underground|subsoil)"
         rf"| worth of (?:[\w'’-]+ ){{0,3}}{_HELD}\b"),
    _cue(Predicate.MINERAL_WEALTH, before=rf"{_HELD}\b[^,;]{{0,50}}? (?:worth|valued? (?:at|of)|estimated at|put at)"),
    _cue(Predicate.MINERAL_WEALTH, before=rf"value of (?:[\w'’-]+ ){{0,5}}{_HELD}\b[^,;]{{0,30}}"),
    # Trade figures are records, not assertions; what exports will or could bring is one.
    _cue(None, before=r"(?:exports?|imports?|trade|sales|shipments|output)"),
    _cue(Predicate.OTHER, before=r"(?:exports?|sales|output)\b[^,;.]{0,60}?(?:project\w*|forecast\w*|expect\w*|estimat\w*|could|would|potential\w*|target\w*)"
         r"(?: \w+){0,2}"),
    _cue(Predicate.OTHER, before=r"cash flows?|revenues?|turnover|earnings|profits?|market|economy|gdp|loss(?:es)?|net present value|npv|foreign exchange"
         r"|income|arrears|owe[sd]?|owing|unpaid(?: \w+){0,2}|overdue(?: \w+){0,2}|outstanding(?: \w+){1,2}|generat\w*|unlock\w*|earn(?:s|ed|ing)?"
         r"|bring(?:s|ing)? in|allow\w*|support(?:s|ing)?|add(?:s|ing)?|cost(?:s|ing)? the (?:[\w]+ ){0,2}(?:country|state|treasury|exchequer|economy|province)"),
    _cue(Predicate.OTHER, behind=r" (?:a year |annually |each year )?(?:in|of|worth of) (?:[\w'’-]+ ){0,3}(?:cash flow|revenues?|earnings|turnover|profits?"
         r"|savings|losses|foreign exchange|income)\b"),
)  # fmt: skip
_PRICE_NOT = re.compile(
    r"\b(?:royalt|lev(?:y|ies)|dut(?:y|ies)|tax|tariff|fee|rent|freight|toll|share|subsid|fine)\w*\b", re.IGNORECASE
)
_PRICE = re.compile(
    r"\b(?:prices?|trad(?:es?|ed|ing) at|quot(?:ed|es?) at|fetch(?:es|ed|ing)?|spot|per tonne)\b", re.IGNORECASE
)
_PRICE_OF = re.compile(r"\b(?:share|purchase|stock|issue|offer|exercise|sale|asking|bid)\s+price", re.IGNORECASE)

# ---------------------------------------------------------------- mass and volume

_PRODUCED = _cue(
    Predicate.PRODUCTION,
    before=r"produc\w*|yield\w*|outputs?|turn(?:s|ed|ing)? out|churn\w*|capacit(?:y|ies)|process\w*|refin\w+|smelt\w*|treat\w*"
    r"|mine[sd]|mining|to mine|extract\w*|pump\w*|throughput|nameplate|rated|dug|dig\w*|recover\w*|make[sd]?|made|concentrator|mill\w*|rising to",
)
_AMOUNTS_HELD = (
    _cue(None, before=r"ship\w*|sent|sends?|deliver\w*|dock\w*|cargo\w*|consignments?|parcels?|samples?|bought|buys?|buying|purchas\w*|sold|sells?|selling"
         r"|off-?take|orders?|contracts?|load\w*|seiz\w*|smuggl\w*|truck\w*|haul\w*|donat\w*|export\w*|import\w*|carr(?:y|ied|ying)|stockpil\w*"),
    _PRODUCED,
    _cue(Predicate.OTHER, before=r"consum\w*|demand\w*|requir\w*|needs?|needed|burn(?:s|ed|t)?|use[sd]?"),
    _cue(Predicate.RESERVE, before=r"reserves?|resources?|deposits?|holds?|holding|held|contain\w*|hosts?|boast\w*|sits? on|sitting on|estimat\w*|has|have|having|home to"
         r"|endow\w*|proven|proved|inferred|indicated|measured|tonnage|in place|inventory|harbou?rs?|bears?|there (?:are|is|were)|lie|lies|amount(?:s|ed)? to"),
    _cue(Predicate.RESERVE, behind=r" (?:of (?:[\w-]+ ){0,4})?(?:in the ground|reserves?|resources?|deposits?|at an? (?:average )?grade|at (?:an average of )?[\d.]+|grading|underground|lie\b|lies\b|in place)"
         r"| of contained"),
)  # fmt: skip

# So much a year is what a mine or a plant gives, unless somebody buys or burns it.
_RATES = (
    _cue(
        None,
        before=r"bought|buys?|buying|purchas\w*|sold|sells?|selling|off-?take|contracts?|ship\w*|export\w*|import\w*|haul\w*",
    ),
    _cue(Predicate.OTHER, before=r"consum\w*|demand\w*|requir\w*|needs?|needed|burn(?:s|ed|t)?|use[sd]?"),
    _PRODUCED,
)

# ---------------------------------------------------------------- per cent

_SHARES = (
    _cue(None, before=r"stakes?|own\w*|equity|shareholding|shareholder|interest|tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax\w*|royalt\w+|discounts?|coupon|inflation"
         r"|acqui\w+|buy\w*|bought|sell\w*|sold|keeps?|retain\w*|carried|rose|risen|rises?|rising|fell|fall\w*|jump\w*|increas\w*|grew|grow\w*|climb\w*|dropp?\w*|up|down|surg\w*"
         r"|cut\w*|gain\w*|lost|slid\w*|slump\w*|declin\w*|rate|vote[sd]?|turnout|holds?|holding|held"),
    _cue(None, behind=r"[ -](?:[\w-]+ ){0,2}(?:stake|share in|interest|equity|tariff|dut(?:y|ies)|lev(?:y|ies)|tax|royalty|discount|rise|increase|drop|cut|fall|growth|owned|ownership"
         r"|shareholding|coupon|of the vote)s?\b|-owned| (?:of|in) (?:the |its |a )?(?:[\w-]+ ){0,2}(?:joint venture|venture|company|firm|shares|equity|business|project|operator|stock|mine)\b"),
    _cue(Predicate.CONCENTRATION, before=r"grad(?:e|es|ed|ing)|assay\w*|averag\w*|contents?|concentrations?|contain\w*|purity|carr(?:y|ies|ied)|running|ran"),
    _cue(Predicate.CONCENTRATION, behind=r"[ -](?:pure|purity|grade)\b"),
    _cue(Predicate.RATIO, behind=r" (?:of|in|to) (?:[\w'’-]+ ){0,6}?(?:markets?|suppl(?:y|ies)|production|output|reserves?|resources?|exports?|imports?|demand|needs|requirements?"
         r"|refining|processing|capacity|gdp|product|economy|consumption|deposits?|trade|revenues?|profits?|turnover|earnings|sales|budget|world|world's|globe|total|mined|refined|rare earths?|minerals?|ores?|metals?|territory|area|workforce|population)\b"),
    _cue(Predicate.RATIO, before=r"suppl(?:y|ies|ied|ying)|account\w*|produc\w*|refin\w*|process\w*|control\w*|mine[sd]|contribut\w*|adds?|added|rel(?:y|ies|ied|iance)|cover\w*|meets?|make[s]? up|made up"
         r"|represent\w*|compris\w*|dominat\w*|depend\w*|recover\w*|share|portion|proportion"),
)  # fmt: skip

# ---------------------------------------------------------------- people

_WORKERS = (
    _cue(None, before=r"protest\w*|kill\w*|injur\w*|trap\w*|displac\w*|dead|arrest\w*|attend\w*"),
    _cue(Predicate.JOBS, before=r"employ\w*|jobs?|workforce|hire[sd]?|hiring|creat\w*|payroll|livelihoods?|generat\w*|work for|provid\w*|support\w*|staff\w*|jobless"),
    _cue(Predicate.JOBS, behind=r"(?: [\w-]+){0,3} (?:work(?:s|ed|ing)?\b|employed|on (?:the|its) payroll|earn\w* (?:a|their) living)"),
)  # fmt: skip

_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|although|though)\s|[\"“”]\s|\s[-–—]\s")


def find_verdict(plain: str, start: int, end: int, amount: Amount) -> Verdict | None:
    """Whether the amount at ``start:end`` of a sentence is a claim, and of what."""
    if amount.unit == "ratio":
        return Verdict(Predicate.RATIO, start, end)
    if amount.unit in _GRADES:
        return Verdict(Predicate.CONCENTRATION, *_reach(plain, start, end, _SHARES[2:3]))
    if amount.currency and (price := _priced(plain, start, end)):
        return price
    if amount.unit and amount.unit.endswith(("/yr", "/day", "/month")) and amount.unit.split("/")[0] in _MASS:
        return _judge(plain, start, end, _RATES, default=Predicate.PRODUCTION)
    if amount.unit == "jobs" and plain[start:end].casefold().endswith(("jobs", "positions")):
        return Verdict(Predicate.JOBS, start, end)
    return _judge(plain, start, end, tuple(_cues_for(amount)))


def _cues_for(amount: Amount) -> Iterable[Cue]:
    if amount.currency:
        return _MONEY
    if amount.unit == "%":
        return _SHARES
    if amount.unit in ("jobs", "people"):
        return _WORKERS
    unit = (amount.unit or "").rsplit("/", 1)[0]
    return _AMOUNTS_HELD if unit in _MASS else ()


def _priced(plain: str, start: int, end: int) -> Verdict | None:
    """A price of a commodity: by its unit, or by the word "price" before it."""
    left, _ = _window(plain, start, end)
    before = plain[left:start]
    if _PRICE_NOT.search(before[-40:]) or _PRICE_OF.search(before):
        return None
    said = list(_PRICE.finditer(before))
    if said or any(match.end() == end for match in UNIT_PRICE.finditer(plain, start, end)):
        return (
            Verdict(Predicate.PRICE, start, end) if not said else Verdict(Predicate.PRICE, left + said[-1].start(), end)
        )
    return None


def _judge(plain: str, start: int, end: int, cues: tuple[Cue, ...], default: Predicate | None = None) -> Verdict | None:
    """Words right behind the quantity say most; of those before it the nearest."""
    left, right = _window(plain, start, end)
    for cue in cues:
        if cue.behind and (match := cue.behind.match(plain, end, right)):
            return Verdict(cue.predicate, start, match.end()) if cue.predicate else None
    nearest = max(_before(plain, left, start, cues), key=lambda found: (found[2], -found[1]), default=None)
    predicate, begins, _ = nearest or (default, start, end)
    return Verdict(predicate, begins, end) if predicate else None


def _before(plain: str, left: int, start: int, cues: Iterable[Cue]) -> Iterator[tuple[Predicate | None, int, int]]:
    for cue in cues:
        if cue.before:
            for match in cue.before.finditer(plain, left, start):
                yield cue.predicate, match.start(), match.end()


def _reach(plain: str, start: int, end: int, cues: tuple[Cue, ...]) -> tuple[int, int]:
    verdict = _judge(plain, start, end, cues)
    return (verdict.start, verdict.end) if verdict else (start, end)


def _window(plain: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a quantity, at most some 120 characters to each side."""
    left = max(0, start - 120)
    for boundary in _CLAUSE.finditer(plain, left, start):
        left = boundary.end()
    boundary_after = _CLAUSE.search(plain, end, end + 100)
    return left, boundary_after.start() if boundary_after else min(len(plain), end + 100)
