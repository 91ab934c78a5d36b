"""From a view to an answer: a page, or the fragment that the page includes.

Every template is given exactly these names:

    view     the view of the page, by template:
                 timeline.html       TimelineView              disagreements.html  DisagreementsView
                 deals.html          ListView[DealView]        deal.html           DealView
                 claims.html         ListView[ClaimView]       claim.html          ClaimView
                 entities.html       ListView[EntityRow]       entity.html         EntityView
                 articles.html       ListView[ArticleRow]      article.html        ArticleView
                 changes.html        ListView[ChangeView]      event.html          EventView
                 about.html          AboutView                 error.html          ErrorView
                 results.html        SearchView                choices.html        FacetView
                 suggestions.html    tuple[Suggestion, ...]
             entities.html and entity.html serve organizations, people, minerals and places;
             ``page.nav`` (and ``view.kind`` of one entity) tells them apart.
    page     Page: title, description, path, nav, canonical, alternates; ``json`` and ``csv`` are the
             addresses of the same as data, or None; ``cite`` are those of citations of it; ``linked`` is what
             it is of for programs (app.web.linked), or None; ``embeds`` are what other sites can put into
             a frame of it (app.web.frames), and ``oembed`` says so; ``fragment`` is true in a fragment.
    foot     Footing, or None where the database could not be asked (error.html alone).

and these globals: ``asset("css/tokens.css")`` is the address of a file under static/ with the hash of
its content (``asset("js/htmx.min.js")`` is htmx); ``htmx_config`` is the content of
``<meta name="htmx-config">``; ``number(1234)`` is "1,234"; ``plural(2, "source", "sources")`` is
"2 sources"; ``moment(datetime)`` is "6 October 2025, 16:12 UTC"; ``live(url, mark, text)`` is the address of
these words on the publisher's own page. Undefined names raise.

A page ``x.html`` that has a fragment includes ``_x.html``, whose one outer element has the id ``x``
(``#timeline``, ``#article``): htmx asks for the page's own address and targets that id with outerHTML.
Any page whose ``_x.html`` exists is answered as that fragment when htmx asks (see wants_fragment).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from sqlalchemy import Connection
from starlette.templating import Jinja2Templates

from app.queries.labels import plural
from app.queries.page_views import Footing
from app.queries.state import get_footing
from app.web.assets import Assets
from app.web.caching import to_cacheable
from app.web.deps import to_base, wants_fragment
from app.web.frames import Embed, find_embeds, to_oembed_href
from app.web.linked import to_linked, to_script
from app.web.live import to_live_href

HTMX_CONFIG = (
    '{"includeIndicatorStyles":false,"historyCacheSize":0,"allowEval":false,"selfRequestsOnly":true,'
    '"attributesToSettle":["class"]}'  # by default it settles style attributes too, which the policy forbids
)
CITATIONS = (
    ("application/vnd.citationstyles.csl+json", "CSL-JSON", ".csl.json"),
    ("application/x-bibtex", "BibTeX", ".bib"),
    ("application/x-research-info-systems", "RIS", ".ris"),
)
FEEDS = {
    "/": (
        ("application/atom+xml", "What is new, as Atom", "/feed.atom"),
        ("application/feed+json", "What is new, as JSON Feed", "/feed.json"),
        ("text/calendar", "What has a date, as a calendar", "/calendar.ics"),
        ("application/x-ndjson", "FollowTheMoney entities", "/entities.ftm.json"),
    ),
    "/changes": (
        ("application/atom+xml", "What changed, as Atom", "/changes/feed.atom"),
        ("application/feed+json", "What changed, as JSON Feed", "/changes/feed.json"),
    ),
}


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same in another form, for ``<link rel="alternate">``."""

    type: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself. ``nav`` is the entry of the navigation that it belongs to."""

    title: str
    description: str
    nav: str
    path: str = ""
    canonical: str = ""
    base: str = ""  # where this site is, for addresses that leave it
    alternates: tuple[Alternate, ...] = ()
    json: str | None = None
    csv: str | None = None
    query: str = ""  # of this address, with its question mark
    cite: tuple[Alternate, ...] = ()
    linked: Markup | None = None
    embeds: tuple[Embed, ...] = ()
    oembed: str | None = None
    fragment: bool = False


def to_templates(folder: Path, assets: Assets) -> Jinja2Templates:
    """Templates that escape everything and refuse a name that they were not given."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        asset=assets.href, htmx_config=HTMX_CONFIG, number=to_number, plural=plural, moment=to_moment, live=to_live_href
    )
    return Jinja2Templates(env=environment)


def to_citations(href: str) -> tuple[Alternate, ...]:
    return tuple(Alternate(type_, title, f"{href}{ending}") for type_, title, ending in CITATIONS)


def to_number(number: float) -> str:
    return f"{number:,}"


def to_moment(at: datetime) -> str:
    """ "6 October 2025, 16:12 UTC". Stored times are UTC; SQLite gives them back without saying so."""
    utc = at.astimezone(UTC) if at.tzinfo else at
    return f"{utc.day} {utc:%B %Y, %H:%M} UTC"


def render(request: Request, db: Connection, template: str, view: Any, page: Page) -> Response:
    """The page, or its fragment where htmx asks for one."""
    fragment = f"_{template}" if wants_fragment(request) else ""
    name = fragment if fragment in request.app.state.fragments else template
    node = to_linked(view, to_base(request))
    page = replace(complete(request, page, name), linked=to_script(node) if node else None)
    page = with_embeds(request, page, view)
    return to_cacheable(request, respond(request, name, view, page, get_footing(db)))


def complete(request: Request, page: Page, template: str) -> Page:
    """The page with its own address; addresses of data carry the same query string."""
    query = f"?{request.url.query}" if request.url.query else ""
    path = request.url.path
    json = f"{page.json}{query}" if page.json else None
    csv = f"{page.csv}{query}" if page.csv else None
    alternates = [Alternate("application/json", "This page as JSON", json)] if json else []
    alternates += [Alternate("text/csv", "This page as CSV", csv)] if csv else []
    alternates += [Alternate(type_, title, f"{feed}{query}") for type_, title, feed in FEEDS.get(path, ())]
    return replace(
        page,
        path=path,
        canonical=f"{to_base(request)}{path}{query}",
        base=to_base(request),
        alternates=tuple(alternates),
        query=query,
        json=json,
        csv=csv,
        cite=tuple(replace(form, href=form.href + query) for form in page.cite) if path == "/" else page.cite,
        fragment=template.startswith("_"),
    )


def with_embeds(request: Request, page: Page, view: Any) -> Page:
    """The page with what other sites can put into a frame of it."""
    base = to_base(request)
    embeds = tuple(find_embeds(view, page.title, page.query, base))
    return replace(page, embeds=embeds, oembed=to_oembed_href(page.canonical, base) if embeds else None)


def respond(
    request: Request, template: str, view: Any, page: Page, foot: Footing | None, status: int = 200
) -> Response:
    templates: Jinja2Templates = request.app.state.templates
    context = {"view": view, "page": page, "foot": foot}
    return templates.TemplateResponse(request, template, context, status_code=status)
