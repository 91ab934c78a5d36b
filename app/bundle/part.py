"""The record of a part of the data: the articles that it rests on, as received, and what was decided of them.

Everything else is made anew of them where they are imported. Adding articles that have nothing to do with a thing does
not change its id, so things come back under the ids that they had; where one does not, nothing is imported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import chain

from sqlalchemy import Connection, Table, select
from sqlmodel import Session, SQLModel, col

from app.bundle import RECORD, BundleError
from app.bundle.record import Row, find_lines, save_rows
from app.bundle.verify import Bundle
from app.ingest import rebuild
from app.models import Article, Decision, Mention, Report, Thing
from app.store.articles import to_article_id
from app.store.rows import in_groups
from app.vocabulary import Vocabulary

ARTICLE, RAW, DECISION = (SQLModel.metadata.tables[name] for name in ("article", "raw", "decision"))


def find_part(db: Connection, articles: Collection[str]) -> Iterator[tuple[str, Iterator[str]]]:
    """The files of the record, and their lines."""
    for table, key in ((ARTICLE, ARTICLE.c.id), (RAW, RAW.c.article_id)):
        lines = (find_lines(db, table, key.in_(group)) for group in in_groups(articles))
        yield to_name(table), chain.from_iterable(lines)
    yield to_name(DECISION), find_lines(db, DECISION, DECISION.c.id.in_(find_decisions(db, articles)))


def to_name(table: Table) -> str:
    return f"{RECORD}{table.name}.jsonl"


def find_decisions(db: Connection, articles: Collection[str]) -> list[int]:
    """Those of what these articles tell, and of whom they name."""
    meant: set[str | None] = set()
    for group in in_groups(articles):
        meant |= set(db.execute(select(col(Report.id)).where(col(Report.article_id).in_(group))).scalars())
        meant |= set(db.execute(select(col(Mention.entity_id)).where(col(Mention.article_id).in_(group))).scalars())
    decisions = db.execute(select(col(Decision.id), col(Decision.targets)).order_by(col(Decision.id)))
    return [id for id, targets in decisions if id is not None and meant.intersection(targets)]


def restore_part(session: Session, bundle: Bundle, *, vocabulary: Vocabulary, at: datetime) -> None:
    """Raises BundleError where what the bundle tells does not come of its articles, or what saving raises."""
    db = session.connection()
    rows = list(bundle.read_items(to_name(ARTICLE)))
    save_rows(db, ARTICLE, _without_absent(rows))
    save_rows(db, RAW, bundle.read_items(to_name(RAW)))
    save_rows(db, DECISION, bundle.read_items(to_name(DECISION)))
    session.expire_all()
    rebuild(session, vocabulary=vocabulary, at=at)
    session.flush()
    if faults := [*_find_other_texts(session, bundle), *_find_missing(session, bundle)]:
        raise BundleError(
            f"its articles do not give what it tells: {'; '.join(faults[:3])}; "
            "import it with the version that made it, with the same vocabulary"
        )


def _without_absent(rows: list[Row]) -> Iterator[Row]:
    """An earlier version of an article that is not in the bundle is not pointed to."""
    ids = {row["id"] for row in rows}
    return ({**row, "follows": row["follows"] if row["follows"] in ids else None} for row in rows)


def _find_other_texts(session: Session, bundle: Bundle) -> Iterator[str]:
    for article in session.execute(select(Article)).scalars():
        raw = session.execute(select(RAW.c.content).where(RAW.c.article_id == article.id)).scalar_one_or_none()
        if raw is None or to_article_id(raw) != article.id:
            yield f"article {article.id} is not what was received"
        elif article.text != bundle.read_text(f"articles/{article.id}.txt"):
            yield f"article {article.id} has another text"


def _find_missing(session: Session, bundle: Bundle) -> Iterator[str]:
    """Things that the bundle tells of and that are not there under their ids."""
    found = set(session.execute(select(col(Thing.id))).scalars())
    for name in ("events", "deals", "claims"):
        for item in bundle.read_items(f"data/{name}.json"):
            if item["id"] not in found:
                yield f"there is no {item['kind']} {item['id']}"
