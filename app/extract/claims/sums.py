"""Sums of money that are claims, and those that are not: wealth and prices, what is earned, owed and lost.

The line between the two is drawn in ``app.extract.claims.cues``.
"""

from __future__ import annotations

import re

from app.extract.claims.terms import MINERAL, before, behind, phrase, terms
from app.extract.drafts import Predicate

_HELD = "mineral, minerals, reserve, reserves, deposit, deposits, resource, resources, ore, ores, metal, metals, earths"
_WEALTH = "wealth, endowment, riches, treasure, treasures, bounty, trove"
_FEW = r"(?:[\w'’-]+ ){0,3}"  # words that may stand between

# What a wealth is put on, beside what it is of.
_GROUND = (
    "hill, hills, belt, ridge, mountain, mountains, seam, vein, orebody, basin, coalfield, ground, soil, lake, sands"
)
# What goes in one cargo is a sale.
_ONE_CARGO = r"(?![^;.]{0,80}\b(?:first|cargo|consignment|shipment|sample|parcel|batch|load)\w*)"
MONEY = (
    behind(
        None,
        r"(?: [\w-]+){0,6} under (?:the|an?|its|their|that|this) (?:[\w-]+ ){0,2}",
        "agreement, contract, deal, accord, memorandum, mou, pact, tender",
    ),
    before(
        None,
        "invest, invests, invested, investing, investment, investments, loan, loans, lend*, lent, financ*, "
        "fund*, stake, stakes, grant*, award*, fee, fees, royalt*,"
        "levy, levies, duty, duties, tax*, tariff*, fine, fines, fined, cost*, pay*, paid, priced at, pricing at,"
        "bond*, debt, guarantee*, budget*, capital, spend*, spent, deal, deals, contract*, agreement*, memorand*,"
        "purchas*, acqui*, buy*, bought, sell*, sold, raise, raised, raises, raising, package*, facilit*, letter,"
        "letters, pledg*, commit*, aid, credit*, ship*, consignment*, project, projects, share, shares,"
        "placement, private, equity",
    ),
    behind(
        None,
        r"(?:-| )(?:\w+ ){0,2}",
        "loan*, deal*, contract*, investment*, project*, plant*, mine, mines, refiner*, package*, facilit*,"
        "stake*, guarantee*, grant*, financing, fund*, programme*, program*, agreement*, memorand*, bond*, debt,"
        "budget*, capital, pledge*, bailout*",
    ),
    # What leaves unseen, what each is paid, and what a study expects a mine to cost.
    behind(
        Predicate.OTHER,
        rf" (?:worth of |in |of )?{_FEW}(?:is |are |was |were |has |have |been |may |could |simply )*",
        "leaves in, leave in, leaves the country, leave the country, leaves unseen, slips, slip, slipped, smuggled,"
        "spirited, lost to smuggl*, lost every year, lost each year, vanishes, vanish, vanished,"
        "disappears, disappear, disappeared, drains, leaks, seeps, crosses the border, cross the border, evades,"
        "escapes",
    ),
    behind(
        Predicate.OTHER,
        r" (?:per|an|a|each|for each|for every) ",
        "hour, shift, day's work, day underground",
    ),
    phrase(
        Predicate.OTHER,
        r"\b(?:study|assessment|PEA|PFS|DFS|prefeasibility|feasibility)\b[^;]{0,120}?"
        r"\b(?:(?:pre-production|capital|initial|up-?front|start-?up|construction|cash|operating|all-in|development) "
        r"(?:costs?|expenditure|spending|outlay)|capex|opex) (?:of|at|to be|is|was|were)\b",
    ),
    # What somebody reckons that a thing will cost.
    phrase(
        Predicate.OTHER,
        r"\b(?:puts?|putting|reckons?|estimates?|estimated) (?:the |its )?(?:[\w'-]+ ){0,2}(?:costs?|bill)"
        r"(?: (?:of|for) [^,;]{1,40}?)? at\b",
    ),
    phrase(
        Predicate.OTHER,
        r"\b(?:claim\w*|seek\w*|sought|demand\w*|su(?:ed|es|ing)) [^,;.]{0,40}?(?:damages|compensation|arrears) of\b",
    ),
    before(None, "wealth fund, wealth funds, wealth tax"),
    behind(None, rf"(?:-| )(?:in |of )?{_FEW}", "wealth fund, wealth funds, wealth tax"),
    before(Predicate.MINERAL_WEALTH, _WEALTH),
    behind(Predicate.MINERAL_WEALTH, rf"(?:-| )(?:in |of |worth of )?{_FEW}", _WEALTH),
    behind(
        Predicate.MINERAL_WEALTH,
        rf" (?:worth of|in|of) {_FEW}",
        "untapped, unexploited, unmined, undeveloped, buried, underground, subsoil",
    ),
    behind(Predicate.MINERAL_WEALTH, rf"'? worth of {_FEW}", _HELD),
    phrase(
        Predicate.MINERAL_WEALTH,
        rf"\b(?:{terms(_HELD)})\b(?! (?:ex|im)ports?\b| sales\b| trade\b| shipments?\b),?[^,;]{{0,50}}?"
        r" (?:worth|valued? (?:at|of)|(?:estimated|put) at)\b",
    ),
    phrase(
        Predicate.MINERAL_WEALTH,
        rf"\bvalu\w+ (?:[\w'’-]+ ){{0,3}}(?:{terms(_HELD)}|{MINERAL}+) (?:[\w'’-]+ ){{0,6}}at\b",
    ),
    phrase(Predicate.MINERAL_WEALTH, rf"\b(?:{terms(_GROUND)})\b[^,;]{{0,40}}? (?:worth|valued? (?:at|of)|put at)\b"),
    phrase(Predicate.MINERAL_WEALTH, rf"\b(?:value|values|valued) (?:[\w'-]+ ){{0,3}}(?:{terms(_GROUND)}) at\b"),
    behind(Predicate.OTHER, r" (?:\w+ ){0,2}?", "missing, unaccounted for, unpaid, stolen"),
    phrase(Predicate.OTHER, r"\b(?:received|collected|got|earned|seen) (?:only|just|barely)\b"),
    phrase(Predicate.MINERAL_WEALTH, rf"\bvalue of (?:[\w'’-]+ ){{0,5}}(?:{terms(_HELD)})\b[^,;]{{0,30}}"),
    before(None, "export*, import*, trade, sales, shipments, output"),
    phrase(
        Predicate.OTHER,
        r"\b(?:exports|imports|shipments) (?:from|to) [^,;.]{1,50}?"
        r" (?:were|was|came to|reached|totall?ed|stood at|amounted to|rose to|fell to|hit)\b(?: only| just| worth)*",
    ),
    phrase(
        Predicate.OTHER,
        rf"(?:\b(?:gems?|gemstones?|minerals?|metals?|ores?|concentrates?|mining)|{MINERAL}+) (?:exports?|sales)"
        r"(?: [\w'-]+){0,5} (?:worth|at|to|reached|total\w*|hit|fetched|earned)\b",
    ),
    phrase(
        Predicate.OTHER,
        rf"\b(?:exports?|sales) of (?:[\w-]+ ){{0,2}}?(?:{terms(_HELD)}|gems?|gemstones?|{MINERAL}+)"
        r"(?: [\w'-]+){0,6}? (?:worth|at|to|reached|total\w*|hit|fetched|earned)\b",
    ),
    phrase(
        Predicate.OTHER,
        rf"\b(?:country|province|region|nation|valley|China|India|[A-Z]\w+stan) (?:\w+ ){{0,2}}?"
        rf"(?:exports?|exported|imports?|imported|sells|buys|ships|earns){_ONE_CARGO} [^,;.]{{0,40}}?worth\b",
    ),
    phrase(
        Predicate.OTHER,
        r"\b(?:country|province|region|nation|China|India|Turkey|Iran|[A-Z]\w+stan)"
        rf" (?:\w+ ){{0,2}}?(?:exports?|exported|imports?|imported)\b{_ONE_CARGO}",
    ),
    behind(Predicate.OTHER, rf" worth of {_FEW}", f"{MINERAL}*, gems, gemstones, marble, salt, concentrate, coal"),
    phrase(
        Predicate.OTHER,
        r"\b(?:exports?|sales|output)\b[^,;.]{0,60}?"
        r"\b(?:project|forecast|expect|estimat|could|would|potential|target)\w*(?: \w+){0,2}",
    ),
    before(
        Predicate.OTHER,
        "revenue, revenues, turnover, earnings, profit, profits, market, economy, gdp, loss, losses, income, cash flow,"
        "cash flows, foreign exchange",
        hedged=True,
    ),
    before(
        Predicate.OTHER,
        "net present value, npv, damage, smuggl*, arrears, owe, owes, owed, owing, generat*, unlock*, yield*,"
        "earn, earns, earning, bring in, brings in, allow*, evidence for, evidence of, lose, loses, lost, losing,"
        "the loss at, losses at, giving away, gave away, gives away, give away, forgo*, forego*, siphon*, contributes,"
        "contribute, contributed, contributing, save, saves, saving, drain, drains, drained, draining,"
        "pocket*, cheat*, short-chang*, shortfall*, evad*, squander*, wast*, stol*, steal*, loot*, plunder*, embezzl*,"
        "misappropriat*, overcharg*, underpaid",
    ),
    phrase(
        Predicate.OTHER,
        r"\b(?:treasury|exchequer|state|province|government|department|levy) (?:has |had |have )?collect\w*\b",
    ),
    before(Predicate.OTHER, "support, supports, earned, bring, brings, bringing", hedged=True),
    phrase(
        Predicate.OTHER,
        r"\b(?:market|(?:the|illegal|illicit|gems?|gemstone|jade|marble|scrap) trade|business|sector|industry|traffic"
        r"|smuggling|harvest)\b"
        r"(?! (?:deal|talks|pact|agreement|accord))[^,;]{0,40}? (?:worth|valued at)\b",
    ),
    phrase(Predicate.OTHER, r"\b(?:unpaid|overdue|outstanding)(?: \w+){1,2}\b"),
    phrase(
        Predicate.OTHER,
        r"\b(?:cost|costs|costing|robs?|robbing|deprives?|depriving) (?:the |its )?(?:\w+ ){0,2}"
        r"(?:country|state|treasury|exchequer|economy|province|company|firm|industry|miners?|operators?|exporters?"
        r"|shippers?|traders?|farmers?|taxpayers?|port)\b(?: of)?",
    ),
    behind(
        Predicate.OTHER,
        rf" (?:a year |annually |each year )?(?:in|of|worth of) {_FEW}",
        "cash flow, revenue, revenues, earnings, turnover, profit, profits, savings, losses, foreign exchange, income,"
        "taxes, royalties, rent, rents, wages, dividends, duties",
    ),
)

# Sums that are only talked about, whatever they are to be spent on; of trillions, more is known below.
TALK = re.compile(
    r"\b(?:(?:speaks?|spoke|spoken|speaking|talks?|talked|talking|boasts?|boasted)\sof|talk(?:s|ed)?\sup|touts?|touted)\s$",
    re.IGNORECASE,
)
# "copper concentrate worth $2 million" is a sale; only what is worth billions is wealth.
RICHES = (
    phrase(Predicate.MINERAL_WEALTH, rf"{MINERAL}+ [^,;]{{0,30}}?(?:worth|valued? (?:at|of)|(?:estimated|put) at)\b"),
)
# Trillions are put on what lies in the ground, or on a whole economy.
TRILLIONS = (
    phrase(
        Predicate.MINERAL_WEALTH,
        r"\b(?:value|values|valued|valuing|puts?) (?:(?!cost|debt|gdp|budget|econom|market)[^,;]){0,60}? at\b",
    ),
)

_ECONOMY = "economy, gdp, debt, budget, market, stock*, asset*, spending, infrastructure, deficit, plan, plans, company"
TRILLION_DEALS = (before(None, _ECONOMY), behind(None, rf"(?:-| )(?:in |of )?{_FEW}", _ECONOMY))

PRICE = re.compile(
    # "It has since slid back to around $14": said of what was priced before.
    r"\b(?:(?:it|they)\s(?:has|have|had)\s(?:\w+\s)?(?:slid|slipped|sunk|fallen|dropped|risen|climbed|jumped|eased|doubled)\s(?:\w+\s)?to"
    r"|prices?|trad(?:es?|ed|ing)\s(?:at|near|around|above|below)|quot(?:ed|es?)\sat|fetch(?:es|ed|ing)?|spot|sell(?:s|ing)?\s(?:for|at)|"
    r"chang(?:es?|ing)\shands"
    r"|an?\s(?:tonne|ton|ounce|kilo|kilogram|pound|barrel|carat|maund|tola|gram|bag|flask)\s(?:of\s[\w\s-]{1,30}?)?(?:now\s)?(?:costs?|sells?|"
    r"fetche[sd]|is\sworth|goes))\b",
    re.IGNORECASE,
)
# What one firm pays another is a term of their deal; what "buyers pay", or are paid, is the market's.
PAID = re.compile(
    r"(?<!buyers\s)(?<!traders\s)(?<!dealers\s)(?<!smelters\s)(?<!mills\s)(?<!customers\s)(?<!consumers\s)"
    r"\b(?:(?:is|are|was|be|been|has)\s)?(?:pays|paying|paid|(?:to|will|would|shall|must|may|can|could)\s(?:\w+\s)?pay)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
# What each has been paid is for them to dispute; what each is due is the term of a settlement.
PAID_EACH = re.compile(
    r"\b(?:paid|received|given|got|gotten|handed|collected|sees?|seen)\s(?:out\s|only\s|just\s|about\s|barely\s|no\smore\sthan\s)*$",
    re.IGNORECASE,
)
EACH = re.compile(
    r"\s(?:(?:per|a|to\s(?:each|every)|for\s(?:each|every)|each)\s(?:bereaved\s|affected\s|displaced\s|dead\s)?"
    r"(?:famil|household|widow|victim|head|villager|miner|labou?rer|worker|house|home|claimant|person|man)|apiece|each)",
    re.IGNORECASE,
)
SAID_SO = re.compile(
    r"\b(?:according\sto|says?|said|claim\w*|insist\w*|told|complain\w*|maintain\w*|alleg\w*)\b", re.IGNORECASE
)
# Freight is a price where it moves like one: "Freight to the Gulf has eased to $46 a tonne".
FREIGHT = re.compile(
    r"\b(?:freights?|freight\srates?|haulage|shipping|spot\srates?)\b[^,;.]{0,60}?"
    r"\b(?:eased|fell|fallen|rose|risen|climbed|slipped|stood|stands|is|are|was|were|jumped|runs?|dropped|doubled|tripled|quoted|costs?|soared|held)"
    r"\s(?:now\s)?(?:to|at|near|around|above|below)?\s?(?:about\s|some\s)?$",
    re.IGNORECASE,
)
NO_PRICE = re.compile(
    r"\b(?:royalt|lev(?:y|ies)|dut(?:y|ies)|tax|tariff|fee|rent|freight|toll|subsid|fine(?!\s[a-z])|fined|charge|dues|wharfage|cess|surcharge|compensation|wage|commission|share)\w*\b|"
    r"\b(?:purchase|stock|issue|offtake|contract|strike"
    r"|offer|exercise|sale|asking|bid)\s+price",
    re.IGNORECASE,
)
