"""What a page says of itself to those who link to it."""

from __future__ import annotations

import re
import struct
from html import unescape

import pytest
from fastapi.testclient import TestClient


def meta(web: TestClient, path: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', web.get(path).text)
    return {name: unescape(content) for name, content in found}


def first(web: TestClient, path: str, prefix: str) -> str:
    found: list[str] = re.findall(rf'href="({prefix}[^"#?]+)"', web.get(path).text.partition("<main")[2])
    return found[0]


def test_the_card_is_an_absolute_address_of_a_picture_of_the_size_that_sites_ask_for(web: TestClient) -> None:
    card = meta(web, "/deals")
    assert card["og:image"].startswith("http://localhost/static/")
    assert card["twitter:card"] == "summary_large_image"
    picture = web.get(card["og:image"])
    assert picture.headers["content-type"] == "image/png"
    width, height = struct.unpack(">II", picture.content[16:24])
    assert [str(width), str(height)] == [card["og:image:width"], card["og:image:height"]] == ["1200", "630"]


@pytest.mark.parametrize(
    ("path", "title", "description"),
    [
        ("/", "Timeline", "US–Pakistan minerals cooperation: what has happened, who says so, and where"),
        ("/?mineral=antimony", "Events with antimony", "Events with antimony: 1 event and 1 deal. "),
        ("/organizations/us-strategic-metals", "US Strategic Metals", "US Strategic Metals (Company, US): 1 deal"),
        ("/minerals/antimony", "Antimony", "Antimony (Mineral): 1 deal and 1 event in 2 sources."),
    ],
)
def test_each_page_says_what_it_is(web: TestClient, path: str, title: str, description: str) -> None:
    card = meta(web, path)
    assert card["og:title"] == title
    assert card["description"] == card["og:description"]
    assert card["description"].startswith(description)
    assert card["og:url"] == f"http://localhost{path}"


def test_a_thing_says_its_words_whole_and_an_article_where_it_is_from(web: TestClient) -> None:
    deal = meta(web, first(web, "/deals", "/deals/"))["description"]
    assert re.fullmatch(r"Memorandum of understanding, [^.]+\. [^.]+\.( “[^”]+”)?", deal)
    assert re.match(
        r"Source [A-D]: [^.]+\. The whole article, with \d+ passages? in use marked\.",
        meta(web, first(web, "/articles", "/articles/"))["description"],
    )


def test_no_two_pages_are_described_alike(web: TestClient) -> None:
    paths = ("/", "/deals", "/claims", "/articles", "/organizations", "/people", "/minerals", "/changes", "/about")
    assert len({meta(web, path)["description"] for path in paths}) == len(paths)
