"""Headlines: built from the facts of a draft."""

from __future__ import annotations

import pytest

from app.extract import extract
from app.extract.headlines import headline
from app.grounding import Document, Source
from app.vocabulary import default


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Pakistan shipped antimony and copper to the United States.",
            "Pakistan sends antimony and copper to the United States",
        ),
        (
            "US Strategic Metals and the Frontier Works Organization signed a memorandum of understanding.",
            "US Strategic Metals and Frontier Works Organization sign a memorandum of understanding",
        ),
        ("China imposed a duty in April.", "China imposes a duty"),
        ("The lease was suspended on Monday.", "Lease suspended"),
        ("Kestrel Metals Inc. plans to ship antimony.", "Planned: Kestrel Metals Inc. sends antimony"),
        (
            "PTI Information Secretary Sheikh Waqqas Akram criticised the plan.",
            "Sheikh Waqqas Akram (Pakistan Tehreek-e-Insaf) voices criticism",
        ),
        ("Prime Minister Shehbaz Sharif met Donald Trump.", "Shehbaz Sharif meets Donald Trump"),
        (
            "Officials called the shipment a step forward.",
            "Officials comment",
        ),
        ("The shipment was sent, in what analysts called a gamble.", "Analysts comment on the shipment"),
        ("The Asian Development Bank approved financing.", "Asian Development Bank approves financing"),
    ],
)
def test_what_we_call_it(text: str, expected: str) -> None:
    extraction = extract(Document(text, Source(published="2025-10-06")), default())
    draft = (*extraction.events, *extraction.prospects)[0]
    called = {id: entity.name for id, entity in extraction.entities.items()}
    assert headline(draft.kind, draft.type, draft.modality, draft.cited, called) == expected


def test_a_deal_is_called_by_its_parties() -> None:
    text = "US Strategic Metals and the Frontier Works Organization signed a memorandum of understanding."
    extraction = extract(Document(text, Source(published="2025-10-06")), default())
    deal = extraction.deals[0]
    called = {id: entity.name for id, entity in extraction.entities.items()}
    assert headline(deal.kind, deal.type, deal.modality, deal.cited, called) == (
        "US Strategic Metals and Frontier Works Organization"
    )
