"""The documentation holds: whatever it says can be asked is asked, and nothing is answered that it does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from schemathesis import APIOperation, BaseSchema, Case, CheckContext, GenerationMode, HookContext, Response
from schemathesis.core.result import Ok
from schemathesis.openapi import from_asgi
from schemathesis.specs.openapi import checks

ROOMS = ("events", "deals", "claims", "organizations", "people", "minerals", "places")
EXAMPLES = 12  # of each address


def answers(_context: CheckContext, response: Response, case: Case[Any]) -> bool | None:
    """Nothing fails; oEmbed demands 501 for a form that there is not."""
    assert response.status_code < 500 or (response.status_code == 501 and case.path == "/oembed")
    return None


CHECKS = [
    answers,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.unsupported_method,
]
MEDIA = {  # longer endings first
    ".csl.json": "application/vnd.citationstyles.csl+json",
    ".ftm.json": "application/x-ndjson",
    "annotations.json": "application/ld+json",
    "feed.json": "application/feed+json",
    ".json": "application/json",
    ".csv": "text/csv",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".txt": "text/plain",
    ".svg": "image/svg+xml",
    "/oembed": "application/json+oembed",
}
Strategy = st.SearchStrategy[dict[str, Any]]
THOROUGH = settings(max_examples=EXAMPLES, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def schema(web: TestClient) -> BaseSchema:
    """The application, asked for things that it has about as often as for things that it has not."""
    schema = from_asgi("/openapi.json", web.app)
    ids = find_ids(web)

    @schema.hook
    def before_generate_path_parameters(context: HookContext, strategy: Strategy) -> Strategy:
        path = context.operation.path if context.operation else ""
        if "{id}" not in path:
            return strategy
        return st.sampled_from(ids[path.split("/")[1]]).map(lambda known: {"id": known}) | strategy

    return schema


def find_ids(web: TestClient) -> dict[str, list[str]]:
    ids = {room: [item["id"] for item in web.get(f"/{room}.json").json()["items"]] for room in ROOMS}
    return ids | {"articles": [item["source"]["id"] for item in web.get("/articles.json").json()["items"]]}


def test_what_is_answered_is_documented(schema: BaseSchema, subtests: pytest.Subtests) -> None:
    operations = [result for result in schema.get_all_operations() if isinstance(result, Ok)]
    assert len(operations) == len(list(schema.get_all_operations()))
    for operation in operations:
        with subtests.test(operation.ok().path):
            ask(operation.ok())


def ask(operation: APIOperation[Any, Any, Any, Any]) -> None:
    """What the documentation allows, and what it does not."""
    right, wrong = (operation.as_strategy(generation_mode=mode) for mode in GenerationMode)

    @THOROUGH
    @given(case=right | wrong)
    def asking(case: Case[Any]) -> None:
        case.call_and_validate(checks=CHECKS)

    asking()


@pytest.fixture(scope="module")
def document(web: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = web.get("/openapi.json").json()
    return found


def find_fields(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every field of every shape that is no shape itself; and, as its fields are described there, each of those."""
    for name, shape in document["components"]["schemas"].items():
        for field, schema in shape["properties"].items():
            yield f"{name}.{field}", schema


def find_operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((path, operations["get"]) for path, operations in document["paths"].items())


def test_every_field_says_what_it_is_and_looks_like(document: dict[str, Any]) -> None:
    for name, schema in find_fields(document):
        nested = [document["components"]["schemas"][ref] for ref in re.findall(r"schemas/(\w+)", str(schema))]
        assert schema.get("description") or nested[0]["description"], name
        assert schema.get("examples") or nested, name
        for example in schema.get("examples", []):
            Draft202012Validator(schema).validate(example)


def test_every_address_has_a_name_and_its_errors_have_examples(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, operation in find_operations(document)]
    assert len(set(names)) == len(names)
    for path, operation in find_operations(document):
        assert operation["summary"], path
        for status, answer in operation["responses"].items():
            assert answer["description"], (path, status)
            if status >= "4":
                problem = answer["content"]["application/problem+json"]
                assert problem["example"]["status"] == int(status)
                Draft202012Validator(problem["schema"]).validate(problem["example"])


def test_every_parameter_says_what_it_is_and_looks_like(document: dict[str, Any]) -> None:
    for path, operation in find_operations(document):
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
            example = parameter.get("example") or parameter["schema"]["examples"][0]
            Draft202012Validator(parameter["schema"]).validate(example)


def test_each_kind_of_answer_has_its_media_type(document: dict[str, Any]) -> None:
    for path, operation in find_operations(document):
        (media,) = operation["responses"]["200"]["content"]
        assert media == next(MEDIA[ending] for ending in MEDIA if path.endswith(ending)), path
