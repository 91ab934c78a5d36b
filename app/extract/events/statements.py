"""Statements: reactions with somebody behind them, one for each speaker or body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.extract.drafts import Cited, EventType, MentionKind, Modality
from app.extract.events.frames import find_frame
from app.extract.events.participants import is_quoted
from app.extract.events.reactions import (
    BEING,
    DRAWING,
    FEELING,
    FEELING_SO,
    FIRE,
    GREETING,
    LEADING,
    NEEDS,
    OUTSIDERS,
    QUICK,
    REACT,
    SEEING,
    SPEAKERLESS,
    STANCE,
    STRIKING,
    UNDONE,
    VOICED,
    VOICING,
    WEIGHING,
)
from app.extract.events.speakers import ANYBODY, find_speaker
from app.extract.events.tells import LONGEST, Tell
from app.extract.events.timing import find_date
from app.extract.grammar.clauses import Clause, Join, Run
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.reference import Discourse, Speaker
from app.extract.grammar.tokens import Tag
from app.extract.grammar.verb_groups import SPEECH
from app.grounding import Span

_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")


def find_statements(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[tuple[Speaker, Tell]]:
    """The reactions of one sentence, each with its speaker."""
    heard: Speaker | None = None
    vague = bool(clauses) and _leads_up(clauses[0].sentence.span.exact)
    for clause in clauses:
        if clause.verb.lemma in SPEECH and clause.join in (Join.MAIN, Join.COORDINATE):
            heard = find_speaker(clause.tokens, _speaking(clause), discourse) or heard
        rule = _reaction(clause, clauses)
        run = _speaking(clause)
        if rule is None and sentence - 1 == discourse.led_up and _speaks_by_name(clause, run):
            rule = "led-up-to"
        if rule is None:
            continue
        silent = clause.acted_on and run == clause.subject
        if (
            clause.join is Join.COMPLEMENT
            and clause.governor
            and [t.word for t in clause.run(run)][:1] in (["he"], ["she"], ["it"], ["they"])
        ):
            run = _speaking(clause.governor)
        speaker = (
            Speaker(f"somebody at {sentence}", None, None) if silent else find_speaker(clause.tokens, run, discourse)
        )
        if speaker is None or (rule in _MINDS and not (speaker.person or speaker.body)):
            continue  # "Fishermen's groups are unhappy": what they say of it follows, with its speaker
        tell = Tell(
            EventType.STATEMENT,
            Modality.REPORTED,
            rule,
            _excerpt(clause),
            sentence,
            date=find_date(clause, clauses, discourse),
            verb=clause.verb.lemma,
            noun=_unnamed(speaker, clause, run),
        )
        _credit(tell, speaker)
        tell.leads_up = _is_general(clause, run, speaker) and len(clause.sentence.span.exact) < _SHORT
        vague |= tell.leads_up
        yield speaker, tell
    discourse.speaker = heard
    discourse.led_up = sentence if vague else None


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
    return not (speaker.person or speaker.body) and (plural or speaker.country is not None)


def _leads_up(words: str) -> bool:
    """ "Not everyone is convinced.", "Opinion is split.": who thinks so stands in the next sentence."""
    return len(words) < _SHORT and bool(_VAGUE.match(words))


def _speaks_by_name(clause: Clause, run: Run) -> bool:
    said = clause.verb.lemma in SPEECH and clause.join in (Join.MAIN, Join.COORDINATE) and _is_said(clause)
    return said and any(t.kind(MentionKind.PERSON) for t in clause.run(run))


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


def _reaction(clause: Clause, clauses: Sequence[Clause]) -> str | None:
    """The rule by which the clause is a reaction, or None."""
    lemma = clause.verb.lemma
    seen = lemma == "see" and SEEING.match(_after(clause))  # "sees no benefit" is no denial that it was seen
    if not _is_said(clause) and not seen:
        return None
    if is_quoted(clause) and any(c.verb.lemma in SPEECH and not is_quoted(c) for c in clauses):
        return None  # what stands in the quotation is its speaker's, who is found where it says who speaks
    if lemma in REACT and (lemma not in NEEDS or NEEDS[lemma].match(_after(clause))):
        silent = clause.acted_on and not any(t.word == "by" for t in clause.run(clause.rest))
        unsaid = silent and (lemma not in SPEAKERLESS or clause.join is Join.REDUCED)
        return None if unsaid else f"react:{lemma}"
    words = [t.word for t in clause.run(clause.rest)]
    if lemma in DRAWING and FIRE & {*words[:4]} and "from" in words:
        return "draw-fire"
    if _meets_with_fire(clause, words):
        return "draw-fire"
    if lemma in VOICING and VOICED & {*words[:4]}:
        return "voice-concern"
    if STRIKING.match(f"{clause.tokens[clause.verb.end - 1].word} {_after(clause)}"):
        return "hit-back"
    return _felt_so(clause, words) or _said_so(clause, clauses)


_MINDS = frozenset(("feels", "sees", "wants-undone"))


def _felt_so(clause: Clause, words: Sequence[str]) -> str | None:
    """The rule by which a state of mind is a reaction: "was unimpressed", "sees no benefit", "wants it scrapped"."""
    lemma, after = clause.verb.lemma, _after(clause)
    if clause.join is Join.RELATIVE or (clause.verb.negated and lemma not in BEING):
        return None
    if (lemma in BEING and (FEELING & {*words[:3]} or FEELING_SO.match(after))) or _is_moved(clause):
        return None if _ANNOUNCING.search(after) else "feels"
    if lemma == "see" and SEEING.match(after):
        return "sees"
    return "wants-undone" if lemma == "want" and UNDONE.match(after) else None


_ANNOUNCING = re.compile(r"\bto (?!see|hear|learn|note|find)\w+")  # "is pleased to announce"


def _is_moved(clause: Clause) -> bool:
    """ "was scathing", "were delighted": what looks like a verb says how somebody feels."""
    verb = clause.verb
    return (verb.progressive or verb.passive) and clause.tokens[verb.end - 1].word in FEELING


def _meets_with_fire(clause: Clause, words: Sequence[str]) -> bool:
    """ "was met with scepticism by X", "praise came from X", "there was criticism from X"."""
    if clause.verb.passive and clause.verb.lemma in GREETING:
        return words[:1] == ["with"] and bool(FIRE & {*words[:4]}) and "by" in words
    sides = [*(t.word for t in clause.run(clause.subject)), *words]
    there = (clause.verb.lemma == "be" and sides[:1] == ["there"]) or clause.verb.lemma == "come"
    return there and bool(FIRE & {*sides[:6]}) and "from" in words


def _said_so(clause: Clause, clauses: Sequence[Clause]) -> str | None:
    """The rule by which a plain "said" is a reaction: by a quotation, a denial or a stance in what is said."""
    lemma = clause.verb.lemma
    if lemma in SPEECH and _quotes(clause):
        return "quotation"
    if lemma in ("say", "tell") and _says_not(clause, clauses):
        return "says-not"
    if lemma in _HOLDING and STANCE.search(_after(clause) if _leads(clause) else clause.sentence.span.exact):
        return "stance"
    if lemma in _HOLDING | {"point", "warn", "fear"} and _is_outside(clause) and WEIGHING.search(_after(clause)):
        return "outsiders-say"
    if lemma in SPEECH and any(
        c.verb.end <= clause.verb.first and modality_of(c) is Modality.DENIED and find_frame(c, clauses)
        for c in clauses
    ):
        return "denies-event"
    return None


def _is_outside(clause: Clause) -> bool:
    return any(t.word in OUTSIDERS for t in clause.run(_speaking(clause)))


def _leads(clause: Clause) -> bool:
    """Whether what is said follows; "the talk is untrue, the embassy said" has it before."""
    follows = any(t.tag is not Tag.STOP for t in clause.tokens[clause.verb.end :])
    return follows and clause.subject != clause.rest  # "…, said X": who says it follows


_HOLDING = frozenset("say tell add argue insist believe write maintain feel".split())


def _is_said(clause: Clause) -> bool:
    """Whether somebody did say it; "what he calls" only names a thing."""
    named_so = clause.marker == "what" and clause.subject and clause.run(clause.subject)[-1].tag is Tag.PRONOUN
    infinitive = clause.join is Join.INFINITIVE
    said = infinitive or (modality_of(clause) in (Modality.REPORTED, None) and not clause.verb.modal)
    return said and not named_so and (clause.join is not Join.INFINITIVE or _carried_out(clause))


def _carried_out(clause: Clause) -> bool:
    """ "was quick to condemn it", "took to the radio to denounce it": what the infinitive says was done."""
    leading = clause.governor
    if leading is None or leading.verb.lemma not in LEADING or leading.verb.modal or leading.verb.negated:
        return False
    return leading.verb.lemma != "be" or bool(QUICK & {t.word for t in leading.run(leading.rest)[:3]})


def _words(clause: Clause, run: Run) -> str:
    tokens = clause.run(run)
    return clause.sentence.span.text[tokens[0].start : tokens[-1].end] if tokens else ""


def _after(clause: Clause) -> str:
    """All the words of the sentence after the verb."""
    end = clause.tokens[clause.verb.end - 1].end
    return clause.sentence.span.text[end : clause.sentence.span.end].strip()


def _quotes(clause: Clause) -> bool:
    """Whether the sentence quotes a thought or a judgement ("good-faith progress"), not a word or a name."""
    if clause.join is Join.RELATIVE:
        return False
    quoted = ((m.group(1) or m.group(2) or "").split() for m in _QUOTED.finditer(clause.sentence.span.exact))
    return any(len(q) >= 3 or (len(q) == 2 and q[0].islower() and q[0] not in _NAMING) for q in quoted)


_NAMING = ("the", "a", "an", "our", "this")  # “the Company”


def _says_not(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """ "said it had not …": a denial in other words."""
    said = [c for c in clauses if c.governor is clause and c.join is Join.COMPLEMENT]
    if not said or clause.verb.passive:
        return False
    return any(c.verb.negated or modality_of(c) is Modality.DENIED or _limits(c) for c in said)


def _limits(clause: Clause) -> bool:
    """ "was not …", "had held preliminary talks only": a denial without a negated verb."""
    rest = clause.run(clause.rest)
    return any(t.tag is Tag.NOT for t in rest[:2]) or any(t.word == "only" for t in rest)


def _speaking(clause: Clause) -> Run:
    """Where the speaker stands: before the verb, after it ("…,” said X"), or after "by"."""
    if clause.acted_on:
        by = next((i for i in range(clause.rest.first, clause.rest.end) if clause.tokens[i].word == "by"), None)
        if by is not None:
            return Run(by + 1, clause.rest.end)
    source = next((i for i in range(clause.rest.first, clause.rest.end) if clause.tokens[i].word == "from"), None)
    if clause.verb.lemma in (*DRAWING, "be") and source is not None:
        return Run(source + 1, clause.rest.end)
    if clause.join is Join.GERUND and not clause.marker and clause.governor and clause.governor.verb.lemma in _WRITING:
        return _speaking(clause.governor)  # "wrote to the minister asking him to scrap it"
    before = clause.tokens[clause.verb.first - 1].word if clause.verb.first else ""
    if before in ("”", '"') or (
        before in (",", "?", "!") and clause.verb.first > 1 and clause.tokens[clause.verb.first - 2].word in ("”", '"')
    ):
        return clause.rest
    return clause.subject


_WRITING = frozenset("write appeal speak send address petition issue release publish post".split())


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
