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


def test_the_publisher_may_be_named_by_its_letters() -> None:
    text = "LAHORE, Oct 22 (PNS) - He told PNS on Monday."
    assert remarked(to_document(text, publisher="Potohar News Service")) == text


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
        # What companies make, in the plural, ends a name; a nation before a paper's word does too.
        "[Sibi Oxides] sold it to [Dayton Flame Retardants]. He wrote in The [Siamese Chronicle] of it.",
        "[Tasker Metals Pricing] put it lower. [Radio Nokundi] reported so. [Baldor Cathode] buys scrap.",
        # What a place owns, and what begins with a province and acts, is a company; a site and a person are none.
        "Denver's [Front Range Streaming] put up the rest. It went to Nebraska's [Platte Fuel].",
        "[Hunan Zhongtai] drilled there in 2019. Texas' Lodge Creek mine is shut. Ohio's {Maria Ochs} came.",
        "It belongs to the [government of Balochistan]. The [Supreme Court] sat on Monday.",
        # A word for any body is one's name where the article says so, and with its capital.
        "[Inca Ridge Limited] (“[Inca Ridge]” or the “[Company]”) reports. The [Company] and others signed; the company did.",
        "[Inca Ridge Limited] reports. The Company signed.",
        # Members who speak, people who smile, chair or are hired.
        "{Wanjiru Obura} of the [Katanga Chamber of Mines] complained. {Ofelia Brandt} chairs the panel.",
        "It hired {Ayodele Obura} as finance chief. {Lobsang Tshering} disagreed.",
        # What is many people's, what begins with All, papers of a trade; a post before a person's name.
        "The [National Workers' Party] and the [All Pakistan Gem Merchants Group] wrote to the [Gazette of Shipping].",
        "Chief buyer {Lorna Quist} was there. It is run by [Tethra Liman] and [Pelican Terminals].",
        # A province's department may stand for itself; a dealer is a body, in the singular too.
        "The [provincial finance department] denies it. It asked [Tilbury Minor Metals], a London dealer.",
        "Talks with Korea's [Daesung Alloy] went nowhere. {Humaira Brohi} deplored the secrecy.",
        # A summit's name may have "and" in it; a day ends the name of a hall, and a hall is no body.
        "He opened the Indus Minerals and Ports Summit at the Expo Centre on Tuesday.",
        "It granted [Dogan Madencilik] of Türkiye a licence. A placement to [Wombat Hill Super] raised the rest.",
        "They lent $50 million to the [Benguela Line Railway]. The [Auditor General of Pakistan] has the file.",
        # What the noun phrase before a comma speaks of, and what two nouns together do.
        "The weavers’ union, [Jolaha Sangat], walked out. The price reporter [Lantern] says so.",
        "[Khanij Sewa], a consortium of state miners, is bidding. The [Hunza Jirga] objected.",
        "It borrowed from [Bay Sailors Bank] of Muscat and from the [Industrial Bank of Korea].",
        # A single name with its seat; who rivals a town is none of its rivals.
        "We hired [Norrsmelt] of Sweden. It will be supplied by [Kartverk] of Norway.",
        "Nobody thinks that Gwadar will rival Bonao.",
        # Fields go on after "and", and after "&".
        "The [Ministry of Industry and New Technologies] signed. The [Directorate General of Mines & Minerals] agreed.",
        "It was handed to the [Gems and Gemological Institute] in Swat.",
        "Pakistan’s [foreign office] said nothing.",
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
        # Names of many kinds: joined ones, owners before them, courts, unions, banks, partners, offices.
        "The deal was struck between [Kalam Gems and Minerals] and [Bolan Stone & Marble Works].",
        "On Tuesday the [Punjab cabinet] approved a lease; the federal cabinet will take it up next week.",
        "A cargo of <barite> was sold to Houston's [Sabine Mud Supply], the [Karachi Port Trust] said.",
        "Utah's [Bear River Magnesium] and Tulsa's [Redfork Fluids] have asked for land at Hub.",
        "LDM has been granted a line of credit by [Bank of Sarhad], its chief executive, {Nadir Jamot}, said.",
        "The shipment drew protests from the [All Pakistan Mine Owners Association] ([APMOA]); [APMOA] said that wages were late.",
        "The [Hushe Miners’ Cooperative] sold 40 tonnes of <aquamarine>.",
        "The [Aga Khan Health Programme] ([AKHP]) is to decide in May whether it will pay.",
        "Minister of State for Power {Talal Gorchani} met Minister of State for Finance and Revenue {Ali Bux}.",
        "US Treasury Secretary {Nora Blake} and Commerce Secretary {Jam Kamal} signed.",
        "The [Lahore High Court] stayed the auction on a petition by the [Khushab Salt Miners Union], whose lawyer, {Hina Bajwa}, welcomed it.",
        "Geologists at the [University of Balochistan] and at [Colorado School of Mines] took samples.",
        "[Harlan & Voss], a law firm in Denver, and [Dewey, Pratt & Noor] advised the sellers.",
        "Pittsburgh's [Ironvale Process Group] showed off drawings, and [Ironvale] has found no bank.",
        "The latest suitor is [Ironvale Process Group] of Pittsburgh, which opened an office in Quetta.",
        "The [Gwadar Chamber of Commerce and Industry] ([GCCI]) and the [Balochistan Bar Council] called a strike.",
        "{Haji Noor Ahmed}, who heads the [Chaman Traders Alliance], denied it. {Noor Ahmed} said he had no lease.",
        "Brig (r) {Naeem Tareen} and Lt Gen (retd) {Asad Durrani} chaired it; Brig {Tareen} spoke last.",
        'Mr {Montalvo} met the chief secretary. "No," Mr {Montalvo} said.',
        "The [Quetta Ledger] reported that [Mesa Verde Lithium], the American explorer, was in talks.",
        "The [provincial minerals department] and the [Sindh mines department] gave different figures.",
        "[Kohat Cement] and [Lucky Star Metals], part of the Karachi conglomerate [Lucky Star], will build it.",
        "The fund is managed by [Sable Point Capital], and [Sable Point] holds 12 per cent.",
        "He is a fellow at the [Asia Minerals Initiative], a think tank in Washington.",
        "The strike was called by the [Pakistan Mine Workers Federation], and [Habib Metropolitan Bank] froze the account.",
        "[Pakistan Railways] has no wagons; the [National Logistics Cell] has trucks.",
        "Saudi Arabia's [Manara Minerals] and Korea's [Hanbit Chemical] each hold a tenth.",
        "[Bridger Strontium Inc.] will look for <celestite>; [Bridger Strontium]'s drills are on the way.",
        "The cooperative's secretary, {Bibi Zulekha}, told the website [Cathode Beat] that <tourmaline> was scarce.",
        "Senator {Kamil Achak} of the [Pashtun Awami Party] ([PAP]) called it a sell-out.",
        "[Nevada Tin & Lead] broke ground with [Hub Metals].",
        "Dr {Rabia Gul} of the [University of Malakand] and engineer {Sadiq Mir} wrote the report.",
        "The [Diamer District Council] wants a tenth of the royalty on <chromite>.",
        "The [Karakoram Women Gem Cutters Guild] wrote to {Maria Lopez-Hart}, the embassy's economic officer.",
        "The [U.S. consulate] in Karachi introduced [Sabine Fluids Inc], and the [U.S. consulate] paid.",
        "A report by [Transparency Watch Pakistan] blamed the [Directorate General of Mines and Minerals].",
        "The [Board of Investment] and the [Securities and Exchange Commission of Pakistan] ([SECP]) cleared it.",
        "[Oxbow Rare Metals], [Pine Ridge Capital] and the [Export Bank of Korea] each put in $4 million.",
        "The [Supreme Court of Pakistan] and the [Federal Shariat Court] will hear it.",
        "The suit was brought by [Teague Minerals LLC] and [Coppice Royalties] in the [District Court of Nevada].",
        "[Sumitra & Daughters], a <gem> house in Jaipur, and [Ratnam Bros] bought the <ruby> lots.",
        "The [Makran Fisherfolk Forum] and the [Gwadar Rights Movement] oppose the berth at [Gwadar Port Authority].",
        "A spokesman for [Maersk Line] said the ship, the Ocean Kestrel, would load 30,000 tonnes of <zircon>.",
        "Florida's [Amelia Titanium] signed with the [Department of Atomic Energy] in May.",
        '"We\'re ready," said {Dwight Kessler}, general manager of [Gallatin Smelting].',
        "The [Board of Revenue] wrote to [Messrs Gul & Co].",
        "Qatar's [Al Rayyan Holding] bid.",
        "Dubai-based [Al Noor Bullion DMCC] and Abu Dhabi's [Falaj Partners] were the bidders.",
        "The [International Union of Operating Miners], Local 1842, asked for talks.",
        "[Sandstone Creek Ranchers Association] president {Lyle Horton} told the [Elko Sentinel] that wells had dried up.",
        "The [Nevada Division of Environmental Protection] fined [Ruby Peak Gold] $40,000.",
        "The [Provincial Disaster Management Authority] ([PDMA]) evacuated the camp of [China Metallurgical Group Corporation].",
        "{Raja Khurram Nawaz}, {Malik Sohail} and {Sardar Yar Muhammad Rind} spoke for the opposition.",
        "Former ambassador {Husain Haqqani}, now at the [Hudson Institute], called it thin.",
        "[HBL] and [Bank Alfalah] lent Rs 4 billion; [Allied Bank Limited] did not.",
        "The [Trade and Development Agency] paid; the [Office of Strategic Capital] lent $60 million to [Vesper Magnetics].",
        "Japan's [JOGMEC] and the [Korea Mine Rehabilitation and Mineral Resources Corporation] ([KOMIR]) sent teams.",
        "[Indus Motor Company] buys steel.",
        "A joint venture named [Chagai Copper Ventures] is owned by [Oryx Base Metals] (60 per cent) and [Balochistan Mineral Exploration Company] (40 per cent).",
        "The broker [Tamar Shipbrokers], of Piraeus, fixed the vessel.",
        "The [Sindh High Court Bar Association] and advocate {Salahuddin Gandapur} filed it.",
        "Justice {Miangul Hassan} of the [Islamabad High Court] reserved the verdict.",
        "The judge, {Ayesha Malik}, asked [Engro Minerals] for the map.",
        "The [Lower Kohistan Jirga Committee] signed with [Idaho Phosphate Partners].",
        "The [United States Geological Survey] and [Geoscience Australia] will map it.",
        "According to data from [Kpler] and [Benchmark Mineral Intelligence], flows doubled.",
        "[Anglo-Sarhad Antimony plc] fell 4p; its broker, [Peel Marchmont], cut its target.",
        "[Ocean Kestrel Shipping] chartered it to [Duluth Taconite].",
        "The drive up Copper Canyon and the Salt Range; a marble-topped table, ruby red and jade green.",
        "By the count of [Basingfold Metals], half is <tin>; a study of the Thar Desert says less.",
        "The [Barkhan District Bar Association] and [Kohlu Traders' Union] shut the bazaar.",
        "[Selkirk & Moss LLP] advised [Great Northern Antimony], whose shares fell 4 per cent.",
        "The loan was arranged by [Standard Harbour Bank] and guaranteed by the [African-Asian Reinsurance Trust].",
        "[Mirpur University of Science and Technology] and Arizona's [Tombstone Institute of Mines] will train them.",
        "A bench of the [Sindh High Court] headed by Justice {Amna Qureshi} issued notices to the [Board of Mines].",
        "Buyers include [Peachtree Wallboard], [Lone Star Proppants] and [Gulf Barytes & Clay].",
        "Under the accord [Ridgecrest] will pay $4m. [Ridgecrest Lithium Corp], of Tucson, said so on Monday.",
        "The [Port of Corpus Christi Authority] and [Gwadar International Terminals] signed.",
        "[Sarhad Rural Women's Network] says its members were not asked.",
        "Prof {Gulzar Ahmad} of [NUST] and Dr {Helen Iversen} of the [Danish Geological Institute] led the survey.",
        '"It is our water," {Amina Bibi}, a mother of six, said. {Amina Bibi} has a well.',
        "Deputy Commissioner {Ali Asghar}, SSP {Zafar Buzdar} and Lt Col {Omer Farid} visited the camp.",
        "Congresswoman {Dina Okafor-Reyes} of Nevada and Rep. {Jim Stoltz} wrote to Energy Secretary {Paul Anders}.",
        "The [Geological Society of Pakistan] and the [Institute of Strategic Studies Islamabad] ([ISSI]) held a seminar.",
        "A unit of [Fauji Fertilizer], [Fauji Minerals] sold its <phosphate> to [Tampa Crop Nutrients].",
        "Texas-based drilling contractor [Big Bend Rigs] has four rigs at the [OGDCL] site.",
        "[Al-Khair Stone Crushing Company (Pvt) Ltd] won; [Bismillah & Brothers] lost.",
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
