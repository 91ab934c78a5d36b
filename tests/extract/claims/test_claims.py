"""Claims: which quantities are asserted, of what, and by whom; and which only belong to a deal or a record."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extract.claims import find_claims
from app.extract.drafts import Draft
from app.extract.mentions import find_mentions
from app.extract.sentences import sentences
from app.extract.values.amounts import find_amounts
from app.extract.values.dates import find_dates
from app.grounding import Document, Source
from app.vocabulary import default


def read(text: str) -> tuple[Draft, ...]:
    document = Document(text, Source(published="2025-10-06"))
    parts = sentences(document)
    mentions = [
        *find_mentions(document, parts, default()),
        *find_dates(document, parts),
        *find_amounts(document, parts),
    ]
    return find_claims(document, parts, sorted(mentions, key=lambda m: (m.span.start, -m.span.end)))


def claims(text: str) -> list[tuple[str, str | None]]:
    return [(draft.type, draft.first("value")) for draft in read(text)]


ASSERTED = [
    ("The country’s mineral wealth is put at $6 trillion.", "mineral_wealth", "6000000000000/6000000000000 USD"),
    ("Officials speak of $8 trillion in untapped minerals.", "mineral_wealth", "8000000000000/8000000000000 USD"),
    ("The hills hide an estimated $3 trillion worth of minerals.", "mineral_wealth", "3000000000000/3000000000000 USD"),
    ("Afghan mineral deposits valued at more than $1 trillion lie idle.", "mineral_wealth", "1000000000000/.. USD"),
    ("It boasts a trillion-dollar mineral endowment.", "mineral_wealth", "1000000000000/1000000000000 USD"),
    ("The Kandak deposit holds 12 million tonnes of copper.", "reserve", "12000000/12000000 t"),
    ("Measured and indicated resources stand at 4.2Mt.", "reserve", "4200000/4200000 t"),
    ("The ridge is thought to contain some 900,000 ounces of gold.", "reserve", "900000/900000 oz"),
    ("The state’s lithium reserves are estimated at 5.9 million tonnes.", "reserve", "5900000/5900000 t"),
    ("Up to 2.4 million tonnes of fluorite lie under the valley.", "reserve", "../2400000 t"),
    ("Samples returned grades of 3.1 per cent copper.", "concentration", "3.1/3.1 %"),
    ("The vein averages 14 g/t gold.", "concentration", "14/14 g/t"),
    ("The clay carries 900 ppm of dysprosium.", "concentration", "900/900 ppm"),
    ("The ingots are 99.65 per cent pure.", "concentration", "99.65/99.65 %"),
    ("The mine would produce 40,000 tonnes of concentrate a year.", "production", "40000/40000 t/yr"),
    ("The smelter has a capacity of 25,000 tpa.", "production", "25000/25000 t/yr"),
    ("Last year the pit yielded 310,000 ounces of gold.", "production", "310000/310000 oz"),
    ("The first phase is meant to deliver 90,000 tonnes of zinc annually.", "production", "90000/90000 t/yr"),
    ("The refinery can process 120,000 barrels a day.", "production", "120000/120000 bbl/day"),
    ("Antimony now trades at about $52,000 a tonne.", "price", "52000/52000 USD"),
    ("Chromite fetches $255-265/t at the quay.", "price", "255/265 USD"),
    ("Gold prices touched $4,000 an ounce.", "price", "4000/4000 USD"),
    ("The works will create 1,100 direct jobs.", "jobs", "1100/1100 jobs"),
    ("The sector employs 300,000 people.", "jobs", "300000/300000 jobs"),
    ("The quarry employs 4,000.", "jobs", "4000/4000 jobs"),
    ("China refines more than 90 per cent of the world’s rare earths.", "ratio", "90/.. %"),
    ("Mining contributes 3.2 per cent to GDP.", "ratio", "3.2/3.2 %"),
    ("Congo accounts for about 70% of global cobalt output.", "ratio", "70/70 %"),
    ("America imports 82 per cent of the antimony it needs.", "ratio", "82/82 %"),
    ("It pays the province 53 per cent of profits.", "ratio", "53/53 %"),
    ("Light rare earths outweigh heavy ones by roughly three to one.", "ratio", "3/3 ratio"),
    ("The mine should generate around $70 billion in free cash flow.", "other", "70000000000/70000000000 USD"),
    ("The lessee owes the province Rs 3.5 billion.", "other", "3500000000/3500000000 PKR"),
    ("Exports from the mine could reach $2.8 billion.", "other", "2800000000/2800000000 USD"),
    ("Smuggling costs the treasury $200 million a year.", "other", "200000000/200000000 USD"),
    ("It is worth somewhere between $1 trillion and $3 trillion.", "mineral_wealth", "1000000000000/3000000000000 USD"),
    ("He told investors it had trillions of dollars of reserves.", "mineral_wealth",
     "1000000000000/1000000000000000 USD~"),
    ("Sindh’s lignite, put at 186 billion tons, is unused.", "reserve", "186000000000/186000000000 t"),
    ("The pit will need 1,400 people.", "jobs", "1400/1400 jobs"),
    ("The plant can crush 12 tonnes of ore an hour.", "production", "12/12 t/hour"),
    ("The paper put untapped copper at 6bn tonnes.", "reserve", "6000000000/6000000000 t"),
    ("Smuggling goes on, robbing the exchequer of Rs2.2bn a year.", "other", "2200000000/2200000000 PKR"),
    ("Officials put the seam at 40 million tonnes.", "reserve", "40000000/40000000 t"),
    ("The district has 3 million tonnes of barite.", "reserve", "3000000/3000000 t"),
    ("Its barite, 3 million tonnes by one count, is untouched.", "reserve", "3000000/3000000 t"),
    ("Tests showed 64 per cent chromic oxide.", "concentration", "64/64 %"),
    ("A tonne of trioxide now costs $41,500.", "price", "41500/41500 USD"),
    ("The mill reports recoveries of 87 per cent.", "ratio", "87/87 %"),
    ("The sector’s contribution to GDP, at 3.2 per cent, has not moved.", "ratio", "3.2/3.2 %"),
    ("China’s share of refining is 92 per cent.", "ratio", "92/92 %"),
    ("Congo buys little; America gets 70 per cent of its rare earths from China.", "ratio", "70/70 %"),
    ("As many as 1,500 workers will be needed.", "jobs", "../1500 jobs"),
    ("It has taken on 640.", "jobs", "640/640 jobs"),
    ("The reserves could be worth $500 billion.", "mineral_wealth", "500000000000/500000000000 USD"),
    ("The placer gold is worth Rs 800 billion.", "mineral_wealth", "800000000000/800000000000 PKR"),
    ("Net present value is put at $3.1 billion after tax.", "other", "3100000000/3100000000 USD"),
    ("More than 600,000 tonnes of chrome are smuggled out each year.", "other", "600000/.. t/yr"),
    ("Some 92 minerals are known to exist in Pakistan.", "other", "92/92 minerals"),
    ("American plants consumed 24,000 tonnes of antimony.", "other", "24000/24000 t"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "value"), ASSERTED)
def test_what_somebody_asserts(text: str, predicate: str, value: str) -> None:
    assert claims(text) == [(predicate, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The two signed a deal worth $500 million.",
        "A $1.2 billion plant will follow.",
        "The project is expected to cost $6.6 billion.",
        "The bank approved a $410 million loan to the mine.",
        "The fund will invest between $60 million and $75 million.",
        "The firm raised C$22 million from a private placement.",
        "It has been awarded $43.4 million by the Pentagon.",
        "Washington pledged $30 million for training.",
        "The partner will own 70 per cent of the joint venture.",
        "It bought a 15pc stake in a Turkish miner.",
        "The group holds 9.9 per cent of the company.",
        "The levy on Pakistani goods was cut to 19 per cent.",
        "A 29pc duty was imposed last week.",
        "A royalty of $5 a tonne is due.",
        "Shares rose 12 per cent to $4.10.",
        "It agreed to buy over 100 tonnes of concentrate.",
        "Four ships with 260,000 tonnes of soybeans have docked.",
        "A first parcel of 24 tonnes was shipped to Texas.",
        "The offtake contract covers 60,000 tonnes a year.",
        "It plans to ship as many as 30,000t of lumpy ore.",
        "The port lies 70 miles from Gwadar.",
        "The licence covers 3,450 hectares.",
        "Some 300 workers protested and 12 people were killed.",
        "Two-way trade was worth $7.3 billion in 2024, up from $6.9 billion.",
        "It paid $18 a share, a premium of 22 per cent.",
        "The offer values the miner at $240 million.",
        "The state will take a tenth of the shares and a 12 per cent royalty.",
        "Some 35 containers of antimony ore, or 850 tonnes, left.",
        "Brussels would add up to €18.8 million.",
        "It got $500 million from the sovereign wealth fund, which has put in $2 billion.",
        "The sovereign wealth fund manages $900 billion.",
        "The world economy of $100 trillion will not notice.",
        "China cut antimony exports by 97 per cent.",
        "Customs seized 300 tonnes of chromite at the border.",
        "Two containers of antimony were sold and the firm was paid $2 million.",
        "The IMF approved $1.2 billion for the budget.",
        "Inflation was 4.1 per cent, and gold is up 40 per cent this year.",
        "Freight adds $45 a tonne, and the royalty is Rs 400 a tonne.",
        "Copper concentrate worth $2 million was sold.",
        "The firm had revenue of $48 million last year.",
        "The vote was two to one.",
        "The loan runs for 20 years at an interest rate of 4.5 per cent.",
        "The Export-Import Bank issued a letter of interest for $900 million.",
    ],
)
def test_what_only_belongs_to_a_deal_or_a_record(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It holds 15 million tonnes of copper and 26 million ounces of gold.",
         ["15000000/15000000 t", "26000000/26000000 oz"]),
        ("It will produce 200,000 tons of copper a year, rising to 400,000 tons later.",
         ["200000/200000 t/yr", "400000/400000 t/yr"]),
        ("It would support 6,000 jobs in America and 7,500 in Balochistan.", ["6000/6000 jobs", "7500/7500 jobs"]),
        ("Beijing controls 70 per cent of rare earth mining and over 85 per cent of refining.", ["70/70 %", "85/.. %"]),
        ("The $6 trillion of mineral wealth is doubted; some have spoken of $8 trillion and $50 trillion.",
         ["6000000000000/6000000000000 USD", "8000000000000/8000000000000 USD", "50000000000000/50000000000000 USD"]),
        ("Barite has traded at around $150 a tonne this year; a year ago it was $110.", ["150/150 USD", "110/110 USD"]),
        ("Geologists value what lies in the soil at $26 trillion; Forbes once wrote of $14.8 trillion.",
         ["26000000000000/26000000000000 USD", "14800000000000/14800000000000 USD"]),
        ("Output would reach 400,000 tonnes a year, and 900 people from nearby villages would be taken on.",
         ["400000/400000 t/yr", "900/900 jobs"]),
        ("We have 124 deposits of solid minerals, and 15 are being worked.", ["124/124 minerals", "15/15 minerals"]),
        ("Antimony fetches $40,000 a tonne, and the firm was paid $2 million.", ["40000/40000 USD"]),
        ("It would employ 195 people directly and a further 830 indirectly.", ["195/195 jobs", "830/830 jobs"]),
        ("92 minerals are known to exist, of which 52 are worked commercially.", ["92/92 minerals", "52/52 minerals"]),
        ("The survey says the vale holds 3 million tonnes of talc; the lessee speaks of 7 million.",
         ["3000000/3000000 t", "7000000/7000000 t"]),
        ("The lessee puts the talc at 7 million tonnes. The survey puts the figure at no more than 3 million.",
         ["7000000/7000000 t", "../3000000 t"]),
        ("The survey's own estimate is 5 million tonnes, the firm's 9 million.",
         ["5000000/5000000 t", "9000000/9000000 t"]),
        ("The pit is to turn out 21,000 tonnes in 2026, against 18,500 in 2025.", ["21000/21000 t", "18500/18500 t"]),
        ("Output fell to 9,000 tonnes last year from 14,000 in 2023.", ["9000/9000 t", "14000/14000 t"]),
        ("The union counts 12,000 workers, the ministry 7,000.", ["12000/12000 jobs", "7000/7000 jobs"]),
        ("The bar is said to hold 20 tonnes of gold - worth a tidy Rs 600 billion.",
         ["20/20 t", "600000000000/600000000000 PKR"]),
        ("Trenches averaged 2.2 per cent zinc and 0.3 grams of gold a tonne.", ["2.2/2.2 %", "0.3/0.3 g/t"]),
        ("The lake holds 4 million tonnes of potash, on May 3, 2021 figures.", ["4000000/4000000 t"]),
        ("The trench returned 14.2 metres at 3.4% antimony.", ["14.2/14.2 m", "3.4/3.4 %"]),
        ("The mine accounts for a tenth of the province's exports and 6 per cent of its jobs.", ["6/6 %", "10/10 %"]),
        ("It can lift production to 640,000 tonnes a year from 410,000.", ["640000/640000 t/yr", "410000/410000 t/yr"]),
        ("The survey says Chagai holds 48 porphyry systems, of which just six have been drilled.",
         ["48/48 minerals", "6/6 minerals"]),
        ("72: the percentage of the world's cobalt that one country refines, up from about 50 percent in 2005.",
         ["50/50 %", "72/72 %"]),
        ("Antimony has jumped to $60,000 a tonne, a rise of 38 percent.", ["60000/60000 USD", "38/38 %"]),
        ("The ore here carries 3.1 per cent antimony, he reckoned, against less than 2 per cent in the valley.",
         ["3.1/3.1 %", "../2 %"]),
        ("The port handled 400,000 tonnes of ore last year. It could reach 1 million by 2030.",
         ["400000/400000 t", "1000000/1000000 t"]),
        ("Exports of ores rose to $46 million in the first half, customs figures show. A year earlier they were worth"
         " $11 million. Korean buyers paid $21 million for 1,350 tonnes. Chromite accounted for $9 million.",
         ["46000000/46000000 USD", "11000000/11000000 USD", "21000000/21000000 USD", "1350/1350 t",
          "9000000/9000000 USD"]),
        ("Exports of ores rose to $46 million in 2025, customs figures show. China took a loan of $5 million.",
         ["46000000/46000000 USD"]),
    ],
)  # fmt: skip
def test_several_claims_in_one_sentence(text: str, values: list[str]) -> None:
    assert [value for _, value in claims(text)] == values


def said(text: str, field: str) -> list[str | None]:
    return [draft.first(field) for draft in read(text)]


def test_who_asserts_it_and_of_what() -> None:
    assert said(
        "Pakistan’s mineral wealth is $6 trillion, according to the Geological Survey of Pakistan.", "speaker"
    ) == ["geological-survey-of-pakistan"]
    assert said("Pakistan’s mineral wealth is $6 trillion, according to a report in Dawn.", "origin") == ["dawn"]
    assert said("Barrick said Reko Diq holds 15 million tonnes of copper.", "speaker") == ["barrick"]
    assert said("Barrick said Reko Diq holds 15 million tonnes of copper.", "subject") == ["reko-diq"]
    assert said("Barrick said Reko Diq holds 15 million tonnes of copper.", "mineral") == ["copper"]
    assert said("In Chitral antimony trades at $52,000 a tonne.", "subject") == ["antimony"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        # The noun that governs, by name or by what it means.
        ("The Saindak mine is old. The mine will employ 600 people.", "saindak"),
        ("The Saindak mine is old. It employs 600 people.", "saindak"),
        ("Barrick runs Reko Diq. The company employs 600 people.", "barrick"),
        ("Pakistan is poor. The country has 3 million tonnes of lead.", "pakistan"),
        ("China smelts half of the world’s copper, and adds 900,000 tonnes of capacity each year.", "china"),
        ("The project would support 600 jobs in Balochistan.", "balochistan"),
        ("Figure of the day: 81%. That is China’s share of smelting.", "china"),
        ("Pakistan’s lithium is untouched. A desk study put it at 350,000 tonnes.", "pakistan"),
        # A noun without a name, and places that only lie nearby, are no subject.
        ("Barrick came from Ohio. The tailings hold 3 million tonnes.", None),
        ("An Ohio-based firm found 3 million tonnes of lead.", None),
        ("Less than 3,000 tonnes has gone to China, by our count.", None),
        ("The voyage to China costs $52 a tonne.", None),
    ],
)
def test_of_what_it_is_claimed(text: str, subject: str | None) -> None:
    assert said(text, "subject")[-1] == subject


@pytest.mark.parametrize(
    ("text", "mineral"),
    [
        ("It can tap its $6 trillion mineral wealth and enter the supply chain for rare earths.", None),
        ("The belt hides $2 trillion worth of copper.", "copper"),
        ("Assays gave 1.3 per cent copper and 0.4 g/t gold.", "copper"),
        ("Copper is scarce. The metal trades at $12,900 a tonne.", "copper"),
        ("Barite sells well, but the voyage costs $52 a tonne.", None),
    ],
)
def test_which_mineral_it_is_of(text: str, mineral: str | None) -> None:
    assert said(text, "mineral")[0] == mineral


def test_rival_figures_are_of_one_subject() -> None:
    text = "The survey says that Saindak holds 3 million tonnes of copper; the company speaks of 7 million."
    assert said(text, "subject") == ["saindak", "saindak"]
    assert said(text, "mineral") == ["copper", "copper"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Barrick came. The company says the ridge holds 3 million tonnes.", "barrick"),
        ("The Geological Survey of Pakistan came. The agency reckons that it holds 3 million tonnes.",
         "geological-survey-of-pakistan"),
        ("It holds 3 million tonnes, by Barrick’s reckoning.", "barrick"),
        ("It holds 3 million tonnes, says Barrick.", "barrick"),
        ("Mark Bristow: We employ 600 people.", "mark-bristow"),
    ],
)  # fmt: skip
def test_who_says_so(text: str, speaker: str) -> None:
    assert said(text, "speaker") == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The mine is forecast to produce 200,000 tonnes of copper a year, he said.",
            "produce 200,000 tonnes of copper a year",
        ),
        ("For all its mineral wealth of up to $68 trillion the state is poor.", "wealth of up to $68 trillion"),
        ("The mine will give around $70 billion in free cash flow.", "around $70 billion in free cash flow"),
        ("It would support 6,000 jobs there and 7,500 in Sindh.", "6,000 jobs"),
        ("It has about 1 per cent of known antimony reserves.", "about 1 per cent of known antimony reserves"),
    ],
)
def test_the_excerpt_is_the_phrase_that_asserts_it(text: str, words: str) -> None:
    assert str(read(text)[0].evidence[0]) == words


def test_how_firmly_it_is_said() -> None:
    assert [d.modality for d in read("It could yield 12,000 tonnes of metal a year.")] == ["possible"]
    assert [d.modality for d in read("It will employ 430.")] == ["planned"]
    assert [d.modality for d in read("The sector employs 300,000 people.")] == ["reported"]


PIECES = st.lists(
    st.sampled_from(
        "it holds 5 million tonnes of copper and 26 % $6 trillion"
        " mineral wealth , . ; Barrick said Pakistan employs".split()
    ),
    max_size=30,
)


@settings(deadline=None, max_examples=50)
@given(PIECES.map(" ".join))
def test_any_text_gives_grounded_claims(text: str) -> None:
    for draft in read(text):
        assert all(cited.span.text == text for cited in draft.cited)
        assert len(draft.evidence[0].exact) <= 400
