from __future__ import annotations

import pytest

from app.queries.labels import in_words, plural, to_amount_words, to_type
from app.queries.sources import to_beginning, to_letter


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("500000000/500000000 USD", "$500 million"),
        ("../68000000000000 USD", "up to $68 trillion"),
        ("2000000000/.. USD", "at least $2 billion"),
        ("200000000/1000000000 USD~", "$200 million – $1 billion"),
        ("1250000000/1250000000 EUR", "€1.25 billion"),
        ("5000000000/5000000000 SAR", "SAR 5 billion"),
        ("../1400 mg/kg", "up to 1,400 mg/kg"),
        ("0.5/0.5 %", "0.5 %"),
        ("3/3", "3"),
        ("3/3 ratio", "3 to 1"),
        ("12000000/12000000 t", "12 million t"),
        ("plenty", "plenty"),
    ],
)
def test_amounts_in_words(value: str, words: str) -> None:
    assert to_amount_words(value) == words


def test_letters_go_on_after_z() -> None:
    assert [to_letter(n) for n in (1, 2, 26, 27, 52, 53, 702, 703)] == ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_a_text_without_spaces_still_has_a_beginning() -> None:
    assert to_beginning("x" * 500) == "x" * 80 + " …"
    assert to_beginning("One line.\nAnother.") == "One line."
    assert to_beginning("word " * 40) == ("word " * 16).strip() + " …"


def test_counts_and_lists_are_said_in_words() -> None:
    assert plural(1, "source", "sources") == "1 source"
    assert plural(1204, "source", "sources") == "1,204 sources"
    assert [in_words(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_type_without_a_name_is_still_readable() -> None:
    assert to_type("deal", "mou") == "Memorandum of understanding"
    assert to_type("deal", "royalty-stream") == "Royalty stream"
