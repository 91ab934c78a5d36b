"""Who takes part in an event, and in what role, by where they stand in its clause."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.frames import Match
from app.extract.events.placements import find_taken_up
from app.extract.events.referents import (
    ENDOWING,
    TRADING,
    find_beside,
    find_endowed,
    find_meant,
    find_of_sentence,
    find_referred_to,
    find_reporting,
    find_sourced,
)
from app.extract.grammar.affiliations import find_affiliations, fits_noun
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.nouns import Noun
from app.extract.grammar.reference import Discourse
from app.extract.grammar.roles import (
    actors,
    find_after,
    find_agents,
    find_placed,
    find_subject,
)

_TOGETHER = ("with", "between", "among", "alongside")


# Verbs of which the subject gets what the other side gives.
_GETTING = frozenset(
    "receive raise obtain win secure get attract draw import net land borrow accept take close clinch bag scoop"
    " collect earn".split()
)


_Taking = tuple[Mention, str]  # who takes part, and their role


def find_participants(
    clause: Clause, clauses: Sequence[Clause], match: Match, discourse: Discourse
) -> Iterator[_Taking]:
    found = [*_PARTICIPANTS[match.frame.type](clause, match), *_beside_object(clause, clauses, match)]
    found += _doing_unnamed(clause, clauses, match, discourse, found)
    if match.frame.type is EventType.MEETING:
        found += _tied_to(clause, discourse, found)
    found += _included(clause, clauses)
    found += _referred_to(clause, match, discourse, found)
    found += [(m, "recipient") for m in _possessor(clause, match)]
    found += [(m, "") for m in (*find_reporting(clause, match), *find_beside(clause, discourse))]
    found += [(m, "") for m in find_sourced(clause, match) if not found]
    found += [(m, "recipient") for m in _spoken_for(clause, clauses, match, discourse)]
    if match.frame.type is EventType.POLICY:
        found += _tied_to(clause, discourse, found)
    found += [(m, "investee") for m in _held(clause, clauses, match)]
    if match.frame.rule == "raise-money":
        found = find_taken_up(clause, discourse, found)
    if match.frame.type is EventType.PROJECT:
        found += [(m, "") for m in _issuing(discourse, found)]
    yield from found
    if match.frame.type is EventType.AGREEMENT:
        yield from _also_parties(clause, clauses, [m for m, _ in found], discourse)


def _issuing(discourse: Discourse, found: Sequence[_Taking]) -> Sequence[Mention]:
    """ "Drilling ended on 22 November" in a company's own release: its own works, where nobody else is named."""
    named = any(m.kind is MentionKind.ORGANIZATION for m, _ in found)
    return () if named or discourse.issuer is None else (discourse.issuer,)


def _beside_object(clause: Clause, clauses: Sequence[Clause], match: Match) -> Iterator[_Taking]:
    """ "signed what it calls a partnership with X": with whom, where the object stands in a clause of its own."""
    if match.object and match.object.index >= clause.rest.end:
        naming = next((c for c in clauses if match.object.index in c.rest), None)
        yield from ((m, "") for m in (find_after(naming, *_TOGETHER) if naming else ()))


def _doing_unnamed(
    clause: Clause, clauses: Sequence[Clause], match: Match, discourse: Discourse, found: Sequence[_Taking]
) -> Iterator[_Taking]:
    """Who does it, where the subject has no name."""
    if find_subject(clause) or (clause.verb.passive and match.object and match.object.index in clause.subject):
        return
    bodies = any(m.kind is MentionKind.ORGANIZATION and role != "recipient" for m, role in found)
    role = "recipient" if clause.verb.passive else _role(match, clause)
    yield from ((m, role) for m in find_meant(clause, clauses, discourse, alone=not bodies))


def _tied_to(clause: Clause, discourse: Discourse, found: Sequence[_Taking]) -> list[_Taking]:
    """The bodies for which the people who take part act."""
    people = [m.entity.id for m, _ in found if m.entity and m.kind is MentionKind.PERSON]
    here = dict(find_affiliations(clause.tokens, discourse.spoken_of, discourse.issuer)) if people else {}
    tied = {**here, **discourse.affiliations}
    return [(tied[person], "") for person in people if person in tied]


def _included(clause: Clause, clauses: Sequence[Clause]) -> Iterator[_Taking]:
    """ "a delegation led by X", "a group that included Y"."""
    if not find_subject(clause):
        led = (c for c in clauses if c.head and c.head.first in clause.subject and c is not clause and includes(c))
        yield from ((m, "") for c in led for m in find_after(c, "by"))
    including = (c for c in clauses if c.governor is clause and includes(c))
    yield from ((m, "") for c in including for m in find_after(c, "", "and", "by", "of"))


def _referred_to(clause: Clause, match: Match, discourse: Discourse, found: Sequence[_Taking]) -> Iterator[_Taking]:
    """Who stands after the verb without a name: "fined the company", "lent the miner $5 million"."""
    if match.frame.type in (EventType.POLICY, EventType.MEETING, EventType.PROJECT):
        yield from ((m, "about") for m in find_referred_to(clause, discourse))
        return
    leads = "to with from by at in into" if match.frame.type is EventType.SHIPMENT else "to with from by"
    referred = list(find_referred_to(clause, discourse, led=leads))
    yield from ((m, "") for m in referred)
    giving = [m.entity for m in (*(m for m, _ in found), *referred)]
    yield from ((m, "recipient") for m in find_endowed(clause, discourse, giving))


def _held(clause: Clause, clauses: Sequence[Clause], match: Match) -> Iterator[Mention]:
    """Of what a stake is: "put $8 million into X and doubled its stake", "the 12% of X that it bought"."""
    if match.frame.rule not in ("buy-share", "buy-stake"):
        return
    if match.object and clause.tokens[match.object.index - 1].word in ("its", "their"):
        before = (c for c in reversed(clauses) if c.verb.end <= clause.verb.first)
        held = (m for c in before for m in find_after(c, "in", "into", "of", "") if m.kind is MentionKind.ORGANIZATION)
        yield from itertools.islice(held, 1)
    if clause.head:
        yield from actors(find_placed(clause.tokens, clause.head), "", "to", "of", "by", "in")


def _spoken_for(clause: Clause, clauses: Sequence[Clause], match: Match, discourse: Discourse) -> Iterator[Mention]:
    """ "he has been given Rs 3 million": it is the body's, for which he speaks."""
    if match.frame.type is EventType.INVESTMENT and clause.verb.passive:
        meant = find_meant(clause, clauses, discourse, alone=True)
        ids = [m.entity.id for m in meant if m.entity and m.kind is MentionKind.PERSON]
        yield from (discourse.affiliations[i] for i in ids if i in discourse.affiliations)


def _also_parties(
    clause: Clause, clauses: Sequence[Clause], found: Sequence[Mention], discourse: Discourse
) -> Iterator[tuple[Mention, str]]:
    """Parties that an agreement's own clause does not name as such."""
    yield from _signed_for(clause, found, discourse)
    if clause.verb.passive and not found:
        yield from ((m, "") for m in discourse.together or discourse.find_last_two())
    yield from ((m, "") for m in _trading(clause, clauses, found))
    yield from ((m, "") for m in _with_it(clause, found, discourse))
    if clause.join is Join.REDUCED and len({m.entity for m in found}) < 2:
        yield from ((m, "") for m in find_of_sentence(clauses, discourse))


def _with_it(clause: Clause, found: Sequence[Mention], discourse: Discourse) -> Sequence[Mention]:
    """ "X signed the lease with it": the body spoken of last that is not X."""
    if not any(t.word == "it" and clause.tokens[i - 1].word == "with" for i, t in clause.indexed(clause.rest)):
        return ()
    there = {m.entity for m in found}
    return [m for m in discourse.subjects or discourse.organizations if m.entity not in there][-1:]


def _trading(clause: Clause, clauses: Sequence[Clause], found: Sequence[Mention]) -> Iterator[Mention]:
    """ "struck a deal to take 900 tonnes of ore from X": the other side of what was agreed to be traded."""
    if sum(m.kind is MentionKind.ORGANIZATION for m in found) != 1:
        return
    for other in clauses:
        if other.join is Join.INFINITIVE and other.governor is clause and other.verb.lemma in TRADING:
            yield from (m for m in find_after(other, "from", "to") if m.kind is MentionKind.ORGANIZATION)


def _signed_for(clause: Clause, signing: Sequence[Mention], discourse: Discourse) -> Iterator[tuple[Mention, str]]:
    """The bodies, else the countries, that people sign for: "Kazakhstan's minister and the US envoy signed"."""
    present = {m.entity.id for m in signing if m.entity and m.kind is MentionKind.PERSON}
    if not present or sum(m.kind is not MentionKind.PERSON for m in signing) >= 2:
        return
    tied = dict(find_affiliations(clause.tokens)) | {p: b for p, b in discourse.affiliations.items() if p in present}
    bodies = [tied[person] for person in sorted(present) if person in tied]
    yield from ((m, "") for m in bodies)
    if not bodies:
        placed = [*find_placed(clause.tokens, clause.subject), *find_placed(clause.tokens, clause.rest)]
        yield from ((m, "") for m in actors(placed, "'s", "adj") if m.kind is MentionKind.PLACE)


def includes(clause: Clause) -> bool:
    """ "a group that included X", "a delegation led by Y": the words name who takes part."""
    return clause.verb.lemma in _INCLUDING or (
        clause.join is Join.REDUCED and clause.verb.lemma in ("lead", "head", "represent", "accompany")
    )


_INCLUDING = frozenset("include comprise involve group unite".split())


def _role(match: Match, clause: Clause) -> str:
    moving = match.frame.type in (EventType.SHIPMENT, EventType.INVESTMENT)
    getting = clause.verb.lemma in _GETTING and not match.frame.rule.startswith("buy")
    return "recipient" if moving and getting else ""


def _possessor(clause: Clause, match: Match) -> Iterator[Mention]:
    """ "enlarged X's credit line", "X's mill was financed": whose it is."""
    if match.frame.rule == "fund-project" and clause.verb.passive:
        owners = actors(find_placed(clause.tokens, clause.subject), "'s")
        yield from (m for m in owners if m.kind is MentionKind.ORGANIZATION)
    if match.object is None or match.object.kinds.isdisjoint((Noun.FINANCE,)) or clause.acted_on:
        return
    before = [p for p in find_placed(clause.tokens, clause.rest) if p.lead == "'s" and p.index < match.object.index]
    yield from (p.mention for p in before if p.mention.kind is MentionKind.ORGANIZATION)


def _parties(clause: Clause, match: Match) -> Iterator[tuple[Mention, str]]:
    if match.frame.rule == "order-goods":
        buyers = [m for m in find_agents(clause) if fits_noun(m, "buyer")]
        yield from ((m, "") for m in (*buyers, *find_after(clause, "from")) if m.kind is MentionKind.ORGANIZATION)
        return
    if match.frame.rule in ("trade-goods", "sell-goods"):
        committed = find_after(clause.governor, "") if clause.governor else []
        traders = [*find_agents(clause), *committed, *find_after(clause, "to", "from", "by", "")]
        yield from ((m, "") for m in traders if m.kind is not MentionKind.PERSON)
        return
    beside = find_after(clause, *_TOGETHER, "and")
    if clause.verb.lemma not in _OVERSEEING or sum(m.kind is MentionKind.ORGANIZATION for m in beside) < 2:
        yield from ((m, "") for m in find_agents(clause))
    yield from ((m, "") for m in beside)
    if clause.verb.lemma in _GETTING:
        yield from ((m, "") for m in find_after(clause, "from") if m.kind is MentionKind.ORGANIZATION)
    if match.frame.rule in ("sign-up", "hire-body"):
        yield from ((m, "") for m in find_after(clause, "", "up"))
        yield from ((m, "") for m in find_subject(clause) if clause.verb.passive)
    if clause.verb.lemma in ("award", "grant", "give", "hand", "let", "assign", "go", "fall", "farm"):
        yield from ((m, "") for m in find_after(clause, "to", ""))
        if clause.verb.passive:
            yield from ((m, "") for m in find_subject(clause))
    yield from _of_acted_on(clause)


def _of_acted_on(clause: Clause) -> Iterator[_Taking]:
    """Whose agreement it is that stands before the verb: "the pact between X and Y", "X's contract was signed by Y"."""
    if clause.verb.passive:
        yield from ((m, "") for m in _headed(clause))
    if clause.verb.passive or clause.head:
        run = clause.head or clause.subject
        yield from ((m, "") for m in actors(find_placed(clause.tokens, run), *_TOGETHER, "by"))
        owners = actors(find_placed(clause.tokens, run), "'s") if clause.verb.passive else []
        yield from ((m, "") for m in owners if m.kind is MentionKind.ORGANIZATION)
        if not clause.verb.passive and clause.join is Join.RELATIVE:
            return
    yield from ((m, "") for m in actors(find_placed(clause.tokens, clause.subject), "with", "between"))


_POSTS = frozenset(
    "head heads chief chiefs chairman director president executive executives secretary officials".split()
)


def _headed(clause: Clause) -> Iterator[Mention]:
    """ "was signed by the head of X": the body whose officer signs."""
    for placed in find_placed(clause.tokens, clause.rest):
        before = {t.word for t in clause.tokens[max(clause.rest.first, placed.index - 3) : placed.index]}
        if placed.lead == "of" and placed.mention.kind is MentionKind.ORGANIZATION and before & _POSTS:
            yield placed.mention


# Who does this to an agreement between two others is no party to it.
_OVERSEEING = frozenset("approve clear endorse greenlight ratify announce unveil witness broker".split())


def _moving(clause: Clause, match: Match) -> Iterator[tuple[Mention, str]]:
    buying = match.frame.rule.startswith(("buy", "close-sale"))
    getting = clause.verb.lemma in _GETTING and not buying
    overseen = match.frame.rule == "close-sale" and clause.verb.lemma in _OVERSEEING
    if overseen:
        owners = [m for m in actors(find_placed(clause.tokens, clause.subject), "'s") if clause.verb.passive]
        yield from ((m, "") for m in (*owners, *find_after(clause, "'s")) if m.kind is MentionKind.ORGANIZATION)
    else:
        yield from ((m, "recipient" if getting else "") for m in find_agents(clause))
    yield from ((m, "recipient") for m in find_after(clause, "to", "for"))
    if clause.verb.lemma in ENDOWING or match.frame.rule == "buy-merge":
        leads = ENDOWING.get(clause.verb.lemma, ("with",))
        yield from ((m, "recipient") for m in find_after(clause, *leads) if m.kind is MentionKind.ORGANIZATION)
    bought = buying
    yield from (
        (m, "investee")
        for m in find_after(clause, "in", "into", "of", "")
        if bought and m.kind is MentionKind.ORGANIZATION
    )
    if buying and clause.verb.lemma in ("place", "issue", "allot"):
        yield from ((m, "recipient") for m in find_after(clause, "with"))
    sources = [
        m
        for m in find_after(clause, "from", "from" if overseen else "by")
        if m.kind is not MentionKind.PLACE or getting
    ]
    agents = [m.entity for m in find_agents(clause)]
    yield from ((m, "seller" if buying and m.entity not in agents else "") for m in sources)
    if match.object and match.object.token.word in ("investment", "investments", "injection"):
        run = clause.subject if clause.verb.passive else clause.rest  # "announced an investment in X"
        into = actors(find_placed(clause.tokens, run), "in", "into")
        yield from ((m, "recipient") for m in into if m.kind is MentionKind.ORGANIZATION)
    if match.frame.rule == "sign-loan":
        yield from ((m, "recipient") for m in find_after(clause, "with") if m.kind is MentionKind.PLACE)
    involved = find_after(clause, "with", "between", "under", "of")
    yield from ((m, "involved") for m in involved if not bought and m.kind is not MentionKind.PLACE)
    run = clause.head or clause.subject
    yield from ((m, "") for m in actors(find_placed(clause.tokens, run), "from", "by"))
    yield from ((m, "recipient") for m in actors(find_placed(clause.tokens, run), "to"))
    if match.frame.rule == "tap-lender":
        yield from ((m, "") for m in find_after(clause, "") if m.kind is MentionKind.ORGANIZATION)
    if match.frame.rule == "close-sale":
        placed = list(find_placed(clause.tokens, run))
        yield from ((m, "") for m in actors(placed, "'s", "by") if m.kind is MentionKind.ORGANIZATION)
    if buying and (clause.verb.passive or match.frame.rule == "close-sale" or clause.verb.lemma == "change"):
        placed = list(find_placed(clause.tokens, clause.subject))
        yield from ((m, "investee") for m in actors(placed, "", "of", "in") if m.kind is MentionKind.ORGANIZATION)
    if clause.verb.passive and clause.verb.lemma in ("award", "grant", "give"):
        yield from ((m, "recipient") for m in find_subject(clause))


def _meeting(clause: Clause, _: Match) -> Iterator[tuple[Mention, str]]:
    agents = find_agents(clause)
    yield from ((m, "") for m in agents)
    if clause.verb.passive:
        yield from ((m, "recipient") for m in find_subject(clause))
    met = find_after(clause, "", "with", "to", "between", "on", "by", "from", "of")
    yield from ((m, "recipient") for m in met if m.kind is not MentionKind.PLACE)
    yield from ((m, "recipient") for m in find_after(clause, "adj") if m.kind is MentionKind.ORGANIZATION)
    yield from ((m, "participant") for m in find_after(clause, "with", "between") if m.kind is MentionKind.PLACE)


_GIVING = frozenset("refuse deny grant award give allot hand issue offer send".split())


def _acting(clause: Clause, _: Match) -> Iterator[tuple[Mention, str]]:
    yield from ((m, "") for m in find_agents(clause))
    if clause.verb.lemma in _GIVING:  # "refused the firm permission"
        yield from ((m, "about") for m in find_after(clause, "adj")[:1] if m.kind is MentionKind.ORGANIZATION)
    yield from (
        (m, "about") for m in find_after(clause, "to", "for", "on", "against", "from", "with", "", "of", "by", "at")
    )
    if clause.verb.passive or clause.join is Join.REDUCED:
        placed = list(find_placed(clause.tokens, clause.head or clause.subject))
        yield from ((m, "about") for m in actors(placed, "", "of", "by", "'s", "for", "to", "with"))


_PARTICIPANTS = {
    EventType.AGREEMENT: _parties,
    EventType.SHIPMENT: _moving,
    EventType.INVESTMENT: _moving,
    EventType.MEETING: _meeting,
    EventType.POLICY: _acting,
    EventType.PROJECT: _acting,
    EventType.STATEMENT: _acting,
}
