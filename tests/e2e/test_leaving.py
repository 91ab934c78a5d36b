"""What leaves the page, as the browser takes it: data blocks under the strict policy, and links to the live words."""

from __future__ import annotations

import json

from playwright.sync_api import Page, Route, expect

from app.grounding import locate
from app.web.live import to_live_href
from tests.e2e.pages import open_kind

TEXT = "Ore was sold, the ministry said.\nSo-called critical ore left the port of Gwadar on Monday."
LIVE = "https://ledger.example/a"


def test_the_policy_leaves_linked_data_alone(page: Page) -> None:
    """It is no script that runs: the browser has no complaint (see conftest), and the words are there to be read."""
    open_kind(page, "an event")
    block = page.locator("script[type='application/ld+json']")
    assert json.loads(block.inner_text())["@type"] == "Event"


def test_a_citation_is_one_click_away(page: Page) -> None:
    open_kind(page, "a deal")
    link = page.get_by_role("link", name="CSL-JSON")
    expect(link).to_be_visible()
    answer = page.request.get(str(link.get_attribute("href")))
    assert answer.json()[0]["title"] == page.locator("h1").inner_text()


def test_a_live_link_lands_on_the_words(page: Page) -> None:
    """The publisher's page is a stand-in: the words stand far below the fold."""
    filler = "<p>Nothing of interest was said here, so the page is long.</p>" * 200
    body = f"<!doctype html><title>A</title>{filler}" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html; charset=utf-8", body=body + filler)

    page.route(f"{LIVE}**", answer)
    href = to_live_href(LIVE, locate(TEXT, "So-called critical ore left the port"), TEXT)
    page.goto(str(href))
    expect(page.get_by_text("So-called critical ore")).to_be_in_viewport()
    page.goto("about:blank")
    page.goto(LIVE)
    expect(page.get_by_text("So-called critical ore")).not_to_be_in_viewport()
