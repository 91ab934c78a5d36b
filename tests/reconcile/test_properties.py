"""What holds for any reports: their order does not matter, nor does what they have nothing to do with."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.extract.drafts import Cited, Draft, Kind, Modality
from app.grounding import Span
from app.reconcile import keys, reconcile, to_world
from app.reconcile.claims import claim_key
from app.reconcile.clusters import find_links
from app.reconcile.profiles import to_profile
from app.reconcile.things import Report, Teller, Thing, citation_id, report_id
from tests.reconcile.reports import ENTITIES, groups

_SENTENCES = (
    "They signed an agreement on the extraction of minerals in the northern districts last week.",
    "A parcel of concentrate left the port for a smelter abroad, officials said on Monday.",
    "The two sides met to talk about mines, refineries and the price of power.",
)
_ORGANIZATIONS = ("us-strategic-metals", "frontier-works-organization", "nova-minerals", "sarhad-copper")
_PLACES = ("pakistan", "united-states", "white-house")
_PEOPLE = ("asim-munir", "donald-trump", "shehbaz-sharif")
_MINERALS = ("antimony", "copper", "neodymium", "rare-earth-elements")
_DATES = ("2025-09", "2025-09-24", "2025-09-26", "XXXX-09", "2025-08", "../2025-10-01")
_VALUES = ("500000000/500000000 USD", "200000000/1000000000 USD~", "90000000/90000000 USD")
_TYPES = {
    Kind.EVENT: ("agreement", "shipment", "meeting", "statement"),
    Kind.DEAL: ("mou", "other", "contract"),
    Kind.CLAIM: ("mineral_wealth", "other"),
}


@st.composite
def drafts(draw: st.DrawFn, kind: Kind) -> Draft:
    text, type = draw(st.sampled_from(_SENTENCES)), draw(st.sampled_from(_TYPES[kind]))
    start = draw(st.integers(0, 20))
    whole = Span(text, start, len(text))
    who = "party" if kind is Kind.DEAL else "subject" if kind is Kind.CLAIM else "organization"
    pools = {
        who: _ORGANIZATIONS + _PLACES[:1],
        "place": _PLACES,
        "person": _PEOPLE,
        "mineral": _MINERALS,
        "date": _DATES,
    }
    values = [
        (f, v) for f, pool in pools.items() for v in draw(st.lists(st.sampled_from(pool), max_size=2, unique=True))
    ]
    values += [("value", v) for v in draw(st.lists(st.sampled_from(_VALUES), max_size=1))]
    modality = draw(st.sampled_from((Modality.REPORTED, Modality.REPORTED, Modality.PLANNED, Modality.DENIED)))
    return Draft(kind, type, modality, "drawn", (Cited("what", type, whole), *(Cited(f, v, whole) for f, v in values)))


@st.composite
def articles(draw: st.DrawFn) -> list[Report]:
    """The reports of some articles, a deal and an event under it in most of them."""
    found: dict[str, Report] = {}
    for number in range(draw(st.integers(1, 6))):
        published = draw(st.sampled_from((None, "2025-09-27", "2025-10-06", "2026-01-15")))
        teller = Teller(f"a{number}", published, draw(st.sampled_from((None, "Post"))), f"a{number // 2}")
        deal: Report | None = None
        for kind in draw(st.lists(st.sampled_from(tuple(Kind)), min_size=1, max_size=4)):
            draft = draw(drafts(kind))
            under = deal.id if deal and kind is Kind.EVENT else None
            report = Report(report_id(teller.article, draft), teller, draft, under)
            deal = report if kind is Kind.DEAL else deal
            found.setdefault(report.id, report)
    return list(found.values())


def made(reports: list[Report]) -> list[Thing]:
    return reconcile(reports, to_world(ENTITIES, groups))


def components(reports: list[Report]) -> list[list[Report]]:
    """Reports that links, deals and questions join, by whatever chain."""
    world, by_id = to_world(ENTITIES, groups), {r.id: r for r in reports}
    near: dict[str, set[str]] = defaultdict(set)
    asked: dict[tuple[str, ...], str] = {}
    others = [r for r in reports if r.draft.kind is not Kind.CLAIM]
    pairs = list(find_links(keys.pairs(to_profile(r, world, by_id.get(r.deal or "")) for r in others)))
    pairs += [(r.id, r.deal) for r in reports if r.deal]
    pairs += [(r.id, asked.setdefault(claim_key(r, world), r.id)) for r in reports if r.draft.kind is Kind.CLAIM]
    for one, two in pairs:
        near[one].add(two)
        near[two].add(one)
    found: list[list[Report]] = []
    left = set(by_id)
    while left:
        edge, reached = [min(left)], {min(left)}
        while edge:
            edge += near[edge.pop()] - reached
            reached |= set(edge)
        found.append([by_id[id] for id in reached])
        left -= reached
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(reports: list[Report], random: object) -> None:
    shuffled = sorted(reports, key=lambda r: random.random())  # type: ignore[attr-defined]
    assert made(shuffled) == made(reports)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_each_component_by_itself_gives_what_the_whole_gives(reports: list[Report]) -> None:
    parts = [thing for part in components(reports) for thing in made(part)]
    assert sorted(parts, key=lambda t: t.id) == made(reports)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_every_report_is_in_one_thing_and_every_fact_is_cited(reports: list[Report]) -> None:
    things = made(reports)
    assert sorted(id for t in things for id in t.reports) == sorted(r.id for r in reports)
    by_id = {r.id: r for r in reports}
    for thing in things:
        known = {citation_id(id, c) for id in thing.reports for c in by_id[id].draft.cited}
        assert thing.id == min(thing.reports)
        assert all(fact.citations and known.issuperset(fact.citations) for fact in thing.facts)
        assert len({by_id[id].teller.article for id in thing.reports}) <= len(thing.reports)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_what_may_be_the_same_is_said_of_both(reports: list[Report]) -> None:
    things = {t.id: t for t in made(reports)}
    assert all(t.id in things[id].duplicates for t in things.values() for id in t.duplicates)
