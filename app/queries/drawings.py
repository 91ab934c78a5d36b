"""What pictures are drawn from: where each mark stands, and the words that it draws.

A picture holds its data in full, so that what stands beside it says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.queries.views import Link, Tick


@dataclass(frozen=True, slots=True)
class Span:
    """An event on the overview strip, from where it may have begun to where it may have ended."""

    href: str
    text: str
    date: str
    x: float
    width: float
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of a deal's ladder on the strip, where it was dated; the higher the rung, the higher ``y`` (0 to 1)."""

    span: Span
    y: float


@dataclass(frozen=True, slots=True)
class Climb:
    """A deal on the strip: its dated rungs, from the first to the last."""

    deal: Link
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    type: str
    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many events ended in a month; ``share`` is of the fullest month."""

    href: str
    text: str
    count: int
    x: float
    width: float
    share: float


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The strip of all events under a filter: lanes of marks, or counts per month where there are too many.

    ``first`` and ``last`` are the ISO dates at its ends, ``undated`` how many events have no bound.
    """

    width: float
    ticks: tuple[Tick, ...]
    undated: int
    first: str
    last: str
    older: int  # events that ended before the strip begins; ``older_href`` lists them
    older_href: str
    lanes: tuple[Lane, ...] = ()
    months: tuple[MonthCount, ...] = ()
    climbs: tuple[Climb, ...] = ()  # of the latest deals

    @property
    def fullest(self) -> MonthCount | None:
        """The first of the months with the most events."""
        return max(self.months, key=lambda month: month.count, default=None)


@dataclass(frozen=True, slots=True)
class Cell:
    """How many events tie a company to a mineral; ``href`` is the timeline of both."""

    count: int
    side: float  # of its square, in units of a cell 16 wide
    href: str


@dataclass(frozen=True, slots=True)
class Matrix:
    companies: tuple[Link, ...]
    minerals: tuple[tuple[Link, str | None], ...]  # with their symbols
    rows: tuple[tuple[Cell | None, ...], ...]  # one for each company, a cell for each mineral
    left_out: int  # companies and minerals with fewer events than those shown

    @property
    def pairs(self) -> Iterator[tuple[Link, Link, Cell]]:
        """Each company and mineral that events tie together, row by row."""
        for company, row in zip(self.companies, self.rows, strict=True):
            for (mineral, _), cell in zip(self.minerals, row, strict=True):
                if cell:
                    yield company, mineral, cell

    @property
    def fullest(self) -> tuple[Link, Link, Cell] | None:
        """The pair with the most events; None where several have as many."""
        ordered = sorted(self.pairs, key=lambda pair: -pair[2].count)
        alone = len(ordered) == 1 or ordered[0][2].count > ordered[1][2].count
        return ordered[0] if alone else None
