"""The day of publication and the outlet, among all that a page says of days and names."""

from __future__ import annotations

import pytest

from app.grounding import Document
from app.read import read

BODY = "Quartz Ltd said on Monday that its mill had begun to grind ore from three pits nearby, a year later than planned.\nIt shipped the first ore on March 3, 2024."
TITLE = "Quartz mill near Gilgit begins to grind"


def document(*lines: str) -> Document:
    return read("\n".join(lines).encode(), name="x.txt")


@pytest.mark.parametrize(
    ("above", "below", "published"),
    [
        ((TITLE,), (), None),
        ((TITLE, "October 6, 2025"), (), "2025-10-06"),
        (("October 6, 2025", TITLE), (), "2025-10-06"),
        ((TITLE, "Published: 6 Oct 2025", "Updated: 8 Oct 2025"), (), "2025-10-06"),
        ((TITLE, "Updated: 8 Oct 2025"), ("First Published: 6 Oct 2025, 02:30 PM IST",), "2025-10-06"),
        ((TITLE, "Last updated: 8 Oct 2025"), (), "2025-10-08"),
        ((TITLE,), ("Published in The Northern Post, October 6th, 2025",), "2025-10-06"),
        ((TITLE,), ("Gilgit", "October 06, 2025, 16:12 IST", "Loading comments…"), "2025-10-06"),
        ((TITLE, "06/10/2025"), (), None),
        ((TITLE, "16/10/2025"), (), "2025-10-16"),
        ((TITLE, "3 hours ago"), (), None),
        ((TITLE, "By Nadia Rehman | 6 October 2025 | 4 min read"), (), "2025-10-06"),
        ((TITLE,), ("Read Next", "Copper slips on strong dollar", "October 9, 2025"), None),
        ((TITLE,), ("Copyright 2025 Northern Post",), None),
        ((TITLE, "A mill that was promised on May 5, 2021 has opened at last, its owner says, in the northern valleys"), (), None),
    ],
)  # fmt: skip
def test_the_day_of_publication(above: tuple[str, ...], below: tuple[str, ...], published: str | None) -> None:
    assert document(*above, BODY, *below).source.published == published


@pytest.mark.parametrize(
    ("dateline", "above", "below", "published", "stated"),
    [
        ("Gilgit, Baltistan - October 6, 2025 - ", (), (), "2025-10-06", "October 6, 2025"),
        ("GILGIT, Oct 6 (2025) - ", (), (), "2025-10-06", "Oct 6"),
        ("GILGIT, Oct 6 (Omniwire) - ", (), ("© 2019-2025 Omniwire",), "2025-10-06", "Oct 6"),
        (
            "GILGIT, Oct 6 (Omniwire) - ",
            (),
            ("Copyright (c) 2025 Omniwire. All rights reserved.",),
            "2025-10-06",
            "Oct 6",
        ),
        ("GILGIT, Oct. 6, 2025 /CirrusWire/ -- ", (), (), "2025-10-06", "Oct. 6, 2025"),
        ("GILGIT, Oct 6 (Omniwire) - ", (), (), None, None),
        ("GILGIT, Oct 6 (Omniwire) - ", ("Updated October 7, 2025 9:12 AM",), (), "2025-10-06", "Oct 6"),
        ("GILGIT, Oct 6 (Omniwire) - ", ("October 7, 2025 9:12 AM",), (), "2025-10-07", "October 7, 2025"),
    ],
)
def test_the_day_of_a_dateline(
    dateline: str, above: tuple[str, ...], below: tuple[str, ...], published: str | None, stated: str | None
) -> None:
    found = document(TITLE, *above, dateline + BODY, *below)
    assert found.source.published == published
    assert (str(found.stated["published"]) if "published" in found.stated else None) == stated


@pytest.mark.parametrize(
    ("above", "below", "publisher"),
    [
        (("Kestrel Newswire", TITLE), (), "Kestrel Newswire"),
        (("Kestrel Newswire", "FOR IMMEDIATE RELEASE", TITLE), (), None),
        (("HARBOUR & HAULAGE", "23.10.2025", "A new ore berth opens at the port of Karachi"), (), "HARBOUR & HAULAGE"),
        (
            ("COURT & COMMERCE DAILY — Karachi edition", "A judge stops the sale of a lease"),
            (),
            "COURT & COMMERCE DAILY",
        ),
        ((TITLE,), (), None),
        (("The Northern Post", TITLE), (), "The Northern Post"),
        (("World News", TITLE), (), None),
        ((TITLE, "2025-10-06 | Metals Day Daily | chrome"), (), "Metals Day Daily"),
        (("Centre for Valley Studies", TITLE), (), "Centre for Valley Studies"),
        ((TITLE,), ("Published in Northern Post, October 6th, 2025",), "Northern Post"),
        ((TITLE,), ("Copyright Northern Media Pvt Ltd. All rights reserved.",), "Northern Media Pvt Ltd"),
        ((TITLE,), ("© 2025 Northern Media",), "Northern Media"),
        ((TITLE,), ("Stay tuned to Northern India’s channel for more",), "Northern India"),
        ((TITLE,), ("Our Standards: The Omniwire Trust Principles.",), "Omniwire"),
        ((TITLE,), ("View original content to download multimedia", "SOURCE Quartz Ltd."), None),
        ((TITLE, "By Nadia Rehman"), ("© 2025 Nadia Rehman",), None),
    ],
)
def test_the_outlet(above: tuple[str, ...], below: tuple[str, ...], publisher: str | None) -> None:
    assert document(*above, BODY, *below).source.publisher == publisher
