"""What an article says of itself: bylines, datelines, captions; and prose that is none of these."""

from __future__ import annotations

import pytest

from app.read.marks import find_dateline, is_byline, is_caption, is_dateline, is_institution, is_name, is_outlet

BYLINES = """
By Hamid Raza Bokhari
By Hamid Raza Bokhari in Lahore
BY NADIA REHMAN
By Farid Anwar and Julie Desrochers
By Farid Anwar, Julie Desrochers and Tim Ashdown
Written by Ritu Deshpande
By our staff reporter
Our Correspondent
The Newspaper's Staff Reporter
Web Desk
News Agencies
Sadiq Marwani, Special Correspondent
By Aigerim Dosova November 7, 2025
Kamran Yousufzai Published September 9, 2025 Updated September 9, 2025 08:31am
October 06, 2025, 16:12 IST
Updated: 05 Oct 2025, 04:12 PM IST
First Published: 05 Oct 2025, 02:30 PM IST
Published in The Northern Tribune, August 19th, 2025.
Thursday 12 June 2025 18:30 PKT
2025-06-19 | Metals Desk Daily | chrome
Posted on August 30, 2025 by Zainab Hunzai
Source: Eastern News Service
""".strip().splitlines()

CAPTIONS = """
The army chief shows a wooden box to the president. (IMAGE: X)
Officials at the signing table in Islamabad. — PID handout
Drill core from the northern pit. Photo: company handout
The old mill at Siah Diq. (Image courtesy of OreTech.)
Containers at the port, from which ore is shipped [File: Sameer Lodhi/EPA]
Workers walk past the smelter in Temirtau, June 2, 2024. OMNIWIRE/Pavel Krylov/File Photo
Credit: Free Pictures/ Some Photographer
File photo | AFP
Getty Images A shepherd looks over a valley
""".strip().splitlines()

PROSE = """
By Monday the talks had failed.
By comparison, the older mine employs 400 people.
By the end of 2026 the plant should run at full load.
On October 6, 2025 the two sides met again in Doha.
The deal was signed on 9 September 2025.
Desk officers were told to wait.
The mine holds five million tonnes (source: company filings).
The exchange said it would delist the firm. The NYSE/TSX listing was approved in May.
Asked for a fuller picture: the ministry shrugged.
He asked for one more credit: it was refused.
Photos of the box went around the world.
Reporters waited outside the hall until midnight, but nobody came.
""".strip().splitlines()


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_none_of_these(line: str) -> None:
    assert not is_byline(line)
    assert not is_caption(line)


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("KARACHI, Aug 21 (Omniwire) - ", True),
        ("ISLAMABAD: ", True),
        ("DENVER and ISLAMABAD, Nov. 18, 2025 /CirrusWire/ -- ", True),
        ("TORONTO, Jan. 13, 2026 (PR COURIER) -- ", True),
        ("QUETTA, Pakistan (AW) — ", True),
        ("LONDON, 3 June - ", True),
        ("ISLAMABAD, July 22 (Eastern News Service) -- ", True),
        ("The ministry: ", False),
        ("FWO and USSM signed ", False),
    ],
)
def test_datelines(start: str, dateline: bool) -> None:
    assert is_dateline(f"{start}The mill began to grind ore from three pits nearby on Monday.") is dateline


def test_names_of_people_outlets_and_bodies() -> None:
    assert [words for words in ("Amber Rahim", "Ali de Souza", "South of Quetta", "amber rahim") if is_name(words)] == [
        "Amber Rahim",
        "Ali de Souza",
    ]
    assert is_outlet("The Deccan Courier")
    assert not is_outlet("The courier was late")
    assert is_institution("Centre for Corridor Studies")
    assert not is_institution("Ministry says no")


def test_a_release_may_name_its_carrier_before_the_day() -> None:
    words = "AKRON, Ohio & QUETTA, Pakistan--(NEWSLINE)--May 4, 2026--Brekke Metals Corp. today said that it has bought a pit."
    found = find_dateline(words)
    assert found
    assert (found["release"], found["day"], found["year"]) == ("NEWSLINE", "May 4", ", 2026")
    assert words[found.end() :].startswith("Brekke")
