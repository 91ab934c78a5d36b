"""Deals: what was concluded, between whom and for how much."""

from __future__ import annotations

import itertools

import pytest

from app.extract import extract
from app.extract.drafts import Extraction
from app.grounding import Document, Source
from app.vocabulary import default
from tests.extract.events.told_money import MONEY
from tests.extract.events.told_papers import NO_DEAL, PAPERS


def find(text: str) -> Extraction:
    return extract(Document(text, Source(published="2025-10-06")), default())


@pytest.mark.parametrize(("text", "instrument", "parties", "value"), [*PAPERS, *MONEY])
def test_what_was_concluded(text: str, instrument: str, parties: set[str], value: str | None) -> None:
    extraction = find(text)
    assert [d.type for d in extraction.deals] == [instrument]
    deal = extraction.deals[0]
    assert {extraction.entities[id].name for id in deal.all("party")} == parties
    assert deal.first("value") == value


@pytest.mark.parametrize("text", NO_DEAL)
def test_what_is_no_deal(text: str) -> None:
    assert find(text).deals == ()


def test_who_adds_money_adds_it_for_the_same_body() -> None:
    found = find("The Harb Bank lent $35 million to Orion Metals Ltd; Sumida Bank added Rs 4 billion.")
    names = [{found.entities[p].name for p in d.all("party")} for d in found.deals]
    assert names == [{"Harb Bank", "Orion Metals Ltd"}, {"Sumida Bank", "Orion Metals Ltd"}]
    assert [d.first("value") for d in found.deals] == ["35000000/35000000 USD", "4000000000/4000000000 PKR"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sumida Bank approved $100 million and Harb Bank $80 million for the highway in June.",
            [({"Sumida Bank"}, "100000000/100000000 USD"), ({"Harb Bank"}, "80000000/80000000 USD")],
        ),
        (
            "Sumida Bank lent Orion Metals Ltd $4 million and Indus Gold Ltd $7 million.",
            [
                ({"Sumida Bank", "Orion Metals Ltd"}, "4000000/4000000 USD"),
                ({"Sumida Bank", "Indus Gold Ltd"}, "7000000/7000000 USD"),
            ],
        ),
        (
            "Sumida Bank approved a $400 million loan to Orion Metals Ltd; Harb Bank followed with $410 million.",
            [
                ({"Sumida Bank", "Orion Metals Ltd"}, "400000000/400000000 USD"),
                ({"Harb Bank", "Orion Metals Ltd"}, "410000000/410000000 USD"),
            ],
        ),
    ],
)
def test_each_sum_has_its_giver_and_its_taker(text: str, told: list[tuple[set[str], str]]) -> None:
    found = find(text)
    deals = [({found.entities[p].name for p in d.all("party")}, d.first("value")) for d in found.deals]
    assert deals == told


def test_roles_activities_and_stage() -> None:
    extraction = find(
        "The Asian Development Bank approved a $410 million loan to Barrick Mining for processing copper ore."
    )
    deal = extraction.deals[0]
    roles = {extraction.entities[c.value].name: c.qualifier for c in deal.cited if c.field == "party"}
    assert roles == {"Asian Development Bank": "lender", "Barrick Mining": "borrower"}
    assert list(deal.all("activity")) == ["processing"]
    assert deal.first("stage") == "funding"


@pytest.mark.parametrize(
    ("what_follows", "value"),
    [
        ("Its price tag is $12 million.", "12000000/12000000 USD"),
        ("Officials put its value at $210 million.", "210000000/210000000 USD"),
        ("“It is worth $55 million to us,” said its chief executive, Sana Lodhi.", "55000000/55000000 USD"),
        ("The two sides expect to spend $70 million by 2028.", "70000000/70000000 USD"),
        ("The two sides put the investment at $70 million.", "70000000/70000000 USD"),
        ("The Japanese hold 49 per cent and have pledged $70 million.", "70000000/70000000 USD"),
        ("Under it, Sumida Trading will invest $70 million in a smelter.", "70000000/70000000 USD"),
        ("Under the deal the two firms will do a study at an estimated cost of $3 million.", "3000000/3000000 USD"),
        ("The buyer will spend $88 million and pay a royalty of $2 a tonne.", "88000000/88000000 USD"),
        ("The American operator will spend $88 million on two sheds.", "88000000/88000000 USD"),
        ("Its worth was put at $38 million.", "38000000/38000000 USD"),
        ("Over its life it should bring in $60 million.", "60000000/60000000 USD"),
        ("At today's prices that is worth some $44 million.", "44000000/44000000 USD"),
        ("Total value: $31 million.", "31000000/31000000 USD"),
        ("The price was $14 million.", "14000000/14000000 USD"),
        ("Each will put in $12 million.", "12000000/12000000 USD"),
        ("They expect to put $85 million into it.", "85000000/85000000 USD"),
        ("An initial $25 million is to go into a mill.", "25000000/25000000 USD"),
        # Money that was not promised, or is another's.
        ("The price is tied to the benchmark, which stood at $1,180 in May.", None),
        ("The district gets $2 million a year in royalties.", None),
        ("Its worth has not been disclosed. The world market is put at $900 million.", None),
        ("Sumida Trading denied that it had paid an advance of $8 million.", None),
        ("Sumida Trading was quick to contradict reports on television that it had transferred $8 million.", None),
        ("Sumida Trading had a market value of $900 million at the close.", None),
        ("The smelter lost $14 million last year.", None),
    ],
)
def test_what_a_deal_is_worth_by_the_sentence_after_it(what_follows: str, value: str | None) -> None:
    extraction = find(f"Orion Metals Ltd signed a deal with Sumida Trading on 3 October. {what_follows}")
    assert [d.first("value") for d in extraction.deals] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Orion Metals Ltd will spend at least $100m on machines, under a contract that it signed with Sumida Trading.",
            "100000000/.. USD",
        ),
        (
            "Sumida Trading has borrowed $40 million from Harb Bank for two cranes, which it ordered from Orion Metals Ltd.",
            None,
        ),
    ],
)
def test_what_a_contract_is_worth_by_the_clause_that_it_stands_in(text: str, value: str | None) -> None:
    (deal,) = (d for d in find(text).deals if d.type == "contract")
    assert deal.first("value") == value


def test_parties_named_beside_the_clause_stand_in_the_order_of_the_text() -> None:
    text = "An offtake agreement signed on Wednesday gives {} first call on {}'s ore until 2031."
    for names in itertools.permutations(
        ("Orion Metals Ltd", "Sumida Trading", "Harb Minerals Ltd", "Indus Gold Ltd"), 2
    ):
        (deal,) = find(text.format(*names)).deals
        assert [c.span.exact for c in deal.cited if c.field == "party"] == list(names)


@pytest.mark.parametrize(
    ("text", "instrument", "value"),
    [
        (
            "An offtake agreement signed on Wednesday gives Orion Metals Ltd first call on Sumida Trading's ore until 2031.",
            "contract",
            None,
        ),
        (
            "Signing a supply pact with Orion Metals Ltd on Wednesday, Sumida Trading's chief executive, Dana Orr, called it a godsend.",
            "contract",
            None,
        ),
        (
            "Wednesday's supply pact with Orion Metals Ltd makes Sumida Trading the largest exporter of antimony.",
            "contract",
            None,
        ),
        ("“We have signed with Orion Metals Ltd,” said Nawab Achakzai, chairman of Sumida Trading.", "other", None),
        (
            "In Dubai on 4 May the two signed a protocol: Orion Metals Ltd will build the mill and Sumida Trading will feed it.",
            "other",
            None,
        ),
        (
            "Nawab Achakzai of Orion Metals Ltd and Dana Orr of Sumida Trading signed the agreement before the minister.",
            "other",
            None,
        ),
        (
            "The joint venture, in which Orion Metals Ltd has 60 per cent and Sumida Trading the rest, was set up in May.",
            "joint-venture",
            None,
        ),
        ("Orion Metals Ltd won the contract to sink 40 holes for Sumida Trading.", "contract", None),
        (
            "The drilling contract went to Orion Metals Ltd, Sumida Trading said. It is worth $3 million.",
            "contract",
            "3000000/3000000 USD",
        ),
        (
            "The contract for the mill, worth $30 million, was let to Orion Metals Ltd by Sumida Trading in May.",
            "contract",
            "30000000/30000000 USD",
        ),
        (
            "Under a $25m contract signed in March, Orion Metals Ltd is laying a siding for Sumida Trading.",
            "contract",
            "25000000/25000000 USD",
        ),
        (
            "Orion Metals Ltd chartered a bulk carrier from Sumida Trading for $1.2 million.",
            "contract",
            "1200000/1200000 USD",
        ),
        ("Orion Metals Ltd has taken 19.9% of Sumida Trading, paying $14 million.", "equity", "14000000/14000000 USD"),
        ("For 19.9% of Sumida Trading, Orion Metals Ltd paid $14 million.", "equity", "14000000/14000000 USD"),
        (
            "A 19.9% stake in Sumida Trading changed hands in May for $14 million; the buyer was Orion Metals Ltd.",
            "equity",
            "14000000/14000000 USD",
        ),
        (
            "Orion Metals Ltd's $14 million purchase of a fifth of Sumida Trading was completed in May.",
            "equity",
            "14000000/14000000 USD",
        ),
        (
            "The purchase of a 19.9% stake in Sumida Trading by Orion Metals Ltd for $14 million closed in May.",
            "equity",
            "14000000/14000000 USD",
        ),
    ],
)
def test_the_other_side_stands_elsewhere_in_the_sentence(text: str, instrument: str, value: str | None) -> None:
    extraction = find(text)
    deals = [
        (d.type, {extraction.entities[p].name for p in d.all("party")}, d.first("value")) for d in extraction.deals
    ]
    assert deals == [(instrument, {"Orion Metals Ltd", "Sumida Trading"}, value)]


def test_a_body_is_told_by_the_country_that_it_is_called_by() -> None:
    extraction = find(
        "Indus Gold Ltd and Orion Metals Ltd, a smelter in Arizona, signed a framework agreement on Monday. In a second "
        "ceremony an hour later the American company entered into a memorandum with the University of Peshawar."
    )
    names = [{extraction.entities[p].name for p in d.all("party")} for d in extraction.deals]
    assert names == [{"Indus Gold Ltd", "Orion Metals Ltd"}, {"Orion Metals Ltd", "University of Peshawar"}]


def test_each_paper_that_is_signed_is_a_deal() -> None:
    extraction = find(
        "Orion Metals Ltd signed two agreements on Tuesday: a supply contract with Sumida Trading worth $30 million and a "
        "memorandum on copper with the Geological Survey of Pakistan."
    )
    told = [(d.type, {extraction.entities[p].name for p in d.all("party")}, d.first("value")) for d in extraction.deals]
    assert told == [
        ("contract", {"Orion Metals Ltd", "Sumida Trading"}, "30000000/30000000 USD"),
        ("mou", {"Orion Metals Ltd", "Geological Survey of Pakistan"}, None),
    ]
    assert [list(d.all("mineral")) for d in extraction.deals] == [[], ["copper"]]


def test_it_was_signed_dates_what_was_told_before() -> None:
    extraction = find("Orion Metals Ltd has a supply contract with Sumida Trading. It was signed on 2 May 2025.")
    assert [(e.type, e.first("date")) for e in extraction.events] == [("agreement", "2025-05-02")]


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Orion Metals Ltd signed a supply contract with Sumida Trading and Indus Gold Ltd one with Harb Metals.",
            [("contract", {"Orion Metals Ltd", "Sumida Trading"}), ("contract", {"Indus Gold Ltd", "Harb Metals"})],
        ),
        (
            "Orion Metals Ltd signed two memoranda, one with Sumida Trading and the other with Indus Gold Ltd.",
            [("mou", {"Orion Metals Ltd", "Sumida Trading"}), ("mou", {"Orion Metals Ltd", "Indus Gold Ltd"})],
        ),
        (
            "Two memoranda were signed: one between Orion Metals Ltd and Sumida Trading, the other between Indus Gold Ltd "
            "and the University of Peshawar.",
            [("mou", {"Orion Metals Ltd", "Sumida Trading"}), ("mou", {"Indus Gold Ltd", "University of Peshawar"})],
        ),
        (
            "Orion Metals Ltd signed a contract with Sumida Trading, and a second one with Indus Gold Ltd.",
            [
                ("contract", {"Orion Metals Ltd", "Sumida Trading"}),
                ("contract", {"Orion Metals Ltd", "Indus Gold Ltd"}),
            ],
        ),
        (
            "A Rail Development Agreement and a Bridge Financing Agreement between Orion Metals Ltd and Sumida Trading were "
            "signed on Monday.",
            [("other", {"Orion Metals Ltd", "Sumida Trading"}), ("loan", {"Orion Metals Ltd", "Sumida Trading"})],
        ),
        (
            "Orion Metals Ltd and Sumida Trading signed a memorandum of understanding and an offtake contract on Monday.",
            [("mou", {"Orion Metals Ltd", "Sumida Trading"}), ("contract", {"Orion Metals Ltd", "Sumida Trading"})],
        ),
        # One paper all the same.
        (
            "Orion Metals Ltd signed a contract with Sumida Trading but none with Indus Gold Ltd.",
            [("contract", {"Orion Metals Ltd", "Sumida Trading"})],
        ),
        (
            "Orion Metals Ltd signed a memorandum with Sumida Trading, one of four firms that bid.",
            [("mou", {"Orion Metals Ltd", "Sumida Trading"})],
        ),
        (
            "Orion Metals Ltd and Sumida Trading signed the terms and conditions of the contract on Monday.",
            [("contract", {"Orion Metals Ltd", "Sumida Trading"})],
        ),
    ],
)
def test_how_many_papers_are_signed(text: str, told: list[tuple[str, set[str]]]) -> None:
    found = find(text)
    assert [(d.type, {found.entities[p].name for p in d.all("party")}) for d in found.deals] == told


def test_two_papers_signed_in_one_breath_are_one_event() -> None:
    extraction = find("Orion Metals Ltd and Sumida Trading signed a memorandum and an offtake contract on Monday.")
    assert [e.type for e in extraction.events] == ["agreement"]
    assert [d.type for d in extraction.deals] == ["mou", "contract"]
