"""The same data as JSON, at the address of each list and thing with ``.json`` behind it, with the same filters."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.queries.articles import get_article, get_articles
from app.queries.changes import get_changes
from app.queries.disagreements import get_disagreements
from app.queries.entities import get_entities, get_entity
from app.queries.lists import get_claims, get_deals, get_events
from app.queries.page_views import ListView
from app.web import shapes
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, ExactPageNumber, Id, Reader, Since
from app.web.errors import found, found_thing
from app.web.parameters import ALWAYS, FILTERED, PAGED, PROBLEMS, SINCE_PAGED, THINGS
from app.web.shapes import Items, Shape

router = APIRouter(dependencies=[Depends(check_tag)], tags=["data"], responses=ALWAYS)


@router.get("/events.json", response_model=Items[shapes.Event], summary="Events", openapi_extra=FILTERED)
def events(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    return answer_list(request, Items[shapes.Event], get_events(db, chosen))


@router.get("/deals.json", response_model=Items[shapes.Deal], summary="Deals", openapi_extra=FILTERED)
def deals(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    return answer_list(request, Items[shapes.Deal], get_deals(db, chosen))


@router.get("/claims.json", response_model=Items[shapes.Claim], summary="Claims", openapi_extra=FILTERED)
def claims(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    return answer_list(request, Items[shapes.Claim], get_claims(db, chosen))


@router.get("/events/{id}.json", response_model=shapes.Event, summary="One event", responses=THINGS)
def event(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Event, found_thing(db, Kind.EVENT, id))


@router.get("/deals/{id}.json", response_model=shapes.Deal, summary="One deal", responses=THINGS)
def deal(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Deal, found_thing(db, Kind.DEAL, id))


@router.get("/claims/{id}.json", response_model=shapes.Claim, summary="One claim", responses=THINGS)
def claim(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Claim, found_thing(db, Kind.CLAIM, id))


@router.get(
    "/organizations.json", response_model=Items[shapes.EntityItem], summary="Organizations", openapi_extra=PAGED
)
def organizations(request: Request, db: Reader, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.EntityItem], get_entities(db, EntityKind.ORGANIZATION, page=page))


@router.get("/people.json", response_model=Items[shapes.EntityItem], summary="People", openapi_extra=PAGED)
def people(request: Request, db: Reader, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.EntityItem], get_entities(db, EntityKind.PERSON, page=page))


@router.get("/minerals.json", response_model=Items[shapes.EntityItem], summary="Minerals", openapi_extra=PAGED)
def minerals(request: Request, db: Reader, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.EntityItem], get_entities(db, EntityKind.MINERAL, page=page))


@router.get("/places.json", response_model=Items[shapes.EntityItem], summary="Places", openapi_extra=PAGED)
def places(request: Request, db: Reader, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.EntityItem], get_entities(db, EntityKind.PLACE, page=page))


@router.get("/organizations/{id}.json", response_model=shapes.Entity, summary="One organization", responses=PROBLEMS)
def organization(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Entity, found(get_entity(db, EntityKind.ORGANIZATION, id), "organization"))


@router.get("/people/{id}.json", response_model=shapes.Entity, summary="One person", responses=PROBLEMS)
def person(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Entity, found(get_entity(db, EntityKind.PERSON, id), "person"))


@router.get("/minerals/{id}.json", response_model=shapes.Entity, summary="One mineral", responses=PROBLEMS)
def mineral(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Entity, found(get_entity(db, EntityKind.MINERAL, id), "mineral"))


@router.get("/places/{id}.json", response_model=shapes.Entity, summary="One place", responses=PROBLEMS)
def place(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Entity, found(get_entity(db, EntityKind.PLACE, id), "place"))


@router.get("/articles.json", response_model=Items[shapes.ArticleItem], summary="Articles", openapi_extra=PAGED)
def articles(request: Request, db: Reader, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.ArticleItem], get_articles(db, page=page))


@router.get("/articles/{id}.json", response_model=shapes.Article, summary="One article, whole", responses=PROBLEMS)
def article(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, shapes.Article, found(get_article(db, id), "article"))


@router.get("/disagreements.json", response_model=shapes.Disagreements, summary="Where sources differ")
def disagreements(request: Request, db: Reader) -> Response:
    return answer(request, shapes.Disagreements, get_disagreements(db))


@router.get("/changes.json", response_model=Items[shapes.Change], summary="What changed", openapi_extra=SINCE_PAGED)
def changes(request: Request, db: Reader, since: Since, page: ExactPageNumber) -> Response:
    return answer_list(request, Items[shapes.Change], get_changes(db, since=since, page=page))


def answer(request: Request, shape: type[Shape], view: object) -> Response:
    content = shape.model_validate(view).model_dump_json()
    return to_cacheable(request, Response(content, media_type="application/json"))


def answer_list(request: Request, shape: type[Shape], view: ListView[Any]) -> Response:
    """A page of a list, with its neighbours also as Link headers (RFC 8288)."""
    ways = {"next": to_data(request, view.earlier), "previous": to_data(request, view.later)}
    listed = {"items": view.items, "total": view.total, **ways}
    made = answer(request, shape, listed)
    links = [f'<{href}>; rel="{"prev" if way == "previous" else way}"' for way, href in ways.items() if href]
    if links:
        made.headers["link"] = ", ".join(links)
    return made


def to_data(request: Request, href: str | None) -> str | None:
    """The address of a page of a list as data: the same query string at this address."""
    return f"{request.url.path}?{href.partition('?')[2]}" if href else None
