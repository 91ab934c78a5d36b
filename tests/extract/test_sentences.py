"""Sentences: one row for each way in which a full stop may mislead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extract.sentences import sentences
from app.grounding import Block, BlockKind, Document, Span


def split(text: str) -> list[str]:
    return [s.span.exact for s in sentences(Document(text))]


@pytest.mark.parametrize(
    "cut",
    [
        "The mine opened.|It employs 300 people.",
        "Talks with the U.S. Export-Import Bank go on.|No date is set.",
        "The cargo left for the U.S.|The buyer was not named.",
        "It met Gen. Asim Munir and Mr. J. Okafor in Quetta.|They left at noon.",
        "The session ended at 4 p.m.|Then the delegates left.",
        "Brightwater Corp. signed on Friday.|Brightwater Corp.|The firm is new.",
        "Orebank Ltd. and Kestrel Inc. own it.",
        "Grades reached 3.5 per cent.|“It is a start,” said Dr. Amna Shah.",
        "“We have waited. We have asked,” said Mr Noor, a miner.|He left.",
        "He said it was “a new chapter.”|The firm agreed.",
        "Who pays?|Nobody knows!|The bank did not say.",
        "On Nov. 18 the firm paid $1.2 billion.|In Dec. 2024 it paid less.",
        "It was No. 5 on the list… and it stays there.",
        "“It is a fossil,” he wrote on X.|Abid Suleri disagreed.",
        "It owes Rs. 3.5 billion and Re. 1 more.|The debt is in Rs.|Nobody pays.",
    ],
)
def test_a_sentence_ends_where_a_reader_says(cut: str) -> None:
    expected = cut.split("|")
    assert split(" ".join(expected)) == expected


def test_blocks_bound_sentences_and_give_their_kind() -> None:
    text = "A deal is signed\nThe two firms met.  They signed."
    blocks = (Block(Span(text, 0, 16), BlockKind.TITLE), Block(Span(text, 17, len(text)), BlockKind.BODY))
    found = [(s.span.exact, s.block) for s in sentences(Document(text, blocks=blocks))]
    assert found == [
        ("A deal is signed", BlockKind.TITLE),
        ("The two firms met.", BlockKind.BODY),
        ("They signed.", BlockKind.BODY),
    ]


@given(st.text(alphabet='aA.?!…"“”’ \n1U)(', max_size=200))
def test_any_text_is_covered_but_for_white_space(text: str) -> None:
    joined = "".join(split(text))
    assert "".join(joined.split()) == "".join(text.split())
