"""How to cite a source or a page of ours: CSL-JSON, BibTeX and RIS.

The date on which a page was seen is that of the data which it shows, not of the clock: the same data are cited alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from sqlalchemy import Connection

from app.entities import EntityKind
from app.extract.drafts import Kind
from app.queries.articles import get_article
from app.queries.entities import get_entity
from app.queries.facets import to_words
from app.queries.labels import ROOMS
from app.queries.page_views import ArticleView, Footing
from app.queries.state import get_footing
from app.queries.views import ClaimView, ThingView
from app.web.caching import check_tag, to_cacheable
from app.web.deps import ExactFilter, Id, Reader, to_base
from app.web.errors import found, found_thing
from app.web.parameters import ALWAYS, FILTERED, PROBLEMS, THINGS, Answers, answering
from app.web.standards import CslItem

CSL, BIBTEX, RIS = "csl.json", "bib", "ris"
MEDIA = {
    CSL: "application/vnd.citationstyles.csl+json",
    BIBTEX: "application/x-bibtex; charset=utf-8",
    RIS: "application/x-research-info-systems; charset=utf-8",
}
NAMES = {CSL: "CSL-JSON", BIBTEX: "BibTeX", RIS: "RIS"}
EXAMPLES = {
    BIBTEX: "@article{corridor-0a1b2c3d4e5f,\n  title = {{First antimony leaves}},\n  …\n}\n",
    RIS: "TY  - NEWS\r\nTI  - First antimony leaves\r\n…\r\nER  - \r\n",
}
SITE = "Corridor: US–Pakistan minerals cooperation"
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {char: f"\\{char}" for char in "&%$#_"}

router = APIRouter(
    dependencies=[Depends(check_tag)], tags=["citations"], responses=ALWAYS, default_response_class=Response
)


class CslResponse(JSONResponse):
    """For the documentation."""

    media_type = MEDIA[CSL]


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited. ``issued`` is an ISO date; None where the source does not state it. ``note`` is a sentence."""

    key: str
    title: str
    url: str
    seen: datetime | None
    version: int
    author: str | None = None
    container: str | None = None
    issued: str | None = None
    is_news: bool = False
    note: str = ""


def as_form(form: str, fates: Answers) -> dict[str, Any]:
    """What the documentation says of a citation in this form."""
    if form == CSL:
        return {"responses": fates, "response_class": CslResponse, "response_model": list[CslItem]}
    return {"responses": fates | answering(MEDIA[form], "One citation.", EXAMPLES[form])}


@router.get("/articles/{id}.csl.json", summary="An article as CSL-JSON", **as_form(CSL, PROBLEMS))
@router.get("/articles/{id}.bib", summary="An article as BibTeX", **as_form(BIBTEX, PROBLEMS))
@router.get("/articles/{id}.ris", summary="An article as RIS", **as_form(RIS, PROBLEMS))
def article(request: Request, db: Reader, id: Id) -> Response:
    view = found(get_article(db, id), "article")
    return answer(request, to_source(view, get_footing(db), to_base(request)))


@router.get("/events/{id}.csl.json", summary="The page of an event as CSL-JSON", **as_form(CSL, THINGS))
@router.get("/events/{id}.bib", summary="The page of an event as BibTeX", **as_form(BIBTEX, THINGS))
@router.get("/events/{id}.ris", summary="The page of an event as RIS", **as_form(RIS, THINGS))
def event(request: Request, db: Reader, id: Id) -> Response:
    return answer_thing(request, db, found_thing(db, Kind.EVENT, id))


@router.get("/deals/{id}.csl.json", summary="The page of a deal as CSL-JSON", **as_form(CSL, THINGS))
@router.get("/deals/{id}.bib", summary="The page of a deal as BibTeX", **as_form(BIBTEX, THINGS))
@router.get("/deals/{id}.ris", summary="The page of a deal as RIS", **as_form(RIS, THINGS))
def deal(request: Request, db: Reader, id: Id) -> Response:
    return answer_thing(request, db, found_thing(db, Kind.DEAL, id))


@router.get("/claims/{id}.csl.json", summary="The page of a claim as CSL-JSON", **as_form(CSL, THINGS))
@router.get("/claims/{id}.bib", summary="The page of a claim as BibTeX", **as_form(BIBTEX, THINGS))
@router.get("/claims/{id}.ris", summary="The page of a claim as RIS", **as_form(RIS, THINGS))
def claim(request: Request, db: Reader, id: Id) -> Response:
    return answer_thing(request, db, found_thing(db, Kind.CLAIM, id))


def to_entity_route(kind: EntityKind) -> Callable[..., Response]:
    def entity(request: Request, db: Reader, id: Id) -> Response:
        view = found(get_entity(db, kind, id), str(kind))
        key, note = f"corridor-{kind}-{id}", f"{view.form_text}."
        return answer(request, to_own(key, view.name, view.href, note, get_footing(db), to_base(request)))

    return entity


for _kind in EntityKind:
    for _form, _name in NAMES.items():
        _route = router.get(
            f"/{ROOMS[_kind]}/{{id}}.{_form}", summary=f"A page as {_name}: {_kind}", **as_form(_form, PROBLEMS)
        )
        _route(to_entity_route(_kind))


@router.get("/timeline.csl.json", summary="The timeline as CSL-JSON", openapi_extra=FILTERED, **as_form(CSL, {}))
@router.get("/timeline.bib", summary="The timeline as BibTeX", openapi_extra=FILTERED, **as_form(BIBTEX, {}))
@router.get("/timeline.ris", summary="The timeline as RIS", openapi_extra=FILTERED, **as_form(RIS, {}))
def timeline(request: Request, db: Reader, chosen: ExactFilter) -> Response:
    """Each filter is a page of its own, and has a key of its own."""
    words, href = to_words(db, chosen), chosen.at().href("/")
    key = f"corridor-timeline-{sha256(href.encode()).hexdigest()[:12]}" if words else "corridor-timeline"
    title = f"Timeline: {words}" if words else "Timeline"
    return answer(request, to_own(key, title, href, "", get_footing(db), to_base(request)))


def answer_thing(request: Request, db: Connection, view: ThingView) -> Response:
    return answer(request, to_page(view, get_footing(db), to_base(request)))


def answer(request: Request, reference: Reference) -> Response:
    """In the form that the address ends with."""
    form = request.url.path.rpartition("/")[2].partition(".")[2]
    headers = {"content-disposition": f'inline; filename="{reference.key}.{form}"'}
    return to_cacheable(request, Response(WRITERS[form](reference), media_type=MEDIA[form], headers=headers))


def to_source(view: ArticleView, foot: Footing, base: str) -> Reference:
    """The article itself, at its own address where it states one. A title that we give stands in brackets."""
    about = {fact.field: fact.value for fact in view.about}
    copy = [f"Archived copy: {view.archived.url}."] if view.archived else []
    return Reference(
        key=f"corridor-{view.ref.id}",
        title=view.ref.title or f"[{view.ref.begins}]",
        url=about["url"] or base + view.ref.href,
        seen=foot.changed,
        version=foot.version,
        author=about["author"] or None,
        container=view.ref.publisher,
        issued=view.ref.published,
        is_news=bool(view.ref.publisher),
        note=" ".join([f"Text as read: {base}{view.ref.href}.", *copy, to_version(foot.version)]),
    )


def to_page(view: ThingView, foot: Footing, base: str) -> Reference:
    """Our page of a thing, as the data of this version have it, under the heading that it has there."""
    title = (isinstance(view, ClaimView) and view.subject) or view.headline
    note = f"{view.type_text}. {view.badge.text}."
    return to_own(f"corridor-{view.kind}-{view.id}", title, view.href, note, foot, base)


def to_own(key: str, title: str, href: str, note: str, foot: Footing, base: str) -> Reference:
    """A page of ours, as the data of this version have it."""
    return Reference(
        key=key,
        title=title,
        url=base + href,
        seen=foot.changed,
        version=foot.version,
        container=SITE,
        issued=f"{foot.changed:%Y-%m-%d}" if foot.changed else None,
        note=f"{note} {to_version(foot.version)}".strip(),
    )


def to_version(version: int) -> str:
    return f"Corridor data version {version}."


def to_csl_json(reference: Reference) -> str:
    return json.dumps([to_csl(reference)], ensure_ascii=False)


def to_csl(reference: Reference) -> dict[str, object]:
    """An item of CSL-JSON 1.0.2; what is not known is left out."""
    item = {
        "id": reference.key,
        "type": "article-newspaper" if reference.is_news else "webpage",
        "title": reference.title,
        "author": [{"literal": reference.author}] if reference.author else None,
        "container-title": reference.container,
        "issued": to_parts(reference.issued),
        "accessed": to_parts(f"{reference.seen:%Y-%m-%d}" if reference.seen else None),
        "URL": reference.url,
        "version": str(reference.version),
        "note": reference.note,
    }
    return {key: value for key, value in item.items() if value}


def to_parts(day: str | None) -> dict[str, object] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None


def to_bibtex(reference: Reference) -> str:
    """Names and titles in double braces, so that they are neither split nor put in lower case."""
    year, _, month = (reference.issued or "")[:7].partition("-")
    fields = {
        "author": reference.author and f"{{{to_tex(reference.author)}}}",
        "title": f"{{{to_tex(reference.title)}}}",
        "journal" if reference.is_news else "howpublished": reference.container and to_tex(reference.container),
        "year": year,
        "month": month,
        "date": reference.issued,
        "url": to_bare(reference.url),
        "urldate": f"{reference.seen:%Y-%m-%d}" if reference.seen else None,
        "version": str(reference.version),
        "note": to_tex(reference.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{'article' if reference.is_news else 'misc'}{{{reference.key},\n" + ",\n".join(lines) + "\n}\n"


def to_tex(text: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in to_line(text))


def to_bare(url: str) -> str:
    """An address without the characters that would end its field."""
    return to_line(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20")


def to_line(text: str) -> str:
    """On one line, without what cannot be seen."""
    return re.sub(r"\s+", " ", "".join(char for char in text if char.isprintable() or char.isspace())).strip()


def to_ris(reference: Reference) -> str:
    return "".join(f"{tag}  - {to_line(value)}\r\n" for tag, value in _to_tags(reference)) + "ER  - \r\n"


def _to_tags(reference: Reference) -> Iterator[tuple[str, str]]:
    seen = f"{reference.seen:%Y/%m/%d}" if reference.seen else None
    issued = (reference.issued or "").replace("-", "/")
    tags = (
        ("TY", "NEWS" if reference.is_news else "ELEC"),
        ("ID", reference.key),
        ("TI", reference.title),
        ("AU", reference.author),
        ("T2", reference.container),
        ("PY", issued[:4]),
        ("DA", issued),
        ("UR", reference.url),
        ("Y2", seen),
        ("ET", str(reference.version)),
        ("N1", reference.note),
    )
    yield from ((tag, value) for tag, value in tags if value)


WRITERS = {CSL: to_csl_json, BIBTEX: to_bibtex, RIS: to_ris}
