"""Events and deals: the tells of an article put together into drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.edtf import bounds
from app.extract.clauses import Clause, read_clauses
from app.extract.deals import find_instrument, find_parties, get_rung, is_gift, money_of
from app.extract.drafts import Cited, Draft, EventType, Kind, Mention, MentionKind, Modality
from app.extract.merging import dates_agree, merge_tells
from app.extract.money import Line, find_deal_money
from app.extract.nominals import find_nominal_tells
from app.extract.reference import Discourse
from app.extract.sentences import Sentence
from app.extract.statements import Speaker, find_statements
from app.extract.tells import Tell, find_continuations, find_tells
from app.extract.tokens import Token, group_by_sentence, tokenize
from app.grounding import BlockKind, Document

_TOLD_IN = (BlockKind.BODY,)


def find_events(document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[list[Draft], list[Draft]]:
    """The events (those that happened and those that did not) and the deals that they conclude."""
    tells, statements, lines = _read(sentences, mentions)
    events: list[Draft] = []
    deals: list[Draft] = []
    groups = [g for g in merge_tells(tells) if any(map(_is_solid, g))]
    for group in groups:
        deal = _deal(group, find_deal_money(group, groups, lines))
        if deal:
            deals.append(deal)
        events.append(_event(group, deal))
    events += [_event(group, None) for group in _by_speaker(statements)]
    events.sort(key=lambda d: d.cited[0].span.start)
    return events, deals


def _is_solid(tell: Tell) -> bool:
    """Whether a tell says who, what, when or how much; "a debt signed in haste" says nothing of the kind."""
    return bool(tell.actors or tell.minerals or tell.places or tell.date or tell.money or tell.rule == "cargo-moves")


def _read(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[list[Tell], list[tuple[Speaker, Tell]], list[Line]]:
    lines: list[Line] = []
    discourse = Discourse()
    tells: list[Tell] = []
    statements: list[tuple[Speaker, Tell]] = []
    body = [s for s in sentences if s.block in _TOLD_IN]
    for n, (sentence, inside) in enumerate(zip(body, group_by_sentence([s.span for s in body], mentions), strict=True)):
        tokens = tokenize(sentence.span, inside)
        clauses = read_clauses(sentence, tokens)
        found = list(find_tells(clauses, n, discourse))
        found += find_nominal_tells(clauses, tokens, n, found)
        found += find_continuations(clauses, n, found)
        tells += found
        statements += find_statements(clauses, n, discourse)
        lines.append(Line(tokens, clauses))
        discourse.hear(clauses, tokens)
        _remember_pair(discourse, found, tokens)
    return tells, statements, lines


def _remember_pair(discourse: Discourse, found: Sequence[Tell], tokens: Sequence[Token]) -> None:
    """The parties of the last agreement are whom "the two firms" means."""
    for tell in found:
        pair = [c for c in tell.actors.values() if c.field == "organization"]
        if tell.type is EventType.AGREEMENT and len(pair) >= 2:
            named = {t.mention.entity.id: t.mention for t in tokens if t.mention is not None and t.mention.entity}
            discourse.pair = tuple(named[c.value] for c in pair if c.value in named)


def _by_speaker(statements: Sequence[tuple[Speaker, Tell]]) -> Iterator[list[Tell]]:
    """One statement for a speaker; a body and who speaks for it are one where they speak together."""
    groups: list[tuple[set[str], list[Tell]]] = []
    for speaker, tell in statements:
        keys = {speaker.key}
        body = {speaker.body.entity.id} if speaker.body and speaker.body.entity else set()
        group = next((g for g in reversed(groups) if _speaks_again(g, keys, body, tell)), None)
        if group is None:
            groups.append((keys | body, [tell]))
        else:
            group[0].update(keys | body)
            group[1].append(tell)
    yield from (tells for _, tells in groups)


def _speaks_again(group: tuple[set[str], list[Tell]], keys: set[str], body: set[str], tell: Tell) -> bool:
    names, tells = group
    if not dates_agree(tells, tell):
        return False
    return bool(names & keys) or bool(names & body) and tell.sentence - tells[-1].sentence <= 2


def _event(group: Sequence[Tell], deal: Draft | None) -> Draft:
    first = group[0]
    cited = [Cited("what", first.type.value, t.what) for t in group]
    cited += _gathered(group)
    if (date := _best_date(group)) is not None:
        cited.append(date)
    money = money_of(group)
    if money is not None and first.type in (EventType.INVESTMENT, EventType.AGREEMENT):
        cited.append(Cited("value", str(money.amount), money.span))
    return Draft(Kind.EVENT, first.type.value, first.modality, first.rule, tuple(dict.fromkeys(cited)), deal)


def _gathered(group: Sequence[Tell]) -> Iterator[Cited]:
    seen: set[str] = set()
    for part in ("actors", "minerals", "places"):
        for tell in group:
            for id, cited in getattr(tell, part).items():
                if id not in seen:
                    seen.add(id)
                    yield cited


def _best_date(group: Sequence[Tell]) -> Cited | None:
    """The narrowest date that any of the tells gives."""
    dates = [t.date for t in group if t.date is not None]
    return min(dates, key=lambda d: _width(d.value), default=None)


def _width(edtf: str) -> int:
    try:
        start, end = bounds(edtf)
    except ValueError:
        return 10**6
    return (end - start).days if start and end else 10**5


def _deal(group: Sequence[Tell], money: Mention | None) -> Draft | None:
    first = group[0]
    if not first.modality.happened or first.type not in (EventType.AGREEMENT, EventType.INVESTMENT):
        return None
    parties = list(find_parties(group))
    if first.type is EventType.INVESTMENT and is_gift(group):
        return None
    if not parties or first.type is EventType.AGREEMENT and len(parties) < 2:
        return None
    instrument = find_instrument(group)
    cited = [Cited("what", instrument.value, t.what) for t in group]
    cited += parties
    cited += [c for c in _gathered(group) if c.field == "mineral"]
    cited.append(Cited("stage", get_rung(instrument).value, first.what))
    if (date := _best_date(group)) is not None:
        cited.append(date)
    if money is not None:
        cited.append(Cited("value", str(money.amount), money.span))
    return Draft(Kind.DEAL, instrument.value, Modality.REPORTED, first.rule, tuple(dict.fromkeys(cited)))
