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
        # What exists was once signed, whether the article says so or not.
        (
            "There is a two-year supply contract between Orion Metals Ltd and Sumida Trading, agreed in early May.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd has its MoU, dated June 3, with Sumida Trading. It wants $3 billion for a smelter.",
            "mou",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Sumida Bank added Rs 4 billion to its reserves. Harb Bank lent $35 million to Orion Metals Ltd.",
            "loan",
            {"Harb Bank", "Orion Metals Ltd"},
            "35000000/35000000 USD",
        ),
        (
            "Orion Metals Ltd struck a deal on May 3 to take 900 tonnes of antimony from Sumida Trading of Osaka.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        # Money that comes with what is told, and who gives it.
        (
            "Orion Metals Ltd reopened the Zarda smelter in May with a loan of $9 million from Sumida Bank.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "9000000/9000000 USD",
        ),
        (
            "A contract for $31 million was awarded to Orion Metals Ltd on Monday.",
            "contract",
            {"Orion Metals Ltd"},
            "31000000/31000000 USD",
        ),
        (
            "Orion Metals Ltd set up a joint venture with Sumida Trading in May.",
            "joint-venture",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Sumida Bank gave Orion Metals Ltd a $2 million grant in May.",
            "other",
            {"Orion Metals Ltd", "Sumida Bank"},
            "2000000/2000000 USD",
        ),
        ("Islamabad concluded a trade deal with Washington.", "trade-deal", {"Pakistan", "United States"}, None),
        (
            "Islamabad offered concessions under a trade agreement reached with Washington in July.",
            "trade-deal",
            {"Pakistan", "United States"},
            None,
        ),
        (
            "Orion Metals Ltd of Perth and the state-run Sumida Trading sealed a contract valued at $740 million.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "740000000/740000000 USD",
        ),
        (
            "Orion Metals Ltd, an exploration company based in Nevada, and Sumida Trading sealed a contract.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Kazakhstan’s minister, Aliya Serikova, and the US ambassador, Ellen Harcourt, put pen to paper on a framework.",
            "framework",
            {"Kazakhstan", "United States"},
            None,
        ),
        (
            "Orion Metals Ltd agreed in May to purchase 4,000 tonnes of graphite a year from Indus Graphite Ltd. "
            "The contract is worth roughly $38 million.",
            "contract",
            {"Orion Metals Ltd", "Indus Graphite Ltd"},
            "38000000/38000000 USD",
        ),
        (
            "The contract commits Orion Metals Ltd to deliver 900 tonnes of tungsten to Sumida Trading.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd won a $12 million contract from the Sindh Coal Authority to drill 40 holes.",
            "contract",
            {"Orion Metals Ltd", "Sindh Coal Authority"},
            "12000000/12000000 USD",
        ),
        (
            "Orion Metals Ltd was granted a working-capital line of $2 million by Bank of Makran.",
            "loan",
            {"Orion Metals Ltd", "Bank of Makran"},
            "2000000/2000000 USD",
        ),
        (
            "A syndicate led by Sumida Trading agreed to lend Orion Metals Ltd $40 million.",
            "loan",
            {"Sumida Trading", "Orion Metals Ltd"},
            "40000000/40000000 USD",
        ),
        (
            "Falcon Capital has lifted its holding in the mine to 22 per cent. "
            "The firm handed over Rs 1.9 billion to Indus Gold Ltd for the shares in May.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "1900000000/1900000000 PKR",
        ),
        (
            "Falcon Capital paid $18 million for 30% of Indus Gold Ltd in May.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "18000000/18000000 USD",
        ),
        (
            "Indus Gold Ltd has been acquired by Falcon Capital for $210 million.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "210000000/210000000 USD",
        ),
        (
            "Orion Metals Ltd moved the ore under a contract it signed with Sumida Trading in May.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Falcon Capital invested $18 million in Indus Gold Ltd in March.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "18000000/18000000 USD",
        ),
        # What is ordered from a maker, and what a port lets somebody run, are contracts.
        (
            "Orion Metals Ltd has ordered two crushers from Finland's Raumala Oy for €14 million.",
            "contract",
            {"Orion Metals Ltd", "Raumala Oy"},
            "14000000/14000000 EUR",
        ),
        (
            "Orion Metals Ltd placed an order worth $9 million with Sumida Trading for flotation cells.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "9000000/9000000 USD",
        ),
        (
            "The Gwadar Port Authority awarded Orion Metals Ltd a 25-year concession on Tuesday.",
            "contract",
            {"Gwadar Port Authority", "Orion Metals Ltd"},
            None,
        ),
        (
            "Orion Metals Ltd has been appointed EPC contractor by Sumida Trading in a deal worth $140 million.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            "140000000/140000000 USD",
        ),
        # Parties that another sentence names, or the same one before.
        (
            "Orion Metals Ltd is a smelter. Sumida Trading mines stibnite. On Monday the two companies inked a supply "
            "contract worth $20 million.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "20000000/20000000 USD",
        ),
        (
            "Orion Metals Ltd is bound to take ore from Sumida Trading under a contract that the two firms inked in May.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd has found a partner in Sumida Trading. A term sheet was signed last week.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Sumida Trading will build the plant. Orion Metals Ltd signed the lease agreement with it on Friday.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        # Money lent, and stakes sold, in other words.
        (
            "Orion Metals Ltd has arranged a $15 million revolving credit facility with Sumida Bank.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "15000000/15000000 USD",
        ),
        (
            "To meet its share of the costs Orion Metals Ltd has secured a $15 million credit line from Sumida Bank.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "15000000/15000000 USD",
        ),
        (
            "Orion Metals Ltd raised €22m by selling 8% of its shares to Germany's Rheinfeld AG.",
            "equity",
            {"Orion Metals Ltd", "Rheinfeld AG"},
            "22000000/22000000 EUR",
        ),
        (
            "Orion Metals Ltd placed new shares worth $5 million with Sumida Trading.",
            "equity",
            {"Orion Metals Ltd", "Sumida Trading"},
            "5000000/5000000 USD",
        ),
        (
            "Orion Metals Ltd became a shareholder of Indus Gold Ltd in May, paying $11 million for 9 per cent.",
            "equity",
            {"Orion Metals Ltd", "Indus Gold Ltd"},
            "11000000/11000000 USD",
        ),
        (
            "Half of the mine belongs to Dubai's Saffron Holding; it bought its share for $120 million in 2022.",
            "equity",
            {"Saffron Holding"},
            "120000000/120000000 USD",
        ),
        (
            "Orion Metals Ltd agreed in May to buy a 55 per cent interest in the ground from Sumida Trading for $27 million.",
            "equity",
            {"Orion Metals Ltd", "Sumida Trading"},
            "27000000/27000000 USD",
        ),
        (
            "The joint venture, which Orion Metals Ltd set up with Sumida Trading in May, is to spend $210 million.",
            "joint-venture",
            {"Orion Metals Ltd", "Sumida Trading"},
            "210000000/210000000 USD",
        ),
        # An agreement that something is done under, by or with stands; so does a loan that is the largest.
        (
            "Orion Metals Ltd followed up with an offtake contract for US$310 million with Nebraska's Sumida Trading.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "310000000/310000000 USD",
        ),
        (
            "The mine has been run by Lanhua Mining under a lease agreement with Orion Metals Ltd since 2004.",
            "contract",
            {"Orion Metals Ltd", "Lanhua Mining"},
            None,
        ),
        (
            "Orion Metals Ltd's toll-treatment contract with Sumida Trading runs to 2030.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "A Reko Diq loan of $1.25bn remains the Asian Development Bank's largest in the country.",
            "loan",
            {"Asian Development Bank"},
            "1250000000/1250000000 USD",
        ),
        (
            "The Asian Development Bank's $410 million loan for the mine is the biggest in its history.",
            "loan",
            {"Asian Development Bank"},
            "410000000/410000000 USD",
        ),
        (
            "The siding's financing is in place. The Islamic Development Bank (IsDB) approved $21 million in August.",
            "loan",
            {"Islamic Development Bank"},
            "21000000/21000000 USD",
        ),
        (
            "It may be recalled that the Asian Development Bank approved a loan of $410 million for the mine.",
            "loan",
            {"Asian Development Bank"},
            "410000000/410000000 USD",
        ),
        (
            "Sumida Bank enlarged Orion Metals Ltd's revolving credit facility to $20 million.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "20000000/20000000 USD",
        ),
        (
            "Falcon Capital put $27 million into Indus Gold Ltd in return for 12% of the equity.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "27000000/27000000 USD",
        ),
        (
            "Orion Metals Ltd and Sumida Trading have a long history. The parties began working together under a letter "
            "agreement signed in Doha in late April.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        # What is paid back was lent; an option that is exercised is a purchase; what a board approves is given.
        (
            "Orion Metals Ltd paid off a $70 million loan from Sumida Bank in June.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "70000000/70000000 USD",
        ),
        (
            "Orion Metals Ltd has pocketed a $12 million advance from Sumida Trading against next year's output.",
            "loan",
            {"Orion Metals Ltd", "Sumida Trading"},
            "12000000/12000000 USD",
        ),
        (
            "Sumida Bank's board has given final approval to a $120 million loan for Orion Metals Ltd.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "120000000/120000000 USD",
        ),
        (
            "Falcon Capital exercised its option to raise its holding in Indus Gold Ltd to 24% for $19 million.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "19000000/19000000 USD",
        ),
        (
            "Orion Metals Ltd has bought two used mills from Turkey's Ege Makina for €9 million.",
            "equity",
            {"Orion Metals Ltd", "Ege Makina"},
            "9000000/9000000 EUR",
        ),
        (
            "Orion Metals Ltd won a tender to supply 4,000 tonnes of reagent to Sumida Trading for $6 million.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            "6000000/6000000 USD",
        ),
        (
            "Orion Metals Ltd said its subsidiary, Indus Gold Ltd, had signed a supply agreement with Sumida Trading.",
            "contract",
            {"Indus Gold Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd came home with a contract from Sumida Trading in its bag.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "The ink was barely dry on Orion Metals' contract with Sumida Trading when prices fell.",
            "contract",
            {"Orion Metals", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd pays Sumida Trading $1,150 a tonne under a contract that runs until 2029.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Its lender is Sumida Bank, from which Orion Metals Ltd borrowed $4 million in 2024.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "4000000/4000000 USD",
        ),
        (
            "The line was built with a Rs 30 billion loan that Orion Metals Ltd took from Sumida Bank in 2021.",
            "loan",
            {"Orion Metals Ltd", "Sumida Bank"},
            "30000000000/30000000000 PKR",
        ),
        (
            "Orion Metals Ltd has hired Sumida Trading as lead contractor for the mill.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Three firms signed a supply contract on Monday: Orion Metals Ltd, Sumida Trading and Indus Gold Ltd.",
            "contract",
            {"Orion Metals Ltd", "Sumida Trading", "Indus Gold Ltd"},
            None,
        ),
        (
            "Orion Metals Ltd, Sumida Trading and Indus Gold Ltd will share the $9 million cost of a siding under a "
            "tripartite agreement inked on Monday.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading", "Indus Gold Ltd"},
            "9000000/9000000 USD",
        ),
        (
            "A concession contract for the berth has been signed. The Gwadar Port Authority (GPA) concluded it on Monday "
            "with Orion Metals Ltd of Houston. The two will put in $94 million and pay a royalty of $2 a tonne.",
            "contract",
            {"Gwadar Port Authority", "Orion Metals Ltd"},
            "94000000/94000000 USD",
        ),
        (
            "Orion Metals Ltd and Sumida Trading came to terms on Monday.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Orion Metals Ltd and Sumida Trading penned a term sheet on Monday. The mine has cost its owners $40 million.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Sumida Trading, which has backed Orion Metals Ltd with $7 million, wants a say.",
            "loan",
            {"Orion Metals Ltd", "Sumida Trading"},
            "7000000/7000000 USD",
        ),
        (
            "A $300 million Asian Development Bank loan pays for the road.",
            "loan",
            {"Asian Development Bank"},
            "300000000/300000000 USD",
        ),
        (
            "The sale of 18% of Indus Gold Ltd to Falcon Capital went through on Monday.",
            "equity",
            {"Indus Gold Ltd", "Falcon Capital"},
            None,
        ),
        (
            "In return for $14 million Falcon Capital received 18% of Indus Gold Ltd.",
            "equity",
            {"Indus Gold Ltd", "Falcon Capital"},
            "14000000/14000000 USD",
        ),
        (
            "A spokesman for Orion Metals Ltd said the company had honoured its agreement with Sumida Trading.",
            "other",
            {"Orion Metals Ltd", "Sumida Trading"},
            None,
        ),
        (
            "Sumida Bank signed a $25 million loan agreement with Pakistan on Monday.",
            "loan",
            {"Pakistan", "Sumida Bank"},
            "25000000/25000000 USD",
        ),
        (
            "Ukraine and the United States signed a minerals deal in April that set up a joint fund.",
            "other",
            {"Ukraine", "United States"},
            None,
        ),
        (
            "Falcon Capital announced a $5 million investment in Indus Gold Ltd in May.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "5000000/5000000 USD",
        ),
        (
            "An investment of $5 million by Falcon Capital in Indus Gold Ltd was announced in May.",
            "equity",
            {"Falcon Capital", "Indus Gold Ltd"},
            "5000000/5000000 USD",
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
        "Orion Metals Ltd raised $6 million from institutional investors.",
        "Orion Metals Ltd sold 40,000 tonnes of coal last year.",
        "Orion Metals Ltd is close to signing a contract with Sumida Trading.",
        "Orion Metals Ltd appointed Sumida Trading as adviser.",
        "Talks between Orion Metals Ltd and Sumida Trading ended without an agreement.",
        "In the end Orion Metals Ltd put money down.",
        "There is no contract between Orion Metals Ltd and Sumida Trading.",
        "Orion Metals Ltd has yet to sign a contract with Sumida Trading.",
        "Orion Metals Ltd hopes to reopen the smelter with a loan of $9 million from Sumida Bank.",
        "The Defense Department gave Orion Metals Ltd $24 million in March.",
        "The government granted Orion Metals Ltd a mining concession in Chagai.",
        "Orion Metals Ltd hopes to follow up with a supply contract with Sumida Trading.",
        "Orion Metals Ltd would run on a toll contract with Sumida Trading.",
        "Sumida Bank has signed a letter of intent for a loan of $5 million with Orion Metals Ltd.",
        "A loan of $9 million from Sumida Bank is no more than a hope.",
        "The ministry approved $21 million for the siding in August.",
        "The United States bought 75% of its barite abroad last year, by the count of Orion Metals Ltd.",
        "Orion Metals Ltd's deal with Sumida Trading collapsed in March.",
        "Orion Metals Ltd's shares fell after a supply deal with Sumida Trading fell through.",
        "The law was passed by the assembly. It was signed by Sumida Trading and Orion Metals Ltd on 2 May.",
        "Officials of Orion Metals Ltd toured Sumida Trading's smelter with a view to signing a contract.",
        "Orion Metals Ltd's contract talks with Sumida Trading resume on Monday.",
        "Had Orion Metals Ltd signed with Sumida Trading, the smelter would be running by now.",
        "Orion Metals Ltd took 19% of the market last year, Sumida Trading 12%.",
        "A loan of $40 million from Sumida Bank is under review.",
        "Parliament ratified the convention on Monday, and Orion Metals Ltd and Sumida Trading welcomed it.",
        "Orion Metals Ltd and Sumida Trading agreed to differ.",
        "Orion Metals Ltd cancelled its contract with Sumida Trading in May.",
        "Orion Metals Ltd and Sumida Trading both signed the open letter against the levy.",
        "Orion Metals Ltd signed letters of intent with Sumida Trading; neither is binding.",
        "Orion Metals Ltd walked away from a $140 million takeover of Sumida Trading in May.",
        "I wrote that Orion Metals Ltd had signed up with Sumida Trading. It has not.",
        "A unit of Orion Metals Ltd signed an agreement, and Sumida Trading and Harb Bank looked on.",
        "An agreement was signed on Monday, and a rival of Orion Metals Ltd called it dear to Sumida Trading.",
        "The court ordered the removal of a lien from Orion Metals Ltd.",
        "Sumida Trading agreed with Orion Metals Ltd that prices would fall.",
        "Talks on a supply contract worth $50 million between Orion Metals Ltd and Sumida Trading collapsed in May.",
    ],
)
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
        # Money that was not promised, or is another's.
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
