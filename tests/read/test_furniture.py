"""Furniture by its words; and prose that only sounds like it."""

from __future__ import annotations

import pytest

from app.read.furniture import is_furniture, points_elsewhere

FURNITURE = """
Skip to main content
Home / Business / Mining
Latest | E-Paper | Live TV | Opinion
Home News Politics Business Sport More
E-PAPER | NOVEMBER 05, 2025
Share this article
SHARE ON WHATSAPP
Facebook Twitter WhatsApp
twitter sharing button
Click to share on Facebook (Opens in new window)
Listen to article 1x 1.2x 1.5x
4 min read
Follow us on Google News
Join our WhatsApp channel
1.2k views
Advertisement
Advertisement Pumps that last a lifetime. From $900.
PR No. 118
Ref: 22/2026
News . Ports . Jobs . Opinion
Tor Brekke can be reached at 555-0100.
Story continues below this advertisement
Recommended Stories
Related Articles
You may also like
Most Read
Read Next
More from Business
Catch all the latest business news and updates on Market Daily.
Stay tuned to Northern Post for more
Sign up for our daily briefing
Subscribe | Log in
Get the week's best reporting in your inbox
This article is for subscribers only
You have 2 free articles left this month
We use cookies to improve your experience.
Accept all
Please enable JavaScript to view this page
Loading comments…
Comments (12) Closed
2 Comments
Leave a Reply
Your email address will not be published. Required fields are marked *
1000 characters remaining
Reporting by Aza Kemal in Almaty and Joan Tilley; Editing by Mark Osgood
(With inputs from agencies)
Our Standards: The Omniwire Trust Principles.
Purchase Licensing Rights
($1 = 281.9000 Pakistani rupees)
Tags: copper, Gilgit
Filed under: refining
This note may be reproduced with attribution.
About the Author
View original content to download multimedia
SOURCE Quartz Ltd.
FOR IMMEDIATE RELEASE
Media Contact: Lisa Moreau, +1 303 555 0100
info@quartz.example
© 2025 Quartz Media. All rights reserved.
Copyright Northern Post, 2025
Privacy Policy | Terms of Use
Cautionary Note Regarding Forward-Looking Statements
INDEX-50 41,480 Increased By 211.2 (0.51%)
Exchange PKR/USD ▲ 281.20
42
* * *
Switch to dark mode
Home   Quetta   Makran   Politics   Opinion   Urdu edition
Enjoying this? Forward it to a friend, or become a member for Rs 900 a month.
Subscribe from Rs 450 a month
A- A A+ | Print this story
Not for distribution in certain jurisdictions
TSX-V: PSM
Page 7
0:00 / 3:12
Turn on notifications
Photographs by Imran Baloch
Sponsored by Torghar Pumps
Ad · Torghar Pumps
PAID POST
ADVERTISEMENT: Torghar pumps, from $900
We value your privacy
Cookies help us deliver our services.
Black Friday: half price subscriptions
Our reporter in Karachi contributed.
This report was supported by the Journalism Fund.
Infographic by the design desk
Editor: Salma Qazi
Suggested citation: Rind, S. (2026). A lease at last.
☰ Menu 🔍 Search ♥ Support us
🔁 Reposted 88 times
From the archive
Table of contents
In this article
Loading...
Expand
Story continues below
Partner content
Promoted: Buy a plot in Gwadar from Rs 4 million
Newsletter: get the Mines Week in your inbox
Enter your email to get our morning note
Join 12,000 readers. Get it free every Friday.
Don't want these emails? Unsubscribe here.
You received this email because you signed up.
This content requires cookies. Accept cookies to view.
View this post on Instagram
A post shared by Torghar Metals (@torghar)
[Embedded video]
Image credits: supplied
Copy URL
Be respectful. Read our community guidelines.
Market data delayed by at least 15 minutes.
About the writer
""".strip().splitlines()

POINTERS = """
READ MORE: Tariff talks resume in June
Also Read | Oman signs trade pact worth $12 billion
Don't miss: Gold smuggling ring broken up
READ: Rs 900m solar park for the valley
In pictures: The last salt caravan
Related: What is antimony?
You Can Also Check: Silver Rate Today
Explained: why the lira fell
[Watch: Clerks scramble for quorum]
» Barite price slips again
Earlier: Barite price slips again
Video: miners of Chagai
Photo gallery: winter in Hunza
See also: our guide to the rare earths
Poll: should raw ore be exported?
""".strip().splitlines()

PROSE = """
Read more about it in any trade paper, Ms Saqib says, and you will find the same complaint.
The ministry has read more into the memorandum than its authors wrote.
Share prices moved, comments flowed, and the mountain stayed where it was.
Comments by the minister on Monday were taken as a sign that talks had stalled.
Follow-up drilling is planned for the spring, Halloran said.
Subscribe to the accord or leave the table, the envoy told both sides.
More copper was shipped in May than in the whole of 2023.
Related companies hold the other 40 percent.
Advertisements for the auction appeared in March.
Reference grades can be reached at depth, the geologist said.
Source of the ore is a pit near Loralai, the buyer said.
Home to half of the known deposits, the province gets a tenth of the royalties.
Print runs of the survey's map sold out in a day.
Reporting by two newspapers has cast doubt on the figure.
Contact between the two firms ended in June.
Terms of the loan were not disclosed.
Copyright law protects the maps, the survey said.
Live ammunition was found at the mine.
News of the signing lifted the shares.
Play at the site stopped when the dust came.
Gold production increased by 12 percent last year.
Yes, he said, the money had arrived.
Next week the parties meet again.
Top officials of both countries attended.
Editing of the treaty's text went on until dawn.
The two sides will follow the usual procedure.
Watch for the fine print: no sum is named before page twelve.
See the annex: it names four sites.
Get the price wrong and the mine closes, he said.
More news from the valley came late on Monday night.
Topics discussed included copper and rail.
Posted in Quetta since 2019, the colonel knows the tribes.
Discussion about the port followed.
Share options worth $2 million were granted to the board.
Open pits are planned at four sites.
Disclaimers were read out before the vote.
For more information on the tender, six firms wrote to the ministry.
Powered by coal, the smelter ran at a loss.
No company may export ore without permission from the province.
The author of the bill said it would pass by June.
Cautionary words came from the central bank.
Related talks on power are to be held in May.
Popular anger over the deal grew.
Tagged ore is weighed twice.
Recommended by the board, the sale went to a vote.
Comment from the company was not available.
Home minister Talal Khan opened the fair.
Menus were printed in two languages.
Expand the pit and the town goes, he said.
In this report the survey puts the ore at two million tonnes.
Contents of the crates were not disclosed.
Partners in the venture were named on Monday.
Join us or leave, the chief told the miners.
Graphic accounts of the collapse came from the night shift.
""".strip().splitlines()


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_known_by_its_words(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", POINTERS)
def test_names_of_other_articles_are_known_by_the_words_before_them(line: str) -> None:
    assert points_elsewhere(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_with_such_words_is_kept(line: str) -> None:
    assert not is_furniture(line)
    assert not points_elsewhere(line)
