"""Pictures as files: drawings that stand by themselves, and what they draw."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from fastapi.testclient import TestClient

from tests.web.test_tables import read

SVG = "{http://www.w3.org/2000/svg}"


def draw(web: TestClient, path: str) -> ET.Element:
    answer = web.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/svg+xml"
    return ET.fromstring(answer.content)


def words(drawing: ET.Element) -> list[str]:
    return [" ".join("".join(text.itertext()).split()) for text in drawing.iter(f"{SVG}text")]


def first(web: TestClient, kind: str) -> str:
    return str(web.get(f"/{kind}.json").json()["items"][0]["id"])


def test_the_worth_of_deals_is_drawn_with_its_words(web: TestClient) -> None:
    said = words(draw(web, "/pictures/values.svg"))
    assert said[0] == "What the deals are said to be worth"
    assert [text for text in said if text.startswith("$500 million A")]
    assert len(list(draw(web, "/pictures/values.svg").iter(f"{SVG}circle"))) == 1


def test_companies_and_minerals_have_a_square_for_each_pair(web: TestClient) -> None:
    drawing = draw(web, "/pictures/matrix.svg")
    squares = [box for box in drawing.iter(f"{SVG}rect") if box.get("class") == "dot"]
    assert {title.text for box in squares for title in box.iter(f"{SVG}title")} == {"1 event"}
    assert "US Strategic Metals" in words(drawing)
    pairs = {(row["company"], row["mineral"]) for row in read(web, "/pictures/matrix.csv")}
    assert pairs == {("US Strategic Metals", "antimony"), ("US Strategic Metals", "neodymium")}
    assert len(squares) == len(pairs)


def test_a_claim_is_drawn_with_each_of_its_values(web: TestClient) -> None:
    claim = first(web, "claims")
    drawing = draw(web, f"/claims/{claim}.svg")
    assert words(drawing)[0] == "Pakistan’s mineral wealth"
    assert len([mark for mark in drawing.iter() if mark.get("class") in ("dot", "bar")]) == 3  # a dot; a bar, its edge
    rows = read(web, f"/claims/{claim}.csv")
    assert [(row["value"], row["high"], row["excerpt_address"].partition("#")[0][:10]) for row in rows] == [
        ("$6 trillion", "6000000000000.0", "/articles/"),
        ("up to $68 trillion", "68000000000000.0", "/articles/"),
    ]


def test_the_coverage_of_an_article_has_a_box_for_each_passage(web: TestClient) -> None:
    article = first_article(web)
    drawing = draw(web, f"/articles/{article}.svg")
    rows = read(web, f"/articles/{article}.csv")
    assert len([box for box in drawing.iter(f"{SVG}rect") if box.get("class") == "dot"]) == len(rows) > 0
    assert rows[0]["siglum"].endswith("1")


def first_article(web: TestClient) -> str:
    return str(web.get("/articles.json").json()["items"][0]["source"]["id"])


def test_a_picture_says_what_page_it_is_from_under_the_same_filter(web: TestClient) -> None:
    at = words(draw(web, "/pictures/values.svg?mineral=antimony&since=2025"))[-1]
    assert at.endswith("http://localhost/?mineral=antimony&since=2025")
    claim = first(web, "claims")
    assert words(draw(web, f"/claims/{claim}.svg"))[-1].endswith(f"http://localhost/claims/{claim}")


def test_a_drawing_runs_nothing_and_any_page_may_show_it(web: TestClient) -> None:
    answer = web.get("/pictures/values.svg")
    assert answer.headers["content-security-policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["etag"]
    assert "script" not in answer.text


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/pictures/overview.svg", "Fewer than 12 events match, so there is no overview."),
        ("/pictures/values.svg?mineral=gold", "No source states an amount of a deal that matches."),
        ("/pictures/matrix.svg?mineral=gold", "No event that matches ties a company to a mineral."),
        ("/claims/none.svg", "No claim has this id."),
        ("/articles/none.csv", "No article has this id."),
    ],
)
def test_nothing_to_draw_is_said_so(web: TestClient, path: str, why: str) -> None:
    answer = web.get(path)
    assert (answer.status_code, answer.json()["detail"]) == (404, why)


def test_a_page_offers_its_pictures_under_its_filter(web: TestClient) -> None:
    page = web.get("/?mineral=antimony").text
    for href in ("/pictures/values.svg", "/pictures/values.csv", "/pictures/matrix.svg", "/pictures/matrix.csv"):
        assert f'<a href="{href}?mineral=antimony" download>' in page
