"""What of a page other sites can put into a frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from app.queries.page_views import TimelineView
from app.queries.views import ClaimView, DealView, EventView, ThingView

PREFIX = "/embed"
PICTURES = {
    "overview": "Overview in time",
    "values": "What the deals are said to be worth",
    "matrix": "Companies and minerals",
}
# Pixels, enough for most at a width of 640; a frame scrolls where there is more.
HEIGHTS = {
    "events": 320, "deals": 640, "claims": 420, "timeline": 720, "overview": 300, "values": 360, "matrix": 520,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Embed:
    """``src`` is the address of the frame, ``href`` that of the page which has the same and more."""

    src: str
    href: str
    title: str
    height: int


def to_embed(href: str, title: str, base: str) -> Embed:
    """``href`` is the path of a thing's page, or of a list or picture under ``/embed``, with its query string."""
    path, _, query = href.partition("?")
    parts = path[1:].split("/")
    filtered = parts[0] in ("timeline", "pictures")
    page = f"/{'?' if query else ''}{query}" if filtered else href
    height = HEIGHTS[parts[-1] if parts[0] == "pictures" else parts[0]]
    return Embed(f"{base}{PREFIX}{href}", base + page, title, height)


def to_heading(view: ThingView) -> str:
    """What stands at the head of its page."""
    return (isinstance(view, ClaimView) and view.subject) or view.headline


def find_embeds(view: object, title: str, query: str, base: str) -> Iterator[Embed]:
    """The frames of a page, the one that is most of it first."""
    match view:
        case EventView() | DealView() | ClaimView():
            yield to_embed(view.href, to_heading(view), base)
        case TimelineView():
            drawn = {"overview": view.overview, "values": view.values, "matrix": view.matrix}
            yield to_embed(f"/timeline{query}", title, base)
            for name, picture in drawn.items():
                if picture:
                    yield to_embed(f"/pictures/{name}{query}", PICTURES[name], base)


def to_oembed_href(canonical: str, base: str) -> str:
    return f"{base}/oembed?url={quote(canonical, safe='')}&format=json"
