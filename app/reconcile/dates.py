"""Dates put together: what all sources allow, the year that one lends another, and bounds where none states a date."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app import edtf


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a thing: EDTF or None, how it was put together, and which stated dates contradict another."""

    edtf: str | None
    note: str = ""
    disputed: frozenset[str] = frozenset()


def put_together(told: Iterable[Iterable[str]]) -> Dating:
    """What the dates of these reports say together. What one report dates twice was done twice, and is not disputed."""
    each = [frozenset(d for d in stated if edtf.is_valid(d)) for stated in told]
    dates = sorted(frozenset[str]().union(*each), key=_exactness)
    if not dates:
        return Dating(None)
    apart = [(one, other) for one in dates for other in dates if not edtf.overlap(one, other)]
    twice = [(one, other) for own in each for one in own for other in own if not edtf.overlap(one, other)]
    disputed = frozenset(one for one, other in apart if not _are_told(one, other, twice))
    if disputed:
        return Dating(_hull(_most_exact(disputed)), "Sources differ on the date.", disputed)
    if apart:
        times = _most_exact({one for one, _ in apart})
        return Dating(_hull(times), f"One source gives {_list(times)}.")
    return _narrowed(dates)


def _are_told(one: str, other: str, twice: Iterable[tuple[str, str]]) -> bool:
    """Does one report date what happened by each of these?"""
    return any(edtf.overlap(one, ours) and edtf.overlap(other, theirs) for ours, theirs in twice)


def _most_exact(dates: Collection[str]) -> list[str]:
    """Those that no other of them says more exactly."""
    return sorted(d for d in dates if not any(d != o and edtf.narrow(d, o) == o for o in dates))


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
