"""When an event happened: the date in its clause, or in the one that announces it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extract.drafts import Cited
from app.extract.events.participants import includes
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.phrases import Run
from app.extract.grammar.reference import Discourse
from app.extract.grammar.tokens import Tag, Token

# Words before a date that make it a bound, or the time of something else.
_BOUNDING = frozenset("by until till before since from after through".split())


def find_date(clause: Clause, clauses: Sequence[Clause], discourse: Discourse) -> Cited | None:
    """When it happened: a date in the clause itself, else in the clause that announces it."""
    named_so = next((c for c in clauses if c.marker == "what" and c.verb.first >= clause.verb.end), None)
    runs = [clause.rest, Run(clause.verb.first, clause.verb.end), clause.before, clause.subject]
    if named_so is not None and named_so.governor is clause:
        runs.append(named_so.rest)  # "presented what they called samples in May"
    own = get_dates(clause.tokens, runs, lasting=_lasts(clause))
    governor = clause.governor
    announced = (
        clause.join is Join.COMPLEMENT
        and governor is not None
        and governor.verb.lemma in _ANNOUNCING
        and not _sourced(governor)
    )
    beside = clause.join is Join.GERUND and not clause.marker and clause.tokens[clause.verb.first - 1].word == ","
    if governor and (
        announced or beside or clause.join is Join.INFINITIVE or clause.marker in ("while", "when", "where")
    ):
        own = [*own, *get_dates(clause.tokens, [governor.rest, governor.before, governor.subject])]
    if not own:
        own = [d for c in _announced_after(clause, clauses) for d in get_dates(c.tokens, [c.rest, c.subject])]
        own += [d for c in clauses if c.governor is clause and includes(c) for d in get_dates(c.tokens, [c.rest])]
    if not own:
        own = [d for c in clauses if c.governor is clause and _concludes(c) for d in get_dates(c.tokens, [c.rest])]
    if not own:
        own = [
            d for c in clauses if _is_occasion(c, clause) or _fronts(c, clause) for d in get_dates(c.tokens, [c.rest])
        ]
    if not own and governor and (_is_cleft(clause, governor) or _is_means(clause)):
        own = get_dates(clause.tokens, [governor.rest, governor.before])
    if not own:  # "eased the rules on repatriating profits in July"
        about = (
            c for c in clauses if c.governor is clause and c.join is Join.GERUND and c.marker in ("on", "for", "of")
        )
        own = [d for c in about for d in get_dates(c.tokens, [c.rest])]
    if not own and _at_the_same(clause):
        return discourse.last_date
    if not own:
        own = _of_same_day(clause, clauses)
    return own[0] if own else None


def _is_cleft(clause: Clause, governor: Clause) -> bool:
    """ "It was in May that X signed"."""
    subject = [t.word for t in governor.run(governor.subject)]
    return clause.marker == "that" and governor.verb.lemma == "be" and subject == ["it"]


def _is_means(clause: Clause) -> bool:
    """ "surprised its rivals in May by signing"."""
    return clause.join is Join.GERUND and clause.marker in ("by", "with", "in")


def _is_occasion(clause: Clause, told: Clause) -> bool:
    """ "was awarded the block in an auction held on 4 September"."""
    return clause.join is Join.REDUCED and clause.governor is told and clause.verb.lemma in ("hold", "stage", "host")


def _fronts(clause: Clause, told: Clause) -> bool:
    """ "Signed in Perth on 12 September, the contract commits …"."""
    before = clause.verb.first == 0 and (not clause.subject or clause.subject.first > 0)
    opens = before and clause.verb.lemma in _CONCLUDING
    return opens and told is not clause and told.marker != "that"


def _concludes(clause: Clause) -> bool:
    """ "a credit facility, which was signed on January 16"."""
    return clause.join is Join.RELATIVE and clause.verb.passive and clause.verb.lemma in _CONCLUDING


_CONCLUDING = frozenset("sign ink conclude approve seal agree finalise finalize close execute clear announce".split())


def _lasts(clause: Clause) -> bool:
    """ "has been in force since July": since when is when it was made."""
    in_force = clause.verb.lemma == "be" and any(
        t.word in ("force", "place", "effect") for t in clause.run(clause.rest)
    )
    in_force |= clause.verb.lemma == "apply"
    return clause.verb.perfect and (clause.verb.lemma in _LASTING or in_force)


# What these verbs began goes on: "has levied a duty since April" tells when it was imposed.
_LASTING = frozenset(
    "charge levy impose apply ban tax restrict bar hold own run operate control enforce limit cap curb prohibit forbid"
    " ration license tighten outlaw block suspend".split()
)


def _of_same_day(clause: Clause, clauses: Sequence[Clause]) -> list[Cited]:
    """ "staged a march on 21 February and demanded": what the same subject did in one breath, if on a single day."""
    at = clauses.index(clause)
    last = clauses[at - 1] if at else None
    if last is not None and last.join is Join.ADVERBIAL and last.marker in ("when", "as") and clause.join is Join.MAIN:
        return get_dates(last.tokens, [last.rest, last.before])  # "when X visited in November, he signed"
    if last is None or clause.join not in (Join.COORDINATE, Join.MAIN) or clause.verb.perfect or not clause.subject:
        return []
    breath = last.subject == clause.subject and last.verb.form is clause.verb.form
    return [d for d in get_dates(last.tokens, [last.rest, last.before]) if breath and len(d.value) == len("2025-01-01")]


def find_date_of_head(clause: Clause, clauses: Sequence[Clause]) -> Cited | None:
    """ "a well drilled by X came up dry in 2019": the date stands with the verb that the head is the subject of."""
    if clause.join is Join.GERUND and clause.governor is None:
        return next((d for c in clauses if c.join is Join.MAIN for d in get_dates(c.tokens, [c.rest])), None)
    if clause.join is not Join.REDUCED:
        return None
    later = (c for c in clauses if c.verb.first > clause.verb.first and c.subject == clause.subject)
    return next((d for c in later for d in get_dates(c.tokens, [c.rest])), None)


def _announced_after(clause: Clause, clauses: Sequence[Clause]) -> list[Clause]:
    """ "…, the company announced on Monday": who announces stands at the end of the sentence."""
    last = clauses[-1]
    closes = (
        last is not clause
        and last.verb.lemma in _ANNOUNCING
        and last.join in (Join.MAIN, Join.COORDINATE)
        and last.verb.first > clause.verb.end
    )
    return [last] if closes and clause.join is Join.MAIN and not _sourced(last) else []


def _at_the_same(clause: Clause) -> bool:
    """ "at the same ceremony", "on the same day": when the event told before it was."""
    words = [t.word for t in (*clause.run(clause.before), *clause.run(clause.rest))]
    same = any(a == "same" and b in _OCCASIONS for a, b in pairwise(words))
    same |= any(a in ("hour", "hours", "minutes") and b in ("later", "earlier", "before") for a, b in pairwise(words))
    return same or any(
        a in _DURING and b == "the" and c in _SITTINGS for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


_DURING = frozenset("during at on".split())
_SITTINGS = frozenset("call meeting ceremony talks visit occasion session signing sitting event reception".split())
_OCCASIONS = frozenset(
    "table ceremony event day occasion time meeting forum summit conference evening morning sitting session"
    " function visit week month".split()
)


_ANNOUNCING = frozenset("announce unveil reveal declare say disclose confirm".split())


def _sourced(clause: Clause) -> bool:
    """What sources and officials say on a day did not happen on it."""
    return any(
        t.word in ("source", "sources", "official", "officials", "analyst", "analysts", "report", "reports")
        for t in clause.run(clause.subject)
    )


def get_dates(tokens: Sequence[Token], runs: Sequence[Run], *, lasting: bool = False) -> list[Cited]:
    """The dates in these runs that say when; of what is ``lasting`` ("has charged") also since when."""
    return [
        Cited("date", when.edtf, token.mention.span, when.basis)
        for run in runs
        for i, token in enumerate(tokens[run.first : run.end], run.first)
        if token.mention is not None
        and (when := token.mention.when)
        and when.edtf
        and not _bounds(tokens, i, lasting=lasting)
    ]


def _bounds(tokens: Sequence[Token], i: int, *, lasting: bool) -> bool:
    first = tokens[i].word.split()[0]
    if lasting and "since" in (first, tokens[i - 1].word if i else ""):
        return False
    attributive = i > 0 and tokens[i - 1].tag is Tag.DETERMINER and tokens[i].word.isdigit()
    if attributive or (first in ("the", "a") and tokens[i].word[-4:].isdigit()):
        return True  # "the 2016 rules": when they were made
    return first in _BOUNDING or (i > 0 and tokens[i - 1].word in _BOUNDING)
