"""The shallow clause reader: who did what to whom.

A sentence is cut into clauses, one for each group of verbs. A clause knows its subject, what follows its
verb, how it is joined to the clause that governs it, and by that how firmly it is said. No grammar is
built: a clause's parts are runs of tokens, and the nearest reading wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.extract.drafts import MentionKind
from app.extract.sentences import Sentence
from app.extract.tokens import BE, HAVE, Tag, Token
from app.extract.verbs import Form
from app.grounding import Span


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """"has not yet been signed": tokens ``first`` to before ``end``; ``lemma`` is the last verb's."""

    first: int
    end: int
    lemma: str
    form: Form
    modal: str = ""  # would, could …; "to" for an infinitive; "is to" for what is arranged
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    progressive: bool = False

    @property
    def finite(self) -> bool:
        """Whether it can be a sentence's verb: not an infinitive, a gerund or a bare participle."""
        return self.modal != "to" and (self.form in (Form.PAST, Form.THIRD, Form.BASE) or bool(self.modal) or self.perfect or self.passive or self.progressive)


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


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to before ``end`` of a sentence."""

    first: int
    end: int

    def __contains__(self, i: int) -> bool:
        return self.first <= i < self.end

    def __bool__(self) -> bool:
        return self.first < self.end


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
    head: Run = Run(0, 0)  # of a relative or reduced clause: the noun phrase it tells more of

    @property
    def span(self) -> Span:
        """From the first token of the subject (if it stands in this place) to the last one after the verb."""
        first = self.subject.first if self.subject and self.subject.end <= self.verb.first else self.verb.first
        last = max(self.rest.end, self.verb.end) - 1
        return Span(self.sentence.span.text, self.tokens[first].start, self.tokens[last].end)

    def run(self, run: Run) -> Sequence[Token]:
        return self.tokens[run.first : run.end]

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
    groups = list(_groups(tokens))
    if not groups:
        return []
    reader = _Reader(sentence, tokens, Run(0, _first_cut(tokens, groups[0])))
    cuts = [_cut(tokens, a, b) for a, b in zip(groups, groups[1:], strict=False)]
    for n, group in enumerate(groups):
        start = cuts[n - 1] if n else _first_cut(tokens, group)
        end = cuts[n] if n < len(cuts) else len(tokens)
        reader.add(group, Run(start, group.first), Run(group.end, max(end, group.end)))
    return reader.clauses


# ---- verb groups


def _groups(tokens: Sequence[Token]) -> Iterator[VerbGroup]:
    i = 0
    while i < len(tokens):
        if tokens[i].tag in (Tag.MODAL, Tag.AUXILIARY, Tag.TO, Tag.VERB):
            group = _group(tokens, i)
            if group:
                yield group
                i = group.end
                continue
        i += 1


def _group(tokens: Sequence[Token], first: int) -> VerbGroup | None:
    end, last = first, None
    for i in range(first, len(tokens)):
        tag = tokens[i].tag
        if tag is Tag.TO and last is not None and not _arranged(tokens, last, i):
            break
        if tag in (Tag.MODAL, Tag.AUXILIARY, Tag.TO, Tag.VERB):
            last, end = i, i + 1
            if tag is Tag.VERB:
                break
        elif tag not in (Tag.ADVERB, Tag.NOT):
            break
    return _described(tokens, first, end) if last is not None else None


def _arranged(tokens: Sequence[Token], last: int, to: int) -> bool:
    """"is to lead", "has yet to start": the infinitive belongs to the auxiliary before it."""
    return tokens[last].word in BE | HAVE and (to == last + 1 or tokens[to - 1].word in ("yet", "still", "not"))


def _described(tokens: Sequence[Token], first: int, end: int) -> VerbGroup | None:
    run = tokens[first:end]
    verbs = [t for t in run if t.is_verb]
    if not verbs:
        return None
    main, words = verbs[-1], {t.word for t in run}
    lemma = main.reading.lemma if main.reading else "be"
    form = main.reading.form if main.reading else (Form.PAST if main.word in ("was", "were", "had", "did") else Form.THIRD)
    be = any(t.word in BE for t in verbs[:-1])
    participle = form in (Form.PAST, Form.PARTICIPLE) or main.word == main.word and lemma in _SAME and form is Form.BASE and be
    return VerbGroup(
        first, end, "be" if main.word in BE else "have" if main.word in HAVE else lemma, form, _modal(run),
        negated=any(t.tag is Tag.NOT for t in run) or "yet" in words and any(t.tag is Tag.TO for t in run),
        passive=be and participle,
        perfect=any(t.word in HAVE for t in verbs[:-1]),
        progressive=be and form is Form.GERUND,
    )


_SAME = frozenset("put cut set let hit read shut spread split quit bid cost forecast".split())  # one form for all tenses


def _modal(run: Sequence[Token]) -> str:
    for i, token in enumerate(run):
        if token.tag is Tag.MODAL:
            return token.word
        if token.tag is Tag.TO:
            return "is to" if i else "to"
    return ""


# ---- boundaries between clauses

_STRONG = frozenset((";", ":", "—", "–", ".", "!", "?"))
_LINK = (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.AND)


def _first_cut(tokens: Sequence[Token], group: VerbGroup) -> int:
    """Where the first clause begins: after the words that a relative clause opening the sentence's verbs hangs on."""
    if _bare_participle(tokens, group):
        return group.first
    relative = (i for i in range(group.first - 1, 0, -1) if tokens[i].tag is Tag.RELATIVE and tokens[i].word != "what" or _relative_that(tokens, i))
    return next(relative, 0)


def _relative_that(tokens: Sequence[Token], i: int) -> bool:
    """"The agreement that they signed": no verb stands before it that could take a clause."""
    return tokens[i].word == "that" and tokens[i].tag is Tag.SUBORDINATOR and tokens[i - 1].tag in (Tag.WORD, Tag.MENTION)


def _cut(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """Where, between two verb groups, the second one's clause begins."""
    if not after.finite or _bare_participle(tokens, after):
        return _start_of_linked(tokens, before, after)
    region = range(after.first - 1, before.end - 1, -1)
    for i in region:
        if tokens[i].tag in (Tag.SUBORDINATOR, Tag.RELATIVE) or tokens[i].word in _STRONG:
            return i
        if tokens[i].tag is Tag.AND and _joins_clauses(tokens, i, before, after):
            return i
    commas = [i for i in range(before.end, after.first) if tokens[i].word == ","]
    if commas and before.form is Form.GERUND and not before.finite and before.first <= 1:
        return commas[0]  # "Speaking to reporters, X, the minister, said"
    if commas:
        return _before_apposition(tokens, commas, after)
    # "the agreement signed in Ankara covers": the participle keeps what follows it.
    held = _bare_participle(tokens, before) or before.modal == "to" or _subject_relative(tokens, before) or _carrying(tokens, before)
    return after.first if held else before.end


def _before_apposition(tokens: Sequence[Token], commas: Sequence[int], after: VerbGroup) -> int:
    """"…, the firm's chief executive, Dale Pruitt, told": the name between commas belongs to the subject."""
    closed = commas[-1] == after.first - 1 and len(commas) > 1 and after.lemma in SPEECH
    if closed and commas[-1] - commas[-2] <= 6 and _names_person(tokens, commas[-2], commas[-1]):
        return commas[-3] if len(commas) > 2 else commas[-2]
    if closed and len(commas) > 2 and _names_person(tokens, commas[-3], commas[-2]):
        return commas[-3]
    return commas[-1]


def _names_person(tokens: Sequence[Token], first: int, end: int) -> bool:
    return any(t.mention is not None and t.mention.kind is MentionKind.PERSON for t in tokens[first:end])


def _carrying(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """"a vessel carrying ore docked": the gerund tells more of the noun before it."""
    bare = group.form is Form.GERUND and not group.finite and group.first > 0
    return bare and tokens[group.first - 1].tag in (Tag.WORD, Tag.MENTION)


def _subject_relative(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """"a group that included X": what follows the verb is its object."""
    link = tokens[group.first - 1] if group.first else None
    return link is not None and group.lemma not in _THAT_TAKERS and (link.tag is Tag.RELATIVE or link.word == "that")


def _joins_clauses(tokens: Sequence[Token], i: int, before: VerbGroup, after: VerbGroup) -> bool:
    """An "and" right before the verb, or after a comma, or before the only noun phrase left: not one inside a list."""
    if i == after.first - 1 or tokens[i - 1].word == "," or tokens[i].word == "but":
        return True
    if after.first - i == 2 and tokens[i + 1].tag is Tag.ADVERB:
        return True
    if tokens[after.first - 1].word == "," or tokens[i].word == "or" or _lists_minerals(tokens, i):
        return False
    if before.lemma in _THAT_TAKERS and not any(t.word == "," for t in tokens[before.end : i]):
        return False  # "said the president and his aides had left"
    # "A signed X and B signed Y": something stands between the first verb and "and", and no clause opens there.
    return i > before.end and not any(t.tag in (Tag.SUBORDINATOR, Tag.RELATIVE) for t in tokens[before.end : i])


def _lists_minerals(tokens: Sequence[Token], i: int) -> bool:
    """"copper, neodymium and praseodymium had left": the "and" of a list."""
    around = (tokens[i - 1], tokens[i + 1]) if 0 < i < len(tokens) - 1 else ()
    return len(around) == 2 and all(t.mention is not None and t.mention.kind is MentionKind.MINERAL for t in around)


def _start_of_linked(tokens: Sequence[Token], before: VerbGroup, after: VerbGroup) -> int:
    """Infinitives, gerunds and participles begin at the verb, with the word that links them."""
    first = after.first
    if _bare_participle(tokens, after):
        said = (i for i in range(first - 1, before.end - 1, -1) if tokens[i].word == "that" and tokens[i].tag is Tag.SUBORDINATOR)
        return next(said, first)
    if first - 1 >= before.end and tokens[first - 1].tag in (Tag.AND, Tag.PREPOSITION, Tag.SUBORDINATOR):
        first -= 1
    return first


def _bare_participle(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """"an agreement signed by X": a past form that is no finite verb, by what stands around it."""
    if group.form not in (Form.PAST, Form.PARTICIPLE) or group.modal or group.perfect or group.passive or group.end - group.first > 1 and tokens[group.first].is_verb and group.first + 1 < group.end and tokens[group.first].tag is Tag.AUXILIARY:
        return False
    if group.lemma in ("be", "have", "do"):
        return False
    before = tokens[group.first - 1] if group.first else None
    after = tokens[group.end] if group.end < len(tokens) else None
    if before is None or before.tag in (Tag.PRONOUN, Tag.RELATIVE, Tag.AND) or before.word in ("that", '"', "”"):
        return False
    if _in_relative(tokens, group):
        return False
    if group.form is Form.PARTICIPLE:
        return True
    if after is not None and after.word == "by" and group.lemma not in _BY_ACTIVE:
        return True
    if group.lemma in SPEECH and (group.lemma not in _ANNOUNCED or _speaks(before)):
        return False  # "…, the ministry confirmed on Monday"
    return before.tag in (Tag.WORD, Tag.MENTION, Tag.STOP) and _no_object(tokens, group) and _finite_elsewhere(tokens, group)


def _in_relative(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """"the memorandum that the firm signed": the verb of a relative clause, which follows its subject."""
    for i in range(group.first - 1, 0, -1):
        token = tokens[i]
        if token.is_verb or token.tag in (Tag.MODAL, Tag.TO) or token.word in (",", ";", ":", "."):
            return False
        if token.tag is Tag.RELATIVE or token.word == "that":
            return tokens[i - 1].tag in (Tag.WORD, Tag.MENTION, Tag.PREPOSITION) or tokens[i - 1].word == ")"
    return False


_ANNOUNCED = frozenset("announce report describe express state quote".split())


def _speaks(token: Token) -> bool:
    """Who announces, not what is announced."""
    named = token.mention is not None and token.mention.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON)
    return named or token.word in _SPEAKERS


_SPEAKERS = frozenset(
    "company firm ministry government minister spokesman spokeswoman spokesperson bank agency official officials miner group trader companies sources"
    " he she it they president chairman executive regulator court police army embassy council".split()
)
_BY_ACTIVE = frozenset("rise fall grow increase decline drop climb surge stand".split())
_INTRANSITIVE = frozenset(
    "arrive begin come go fall rise grow start remain stay sail depart dock land speak agree meet end happen occur appear emerge arise"
    " follow collapse drop decline climb surge last protest resign die leave warn complain argue say tell think know insist talk".split()
)


def _no_object(tokens: Sequence[Token], group: VerbGroup) -> bool:
    after = next((t for t in tokens[group.end :] if t.tag is not Tag.ADVERB), None)
    if group.lemma in _INTRANSITIVE:
        return False
    if after is None:
        return True
    return after.tag is Tag.PREPOSITION or after.word in (",", ".", "(", "last", "this", "earlier") or _is_date(after)


def _is_date(token: Token) -> bool:
    return token.mention is not None and token.mention.when is not None


def _finite_elsewhere(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """Whether the sentence has another verb that can be its finite one."""
    rest = [*tokens[: group.first], *tokens[group.end :]]
    return any(t.tag in (Tag.AUXILIARY, Tag.MODAL) or t.tag is Tag.VERB and t.reading is not None and t.reading.form in (Form.PAST, Form.THIRD) for t in rest)


# ---- clauses

SPEECH = frozenset(
    "say tell add note state declare announce report explain claim argue insist maintain warn deny urge call criticise criticize praise"
    " welcome demand hail denounce condemn accuse describe reiterate stress emphasise emphasize reject dismiss quote confirm caution"
    " complain question doubt vow promise ask remark observe write apologise apologize acknowledge admit express concede reply respond remind joke quip".split()
)
_THAT_TAKERS = frozenset(
    "say tell add note state declare announce report explain claim argue insist maintain suggest believe think expect hope confirm warn"
    " deny reveal disclose acknowledge admit allege assert estimate predict stress emphasise emphasize reiterate recall remark observe"
    " show indicate mean ensure know fear complain promise vow pledge propose demand agree write learn understand feel find conclude"
    " inform assure doubt caution remind concede deny hear notify reply respond testify swear joke quip".split()
)
_SUBORDINATE = (Join.RELATIVE, Join.REDUCED, Join.GERUND)


class _Reader:
    """The clauses of one sentence, read from left to right; ``outer`` is a subject that waits for its verb."""

    def __init__(self, sentence: Sentence, tokens: Sequence[Token], outer: Run) -> None:
        self.sentence, self.tokens, self.outer = sentence, tokens, outer
        self.clauses: list[Clause] = []

    def add(self, verb: VerbGroup, before: Run, rest: Run) -> None:
        link, own = self._link(before)
        if _bare_participle(self.tokens, verb):
            clause = Join.REDUCED, link, _antecedent(self.tokens, verb.first), self._last
        elif _inverted(self.tokens, verb):
            clause = Join.MAIN, "", rest, None
        elif not verb.finite:
            clause = self._nonfinite(verb, before, link)
        elif self._names_somebody(own):
            clause = self._with_subject(before, link, own)
        else:
            clause = self._without_subject(verb, before, link)
        join, marker, subject, governor = clause
        at = verb.first if join is Join.REDUCED else before.first
        head = _antecedent(self.tokens, at, whole=True) if join in (Join.RELATIVE, Join.REDUCED) else Run(0, 0)
        last = self._last
        if head and last and last.join is Join.REDUCED and last.head and self.tokens[before.first - 1].word == ",":
            head = last.head  # "a deal, announced in May, that cut the duty"
        self.clauses.append(Clause(self.sentence, self.tokens, verb, subject, rest, join, marker, governor, head))

    @property
    def _last(self) -> Clause | None:
        return self.clauses[-1] if self.clauses else None

    def _link(self, before: Run) -> tuple[str, Run]:
        """The word that joins the clause to what is before it, and the rest of the words before the verb."""
        first = before.first
        while first < before.end and self.tokens[first].tag is Tag.STOP and self.tokens[first].word not in "\"“(":
            first += 1
        marker = ""
        if first < before.end and self.tokens[first].tag in (*_LINK, Tag.PREPOSITION):
            marker = self.tokens[first].word
            first += self.tokens[first].tag is not Tag.PREPOSITION
            if first < before.end and marker in ("and", "but") and self.tokens[first].tag in (Tag.SUBORDINATOR, Tag.RELATIVE):
                marker = self.tokens[first].word
                first += 1
        end = before.end
        while end > first and self.tokens[end - 1].tag in (Tag.STOP, Tag.ADVERB) and self.tokens[end - 1].word != ")":
            end -= 1
        return marker, Run(first, end)

    def _names_somebody(self, run: Run) -> bool:
        tokens = self.tokens[run.first : run.end]
        return any(t.tag in (Tag.WORD, Tag.PRONOUN, Tag.NUMBER) or t.mention is not None and not _is_date(t) for t in tokens)

    def _nonfinite(self, verb: VerbGroup, before: Run, link: str) -> _Place:
        last = self._last
        if last is None:
            return Join.GERUND if verb.modal != "to" else Join.INFINITIVE, link, Run(verb.first, verb.first), None
        if link in ("and", "or", "but") and last.verb.form is verb.form and last.verb.modal == verb.modal:
            return last.join, last.marker, last.subject, last.governor
        if verb.modal == "to":
            return Join.INFINITIVE, link, last.subject, last
        near = before.first and self.tokens[before.first - 1].tag in (Tag.WORD, Tag.MENTION)
        subject = _antecedent(self.tokens, before.first) if near and not link else last.subject
        return Join.GERUND, link, subject, last

    def _with_subject(self, before: Run, link: str, own: Run) -> _Place:
        last, tag = self._last, self.tokens[before.first].tag
        linked = next((t.tag for t in self.tokens[before.first : own.first] if t.word == link), tag)
        if linked is Tag.RELATIVE:
            return Join.RELATIVE, link, own, last
        if last is None:
            if self.outer and link == "that":
                return Join.RELATIVE, link, own, None
            adverbial = linked is Tag.SUBORDINATOR and link != "that"
            return (Join.ADVERBIAL if adverbial else Join.MAIN), link, own, None
        if link == "that":
            taker = next((c for c in last.chain() if c.verb.lemma in _THAT_TAKERS), None)
            near = last.verb.lemma in _THAT_TAKERS or self.tokens[before.first].word in (",", "and")
            return (Join.COMPLEMENT, link, own, taker) if taker and near else (Join.RELATIVE, link, own, last)
        if linked is Tag.SUBORDINATOR:
            return Join.ADVERBIAL, link, own, last
        if not link and last.verb.lemma in _THAT_TAKERS and before.first == last.verb.end:
            return Join.COMPLEMENT, "", own, last
        if link == "and" and self.tokens[before.first].word != ",":
            if last.join in (Join.COMPLEMENT, Join.ADVERBIAL):
                return last.join, last.marker, own, last.governor
            return Join.COORDINATE, link, own, None
        return (Join.MAIN if last.join is Join.ADVERBIAL and last.governor is None else Join.COORDINATE), link, own, None

    def _without_subject(self, verb: VerbGroup, before: Run, link: str) -> _Place:
        last = self._last
        if last is None:
            relative = self.outer and before and self.tokens[before.first].tag is Tag.RELATIVE
            subject = _antecedent(self.tokens, before.first) if relative else Run(before.first, before.first)
            return (Join.RELATIVE if relative else Join.MAIN), link, subject, None
        if any(t.tag is Tag.RELATIVE for t in self.tokens[before.first : before.first + 2]) or link == "that":
            return Join.RELATIVE, link, _antecedent(self.tokens, before.first), last
        comma = self.tokens[verb.first - 1].word == ","
        open_ended = last.join in _SUBORDINATE or comma and any(c.join in _SUBORDINATE for c in last.chain())
        if open_ended and (comma or not link):
            return self._resumed(last, comma)
        speech = next((c for c in last.chain() if c.verb.lemma in SPEECH), None) if verb.lemma in SPEECH else None
        level = speech or last
        return (Join.COORDINATE if level.join is Join.MAIN else level.join), level.marker, level.subject, level.governor

    def _resumed(self, last: Clause, comma: bool) -> _Place:
        """"MCC, which has run the mine, was absent": the verb goes back to the words before "which"."""
        if not comma and last.join in (Join.RELATIVE, Join.REDUCED) and last.head:
            while last.governor and last.governor.join in (Join.RELATIVE, Join.REDUCED) and last.governor.head:
                last = last.governor
            if last.marker == "that" and last.join is Join.REDUCED:
                return Join.COMPLEMENT, "that", last.subject, last.governor
            return (Join.COORDINATE if last.governor else Join.MAIN), "", last.subject if last.join is Join.REDUCED or not last.subject else _antecedent(self.tokens, last.head.end), None
        inside = {id(c) for c in last.chain() if c.join is not Join.MAIN} if comma else set()
        if not comma and last.join is Join.GERUND and last.subject and last.subject.end == last.verb.first:
            return (Join.COORDINATE if last.governor else Join.MAIN), "", last.subject, None
        holder = next((c for c in reversed(self.clauses) if c.join not in _SUBORDINATE and not _hangs(c, inside)), None)
        if holder is None:
            return Join.MAIN, "", self.outer or last.subject, None
        return holder.join, holder.marker, holder.subject, holder.governor


def _inverted(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """"“…,” said X": the speaker stands after the verb."""
    before = [t.word for t in tokens[max(0, verb.first - 2) : verb.first]]
    quoted = before[-1:] in (["”"], ['"']) or before[-1:] == [","] and before[:1] in (["”"], ['"'])
    return quoted and verb.lemma in SPEECH and verb.finite and verb.end < len(tokens) and tokens[verb.end].word not in ("that", ".", "“")


def _hangs(clause: Clause, inside: set[int]) -> bool:
    """Whether a clause is part of an insertion that a comma has just closed."""
    return id(clause) in inside and any(c.join in _SUBORDINATE for c in clause.chain())


_Place = tuple[Join, str, Run, Clause | None]


def _antecedent(tokens: Sequence[Token], end: int, *, whole: bool = False) -> Run:
    """The noun phrase right before a relative or reduced clause; the ``whole`` one with all that hangs on its head."""
    while end > 0 and (tokens[end - 1].word in (",", "“", '"') or tokens[end - 1].tag is Tag.PREPOSITION):
        end -= 1
    first = end
    while first > 0 and _in_noun_phrase(tokens[first - 1], whole):
        first -= 1
    while first > 0 and tokens[first - 1].tag is Tag.DETERMINER:
        first -= 1
    while first < end and tokens[first].tag in (Tag.PREPOSITION, Tag.AND):
        first += 1
    return Run(first, end)


def _in_noun_phrase(token: Token, whole: bool) -> bool:
    if whole and token.tag in (Tag.PREPOSITION, Tag.AND, Tag.DETERMINER):
        return True
    return token.tag in (Tag.WORD, Tag.MENTION, Tag.NUMBER, Tag.ADVERB) or token.word in ("'s", "(", ")", "of", "$")
