"""Events and deals: the tells of an article put together into drafts."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Draft, EventType, Mention
from app.extract.events.assembly import Agreed, find_deal_of, take_parties, to_deal, to_event
from app.extract.events.continuations import find_continuations, take_back
from app.extract.events.exclusions import is_no_event
from app.extract.events.holdings import find_holdings
from app.extract.events.lines import Line, to_line
from app.extract.events.merging import merge_tells
from app.extract.events.money import find_sums
from app.extract.events.nominals import find_nominal_tells
from app.extract.events.parties import add_other_side
from app.extract.events.several import each_of
from app.extract.events.statements import find_statements
from app.extract.events.tells import Tell, find_tells, release_clauses
from app.extract.events.voices import merge_statements
from app.extract.grammar.asides import drop_asides
from app.extract.grammar.attribution import find_origin_of
from app.extract.grammar.clauses import Clause, read_clauses
from app.extract.grammar.ellipsis import find_counted, restore_nouns
from app.extract.grammar.reference import Discourse, Nation, Speaker
from app.extract.grammar.tagging import tag
from app.extract.grammar.tokens import Token, group_by_sentence, tokenize
from app.extract.sentences import Sentence
from app.grounding import BlockKind

_LAST = 8  # tells back that a denial can take back
_TOLD_IN = (BlockKind.BODY,)


def find_events(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], nation: Nation
) -> tuple[list[Draft], list[Draft]]:
    """The events (those that happened and those that did not) and the deals that they conclude."""
    tells, statements, lines, discourse = _read(sentences, mentions, nation)
    groups = [g for g in merge_tells(tells) if any(map(_is_solid, g))]
    sums = find_sums(groups, lines)
    concluded = [(g, deal) for g, money in zip(groups, sums, strict=True) if (deal := to_deal(g, money))]
    own = {id(g): deal for g, deal in concluded}
    agreed = Agreed(concluded)
    for group in groups:
        take_parties(group, agreed)
    apart = (g for g in groups if not g[0].beside)
    events = [to_event(g, own.get(id(g)) or find_deal_of(g, agreed)) for g in apart]
    events += [to_event(group, None) for group in merge_statements(statements, discourse.affiliations)]
    events.sort(key=lambda d: d.cited[0].span.start)
    return events, [deal for _, deal in concluded]


def _is_solid(tell: Tell) -> bool:
    """Whether a tell says who, what, when or how much; "a debt signed in haste" says nothing of the kind."""
    if tell.type is EventType.POLICY and tell.modality.happened:
        return True
    if tell.type is EventType.PROJECT and not tell.modality.happened and tell.rule in ("run-works", "produce-first"):
        return True  # what is to be built or made, if only once
    return bool(tell.actors or tell.minerals or tell.places or tell.date or tell.money or tell.rule == "cargo-moves")


def _read(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], nation: Nation
) -> tuple[list[Tell], list[tuple[Speaker, Tell]], list[Line], Discourse]:
    lines: list[Line] = []
    discourse = Discourse(nation)
    tells: list[Tell] = []
    statements: list[tuple[Speaker, Tell]] = []
    body = [s for s in sentences if s.block in _TOLD_IN]
    for n, (sentence, inside) in enumerate(zip(body, group_by_sentence([s.span for s in body], mentions), strict=True)):
        restored = restore_nouns(tokenize(sentence.span, inside), discourse.things)
        tokens = tag(restored)
        clauses = read_clauses(sentence, tokens)
        plain, told = _whole(sentence, restored, tokens, clauses)
        found = [t for t in find_tells(told, n, discourse) if not is_no_event(t)]
        found += find_nominal_tells(told, plain, n, found)
        found += find_holdings(told, plain, n, found)
        found += find_continuations(told, n, found)
        _keep_senders(tells, found)
        found = [one for tell in found for one in each_of(tell)]
        for tell in found:
            add_other_side(tell, plain)
        found = [t for t in found if t.actors or not t.rule.startswith("noun:")]
        take_back(tells[-_LAST:], tokens, n)
        spoken = list(find_statements(clauses, n, discourse))
        for tell in (*found, *(t for _, t in spoken)):
            tell.origin = find_origin_of(tokens)
        release_clauses(found)
        tells += found
        statements += spoken
        lines.append(to_line(tokens, clauses))
        discourse.hear(clauses, tokens)
        _remember_pair(discourse, found, tokens)
        discourse.count([t.noun for t in found if t.noun], find_counted(tokens))
    return tells, statements, lines, discourse


def _whole(
    sentence: Sentence, restored: Sequence[Token], tokens: Sequence[Token], clauses: list[Clause]
) -> tuple[Sequence[Token], list[Clause]]:
    """The sentence's tokens and clauses read without what is said between commas of who says it."""
    kept = drop_asides(restored)
    if kept is restored:
        return tokens, clauses
    plain = tag(kept)
    return plain, read_clauses(sentence, plain)


_PARTS = frozenset("tranche instalment installment".split())


def _keep_senders(told: Sequence[Tell], found: Sequence[Tell]) -> None:
    """ "X sent two cargoes. The second left in May": who sent them is said only of both; so with a loan's tranche."""
    for tell in found:
        part = tell.type is EventType.INVESTMENT and tell.noun in _PARTS and tell.definite
        if (part or (tell.type is EventType.SHIPMENT and (tell.elided or tell.fresh))) and not tell.actors:
            last = next((t for t in reversed(told) if t.type is tell.type and t.actors), None)
            tell.elided = True
            tell.actors.update(last.actors if last else {})
            tell.minerals.update(last.minerals if last and not tell.minerals else {})


def _remember_pair(discourse: Discourse, found: Sequence[Tell], tokens: Sequence[Token]) -> None:
    """The parties of the last agreement are whom "the two firms" means."""
    for tell in found:
        pair = [c for c in tell.actors.values() if c.field in ("organization", "place") and c.qualifier != "seller"]
        dealt = tell.type in (EventType.MEETING, EventType.INVESTMENT)
        met = dealt and len(pair) == 2 and not discourse.pair
        if met or (tell.type is EventType.AGREEMENT and len(pair) >= 2):
            named = {t.mention.entity.id: t.mention for t in tokens if t.mention is not None and t.mention.entity}
            discourse.pair = tuple(named[c.value] for c in pair if c.value in named)
