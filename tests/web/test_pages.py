"""Each page answers, with its fragment, its tag and its headers; and so does each mistake."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

LISTS = ["/", "/deals", "/claims", "/organizations", "/people", "/minerals", "/places", "/articles", "/disagreements"]
PAGES = [*LISTS, "/changes", "/about", "/search", "/search?q=antimony"]
FRAGMENT = {"HX-Request": "true"}


def find_links(html: str) -> set[str]:
    return {link.replace("&amp;", "&") for link in re.findall(r'(?:href|src)="(/[^"#]*)', html)}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_a_title_a_heading_and_strict_headers(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200
    assert re.search(r"<title>[^<]+ · Corridor</title>", answer.text)
    assert answer.text.count("<h1") == 1
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not re.search(r"<script(?![^>]*\bsrc=)|\bstyle=|\bon\w+=", answer.text)


def test_every_link_within_two_steps_of_the_timeline_answers(web: TestClient) -> None:
    seen = {"/"}
    for _ in range(2):
        for path in sorted(seen):
            answer = web.get(path)
            assert answer.status_code == 200, path
            if answer.headers["content-type"].startswith("text/html"):
                seen |= find_links(answer.text)
    assert len(seen) > 60


def test_a_fragment_is_what_its_page_includes(web: TestClient) -> None:
    page, fragment = web.get("/?mineral=antimony").text, web.get("/?mineral=antimony", headers=FRAGMENT).text
    assert fragment.startswith('<div id="timeline"')
    assert fragment.strip() in page


@pytest.mark.parametrize(
    "headers",
    [
        {"HX-Request": "true", "HX-History-Restore-Request": "true"},
        {"HX-Request": "true", "HX-Boosted": "true"},
        {"HX-Request": "true", "HX-Request-Type": "full"},
        {},
    ],
)
def test_back_and_boosted_links_get_the_page(web: TestClient, headers: dict[str, str]) -> None:
    answer = web.get("/", headers=headers)
    assert answer.text.startswith("<!doctype html>")
    assert "HX-Request" in answer.headers["vary"]


def test_who_has_an_answer_already_is_told_so(web: TestClient) -> None:
    tag = web.get("/").headers["etag"]
    again = web.get("/", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert "content-security-policy" in again.headers


def test_page_fragment_and_filter_have_tags_of_their_own(web: TestClient) -> None:
    tags = {
        web.get("/").headers["etag"],
        web.get("/", headers=FRAGMENT).headers["etag"],
        web.get("/?q=a").headers["etag"],
    }
    assert len(tags) == 3


@pytest.mark.parametrize("path", ["/", "/deals.json", "/healthz", "/nothing"])
def test_head_is_get_without_the_body(web: TestClient, path: str) -> None:
    get, head = web.get(path), web.head(path)
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["content-type"] == get.headers["content-type"]


def test_a_slash_too_many_redirects(web: TestClient) -> None:
    answer = web.get("/deals/?mineral=gold", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"].endswith("/deals?mineral=gold")


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nothing", 404, "Nothing is at this address"),
        ("/events/0123456789ab", 404, "No event has this id."),
        ("/people/nobody", 404, "No person has this id."),
        ("/articles/" + "a" * 300, 422, "The address asks for something impossible"),
        ("/deals/%00", 422, "The address asks for something impossible"),
        ("/deals/..%2Fx", 404, "Nothing is at this address"),
    ],
)
def test_mistakes_get_a_page_that_helps(web: TestClient, path: str, status: int, words: str) -> None:
    answer = web.get(path)
    assert answer.status_code == status
    assert words in answer.text
    assert 'href="/"' in answer.text


def test_sending_something_is_refused(web: TestClient) -> None:
    answer = web.post("/")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"


@pytest.mark.parametrize(
    "query",
    [
        "company=&mineral=&since=",
        "company=x&company=x&company=y",
        "since=0000&until=9999-99-99",
        "since=2025-13",
        "q=%FF%FE%00",
        "q=" + "%22" * 500,
        "type=" + "a" * 10_000,
        "&".join(f"source={n}" for n in range(2000)),
        "before=zzz&after=2025-10:2:2025-10-02:0123456789ab",
        "after=-:0",
        "%5B%5D=1&&&=",
    ],
)
@pytest.mark.parametrize("path", ["/", "/deals", "/claims"])
def test_any_query_string_gets_a_page(web: TestClient, path: str, query: str) -> None:
    assert web.get(f"{path}?{query}").status_code == 200


def test_what_was_ignored_is_said_and_escaped(web: TestClient) -> None:
    page = web.get("/", params={"mineral": "<script>alert(1)</script>"}).text
    assert "“&lt;script&gt;alert(1)&lt;/script&gt;” is not an id" in page
    assert "<script>alert" not in page


def test_a_failure_has_its_page_and_its_headers(web: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of paper")

    monkeypatch.setattr("app.web.pages.get_about", fail)
    answer = web.get("/about")
    assert answer.status_code == 500
    assert "It is our fault, not yours." in answer.text
    assert "paper" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_static_files_may_be_kept_for_ever(web: TestClient) -> None:
    paths = {link for link in find_links(web.get("/").text) if link.startswith("/static/")}
    assert any(path.endswith("js/htmx.min.js") for path in paths)
    for path in paths:
        answer = web.get(path)
        assert answer.status_code == 200, path
        assert "immutable" in answer.headers["cache-control"]
    stale = web.get("/static/000000000000/css/base.css")
    assert stale.headers["cache-control"] == "no-cache"
    assert web.get("/static/x/../../app/main.py").status_code == 404
    assert web.get("/static/x/%2e%2e/pyproject.toml").status_code == 404


def test_answers_are_compressed_for_who_can_read_them(web: TestClient) -> None:
    assert web.get("/", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in web.get("/").headers["vary"]


def test_machines_hear_whether_it_lives(web: TestClient) -> None:
    assert web.get("/healthz").json() == {"status": "ok"}
    assert web.get("/readyz").json() == {"status": "ready"}
    assert web.get("/robots.txt").text.startswith("User-agent: *")
    assert web.get("/favicon.ico").headers["content-type"] == "image/svg+xml"
