"""Money without a number: "hundreds of millions of dollars", "a multi-billion-dollar deal".

The bounds are our reading. Tens reach to hundreds, hundreds to the next scale; "multi-" and "several"
begin at two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from app.extract.drafts import Amount
from app.extract.values.figures import to_scale
from app.extract.values.units import CURRENCY_NAME, UNIT, to_currency, to_unit
from app.patterns import Screened

_SCALE_NAME = r"(?P<scale>thousand|million|billion|trillion|crore|lakh)"
_CURRENCY = rf"(?P<currency>{CURRENCY_NAME})(?!\w)"
_VAGUE = tuple(
    Screened(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?P<many>tens|dozens|hundreds|thousands)\sof\s)?{_SCALE_NAME}s\s(?:of|in)\s{_CURRENCY}",
        rf"\b(?P<many>hundreds|thousands)\sof\s{_CURRENCY}",
        rf"\b(?P<few>multi)[\s-]?(?:(?P<hundred>hundred)[\s-])?{_SCALE_NAME}[\s-]{_CURRENCY}",
        rf"\b(?P<few>several|a\sfew|many)\s(?:(?P<hundred>hundred)\s)?{_SCALE_NAME}\s{_CURRENCY}",
    )
)
# "tens of thousands of jobs", "several million tonnes": what is counted follows.
_VAGUE_COUNTS = tuple(
    Screened(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?P<many>tens|hundreds)\sof\s)?{_SCALE_NAME}s\sof\s",
        r"\b(?P<many>hundreds|thousands)\sof\s",
        rf"\b(?P<few>several|a\sfew|many)\s(?:(?P<hundred>hundred)\s)?{_SCALE_NAME}\s",
    )
)
_MANY = {"": 1, "tens": 10, "dozens": 10, "hundreds": 100, "thousands": 1000}


def find_vague(plain: str) -> Iterator[tuple[int, int, Amount]]:
    """(start, end, amount) of each in a sentence; the currency may still be one for the article to decide."""
    for pattern in _VAGUE:
        for match in pattern.finditer(plain):
            low, high = _bounds({name: said.casefold() for name, said in match.groupdict().items() if said})
            yield *match.span(), Amount(low, high, to_currency(match["currency"]), vague=True)


def find_vague_counts(plain: str) -> Iterator[tuple[int, int, Amount]]:
    """ "tens of thousands of jobs", with the unit that follows."""
    for pattern in _VAGUE_COUNTS:
        for match in pattern.finditer(plain):
            counted = UNIT.match(plain, match.end())
            if counted:
                low, high = _bounds({name: said.casefold() for name, said in match.groupdict().items() if said})
                unit, factor = to_unit(counted)
                yield match.start(), counted.end(), Amount(low * factor, high * factor, unit=unit, vague=True)


def _bounds(said: dict[str, str]) -> tuple[Decimal, Decimal]:
    scale = to_scale(said.get("scale"))
    if "few" in said:
        low = scale * (200 if "hundred" in said else 2)
        return low, scale * (10 if said["few"] in ("several", "a few") and "hundred" not in said else 1000)
    times = _MANY[said.get("many", "")]
    # "billions" may be tens and hundreds of them; "tens of millions" are not hundreds.
    return scale * times, scale * times * (10 if times > 1 else 1000)
