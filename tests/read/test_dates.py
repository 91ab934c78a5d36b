"""Days of publication as pages print them."""

from __future__ import annotations

import pytest

from app.read.dates import find_day_of_year, find_days, find_order


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("October 06, 2025, 16:12 IST", ["2025-10-06"]),
        ("Published in The Post, September 9th, 2025", ["2025-09-09"]),
        ("Updated: 05 Oct 2025, 04:12 PM IST", ["2025-10-05"]),
        ("9th of September, 2025", ["2025-09-09"]),
        ("Nov. 18, 2025", ["2025-11-18"]),
        ("1-Sept-2025", ["2025-09-01"]),
        ("2025-11-07T09:30:00+05:00", ["2025-11-07"]),
        ("2025-07-22 16:40:15", ["2025-07-22"]),
        ("2025/07/22", ["2025-07-22"]),
        ("Published May 1, 2025 Updated May 3, 2025", ["2025-05-01", "2025-05-03"]),
        ("22.07.2025", ["2025-07-22"]),
        ("07/22/2025", ["2025-07-22"]),
        ("06/10/2025", []),
        ("06/06/2025", ["2025-06-06"]),
        ("06.10.2025", ["2025-10-06"]),
        ("Monday, 06/10/2025", ["2025-10-06"]),
        ("Tue 06/10/2025", ["2025-06-10"]),
        ("Friday 06/10/2025", []),
        ("February 30, 2025", []),
        ("31 April 2025", []),
        ("2025-13-40", []),
        ("in May 2025", []),
        ("Copyright 2025", []),
        ("Article 12 May 20255", []),
    ],
)
def test_days_in_full(line: str, days: list[str]) -> None:
    assert [day.iso for day in find_days(line)] == days


@pytest.mark.parametrize(
    ("lines", "day_first"),
    [
        (["06/10/2025", "Updated 24/10/2025"], True),
        (["06/10/2025", "Updated 10/24/2025"], False),
        (["06/10/2025"], None),
        (["24/10/2025", "10/24/2025"], None),
    ],
)
def test_one_day_tells_the_order_of_another(lines: list[str], day_first: bool | None) -> None:
    assert find_order(lines) is day_first
    assert bool(list(find_days("06/10/2025", day_first=day_first))) is (day_first is not None)


def test_a_day_says_where_it_stands() -> None:
    line = "Updated: 05 Oct 2025, 04:12 PM IST"
    (day,) = find_days(line)
    assert line[day.start : day.end] == "05 Oct 2025"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("KARACHI, Aug 21 (Omniwire) - ", "2025-08-21"),
        ("LONDON, 3 June - ", "2025-06-03"),
        ("KARACHI: ", None),
        ("OSLO, Feb 29", None),
    ],
)
def test_a_dateline_takes_its_year_from_elsewhere(line: str, iso: str | None) -> None:
    day = find_day_of_year(line, "2025")
    assert (day.iso if day else None) == iso
