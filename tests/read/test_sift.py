"""Short and odd articles, line by line: ``-`` furniture, ``T`` title, ``S`` standfirst, ``B`` byline, ``C`` caption, ``H`` heading."""

from __future__ import annotations

import pytest

from app.read import read

KINDS = {"T": "title", "S": "standfirst", "B": "byline", "C": "caption", "H": "heading", " ": "body"}

ARTICLES = {
    "a brief": """
T US, Pakistan sign minerals pact
  The United States and Pakistan signed a pact on Monday.
  It is worth $500 million.
  Officials were pleased.
""",
    "a title of three words": """
T Copper mine opens
B By JOHN SMITH
- Associated Wire
B Oct. 6, 2025
  QUETTA, Pakistan (AW) — A copper mine opened in Pakistan on Monday after years of delay and argument over royalties.
  The mine will produce 20,000 tons a year.
- ___
- Associated Wire writer Ali Raza in Karachi contributed to this report.
""",
    "short sentences at the end": """
T Exclusive: Pakistan offers port to US
B Published: 3 Oct 2025 at 10:00
  Pakistan has offered the United States a port on the Arabian Sea, according to documents and two officials.
H WHY IT MATTERS
  The port would be close to Iran.
  The bottom line: It may never be built.
- Go deeper: How Gwadar became a ghost town
- Copyright 2025
""",
    "what a paper says to its readers, below the last short sentence": """
T Torghar Metals gets lease for antimony ground
B By Sana Rind
  The provincial mines department has approved a lease for Torghar Metals, officials said on Tuesday, after a year of talks.
  The lease runs for twenty years.
  “We shall see,” said a neighbour.
- Want more? Our Thursday letter has it.
- All rights reserved.
""",
    "a statement": """
- Press Release
- Office of the Spokesperson
B October 2, 2025
T Secretary's Call with Pakistani Prime Minister
  The below is attributable to Principal Deputy Spokesperson Ann Brown:
  Secretary Carl Dean spoke today with Pakistani Prime Minister Shehbaz Sharif. They discussed critical minerals.
  The Secretary thanked the Prime Minister for his leadership.
""",
    "a page whose headline is missing": """
- Last Updated:
S The ore was sent under a recently signed memorandum of understanding between a province and a mill
C The minister shows a stone to the ambassador. (IMAGE: X)
  A province has sent its first load of ore to an American mill, in what officials are calling a step forward.
- Recommended Stories
  The load was prepared by a cooperative near Loralai and includes antimony, the officials said on Sunday.
- About the Author
- The Desk is a team of passionate writers who break and analyse the most important events of the day…Read More
- Loralai
B October 06, 2025, 16:12 IST
- Read More
""",
    "a day below the first paragraph": """
T Quartz mill near Gilgit begins to grind
  Quartz Ltd said on Monday that its mill had begun to grind ore from three pits nearby. FIRST
B October 6, 2025
  The first load of ore is to leave for the coast within a week, the company said in a statement on Tuesday.
""".replace("FIRST", "The company has spent $4.1 million on it, a third of which was lent by the bank. " * 3 + "It is glad."),
    "readers' comments": """
- The Valley Sentinel
T Province auctions 14 marble blocks in the north
B By Iqbal Shinwari
  PESHAWAR: The provincial government on Saturday auctioned 14 marble blocks for a total of Rs 3.2 billion, officials said.
  Tribal elders said they had not been consulted.
- 2 Comments
- Asad says: May 4, 2025 at 9:12 am
- Very good step by the government, but who will check that the roads are built at all in our area?
- Reply
- Bilal K says: May 4, 2025 at 11:40 am
- The same blocks were auctioned before and the bidder ran away. Nothing will change this time.
- Reply
""",
    "an explainer": """
T Why a grey metal that few could name has buyers calling
  For most of the decade the only people who bought the metal were middlemen who paid late and haggled hard.
H What has changed?
  It hardens lead, keeps fabrics from burning and goes into missiles, and one country mines most of it.
- Rupee slides past 300 in early interbank trade
  The largest mine is for sale, says one trader, who asked not to be named for fear of losing business.
H So is it a done deal?
  Not quite.
""",
}  # fmt: skip


@pytest.mark.parametrize("name", ARTICLES)
def test_each_line_has_its_part(name: str) -> None:
    rows = ARTICLES[name].strip("\n").splitlines()
    document = read("\n".join(row[2:] for row in rows).encode(), name="x.txt")
    assert [(str(block.kind), block.span.exact) for block in document.blocks] == [
        (KINDS[row[0]], row[2:]) for row in rows if row[0] != "-"
    ]
