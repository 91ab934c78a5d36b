"""The clause reader: one row for each way in which a clause can hang on another."""

from __future__ import annotations

import pytest

from app.extract.grammar.clauses import Clause, Join, read_clauses
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.tagging import tag
from app.extract.grammar.tokens import tokenize
from app.extract.sentences import sentences
from app.grounding import Document


def read(text: str) -> list[Clause]:
    return [
        c for sentence in sentences(Document(text)) for c in read_clauses(sentence, tag(tokenize(sentence.span, [])))
    ]


def told(clause: Clause) -> tuple[str, str]:
    return " ".join(t.word for t in clause.run(clause.subject)), clause.verb.lemma


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kestrel signed the accord.", [("kestrel", "sign")]),
        ("The firm, which runs two mines, was absent.", [("the firm", "run"), ("the firm ,", "be")]),
        ("Officials denied that the lease was under review.", [("officials", "deny"), ("the lease", "be")]),
        ("The bank agreed in June to raise its commitment.", [("the bank", "agree"), ("the bank", "raise")]),
        ("The agreement signed in Ankara covers lithium.", [("the agreement", "sign"), ("the agreement", "cover")]),
        ("The memorandum that the parties signed has lapsed.", [("the parties", "sign"), ("the memorandum", "lapse")]),
        ("A vessel carrying ore docked at Gwadar.", [("a vessel", "carry"), ("a vessel", "dock")]),
        ("The minister said the mine would open.", [("the minister", "say"), ("the mine", "open")]),
        ("The president and his aides had left.", [("the president and his aides", "leave")]),
        ("He warned of delays and urged calm.", [("he", "warn"), ("he", "urge")]),
        (
            "A leaseholder, who asked not to be named, criticised the plan.",
            [("a leaseholder", "ask"), ("a leaseholder", "name"), ("a leaseholder ,", "criticise")],
        ),
        (
            "The mine closed in May; the trader, a firm that ran it, is silent.",
            [("the mine", "close"), ("a firm", "run"), ("the trader , a firm", "be")],
        ),
        ("Having paid its debts, the firm reopened the mine.", [("the firm", "pay"), ("the firm", "reopen")]),
        ("The company plans to ship ore.", [("the company", "plan"), ("the company", "ship")]),
        ("Separatist attacks on the roads could push up costs.", [("separatist attacks on the roads", "push")]),
    ],
)
def test_who_does_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert [told(c) for c in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "verb", "join"),
    [
        ("The firm said it had paid.", "pay", Join.COMPLEMENT),
        ("It closed a sale, raising cash.", "raise", Join.GERUND),
        ("The deal signed by the two firms is secret.", "sign", Join.REDUCED),
        ("If the tests go well, the firm could build a plant.", "go", Join.ADVERBIAL),
        ("The firm hopes to export ore.", "export", Join.INFINITIVE),
        ("The mine that the state owns is shut.", "own", Join.RELATIVE),
    ],
)
def test_how_a_clause_is_joined(text: str, verb: str, join: Join) -> None:
    assert next(c.join for c in read(text) if c.verb.lemma == verb) is join


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("The firm has signed a contract.", "sign", "reported"),
        ("The firm has not signed a contract.", "sign", "denied"),
        ("No contract was signed.", "sign", "denied"),
        ("The firm has yet to sign a contract.", "sign", "denied"),
        ("The firm will sign a contract.", "sign", "planned"),
        ("The firm is to sign a contract.", "sign", "planned"),
        ("The firm expects to sign a contract.", "sign", "planned"),
        ("The firm may sign a contract.", "sign", "possible"),
        ("The firm is considering signing a contract.", "sign", "possible"),
        ("If the firm signed a contract, it would pay.", "sign", "possible"),
        ("The firm denied that it had signed a contract.", "sign", "denied"),
        ("The firm failed to sign a contract.", "sign", "denied"),
        ("The firm left without signing a contract.", "sign", "denied"),
        ("The firm agreed to buy a mine.", "buy", "reported"),
        ("Has the firm signed a contract?", "sign", "possible"),
        ("The country exports the metal.", "export", None),
        ("The firm did sign a contract.", "sign", "reported"),
        ("The firm liked it well enough to sign a contract.", "sign", "reported"),
        ("The firm was confident enough to sign a contract.", "sign", "reported"),
        ("The firm did not do well enough to sign a contract.", "sign", "denied"),
        ("The mine is big enough to ship ore.", "ship", "planned"),
        ("There is no evidence that the firm signed a contract.", "sign", "denied"),
        ("There is evidence that the firm signed a contract.", "sign", "reported"),
        ("At no time had the firm signed a contract.", "sign", "denied"),
    ],
)
def test_how_firmly_it_is_said(text: str, verb: str, modality: str | None) -> None:
    assert next(modality_of(c) for c in read(text) if c.verb.lemma == verb) == modality
