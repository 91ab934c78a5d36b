"""What the documentation says of query strings and errors: the same for every format."""

from __future__ import annotations

from typing import Any

from app.web.shapes import Problem

PROBLEM = {"application/problem+json": {"schema": Problem.model_json_schema()}}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    404: {"description": "Nothing has this id.", "content": PROBLEM},
    422: {"description": "No id looks like this.", "content": PROBLEM},
}
THINGS: dict[int | str, dict[str, Any]] = {
    **PROBLEMS,
    301: {"description": "It is a part of another thing now, whose address this leads to."},
    410: {"description": "It was taken out of the record; the reason is in `detail`.", "content": PROBLEM},
}
NOT_MODIFIED: dict[int | str, dict[str, Any]] = {304: {"description": "The asker has it already."}}
FILTERS = {
    "company": "Id of an organization. Any of several.",
    "mineral": "Id of a mineral, or of a group, which includes its members. Any of several.",
    "person": "Id of a person. Any of several.",
    "type": "meeting, agreement, shipment, investment, policy, statement or project. Any of several.",
    "source": "Id of an article. Any of several.",
    "modality": "reported, confirmed, planned, possible or denied. Without it: what happened.",
    "with": "Id of an organization, person or mineral. All of several.",
    "since": "2025, 2025-09 or 2025-09-21. What could have been then or later.",
    "until": "2025, 2025-09 or 2025-09-21. What could have been then or earlier.",
    "undated": "yes: with a date filter, also what has no date.",
    "q": "Words that must all be in the headline, the excerpts or the names.",
    "before": "A place in the list, from `next`.",
    "after": "A place in the list, from `previous`.",
}
FILTERED = {
    "parameters": [
        {"name": name, "in": "query", "description": text, "schema": {"type": "array", "items": {"type": "string"}}}
        for name, text in FILTERS.items()
    ]
}
PAGED = {"parameters": [{"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}}]}


def answering(media: str) -> dict[int | str, dict[str, Any]]:
    """For answers that are no JSON of ours: what they are."""
    return {200: {"description": "It.", "content": {media.partition(";")[0]: {"schema": {"type": "string"}}}}}
