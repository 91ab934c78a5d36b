"""The pages. Each is three lines: parse, query, render."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Depends, Request, Response

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.queries.about import get_about
from app.queries.articles import get_article, get_articles
from app.queries.changes import get_changes
from app.queries.disagreements import get_disagreements
from app.queries.entities import MOST, get_entities, get_entity
from app.queries.labels import ROOMS, in_words, plural
from app.queries.lists import get_claims, get_deals
from app.queries.page_views import ArticleView, EntityView, TimelineView
from app.queries.timeline import get_timeline
from app.queries.views import ThingView
from app.web.caching import check_tag
from app.web.deps import Filter, Find, Id, PageNumber, Place, Reader
from app.web.errors import found, found_thing
from app.web.render import Page, render, to_citations

router = APIRouter(dependencies=[Depends(check_tag)], include_in_schema=False, default_response_class=Response)


def to_list_page(title: str, description: str, nav: str, data: str = "") -> Page:
    """A page that lists something, which is also there as data."""
    data = data or nav
    return Page(title, description, nav, json=f"/{data}.json", csv=f"/{data}.csv")


SHORT = 200  # characters of a description; words that are longer are left out whole
SUMMARY = "US–Pakistan minerals cooperation: what has happened, who says so, and where the sources disagree."
TIMELINE = replace(to_list_page("Timeline", SUMMARY, "timeline", "events"), cite=to_citations("/timeline"))
DEALS = to_list_page("Deals", "Deals, their promise ladder and what no source reports.", "deals")
CLAIMS = to_list_page("Claims", "Quantities that sources assert, side by side.", "claims")
ARTICLES = to_list_page("Articles", "The sources, each whole, with every excerpt in use marked.", "articles")
DISAGREEMENTS = to_list_page("Disagreements", "Where sources give values that cannot both be right.", "disagreements")
CHANGES = to_list_page("Changes", "What each new article changed.", "changes")
ABOUT = Page("Method", "How facts are found, grounded in exact words, and reconciled.", "about")
ENTITIES = {
    EntityKind.ORGANIZATION: "Companies, state bodies and others in the story, with their deals and events.",
    EntityKind.PERSON: "People in the story, what they did and what they said.",
    EntityKind.MINERAL: "Minerals in the story, with their deals and events.",
    EntityKind.PLACE: "Places in the story.",
}


@router.get("/")
def timeline(request: Request, db: Reader, chosen: Filter) -> Response:
    view = get_timeline(db, chosen)
    return render(request, db, "timeline.html", view, to_timeline_page(view))


@router.get("/deals")
def deals(request: Request, db: Reader, chosen: Filter) -> Response:
    return render(request, db, "deals.html", get_deals(db, chosen), DEALS)


@router.get("/claims")
def claims(request: Request, db: Reader, chosen: Filter) -> Response:
    return render(request, db, "claims.html", get_claims(db, chosen), CLAIMS)


@router.get("/events/{id}")
def event(request: Request, db: Reader, id: Id) -> Response:
    view = found_thing(db, Kind.EVENT, id)
    return render(request, db, "event.html", view, to_thing_page(view, "timeline"))


@router.get("/deals/{id}")
def deal(request: Request, db: Reader, id: Id) -> Response:
    view = found_thing(db, Kind.DEAL, id)
    return render(request, db, "deal.html", view, to_thing_page(view, "deals"))


@router.get("/claims/{id}")
def claim(request: Request, db: Reader, id: Id) -> Response:
    view = found_thing(db, Kind.CLAIM, id)
    return render(request, db, "claim.html", view, to_thing_page(view, "claims"))


@router.get("/organizations")
def organizations(request: Request, db: Reader, page: PageNumber) -> Response:
    return render_entities(request, db, EntityKind.ORGANIZATION, page)


@router.get("/people")
def people(request: Request, db: Reader, page: PageNumber) -> Response:
    return render_entities(request, db, EntityKind.PERSON, page)


@router.get("/minerals")
def minerals(request: Request, db: Reader, page: PageNumber) -> Response:
    return render_entities(request, db, EntityKind.MINERAL, page)


@router.get("/places")
def places(request: Request, db: Reader, page: PageNumber) -> Response:
    return render_entities(request, db, EntityKind.PLACE, page)


@router.get("/organizations/{id}")
def organization(request: Request, db: Reader, id: Id) -> Response:
    return render_entity(request, db, EntityKind.ORGANIZATION, id)


@router.get("/people/{id}")
def person(request: Request, db: Reader, id: Id) -> Response:
    return render_entity(request, db, EntityKind.PERSON, id)


@router.get("/minerals/{id}")
def mineral(request: Request, db: Reader, id: Id) -> Response:
    return render_entity(request, db, EntityKind.MINERAL, id)


@router.get("/places/{id}")
def place(request: Request, db: Reader, id: Id) -> Response:
    return render_entity(request, db, EntityKind.PLACE, id)


@router.get("/articles")
def articles(request: Request, db: Reader, page: PageNumber) -> Response:
    return render(request, db, "articles.html", get_articles(db, page=page), ARTICLES)


@router.get("/articles/{id}")
def article(request: Request, db: Reader, id: Id, at: Place, find: Find) -> Response:
    view = found(get_article(db, id, at=at, find=find), "article")
    return render(request, db, "article.html", view, to_article_page(view))


@router.get("/disagreements")
def disagreements(request: Request, db: Reader) -> Response:
    return render(request, db, "disagreements.html", get_disagreements(db), DISAGREEMENTS)


@router.get("/changes")
def changes(request: Request, db: Reader, page: PageNumber) -> Response:
    return render(request, db, "changes.html", get_changes(db, page=page), CHANGES)


@router.get("/about")
def about(request: Request, db: Reader) -> Response:
    return render(request, db, "about.html", get_about(db), ABOUT)


def render_entities(request: Request, db: Reader, kind: EntityKind, page: int) -> Response:
    room, view = ROOMS[kind], get_entities(db, kind, page=page)
    return render(request, db, "entities.html", view, to_list_page(view.title, ENTITIES[kind], room))


def render_entity(request: Request, db: Reader, kind: EntityKind, id: str) -> Response:
    view = found(get_entity(db, kind, id), str(kind))
    return render(request, db, "entity.html", view, to_entity_page(view, ROOMS[kind]))


def to_timeline_page(view: TimelineView) -> Page:
    """A filter is named in the title, so that a link or a bookmark of it says what it shows."""
    if not view.filter.sentence:
        return TIMELINE
    counted = f"{plural(view.total, 'event', 'events')} and {plural(view.deals_total, 'deal', 'deals')}"
    return replace(TIMELINE, title=view.filter.sentence, description=f"{view.filter.sentence}: {counted}. {SUMMARY}")


def to_thing_page(view: ThingView, nav: str) -> Page:
    about = f"{view.type_text}, {view.date.text}. {view.badge.text}."
    said = next((f" “{c.exact}”" for c in view.quotes if len(about) + len(c.exact) <= SHORT), "")
    return Page(view.headline, about + said, nav, json=f"{view.href}.json", cite=to_citations(view.href))


def to_entity_page(view: EntityView, nav: str) -> Page:
    name = view.name[0].upper() + view.name[1:]
    counts = ((view.deals, "deal"), (view.events, "event"), (view.said, "statement"), (view.claims, "claim"))
    told = [plural(len(t), word, f"{word}s") if len(t) < MOST else f"{MOST} or more {word}s" for t, word in counts if t]
    where = f"{view.form_text}, {view.country}" if view.country else view.form_text
    about = f"{name} ({where}): {in_words(told) or 'named'} in {plural(len(view.sources), 'source', 'sources')}."
    return Page(name, about, nav, json=f"{view.href}.json", cite=to_citations(view.href))


def to_article_page(view: ArticleView) -> Page:
    ref, name = view.ref, view.ref.title or view.ref.begins
    about = (
        f"Source {ref.letter}: {ref.publisher or 'publisher not stated'}, {ref.published_text}. "
        f"The whole article, with {plural(len(view.marks), 'passage', 'passages')} in use marked."
    )
    return Page(name, about, "articles", json=f"{view.ref.href}.json", cite=to_citations(view.ref.href))
