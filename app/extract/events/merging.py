"""Which tells of one article are one event: same type, and actors, things and dates that agree."""

from __future__ import annotations

from collections.abc import Iterable

from app.edtf import bounds
from app.extract.drafts import EventType, Modality
from app.extract.events.continuations import DECISION
from app.extract.events.sides import SCOPE
from app.extract.events.tells import Tell
from app.extract.grammar.clauses import Join
from app.extract.grammar.nouns import Noun


def merge_tells(tells: Iterable[Tell]) -> list[list[Tell]]:
    """The tells grouped by event, in the order in which the article first tells of each."""
    events: list[list[Tell]] = []
    for tell in tells:
        if tell.goes_on:
            _go_on(events, tell)
            continue
        group = next((g for g in reversed(events[-_MEMORY:]) if _same(g, tell)), None) or _promised(events, tell)
        if group is None:
            events.append([tell])
        elif _is_sale_for_money(group, tell):
            group.insert(0, tell)
        else:
            group.append(tell)
    return events


def _is_sale_for_money(group: list[Tell], tell: Tell) -> bool:
    """ "raised €22m by selling 8% of its shares to X": the sale is the event, and the money its price."""
    first = group[0]
    return first.rule == "raise-money" and tell.rule.startswith("buy") and _hangs_on(tell, first)


def _hangs_on(tell: Tell, other: Tell) -> bool:
    """Whether the clause of the other governs the tell's."""
    return tell.tie is not None and other.tie is not None and tell.tie.above == other.tie.at


_MEMORY = 60  # events back that a new tell is compared with, so that time stays linear
_REACH = 4  # sentences over which "the plant" is the plant told of


def _promised(events: list[list[Tell]], tell: Tell) -> list[Tell] | None:
    """ "X will lend Y $5 million. The loan agreement was signed in May": what is promised has been agreed."""
    if tell.rule not in _SIGNING or not tell.definite or tell.actors or not tell.modality.happened:
        return None
    near = (g for g in reversed(events[-_MEMORY:]) if tell.sentence - g[-1].sentence in (1, 2))
    group = next((g for g in near if g[0].type is tell.type and g[0].modality is Modality.PLANNED), None)
    for promise in group or ():
        promise.modality = Modality.REPORTED
    return group


_SIGNING = ("sign-loan", "sign-agreement")


def _go_on(events: list[list[Tell]], tell: Tell) -> None:
    """Add what is said of a thing told before to the nearest event that tells of it."""
    if tell.rule == DECISION:
        group = next((g for g in reversed(events[-_MEMORY:]) if g[-1].sentence < tell.sentence), [])
        if (
            group
            and group[0].modality.happened
            and tell.sentence - group[-1].sentence <= 2
            and not any(t.date for t in group)
        ):
            tell.type = group[0].type
            group.append(tell)
        return
    for group in reversed(events[-_MEMORY:]):
        last = max(t.sentence for t in group)
        if (
            group[0].type is tell.type
            and group[0].modality.happened
            and tell.sentence - last <= (1 if tell.rule in (SCOPE, "sign-it", "ship-it") else _REACH)
            and _one_form(group, tell)
        ):
            if tell.type is EventType.AGREEMENT and len(organizations(group)) >= 2:
                tell.actors.clear()
            group.append(tell)
            return


def _same(group: list[Tell], tell: Tell) -> bool:
    first = group[0]
    if first.type is not tell.type or first.modality.happened is not tell.modality.happened:
        return False
    apposed = tell.tie is not None and tell.tie.apposed
    if (apposed or _goes_further(group[-1], tell)) and group[-1].sentence == tell.sentence:
        return True
    if tell.fresh:
        return False
    if not first.modality.happened and first.modality is not tell.modality:
        return False
    if tell.tie and tell.tie.join is not Join.COORDINATE and any(_hangs_on(tell, t) for t in group):
        return True
    return dates_agree(group, tell) and _SAME[tell.type](group, tell)


def _goes_further(last: Tell, tell: Tell) -> bool:
    """ "The parcel cleared customs in July and reached Shenzhen in August": one journey."""
    if tell.type is not EventType.SHIPMENT or last.tie is None or tell.tie is None:
        return False
    moving = last.rule == tell.rule == "cargo-moves"
    return moving and bool(tell.tie.subject) and last.tie.subject == tell.tie.subject


def dates_agree(group: list[Tell], tell: Tell) -> bool:
    return tell.date is None or all(t.date is None or _overlap(t.date.value, tell.date.value) for t in group)


def _overlap(a: str, b: str) -> bool:
    try:
        (a_start, a_end), (b_start, b_end) = bounds(a), bounds(b)
    except ValueError:
        return a == b
    if not (a_start and a_end and b_start and b_end):
        return True
    return a_start <= b_end and b_start <= a_end


def organizations(tells: Iterable[Tell]) -> set[str]:
    return {c.value for t in tells for c in t.actors.values() if c.field == "organization"}


def countries(tells: Iterable[Tell]) -> set[str]:
    return {c.value for t in tells for c in t.actors.values() if c.field == "place"}


def people(tells: Iterable[Tell]) -> set[str]:
    return {c.value for t in tells for c in t.actors.values() if c.field == "person"}


def _agreement(group: list[Tell], tell: Tell) -> bool:
    ours, theirs = organizations(group), organizations([tell])
    if not theirs and not countries([tell]):
        return tell.definite
    if ours and theirs:
        return (ours <= theirs or theirs <= ours) and _one_form(group, tell)
    if not ours and not theirs:
        return bool(countries(group) & countries([tell])) and _one_form(group, tell)
    return tell.definite


_FORMS = (
    frozenset("understanding memorandum memoranda mou mous".split()),
    frozenset("contract contracts offtake".split()),
    frozenset("venture ventures jv".split()),
    frozenset("treaty treaties".split()),
)


def _one_form(group: list[Tell], tell: Tell) -> bool:
    """Whether the nouns can name one paper: an MoU is no contract, and "deal" is either."""
    theirs = {f for f in _FORMS if tell.noun in f}
    ours = {f for f in _FORMS for t in group if t.noun in f}
    return not ours or not theirs or bool(ours & theirs) or tell.definite


def _shipment(group: list[Tell], tell: Tell) -> bool:
    if tell.definite or (not tell.actors and not tell.minerals):
        return True
    ours, theirs = organizations(group), organizations([tell])
    if ours and theirs and not ours & theirs:
        return False
    return bool(_shared(group, tell)) or not tell.named


def _investment(group: list[Tell], tell: Tell) -> bool:
    amounts = {str(m.amount) for t in group for m in t.money}
    if tell.rule == "buy-for" and not amounts and group[0].rule.startswith(("buy", "close-sale")):
        return tell.sentence - group[-1].sentence <= _REACH and _overlapping_or_silent(group, tell)
    mine = {str(m.amount) for m in tell.money}
    if amounts & mine and _overlapping_or_silent(group, tell):
        return True
    if amounts and mine:
        return False
    if "sign-loan" in (tell.rule, group[-1].rule) and tell.sentence - group[-1].sentence <= _REACH:
        return tell.definite or organizations(group) == organizations([tell]) != set()
    if tell.definite and tell.noun in ("money", "funds", "funding", "sum", "amount", "cash"):
        return tell.sentence - group[-1].sentence <= _REACH
    if tell.definite and not organizations([tell]) and tell.sentence - group[-1].sentence <= _REACH:
        return True
    return tell.definite and _overlapping_or_silent(group, tell) and tell.noun == group[-1].noun


def _meeting(group: list[Tell], tell: Tell) -> bool:
    if tell.definite and _gathers(group[0]) and _gathers(tell):
        return True
    visited = any(Noun.DELEGATION in t.nouns for t in group)
    if tell.definite and Noun.DELEGATION in tell.nouns and tell.sentence - group[-1].sentence <= (20 if visited else 2):
        return True
    near = tell.sentence - group[-1].sentence <= 2
    if tell.rule == "attend" and near and any(map(_gathers, group)):
        return True  # "is attending": what was told of just before
    alone = not tell.actors or not any(t.actors for t in group)
    return len(_shared(group, tell)) >= 2 or (near and (bool(_shared(group, tell)) or alone))


def _gathers(tell: Tell) -> bool:
    return bool(tell.nouns & {Noun.GATHERING, Noun.TALKS})


def _thing(group: list[Tell], tell: Tell) -> bool:
    """Policies and milestones: the same thing by its noun, and nobody else's."""
    if tell.definite and tell.noun in _DECISIONS and 0 < tell.sentence - group[-1].sentence <= 2:
        return tell.type is EventType.POLICY  # "the notification was signed by …"
    same_noun = any(t.noun == tell.noun for t in group)
    return same_noun and _overlapping_or_silent(group, tell) and (tell.definite or bool(_shared(group, tell)))


_DECISIONS = frozenset("notification order decree decision measure ruling directive".split())


def _overlapping_or_silent(group: list[Tell], tell: Tell) -> bool:
    ours, theirs = organizations(group), organizations([tell])
    return not ours or not theirs or bool(ours & theirs)


def _shared(group: list[Tell], tell: Tell) -> set[str]:
    ours = {id for t in group for id in (*t.actors, *t.minerals)}
    return ours & {*tell.actors, *tell.minerals}


_SAME = {
    EventType.AGREEMENT: _agreement,
    EventType.SHIPMENT: _shipment,
    EventType.INVESTMENT: _investment,
    EventType.MEETING: _meeting,
    EventType.POLICY: _thing,
    EventType.PROJECT: _thing,
}
