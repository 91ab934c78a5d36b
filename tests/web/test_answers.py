"""Every address of data keeps the same promises: tags, who may read it, HEAD, and one shape of error."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.test_openapi import find_ids

PAGED = ["events", "deals", "claims", "organizations", "people", "minerals", "places", "articles", "changes"]
QUERIES = {"/oembed": "?url=http://localhost/"}


@pytest.fixture(scope="module")
def addresses(web: TestClient) -> list[str]:
    """One for each that is documented, of something that is there; and the documentation itself."""
    paths = web.get("/openapi.json").json()["paths"]
    ids = find_ids(web)
    there = [path for path in paths if not path.startswith("/pictures/overview")]  # the record is too small for it
    filled = [path.replace("{id}", ids.get(path.split("/")[1], [""])[0]) for path in there]
    return ["/openapi.json", *(path + QUERIES.get(path, "") for path in filled)]


def test_who_has_it_is_told_so(web: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        whole = web.get(address)
        assert whole.status_code == 200, address
        for tag in (whole.headers["etag"], f'"other", {whole.headers["etag"]}'):
            again = web.get(address, headers={"If-None-Match": tag})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", whole.headers["etag"]), (
                address
            )
        assert web.get(address, headers={"If-None-Match": '"other"'}).status_code == 200, address


def test_scripts_of_any_site_may_read_it_whatever_the_answer(web: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        tag = web.get(address).headers["etag"]
        answers = [web.get(address), web.get(address, headers={"If-None-Match": tag}), web.post(address)]
        for answer in answers:
            assert answer.headers["access-control-allow-origin"] == "*", (address, answer.status_code)
            assert {"ETag", "Link"} <= set(answer.headers["access-control-expose-headers"].split(", "))


def test_scripts_may_ask_with_a_tag_and_change_nothing(web: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        headers = {"Origin": "https://a.example", "Access-Control-Request-Method": "GET"}
        answer = web.options(address, headers={**headers, "Access-Control-Request-Headers": "if-none-match"})
        assert answer.status_code == 204, address
        assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
        assert answer.headers["access-control-allow-headers"] == "If-None-Match"


def test_pages_are_read_by_no_script_of_another_site(web: TestClient) -> None:
    for path in ("/", "/deals", "/about", "/nothing"):
        assert "access-control-allow-origin" not in web.get(path).headers
        assert "access-control-allow-methods" not in web.options(path).headers


def test_head_answers_as_get_without_the_body(web: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        whole, head = web.get(address), web.head(address)
        assert (head.status_code, head.content) == (200, b""), address
        assert (head.headers["etag"], head.headers["content-type"]) == (
            whole.headers["etag"],
            whole.headers["content-type"],
        )


@pytest.mark.parametrize("name", PAGED)
def test_every_paged_list_links_its_neighbours(client: TestClient, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for module in ("lists", "entities", "articles", "changes"):
        monkeypatch.setattr(f"app.queries.{module}.PAGE", 1)
    first = client.get(f"/{name}.json")
    after = first.json()["next"]
    assert first.headers["link"] == f'<{after}>; rel="next"'
    second = client.get(after)
    assert f'<{second.json()["previous"]}>; rel="prev"' in second.headers["link"]
    assert client.get(second.json()["previous"]).json()["items"] == first.json()["items"]


def assert_is_problem(answer: Any, status: int) -> None:
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "instance"}
    assert (answer.status_code, body["status"]) == (status, status)
    assert all(body[key] for key in body)


def test_every_error_has_one_shape(web: TestClient, addresses: list[str]) -> None:
    for address in addresses:
        refused = web.post(address)
        assert_is_problem(refused, 405)
        assert "GET" in refused.headers["allow"]
    for form in ("json", "csl.json", "bib", "ris"):
        assert_is_problem(web.get(f"/deals/none.{form}"), 404)
    for path in ("/nothing.json", "/nothing.csv", "/nothing.atom", "/articles/none.txt", "/nothing.svg"):
        assert_is_problem(web.get(path), 404)
    assert_is_problem(web.get("/deals/%20.json"), 422)
    assert_is_problem(web.get("/events.csv?colour=red"), 422)
