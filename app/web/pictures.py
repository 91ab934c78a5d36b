"""Pictures as files: a drawing that stands by itself, and the data that it draws, under the filter of their page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.extract.drafts import Kind
from app.queries.alone import get_deal_values, get_overview
from app.queries.articles import get_article
from app.queries.filters import TimelineFilter
from app.queries.overview import FEWEST
from app.queries.page_views import ArticleView
from app.queries.pictures import find_matrix
from app.queries.state import get_footing
from app.queries.views import ClaimView
from app.web.caching import check_tag, to_cacheable
from app.web.deps import Filter, Id, Reader, to_base
from app.web.errors import found, found_thing
from app.web.parameters import ALWAYS, FILTERED, PROBLEMS, THINGS, answering
from app.web.render import Page, complete, respond
from app.web.tables import Row, answer, table

T = TypeVar("T")

SVG = "image/svg+xml"
# The drawing brings its own styles; nothing else runs or is loaded in it, and any page may show it.
HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cross-origin-resource-policy": "cross-origin",
}
DRAWN = answering(SVG, "The picture, with its own styles.", '<svg xmlns="http://www.w3.org/2000/svg">…</svg>')
VALUE = ("deal", "value", "vague", "siglum", "excerpt", "excerpt_address", "address")
PAIR = ("company", "mineral", "events", "company_address", "mineral_address", "address")
CLAIMED = ("value", "low", "high", "vague", "speaker", "origin", "source", "siglum", "excerpt", "excerpt_address")
PASSAGE = ("siglum", "start", "end", "excerpt", "facts", "excerpt_address")

router = APIRouter(
    dependencies=[Depends(check_tag)], tags=["pictures"], responses=ALWAYS, default_response_class=Response
)


@router.get("/pictures/overview.svg", summary="When it happened", openapi_extra=FILTERED, responses=PROBLEMS | DRAWN)
def overview(request: Request, db: Reader, chosen: Filter) -> Response:
    view = found_drawing(get_overview(db, chosen), f"Fewer than {FEWEST} events match, so there is no overview.")
    return draw(request, db, "overview", view, chosen)


@router.get("/pictures/values.svg", summary="Worth of the deals", openapi_extra=FILTERED, responses=PROBLEMS | DRAWN)
def values(request: Request, db: Reader, chosen: Filter) -> Response:
    view = found_drawing(get_deal_values(db, chosen), "No source states an amount of a deal that matches.")
    return draw(request, db, "values", view, chosen)


@router.get(
    "/pictures/matrix.svg", summary="Companies and minerals", openapi_extra=FILTERED, responses=PROBLEMS | DRAWN
)
def matrix(request: Request, db: Reader, chosen: Filter) -> Response:
    view = found_drawing(find_matrix(db, chosen), "No event that matches ties a company to a mineral.")
    return draw(request, db, "matrix", view, chosen)


@router.get("/claims/{id}.svg", summary="The values of a claim", responses=THINGS | DRAWN)
def claim(request: Request, db: Reader, id: Id) -> Response:
    view = found_claim(db, id)
    found_drawing(view.picture, "One value alone, or none above zero, is no picture.")
    return draw(request, db, "claim", view)


@router.get("/articles/{id}.svg", summary="Where facts rest on an article", responses=PROBLEMS | DRAWN)
def coverage(request: Request, db: Reader, id: Id) -> Response:
    return draw(request, db, "coverage", found(get_article(db, id), "article"))


@router.get("/pictures/values.csv", summary="Worth of the deals", openapi_extra=FILTERED, responses=table(VALUE))
def values_table(request: Request, chosen: Filter) -> Response:
    return answer(request, VALUE, lambda db: to_values(db, chosen))


@router.get("/pictures/matrix.csv", summary="Companies and minerals", openapi_extra=FILTERED, responses=table(PAIR))
def matrix_table(request: Request, chosen: Filter) -> Response:
    return answer(request, PAIR, lambda db: to_pairs(db, chosen))


@router.get("/claims/{id}.csv", summary="The values of a claim", responses=THINGS | table(CLAIMED))
def claim_table(request: Request, db: Reader, id: Id) -> Response:
    view = found_claim(db, id)
    return answer(request, CLAIMED, lambda _: to_claimed(view))


@router.get("/articles/{id}.csv", summary="The passages of an article in use", responses=PROBLEMS | table(PASSAGE))
def passages_table(request: Request, db: Reader, id: Id) -> Response:
    view = found(get_article(db, id), "article")
    return answer(request, PASSAGE, lambda _: to_passages(view))


def found_drawing(view: T | None, why: str) -> T:
    """Raises the 404 that says why there is nothing to draw."""
    if view is None:
        raise HTTPException(404, why)
    return view


def found_claim(db: Connection, id_: str) -> ClaimView:
    view = found_thing(db, Kind.CLAIM, id_)
    return found(view if isinstance(view, ClaimView) else None, "claim")


def draw(request: Request, db: Connection, name: str, view: Any, chosen: TimelineFilter | None = None) -> Response:
    """The drawing names the page that it is from: the timeline under the same filter, or that of the thing."""
    path = chosen.at().href("/") if chosen else request.url.path.removesuffix(".svg")
    page = replace(complete(request, Page(name, "", ""), ""), canonical=to_base(request) + path)
    made = respond(request, f"pictures/{name}.svg", view, page, get_footing(db))
    made.headers.update(HEADERS | {"content-type": SVG})
    return to_cacheable(request, made)


def to_values(db: Connection, chosen: TimelineFilter) -> Iterator[Row]:
    picture = get_deal_values(db, chosen)
    for row in picture.rows if picture else ():
        c = row.citation
        yield row.of.text, row.text, row.vague, c.siglum, c.exact, c.href, row.of.href


def to_pairs(db: Connection, chosen: TimelineFilter) -> Iterator[Row]:
    matrix = find_matrix(db, chosen)
    for company, mineral, cell in matrix.pairs if matrix else ():
        yield company.text, mineral.text, cell.count, company.href, mineral.href, cell.href


def to_passages(view: ArticleView) -> Iterator[Row]:
    for mark in view.marks:
        facts = "; ".join(use.text for use in mark.uses)
        yield mark.siglum, mark.start, mark.end, mark.exact, facts, f"{view.ref.href}#{mark.anchor}"


def to_claimed(view: ClaimView) -> Iterator[Row]:
    for v in view.values:
        speaker, origin = v.speaker and v.speaker.text, v.origin and v.origin.text
        c = v.citation
        yield v.text, v.low, v.high, v.vague, speaker, origin, v.source.letter, c.siglum, c.exact, c.href
