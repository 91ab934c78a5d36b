"""Who is meant: pronouns and definite noun phrases, by the nearest antecedent that fits."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Container, Sequence
from dataclasses import dataclass, field

from app.entities import Entity
from app.extract.drafts import Cited, Mention, MentionKind
from app.extract.grammar.affiliations import find_affiliations, fits_noun
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.roles import BODY, COMPANY, find_after, find_subject
from app.extract.grammar.tokens import Tag, Token

PAIR = frozenset(
    "companies firms sides parties partners pair two both countries governments nations signatories"
    " organisations organizations duo".split()
)
_NAMING = (Tag.WORD, Tag.PRONOUN, Tag.DETERMINER, Tag.NUMBER)
_COUNTRIES = frozenset("countries governments nations".split())
_FIRMS = frozenset("companies firms".split())
_RECENT = 3  # sentences back in which "the two companies" have been named
_NEAR = 40  # bodies back, so that time stays linear
_FAR = 200  # of them, where a noun tells which
_INTERVIEWED = frozenset("speak talk sit chat answer".split())
_SENT = frozenset("delegation team mission visitors guests executives group party delegates officials".split())
_STAFF = frozenset("engineers geologists managers buyers investors representatives scientists".split())
_HE = frozenset("he she him".split())
_MAN = frozenset(
    "official spokesman spokeswoman spokesperson minister president chairman chief executive ambassador"
    " analyst envoy general senator".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a person, the body for which they speak, or only a noun phrase ("officials")."""

    key: str
    person: Mention | None
    body: Mention | None
    country: Mention | None = None


Nation = Callable[[str], Entity | None]  # the country that "American" speaks of


@dataclass(slots=True)
class Discourse:
    """What an article has named so far, nearest last. Fed sentence by sentence."""

    nation: Nation  # the country of "the American miner"
    organizations: list[Mention] = field(default_factory=list)
    subjects: list[Mention] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    countries: list[Mention] = field(default_factory=list)
    pair: tuple[Mention, ...] = ()
    vague: bool = False
    together: tuple[Mention, ...] = ()
    affiliations: dict[str, Mention] = field(default_factory=dict)  # of people, by their ids
    last_date: Cited | None = None  # of the event told last
    speaker: Speaker | None = None  # of the sentence before
    interviewed: Mention | None = None  # for whom "we" speak where an interview is printed
    recent: list[list[Mention]] = field(default_factory=list)  # the bodies of the last sentences, the last one last
    led_up: int | None = None  # the sentence that led up to what somebody says in the next one
    issuer: Mention | None = None  # of a release: "the Company"
    delegates: Mention | None = None  # the body whose people "the delegation" is
    unnamed: dict[str, str] = field(default_factory=dict)  # who "the official" is at this place
    things: list[str] = field(default_factory=list)  # of which "the second" can be one, the nearest last

    @property
    def spoken_of(self) -> Sequence[Mention]:
        """The bodies named so far, those that sentences are about last: whose "its chairman" is."""
        return [*self.organizations[-_NEAR:], *self.subjects[-_NEAR:]]

    def hear(self, clauses: Sequence[Clause], tokens: Sequence[Token]) -> None:
        """Take in a sentence after it was read."""
        for person, body in find_affiliations(tokens, self.spoken_of, self.issuer):
            self.affiliations.setdefault(person, body)
        self._hear_belonging(clauses)
        self.issuer = self.issuer or _find_issuer(tokens)
        for i, token in enumerate(tokens):
            if token.mention is not None:
                self._hear_mention(token.mention)
            elif token.word in _SENT or token.word in _STAFF:
                self._hear_delegates(tokens, i)
        self._hear_subject(clauses)
        self._hear_interview(clauses)
        self._hear_source(clauses, tokens)
        self._hear_pair(clauses)
        bodies = [t.mention for t in tokens if t.mention is not None and t.kind(MentionKind.ORGANIZATION)]
        self.recent = [*self.recent[1 - _RECENT :], [m for m in bodies if not _is_media(m)]]
        for named in (self.organizations, self.subjects, self.people, self.countries):
            del named[:-_FAR]

    def count(self, told: Sequence[str], counted: Sequence[str]) -> None:
        """Take in what a sentence tells of and what it counts, for the sentences after it."""
        if told or counted:
            self.things = [*told, *counted]

    def _hear_delegates(self, tokens: Sequence[Token], i: int) -> None:
        """ "a team from X", "executives of X", "an X delegation"."""
        near = [*tokens[i + 1 : i + 5], *tokens[max(0, i - 2) : i]]
        led = i + 1 < len(tokens) and tokens[i + 1].word in ("of", "from", "at")
        found = (t.mention for t in (near if led else near[-2:]) if t.kind(MentionKind.ORGANIZATION))
        self.delegates = next(found, self.delegates)

    def _hear_belonging(self, clauses: Sequence[Clause]) -> None:
        """ "The party, to which she belongs": a body that the last person is said to be of."""
        for clause in clauses:
            said = clause.verb.lemma in ("belong", "lead", "head", "chair", "found", "run", "represent", "own")
            pronoun = clause.run(clause.subject)[:1]
            if clause.join is Join.RELATIVE and said and pronoun and pronoun[0].word in _HE and self.people:
                body = next((t.mention for t in clause.run(clause.head) if t.kind(MentionKind.ORGANIZATION)), None)
                person = self.people[-1].entity
                if body is not None and person is not None:
                    self.affiliations.setdefault(person.id, body)

    def _hear_pair(self, clauses: Sequence[Clause]) -> None:
        """Two bodies that the sentence before spoke of together: parties of "a protocol to that effect"."""
        both = [m for m in find_subject(clauses[0]) if m.kind is not MentionKind.PERSON] if clauses else []
        self.together = tuple(both) if len(both) == 2 else ()

    def _hear_subject(self, clauses: Sequence[Clause]) -> None:
        """Who the sentence is about comes to mind first: its first subject, or the speaker of its quotation."""
        for clause in clauses:
            heads = find_subject(clause) or find_after(clause, "")
            named = [m for m in heads if m.kind in (MentionKind.ORGANIZATION, MentionKind.PERSON)]
            self.vague = not named and not self.resolve(clause.run(clause.subject)) and bool(clause.subject)
            if named:
                self.subjects.extend(m for m in named[:1] if m.kind is MentionKind.ORGANIZATION)
                self.people.extend(m for m in named[:1] if m.kind is MentionKind.PERSON)
                return

    def _hear_interview(self, clauses: Sequence[Clause]) -> None:
        """ "Its director, X, spoke to this paper": what "we" do after that, X's body does."""
        for clause in clauses:
            met = clause.verb.lemma in _INTERVIEWED and not clause.verb.negated
            if not met or not clause.verb.finite:
                continue
            people = [m for m in find_subject(clause) if m.kind is MentionKind.PERSON and m.entity]
            if people:
                found = (self.affiliations.get(m.entity.id) for m in people if m.entity)
                self.interviewed = next((body for body in found if body), self.interviewed)

    def _hear_source(self, clauses: Sequence[Clause], tokens: Sequence[Token]) -> None:
        """ "…, by the count of the union. Its secretary": the one body of a sentence that has none for a subject."""
        named = [t.mention for t in tokens if t.mention is not None and t.kind(MentionKind.ORGANIZATION)]
        bodies = {m.entity.id: m for m in named if m.entity}
        if len(bodies) != 1 or any(map(_is_media, bodies.values())):
            return
        if not any(m.kind is MentionKind.ORGANIZATION for c in clauses for m in find_subject(c)):
            self.subjects.extend(bodies.values())

    def _hear_mention(self, mention: Mention) -> None:
        if mention.kind is MentionKind.ORGANIZATION and not _is_media(mention):
            self.organizations.append(mention)
        elif mention.kind is MentionKind.PERSON:
            self.people.append(mention)
        elif mention.kind is MentionKind.PLACE and mention.entity and mention.entity.form == "country":
            self.countries.append(mention)

    def resolve(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """Whom a noun phrase without a name means; nobody where it names somebody new ("a miner") or nothing fits."""
        words = [t for t in tokens if t.tag in _NAMING or t.word == "both"]
        if not words or len(words) > 6:
            return ()
        head, definite = {t.word for t in words}, words[0].word in ("the", "both", "this", "these", "its", "their")
        if head & _HE:
            return tuple(self.people[-1:])
        if words[0].word in ("we", "i", "our"):
            return (self.interviewed,) if self.interviewed else ()
        two = "two" in head and words[-1].word.endswith("s")  # "the two surveys", "the two agencies"
        if words[0].word == "they" or (definite and (head & PAIR or two)):
            if head & _COUNTRIES:
                return self._two_countries()
            return self.pair or (self.find_all((), head) if head & PAIR and words[0].word != "they" else ())
        if words[0].word in ("the", "both") and head & {"two", "both"} and words[-1].word.endswith("s"):
            return self._two_called(words[-1].word.removesuffix("s"))
        if words[0].word in ("it", "its", "their"):
            vague = words[0].word == "it" and self.vague  # the sentence before was about something without a name
            return () if vague else tuple((self.subjects or self.organizations)[-1:])
        return self.find_called(tokens) if definite else ()

    def find_called(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """ "the delegation", "the Australian miner": a body by what it is and where it is from."""
        words = [t for t in tokens if t.tag in _NAMING]
        if words[-1].word in _SENT and self.delegates:
            return (self.delegates,)
        at = next((i for i, t in enumerate(words) if t.mention is None and (t.word in COMPANY or t.word in BODY)), None)
        if at is None:
            return self._of_nation(words)
        nations = self._countries_of([t for t in tokens if t.end <= words[at].start])
        found = self.find_body(words[at].word, of=nations)
        said = [t.word for t in words[1:at] if not t.capital and t.word not in _PLAIN]
        if words[at].word in BODY and not all(_is_named(m, w) for m in found for w in said):
            return ()  # "the provincial finance department" is not the Department of the Interior
        return found

    def _of_nation(self, words: Sequence[Token]) -> tuple[Mention, ...]:
        """ "the Australians": the company from there, if one has been named."""
        nation = (
            self.nation(words[1].word) if len(words) == 2 and words[1].capital and words[1].mention is None else None
        )
        if nation is None or nation.country is None or not words[1].word.endswith(("s", "ese")):
            return ()
        near = (m for m in reversed(self.organizations[-_FAR:]) if m.entity and m.entity.country == nation.country)
        return tuple(itertools.islice((m for m in near if fits_noun(m, "company")), 1))

    def _countries_of(self, words: Sequence[Token]) -> set[str | None]:
        """ "the American firm", "the Kentucky firm": the country that the words name, none where they do not."""
        nations = (t.mention.entity if t.mention is not None else self.nation(t.word) for t in words)
        return {n.country for n in nations if n is not None and n.country}

    def find_body(
        self, noun: str, besides: Container[Entity | None] = (), of: Collection[str | None] = ()
    ) -> tuple[Mention, ...]:
        """The body that "the bank", "the company" means: one with that word in its name, else the last of that kind.

        Where countries are given, it is one that is ``of`` these, else one of which the country is not known.
        """
        bodies = [m for m in reversed(self.organizations[-_FAR:]) if m.entity and m.entity not in besides]
        told_of = [m for m in reversed(self.subjects[-_FAR:]) if m.entity and m.entity not in besides]
        own = (m for m in bodies if m.entity and m.entity.country in of and fits_noun(m, noun))
        others = itertools.chain(
            (m for m in bodies if m.entity and noun in m.entity.name.casefold().split()),
            (m for m in (*told_of, *bodies) if fits_noun(m, noun)),
        )
        found = itertools.chain(own, (m for m in others if not of or (m.entity and m.entity.country is None)))
        return tuple(itertools.islice(found, 1))

    def find_all(self, here: Sequence[Mention], words: Collection[str]) -> tuple[Mention, ...]:
        """ "the two companies", "the three parties": as many bodies as that in the nearest sentences that name so many.

        ``here`` are those of the sentence itself, ``words`` those of the phrase.
        """
        count = 3 if "three" in words else 2
        found: dict[str, Mention] = {}
        for mentions in (here, *reversed(self.recent)):
            for mention in mentions:
                fits = mention.entity and (_FIRMS.isdisjoint(words) or fits_noun(mention, "company"))
                if mention.entity and fits:
                    found.setdefault(mention.entity.id, mention)
            if len(found) >= count:
                break
        return tuple(found.values()) if len(found) == count else ()

    def find_last_two(self) -> tuple[Mention, ...]:
        """The two bodies of the sentence before, where it names no third."""
        named = {m.entity.id: m for m in (self.recent[-1] if self.recent else ()) if m.entity}
        return tuple(named.values()) if len(named) == 2 else ()

    def _two_called(self, noun: str) -> tuple[Mention, ...]:
        """ "the two surveys", "both universities": the last two bodies with that word in their names."""
        stem = noun.removesuffix("ie")
        found: dict[str, Mention] = {}
        for mention in reversed(self.organizations):
            if mention.entity and any(w.startswith(stem) for w in mention.entity.name.casefold().split()):
                found.setdefault(mention.entity.id, mention)
        return tuple(found.values())[:2] if len(found) >= 2 else ()

    def _two_countries(self) -> tuple[Mention, ...]:
        found: dict[str, Mention] = {}
        for mention in reversed(self.countries):
            if mention.entity:
                found.setdefault(mention.entity.id, mention)
            if len(found) == 2:
                return tuple(found.values())
        return ()


# Words before "the agency" that tell nothing of which one it is.
_PLAIN = frozenset("same new state-run state federal provincial central national local powerful apex said two".split())


def _is_named(mention: Mention, word: str) -> bool:
    return mention.entity is not None and word in mention.entity.name.casefold().split()


def _find_issuer(tokens: Sequence[Token]) -> Mention | None:
    """ "X Limited (ASX: X) (“X” or the “Company”)": who puts out the release."""
    for i, token in enumerate(tokens[:-2]):
        opens = token.mention is not None and tokens[i + 1].word == "(" and token.kind(MentionKind.ORGANIZATION)
        if opens and any(t.word == "company" and t.mention is not None for t in tokens[i + 2 : i + 20]):
            return token.mention
    return None


def _is_media(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.form == "media"
