"""The kinds of page, and how a person gets to one of each."""

from __future__ import annotations

from playwright.sync_api import Page

ADDRESSES = {
    "timeline": "/",
    "timeline, filtered": "/?mineral=antimony&since=2025",
    "timeline, nothing matches": "/?q=nothing+of+the+kind",
    "timeline, something ignored": "/?company=nobody&since=yesterday&colour=red",
    "deals": "/deals",
    "organizations": "/organizations",
    "people": "/people",
    "minerals": "/minerals",
    "claims": "/claims",
    "articles": "/articles",
    "disagreements": "/disagreements",
    "changes": "/changes",
    "about": "/about",
    "search": "/search",
    "results": "/search?q=pakistan+minerals",
    "results, nothing found": "/search?q=antimny",
    "a frame of the timeline": "/embed/timeline",
    "a frame of a picture": "/embed/pictures/values",
}
# The first link of this kind on that page.
LINKS = {
    "an event": ("/", "/events/"),
    "a deal": ("/deals", "/deals/"),
    "an organization": ("/organizations", "/organizations/"),
    "a person": ("/people", "/people/"),
    "a mineral": ("/minerals", "/minerals/"),
    "a claim": ("/claims", "/claims/"),
    "an article": ("/articles", "/articles/"),
}
KINDS = (*ADDRESSES, *LINKS)


def open_kind(page: Page, kind: str) -> None:
    """Goes to a page of this kind, over the list that leads to it where it is one of many."""
    address = ADDRESSES.get(kind)
    if address is None:
        start, prefix = LINKS[kind]
        page.goto(start)
        address = str(page.locator(f"#main a[href^='{prefix}']").first.get_attribute("href"))
    page.goto(address)
