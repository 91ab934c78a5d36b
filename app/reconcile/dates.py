"""Dates put together: what all sources allow, the year that one lends another, and bounds where none states a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app import edtf


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a thing: EDTF or None, how it was put together, and which stated dates contradict another."""

    edtf: str | None
    note: str = ""
    disputed: frozenset[str] = frozenset()


def put_together(stated: Iterable[str]) -> Dating:
    """What these dates say together."""
    dates = sorted({d for d in stated if edtf.is_valid(d)}, key=_exactness)
    if not dates:
        return Dating(None)
    disputed = frozenset(d for d in dates if any(not edtf.overlap(d, other) for other in dates))
    if disputed:
        exact = [d for d in disputed if not any(d != o and edtf.narrow(d, o) == o for o in disputed)]
        return Dating(_hull(exact), "Sources differ on the date.", disputed)
    return _narrowed(dates)


def _narrowed(dates: Sequence[str]) -> Dating:
    common = dates[0]
    for other in dates[1:]:
        common = edtf.narrow(common, other) or common
    yearless, dated = ([d for d in dates if edtf.has_year(d) is known] for known in (False, True))
    if yearless and dated and edtf.has_year(common):
        lent = f"{edtf.to_words(yearless[0]).removesuffix(', year not stated')}: no year is given there"
        return Dating(common, f"Year inferred from “{edtf.to_words(dated[0])}” ({lent}).")
    note = "" if common in dates else f"What {_list(dates)} have in common."
    return Dating(common, note)


def _list(dates: Sequence[str]) -> str:
    said = [f"“{edtf.to_words(d)}”" for d in dates]
    return " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))


def _exactness(stated: str) -> tuple[int, str]:
    days = edtf.days(stated)
    return (10**6 if days is None else days), stated


def _hull(dates: Iterable[str]) -> str | None:
    """From the first day of the earliest to the last of the latest; None where no year is to be had."""
    ends = [edtf.bounds(d) for d in dates if edtf.has_year(d)]
    if not ends:
        return None
    first = None if any(a is None for a, _ in ends) else min(a for a, _ in ends if a)
    last = None if any(b is None for _, b in ends) else max(b for _, b in ends if b)
    return edtf.to_edtf(first, last) if first or last else None


def bounded(dating: Dating, *, published: date | None, after: str | None = None) -> Dating:
    """Bounds for what has happened without a stated date that has bounds.

    Not later than ``published``, the earliest article that reports it; not before the first day of ``after``,
    the date of the agreement that it was done under.
    """
    if dating.edtf and edtf.bounds(dating.edtf) != (None, None):
        return dating
    first = edtf.bounds(after)[0] if after else None
    first = None if first and published and first > published else first
    if not first and not published:
        return dating
    bounds = edtf.to_edtf(first, published)
    common = edtf.narrow(dating.edtf, bounds) if dating.edtf else bounds
    parts = [f"not before the agreement ({edtf.to_words(after)})" if first and after else ""]
    parts += [f"not after {edtf.to_words(published.isoformat())}, when it was reported" if published else ""]
    reason = f"No date is stated; {' and '.join(filter(None, parts))}."
    return Dating(common or bounds, reason)
