"""Claims side by side: all that is asserted of one subject and predicate is one thing with many values."""

from __future__ import annotations

import re

from app import edtf
from app.extract.drafts import Amount, Draft, Predicate
from app.reconcile.profiles import World, footing
from app.reconcile.things import Report

_YEAR, _MONTH = len("2025"), len("2025-10")
_MANY = (Predicate.RATIO, Predicate.OTHER, Predicate.JOBS)
_OF_A_MINERAL = (Predicate.PRICE, Predicate.PRODUCTION)
_ALONE = "alone"
_WORD = re.compile(r"[^\W\d_]+")
# Measures and hedges: they are in every such claim, and say nothing of what it is about.
_SAY_NOTHING = frozenset(
    "cent percent percentage share shares ratio times fold roughly about around nearly almost over under more most less"
    " least than some only just least half third quarter hundred thousand million billion trillion dozen dozens"
    " with from that this these those their them they have been were will would could than into and the for"
    " estimated reported approximately".split()
)
_PERIODS: dict[str, int] = {Predicate.PRICE: _MONTH, Predicate.PRODUCTION: _YEAR, Predicate.JOBS: _YEAR}
MOVING = frozenset((Predicate.PRICE, Predicate.PRODUCTION))  # one article tells what it was, and what it is


def claim_key(report: Report, world: World) -> tuple[str, ...]:
    """Reports with the same key answer the same question.

    What a number is measured in is part of it, so that shares are not held against tonnes; and where the
    predicate says little, so are the words. What does not say of what it is true answers no question: it stands
    alone, with the copies of its article.
    """
    draft = report.draft
    # A country's mineral wealth is one figure, whichever minerals the sentence goes on to name.
    fields = ("subject",) if draft.type == Predicate.MINERAL_WEALTH else ("subject", "mineral", "place")
    about = " ".join(sorted({world.one(v) for v in draft.all(*fields)}))
    firm, value = footing(draft.modality), draft.first("value")
    words = " ".join(_nouns(draft)) if _needs_words(draft) else ""
    if draft.first("subject") is None or (_needs_words(draft) and not words):
        return (draft.type, firm, _ALONE, report.teller.copies, _plain(draft.cited[0].span.exact), value or "")
    return (draft.type, firm, about, _measure(value), _period(report), words)


def _needs_words(draft: Draft) -> bool:
    """Of one mine there are many shares and counts, of workers in each phase too, but one output of copper a year."""
    return draft.type in _MANY or (draft.type in _OF_A_MINERAL and draft.first("mineral") is None)


def _nouns(draft: Draft) -> list[str]:
    """What a share is of: 3 per cent of the economy and 53 per cent of profits answer different questions.

    Names that are cited are left out, since they are compared by themselves.
    """
    asserted = draft.cited[0].span
    named = [c.span for c in draft.cited[1:] if asserted.overlaps(c.span)]
    spoken = _WORD.finditer(asserted.text, asserted.start, asserted.end)
    words = {m[0].casefold() for m in spoken if not any(n.start <= m.start() < n.end for n in named)}
    return sorted(word for word in words - _SAY_NOTHING if len(word) > 3)


def _plain(asserted: str) -> str:
    return " ".join(asserted.casefold().split())


def _period(report: Report) -> str:
    """Prices move, and so does output: what is said of another month or year is no disagreement."""
    digits = _PERIODS.get(report.draft.type)
    stated = report.draft.first("date") or (report.teller.published if digits == _MONTH else None)
    return stated[:digits] if digits and stated and edtf.is_valid(stated) and not stated.startswith("..") else ""


def _measure(value: str | None) -> str:
    try:
        amount = Amount.parse(value or "")
    except (ArithmeticError, ValueError):
        return ""
    return amount.currency or amount.unit or ""
