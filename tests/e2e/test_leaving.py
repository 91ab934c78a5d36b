"""What leaves the page, as the browser takes it: data blocks under the strict policy, and links to the live words."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, Route, expect

from app.grounding import locate
from app.web.annotating import Note, to_annotation
from app.web.live import to_live_href
from tests.e2e.pages import open_kind
from tests.foreign import find_readers

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


def count_marked(page: Page) -> int:
    """The pixels of what is to be seen that are of the colour in which the stand-in has found words marked."""
    shot = base64.b64encode(page.screenshot()).decode()
    return int(
        page.evaluate(
            """async (shot) => {
                const image = new Image();
                image.src = `data:image/png;base64,${shot}`;
                await image.decode();
                const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
                canvas.drawImage(image, 0, 0);
                const { data } = canvas.getImageData(0, 0, image.width, image.height);
                let count = 0;
                for (let i = 0; i < data.length; i += 4) count += data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 0;
                return count;
            }""",
            shot,
        )
    )


def test_a_live_link_lands_on_the_words_and_marks_them(page: Page) -> None:
    """The publisher's page is a stand-in: the words stand far below the fold, and what is found is marked in red."""
    filler = "<p>Nothing of interest was said here, so the page is long.</p>" * 200
    head = "<!doctype html><title>A</title><style>::target-text { background: #f00; color: #000 }</style>"
    body = head + filler + "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html; charset=utf-8", body=body + filler)

    page.route(f"{LIVE}**", answer)
    href = to_live_href(LIVE, locate(TEXT, "So-called critical ore left the port"), TEXT)
    page.goto(str(href))
    expect(page.get_by_text("So-called critical ore")).to_be_in_viewport()
    assert count_marked(page) > 1000
    page.goto("about:blank")
    page.goto(LIVE)
    expect(page.get_by_text("So-called critical ore")).not_to_be_in_viewport()
    page.get_by_text("So-called critical ore").scroll_into_view_if_needed()
    assert count_marked(page) == 0


def find_words(page: Page, selector: dict[str, Any]) -> list[str]:
    """What Apache Annotator finds in the text that the browser shows."""
    found: list[str] = page.evaluate("selector => annotator.find(selector, document.querySelector('pre'))", selector)
    return found


def test_an_annotation_client_finds_the_words(page: Page) -> None:
    """Every selector of every annotation of both seed articles, by the client's own algorithm."""
    bundle = (find_readers() / "annotator.bundle.js").read_text(encoding="utf-8")
    for article in page.request.get("/articles.json").json()["items"]:
        href = article["source"]["href"]
        annotations = page.request.get(f"{href}/annotations.json").json()["items"]
        page.goto(f"{href}.txt")
        page.evaluate(f"{bundle}; globalThis.annotator = annotator")
        assert annotations
        for annotation in annotations:
            position, quote = annotation["target"]["selector"]
            assert find_words(page, position) == [quote["exact"]]
            assert quote["exact"] in find_words(page, quote)


def test_positions_count_code_points_for_the_client_too(page: Page) -> None:
    """Characters outside the basic plane are one each, in a text with many of them before the words."""
    text = "𝄞 🪨🪨 Ore “𝐆𝐰𝐚𝐝𝐚𝐫” left.\nAntimony 🚢 left Gwadar. Antimony 🚢 left Karachi."
    span = locate(text, "Antimony 🚢 left Karachi")
    note = Note("a", span.start, span.end, span.exact, span.prefix, span.suffix, "/events/e", ("What: it left",))
    page.route(f"{LIVE}.txt", lambda route: route.fulfill(content_type="text/plain; charset=utf-8", body=text))
    page.goto(f"{LIVE}.txt")
    page.evaluate(
        f"{(find_readers() / 'annotator.bundle.js').read_text(encoding='utf-8')}; globalThis.annotator = annotator"
    )
    for selector in to_annotation(note, LIVE)["target"]["selector"]:
        assert find_words(page, selector) == ["Antimony 🚢 left Karachi"]


class Elsewhere(NamedTuple):
    """A site of another origin. It is a true one: browsers let no made-up page frame what is on this machine."""

    address: str
    folder: Path


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Elsewhere]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Elsewhere(f"http://localhost:{server.server_port}", tmp_path)
        server.shutdown()


def test_another_site_shows_a_part_in_a_frame(page: Page, elsewhere: Elsewhere) -> None:
    """By the code that a page offers, on a page of another origin; its links open pages of their own."""
    open_kind(page, "a deal")
    heading = page.locator("h1").inner_text()
    page.get_by_text("Embed", exact=True).click()
    code = page.get_by_role("textbox", name=heading).input_value()
    (elsewhere.folder / "page.html").write_text(f"<!doctype html><link rel=icon href=data:,>{code}", encoding="utf-8")
    page.goto(f"{elsewhere.address}/page.html")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name=heading)).to_be_visible()
    with page.expect_popup() as opened:
        frame.get_by_role("link", name=heading).click()
    expect(opened.value.locator("h1")).to_have_text(heading)
