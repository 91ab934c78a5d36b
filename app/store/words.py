"""The index of words: what app.queries.search looks into, the same for both databases.

Triggers (migrations, "passages") note what is new or changed and drop the words of what is gone, so that nothing can
be forgotten. This room writes the words of what is noted, at the end of each change of the data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import TableClause, column, delete, func, insert, select, table, text, update
from sqlmodel import Session, col

from app import vocabulary
from app.models import Article, Citation, Entity, Thing
from app.store.rows import Row
from app.words import Word, find_words

BATCH = 500  # owners whose words are in memory at a time

_PENDING = table("search_pending", column("kind"), column("owner"))
_ROW = table("search_row", column("id"), column("kind"), column("owner"))
_PASSAGE = table("search_passage", column("id"), column("owner"), column("start"), column("end"))
_TEXTS = {_ROW: "search_text", _PASSAGE: "search_passage_text"}
_SAID = {
    "thing": (Thing.id, Thing.headline),
    "citation": (Citation.id, Citation.exact),
    "entity": (Entity.id, Entity.name),
}


def save_words(session: Session) -> None:
    """Bring the index up to date with everything that was stored."""
    session.flush()
    for kind in (*_SAID, "article"):
        while owners := _find_pending(session, kind):
            rows, said = (
                (_PASSAGE, _find_passages(session, owners))
                if kind == "article"
                else (_ROW, _find_said(session, kind, owners))
            )
            _save(session, rows, said)
            session.execute(delete(_PENDING).where(_PENDING.c.kind == kind, _PENDING.c.owner.in_(owners)))


def note_all(session: Session) -> None:
    """Have the words made anew of what a rebuild leaves as it is: this version of the program may find others."""
    session.execute(update(Article).values(text=col(Article.text)))
    session.execute(update(Entity).values(name=col(Entity.name)))


def _find_pending(session: Session, kind: str) -> list[str]:
    owners = select(_PENDING.c.owner).where(_PENDING.c.kind == kind)
    return list(session.scalars(owners.order_by(_PENDING.c.owner).limit(BATCH)))


def _find_said(session: Session, kind: str, owners: Sequence[str]) -> Iterator[tuple[Row, str]]:
    """An entity is also known by the other names that the vocabulary has for it."""
    id, words = map(col, _SAID[kind])
    for owner, said in session.execute(select(id, words).where(id.in_(owners)).order_by(id)):
        entry = vocabulary.default().entries.get(owner) if kind == "entity" else None
        for name in dict.fromkeys([said, *(entry.aliases + entry.exact if entry else ())]):
            yield {"kind": kind, "owner": owner}, name


def _find_passages(session: Session, owners: Sequence[str]) -> Iterator[tuple[Row, str]]:
    """The paragraphs of articles, each with its place in the text."""
    columns = select(col(Article.id), col(Article.text), col(Article.blocks))
    for owner, whole, blocks in session.execute(columns.where(col(Article.id).in_(owners)).order_by(col(Article.id))):
        for start, end, _ in blocks or [(0, len(whole), "")]:
            yield {"owner": owner, "start": start, "end": end}, whole[start:end]


def _save(session: Session, rows: TableClause, said: Iterator[tuple[Row, str]]) -> None:
    first = session.scalar(select(func.coalesce(func.max(rows.c.id), 0))) or 0
    owned, texts = [], []
    for id, (row, words) in enumerate(said, start=first + 1):
        owned.append({"id": id, **row})
        texts.append({"id": id, **_to_columns(session, list(find_words(words)))})
    if owned:
        session.execute(insert(rows), owned)
        session.execute(text(_to_insert(session, _TEXTS[rows])), texts)


def _is_postgres(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"


def _to_insert(session: Session, name: str) -> str:
    """``name`` is one of ours, never what a person typed."""
    if _is_postgres(session):
        values = "(:id, CAST(:forms AS tsvector), CAST(:stems AS tsvector))"
        return f"INSERT INTO {name} (id, forms, stems) VALUES {values}"  # noqa: S608
    return f"INSERT INTO {name} (rowid, forms, stems) VALUES (:id, :forms, :stems)"  # noqa: S608


def _to_columns(session: Session, words: Sequence[Word]) -> dict[str, str]:
    of = {"forms": [word.form for word in words], "stems": [word.stem for word in words]}
    to_text = _to_vector if _is_postgres(session) else " ".join
    return {name: to_text(words) for name, words in of.items()}


def _to_vector(words: Sequence[str]) -> str:
    """Words with their places, as PostgreSQL writes a tsvector; they are letters and digits alone."""
    places: dict[str, list[str]] = defaultdict(list)
    for place, word in enumerate(words, start=1):
        places[word].append(str(place))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())
