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


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, kind: str) -> None:
    open_kind(page, kind)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            found += violations(page, f"{width} px, {theme}")
    assert found == []


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
