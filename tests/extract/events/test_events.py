"""Events: what sentences of the news tell, with whom and when. The day of publication is Monday, 6 October 2025."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.entities import EntityKind
from app.extract import extract
from app.extract.drafts import Draft, Extraction
from app.extract.explain import explain
from app.extract.parsed import to_parsed
from app.grounding import Document, Source
from app.vocabulary import default


def find(text: str, published: str | None = "2025-10-06") -> Extraction:
    return extract(Document(text, Source(published=published)), default())


def names(extraction: Extraction, draft: Draft, *fields: str) -> list[str]:
    return [extraction.entities[id].name for id in draft.all(*fields)]


@pytest.mark.parametrize(
    ("text", "type", "bodies", "date"),
    [
        # agreements
        (
            "Brightwater Lithium Ltd. and the Bolan Mining Authority inked a farm-in agreement on Tuesday.",
            "agreement",
            ["Brightwater Lithium Ltd.", "Bolan Mining Authority"],
            "2025-09-30",
        ),
        (
            "Kestrel Metals Inc. said on Friday it had struck an offtake pact with Japan's Sumida Trading.",
            "agreement",
            ["Sumida Trading", "Kestrel Metals Inc."],
            "2025-10-03",
        ),
        (
            "Orion Rare Earths has agreed to form a joint venture with Sindh Resources.",
            "agreement",
            ["Orion Rare Earths", "Sindh Resources"],
            None,
        ),
        (
            "Under a deal unveiled last month, Tethys Copper Ltd will supply the smelter.",
            "agreement",
            ["Tethys Copper Ltd"],
            "2025-09",
        ),
        # dates inside the verb, works revived, winners of auctions, bodies hired
        (
            "Larkspur Metals Ltd has today subscribed for 12% of Kohat Salts Limited's shares for $3 million.",
            "investment",
            ["Larkspur Metals Ltd", "Kohat Salts Limited"],
            "2025-10-06",
        ),
        (
            "Brightwater Lithium Ltd. was on Friday declared the winner by the Bolan Mining Authority.",
            "policy",
            ["Brightwater Lithium Ltd.", "Bolan Mining Authority"],
            "2025-10-03",
        ),
        (
            "Orion Rare Earths Ltd rehabilitated the Duki washery plant in August.",
            "project",
            ["Orion Rare Earths Ltd"],
            "2025-08",
        ),
        (
            "In May Kestrel Metals Inc. engaged Sumida Trading to design the furnace.",
            "agreement",
            ["Kestrel Metals Inc.", "Sumida Trading"],
            "2025-05",
        ),
        (
            "Kestrel Metals Inc. bought the Tarnow mill in Poland from Sumida Trading in May.",
            "investment",
            ["Kestrel Metals Inc.", "Sumida Trading"],
            "2025-05",
        ),
        ("Engineers of Sumida Trading visited in May.", "meeting", ["Sumida Trading"], "2025-05"),
        # who speaks for whom
        (
            "On Friday the council took the mines department to task.",
            "statement",
            None,
            "2025-10-03",
        ),
        ("A clerk at Duki Traders Association laughed at the idea.", "statement", ["Duki Traders Association"], None),
        ("The Duki Traders Association challenged the levy in court.", "statement", ["Duki Traders Association"], None),
        (
            "Talk of a lease is untrue, the Duki Traders Association said.",
            "statement",
            ["Duki Traders Association"],
            None,
        ),
        ("The Duki Traders Association threatened a strike.", "statement", ["Duki Traders Association"], None),
        ("Duki Traders Association brushed the remarks aside.", "statement", ["Duki Traders Association"], None),
        ("Duki Traders Association said it was baffled.", "statement", ["Duki Traders Association"], None),
        ("The report is not correct, Duki Traders Association said.", "statement", ["Duki Traders Association"], None),
        # verbs with particles, appositions, what leads up to the subject
        (
            "The cargo is the first under a contract that Lark Minerals, a firm from Hub, and Brio Fluids Inc clinched"
            " on Sept 12.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            "2025-09-12",
        ),
        (
            "Harlan Peak Resources snapped up a 30 per cent stake in Baluch Copper Ltd last month.",
            "investment",
            ["Harlan Peak Resources", "Baluch Copper Ltd"],
            "2025-09",
        ),
        (
            "The Geological Survey of Pakistan put down 31 boreholes there in 2021.",
            "project",
            ["Geological Survey of Pakistan"],
            "2021",
        ),
        (
            "In a third step, a consignment of 900 tonnes of fluorspar left Karachi on Friday.",
            "shipment",
            [],
            "2025-10-03",
        ),
        ("The vessel MV Sea Falcon, carrying 6,000 tonnes of ore, left port on Friday.", "shipment", [], "2025-10-03"),
        (
            "The federal government on Friday did away with a levy on gemstones sent abroad.",
            "policy",
            None,
            "2025-10-03",
        ),
        (
            "A petition to stop the auction was dismissed by the Sindh High Court on Friday.",
            "policy",
            ["Sindh High Court"],
            "2025-10-03",
        ),
        ("Customs officers seized eleven containers of chromite on Friday.", "policy", None, "2025-10-03"),
        ("Trial mining got under way on 3 October.", "project", [], "2025-10-03"),
        ("Drilling commenced at the Kharan project on 12 September.", "project", [], "2025-09-12"),
        (
            "Officials dined with executives from Harlan Peak Resources on Friday.",
            "meeting",
            ["Harlan Peak Resources"],
            "2025-10-03",
        ),
        (
            "The Pakistan Mine Workers Federation staged a march on Friday and demanded helmets.",
            "statement",
            ["Pakistan Mine Workers Federation"],
            "2025-10-03",
        ),
        # nouns for verbs, nouns left out, speakers after a comma
        (
            "The signing of the contract between Lark Minerals and Brio Fluids Inc took place on Friday.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            "2025-10-03",
        ),
        (
            "A signing ceremony for the offtake contract between Lark Minerals and Brio Fluids Inc was held on Friday.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            "2025-10-03",
        ),
        (
            "The loan agreement was signed on September 9 by Falcon Capital and Kohat Salts Ltd.",
            "investment",
            ["Falcon Capital", "Kohat Salts Ltd"],
            "2025-09-09",
        ),
        (
            "Falcon Capital will lend Kohat Salts Ltd $9 million. The loan agreement was signed on September 9.",
            "investment",
            ["Falcon Capital", "Kohat Salts Ltd"],
            "2025-09-09",
        ),
        (
            "A ship with ore left Gwadar on Friday, the second cargo sold by Sandur Mining Company to a smelter.",
            "shipment",
            ["Sandur Mining Company"],
            "2025-10-03",
        ),
        (
            "Lark Minerals made its first export of barite to the United States in August.",
            "shipment",
            ["Lark Minerals"],
            "2025-08",
        ),
        (
            "Both companies signed the contract in Houston in May, said Lark Minerals and Brio Fluids Inc.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            "2025-05",
        ),
        (
            "Under a contract that it signed with Brio Fluids Inc on 20 September, Lark Minerals will buy pumps.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            "2025-09-20",
        ),
        (
            "The project was shelved by Harlan Peak Resources in 2022 after metal prices fell.",
            "project",
            ["Harlan Peak Resources"],
            "2022",
        ),
        # who takes a stand, and how
        (
            "The plan is a mirage, said Tessa Vogel of Magnet Monitor, a consultancy.",
            "statement",
            ["Magnet Monitor"],
            None,
        ),
        (
            "Analysts doubt the numbers. The ore is poor, said Tessa Vogel of Magnet Monitor.",
            "statement",
            ["Magnet Monitor"],
            None,
        ),
        (
            "Not everyone believes it. The ore is poor, said Tessa Vogel of Magnet Monitor.",
            "statement",
            ["Magnet Monitor"],
            None,
        ),
        ("Lark Minerals said the cut reflected “good-faith progress”.", "statement", ["Lark Minerals"], None),
        (
            "The Duki Traders Association was quick to condemn the lease.",
            "statement",
            ["Duki Traders Association"],
            None,
        ),
        ("The deal was met with scepticism by the Duki Traders Association.", "statement", None, None),
        ("Praise came from the Duki Traders Association.", "statement", ["Duki Traders Association"], None),
        ("The Duki Traders Association was scathing about it.", "statement", ["Duki Traders Association"], None),
        ("Senator Paul Whitlow, a Republican from Ohio, attacked the cut.", "statement", [], None),
        (
            "The Duki Traders Association wrote to the premier asking him to scrap the duty.",
            "statement",
            ["Duki Traders Association"],
            None,
        ),
        # rules changed, cargoes and visitors on the move, works by their names
        ("The State Bank eased the rules on repatriating profits in July.", "policy", None, "2025-07"),
        ("A 15 per cent duty on copper cathode came into force in August.", "policy", [], "2025-08"),
        ("New rules kicked in on 3 September.", "policy", [], "2025-09-03"),
        ("Lark Minerals Ltd has been stripped of its licence.", "policy", ["Lark Minerals Ltd"], None),
        ("The regulator refused Lark Minerals permission to draw water.", "policy", ["Lark Minerals"], None),
        (
            "The Directorate General of Mines put eleven blocks up for auction on 2 September.",
            "policy",
            ["Directorate General of Mines"],
            "2025-09-02",
        ),
        ("Beijing on Thursday widened its curbs on rare earth exports to include five.", "policy", [], "2025-10-02"),
        ("A freight train with 1,200 tonnes of chromite pulled out of Chaman on Friday.", "shipment", [], "2025-10-03"),
        ("Samples of the ore went to a laboratory in Perth in July.", "shipment", [], "2025-07"),
        (
            "Brio Fluids Inc took in 2,000 tonnes of barite from Lark Minerals in August.",
            "shipment",
            ["Brio Fluids Inc", "Lark Minerals"],
            "2025-08",
        ),
        (
            "A first parcel of 500 tonnes has been loaded at Gwadar, according to Lark Minerals.",
            "shipment",
            ["Lark Minerals"],
            None,
        ),
        (
            "Lark Minerals told investors that a cargo from Pakistan had landed in Houston on 9 May.",
            "shipment",
            ["Lark Minerals"],
            "2025-05-09",
        ),
        ("The two ministers spoke by telephone on Friday.", "meeting", [], "2025-10-03"),
        (
            "A delegation from Brio Fluids Inc was in Quetta on Friday for talks with the chief minister.",
            "meeting",
            ["Brio Fluids Inc"],
            "2025-10-03",
        ),
        ("The Pakistan Minerals Forum opened in Islamabad on Tuesday.", "meeting", None, "2025-09-30"),
        ("Track-laying started last week.", "project", [], "2025-09-29/2025-10-05"),
        ("Ore was struck at 140 metres in August.", "project", [], "2025-08"),
        (
            "At Gwadar, China's Sohar Ports Ltd put a crane into service on 2 October.",
            "project",
            ["Sohar Ports Ltd"],
            "2025-10-02",
        ),
        ("In 2019 a Turkish company abandoned a lead-zinc prospect near Duddar.", "project", [], "2019"),
        (
            "Orion Rare Earths has arranged a $15 million facility with Falcon Capital, which was signed on 3 October.",
            "investment",
            ["Orion Rare Earths", "Falcon Capital"],
            "2025-10-03",
        ),
        (
            "Falcon Capital's purchase of Kohat Salts Ltd was cleared by the Competition Commission in July.",
            "investment",
            ["Falcon Capital", "Kohat Salts Ltd"],
            "2025-07",
        ),
        (
            "Lark Minerals Ltd listed in Karachi in May, raising Rs 2 billion.",
            "investment",
            ["Lark Minerals Ltd"],
            "2025-05",
        ),
        (
            "Lark Minerals followed up with an offtake contract with Brio Fluids Inc.",
            "agreement",
            ["Lark Minerals", "Brio Fluids Inc"],
            None,
        ),
        ("Railways Minister Hanif Abbasi dismissed the threat.", "statement", [], None),
        ("There was no sale, Kohat Salts Ltd said in a notice.", "statement", ["Kohat Salts Ltd"], None),
        # who it was by other names
        (
            "Tongyuan Copper Ltd, the company that rebuilt the smelter in 2023, left.",
            "project",
            ["Tongyuan Copper Ltd"],
            "2023",
        ),
        (
            "Scheldt Marine Ltd finished deepening the approach on 3 September.",
            "project",
            ["Scheldt Marine Ltd"],
            "2025-09-03",
        ),
        ("Drilling was carried out by Scheldt Marine Ltd in 1981.", "project", ["Scheldt Marine Ltd"], "1981"),
        ("Three ministers and a banker sat down in Dubai on Thursday.", "meeting", [], "2025-10-02"),
        ("The first 40 tons rolled in by truck in April.", "shipment", [], "2025-04"),
        # stakes held before, winners, tenders, calls, what follows
        ("The ministry advertised a tender for eleven blocks on 3 September.", "policy", None, "2025-09-03"),
        ("Lark Minerals emerged as the winner on Thursday.", "policy", ["Lark Minerals"], "2025-10-02"),
        (
            "Deputy Prime Minister Ishaq Dar and Marco Rubio discussed minerals by telephone on Friday.",
            "meeting",
            [],
            "2025-10-03",
        ),
        (
            "Lark Minerals prepaid $5 million to Brio Fluids Inc.",
            "investment",
            ["Lark Minerals", "Brio Fluids Inc"],
            None,
        ),
        # filings, auctions, levies that move, papers signed without a word for them
        (
            "It's done: Lark Minerals Ltd and Brio Fluids Inc signed on Tuesday.",
            "agreement",
            ["Lark Minerals Ltd", "Brio Fluids Inc"],
            "2025-09-30",
        ),
        (
            "Lark Minerals hired Sumida Engineering in June as its contractor.",
            "agreement",
            ["Lark Minerals", "Sumida Engineering"],
            "2025-06",
        ),
        ("Assays from hole WD-14 have returned 22 metres at 1.9% copper.", "project", [], None),
        ("The auction of the Chiniot block was held on 4 September.", "policy", None, "2025-09-04"),
        ("Tariffs on Pakistani celestite fell from 19 to 15 per cent on 1 October.", "policy", [], "2025-10-01"),
        ("The committee directed the ministry to submit the contract.", "policy", None, None),
        (
            "Lark Minerals, together with Finland's Kaivos Oy, was awarded the Chiniot block in an auction held on 4 September.",
            "policy",
            ["Lark Minerals", "Kaivos Oy"],
            "2025-09-04",
        ),
        (
            "Falcon Capital signed an $18 million financing with Kohat Salts Limited on Thursday.",
            "investment",
            ["Falcon Capital", "Kohat Salts Limited"],
            "2025-10-02",
        ),
        (
            "Officials watched as a crane lowered the last of 40 containers on to the MV Astral on Friday.",
            "shipment",
            [],
            "2025-10-03",
        ),
        # journeys, groundbreakings, studies handed over, officers who sign for a body
        (
            "Lark Minerals' cargo cleared customs in July and reached Shenzhen in August.",
            "shipment",
            ["Lark Minerals"],
            "2025-07",
        ),
        (
            "Prime Minister Shehbaz Sharif performed the groundbreaking of the smelter on Thursday.",
            "project",
            [],
            "2025-10-02",
        ),
        ("A feasibility study was handed to the government on 1 September.", "project", [], "2025-09-01"),
        (
            "The memorandum was signed on Friday by a mines secretary and the head of Lark Minerals.",
            "agreement",
            ["Lark Minerals"],
            "2025-10-03",
        ),
        (
            "Executives from 30 firms gathered in Karachi on Friday for the Pakistan Minerals Expo.",
            "meeting",
            None,
            "2025-10-03",
        ),
        ("The committee visited the block on 25 September.", "meeting", [], "2025-09-25"),
        # shipments
        ("A consignment of 1,200 tonnes of chromite left Karachi for Qingdao on Sunday.", "shipment", [], "2025-10-05"),
        ("The first cargo of barite arrived in Houston in August.", "shipment", [], "2025-08"),
        ("A vessel carrying copper concentrate docked at Gwadar on Monday.", "shipment", [], "2025-10-06"),
        ("US Strategic Metals received a trial parcel of antimony.", "shipment", ["US Strategic Metals"], None),
        # investments
        (
            "Falcon Capital bought a 12 per cent stake in Indus Gold Ltd for $45 million.",
            "investment",
            ["Falcon Capital", "Indus Gold Ltd"],
            None,
        ),
        ("The World Bank's board has approved a $300 million credit.", "investment", ["World Bank"], None),
        ("Aurum Holdings raised A$18 million through a placement.", "investment", ["Aurum Holdings"], None),
        (
            "Albion Minerals has acquired Skardu Gems Ltd for $9 million.",
            "investment",
            ["Albion Minerals", "Skardu Gems Ltd"],
            None,
        ),
        # policies
        ("Washington slapped a 25 per cent tariff on Pakistani textiles in August.", "policy", [], "2025-08"),
        ("China imposed export controls on rare earths in April.", "policy", [], "2025-04"),
        ("The cabinet approved a new minerals policy on Wednesday.", "policy", [], "2025-10-01"),
        ("Islamabad has banned the export of raw gemstones.", "policy", [], None),
        ("The Supreme Court suspended the lease of Duddar Zinc Ltd on Thursday.", "policy", None, "2025-10-02"),
        ("The province granted Kestrel Metals an exploration licence.", "policy", ["Kestrel Metals"], None),
        # meetings
        ("Prime Minister Shehbaz Sharif met Ajay Banga in New York on Monday.", "meeting", [], "2025-10-06"),
        (
            "A delegation of American investors visited the Saindak mine last week.",
            "meeting",
            [],
            "2025-09-29/2025-10-05",
        ),
        ("Finance Minister Muhammad Aurangzeb held talks with Howard Lutnick.", "meeting", [], None),
        ("Asim Munir showed Donald Trump a box of stones.", "meeting", [], None),
        # projects
        ("Tethys Copper Ltd began drilling at the prospect in July.", "project", ["Tethys Copper Ltd"], "2025-07"),
        ("Construction of the smelter started in 2024.", "project", [], "2024"),
        ("The plant was commissioned on 3 March.", "project", [], "2025-03-03"),
        ("Ground was broken last Saturday on a refinery at Port Qasim.", "project", [], "2025-10-04"),
        (
            "The Geological Survey of Pakistan discovered a lithium pegmatite.",
            "project",
            ["Geological Survey of Pakistan"],
            None,
        ),
        # statements
        ("Human Rights Watch urged the government to release the miners.", "statement", ["Human Rights Watch"], None),
        ("Environmental groups slammed the decision.", "statement", [], None),
        ("Environmental groups say the smelter will poison the river.", "statement", [], None),
        ("Human Rights Watch was unimpressed.", "statement", ["Human Rights Watch"], None),
        ("Human Rights Watch was full of praise for the judges.", "statement", ["Human Rights Watch"], None),
        ("Human Rights Watch wants the contract torn up.", "statement", ["Human Rights Watch"], None),
        ("Human Rights Watch sees no benefit for the miners.", "statement", ["Human Rights Watch"], None),
        ("Human Rights Watch appealed for calm.", "statement", ["Human Rights Watch"], None),
        (
            "Human Rights Watch said the terms had been kept from the assembly.",
            "statement",
            ["Human Rights Watch"],
            None,
        ),
        ("The deal drew fire from the Awami National Party.", "statement", ["Awami National Party"], None),
        ("Mr Trump hailed the agreement as historic.", "statement", [], None),
        ("“This is a sell-out of our own resources,” said Senator Jan Buledi.", "statement", [], None),
        ("Beijing hit back at the remarks.", "statement", [], None),
        ("An official denied that India had been sounded out.", "statement", [], None),
    ],
)
def test_what_happened(text: str, type: str, bodies: list[str] | None, date: str | None) -> None:
    extraction = find(text)
    assert [e.type for e in extraction.events] == [type]
    event = extraction.events[0]
    assert event.first("date") == date
    if bodies is not None:
        assert set(names(extraction, event, "organization")) == set(bodies)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kestrel Metals Inc. plans to ship antimony in 2027.", "planned"),
        ("Manara Minerals is in talks to buy 15 per cent of the mine.", "planned"),
        ("Manara Minerals could buy a stake in the mine.", "possible"),
        ("The refinery could start production in 2029.", "possible"),
        ("The Asian Development Bank has not approved any loan.", "denied"),
        ("No agreement on Pasni has been signed with Washington.", "denied"),
        ("The Export-Import Bank is considering a $1 billion guarantee.", "possible"),
        ("The ministry is expected to lift the ban next year.", "planned"),
        ("Donald Trump and Xi Jinping will meet in November.", "planned"),
        ("Had the bank approved the loan in May, the mill would be running.", "possible"),
        ("Rumours that Lark Minerals had bought the mine persist.", "possible"),
    ],
)
def test_what_did_not_happen_is_a_prospect(text: str, modality: str) -> None:
    extraction = find(text)
    assert extraction.events == ()
    assert [p.modality for p in extraction.prospects] == [modality]
    assert extraction.deals == ()


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the mine employs 4,000 people.",
        "The US embassy did not respond to a request for comment.",
        "According to the ministry, 92 minerals are found in Pakistan.",
        "Analysts at Fitch Solutions said output would rise by 4 per cent.",
        "China exports most of the world's antimony.",
        "Prices for concentrate delivered to China fell.",
        "HEE sells what it calls a premium product.",
        "Gunmen attacked a convoy near Kalat.",
        "The United States bought more than 75% of its barite abroad last year.",
        "Orion Rare Earths gave up the option.",
        "Under it, Pakistan opened its market to American soybeans.",
        "The Asian Development Bank turned down a request for $25 million in June.",
        "The Frontier Works Organization is widening the road.",
        "Freight rates fell from 40 to 30 dollars on 1 October.",
        "The ambassador went through the terms over dinner.",
        "Lark Minerals has secured rights to half of the output.",
        "A strike by lorry drivers held up the cargo.",
        "Pakistan exported $212 million of zinc in 2024.",
        "The Chaman road was shut for 47 days.",
        "Some $15 million has been drawn.",
        "The guests were met by some 200 protesters.",
        "Kohat Salts Ltd is pleased to announce its results.",
        "The minister pushed back the deadline.",
        "Power lines cross the valley, and the firm pays an export duty.",
        "Minerals came up at the table.",
        "Harlan Peak Resources, which is putting up a plant in Ohio, is based in Reno.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    extraction = find(text)
    assert (extraction.events, extraction.prospects) == ((), ())


def test_several_sentences_tell_one_event() -> None:
    extraction = find(
        "Pakistan has sent its first shipment of antimony to the United States. "
        "The shipment was sent under a recently signed memorandum between Pakistan and US Strategic Metals. "
        "The sample shipment was prepared with the help of the Frontier Works Organization."
    )
    assert sorted(e.type for e in extraction.events) == ["agreement", "shipment"]
    shipment = next(e for e in extraction.events if e.type == "shipment")
    assert len(shipment.evidence) == 3
    assert shipment.deal is extraction.deals[0]
    assert [(c.value, c.qualifier) for c in shipment.cited if c.field == "stage"] == [("shipment", "sample")]


@pytest.mark.parametrize(
    ("text", "types", "dates"),
    [
        (
            "A ship carrying 8,500 tonnes of ore left Gwadar on Friday. The first, of 5,000 tonnes, sailed on August 19.",
            ["shipment", "shipment"],
            ["2025-10-03", "2025-08-19"],
        ),
        (
            "Four licences were granted in May. A fifth was revoked on 3 June.",
            ["policy"] * 2,
            ["2025-05", "2025-06-03"],
        ),
        (
            "Kestrel Metals Inc. signed two contracts with Falcon Capital in May. Another was signed with Sumida Trading"
            " on 3 June.",
            ["agreement", "agreement"],
            ["2025-05", "2025-06-03"],
        ),
    ],
)
def test_a_noun_that_is_left_out_is_one_of_those_counted_before(text: str, types: list[str], dates: list[str]) -> None:
    events = find(text).events
    assert ([e.type for e in events], [e.first("date") for e in events]) == (types, dates)


def test_a_stake_raised_is_in_what_was_bought_into_before() -> None:
    extraction = find("Falcon Capital put $8 million into Kohat Salts Ltd in 2023 and doubled its stake last month.")
    assert [set(names(extraction, e, "organization")) for e in extraction.events] == [
        {"Falcon Capital", "Kohat Salts Ltd"},
        {"Falcon Capital", "Kohat Salts Ltd"},
    ]


def test_a_further_cargo_is_of_who_sent_the_first() -> None:
    extraction = find("Lark Minerals shipped ore to Idaho in June. A further 300 tonnes followed in August.")
    assert [names(extraction, e, "organization") for e in extraction.events] == [["Lark Minerals"]] * 2


def test_what_happened_again_is_another_event() -> None:
    events = find("Beijing tightened its export licences in April and again in September.").events
    assert [e.first("date") for e in events] == ["2025-04", "2025-09"]


def test_a_tranche_is_of_the_money_promised() -> None:
    extraction = find(
        "Great Basin Magnesium will put up $31 million for a plant. The first tranche of $6 million was received on 2 May."
    )
    assert names(extraction, extraction.events[0], "organization") == ["Great Basin Magnesium"]
    assert extraction.deals == ()


def test_a_cargo_is_of_those_who_signed_for_it() -> None:
    extraction = find(
        "A ship with barite left Karachi on Friday, the first under a contract that Lark Minerals and Brio Fluids Inc"
        " signed in July."
    )
    shipment = extraction.events[0]
    assert (shipment.type, shipment.first("date")) == ("shipment", "2025-10-03")
    assert set(names(extraction, shipment, "organization")) == {"Lark Minerals", "Brio Fluids Inc"}


def test_the_delegation_is_whose_people_came() -> None:
    extraction = find(
        "Executives of Brio Fluids Inc are in Islamabad. The delegation met Ali Pervaiz Malik on Thursday."
    )
    assert names(extraction, extraction.events[0], "organization") == ["Brio Fluids Inc"]


def test_the_american_company_is_the_one_from_america() -> None:
    extraction = find(
        "The Pakistan Mineral Development Corporation and Ohio-based Volunteer Zinc Inc met in May. "
        "An hour later the American company entered into a memorandum of understanding with Sumida Trading."
    )
    agreement = next(e for e in extraction.events if e.type == "agreement")
    assert names(extraction, agreement, "organization") == ["Sumida Trading", "Volunteer Zinc Inc"]


def test_a_department_by_another_name_is_another_one() -> None:
    extraction = find(
        "The Department of the Interior met hauliers in May. The provincial finance department denies it."
    )
    assert names(extraction, extraction.events[-1], "organization") == []


def test_a_company_and_no_agency_has_a_chief_executive() -> None:
    extraction = find(
        "The US International Development Finance Corporation has bought a stake in Kohat Graphite Ltd for $9 million. "
        "Chief executive Sohail Marwat rejected the charge."
    )
    assert names(extraction, extraction.events[-1], "organization") == ["Kohat Graphite Ltd"]


def test_one_sentence_tells_two_events() -> None:
    extraction = find(
        "The project has tapped the Asian Development Bank for $410m and the International Finance Corporation for $700m."
    )
    assert [names(extraction, e, "organization") for e in extraction.events] == [
        ["Asian Development Bank"],
        ["International Finance Corporation"],
    ]


def test_a_second_memorandum_is_another_event_of_the_same_day() -> None:
    extraction = find(
        "Orion Metals Ltd and the Frontier Works Organization signed a memorandum on Monday. "
        "A second memorandum was concluded at the same table between Falcon Capital and Sumida Trading."
    )
    assert [e.first("date") for e in extraction.events] == ["2025-10-06", "2025-10-06"]
    assert len(extraction.deals) == 2


def test_one_statement_for_a_body_and_who_speaks_for_it() -> None:
    extraction = find(
        "Zhob Minerals Ltd welcomed the ruling. Its chairman, Adil Niazi, praised the court. He thanked the lawyers."
    )
    assert len(extraction.events) == 1
    assert names(extraction, extraction.events[0], "organization") == ["Zhob Minerals Ltd"]


def test_a_pronoun_means_the_last_speaker() -> None:
    extraction = find("Pini Althaus, who heads Cove Capital, met Donald Trump. He hailed the outcome as a victory.")
    statement = next(e for e in extraction.events if e.type == "statement")
    assert names(extraction, statement, "person") == ["Pini Althaus"]
    assert names(extraction, statement, "organization") == ["Cove Capital"]


def test_the_outlet_that_a_sentence_credits_is_the_origin() -> None:
    extraction = find("According to a report published in Dawn, Pakistan shipped antimony to the United States.")
    assert names(extraction, extraction.events[0], "origin") == ["Dawn"]


PIECES = st.sampled_from(
    'Pakistan|signed|a deal|with|US Strategic Metals|that|which|said|“|”|"|,|.|;|:|(|)|and|to|by|will|not|no|if|$5 million'
    "|on Monday|antimony|shipped|the shipment|he|they|of|'s|’s|\n|?|—|-|10%|had|been|was|approved|loan|visit|under".split(
        "|"
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_any_words_give_a_grounded_extraction(text: str) -> None:
    extraction = find(text)
    assert all(c.span.text == text for d in extraction.drafts for c in d.cited)
    assert all(span.end - span.start <= 400 for d in extraction.drafts for span in d.evidence)
    assert to_parsed(extraction)["text"] == text
    assert isinstance(explain(extraction, colour=False), str)
    known = {e.id for e in extraction.entities.values() if e.kind is not EntityKind.MINERAL}
    assert {v for d in extraction.deals for v in d.all("party")} <= known


def test_the_decision_dates_what_was_told_before() -> None:
    extraction = find("The cabinet banned the export of raw gemstones. The decision was taken last Thursday.")
    assert [e.first("date") for e in extraction.events] == ["2025-10-02"]


def test_what_has_no_name_is_not_taken_for_the_last_body() -> None:
    extraction = find("A sovereign fund has built up a holding in Barrick Mining. It bought the shares in June.")
    assert all(n != "Barrick Mining" for e in extraction.events[1:] for n in names(extraction, e, "organization"))


def test_two_countries_that_agree_to_something_make_an_agreement() -> None:
    extraction = find("India and Kazakhstan agreed on Tuesday to set up a joint company.")
    assert [(e.type, e.first("date")) for e in extraction.events] == [("agreement", "2025-09-30")]


def test_a_commitment_that_was_raised_is_worth_what_it_is_now() -> None:
    extraction = find(
        "The International Finance Corporation has increased its exposure from $300 million to $700 million."
    )
    assert extraction.deals[0].first("value") == "700000000/700000000 USD"


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Pakistan has shipped enriched critical minerals to the United States.", ["enriched critical minerals"]),
        ("Pakistan has sent its first shipment of rare earth and critical minerals to the United States.",
         ["rare earth and critical minerals"]),
        ("Kestrel Metals Inc. exported 18,400 tonnes of barite to China in May.", ["18,400 tonnes of barite"]),
        ("Kestrel Metals Inc. dispatched a shipment to China in May.", []),
    ],
)  # fmt: skip
def test_what_a_shipment_carries(text: str, goods: list[str]) -> None:
    (event,) = find(text).events
    assert list(event.all("goods")) == goods


def test_the_most_precise_date_comes_first() -> None:
    extraction = find(
        "Munir met Donald Trump in Washington in September. The meeting with Trump in late September lasted two hours."
    )
    (event,) = extraction.events
    assert len(list(event.all("date"))) == 2
    assert event.first("date") == "2025-09-21/2025-09-30"


def test_whom_an_accusation_says_to_have_signed() -> None:
    assert find("The Awami Workers Party accused the government of signing secret deals.").prospects == ()


def test_what_somebody_is_blamed_for_is_no_event() -> None:
    extraction = find("A senator tore into the government for giving away $85 million a year.")
    assert [e.type for e in extraction.events] == ["statement"]


def test_an_idiom_is_called_by_what_it_means() -> None:
    event = find("The federal government on Friday did away with a levy on gemstones.").events[0]
    assert event.cited[0].qualifier == "end levy"


def test_an_interview_says_we_for_the_body_of_whoever_is_interviewed() -> None:
    found = find(
        "Brightwater Lithium Ltd. is building a plant. Its managing director, Sana Tareen, spoke to this paper.\n\n"
        "In May we hired Kestrel Metals Inc. to design the furnace."
    )
    agreed = next(e for e in found.events if e.type == "agreement")
    assert set(names(found, agreed, "organization")) == {"Brightwater Lithium Ltd.", "Kestrel Metals Inc."}


@pytest.mark.parametrize(
    "text",
    [
        "The firm spent four million dollars on lawyers.",
        "The bidder named its price.",
        "The plant laughed.",
        "The rupee appreciated by 2 per cent.",
        "The storm threatened the harvest.",
        "Two crews spent days with the pumps.",
    ],
)
def test_innocent_uses_tell_no_event(text: str) -> None:
    assert not find(text).events
