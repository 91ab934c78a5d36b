"""Every kind of page: the browser has no complaint (see conftest), nothing hangs over the edge, axe finds nothing."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Complaints
from tests.e2e.pages import KINDS, open_kind

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (390, 820, 1440)


def violations(page: Page, where: str) -> list[str]:
    """Each as a line that says what, where and on which element."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{where}: {each['id']}, {each['help']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def all_violations(page: Page) -> list[str]:
    """In both themes, on a phone, a tablet and a desk."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            found += violations(page, f"{width} px, {theme}")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, kind: str) -> None:
    open_kind(page, kind)
    assert all_violations(page) == []


def test_axe_finds_nothing_in_an_open_menu(page: Page) -> None:
    page.goto("/?mineral=antimony")
    page.locator("#facet-mineral summary").click()
    assert all_violations(page) == []


def test_axe_finds_nothing_beside_an_open_source(page: Page) -> None:
    page.goto("/")
    page.locator("#timeline .ledger blockquote a").first.click()
    expect(page.get_by_role("complementary", name="Source").locator("mark.is-lit").first).to_be_visible()
    assert all_violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_one_heading_a_title_and_no_sideways_scrolling(page: Page, kind: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    open_kind(page, kind)
    expect(page.locator("h1")).to_have_count(1)
    assert page.title().endswith("Corridor")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_page_is_whole_without_scripts(page: Page, kind: str) -> None:
    open_kind(page, kind)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_every_citation_has_its_mark(page: Page, kind: str) -> None:
    open_kind(page, kind)
    hrefs = {str(link.get_attribute("href")) for link in page.locator("#main a[data-cite]").all()}
    addresses = [href.split("#") for href in hrefs if not href.startswith("#")]
    texts = {article: page.request.get(article).text() for article in {article for article, _ in addresses}}
    assert [f"{article}#{anchor}" for article, anchor in addresses if f'id="{anchor}"' not in texts[article]] == []


@pytest.mark.parametrize(
    ("address", "status"), [("/events/no-such-event", 404), ("/articles/0", 404), ("/nothing/here", 404)]
)
def test_an_address_that_leads_nowhere_helps(page: Page, complaints: Complaints, address: str, status: int) -> None:
    complaints.expected_status = status
    answer = page.goto(address)
    assert answer
    assert answer.status == status
    assert page.locator("#main").get_by_role("link").count() >= 1
    assert violations(page, address) == []


def test_nothing_is_asked_of_another_machine(page: Page, base_url: str) -> None:
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    for kind in KINDS:
        open_kind(page, kind)
    assert [url for url in asked if not url.startswith(f"{base_url}/")] == []
