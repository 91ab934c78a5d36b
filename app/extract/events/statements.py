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
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.phrases import Run
from app.extract.grammar.reference import Discourse, Speaker
from app.extract.grammar.tokens import Tag
from app.extract.grammar.verb_groups import SPEECH
from app.grounding import Span


def find_statements(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[tuple[Speaker, Tell]]:
    """The reactions of one sentence, each with its speaker."""
    if not clauses:
        discourse.speaker = discourse.led_up = None
        return
    words = clauses[0].sentence.span.exact
    if discourse.speaker and _ALONE.fullmatch(words):
        yield discourse.speaker, _tell(clauses[0], "quotation-alone", sentence, clauses, discourse, discourse.speaker)
        return  # who spoke in the sentence before goes on
    heard = [s for c in clauses if _is_heard(c) and (s := find_speaker(c.tokens, find_speaking(c), discourse))]
    stands = [stand for c in clauses if (stand := _find_stand(c, clauses, sentence, discourse))]
    stands = stands or _find_credit(clauses, sentence, discourse)
    yield from stands
    felt = [speaker for speaker, tell in stands if speaker.person and tell.rule in _MOODS]
    discourse.speaker = next(reversed(heard or felt), None)
    discourse.led_up = sentence if _leads_up(words) or any(t.leads_up for _, t in stands) else None


_MOODS = frozenset(("feels", "sees", "hit-back"))  # "X was not convinced. “…,” he wrote."


def _is_heard(clause: Clause) -> bool:
    """Whether its subject is who "he" or "she" is that goes on speaking in the next sentence."""
    speaks = clause.verb.lemma in SPEECH or clause.verb.lemma in _SMILING or _is_in_a_mood(clause)
    return speaks and clause.join in (Join.MAIN, Join.COORDINATE)


def _find_stand(
    clause: Clause, clauses: Sequence[Clause], sentence: int, discourse: Discourse
) -> tuple[Speaker, Tell] | None:
    rule, run = find_reaction(clause, clauses), find_speaking(clause)
    if rule is None and sentence - 1 == discourse.led_up and _speaks_by_name(clause, run):
        rule = "led-up-to"
    if rule is None or (_is_writer(clause) and discourse.interviewed is None):
        return None
    if rule in ("denies-event", "says-not") and any(t.word in _SOURCES for t in clause.run(run)):
        return None  # what unnamed people say has not been done is news, and no denial of theirs
    speaker = Speaker(f"somebody at {sentence}", None, None)
    if not _is_silent(clause, run, rule):
        run = _who_goes_on(clause, run)
        found = find_speaker(clause.tokens, run, discourse)
        if found is None or (rule == COLON and found.key.startswith("called ")):
            return None
        speaker = found
    tell = _tell(clause, rule, sentence, clauses, discourse, speaker)
    tell.noun = _unnamed(speaker, clause, run)
    tell.leads_up = _is_general(clause, run, speaker) and len(clause.sentence.span.exact) < _SHORT
    return None if _is_long_past(tell) else (speaker, tell)


def _find_credit(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> list[tuple[Speaker, Tell]]:
    """A stand that the sentence only credits to somebody."""
    tokens, words = clauses[0].tokens, clauses[0].sentence.span.exact
    run = find_credited(tokens, words, quotes=quotes_a_thought(words))
    by = find_speaker(tokens, run, discourse) if run else None
    if by is None or not (by.person or by.body):
        return []
    return [(by, _tell(clauses[0], _CREDITED, sentence, clauses, discourse, by))]


_CREDITED = "credited"
_SOURCES = frozenset("people sources source persons familiar diplomats traders bankers".split())


def _is_silent(clause: Clause, run: Run, rule: str) -> bool:
    """ "was denied in the capital": nobody is said to have done so; "X hit out at Y" only looks like a participle."""
    participle = rule == "hit-back" and clause.join is Join.REDUCED
    return clause.acted_on and run == clause.subject and rule != "feels" and not participle


def _who_goes_on(clause: Clause, run: Run) -> Run:
    """ "X said he regretted it": who regrets is who says so."""
    pronoun = [t.word for t in clause.run(run)][:1] in (["he"], ["she"], ["it"], ["they"])
    inside = clause.join is Join.COMPLEMENT and pronoun
    return find_speaking(clause.governor) if inside and clause.governor else run


def _is_long_past(tell: Tell) -> bool:
    """ "criticised the award in 2019": what only has a year is history, and no reaction of now."""
    if tell.date is None or not any(c.isdigit() for c in tell.date.span.exact):
        return False  # "this year" is now
    return bool(_YEAR.fullmatch(tell.date.value))


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
        verb=clause.verb.lemma if rule not in ("quotation-alone", _CREDITED) else "say",
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
