"""Sources as pages name them: letters, titles, first words.

Letters follow the order in which current articles were received: A is the first, Z is followed by AA.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, Subquery, func, select
from sqlmodel import col

from app import edtf
from app.models import Article, ArticleState
from app.queries.views import ArticleRef

BEGINS = 80  # code points of an article's first words, enough to tell it by
PART = 12_000  # characters of an article on one page; with its marks and facts some 100 kB
NO_LETTER = "–"  # of articles that do not count: superseded, withdrawn


def to_letter(rank: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    letters = ""
    while rank:
        rank, digit = divmod(rank - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def find_sources(db: Connection, ids: Collection[str]) -> dict[str, ArticleRef]:
    """The articles of these ids, by id."""
    if not ids:
        return {}
    ranks = _ranks()
    begins = func.substr(col(Article.text), 1, BEGINS + 1)
    known = (col(Article.title), col(Article.publisher), col(Article.published))
    length = func.length(col(Article.text))
    query = select(col(Article.id), *known, begins, length, ranks.c.rank).outerjoin(
        ranks, ranks.c.id == col(Article.id)
    )
    return {row[0]: _to_ref(*row) for row in db.execute(query.where(col(Article.id).in_(ids)))}


class Lettered(NamedTuple):
    """As much of a source as the address of a passage and a list of letters need."""

    letter: str
    href: str
    long: bool


def find_letters(db: Connection) -> dict[str, Lettered]:
    """All current articles, by id."""
    ranks = _ranks()
    long = func.length(col(Article.text)) > PART
    query = select(ranks.c.id, ranks.c.rank, long).join(Article, col(Article.id) == ranks.c.id)
    return {
        id_: Lettered(to_letter(rank), f"/articles/{id_}", bool(is_long)) for id_, rank, is_long in db.execute(query)
    }


def _ranks() -> Subquery:
    """Each current article's place in the order of receipt, from 1."""
    place = func.row_number().over(order_by=(col(Article.received), col(Article.id)))
    current = select(col(Article.id), place.label("rank")).where(col(Article.state) == ArticleState.CURRENT)
    return current.subquery("letters")


def _to_ref(
    id_: str,
    title: str | None,
    publisher: str | None,
    published: str | None,
    begins: str,
    length: int,
    rank: int | None,
) -> ArticleRef:
    return ArticleRef(
        id=id_,
        letter=to_letter(rank) if rank else NO_LETTER,
        href=f"/articles/{id_}",
        title=title,
        begins=to_beginning(begins),
        publisher=publisher,
        published=published,
        published_text=edtf.to_words(published) if published else "date not stated",
        long=length > PART,
    )


def to_passage_href(source: ArticleRef | Lettered, start: int, anchor: str) -> str:
    """The address of a passage on its article's page."""
    return f"{source.href}{f'?at={start}' if source.long else ''}#{anchor}"


def to_beginning(text: str) -> str:
    """The first words of a text: whole words, where it has spaces."""
    line = text.split("\n", 1)[0].strip()
    if len(line) <= BEGINS:
        return line
    return f"{line[:BEGINS].rpartition(' ')[0] or line[:BEGINS]} …"


def in_order(sources: Iterable[ArticleRef]) -> tuple[ArticleRef, ...]:
    """Each source once: A before B, Z before AA."""
    return tuple(sorted(set(sources), key=lambda s: (len(s.letter), s.letter, s.id)))
