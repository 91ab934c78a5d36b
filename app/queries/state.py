"""The state of play: how much there is of everything, each figure with the page that lists what it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app import edtf
from app.extract.drafts import Kind
from app.models import Article, ArticleState, Edition, Facet, Fact, Thing, Verification
from app.queries import labels
from app.queries.conditions import HAPPENED, PROSPECTS
from app.queries.disagreements import count_disputed
from app.queries.filters import TimelineFilter
from app.queries.page_views import Footing, Tile


def find_tiles(db: Connection) -> tuple[Tile, ...]:
    things = _count_things(db)
    return (
        Tile("Events", f"{things['events']:,}", "/"),
        Tile("Ahead or denied", f"{things['prospects']:,}", to_prospects_href()),
        Tile("Deals", f"{things['deals']:,}", "/deals"),
        Tile("Minerals", f"{_count_minerals(db):,}", "/minerals"),
        Tile("Companies", f"{_count_companies(db):,}", "/organizations"),
        Tile("Claims", f"{things['claims']:,}", "/claims"),
        Tile("Sources", f"{count_articles(db):,}", "/articles"),
        Tile("Disagreements", f"{count_disputed(db):,}", "/disagreements"),
        *_find_worth(db),
    )


def to_prospects_href() -> str:
    return TimelineFilter({}).adding("modality", *PROSPECTS).href("/")


def _find_worth(db: Connection, currency: str = "USD") -> Iterator[Tile]:
    """What the deals of which a figure is stated add up to; what vague words could mean is not added."""
    query = select(col(Fact.thing_id), col(Fact.value)).join(Thing, col(Thing.id) == col(Fact.thing_id))
    rows = db.execute(query.where(col(Thing.kind) == Kind.DEAL, col(Fact.field) == "value")).all()
    stated = to_worth(((deal, value) for deal, value in rows), currency)
    if stated.deals:
        low, high = (Decimal(f"{end:.3g}") for end in (stated.low, stated.high))  # a sum of figures that are round
        words = labels.to_amount_words(f"{low:f}/{high:f} {currency}")
        note = f"as stated of {labels.plural(stated.deals, 'deal', 'deals')}, added up"
        vague = f"; {labels.plural(stated.vague, 'vague amount', 'vague amounts')} apart" if stated.vague else ""
        yield Tile("Announced value", words, "/deals", note + vague)


@dataclass(frozen=True, slots=True)
class Worth:
    """What figures of ``deals`` add up to, from the least that is stated of each to the most."""

    low: Decimal
    high: Decimal
    deals: int
    vague: int  # amounts that only words without a number give


def to_worth(values: Iterable[tuple[str, str]], currency: str) -> Worth:
    """Of deals with the values that are stated of them. Open ranges count by the end that is known."""
    ends: dict[str, list[Decimal]] = {}
    vague = 0
    for deal, value in values:
        amount = labels.to_amount(value)
        if amount is None or amount.currency != currency:
            continue
        vague += amount.vague
        if not amount.vague:
            ends.setdefault(deal, []).extend(end for end in (amount.low, amount.high) if end is not None)
    known = [numbers for numbers in ends.values() if numbers]
    return Worth(sum(map(min, known), Decimal()), sum(map(max, known), Decimal()), len(known), vague)


def _count_things(db: Connection) -> dict[str, int]:
    query = select(col(Thing.kind), col(Thing.modality), func.count()).group_by(col(Thing.kind), col(Thing.modality))
    rows = db.execute(query).all()
    return {
        "events": sum(n for kind, modality, n in rows if kind is Kind.EVENT and modality in HAPPENED),
        "prospects": sum(n for kind, modality, n in rows if kind is Kind.EVENT and modality in PROSPECTS),
        "deals": sum(n for kind, _, n in rows if kind is Kind.DEAL),
        "claims": sum(n for kind, _, n in rows if kind is Kind.CLAIM),
    }


def _count_minerals(db: Connection) -> int:
    """Those that sources name of a thing; groups that only include one of them are not counted."""
    return db.execute(select(func.count(col(Fact.value).distinct())).where(col(Fact.field) == "mineral")).scalar_one()


def _count_companies(db: Connection) -> int:
    return db.execute(select(func.count(col(Facet.value).distinct())).where(col(Facet.name) == "company")).scalar_one()


def count_articles(db: Connection) -> int:
    query = select(func.count()).select_from(Article).where(col(Article.state) == ArticleState.CURRENT)
    return db.execute(query).scalar_one()


def get_version(db: Connection) -> str:
    """Another one whenever pages could differ: after each change of the data, and after each check of the excerpts."""
    checked = select(func.max(col(Verification.id))).scalar_subquery()
    row = db.execute(select(func.max(col(Edition.version)), checked)).one()
    return f"{row[0] or 0}-{row[1] or 0}"


def get_footing(db: Connection) -> Footing:
    edition = db.execute(select(Edition)).first()
    check = db.execute(select(Verification).order_by(col(Verification.id).desc()).limit(1)).first()
    latest = db.execute(
        select(func.max(col(Article.published))).where(col(Article.state) == ArticleState.CURRENT)
    ).scalar_one()
    return Footing(
        articles=count_articles(db),
        latest=edtf.to_words(latest) if latest else None,
        version=edition.version if edition else 0,
        changed=edition.changed if edition else None,
        checked=check.at if check else None,
        excerpts=check.excerpts if check else 0,
        different=check.different if check else 0,
    )
