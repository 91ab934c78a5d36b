"""What other sites can frame, and how they are told."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from lxml import html  # type: ignore[import-untyped]

SITE = "http://localhost"


def first(web: TestClient, room: str) -> str:
    href: str = web.get(f"/{room}.json").json()["items"][0]["href"]
    return href


def ask(web: TestClient, url: str, more: str = "") -> dict[str, object]:
    answer = web.get(f"/oembed?url={quote(url, safe='')}{more}")
    assert answer.headers["content-type"] == "application/json+oembed"
    body: dict[str, object] = answer.json()
    return body


@pytest.mark.parametrize("room", ["events", "deals", "claims"])
def test_a_thing_can_be_framed_with_its_words(web: TestClient, room: str) -> None:
    item = web.get(f"/{room}.json").json()["items"][0]
    page = html.document_fromstring(web.get(f"/embed{item['href']}").text)
    (heading,) = page.xpath("//h1")
    assert heading.text_content().strip() == (item.get("subject") or item["headline"])
    words = {str(q.text_content()).strip("“”") for q in page.xpath("//q|//blockquote")}
    assert any(item["facts"][0]["citations"][0]["exact"] in word for word in words)
    assert f"{SITE}{item['href']}" in page.xpath("//footer//@href")
    assert page.xpath("//base/@target") == ["_blank"]
    assert not page.xpath("//script")


@pytest.mark.parametrize("query", ["", "?mineral=antimony", "?q=nothing+of+the+kind"])
def test_a_timeline_can_be_framed_under_any_filter(web: TestClient, query: str) -> None:
    page = html.document_fromstring(web.get(f"/embed/timeline{query}").text)
    items = web.get(f"/events.json{query}").json()["items"]
    assert {str(a.text_content()) for a in page.xpath("//h2/a")} == {item["headline"] for item in items}
    assert page.xpath("//footer//@href") == [f"{SITE}/{query}"]


@pytest.mark.parametrize(("name", "words"), [("values", "What the deals are said to be worth"), ("matrix", "antimony")])
def test_a_picture_can_be_framed_with_its_data(web: TestClient, name: str, words: str) -> None:
    page = html.document_fromstring(web.get(f"/embed/pictures/{name}").text)
    assert words in page.xpath("//figure")[0].text_content()


@pytest.mark.parametrize(
    "path", ["/embed/pictures/nothing", "/embed/pictures/values?q=nothing+of+the+kind", "/embed/events/none"]
)
def test_what_is_not_there_says_so_within_the_frame(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 404
    assert "frame-ancestors *" in answer.headers["content-security-policy"]


def test_only_what_is_for_frames_can_be_framed(web: TestClient) -> None:
    for path in ("/", first(web, "deals"), "/deals.json", "/openapi.json", "/nothing", "/embedded", "/oembed"):
        headers = web.get(path).headers
        assert headers["x-frame-options"] == "DENY", path
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
    for path in ("/embed/timeline", f"/embed{first(web, 'deals')}"):
        headers = web.get(path).headers
        assert "x-frame-options" not in headers, path
        assert "frame-ancestors *" in headers["content-security-policy"], path
        assert "script-src 'self'" in headers["content-security-policy"], path


@pytest.mark.parametrize("room", ["events", "deals", "claims"])
def test_a_page_has_the_code_to_copy_and_is_discovered(web: TestClient, room: str) -> None:
    href = first(web, room)
    page = html.document_fromstring(web.get(href).text)
    (code,) = page.xpath("//textarea/text()")
    (frame,) = html.fragments_fromstring(code)
    assert (frame.tag, frame.get("src")) == ("iframe", f"{SITE}/embed{href}")
    assert frame.get("title") == page.xpath("//h1")[0].text_content()
    (found,) = page.xpath("//link[@type='application/json+oembed']/@href")
    answer = web.get(found).json()
    assert (answer["version"], answer["type"], answer["title"]) == ("1.0", "rich", frame.get("title"))
    (same,) = html.fragments_fromstring(answer["html"])
    assert same.get("src") == frame.get("src")
    assert (int(same.get("width")), int(same.get("height"))) == (answer["width"], answer["height"])


def test_the_timeline_has_code_for_itself_and_each_picture(web: TestClient) -> None:
    page = html.document_fromstring(web.get("/?mineral=antimony").text)
    frames = [html.fragments_fromstring(code)[0].get("src") for code in page.xpath("//textarea/text()")]
    assert frames[0] == f"{SITE}/embed/timeline?mineral=antimony"
    for frame in frames:
        assert web.get(frame).status_code == 200, frame


@pytest.mark.parametrize(
    ("path", "frame"),
    [
        ("/", "/embed/timeline"),
        ("/?mineral=antimony", "/embed/timeline?mineral=antimony"),
        ("/embed/timeline?mineral=antimony", "/embed/timeline?mineral=antimony"),
        ("/embed/pictures/values", "/embed/pictures/values"),
    ],
)
def test_addresses_of_lists_and_frames_are_known(web: TestClient, path: str, frame: str) -> None:
    assert f'src="{SITE}{frame}"' in str(ask(web, SITE + path)["html"])


def test_the_asker_says_how_much_room_there_is(web: TestClient) -> None:
    deal = SITE + first(web, "deals")
    whole, small = ask(web, deal), ask(web, deal, "&maxwidth=300&maxheight=250")
    assert (whole["width"], whole["height"]) == (640, 640)
    assert (small["width"], small["height"]) == (300, 250)
    assert 'width="300" height="250"' in str(small["html"])


@pytest.mark.parametrize(
    ("url", "more", "status", "detail"),
    [
        (
            "https://elsewhere.example/deals/1",
            "",
            404,
            "Only addresses that begin with http://localhost/ are of this site.",
        ),
        ("javascript:alert(1)", "", 404, "Only addresses that begin with http://localhost/ are of this site."),
        ("http://[", "", 404, "Nothing that can be put into a frame is at this address."),
        (f"{SITE}/about", "", 404, "Nothing that can be put into a frame is at this address."),
        (f"{SITE}/embed/pictures/nothing", "", 404, "Nothing that can be put into a frame is at this address."),
        (f"{SITE}/deals/none", "", 404, "No deal has this id."),
        (f"{SITE}/?mineral=unobtainium", "", 404, "No mineral here has the id “unobtainium”."),
        (f"{SITE}/", "&format=xml", 501, "There is no oEmbed as xml here, only json."),
        (f"{SITE}/", "&maxwidth=1", 422, "maxwidth: Input should be greater than or equal to 200"),
    ],
)
def test_what_cannot_be_framed_says_why(web: TestClient, url: str, more: str, status: int, detail: str) -> None:
    answer = web.get(f"/oembed?url={quote(url, safe='')}{more}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["detail"]) == (status, detail)


def test_without_an_address_it_says_what_is_missing(web: TestClient) -> None:
    answer = web.get("/oembed")
    assert (answer.status_code, answer.json()["detail"]) == (422, "url: Field required")
