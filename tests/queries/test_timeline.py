"""What the timeline shows of a small record, under any filter."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Connection

from app.queries.facets import resolve
from app.queries.filters import TimelineFilter
from app.queries.lists import get_deals
from app.queries.page_views import TimelineView
from app.queries.timeline import get_timeline
from app.queries.views import EventView


def ask(db: Connection, query: str = "") -> TimelineView:
    return get_timeline(db, resolve(db, TimelineFilter.parse(parse_qsl(query, keep_blank_values=True))))


def find_types(view: TimelineView) -> list[str]:
    return [e.type for month in view.months for e in month.events] + [e.type for e in view.undated]


def find_counts(view: TimelineView, facet: str) -> dict[str, int]:
    return {c.value: c.count for f in view.filter.facets if f.name == facet for c in f.choices}


def test_everything(db: Connection) -> None:
    view = ask(db)
    assert [(m.heading, [e.type for e in m.events]) for m in view.months] == [("October 2025", ["shipment"])]
    assert [e.type for e in view.undated] == ["meeting"]
    assert [(e.type, e.modality_text) for e in view.prospects] == [("project", "Planned")]
    assert (view.total, view.everything, view.filter.sentence, view.filter.chips) == (2, 2, "", ())
    assert len(view.deals) == 2
    assert [s.letter for s in view.sources] == ["A", "B", "C", "D"]


def test_an_event_is_told_in_the_words_of_both_sources(db: Connection) -> None:
    event = ask(db).months[0].events[0]
    assert isinstance(event, EventView)
    assert event.badge.text == "2 articles, outlets not stated, 1 independent origin"
    assert event.date.text == "2 October 2025"
    assert {q.exact for q in event.quotes} == {
        "A sample shipment of antimony and neodymium went to US Strategic Metals on 2 October 2025."
    }
    assert [q.siglum[0] for q in event.quotes] == ["A", "B"]
    assert [f.text for f in event.of("mineral")] == ["antimony", "neodymium"]


@pytest.mark.parametrize(
    ("query", "types", "sentence"),
    [
        ("mineral=antimony", ["shipment"], "Events with antimony"),
        ("mineral=rare-earth-elements", ["shipment"], "Events with rare earth elements"),
        ("mineral=gold", [], "Events with gold"),
        ("mineral=gold&mineral=antimony", ["shipment"], "Events with antimony or gold"),
        ("type=meeting&type=shipment", ["shipment", "meeting"], "Meetings and shipments"),
        ("mineral=antimony&type=meeting", [], "Meetings with antimony"),
        ("person=asim-munir", ["meeting"], "Events with Asim Munir"),
        ("with=asim-munir&with=donald-trump", ["meeting"], "Events together with Asim Munir and Donald Trump"),
        ("with=asim-munir&with=antimony", [], "Events together with antimony and Asim Munir"),
        ("company=us-strategic-metals&since=2025", ["shipment"], "Events involving US Strategic Metals, since 2025"),
        ("since=2025-10-03", [], "Events, since 3 October 2025"),
        ("until=2025-10-01", [], "Events, until 1 October 2025"),
        ("since=2025-10-02&until=2025-10-02", ["shipment"], "Events, since 2 October 2025, until 2 October 2025"),
        ("since=2026&undated=yes", ["meeting"], "Events, since 2026"),
        ("modality=planned", ["project"], "Events that are planned"),
        ("q=SAMPLE+strategic", ["shipment"], "Events, with the words “SAMPLE strategic”"),
        ("q=100%25", [], "Events, with the words “100%”"),
    ],
)  # fmt: skip
def test_filters(db: Connection, query: str, types: list[str], sentence: str) -> None:
    view = ask(db, query)
    assert sorted(find_types(view)) == sorted(types)
    assert view.filter.sentence == sentence
    assert view.total == len(types)
    assert view.filter.ignored == ()


def test_a_date_filter_counts_what_it_leaves_out_and_offers_it(db: Connection) -> None:
    view = ask(db, "since=2025-10")
    assert (view.total, view.left_out_undated, view.undated_href) == (1, 1, "/?since=2025-10&undated=yes")


def test_a_facet_ignores_its_own_choice_and_obeys_the_others(db: Connection) -> None:
    chosen = ask(db, "type=meeting")
    assert find_counts(chosen, "type") == {"meeting": 1, "shipment": 1}
    assert find_counts(chosen, "mineral") == {}
    both = ask(db, "mineral=antimony&type=meeting")
    assert find_counts(both, "type") == {"meeting": 0, "shipment": 1}
    assert find_counts(both, "mineral") == {"antimony": 0}


def test_members_stand_under_their_group(db: Connection) -> None:
    facet = next(f for f in ask(db).filter.facets if f.name == "mineral")
    assert [(c.text, c.level, c.symbol) for c in facet.choices] == [
        ("antimony", 0, "Sb"),
        ("rare earth elements", 0, None),
        ("light rare earth elements", 1, None),
        ("neodymium", 2, "Nd"),
    ]


def test_the_same_filter_narrows_the_deals(db: Connection) -> None:
    assert [len(ask(db, q).deals) for q in ("mineral=gold", "mineral=copper", "type=agreement", "type=policy")] == [
        1,
        0,
        2,
        0,
    ]


def test_deals_are_also_chosen_by_their_form(db: Connection) -> None:
    for query, found in (("type=mou", 2), ("type=loan", 0), ("type=loan&type=mou", 2)):
        assert get_deals(db, TimelineFilter.parse(parse_qsl(query))).total == found
    shown = get_deals(db, TimelineFilter({})).filter
    assert shown
    facet = next(f for f in shown.facets if f.name == "type")
    assert [(c.text, c.count, c.href) for c in facet.choices] == [("Memorandum of understanding", 2, "/deals?type=mou")]


def test_nothing_found_says_what_to_loosen(db: Connection) -> None:
    view = ask(db, "mineral=antimony&type=meeting")
    assert [(c.text, c.href) for c in view.loosen] == [
        ("without mineral: 1", "/?type=meeting"),
        ("without type: 1", "/?mineral=antimony"),
    ]


def test_ids_of_nothing_are_ignored(db: Connection) -> None:
    view = ask(db, "mineral=unobtainium&company=antimony&source=ffffffffffff&with=nobody")
    assert view.total == 2
    assert view.filter.ignored == (
        "No organization here has the id “antimony”.",
        "No mineral here has the id “unobtainium”.",
        "No name here has the id “nobody”.",
        "No source here has the id “ffffffffffff”.",
    )


def test_each_choice_shows_as_many_as_it_counts(db: Connection) -> None:
    for facet in ask(db).filter.facets:
        for choice in facet.choices:
            assert ask(db, choice.href.partition("?")[2]).total == choice.count, choice


def test_the_state_of_play_counts_and_links(db: Connection) -> None:
    assert [(t.label, t.figure, t.href) for t in ask(db).tiles] == [
        ("Events", "2", "/"),
        ("Ahead or denied", "1", "/?modality=denied&modality=planned&modality=possible"),
        ("Deals", "2", "/deals"),
        ("Minerals", "4", "/minerals"),
        ("Companies", "4", "/organizations"),
        ("Claims", "1", "/claims"),
        ("Sources", "4", "/articles"),
        ("Disagreements", "1", "/disagreements"),
        ("Announced value", "$500 million", "/deals"),
    ]


def test_a_misspelt_word_is_answered_with_the_name_it_could_mean(db: Connection) -> None:
    view = ask(db, "q=antimnoy")
    assert (view.loosen[0].text, view.loosen[0].href) == ("with the words “antimony”: 1", "/?q=%22antimony%22")
