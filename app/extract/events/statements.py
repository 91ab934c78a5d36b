"""Statements: reactions with somebody behind them, one for each speaker or body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, EventType, MentionKind, Modality
from app.extract.events.credits import find_credited
from app.extract.events.referents import is_quoted
from app.extract.events.speakers import ANYBODY, find_speaker, goes_with_others
from app.extract.events.stances import COLON, find_reaction, find_speaking, is_said, quotes_a_thought
from app.extract.events.tells import LONGEST, Tell
from app.extract.events.timing import find_date
from app.extract.events.turns import BEING
from app.extract.grammar.clauses import Clause, Join, Run
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.reference import Discourse, Speaker
from app.extract.grammar.tokens import Tag
from app.extract.grammar.verb_groups import SPEECH
from app.grounding import Span


def find_statements(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[tuple[Speaker, Tell]]:
    """The reactions of one sentence, each with its speaker."""
    if clauses and discourse.speaker and _ALONE.fullmatch(clauses[0].sentence.span.exact):
        yield discourse.speaker, _tell(clauses[0], "quotation-alone", sentence, clauses, discourse, discourse.speaker)
        return  # who spoke in the sentence before goes on
    heard: Speaker | None = None
    words = clauses[0].sentence.span.exact if clauses else ""
    credited = find_credited(clauses[0].tokens, words, quotes=quotes_a_thought(words)) if clauses else None
    vague = bool(clauses) and _leads_up(clauses[0].sentence.span.exact)
    for clause in clauses:
        if clause.join in (Join.MAIN, Join.COORDINATE) and (
            clause.verb.lemma in SPEECH or clause.verb.lemma in _SMILING or _is_in_a_mood(clause)
        ):
            heard = find_speaker(clause.tokens, find_speaking(clause), discourse) or heard
        rule = find_reaction(clause, clauses)
        run = find_speaking(clause)
        if rule is None and sentence - 1 == discourse.led_up and _speaks_by_name(clause, run):
            rule = "led-up-to"
        if rule is None or (_is_writer(clause) and discourse.interviewed is None):
            continue
        silent = clause.acted_on and run == clause.subject and rule != "feels"
        if (
            clause.join is Join.COMPLEMENT
            and clause.governor
            and [t.word for t in clause.run(run)][:1] in (["he"], ["she"], ["it"], ["they"])
        ):
            run = find_speaking(clause.governor)
        speaker = (
            Speaker(f"somebody at {sentence}", None, None) if silent else find_speaker(clause.tokens, run, discourse)
        )
        if speaker is None or (rule == COLON and speaker.key.startswith("called ")):
            continue
        tell = _tell(clause, rule, sentence, clauses, discourse, speaker)
        if _is_long_past(tell):
            continue
        tell.noun = _unnamed(speaker, clause, run)
        tell.leads_up = _is_general(clause, run, speaker) and len(clause.sentence.span.exact) < _SHORT
        vague |= tell.leads_up
        credited = None
        yield speaker, tell
    by = find_speaker(clauses[0].tokens, credited, discourse) if credited else None
    if by is not None and (by.person or by.body):
        yield by, _tell(clauses[0], "according-to", sentence, clauses, discourse, by)
    discourse.speaker = heard
    discourse.led_up = sentence if vague else None


def _is_long_past(tell: Tell) -> bool:
    """ "criticised the award in 2019": what only has a year is history, and no reaction of now."""
    return tell.date is not None and bool(_YEAR.fullmatch(tell.date.value))


_YEAR = re.compile(r"\d{2}[\dX]{2}")
_ALONE = re.compile(r"“[^“”]{20,}”|\"[^\"]{20,}\"")


def _tell(
    clause: Clause, rule: str, sentence: int, clauses: Sequence[Clause], discourse: Discourse, speaker: Speaker
) -> Tell:
    tell = Tell(
        EventType.STATEMENT,
        Modality.REPORTED,
        rule,
        _excerpt(clause),
        sentence,
        date=find_date(clause, clauses, discourse),
        verb=clause.verb.lemma if rule not in ("quotation-alone", "according-to") else "say",
    )
    _credit(tell, speaker)
    return tell


# Who does so is about to speak: "laughed when asked. “They bring lawyers.”"
_SMILING = frozenset("laugh smile shrug grin sigh nod frown wink chuckle pause hesitate".split())


def _is_in_a_mood(clause: Clause) -> bool:
    """ "X was less patient.": a short sentence that leads up to what X says in the next one."""
    said_so = clause.verb.lemma in BEING and any(t.word in _DEGREES for t in clause.run(clause.rest)[:2])
    return said_so and len(clause.sentence.span.exact) < _SHORT


_DEGREES = frozenset("less more rather far even quite equally hardly scarcely no in having".split())
_SHORT = 70  # code points of a sentence that only leads up to who speaks in the next one
_VAGUE = re.compile(
    r"(?:but |and |yet |still, )*(?:not (?:everyone|everybody|all)|others?|some|few|critics|sc?k?eptics|opinions?"
    r"|reactions?|opponents|the reaction|the mood|the response|(?:local|public) (?:opinion|reaction)"
    r"|there (?:are|is|was|were))\b",
    re.IGNORECASE,
)


def _is_general(clause: Clause, run: Run, speaker: Speaker) -> bool:
    """ "Analysts", "Islamabad": not one who could say it."""
    plural = any(t.tag is Tag.WORD and t.word.endswith("s") for t in clause.run(run)[:3])
    return not (speaker.person or speaker.body) and (plural or goes_with_others(speaker))


def _leads_up(words: str) -> bool:
    """ "Not everyone is convinced.", "Opinion is split.": who thinks so stands in the next sentence."""
    return len(words) < _SHORT and bool(_VAGUE.match(words))


def _speaks_by_name(clause: Clause, run: Run) -> bool:
    said = clause.verb.lemma in SPEECH and clause.join in (Join.MAIN, Join.COORDINATE) and is_said(clause)
    return said and any(t.kind(MentionKind.PERSON) for t in clause.run(run))


def _is_writer(clause: Clause) -> bool:
    """ "I disagree": who writes takes no part in the story."""
    return not is_quoted(clause) and any(t.word in ("i", "we") for t in clause.run(clause.subject)[-1:])


def _unnamed(speaker: Speaker, clause: Clause, run: Run) -> str:
    """ "officials on shipment": those who speak where nobody is named, and the deal or goods spoken of."""
    if speaker.person or speaker.body or speaker.country:
        return ""
    who = next((t.word for t in clause.run(run) if t.word in ANYBODY and t.word.endswith("s")), "")
    topic = next((t.word for t in clause.tokens[: clause.verb.first] if kinds_of(t) & _TOPICS), "")
    return f"{who} on {topic}" if who and topic else who


_TOPICS = frozenset((Noun.AGREEMENT, Noun.SHIPMENT))


def _credit(tell: Tell, speaker: Speaker) -> None:
    for field, mention in (("person", speaker.person), ("organization", speaker.body), ("place", speaker.country)):
        if mention is not None and mention.entity is not None:
            tell.actors[mention.entity.id] = Cited(field, mention.entity.id, mention.span, "speaker")


def _excerpt(clause: Clause) -> Span:
    """The whole sentence where it is short enough, else what is nearest to the verb."""
    span = clause.sentence.span
    if span.end - span.start <= LONGEST:
        return span
    at = clause.tokens[clause.verb.first].start
    first = max(span.start, min(at - LONGEST // 3, span.end - LONGEST))
    gap = span.text.find(" ", first, at)
    first = gap + 1 if first > span.start and gap >= 0 else first
    last = min(first + LONGEST, span.end)
    gap = span.text.rfind(" ", at + 1, last)
    return Span(span.text, first, gap if last < span.end and gap > at else last)
