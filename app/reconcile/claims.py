"""Claims side by side: all that is asserted of one subject and predicate is one thing with many values."""

from __future__ import annotations

from app.extract.drafts import Amount, Predicate
from app.reconcile.profiles import World, footing
from app.reconcile.things import Report

_YEAR, _MONTH = len("2025"), len("2025-10")
_PERIODS: dict[str, int] = {Predicate.PRICE: _MONTH, Predicate.PRODUCTION: _YEAR, Predicate.JOBS: _YEAR}


def claim_key(report: Report, world: World) -> tuple[str, ...]:
    """Reports with the same key answer the same question.

    What a number is measured in is part of it, so that shares are not held against tonnes; and where the
    predicate says little, so are the words.
    """
    draft = report.draft
    # A country's mineral wealth is one figure, whichever minerals the sentence goes on to name.
    fields = ("subject",) if draft.type == Predicate.MINERAL_WEALTH else ("subject", "mineral", "place")
    about = {world.one(v) for v in draft.all(*fields)}
    words = _words(draft.cited[0].span.exact) if draft.type in (Predicate.RATIO, Predicate.OTHER) else ()
    measure = _measure(draft.first("value"))
    return (draft.type, footing(draft.modality), " ".join(sorted(about)), measure, _period(report), " ".join(words))


def _words(asserted: str) -> list[str]:
    """What a share is of: 3 per cent of the economy and 53 per cent of profits answer different questions."""
    return sorted({word for word in asserted.casefold().split() if word.isalpha() and len(word) > 3})


def _period(report: Report) -> str:
    """Prices move, and so does output: what is said of another month or year is no disagreement."""
    digits = _PERIODS.get(report.draft.type)
    stated = report.draft.first("date") or (report.teller.published if digits == _MONTH else None)
    return stated[:digits] if digits and stated and stated[:4].isdigit() else ""


def _measure(value: str | None) -> str:
    try:
        amount = Amount.parse(value or "")
    except (ArithmeticError, ValueError):
        return ""
    return amount.currency or amount.unit or ""
