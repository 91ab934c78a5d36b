"""What kind of thing a noun names, as far as a frame needs to know: an agreement, goods, money lent, a permit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.phrases import Run
from app.extract.grammar.tokens import Tag, Token


class Noun(StrEnum):
    AGREEMENT = "agreement"
    GOODS = "goods"
    SHIPMENT = "shipment"
    VESSEL = "vessel"
    FINANCE = "finance"
    STAKE = "stake"
    ASSET = "asset"
    LEVY = "levy"  # tariffs, sanctions, bans, export controls
    PERMIT = "permit"
    LAW = "law"
    AUCTION = "auction"
    BODY = "body"  # of a state, without its name
    RIGHT = "right"  # to build or to run something
    WATERWAY = "waterway"
    RUNNING = "running"  # what a plant is put into: "into service", "on stream"
    ATTEMPT = "attempt"  # what is given up where it is no mine: "a first attempt"
    OPTION = "option"
    SENDING = "sending"  # of goods, as what is made or completed: "its first export"
    TRADE = "trade"  # exports, imports, sales: what a policy can stop
    PAPER = "paper"  # what two sides sign that need not be called an agreement
    SALE = "sale"  # the change of hands itself
    TALKS = "talks"
    GATHERING = "gathering"
    DELEGATION = "delegation"
    WORKS = "works"  # a mine, a plant, a line
    ACTIVITY = "activity"  # construction, drilling, production
    SURVEY = "survey"
    DEPOSIT = "deposit"
    SHARES = "shares"
    NAME = "name"
    FIND = "find"
    WINNER = "winner"  # of an auction or a tender
    ESTIMATE = "estimate"  # of what lies in the ground
    FOOTING = "footing"  # what a building stands on
    GROUND = "ground"  # what is broken or laid when building begins
    MONEY = "money"
    MINERAL = "mineral"
    QUANTITY = "quantity"
    PERCENT = "percent"
    START = "start"  # of what is announced: "the start of drilling"
    PLEA = "plea"  # what an authority or a court is asked for
    INQUIRY = "inquiry"
    PANEL = "panel"  # a body that a government sets up
    TENDER = "tender"  # bids that an authority calls for
    PLEDGE = "pledge"  # money promised by who speaks of it, and not to them
    ORDER = "order"  # for goods
    CONCESSION = "concession"
    TRANSPORT = "transport"  # ports, railways, roads and who runs them
    HOLDER = "holder"  # of shares
    FUND = "fund"  # that two set up together
    NOD = "nod"  # what is given to what is asked for
    SIDE = "side"  # what one body is to another by a contract: its customer
    IT = "it"  # what was spoken of before
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


_WORDS: dict[Noun, str] = {
    Noun.AGREEMENT: "agreement agreements deal deals accord accords pact pacts memorandum memoranda memorandums mou"
    " mous contract contracts treaty treaties partnership partnerships protocol compact venture ventures jv"
    " alliance covenant arrangement arrangements understanding tie-up offtake document documents charter"
    " convention settlement instrument compacts concordat intent option options farm-in earn-in papers moa"
    " moas joa",
    Noun.SHIPMENT: "shipment shipments consignment consignments cargo cargoes parcel parcels load loads delivery"
    " deliveries shipload shiploads batch batches container containers truckload truckloads wagonload trainload freight"
    " boatload lot lots tranche_of_ore",
    Noun.GOODS: "ore ores concentrate concentrates sample samples metal metals mineral minerals goods crude oil lng gas"
    " coal cement barrels barrel tonnes tons tonne ton equipment machinery machine machines turbine turbines"
    " rigs ingots ingot cathode cathodes"
    " oxide oxides slab slabs rock rocks stones specimens soybeans wheat cotton product products carbonate"
    " salt gems gemstones marble powder material materials bars matte alloy alloys magnets box boxes case"
    " briefcase casket tray",
    Noun.VESSEL: "mv ship ships vessel vessels freighter freighters carrier carriers tanker tankers train trains truck"
    " trucks lorry lorries aircraft plane convoy convoys bulker bulkers barge barges wagons",
    Noun.FINANCE: "loan loans financing finance funding fund funds credit credits facility facilities guarantee"
    " guarantees grant grants package packages capital bond bonds tranche debt lending support insurance cover"
    " investment investments aid equity lifeline overdraft sukuk commitment commitments exposure money"
    " prepayment prepayments borrowing borrowings revolver mortgage refinancing recapitalisation advance"
    " cash award awards backing injection placement placing fundraising fundraise financings round instalment"
    " installment instalments tranches",
    Noun.STAKE: "stake stakes share interest holding holdings shareholding stock percent",
    Noun.SHARES: "shares notes warrants debentures units",
    Noun.ASSET: "asset assets business unit subsidiary company firm smelter refinery mine mines project deposit "
    " licence-holder concession tenement tenements royalty division arm claims acreage block blocks plant terminal mill"
    " mills"
    " quarry quarries plants smelters refineries pit kiln foundry factory furnace crusher concentrator colliery yard"
    " subsidiaries companies concessions tenements deposits portfolio",
    Noun.LEVY: "tariff tariffs duty duties levy levies sanction sanctions ban bans embargo embargoes curb curbs"
    " restriction restrictions wharfage demurrage cess tolls charges excise quota quotas tax taxes royalty"
    " royalties controls control surcharge moratorium"
    " fee fees rate rates barriers penalty fine fines toll prohibition rule",
    Noun.PERMIT: "licence licences license licenses permit permits lease leases concession concessions clearance"
    " clearances status permission right rights authorisation authorization consent waiver exemption exemptions"
    " certificate nod no-objection noc go-ahead green-light title titles blocks block approval approvals"
    " accreditation extension renewal abatement rezoning variance subsidy subsidies incentive incentives easement",
    Noun.LAW: "law laws act bill bills ordinance order orders decree decrees regulation regulations rules policy"
    " policies framework frameworks strategy resolution amendment amendments code legislation directive"
    " notification legislation measure measures plan programme program guidelines roadmap regime reform"
    " reforms budget statute motion circular doctrine",
    Noun.TRADE: "auction auctions tender tenders bidding exports export imports import sales sale shipments mining"
    " extraction trade exploration trading quarrying smuggling licensing purchases",
    Noun.AUCTION: "auction auctions",
    Noun.BODY: "ministry department directorate division agency authority company firm leaseholder licensee",
    Noun.RIGHT: "right rights",
    Noun.WATERWAY: "approach approaches channel channels basin harbour harbor fairway",
    Noun.RUNNING: "service operation production stream use commission onstream on-stream online",
    Noun.ATTEMPT: "attempt attempts effort efforts scheme schemes endeavour search hunt",
    Noun.OPTION: "option options claim claims tenement tenements ground",
    Noun.SENDING: "export import despatch dispatch arrival departure receipt sailing unloading",
    Noun.START: "start commencement completion launch resumption commissioning opening inauguration startup start-up"
    " closure suspension",
    Noun.PLEA: "request requests application applications petition petitions plea pleas appeal appeals suit writ"
    " lawsuit challenge representation case bail motion",
    Noun.INQUIRY: "inquiry enquiry probe investigation inquest crackdown review audit",
    Noun.PANEL: "committee commission panel taskforce task-force force group council secretariat desk regulator"
    " tribunal cell authority board",
    Noun.TENDER: "bids tenders tender offers expressions proposals auction auctions bidding",
    Noun.PLEDGE: "commitment commitments exposure pledge pledges contribution",
    Noun.PAPER: "swap terms roadmap declaration communique communiqué minutes plan framework statement sheet sheets",
    Noun.SALE: "sale sales purchase acquisition disposal takeover merger buyout divestment divestiture transaction"
    " transactions bid bids offer",
    Noun.TALKS: "talks meeting meetings discussions summit conference consultations dialogue session audience"
    " conversation briefing forum negotiations hearing round-table roundtable parleys huddle workshop seminar"
    " lunch dinner luncheon breakfast call visit trip tour",
    Noun.GATHERING: "forum summit conference exhibition expo fair congress convention ceremony event workshop seminar"
    " symposium gathering roadshow dialogue send-off sendoff ribbon-cutting groundbreaking ground-breaking signing"
    " unveiling flag-off reception banquet launch",
    Noun.DELEGATION: "metallurgists managers scientists technicians negotiators buyers"
    " geologists engineers inspectors experts surveyors auditors bankers lawmakers senators men"
    " leaders presidents ministers"
    " delegation delegations team teams mission executives envoys envoy party investors officials"
    " businessmen visitors representatives delegates group counterpart president minister ambassador chairman secretary"
    " chief",
    Noun.WORKS: "mine mines plant plants refinery refineries smelter smelters concentrator mill pit shaft facility"
    " facilities terminal railway line berth road pipeline project projects laboratory lab kiln quarry crusher"
    " furnace factory hub complex well wells rig processing-plant warehouse port jetty link track corridor"
    " bridge tunnel substation camp unit section phase pond dam reservoir silo wharf yard depot conveyor site sites"
    " washery washeries wash-plant siding sidings spur airstrip causeway stockyard smelters mills pits"
    " shafts railways lines berths roads pipelines kilns quarries crushers furnaces factories terminals jetties"
    " bridges tunnels camps units sections ponds dams silos yards depots concentrators complexes hubs laboratories"
    " dryer dryers crane cranes shiploader shiploaders loader loaders adit portal heap autoclave roaster"
    " foundry zone park estate station stations powerhouse",
    Noun.ACTIVITY: "construction work works drilling production exploration mining processing operations operation"
    " excavation commissioning smelting refining output development stripping test-work trials trial dredging"
    " testing commercial-production earthworks engineering extraction",
    Noun.SURVEY: "map maps survey surveys study studies mapping sampling assessment campaign audit programme"
    " program holes hole"
    " borehole boreholes metres core cores feasibility trench trenches assay assays appraisal inventory"
    " reconnaissance test tests",
    Noun.DEPOSIT: "ore ores deposit deposits reserves reserve resource resources vein veins lode orebody seam"
    " occurrence occurrences prospect mineralisation mineralization belt field showings showing intercept intercepts"
    " find discovery pegmatite pegmatites",
    Noun.FIND: "discovery discoveries find strike",
    Noun.GROUND: "sod turf ribbon ground foundation stone foundation-stone cornerstone",
    Noun.WINNER: "winner winners bidder bidders awardee awardees",
    Noun.ESTIMATE: "estimate estimates resource resources reserve reserves",
    Noun.FOOTING: "piles pilings footing footings foundations girders",
    Noun.ORDER: "order orders",
    Noun.CONCESSION: "concession concessions",
    Noun.TRANSPORT: "port ports berth berths terminal terminals jetty wharf quay railway railways siding road motorway"
    " highway airport harbour harbor pipeline ferry",
    Noun.HOLDER: "shareholder shareholders stakeholder stakeholders co-owner part-owner",
    Noun.SIDE: "customer contractor subcontractor offtaker supplier agent distributor",
    Noun.IT: "it",
    Noun.FUND: "fund funds",
    Noun.NOD: "approval nod go-ahead green-light consent clearance assent",
    Noun.NAME: "name names pen signature signatures hands forces",
}
_NO_KIND: frozenset[Noun] = frozenset()
_KINDS: dict[str, frozenset[Noun]] = {}
for _kind, _list in _WORDS.items():
    for _one in _list.split():
        _KINDS[_one] = _KINDS.get(_one, _NO_KIND) | {_kind}
_MENTION = {
    MentionKind.MONEY: frozenset((Noun.MONEY,)),
    MentionKind.MINERAL: frozenset((Noun.MINERAL,)),
    MentionKind.QUANTITY: frozenset((Noun.QUANTITY,)),
    MentionKind.PERSON: frozenset((Noun.PERSON,)),
    MentionKind.ORGANIZATION: frozenset((Noun.ORGANIZATION,)),
    MentionKind.PLACE: frozenset((Noun.PLACE,)),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A token that names a thing, its index in the sentence, and its kinds."""

    index: int
    token: Token
    kinds: frozenset[Noun]


def kinds_of(token: Token) -> frozenset[Noun]:
    if token.mention is not None:
        return _kinds_of_mention(token.mention)
    if token.tag not in _NAMING:
        return _NO_KIND
    return _KINDS.get(token.word) or (_WORKING if token.word.endswith("ing") and _is_working(token) else _NO_KIND)


def kinds_of_word(word: str) -> frozenset[Noun]:
    """The kinds of a common noun, whatever stands around it."""
    return _KINDS.get(word, _NO_KIND)


def _kinds_of_mention(mention: Mention) -> frozenset[Noun]:
    kinds = _MENTION.get(mention.kind, _NO_KIND)
    if mention.amount is not None and mention.amount.unit == "%":
        return kinds | {Noun.PERCENT}
    if mention.entity is not None and mention.kind is MentionKind.ORGANIZATION:
        return kinds | _kinds_of_body(mention.entity.name)
    return kinds


_NAMING = (Tag.WORD, Tag.SUBORDINATOR, Tag.VERB, Tag.PRONOUN)
_GATHERINGS = frozenset("forum summit conference expo exhibition congress convention symposium".split())
_WORKING = frozenset((Noun.ACTIVITY,))
# What is done at a site, by its name: "trenching", "track-laying", "well-drilling".
_SITE_WORK = re.compile(
    r"(?:[a-z]+-)?(?:trench|lay|drill|dig|dredg|pil|pav|blast|excavat|strip|weld|tunnell?|bor|fenc|grad|pour|quarry|build"
    r"|core|cor|pump|dewater|crush|mill|leach|roast|level|clear|install|erect|construct|commission)ing$"
)


def _is_working(token: Token) -> bool:
    return token.tag is Tag.WORD and bool(_SITE_WORK.match(token.word))


@lru_cache(maxsize=2_000)
def _kinds_of_body(name: str) -> frozenset[Noun]:
    """What a body is called by that it runs or holds: the "Karachi Port Trust", the "Minerals Forum"."""
    words = name.casefold().split()
    runs = any(Noun.TRANSPORT in _KINDS.get(word, _NO_KIND) for word in words)
    gathers = bool(words) and words[-1] in _GATHERINGS
    return frozenset(k for k, holds in ((Noun.TRANSPORT, runs), (Noun.GATHERING, gathers)) if holds)


_GIVING = frozenset(
    "award grant give lend hand allocate pay promise show send issue fine declare adjudge pronounce name rank"
    " judge".split()
)  # "was awarded $5 million"
_THROUGH = frozenset("of into off up out down on to".split())  # a particle, or the noun's own "of"
_ASIDE = frozenset("in at on during for from".split())  # "signed in Islamabad a memorandum"


def find_object(clause: Clause, clauses: Sequence[Clause] = ()) -> list[Named]:
    """The nouns of what is acted upon: after an active verb, before a passive one, or the head of a relative clause."""
    verb = clause.verb
    if verb.passive or clause.join is Join.REDUCED:
        acted = find_head(clause) if clause.join is Join.REDUCED else find_nouns(clause.tokens, clause.subject)
        return [*acted, *find_nouns(clause.tokens, clause.rest)] if verb.lemma in _GIVING else acted
    found = find_nouns(clause.tokens, _after_particles(clause))
    if clause.head and clause.join is Join.RELATIVE and clause.subject.first >= clause.head.end:
        return [*find_head(clause), *found]
    if clause.rest and clause.tokens[clause.rest.first].word in ("it", "them"):
        given = Run(clause.rest.first + 1, clause.rest.end)  # "sold them one cargo"
        two = clause.tokens[given.first].tag in (Tag.DETERMINER, Tag.NUMBER, Tag.MENTION) if given else False
        found = (find_nouns(clause.tokens, given) if two else []) or _meant_by_it(clause, clauses)
        it = clause.tokens[clause.rest.first]
        found = [*found, Named(clause.rest.first, it, kinds_of(it))]
    cleft = list(_named_so(clause, clauses)) if clause.marker == "what" or not found else []
    return cleft or found


def _after_particles(clause: Clause) -> Run:
    """ "did away with a levy", "pulled out of a venture": the object stands after both."""
    words = clause.run(clause.rest)[:2]
    idiom = len(words) == 2 and words[0].word in _PARTICLES and words[1].tag is Tag.PREPOSITION
    amounts = len(words) == 2 and words[0].word in _PARTICLES and words[1].kind(MentionKind.QUANTITY, MentionKind.MONEY)
    if amounts and clause.verb.lemma in ("take", "bring", "pay"):
        return Run(clause.rest.first + 1, clause.rest.end)  # "took in 2,000 tonnes"
    if clause.verb.lemma in _BRINGING and (
        led := [i for i, t in enumerate(clause.run(clause.rest)[:3]) if t.word == "with"]
    ):
        return Run(clause.rest.first + led[0] + 1, clause.rest.end)  # "followed with a grant", "came through with $4m"
    if words and words[0].word == "over" and clause.verb.lemma in ("take", "hand", "sign", "turn"):
        return Run(clause.rest.first + 1, clause.rest.end)  # "took over the mine"
    if clause.verb.lemma == "subscribe" and words and words[0].tag is Tag.PREPOSITION:
        return Run(clause.rest.first + 1, clause.rest.end)  # "subscribed for new shares"
    if words and words[0].word == "through" and clause.verb.lemma in _PASSING:
        return Run(clause.rest.first + 1, clause.rest.end)  # "voted through a loan"
    if clause.verb.lemma in _SUPPLYING and words and words[0].word not in ("with", "for"):
        with_what = (i + 1 for i, t in clause.indexed(clause.rest) if t.word == "with")
        return Run(next(with_what, clause.rest.first), clause.rest.end)  # "supplied the mill with ore"
    return Run(clause.rest.first + 2, clause.rest.end) if idiom else clause.rest


_BRINGING = frozenset("follow come weigh step chip wade pitch respond return emerge".split())
_PASSING = frozenset("vote wave push rush nod steer ram railroad".split())
_SUPPLYING = frozenset("supply provide furnish endow".split())


_PARTICLES = frozenset("away up out back down off in on forward".split())


def _meant_by_it(clause: Clause, clauses: Sequence[Clause]) -> list[Named]:
    """ "recommended the loan, and the minister approved it": the object of the verb before."""
    before = [c for c in clauses if c.verb.end <= clause.verb.first]
    return find_nouns(before[-1].tokens, before[-1].rest) if before else []


def _named_so(clause: Clause, clauses: Sequence[Clause]) -> Iterator[Named]:
    """ "signed what it calls a partnership": the object stands after the words that name it so."""
    following = next((c for c in clauses if c.verb.first >= clause.verb.end), None)
    if following and clause.marker == "what" and following.verb.lemma == "be" and not following.verb.negated:
        yield from find_nouns(clause.tokens, following.rest)  # "What X signed with Y was a contract"
        return
    if following and following.marker == "what" and clause.verb.end + 1 >= clause.rest.end:
        skipped = following.rest.first < following.rest.end and clause.tokens[following.rest.first].word == "as"
        yield from find_nouns(clause.tokens, Run(following.rest.first + skipped, following.rest.end))


def find_nouns(tokens: Sequence[Token], run: Run, limit: int = 16) -> list[Named]:
    """The nouns of the noun phrase with which a run begins, up to a preposition that leads away from it."""
    found: list[Named] = []
    i, end = run.first, min(run.end, run.first + limit)
    while i < end:
        token = tokens[i]
        if token.tag is Tag.PREPOSITION and token.word not in _THROUGH:
            aside = token.word in _ASIDE and i + 1 < end and tokens[i + 1].mention is not None and not found
            if not aside:
                break
            i += 2
            continue
        if token.word == "of" and i and tokens[i - 1].word in _OPAQUE:
            break
        own = token.mention is None and i + 1 < end and tokens[i + 1].word == "'s"  # "the group's mine"
        describes = own or _measures(tokens, i, end) or _describes(tokens, i, end)
        if (kinds := kinds_of(token)) and not describes:
            found.append(Named(i, token, kinds))
        i += 1
    return found


def _describes(tokens: Sequence[Token], i: int, end: int) -> bool:
    """The first part of a compound: what a "loan agreement" or an "equity stake" is, its last part says."""
    if Noun.FINANCE in kinds_of(tokens[i]) and i + 1 < end and tokens[i + 1].word in ("line", "lines"):
        return False  # a credit line is credit
    return tokens[i].mention is None and i + 1 < end and tokens[i + 1].tag is Tag.WORD and bool(kinds_of(tokens[i + 1]))


def _measures(tokens: Sequence[Token], i: int, end: int) -> bool:
    """ "a $150 million complex": the sum tells how large the complex is."""
    if not tokens[i].kind(MentionKind.MONEY) or not i or tokens[i - 1].word not in _ARTICLES:
        return False
    following = (t for t in tokens[i + 1 : min(end, i + 5)])
    return any(t.tag is Tag.WORD and kinds_of(t) for t in following)


_ARTICLES = frozenset("a an the its their this".split())


# "the details of the deal": what is acted upon is not the deal.
_OPAQUE = frozenset(
    "details detail terms text copy copies news result results value head signatory opponents lack absence"
    " implementation size scope fate future supporters announcement idea prospect possibility aim face wake"
    " context contents scale impact effect benefits costs cost owner owners operator board most some side"
    " signs pace quality price prices purpose spirit".split()
)


def find_head(clause: Clause) -> list[Named]:
    """The nouns that a relative or reduced clause can tell more of, the nearest first."""
    first = max(clause.head.first, clause.head.end - 14)
    found = [Named(i, clause.tokens[i], kinds_of(clause.tokens[i])) for i in range(clause.head.end - 1, first - 1, -1)]
    return [n for n in found if n.kinds]
