"""Rows of text joined into paragraphs, where the text was wrapped, and only there."""

from __future__ import annotations

import pytest

from app.read.plain import unwrapped

WRAPPED = """\
Quartz Ltd Opens a Mill and Names a New Chief Executive for Its Operations in
the Northern Valleys
GILGIT, May 2, 2025 -- Quartz Ltd. (TSXV: QTZ) ("Quartz" or the "Company") said
that its mill had begun to grind ore, and that three pits nearby would send it
some 400 tonnes a week.
Highlights
- The mill cost $4.1 million, of which a third was lent by
the provincial bank.
- It employs 62 people.
"We are pleased," said
Didar Hunzai, who runs it.
Contact: Lisa Moreau, +1 303 555 0142, lisa@quartz.example
View original content to download multimedia"""

PARAGRAPHS = [
    "Quartz Ltd Opens a Mill and Names a New Chief Executive for Its Operations in the Northern Valleys",
    'GILGIT, May 2, 2025 -- Quartz Ltd. (TSXV: QTZ) ("Quartz" or the "Company") said that its mill had begun to grind ore, '
    "and that three pits nearby would send it some 400 tonnes a week.",
    "Highlights",
    "- The mill cost $4.1 million, of which a third was lent by the provincial bank.",
    "- It employs 62 people.",
    '"We are pleased," said',
    "Didar Hunzai, who runs it.",
    "Contact: Lisa Moreau, +1 303 555 0142, lisa@quartz.example",
    "View original content to download multimedia",
]


def test_wrapped_rows_are_paragraphs_again() -> None:
    assert unwrapped(WRAPPED) == PARAGRAPHS


@pytest.mark.parametrize(
    "rows",
    [
        ["The mill opened in May.", "It cost $4.1 million.", "Nobody came to the opening, the guard said."],
        [
            "A headline of the usual length without a full stop",
            "a standfirst in small letters that explains it",
            "Body.",
        ],
        ["Short", "lines", "of", "nothing"],
        ["x" * 300, "which was long", "y" * 300],
    ],
)
def test_rows_that_were_not_wrapped_stay_apart(rows: list[str]) -> None:
    assert unwrapped("\n".join(rows)) == rows


def test_hyphens_at_the_end_of_a_row_are_kept() -> None:
    rows = [
        "The agency says that the new plant for copper and antimony is one of its best-",
        "known projects, and that a further one is to be built in the valley of the river",
        "within three years.",
    ]
    assert unwrapped("\n".join(rows)) == [" ".join(rows)]
