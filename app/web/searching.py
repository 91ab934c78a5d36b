"""The page of results, and names to choose from as one types: both are plain GETs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from app.queries.facets import resolve
from app.queries.filters import TimelineFilter
from app.queries.results import get_search
from app.web.caching import check_tag
from app.web.deps import PageNumber, Reader
from app.web.render import Page, render

router = APIRouter(dependencies=[Depends(check_tag)], include_in_schema=False, default_response_class=Response)

SEARCH = Page(
    "Search",
    "Words in events, deals, claims, names and the articles themselves, each marked where it stands.",
    "search",
)


def get_asked(request: Request, db: Reader) -> TimelineFilter:
    """The filter of the query string, in which the number of the page is none of its keys."""
    asked = (item for item in request.query_params.multi_items() if item[0] != "page")
    return resolve(db, TimelineFilter.parse(asked))


Asked = Annotated[TimelineFilter, Depends(get_asked)]


@router.get("/search")
def search(request: Request, db: Reader, chosen: Asked, page: PageNumber) -> Response:
    return render(request, db, "results.html", get_search(db, chosen, page=page), SEARCH)
