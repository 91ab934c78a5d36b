"""What the pictures are drawn from: amounts on one logarithmic line, and companies by minerals.

Each picture holds its data in full, so that the table beside it says the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal
from math import log10

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from app.extract.drafts import Kind
from app.models import Facet, Fact, Thing
from app.queries import labels
from app.queries.claims import to_bounds
from app.queries.conditions import to_conditions
from app.queries.drawings import Cell, Matrix
from app.queries.facts import find_entities, to_symbol
from app.queries.filters import TimelineFilter
from app.queries.scales import LogScale, to_bar, to_log_scale
from app.queries.views import AmountPicture, AmountRow, ClaimView, DealView, Link, Tick

WIDTH = 100.0  # per cent: a line is as wide as its place on the page
LABEL = 16.0  # what the label of a tick takes of a narrow line
MOST = 10  # rows and columns of the matrix: those with the most events


def draw_deal_values(deals: Iterable[DealView], currency: str = "USD") -> AmountPicture | None:
    """What the deals are said to be worth; None where no amount of this currency is stated."""
    stated = [(deal, fact) for deal in deals for fact in deal.of("value")]
    scale = to_log_scale([n for _, f in stated if _is_of(f.value, currency) for n in _ends(f.value)], WIDTH)
    if not scale:
        return None
    rows = tuple(
        AmountRow(
            of=Link(deal.href, deal.headline),
            text=fact.text,
            vague=to_bounds(fact.value)[2],
            disputed=fact.standing == "disputed",
            citation=fact.citations[0],
            bar=to_bar(scale, *to_bounds(fact.value)[:2]) if _is_of(fact.value, currency) else None,
        )
        for deal, fact in stated
    )
    return AmountPicture(currency, WIDTH, to_ticks(scale, currency), rows)


def draw_claim(claim: ClaimView) -> AmountPicture | None:
    """All values of one claim on a line; None where there is but one, or none that is above zero."""
    scale = to_log_scale([n for v in claim.values for n in (v.low, v.high) if n is not None], WIDTH)
    if not scale or len(claim.values) < 2:
        return None
    unit = next((_unit(f.value) for f in claim.of("value")), "")
    rows = tuple(
        AmountRow(
            of=Link(v.source.href, f"Source {v.source.letter}"),
            text=v.text,
            vague=v.vague,
            disputed=claim.disputed,
            citation=v.citation,
            bar=to_bar(scale, v.low, v.high),
        )
        for v in claim.values
    )
    return AmountPicture(unit, WIDTH, to_ticks(scale, unit), rows, claim.ratio)


def to_ticks(scale: LogScale, unit: str) -> tuple[Tick, ...]:
    """Labelled as far as there is room for it: the powers of ten first, the others where they touch no label."""
    labelled: dict[float, tuple[float, float]] = {}
    for n in sorted(scale.ticks(), key=lambda n: not log10(n).is_integer()):
        low, high = _to_room(scale.at(n))
        if all(high <= left or right <= low for left, right in labelled.values()):
            labelled[n] = low, high
    return tuple(Tick(scale.at(n), to_short(n, unit) if n in labelled else "") for n in scale.ticks())


def _to_room(x: float) -> tuple[float, float]:
    """What a label covers: it is centred on its tick, and does not stand over the ends of the line."""
    low = min(max(x - LABEL / 2, 0.0), WIDTH - LABEL)
    return low, low + LABEL


def to_short(number: float, unit: str) -> str:
    """ "$500 m", "1,400 mg/kg": an amount as the label of a tick."""
    at = Decimal(repr(number))
    words = labels.to_amount_words(f"{at:f}/{at:f} {unit}".strip())
    for long, short in ((" trillion", " trn"), (" billion", " bn"), (" million", " m")):
        words = words.replace(long, short)
    return words


def _ends(value: str) -> list[float]:
    return [n for n in to_bounds(value)[:2] if n is not None]


def _unit(value: str) -> str:
    """Empty for a value that a person set in words of their own."""
    amount = labels.to_amount(value)
    return "" if amount is None else amount.currency or amount.unit or ""


def _is_of(value: str, currency: str) -> bool:
    return _unit(value) == currency


def find_matrix(db: Connection, chosen: TimelineFilter) -> Matrix | None:
    """Companies by the minerals that sources name, under a filter; None where no event ties one to the other."""
    shown = select(col(Thing.id)).where(*to_conditions(chosen, Kind.EVENT))
    company, mineral = aliased(Facet), aliased(Fact)  # filters have tables of these names too
    query = (
        select(col(company.value), col(mineral.value), func.count(col(company.thing_id).distinct()))
        .join(mineral, col(mineral.thing_id) == col(company.thing_id))
        .where(col(company.name) == "company", col(mineral.field) == "mineral", col(company.thing_id).in_(shown))
        .group_by(col(company.value), col(mineral.value))
    )
    counts = {(c, m): n for c, m, n in db.execute(query)}
    return to_matrix(db, counts, chosen) if counts else None


def to_matrix(db: Connection, counts: dict[tuple[str, str], int], chosen: TimelineFilter) -> Matrix:
    companies, minerals = ({pair[side]: 0 for pair in counts} for side in (0, 1))
    for (company, mineral), n in counts.items():
        companies[company] += n
        minerals[mineral] += n
    rows, columns = _most(companies), _most(minerals)
    names = find_entities(db, {*rows, *columns})
    largest = max(counts.values())
    return Matrix(
        companies=tuple(Link(f"/organizations/{c}", names[c].name) for c in rows),
        minerals=tuple((Link(f"/minerals/{m}", names[m].name), to_symbol(m)) for m in columns),
        rows=tuple(tuple(_to_cell(counts.get((c, m), 0), largest, chosen, c, m) for m in columns) for c in rows),
        left_out=len(companies) + len(minerals) - len(rows) - len(columns),
    )


def _most(totals: dict[str, int]) -> Collection[str]:
    return sorted(totals, key=lambda value: (-totals[value], value))[:MOST]


def _to_cell(count: int, largest: int, chosen: TimelineFilter, company: str, mineral: str) -> Cell | None:
    """The area of its square is as its count."""
    if not count:
        return None
    narrowed = chosen.without("company").without("mineral").adding("company", company).adding("mineral", mineral)
    return Cell(count, round(14 * (count / largest) ** 0.5, 1), narrowed.href("/"))
