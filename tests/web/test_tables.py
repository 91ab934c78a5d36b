"""The lists as CSV: one row a thing, safe to open."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from app.web.tables import to_cell, to_csv, to_lines

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


def test_words_stand_in_quotes_and_numbers_do_not() -> None:
    rows = [("a1", 'The "deal", said\nX', None, 12, "", "=1"), ("b\0", "x", 1.5, -3, None, "\0")]
    assert to_lines(rows) == (
        '"a1","The ""deal"", said\nX",,12,"","\'=1"\r\n'
        '"b","x",1.5,-3,,""\r\n'
    )  # fmt: skip


def test_the_first_line_names_the_columns() -> None:
    assert list(to_csv(("id", "name"), [("a1", "x")])) == ["\ufeffid,name\r\n", '"a1","x"\r\n']


@given(st.lists(st.tuples(st.text(), st.text(), st.integers()), max_size=4))
def test_whatever_is_written_can_be_read(rows: list[tuple[str, str, int]]) -> None:
    read = list(csv.reader(StringIO(to_lines(rows), newline="")))
    assert read == [[to_cell(one), to_cell(two), str(number)] for one, two, number in rows]
