"""The page of results and what is offered as one types, as answers."""

from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

FRAGMENT = {"HX-Request": "true"}


def test_the_page_shows_what_was_found_and_where(web: TestClient) -> None:
    html = web.get("/search?q=sample+antimony").text
    assert re.search(r"<title>sample antimony · Search · Corridor</title>", html)
    assert 'value="sample antimony"' in html
    assert '<mark class="found">sample</mark>' in html
    link = unescape(re.findall(r'href="(/articles/[^"]*#w-\d+)"', html)[0])
    article = web.get(link.partition("#")[0]).text
    landed = re.search(
        rf'<mark [^>]*data-marks="[^"]*{link.partition("#")[2]}"[^>]*>(?:<span[^>]*></span>)*(\w+)', article
    )
    assert landed
    assert landed[1] == "sample"


def test_a_fragment_is_what_its_page_includes(web: TestClient) -> None:
    page, fragment = web.get("/search?q=antimony").text, web.get("/search?q=antimony", headers=FRAGMENT).text
    assert fragment.startswith('<div id="results"')
    assert fragment.strip() in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Words in events, deals, claims, names"),
        ("q=%21%3F", "There is no letter or digit in “!?” to look for."),
        ("q=antimny", 'Did you mean <a href="/search?q=%22antimony%22">antimony</a>'),
        ("q=antimny&type=meeting", '<a href="/search?q=antimny">Look for the same words without the filter</a>'),
        ("q=a&colour=red&page=2", "There is no filter “colour”."),
        ("q=%3Cscript%3Ealert(1)%3C/script%3E", "Found for “&lt;script&gt;alert(1)&lt;/script&gt;”"),
        ("q=antimony&page=7", "Previous"),
    ],
)
def test_what_the_page_says(web: TestClient, query: str, words: str) -> None:
    answer = web.get(f"/search?{query}")
    assert answer.status_code == 200
    assert words in answer.text


def test_words_that_an_article_does_not_have_are_said_to_be_absent(web: TestClient) -> None:
    href = re.findall(r'href="(/articles/[0-9a-f]+)"', web.get("/articles").text)[0]
    assert "“zzz” does not stand here." in web.get(f"{href}?find=zzz").text
    assert "does not stand" not in web.get(f"{href}?find=%00%20").text


def test_names_are_offered_as_options(web: TestClient) -> None:
    answer = web.get("/suggestions?q=strat")
    assert answer.text.strip() == '<option value="US Strategic Metals">Company</option>'
    assert web.get("/suggestions", params={"q": "\x00<%"}).text.strip() == ""


def test_choices_of_a_facet_are_those_of_its_form(web: TestClient) -> None:
    choices = web.get("/choices/deal/mineral?find=ant").text.strip()
    assert choices in web.get("/deals").text
    assert web.get("/choices/claim/mineral").status_code == 422
    assert web.get("/choices/event/person").status_code == 422
