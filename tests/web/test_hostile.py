"""Articles that attack their reader: whatever a file says, a page shows it as words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from lxml import html  # type: ignore[import-untyped]

from app.config import Settings
from app.main import create_app
from tests.conftest import corridor
from tests.databases import Databases

FACTS = (
    "The Frontier Works Organization signed a memorandum of understanding with US Strategic Metals on 8 September. "
    "US Strategic Metals has shipped antimony worth $500 million to the United States."
)
MARKUP = f"""Deal <script>alert(1)</script> of the year

{FACTS} "><img src=x onerror=alert(2)> said Asim Munir, who met Donald Trump </blockquote></q></mark>
<svg onload=alert(3)>. American firm <b onclick=alert(4)>Evil</b> Metals Corp. signed a contract with
'Nova Minerals' {{{{ 7 * 7 }}}} {{% raw %}}."""
UNSEEN = f"""\u202eslairenim\u202c and \u2066isolated\u2069 words

{FACTS} US Strategic\u200b Metals\ufeff said \u200fso."""
ENDLESS = f"{FACTS}\n\n{'ore' * 34_000}\n\nUS Strategic Metals has sent copper to Germany.\n"
SITE = f"""<html><head><title>A</title><meta property="og:url" content="javascript:alert(5)">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "X</script><script>alert(6)</script>",
"publisher": {{"name": "<i>Ledger</i>"}}, "datePublished": "2025-10-06"}}</script></head>
<body><article><h1>&lt;script&gt;alert(7)&lt;/script&gt;</h1><p>{FACTS}</p><p onmouseover="alert(8)">More of it was
said by US Strategic Metals at length, and the paragraph goes on for a while so that it is taken for an article.</p>
</article></body></html>"""
ARTICLES = {"markup.txt": MARKUP, "unseen.txt": UNSEEN, "endless.txt": ENDLESS, "site.html": SITE}


@pytest.fixture(scope="module")
def attacked(databases: Databases, migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    url, folder = databases.copy(migrated), tmp_path_factory.mktemp("hostile")
    for name, words in ARTICLES.items():
        (folder / name).write_text(words, encoding="utf-8")
    corridor("ingest", str(folder), database_url=url)
    with TestClient(create_app(Settings(database_url=url)), base_url="http://localhost") as client:
        yield client
    databases.drop(url)


def crawl(client: TestClient) -> Iterator[tuple[str, html.HtmlElement]]:
    seen, ahead = {"/"}, ["/"]
    while ahead:
        path = ahead.pop()
        answer = client.get(path)
        assert answer.status_code == 200, path
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        page = html.document_fromstring(answer.text)
        yield path, page
        links = {str(link).partition("#")[0] for link in page.xpath("//main//@href")}
        new = {link for link in links if link.startswith("/") and "?" not in link} - seen
        seen |= new
        ahead += sorted(new)


def lands(client: TestClient, href: str) -> bool:
    address, _, anchor = href.partition("#")
    return f'id="{anchor}"' in client.get(address).text


def turn(client: TestClient, href: str | None) -> Iterator[html.HtmlElement]:
    """All parts of an article."""
    while href:
        page = html.document_fromstring(client.get(href).text)
        yield page
        href = next(iter(page.xpath("//article//nav[@class='pages']/a[@rel='next']/@href")), None)


def test_no_page_has_an_element_an_attribute_or_an_address_that_an_article_brought(attacked: TestClient) -> None:
    pages = 0
    for path, page in crawl(attacked):
        pages += 1
        assert all(str(src).startswith("/static/") for src in page.xpath("//script/@src")), path
        assert not page.xpath(
            "//script[not(@src or @type='application/ld+json')] | //img | //iframe | //b[@onclick] | //svg[@onload]"
        ), path
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), path
        addresses = [str(href) for href in page.xpath("//@href")]
        assert all(href.startswith(("/", "#", "https://", "http://localhost")) for href in addresses), path
        assert not page.xpath("//*[text()='49']"), path
        marks = [str(href) for href in page.xpath("//@href") if "#c-" in str(href) and str(href).startswith("/")]
        assert all(lands(attacked, href) for href in marks[:5]), path
    assert pages > 15


def test_an_article_is_shown_whole_whatever_it_says(attacked: TestClient) -> None:
    shown = set()
    for item in attacked.get("/articles.json").json()["items"]:
        source = item["source"]["href"]
        text = attacked.get(f"{source}.json").json()["text"]
        shown_text = "".join(page.text_content() for page in turn(attacked, source))
        for line in text.split("\n"):
            assert line in shown_text, item["name"]
        shown.add(item["name"])
    assert shown == ARTICLES.keys()


def test_a_page_stays_of_bearable_size_with_a_word_of_100_kilobytes(attacked: TestClient) -> None:
    for path in ("/", "/articles", "/deals"):
        assert len(attacked.get(path).content) < 150_000


def test_words_of_an_article_can_be_searched_for_without_harm(attacked: TestClient) -> None:
    for words in ('"><script>', "onerror=", "\u202e", "{{", "' OR 1=1 --", "%", "_", "\\", '"', "AND OR NOT NEAR("):
        assert attacked.get("/", params={"q": words}).status_code == 200
