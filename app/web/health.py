"""For machines: is the process alive, can it answer, where may a crawler go; and the static files."""

from __future__ import annotations

from fastapi import APIRouter, Depends, HTTPException, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.db import DatabaseError, is_current
from app.web.assets import Assets
from app.web.caching import check_tag, to_cacheable

router = APIRouter(include_in_schema=False)
FOREVER = "public, max-age=31536000, immutable"
ROBOTS = "User-agent: *\nAllow: /\n"


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """The process answers; nothing else is asked."""
    return {"status": "ok"}


@router.get("/readyz")
def readyz(request: Request) -> dict[str, str]:
    """The database answers and has the tables of this version. Otherwise 503, with the reason."""
    engine = request.app.state.reader
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
        current = is_current(engine)
    except (DatabaseError, SQLAlchemyError) as error:
        raise HTTPException(503, "The database cannot be reached.") from error
    if not current:
        raise HTTPException(503, "The database has other tables than this version expects; run `corridor migrate`.")
    return {"status": "ready"}


@router.get("/api")
def interface() -> Response:
    """Where the data are documented."""
    return RedirectResponse("/openapi.json")


@router.get("/openapi.json", dependencies=[Depends(check_tag)])
def documentation(request: Request) -> Response:
    return to_cacheable(request, JSONResponse(request.app.openapi()))


@router.get("/robots.txt")
def robots() -> Response:
    return Response(ROBOTS, media_type="text/plain; charset=utf-8", headers={"cache-control": "max-age=86400"})


@router.get("/favicon.ico")
def favicon(request: Request) -> Response:
    """Browsers ask for it whatever a page says."""
    assets: Assets = request.app.state.assets
    icon = assets.files["icon.svg"]
    return Response(icon.content, media_type=icon.media_type, headers={"cache-control": "max-age=86400"})


@router.get("/static/{version}/{name:path}")
def static(request: Request, version: str, name: str) -> Response:
    """A file under the address that pages name; under an old version, the file as it is now, not to be kept."""
    assets: Assets = request.app.state.assets
    asset = assets.files.get(name)
    if asset is None:
        raise HTTPException(404, "There is no such static file.")
    caching = FOREVER if version == assets.version else "no-cache"
    headers = {"cache-control": caching, "vary": "accept-encoding"}
    if "br" not in to_codings(request):
        return Response(asset.content, media_type=asset.media_type, headers=headers)
    return Response(asset.packed, media_type=asset.media_type, headers={**headers, "content-encoding": "br"})


def to_codings(request: Request) -> set[str]:
    """The content codings that a client takes, but for those that it refuses (``br;q=0``)."""
    offers = (part.replace(" ", "").split(";q=") for part in request.headers.get("accept-encoding", "").split(","))
    return {name for name, *weight in offers if not weight or weight[0].strip("0.")}
