"""What a person decides, on top of what is derived."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.extract.drafts import Kind
from app.reconcile import reconcile, to_world
from app.reconcile.decisions import Decision, Verb, find_lost
from app.reconcile.things import Report, Standing, Thing
from tests.reconcile.reports import ENTITIES, facts, groups, shown, tell

SENT = "{Sarhad Copper|organization=sarhad-copper} has shipped {copper|mineral=copper}"
ONE = tell(f"{SENT} {{on 1 October|date=2025-10-01}}.", "shipment", article="a", published="2025-10-06")
SAME = tell(f"{SENT} {{this month|date=2025-10}}.", "shipment", article="b", published="2025-10-06")
OTHER = tell(f"{SENT} {{in May|date=2025-05}}.", "shipment", article="c", published="2025-06-01")
DEAL = tell("{Sarhad|party=sarhad-copper} signed a deal {worth $90m|value=90000000/90000000 USD}.", "mou", article="d")
RENAMED = tell(
    "{USSM|party=us-strategic-metals} signed an MoU with {FWO|party=frontier-works-organization}.", "mou", article="e"
)
KINDS = {r.id: r.draft.kind for r in (ONE, SAME, OTHER, DEAL, RENAMED)}


def decide(verb: Verb, *targets: str, id: int = 1, field: str = "", value: str = "") -> Decision:
    return Decision(id, verb, targets, "I asked the company.", field, value)


def decided(*decisions: Decision, reports: Sequence[Report] = (ONE, SAME, OTHER, DEAL)) -> list[Thing]:
    return reconcile(reports, to_world(ENTITIES, groups, decisions), decisions=decisions)


def told(found: list[Thing]) -> set[frozenset[str]]:
    return {frozenset(t.reports) for t in found}


def by_report(found: list[Thing], report: Report) -> Thing:
    return next(t for t in found if report.id in t.reports)


def test_without_decisions() -> None:
    assert told(decided()) == {frozenset((ONE.id, SAME.id)), frozenset((OTHER.id,)), frozenset((DEAL.id,))}


def test_merge() -> None:
    found = decided(decide(Verb.MERGE, ONE.id, OTHER.id))
    assert frozenset((ONE.id, SAME.id, OTHER.id)) in told(found)
    assert by_report(found, ONE).reasons[-1] == "Merged by a person: I asked the company."
    assert set(shown(by_report(found, ONE), "date", Standing.DISPUTED)) == {"2025-05", "2025-10", "2025-10-01"}


def test_split() -> None:
    found = decided(decide(Verb.SPLIT, SAME.id))
    assert {frozenset((ONE.id,)), frozenset((SAME.id,))} <= told(found)
    assert by_report(found, SAME).reasons == ("Kept apart by a person: I asked the company.",)


def test_reject() -> None:
    assert told(decided(decide(Verb.REJECT, SAME.id))) == {frozenset((OTHER.id,)), frozenset((DEAL.id,))}


def test_set_a_value_that_a_source_gives() -> None:
    thing = by_report(decided(decide(Verb.SET, ONE.id, field="date", value="2025-10")), ONE)
    (fact,) = [f for f in facts(thing, "date") if f.standing is Standing.SHOWN]
    assert (thing.edtf, fact.value, fact.note) == ("2025-10", "2025-10", "Set by a person: I asked the company.")
    assert shown(thing, "date", Standing.BESIDE) == ["2025-10-01"]


def test_set_a_value_that_none_gives_and_say_so() -> None:
    thing = by_report(decided(decide(Verb.SET, DEAL.id, field="value", value="80000000/80000000 USD")), DEAL)
    (fact,) = [f for f in facts(thing, "value") if f.standing is Standing.SHOWN]
    assert fact.note.endswith("(no source gives it)")
    assert fact.citations
    assert shown(thing, "value", Standing.BESIDE) == ["90000000/90000000 USD"]


def test_set_the_type() -> None:
    assert by_report(decided(decide(Verb.SET, DEAL.id, field="what", value="contract")), DEAL).type == "contract"


def test_decisions_apply_in_order() -> None:
    merge, split = decide(Verb.MERGE, ONE.id, OTHER.id, id=1), decide(Verb.SPLIT, OTHER.id, id=2)
    assert told(decided(split, merge)) == told(decided())


def test_taking_a_decision_back_leaves_no_trace() -> None:
    assert decided() == reconcile((ONE, SAME, OTHER, DEAL), to_world(ENTITIES, groups))


def test_companies_are_one_when_a_person_says_so() -> None:
    found = decided(decide(Verb.MERGE, "sarhad-copper", "us-strategic-metals"), reports=(DEAL, RENAMED))
    assert len(found) == 1


@pytest.mark.parametrize(("decision", "reason"), [
    (decide(Verb.MERGE, ONE.id, "gone"), "No current article reports gone any more."),
    (decide(Verb.MERGE, ONE.id, DEAL.id), "Reports of different kinds (deal, event) cannot be of one thing."),
    (decide(Verb.SPLIT, "gone"), "No current article reports gone any more."),
    (decide(Verb.SET, ONE.id, field="date", value="soon"), "'soon' is no date in EDTF."),
    (decide(Verb.SET, DEAL.id, field="what", value="shipment"), "'shipment' is no type of deal."),
    (
        decide(Verb.SET, DEAL.id, field="value", value="a lot"),
        "'a lot' is no amount; write its bounds and unit, as 80000000/80000000 USD.",
    ),
    (decide(Verb.MERGE, ONE.id, OTHER.id), None),
    (decide(Verb.MERGE, "sarhad-copper", "nova-minerals"), None),
])  # fmt: skip
def test_a_decision_that_has_no_effect_is_reported_and_does_no_harm(decision: Decision, reason: str | None) -> None:
    kinds: dict[str, Kind] = KINDS
    assert find_lost([decision], kinds, ENTITIES) == ({1: reason} if reason else {})
    assert {r for t in decided(decision) for r in t.reports} == {ONE.id, SAME.id, OTHER.id, DEAL.id}
