"""Dates as EDTF: what they bound, how two of them meet, how they read."""

from __future__ import annotations

from datetime import date

import pytest

from app.edtf import (
    EdtfError,
    Precision,
    bounds,
    days,
    has_year,
    in_year,
    is_valid,
    narrow,
    overlap,
    precision,
    to_edtf,
    to_words,
)

BOUNDS = [
    ("2025", "2025-01-01", "2025-12-31"),
    ("2025-09", "2025-09-01", "2025-09-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-09-24", "2025-09-24", "2025-09-24"),
    ("2025-09-21/2025-09-30", "2025-09-21", "2025-09-30"),
    ("2025-09/2025-10-06", "2025-09-01", "2025-10-06"),
    ("2022/2024", "2022-01-01", "2024-12-31"),
    ("../2025-10-06", None, "2025-10-06"),
    ("2025-10/..", "2025-10-01", None),
    ("2026-21", "2026-03-01", "2026-05-31"),
    ("2026-22", "2026-06-01", "2026-08-31"),
    ("2026-23", "2026-09-01", "2026-11-30"),
    ("2027-24", "2027-12-01", "2028-02-29"),
    ("193X", "1930-01-01", "1939-12-31"),
    ("2025-09~", "2025-09-01", "2025-09-30"),
    ("2022?", "2022-01-01", "2022-12-31"),
    ("XXXX-09", None, None),
    ("XXXX-09-21/XXXX-09-30", None, None),
]


@pytest.mark.parametrize(("edtf", "first", "last"), BOUNDS)
def test_bounds(edtf: str, first: str | None, last: str | None) -> None:
    assert bounds(edtf) == (first and date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize(
    "edtf",
    [
        "",
        "soon",
        "25",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-9",
        "2025-09-31",
        "2025-25",
        "2025-22-01",
        "XXXX",
        "../..",
        "..",
        "2025/2024",
        "2025-10-06/2025-09",
        "XXXX-09/2025-10",
        "193X-04",
        "2025-09-24T10:00",
        "2025/",
        "/2025",
        "0000-00",
        "２０２５",
        "2025/2026/2027",
        "0000",
    ],
)
def test_what_is_no_date(edtf: str) -> None:
    assert not is_valid(edtf)
    with pytest.raises(EdtfError):
        bounds(edtf)


@pytest.mark.parametrize(
    ("edtf", "expected", "width"),
    [
        ("2025-09-24", Precision.DAY, 1),
        ("2025-09", Precision.MONTH, 30),
        ("XXXX-09", Precision.MONTH, 30),
        ("2026-22", Precision.SEASON, 92),
        ("2025", Precision.YEAR, 365),
        ("193X", Precision.DECADE, 3652),
        ("2025-09-21/2025-09-30", Precision.INTERVAL, 10),
        ("XXXX-12-21/XXXX-01-04", Precision.INTERVAL, 15),
        ("../2025", Precision.OPEN, None),
    ],
)
def test_precision_and_width(edtf: str, expected: Precision, width: int | None) -> None:
    assert (precision(edtf), days(edtf)) == (expected, width)


NARROWED = [
    ("2025-09", "2025-09-24", "2025-09-24"),
    ("2025", "2025-09", "2025-09"),
    ("2025-09", "2025-10", None),
    ("2025-09-21/2025-09-30", "2025-09-15/2025-09-24", "2025-09-21/2025-09-24"),
    ("2025-09", "../2025-10-06", "2025-09"),
    ("2025-10", "../2025-10-06", "2025-10-01/2025-10-06"),
    ("2025-10-06/..", "../2025-10-06", "2025-10-06"),
    ("2025-09~", "2025-09", "2025-09"),
    ("2025-09", "2025-09?", "2025-09"),
    ("2026-22", "2026-07", "2026-07"),
    ("193X", "1935", "1935"),
    # A month without a year takes the year of what it meets.
    ("XXXX-09", "2025-09", "2025-09"),
    ("XXXX-09", "2025", "2025-09"),
    ("XXXX-09", "2025-09-24", "2025-09-24"),
    ("XXXX-09", "2025-10", None),
    ("XXXX-09-21/XXXX-09-30", "2025-09", "2025-09-21/2025-09-30"),
    ("XXXX-09-21/XXXX-09-30", "XXXX-09", "XXXX-09-21/XXXX-09-30"),
    ("XXXX-09", "XXXX-10", None),
    ("XXXX-12-21/XXXX-01-04", "2026-01", "2026-01-01/2026-01-04"),
    ("XXXX-02-29", "2025", None),
    ("XXXX-02-29", "2024", "2024-02-29"),
    # Several Septembers would do: nothing tells which.
    ("XXXX-09", "2024/2026", "2024/2026"),
    ("XXXX-09", "../2025-10-06", "../2025-10-06"),
]


@pytest.mark.parametrize(("one", "other", "expected"), NARROWED)
def test_narrowing_is_what_both_allow_whichever_comes_first(one: str, other: str, expected: str | None) -> None:
    assert narrow(one, other) == narrow(other, one) == expected
    assert overlap(one, other) == overlap(other, one) == (expected is not None)


@pytest.mark.parametrize("edtf", [edtf for edtf, _, _ in BOUNDS])
def test_a_date_narrowed_by_itself_is_itself(edtf: str) -> None:
    assert narrow(edtf, edtf) == edtf


@pytest.mark.parametrize(
    "edtf", ["2025", "2025-09", "2025-09-24", "2022/2024", "2026-01/2026-03", "../2025-10-06", "2025-10-06/.."]
)
def test_bounds_and_back(edtf: str) -> None:
    assert to_edtf(*bounds(edtf)) == edtf


def test_no_bounds_are_no_date() -> None:
    with pytest.raises(EdtfError):
        to_edtf(None, None)


def test_giving_a_year() -> None:
    assert in_year("XXXX-12-21/XXXX-01-04", 2025) == "2025-12-21/2026-01-04"
    assert in_year("XXXX-09~", 2025) == "2025-09~"
    assert in_year("2024-09", 2025) == "2024-09"
    assert not has_year("XXXX-09")
    with pytest.raises(EdtfError):
        in_year("XXXX-02-29", 2025)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025", "2025"),
        ("2025-09", "September 2025"),
        ("2025-09-24", "24 September 2025"),
        ("2025-09-21/2025-09-30", "late September 2025"),
        ("2025-09-01/2025-09-10", "early September 2025"),
        ("2025-09-11/2025-09-20", "mid-September 2025"),
        ("2025-10-21/2025-10-30", "21–30 October 2025"),
        ("2025-04-08/2025-04-09", "8–9 April 2025"),
        ("2025-09-29/2025-10-05", "29 September – 5 October 2025"),
        ("2025-12-29/2026-01-04", "29 December 2025 – 4 January 2026"),
        ("2022-01/2022-04", "early 2022"),
        ("2022-05/2022-08", "mid-2022"),
        ("2026-01/2026-03", "first quarter of 2026"),
        ("2026-02/2026-05", "February – May 2026"),
        ("2022/2024", "2022 – 2024"),
        ("../2025-10-06", "by 6 October 2025"),
        ("2025-10-06/..", "from 6 October 2025"),
        ("2026-22", "summer 2026"),
        ("193X", "the 1930s"),
        ("2025-09~", "about September 2025"),
        ("2025?", "possibly 2025"),
        ("XXXX-09", "September, year not stated"),
        ("XXXX-09-27", "27 September, year not stated"),
        ("XXXX-09-21/XXXX-09-30", "late September, year not stated"),
        ("XXXX-09-20/XXXX-09-25", "20–25 September, year not stated"),
    ],
)
def test_words_for_a_reader(edtf: str, words: str) -> None:
    assert to_words(edtf) == words


@pytest.mark.parametrize(
    "edtf", ["2025", "2025-09", "2025-09-24", "2025-09-21/2025-09-30", "2026-21", "2026-22", "193X"]
)
def test_bounds_are_those_of_the_reference_parser(edtf: str) -> None:
    """Only forms on which the package holds to the specification; it ends a winter before it starts."""
    parser = pytest.importorskip("edtf")
    parsed = parser.parse_edtf(edtf)
    said = [parsed.lower_strict(), parsed.upper_strict()]
    assert [date(*day[:3]) for day in said] == list(bounds(edtf))


@pytest.mark.parametrize("edtf", [edtf for edtf, _, _ in BOUNDS if not edtf.startswith("XXXX-09-")])
def test_the_reference_parser_reads_what_we_accept(edtf: str) -> None:
    assert pytest.importorskip("edtf").parse_edtf(edtf)
