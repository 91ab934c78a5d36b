"""FollowTheMoney entities, as its own package reads and validates them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from followthemoney import model
from followthemoney.schema import Schema

Row = dict[str, Any]


def get(web: TestClient, query: str = "") -> list[Row]:
    answer = web.get(f"/entities.ftm.json{query}")
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.text.splitlines()]


def by_schema(rows: list[Row], schema: str) -> list[Row]:
    return [row for row in rows if row["schema"] == schema]


def get_schema(row: Row) -> Schema:
    schema = model.get(row["schema"])
    assert schema
    return schema


@pytest.mark.parametrize("record", ["web", "client"])
@pytest.mark.parametrize("query", ["", "?mineral=antimony", "?modality=planned&modality=denied"])
def test_followthemoney_takes_every_value_of_every_entity(
    record: str, query: str, request: pytest.FixtureRequest
) -> None:
    rows = get(request.getfixturevalue(record), query)
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    for row in rows:
        get_schema(row).validate(row)
        proxy = model.get_proxy(row, cleaned=False)  # drops what is no value of its property
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: sorted(values) for name, values in row["properties"].items()
        }


def test_whatever_is_pointed_to_is_there(client: TestClient) -> None:
    rows = get(client)
    ids = {row["id"] for row in rows}
    for row in rows:
        for name, values in row["properties"].items():
            if get_schema(row).properties[name].type.name == "entity":
                assert set(values) <= ids, (row["id"], name)


def test_a_deal_is_a_contract_with_its_parties_and_the_words(web: TestClient) -> None:
    rows = get(web, "?mineral=gold")
    (deal,) = by_schema(rows, "Contract")
    links = by_schema(rows, "UnknownLink")
    assert {link["properties"]["object"][0] for link in links} == {deal["id"]}
    assert {link["properties"]["subject"][0] for link in links} <= {row["id"] for row in rows}
    (word,) = [row for row in by_schema(rows, "Documentation") if row["properties"]["entity"] == [deal["id"]]]
    article = word["properties"]["document"][0].removeprefix("article-")
    text = web.get(f"/articles/{article}.txt").text
    assert all(words in text for words in word["properties"]["description"])


def test_only_amounts_that_are_one_number_are_amounts(client: TestClient) -> None:
    """The seeds’ one deal is worth "approximately $500 million"; the other "multi-hundred-million-dollar", which is none."""
    amounts = {
        row["properties"]["name"][0]: row["properties"].get("amount") for row in by_schema(get(client), "Contract")
    }
    assert amounts == {
        "US Strategic Metals and Frontier Works Organization": ["500000000"],
        "Himalayan Earth Exploration and Nova Minerals": None,
    }


def test_a_date_is_given_as_far_as_it_is_known(web: TestClient) -> None:
    (shipment,) = [row for row in by_schema(get(web), "Event") if "Shipment" in row["properties"]["keywords"]]
    assert shipment["properties"]["date"] == ["2025-10-02"]
    assert shipment["properties"]["summary"][0].startswith("Reported. Shipment, 2 October 2025.")


def test_what_is_planned_says_so(web: TestClient) -> None:
    (plan,) = by_schema(get(web, "?modality=planned"), "Event")
    assert plan["properties"]["summary"][0].startswith("Planned.")


def test_a_filter_of_nothing_gives_no_line(web: TestClient) -> None:
    assert get(web, "?q=nothing+of+the+kind") == []
