"""Corrections: where an article says that it, or another report, was wrong, withdrawn or to be read otherwise.

What an earlier version said is told only to be taken back, so that nothing is drawn from such a sentence. A correction
stands with the drafts of its article whose values or parties it names; one that names none, with the article alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.extract.drafts import Cited, Draft, Extraction, Mention, MentionKind
from app.extract.notices import find_notice, to_notice, told_of
from app.extract.sentences import Sentence
from app.grounding import Span
from app.patterns import Screened

FIELD = "correction"
_WRITING = r"(?:article|story|report|piece|post|dispatch|copy|column|headline|caption|release|item)"
# "Correction:", "CORRECTED –", "Clarification (6 October):" at the head of a sentence; markets have corrections too.
_HEAD = re.compile(
    r"[^\w\n]{0,3}(?:(?P<corrected>corrections?|corrected|correction\snotice)|(?P<clarified>clarifications?|clarified)"
    r"|(?P<withdrawn>retractions?|retracted|withdrawn))(?:\s\([^)\n]{1,30}\)|,\s[^:\n]{1,30})?\s?[:—–]\s",
    re.IGNORECASE,
)
# "An earlier version of this article said …": the error itself, told again.
_EARLIER = Screened(
    rf"\b(?:earlier|previous|prior|original|initial|first|older)\s(?:version|edition|headline)s?\sof\s(?:this|the|our)\s"
    rf"(?:[\w-]+\s){{0,2}}{_WRITING}\b|\b(?:this|the|our)\s(?:[\w-]+\s)?{_WRITING}\s(?:[\w,]+\s){{0,8}}?"
    r"(?:misstated|misreported|misidentified|misspelt|misspelled|misattributed|(?:incorrectly|wrongly|mistakenly"
    r"|erroneously|inaccurately)\s(?:said|says|stated|reported|gave|put|described|identified|named|referred|attributed))\b",
    re.IGNORECASE,
)
# "This article was amended on 6 October to …", "has been updated to correct …"
_AMENDED = Screened(
    rf"\b(?:this|our)\s(?:[\w-]+\s)?{_WRITING}\s(?:has\sbeen|was|is)\s(?:(?:since|later)\s)?"
    r"(?:corrected|amended|clarified|(?:updated|changed|revised|edited)\s(?:[^.\n]{0,30}\s)?to\scorrect)\b",
    re.IGNORECASE,
)
# "Dawn has retracted its report", "the agency withdrew the story". What a survey withdraws may be a report of its own
# kind; "its report" and "the report" must therefore be retracted, or be called a news report.
_TAKEN_BACK = Screened(
    r"\b(?:retract(?:s|ed|ing)?\s(?:its|the|their|that|an?)\s(?:[\w-]+\s){0,3}?(?:report|story|article|item|claims?)s?"
    r"|(?:withdr(?:ew|awn|aws)|pulled|took\sdown|taken\sdown|deleted|corrected)\s(?:its|the|their|that|an?)\s(?:[\w-]+\s){0,3}?"
    r"(?:story|stories|articles?|news\sreports?|news\sitems?|dispatch|dispatches))\b",
    re.IGNORECASE,
)
# "clarified that it was a memorandum and not a contract"
_CLARIFIED = Screened(
    r"\bclarif(?:ied|ies|y|ying)\sthat\s[^.;\n]{3,200}?(?:\band\snot\b|,\snot\b|\brather\sthan\b|\binstead\sof\b)",
    re.IGNORECASE,
)
_BODIES = (MentionKind.ORGANIZATION, MentionKind.PERSON)


@dataclass(frozen=True, slots=True)
class Correction:
    """The words that correct, what they do (corrected, withdrawn, clarified), and these with the rest of the paragraph.

    ``retells`` when they repeat the error; ``taken`` are those of them that say which report of another was taken back.
    """

    span: Span
    kind: str
    passage: Span
    retells: bool = False
    taken: Span | None = None


def find_corrections(sentences: Sequence[Sentence]) -> tuple[Correction, ...]:
    """All of them in the order of the text, one for each passage that corrects."""
    found: list[Correction] = []
    for n, sentence in enumerate(sentences):
        kind = _find_kind(sentence.span)
        if kind and not (found and found[-1].passage.covers(sentence.span) and not _retells(sentence.span)):
            span = sentence.span
            found.append(Correction(span, kind, _passage(sentences, n), _retells(span), _find_taken(span)))
    return tuple(found)


def without_errors(sentences: Sequence[Sentence], corrections: Iterable[Correction]) -> tuple[Sentence, ...]:
    """The sentences that tell something, not those that say what was wrong."""
    wrong = {(c.span.start, c.span.end) for c in corrections if c.retells}
    return tuple(s for s in sentences if (s.span.start, s.span.end) not in wrong)


def with_corrections(extraction: Extraction, corrections: Sequence[Correction]) -> Extraction:
    """Each correction beside the drafts that it concerns."""
    if not corrections:
        return extraction
    taken_back = {id: c for c in corrections if c.taken for id in told_of(c.taken, extraction.drafts)}
    named = [(c, _named_in(extraction, c)) for c in corrections]
    added = {id(d): _add(d, [c for c, concerned in named if id(d) in concerned]) for d in extraction.drafts}

    def told(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
        return tuple(_under(added[id(d)], added) for d in drafts if id(d) not in taken_back)

    return replace(
        extraction,
        events=told(extraction.events),
        prospects=told(extraction.prospects),
        deals=told(extraction.deals),
        claims=told(extraction.claims),
        corrections=tuple(c.span for c in corrections),
        notices=tuple(_find_notices(extraction, taken_back, named)),
    )


def _find_notices(
    extraction: Extraction, taken_back: Mapping[int, Correction], named: Iterable[tuple[Correction, Collection[int]]]
) -> Iterator[Draft]:
    """What a correction says of what it takes back: as it was read in its words, or by what these name.

    Where the article itself tells of such a thing, the correction stands with that.
    """
    read = [draft for draft in extraction.drafts if id(draft) in taken_back]
    yield from (_add(to_notice(draft), [taken_back[id(draft)]]) for draft in read)
    for correction, concerned in named:
        notice = find_notice(correction.taken, extraction.mentions) if correction.taken else None
        told = {(d.kind, d.type) for d in extraction.drafts if id(d) in concerned}
        if notice and (notice.kind, notice.type) not in told:
            yield _add(notice, [correction])


# ---------------------------------------------------------------- what a sentence says


def _find_kind(span: Span) -> str:
    head = _HEAD.match(span.text, span.start, span.end)
    if head and head.lastgroup:
        return head.lastgroup
    if _EARLIER.search(span.text, span.start, span.end) or _AMENDED.search(span.text, span.start, span.end):
        return "corrected"
    if taken := _TAKEN_BACK.search(span.text, span.start, span.end):
        return "corrected" if taken[0].lower().startswith("corrected") else "withdrawn"
    return "clarified" if _CLARIFIED.search(span.text, span.start, span.end) else ""


def _retells(span: Span) -> bool:
    return _EARLIER.search(span.text, span.start, span.end) is not None


def _find_taken(span: Span) -> Span | None:
    """ "retracted its report that …", to the end of the sentence."""
    match = _TAKEN_BACK.search(span.text, span.start, span.end)
    return Span(span.text, match.start(), span.end) if match else None


def _passage(sentences: Sequence[Sentence], first: int) -> Span:
    """From this sentence to the end of its paragraph."""
    span = sentences[first].span
    last = span
    for following in sentences[first + 1 :]:
        if "\n" in span.text[last.end : following.span.start]:
            break
        last = following.span
    return Span(span.text, span.start, last.end)


# ---------------------------------------------------------------- what it concerns


def _named_in(extraction: Extraction, correction: Correction) -> set[int]:
    """The drafts that give a value which the passage gives as right; else those that name all whom it names."""
    inside = [m for m in extraction.mentions if correction.passage.covers(m.span)]
    right = [m for m in inside if not (correction.retells and m.span.overlaps(correction.span))] or inside
    values = {value for m in right if (value := _value(m))}
    bodies = {m.entity.id for m in inside if m.kind in _BODIES and m.entity and m.entity.form != "media"}
    drafts = extraction.drafts
    said = {id(d) for d in drafts if any(span.overlaps(correction.passage) for span in d.evidence)}
    by_value = {id(d) for d in drafts if values.intersection(d.all("value", "date"))}
    by_body = {id(d) for d in drafts if bodies and bodies <= set(d.all("party", "organization", "person", "subject"))}
    return said | (by_value or by_body)


def _value(mention: Mention) -> str | None:
    if mention.amount:
        return str(mention.amount)
    return mention.when.edtf if mention.when else None


def _add(draft: Draft, corrections: Iterable[Correction]) -> Draft:
    cited = tuple(Cited(FIELD, c.kind, c.span) for c in corrections)
    return replace(draft, cited=draft.cited + cited) if cited else draft


def _under(draft: Draft, added: dict[int, Draft]) -> Draft:
    """With its deal as that is now: what reads the drafts knows deals by identity."""
    deal = added.get(id(draft.deal)) if draft.deal else None
    return replace(draft, deal=deal) if deal and deal is not draft.deal else draft
