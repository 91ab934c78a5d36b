"""The web application: ``create_app(settings)`` puts the parts together."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette_compress import CompressMiddleware

from app.config import ROOT, Settings
from app.db import open_engine, to_reader
from app.web import annotating, api, citing, embedding, feeds, ftm, health, pages, pictures, searching, tables
from app.web.assets import load_assets
from app.web.caching import to_code_version
from app.web.errors import add_error_answers
from app.web.headers import HeadAsGet, OpenData, SecureHeaders
from app.web.render import to_templates

DESCRIPTION = """\
Every value comes with the exact words that say it. Addresses of data are open to scripts of any site, carry an ETag and
answer If-None-Match with 304. Lists are paged; the addresses of the neighbours are in the body and in the Link header
(RFC 8288). Errors are problems (RFC 9457); a query string of which a part cannot be used is one."""
TAGS = [
    {"name": "data", "description": "What the pages show, as JSON."},
    {"name": "tables", "description": "The lists as CSV: one row a thing, with the words that say it."},
    {"name": "pictures", "description": "Pictures as drawings that stand by themselves, and what they draw as CSV."},
    {"name": "feeds", "description": "What is new under any filter, and what has a date."},
    {"name": "citations", "description": "How to cite a source, or a page of ours."},
    {"name": "embeds", "description": "For sites that put a part of a page into a frame."},
    {"name": "entities", "description": "For tools of investigations."},
    {"name": "annotations", "description": "What is known, tied to the words that say it; and the texts."},
]
TEMPLATES, STATIC = ROOT / "templates", ROOT / "static"


def to_operation(route: APIRoute) -> str:
    """The name of an address in the documentation: events-id-csl-json."""
    return re.sub(r"[^a-z]+", "-", route.path).strip("-")


def create_app(settings: Settings | None = None) -> FastAPI:
    """Raises AddressError, AssetError. The database may still be empty or away: /readyz tells."""
    engine = open_engine((settings or Settings.from_environment()).database_url)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        engine.dispose()

    app = FastAPI(
        title="Corridor",
        summary="What sources report of US–Pakistan minerals cooperation, with the exact words that say it.",
        version="1",
        description=DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        openapi_tags=TAGS,
        generate_unique_id_function=to_operation,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    assets = load_assets(STATIC)
    app.state.reader = to_reader(engine)
    app.state.assets = assets
    app.state.code_version = to_code_version("app", "templates", "static", "seeds/vocabulary")
    app.state.templates = to_templates(TEMPLATES, assets)
    app.state.fragments = frozenset(path.name for path in TEMPLATES.glob("_*.html"))
    # An address with a longer ending, such as .csl.json, is asked for before that with a shorter one.
    for module in (health, citing, annotating, embedding, ftm, api, tables, pictures, feeds, searching, pages):
        app.include_router(module.router)
    app.include_router(embedding.frames)
    add_error_answers(app)
    # The last one added is the outermost.
    app.add_middleware(CompressMiddleware, minimum_size=500)
    app.add_middleware(HeadAsGet)
    app.add_middleware(OpenData)
    app.add_middleware(SecureHeaders)
    return app
