"""What a page's head says of the article: JSON-LD, meta tags, microdata, and the ``time`` element."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape

from app.read.dates import find_days
from app.read.lines import joined

Marked = tuple[str, dict[str, str], list[str]]  # tag, attributes, pieces of text
META = {
    "title": (
        "og:title",
        "twitter:title",
        "parsely-title",
        "sailthru.title",
        "dc.title",
        "dcterms.title",
        "citation_title",
    ),
    "author": (
        "author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "citation_author",
        "article:author",
    ),
    "publisher": (
        "og:site_name",
        "publisher",
        "dc.publisher",
        "dcterms.publisher",
        "application-name",
        "citation_publisher",
    ),
    "published": (
        "article:published_time",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "published_time",
        "published-date",
        "publication-date",
        "pub_date",
        "publish_time",
        "article:published",
        "og:article:published_time",
        "article_date_original",
        "originalpublicationdate",
        "release_date",
        "dc.date.created",
        "date.created",
        "date.issued",
        "datecreated",
        "created",
        "publish_date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dcterms.issued",
        "article.published",
        "datepublished",
        "citation_publication_date",
        "citation_date",
        "cxenseparse:recs:publishtime",
    ),
    "updated": (
        "article:modified_time",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "datemodified",
    ),
    "url": ("og:url",),
}
ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|WebPage|\w*News\w*|PressRelease|CreativeWork|\w*Statement)$")
COMPACT = re.compile(r"^((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T|$)")  # 20260311


def find_metadata(marked: Iterable[Marked]) -> dict[str, str]:
    """Fields of Source and ``updated``; a more exact source goes before a looser one."""
    elements = list(marked)
    found: dict[str, str] = {}
    for reader in (_from_json, _from_meta, _from_microdata, _from_head):
        for field, value in reader(elements):
            clean = _clean(field, value)
            if clean:
                found.setdefault(field, clean)
    return found


def _clean(field: str, value: str) -> str | None:
    value = joined(unescape(value))  # also in JSON, where it should not be, sites write "&amp;"
    if field in {"published", "updated", "time"}:
        day = next(find_days(COMPACT.sub(r"\1-\2-\3", value)), None)
        return day.iso if day else None
    if field == "author" and (value.startswith(("http", "@", "/")) or len(value) > 200):
        return None
    return value or None


def _from_json(elements: list[Marked]) -> Iterator[tuple[str, str]]:
    things: list[dict[str, object]] = []
    for tag, attributes, text in elements:
        if tag == "script" and "ld+json" in attributes.get("type", "").lower():
            try:
                _collect(json.loads("".join(text), strict=False), things)
            except (ValueError, RecursionError):
                continue
    things.sort(key=lambda thing: "WebPage" in _types(thing))
    for thing in things:
        yield from _of_thing(thing)


def _collect(value: object, things: list[dict[str, object]]) -> None:
    if isinstance(value, list):
        for item in value:
            _collect(item, things)
    elif isinstance(value, dict):
        if any(ARTICLES.match(kind) for kind in _types(value)):
            things.append(value)
        _collect(value.get("@graph"), things)
        _collect(value.get("mainEntity"), things)


def _types(thing: dict[str, object]) -> list[str]:
    kinds = thing.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _of_thing(thing: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, field in (
        ("headline", "title"),
        ("datePublished", "published"),
        ("dateModified", "updated"),
        ("url", "url"),
        ("mainEntityOfPage", "url"),
        ("inLanguage", "language"),
        ("publisher", "publisher"),
        ("author", "author"),
    ):
        name = _name(thing.get(key))
        if name:
            yield field, name


def _name(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _name(value.get("name") or value.get("@id"))
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 2 else names) or None
    return None


def _from_meta(elements: list[Marked]) -> Iterator[tuple[str, str]]:
    said: dict[str, str] = {}
    for tag, attributes, _ in elements:
        if tag == "meta" and attributes.get("content"):
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            said.setdefault(name.lower(), attributes["content"])
    for field, names in META.items():
        yield from ((field, said[name]) for name in names if name in said)


def _from_microdata(elements: list[Marked]) -> Iterator[tuple[str, str]]:
    names = {"datePublished": "published", "dateModified": "updated", "headline": "title"}
    for _, attributes, text in elements:
        field = names.get(attributes.get("itemprop", ""))
        value = attributes.get("datetime") or attributes.get("content") or "".join(text)
        if field and value:
            yield field, value


def _from_head(elements: list[Marked]) -> Iterator[tuple[str, str]]:
    for tag, attributes, text in elements:
        if tag == "html" and attributes.get("lang"):
            yield "language", attributes["lang"]
        elif tag == "link" and attributes.get("rel", "").lower() == "canonical" and attributes.get("href"):
            yield "url", attributes["href"]
        elif tag == "title":
            yield "page", "".join(text)
        elif tag == "time" and attributes.get("datetime"):
            yield "time", attributes["datetime"]
