"""The main job without a mouse: filter, read, follow a citation; the focus is never lost."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

FAR = 150  # presses of the Tab key; nothing of the main job is further


def tab_to(page: Page, goal: Locator) -> None:
    """Presses Tab until the goal has the focus."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if goal.evaluate("goal => goal === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {goal}")


def test_the_first_stop_skips_to_the_record(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the record")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_filter_and_keep_the_focus(page: Page) -> None:
    page.goto("/")
    tab_to(page, page.locator("#facet-mineral summary"))
    page.keyboard.press("Enter")
    box = page.locator("#facet-mineral").get_by_role("checkbox", name="Antimony")
    tab_to(page, box)
    page.keyboard.press("Space")
    page.wait_for_url("**/?mineral=antimony")
    expect(box).to_be_focused()
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    page.wait_for_url("**/")
    expect(box).to_be_focused()


def test_escape_closes_a_menu_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/")
    summary = page.locator("#facet-type summary")
    tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(page.locator("#facet-type")).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(page.locator("#facet-type")).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()


def test_a_removed_chip_leaves_the_focus_on_the_page(page: Page) -> None:
    page.goto("/?mineral=antimony")
    chip = page.get_by_role("list", name="Chosen filters").get_by_role("link", name="Antimony")
    tab_to(page, chip)
    page.keyboard.press("Enter")
    page.wait_for_url("**/")
    expect(chip).to_have_count(0)
    expect(page.locator("#main")).to_be_focused()


def test_open_the_source_beside_the_page_read_on_and_close_it(page: Page) -> None:
    page.goto("/")
    citation = page.locator("#timeline .ledger blockquote a").first
    tab_to(page, citation)
    page.keyboard.press("Enter")
    pane = page.get_by_role("complementary", name="Source")
    expect(pane.locator("mark.is-lit").first).to_be_in_viewport()
    expect(pane.get_by_role("region", name="Text of the source")).to_be_focused()
    page.keyboard.press("Escape")
    expect(pane).to_be_hidden()
    expect(citation).to_be_focused()


def test_slash_goes_to_the_search(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    expect(page.get_by_role("combobox", name="Search")).to_have_value("")


def test_names_are_offered_as_one_types(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("US str")
    offered = page.locator("#suggestions option")
    expect(offered).to_have_count(1)
    expect(offered).to_have_attribute("value", "US Strategic Metals")


def test_what_has_the_focus_can_be_seen(page: Page) -> None:
    """Every stop of the first screens has an outline, or another look than without the focus."""
    page.goto("/")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
