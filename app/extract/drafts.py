"""What extraction yields: mentions of entities and values, and drafts of events, deals and claims.

A draft is nothing but a kind, a type, a modality and a set of cited statements, so that no value
can exist without the words that say it. Values are strings in one canonical form each:

    what                            the draft's type; its span is the main evidence, a sentence or less
    organization person mineral     an Entity's id
    place speaker origin subject    an Entity's id (a country is an Entity of kind place: ``pakistan``)
    date                            EDTF (app.edtf); the qualifier says what it is relative to
    value                           ``str(Amount)``; ``Amount.parse`` reads it back
    activity                        exploration, mining, processing, refining, export, offtake, logistics, …
    stage                           a Rung of the promise ladder; the qualifier prints on it ("sample")
    goods                           what a shipment carries, in the article's words in lower case
    party                           an Entity's id; the qualifier is its role ("seller"), where it is said
    correction                      corrected, withdrawn or clarified: words that take back what was reported of it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.entities import Entity
from app.grounding import Document, Span


class Kind(StrEnum):
    EVENT = "event"
    DEAL = "deal"
    CLAIM = "claim"


class EventType(StrEnum):
    MEETING = "meeting"
    AGREEMENT = "agreement"
    SHIPMENT = "shipment"
    INVESTMENT = "investment"
    POLICY = "policy"
    STATEMENT = "statement"
    PROJECT = "project"


class Instrument(StrEnum):
    MOU = "mou"
    CONTRACT = "contract"
    JOINT_VENTURE = "joint-venture"
    LOAN = "loan"
    EQUITY = "equity"
    FRAMEWORK = "framework"
    TRADE_DEAL = "trade-deal"
    OTHER = "other"  # an agreement whose form no source states


class Predicate(StrEnum):
    MINERAL_WEALTH = "mineral_wealth"
    RESERVE = "reserve"
    CONCENTRATION = "concentration"
    PRODUCTION = "production"
    PRICE = "price"
    JOBS = "jobs"
    RATIO = "ratio"
    OTHER = "other"


class Modality(StrEnum):
    """How firmly a thing is said; only the first two are something that happened."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"

    @property
    def happened(self) -> bool:
        return self in (Modality.REPORTED, Modality.CONFIRMED)


class Rung(StrEnum):
    """The promise ladder, lowest first: flags lit by evidence, not one state that advances."""

    STATEMENT = "statement"
    MOU = "mou"
    CONTRACT = "contract"
    FUNDING = "funding"
    SHIPMENT = "shipment"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Amount:
    """A range with open ends. Money has a currency (ISO 4217), other quantities a unit.

    ``vague`` marks bounds that are our reading of words without a number ("hundreds of millions").
    The string form is ``LOW/HIGH UNIT`` with ``..`` for an open end and a trailing ``~`` when vague:
    ``500000000/500000000 USD``, ``../1400 mg/kg``, ``100000000/1000000000 USD~``.
    """

    low: Decimal | None
    high: Decimal | None
    currency: str | None = None
    unit: str | None = None
    vague: bool = False

    def __str__(self) -> str:
        low, high = (".." if n is None else format(n.normalize(), "f") for n in (self.low, self.high))
        return f"{low}/{high} {self.currency or self.unit or ''}".strip() + ("~" if self.vague else "")

    @classmethod
    def parse(cls, value: str) -> Amount:
        """The inverse of ``str``. Raises ValueError."""
        bounds, _, unit = value.removesuffix("~").partition(" ")
        low, high = (None if n == ".." else Decimal(n) for n in bounds.split("/", 1))
        money = len(unit) == 3 and unit.isupper()
        return cls(low, high, unit if money else None, unit if unit and not money else None, value.endswith("~"))


class MentionKind(StrEnum):
    ORGANIZATION = "organization"
    PERSON = "person"
    MINERAL = "mineral"
    PLACE = "place"
    MONEY = "money"
    QUANTITY = "quantity"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class When:
    """A date as EDTF (None where it cannot be resolved) and what it was resolved against.

    ``basis`` is "" for a date said in full, else "relative to 2025-10-06" or "no year given".
    """

    edtf: str | None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an entity or state a value (``amount`` or ``when``), and the rule that found them."""

    kind: MentionKind
    span: Span
    rule: str
    entity: Entity | None = None
    amount: Amount | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """One value of one field of a draft, and the words that say it. See the module's docstring for the fields."""

    field: str
    value: str
    span: Span
    qualifier: str = ""


NOTICE = "notice"  # the rule of drafts that tell of a thing only to take a report of it back (app.extract.notices)


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing as one article tells it. The first statement is always ``what``.

    ``type`` is an EventType, an Instrument or a Predicate, by ``kind``. ``deal`` is the draft of the
    deal that an event belongs to (its signing, a shipment under it), where the article ties them.
    """

    kind: Kind
    type: str
    modality: Modality
    rule: str
    cited: tuple[Cited, ...]
    deal: Draft | None = None

    def __post_init__(self) -> None:
        if not self.cited or self.cited[0].field != "what":
            raise ValueError("a draft begins with the words that say what it is")

    @property
    def is_notice(self) -> bool:
        return self.rule == NOTICE

    @property
    def evidence(self) -> tuple[Span, ...]:
        return tuple(c.span for c in self.cited if c.field == "what")

    def all(self, *fields: str) -> Iterator[str]:
        """The distinct values of these fields, in the order of the statements."""
        return iter(dict.fromkeys(c.value for c in self.cited if c.field in fields))

    def first(self, field: str) -> str | None:
        return next(self.all(field), None)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one document. ``events`` happened; ``prospects`` are planned, possible or denied events.

    ``corrections`` are the words that take something back, in this article or another; ``notices`` what they take back.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    events: tuple[Draft, ...] = ()
    prospects: tuple[Draft, ...] = ()
    deals: tuple[Draft, ...] = ()
    claims: tuple[Draft, ...] = ()
    corrections: tuple[Span, ...] = ()
    notices: tuple[Draft, ...] = ()

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All of them, deals before the events that point at them."""
        return self.deals + self.events + self.prospects + self.claims + self.notices

    @property
    def entities(self) -> dict[str, Entity]:
        """By id, in the order in which the article names them."""
        found: dict[str, Entity] = {}
        for mention in self.mentions:
            if mention.entity:
                found.setdefault(mention.entity.id, mention.entity)
        return found
