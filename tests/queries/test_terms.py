"""What a person types is read as terms, and found where it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queries.terms import Term, find_hits, find_terms


def last(*words: str) -> Term:
    """A last word as typed."""
    return Term(words, begins=True)


def quoted(*words: str, negative: bool = False) -> Term:
    return Term(words, negative=negative, exact=True)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("antimony Refinery", [Term(("antimony",)), last("refinery")]),
        ('"secret deals" now', [quoted("secret", "deals"), last("now")]),
        ("“secret deals”", [quoted("secret", "deals")]),
        ('"never closed', [quoted("never", "closed")]),
        ("-offtake US-Pakistan", [Term(("offtake",), negative=True), last("us", "pakistan")]),
        ('-"sample shipment"', [quoted("sample", "shipment", negative=True)]),
        ("refin* *", [Term(("refin",), exact=True, begins=True)]),
        ("gold -silver", [Term(("gold",)), Term(("silver",), negative=True)]),
        ("rare us", [Term(("rare",)), Term(("us",))]),
        ("gold, done.", [Term(("gold",)), Term(("done",))]),
        ("Bălan’s U.S. firm", [Term(("balan",)), Term(("us",)), last("firm")]),
        ("AND OR NOT NEAR(", [Term(("and",)), Term(("or",)), Term(("not",)), Term(("near",))]),
        ('" - * ()"', []),
        ("rock\u200bsalt\x00", [Term(("rock", "salt"))]),
        ("a b c d e f g h i j", [Term((letter,)) for letter in "abcdefgh"]),
    ],
)
def test_what_is_typed_is_read_as_terms(typed: str, terms: list[Term]) -> None:
    assert list(find_terms(typed)) == terms


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("antimony", "Pure [antimony] and [Antimony] ore"),
        ("shipment", "Two [shipments] were shipped"),
        ('"shipment"', "Two shipments, one [shipment]"),
        ('"secret deals"', "They made “[secret deals]” with secret other deals"),
        ("secret deals", "They made “[secret] [deals]” with [secret] other [deals]"),
        ("antimon*", "[Antimony] and [antimonial] lead, not anti mony"),
        ("refin", "A [refinery] that [refines]"),
        ("refi ore", "A refinery that refines [ore]"),
        ("US-Pakistan", "The [US–Pakistan] talks of Pakistan and the US"),
        ("us", "The [U.S.] used the bus"),
        ("bălan", "Mr [Balan], Mr [Bălan], Mr [Ba\u0306lan]’s"),
        ("pakistans", "[Pakistan]’s"),
        ("a a", "[a] b [a]"),
        ('"a a" a', "[a a a] b [a]"),
        ("-gold silver", "gold and [silver]"),
        ('"one two" "two three"', "zero [one two three] four"),
        ("nothing", "at all"),
        ("", "words"),
    ],
)
def test_where_terms_stand(typed: str, text: str) -> None:
    """The brackets are the hits."""
    plain = text.replace("[", "").replace("]", "")
    found = plain
    for start, end in reversed(find_hits(plain, find_terms(typed))):
        found = f"{found[:start]}[{found[start:end]}]{found[end:]}"
    assert found == text


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_is_a_query_of_any_text(typed: str, text: str) -> None:
    hits = find_hits(text, find_terms(typed))
    assert all(0 <= start < end <= len(text) for start, end in hits)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))


@given(
    st.lists(st.sampled_from(["Gold", "Ānti\u00admony", "U.S.", "deals’", "7.5", "—", "x’s"]), min_size=1, max_size=6)
)
def test_a_text_in_quotes_is_found_in_itself(words: list[str]) -> None:
    text = " ".join(words)
    terms = find_terms(f'"{text}"')
    assert bool(find_hits(f"before {text} after", terms)) == bool(terms)
