"""The two seed articles, reported by hand as their annotation has them: what the timeline must then show."""

from __future__ import annotations

from itertools import permutations

import pytest

from app.extract.drafts import Modality
from app.reconcile.things import Report, Standing
from tests.reconcile.reports import facts, shown, tell, the, things

# The first article states neither date nor outlet; the second is of 6 October 2025.
MEETING_A = tell(
    "the display of those stones by Pakistan Army Chief Gen {Asim Munir|person=asim-munir} to US President {Donald"
    " Trump|person=donald-trump} in September … {Shehbaz Sharif|person=shehbaz-sharif} presented what media reports"
    " described as mineral samples {in late September|date=XXXX-09-21/XXXX-09-30#no year given}",
    "meeting",
    article="000",
)
SHIPMENT_A = tell(
    "{Pakistan|place=pakistan} has shipped enriched critical minerals including {antimony|mineral=antimony}, {copper"
    " concentrate|mineral=copper}, and {rare earth elements|mineral=rare-earth-elements} to the"
    " {US|place=united-states#recipient}",
    "shipment",
    article="000",
)
DEAL_A = tell(
    "Pakistan’s {Frontier Works Organization|party=frontier-works-organization} and {US Strategic"
    " Metals|party=us-strategic-metals} inked a deal covering the extraction and export of {rare earth"
    " metals|mineral=rare-earth-elements} … The {multi-hundred-million-dollar|value=200000000/1000000000 USD~}"
    " cooperation",
    "other",
    article="000",
)
SIGNING_A = tell(
    "{Frontier Works Organization|organization=frontier-works-organization} and {US Strategic"
    " Metals|organization=us-strategic-metals} inked a deal covering {rare earth metals|mineral=rare-earth-elements}",
    "agreement",
    article="000",
    deal=DEAL_A,
)
NOVA_A = tell(
    "US-listed {Nova Minerals|party=nova-minerals} has signed a strategic MoU with Pakistani company {Himalayan Earth"
    " Exploration|party=himalayan-earth-exploration} (HEE) on {antimony|mineral=antimony}, {gold|mineral=gold}, and"
    " {rare earth elements|mineral=rare-earth-elements}",
    "mou",
    article="000",
)
REFINERY_A = tell(
    "A poly-metallic refinery would process critical minerals into intermediate and finished products",
    "project",
    article="000",
    modality=Modality.PLANNED,
    deal=DEAL_A,
)
WEALTH_A = tell(
    "{Pakistan|subject=pakistan} also holds an estimated total mineral wealth of {up to US$68"
    " trillion|value=../68000000000000 USD}",
    "mineral_wealth",
    article="000",
)
DEAL_B = tell(
    "a recently signed memorandum of understanding (MoU) between {Pakistan|party=pakistan} and American firm {US"
    " Strategic Metals|party=us-strategic-metals} (USSM). The deal, worth {approximately $500"
    " million|value=500000000/500000000 USD}",
    "mou",
    article="001",
    published="2025-10-06",
)
SHIPMENT_B = tell(
    "{Pakistan|place=pakistan} has sent its first-ever shipment of {rare earth|mineral=rare-earth-elements} and"
    " critical minerals to the {United States|place=united-states#recipient}. The {sample|stage=shipment#sample}"
    " shipment was prepared locally with the help of the {Frontier Works"
    " Organisation|organization=frontier-works-organization} and"
    " includes {copper concentrate|mineral=copper}, {antimony|mineral=antimony}, and rare earth elements such as"
    " {neodymium|mineral=neodymium} and {praseodymium|mineral=praseodymium}. According to a report published in"
    " {Dawn|origin=dawn}, it was sent under a memorandum with {US Strategic Metals|organization=us-strategic-metals}",
    "shipment",
    article="001",
    published="2025-10-06",
    deal=DEAL_B,
)
MEETING_B = tell(
    "{Last month|date=2025-09#relative to 2025-10-06}, {Shehbaz Sharif|person=shehbaz-sharif} and General {Asim"
    " Munir|person=asim-munir} had presented a wooden box containing {rare earth|mineral=rare-earth-elements} samples"
    " to US President {Donald Trump|person=donald-trump} during a visit to the {White House|place=white-house}",
    "meeting",
    article="001",
    published="2025-10-06",
)
SAID_USSM = tell(
    "{USSM|organization=us-strategic-metals} described the delivery as “a milestone in the Pakistan–US strategic"
    " partnership.”",
    "statement",
    article="001",
    published="2025-10-06",
)
SAID_PTI = tell(
    "{PTI|organization=pakistan-tehreek-e-insaf} Information Secretary criticised the lack of transparency",
    "statement",
    article="001",
    published="2025-10-06",
)
WEALTH_B = tell(
    "For {Pakistan|subject=pakistan}, its estimated {$6 trillion|value=6000000000000/6000000000000 USD} mineral wealth",
    "mineral_wealth",
    article="001",
    published="2025-10-06",
)
FIRST = (MEETING_A, SHIPMENT_A, DEAL_A, SIGNING_A, NOVA_A, REFINERY_A, WEALTH_A)
SECOND = (DEAL_B, SHIPMENT_B, MEETING_B, SAID_USSM, SAID_PTI, WEALTH_B)
TIMELINE = things(*FIRST, *SECOND)


def test_one_meeting_with_its_year_inferred() -> None:
    meeting = the(TIMELINE, "meeting")
    assert set(meeting.reports) == {MEETING_A.id, MEETING_B.id}
    assert meeting.edtf == "2025-09-21/2025-09-30"
    assert "Year inferred" in meeting.date_note
    (date,) = [f for f in facts(meeting, "date") if f.standing is Standing.SHOWN]
    assert date.value == "2025-09-21/2025-09-30"
    assert len(date.citations) == 2  # the words of both
    assert set(shown(meeting, "date", Standing.BESIDE)) == {"2025-09", "XXXX-09-21/XXXX-09-30"}


def test_badge_of_the_meeting() -> None:
    corroboration = the(TIMELINE, "meeting").corroboration
    assert (corroboration.articles, corroboration.outlets) == (2, None)


def test_one_deal_of_the_memorandum_and_the_deal_inked() -> None:
    deal = next(t for t in TIMELINE if DEAL_A.id in t.reports)
    assert set(deal.reports) == {DEAL_A.id, DEAL_B.id}
    assert deal.type == "mou"
    assert set(shown(deal, "party")) == {"frontier-works-organization", "us-strategic-metals"}
    assert shown(deal, "party", Standing.BESIDE) == ["pakistan"]
    assert deal.reasons
    assert "US Strategic Metals" in deal.reasons[0]


def test_the_more_precise_value_with_the_other_beside_it() -> None:
    deal = next(t for t in TIMELINE if DEAL_A.id in t.reports)
    assert shown(deal, "value") == ["500000000/500000000 USD"]
    assert shown(deal, "value", Standing.BESIDE) == ["200000000/1000000000 USD~"]


def test_one_shipment_bounded_by_the_article_that_reports_it() -> None:
    shipment = the(TIMELINE, "shipment")
    assert set(shipment.reports) == {SHIPMENT_A.id, SHIPMENT_B.id}
    assert shipment.edtf == "../2025-10-06"
    assert shipment.deal == next(t.id for t in TIMELINE if DEAL_A.id in t.reports)
    assert set(shown(shipment, "mineral")) == {"antimony", "copper", "neodymium", "praseodymium"}
    assert shown(shipment, "mineral", Standing.BESIDE) == ["rare-earth-elements"]
    assert [(f.value, f.qualifier) for f in facts(shipment, "stage")] == [("shipment", "sample")]


def test_single_source_memorandum_without_a_date() -> None:
    nova = next(t for t in TIMELINE if NOVA_A.id in t.reports)
    assert nova.reports == (NOVA_A.id,)
    assert nova.edtf is None


def test_statements_stand_apart() -> None:
    assert sum(t.type == "statement" for t in TIMELINE) == 2


def test_what_is_planned_is_a_thing_of_its_own_that_belongs_to_the_deal() -> None:
    refinery = the(TIMELINE, "project")
    assert refinery.modality is Modality.PLANNED
    assert refinery.edtf is None
    assert refinery.deal == next(t.id for t in TIMELINE if DEAL_A.id in t.reports)


def test_mineral_wealth_is_disputed() -> None:
    wealth = the(TIMELINE, "mineral_wealth")
    assert set(shown(wealth, "value", Standing.DISPUTED)) == {
        "../68000000000000 USD",
        "6000000000000/6000000000000 USD",
    }


def test_nothing_else() -> None:
    assert len(TIMELINE) == 9


@pytest.mark.parametrize("order", permutations([FIRST[:3], FIRST[3:], SECOND[:3], SECOND[3:]]))
def test_the_order_of_reports_does_not_matter(order: tuple[tuple[Report, ...], ...]) -> None:
    assert things(*(report for part in order for report in part)) == TIMELINE
