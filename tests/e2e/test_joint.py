"""A rung of a deal, the event that lights it, and the words: joined by a line on wide screens, by links everywhere."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

BOTH = re.compile(r"^M.+H.+V.+H.+M.+H.+V.+H")  # from rung to row, and from row to words
SHIPMENT = ".row:has(.post a[href$='#rung-shipment'])"


def path(page: Page) -> Locator:
    return page.locator(".joint path")


def test_pointing_at_an_event_joins_it_to_the_rung_that_it_lights(page: Page) -> None:
    page.goto("/")
    row = page.locator(SHIPMENT).first
    row.hover()
    rung = page.locator(".dossiers .rung.is-joined")
    expect(rung).to_have_count(1)
    expect(rung).to_contain_text("Shipment")
    row.locator("blockquote a").first.focus()
    expect(rung).to_have_count(1)
    page.locator(".brand").hover()
    page.locator(".brand").focus()
    expect(rung).to_have_count(0)
    expect(path(page)).to_have_attribute("d", "")


def test_the_line_keeps_out_of_the_text(page: Page) -> None:
    """Its vertical parts run between the columns: not through the deals, the events or the source."""
    page.goto("/")
    row = page.locator(SHIPMENT).first
    row.locator("blockquote a").first.click()
    expect(page.locator(".pane .is-now")).to_be_visible()
    page.locator(".dossiers .rung.is-joined").scroll_into_view_if_needed()
    expect(path(page)).to_have_attribute("d", BOTH)
    across = [float(x) for x in re.findall(r"H([\d.]+)V", str(path(page).get_attribute("d")))]
    assert across
    for part in (".dossiers", ".ledger", ".pane"):
        box = page.locator(part).bounding_box()
        assert box
        assert [x for x in across if box["x"] < x < box["x"] + box["width"]] == []


def test_the_words_are_named_in_the_margin_of_the_source(page: Page) -> None:
    page.goto("/")
    citation = page.locator(SHIPMENT).first.locator("blockquote a").first
    siglum = citation.inner_text().split()[-1]
    citation.click()
    expect(page.locator(".pane .margin .is-now")).to_have_text(siglum)
    page.keyboard.press("Escape")
    expect(page.locator(".row.is-focus")).to_have_count(0)


def test_there_is_no_line_without_room_for_it(page: Page) -> None:
    page.set_viewport_size({"width": 1100, "height": 800})
    page.goto("/")
    page.locator(SHIPMENT).first.hover()
    expect(page.locator(".joint")).to_be_hidden()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_scripts_row_and_rung_link_to_the_same_evidence(page: Page) -> None:
    page.goto("/")
    href = str(page.locator(SHIPMENT).first.locator(".post a").get_attribute("href"))
    page.locator(f".dossiers .rung a[href='{href}']").click()
    expect(page.locator(".rungs__one:target")).to_contain_text("Shipment")
    expect(page.locator(".rungs__one:target blockquote").first).to_be_visible()
