"""Deals: what was concluded, between whom and for how much."""

from __future__ import annotations

import pytest

from app.extract import extract
from app.extract.drafts import Extraction
from app.grounding import Document, Source
from app.vocabulary import default


def find(text: str) -> Extraction:
    return extract(Document(text, Source(published="2025-10-06")), default())


@pytest.mark.parametrize(
    ("text", "instrument", "parties", "value"),
    [
        (
            "Orion Metals Ltd and Sumida Trading signed a memorandum of understanding worth $50 million.",
            "mou",
            {"Orion Metals Ltd", "Sumida Trading"},
            "50000000/50000000 USD",
        ),
        (
            "Orion Metals Ltd signed a contract with Sumida Trading. The deal is worth €20 million.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "20000000/20000000 EUR",
        ),
        (
            "Orion Metals Ltd and Sumida Trading entered into a joint venture agreement. Pakistan has $6 trillion of mineral wealth.",
            "joint-venture",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "The Asian Development Bank approved a loan of $410 million.",
            "loan",
            {"Asian Development Bank"},
            "410000000/410000000 USD",
        ),
        (
            "Falcon Capital bought a 12 per cent stake in Indus Gold Ltd for $45 million.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "45000000/45000000 USD",
        ),
        ("Islamabad concluded a trade deal with Washington.", "trade-deal", {"Pakistan", "United States"}, None),
        (
            "Islamabad offered concessions under a trade agreement reached with Washington in July.",
            "trade-deal",
            {"Pakistan", "United States"},
            None,
        ),
    ],
)
def test_what_was_concluded(text: str, instrument: str, parties: set[str], value: str | None) -> None:
    extraction = find(text)
    assert [d.type for d in extraction.deals] == [instrument]
    deal = extraction.deals[0]
    assert {extraction.entities[id].name for id in deal.all("party")} == parties
    assert deal.first("value") == value


@pytest.mark.parametrize(
    "text",
    [
        "Orion Metals Ltd and Sumida Trading plan to sign a memorandum.",
        "Orion Metals Ltd has issued a letter of interest for $900 million to Sumida Trading.",
        "The province granted Orion Metals Ltd an exploration licence.",
        "Orion Metals Ltd was awarded $43 million by the U.S. Department of Defense.",
        "Talks between Orion Metals Ltd and Sumida Trading ended without an agreement.",
    ],
)
def test_what_is_no_deal(text: str) -> None:
    assert find(text).deals == ()


def test_roles_activities_and_stage() -> None:
    extraction = find(
        "The Asian Development Bank approved a $410 million loan to Barrick Mining for processing copper ore."
    )
    deal = extraction.deals[0]
    roles = {extraction.entities[c.value].name: c.qualifier for c in deal.cited if c.field == "party"}
    assert roles == {"Asian Development Bank": "lender", "Barrick Mining": "borrower"}
    assert list(deal.all("activity")) == ["processing"]
    assert deal.first("stage") == "funding"


def test_what_follows_an_agreement_says_what_it_is_about() -> None:
    extraction = find(
        "Orion Metals Ltd signed a memorandum with Sumida Trading. "
        "The focus is on exploration, technology transfer and trade in antimony and gold. "
        "The initial investment could run into hundreds of millions of dollars."
    )
    (deal,) = extraction.deals
    assert set(deal.all("mineral")) == {"antimony", "gold"}
    assert set(deal.all("activity")) >= {"exploration", "training"}
    assert [(c.value, c.qualifier) for c in deal.cited if c.field == "value"] == [
        ("100000000/1000000000 USD~", "possible")
    ]


def test_what_a_deal_aims_at_is_a_prospect_under_it() -> None:
    extraction = find(
        "Orion Metals Ltd signed a memorandum with Sumida Trading. "
        "The deal aims to establish mineral exploration, processing, and refining facilities in Pakistan."
    )
    (prospect,) = extraction.prospects
    assert (prospect.type, prospect.modality) == ("project", "planned")
    assert prospect.first("stage") == "product"
    assert prospect.deal is extraction.deals[0]
