"""Where a thing stands in a long list.

Newest first: by the month in which a thing ends (or, where it is only said when it began, in which it begins);
within a month first what is dated to it, then what spans more, then what is known to be no later. At the very
end stands what has no date.
"""

from __future__ import annotations

from datetime import date

WITHIN, SPANNING, OPEN = "2", "1", "0"  # how much more than its month a date may be


def to_place(id: str, start: date | None, end: date | None) -> str:
    """ "2025-10:2:2025-10-06:ID"; "-:ID" without a date, which sorts below every digit. No two things have the same."""
    day = end or start
    if day is None:
        return f"-:{id}"
    return f"{day.isoformat()[:7]}:{_to_width(start, end)}:{day.isoformat()}:{id}"


def _to_width(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return OPEN
    return WITHIN if (start.year, start.month) == (end.year, end.month) else SPANNING
