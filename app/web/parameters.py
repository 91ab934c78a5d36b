"""What the documentation says of query strings, answers and errors: the same for every format."""

from __future__ import annotations

from typing import Any

from app.web.shapes import Problem

Answers = dict[int | str, dict[str, Any]]

ADDRESS = "/deals/0a1b2c3d4e5f.json"


def to_problem(description: str, status: int, title: str, detail: str) -> dict[str, Any]:
    """An error's documentation, with what it looks like."""
    example = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": ADDRESS}
    content = {"application/problem+json": {"schema": Problem.model_json_schema(), "example": example}}
    return {"description": description, "content": content}


IMPOSSIBLE = "The address asks for something impossible"
ALWAYS: Answers = {
    304: {"description": "The asker has it already: If-None-Match named its tag."},
    422: to_problem("A part of the query cannot be used.", 422, IMPOSSIBLE, "There is no filter “colour”."),
    500: to_problem(
        "It failed here.", 500, "Something failed here", "It is our fault, not yours. Nothing was changed."
    ),
    503: to_problem("The database is away.", 503, "The data cannot be reached", "Try again in a moment."),
}
PROBLEMS: Answers = {
    404: to_problem("Nothing has this id.", 404, "Nothing is at this address", "No deal has this id."),
    422: to_problem("No id looks like this.", 422, IMPOSSIBLE, "id: String should match pattern"),
}
THINGS: Answers = {
    **PROBLEMS,
    301: {
        "description": "It is a part of another thing now, whose address this leads to.",
        "headers": {
            "location": {"description": "Where it went, in the same form.", "schema": {"type": "string"}},
        },
    },
    410: to_problem(
        "It was taken out of the record; the reason is in `detail`.", 410, "This is gone", "It was told in error."
    ),
}
FILTERS = {
    "company": ("Id of an organization. Any of several.", "us-strategic-metals"),
    "mineral": ("Id of a mineral, or of a group, which includes its members. Any of several.", "antimony"),
    "person": ("Id of a person. Any of several.", "shehbaz-sharif"),
    "type": (
        "meeting, agreement, shipment, investment, policy, statement or project; of deals: the form. Any of several.",
        "shipment",
    ),
    "source": ("Id of an article. Any of several.", "0a1b2c3d4e5f"),
    "modality": ("reported, confirmed, planned, possible or denied. Without it: what happened.", "planned"),
    "with": ("Id of an organization, person or mineral. All of several.", "united-states"),
    "since": ("2025, 2025-09 or 2025-09-21. What could have been then or later.", "2025-09"),
    "until": ("2025, 2025-09 or 2025-09-21. What could have been then or earlier.", "2025-12-31"),
    "undated": ("yes: with a date filter, also what has no date.", "yes"),
    "q": ("Words that must all be in the headline, the excerpts or the names.", "sample shipment"),
    "before": ("A place in the list, from `next`.", "2025-10-02:0a1b2c3d4e5f"),
    "after": ("A place in the list, from `previous`.", "2025-10-02:0a1b2c3d4e5f"),
}
SEVERAL = ("company", "mineral", "person", "type", "source", "modality", "with")
WORDS = {"type": "string"}


def to_parameter(name: str, text: str, example: str) -> dict[str, Any]:
    several = name in SEVERAL
    shown = {
        "schema": {"type": "array", "items": WORDS} if several else WORDS,
        "example": [example] if several else example,
    }
    return {"name": name, "in": "query", "description": text, **shown}


FILTERED = {"parameters": [to_parameter(name, *words) for name, words in FILTERS.items()]}
PAGE = {
    "name": "page",
    "in": "query",
    "description": "Which page of the list.",
    "schema": {"type": "integer", "minimum": 1},
    "example": 1,
}
PAGED = {"parameters": [PAGE]}
CHANGED_SINCE = {
    "name": "since",
    "in": "query",
    "description": "2025-10-06 or 2025-10-06T16:12:00Z: what changed then or later. For those who poll.",
    "schema": WORDS,
    "example": "2025-10-06T16:12:00Z",
}
SINCE_ALONE = {"parameters": [CHANGED_SINCE]}
SINCE_PAGED = {"parameters": [CHANGED_SINCE, PAGE]}


def answering(media: str, description: str, example: str) -> Answers:
    """For answers that are no JSON: what they are."""
    bare = media.partition(";")[0]
    return {200: {"description": description, "content": {bare: {"schema": WORDS, "example": example}}}}
