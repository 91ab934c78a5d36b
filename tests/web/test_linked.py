"""schema.org in the pages, as programs read it that others wrote: PyLD expands it, RDFLib parses it.

Both are given a small context of ours in place of schema.org's, so that no test asks the network.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import html  # type: ignore[import-untyped]
from pyld import jsonld
from rdflib import RDF, Graph, Namespace, URIRef

from app.config import Settings
from app.main import create_app
from app.web.linked import to_script
from tests.conftest import corridor
from tests.databases import Databases

# RDFLib's own parser uses a class that RDFLib will drop.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
VOCABULARY = "https://schema.org/"
OURS: dict[str, Any] = {"@vocab": VOCABULARY, "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}
SCHEMA = Namespace(VOCABULARY)
HOSTILE = "</script><script>alert(1)</script><!-- & \u2028"
SITE = """<html><head><title>A</title><script type="application/ld+json">{"@type": "NewsArticle",
"headline": "First <\\/script><script>alert(1)<\\/script> antimony leaves", "datePublished": "2025-10-06",
"url": "https://ledger.example/a", "publisher": {"name": "Ledger <\\/script> News"}}</script></head><body><article>
<h1>First &lt;/script>&lt;script>alert(1)&lt;/script> antimony leaves</h1><p>US Strategic Metals has shipped antimony worth $500 million to the United States,
the ministry said in a long statement on 8 September 2025, and the paragraph goes on for a while after it.</p>
<p>Nobody else said anything about the shipment, its price or its way to the port on that day or the day after it.</p>
</article></body></html>"""


def load(url: str, options: object) -> dict[str, object]:
    assert url == VOCABULARY.rstrip("/")
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": OURS}}


def read(page: str) -> Iterator[dict[str, Any]]:
    for block in html.document_fromstring(page).xpath("//script[@type='application/ld+json']/text()"):
        yield json.loads(str(block))


def get(client: TestClient, path: str) -> dict[str, Any]:
    (node,) = read(client.get(path).text)
    return node


def to_graph(node: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps({**node, "@context": OURS}), format="json-ld")


def pages(client: TestClient) -> list[str]:
    rooms = ("events", "deals", "claims", "organizations", "people", "minerals", "places")
    items = [item for room in rooms for item in client.get(f"/{room}.json").json()["items"]]
    articles = client.get("/articles.json").json()["items"]
    return [item["href"] for item in items] + [item["source"]["href"] for item in articles]


def test_every_page_of_a_thing_is_expanded_and_parsed(client: TestClient) -> None:
    types = set()
    for path in pages(client):
        node = get(client, path)
        (expanded,) = jsonld.expand(node, {"documentLoader": load})
        assert expanded["@id"] == f"http://localhost{path}"
        (type,) = to_graph(node).objects(URIRef(expanded["@id"]), RDF.type)
        assert [str(type)] == expanded["@type"]
        types.add(str(type).removeprefix(VOCABULARY))
    assert types == {"Event", "WebPage", "Claim", "Organization", "Person", "Thing", "Place", "NewsArticle"}


def test_quotations_are_exact_and_name_their_articles(client: TestClient) -> None:
    for item in client.get("/events.json").json()["items"]:
        graph = to_graph(get(client, item["href"]))
        quotes = list(graph.subjects(RDF.type, SCHEMA.Quotation))
        assert quotes
        for quote in quotes:
            article, words = graph.value(quote, SCHEMA.isPartOf), graph.value(quote, SCHEMA.text)
            assert str(words) in client.get(f"{article}.txt").text


def test_what_is_planned_is_no_event(web: TestClient) -> None:
    (plan,) = web.get("/events.json?modality=planned").json()["items"]
    assert get(web, plan["href"])["@type"] == "Claim"


def test_a_date_is_given_as_far_as_it_is_known(web: TestClient) -> None:
    (shipment,) = web.get("/events.json?type=shipment").json()["items"]
    (meeting,) = web.get("/events.json?type=meeting").json()["items"]
    assert get(web, shipment["href"])["startDate"] == "2025-10-02"
    assert "startDate" not in get(web, meeting["href"])


@pytest.mark.parametrize("path", ["/", "/deals", "/articles", "/changes", "/about"])
def test_lists_are_of_no_one_thing(web: TestClient, path: str) -> None:
    assert list(read(web.get(path).text)) == []


def test_no_words_end_the_block() -> None:
    script = str(to_script({"headline": HOSTILE}))
    assert not set("<>&\u2028") & set(script)
    assert json.loads(script) == {"headline": HOSTILE}


def test_a_headline_with_markup_stays_a_headline(
    databases: Databases, migrated: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    url, folder = databases.copy(migrated), tmp_path_factory.mktemp("headline")
    (folder / "site.html").write_text(SITE, encoding="utf-8")
    corridor("ingest", str(folder), database_url=url)
    with TestClient(create_app(Settings(database_url=url)), base_url="http://localhost") as attacked:
        (item,) = attacked.get("/articles.json").json()["items"]
        page = attacked.get(item["source"]["href"]).text
    databases.drop(url)
    (node,) = read(page)
    assert node["headline"] == item["source"]["title"]
    assert "</script><script>alert(1)" in node["headline"]
    assert not html.document_fromstring(page).xpath("//script[contains(., 'alert') and not(@type)]")
    assert 'href="https://ledger.example/a#:~:text=' in page
