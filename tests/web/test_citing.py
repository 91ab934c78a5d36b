"""Citations of sources and of our pages, as reference managers read them that others wrote."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from fastapi.testclient import TestClient
from lxml import html  # type: ignore[import-untyped]

from app.web.citing import Reference, to_bibtex, to_csl, to_ris

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

SEEN = datetime(2025, 11, 2, 9, 0, tzinfo=UTC)
PLAIN = Reference(
    key="corridor-1",
    title="First antimony leaves",
    url="https://ledger.example/a?b=1&c=2",
    seen=SEEN,
    version=3,
    author="Rubina Dar",
    container="The Ledger",
    issued="2025-10-06",
    is_news=True,
    note="Text as read.",
)
HOSTILE = replace(
    PLAIN,
    title="100% of {it}\r\nER  - \r\n@misc{x, \\input{a} # $5 & “more” \x00~ ^_",
    author="A and B, C",
    url="https://ledger.example/{a}\\b c",
)


def hrefs(web: TestClient) -> list[str]:
    rooms = [web.get(f"/{room}.json").json()["items"] for room in ("events", "deals", "claims")]
    articles = [item["source"]["href"] for item in web.get("/articles.json").json()["items"]]
    return [items[0]["href"] for items in rooms] + articles


def read_bibtex(text: str) -> dict[str, str]:
    library = parse_string(text)
    assert not library.failed_blocks
    (entry,) = library.entries
    return {"type": entry.entry_type, "key": entry.key} | {f.key: str(f.value) for f in entry.fields}


def read_csl(items: list[dict[str, Any]]) -> str:
    """Each as a processor of the citation style language prints it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON(items)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Citation([CitationItem(item["id"]) for item in items]))
        return " ".join(str(entry) for entry in bibliography.bibliography())


def test_each_form_of_each_page_is_read(web: TestClient) -> None:
    version = web.get("/").text.partition(", version ")[2].partition(":")[0]
    for href in hrefs(web):
        (item,) = web.get(f"{href}.csl.json").json()
        entry = read_bibtex(web.get(f"{href}.bib").text)
        (record,) = rispy.loads(web.get(f"{href}.ris").text)
        assert item["title"] in read_csl([item])
        assert item["title"] == record["title"]
        assert item["id"] == entry["key"] == record["id"]
        assert item["URL"] == entry["url"] == record["urls"][0]
        assert item["version"] == entry["version"] == record["edition"] == version
        assert item["accessed"]["date-parts"] == [[2025, 11, 2]]
        assert entry["urldate"] == "2025-11-02"


def test_a_page_is_cited_under_its_heading(web: TestClient) -> None:
    for href in hrefs(web)[:3]:
        (heading,) = html.document_fromstring(web.get(href).text).xpath("//h1")
        assert web.get(f"{href}.csl.json").json()[0]["title"] == heading.text_content()


def test_a_source_is_cited_as_itself(web: TestClient) -> None:
    articles = {a["name"]: a["source"]["href"] for a in web.get("/articles.json").json()["items"]}
    (item,) = web.get(f"{articles['a.txt']}.csl.json").json()
    assert (item["type"], item["title"], item["container-title"]) == (
        "article-newspaper",
        "First antimony leaves",
        "The Ledger",
    )
    assert item["issued"]["date-parts"] == [[2025, 10, 6]]
    (unknown,) = web.get(f"{articles['b.txt']}.csl.json").json()
    assert unknown["title"].startswith("[A sample shipment of antimony")
    assert not {"author", "issued", "container-title"} & unknown.keys()


@pytest.mark.parametrize(
    ("path", "key", "title", "page"),
    [
        ("/organizations/us-strategic-metals", "organization-us-strategic-metals", "US Strategic Metals", None),
        ("/minerals/antimony", "mineral-antimony", "antimony", None),
        ("/timeline", "timeline", "Timeline", "/"),
        ("/timeline?mineral=antimony", None, "Timeline: Events with antimony", "/?mineral=antimony"),
    ],
)
def test_every_page_of_ours_can_be_cited(
    web: TestClient, path: str, key: str | None, title: str, page: str | None
) -> None:
    address, _, query = path.partition("?")
    csl, bib, ris = (web.get(f"{address}.{form}?{query}") for form in ("csl.json", "bib", "ris"))
    (item,), entry, (record,) = csl.json(), read_bibtex(bib.text), rispy.loads(ris.text)
    assert item["title"] == record["title"] == title
    assert item["id"] == entry["key"] == record["id"]
    assert key is None or item["id"] == f"corridor-{key}"
    assert item["URL"] == entry["url"] == f"http://localhost{page or path}"
    assert web.get(item["URL"]).status_code == 200
    assert title in read_csl([item])


def test_two_filters_are_cited_under_two_keys(web: TestClient) -> None:
    paths = ("/timeline.csl.json", "/timeline.csl.json?mineral=antimony", "/timeline.csl.json?mineral=gold")
    assert len({web.get(path).json()[0]["id"] for path in paths}) == 3


def test_what_bibtex_reads() -> None:
    entry = read_bibtex(to_bibtex(PLAIN))
    assert (entry["type"], entry["journal"], entry["year"], entry["month"]) == ("article", "The Ledger", "2025", "10")
    assert (entry["author"], entry["title"]) == ("{Rubina Dar}", "{First antimony leaves}")
    assert entry["url"] == "https://ledger.example/a?b=1&c=2"


def test_words_of_a_source_end_no_field() -> None:
    entry = read_bibtex(to_bibtex(HOSTILE))
    assert entry["title"] == (
        r"{100\% of \{it\} ER - @misc\{x, \textbackslash{}input\{a\} \# \$5 \& “more” \textasciitilde{} \textasciicircum{}\_}"
    )
    assert entry["url"] == "https://ledger.example/%7Ba%7D%5Cb%20c"
    (record,) = rispy.loads(to_ris(HOSTILE))
    assert record["title"] == "100% of {it} ER - @misc{x, \\input{a} # $5 & “more” ~ ^_"
    assert json.loads(json.dumps(to_csl(HOSTILE)))["author"] == [{"literal": "A and B, C"}]


@pytest.mark.parametrize("form", ["csl.json", "bib", "ris"])
def test_a_citation_of_nothing_is_a_problem(web: TestClient, form: str) -> None:
    answer = web.get(f"/events/none.{form}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_timeline_offers_citations_of_its_filter(web: TestClient) -> None:
    assert 'Cite this page: <a href="/timeline.csl.json?mineral=gold">CSL-JSON</a>' in web.get("/?mineral=gold").text


def test_pages_offer_their_citations(web: TestClient) -> None:
    for href in [*hrefs(web), "/minerals/gold", "/organizations/us-strategic-metals"]:
        page = web.get(href).text
        assert f'Cite this page: <a href="{href}.csl.json">CSL-JSON</a>' in page


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/events/{id}.csl.json", "application/vnd.citationstyles.csl+json"),
        ("/articles/{id}.bib", "application/x-bibtex"),
        ("/claims/{id}.ris", "application/x-research-info-systems"),
        ("/articles/{id}.txt", "text/plain"),
        ("/annotations.json", "application/ld+json"),
    ],
)
def test_what_is_answered_is_documented(web: TestClient, path: str, media: str) -> None:
    documented = web.get("/openapi.json").json()["paths"][path]["get"]["responses"]["200"]
    assert list(documented["content"]) == [media]
