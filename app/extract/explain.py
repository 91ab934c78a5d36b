"""The article in the terminal, with what was found marked in it, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, Draft, Extraction, Kind, Mention, MentionKind
from app.extract.headlines import headline
from app.grounding import Segment, Span, segments

_RESET = "\x1b[0m"
_INK = {
    MentionKind.ORGANIZATION: "\x1b[36m",
    MentionKind.PERSON: "\x1b[35m",
    MentionKind.MINERAL: "\x1b[32m",
    MentionKind.PLACE: "\x1b[34m",
    MentionKind.MONEY: "\x1b[33m",
    MentionKind.QUANTITY: "\x1b[33m",
    MentionKind.DATE: "\x1b[31m",
}
_UNDERLINE = "\x1b[4m"
_DIM = "\x1b[2m"


def explain(extraction: Extraction, *, colour: bool | None = None) -> str:
    """The text with mentions coloured and evidence numbered, then each draft with its rule and the words of each value.

    Without colour (by default where the output is no terminal) mentions stand in brackets.
    """
    inked = sys.stdout.isatty() if colour is None else colour
    drafts = sorted(extraction.drafts, key=lambda d: (d.cited[0].span.start, d.kind))
    lines = [*_marked(extraction, drafts, inked=inked), ""]
    names = {id: entity.name for id, entity in extraction.entities.items()}
    for number, draft in enumerate(drafts, 1):
        lines += _told(number, draft, names, inked=inked)
    lines += [f"{_dim('left out', inked=inked)} {left.words!r}" for left in extraction.document.left_out]
    return "\n".join(lines)


def _dim(words: str, *, inked: bool) -> str:
    return f"{_DIM}{words}{_RESET}" if inked else words


def _marked(extraction: Extraction, drafts: Sequence[Draft], *, inked: bool) -> Iterator[str]:
    """The lines of the text; evidence is underlined and opened by the numbers of its drafts."""
    text = extraction.document.text
    if not text:
        return
    mentions = list(extraction.mentions)
    evidence = [(n, span) for n, draft in enumerate(drafts, 1) for span in draft.evidence]
    spans = [m.span for m in mentions] + [span for _, span in evidence]
    cut = segments(Span(text, 0, len(text)), spans)
    yield from "".join(_shown(s, mentions, evidence, inked=inked) for s in cut).split("\n")


def _shown(segment: Segment, mentions: Sequence[Mention], evidence: Sequence[tuple[int, Span]], *, inked: bool) -> str:
    kinds = [mentions[i].kind for i in segment.covering if i < len(mentions)]
    opened = [evidence[i - len(mentions)][0] for i in segment.opening if i >= len(mentions)]
    number = f"[{','.join(map(str, opened))}]" if opened else ""
    if not inked:
        return number + (f"<{segment.words}>" if kinds else segment.words)
    covered = any(i >= len(mentions) for i in segment.covering)
    style = (_UNDERLINE if covered else "") + (_INK[kinds[0]] if kinds else "")
    words = segment.words.replace("\n", f"{_RESET}\n{style}") if style else segment.words
    return _dim(number, inked=True) + f"{style}{words}{_RESET}" if style or number else words


def _told(number: int, draft: Draft, names: dict[str, str], *, inked: bool) -> Iterator[str]:
    title = headline(draft.kind, draft.type, draft.modality, draft.cited, names)
    told = "" if draft.kind is Kind.CLAIM else f", {draft.modality}"
    yield f"[{number}] {draft.kind} ({draft.type}{told}): {title}  {_dim('by rule ' + draft.rule, inked=inked)}"
    yield from (_value(cited, names) for cited in draft.cited)


def _value(cited: Cited, names: dict[str, str]) -> str:
    value = names.get(cited.value, cited.value)
    meant = f" ({cited.qualifier})" if cited.qualifier else ""
    return f"      {cited.field:<13}{value}{meant}: “{_short(cited.span.exact)}”"


def _short(words: str, limit: int = 90) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= limit else joined[: limit - 1] + "…"
