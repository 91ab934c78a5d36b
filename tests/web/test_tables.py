"""The lists as CSV: one row a thing, safe to open."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from fastapi.testclient import TestClient

from app.web.tables import to_cell

LISTS = ["events", "deals", "claims", "organizations", "people", "minerals", "places", "articles", "changes"]


def read(web: TestClient, path: str) -> list[dict[str, str]]:
    answer = web.get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("name", LISTS)
def test_a_table_has_the_things_of_its_list(web: TestClient, name: str) -> None:
    rows = read(web, f"/{name}.csv")
    items = web.get(f"/{name}.json").json()["items"]
    assert [row["id"] for row in rows] == [item.get("id") or item["source"]["id"] for item in items]


def test_a_row_has_the_words_and_where_they_are(web: TestClient) -> None:
    row = read(web, "/events.csv?mineral=antimony")[0]
    assert row["excerpt"].startswith("A sample shipment of antimony")
    assert row["excerpt_address"].startswith("/articles/")
    assert (row["date"], row["minerals"], row["sources"]) == ("2 October 2025", "antimony; neodymium", "A; B")


def test_disagreements_have_a_row_for_each_value(web: TestClient) -> None:
    assert [row["value"] for row in read(web, "/disagreements.csv")] == ["$6 trillion", "up to $68 trillion"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        ("a\0b", "ab"),
        ("\0=1", "'=1"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(value: str, cell: str) -> None:
    assert to_cell(value) == cell
