"""The state of play: how much there is of everything, each figure with the page that lists what it counts."""

from __future__ import annotations

from sqlalchemy import Connection, func, select
from sqlmodel import col

from app import edtf
from app.extract.drafts import Kind
from app.models import Article, ArticleState, Edition, Facet, Fact, Thing, Verification
from app.queries.conditions import HAPPENED, PROSPECTS
from app.queries.disagreements import count_disputed
from app.queries.page_views import Footing, Tile


def find_tiles(db: Connection) -> tuple[Tile, ...]:
    things = _count_things(db)
    return (
        Tile("Events", f"{things['events']:,}", "/", f"and {things['prospects']:,} planned, possible or denied"),
        Tile("Deals", f"{things['deals']:,}", "/deals"),
        Tile("Minerals", f"{_count_minerals(db):,}", "/minerals"),
        Tile("Companies", f"{_count_companies(db):,}", "/organizations"),
        Tile("Claims", f"{things['claims']:,}", "/claims"),
        Tile("Sources", f"{count_articles(db):,}", "/articles"),
        Tile("Disagreements", f"{count_disputed(db):,}", "/disagreements"),
    )


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
