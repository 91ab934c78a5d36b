"""Errors as answers: a page that helps, and problem+json (RFC 9457) for addresses of data."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import TypeVar

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from app.extract.drafts import Kind
from app.queries.changes import find_fate
from app.queries.page_views import ErrorView, Footing
from app.queries.state import get_footing
from app.queries.things import get_thing
from app.queries.views import Link, ThingView
from app.web.caching import NotModified, answer_not_modified
from app.web.deps import wants_data
from app.web.headers import OPEN, SECURITY
from app.web.render import Page, complete, respond

T = TypeVar("T")
LOG = logging.getLogger(__name__)
MACHINES = ("/healthz", "/readyz")
START = Link("/", "The timeline")
LISTS = (Link("/deals", "All deals"), Link("/organizations", "All organizations"), Link("/articles", "All articles"))
WORDS = {
    404: ("Nothing is at this address", "The address may be mistyped, or the thing was withdrawn or told anew."),
    405: ("This address only answers questions", "Pages here are read, nothing can be sent to them."),
    410: ("This is gone", "It was here and was taken out of the record."),
    422: ("The address asks for something impossible", "A part of it is not what this page understands."),
    500: ("Something failed here", "It is our fault, not yours. Nothing was changed. The failure was written down."),
    503: ("The data cannot be reached", "The database does not answer. Try again in a moment."),
}


def found(view: T | None, what: str) -> T:
    """Raises the 404 that names what is missing."""
    if view is None:
        raise HTTPException(404, f"No {what} has this id.")
    return view


class Moved(Exception):  # noqa: N818 (it is an answer, not an error)
    """What was here is now a part of something else."""

    def __init__(self, href: str) -> None:
        super().__init__(href)
        self.href = href


def found_thing(db: Connection, kind: Kind, id_: str) -> ThingView:
    """The thing, or what became of it. Raises Moved, or the 410 or 404 that says so."""
    view = get_thing(db, kind, id_)
    fate = None if view else find_fate(db, id_)
    if fate and fate.link:
        raise Moved(fate.link.href)
    if fate:
        raise HTTPException(410, fate.reason)
    return found(view, str(kind))


def add_error_answers(app: FastAPI) -> None:
    app.add_exception_handler(NotModified, answer_not_modified)
    app.add_exception_handler(Moved, answer_moved)
    app.add_exception_handler(OperationalError, answer_unreachable)
    app.add_exception_handler(HTTPException, answer_http)
    app.add_exception_handler(RequestValidationError, answer_invalid)
    app.add_exception_handler(Exception, answer_failure)


def answer_moved(request: Request, error: Exception) -> Response:
    """To the page of what it went into; data lead to data in the same form."""
    href = error.href if isinstance(error, Moved) else "/"
    form = request.url.path.rpartition("/")[2].partition(".")[2]
    return RedirectResponse(f"{href}.{form}" if form and wants_data(request) else href, status_code=301)


def answer_unreachable(request: Request, error: Exception) -> Response:
    """The database is away, or has no tables yet; /readyz tells which."""
    LOG.error("the database failed while answering %s: %s", request.url.path, error)
    return to_answer(request, 503, "")


def answer_http(request: Request, error: Exception) -> Response:
    status, detail, headers = 500, "", None
    if isinstance(error, HTTPException):
        status, headers = error.status_code, error.headers
        detail = error.detail if error.detail != HTTPStatus(status).phrase else ""
    answer = to_answer(request, status, detail)
    answer.headers.update(headers or {})
    return answer


def answer_invalid(request: Request, error: Exception) -> Response:
    faults = error.errors() if isinstance(error, RequestValidationError) else []
    return to_answer(request, 422, "; ".join(f"{fault['loc'][-1]}: {fault['msg']}" for fault in faults))


def answer_failure(request: Request, error: Exception) -> Response:
    """The framework logs the failure; this answer is made outside of all middleware and sets its own headers."""
    try:
        answer = to_answer(request, 500, "", foot=None)
    except Exception:
        LOG.exception("the page for failures failed while answering %s", request.url.path, exc_info=error)
        answer = Response("Something failed here. It is our fault, not yours.", 500, media_type="text/plain")
    answer.headers.update(SECURITY | (OPEN if wants_data(request) else {}))
    return answer


def to_answer(request: Request, status: int, detail: str, foot: Footing | None = None) -> Response:
    title, text = WORDS.get(status, (HTTPStatus(status).phrase, "The address cannot be answered."))
    if wants_data(request) or request.url.path in MACHINES:
        return to_problem(request, status, title, detail or text)
    links = (START,) if status >= 500 else (START, *LISTS)
    view = ErrorView(status, title, f"{detail} {text}" if detail else text, links)
    page = complete(request, Page(title=title, description=text, nav=""), "error.html")
    return respond(request, "error.html", view, page, foot or find_footing(request, status), status)


def to_problem(request: Request, status: int, title: str, detail: str) -> Response:
    problem = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": request.url.path}
    return Response(json.dumps(problem, ensure_ascii=False), status, media_type="application/problem+json")


def find_footing(request: Request, status: int) -> Footing | None:
    """None when the database may be what failed."""
    if status >= 500:
        return None
    with request.app.state.reader.connect() as connection:
        return get_footing(connection)
