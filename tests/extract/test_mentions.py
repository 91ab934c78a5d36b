from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extract.mentions import find_mentions
from app.extract.sentences import sentences
from app.grounding import BlockKind
from app.vocabulary import default
from tests.extract.articles import PASSAGES
from tests.extract.marked import plain, remarked, to_document


@pytest.mark.parametrize("name", PASSAGES)
def test_a_passage_is_marked_as_a_reader_would(name: str) -> None:
    assert remarked(to_document(plain(PASSAGES[name]))) == PASSAGES[name]


@pytest.mark.parametrize("kind", [BlockKind.BYLINE])
def test_nobody_in_a_byline_belongs_to_the_story(kind: BlockKind) -> None:
    assert (
        remarked(to_document("By Sana Riaz and Peter Holt in Quetta", kind)) == "By Sana Riaz and Peter Holt in Quetta"
    )


def test_lines_of_credit_name_nobody() -> None:
    text = "Reporting by Sana Riaz in Quetta; Editing by Tom Ashdown"
    assert remarked(to_document(text)) == text


def test_the_articles_own_publisher_is_no_organization_of_the_story() -> None:
    assert remarked(to_document("He told Reuters on Monday.", publisher="Reuters")) == "He told Reuters on Monday."


@pytest.mark.parametrize("name", ["Potohar Sun", "the Potohar Sun"])
def test_the_publisher_may_be_named_in_short(name: str) -> None:
    text = f"He told {name} on Monday."
    assert remarked(to_document(text, publisher="The Potohar Sun Online")) == text


def test_a_pictures_credit_names_nobody() -> None:
    marked = "{Shehbaz Sharif} at the signing. REUTERS/Ariba Holm"
    assert remarked(to_document(plain(marked), BlockKind.CAPTION)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        # A headline's capitals teach nothing, but names learnt from the body are found in it.
        "[Oxus Tungsten] Strikes Deal With Kabul\n[Oxus Tungsten Ltd], a Tajik miner, has signed.",
        # One surname of two people stands for neither.
        "{Bilal Sharif} met {Omar Sharif}, the owner. Sharif left first.",
        # Known all over the world by the surname.
        "President {Trump} signed; the {Trump} administration was pleased.",
        # A building, and those who work in it.
        "They met at the White House. The [White House] released a fact sheet.",
        "A [White House] official declined to comment at the White House.",
        # "lead" the metal and the verb.
        "The smelter pours <lead>, <zinc> and <silver>; it will lead the market, and takes the lead.",
        # A metal in a name is a part of the name.
        "[Himalaya Gold Ltd] sells <copper>.",
        # "critical minerals" is a policy category.
        "They spoke of critical minerals, strategic minerals and <rare earths>.",
        "The [petroleum ministry] and the [ministry of industry] denied it; the [US embassy] did not.",
        "The [Sindh energy department] and the [Punjab government] agreed; the federal [ministry of petroleum and natural resources] did not.",
        "The [Government of Pakistan] will guarantee what the government of Pakistan borrows.",
        # Words before an office are its field, and no name.
        "U.S. Secretary of State {Marco Rubio} met Minister for Mines and Minerals {Asad Gorshani}.",
        "[Zarrin Gold] Exploration Manager {Emma Holm} spoke.",
        "The Special Economic Zone (SEZ) needs an Environmental Impact Assessment (EIA).",
        "“[Larik Lithium Holdings JV, LLC],” she said, “is a company named [Larik].”",
        "The [Khost Department of Labour, Skills and Trade] (“[KDL]”) wrote to Khost.",
        "[PT Tambang Emas Raya] ([Tamera]) signed; [Tamera] said so.",
        "[Karachi Bauxite Mills (Pvt.) Ltd.] (“[KBM]”) signed. [KBM] did not comment.",
    ],
)
def test_small_cases(marked: str) -> None:
    assert remarked(to_document(plain(marked))) == marked


def test_a_name_and_its_short_forms_are_one_entity() -> None:
    document = to_document(
        "Zarghun Chromite Corp. (ZCC) bid. Zarghun won, ZCC said, and Zarghun Chromite's boss, Ali Raza, left."
    )
    mentions = find_mentions(document, sentences(document), default())
    organizations = {m.span.exact: m.entity.id for m in mentions if m.entity and m.kind == "organization"}
    assert organizations == dict.fromkeys(
        ["Zarghun Chromite Corp.", "ZCC", "Zarghun", "Zarghun Chromite"], "zarghun-chromite-corp"
    )


@pytest.mark.parametrize(
    ("text", "name", "form", "country"),
    [
        ("Kazakhstan's state miner Altyn Kazyk said so.", "Altyn Kazyk", "state company", "KZ"),
        ("Portugal's Vasco-Lima Group will build it.", "Vasco-Lima Group", "company", "PT"),
        ("Gemma Thorne of the London consultancy Pike & Rowe spoke.", "Pike & Rowe", "company", "GB"),
        ("Lahore-based Ravi Institute of Mines published it.", "Ravi Institute of Mines", "other", "PK"),
        ("China's Ministry of Natural Resources objected.", "Ministry of Natural Resources", "government", "CN"),
        ("The opposition Zameen Party walked out.", "Zameen Party", "party", None),
        ("Khadim Shah told Radio Bolan on Monday.", "Radio Bolan", "media", None),
    ],
)
def test_kind_and_country_are_what_the_words_say(text: str, name: str, form: str, country: str | None) -> None:
    document = to_document(text)
    found = [m.entity for m in find_mentions(document, sentences(document), default()) if m.kind == "organization"]
    assert [(e.name, e.form, e.country) for e in found if e] == [(name, form, country)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Islamabad agreed with Washington.", ["pakistan", "united-states"]),
        ("The talks in Islamabad were followed by a visit to Washington.", ["islamabad", "washington"]),
        ("A deal between Islamabad and Beijing was signed in Beijing.", ["pakistan", "china", "beijing"]),
        ("The Pakistani government welcomed it.", ["pakistan"]),
        ("They drilled at the Upper Sarkhan deposit in the district of Zardalu.", ["upper-sarkhan", "zardalu"]),
        ("It costs US$68 million in the US.", ["united-states"]),
    ],
)
def test_places_and_those_they_stand_for(text: str, places: list[str]) -> None:
    document = to_document(text)
    found = find_mentions(document, sentences(document), default())
    assert [m.entity.id for m in found if m.entity and m.kind == "place"] == places


PIECES = st.sampled_from(
    "Alpha Bank of the and & for Minister Mr Oil Gas Ltd. Corp (ABC) (ASX: ABC) , . ; \" “ ” ' ’s Pakistan US $ lead zinc said told"
    " a an company firm Ministry ministry government Field Marshal al- - – ( ) \n İstanbul \u200b 12 Jan May of,".split(
        " "
    )
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_words_give_mentions_in_order_that_do_not_overlap(pieces: list[str], glue: str) -> None:
    document = to_document(glue.join(pieces))
    spans = [m.span for m in find_mentions(document, sentences(document), default())]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert not any("\n" in s.exact for s in spans)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    document = to_document(text.replace("\r", " "))
    find_mentions(document, sentences(document), default())
