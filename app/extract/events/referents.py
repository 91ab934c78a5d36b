"""Whom a clause means where it does not name them: pronouns, definite nouns, those who report, own or get it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.entities import Entity
from app.extract.drafts import EventType, Mention, MentionKind
from app.extract.events.frames import Match
from app.extract.grammar.affiliations import fits_noun
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.reference import PAIR, Discourse
from app.extract.grammar.roles import BODY, COMPANY, find_after, find_subject
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verb_groups import SPEECH

TRADING = frozenset("take buy purchase sell supply deliver provide ship lift source acquire send".split())


def is_quoted(clause: Clause) -> bool:
    """Whether the clause stands between quotation marks that open and close in its sentence."""
    text, at = clause.sentence.span, clause.tokens[clause.verb.first].start
    before = text.text[text.start : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def find_meant(clause: Clause, clauses: Sequence[Clause], discourse: Discourse, *, alone: bool) -> Sequence[Mention]:
    """Whom a subject without a name means: who says it ("X said it had signed"), else the nearest that fits."""
    plain = [
        t
        for t in clause.run(clause.subject)
        if not t.kind(MentionKind.DATE) and t.tag not in (Tag.PREPOSITION, Tag.STOP, Tag.ADVERB, Tag.AND)
    ]
    if clause.join is Join.RELATIVE and (named := _named_so_before(clause)):
        return named
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
    unnamed = plain[0].tag in (Tag.PRONOUN, Tag.DETERMINER)
    return meant or (_said_after(clause, clauses) if unnamed else ())


def _named_so_before(clause: Clause) -> Sequence[Mention]:
    """ "X, the company that rebuilt the smelter": the body before the comma."""
    tokens, first = clause.tokens, clause.head.first
    if first < 2 or tokens[first].word not in ("the", "a", "an") or tokens[first - 1].word != ",":
        return ()
    body = tokens[first - 2]
    return (body.mention,) if body.mention is not None and body.kind(MentionKind.ORGANIZATION) else ()


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


def find_reporting(clause: Clause, match: Match) -> Iterator[Mention]:
    """ "X said that a new hole had cut 40 metres": whose works go on, where nobody else is named."""
    told = match.frame.type in (EventType.PROJECT, EventType.SHIPMENT)
    if told and clause.join is Join.COMPLEMENT and clause.governor:
        bodies = any(m.kind is not MentionKind.PLACE for m in find_subject(clause))
        named = () if bodies else find_subject(clause.governor)
        yield from (m for m in named if m.kind is MentionKind.ORGANIZATION and not _is_outlet(m))


def find_sourced(clause: Clause, match: Match) -> Iterator[Mention]:
    """ "A parcel has been loaded, according to X": whose it is, where nobody else is named."""
    words = clause.tokens[clause.verb.end :]
    at = next((i for i, t in enumerate(words) if t.word == "according"), None)
    if at is not None and match.frame.type in (EventType.PROJECT, EventType.SHIPMENT):
        named = [t.mention for t in words[at:] if t.mention is not None and t.kind(MentionKind.ORGANIZATION)]
        yield from (m for m in named[:1] if not _is_outlet(m))


def _is_outlet(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.form not in ("company", "state company", None)


def find_referred_to(clause: Clause, discourse: Discourse, led: str = "") -> Iterator[Mention]:
    """The bodies that the words after the verb mean without a name: "fined the company", "the firm's leases"."""
    tokens = clause.tokens
    for i in range(clause.rest.first, clause.rest.end - 1):
        if tokens[i].word != "the" or (led and tokens[i - 1].word not in led.split()):
            continue
        far = i + 2 < clause.rest.end and tokens[i + 1].capital  # "the American company"
        at = i + 2 if far else i + 1
        known = tokens[at].mention is None and (tokens[at].word in COMPANY or tokens[at].word in BODY)
        compound = at + 1 < len(tokens) and tokens[at + 1].tag is Tag.WORD
        if known and not compound:
            yield from discourse.find_called(tokens[i : at + 1])


# The words that lead to whom money is given: "lend X $5 million", "invested $5 million in X", "put it into X".
ENDOWING = {
    **dict.fromkeys("lend give grant award pay advance loan hand back support fund finance extend".split(), ("",)),
    **dict.fromkeys("invest inject plough pour put sink pump place channel funnel".split(), ("in", "into")),
}


def find_endowed(clause: Clause, discourse: Discourse, giving: Sequence[Entity | None]) -> Sequence[Mention]:
    """ "will lend the miner $5 million", "awarded the company a concession": who gets it, named before."""
    words = clause.run(clause.rest)[:3]
    if clause.verb.passive or clause.verb.lemma not in ENDOWING or len(words) < 3 or words[0].word != "the":
        return ()
    known = words[1].mention is None and (words[1].word in COMPANY or words[1].word in BODY)
    return discourse.find_body(words[1].word, giving) if known and words[2].tag is not Tag.WORD else ()


def find_beside(clause: Clause, discourse: Discourse) -> Iterator[Mention]:
    """ "X and the company have signed": a body without a name beside one with a name."""
    tokens, named = clause.tokens, {m.entity for m in find_subject(clause)}
    for i in range(clause.subject.first, clause.subject.end - 1 if named else 0):
        if tokens[i].word != "the":
            continue
        beside = tokens[i - 1 : i] if i > clause.subject.first else tokens[i + 2 : i + 3]
        joined = any(t.tag is Tag.AND for t in beside)
        if joined and (tokens[i + 1].word in COMPANY or tokens[i + 1].word in BODY):
            yield from discourse.find_body(tokens[i + 1].word, named)


def find_of_sentence(clauses: Sequence[Clause], discourse: Discourse) -> Iterator[Mention]:
    """The main clause's subject and with whom it is done: the parties of "…, under an agreement signed in May"."""
    main = next((c for c in clauses if c.join in (Join.MAIN, Join.COORDINATE)), clauses[0])
    yield from find_subject(main) or find_meant(main, clauses, discourse, alone=True)
    others = find_after(main, "to", "from", "" if main.verb.lemma in TRADING else "to")
    yield from (m for m in others if m.kind is MentionKind.ORGANIZATION)
    for clause in clauses:
        yield from find_after(clause, "with", "between")
