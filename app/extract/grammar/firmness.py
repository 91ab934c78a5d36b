"""How firmly a clause is said: what negation, modal verbs and the governing clauses leave of it."""

from __future__ import annotations

from collections.abc import Sequence

from app.extract.drafts import Modality
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verbs import Form

_PLANNED_MODALS = frozenset(("will", "shall", "would", "is to"))
_DENYING = frozenset("deny refute rebut reject dismiss fail refuse decline rule disclaim".split())
_CONTRADICTING = frozenset("contradict dispute debunk quash scotch".split())
# What these verbs govern did happen: "agreed to raise", "went on to sign".
_CARRIED_OUT = frozenset(
    "agree manage go proceed help begin start continue decide get come use move serve allow enable let vote fly travel"
    " gather assemble unite exercise".split()
)
_WEIGHED = frozenset(
    "consider weigh mull explore discuss propose suggest envisage contemplate offer seek negotiate study"
    " examine eye float accuse suspect recommend urge ask call invite demand request encourage want wish"
    " threaten warn fear doubt question pitch lobby bid evaluate assess".split()
)
_EXPECTED = frozenset(
    "hope expect believe think plan intend aim propose predict forecast anticipate promise vow pledge suggest"
    " estimate project".split()
)
# "tore into the government for giving away …": as who blames it sees it.
_BLAMING = frozenset(
    "tear blame criticise criticize slam accuse attack condemn denounce castigate berate rap chide assail lambast"
    " lambaste"
    " blast censure fault rebuke scold upbraid excoriate savage round mock ridicule".split()
)
_CONDITIONS = frozenset("if unless whether lest once until".split())
_NOT_DONE = frozenset("without instead against".split())
# "close to signing", "on the verge of signing", "hopes of signing": not yet.
_NEAR = frozenset(
    "close closer near nearer verge brink cusp edge point hope hopes chance chances possibility prospect prospects"
    " idea short option intention task process aim goal plans plan promise offer view eye".split()
)
# "good at signing", "a talent for announcing": what somebody is like.
_APT = frozenset(
    "good bad better best adept skilled skilful skillful fond capable incapable expert fluent talent knack habit art"
    " practised practiced addicted prone given accustomed used keen flair gift passion taste appetite culture".split()
)
_NONE = frozenset("no none neither nor nothing nobody".split())
TENTATIVE = frozenset(
    "letter letters application applications offer bid request proposal proposals intention option possibility"
    " prospect draft proposed planned potential possible prospective future pending envisaged tentative "
    " would-be expected hypothetical every any each mooted rumoured rumored suggested anticipated".split()
)


def is_tentative(phrase: Sequence[Token]) -> bool:
    """Whether the words before a noun, the last of them, make it no more than possible; a letter agreement binds."""
    words = [t.word for t in phrase]
    if words[-2:-1] == ["option"] and words[-1] in _BINDING:
        return not TENTATIVE.isdisjoint(words[:-2])  # an option agreement is one that was made
    if words[-2:-1] == ["letter"] or words[-3:-1] == ["letter", "of"]:
        return bool(TENTATIVE.intersection(words[:-3])) or words[-1] not in ("agreement", "contract")
    return not TENTATIVE.isdisjoint(words[:-1])


_BINDING = frozenset("agreement agreements deal deals contract contracts pact accord".split())


def modality_of(clause: Clause) -> Modality | None:
    """None for what is habitual ("exports copper"): it is no single thing that happened."""
    own = _own(clause)
    if own is not Modality.REPORTED:
        return own
    if clause.sentence.span.exact.endswith("?"):
        return Modality.POSSIBLE
    return _governed(clause)


_INVERTED = frozenset("had were should".split())
_NEAR_START = 8  # tokens between such a word and its verb


def _own(clause: Clause) -> Modality | None:
    verb = clause.verb
    if clause.tokens[0].word in _INVERTED and 0 < clause.verb.first <= _NEAR_START and not verb.modal:
        return Modality.POSSIBLE  # "Had the bank approved the loan, …"
    if verb.negated or verb.modal == "cannot" or _nobody(clause) or _is_fronted_never(clause):
        return Modality.DENIED
    if verb.modal in _PLANNED_MODALS:
        return Modality.PLANNED
    if verb.modal not in ("", "to"):
        return Modality.POSSIBLE
    if clause.join is Join.ADVERBIAL and clause.marker in _CONDITIONS:
        return Modality.POSSIBLE
    if verb.modal == "" and clause.tokens[verb.first].word == "be":
        return Modality.POSSIBLE  # "demanded that the framework be annulled"
    if clause.tokens[0].word == "had" and clause.before.first == 0 < verb.first:
        return Modality.POSSIBLE  # "Had X signed, the mill would be running"
    stressed = clause.tokens[verb.first].word == "did"  # "did sign", she said
    present = verb.form in (Form.THIRD, Form.BASE) and not (
        verb.perfect or verb.progressive or verb.passive or stressed
    )
    return None if present and verb.finite else Modality.REPORTED


def _is_fronted_never(clause: Clause) -> bool:
    """ "At no time had X signed", "Never did it pay": a denial that goes before the auxiliary and the subject."""
    words = [t.word for t in clause.tokens[:3]]
    never = words[:1] in (["never"], ["nowhere"]) or (words[:1] in _LEADS and words[1:2] == ["no"])
    asked = never and words[1:3] != ["no", "later"]
    return asked and any(t.tag is Tag.AUXILIARY for t in clause.tokens[1 : clause.verb.first + 1])


_LEADS = (["at"], ["under"], ["in"], ["on"], ["by"])


def _nobody(clause: Clause) -> bool:
    rest = clause.tokens[clause.rest.first] if clause.rest else None
    first = clause.tokens[clause.subject.first] if clause.subject else rest
    if rest is not None and (rest.word in _NONE or rest.tag is Tag.NOT):
        return True
    return first is not None and first.word in _NONE


def _governed(clause: Clause) -> Modality | None:
    governor = clause.governor
    if governor is None:
        if clause.join is Join.RELATIVE and clause.marker == "that" and _is_claimed(clause):
            return Modality.POSSIBLE  # "Rumours that X had bought the mine"
        return Modality.PLANNED if clause.join is Join.INFINITIVE else Modality.REPORTED
    lemma = governor.verb.lemma
    if clause.join is Join.INFINITIVE:
        return _infinitive(clause, governor)
    if clause.join is Join.GERUND:
        if clause.marker in _NOT_DONE:
            return Modality.DENIED
        if any(t.word in _APT for t in clause.tokens[max(0, clause.verb.first - 2) : clause.verb.first]):
            return None  # "has become good at announcing partnerships"
        if any(t.word in _NEAR for t in clause.tokens[max(0, clause.verb.first - 3) : clause.verb.first]):
            return Modality.POSSIBLE
        blamed = clause.marker == "for" and lemma in _BLAMING
        return Modality.POSSIBLE if blamed or lemma in _WEIGHED else _firmer(governor)
    if clause.join is Join.COMPLEMENT:
        if lemma in _DENYING:
            return Modality.DENIED
        return (
            Modality.POSSIBLE
            if (lemma in _WEIGHED or lemma in _EXPECTED) and not _past(clause)
            else _firmer(governor, saying=True)
        )
    return _asserted(clause, governor)


# "the charge that the blocks had been handed over", "fears that": who says so does not make it so.
_ASSERTED = frozenset(
    "charge charges claim claims allegation allegations accusation accusations rumour rumours rumor rumors suggestion"
    " suggestions idea notion possibility fear fears hope hopes prospect perception assertion speculation condition"
    " proposal demand reports stories".split()
)


def _is_claimed(clause: Clause) -> bool:
    return bool(clause.head and clause.subject) and clause.tokens[clause.head.end - 1].word in _ASSERTED


def _asserted(clause: Clause, governor: Clause) -> Modality:
    noun = clause.tokens[clause.head.end - 1].word if clause.head and clause.marker == "that" else ""
    denied = governor.verb.lemma in _DENYING or governor.verb.lemma in _CONTRADICTING
    if denied and clause.marker == "that" and any(t.word in _REPORTS for t in clause.run(clause.head)):
        return Modality.DENIED  # "denied reports on local television that it had paid"
    if noun in _SHOWING and clause.subject and (governor.verb.negated or _is_none(clause)):
        return Modality.DENIED
    if clause.join is not Join.RELATIVE or noun not in _ASSERTED or not clause.subject:
        return Modality.REPORTED
    return Modality.DENIED if denied else Modality.POSSIBLE


def _is_none(clause: Clause) -> bool:
    """ "no evidence that", "little sign that"."""
    before = clause.tokens[max(0, clause.head.first - 1) : clause.head.end]
    return any(t.word in _NONE or t.word in ("little", "scant") for t in before)


# What there is none of where a thing did not happen, as far as is known.
_SHOWING = frozenset(
    "evidence sign signs indication indications proof record records confirmation word trace hint suggestion truth"
    " basis document documents paper".split()
)
_REPORTS = frozenset("report reports rumour rumours rumor rumors stories speculation claims claim".split())


def _past(clause: Clause) -> bool:
    return clause.verb.form in (Form.PAST, Form.PARTICIPLE) or clause.verb.perfect


def _infinitive(clause: Clause, governor: Clause) -> Modality | None:
    lemma = governor.verb.lemma
    if governor.verb.negated or lemma in _DENYING:
        return Modality.DENIED
    if clause.verb.perfect:
        return Modality.PLANNED if lemma in _EXPECTED and governor.verb.form is Form.THIRD else Modality.REPORTED
    if lemma in _CARRIED_OUT or is_readily(governor) or _is_enough(clause, governor):
        return modality_of(governor)
    return Modality.POSSIBLE if lemma in _WEIGHED else Modality.PLANNED


# "It may be recalled that the bank approved …": a turn of phrase for what is known.
_RECALLED = frozenset("recall remember note mention add".split())


# "was quick to deny", "was glad to sign": what somebody is said to have been quick at was done.
def _is_enough(clause: Clause, governor: Clause) -> bool:
    """ "liked it well enough to sign", "was confident enough to lend": not "was big enough to ship it"."""
    before = clause.tokens[max(0, clause.verb.first - 2) : clause.verb.first]
    if len(before) < 2 or before[1].word != "enough" or governor.verb.modal:
        return False
    return governor.verb.lemma not in ("be", "have", "seem") or before[0].word in _BOLD


_BOLD = frozenset(
    "confident bold brave rash impressed kind lucky fortunate foolish generous convinced satisfied keen curious unwise"
    " worried angry alarmed interested persuaded desperate unlucky reckless shrewd".split()
) | frozenset("quick swift fast prompt glad pleased happy".split())
_READILY = frozenset("quick swift fast prompt first last glad pleased proud happy delighted right wrong".split())


def is_readily(governor: Clause) -> bool:
    rest = governor.run(governor.rest)
    return governor.verb.lemma == "be" and not governor.verb.modal and bool(rest) and rest[-1].word in _READILY


def _firmer(governor: Clause, *, saying: bool = False) -> Modality | None:
    """The governor's own firmness; that somebody "says" a thing in the present does not make it habitual."""
    if saying and governor.verb.passive and governor.verb.lemma in _RECALLED:
        return Modality.REPORTED
    own = modality_of(governor)
    if saying and own in (None, Modality.DENIED, Modality.PLANNED):
        return Modality.REPORTED
    return own or Modality.REPORTED
