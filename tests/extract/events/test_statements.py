"""Statements: who speaks, for whom, and what of it is a stand taken."""

from __future__ import annotations

import pytest

from app.extract import extract
from app.extract.drafts import Draft, Extraction
from app.grounding import Document, Source
from app.vocabulary import default

LEASE = "Zarlan Metals of Quetta signed a lease for an antimony mine on Monday. "


def read(text: str) -> tuple[Extraction, list[Draft]]:
    found = extract(Document(text, Source(published="2025-10-06")), default())
    return found, [e for e in found.events if e.type == "statement"]


def bodies(text: str) -> list[list[str]]:
    """The bodies of each statement, in the order of the text."""
    found, statements = read(text)
    return [[found.entities[id].name for id in s.all("organization")] for s in statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a post at a body that only a noun means
        (
            "The Potwar Salt Company shipped 400 tonnes. “It is ours,” said Fareeha Anjum, the company's vice-president.",
            "Potwar Salt Company",
        ),
        (
            "Dir Copper will hire 300 people, the firm's chief executive, Naveed Swati, told reporters."
            " “For years nobody returned our calls,” he said.",
            "Dir Copper",
        ),
        (
            "Tidewater Lithium of Norfolk, Virginia, has bought 20% of Skardu Brines for $14 million."
            " Its boss, Hal Brandt, calls the lake “the Atacama of the north”.",
            "Tidewater Lithium",
        ),
        (
            "The Frontier Investment Agency has bought a stake in Kohat Graphite Ltd. The agency will lend as much"
            " again, chief executive Sohail Durrani said. Durrani rejected the charge.",
            "Kohat Graphite Ltd.",
        ),
        ("The lawyer for Seaboard Metals, Greg Marlow, said he was disappointed.", "Seaboard Metals"),
        (
            "“We lend, we do not give,” said the vice-president for Asia at the Export-Import Bank of the United States"
            " (EXIM), Dana Reyes.",
            "Export-Import Bank of the United States",
        ),
        (
            "A delegation of the Tashkent Metals Institute led by Dr. Helen Prout called at the ministry."
            " Ms Prout appreciated the reforms.",
            "Tashkent Metals Institute",
        ),
        # the second of two people with posts
        (
            "Asad Bugvi, PMDC’s managing director, and Lorraine Tuck, the chief operating officer of Volunteer Zinc Inc,"
            " inked the papers. Tuck, for her part, was careful not to promise too much.",
            "Volunteer Zinc Inc",
        ),
        # a body told later
        (
            "Opposition lawmaker Zarmina Gul said the act had been “written in an airport lounge”."
            " The Awami Justice Party, to which she belongs, holds nine seats.",
            "Awami Justice Party",
        ),
        # pronouns
        (
            "Scott Urbom toured the wharf with Annika Holloway, the vice-president of Chesapeake Bulk Terminals;"
            " she said that the firm was not in a race with anyone.",
            "Chesapeake Bulk Terminals",
        ),
        (
            "Korea's Dongbang Smelting shipped ore to Busan. The buyer, Lasbela Copper, had no regrets: it thanked"
            " Dongbang for its advice.",
            "Lasbela Copper",
        ),
        # bodies by a word of their names, and by no company's post
        (
            "The Gwadar Port Authority gave Falcon Bulk Ltd six months. The port's chairman, Pasand Khan Buledi,"
            " retorted that it was enough.",
            "Gwadar Port Authority",
        ),
        (
            "The Petroleum Division signed a pact with Ridgeline Lithium. Petroleum Secretary Momin Agha dismissed"
            " the charge as baseless.",
            "Petroleum Division",
        ),
        (
            "Permian Mud Supply asked the Trade Development Authority of Pakistan for help. The company's"
            " vice-president, Lou Castellano, regretted the delay.",
            "Permian Mud Supply",
        ),
        # those whose body is only the one spoken of
        ("Bannu Bauxite has lost its licence. “This is a punishment for winning,” said a spokesman.", "Bannu Bauxite"),
        (
            "Blue Mesa Tungsten will appeal. “Not a dollar has left our account,” said a spokeswoman, Gwen Archuleta.",
            "Blue Mesa Tungsten",
        ),
        (
            "“It is what we looked for,” said Ellen Prather, Vice President, Sourcing, at Great Lakes Ferroalloys.",
            "Great Lakes Ferroalloys",
        ),
        (
            "Mir Zafar Zehri, who founded Kalat Fluorite Ltd in 1994 and keeps a fifth, paid tribute to the miners.",
            "Kalat Fluorite Ltd",
        ),
        (
            "Halcyon Metals Group runs it. Halcyon vice president Bo Lindgren disputed that, saying it was safe.",
            "Halcyon Metals Group",
        ),
        # posts at the company whose release it is
        (
            "Warri Resources Limited (ASX: WRL) (“Warri” or “the Company”) has signed an offtake agreement with Tallmadge"
            " Alloys Inc. Tallmadge will pay in advance. Managing Director Paul Ferreira said: “We thank our neighbours"
            " for their patience.”",
            "Warri Resources Limited",
        ),
        # a quotation that stands alone
        (
            "Lotus Mining's chief engineer, Zhao Min, laughed when asked about it. “They bring lawyers; we bring"
            " drills.”",
            "Lotus Mining",
        ),
        ("The tax is “a bullet in the foot”, according to the Sibi Traders Association.", "Sibi Traders Association"),
        ("According to Gemma Thorne of Roskell & Pike, the price is ruinous.", "Roskell & Pike"),
        # stands that no verb of speech reports
        (
            "For the All Sindh Carriers' Union the new law is “a licence to rob us slowly”.",
            "All Sindh Carriers' Union",
        ),
        (
            "Basalt Ridge Mining shipped ore. Its boss, Tom Aldous, was there. “The ship sails whether you like it or"
            " not,” was the reply of Aldous.",
            "Basalt Ridge Mining",
        ),
        ("Gemma Thorne of Roskell & Pike was asked. Thorne's verdict: “They are selling a rumour.”", "Roskell & Pike"),
        ("“A bridge made of paper,” is how Gemma Thorne of Roskell & Pike put it.", "Roskell & Pike"),
        # whose, one of them, the firm's X
        (
            "They met the Lahore Mineral Chamber (LMC), whose president, Faheem Sheikh, complained of long delays.",
            "Lahore Mineral Chamber",
        ),
        (
            "Members of the Awami Justice Party walked out. One of them, Junaid Afridi, described the sale as theft.",
            "Awami Justice Party",
        ),
        (
            "Brokers at Roskell & Pike expect copper to rise. “One cargo is an anecdote,” wrote the firm's Gemma Thorne.",
            "Roskell & Pike",
        ),
        (
            "The opposition Awami Justice Party (AJP) called it an auction, and its provincial president, Gulzar"
            " Khattak, promised to “count every truck in the valley”.",
            "Awami Justice Party",
        ),
        (
            "Zhob Metals of Quetta received a cargo from Falcon Bulk Ltd. The seller, Falcon Bulk, was paid, its owner,"
            " Javed Rind, said. Rind is grateful to the railways.",
            "Falcon Bulk Ltd.",
        ),
        (
            "Falcon Bulk Ltd has bought a ship. “They did what they said,” said Renee Castile, the chief operating"
            " officer.",
            "Falcon Bulk Ltd.",
        ),
        ("At the Balochistan Mines Department they tell it differently.", "Balochistan Mines Department"),
        (
            "“You cannot applaud what you have not read,” said Shazia Bugti of the Awami Justice Party (AJP), who chairs"
            " the National Assembly Standing Committee on Energy.",
            "National Assembly Standing Committee on Energy",
        ),
        # a release's own words for who puts it out
        (
            "Warri Resources Limited (ASX: WRL) (“Warri” or “the Company”) has an option over a tenement of Tallmadge"
            " Alloys Inc. The Board denies that any approach has been received.",
            "Warri Resources Limited",
        ),
        # those who speak without a quotation before them
        ("That is not correct, says Dolores Achebe of Pelican Terminals.", "Pelican Terminals"),
    ],
)
def test_for_whom_they_speak(text: str, expected: str) -> None:
    assert bodies(text)[-1:] == [[expected.removesuffix(".")]] or bodies(text)[-1:] == [[expected]]


@pytest.mark.parametrize(
    "text",
    [
        "The governor called the site the most neglected ore body in Asia.",
        "Zarlan Metals was quick to contradict reports that it had paid a bribe.",
        "Dr Nadia Khan told me she'd be surprised if it came to 2 percent.",
        "Farmers begged the minister to publish the water data.",
        "The chairman of Zarlan Metals laughed off the row.",
        "The senator attacked the subsidy as a handout.",
        "The minister dismissed the threat.",
        "“Nonsense,” said the mines secretary.",
        "Beijing was not pleased.",
        "The committee was irked by the answers.",
        "The White House hailed “a new chapter”.",
        "The minister reminded critics that the mine had been idle for thirty years.",
        "Workers want to be paid for the lost months.",
        "Critics of the project argue that the water table is already falling.",
        "As Nadia Khan puts it, “ore is not metal”.",
        "One trader was blunter: “Somebody made it up on a plane.”",
        "The party wants the framework scrapped.",
        "An official who asked not to be named was dismissive of the claim: “There is no base and never was.”",
        "“American diplomacy did this,” a spokesperson for the embassy posted on X.",
        "The mayor pointed a finger at the power company.",
        "US Ambassador Clara Voss hailed it in a post on X. “Good for America,” she wrote.",
        "To Naveed Qamar, who clears cargo for four exporters, it “is still six windows, painted one colour”.",
        "The foreign minister hit out at what he described as a neighbour's habit.",
        "The lender declined to comment on the bill but defended its record.",
        "The union expressed its dismay at “the fortieth such death this year”.",
        "The tourism secretary, Zameer Abbas, answered that three already did.",
        "The Gwadar Port Authority says he is exaggerating.",
        "Tributes came from the Geological Society of Pakistan.",
        "Its president called her the mother of the arc.",
        "Former minister Miftah Ismail was not convinced after talks with Ali Malik. “It is what a dam loses to rust,” he"
        " wrote.",
        "Lawyer Saifullah Marri was not convinced. “It is what a dam loses to rust,” he wrote.",
        "Jonas Feld of Larkspur Securities called the cut overdue.",
        "The economist takes the Americans' side.",
        "Outside, Sindh workers staged a sit-in to demand back wages.",
        "Opposition senators tore into the minister over the terms of the loan. “You have mortgaged the mountain,” said"
        " Mohsin Aziz of the Awami Justice Party.",
        "A trader who sold ore to Europe has denied inflating its grade. “Every lot was assayed twice,” Simon Marlowe,"
        " founder of Marlowe Metals Ltd, said in a statement.",
        "Talk of a base is premature, the US embassy told Portside Weekly.",
        "Senator Raza Gilani wanted to know why the tender had been open for three days.",
        "The company's lawyer, Anum Riaz, maintained that every rule had been followed.",
        "Two owners did not reply. A third, who asked not to be named, said the fines “will be paid in envelopes”.",
        "The union's head, Nasim Akhtar, sees “the same clauses in a newer font”.",
        "A provincial lawmaker accused the ministry of secrecy. “We were handed a cup of tea,” said Shazia Bugti of the"
        " Awami Justice Party.",
    ],
)
def test_what_is_a_stand(text: str) -> None:
    assert len(read(LEASE + text)[1]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The ministry called for bids on 4 June.",
        "The board called an extraordinary meeting of shareholders.",
        "The valley is called Zharo by the herders.",
        "The company denies entry to visitors without helmets.",
        "The buyer rejected a parcel of 200 tonnes for moisture.",
        "The report describes the deposit as vein-hosted.",
        "Zarlan Metals is pleased to announce that drilling has begun.",
        "Zarlan Metals (“Zarlan”) said on Monday that drilling had begun.",
        "Geologists say it is “at least 200,000 tonnes”.",
        "According to Zarlan Metals, the vein is two metres wide.",
        "The senator said families had told her they had seen nothing.",
        "The agency said that no application had been received.",
        "In a notice the company said it was not aware of any reason.",
        "The bank will not finance the road, three people familiar with the matter said.",
        "It lends to quarries whose owners have long complained of the banks.",
        "In 2019 the Supreme Court criticised the award of the lease.",
        "The prime minister inaugurated the spur, telling a crowd that it would “carry the desert to the sea”.",
        "The paper has seen the draft, which lists “eleven small pits in the hills”.",
        "The plant maintained that level for a year.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert read(LEASE + text)[1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a mood of many, to which the next sentence gives a voice
        (
            "Lorry owners see the scheme differently. The All Sindh Carriers' Union accused the railways of theft.",
            [["All Sindh Carriers' Union"]],
        ),
        (
            "Lorry owners see the scheme differently. The railways minister dismissed the complaint.",
            [[], []],
        ),
        (
            "Washington was quick to claim credit. “American diplomacy did this,” a spokesman said.",
            [[]],
        ),
        (
            "The Lyari Workers' Federation has called a strike. Port officials accuse it of blackmail. The federation's"
            " leader, Usman Baloch, says his members are “not afraid of machines”.",
            [[], ["Lyari Workers' Federation"]],
        ),
        (
            "“This is a loan, not a gift,” said Carla Benitez of the Sibi Reserve Bank. It runs for ten years. The rate"
            " is 6%. The bank denied a report that another one had been approved.",
            [["Sibi Reserve Bank"], ["Sibi Reserve Bank"]],
        ),
        ("Zhob Mines Ltd welcomed the cut. Its rival in Lahore was lukewarm.", [["Zhob Mines Ltd"], []]),
        # a body and those who speak for it, and who did so once
        (
            "A spokesman for the Geological Survey of Pakistan said the figure had never come from it. The survey's"
            " former director, Imran Khatri, was blunter: “Somebody made it up on a plane.”",
            [["Geological Survey of Pakistan"], []],
        ),
        (
            "Blue Mesa Tungsten was quick to deny reports that it had paid. “Not a dollar has left our account,” said"
            " its spokeswoman, Gwen Archuleta.",
            [["Blue Mesa Tungsten"]],
        ),
        (
            "Zhob Chromite Ltd blamed the ministry. The weather was bad. Managing director Naseeb Kakar denied a report"
            " that a cargo had sailed.",
            [["Zhob Chromite Ltd"], ["Zhob Chromite Ltd"]],
        ),
    ],
)
def test_how_many_statements(text: str, expected: list[list[str]]) -> None:
    assert bodies(text) == expected
