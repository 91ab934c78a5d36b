"""The page of results, and names to choose from as one types: all of them plain GETs, the latter of a fragment."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, Response

from app.extract.drafts import Kind
from app.queries.facets import find_choices, resolve
from app.queries.filters import TimelineFilter
from app.queries.results import get_search
from app.queries.suggestions import find_suggestions
from app.web.caching import check_tag, to_cacheable
from app.web.deps import Find, PageNumber, Reader
from app.web.render import Page, render, respond

router = APIRouter(dependencies=[Depends(check_tag)], include_in_schema=False, default_response_class=Response)

ABOUT = "Words in events, deals, claims, names and the articles themselves, each marked where it stands."
SEARCH = Page("Search", ABOUT, "search")
OTHERS = ("page", "find")  # keys of these addresses that are no filter
LISTS = {"event": "/", "deal": "/deals"}


def get_asked(request: Request, db: Reader) -> TimelineFilter:
    """The filter of the query string."""
    asked = (item for item in request.query_params.multi_items() if item[0] not in OTHERS)
    return resolve(db, TimelineFilter.parse(asked))


Asked = Annotated[TimelineFilter, Depends(get_asked)]


@router.get("/search")
def search(request: Request, db: Reader, chosen: Asked, page: PageNumber) -> Response:
    return render(request, db, "results.html", get_search(db, chosen, page=page), SEARCH)


@router.get("/suggestions")
def suggestions(request: Request, db: Reader, chosen: Asked) -> Response:
    found = find_suggestions(db, chosen.q)
    return to_cacheable(request, respond(request, "suggestions.html", found, SEARCH, None))


@router.get("/choices/{kind}/{key}")
def choices(
    request: Request,
    db: Reader,
    chosen: Asked,
    find: Find,
    kind: Literal["event", "deal"],
    key: Literal["company", "mineral"],
) -> Response:
    facet = find_choices(db, chosen, key, find, path=LISTS[kind], kind=Kind(kind))
    return to_cacheable(request, respond(request, "choices.html", facet, SEARCH, None))
