"""Money and quantities: the words that are quoted and the range they mean, sentence by sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extract.drafts import Amount, Mention, MentionKind
from app.extract.sentences import sentences
from app.extract.values.amounts import find_amounts
from app.grounding import Block, BlockKind, Document, Span


def read(text: str, kind: BlockKind = BlockKind.BODY) -> list[Mention]:
    blocks = (Block(Span(text, 0, len(text)), kind),) if text.strip() else ()
    document = Document(text, blocks=blocks)
    return find_amounts(document, sentences(document))


def amounts(text: str) -> list[tuple[str, str]]:
    return [(m.span.exact, str(m.amount)) for m in read(text)]


MONEY = [
    ("a deal worth $500 million over ten years", "$500 million", "500000000/500000000 USD"),
    ("a deal worth about $500m", "about $500m", "500000000/500000000 USD"),
    ("a deal worth $1.25bn", "$1.25bn", "1250000000/1250000000 USD"),
    ("a $500-million plant", "$500-million", "500000000/500000000 USD"),
    ("a 500-million-dollar plant", "500-million-dollar", "500000000/500000000 USD"),
    ("a US$ 1.1\u00a0billion plant", "US$ 1.1\u00a0billion", "1100000000/1100000000 USD"),
    ("a plant of 500 million US dollars", "500 million US dollars", "500000000/500000000 USD"),
    ("a plant of USD 75 million", "USD 75 million", "75000000/75000000 USD"),
    ("a plant of 75 million USD", "75 million USD", "75000000/75000000 USD"),
    ("a plant of US$75M", "US$75M", "75000000/75000000 USD"),
    ("a fee of $1,250,000", "$1,250,000", "1250000/1250000 USD"),
    ("a fee of $43.4 million", "$43.4 million", "43400000/43400000 USD"),
    ("half a billion dollars", "half a billion dollars", "500000000/500000000 USD"),
    ("a half-billion-dollar plant", "half-billion-dollar", "500000000/500000000 USD"),
    ("a billion dollars", "a billion dollars", "1000000000/1000000000 USD"),
    ("two and a half billion euros", "two and a half billion euros", "2500000000/2500000000 EUR"),
    ("two hundred million dollars", "two hundred million dollars", "200000000/200000000 USD"),
    ("twenty-five million dollars", "twenty-five million dollars", "25000000/25000000 USD"),
    ("as much as €40m in loans", "as much as €40m", "../40000000 EUR"),
    ("£3.5bn of bonds", "£3.5bn", "3500000000/3500000000 GBP"),
    ("A$12.5 million in cash", "A$12.5 million", "12500000/12500000 AUD"),
    ("C$22 million in cash", "C$22 million", "22000000/22000000 CAD"),
    ("a grant of 30 million Australian dollars", "30 million Australian dollars", "30000000/30000000 AUD"),
    ("₹1,500 crore for labs", "₹1,500 crore", "15000000000/15000000000 INR"),
    ("Rs 3.5 billion in Pakistan", "Rs 3.5 billion", "3500000000/3500000000 PKR"),
    ("Rs2.4bn in royalties", "Rs2.4bn", "2400000000/2400000000 PKR"),
    ("Rs.12 lakh for each", "Rs.12 lakh", "1200000/1200000 PKR"),
    ("PKR 1.2 trillion in debt", "PKR 1.2 trillion", "1200000000000/1200000000000 PKR"),
    ("1.2 trillion rupees of debt", "1.2 trillion rupees", "1200000000000/1200000000000 PKR"),
    ("Rs 2 lakh crore in India", "Rs 2 lakh crore", "2000000000000/2000000000000 INR"),
    ("50 crore rupees in India", "50 crore rupees", "500000000/500000000 INR"),
    ("Rmb7bn of bonds", "Rmb7bn", "7000000000/7000000000 CNY"),
    ("7 billion yuan of bonds", "7 billion yuan", "7000000000/7000000000 CNY"),
    ("10 billion Saudi riyals of bonds", "10 billion Saudi riyals", "10000000000/10000000000 SAR"),
    ("75 cents a pound", "75 cents a pound", "0.75/0.75 USD"),
    ("about $40,000 a tonne", "about $40,000 a tonne", "40000/40000 USD"),
    ("about $310/t at the quay", "about $310/t", "310/310 USD"),
    ("$3,300 per troy ounce", "$3,300 per troy ounce", "3300/3300 USD"),
    ("up to $1.2 billion", "up to $1.2 billion", "../1200000000 USD"),
    ("over $2 billion", "over $2 billion", "2000000000/.. USD"),
    ("more than $2bn", "more than $2bn", "2000000000/.. USD"),
    ("at least $30 million", "at least $30 million", "30000000/.. USD"),
    ("upwards of $2 billion", "upwards of $2 billion", "2000000000/.. USD"),
    ("less than $2 billion", "less than $2 billion", "../2000000000 USD"),
    ("$2 billion or more", "$2 billion or more", "2000000000/.. USD"),
    ("$2 billion at most", "$2 billion at most", "../2000000000 USD"),
    ("three-quarters of a billion dollars", "three-quarters of a billion dollars", "750000000/750000000 USD"),
    ("a budget of €12 Mn", "€12 Mn", "12000000/12000000 EUR"),
    ("a budget of $30m–35m", "$30m–35m", "30000000/35000000 USD"),
    ("$500m-plus", "$500m-plus", "500000000/.. USD"),
    ("an estimated $6 trillion", "an estimated $6 trillion", "6000000000000/6000000000000 USD"),
    ("between $60 million and $75 million", "between $60 million and $75 million", "60000000/75000000 USD"),
    ("between $500 million and $1 billion", "between $500 million and $1 billion", "500000000/1000000000 USD"),
    ("between 60 and 75 million dollars", "between 60 and 75 million dollars", "60000000/75000000 USD"),
    ("$400-600 million", "$400-600 million", "400000000/600000000 USD"),
    ("$400–600 million", "$400–600 million", "400000000/600000000 USD"),
    ("$400 million to $600 million", "$400 million to $600 million", "400000000/600000000 USD"),
    ("$400m-$600m in all", "$400m-$600m", "400000000/600000000 USD"),
    ("$2-3bn in all", "$2-3bn", "2000000000/3000000000 USD"),
    ("ranging from $2 million to $3 million", "from $2 million to $3 million", "2000000/3000000 USD"),
    ("hundreds of millions of dollars", "hundreds of millions of dollars", "100000000/1000000000 USD~"),
    ("tens of millions of dollars", "tens of millions of dollars", "10000000/100000000 USD~"),
    ("tens of billions of US dollars", "tens of billions of US dollars", "10000000000/100000000000 USD~"),
    ("a multi-hundred-million-dollar deal", "multi-hundred-million-dollar", "200000000/1000000000 USD~"),
    ("a multi-billion-dollar deal", "multi-billion-dollar", "2000000000/1000000000000 USD~"),
    ("a multibillion-dollar deal", "multibillion-dollar", "2000000000/1000000000000 USD~"),
    ("several hundred million dollars", "several hundred million dollars", "200000000/1000000000 USD~"),
    ("billions of rupees in Pakistan", "billions of rupees", "1000000000/1000000000000 PKR~"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "value"), MONEY)
def test_money(text: str, quote: str, value: str) -> None:
    found = read(f"The firm spoke of {text}.")
    assert [(m.span.exact, str(m.amount)) for m in found] == [(quote, value)]
    assert found[0].kind is MentionKind.MONEY


QUANTITIES = [
    ("200,000 metric tons of copper a year", "200,000 metric tons", "200000/200000 t/yr"),
    ("260,000 tonnes", "260,000 tonnes", "260000/260000 t"),
    ("some 1.4 million tonnes of ore", "some 1.4 million tonnes", "1400000/1400000 t"),
    ("1.4m tonnes of ore", "1.4m tonnes", "1400000/1400000 t"),
    ("12,000 tonnes a year", "12,000 tonnes a year", "12000/12000 t/yr"),
    ("12,000 tonnes per year", "12,000 tonnes per year", "12000/12000 t/yr"),
    ("12,000 tonnes annually", "12,000 tonnes annually", "12000/12000 t/yr"),
    ("12,000 tpa", "12,000 tpa", "12000/12000 t/yr"),
    ("4.5Mt at depth", "4.5Mt", "4500000/4500000 t"),
    ("over 100 tonnes of concentrate", "over 100 tonnes", "100/.. t"),
    ("between 30 and 40 tonnes", "between 30 and 40 tonnes", "30/40 t"),
    ("26 million ounces of gold", "26 million ounces", "26000000/26000000 oz"),
    ("1.9Moz of gold", "1.9Moz", "1900000/1900000 oz"),
    ("up to 1,400 mg/kg", "up to 1,400 mg/kg", "../1400 mg/kg"),
    ("2.4 grams per tonne of gold", "2.4 grams per tonne", "2.4/2.4 g/t"),
    ("0.53 g/t gold", "0.53 g/t", "0.53/0.53 g/t"),
    ("900 ppm of dysprosium", "900 ppm", "900/900 ppm"),
    ("about 1 per cent of reserves", "about 1 per cent", "1/1 %"),
    ("more than 80 per cent of the market", "more than 80 per cent", "80/.. %"),
    ("a 29pc duty", "29pc", "29/29 %"),
    ("between 10% and 20% of it", "between 10% and 20%", "10/20 %"),
    ("10-20% of it", "10-20%", "10/20 %"),
    ("a stake of thirty per cent", "thirty per cent", "30/30 %"),
    ("350 direct jobs", "350 direct jobs", "350/350 jobs"),
    ("300,000 people", "300,000 people", "300000/300000 people"),
    ("about 70 miles from Gwadar", "about 70 miles", "70/70 mi"),
    ("a 1,300-km line", "1,300-km", "1300/1300 km"),
    ("300 MW of power", "300 MW", "300/300 MW"),
    ("1.2 gigawatts of power", "1.2 gigawatts", "1200/1200 MW"),
    ("3,450 hectares of land", "3,450 hectares", "3450/3450 ha"),
    ("a million barrels of crude", "a million barrels", "1000000/1000000 bbl"),
    ("120,000 barrels a day", "120,000 barrels a day", "120000/120000 bbl/day"),
    ("6,000 sq km of desert", "6,000 sq km", "6000/6000 km2"),
    ("roughly three to one", "roughly three to one", "3/3 ratio"),
    ("a ratio of 3:1", "3:1", "3/3 ratio"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "value"), QUANTITIES)
def test_quantities(text: str, quote: str, value: str) -> None:
    found = read(f"The firm spoke of {text}.")
    assert [(m.span.exact, str(m.amount)) for m in found] == [(quote, value)]
    assert found[0].kind is MentionKind.QUANTITY


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Imports rose from $5 million to $10 million.", ["5000000/5000000 USD", "10000000/10000000 USD"]),
        ("It paid $300 million and $110 million.", ["300000000/300000000 USD", "110000000/110000000 USD"]),
        ("It sold 30 tonnes to 5 people for $2.", ["30/30 t", "5/5 people", "2/2 USD"]),
        ("Between $500,000 and $1 million is due.", ["500000/1000000 USD"]),
        ("It gave $4 million to 3 firms.", ["4000000/4000000 USD"]),
        ("The cost has gone up to $7.7 billion.", ["7700000000/7700000000 USD"]),
        ("The 60 percent and 40 percent stakes", ["60/60 %", "40/40 %"]),
    ],
)
def test_several_in_one_sentence(text: str, values: list[str]) -> None:
    assert [value for _, value in amounts(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "($1 = 281.9000 Pakistani rupees)",
        "$1 = Rs 280.66",
        "1 euro = 1.08 dollars",
        "Call +1 303 555 0142 in 2025.",
        "It has 3 mines, 2 mills and 1 office, 24-7.",
        "Rule 10.2 of Act 4 of 2017; see page 12.",
        "They met at 10:30 on 12 May 2024.",
        "The yen and the dollar fell, and pounds were lost.",
        "Millions of people hope.",
        "COVID-19 cases and a B-52.",
    ],
)
def test_what_is_no_amount_of_money(text: str) -> None:
    assert [m for m in read(text) if m.kind is MentionKind.MONEY] == []


def test_rupees_are_those_of_the_country_the_sentence_names() -> None:
    text = "India set aside Rs 15 crore. Pakistan set aside Rs 10 crore."
    assert [m.amount and m.amount.currency for m in read(text)] == ["INR", "PKR"]


def test_a_sum_in_rupees_with_a_full_stop_is_whole() -> None:
    assert amounts("It owes Rs. 3.5 billion and Re. 1 more.") == [
        ("Rs. 3.5 billion", "3500000000/3500000000 PKR"),
        ("Re. 1", "1/1 PKR"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It handed over Rs 1.9 billion for the shares.", [("Rs 1.9 billion", "1900000000/1900000000 PKR")]),
        ("It paid 21 billion won; the other bidder of 12 won nothing.", [("21 billion won", "21000000000/21000000000 KRW")]),
        ("Shares were sold at 4.1 cents a share.", []),
        ("A dam of Rs 45 arab leaks.", [("Rs 45 arab", "45000000000/45000000000 PKR")]),
        ("It ran at 0.4 grams of gold a tonne.", [("0.4 grams of gold a tonne", "0.4/0.4 g/t")]),
        ("Brine of 320 milligrams of lithium per litre.", [("320 milligrams of lithium per litre", "320/320 mg/l")]),
        ("Some 9,000 families live there.", [("Some 9,000 families", "9000/9000 families")]),
        ("It made tens of thousands of jobs.", [("tens of thousands of jobs", "10000/100000 jobs~")]),
        ("It holds several million tonnes.", [("several million tonnes", "2000000/10000000 t~")]),
        ("Some 120 trucks a day pass; 12 trucks are parked.", [("Some 120 trucks a day", "120/120 load/day")]),
    ],
)  # fmt: skip
def test_sums_and_counts_in_other_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert amounts(text) == expected


def test_only_headings_and_the_body_count() -> None:
    assert read("Worth $5 million", BlockKind.HEADING)
    for kind in (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.CAPTION):
        assert not read("Worth $5 million", kind)


WORDS = (
    "$ US$ Rs €40m 5 1,234 1,2,3 0.5 million bn -plus to - and between up to over hundreds of millions dollars a half"
    " tonnes Mt % per cent one three to one 3:1 a year / ( ) , . \u00a0 crore lakh multi- 9999999999999999 jobs"
)
PIECES = st.lists(st.sampled_from(WORDS.split(" ")), max_size=40)


@settings(deadline=None)
@given(PIECES.map(" ".join) | PIECES.map("".join) | st.text(max_size=80))
def test_any_text_gives_amounts_in_order_that_read_back(text: str) -> None:
    found = read(text)
    assert all(m.amount and Amount.parse(str(m.amount)) == m.amount for m in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
