"""The data as JSON: the same things under the same filters, documented."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

LISTS = ["events", "deals", "claims", "organizations", "people", "minerals", "places", "articles", "changes"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_items_and_their_number(web: TestClient, name: str) -> None:
    body = web.get(f"/{name}.json").json()
    assert isinstance(body["items"], list)
    assert body["total"] == len(body["items"])
    assert body["next"] is None


@pytest.mark.parametrize("name", LISTS[:-1])
def test_each_thing_of_a_list_has_its_own_address(web: TestClient, name: str) -> None:
    for item in web.get(f"/{name}.json").json()["items"]:
        href = item.get("href") or item["source"]["href"]
        assert web.get(f"{href}.json").status_code == 200, href


def find_citations(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if "exact" in value and "prefix" in value else []
        return own + [c for inner in value.values() for c in find_citations(inner)]
    return [c for inner in value for c in find_citations(inner)] if isinstance(value, list) else []


def test_each_citation_can_be_checked_against_its_article(web: TestClient) -> None:
    citations = [c for name in ("events", "deals", "claims") for c in find_citations(web.get(f"/{name}.json").json())]
    texts = {c["article"]["id"]: web.get(f"{c['article']['href']}.json").json()["text"] for c in citations}
    assert citations
    for c in citations:
        text = texts[c["article"]["id"]]
        assert text[c["start"] : c["end"]] == c["exact"]
        assert text[: c["start"]].endswith(c["prefix"])
        assert text[c["end"] :].startswith(c["suffix"])


def test_the_filters_of_the_timeline_narrow_the_data(web: TestClient) -> None:
    assert [e["type"] for e in web.get("/events.json?mineral=antimony").json()["items"]] == ["shipment"]
    assert web.get("/deals.json?mineral=gold").json()["total"] == 1


@pytest.mark.parametrize(("path", "status"), [("/events/abc.json", 404), ("/deals/%20.json", 422), ("/x.json", 404)])
def test_mistakes_are_problems(web: TestClient, path: str, status: int) -> None:
    answer = web.get(path)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code == status


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("mineral=unobtainium", "No mineral here has the id “unobtainium”."),
        ("colour=red", "There is no filter “colour”."),
        ("since=yesterday", "“yesterday” is not a date; write since as 2025, 2025-09 or 2025-09-21."),
        ("before=%3F", "The place in the list is not one of this list; it begins at the top."),
    ],
)
@pytest.mark.parametrize(
    "path", ["/events.json", "/deals.csv", "/feed.atom", "/feed.json", "/calendar.ics", "/annotations.json"]
)
def test_data_of_a_filter_that_cannot_be_used_are_a_problem(
    web: TestClient, path: str, query: str, detail: str
) -> None:
    answer = web.get(f"{path}?{query}")
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["detail"]) == (422, detail)


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "99999999999", ""])
def test_a_page_that_is_no_number_is_a_problem(web: TestClient, page: str) -> None:
    answer = web.get(f"/articles.json?page={page}")
    assert answer.status_code == 422
    assert answer.json()["detail"].endswith("is no number of a page; the first is 1, the last 10000.")


def test_everything_is_documented(web: TestClient) -> None:
    paths = web.get("/openapi.json").json()["paths"]
    assert {f"/{name}.json" for name in LISTS} <= paths.keys()
    names = [p["name"] for p in paths["/events.json"]["get"]["parameters"]]
    assert names[:3] == ["company", "mineral", "person"]


def test_data_has_a_tag_too(web: TestClient) -> None:
    tag = web.get("/deals.json").headers["etag"]
    assert web.get("/deals.json", headers={"If-None-Match": tag}).status_code == 304


def test_scripts_of_other_sites_may_read_data_and_no_page(web: TestClient) -> None:
    assert web.get("/deals.json").headers["access-control-allow-origin"] == "*"
    assert web.get("/feed.atom").headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in web.get("/deals").headers


def test_long_lists_have_a_next_page(web: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.queries.lists.PAGE", 1)
    first = web.get("/deals.json")
    second = web.get(first.json()["next"]).json()
    assert first.headers["link"] == f'<{first.json()["next"]}>; rel="next"'
    assert second["items"][0]["id"] != first.json()["items"][0]["id"]
    assert second["next"] is None
    assert web.get(second["previous"]).json()["items"] == first.json()["items"]
