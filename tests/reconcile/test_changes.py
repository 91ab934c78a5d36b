"""What the change log says after articles came or went."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Modality
from app.reconcile import reconcile, to_world
from app.reconcile.changes import Change, ChangeKind, changes
from app.reconcile.decisions import Decision, Verb
from app.reconcile.things import Report
from tests.reconcile.reports import ENTITIES, tell, things

SENT = "{Sarhad Copper|organization=sarhad-copper} has shipped {copper|mineral=copper}"
FIRST = tell(f"{SENT} {{in October|date=2025-10}}.", "shipment", article="a", published="2025-11-06")
SECOND = tell(f"{SENT} {{on 4 October|date=2025-10-04}}.", "shipment", article="b", published="2025-11-07")
COPY = tell(f"{SENT} {{in October|date=2025-10}}.", "shipment", article="c", published="2025-11-06", copies="a")
SURE = tell(f"{SENT}.", "shipment", article="d", published="2025-11-08", modality=Modality.CONFIRMED)
PARTIES = "{Sarhad Copper|party=sarhad-copper} and {Nova|party=nova-minerals} signed an MoU"
WORTH = tell(f"{PARTIES} {{worth $90m|value=90000000/90000000 USD}}.", "mou", article="a")
MORE = tell(f"{PARTIES} {{worth $130m|value=130000000/130000000 USD}}.", "mou", article="b")


def between(before: Sequence[Report], after: Sequence[Report]) -> list[tuple[str, str]]:
    return [(c.kind, c.words) for c in changes(things(*before), things(*after))]


def test_nothing() -> None:
    assert between([FIRST], [FIRST]) == []


def test_new() -> None:
    assert between([], [FIRST]) == [("new", "New shipment: Sarhad Copper sends copper")]


def test_corroborated_and_narrowed() -> None:
    assert between([FIRST], [FIRST, SECOND]) == [
        ("corroborated", "Corroborated: 2 articles, 2 origins."),
        ("narrowed", "Date narrowed from October 2025 to 4 October 2025."),
    ]


def test_a_copy_corroborates_nothing() -> None:
    assert between([FIRST], [FIRST, COPY]) == [("repeated", "Told again, by no new origin: 2 articles, 1 origin.")]


def test_weakened() -> None:
    assert between([FIRST, COPY], [FIRST]) == [("weakened", "Rests on fewer articles: 1 article, 1 origin.")]


def test_disputed_and_settled() -> None:
    assert ("disputed", "Sources differ on the value.") in between([WORTH], [WORTH, MORE])
    assert ("settled", "Sources no longer differ on the value.") in between([WORTH, MORE], [WORTH])


def test_confirmed() -> None:
    assert ("firmer", "Was reported, is confirmed.") in between([FIRST], [FIRST, SURE])


def test_withdrawn() -> None:
    assert between([FIRST], []) == [
        ("withdrawn", "No current article reports this any more: Sarhad Copper sends copper")
    ]


def test_rejected() -> None:
    (thing,) = things(FIRST)
    assert changes([thing], [], rejected={thing.id: "Rejected by Ayesha (a slip)"}) == [
        Change(ChangeKind.WITHDRAWN, thing.id, "Rejected by Ayesha (a slip): Sarhad Copper sends copper")
    ]


def test_merged_and_split() -> None:
    apart, joined = things(FIRST, SECOND), things(FIRST, SECOND)
    apart = reconcile(
        [FIRST, SECOND], to_world(ENTITIES), decisions=[Decision(1, Verb.SPLIT, (SECOND.id,), "They are two.")]
    )
    assert [c.kind for c in changes(apart, joined)][:1] == [ChangeKind.MERGED]
    assert [c.kind for c in changes(joined, apart)].count(ChangeKind.SPLIT) == 1


def test_ids_that_a_new_reading_moved() -> None:
    (old,), (new,) = things(FIRST), things(SECOND)
    assert changes([old], [new], {old.id: new.id}) == [
        Change(ChangeKind.NARROWED, new.id, "Date narrowed from October 2025 to 4 October 2025.")
    ]
