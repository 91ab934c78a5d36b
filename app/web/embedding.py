"""Parts of pages for other sites: each has an address under /embed/ that any site may put into a frame, and oEmbed 1.0.

/embed/events/ID, /embed/deals/ID, /embed/claims/ID     one thing
/embed/timeline                                         the first events of any filter
/embed/pictures/NAME                                    overview, values or matrix of any filter
/oembed?url=ADDRESS                                     for an address of a page, or one of these
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Depends, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from jinja2 import Template
from sqlalchemy import Connection
from starlette.templating import Jinja2Templates

from app.extract.drafts import Kind
from app.queries.facets import resolve, to_words
from app.queries.filters import TimelineFilter
from app.queries.timeline import get_timeline
from app.web.caching import check_tag, to_cacheable
from app.web.deps import Filter, Id, Reader, to_base
from app.web.errors import Moved, found, found_thing
from app.web.frames import PICTURES, PREFIX, Embed, to_embed, to_heading
from app.web.parameters import ALWAYS, to_problem
from app.web.render import Page, render
from app.web.standards import OEmbed

WIDTH = 640  # pixels, where the asker does not say
SMALLEST = 200
NONE_HERE = "Nothing that can be put into a frame is at this address."
KINDS = {"events": Kind.EVENT, "deals": Kind.DEAL, "claims": Kind.CLAIM}

frames = APIRouter(
    prefix=PREFIX,
    dependencies=[Depends(check_tag)],
    include_in_schema=False,
    default_response_class=Response,
)
router = APIRouter(dependencies=[Depends(check_tag)], tags=["embeds"], responses=ALWAYS)


@frames.get("/events/{id}")
def event(request: Request, db: Reader, id: Id) -> Response:
    return render_thing(request, db, Kind.EVENT, id)


@frames.get("/deals/{id}")
def deal(request: Request, db: Reader, id: Id) -> Response:
    return render_thing(request, db, Kind.DEAL, id)


@frames.get("/claims/{id}")
def claim(request: Request, db: Reader, id: Id) -> Response:
    return render_thing(request, db, Kind.CLAIM, id)


@frames.get("/timeline")
def timeline(request: Request, db: Reader, chosen: Filter) -> Response:
    page = Page(to_title(db, chosen), "Events in the words of the sources.", "")
    return render(request, db, "embed_timeline.html", get_timeline(db, chosen.at()), page)


@frames.get("/pictures/{name}")
def picture(request: Request, db: Reader, chosen: Filter, name: str) -> Response:
    """Raises the 404 for a picture that there is not, or not of this filter."""
    view = get_timeline(db, chosen.at())
    drawn = {"overview": view.overview, "values": view.values, "matrix": view.matrix}
    found(drawn.get(name), "picture")
    page = Page(f"{PICTURES[name]}. {to_title(db, chosen)}", "A picture, with its data.", name)
    return render(request, db, "embed_picture.html", view, page)


def render_thing(request: Request, db: Connection, kind: Kind, id: str) -> Response:
    """Raises Moved, or the 410 or 404 that says what became of it."""
    try:
        view = found_thing(db, kind, id)
    except Moved as moved:
        raise Moved(PREFIX + moved.href) from None
    page = Page(to_heading(view), view.badge.text, "")
    return render(request, db, f"embed_{kind}.html", view, page)


def to_title(db: Connection, chosen: TimelineFilter) -> str:
    return to_words(db, chosen) or "US–Pakistan minerals cooperation"


class OEmbedResponse(JSONResponse):
    media_type = "application/json+oembed"


@router.get(
    "/oembed",
    summary="How to put a page into a frame, as oEmbed",
    response_class=OEmbedResponse,
    response_model=OEmbed,
    response_description="A frame, oEmbed 1.0.",
    responses={
        404: to_problem("No page of this site that can be framed.", 404, "Nothing is at this address", NONE_HERE),
        410: to_problem("It was taken out of the record.", 410, "This is gone", "It was told in error."),
        501: to_problem(
            "Another format than JSON.", 501, "Not Implemented", "There is no oEmbed as xml here, only json."
        ),
    },
)
def oembed(
    request: Request,
    db: Reader,
    url: Annotated[
        str, Query(description="The address of a page here.", examples=["https://corridor.example/deals/0a1b2c"])
    ],
    format: Annotated[str, Query(description="json; there is no other.", examples=["json"])] = "json",
    maxwidth: Annotated[int, Query(ge=SMALLEST, description="Pixels.", examples=[480])] = WIDTH,
    maxheight: Annotated[int | None, Query(ge=SMALLEST, description="Pixels.", examples=[400])] = None,
) -> Response:
    if format != "json":
        raise HTTPException(501, f"There is no oEmbed as {format} here, only json.")
    embed = find_embed(db, url, to_base(request))
    height = min(embed.height, maxheight or embed.height)
    return to_cacheable(request, OEmbedResponse(to_oembed(request, embed, min(WIDTH, maxwidth), height).model_dump()))


def find_embed(db: Connection, url: str, base: str) -> Embed:
    """The frame for an address. Raises the 404 or 410 that says why there is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise HTTPException(404, NONE_HERE) from None
    if parts.scheme not in ("http", "https") or parts.netloc != urlsplit(base).netloc:
        raise HTTPException(404, f"Only addresses that begin with {base}/ are of this site.")
    path = parts.path.removeprefix(PREFIX).removesuffix("/") or "/timeline"
    room, _, name = path[1:].partition("/")
    if room in KINDS:
        return _find_thing(db, room, name, base)
    if path != "/timeline" and not (room == "pictures" and name in PICTURES):
        raise HTTPException(404, NONE_HERE)
    return _find_filtered(db, path, parts.query, base)


def _find_thing(db: Connection, room: str, id: str, base: str) -> Embed:
    try:
        view = found_thing(db, KINDS[room], id)
    except Moved as moved:
        return find_embed(db, base + moved.href, base)
    return to_embed(view.href, to_heading(view), base)


def _find_filtered(db: Connection, path: str, query: str, base: str) -> Embed:
    chosen = resolve(db, TimelineFilter.parse(parse_qsl(query)))
    if chosen.ignored:
        raise HTTPException(404, " ".join(chosen.ignored))
    return to_embed(chosen.at().href(path), to_title(db, chosen), base)


def to_oembed(request: Request, embed: Embed, width: int, height: int) -> OEmbed:
    """The code is that of the pages, from the same macro."""
    templates: Jinja2Templates = request.app.state.templates
    macros: Template = templates.env.get_template("components/embed.html")
    code = str(macros.module.frame(embed, width, height))  # type: ignore[attr-defined]
    return OEmbed(title=embed.title, provider_url=to_base(request), html=code, width=width, height=height)
