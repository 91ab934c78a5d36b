"""Robust Links: where an archived copy is known, every link to an article tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html  # type: ignore[import-untyped]

from app.config import Settings
from app.main import create_app
from app.queries.articles import to_archived
from tests.conftest import corridor

LIVE = "https://ledger.example/a"
COPY = f"https://archive.example/web/20251007120000/{LIVE}"
WORDS = "US Strategic Metals has shipped antimony worth $500 million to the United States."


@pytest.fixture
def article(database_url: str, tmp_path: Path) -> Iterator[tuple[TestClient, str]]:
    """The application and the address of an article that was added first, and whose copy was told later."""
    file, sidecar = tmp_path / "a.txt", tmp_path / "a.yaml"
    file.write_text(WORDS, encoding="utf-8")
    sidecar.write_text(f"url: {LIVE}\n", encoding="utf-8")
    corridor("ingest", str(file), database_url=database_url)
    sidecar.write_text(f"url: {LIVE}\narchived: {COPY}\n", encoding="utf-8")
    assert "told anew" in corridor("ingest", str(file), database_url=database_url).stdout
    with TestClient(create_app(Settings(database_url=database_url)), base_url="http://localhost") as client:
        (item,) = client.get("/articles.json").json()["items"]
        yield client, item["source"]["href"]


def test_links_to_the_original_tell_where_the_copy_is(article: tuple[TestClient, str]) -> None:
    client, href = article
    page = html.document_fromstring(client.get(href).text)
    links = page.xpath(f"//main//a[starts-with(@href, '{LIVE}')]")
    assert len(links) > 1
    for link in links:
        assert (link.get("data-versionurl"), link.get("data-versiondate")) == (COPY, "2025-10-07")


def test_links_to_the_copy_tell_where_the_original_was_and_lead_to_the_words(article: tuple[TestClient, str]) -> None:
    client, href = article
    page = html.document_fromstring(client.get(href).text)
    links = page.xpath(f"//main//a[starts-with(@href, '{COPY}')]")
    assert {link.get("data-originalurl") for link in links} == {LIVE}
    assert {link.get("data-versiondate") for link in links} == {"2025-10-07"}
    assert f"{COPY}#:~:text=US%20Strategic%20Metals" in {link.get("href") for link in links}


def test_data_and_citations_tell_it_too(article: tuple[TestClient, str]) -> None:
    client, href = article
    body = client.get(f"{href}.json").json()
    assert (body["url"], body["archived"]) == (LIVE, {"url": COPY, "day": "2025-10-07"})
    assert f"Archived copy: {COPY}." in client.get(f"{href}.csl.json").json()[0]["note"]
    assert f'"archivedAt":"{COPY}"' in client.get(href).text


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://web.archive.example/web/20251007120000/https://a.example/", "2025-10-07"),
        ("https://web.archive.example/web/20251007120000id_/https://a.example/", "2025-10-07"),
        ("https://archive.example/20251007/x", "2025-10-07"),
        ("https://archive.example/20259907/x", None),
        ("https://archive.example/abc12", None),
    ],
)
def test_the_day_of_a_copy_stands_in_its_address(url: str, day: str | None) -> None:
    archived = to_archived(url)
    assert archived
    assert (archived.url, archived.day) == (url, day)


def test_an_article_without_a_copy_tells_none(web: TestClient) -> None:
    for item in web.get("/articles.json").json()["items"]:
        assert web.get(f"{item['source']['href']}.json").json()["archived"] is None
        assert "data-version" not in web.get(item["source"]["href"]).text
