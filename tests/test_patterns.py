"""What patterns need, and that no text which a pattern matches is kept from it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extract import corrections
from app.extract.claims import counts, shares
from app.extract.events import turns
from app.extract.values import vague
from app.extract.values.date_rules import RULES
from app.patterns import Screened, Sieve, find_needs
from app.read import furniture

SCREENED = [
    value.pattern
    for module in (corrections, counts, shares, furniture, turns, vague)
    for part in vars(module).values()
    for value in (part if isinstance(part, tuple) else (part,))
    if isinstance(value, Screened)
]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bmisstated\b", [{"misstated"}]),
        (r"(?:Article|story)\s\w+\smis(?:stated|spelt)", [{"misstated", "misspelt"}, {"article", "story"}]),
        (r"retract(?:ion|s)?", [{"retract"}]),
        (r"(?P<month>April|Apr\b\.?)\s\d", [{"apr"}]),
        (r"colou?r", [{"color", "colour"}]),
        (r"(?:per\s)?cent(?=\sof)", [{"cent"}]),
        (r"(?:report){2}", [{"report"}]),
        (r"share(?!s)(?<=the share)d", [{"shared"}]),
        (r"\d+|percent", []),  # a number will do
        (r"(?:report)*", []),
        (r"[a-z]+ed", []),  # two letters stand anywhere
        ("né é", []),  # beyond ASCII nothing is vouched for
        (r"(re)\s\1port", [{"port"}]),
    ],
)
def test_needs(pattern: str, needs: list[set[str]]) -> None:
    assert find_needs(re.compile(pattern)) == needs


def test_sieve_tells_which_may_match() -> None:
    sieve = Sieve(map(re.compile, (r"\d+ jobs", r"(?:mines|kilns) of (?:marble|salt)", r"\d+")))
    assert sieve.passing("Kilns of Salt employ nobody") == [1, 2]
    assert sieve.passing("The kilns closed") == [2]
    assert sieve.passing("400 jobs in the mines") == [0, 2]


@pytest.mark.parametrize("text", ["JOBS", "ıobs and ĸin", "kıln", "KILN", "\N{KELVIN SIGN}iln", "ſalt"])
def test_case_is_ignored_as_patterns_ignore_it(text: str) -> None:
    found = re.search(r"(?i)jobs|kiln|salt", text)
    assert bool(Screened(r"jobs|kiln|salt", re.IGNORECASE).search(text)) is bool(found)


def test_a_part_of_a_text_is_searched_as_by_the_pattern_itself() -> None:
    text = "The salt and the salted fish"
    screened = Screened(r"(?<=the )salt")
    assert [m.span() for m in screened.finditer(text, 13)] == [(17, 21)]
    assert screened.search(text, 17)
    assert not screened.search(text, 0, 20)


@settings(max_examples=300)
@given(st.data())
def test_what_matches_passes(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([*SCREENED, *(rule.pattern for rule in RULES)]))
    text = data.draw(st.from_regex(pattern))
    assert not pattern.search(text) or Sieve([pattern]).passing(text)
