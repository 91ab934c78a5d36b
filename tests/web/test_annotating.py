"""Web annotations: every selector of every annotation finds its words in the text that is served."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient


def articles(web: TestClient) -> list[str]:
    return [item["source"]["id"] for item in web.get("/articles.json").json()["items"]]


def resolve_position(text: str, selector: dict[str, Any]) -> str:
    return text[selector["start"] : selector["end"]]


def find_quotes(text: str, selector: dict[str, Any]) -> list[int]:
    """Where the quote stands with its surroundings, as a client finds it that knows no positions."""
    whole = selector["prefix"] + selector["exact"] + selector["suffix"]
    return [i + len(selector["prefix"]) for i in range(len(text)) if text.startswith(whole, i)]


def assert_resolves(web: TestClient, annotation: dict[str, Any]) -> None:
    target = annotation["target"]
    answer = web.get(target["source"])
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    position, quote = target["selector"]
    assert resolve_position(answer.text, position) == quote["exact"]
    assert position["start"] in find_quotes(answer.text, quote)
    assert web.get(target["scope"]).status_code == 200


def test_each_annotation_of_an_article_resolves(web: TestClient) -> None:
    for id in articles(web):
        page = web.get(f"/articles/{id}/annotations.json").json()
        assert page["items"]
        ids = [annotation["id"] for annotation in page["items"]]
        assert len(set(ids)) == len(ids)
        for annotation in page["items"]:
            assert_resolves(web, annotation)


def test_the_seed_articles_too(client: TestClient) -> None:
    counts = [len(client.get(f"/articles/{id}/annotations.json").json()["items"]) for id in articles(client)]
    assert min(counts) > 10
    for annotation in client.get("/annotations.json").json()["items"]:
        assert_resolves(client, annotation)


def test_a_filter_gives_what_its_things_rest_on(web: TestClient) -> None:
    answer = web.get("/annotations.json?mineral=gold")
    assert answer.headers["content-type"].startswith("application/ld+json")
    (deal,) = web.get("/deals.json?mineral=gold").json()["items"]
    items = answer.json()["items"]
    assert {a["body"][-1]["source"] for a in items} == {f"http://localhost{deal['href']}"}
    bodies = {body["value"] for a in items for body in a["body"] if "value" in body}
    assert "Mineral: gold" in bodies


def test_the_same_passage_has_one_id_however_it_is_asked_for(web: TestClient) -> None:
    of_articles = {a["id"] for id in articles(web) for a in web.get(f"/articles/{id}/annotations.json").json()["items"]}
    assert {a["id"] for a in web.get("/annotations.json").json()["items"]} <= of_articles


@pytest.mark.parametrize("path", ["/articles/none.txt", "/articles/none/annotations.json"])
def test_of_nothing_there_is_nothing(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
