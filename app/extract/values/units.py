"""What is counted: currencies by their signs and names, units in one canonical form so that values compare."""

from __future__ import annotations

import re
from decimal import Decimal

# ---------------------------------------------------------------- currencies

_SIGNS = {
    "USD": ("US$", "$US", "USD$", "USD", "U.S.$", "U.S. $", "US $", "$"),
    "AUD": ("A$", "AU$", "$A", "AUD$", "AUD"),
    "CAD": ("C$", "CA$", "CAD$", "CAD", "CDN$"),
    "NZD": ("NZ$", "NZD"),
    "SGD": ("S$", "SGD"),
    "HKD": ("HK$", "HKD"),
    "EUR": ("€", "EUR"),
    "GBP": ("£", "GBP"),
    "INR": ("₹", "INR"),
    "PKR": ("PKR", "₨"),
    "CNY": ("Rmb", "RMB", "CNY", "CN¥"),
    "JPY": ("JPY", "JP¥"),
    "SAR": ("SAR", "SR"),
    "AED": ("AED", "Dhs", "Dh"),
    "QAR": ("QAR",),
    "KWD": ("KWD",),
    "OMR": ("OMR",),
    "KZT": ("KZT", "₸"),
    "TRY": ("TRY", "₺"),
    "RUB": ("RUB", "₽"),
    "UAH": ("UAH", "₴"),
    "KRW": ("KRW", "₩"),
    "CHF": ("CHF", "SFr"),
    "SEK": ("SEK",),
    "NOK": ("NOK",),
    "ZAR": ("ZAR",),
    "BRL": ("BRL", "R$"),
    "IDR": ("IDR",),
    "MYR": ("MYR",),
    "UZS": ("UZS",),
    # Signs of more than one currency: the article decides, see ``Context``.
    "rupee": ("Rs.", "Rs", "Re.", "Re"),
    "yuan or yen": ("¥",),
}
SIGN_CODES = {sign: code for code, signs in _SIGNS.items() for sign in signs}
SIGN = "(?:" + "|".join(re.escape(sign) for sign in sorted(SIGN_CODES, key=len, reverse=True)) + ")"

_NAMES = (
    (r"australian dollars?", "AUD"),
    (r"canadian dollars?", "CAD"),
    (r"(?:singapore|singaporean) dollars?", "SGD"),
    (r"new zealand dollars?", "NZD"),
    (r"hong kong dollars?", "HKD"),
    (r"(?:u\.?s\.? |american )?dollars?", "USD"),
    (r"euros?", "EUR"),
    (r"pounds? sterling|british pounds?", "GBP"),
    (r"indian rupees?", "INR"),
    (r"pakistani? rupees?", "PKR"),
    (r"rupees?", "rupee"),
    (r"(?:chinese )?(?:yuan|renminbi)", "CNY"),
    (r"(?:japanese )?yen", "JPY"),
    (r"(?:saudi )?riyals?", "SAR"),
    (r"(?:uae |emirati )?dirhams?", "AED"),
    (r"(?:kazakh(?:stani)? )?tenge", "KZT"),
    (r"(?:turkish )?liras?", "TRY"),
    (r"(?:russian )?r(?:o)?ubles?", "RUB"),
    (r"hryvnias?", "UAH"),
    (r"swiss francs?", "CHF"),
    (r"(?:south african )?rand", "ZAR"),
    (r"(?:swedish )?kronor", "SEK"),
    (r"(?:norwegian )?kroner", "NOK"),
    (r"(?:(?:south )?korean )?won", "KRW"),
    (r"uzbek (?:so'?m|sums?)", "UZS"),
    (r"afghanis", "AFN"),
    (r"rupiah", "IDR"),
    (r"ringgit", "MYR"),
    (r"(?:brazilian )?reais", "BRL"),
    (r"kuwaiti dinars?", "KWD"),
)
_CODES_AFTER = r"USD|EUR|GBP|PKR|INR|CNY|RMB|Rmb|AUD|CAD|JPY|SAR|AED|KZT|QAR|KWD|OMR|CHF|TRY"
CURRENCY_NAME = "(?:(?i:" + "|".join(pattern.replace(" ", r"\s") for pattern, _ in _NAMES) + f")|{_CODES_AFTER})"
_NAME_PATTERNS = tuple((re.compile(pattern), code) for pattern, code in _NAMES)


def to_currency(words: str) -> str:
    """The code of a sign or a name; "rupee" and "yuan or yen" are for the article to decide. Raises KeyError."""
    if words in SIGN_CODES:
        return SIGN_CODES[words]
    plain = " ".join(words.casefold().split())
    return next(code for pattern, code in _NAME_PATTERNS if pattern.fullmatch(plain))


# ---------------------------------------------------------------- units

# (pattern, canonical unit, factor); patterns of one letter are matched with regard to case.
_UNIT_PATTERNS: tuple[tuple[str, str, int | str], ...] = (
    (r"(?:percentage|basis) points?", "points", 1),
    (r"%|per\s?cents?\b|percent\b|pct\b|pc\b", "%", 1),
    (r"mg\s?/\s?kg\b|milligrams?\s(?:per|a|to\sthe)\s(?:kilogram(?:me)?|kilo)\b", "mg/kg", 1),
    (
        r"g\s?/\s?t\b|gpt\b|(?:g|gram(?:me)?s?)\s(?:of\s[\w-]{1,30}\s(?:[\w-]{1,30}\s)?)?(?:per|a|to\sthe)\s(?:metric\s)?tonn?e?\b",
        "g/t",
        1,
    ),
    (r"mg\s?/\s?l\b|milligrams?\s(?:of\s[\w-]{1,30}\s)?(?:per|a|to\sthe)\slit(?:re|er)\b", "mg/l", 1),
    (r"[µμ]g\s?/\s?l\b|micrograms?\s(?:of\s[\w-]{1,30}\s)?(?:per|a|to\sthe)\slit(?:re|er)\b", "µg/l", 1),
    (
        r"[µμ]g\s?/\s?m(?:3|³)|micrograms?\s(?:of\s[\w-]{1,30}\s)?(?:per|a|to\sthe)\scubic\smet(?:re|er)\b",
        "µg/m3",
        1,
    ),
    (r"g\s?/\s?l\b|gram(?:me)?s?\s(?:of\s[\w-]{1,30}\s)?(?:per|a|to\sthe)\slit(?:re|er)\b", "g/l", 1),
    (
        r"kg\s?/\s?t\b|(?:kg|kilos?|kilogram(?:me)?s?)\s(?:of\s[\w-]{1,30}\s)?(?:per|to\sthe)\s(?:metric\s)?tonn?e?\b",
        "kg/t",
        1,
    ),
    (r"oz\s?/\s?t\b|(?:oz|ounces?)\s(?:of\s[\w-]{1,30}\s)?(?:per|to\sthe)\s(?:short\s)?ton\b", "oz/t", 1),
    (r"ppm\b|parts\sper\smillion\b", "ppm", 1),
    (r"ppb\b|parts\sper\sbillion\b", "ppb", 1),
    (r"-Mtpa\b|Mtpa\b|Mtpy\b|Mt/(?:y|yr|a|year)\b", "t/yr", 1_000_000),
    (r"ktpa\b|ktpy\b|kt/(?:y|yr|a|year)\b", "t/yr", 1000),
    (r"tpa\b|tpy\b|t/(?:y|yr|a|year)\b", "t/yr", 1),
    (r"tpd\b|t/(?:d|day)\b", "t/day", 1),
    (r"Mt\b", "t", 1_000_000),
    (r"kt\b", "t", 1000),
    (r"(?:short|long)[\s-]tons?\b", "short ton", 1),
    (r"(?:dry\s|wet\s)?(?:metric\s)?tonn?e?s?\b|MT\b|mt\b|t\b", "t", 1),
    (r"Moz\b", "oz", 1_000_000),
    (r"koz\b", "oz", 1000),
    (r"(?:troy\s)?(?:ounces?|oz)\b", "oz", 1),
    (r"kilogram(?:me)?s?\b|kilos?\b|kgs?\b", "kg", 1),
    (r"gram(?:me)?s?\b", "g", 1),
    (r"pounds?\b|lbs?\b", "lb", 1),
    (r"carats?\b", "carat", 1),
    (r"tolas?\b", "tola", 1),
    (r"(?:square|sq\.?)\s(?:kilomet(?:re|er)s?|kms?)\b|km²|km2\b|sq\.?\s?km\b", "km2", 1),
    (r"(?:square|sq\.?)\smiles?\b", "sq mi", 1),
    (r"cubic\smet(?:re|er)s?\b|m³|m3\b", "m3", 1),
    (r"cubic\sfeet\b", "cu ft", 1),
    (r"lit(?:re|er)s?\b", "l", 1),
    (r"gallons?\b", "gal", 1),
    (r"hectares?\b|ha\b", "ha", 1),
    (r"acres?\b", "acre", 1),
    (r"kilomet(?:re|er)s?\b|kms?\b", "km", 1),
    (r"miles?\b", "mi", 1),
    (r"met(?:re|er)s?\b|(?<=\s)m\b", "m", 1),
    (r"feet\b|ft\b", "ft", 1),
    (r"GWh\b|gigawatt[\s-]hours?\b", "MWh", 1000),
    (r"MWh\b|megawatt[\s-]hours?\b", "MWh", 1),
    (r"GW\b|gigawatts?\b", "MW", 1000),
    (r"MW\b|megawatts?\b", "MW", 1),
    (r"kW\b|kilowatts?\b", "MW", "0.001"),
    (r"barrels?\sof\soil\sequivalent\b|boe\b", "boe", 1),
    (r"bpd\b|b/d\b", "bbl/day", 1),
    (r"barrels?\b|bbls?\b", "bbl", 1),
    # What moves counts only as so much a day or a year.
    (
        r"(?:truck(?:load)?s?|lorr(?:y|ies)|(?:rail(?:way)?\s)?wagons?|containers?|trains?|ships|vessels)"
        r"(?=\s(?:an?|per|each|every)\s(?:hour|day|week|month|year)\b)",
        "load",
        1,
    ),
    (r"(?:twenty-foot\sequivalent\sunits?|TEUs?)\b", "TEU", 1),
)
_JOBS = (
    r"(?:[^\W\d][\w-]{0,29}\s){0,3}?(?:jobs|workers|employees|miners|labourers|laborers|positions|staff|drivers|porters"
    r"|diggers|cutters|polishers|artisans|technicians|apprentices)\b"
)
_PEOPLE = r"(?:people|persons)\b"
# Counts of what a mine takes, or of who lives from it or near it.
_LIVES = r"(?:[^\W\d][\w-]{0,29}\s)?(?P<lives>families|households|villages|villagers|residents|homes|houses|trees)\b"
_EACH = (
    r"[\s-]?(?:(?:(?:an?|per|each|every|/)[\s-]?|/)(?P<each>year|yr|annum|month|week|day|hour|minute|second|shift)\b|(?P<annually>annually|yearly|p\.a\.|a\syear)"
    r"|(?P<daily>daily))"
)
_OF_WHAT = r"(?:\sof\s(?:[\w-]{1,30}\s){0,4}?[\w-]{1,30}?)?(?:,?\s(?:and|or)\s[\w-]{1,30})?"

UNIT = re.compile("|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _, _) in enumerate(_UNIT_PATTERNS))
                  + f"|(?P<jobs>{_JOBS})|(?P<people>{_PEOPLE})|{_LIVES}")  # fmt: skip
RATE = re.compile(_EACH)
RATE_AFTER = re.compile(rf"{_OF_WHAT}{_EACH}")

# What a price is for, right behind it: "a tonne", "/t", "per troy ounce".
UNIT_PRICE = re.compile(
    r"(?:\s?/\s?|\s(?:a|an|per|each)\s|-(?:a|per)-)(?:dry\s|metric\s|troy\s|short\s)*"
    r"(?:tonn?e?|t|mt|ounces?|oz|pound|lb|kg|kilo|kilogram(?:me)?|gram|barrel|bbl|share|tola|carat|litre|liter|gallon|acre"
    r"|hectare|head|met(?:re|er)|maund|carat|flask|bag|quintal|mann|(?:square|cubic)\s(?:foot|met(?:re|er)|yard)|foot|mtu|dmtu|MMBtu|kWh|MWh|unit)\b"
)


def to_unit(match: re.Match[str]) -> tuple[str, Decimal]:
    """The canonical unit of a match of UNIT, and what its number is to be multiplied by."""
    name = match.lastgroup or ""
    if name in ("jobs", "people", "lives"):
        return match["lives"] or name, Decimal(1)
    _, unit, factor = _UNIT_PATTERNS[int(name[1:])]
    return unit, Decimal(factor)


def to_rate(match: re.Match[str]) -> str:
    """ "/yr", "/month" or "/day" of a match of RATE."""
    if match["annually"]:
        return "/yr"
    each = "day" if match["daily"] else match["each"]
    return "/yr" if each in ("year", "yr", "annum") else f"/{each}"
