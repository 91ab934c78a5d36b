"""Claims side by side: every value that is given for one subject and predicate, and how far apart they are."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from app.queries import labels
from app.queries.facts import Told, is_mineral
from app.queries.views import CitationView, ClaimValue, ClaimView, FactView

DISPUTED = "disputed"
OWNED = ("mineral_wealth", "reserve", "concentration", "production", "price")  # what a subject has


def to_claim(common: dict[str, Any], told: tuple[Told, ...]) -> ClaimView:
    """``common`` are the fields that all things have."""
    values = tuple(value for t in told if t.view.field == "value" for value in _to_values(t, told))
    numbers = [number for value in values for number in (value.low, value.high) if number is not None]
    disputed = any(t.view.standing == DISPUTED for t in told)
    return ClaimView(
        **common,
        low=min(numbers, default=None),
        high=max(numbers, default=None),
        subject=_to_subject(common["type"], common["type_text"], told),
        values=tuple(sorted(values, key=lambda v: (v.high or v.low or 0, v.citation.siglum))),
        disputed=disputed,
        ratio=to_ratio(numbers) if disputed else "",
    )


def _to_subject(type_: str, type_text: str, told: tuple[Told, ...]) -> str:
    """ "Pakistan’s mineral wealth", "Reko Diq’s reserve of copper", "Chagai: jobs", "Price of antimony"."""
    subjects = [t.view for t in told if t.view.field == "subject"]
    minerals = [t.view.text for t in told if t.view.field == "mineral"]
    named = next((view.text for view in subjects if view.text not in minerals and not is_mineral(view.value)), "")
    about = labels.in_words(list(dict.fromkeys([v.text for v in subjects if is_mineral(v.value)] + minerals)))
    what = "figure" if type_ == "other" else type_text.lower()
    words = f"{what} {'on' if type_ == 'other' else 'of'} {about}" if about else what
    if not named:
        return words[0].upper() + words[1:]
    return f"{named}’s {words}" if type_ in OWNED else f"{named}: {words}"


def _to_values(value: Told, told: tuple[Told, ...]) -> Iterable[ClaimValue]:
    """One for each source of a value: whoever the same report names is its speaker and its origin."""
    low, high, vague = to_bounds(value.view.value)
    seen: set[tuple[str, int, int]] = set()
    for citation in value.view.citations:
        place = (citation.article.id, citation.start, citation.end)
        if place in seen:
            continue
        seen.add(place)
        report = value.reports[citation.id]
        speaker, origin = (_find_beside(told, field, report) for field in ("speaker", "origin"))
        yield ClaimValue(value.view.text, low, high, vague, speaker, origin, citation.article, _best(told, citation))


def _find_beside(told: tuple[Told, ...], field: str, report: str) -> FactView | None:
    return next((t.view for t in told if t.view.field == field and t.said_in(report)), None)


def _best(told: tuple[Told, ...], value: CitationView) -> CitationView:
    """The words that say the claim around a value, where they say more than the figure."""
    around = (c for t in told if t.view.field == "what" for c in t.view.citations if c.article.id == value.article.id)
    return next((c for c in around if c.start <= value.start and value.end <= c.end), value)


def to_bounds(value: str) -> tuple[float | None, float | None, bool]:
    amount = labels.to_amount(value)
    return (None, None, False) if amount is None else (_to_float(amount.low), _to_float(amount.high), amount.vague)


def _to_float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def to_ratio(numbers: list[float]) -> str:
    """How many times the largest value is the smallest one."""
    positive = [number for number in numbers if number > 0]
    times = max(positive) / min(positive) if positive else 1
    if times < 1.05:
        return ""
    return f"{times:,.0f} times apart" if times >= 9.5 else f"{times:.1f} times apart"
