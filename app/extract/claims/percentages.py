"""Per cent: shares of a whole and grades of an ore are claims; stakes, taxes and changes are none.

The line between them is drawn in ``app.extract.claims.cues``.
"""

from __future__ import annotations

import re

from app.extract.claims.terms import MINERAL, Cue, before, behind, phrase
from app.extract.drafts import Predicate

TAKEN = re.compile(
    r"\b(?:(?:bought|buys?|buying|acquir(?:e|es|ed|ing)|sold|sells?|selling|purchas(?:e|es|ed|ing)|(?:picked|picks|snapped)\sup"
    r"|earns?|offload(?:s|ed)?|(?:lifted|raised|upped)\s[^,;.]{1,60}\sto)\s"
    r"|(?P<goods>(?:off-?take|agreement|contract|option|rights|guarantee|insurance)\b[^;]{0,90}?"
    r"\b(?:for|to|on|over|covers|cover|covering)\s"
    r"|(?:royalt|lev(?:y|ies)|tax|dut(?:y|ies)|fee|tariff|rent|cess|commission)\w*\s(?:[\w-]+\s){0,2}?(?:is|was|of|at|to|equal\sto)\s"
    r"|(?:agreed|undertook|undertaken|contracted|commits?|committed|obliged|is|are|will|would|right)\s(?:to\s)?(?:buy|take|purchase|sell|deliver)\s))"
    r"(?:(?:about|around|up\sto|a\sfurther|another)\s)?",
    re.IGNORECASE,
)
TAKEN_WHOLE = re.compile(r"\sof\s(?:the\s)?(?:[A-Z]|x{2,}\b)")  # an organization's words are crossed out
CONCENTRATION = before(
    Predicate.CONCENTRATION,
    "grade, grades, graded, grading, assay*, averag*, content, contents, concentration*, contain, contains, "
    "contained, containing, purity, carry,"
    "carries, carried, running, ran, runs to, runs at, run to",
)
SHARES = (
    # "the plant, in which the state company has 30 per cent".
    phrase(None, r"\b(?:in|of) which [^,;.]{1,60}? (?:has|have|had|keeps?|gets?|got|took|takes)\b"),
    Cue(None, behind=re.compile(r"\sof\s(?:the\s)?x{2,}\b(?!['’])")),  # of an organization, whose name is crossed out
    phrase(None, r"\b(?:control\w*|majority|minority) (?:with|of|at)\b"),
    phrase(None, r"\b(?:subscrib\w+|appl\w+) for\b"),
    phrase(None, r"\b(?:tax|taxes|taxed|levy|levied|charge|charges|charged|duty|duties) [^,;.]{1,40}? at\b"),
    before(None, "by", near=True),  # "cut exports by 97 per cent": a change
    phrase(Predicate.RATIO, r"\brecover\w* rates?\b"),
    before(
        None,
        "stake, stakes, own*, equity, shareholding, shareholder, interest, tariff*, duty, duties, levy, levies,"
        "tax*, royalt*, discount*, coupon, inflation, acqui*, buy*, bought, sell*, sold, keep, keeps, retain*,"
        "rose, risen, rise, rises, rising, fell, fall*, jump*, increas*, grew, grow*, climb*, drop*, up, down,"
        "surg*, cut*, gain*, lost, slid*, slump*, declin*, rate, vote, votes, voted, turnout, hold, holds,"
        "holding, held",
    ),
    behind(
        None,
        r"(?:-| )(?:[\w-]+ ){0,2}",
        "stake, stakes, share in, interest, equity, tariff*, duty, duties, levy, levies, tax, taxes, royalty,"
        "royalties, discount*, rise, increase, drop, cut, fall, growth, owned, ownership, shareholding, coupon,"
        "of the vote",
    ),
    behind(
        None,
        r" (?:of|in) (?:the |its |a )?(?:[\w-]+ ){0,2}",
        "joint venture, venture, company, firm, shares, equity, business, project, operator, stock, mine, refinery,"
        "smelter, plant, licence, license, lease, block, subsidiary, loan, loans, cost, costs, financing, refinancing,"
        "price, value, investment, funds, funding, money, sum, capital, debt, package, bill, contract, purchase,"
        "principal, proceeds, holding, votes, voters",
    ),
    behind(None, rf"(?:-| ){MINERAL}*(?: )?", "concentrate, concentrates, ingot, ingots, alloy, steel"),
    CONCENTRATION,
    phrase(
        Predicate.RATIO,
        rf"\bshare of (?:[\w'-]+ ){{0,4}}?"
        rf"(?:market|markets|supply|output|production|refining|exports|imports|trade|{MINERAL}+)"
        r"\b[^,;.]{0,60}? (?:to|at|is|was|of|from)\b",
    ),
    phrase(Predicate.OTHER, r"\b(?:internal rate of return|IRR)(?: [\w-]+){0,3}"),
    behind(Predicate.RATIO, r" ", "capacity, utilisation, utilization, recovery"),
    behind(
        Predicate.CONCENTRATION,
        r"(?:-| )",
        f"{MINERAL}*, chromic oxide, oxide, oxides, pure, purity, grade, Cu, Au, Ag, Sb, Pb, Zn, Ni, Co, Sn, Fe, "
        f"WO3, TREO, REO, Li2O",
    ),
    phrase(
        Predicate.CONCENTRATION,
        r"(?<![a-z])(?:tonn?e?s?|t|Mt|met(?:re|er)s?|m|ounces) (?:of (?:[\w-]+ ){1,3})?at(?! least)\b",
    ),
    behind(
        Predicate.RATIO,
        r" (?:of|in|to) (?:[\w'’-]+ ){0,6}",
        "market, markets, credit, lending, supply, supplies,"
        "production, output, reserve*, resource*, export*, import*, demand,"
        "needs, requirements, refining, processing, capacity, gdp, product, economy, consumption, deposit,"
        "deposits, trade, revenue, revenues, profit, profits, turnover, earnings, sales, budget, world, world's,"
        "globe, total, mined, refined, earth, earths, mineral, minerals, ore, ores, metal, metals, territory,"
        f"province, country, land, region, district, magnet, magnets, graphite, battery, batteries, steel, "
        f"business, {MINERAL}*,"
        "area, workforce, population, oilfield*",
    ),
    behind(
        Predicate.RATIO,
        r"\W+(?:That|This|It)(?:'s| is| was) (?:[\w'’-]+ ){0,6}?",
        "share, proportion, portion, part, how much",
    ),
    behind(
        Predicate.RATIO,
        r" of (?:[\w'’-]+ ){1,6}?(?:is|are|remains?|lies?|has been|have been|was|were)"
        r" (?:still |yet |already |being )?",
        "unexplored, unmapped, unsurveyed, untouched, explored, mapped, surveyed, imported, exported, smuggled, wasted,"
        "produced, refined, mined, processed",
    ),
    before(
        Predicate.RATIO,
        "supply, supplies, supplied, supplying, account*, produc*, refin*, process*, control*, mines, mined,"
        "contribut*, add, adds, added, rely, relies, relied, reliance, cover*, meet, meets, make up, makes up,"
        "made up, represent*, compris*, dominat*, depend*, recover*, import*, export*, share of, portion of, "
        "proportion of",
    ),
)

# "60 per cent of the trucks are overloaded": a share of whatever it is, where no verb makes it a deal's.
OF_SOMETHING = Cue(
    Predicate.RATIO,
    behind=re.compile(
        r"\sof\s(?:[a-z-]+\s){0,2}[a-z]{3,}s\s[^.;]{0,120}\b(?:according\sto|says?|said|estimate[sd]?|reckons?)\b"
        r"|\sof\s(?:the|its|their|all|our|those|these|[\w-]+'s?)\s[a-zµ][\w-]+"
    ),
)
