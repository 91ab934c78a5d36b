"""Corrections: what takes a report back, what only sounds like it, and which drafts it stands with."""

from __future__ import annotations

import pytest

from app.extract import extract
from app.extract.corrections import find_corrections, without_errors
from app.extract.drafts import Extraction
from app.extract.sentences import sentences
from app.grounding import Document, Source
from app.vocabulary import default


def kinds(text: str) -> list[str]:
    return [c.kind for c in find_corrections(sentences(Document(text)))]


@pytest.mark.parametrize(("text", "kind"), [
    ("Correction: An earlier version of this article said that the loan was worth $5 billion.", "corrected"),
    ("CORRECTED: Sarhad Copper holds 40 per cent of the venture, not 60 per cent.", "corrected"),
    ("Correction, 6 October: The shipment left on Monday.", "corrected"),
    ("Clarification (6 October): The memorandum is not binding.", "clarified"),
    ("Retraction: The report on the Chagai licence was wrong.", "withdrawn"),
    ("A previous version of this news story gave the wrong tonnage.", "corrected"),
    ("An earlier headline of this report named the wrong ministry.", "corrected"),
    ("This article incorrectly stated that Koh Metals had sold its stake.", "corrected"),
    ("The article was published on Monday. Our report misidentified the buyer.", "corrected"),
    ("This story was amended on 7 October to remove a name.", "corrected"),
    ("This article has been updated to correct the value of the deal.", "corrected"),
    ("The Makran Herald has retracted its report on the antimony shipment.", "withdrawn"),
    ("The agency withdrew the story an hour later.", "withdrawn"),
    ("The paper has since retracted the earlier claim.", "withdrawn"),
    ("The ministry clarified that the paper was a memorandum and not a contract.", "clarified"),
    ("He clarified that the ore was sold, not given away, to the buyer.", "clarified"),
])  # fmt: skip
def test_what_takes_something_back(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", [
    "Gold fell 8 per cent in a sharp correction.",
    "A correction in copper prices is due, analysts say.",
    "The company corrected its course after the audit.",
    "The government withdrew the subsidy.",
    "The survey withdrew its troops and its drills from the valley.",
    "Vantage Ridge withdrew its bid; the report was published later.",
    "The minister clarified that the talks would go on.",
    "An earlier version of the bill gave the province half.",
    "The first edition of the summit was held in 2023.",
    "Miners pulled the cable down.",
    "The earlier report by the survey put the reserve at 5 million tonnes.",
    "The ministry retracted the licence.",
    "Customs seized ore that had been wrongly described as scrap.",
])  # fmt: skip
def test_what_only_sounds_like_it(text: str) -> None:
    assert kinds(text) == []


def test_a_passage_is_one_correction() -> None:
    text = (
        "Correction: The loan was put at $5 billion. It is $500 million. This article has been updated to correct it."
    )
    assert kinds(text) == ["corrected"]


def test_what_repeats_the_error_tells_nothing() -> None:
    every = sentences(Document("This article wrongly said that 900 tonnes were shipped. It was 90 tonnes."))
    assert [s.span.exact for s in without_errors(every, find_corrections(every))] == ["It was 90 tonnes."]


STORY = (
    "Sarhad Copper signed a memorandum of understanding worth $500 million with Vantage Ridge Metals on Monday.\n"
    "Koh Metals shipped 90 tonnes of antimony to the United States in September.\n"
)


def read(note: str) -> Extraction:
    return extract(Document(STORY + note, Source(published="2025-10-06")), default())


@pytest.mark.parametrize(("note", "concerned"), [
    ("Correction: An earlier version of this article put the memorandum at $5 billion. It is worth $500 million.",
     {"mou", "agreement"}),
    ("Correction: An earlier version of this article misspelt the name of Koh Metals.", {"shipment"}),
    ("Correction: An earlier version of this article had the wrong picture.", set()),
    ("The Makran Herald has retracted its report on lithium in Chitral.", set()),
])  # fmt: skip
def test_which_drafts_it_stands_with(note: str, concerned: set[str]) -> None:
    found = read(note)
    corrected = {d.type: c for d in found.drafts for c in d.cited if c.field == "correction"}
    assert set(corrected) == concerned
    assert all(c.span in found.corrections for c in corrected.values())
    assert len(found.corrections) == 1


def test_the_error_is_not_told() -> None:
    values = {v for d in read("An earlier version of this article said Sarhad Copper signed a memorandum of"
              " understanding worth $5 billion with Vantage Ridge Metals.").drafts for v in d.all("value")}  # fmt: skip
    assert "5000000000/5000000000 USD" not in values


def test_a_signing_belongs_to_the_deal_as_it_is_now() -> None:
    found = read("Correction: An earlier version of this article put the memorandum at $5 billion, not $500 million.")
    assert all(event.deal in found.deals for event in found.events if event.deal)
