"""What is shown of a thing: values beside each other, disputed values, dates put together, origins counted."""

from __future__ import annotations

import pytest

from app.extract.drafts import Modality
from app.reconcile.dates import put_together
from app.reconcile.things import Report, Standing, Thing
from tests.reconcile.reports import facts, shown, tell, the, things, together

PARTIES = "{Sarhad Copper|party=sarhad-copper} and {Nova Minerals|party=nova-minerals} signed an MoU"
SENT = "{Sarhad Copper|organization=sarhad-copper} has shipped {copper|mineral=copper}"


def deal(*ends: str) -> Thing:
    """The deal that articles tell of which differ in how the sentence ends."""
    return the(things(*(tell(f"{PARTIES} {end}.", "mou", article=f"a{i}") for i, end in enumerate(ends))), "mou")


def standings(thing: Thing, field: str) -> dict[str, str]:
    return {f.value: f.standing for f in facts(thing, field)}


def worth(value: str) -> str:
    return f"{{worth so much|value={value}}}"


@pytest.mark.parametrize(("values", "standing"), [
    (["500000000/500000000 USD", "200000000/1000000000 USD~"], ["shown", "beside"]),
    (["500000000/500000000 USD", "400000000/.. USD"], ["shown", "beside"]),
    (["500000000/500000000 USD", "../600000000 USD"], ["shown", "beside"]),
    (["500000000/500000000 USD", "490000000/490000000 USD"], ["beside", "shown"]),  # rounded
    (["500000000/500000000 USD", "600000000/600000000 USD"], ["disputed", "disputed"]),
    (["500000000/500000000 USD", "600000000/.. USD"], ["disputed", "disputed"]),
    (["500000000/500000000 USD", "140000000000/140000000000 PKR"], ["shown", "shown"]),  # not comparable
])  # fmt: skip
def test_values(values: list[str], standing: list[str]) -> None:
    found = standings(deal(*map(worth, values)), "value")
    assert [found[v] for v in values] == standing


def test_two_amounts_of_one_article_are_no_disagreement() -> None:
    both = "{worth $90m|value=90000000/90000000 USD}, {$10m of it now|value=10000000/10000000 USD}"
    assert Standing.DISPUTED not in standings(deal(both), "value").values()


def test_each_value_keeps_its_own_citations() -> None:
    found = deal(worth("500000000/500000000 USD"), worth("500000000/500000000 USD"), worth("200000000/900000000 USD~"))
    assert [(f.value, len(f.citations)) for f in facts(found, "value")] == [
        ("500000000/500000000 USD", 2),
        ("200000000/900000000 USD~", 1),
    ]


def test_an_acronym_stands_beside_the_name_that_it_was_taken_for() -> None:
    end = "and {FWO|party=frontier-works-organization} signed an MoU {on 1 October|date=2025-10-01}."
    full, short = "{Makran Metals Group|party=makran-metals-group}", "{MMG|party=mmg}"
    found = the(things(*(tell(f"{name} {end}", "mou", article=name) for name in (full, short))), "mou")
    assert standings(found, "party") == {
        "frontier-works-organization": "shown",
        "makran-metals-group": "shown",
        "mmg": "beside",
    }
    assert found.headline == "Frontier Works Organization and Makran Metals Group"


def test_minerals_of_a_group_stand_before_the_group() -> None:
    found = deal("on {rare earths|mineral=rare-earth-elements}", "on {neodymium|mineral=neodymium}")
    assert standings(found, "mineral") == {"rare-earth-elements": "beside", "neodymium": "shown"}


def test_a_role_that_one_source_gives_is_the_partys() -> None:
    seller = "{Sarhad Copper|party=sarhad-copper#seller} and {Nova|party=nova-minerals} signed."
    found = the(things(tell(seller, "mou", article="a"), tell(f"{PARTIES}.", "mou", article="b")), "mou")
    (fact,) = [f for f in facts(found, "party") if f.value == "sarhad-copper"]
    assert (fact.qualifier, len(fact.citations)) == ("seller", 2)


def test_a_stage_that_is_qualified_stands_before_the_stage() -> None:
    found = deal("with {a shipment|stage=shipment}", "with {a sample shipment|stage=shipment#sample}")
    assert [(f.qualifier, f.standing) for f in facts(found, "stage")] == [("", "beside"), ("sample", "shown")]


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(("dates", "edtf", "note"), [
    (["2025-09-24"], "2025-09-24", ""),
    (["2025-09", "2025-09-24"], "2025-09-24", ""),
    (["2025-09", "XXXX-09-21/XXXX-09-30"], "2025-09-21/2025-09-30",
     "Year inferred from “September 2025” (late September: no year is given there)."),
    (["2025-09", "XXXX-09"], "2025-09", "Year inferred from “September 2025” (September: no year is given there)."),
    (["XXXX-09"], "XXXX-09", ""),
    (["2025-09-21/2025-09-30", "2025-09-25/2025-10-05"], "2025-09-25/2025-09-30",
     "What “late September 2025” and “25 September – 5 October 2025” have in common."),
    (["2025-09-24", "2025-09-26"], "2025-09-24/2025-09-26", "Sources differ on the date."),
    (["2025-09-30", "2025-09", "2025-10-01"], "2025-09-30/2025-10-01", "Sources differ on the date."),
    ([], None, ""),
])  # fmt: skip
def test_dates_put_together(dates: list[str], edtf: str | None, note: str) -> None:
    found = put_together([date] for date in dates)
    assert (found.edtf, found.note) == (edtf, note)


def test_what_one_report_dates_twice_was_done_twice() -> None:
    """ "In April and again in October it tightened export licences": nobody disagrees."""
    for told in (
        [["2025-04", "2025-10"]],
        [["2025-04", "2025-10"], ["2025-10-09"]],
        [["2025-04", "2025-10"], ["2025"]],
    ):
        assert not put_together(told).disputed
    assert put_together([["2025-04", "2025-10"], ["2025-07"]]).disputed == {"2025-04", "2025-07", "2025-10"}
    found = put_together([["2025-04", "2025-10"]])
    assert (found.edtf, found.note) == ("2025-04/2025-10", "One source gives “April 2025” and “October 2025”.")
    agreed = deal("{in April|date=2025-04} and again {in October|date=2025-10}")
    assert [(f.value, f.standing) for f in facts(agreed, "date")] == [
        ("2025-04/2025-10", "shown"),
        ("2025-04", "beside"),
        ("2025-10", "beside"),
    ]


def test_an_undated_shipment_lies_between_the_agreement_and_the_first_report() -> None:
    signed = tell(f"{PARTIES} {{in August|date=2025-08}}.", "mou", article="a", published="2025-10-06")
    sent = tell(f"{SENT} under it.", "shipment", article="a", published="2025-10-06", deal=signed)
    again = tell(f"{SENT}.", "shipment", article="b", published="2025-10-09")
    found = the(things(signed, sent, again), "shipment")
    assert found.edtf == "2025-08-01/2025-10-06"
    assert found.date_note == (
        "No date is stated; not before the agreement (August 2025) and not after 6 October 2025, when it was reported."
    )


def test_a_deal_without_a_date_has_that_of_its_signing() -> None:
    agreed = tell(f"{PARTIES}.", "mou", article="a", published="2025-10-06")
    signing = "{Sarhad Copper|organization=sarhad-copper} signed {on Monday|date=2025-10-06}."
    found = things(agreed, tell(signing, "agreement", article="a", published="2025-10-06", deal=agreed))
    assert {t.edtf for t in found} == {"2025-10-06"}


def test_no_bound_at_all() -> None:
    assert the(things(tell(f"{SENT}.", "shipment")), "shipment").edtf is None


# ---------------------------------------------------------------- origins


def told(article: str, *, outlet: str | None = None, copies: str | None = None, credit: str = "") -> Report:
    origin = f" according to {{{credit}|origin=dawn}}" if credit else ""
    return tell(f"{SENT}{origin}.", "shipment", article=article, published="2025-10-06", outlet=outlet, copies=copies)


@pytest.mark.parametrize(("reports", "counted"), [
    ((told("a"),), (1, None, 1)),
    ((told("a"), told("b")), (2, None, 2)),
    ((told("a", outlet="Post"), told("b", outlet="Herald")), (2, 2, 2)),
    ((told("a", outlet="Post"), told("b", outlet="Post")), (2, 1, 1)),
    ((told("a", outlet="Post"), told("b", outlet="Herald", copies="a")), (2, 2, 1)),  # a near-copy
    ((told("a", outlet="Post", credit="Dawn"), told("b", outlet="Herald", credit="Dawn")), (2, 2, 1)),
    ((told("a", outlet="Post", credit="Dawn"), told("b", outlet="dawn.com")), (2, 2, 1)),
    ((told("a", outlet="The Post"), told("b", outlet="www.post.com")), (2, 1, 1)),
    ((told("a", outlet="Post"), told("b", outlet="Herald", copies="a"), told("c", outlet="Herald")), (3, 2, 1)),
])  # fmt: skip
def test_origins(reports: tuple[Report, ...], counted: tuple[int, int | None, int]) -> None:
    found = the(things(*reports), "shipment").corroboration
    assert (found.articles, found.outlets, found.origins) == counted


# ---------------------------------------------------------------- claims


def claim(value: str, article: str, *, predicate: str = "mineral_wealth", about: str = "subject=pakistan") -> Report:
    return tell(f"{{Pakistan|{about}}} holds minerals {{worth so much|value={value}}}.", predicate, article=article)


def test_all_that_is_asserted_of_one_subject_is_one_thing() -> None:
    values = ("6000000000000/6000000000000 USD", "../68000000000000 USD", "6200000000000/6200000000000 USD")
    wealth = the(things(*(claim(v, f"a{i}") for i, v in enumerate(values))), "mineral_wealth")
    assert set(shown(wealth, "value", Standing.DISPUTED)) == set(values)
    assert len(wealth.reports) == 3


def test_figures_that_are_near_each_other_agree() -> None:
    found = the(things(claim("6000/6000 t", "a"), claim("6200/6200 t", "b")), "mineral_wealth")
    assert shown(found, "value", Standing.DISPUTED) == []


@pytest.mark.parametrize("other", [
    claim("53/53 per cent", "b"),  # of another measure
    claim("../68000000000000 USD", "b", about="subject=united-states"),
    claim("../68000000000000 USD", "b", predicate="reserve"),
    claim("../68000000000000 USD", "b", about="subject=pakistan; mineral=copper", predicate="reserve"),
])  # fmt: skip
def test_other_questions_are_other_things(other: Report) -> None:
    assert len(things(claim("6000000000000/6000000000000 USD", "a"), other)) == 2


def test_wealth_is_one_question_whichever_minerals_are_named() -> None:
    both = claim("6/6 USD", "a"), claim("9/9 USD", "b", about="subject=pakistan; mineral=copper")
    assert len(things(*both)) == 1


def test_what_will_be_produced_does_not_contradict_what_is() -> None:
    says = "{Sarhad Copper|subject=sarhad-copper} produces {so much|value=200000/200000 t/a} {in 2028|date=2028}."
    planned = tell(says, "production", article="b", modality=Modality.PLANNED)
    assert len(things(tell(says, "production", article="a"), planned)) == 2


def test_shares_of_two_things_do_not_contradict_each_other() -> None:
    mining = "Mining adds {3.2 per cent|value=3.2/3.2 %} to {Pakistan|subject=pakistan}’s economy"
    profits = "{Pakistan|subject=pakistan} keeps {53 per cent|value=53/53 %} of profits"
    assert len(things(tell(mining, "ratio", article="a"), tell(profits, "ratio", article="b"))) == 2


ALONE = [  # what it says it of is not said, or not enough
    (
        "jobs",
        "{430|value=430/430 jobs} people are to work there",
        "{1,200|value=1200/1200 jobs} people will work there",
    ),
    ("ratio", "{37 per cent|value=37/37 %}", "{53 per cent|value=53/53 %}"),
    (
        "ratio",
        "some {37 per cent|value=37/37 %} in {Pakistan|subject=pakistan}",
        "{53 per cent|value=53/53 %} in {Pakistan|subject=pakistan}",
    ),
    (
        "jobs",
        "{Sarhad Copper|subject=sarhad-copper} needs {1,200|value=1200/1200 jobs} to build the works",
        "{Sarhad Copper|subject=sarhad-copper} will keep {430|value=430/430 jobs} once they run",
    ),
    (
        "production",
        "{Sarhad Copper|subject=sarhad-copper} yields {9 tonnes|value=9/9 t/yr} of slag",
        "{Sarhad Copper|subject=sarhad-copper} yields {4 tonnes|value=4/4 t/yr} of concentrate",
    ),
]


@pytest.mark.parametrize(("predicate", "one", "other"), ALONE)
def test_what_does_not_say_of_what_contradicts_nothing(predicate: str, one: str, other: str) -> None:
    found = things(tell(one, predicate, article="a"), tell(other, predicate, article="b"))
    assert len(found) == 2
    assert [f for thing in found for f in thing.facts if f.standing is Standing.DISPUTED] == []


def test_what_says_of_what_is_compared() -> None:
    works = "{{Sarhad Copper|subject=sarhad-copper}} will employ {{{n}|value={n}/{n} jobs}} miners"
    (found,) = things(*(tell(works.format(n=n), "jobs", article=n) for n in ("430", "1200")))
    assert len(shown(found, "value", Standing.DISPUTED)) == 2


def test_what_stands_alone_is_one_with_its_copies_only() -> None:
    share = "{94 per cent|value=94/94 %} is lost"
    first, copy = tell(share, "ratio", article="a"), tell(share, "ratio", article="b", copies="a")
    assert together(first, copy, tell(share, "ratio", article="c")) == {frozenset((0, 1)), frozenset((2,))}


def test_prices_of_two_months_do_not_contradict_each_other() -> None:
    price = "{Antimony|subject=antimony} fetches {$52,000 a tonne|value=52000/52000 USD}."
    earlier = price.replace("52000/52000", "30000/30000")
    then, now = (tell(s, "price", article=s, published=p) for s, p in ((earlier, "2025-03-01"), (price, "2025-10-01")))
    assert len(things(then, now)) == 2
    assert len(things(now, tell(earlier, "price", article="c", published="2025-10-20"))) == 1


# ---------------------------------------------------------------- headlines


def test_a_headline_is_built_of_what_is_shown() -> None:
    state = "{Pakistan|party=pakistan} and {USSM|party=us-strategic-metals} signed an MoU."
    body = "{FWO|party=frontier-works-organization} and {USSM|party=us-strategic-metals} inked a deal."
    found = the(things(tell(state, "mou", article="a"), tell(body, "other", article="b")), "mou")
    assert "Pakistan" not in found.headline


def test_a_signing_that_names_nobody_is_called_after_the_deals_parties() -> None:
    agreed = tell(f"{PARTIES}.", "mou", article="a")
    signing = the(things(agreed, tell("The signing took place.", "agreement", article="a", deal=agreed)), "agreement")
    assert "Sarhad Copper" in signing.headline


def two_of_one_article(predicate: str, about: str) -> Thing:
    """What an article says in one sentence and in the next."""
    first = tell(f"{{It|{about}}} has {{so much|value=18500/18500 USD}}.", predicate)
    second = tell(f"{{It|{about}}} had {{another sum|value=8300/8300 USD}}.", predicate)
    found = the(things(first, second), predicate)
    assert len(found.reports) == 2
    return found


def test_what_a_price_was_and_is_in_one_article_is_no_disagreement() -> None:
    assert Standing.DISPUTED not in {
        *standings(two_of_one_article("price", "subject=antimony; mineral=antimony"), "value").values()
    }


def test_estimates_of_wealth_in_one_article_may_differ() -> None:
    found = standings(two_of_one_article("mineral_wealth", "subject=pakistan"), "value")
    assert set(found.values()) == {Standing.DISPUTED}


def test_a_peak_in_some_april_is_not_the_price_of_another_article() -> None:
    peak = "{Antimony|subject=antimony} fetched {$60,000|value=60000/60000 USD} {in April|date=XXXX-04}."
    now = "{Antimony|subject=antimony} fetches {$40,000|value=40000/40000 USD}."
    assert len(things(tell(peak, "price", article="a"), tell(now, "price", article="b"))) == 2


def test_a_claim_is_called_after_its_subject_and_not_after_who_says_it() -> None:
    said = "{Sharif|speaker=shehbaz-sharif} puts {Pakistan|subject=pakistan} at {$6 trillion|value=6/6 USD}."
    assert the(things(tell(said, "mineral_wealth")), "mineral_wealth").headline == "Mineral wealth: Pakistan"
