"""Stands that no verb of speech reports: "is ruinous, according to X", "for X it is “a trap”", "was X's verdict"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import MentionKind
from app.extract.events.turns import STANCE
from app.extract.grammar.phrases import Run
from app.extract.grammar.tokens import Tag, Token

_STOPS = (",", ".", ";", ":", "“", '"')


def find_credited(tokens: Sequence[Token], sentence: str, *, quotes: bool) -> Run | None:
    """Where the one whose stand it is stands, if the sentence credits it to somebody."""
    return _find_answering(tokens) or (
        _find_source(tokens) or _find_judge(tokens, quotes=quotes) if quotes or STANCE.search(sentence) else None
    )


def _until_stop(tokens: Sequence[Token], first: int) -> Run:
    return Run(first, next((i for i in range(first, len(tokens)) if tokens[i].word in _STOPS), len(tokens)))


def _find_source(tokens: Sequence[Token]) -> Run | None:
    """ "according to X" """
    at = next((i for i in range(len(tokens) - 2) if (tokens[i].word, tokens[i + 1].word) == ("according", "to")), None)
    return None if at is None else _until_stop(tokens, at + 2)


def _find_judge(tokens: Sequence[Token], *, quotes: bool) -> Run | None:
    """ "To Senator X it “smells”", "For the union, the law is a trap", "In the view of X it is a mistake"."""
    words = [t.word for t in tokens[:5]]
    viewed = words[:1] == ["in"] and words[3:4] == ["of"] and not _VIEWS.isdisjoint(words[1:3])
    first = 4 if viewed else 1
    if len(tokens) < first + 3 or not (viewed or (quotes and words[0] in ("to", "for"))):
        return None
    named = next((i for i in range(first, min(first + 7, len(tokens))) if tokens[i].kind(*_JUDGES)), None)
    if named is None or any(t.is_verb or t.word in _STOPS for t in tokens[first:named]):
        return None
    return Run(first, named + 1)


_VIEWS = frozenset("view eyes opinion words judgment judgement telling reckoning".split())
_JUDGES = (MentionKind.PERSON, MentionKind.ORGANIZATION)


def _find_answering(tokens: Sequence[Token]) -> Run | None:
    """ "“…,” was the reply of X", "X's verdict: “…”", "“…,” is how X put it"."""
    for i, token in enumerate(tokens):
        if token.word not in _ANSWERS and token.word != "how":
            continue
        if not _beside_quotation(tokens, i):
            continue
        if token.word == "how":
            last = next((at for at in range(i + 1, min(i + 12, len(tokens))) if tokens[at].is_verb), None)
            return Run(i + 1, last) if last is not None and tokens[last].word in _PUTTING else None
        after = tokens[i + 1].word if i + 1 < len(tokens) else ""
        if after in ("of", "from"):
            return _until_stop(tokens, i + 2)
        return _owner(tokens, i)
    return None


# What somebody gives that is then quoted.
_ANSWERS = frozenset(
    "reply response verdict answer retort rejoinder riposte view comment assessment conclusion summary reaction"
    " complaint warning message judgment judgement description refrain explanation defence defense advice".split()
)
_PUTTING = frozenset("put puts describes described sums summed sees saw phrased phrases explains explained".split())


def _beside_quotation(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quotation closes shortly before ("“…,” was the blunt reply") or opens right after ("verdict: “…”")."""
    before = [t.word for t in tokens[max(0, i - 10) : i]]
    closed = max((at for at, word in enumerate(before) if word in ("”", '"')), default=None)
    being = closed is not None and before[closed + 1 : closed + 2] in (["is"], ["was"], ["came"], ["ran"], ["went"])
    following = [t.word for t in tokens[i + 1 : i + 14]]
    opens = next((at for at, word in enumerate(following) if word == ":"), None)
    return being or (opens is not None and following[opens + 1 : opens + 2] in (["“"], ['"']))


def _owner(tokens: Sequence[Token], i: int) -> Run | None:
    """ "X's blunt verdict", "her verdict": whose it is."""
    for at in range(i - 1, max(-1, i - 4), -1):
        if tokens[at].word == "'s" or (tokens[at].word in ("his", "her") and at == 0):
            first = at
            while first > 0 and tokens[first - 1].tag in (Tag.WORD, Tag.MENTION, Tag.DETERMINER):
                first -= 1
            return Run(first, at) if first < at else Run(at, at + 1)
    return None
