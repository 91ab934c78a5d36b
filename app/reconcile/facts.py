"""What is shown of a thing, field by field: each value with every citation that gives it.

Values that can all be true stand together, the more precise ones shown and the others beside them. Values
that cannot are disputed, and none is preferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.extract.drafts import Amount, Cited, Draft, Instrument, Kind
from app.reconcile.amounts import agree, comparable, figure, ratio, width
from app.reconcile.claims import MOVING
from app.reconcile.dates import Dating
from app.reconcile.profiles import World
from app.reconcile.things import Fact, Report, Standing, citation_id

_ENTITIES = frozenset(("organization", "person", "mineral", "place", "speaker", "origin", "subject", "party"))
_ORDER = ("what", "party", "organization", "person", "speaker", "subject", "mineral", "place", "value", "date",
          "activity", "stage", "origin")  # fmt: skip
_CLOSE = 1.1  # two asserted figures so near each other are one, rounded differently


@dataclass(slots=True)
class _Value:
    """One value of one field while its citations gather. ``told`` are the reports, ``articles`` those that give it."""

    field: str
    value: str
    qualifier: str
    citations: dict[str, None]  # in order, each once
    told: set[str]
    articles: set[str]

    def to_fact(self, standing: Standing = Standing.SHOWN, note: str = "") -> Fact:
        return Fact(self.field, self.value, standing, tuple(self.citations), self.qualifier, note)


def to_facts(reports: Sequence[Report], world: World, dating: Dating) -> tuple[Fact, ...]:
    """The facts of one thing, in the order of fields, and within a field the best told first."""
    fields = _gather(reports, world)
    facts: list[Fact] = []
    for field in sorted(fields, key=lambda f: (_ORDER.index(f) if f in _ORDER else len(_ORDER), f)):
        values = sorted(fields[field], key=lambda v: (-len(v.told), v.value, v.qualifier))
        facts += _stand(field, values, reports[0].draft, world, dating)
    return tuple(facts)


def to_notices(reports: Sequence[Report]) -> tuple[Fact, ...]:
    """What articles say was withdrawn or corrected of what others report, each with whether that report is here."""
    return tuple(
        Fact(
            cited.field,
            cited.value,
            Standing.SHOWN,
            (citation_id(report.id, cited),),
            note=_find_origin(cited, reports),
        )
        for report in reports
        if report.draft.is_notice
        for cited in report.draft.cited
        if cited.field == "correction"
    )


def _find_origin(cited: Cited, reports: Sequence[Report]) -> str:
    told = {r.teller.outlet for r in reports if r.teller.outlet and not r.draft.is_notice}
    named = sorted(outlet for outlet in told if outlet.removeprefix("The ").casefold() in cited.span.exact.casefold())
    return f"{' and '.join(named)} reported it." if named else "The report that it speaks of is not among these."


def _gather(reports: Sequence[Report], world: World) -> dict[str, list[_Value]]:
    """Each distinct value of each field; reports in order, so that citations are."""
    found: dict[tuple[str, str, str], _Value] = {}
    for report in reports:
        for cited in report.draft.cited:
            field, value, qualifier = cited.field, _canonical(cited, world), _qualifier(cited)
            entry = found.setdefault((field, value, qualifier), _Value(field, value, qualifier, {}, set(), set()))
            entry.citations[citation_id(report.id, cited)] = None
            entry.told.add(report.id)
            entry.articles.add(report.teller.article)
    fields: dict[str, list[_Value]] = defaultdict(list)
    for entry in found.values():
        fields[entry.field].append(entry)
    return {field: _join_roles(values) if field in _ENTITIES else values for field, values in fields.items()}


def _canonical(cited: Cited, world: World) -> str:
    return world.one(cited.value) if cited.field in _ENTITIES else cited.value


def _qualifier(cited: Cited) -> str:
    """What a date is relative to belongs to its words, not to the date."""
    return "" if cited.field == "date" else cited.qualifier


def _join_roles(values: Iterable[_Value]) -> list[_Value]:
    """A participant whose role only some sources give is one participant with that role."""
    by_value: dict[str, list[_Value]] = defaultdict(list)
    for entry in values:
        by_value[entry.value].append(entry)
    return [kept for same in by_value.values() for kept in _join_role(same)]


def _join_role(same: list[_Value]) -> list[_Value]:
    with_role = [v for v in same if v.qualifier]
    if len(with_role) != 1 or len(same) == 1:
        return same
    (kept,) = with_role
    for other in same:
        if other is not kept:
            kept.citations |= other.citations
            kept.told |= other.told
            kept.articles |= other.articles
    return [kept]


# ---------------------------------------------------------------- standing


def _stand(field: str, values: list[_Value], draft: Draft, world: World, dating: Dating) -> Iterator[Fact]:
    if field == "date":
        yield from _dates(values, dating)
    elif field == "value":
        agrees = _asserted_agree if draft.kind is Kind.CLAIM else agree
        yield from _amounts(values, agrees, moving=draft.type in MOVING)
    else:
        vague = _less_precise(field, values, world)
        for entry in values:
            all_vague = len(vague) == len(values)
            beside = (entry.value, entry.qualifier) in vague and not all_vague
            yield entry.to_fact(Standing.BESIDE if beside else Standing.SHOWN)


def _dates(values: list[_Value], dating: Dating) -> Iterator[Fact]:
    """The date put together first, cited for all that it was put together from; then what was stated."""
    if dating.edtf and dating.note and not dating.disputed:
        citations = tuple(c for v in values for c in v.citations)
        yield Fact("date", dating.edtf, Standing.SHOWN, citations, note=dating.note)
        values = [v for v in values if v.value != dating.edtf]
    for entry in values:
        if entry.value in dating.disputed:
            yield entry.to_fact(Standing.DISPUTED)
        else:
            yield entry.to_fact(Standing.SHOWN if dating.edtf in (None, entry.value) else Standing.BESIDE)


def _amounts(values: list[_Value], may_both: Callable[[Amount, Amount], bool], *, moving: bool) -> Iterator[Fact]:
    """What moves has had each of the values that one article gives: "recovered to $18,500 from $8,300"."""
    amounts = {v.value: a for v in values if (a := _parse(v.value))}
    pairs = [(v, o) for v in values for o in values if not (moving and v.articles & o.articles)]
    disputed = {one.value for one, other in pairs if _contradict(one, other, amounts, may_both)}
    best = {min((a for a in amounts.values() if comparable(a, one)), key=width) for one in amounts.values()}
    for entry in sorted(values, key=lambda v: (not (v.value in amounts and amounts[v.value] in best), v.value)):
        if entry.value in disputed:
            yield entry.to_fact(Standing.DISPUTED)
        else:
            yield entry.to_fact(Standing.SHOWN if amounts.get(entry.value) in {*best, None} else Standing.BESIDE)


def _contradict(
    one: _Value, other: _Value, amounts: Mapping[str, Amount], may_both: Callable[[Amount, Amount], bool]
) -> bool:
    """Two amounts that one report gives are two things that it says, and no disagreement."""
    a, b = amounts.get(one.value), amounts.get(other.value)
    return a is not None and b is not None and not one.told & other.told and not may_both(a, b)


def _asserted_agree(one: Amount, other: Amount) -> bool:
    """Of what somebody asserts the stated figures are compared: "up to 68" and "6" are far apart."""
    if not comparable(one, other) or figure(one) is None or figure(other) is None:
        return True
    apart = ratio((one, other))
    ranged = None not in (one.low, one.high, other.low, other.high) and agree(one, other)
    return ranged or (apart is not None and apart <= _CLOSE) or figure(one) == figure(other)


def _parse(value: str) -> Amount | None:
    try:
        return Amount.parse(value)
    except (ArithmeticError, ValueError):
        return None


def _less_precise(field: str, values: Sequence[_Value], world: World) -> set[tuple[str, str]]:
    """Values and qualifiers that another value says more exactly."""
    if field == "mineral":
        vague = _groups_of_named(values, world)
    elif field in ("party", "organization"):
        vague = _countries_of_bodies(values, world) | _acronyms_of_named(values, world)
    elif field == "what":
        vague = {Instrument.OTHER.value}
    elif field == "stage":  # where some source qualifies it ("sample")
        qualified = {v.value for v in values if v.qualifier}
        return {(v.value, "") for v in values if v.value in qualified}
    else:
        return set()
    return {(v.value, v.qualifier) for v in values if v.value in vague}


def _groups_of_named(values: Sequence[_Value], world: World) -> set[str]:
    return {group for v in values for group in world.groups(v.value)}


def _acronyms_of_named(values: Sequence[_Value], world: World) -> set[str]:
    """Short names that several could have, beside the one that is named here in full."""
    named = frozenset[str]().union(*(world.short_forms(v.value) for v in values if not world.is_acronym(v.value)))
    return {v.value for v in values if world.is_acronym(v.value) and world.short_forms(v.value) & named}


def _countries_of_bodies(values: Sequence[_Value], world: World) -> set[str]:
    bodies = {world.country(v.value) for v in values if world.is_state_body(v.value)}
    return {v.value for v in values if world.is_country(v.value) and world.country(v.value) in bodies}
