"""Amounts beside each other: which can both be true, which is the more precise, how far apart they are."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.extract.drafts import Amount

_ROUNDING = Decimal("1.05")  # "about $500 million" and "$490 million" are one figure, rounded


def comparable(one: Amount, other: Amount) -> bool:
    """Are they measured in the same thing?"""
    return (one.currency, one.unit) == (other.currency, other.unit)


def agree(one: Amount, other: Amount) -> bool:
    """Could both be said of one quantity? Amounts in different currencies or units never contradict each other."""
    if not comparable(one, other):
        return True
    lows = [n for n in (one.low, other.low) if n is not None]
    highs = [n for n in (one.high, other.high) if n is not None]
    return not lows or not highs or max(lows) <= min(highs) * _ROUNDING


def figure(amount: Amount) -> Decimal | None:
    """The number that is stated: the bound where there is one alone, the middle of a range."""
    if amount.low is None or amount.high is None:
        return amount.high if amount.low is None else amount.low
    return (amount.low + amount.high) / 2


def width(amount: Amount) -> tuple[bool, bool, Decimal]:
    """Orders amounts from precise to vague: stated before read out of words, closed before open, narrow before wide."""
    if amount.low is None or amount.high is None:
        return amount.vague, True, Decimal(0)
    return amount.vague, False, (amount.high - amount.low) / (amount.high or 1)


def ratio(amounts: Iterable[Amount]) -> Decimal | None:
    """The greatest stated figure over the least; None unless there are two, above zero, of one measure."""
    amounts = list(amounts)
    figures = [n for a in amounts if (n := figure(a)) is not None and n > 0]
    if len(figures) < 2 or len({(a.currency, a.unit) for a in amounts}) > 1:
        return None
    return max(figures) / min(figures)
