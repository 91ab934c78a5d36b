"""Which reports are taken for one: told by hand, each case a few articles on the same or on other things."""

from __future__ import annotations

import pytest

from app.extract.drafts import Modality
from app.reconcile.things import Report
from tests.reconcile.reports import tell, the, things, together

DAY, LATER = "2025-10-06", "2025-10-20"
SIGNED = "{Sarhad Copper|party=sarhad-copper} and {Nova Minerals|party=nova-minerals}"
SENT = "{Sarhad Copper|organization=sarhad-copper} has shipped {copper|mineral=copper}"
MAKRAN, MARDAN = "{Makran Metals Group|party=makran-metals-group}", "{Mardan Mining Group|party=mardan-mining-group}"
MET = "{Munir|person=asim-munir} met {Trump|person=donald-trump}"


def a(sentence: str, type: str, published: str | None = DAY, **more: object) -> Report:
    return tell(sentence, type, article="a", published=published, **more)  # type: ignore[arg-type]


def b(sentence: str, type: str, published: str | None = DAY, **more: object) -> Report:
    return tell(sentence, type, article="b", published=published, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("reports", "one"), [
    # Two parties
    ((a(f"{SIGNED} signed an MoU.", "mou"), b(f"{SIGNED} inked a deal.", "other")), True),
    ((a(f"{SIGNED} signed an MoU.", "mou"), b(f"{SIGNED} set up a joint venture.", "joint-venture")), False),
    ((a(f"{SIGNED} signed an MoU on {{gold|mineral=gold}}.", "mou"),
      b(f"{SIGNED} signed an MoU on {{antimony|mineral=antimony}}.", "mou")), False),
    ((a(f"{SIGNED} signed an MoU on {{rare earths|mineral=rare-earth-elements}}.", "mou"),
      b(f"{SIGNED} signed an MoU on {{neodymium|mineral=neodymium}}.", "mou")), True),
    # One party, and a state beside its body
    ((a("{Pakistan|party=pakistan} and {USSM|party=us-strategic-metals} signed.", "mou"),
      b("{FWO|party=frontier-works-organization} and {USSM|party=us-strategic-metals} inked a deal.", "other")), True),
    ((a("{Sarhad Copper|party=sarhad-copper} and {USSM|party=us-strategic-metals} signed.", "mou"),
      b("{FWO|party=frontier-works-organization} and {USSM|party=us-strategic-metals} inked a deal.", "other")), False),
    ((a("{Pakistan|party=pakistan} and {Nova|party=nova-minerals} signed.", "mou"),
      b("{HEE|party=himalayan-earth-exploration} and {Nova|party=nova-minerals} inked a deal.", "other")), False),
    # An acronym that several names have, where one of them alone fits
    ((a("{MMG|party=mmg} and {FWO|party=frontier-works-organization} signed {on 1 October|date=2025-10-01}.", "mou"),
      b(f"{MAKRAN} and {{FWO|party=frontier-works-organization}} signed {{on 1 October|date=2025-10-01}}.", "mou")), True),
    ((a("{MMG|party=mmg} and {Nova|party=nova-minerals} signed an MoU.", "mou"),
      b(f"{MAKRAN} and {{FWO|party=frontier-works-organization}} signed an MoU.", "mou")), False),
    ((a(f"{MARDAN} and {{FWO|party=frontier-works-organization}} signed {{on 1 October|date=2025-10-01}}.", "mou"),
      b(f"{MAKRAN} and {{FWO|party=frontier-works-organization}} signed {{on 1 October|date=2025-10-01}}.", "mou")), False),
    # Dates
    ((a(f"{SIGNED} signed {{on 1 October|date=2025-10-01}}.", "mou"),
      b(f"{SIGNED} signed {{on 3 October|date=2025-10-03}}.", "mou")), True),  # a slip, and a disagreement
    ((a(f"{SIGNED} signed {{on 1 September|date=2025-09-01}}.", "mou"),
      b(f"{SIGNED} signed {{on 3 October|date=2025-10-03}}.", "mou")), False),
    ((a(f"{SIGNED} signed.", "mou"), b(f"{SIGNED} signed {{on 14 October|date=2025-10-14}}.", "mou", LATER)), False),
    ((a(f"{SENT} {{in September|date=2025-09}}.", "shipment"), b(f"{SENT}.", "shipment")), True),
    ((a(f"{SENT} {{on Monday|date=2025-10-05}}.", "shipment"), b(f"{SENT} {{today|date=2025-10-06}}.", "shipment")), True),
    ((a(f"{SENT} {{on 31 August|date=2025-08-31}}.", "shipment"),
      b(f"{SENT} {{in September|date=2025-09}}.", "shipment")), False),
    ((a(f"{SENT} {{in May|date=XXXX-05}}.", "shipment"), b(f"{SENT} {{in September|date=2025-09}}.", "shipment")), False),
    ((a(f"{SENT}.", "shipment", "2025-01-10"), b(f"{SENT}.", "shipment")), False),  # shipments go on
    # A loan in dollars and one in rupees, by one bank
    ((a("{The IsDB|party=islamic-development-bank} approved {$21m|value=21000000/21000000 USD}.", "loan"),
      b("{The IsDB|party=islamic-development-bank} gave {Rs 20m|value=20000000/20000000 PKR}.", "loan",
        "2026-01-23")), False),
    ((a("{The IsDB|party=islamic-development-bank} approved {$21m|value=21000000/21000000 USD}.", "loan"),
      b("{The IsDB|party=islamic-development-bank} gave {$21m|value=21000000/21000000 USD},"
        " {Rs 5.9bn|value=5900000000/5900000000 PKR}.", "loan")), True),
    # Meetings: by people and place
    ((a("{Pakistan|place=pakistan} and {the US|place=united-states} met {in Islamabad|place=islamabad}"
        " {on 8 April|date=2025-04-08}.", "meeting"),
      b("{Pakistan|place=pakistan} and {the US|place=united-states} met {in Islamabad|place=islamabad}.",
        "meeting", "2025-12-04")), False),
    ((a(f"{MET} {{last month|date=2025-09}}.", "meeting"),
      b(f"{MET} {{in September|date=XXXX-09}} at the {{White House|place=white-house}}.", "meeting", None)), True),
    ((a(f"{MET}.", "meeting"),
      b("{Trump|person=donald-trump} met {Sharif|person=shehbaz-sharif}.", "meeting")), False),
    # Statements: by who speaks, and what about
    ((a("{PTI|organization=pakistan-tehreek-e-insaf} criticised the secret agreements and demanded a debate in"
        " parliament.", "statement"),
      b("{PTI|organization=pakistan-tehreek-e-insaf} demanded in parliament that secret agreements be debated.",
        "statement")), True),
    ((a("{PTI|organization=pakistan-tehreek-e-insaf} criticised the secret agreements.", "statement"),
      b("{PTI|organization=pakistan-tehreek-e-insaf} praised the new railway line to Gwadar.", "statement")), False),
    # What happened is not what is planned
    ((a(f"{SENT}.", "shipment"), b(f"{SENT}.", "shipment", modality=Modality.PLANNED)), False),
    ((a(f"{SENT}.", "shipment", modality=Modality.POSSIBLE), b(f"{SENT}.", "shipment", modality=Modality.PLANNED)), True),
    # Goods of two countries
    ((a("{Pakistan|place=pakistan} shipped {gold|mineral=gold} and {copper|mineral=copper}.", "shipment"),
      b("The {US|place=united-states} shipped {gold|mineral=gold} and {copper|mineral=copper}.", "shipment")), False),
    # Two minerals of one cargo in one week, where one of the two names nobody
    ((a("{USSM|organization=us-strategic-metals} took in {neodymium|mineral=neodymium} and {praseodymium|mineral=praseodymium}"
        " {early in October|date=2025-10-01/2025-10-10}.", "shipment", "2025-11-14"),
      b("{Neodymium|mineral=neodymium} and {praseodymium|mineral=praseodymium} had been flown out"
        " {last week|date=2025-09-29/2025-10-05}.", "shipment", "2025-10-08")), True),
    ((a("{USSM|organization=us-strategic-metals} took in {neodymium|mineral=neodymium} and {copper|mineral=copper}"
        " {early in October|date=2025-10-01/2025-10-10}.", "shipment", "2025-11-14"),
      b("{Neodymium|mineral=neodymium} and {praseodymium|mineral=praseodymium} had been flown out"
        " {last week|date=2025-09-29/2025-10-05}.", "shipment", "2025-10-08")), False),
    # Nobody is named
    ((a("{Pakistan|place=pakistan} has shipped {gold|mineral=gold}.", "shipment"),
      b("{Pakistan|place=pakistan} sent {gold|mineral=gold}.", "shipment")), False),
])  # fmt: skip
def test_one_or_two(reports: tuple[Report, ...], one: bool) -> None:
    assert together(*reports) == ({frozenset((0, 1))} if one else {frozenset((0,)), frozenset((1,))})


def test_one_article_tells_two_things_when_it_reports_two() -> None:
    assert len(together(a(f"{SENT}.", "shipment"), a(f"Later, {SENT} again.", "shipment"))) == 2


def test_a_report_that_two_could_be_is_left_alone_and_lists_them() -> None:
    first = a(f"{SIGNED} signed an MoU on {{gold|mineral=gold}}.", "mou")
    second = b(f"{SIGNED} signed an MoU on {{antimony|mineral=antimony}}.", "mou")
    vague = tell(f"{SIGNED} signed an MoU.", "mou", article="c", published=DAY)
    found = {t.id: t for t in things(first, second, vague)}
    assert len(found) == 3
    assert set(found[vague.id].duplicates) == {first.id, second.id}
    assert found[first.id].duplicates == (vague.id,)


def test_an_acronym_that_two_could_be_is_left_alone_and_lists_them() -> None:
    end = "and {FWO|party=frontier-works-organization} signed {on 1 October|date=2025-10-01}"
    makran, mardan = a(f"{MAKRAN} {end}.", "mou"), b(f"{MARDAN} {end}.", "mou")
    vague = tell(f"{{MMG|party=mmg}} {end}.", "mou", article="c", published=DAY)
    found = {t.id: t for t in things(makran, mardan, vague)}
    assert set(found[vague.id].duplicates) == {makran.id, mardan.id}


def test_the_reason_says_what_an_acronym_was_taken_for() -> None:
    end = "and {FWO|party=frontier-works-organization} signed {on 1 October|date=2025-10-01}"
    deal = the(things(a(f"{MAKRAN} {end}.", "mou"), b(f"{{MMG|party=mmg}} {end}.", "mou")), "mou")
    assert "Makran Metals Group may be what is abbreviated" in deal.reasons[0]


def test_it_joins_the_one_that_more_speaks_for() -> None:
    first = a(f"{SIGNED} signed an MoU {{on Monday|date=2025-10-06}} on {{gold|mineral=gold}}.", "mou")
    second = b(f"{SIGNED} signed an MoU {{in May|date=2025-05}} on {{antimony|mineral=antimony}}.", "mou")
    third = tell(f"{SIGNED} signed an MoU on {{gold|mineral=gold}} {{on Monday|date=2025-10-06}}.", "mou", article="c")
    assert frozenset((0, 2)) in together(first, second, third)


def test_two_reports_of_different_parts_meet_in_one_that_has_both() -> None:
    gold = a(f"{SIGNED} signed an MoU on {{gold|mineral=gold}}.", "mou")
    copper = b(f"{SIGNED} signed an MoU on {{copper|mineral=copper}}.", "mou")
    both = tell(
        f"{SIGNED} signed on {{gold|mineral=gold}} and {{copper|mineral=copper}}.", "mou", article="c", published=DAY
    )
    assert together(gold, copper, both) == {frozenset((0, 1, 2))}


def test_a_month_without_a_year_does_not_part_two_days_that_are_a_slip_apart() -> None:
    bought = "{Nova|organization=nova-minerals} bought {a fifth|value=9/9 USD} of {Sarhad|organization=sarhad-copper}"
    dates = ("2025-02-01", "XXXX-02", "2025-01-31")
    told = [
        tell(f"{bought} {{then|date={date}}}.", "investment", article=date, published="2025-02-02") for date in dates
    ]
    assert together(*told) == {frozenset((0, 1, 2))}


def test_done_under_deals_with_others_is_not_one() -> None:
    with_nova = a("{Sarhad|party=sarhad-copper} and {Nova|party=nova-minerals} signed.", "mou")
    with_ussm = b("{Sarhad|party=sarhad-copper} and {USSM|party=us-strategic-metals} signed.", "mou")
    first, second = (
        a(f"{SENT} under it.", "shipment", deal=with_nova),
        b(f"{SENT} under it.", "shipment", deal=with_ussm),
    )
    assert frozenset((2, 3)) not in together(with_nova, with_ussm, first, second)


def test_the_reason_names_what_they_share() -> None:
    deal = the(things(a(f"{SIGNED} signed an MoU.", "mou"), b(f"{SIGNED} signed a memorandum.", "mou")), "mou")
    assert deal.reasons == ("Taken for one: both name Nova Minerals and Sarhad Copper; both were published within days of"
                            " each other; both state the same form of agreement.",)  # fmt: skip


def test_an_unrelated_article_changes_nothing() -> None:
    before = things(a(f"{SENT}.", "shipment"), b(f"{SENT}.", "shipment"))
    after = things(a(f"{SENT}.", "shipment"), b(f"{SENT}.", "shipment"), tell(f"{MET}.", "meeting", article="c"))
    assert set(map(repr, before)) < set(map(repr, after))
