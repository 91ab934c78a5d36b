"""W3C Web Annotations (JSON-LD): what is known, tied to the words that say it, for annotation clients.

An annotation is one passage and what one event, deal, claim or article takes from it. Its target is the article's text
at ``/articles/ID.txt``, with both selectors: positions in code points, and the words with what stands around them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from sqlalchemy import Connection

from app.extract.drafts import Kind
from app.grounding import Span
from app.queries.articles import get_article
from app.queries.filters import TimelineFilter
from app.queries.page_views import ArticleView
from app.queries.uses import Use, find_uses
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, Id, Reader, to_base
from app.web.errors import found
from app.web.parameters import ALWAYS, FILTERED, PROBLEMS, answering
from app.web.standards import AnnotationPage

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA = f'application/ld+json; profile="{CONTEXT}"'
BATCH = 200  # annotations that are sent at a time: each sending costs as much as making several

router = APIRouter(
    dependencies=[Depends(check_tag)],
    tags=["annotations"],
    responses=ALWAYS,
    default_response_class=Response,
)


class AnnotationResponse(JSONResponse):
    """For the documentation; what is sent is streamed, and says the profile too."""

    media_type = "application/ld+json"


@dataclass(frozen=True, slots=True)
class Note:
    """A passage of an article, what is read in it, and the address of the thing that it is known of."""

    article: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    about: str
    says: tuple[str, ...]


@router.get(
    "/articles/{id}.txt",
    summary="The text of an article, as all offsets count it",
    responses=PROBLEMS | answering("text/plain", "The whole text.", "The first shipment of antimony has left."),
)
def text(request: Request, db: Reader, id: Id) -> Response:
    view = found(get_article(db, id), "article")
    return to_cacheable(request, Response(view.text, media_type="text/plain; charset=utf-8"))


@router.get(
    "/articles/{id}/annotations.json",
    summary="Everything that is read in an article",
    responses=PROBLEMS,
    response_class=AnnotationResponse,
    response_model=AnnotationPage,
    response_description="A page of annotations.",
)
def article(request: Request, db: Reader, id: Id) -> Response:
    return answer(request, to_notes(found(get_article(db, id), "article")))


@router.get(
    "/annotations.json",
    summary="What events, deals and claims rest on",
    openapi_extra=FILTERED,
    response_class=AnnotationResponse,
    response_model=AnnotationPage,
    response_description="A page of annotations.",
)
def filtered(request: Request, chosen: ExactFilter) -> Response:
    return answer(request, _find_while_open(request, chosen))


def answer(request: Request, notes: Iterable[Note]) -> Response:
    base, here = to_base(request), str(request.url)
    return to_cacheable(request, StreamingResponse(to_page(notes, base, here), media_type=MEDIA))


def _find_while_open(request: Request, chosen: TimelineFilter) -> Iterator[Note]:
    """They are asked for while they are sent, over a connection of their own."""
    with request.app.state.reader.connect() as db:
        yield from find_notes(db, chosen)


def find_notes(db: Connection, chosen: TimelineFilter) -> Iterator[Note]:
    for kind in Kind:
        for about, uses in find_uses(db, kind, chosen):
            yield from to_notes_of(about, uses)


def to_notes_of(about: str, uses: Iterable[Use]) -> Iterator[Note]:
    """The passages that a thing rests on, in reading order, each with all that is taken from it."""
    ordered = sorted(uses, key=lambda use: use[:3])
    for (article_id, start, end), group in groupby(ordered, key=lambda use: use[:3]):
        same = list(group)
        words, says = same[0], tuple(dict.fromkeys(use.says for use in same))
        yield Note(article_id, start, end, words.exact, words.prefix, words.suffix, about, says)


def to_notes(view: ArticleView) -> Iterator[Note]:
    """The passages of an article, each once for every thing that rests on it."""
    for mark in view.marks:
        span = Span(view.text, mark.start, mark.end)
        said: dict[str, list[str]] = {}
        for use in mark.uses:
            said.setdefault(use.thing.href, []).append(use.text)
        for about, says in said.items():
            yield Note(view.ref.id, span.start, span.end, span.exact, span.prefix, span.suffix, about, tuple(says))


def to_page(notes: Iterable[Note], base: str, here: str) -> Iterator[str]:
    """An AnnotationPage, piece by piece."""
    head = {"@context": CONTEXT, "id": here, "type": "AnnotationPage"}
    yield json.dumps(head, ensure_ascii=False).removesuffix("}") + ', "items": ['
    rest, between = iter(notes), "\n"
    while batch := list(islice(rest, BATCH)):
        yield between + ",\n".join(json.dumps(to_annotation(note, base), ensure_ascii=False) for note in batch)
        between = ",\n"
    yield "\n]}\n"


def to_annotation(note: Note, base: str) -> dict[str, Any]:
    thing = note.about.rpartition("/")[2]
    texts = [{"type": "TextualBody", "value": words, "purpose": "describing", "language": "en"} for words in note.says]
    return {
        "id": f"urn:corridor:annotation:{note.article}:{note.start}-{note.end}:{thing}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*texts, {"type": "SpecificResource", "source": base + note.about, "purpose": "linking"}],
        "target": {
            "type": "SpecificResource",
            "source": f"{base}/articles/{note.article}.txt",
            "scope": f"{base}/articles/{note.article}",
            "selector": [
                {"type": "TextPositionSelector", "start": note.start, "end": note.end},
                {"type": "TextQuoteSelector", "exact": note.exact, "prefix": note.prefix, "suffix": note.suffix},
            ],
        },
    }
