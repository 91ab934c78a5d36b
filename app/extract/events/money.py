"""For how much a deal is: the money that its own words name, or that later sentences say of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial

from app.extract.drafts import Cited, EventType, Mention, Modality
from app.extract.events.lines import Line, is_price
from app.extract.events.tells import Tell
from app.grounding import Span

_REACH = 5  # sentences after the first telling in which a deal is still spoken of


def find_sums(groups: Sequence[Sequence[Tell]], lines: Sequence[Line]) -> list[Cited | None]:
    """For each event of an article the sum that it is worth, if it is one that money is promised in."""
    hedged = {span for line in lines for span in line.hedged}
    sums = _find_all(groups, lines)
    return [_to_value(m, Modality.POSSIBLE.value if m.span in hedged else "") if m else None for m in sums]


def _to_value(money: Mention, qualifier: str) -> Cited:
    return Cited("value", str(money.amount), money.span, qualifier)


def _find_all(groups: Sequence[Sequence[Tell]], lines: Sequence[Line]) -> list[Mention | None]:
    promising = [g for g in groups if g[0].type in _PROMISING and g[0].modality.happened]
    starts = Counter(g[0].sentence for g in promising if any(t.actors for t in g))
    spoken = Counter(m.span for g in groups for t in g for m in t.money if t.modality.happened and t.actors)
    loans = {g[0].sentence for g in promising if g[0].rule == "sign-loan"}
    return [_find_sum(g, starts, spoken, lines, loans) if g[0].type in _PROMISING else None for g in groups]


_PROMISING = (EventType.AGREEMENT, EventType.INVESTMENT)


def _find_sum(
    group: Sequence[Tell],
    starts: Counter[int],
    spoken: Counter[Span],
    lines: Sequence[Line],
    loans: Container[int],
) -> Mention | None:
    own = next((m for t in group for m in t.money if _is_own(m, t, spoken)), None)
    own = own or next((m for t in group if t.tie for m in t.tie.spent_under), None)
    if own is not None or not any(c.field == "organization" for t in group for c in t.actors.values()):
        return own
    if group[0].type is EventType.AGREEMENT and group[0].sentence in loans:
        return None  # "signed a contract and a loan agreement": what is then said of money is said of the loan
    told_in = partial(_tells_another, starts, group[0].sentence)
    after = next(_nearby(group, told_in, spoken, lines), None)
    return after or next((m for t in group if t.definite for m in _paid_before(t.sentence, told_in, lines)), None)


def _tells_another(starts: Counter[int], own: int, sentence: int) -> bool:
    """Whether another deal than the one first told in ``own`` is first told in this sentence."""
    return starts[sentence] > (sentence == own)


def _is_own(money: Mention, tell: Tell, spoken: Counter[Span]) -> bool:
    """Whether a sum is the tell's, and no price; "borrowed $4m for cranes, which it ordered from X" is the loan's."""
    if money.amount is None or is_price(money.amount):
        return False
    if tell.tie is None or tell.tie.own is None or spoken[money.span] < 2:
        return True
    return any(own is money for own in tell.tie.own)


def _paid_before(sentence: int, told_in: Callable[[int], bool], lines: Sequence[Line]) -> Iterator[Mention]:
    """ "You paid $18 million for a pit." "The purchase closed in April": the price stands before the purchase."""
    for n in range(sentence - 1, max(-1, sentence - _REACH), -1):
        if told_in(n):
            return
        yield from lines[n].paid


def _nearby(
    group: Sequence[Tell], told_in: Callable[[int], bool], spoken: Counter[Span], lines: Sequence[Line]
) -> Iterator[Mention]:
    """Money in the sentence itself, then in the sentences after it, up to where another deal is told."""
    parties = {c.value for t in group for c in t.actors.values() if c.field == "organization"}
    for tell in sorted(group, key=lambda t: t.sentence):
        for n in range(tell.sentence, min(tell.sentence + _REACH, len(lines))):
            if n != tell.sentence and told_in(n):
                break
            same = n == tell.sentence and not told_in(n)
            found = lines[n].sums if same or lines[n].of_deal or not parties.isdisjoint(lines[n].spenders) else ()
            yield from (
                m for m in found if m.span not in spoken and (n != tell.sentence or m.span.start >= tell.what.start)
            )
