"""Dates: the words that are quoted and what they name, sentence by sentence."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.edtf import is_valid
from app.extract.drafts import Mention, MentionKind
from app.extract.sentences import sentences
from app.extract.values.date_rules import RULES
from app.extract.values.dates import find_dates
from app.grounding import Block, BlockKind, Document, Source, Span

MONDAY = "2025-10-06"


def read(text: str, published: str | None = MONDAY, kind: BlockKind = BlockKind.BODY) -> list[Mention]:
    blocks = (Block(Span(text, 0, len(text)), kind),) if text.strip() else ()
    document = Document(text, Source(published=published), blocks)
    return find_dates(document, sentences(document))


def dates(text: str, published: str | None = MONDAY) -> list[tuple[str, str | None]]:
    return [(m.span.exact, m.when.edtf if m.when else "?") for m in read(text, published)]


# Published on Monday, 6 October 2025.
TENSES = [
    ("It demanded that the minister, who had signed, appear by December 31.", "by December 31", "2025-12-31"),
    ("She gave the officials until December 3 to come back.", "until December 3", "2025-12-03"),
    ("It was given until Friday to hand over the file.", "until Friday", "2025-10-10"),
    ("The firm says it will have 1,100 men on the job by December.", "by December", "2025-12"),
    ("The two agreed on Friday to set up a venture that will run rigs.", "on Friday", "2025-10-03"),
    ("He wants to replace the mill, for which a bank lent Rs 2 million in December.", "in December", "2024-12"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), TENSES)
def test_the_verb_says_which_of_two_days_is_meant(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in dates(text)


SAID_IN_FULL = [
    ("They met on September 24, 2025.", "on September 24, 2025", "2025-09-24"),
    ("They met on 24 September 2025.", "on 24 September 2025", "2025-09-24"),
    ("They met on the 24th of September, 2025.", "on the 24th of September, 2025", "2025-09-24"),
    ("They met on Wednesday, Sept. 24, 2025, in Doha.", "on Wednesday, Sept. 24, 2025", "2025-09-24"),
    ("The filing is dated 2025-09-24.", "2025-09-24", "2025-09-24"),
    ("Funding ends by December 31, 2027.", "by December 31, 2027", "2027-12-31"),
    ("The accord of 3-Mar-2024 lapsed.", "3-Mar-2024", "2024-03-03"),
    ("It was agreed in February 2025.", "in February 2025", "2025-02"),
    ("Since Sept 2024 exports have doubled.", "Since Sept 2024", "2024-09"),
    ("Drilling began in early March 2024.", "in early March 2024", "2024-03-01/2024-03-10"),
    ("Drilling began in late February 2024.", "in late February 2024", "2024-02-21/2024-02-29"),
    ("It opened in mid-June 2024.", "in mid-June 2024", "2024-06-11/2024-06-20"),
    ("China restricted exports in 2024.", "in 2024", "2024"),
    ("The firm has run the mine since 2002.", "since 2002", "2002"),
    ("Output starts from 2028.", "from 2028", "2028"),
    ("Production is due by end-2028.", "by end-2028", "2028"),
    ("They left in early 2022.", "in early 2022", "2022-01/2022-04"),
    ("They left in late 2022.", "in late 2022", "2022-09/2022-12"),
    ("It should open by mid-2026.", "by mid-2026", "2026-05/2026-08"),
    ("Exports rose in calendar year 2025.", "in calendar year 2025", "2025"),
    ("A 2019 ruling barred exports.", "A 2019", "2019"),
    ("The company’s 2023 survey was wrong.", "’s 2023", "2023"),
    ("Ore was last exported in the 1930s.", "in the 1930s", "193X"),
    ("The shafts are from the late 1980s.", "from the late 1980s", "198X"),
    ("Metal output peaked in the ’70s.", "in the ’70s", "197X"),
    ("First ore is due in the first quarter of 2026.", "in the first quarter of 2026", "2026-01/2026-03"),
    ("Sales fell in Q3 2025.", "in Q3 2025", "2025-07/2025-09"),
    ("Sales fell in the second half of 2024.", "in the second half of 2024", "2024-07/2024-12"),
    ("Work begins in the summer of 2026.", "in the summer of 2026", "2026-22"),
    ("Work begins in spring 2027.", "in spring 2027", "2027-21"),
    ("Between 2019 and 2023 nothing was drilled.", "Between 2019 and 2023", "2019/2023"),
    ("The 2024-25 budget set money aside.", "2024-25", "2024/2025"),
    ("Ships came from January to March 2025.", "from January to March 2025", "2025-01/2025-03"),
    ("The forum of April 8 and 9, 2025, was full.", "April 8 and 9, 2025", "2025-04-08/2025-04-09"),
    ("The forum was held 8-9 April 2025 in Lahore.", "8-9 April 2025", "2025-04-08/2025-04-09"),
    ("He toured from 28 April to 2 May 2025.", "from 28 April to 2 May 2025", "2025-04-28/2025-05-02"),
    ("The Elections Act of 2017 forbids it.", "2017", "2017"),
    ("It ran in the winter of 2022-23.", "in the winter of 2022-23", "2022-24"),
    ("It left in the second half of November 2024.", "in the second half of November 2024", "2024-11-16/2024-11-30"),
    ("It was signed on 25/09/2025.", "on 25/09/2025", "2025-09-25"),
    ("Stocks fell in the last quarter of 2024.", "in the last quarter of 2024", "2024-10/2024-12"),
    ("Stocks fell in the first nine months of 2024.", "in the first nine months of 2024", "2024-01/2024-09"),
    ("Work begins in 1H 2027.", "in 1H 2027", "2027-01/2027-06"),
    ("Between December 2024 and January 2025 it lay idle.", "Between December 2024 and January 2025", "2024-12/2025-01"),
    ("By the end of 2026 it should run.", "By the end of 2026", "2026"),
    ("It was signed on May 4, 2025.", "on May 4, 2025", "2025-05-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "edtf"), SAID_IN_FULL)
def test_dates_said_in_full_need_no_publication(text: str, quote: str, edtf: str) -> None:
    assert dates(text, None) == dates(text) == [(quote, edtf)]


# Published on Monday, 6 October 2025.
RESOLVED = [
    ("The two signed on Thursday.", "on Thursday", "2025-10-02"),
    ("The two signed on Monday.", "on Monday", "2025-10-06"),
    ("The two signed last Thursday.", "last Thursday", "2025-10-02"),
    ("The accord, signed late Friday night, is short.", "late Friday night", "2025-10-03"),
    ("It was not part of Monday’s discussions.", "Monday’s", "2025-10-06"),
    ("He will meet them on Thursday.", "on Thursday", "2025-10-09"),
    ("On Thursday the senate will vote.", "On Thursday", "2025-10-09"),
    ("A hearing is set for Friday.", "Friday", "2025-10-10"),
    ("They meet again next Wednesday.", "next Wednesday", "2025-10-08"),
    ("They met on September 25 (Thursday).", "on September 25 (Thursday)", "2025-09-25"),
    ("They met on 25 September, a Thursday.", "on 25 September, a Thursday", "2025-09-25"),
    ("They met on Tuesday last week.", "on Tuesday last week", "2025-09-30"),
    ("They were received in late July.", "in late July", "2025-07-21/2025-07-31"),
    ("In September a company concluded a memorandum.", "In September", "2025-09"),
    ("In November a company concluded a memorandum.", "In November", "2024-11"),
    ("Shipments will begin in November.", "in November", "2025-11"),
    ("Shipments could begin in March.", "in March", "2026-03"),
    ("The firm hopes to close the loan in April.", "in April", "2026-04"),
    ("It is to be finished by June.", "by June", "2026-06"),
    ("A deadline of December 15 was agreed.", "December 15", "2025-12-15"),
    ("The forum, which runs until October 9, is full.", "until October 9", "2025-10-09"),
    ("Talks have gone on since January.", "since January", "2025-01"),
    ("He said on July 30 that talks had failed.", "on July 30", "2025-07-30"),
    ("On June 3 it agreed to buy a mine.", "On June 3", "2025-06-03"),
    ("The bank agreed in June to raise its loan.", "in June", "2025-06"),
    ("An agreement expected in December would help.", "in December", "2025-12"),
    ("Last month they met at the White House.", "Last month", "2025-09"),
    ("Early last month they met.", "Early last month", "2025-09-01/2025-09-10"),
    ("Production starts late next year.", "late next year", "2026-09/2026-12"),
    ("Last week a duty was imposed.", "Last week", "2025-09-29/2025-10-05"),
    ("A round of talks is due next week.", "next week", "2025-10-13/2025-10-19"),
    ("Exports doubled last year.", "last year", "2024"),
    ("It is the third accord so far this year.", "so far this year", "2025"),
    ("It is expected to open in March next year.", "in March next year", "2026-03"),
    ("It had opened in May last year.", "in May last year", "2024-05"),
    ("They met last June.", "last June", "2025-06"),
    ("They meet again next May.", "next May", "2026-05"),
    ("Sales fell in the second quarter.", "in the second quarter", "2025-04/2025-06"),
    ("It plans to drill in the first quarter.", "in the first quarter", "2026-01/2026-03"),
    ("Profit rose last quarter.", "last quarter", "2025-07/2025-09"),
    ("The miner said today it had found gold.", "today", "2025-10-06"),
    ("The accord was signed yesterday.", "yesterday", "2025-10-05"),
    ("The accord will be signed tomorrow.", "tomorrow", "2025-10-07"),
    ("He resigned three weeks ago.", "three weeks ago", "2025-09-15"),
    ("He resigned two months ago.", "two months ago", "2025-08"),
    ("He resigned two years ago.", "two years ago", "2023"),
    ("They talked at the weekend.", "at the weekend", "2025-10-04/2025-10-05"),
    ("It wants to begin this summer.", "this summer", "2025-22"),
    ("They met a week earlier.", "a week earlier", "2025-09-29"),
    ("Prices peaked last spring.", "last spring", "2025-21"),
    ("Output fell in the June quarter.", "in the June quarter", "2025-04/2025-06"),
    ("They met on the 25th of last month.", "on the 25th of last month", "2025-09-25"),
    ("Three firms have left since the start of the year.", "since the start of the year", "2025"),
    ("The company said Thursday it had signed.", "Thursday", "2025-10-02"),
    ("They signed late Wednesday.", "late Wednesday", "2025-10-01"),
    ("On Tuesday, the day before the vote, he resigned.", "On Tuesday", "2025-09-30"),
    ("The mine should reopen by the end of the year.", "by the end of the year", "2025"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "edtf"), RESOLVED)
def test_dates_resolved_against_publication(text: str, quote: str, edtf: str) -> None:
    assert dates(text) == [(quote, edtf)]


COUNTED = [
    ("On September 25 he was received. A week earlier he had signed.", "2025-09-18"),
    ("On September 25 he was received. Two weeks earlier he had signed.", "2025-09-11"),
    ("On September 25 he was received. Earlier that month he had signed.", "2025-09"),
    ("On September 25 he was received. Two days later he left.", "2025-09-27"),
    ("On September 25 he was received. The following day he left.", "2025-09-26"),
    ("It made 40 tonnes in 2024. A year earlier it had made 30.", "2023"),
    ("It sold 40 tonnes in March, up from 30 tonnes a year earlier.", "2024-03"),
    ("The bank pulled out in 2019. The following year it returned.", "2020"),
    ("The bank pulled out in 2019. In June that year it returned.", "2019-06"),
]


@pytest.mark.parametrize(("text", "edtf"), COUNTED)
def test_dates_counted_from_the_date_before(text: str, edtf: str) -> None:
    assert dates(text)[-1][1] == edtf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in September.", [("in September", "XXXX-09")]),
        ("They met in late September.", [("in late September", "XXXX-09-21/XXXX-09-30")]),
        ("They met on 24 September.", [("on 24 September", "XXXX-09-24")]),
        ("They met on Monday.", [("on Monday", None)]),
        ("Last month they met.", [("Last month", None)]),
        ("They met in 2024.", [("in 2024", "2024")]),
        ("In 2018, 2021 and 2024 it flooded.", [("In 2018", "2018"), ("2021", "2021"), ("2024", "2024")]),
        ("They met in June and August.", [("in June", "XXXX-06"), ("August", "XXXX-08")]),
        ("It was on 06/10/2025 or so.", []),
    ],
)
def test_without_a_day_of_publication(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text, None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Prices may march on, and the second deal may fall through.",
        "The spring of the mechanism broke in the fall of the price.",
        "Now the firm recently said it would ship within weeks.",
        "A decade ago nobody knew the metal, and over the next decade all will.",
        "Mr Jan said that Jan Achakzai was praised by Jan Mohammad on May Day.",
        "Some 20 years ago there was a road.",
        "Theresa May and June Park spoke to March Capital.",
        "Vision 2030 and the Pakistan Minerals Forum 2025 are names.",
        "Under the Mines Act 1948 and the 2017 Elections Act it is forbidden.",
        "It sold 2,025 tonnes and then 2024 tonnes for $2025 each, to 2000 people.",
        "Shares rose 2.019 points to 1950.5 in New York.",
        "The Friday Times and the Sunday Mail reported it after Black Friday.",
        "It is open 24 hours a day, seven days a week, year-round.",
        "Call +1 303 555 0142 or write to box 2025.",
        "Over 1950 soldiers and up to 2000 homes were moved by 1800 GMT.",
        "In the last year of his term he wrote the next week of the story.",
        "A 37-year life and a two-month delay are no dates.",
    ],
)
def test_what_names_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "KARACHI, Aug 21 (NorthWire) - The bank paid.",
        "DENVER and ISLAMABAD, Nov. 18, 2025 /CirrusWire/ -- The firm paid.",
        "ISLAMABAD, 6 October: The firm paid.",
        "Islamabad, Oct 5 (Bureau) – The firm paid.",
        "Port Elizabeth, 5 October 2025 - The firm paid.",
        "Published September 9, 2025 Updated September 9, 2025 08:31am",
        "October 06, 2025, 16:12 IST",
        "Last updated: Apr 09, 2025 07:10am",
    ],
)
def test_datelines_and_publication_lines_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_only_headings_and_the_body_count() -> None:
    assert read("Signed in September", kind=BlockKind.HEADING)
    for kind in (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.CAPTION):
        assert not read("Signed in September", kind=kind)


def test_the_basis_says_what_a_date_was_resolved_against() -> None:
    text = "In 2024 they talked. On September 25 they met. A week earlier they had not."
    assert [m.when and m.when.basis for m in read(text)] == ["", "relative to 2025-10-06", "relative to 2025-09-25"]
    assert [m.when and m.when.basis for m in read("In September they met.", None)] == ["no year given"]


def test_spans_stay_exact_under_typographic_characters() -> None:
    text = "“Monday’s talks” – on 24\u00a0September – failed."
    assert [m.span.exact for m in read(text)] == ["Monday’s", "on 24\u00a0September"]


CALENDAR = st.lists(
    st.sampled_from(
        "in on by the of last next May March Sept. 24 2025 8-9 and to - , . ( ) Monday week a year"
        " earlier Q3 mid- '90s 19".split()
    ),
    max_size=40,
)  # fmt: skip


@settings(deadline=None)
@given(CALENDAR.map(" ".join) | st.text(max_size=80), st.sampled_from([None, MONDAY, "0001-01-01", "9999-12-31"]))
def test_any_text_gives_valid_dates_in_order(text: str, published: str | None) -> None:
    found = read(text, published)
    assert all(m.kind is MentionKind.DATE and m.when and (m.when.edtf is None or is_valid(m.when.edtf)) for m in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


SEASONS_WEEKS_AND_DAYS = [
    ("Digging is due to start in spring.", [("in spring", "2026-21")]),
    ("Work should begin by autumn.", [("by autumn", "2025-23")]),
    ("They began in early autumn.", [("in early autumn", "2025-23")]),
    ("The kilns were lit by fall.", [("by fall", "2025-23")]),
    ("The miners were idle in the fall of the empire.", []),
    ("It drinks spring water, and the pass closes every year in winter.", []),
    ("They met in the first week of September.", [("in the first week of September", "2025-09-01/2025-09-07")]),
    ("They met in the last week of August.", [("in the last week of August", "2025-08-25/2025-08-31")]),
    ("He came on the 25th.", [("on the 25th", "2025-09-25")]),
    ("He works on the 25th floor.", []),
    ("In 2024 it won; the following January it began.", [("In 2024", "2024"), ("the following January", "2025-01")]),
    ("Exports rose in 2024/25.", [("in 2024/25", "2024/2025")]),
    ("It gave less in FY25.", [("in FY25", None)]),
    ("Sales of the last fiscal year fell short of the year before.", [("the last fiscal year", None)]),
    ("The house was adjourned till Thursday.", [("till Thursday", "2025-10-09")]),
    ("The talks were put off until Friday.", [("until Friday", "2025-10-10")]),
    ("He was held until Friday and then freed.", [("until Friday", "2025-10-03")]),
    ("She is keen to see the first pit dug before 30 June.", [("before 30 June", "2026-06-30")]),
    ("She is keen to see the first hole drilled before 30 June.", [("before 30 June", "2026-06-30")]),
    ("That contract runs to 2029.", [("2029", "2029")]),
    ("The duty went (May 18).", [("May 18", "2025-05-18")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEASONS_WEEKS_AND_DAYS)
def test_seasons_weeks_and_days_of_the_month(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert dates(text) == expected


def test_days_are_counted_from_the_story_not_from_what_somebody_said() -> None:
    text = "The house met on Friday.\nThe money came on September 2, he added.\nTwo days earlier a court had spoken."
    blocks = tuple(Block(Span(text, m.start(), m.end()), BlockKind.BODY) for m in re.finditer(r"[^\n]+", text))
    document = Document(text, Source(published=MONDAY), blocks)
    found = find_dates(document, sentences(document))
    assert [m.when.edtf for m in found if m.when] == ["2025-10-03", "2025-09-02", "2025-10-01"]


@settings(max_examples=300)
@given(st.data())
def test_where_a_pattern_matches_its_key_is_found(data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(RULES))
    text = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    assert not text.isascii() or not rule.pattern.fullmatch(text) or rule.key.search(text.lower())
