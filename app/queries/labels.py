"""What kinds, types, fields and values are called on a page: the words for what is stored as a short key."""

from __future__ import annotations

from decimal import Decimal

from app.extract.drafts import Amount

TYPES = {
    "event": {
        "meeting": "Meeting",
        "agreement": "Agreement",
        "shipment": "Shipment",
        "investment": "Investment",
        "policy": "Policy",
        "statement": "Statement",
        "project": "Project",
    },
    "deal": {
        "mou": "Memorandum of understanding",
        "contract": "Contract",
        "joint-venture": "Joint venture",
        "loan": "Loan",
        "equity": "Equity stake",
        "framework": "Framework",
        "trade-deal": "Trade deal",
        "other": "Agreement, form not stated",
    },
    "claim": {
        "mineral_wealth": "Mineral wealth",
        "reserve": "Reserve",
        "concentration": "Concentration",
        "production": "Production",
        "price": "Price",
        "jobs": "Jobs",
        "ratio": "Ratio",
        "other": "Other figure",
    },
}
PLURALS = {
    "meeting": "Meetings",
    "agreement": "Agreements",
    "shipment": "Shipments",
    "investment": "Investments",
    "policy": "Policies",
    "statement": "Statements",
    "project": "Projects",
}
MODALITIES = {
    "reported": "",
    "confirmed": "Confirmed",
    "planned": "Planned",
    "possible": "Possible",
    "denied": "Denied",
}
PROSPECTS = ("planned", "possible", "denied")
FIELDS = {
    "what": "What",
    "organization": "Organization",
    "person": "Person",
    "mineral": "Mineral",
    "place": "Place",
    "speaker": "Speaker",
    "origin": "Origin",
    "subject": "Subject",
    "date": "Date",
    "value": "Value",
    "activity": "Activity",
    "stage": "Stage",
    "party": "Party",
}
ENTITY_FIELDS = ("organization", "person", "mineral", "place", "speaker", "origin", "subject", "party")
RUNGS = {
    "statement": "Statement",
    "mou": "Memorandum of understanding",
    "contract": "Contract",
    "funding": "Funding",
    "shipment": "Shipment",
    "product": "Product",
}
ROOMS = {"organization": "organizations", "person": "people", "mineral": "minerals", "place": "places"}
THINGS = {"event": "events", "deal": "deals", "claim": "claims"}
SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "CNY": "CN¥",
    "CAD": "C$",
    "AUD": "A$",
    "PKR": "Rs ",
    "INR": "₹",
}
SCALES = ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million"))


def to_type(kind: str, type_: str) -> str:
    return TYPES.get(kind, {}).get(type_) or type_.replace("_", " ").replace("-", " ").capitalize()


def to_label(field: str) -> str:
    return FIELDS.get(field) or field.replace("_", " ").capitalize()


def to_thing_href(kind: str, id_: str) -> str:
    return f"/{THINGS[kind]}/{id_}"


def to_entity_href(kind: str, id_: str) -> str:
    return f"/{ROOMS[kind]}/{id_}"


def to_amount(value: str) -> Amount | None:
    """None for a value that a person set in words of their own."""
    try:
        return Amount.parse(value)
    except (ValueError, ArithmeticError):
        return None


def to_amount_words(value: str) -> str:
    """ "$500 million", "up to $68 trillion", "$200 million – $1 billion"; what is no amount, as it is."""
    amount = to_amount(value)
    return value if amount is None else _range_words(amount)


def _range_words(amount: Amount) -> str:
    if amount.unit == "ratio":
        return _range_words(Amount(amount.low, amount.high)) + " to 1"
    if amount.low is None or amount.high is None:
        bound, words = (amount.high, "up to ") if amount.low is None else (amount.low, "at least ")
        return "" if bound is None else words + _figure(bound, amount)
    if amount.low == amount.high:
        return _figure(amount.low, amount)
    return f"{_figure(amount.low, amount)} – {_figure(amount.high, amount)}"


def _figure(number: Decimal, amount: Amount) -> str:
    unit = f" {amount.unit}" if amount.unit else ""
    if amount.currency is None:
        return _scaled(number) + unit if number >= SCALES[-1][0] else f"{_plain(number)}{unit}"
    return (SIGNS.get(amount.currency) or f"{amount.currency} ") + _scaled(number)


def _scaled(number: Decimal) -> str:
    for scale, name in SCALES:
        if number >= scale:
            return _plain(number / scale) + name
    return _plain(number)


def _plain(number: Decimal) -> str:
    """With thousands separators and without trailing zeros."""
    whole = number == number.to_integral_value()
    return f"{number.to_integral_value():,}" if whole else f"{number.normalize():,f}"


def plural(count: int, one: str, many: str) -> str:
    """ "1 source", "1,204 sources"."""
    return f"{count:,} {one if count == 1 else many}"


def in_words(items: list[str], joint: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return f" {joint} ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))
