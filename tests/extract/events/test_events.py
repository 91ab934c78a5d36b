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
from tests.extract.events.told_dealing import DEALING
from tests.extract.events.told_doing import DOING


def find(text: str, published: str | None = "2025-10-06") -> Extraction:
    return extract(Document(text, Source(published=published)), default())


def names(extraction: Extraction, draft: Draft, *fields: str) -> list[str]:
    return [extraction.entities[id].name for id in draft.all(*fields)]


@pytest.mark.parametrize(
    ("text", "type", "bodies", "date"),
    [*DEALING, *DOING],
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
        ("Kohat Salts Limited has not, she confirmed, signed a supply contract with Tethys Copper Ltd.", "denied"),
        ("Kohat Salts Limited, she confirmed, will in May ship 400 tonnes of copper to Tethys Copper Ltd.", "planned"),
        ("At no time, she said, had Kohat Salts Limited signed a supply contract with Tethys Copper Ltd.", "denied"),
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
        "The minister signed a petition in May. He withdrew it in June.",
        "The ore travelled to Gilgit by mule.",
        "Investors flew from risk in May.",
        "The team arrived at a figure of 4 per cent.",
        "Heavy rain has restricted mining since July.",
        "A strike stopped exports in May.",
        "Low prices have curbed exports since May.",
        "The team placed the sample under a microscope in February.",
        "The firm has limited its losses since October.",
        "The two firms have held talks since March but have not signed an agreement.",
        "Talks went cold in 2019.",
        "The trail went cold in 2019.",
        "Dr Joan Kessler found the material to average 62 per cent tungsten trioxide.",
        "Koel Mining Ltd followed with a loss of $2 million.",
        "The United States has become good at announcing mineral partnerships.",
        "Islamabad is fond of signing memoranda.",
        "Koel Mining Ltd has a talent for announcing deals.",
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
    assert names(extraction, extraction.events[-1], "organization") == ["provincial finance department"]


def test_a_president_of_a_country_is_not_of_a_company_that_is_named_for_it() -> None:
    extraction = find(
        "US Strategic Metals sent ore to Texas in May. Prime Minister Shehbaz Sharif met US President Donald Trump "
        "at the White House in June."
    )
    meeting = next(e for e in extraction.events if e.type == "meeting")
    assert names(extraction, meeting, "organization") == []
    assert names(extraction, meeting, "person") == ["Shehbaz Sharif", "Donald Trump"]


def test_who_receives_a_briefing_with_interest_meets_nobody_by_that() -> None:
    extraction = find("Asim Munir briefed Donald Trump on the mines, which Trump reportedly received with interest.")
    assert len(next(e for e in extraction.events if e.type == "meeting").evidence) == 1


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The mines department granted Koel Mining Ltd a lease in 2022. In July it extended it for three years.",
            [("policy", "2022"), ("policy", "2025-07")],
        ),
        (
            "Islamabad imposed a duty on raw chromite in March. It was lifted in August.",
            [("policy", "2025-03"), ("policy", "2025-08")],
        ),
        (
            "Koel Mining Ltd opened a mill at Hub in 2021. It closed it in June.",
            [("project", "2021"), ("project", "2025-06")],
        ),
        (
            "A smelter was built at Hub in 1994. It closed in 2016.",
            [("project", "1994"), ("project", "2016")],
        ),
        ("Koel Mining Ltd opened a mill at Hub in 2021. It wants to close it.", [("project", "2021")]),
        ("Koel Mining Ltd opened a mill at Hub in 2021. It withdrew it in June.", [("project", "2021")]),
    ],
)
def test_what_became_of_a_thing_told_before(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.type, e.first("date")) for e in find(text).events] == told
