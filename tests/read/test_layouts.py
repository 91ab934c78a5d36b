"""The reader on the ways in which outlets lay out their pages, none of which it was told about."""

from __future__ import annotations

import pytest

from app.grounding import Source
from app.read import read
from tests.read.layouts import FOLDER, get_layout

SOURCES = {
    "agency.txt": Source("Pakistan, US sign accord on geological mapping", None, "Eastern News Service", "2025-07-22"),
    "amp.html": Source(
        "Nickel find in Waziristan excites investors",
        "Sana Wazir and Imran Dawar",
        "Khabar Now",
        "2026-02-18",
        "https://khabarnow.example/business/nickel-waziristan",
        "en",
    ),
    "broadsheet.txt": Source(
        "Lahore assay firm wins first American contract for ore testing",
        "Hamid Raza Bokhari",
        "THE CAPITAL LEDGER",
        "2025-06-12",
    ),
    "channel.txt": Source(
        "Pakistan sends team to Washington for talks on minerals levy", "News Agencies", None, "2025-11-19"
    ),
    "curl.html": Source(
        "Minister opens emerald cutting school in Swat", None, "The Swat Herald", "2025-05-16"
    ),
    "daily.txt": Source(
        "Chromite miners block highway over export permits",
        "The Newspaper's Staff Reporter",
        "Morning Post",
        "2025-11-05",
    ),
    "filing.txt": Source("Trial shipment of antimony concentrate leaves Karachi", None, None, "2026-03-09"),
    "handout.txt": Source(
        "FEDERAL MINISTER FOR PETROLEUM RECEIVES DELEGATION OF AMERICAN MINING COMPANIES",
        None,
        "PRESS INFORMATION DEPARTMENT",
        "2025-08-14",
    ),
    "magazine.txt": Source("Pakistan’s Marble Lesson for Its Mineral Dreams", "Arsalan Mirza", None, "2025-10-21"),
    "newsletter.txt": Source(
        "What the Loralai handshake does and does not mean", "Petra Vance", "The Ore Letter", "2026-03-02"
    ),
    "plainpage.html": Source("Salt miners at Khewra get American safety gear", None, None, "2025-09-24"),
    "portal.txt": Source(
        "US firm to set up lithium lab in Peshawar; India watching closely", "Malwa World Desk", "Malwa Times", "2025-10-14"
    ),
    "release.txt": Source(
        "Bluestem Critical Metals Closes Purchase of Option on Gilgit Tungsten Property", None, None, "2026-01-13"
    ),
    "tabloid.txt": Source(
        "Copper king: Sindh tycoon bags US cash for mountain mine", "Rabia Qasim", None, "2026-02-03"
    ),
    "thinktank.html": Source(
        "Refining Ambitions: Can Pakistan Process What It Digs?",
        "Helena Strand",
        "Baltic Institute for Resource Policy",
        "2025-12-01",
        None,
        "en",
    ),
    "wire.txt": Source(
        "Kazakh smelter halts gallium output after power cuts - source", "Yerlan Abishev", "Omniwire", "2025-12-04"
    ),
    "asia.txt": Source(
        "Japan's Hokuto drops plan for Baluchistan molybdenum",
        "KENTA MORISHIGE and FARAH AZIZ",
        "Pacific Review",
        "2026-01-29",
    ),
    "divsoup.html": Source(
        "Zinc plant deal signed in Lasbela", "Qalam Desk", "Qalam Digital", "2025-07-04", "https://qalam.example/z"
    ),
    "embassy.html": Source(
        "United States and Pakistan Launch Minerals Training Program",
        None,
        "U.S. Consulate General Peshawar",
        "2026-04-02",
        None,
        "en-US",
    ),
    "gulf.txt": Source(
        "Fujairah trader in $60 million talks to move Pakistani chrome to Texas",
        "Sadiq Marwani",
        "Gulf Ledger",
        "2025-12-11",
    ),
    "mining.txt": Source(
        "Copperline, Pakistan's OreTech sign MoU on Siah Diq tailings", "Staff Writer", None, "2025-05-06"
    ),
    "substack.html": Source(
        "Three letters and a mountain", "Imogen Hartley", "Bedrock Weekly", "2026-05-20", None, "en"
    ),
    "voice.txt": Source(
        "US Envoy: Minerals Office to Open in Islamabad by Spring", "Haroon Zadran", None, "2025-10-30"
    ),
    "bulletin.txt": Source("Pakistan's shepherds are finding lithium - and lawyers"),
    "finance.txt": Source(
        "Titan Antimony Jumps After Pakistan Supply Deal With US Army Arsenal",
        "Suzanne Okafor",
        "Meridian L.P.",
        "2025-11-21",
    ),
    "ministry.html": Source(
        "Joint Statement on Mineral Security Working Group", None, "Ministry of Energy", "2026-02-12", None, "en"
    ),
    "salmon.txt": Source(
        "US fund takes stake in Balochistan copper group",
        "Humza Jilani Raza and Camilla Holt",
        "The Ledger Limited",
        "2025-10-09",
    ),
    "split.html": Source("Bismuth from Gilgit reaches Baltimore", "Joanna Petrakis", "Harbor & Rail", "2025-06-27"),
    "tribune.txt": Source(
        "Chamber seeks tax holiday for mineral exporters", "Our Correspondent", "The Northern Tribune", "2025-08-19"
    ),
    "wordpress.html": Source(
        "Granite to graphite: a Gilgit story", "Zainab Hunzai", "Mountain Business", "2025-08-30", None, "en-US"
    ),
    "embassy.txt": Source(
        "United States Hands Over Assay Laboratory to Bacha Khan University",
        None,
        "U.S. EMBASSY ISLAMABAD",
        "2026-05-07",
    ),
    "frontierweek.txt": Source(
        "Who owns the mountain that everybody sells?", "Salma Bangash", "THE FRONTIER WEEK", "2025-06-06"
    ),
    "islander.txt": Source("The women sorting America's manganese"),
    "medium.html": Source(
        "Why Pakistan's nephrite is cheap", "Olga Prentice", "Stone Notes", "2026-01-21", None, "en"
    ),
    "metropolis.txt": Source(
        "A Mine, a Mosque and a Billion-Dollar Promise", "Lydia Ortiz and Zia Rahman", None, "2025-11-03"
    ),
    "official.txt": Source(
        "PM directs early operationalization of minerals testing centre",
        None,
        "NATIONAL PRESS AGENCY OF PAKISTAN",
        "2025-11-22",
    ),
    "portal2.txt": Source(
        "Punjab, Idaho firm agree to survey Chiniot iron for steel plant", "Agencies", None, "2025-11-03"
    ),
    "quality.html": Source(
        "US miner accused of dumping tailings in Kohistan stream",
        "Rhona Adair",
        "The Wharf",
        "2026-01-08",
        None,
        "en",
    ),
    "radio.txt": Source(
        "Herders and drillers share a well in Chagai", "Shabana Notezai", "Radio Silk Route", "2026-03-18"
    ),
    "rns.txt": Source("Memorandum of Understanding with Khyber Chrome", None, None, "2025-10-14"),
    "trade.txt": Source(
        "Sandia Barium buys into Khuzdar barytes grinder", None, "MINERALS LEDGER", "2025-09-03"
    ),
    "wpblog.html": Source("Gypsum goes west", "Gerald Pike", "The Rock Gazette", "2025-11-20"),
    "aggregator.html": Source(
        "Pakistan ships first gallium to US", "Ines Cordeiro", "MetalWatch", "2026-02-17"
    ),
    "bizdaily.txt": Source(
        "SIFC clears Ohio firm's plan for magnesium plant at Kumhar",
        "Mushtaq Ghuman / Rizwan Bhatti",
        "Business Caravan",
        "2025-12-11",
    ),
    "column.txt": Source("The price of being useful", "Hassan Mirwani", None, "2025-10-28"),
    "govuk.html": Source("UK and Pakistan agree geology partnership", None, "GOV.X", "2026-03-19", None, "en"),
    "lahore.html": Source(
        "Chiniot iron: American engineers arrive", "Our Correspondent", "Lahore Morning News", "2025-07-09"
    ),
    "newsroom.txt": Source(
        "Ardennes Minerals and Hunza Lithium sign memorandum on pegmatite survey", None, None, "2026-02-04"
    ),
    "pastewire.txt": Source(
        "EXCLUSIVE-Pakistan in talks to sell Washington a stake in salt range potash -sources",
        "Asif Shahzad Khan and Dana Whitlock",
        "Continental",
        "2026-01-22",
    ),
    "tvsite.txt": Source(
        "Governor Gilgit-Baltistan, US envoy open gem lab in Skardu", "Web Desk", None, "2026-06-05"
    ),
    "wrapped.txt": Source(
        "RAIL OR RUIN: WHO WILL CARRY REKO DIQ'S COPPER?", "Fiona Strathern", "The Basin Letter", "2025-11-21"
    ),
    "alert.html": Source(
        "Pakistan's new mining rules: what lenders should know", None, "Harlow Quist LLP", "2026-03-11"
    ),
    "anatolian.txt": Source(
        "Turkish firm, US partner to build boron line in Pakistan", "Islamuddin Khattak", None, "2025-11-24"
    ),
    "companysite.html": Source(
        "Juniper Alloys completes purchase of Khost-Waziristan chrome trader", None, "Juniper Alloys", "2026-04-27"
    ),
    "local.txt": Source(
        "Carlin crew heads to Pakistan to teach blasting", "Jenna Whitcomb", "The Elko Valley Sentinel", "2026-03-09"
    ),
    "ngo.txt": Source(
        "Pakistan: Release detained coal miners of Duki", None, "Miners' Rights Monitor", "2025-12-10"
    ),
    "podnotes.txt": Source("The emeralds that paid for a war", None, None, "2025-08-26"),
    "xin.txt": Source(
        "Pakistan's mineral exports to U.S. up sevenfold in 2025: official data", None, "Huaxia Newswire", "2025-12-30"
    ),
}  # fmt: skip


def test_each_layout_is_told_of_its_source() -> None:
    assert sorted(SOURCES) == sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", SOURCES)
def test_the_article_is_kept_and_the_page_around_it_left_out(name: str) -> None:
    layout = get_layout(name)
    document = read(layout.raw, name=name)
    assert [(str(block.kind), block.span.exact) for block in document.blocks] == layout.article
    assert [left.words for left in document.left_out if left.words in layout.furniture] == layout.furniture


@pytest.mark.parametrize("name", SOURCES)
def test_the_source_is_what_the_page_says(name: str) -> None:
    document = read(get_layout(name).raw, name=name)
    assert document.source == SOURCES[name]
    for field, span in document.stated.items():
        value = getattr(document.source, field)
        assert field == "published" or value == span.exact or (" in " in span.exact and value.split()[0] in span.exact)


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_of_a_body_is_lost_when_it_is_read_alone(name: str) -> None:
    body = [words for kind, words in get_layout(name).article if kind in {"body", "heading"}]
    for gap in ("\n", "\n\n"):
        again = read(gap.join(body).encode(), name="x.txt")
        assert set(body) <= {block.span.exact for block in again.blocks}
