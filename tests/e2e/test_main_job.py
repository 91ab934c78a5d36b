"""The main job, as a person does it: browse, narrow, check against the source. With scripts, and the same without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.parametrize(
    "scripts",
    [
        pytest.param(True, id="with scripts"),
        pytest.param(False, id="without", marks=pytest.mark.browser_context_args(java_script_enabled=False)),
    ],
)


@dataclass
class Timeline:
    """The timeline as a reader works it."""

    page: Page
    scripts: bool

    @property
    def events(self) -> Locator:
        return self.page.locator("#timeline .ledger li.row")

    @property
    def headlines(self) -> list[str]:
        return self.events.locator("h4").all_inner_texts()

    def choose(self, facet: str, name: str) -> None:
        """Opens the facet's menu and ticks a name; without scripts, presses the button as well."""
        menu = self.page.locator(f"#facet-{facet}")
        if not menu.evaluate("menu => menu.open") if self.scripts else True:
            menu.locator("summary").click()
        menu.get_by_role("checkbox", name=name).check()
        if not self.scripts:
            menu.get_by_role("button", name="Show").click()

    def expect_asked(self, **choices: str) -> None:
        """Waits until the address asks for just this. A form without scripts also sends the fields left empty."""
        self.page.wait_for_url(lambda url: dict(parse_qsl(urlsplit(url).query)) == choices)

    def landed(self) -> Locator:
        """The marked words that a citation leads to."""
        if self.scripts:
            return self.page.get_by_role("complementary", name="Source").locator("mark.is-lit").first
        self.page.wait_for_url(re.compile(r"/articles/[^#]+#.+"))
        return self.page.locator("mark:target, mark:has(:target)").first

    def remove(self, name: str) -> None:
        self.page.get_by_role("list", name="Chosen filters").get_by_role("link", name=name).click()


@pytest.fixture
def timeline(page: Page, scripts: bool) -> Timeline:
    page.goto("/")
    return Timeline(page, scripts)


def test_it_begins_with_what_the_two_articles_report(timeline: Timeline) -> None:
    text = timeline.page.locator("#main").inner_text()
    for name in ("Frontier Works Organization", "US Strategic Metals", "Nova Minerals", "Himalayan Earth Exploration"):
        assert name in text
    assert timeline.events.count() >= 4


def test_by_company(timeline: Timeline) -> None:
    everything = timeline.headlines
    timeline.choose("company", "Nova Minerals")
    timeline.expect_asked(company="nova-minerals")
    expect(timeline.events.first).to_contain_text("Nova Minerals")
    assert 0 < timeline.events.count() < len(everything)
    for event in timeline.events.all():
        expect(event).to_contain_text("Nova Minerals")


def test_by_mineral(timeline: Timeline) -> None:
    everything = timeline.headlines
    timeline.choose("mineral", "Antimony")
    timeline.expect_asked(mineral="antimony")
    assert 0 < timeline.events.count() < len(everything)
    for event in timeline.events.all():
        expect(event).to_contain_text(re.compile("antimony", re.IGNORECASE))


def test_by_both_then_one_removed_then_back_and_reload(timeline: Timeline) -> None:
    page = timeline.page
    timeline.choose("mineral", "Antimony")
    timeline.expect_asked(mineral="antimony")
    with_antimony = timeline.headlines
    timeline.choose("company", "US Strategic Metals")
    timeline.expect_asked(mineral="antimony", company="us-strategic-metals")
    with_both, address = timeline.headlines, page.url
    assert set(with_both) <= set(with_antimony)

    page.reload()
    assert timeline.headlines == with_both
    expect(page.locator("#facet-mineral summary")).to_contain_text(re.compile("antimony", re.IGNORECASE))

    timeline.remove("US Strategic Metals")
    timeline.expect_asked(mineral="antimony")
    assert timeline.headlines == with_antimony

    page.go_back()
    expect(page).to_have_url(address)
    expect(page.get_by_role("list", name="Chosen filters")).to_contain_text("US Strategic Metals")
    assert timeline.headlines == with_both
    expect(page.locator("html")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def test_a_filter_that_matches_nothing_says_what_to_loosen(timeline: Timeline) -> None:
    page = timeline.page
    page.goto("/?q=nothing+of+the+kind")
    expect(timeline.events).to_have_count(0)
    loosen = page.locator("#timeline .empty", has_text="Loosen")
    loosen.get_by_role("link").last.click()
    expect(timeline.events.first).to_be_visible()


def test_words_are_searched_for(timeline: Timeline) -> None:
    page = timeline.page
    page.get_by_role("combobox", name="Search").fill("antimony")
    page.get_by_role("combobox", name="Search").press("Enter")
    page.wait_for_url("**/search?q=antimony*")
    events = page.get_by_role("region", name="Events").get_by_role("listitem")
    expect(events.first.locator("mark", has_text="antimony").first).to_be_visible()


def test_a_passage_that_was_found_lands_on_its_words(timeline: Timeline) -> None:
    page = timeline.page
    page.goto("/search?q=signalling+trade")
    passage = page.get_by_role("region", name="In the articles").locator("p:has(q)").first
    assert [mark.inner_text() for mark in passage.locator("mark").all()] == ["signalling", "trade"]
    passage.get_by_role("link").click()
    mark = timeline.landed()
    expect(mark).to_have_text("signalling")
    expect(mark).to_be_in_viewport()


def test_results_are_narrowed_by_the_same_filters(timeline: Timeline) -> None:
    page = timeline.page
    page.goto("/search?q=minerals")
    before = page.get_by_role("status").first.inner_text()
    timeline.choose("type", "Shipments")
    page.wait_for_url(re.compile("/search.*type=shipment"))
    expect(page.get_by_role("status").first).not_to_have_text(before)
    expect(page.get_by_role("region", name="Events").get_by_role("listitem")).to_have_count(1)


def test_a_citation_lands_on_its_words(timeline: Timeline) -> None:
    """With scripts its source opens beside the timeline; without, the article's page does, at the words."""
    quote = timeline.events.first.locator("blockquote").first
    words = quote.inner_text()
    quote.get_by_role("link").click()
    mark = timeline.landed()
    expect(mark).to_be_in_viewport()
    assert mark.inner_text()[:10] in words


def test_from_a_mark_back_to_the_facts_that_use_it(timeline: Timeline) -> None:
    page = timeline.page
    href = timeline.events.first.locator("blockquote a").first.get_attribute("href")
    page.goto(str(href))
    passage = page.locator(".para:has(mark:target), .para:has(mark :target)").first
    passage.get_by_role("link", name=re.compile("Facts from passage")).first.click()
    use = page.locator(".uses > li:target")
    expect(use).to_be_in_viewport()
    use.locator("a[href^='/']").first.click()
    expect(page.locator("#main h1")).to_be_visible()
    expect(page.locator("#main blockquote").first).to_be_visible()
