"""Who takes part in an event, and in what role, by where they stand in its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.entities import Entity
from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.frames import Match
from app.extract.grammar.affiliations import find_affiliations, fits_noun
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.nouns import Noun
from app.extract.grammar.reference import PAIR, Discourse
from app.extract.grammar.roles import (
    BODY,
    COMPANY,
    actors,
    find_after,
    find_agents,
    find_placed,
    find_subject,
)
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verb_groups import SPEECH

_TOGETHER = ("with", "between", "among", "alongside")


# Verbs of which the subject gets what the other side gives.
_GETTING = frozenset(
    "receive raise obtain win secure get attract draw import net land borrow accept take close clinch bag scoop"
    " collect earn".split()
)


def is_quoted(clause: Clause) -> bool:
    """Whether the clause stands between quotation marks that open and close in its sentence."""
    text, at = clause.sentence.span, clause.tokens[clause.verb.first].start
    before = text.text[text.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def find_participants(
    clause: Clause, clauses: Sequence[Clause], match: Match, discourse: Discourse
) -> Iterator[tuple[Mention, str]]:
    found = list(_PARTICIPANTS[match.frame.type](clause, match))
    if match.object and match.object.index >= clause.rest.end:
        naming = next(c for c in clauses if match.object.index in c.rest)
        found += [(m, "") for m in find_after(naming, *_TOGETHER)]
    if match.frame.type is EventType.MEETING:
        present = {m.entity.id for m, _ in found if m.entity}
        tied = {**discourse.affiliations, **dict(find_affiliations(clause.tokens, discourse.spoken_of))}
        found += [(tied[person], "") for person in present if person in tied]
    if not find_subject(clause) and not (clause.verb.passive and match.object and match.object.index in clause.subject):
        bodies = any(m.kind is MentionKind.ORGANIZATION for m, _ in found)
        role = "recipient" if clause.verb.passive else _role(match, clause)
        found += [(m, role) for m in find_meant(clause, clauses, discourse, alone=not bodies)]
    if not find_subject(clause):
        led = (c for c in clauses if c.head and c.head.first in clause.subject and c is not clause and includes(c))
        found += [(m, "") for c in led for m in find_after(c, "by")]
    found += [
        (m, "") for c in clauses if c.governor is clause and includes(c) for m in find_after(c, "", "and", "by", "of")
    ]
    if match.frame.type in (EventType.POLICY, EventType.MEETING, EventType.PROJECT):
        found += [(m, "about") for m in _referred_to(clause, discourse)]
    else:
        found += [(m, "") for m in _referred_to(clause, discourse, led="to with from by")]
        found += [(m, "recipient") for m in _endowed(clause, discourse, [m.entity for m, _ in found])]
    found += [(m, "recipient") for m in _possessor(clause, match)]
    found += [(m, "") for m in (*_reporting(clause, match), *_beside(clause, discourse))]
    found += [(m, "recipient") for m in _spoken_for(clause, clauses, match, discourse)]
    if match.frame.type is EventType.POLICY:
        found += [
            (discourse.affiliations[m.entity.id], "")
            for m, _ in found
            if m.entity and m.entity.id in discourse.affiliations
        ]
    if match.frame.rule in ("buy-share", "buy-stake") and clause.head:
        found += [(m, "investee") for m in actors(find_placed(clause.tokens, clause.head), "", "to", "of", "by", "in")]
    yield from found
    if match.frame.type is EventType.AGREEMENT:
        yield from _also_parties(clause, clauses, [m for m, _ in found], discourse)


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
        yield from ((m, "") for m in _of_sentence(clauses, discourse))


def _with_it(clause: Clause, found: Sequence[Mention], discourse: Discourse) -> Sequence[Mention]:
    """ "X signed the lease with it": the body spoken of last that is not X."""
    if not any(t.word == "it" and clause.tokens[i - 1].word == "with" for i, t in clause.indexed(clause.rest)):
        return ()
    there = {m.entity for m in found}
    return [m for m in discourse.subjects or discourse.organizations if m.entity not in there][-1:]


_TRADING = frozenset("take buy purchase sell supply deliver provide ship lift source acquire send".split())


def _trading(clause: Clause, clauses: Sequence[Clause], found: Sequence[Mention]) -> Iterator[Mention]:
    """ "struck a deal to take 900 tonnes of ore from X": the other side of what was agreed to be traded."""
    if sum(m.kind is MentionKind.ORGANIZATION for m in found) != 1:
        return
    for other in clauses:
        if other.join is Join.INFINITIVE and other.governor is clause and other.verb.lemma in _TRADING:
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


def find_meant(clause: Clause, clauses: Sequence[Clause], discourse: Discourse, *, alone: bool) -> Sequence[Mention]:
    """Whom a subject without a name means: who says it ("X said it had signed"), else the nearest that fits."""
    plain = [
        t
        for t in clause.run(clause.subject)
        if not t.kind(MentionKind.DATE) and t.tag not in (Tag.PREPOSITION, Tag.STOP, Tag.ADVERB, Tag.AND)
    ]
    if clause.join is Join.GERUND and clause.governor is None:
        return next((find_subject(c) for c in clauses if c.join is Join.MAIN), ())
    inherited = clause.subject.end <= clause.head.end
    if clause.join in (Join.RELATIVE, Join.REDUCED) and clause.governor and inherited:
        # "leads a syndicate that has committed …": whoever leads it.
        by = any(t.word == "by" for t in clause.run(clause.rest))
        return find_subject(clause.governor) if alone and not by and not is_quoted(clause) else ()
    if not plain:
        return ()
    if plain[0].word in ("it", "they", "he", "she", "its", "their", "his", "her"):
        personal = plain[0].word in ("he", "she", "his", "her")
        before = [c for c in reversed(clauses) if c.verb.end <= clause.verb.first]
        for other in [*clause.chain(), *before]:
            fits = [m for m in find_subject(other) if (m.kind is MentionKind.PERSON) is personal]
            if other is not clause and fits:
                return fits
        if plain[0].word == "it" and before and (owner := _owner(before[0])):
            return owner
    here = _meant_here(plain, clause, clauses) or _all_meant_here(plain, clause, discourse)
    meant = here or _meant_after(plain, clause, clauses) or discourse.resolve(plain)
    return meant or _said_after(clause, clauses)


def _owner(clause: Clause) -> Sequence[Mention]:
    """ "Half of the mine belongs to X; it bought its share": whose the thing is that the sentence spoke of before."""
    if clause.verb.lemma not in ("belong", "own", "hold", "control", "run", "operate"):
        return ()
    bodies = [m for m in find_after(clause, "to", "by", "with", "of", "from", "") if m.kind is MentionKind.ORGANIZATION]
    return bodies if len(bodies) == 1 else ()


def _all_meant_here(plain: Sequence[Token], clause: Clause, discourse: Discourse) -> Sequence[Mention]:
    """ "X ships ore to Y under a contract that the two companies signed": those of the sentence, or the last named."""
    words = {t.word for t in plain}
    if not words & PAIR or plain[0].word not in ("the", "both", "these"):
        return ()
    before = clause.tokens[: clause.subject.first]
    here = [t.mention for t in before if t.mention is not None and t.kind(MentionKind.ORGANIZATION)]
    return discourse.find_all(here, words) if here else ()


def _meant_after(plain: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> Sequence[Mention]:
    """ "Under a contract that it signed in May, X will …": the pronoun comes before the name."""
    if plain[0].word not in ("it", "they") or clause.join is not Join.RELATIVE or clause.governor is not None:
        return ()
    main = next((c for c in clauses if c.verb.first > clause.verb.first and c.join in _LEVEL), None)
    return [m for m in find_subject(main) if m.kind is MentionKind.ORGANIZATION] if main else ()


_LEVEL = (Join.MAIN, Join.COORDINATE)


def _said_after(clause: Clause, clauses: Sequence[Clause]) -> Sequence[Mention]:
    """ "It raised $5 million in May, X said": whoever says it, where nobody was named before."""
    last = clauses[-1]
    closes = last.verb.lemma in SPEECH and last.join in _LEVEL and last.verb.first > clause.verb.end
    return [m for m in find_subject(last) if m.kind is MentionKind.ORGANIZATION] if closes else ()


def _meant_here(plain: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> Sequence[Mention]:
    """ "X bought a plant, and the firm switched it on": the subject of a clause before, where it can be called so."""
    noun = next((t.word for t in plain if t.word in COMPANY or t.word in BODY), None)
    if noun is None or plain[0].word not in ("the", "this") or len(plain) > 4:
        return ()
    before = (m for c in reversed(clauses) if c.verb.end <= clause.verb.first for m in find_subject(c))
    return tuple(m for m in before if m.kind is MentionKind.ORGANIZATION and fits_noun(m, noun))[:1]


def _reporting(clause: Clause, match: Match) -> Iterator[Mention]:
    """ "X said that a new hole had cut 40 metres": whose works go on, where nobody else is named."""
    if match.frame.type is EventType.PROJECT and clause.join is Join.COMPLEMENT and clause.governor:
        named = () if find_subject(clause) else find_subject(clause.governor)
        yield from (m for m in named if m.kind is MentionKind.ORGANIZATION)


def _referred_to(clause: Clause, discourse: Discourse, led: str = "") -> Iterator[Mention]:
    """The bodies that the words after the verb mean without a name: "fined the company", "the firm's leases"."""
    tokens = clause.tokens
    for i in range(clause.rest.first, clause.rest.end - 1):
        if tokens[i].word != "the":
            continue
        word = tokens[i + 1].word
        known = (word in COMPANY or word in BODY) and tokens[i + 1].mention is None
        compound = i + 2 < len(tokens) and tokens[i + 2].tag is Tag.WORD
        leads = not led or tokens[i - 1].word in led.split()
        if known and leads and not compound:
            yield from discourse.find_body(word)


def _endowed(clause: Clause, discourse: Discourse, giving: Sequence[Entity | None]) -> Sequence[Mention]:
    """ "will lend the miner $5 million", "awarded the company a concession": who gets it, named before."""
    words = clause.run(clause.rest)[:3]
    if clause.verb.passive or clause.verb.lemma not in _ENDOWING or len(words) < 3 or words[0].word != "the":
        return ()
    known = words[1].mention is None and (words[1].word in COMPANY or words[1].word in BODY)
    return discourse.find_body(words[1].word, giving) if known and words[2].tag is not Tag.WORD else ()


def _possessor(clause: Clause, match: Match) -> Iterator[Mention]:
    """ "enlarged X's credit line": whose it is."""
    if match.object is None or match.object.kinds.isdisjoint((Noun.FINANCE,)) or clause.acted_on:
        return
    before = [p for p in find_placed(clause.tokens, clause.rest) if p.lead == "'s" and p.index < match.object.index]
    yield from (p.mention for p in before if p.mention.kind is MentionKind.ORGANIZATION)


def _beside(clause: Clause, discourse: Discourse) -> Iterator[Mention]:
    """ "X and the company have signed": a body without a name beside one with a name."""
    tokens, named = clause.tokens, {m.entity for m in find_subject(clause)}
    for i in range(clause.subject.first, clause.subject.end - 1 if named else 0):
        if tokens[i].word != "the":
            continue
        beside = tokens[i - 1 : i] if i > clause.subject.first else tokens[i + 2 : i + 3]
        joined = any(t.tag is Tag.AND for t in beside)
        if joined and (tokens[i + 1].word in COMPANY or tokens[i + 1].word in BODY):
            yield from discourse.find_body(tokens[i + 1].word, named)


def _of_sentence(clauses: Sequence[Clause], discourse: Discourse) -> Iterator[Mention]:
    """The main clause's subject and with whom it is done: the parties of "…, under an agreement signed in May"."""
    main = next((c for c in clauses if c.join in (Join.MAIN, Join.COORDINATE)), clauses[0])
    yield from find_subject(main) or find_meant(main, clauses, discourse, alone=True)
    others = find_after(main, "to", "from")
    yield from (m for m in others if m.kind is MentionKind.ORGANIZATION)
    for clause in clauses:
        yield from find_after(clause, "with", "between")


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
    if clause.verb.lemma in ("award", "grant", "give", "hand", "let", "assign", "go", "fall"):
        yield from ((m, "") for m in find_after(clause, "to", ""))
        if clause.verb.passive:
            yield from ((m, "") for m in find_subject(clause))
    if clause.verb.passive or clause.head:
        run = clause.head or clause.subject
        yield from ((m, "") for m in actors(find_placed(clause.tokens, run), *_TOGETHER, "by"))
        owners = actors(find_placed(clause.tokens, run), "'s") if clause.verb.passive else []
        yield from ((m, "") for m in owners if m.kind is MentionKind.ORGANIZATION)
        if not clause.verb.passive and clause.join is Join.RELATIVE:
            return
    yield from ((m, "") for m in actors(find_placed(clause.tokens, clause.subject), "with", "between"))


# Who does this to an agreement between two others is no party to it.
_OVERSEEING = frozenset("approve clear endorse greenlight ratify announce unveil witness broker".split())


# The words that lead to whom money is given: "lend X $5 million", "invested $5 million in X", "put it into X".
_ENDOWING = {
    **dict.fromkeys("lend give grant award pay advance loan hand".split(), ("",)),
    **dict.fromkeys("invest inject plough pour put sink pump place channel funnel".split(), ("in", "into")),
}


def _moving(clause: Clause, match: Match) -> Iterator[tuple[Mention, str]]:
    buying = match.frame.rule.startswith(("buy", "close-sale"))
    getting = clause.verb.lemma in _GETTING and not buying
    yield from ((m, "recipient" if getting else "") for m in find_agents(clause))
    yield from ((m, "recipient") for m in find_after(clause, "to", "for"))
    if clause.verb.lemma in _ENDOWING or match.frame.rule == "buy-merge":
        leads = _ENDOWING.get(clause.verb.lemma, ("with",))
        yield from ((m, "recipient") for m in find_after(clause, *leads) if m.kind is MentionKind.ORGANIZATION)
    bought = buying
    yield from (
        (m, "investee")
        for m in find_after(clause, "in", "into", "of", "")
        if bought and m.kind is MentionKind.ORGANIZATION
    )
    if buying and clause.verb.lemma in ("place", "issue", "allot"):
        yield from ((m, "recipient") for m in find_after(clause, "with"))
    sources = [m for m in find_after(clause, "from", "by") if m.kind is not MentionKind.PLACE or getting]
    agents = [m.entity for m in find_agents(clause)]
    yield from ((m, "seller" if buying and m.entity not in agents else "") for m in sources)
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


def _acting(clause: Clause, _: Match) -> Iterator[tuple[Mention, str]]:
    yield from ((m, "") for m in find_agents(clause))
    yield from (
        (m, "about") for m in find_after(clause, "to", "for", "on", "against", "from", "with", "", "of", "by", "at")
    )
    if clause.verb.passive or clause.join is Join.REDUCED:
        placed = list(find_placed(clause.tokens, clause.head or clause.subject))
        yield from ((m, "about") for m in actors(placed, "", "of", "by", "'s", "for", "to"))


_PARTICIPANTS = {
    EventType.AGREEMENT: _parties,
    EventType.SHIPMENT: _moving,
    EventType.INVESTMENT: _moving,
    EventType.MEETING: _meeting,
    EventType.POLICY: _acting,
    EventType.PROJECT: _acting,
    EventType.STATEMENT: _acting,
}
