"""Numbers as articles write them: digits or words, and their scale ("1.25bn", "half a billion", "3.5 crore")."""

from __future__ import annotations

from decimal import Decimal

_UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
          " seventeen eighteen nineteen").split()  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: Decimal(n) for n, word in enumerate(_UNITS)} | {word: Decimal(10 * n) for n, word in enumerate(_TENS, 2)}

SCALES = {
    **dict.fromkeys(("hundred",), Decimal(100)),
    **dict.fromkeys(("thousand", "k"), Decimal(10) ** 3),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), Decimal(10) ** 5),
    **dict.fromkeys(("million", "millions", "mn", "m", "mm", "mln", "mio"), Decimal(10) ** 6),
    **dict.fromkeys(("crore", "crores", "cr"), Decimal(10) ** 7),
    **dict.fromkeys(("arab", "arabs"), Decimal(10) ** 9),
    **dict.fromkeys(("kharab", "kharabs"), Decimal(10) ** 11),
    **dict.fromkeys(("dozen",), Decimal(12)),
    **dict.fromkeys(("billion", "billions", "bn", "b", "bln"), Decimal(10) ** 9),
    **dict.fromkeys(("trillion", "trillions", "tn", "trn", "tr"), Decimal(10) ** 12),
}

# A number in digits: thousands in groups of three or, in the Indian way, of two.
DIGITS = r"(?:\d{1,3}(?:,\d{2,3}){1,6}(?![\d,]*\d)|\d{1,15})(?:\.\d{1,9})?"
_ONES = "|".join(sorted(WORDS, key=len, reverse=True))
_TO_99 = rf"(?:{_ONES})(?:[\s-](?:{_ONES})\b)?"
# A number in words, up to "two hundred and twenty-five"; "a" and "half" only where a scale follows.
SPELLED = (
    r"(?:\b(?:half\sa|half(?=-)|a\squarter\sof\sa|three[\s-]quarters\sof\sa|an?(?=[\s-](?:dozen|hundred|thousand|million|billion|trillion|crore|lakh)\b)"
    rf"|(?:{_ONES})\shundred\sand\s{_TO_99}|{_TO_99}(?:\sand\sa\shalf)?)(?!\w))"
)
# One letter stands close to its number ("$500m", never "500 m"); "m" alone may be metres: callers know.
SCALE = (
    r"(?:[\s-]?(?i:lakh\scrore|arabs?|kharabs?|dozen|hundred|thousand|millions?|billions?|trillions?|crores?|lakhs?|lacs?|mln|mio|bln|trn|mn|bn"
    r"|tn|tr)\b|[\s-]?MM\b|[mMbBkK]\b"
    r"|\scr\b)"
)
_HALVES = {
    "half": Decimal("0.5"),
    "half a": Decimal("0.5"),
    "a quarter of a": Decimal("0.25"),
    "three quarters of a": Decimal("0.75"),
    "a": Decimal(1),
    "an": Decimal(1),
}


def to_number(digits: str) -> Decimal:
    """ "1,00,000.5" or "twenty-five" or "half a" as a Decimal. Raises KeyError for other words."""
    if digits[0].isdigit():
        return Decimal(digits.replace(",", ""))
    words = " ".join(digits.casefold().replace("-", " ").split())
    if words in _HALVES:
        return _HALVES[words]
    if words.endswith(" and a half"):
        return to_number(words.removesuffix(" and a half")) + Decimal("0.5")
    if " hundred and " in words:
        hundreds, rest = words.split(" hundred and ")
        return 100 * to_number(hundreds) + to_number(rest)
    return sum((WORDS[word] for word in words.split()), Decimal(0))


def to_scale(words: str | None) -> Decimal:
    """The factor of "million", "-bn", "hundred million", "lakh crore"; 1 where nothing is said."""
    factor = Decimal(1)
    for word in (words or "").casefold().replace("-", " ").split():
        factor *= SCALES[word]
    return factor
