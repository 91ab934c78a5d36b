"""Which clauses take a stand, by what rule, and where in them the speaker stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.extract.drafts import MentionKind, Modality
from app.extract.events.frames import find_frame
from app.extract.events.reactions import DRAWING, GREETING, LEADING, NEEDS, QUICK, REACT, SEEING, SPEAKERLESS, VOICING
from app.extract.events.referents import is_quoted
from app.extract.events.turns import (
    BEING,
    FEELING,
    FEELING_SO,
    FIRE,
    OUTSIDERS,
    PARTISANS,
    STANCE,
    STRIKING,
    UNDONE,
    VOICED,
    WEIGHING,
)
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.firmness import is_readily, modality_of
from app.extract.grammar.phrases import Run
from app.extract.grammar.tokens import Tag
from app.extract.grammar.verb_groups import SPEECH

_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")


def find_reaction(clause: Clause, clauses: Sequence[Clause]) -> str | None:
    """The rule by which the clause is a reaction, or None."""
    lemma = clause.verb.lemma
    seen = lemma == "see" and SEEING.match(_after(clause))  # "sees no benefit" is no denial that it was seen
    if (not is_said(clause) and not seen) or _is_habit(clause):
        return None
    if is_quoted(clause) and any(c.verb.lemma in SPEECH and not is_quoted(c) for c in clauses):
        return None  # what stands in the quotation is its speaker's, who is found where it says who speaks
    if lemma in REACT and (lemma not in NEEDS or NEEDS[lemma].match(_about(clause))) and not _is_paper(clause):
        silent = clause.acted_on and not any(t.word == "by" for t in clause.run(clause.rest))
        unsaid = silent and (lemma not in SPEAKERLESS or clause.join is Join.REDUCED)
        return None if unsaid else f"react:{lemma}"
    words = [t.word for t in clause.run(clause.rest)]
    if _is_ceremonial(clause):
        return None
    if lemma in DRAWING and FIRE & {*words[:4]} and "from" in words:
        return "draw-fire"
    if _meets_with_fire(clause, words):
        return "draw-fire"
    if lemma in VOICING and VOICED & {*words[:4]}:
        return "voice-concern"
    if STRIKING.match(f"{clause.tokens[clause.verb.end - 1].word} {_after(clause)}"):
        return "hit-back"
    if _opens_quotation(clause):
        return COLON
    return _felt_so(clause, clauses, words) or _said_so(clause, clauses)


def _is_habit(clause: Clause) -> bool:
    """ "whose owners have long complained": a standing view, and nothing that was said now."""
    inside = clause.tokens[clause.verb.first : clause.verb.end]
    return clause.verb.perfect and any(t.word in ("long", "always", "often", "traditionally") for t in inside)


def _is_paper(clause: Clause) -> bool:
    """ "The report describes the ore as …": no stand is taken."""
    words = {t.word for t in clause.run(clause.subject)}
    return clause.verb.lemma in ("describe", "call", "dub", "label", "term", "ask") and bool(words & _PAPERS)


_PAPERS = frozenset("report study paper document filing brochure map survey law act contract agreement notice".split())


def _is_ceremonial(clause: Clause) -> bool:
    """ "inaugurated the line, telling a crowd that it would …": words spoken there are part of the ceremony."""
    held = clause.governor is not None and clause.governor.verb.lemma in _CEREMONIES
    return held and clause.join is Join.GERUND and clause.verb.lemma in SPEECH


_CEREMONIES = frozenset(
    "inaugurate open unveil launch visit attend tour preside lay flag perform cut break close arrive".split()
)


def _opens_quotation(clause: Clause) -> bool:
    """ "was blunter: “…”": what follows the colon is said by the subject, whatever the verb."""
    if clause.join not in (Join.MAIN, Join.COORDINATE) or clause.verb.negated:
        return False
    end = clause.span.end
    return bool(_COLON.match(clause.sentence.span.text[end : min(end + 400, clause.sentence.span.end)]))


_COLON = re.compile(r"\s*:\s*(?:“[^“”\d]{12,}|\"[^\"\d]{12,})")


COLON = "quotation-after-colon"


def _felt_so(clause: Clause, clauses: Sequence[Clause], words: Sequence[str]) -> str | None:
    """The rule by which a state of mind is a reaction: "was unimpressed", "sees no benefit", "wants it scrapped"."""
    lemma, after = clause.verb.lemma, _after(clause)
    last = clause.tokens[clause.verb.end - 1].word
    if clause.join is Join.RELATIVE or (clause.verb.negated and lemma not in BEING and last not in FEELING):
        return None
    moved = last in FEELING and (clause.verb.passive or clause.verb.progressive)  # "was irked", "was scathing"
    if _is_pleased_to_tell(clause, clauses):
        return None
    if moved or (lemma in BEING and (FEELING & {*words[:3]} or FEELING_SO.match(_after_first(clause)))):
        return "feels"
    if lemma == "see" and SEEING.match(after):
        return "sees"
    return "wants-undone" if lemma == "want" and (UNDONE.match(after) or _is_outside(clause)) else None


def _is_pleased_to_tell(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """ "is pleased to announce": how a release begins."""
    told = (c for c in clauses if c.governor is clause and c.join is Join.INFINITIVE)
    glad = is_readily(clause) or clause.verb.lemma in ("please", "delight", "thrill")
    return glad and any(c.verb.lemma in SPEECH or c.verb.lemma in _RELEASING for c in told)


_RELEASING = frozenset("advise present launch introduce unveil share inform provide offer invite".split())


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
    if clause.join is Join.COMPLEMENT and clause.governor is not None and clause.governor.verb.lemma in SPEECH:
        return None  # "said families had told her": what is passed on
    thinks = lemma in _THINKING and not clause.verb.perfect  # "has seen the draft"
    if (lemma in SPEECH or thinks or _follows_quotation(clause)) and _quotes(clause):
        return "quotation"
    if lemma in _DECLARING and _says_not(clause, clauses):
        return "says-not"
    if lemma in _HOLDING and STANCE.search(
        _after(clause) if _leads(clause) and not _is_inverted(clause) else clause.sentence.span.exact
    ):
        return "stance"
    if lemma in _HOLDING | {"point", "warn", "fear"} and _is_outside(clause):
        partisan = any(t.word in PARTISANS for t in clause.run(find_speaking(clause)))
        if partisan or WEIGHING.search(_after(clause)):
            return "outsiders-say"
    if lemma == "put" and [t.word for t in clause.run(clause.rest)[:1]] == ["it"] and _quotes(clause):
        return "quotation"
    if lemma in _HOLDING and _negates_before(clause, clauses):
        return "says-not"
    if lemma in SPEECH and any(
        c.verb.end <= clause.verb.first and modality_of(c) is Modality.DENIED and find_frame(c, clauses)
        for c in clauses
    ):
        return "denies-event"
    return None


def _negates_before(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """ "No licence has been issued, the ministry said": what goes before is denied."""
    before = [c for c in clauses if c.verb.end <= clause.verb.first and c.join in (Join.MAIN, Join.COORDINATE)]
    if _leads(clause):
        return any(map(_says_there_is_none, before))  # "There was no sale, the firm said in a notice"
    claimed = clause.verb.lemma in ("claim", "insist", "maintain")
    denied = (c for c in before if c.verb.negated or modality_of(c) is Modality.DENIED)
    return any(not is_quoted(c) and (claimed or c.verb.lemma == "be") for c in denied)


def _is_outside(clause: Clause) -> bool:
    return any(t.word in OUTSIDERS for t in clause.run(find_speaking(clause)))


def _leads(clause: Clause) -> bool:
    """Whether what is said follows; "the talk is untrue, the embassy said" has it before."""
    after = clause.tokens[clause.verb.end :]
    if clause.verb.lemma == "tell" and _comes_after_comma(clause):
        hearer = next((i for i, t in enumerate(after) if t.tag is Tag.STOP), len(after))
        closes = all(t.tag in (Tag.STOP, Tag.MENTION) for t in after[hearer : hearer + 2])
        if hearer <= 5 and closes:
            return False  # "is premature, the embassy told Portside Weekly"
    follows = any(t.tag is not Tag.STOP for t in after)
    return follows and clause.subject != clause.rest  # "…, said X": who says it follows


def _comes_after_comma(clause: Clause) -> bool:
    first = min(clause.subject.first, clause.verb.first) if clause.subject else clause.verb.first
    return first > 1 and clause.tokens[first - 1].word == ","


_HOLDING = frozenset(
    "say tell add argue insist believe write maintain feel remark comment observe opine declare".split()
)
_DECLARING = frozenset(
    "say tell acknowledge add state stress clarify insist assure emphasise emphasize maintain remark declare"
    " claim".split()
)


def is_said(clause: Clause) -> bool:
    """Whether somebody did say it; "what he calls" only names a thing."""
    named_so = clause.marker == "what" and clause.subject and clause.run(clause.subject)[-1].tag is Tag.PRONOUN
    done = clause.join is not Join.INFINITIVE or (clause.governor is not None and _goes_on(clause.governor))
    if clause.join is Join.INFINITIVE and _is_coordinate(clause):
        return True
    if clause.join is Join.INFINITIVE:
        return done and modality_of(clause.governor or clause) in (Modality.REPORTED, None)
    stative = clause.verb.lemma in BEING or clause.tokens[clause.verb.end - 1].word in FEELING
    felt = clause.verb.negated and stative and clause.governor is None
    said = (modality_of(clause) in (Modality.REPORTED, None) or felt) and clause.verb.modal in ("", "to")
    return said and not named_so


def _is_coordinate(clause: Clause) -> bool:
    """ "declined to comment but defended its record": the past form goes with the first verb, not with the second."""
    first = clause.verb.first
    return clause.verb.finite and first > 0 and clause.tokens[first - 1].tag is Tag.AND and not clause.verb.modal


def _goes_on(governor: Clause) -> bool:
    """ "was quick to deny", "hastened to add", "sought to reassure": what the infinitive says was said."""
    if governor.verb.modal or governor.verb.negated:
        return False
    led = governor.verb.lemma in LEADING - {"be"} or governor.verb.lemma in _HASTENING
    return led or is_readily(governor) or _is_quick(governor)


def _is_quick(governor: Clause) -> bool:
    """ "was among the first to condemn it"."""
    return governor.verb.lemma == "be" and bool(QUICK & {t.word for t in governor.run(governor.rest)[:3]})


_HASTENING = frozenset("hasten rush hurry go proceed move begin start continue come take seek wish like beg".split())


def _words(clause: Clause, run: Run) -> str:
    tokens = clause.run(run)
    return clause.sentence.span.text[tokens[0].start : tokens[-1].end] if tokens else ""


def _after(clause: Clause) -> str:
    """All the words of the sentence after the verb."""
    end = clause.tokens[clause.verb.end - 1].end
    return clause.sentence.span.text[end : clause.sentence.span.end].strip()


def _about(clause: Clause) -> str:
    """ "a petition was dismissed": of a passive verb what is acted upon stands before it."""
    return f"{_words(clause, clause.subject)} {_after(clause)}" if clause.verb.passive else _after(clause)


def _after_first(clause: Clause) -> str:
    """What follows the first word of the verb: "not so sure" of "is not so sure"."""
    end = clause.tokens[clause.verb.first].end
    return clause.sentence.span.text[end : clause.sentence.span.end].strip()


def _quotes(clause: Clause) -> bool:
    return clause.join is not Join.RELATIVE and quotes_a_thought(clause.sentence.span.exact)


def quotes_a_thought(words: str) -> bool:
    """Whether a sentence quotes a whole thought or a turn of phrase, not a word or a bare figure."""
    return any(_is_telling(m) and words[max(0, m.start() - 1)] != "(" for m in _QUOTED.finditer(words))


_THINKING = frozenset(
    "think believe reckon consider contend see find deem judge regard view rate predict foresee fear"
    " smell suspect".split()
)


def _follows_quotation(clause: Clause) -> bool:
    """ "“American diplomacy did this,” a spokesman posted": what follows a closed quotation says whose it is."""
    first = min(clause.subject.first, clause.verb.first) if clause.subject else clause.verb.first
    before = [t.word for t in clause.tokens[max(0, first - 2) : first]]
    closed = len(before) == 2 and before[1] in ("”", '"') and before[0] in (",", "?", "!")
    return closed and clause.join in (Join.MAIN, Join.COORDINATE)


def _is_telling(quoted: re.Match[str]) -> bool:
    words = (quoted.group(1) or quoted.group(2) or "").split()
    figure = any(c.isdigit() for w in words for c in w)
    exclaimed = not quoted.start() and quoted.end() < len(quoted.string)  # "“Nonsense,” said X."
    judged = len(words) == 2 and words[0].islower() and words[0] not in _NAMING
    return len(words) >= (6 if figure else 1 if exclaimed else 3) or (judged and not figure)


_NAMING = ("the", "a", "an", "our", "this")  # “the Company”


def _says_not(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """ "said it had not …": a denial in other words."""
    said = [c for c in clauses if c.governor is clause and c.join is Join.COMPLEMENT]
    if not said or clause.verb.passive:
        return False
    return any((c.verb.negated or modality_of(c) is Modality.DENIED or _limits(c)) and not _is_unheard(c) for c in said)


def _is_unheard(clause: Clause) -> bool:
    """ "said that no application had been received", "was not aware of any reason": nothing is denied by it."""
    words = {t.word for t in clause.own_tokens}
    return (
        clause.verb.lemma in _UNDECIDED
        or not words.isdisjoint(("aware", "yet"))
        or (clause.verb.lemma == "receive" and not words.isdisjoint(_PAPERWORK))
    )


_UNDECIDED = frozenset("decide finalise finalize determine".split())
_PAPERWORK = frozenset(
    "application applications request requests complaint complaints proposal proposals notice reply response"
    " communication instructions orders bids".split()
)


def _says_there_is_none(clause: Clause) -> bool:
    """ "There was no sale, the company said"."""
    there = clause.verb.first > 0 and clause.tokens[clause.verb.first - 1].word == "there" and clause.verb.lemma == "be"
    return there and (
        clause.verb.negated or any(t.word in ("no", "neither", "never") for t in clause.run(clause.rest)[:2])
    )


def _limits(clause: Clause) -> bool:
    """ "was not …", "had held preliminary talks only": a denial without a negated verb."""
    rest = clause.run(clause.rest)
    return any(t.tag is Tag.NOT for t in rest[:2]) or any(t.word == "only" for t in rest)


def find_speaking(clause: Clause) -> Run:
    """Where the speaker stands: before the verb, after it ("…,” said X"), or after "by"."""
    if clause.acted_on and clause.tokens[clause.verb.end - 1].word not in FEELING:
        by = next((i for i in range(clause.rest.first, clause.rest.end) if clause.tokens[i].word == "by"), None)
        if by is not None:
            return Run(by + 1, clause.rest.end)
    source = next((i for i in range(clause.rest.first, clause.rest.end) if clause.tokens[i].word == "from"), None)
    if clause.verb.lemma in (*DRAWING, "be") and source is not None:
        return Run(source + 1, clause.rest.end)
    if clause.join is Join.GERUND and not clause.marker and clause.governor and clause.governor.verb.lemma in _WRITING:
        return find_speaking(clause.governor)  # "wrote to the minister asking him to scrap it"
    before = clause.tokens[clause.verb.first - 1].word if clause.verb.first else ""
    if before in ("”", '"') or (
        before in (",", "?", "!") and clause.verb.first > 1 and clause.tokens[clause.verb.first - 2].word in ("”", '"')
    ):
        return clause.rest
    return clause.rest if _is_inverted(clause) else clause.subject


_WRITING = frozenset("write appeal speak send address petition issue release publish post".split())


def _is_inverted(clause: Clause) -> bool:
    """ "That is not so, says X, a geologist": without quotation marks, the speaker stands after the verb too."""
    own = clause.tokens[clause.before.first : clause.verb.first]
    follows = clause.run(clause.rest)[:1]
    opens = bool(follows) and (
        follows[0].kind(MentionKind.PERSON, MentionKind.ORGANIZATION) or follows[0].tag in (Tag.DETERMINER, Tag.WORD)
    )
    alone = bool(own) and own[0].word == "," and all(t.tag in (Tag.STOP, Tag.ADVERB) for t in own)
    return alone and opens and clause.verb.lemma in _TELLING and follows[0].word not in _HEARERS


_TELLING = frozenset("say argue claim insist warn think write add maintain believe explain note concede".split())
_HEARERS = frozenset("reporters investors parliament".split())
