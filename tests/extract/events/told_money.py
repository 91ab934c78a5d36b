"""Sentences that tell of money lent and of shares bought: instrument, parties and how much."""

from __future__ import annotations

Concluded = tuple[str, str, set[str], str | None]

MONEY: list[Concluded] = [
    (
        "The Asian Development Bank approved a loan of $410 million.",
        "loan",
        {"Asian Development Bank"},
        "410000000/410000000 USD",
    ),
    (
        "Falcon Capital bought a 12 per cent stake in Indus Gold Ltd for $45 million.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "45000000/45000000 USD",
    ),
    (
        "Sumida Bank added Rs 4 billion to its reserves. Harb Bank lent $35 million to Orion Metals Ltd.",
        "loan",
        {"Harb Bank", "Orion Metals Ltd"},
        "35000000/35000000 USD",
    ),
    # Money that comes with what is told, and who gives it.
    (
        "Orion Metals Ltd reopened the Zarda smelter in May with a loan of $9 million from Sumida Bank.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "9000000/9000000 USD",
    ),
    (
        "Orion Metals Ltd was granted a working-capital line of $2 million by Bank of Makran.",
        "loan",
        {"Orion Metals Ltd", "Bank of Makran"},
        "2000000/2000000 USD",
    ),
    (
        "A syndicate led by Sumida Trading agreed to lend Orion Metals Ltd $40 million.",
        "loan",
        {"Sumida Trading", "Orion Metals Ltd"},
        "40000000/40000000 USD",
    ),
    (
        "Falcon Capital has lifted its holding in the mine to 22 per cent. "
        "The firm handed over Rs 1.9 billion to Indus Gold Ltd for the shares in May.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "1900000000/1900000000 PKR",
    ),
    (
        "Falcon Capital paid $18 million for 30% of Indus Gold Ltd in May.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "18000000/18000000 USD",
    ),
    (
        "Indus Gold Ltd has been acquired by Falcon Capital for $210 million.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "210000000/210000000 USD",
    ),
    (
        "Falcon Capital invested $18 million in Indus Gold Ltd in March.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "18000000/18000000 USD",
    ),
    # Money lent, and stakes sold, in other words.
    (
        "Orion Metals Ltd has arranged a $15 million revolving credit facility with Sumida Bank.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "15000000/15000000 USD",
    ),
    (
        "To meet its share of the costs Orion Metals Ltd has secured a $15 million credit line from Sumida Bank.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "15000000/15000000 USD",
    ),
    (
        "Orion Metals Ltd raised €22m by selling 8% of its shares to Germany's Rheinfeld AG.",
        "equity",
        {"Orion Metals Ltd", "Rheinfeld AG"},
        "22000000/22000000 EUR",
    ),
    (
        "Orion Metals Ltd placed new shares worth $5 million with Sumida Trading.",
        "equity",
        {"Orion Metals Ltd", "Sumida Trading"},
        "5000000/5000000 USD",
    ),
    (
        "Orion Metals Ltd became a shareholder of Indus Gold Ltd in May, paying $11 million for 9 per cent.",
        "equity",
        {"Orion Metals Ltd", "Indus Gold Ltd"},
        "11000000/11000000 USD",
    ),
    (
        "Half of the mine belongs to Dubai's Saffron Holding; it bought its share for $120 million in 2022.",
        "equity",
        {"Saffron Holding"},
        "120000000/120000000 USD",
    ),
    (
        "Orion Metals Ltd agreed in May to buy a 55 per cent interest in the ground from Sumida Trading for $27 million.",
        "equity",
        {"Orion Metals Ltd", "Sumida Trading"},
        "27000000/27000000 USD",
    ),
    (
        "A Reko Diq loan of $1.25bn remains the Asian Development Bank's largest in the country.",
        "loan",
        {"Asian Development Bank"},
        "1250000000/1250000000 USD",
    ),
    (
        "The Asian Development Bank's $410 million loan for the mine is the biggest in its history.",
        "loan",
        {"Asian Development Bank"},
        "410000000/410000000 USD",
    ),
    (
        "The siding's financing is in place. The Islamic Development Bank (IsDB) approved $21 million in August.",
        "loan",
        {"Islamic Development Bank"},
        "21000000/21000000 USD",
    ),
    (
        "It may be recalled that the Asian Development Bank approved a loan of $410 million for the mine.",
        "loan",
        {"Asian Development Bank"},
        "410000000/410000000 USD",
    ),
    (
        "Sumida Bank enlarged Orion Metals Ltd's revolving credit facility to $20 million.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "20000000/20000000 USD",
    ),
    (
        "Falcon Capital put $27 million into Indus Gold Ltd in return for 12% of the equity.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "27000000/27000000 USD",
    ),
    # What is paid back was lent; an option that is exercised is a purchase; what a board approves is given.
    (
        "Orion Metals Ltd paid off a $70 million loan from Sumida Bank in June.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "70000000/70000000 USD",
    ),
    (
        "Orion Metals Ltd has pocketed a $12 million advance from Sumida Trading against next year's output.",
        "loan",
        {"Orion Metals Ltd", "Sumida Trading"},
        "12000000/12000000 USD",
    ),
    (
        "Sumida Bank's board has given final approval to a $120 million loan for Orion Metals Ltd.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "120000000/120000000 USD",
    ),
    (
        "Falcon Capital exercised its option to raise its holding in Indus Gold Ltd to 24% for $19 million.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "19000000/19000000 USD",
    ),
    (
        "Orion Metals Ltd has bought two used mills from Turkey's Ege Makina for €9 million.",
        "equity",
        {"Orion Metals Ltd", "Ege Makina"},
        "9000000/9000000 EUR",
    ),
    (
        "Its lender is Sumida Bank, from which Orion Metals Ltd borrowed $4 million in 2024.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "4000000/4000000 USD",
    ),
    (
        "The line was built with a Rs 30 billion loan that Orion Metals Ltd took from Sumida Bank in 2021.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "30000000000/30000000000 PKR",
    ),
    (
        "Sumida Trading, which has backed Orion Metals Ltd with $7 million, wants a say.",
        "loan",
        {"Orion Metals Ltd", "Sumida Trading"},
        "7000000/7000000 USD",
    ),
    (
        "A $300 million Asian Development Bank loan pays for the road.",
        "loan",
        {"Asian Development Bank"},
        "300000000/300000000 USD",
    ),
    (
        "The sale of 18% of Indus Gold Ltd to Falcon Capital went through on Monday.",
        "equity",
        {"Indus Gold Ltd", "Falcon Capital"},
        None,
    ),
    (
        "In return for $14 million Falcon Capital received 18% of Indus Gold Ltd.",
        "equity",
        {"Indus Gold Ltd", "Falcon Capital"},
        "14000000/14000000 USD",
    ),
    (
        "Sumida Bank signed a $25 million loan agreement with Pakistan on Monday.",
        "loan",
        {"Pakistan", "Sumida Bank"},
        "25000000/25000000 USD",
    ),
    (
        "Falcon Capital announced a $5 million investment in Indus Gold Ltd in May.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "5000000/5000000 USD",
    ),
    (
        "An investment of $5 million by Falcon Capital in Indus Gold Ltd was announced in May.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "5000000/5000000 USD",
    ),
    # What is owed was lent, and what is held after a purchase was bought.
    (
        "Orion Metals Ltd owes Sumida Bank $40 million.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "40000000/40000000 USD",
    ),
    (
        "Sumida Bank is owed Rs 4 billion by Orion Metals Ltd.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "4000000000/4000000000 PKR",
    ),
    (
        "Orion Metals Ltd has a $40 million loan at Sumida Bank.",
        "loan",
        {"Orion Metals Ltd", "Sumida Bank"},
        "40000000/40000000 USD",
    ),
    (
        "Falcon Capital now has a third of Indus Gold Ltd after a $5m share purchase.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "5000000/5000000 USD",
    ),
    (
        "A $5 million share purchase in May made Falcon Capital the largest shareholder of Indus Gold Ltd.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "5000000/5000000 USD",
    ),
    # Shares that are placed: who takes them up pays for them.
    (
        "Orion Metals Ltd raised A$14.2 million in a placement to Falcon Capital.",
        "equity",
        {"Falcon Capital", "Orion Metals Ltd"},
        "14200000/14200000 AUD",
    ),
    (
        "Orion Metals Ltd (ASX: ORM) (“Orion” or “the Company”) reports its quarter. A placement to Falcon Capital raised "
        "A$14.2 million.",
        "equity",
        {"Falcon Capital", "Orion Metals Ltd"},
        "14200000/14200000 AUD",
    ),
    (
        "Falcon Capital took over Indus Gold Ltd in a deal valued at $210 million.",
        "equity",
        {"Falcon Capital", "Indus Gold Ltd"},
        "210000000/210000000 USD",
    ),
    (
        "Indus Gold Ltd's mill was financed with $30 million from Sumida Bank.",
        "loan",
        {"Indus Gold Ltd", "Sumida Bank"},
        "30000000/30000000 USD",
    ),
    (
        "Sumida Bank and Indus Gold Ltd reached financial close on a $30 million package on Friday.",
        "loan",
        {"Indus Gold Ltd", "Sumida Bank"},
        "30000000/30000000 USD",
    ),
]
