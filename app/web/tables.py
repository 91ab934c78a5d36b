"""The lists as CSV, streamed: one row a thing, with its first excerpt and where to find it.

UTF-8 with a byte order mark, since spreadsheets take anything else for a code page of their own. A cell that a
spreadsheet would run as a formula gets an apostrophe in front.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Connection

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.queries.articles import get_articles
from app.queries.changes import get_changes
from app.queries.disagreements import get_disagreements
from app.queries.entities import get_entities
from app.queries.lines import Line, find_lines
from app.queries.page_views import ArticleRow, EntityRow, ListView
from app.queries.views import ChangeView, ClaimView, Dispute
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, Since
from app.web.parameters import ALWAYS, FILTERED, SINCE_ALONE, Answers, answering

T = TypeVar("T")
Row = Sequence[object]
Rows = Callable[[Connection], Iterable[Row]]

FORMULA = frozenset("=+-@\t\r＝＋－＠")  # what a cell must not begin with
BYTE_ORDER_MARK = "\ufeff"
BATCH = 1_000  # rows that are sent at a time

THING = Line._fields
ENTITY = ("id", "name", "kind", "country", "symbol", "events", "deals", "articles", "address")
ARTICLE = (
    "id", "letter", "title", "publisher", "published", "file", "received", "things", "citations",
    "cited_characters", "characters", "address",
)  # fmt: skip
CHANGE = ("id", "at", "what", "text", "thing", "address", "cause")
DISAGREEMENT = ("thing", "field", "value", "source", "excerpt", "excerpt_address", "address")

MEDIA = "text/csv; charset=utf-8"

router = APIRouter(
    dependencies=[Depends(check_tag)], tags=["tables"], responses=ALWAYS, default_response_class=Response
)


def table(header: Row) -> Answers:
    """What the documentation says of a table: its columns."""
    return answering(MEDIA, f"A row each, under: {', '.join(map(str, header))}.", ",".join(map(str, header)) + "\r\n…")


@router.get("/events.csv", summary="Events", openapi_extra=FILTERED, responses=table(THING))
def events(request: Request, chosen: ExactFilter) -> Response:
    return answer(request, THING, lambda db: find_lines(db, Kind.EVENT, chosen))


@router.get("/deals.csv", summary="Deals", openapi_extra=FILTERED, responses=table(THING))
def deals(request: Request, chosen: ExactFilter) -> Response:
    return answer(request, THING, lambda db: find_lines(db, Kind.DEAL, chosen))


@router.get("/claims.csv", summary="Claims", openapi_extra=FILTERED, responses=table(THING))
def claims(request: Request, chosen: ExactFilter) -> Response:
    return answer(request, THING, lambda db: find_lines(db, Kind.CLAIM, chosen))


@router.get("/organizations.csv", summary="Organizations", responses=table(ENTITY))
def organizations(request: Request) -> Response:
    return answer_entities(request, EntityKind.ORGANIZATION)


@router.get("/people.csv", summary="People", responses=table(ENTITY))
def people(request: Request) -> Response:
    return answer_entities(request, EntityKind.PERSON)


@router.get("/minerals.csv", summary="Minerals", responses=table(ENTITY))
def minerals(request: Request) -> Response:
    return answer_entities(request, EntityKind.MINERAL)


@router.get("/places.csv", summary="Places", responses=table(ENTITY))
def places(request: Request) -> Response:
    return answer_entities(request, EntityKind.PLACE)


@router.get("/articles.csv", summary="Articles", responses=table(ARTICLE))
def articles(request: Request) -> Response:
    return answer(request, ARTICLE, lambda db: map(to_article, turn(lambda page: get_articles(db, page=page))))


@router.get("/disagreements.csv", summary="Where sources differ", responses=table(DISAGREEMENT))
def disagreements(request: Request) -> Response:
    return answer(request, DISAGREEMENT, to_disagreements)


@router.get("/changes.csv", summary="What changed", openapi_extra=SINCE_ALONE, responses=table(CHANGE))
def changes(request: Request, since: Since) -> Response:
    def find_rows(db: Connection) -> Iterator[Row]:
        return map(to_change, turn(lambda page: get_changes(db, since=since, page=page)))

    return answer(request, CHANGE, find_rows)


def answer_entities(request: Request, kind: EntityKind) -> Response:
    return answer(request, ENTITY, lambda db: map(to_entity, turn(lambda page: get_entities(db, kind, page=page))))


def answer(request: Request, header: Row, rows: Rows) -> Response:
    """Rows are asked for while they are sent, over a connection of their own."""

    def stream() -> Iterator[str]:
        with request.app.state.reader.connect() as db:
            yield from to_csv(header, rows(db))

    name = request.url.path.rpartition("/")[2]
    headers = {"content-disposition": f'attachment; filename="corridor-{name}"'}
    return to_cacheable(request, StreamingResponse(stream(), media_type=MEDIA, headers=headers))


def turn(get: Callable[[int], ListView[T]]) -> Iterator[T]:
    """All items of a list that has numbered pages."""
    number, view = 1, get(1)
    yield from view.items
    while view.earlier:
        number += 1
        view = get(number)
        yield from view.items


def to_csv(header: Row, rows: Iterable[Row]) -> Iterator[str]:
    yield BYTE_ORDER_MARK + ",".join(map(str, header)) + "\r\n"
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield to_lines(batch)


def to_lines(rows: Iterable[Row]) -> str:
    """Words in quotes, numbers without: no word needs to be gone through for a comma, which counts for very many rows.

    No cell has a NUL. It holds the place of a quote until those within words are doubled.
    """
    lines = [
        ",".join([
            f"\0{v}\0" if type(v) is str and v[:1] not in FORMULA and "\0" not in v else _to_quoted(v) for v in row
        ])
        for row in rows
    ]  # fmt: skip
    return "".join(f"{line}\r\n" for line in lines).replace('"', '""').replace("\0", '"')


def _to_quoted(value: object) -> str:
    """Of whatever is seldom. What is not known stays empty."""
    if value is None or isinstance(value, int | float):
        return "" if value is None else str(value)
    return f"\0{to_cell(str(value))}\0"


def to_cell(text: str) -> str:
    """Safe to open: no formula, and no character that a cell cannot hold."""
    text = text.replace("\0", "")
    return f"'{text}" if text[:1] in FORMULA else text


def to_entity(row: EntityRow) -> Row:
    return (
        row.id, row.name, row.form_text, row.country, row.symbol, row.events, row.deals, row.articles, row.href,
    )  # fmt: skip


def to_article(row: ArticleRow) -> Row:
    ref = row.ref
    return (
        ref.id, ref.letter, ref.title, ref.publisher, ref.published, row.name, row.received.isoformat(), row.things,
        row.citations, row.cited_characters, row.characters, ref.href,
    )  # fmt: skip


def to_change(change: ChangeView) -> Row:
    thing = change.thing
    return (
        change.id, change.at.isoformat(), change.what, change.text, thing and thing.text, thing and thing.href,
        change.cause,
    )  # fmt: skip


def to_disagreements(db: Connection) -> Iterator[Row]:
    view = get_disagreements(db)
    for claim in view.claims:
        yield from _to_values(claim)
    for dispute in view.disputes:
        yield from _to_facts(dispute)


def _to_values(claim: ClaimView) -> Iterator[Row]:
    for value in claim.values:
        c = value.citation
        yield claim.subject, "Value", value.text, value.source.letter, c.exact, c.href, claim.href


def _to_facts(dispute: Dispute) -> Iterator[Row]:
    for fact in dispute.values:
        for c in fact.citations:
            yield dispute.thing.text, dispute.label, fact.text, c.article.letter, c.exact, c.href, dispute.thing.href
