"""Notices: what an article tells of a thing only to say that a report of it was taken back."""

from __future__ import annotations

import pytest

from app.extract import extract
from app.extract.drafts import Extraction
from app.grounding import Document, Source
from app.vocabulary import default


def read(text: str) -> Extraction:
    return extract(Document(text, Source(published="2025-10-09")), default())


@pytest.mark.parametrize(("text", "type", "told"), [
    ("The Makran Herald retracted its report that Koh Metals had shipped 90 tonnes of antimony to the United States.",
     "shipment", {("organization", "koh-metals"), ("mineral", "antimony"), ("correction", "withdrawn")}),
    ("The Makran Herald withdrew its story on the $500 million memorandum between Sarhad Copper and Vantage Ridge"
     " Metals.",
     "mou", {("party", "sarhad-copper"), ("party", "vantage-ridge-metals"), ("value", "500000000/500000000 USD"),
             ("correction", "withdrawn")}),
    # Of two sums one is the error, and which is not ours to say.
    ("Dawn has corrected its article about the memorandum between Sarhad Copper and Vantage Ridge Metals: it is worth"
     " $500 million and not $5 billion.",
     "mou", {("party", "sarhad-copper"), ("party", "vantage-ridge-metals"), ("correction", "corrected")}),
    ("The agency withdrew its story about talks between Asim Munir and Donald Trump.",
     "meeting", {("person", "asim-munir"), ("person", "donald-trump"), ("correction", "withdrawn")}),
])  # fmt: skip
def test_what_is_named(text: str, type: str, told: set[tuple[str, str]]) -> None:
    (notice,) = read(text).notices
    assert notice.is_notice
    assert notice.type == type
    assert told <= {(c.field, c.value) for c in notice.cited}


@pytest.mark.parametrize("text", [
    "The Makran Herald withdrew its story.",
    "The Makran Herald withdrew its story on the shipment.",  # of whom?
    "The agency withdrew its story on Sarhad Copper.",  # on what?
])  # fmt: skip
def test_what_names_too_little(text: str) -> None:
    assert read(text).notices == ()


def test_what_is_told_to_be_taken_back_did_not_happen_by_this_article() -> None:
    found = read("The Makran Herald retracted its report that Koh Metals had shipped 90 tonnes of antimony.")
    assert [event.type for event in found.events if event.type == "shipment"] == []


def test_where_the_article_tells_of_it_itself_the_correction_stands_there() -> None:
    found = read(
        "Sarhad Copper signed a memorandum of understanding with Vantage Ridge Metals on Monday.\n"
        "The Makran Herald withdrew its story on the memorandum between Sarhad Copper and Vantage Ridge Metals.\n"
    )
    assert found.notices == ()
    assert [deal.first("correction") for deal in found.deals] == ["withdrawn"]
