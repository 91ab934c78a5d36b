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
    NEEDS,
    OUTSIDERS,
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
from app.extract.events.tells import LONGEST, Tell
from app.extract.events.timing import find_date
from app.extract.grammar.clauses import Clause, Join, Run
from app.extract.grammar.firmness import modality_of
from app.extract.grammar.nouns import Noun, kinds_of
from app.extract.grammar.reference import Discourse, Speaker
from app.extract.grammar.roles import BODY, COMPANY, actors, find_affiliations, find_office, find_placed
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verb_groups import SPEECH
from app.grounding import Span

_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")


def find_statements(clauses: Sequence[Clause], sentence: int, discourse: Discourse) -> Iterator[tuple[Speaker, Tell]]:
    """The reactions of one sentence, each with its speaker."""
    heard: Speaker | None = None
    for clause in clauses:
        if clause.verb.lemma in SPEECH and clause.join in (Join.MAIN, Join.COORDINATE):
            heard = find_speaker(clause.tokens, _speaking(clause), discourse) or heard
        rule = _reaction(clause, clauses)
        if rule is None:
            continue
        run = _speaking(clause)
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
        yield speaker, tell
    discourse.speaker = heard


def _unnamed(speaker: Speaker, clause: Clause, run: Run) -> str:
    """ "officials on shipment": those who speak where nobody is named, and the deal or goods spoken of."""
    if speaker.person or speaker.body or speaker.country:
        return ""
    who = next((t.word for t in clause.run(run) if t.word in _ANYBODY and t.word.endswith("s")), "")
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
    if lemma in BEING and (FEELING & {*words[:3]} or FEELING_SO.match(after)):
        return "feels"
    if lemma == "see" and SEEING.match(after):
        return "sees"
    return "wants-undone" if lemma == "want" and UNDONE.match(after) else None


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
    said = modality_of(clause) in (Modality.REPORTED, None) and not clause.verb.modal
    return said and clause.join is not Join.INFINITIVE and not named_so


def _words(clause: Clause, run: Run) -> str:
    tokens = clause.run(run)
    return clause.sentence.span.text[tokens[0].start : tokens[-1].end] if tokens else ""


def _after(clause: Clause) -> str:
    """All the words of the sentence after the verb."""
    end = clause.tokens[clause.verb.end - 1].end
    return clause.sentence.span.text[end : clause.sentence.span.end].strip()


def _quotes(clause: Clause) -> bool:
    """Whether the sentence quotes a whole thought, not a word or two."""
    return (
        any(len((m.group(1) or m.group(2) or "").split()) >= 3 for m in _QUOTED.finditer(clause.sentence.span.exact))
        and clause.join != Join.RELATIVE
    )


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
    if clause.verb.lemma in DRAWING and source is not None:
        return Run(source + 1, clause.rest.end)
    before = clause.tokens[clause.verb.first - 1].word if clause.verb.first else ""
    if before in ("”", '"') or (
        before in (",", "?", "!") and clause.verb.first > 1 and clause.tokens[clause.verb.first - 2].word in ("”", '"')
    ):
        return clause.rest
    return clause.subject


_ANYBODY = frozenset(
    "official officials leaseholder critics critic analyst analysts economists economist miners residents"
    " activists lawmakers senator senators experts expert observers opposition source sources spokesman"
    " spokeswoman spokesperson minister ministers executive executives trader traders engineers geologists"
    " geologist investors investor workers farmers villagers campaigners environmentalists diplomats diplomat"
    " lawyers lawyer owners lobby lawmaker politicians government authorities ministry police army military"
    " union unions lobbyists scientists researchers leaders leader elders tribesmen people groups bank company"
    " firm chamber commission embassy court party parties members member deputy banker bankers consultant"
    " consultants professor guild society federation cooperative syndicate league coalition author authors head"
    " chief director manager adviser advisers advisor envoy"
    " ambassador administration opponents protesters supporters ngo ngos report editorial committee committees"
    " council tribunal tank thinktank senate assembly parliament contractors contractor unionist driver drivers haulier"
    " hauliers resident shopkeeper shopkeepers teacher villager farmer miner".split()
)
_TRADE = re.compile(r"...(?:ers|ors|ists|ians|folk|women|men)$|(?:export|ship|deal|min|farm|trad|manufactur)er$")
_PERSONAL = frozenset("he she they it who".split())


def find_speaker(tokens: Sequence[Token], run: Run, discourse: Discourse) -> Speaker | None:
    placed = list(find_placed(tokens, run))
    person = next((p.mention for p in placed if p.mention.kind is MentionKind.PERSON), None)
    bodies = [p.mention for p in placed if p.mention.kind is MentionKind.ORGANIZATION and p.mention.entity]
    heads = [m for m in actors(placed, "") if m.kind is MentionKind.ORGANIZATION]
    body = next(iter(heads or bodies), None)
    country = next((m for m in actors(placed, "", "'s", "adj") if m.kind is MentionKind.PLACE), None)
    if person and person.entity:
        own = dict(find_affiliations(tokens, discourse.spoken_of)).get(person.entity.id)
        own = own or discourse.affiliations.get(person.entity.id) or body
        return Speaker(person.entity.id, person, own or find_office(tokens, person, discourse.organizations))
    words = [t for t in tokens[run.first : run.end] if t.tag in (Tag.WORD, Tag.PRONOUN, Tag.DETERMINER)]
    if words and words[0].word in ("he", "she") and discourse.speaker is not None:
        return discourse.speaker
    head = next((t for t in words if t.word in _ANYBODY or _TRADE.search(t.word)), None)
    head = head or next((t for t in words if t.word in COMPANY | BODY), None)
    if heads and heads[0].entity:
        return Speaker(heads[0].entity.id, None, heads[0])
    if country and country.entity and not words:
        return Speaker(country.entity.id, None, None, country)
    if not words or words[0].word in _PERSONAL | {"its", "their"}:
        return _meant(tokens, run, discourse)
    if body and body.entity:
        return Speaker(f"{(head or words[-1]).word} of {body.entity.id}", None, body)
    if head is not None:
        return _meant(tokens, run, discourse) or Speaker(_anybody(words, head, discourse), None, None, country)
    if country and country.entity:
        return Speaker(country.entity.id, None, None, country)
    return _called([t for t in words if t is not tokens[0]])


def _called(words: Sequence[Token]) -> Speaker | None:
    """Somebody with a name that is no mention: a word with a capital letter in the noun phrase."""
    named = next((t for t in words if t.tag is Tag.WORD and t.capital), None)
    return Speaker(f"called {named.word}", None, None) if named else None


def _anybody(words: Sequence[Token], head: Token, discourse: Discourse) -> str:
    """ "An official" is somebody new; "the official" and "officials" are those spoken of before."""
    if words[0].word in ("a", "an", "one", "another", "some"):
        discourse.unnamed[head.word] = f"{head.word} at {head.start}"
    return discourse.unnamed.get(head.word, head.word)


def _meant(tokens: Sequence[Token], run: Run, discourse: Discourse) -> Speaker | None:
    found = discourse.resolve([t for t in tokens[run.first : run.end] if not t.kind(MentionKind.DATE)])
    if len(found) != 1 or found[0].entity is None:
        return None
    mention, entity = found[0], found[0].entity
    if mention.kind is MentionKind.PERSON:
        return Speaker(entity.id, mention, discourse.affiliations.get(entity.id))
    return Speaker(entity.id, None, mention)


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
