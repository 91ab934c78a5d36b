"""The shallow clause reader: who did what to whom.

A sentence is cut into clauses, one for each group of verbs. A clause knows its subject, what follows its
verb, how it is joined to the clause that governs it, and by that how firmly it is said. No grammar is
built: a clause's parts are runs of tokens, and the nearest reading wins.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.extract.grammar.boundaries import find_cut, find_first_cut, is_inverted
from app.extract.grammar.phrases import NOWHERE, Run, find_antecedent, in_address
from app.extract.grammar.tokens import Tag, Token
from app.extract.grammar.verb_groups import (
    SPEECH,
    THAT_TAKERS,
    VerbGroup,
    find_groups,
    is_bare_participle,
    is_date,
    opens_contact,
)
from app.extract.grammar.verbs import Form
from app.extract.sentences import Sentence
from app.grounding import Span


class Join(StrEnum):
    """How a clause hangs on the one that governs it."""

    MAIN = "main"
    COORDINATE = "coordinate"
    RELATIVE = "relative"
    REDUCED = "reduced"  # "an agreement signed by X"
    COMPLEMENT = "complement"  # what is said, hoped, denied
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    ADVERBIAL = "adverbial"  # as, after, if …; ``marker`` says which


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One verb group with what stands before it (its subject) and after it, in a sentence's tokens."""

    sentence: Sentence
    tokens: Sequence[Token] = field(repr=False)
    verb: VerbGroup
    subject: Run
    rest: Run
    join: Join
    marker: str = ""
    governor: Clause | None = None
    before: Run = NOWHERE  # what stands between the clause's beginning and its verb
    head: Run = NOWHERE  # of a relative or reduced clause: the noun phrase it tells more of

    @property
    def span(self) -> Span:
        """From the first token of the subject (if it stands in this place) to the last one after the verb."""
        first = self.subject.first if self.subject and self.subject.end <= self.verb.first else self.verb.first
        last = max(self.rest.end, self.verb.end) - 1
        return Span(self.sentence.span.text, self.tokens[first].start, self.tokens[last].end)

    @property
    def hangs(self) -> bool:
        """Whether it tells more of another clause or of a noun phrase."""
        return self.governor is not None or bool(self.head)

    def run(self, run: Run) -> Sequence[Token]:
        return self.tokens[run.first : run.end]

    def indexed(self, run: Run) -> Iterator[tuple[int, Token]]:
        """The tokens of a run with their places in the sentence."""
        return ((i, self.tokens[i]) for i in range(run.first, run.end))

    @property
    def acted_on(self) -> bool:
        """Whether the subject is acted upon: a passive verb, or a participle that tells more of a noun."""
        return self.verb.passive or self.join is Join.REDUCED

    @property
    def own_tokens(self) -> Sequence[Token]:
        return [*self.run(self.subject), *self.tokens[self.verb.first : self.verb.end], *self.run(self.rest)]

    def chain(self) -> Iterator[Clause]:
        """The clause and those that govern it, inner first."""
        clause: Clause | None = self
        while clause:
            yield clause
            clause = clause.governor


def read_clauses(sentence: Sentence, tokens: Sequence[Token]) -> list[Clause]:
    """All clauses of a sentence, in the order of their verbs."""
    groups = list(find_groups(tokens))
    if not groups:
        return []
    reader = _Reader(sentence, tokens, Run(0, find_first_cut(tokens, groups[0])))
    cuts = [find_cut(tokens, a, b) for a, b in itertools.pairwise(groups)]
    reader.opened = _subject_of_opener(tokens, groups, cuts)
    for n, group in enumerate(groups):
        start = cuts[n - 1] if n else find_first_cut(tokens, group)
        end = max(cuts[n] if n < len(cuts) else len(tokens), group.end)
        parted = next((i for i in range(group.end, end) if tokens[i].word == ";"), end)
        reader.add(group, Run(start, group.first), Run(group.end, parted))
        if parted < end < len(tokens):
            reader.begin(Run(parted + 1, end))
    return _with_fronted(reader.clauses)


def _with_fronted(clauses: list[Clause]) -> list[Clause]:
    """ "Signed on 12 September, the contract commits …": the participle tells more of the subject that follows it."""
    first, following = (*clauses, None)[:2]
    if (
        following is None
        or first is None
        or not following.subject
        or following.join not in (Join.MAIN, Join.COORDINATE)
    ):
        return clauses
    verb, told_of = first.verb, following.subject
    bare = verb.first == 0 and verb.form in (Form.PAST, Form.PARTICIPLE) and not (verb.perfect or verb.passive)
    if not bare or first.subject or told_of.first <= verb.end or "," not in _words_of(first, told_of.first):
        return clauses
    return [replace(first, join=Join.REDUCED, subject=told_of, head=told_of, governor=None), *clauses[1:]]


def _words_of(clause: Clause, end: int) -> list[str]:
    return [t.word for t in clause.tokens[clause.verb.end : end]]


def _subject_of_opener(tokens: Sequence[Token], groups: Sequence[VerbGroup], cuts: Sequence[int]) -> Run:
    """ "Having lent X money, the bank is …": the subject after the comma did that too; empty where none opens so."""
    first = groups[0]
    if first.first > 0 or not (tokens[0].word == "having" or (first.form is Form.GERUND and not first.finite)):
        return Run(0, 0)
    main = ((g, cut) for g, cut in zip(groups[1:], cuts, strict=True) if g.finite and tokens[cut].word == ",")
    return next((Run(cut + 1, g.first) for g, cut in main), Run(0, 0))


_LINK = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.AND)


_SUBORDINATE = (Join.RELATIVE, Join.REDUCED, Join.GERUND)


class _Reader:
    """The clauses of one sentence, read from left to right; ``outer`` is a subject that waits for its verb."""

    def __init__(self, sentence: Sentence, tokens: Sequence[Token], outer: Run) -> None:
        self.sentence, self.tokens, self.outer = sentence, tokens, outer
        self.clauses: list[Clause] = []
        self.opened = Run(0, 0)
        self._begun = 0  # clauses before the last semicolon after which a new sentence of its own begins

    def begin(self, outer: Run) -> None:
        """Read what follows as a sentence of its own: "It closed in May; X, the firm that ran it, is silent"."""
        self.outer, self._begun = outer, len(self.clauses)

    def add(self, verb: VerbGroup, before: Run, rest: Run) -> None:
        link, own = self._link(before)
        if is_bare_participle(self.tokens, verb):
            clause = Join.REDUCED, link, find_antecedent(self.tokens, verb.first), self._last
        elif is_inverted(self.tokens, verb):
            clause = Join.MAIN, "", rest, None
        elif not verb.finite:
            clause = self._nonfinite(verb, before, link)
        elif self._names_somebody(own):
            clause = self._with_subject(before, link, own)
        else:
            clause = self._without_subject(verb, before, link)
        join, marker, subject, governor = clause
        if not self.clauses and not subject and self.opened:
            join, subject = Join.GERUND, self.opened
        if subject == own:
            subject = self._without_lead(own)
        at = verb.first if join is Join.REDUCED else before.first
        head = find_antecedent(self.tokens, at, whole=True) if join in (Join.RELATIVE, Join.REDUCED) else Run(0, 0)
        last = self._last
        if head and last and last.join is Join.REDUCED and last.head and self.tokens[before.first - 1].word == ",":
            head = last.head  # "a deal, announced in May, that cut the duty"
        self.clauses.append(
            Clause(self.sentence, self.tokens, verb, subject, rest, join, marker, governor, before, head)
        )

    @property
    def _last(self) -> Clause | None:
        return self.clauses[-1] if len(self.clauses) > self._begun else None

    def _link(self, before: Run) -> tuple[str, Run]:
        """The word that joins the clause to what is before it, and the rest of the words before the verb."""
        first = before.first
        while first < before.end and self.tokens[first].tag is Tag.STOP and self.tokens[first].word not in '"“(':
            first += 1
        marker = ""
        if first < before.end and self.tokens[first].tag in (*_LINK, Tag.PREPOSITION):
            marker = self.tokens[first].word
            first += self.tokens[first].tag is not Tag.PREPOSITION
            if (
                first < before.end
                and marker in ("and", "but")
                and self.tokens[first].tag in (Tag.SUBORDINATOR, Tag.RELATIVE)
            ):
                marker = self.tokens[first].word
                first += 1
        end = before.end
        while end > first and self.tokens[end - 1].tag in (Tag.STOP, Tag.ADVERB) and self.tokens[end - 1].word != ")":
            end -= 1
        return marker, Run(first, end)

    def _without_lead(self, run: Run) -> Run:
        """ "In a second step, the firm", "During the call the firm": the subject without what goes before it."""
        first, tokens = run.first, self.tokens
        for i in range(first, min(run.end - 1, first + 12)):
            if tokens[i].word in _ELAPSED and tokens[i + 1].tag in (Tag.DETERMINER, Tag.MENTION):
                return Run(i + 1, run.end)  # "At a second ceremony an hour later the firm"
        if run and is_date(tokens[first]):
            first += 2 if first + 1 < run.end and tokens[first + 1].word == "," else 1
            return self._without_lead(Run(first, run.end)) if first < run.end else run
        if not run or tokens[first].tag is not Tag.PREPOSITION:
            return run
        for i in range(first + 2, run.end - 1):
            if tokens[i].word == "," and not in_address(tokens, i):
                return self._without_lead(Run(i + 1, run.end))
            if tokens[i].tag is Tag.DETERMINER and tokens[i - 1].tag in (Tag.WORD, Tag.MENTION):
                return Run(i, run.end)
        return run

    def _names_somebody(self, run: Run) -> bool:
        tokens = self.tokens[run.first : run.end]
        return any(
            t.tag in (Tag.WORD, Tag.PRONOUN, Tag.NUMBER) or (t.mention is not None and not is_date(t)) for t in tokens
        )

    def _nonfinite(self, verb: VerbGroup, before: Run, link: str) -> _Place:
        last = self._last
        previous = self.tokens[verb.first - 1] if before.first else None
        near = previous is not None and (previous.tag in (Tag.WORD, Tag.MENTION) or previous.word == ")") and not link
        told_of = (
            find_antecedent(self.tokens, verb.first) if near and verb.modal != "to" else Run(verb.first, verb.first)
        )
        if last is None:
            return Join.GERUND if verb.modal != "to" else Join.INFINITIVE, link, told_of, None
        if link in ("and", "or", "but") and last.verb.form is verb.form and last.verb.modal == verb.modal:
            return last.join, last.marker, last.subject, last.governor
        if verb.modal == "to":
            return Join.INFINITIVE, link, last.subject, last
        if link == "of" and last.verb.lemma in _ACCUSING:
            return Join.GERUND, link, last.rest, last  # "accused the government of signing": the government signs
        return Join.GERUND, link, told_of or last.subject, last

    def _with_subject(self, before: Run, link: str, own: Run) -> _Place:
        last, tag = self._last, self.tokens[before.first].tag
        linked = next((t.tag for t in self.tokens[before.first : own.first] if t.word == link), tag)
        if linked is Tag.RELATIVE or opens_contact(self.tokens, before.first):
            return Join.RELATIVE, link, own, last
        if last is None:
            if self.outer and link == "that":
                return Join.RELATIVE, link, own, None
            adverbial = linked is Tag.SUBORDINATOR and link != "that"
            return (Join.ADVERBIAL if adverbial else Join.MAIN), link, own, None
        if link == "that":
            taker = next((c for c in last.chain() if c.verb.lemma in THAT_TAKERS), None)
            near = last.verb.lemma in THAT_TAKERS or self.tokens[before.first].word in (",", "and")
            return (Join.COMPLEMENT, link, own, taker) if taker and near else (Join.RELATIVE, link, own, last)
        if linked is Tag.SUBORDINATOR:
            return Join.ADVERBIAL, link, own, last
        if not link and last.verb.lemma in THAT_TAKERS and before.first == last.verb.end:
            return Join.COMPLEMENT, "", own, last
        if link == "and" and self._is_aside(before):
            return Join.MAIN, "", Run(self.outer.first, own.end), None
        if link == "and" and self.tokens[before.first].word != ",":
            if last.join in (Join.COMPLEMENT, Join.ADVERBIAL):
                return last.join, last.marker, own, last.governor
            return Join.COORDINATE, link, own, None
        return (
            (Join.MAIN if last.join is Join.ADVERBIAL and last.governor is None else Join.COORDINATE),
            link,
            own,
            None,
        )

    def _is_aside(self, before: Run) -> bool:
        """ "X, a firm based in Nevada, and Y signed": no verb of the sentence's own has come before."""
        if "," not in [t.word for t in self.tokens[before.first - 1 : before.first + 1]]:
            return False
        told = all(c.join in (Join.REDUCED, Join.RELATIVE) for c in self.clauses)
        return told and bool(self.outer) and self.clauses[0].head.first > self.outer.first

    def _without_subject(self, verb: VerbGroup, before: Run, link: str) -> _Place:
        last = self._last
        if last is None:
            opens = self.tokens[before.first] if before else None
            relative = self.outer and opens is not None and (opens.tag is Tag.RELATIVE or opens.word == "that")
            subject = find_antecedent(self.tokens, before.first) if relative else Run(before.first, before.first)
            return (Join.RELATIVE if relative else Join.MAIN), link, subject, None
        if any(t.tag is Tag.RELATIVE for t in self.tokens[before.first : before.first + 2]) or link == "that":
            return Join.RELATIVE, link, find_antecedent(self.tokens, before.first), last
        if last.join is Join.INFINITIVE and not link and last.verb.modal == "to" and (told_of := self._carried(last)):
            inner = last.governor is not None and last.governor.verb.lemma in THAT_TAKERS
            return (Join.COMPLEMENT if inner else Join.MAIN), "", told_of, last.governor if inner else None
        comma = self.tokens[verb.first - 1].word == ","
        if last.join is Join.INFINITIVE and not link and not comma and (asked := _relative_above(last)):
            return Join.MAIN, "", asked.subject, None  # "an official who asked not to be named was dismissive"
        open_ended = last.join in _SUBORDINATE or (comma and any(c.join in _SUBORDINATE for c in last.chain()))
        if open_ended and (comma or not link):
            return self._resumed(last, comma=comma)
        apart = link in ("and", "but") and "," in [t.word for t in self.tokens[before.first - 1 : before.first + 1]]
        speaks = verb.lemma in SPEECH or (apart and last.join in (Join.COMPLEMENT, Join.ADVERBIAL))
        speech = next((c for c in last.chain() if c.verb.lemma in SPEECH), None) if speaks else None
        level = speech or last
        return (Join.COORDINATE if level.join is Join.MAIN else level.join), level.marker, level.subject, level.governor

    def _carried(self, infinitive: Clause) -> Run:
        """ "a petition to stop it was dismissed": the noun with the infinitive is the subject of what follows."""
        if infinitive.governor is None:
            return infinitive.before
        at = infinitive.verb.first
        takes = infinitive.governor.verb.lemma in THAT_TAKERS and self.tokens[at - 1].tag is Tag.WORD
        told_of = find_antecedent(self.tokens, at)
        lead = [t.word for t in self.tokens[max(0, told_of.first - 2) : told_of.first]]
        return told_of if told_of and (takes or lead == [",", "and"]) else Run(0, 0)

    def _resumed(self, last: Clause, *, comma: bool) -> _Place:
        """ "MCC, which has run the mine, was absent": the verb goes back to the words before "which"."""
        if not comma and last.join in (Join.RELATIVE, Join.REDUCED) and last.head:
            while last.governor and last.governor.join in (Join.RELATIVE, Join.REDUCED) and last.governor.head:
                last = last.governor
            if last.marker == "that" and last.join is Join.REDUCED:
                return Join.COMPLEMENT, "that", last.subject, last.governor
            return (
                (Join.COORDINATE if last.governor else Join.MAIN),
                "",
                last.subject
                if last.join is Join.REDUCED or not last.subject
                else find_antecedent(self.tokens, last.head.end),
                None,
            )
        inside = {id(c) for c in last.chain() if c.join is not Join.MAIN} if comma else set()
        if not comma and last.join is Join.GERUND and last.subject and last.subject.end == last.verb.first:
            return (Join.COORDINATE if last.governor else Join.MAIN), "", last.subject, None
        told = self.clauses[self._begun :]
        holder = next((c for c in reversed(told) if c.join not in _SUBORDINATE and not _hangs(c, inside)), None)
        if holder is None:
            return Join.MAIN, "", self.outer or last.subject, None
        return holder.join, holder.marker, holder.subject, holder.governor


_ELAPSED = frozenset("later earlier ago afterwards afterward beforehand".split())


def _relative_above(infinitive: Clause) -> Clause | None:
    """The relative clause of the sentence's subject in which an infinitive stands."""
    above = infinitive.governor
    inside = above is not None and above.join is Join.RELATIVE and above.governor is None and bool(above.head)
    return above if inside else None


_ACCUSING = frozenset("accuse suspect convict acquit".split())


def _hangs(clause: Clause, inside: set[int]) -> bool:
    """Whether a clause is part of an insertion that a comma has just closed."""
    return id(clause) in inside and any(c.join in _SUBORDINATE for c in clause.chain())


_Place = tuple[Join, str, Run, Clause | None]
