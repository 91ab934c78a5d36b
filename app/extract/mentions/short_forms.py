"""Short forms: which other words of an article stand for a body that it names in full.

An acronym in brackets, a name in quotes and brackets, and beginnings of the name that stand alone elsewhere. "The
company" is no form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.entities import EntityKind
from app.extract.mentions.lexicon import BODY, COMMON, COMPANY, LEGAL, NOT_BODIES, REACH, REMIT, STATE
from app.extract.mentions.names import Name
from app.vocabulary import Vocabulary

_BRACKET = re.compile(r"\s?\(([^()]{2,70})\)")
_QUOTED = re.compile(r"[\"“'‘]([^\"”]{2,40}?)[\"”'’]")
_ACRONYM = re.compile(r"\b[A-Z][A-Za-z&]*[A-Z][A-Za-z]*(?:-[A-Z]+)?\b(?!-?\d)")
_CONTRACTED = re.compile(r"[A-Z][a-z]{3,12}")
_TICKERS = re.compile(r"\b[\w ]+:\s?[\w.]+")
# What a paper may call any body: with a capital, and only where it says so, the name of one.
_TERM = re.compile(r"(?:[Tt]he )?(?P<term>Company|Corporation|Bank|Issuer|Group|Lender|Authority|Fund)")
_NO_BODY = re.compile(r"(?:[Tt]he )?(?:Companies|Partners?|Parties|Party|Agreement|Project|JV|Transaction|MoU|Offtake)")


def find_defined(occurrences: Sequence[Name]) -> dict[str, None]:
    """The name, and the short forms that the article defines for it."""
    forms = {occurrences[0].text: None}
    for place in occurrences:
        forms |= dict.fromkeys(acronyms(place)) | dict.fromkeys(_defined(place))
    return forms


def find_used(name: Name, texts: Mapping[str, Mapping[str, None]], vocabulary: Vocabulary) -> Iterator[str]:
    """Shorter forms of the name that the article uses without saying so; ``texts`` are its runs by their first words.

    The name without its legal form, its initials, and its beginnings that stand alone: "Nova" of "Nova Minerals".
    """
    short = without_legal(name.text)
    if short != name.text and _distinctive(short.split(), vocabulary):
        yield short
    initials = "".join(p[0] for p in name.parts if p[0].isupper())
    if len(name.parts) > len("AB") and initials in texts:
        yield initials
    for text in texts.get(name.parts[0], ()):
        if _begins(name, text) and _distinctive(text.split(), vocabulary):
            yield text


def _begins(name: Name, text: str) -> bool:
    words = tuple(text.split())
    if STATE.intersection(name.parts) and not STATE.intersection(words):
        return False  # "Nova Scotia" is not the Nova Scotia Department of Labour
    return len(words) < len(name.parts) and name.parts[: len(words)] == words


def acronyms(name: Name) -> list[str]:
    """Acronyms in brackets after the name, if they can be made of it: HEE of Himalayan Earth Exploration."""
    bracket = _BRACKET.match(name.after())
    if not bracket:
        return []
    # What stands after the colon of "TSX: PFR" is a ticker, and none of the company's names.
    said = _TICKERS.sub("", bracket.group(1))
    found = [a for a in _ACRONYM.findall(said) if a not in NOT_BODIES and abbreviates(a, name.text)]
    if not found and _CONTRACTED.fullmatch(said) and contracts(said, name.text):
        found = [said]
    return found


def contracts(word: str, name: str) -> bool:
    """Whether a word is made of beginnings of the name's words: Perminas of Perusahaan Mineral Nasional."""
    starts = {part[:2].lower() for part in name.split()}
    return word[:2].lower() in starts and _is_within(word.lower(), name.lower())


def _is_within(letters: str, text: str) -> bool:
    """Whether the letters stand in the text in this order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def abbreviates(acronym: str, name: str) -> bool:
    """Whether the letters of the acronym stand in the name in this order, the first at its beginning."""
    letters = re.sub(r"[^A-Z]", "", acronym).lower()
    return len(letters) > 1 and name.lower().startswith(letters[0]) and _is_within(letters, name.lower())


def _defined(name: Name) -> Iterator[str]:
    """Short forms in quotes and brackets: ("Halvorsen" or the "Company")."""
    after = name.after()
    at = 0
    while bracket := _BRACKET.match(after, at):
        for quoted in _QUOTED.findall(bracket.group(1)):
            term = _TERM.fullmatch(quoted)
            if term:
                yield term["term"]
            elif quoted[0].isupper() and not _NO_BODY.fullmatch(quoted):
                yield quoted
        at = bracket.end()


def _distinctive(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    if len(words) == 1:
        word = words[0]
        plain = word in COMMON or word in REMIT or word in REACH or word in BODY or word in COMPANY
        return not plain and not vocabulary.named(word) and not vocabulary.demonym(word)
    known = vocabulary.named(" ".join(words))
    if known and known.kind is EntityKind.PLACE:
        return False  # it has a meaning of its own: "Reko Diq" of "Reko Diq Gold Corporation" is the place
    return not all(w in REMIT or w in REACH or vocabulary.demonym(w) for w in words)


_LEGAL_LAST = LEGAL | {"Private"}


def without_legal(text: str) -> str:
    words = text.replace(",", "").split()
    while len(words) > 1 and words[-1].strip("().") in _LEGAL_LAST:
        words.pop()
    while len(words) > 1 and words[0] in LEGAL and words[0].isupper():
        words.pop(0)
    return " ".join(words)
