"""Mentions of organizations, people, minerals and places: everything in an article that has a name.

First the article's own words say which names it has and which short forms stand for them; then all forms, those and
the vocabulary's, are looked up at once, and at each place the longest counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

import ahocorasick

from app.entities import Entity, EntityKind
from app.extract.drafts import Mention, MentionKind
from app.extract.mentions.body_signs import PLAIN
from app.extract.mentions.found import Found, slug
from app.extract.mentions.known import find_known
from app.extract.mentions.lexicon import NEWS
from app.extract.mentions.ministries import find_governments, find_ministries
from app.extract.mentions.names import Name, find_names, group_by_text, is_headline
from app.extract.mentions.organizations import find_organizations, known_entity
from app.extract.mentions.people import find_people
from app.extract.mentions.places import find_sites, is_actor
from app.extract.mentions.short_forms import abbreviates
from app.extract.sentences import Sentence
from app.grounding import BlockKind, Document
from app.vocabulary import Match, Vocabulary

# Lines about the making of the article: nobody in them belongs to the story.
_CREDIT = re.compile(
    r"^\W*(?:(?:additional |with )?"
    r"(?:reporting|editing|writing|written|edited|compiled|photo(?:graph)?s?|images?|graphics?)"
    r"(?:\sby\b|:)|(?:media |press |investor )?contacts?:|source:?\s[A-Z]|about the author)",
    re.IGNORECASE,
)


# What a paper's publisher has in its name after the paper's own.
_PRESS = ("Media", "Press", "Publishing", "Publications", "Newspapers", "Communications")

# "(ASX: KAN)": a company's symbol, though it may be made of its initials.
_TICKER_BEFORE = re.compile(r"\([\w\s,:.-]*:\s?$")


_SITE_AFTER = re.compile(
    r"\s(?:block|mine|deposit|district|valley|field|prospect|lease|quarry|coalfield|tehsil|area)\b"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    entity: Entity
    rule: str
    rank: int  # among candidates of one length, the smallest counts


def find_mentions(document: Document, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> list[Mention]:
    """All mentions of named things, in the order of the text, none overlapping another."""
    read = [s for s in sentences if s.block is not BlockKind.BYLINE and not _CREDIT.match(s.span.exact)]
    names = [name for s in read for name in _names(s, vocabulary)]
    matches = find_known(document.text, names, vocabulary)
    found = _found(document, names, matches, vocabulary)
    candidates = [
        *_known(document.text, matches, vocabulary),
        *_discovered(document.text, found, names, vocabulary),
        *_official(document.text, vocabulary),
    ]
    return [
        Mention(MentionKind(c.entity.kind.value), document.span(c.start, c.end), c.rule, c.entity)
        for c in _longest(candidates, read)
        if not _is_publisher(c.entity, document, vocabulary)
    ]


def _names(sentence: Sentence, vocabulary: Vocabulary) -> list[Name]:
    """The runs from which names may be learnt: not those of headlines, where every word has a capital."""
    learnable = sentence.block in (BlockKind.BODY, BlockKind.STANDFIRST)
    if not learnable or is_headline(sentence.span):
        return []
    return find_names(sentence.span, vocabulary)


def _found(document: Document, names: Sequence[Name], matches: Iterable[Match], vocabulary: Vocabulary) -> list[Found]:
    """Organizations, people and sites of the article; what could be two of them is what has the stronger signs."""
    places = group_by_text(names)
    named = {text: entity for text in places if (entity := known_entity(text, vocabulary))}
    organizations = find_organizations(names, places, named, vocabulary)
    known = {m.entity.id: Found(m.entity, (document.text[m.start : m.end],), "vocabulary") for m in matches}
    people = find_people(places, [f for f in known.values() if f.entity.kind is EntityKind.PERSON], named, vocabulary)
    weights = {form: f.weight for f in people for form in f.forms[:1]}
    organizations = [o for o in organizations if o.entity.known or _is_stronger(o, weights.get(o.forms[0], 0))]
    taken = {form for o in organizations for form in o.forms if form in o.defined or " " in form}
    people = [_without(p, taken) for p in people if p.forms[0] not in taken]
    # "Tanoli" is Rabia Tanoli, and no short form of her company unless the article says so.
    surnames = {form for p in people for form in p.forms}
    organizations = [_without(o, surnames - o.defined) for o in organizations]
    taken |= surnames | {form for o in organizations for form in o.forms}
    return organizations + people + [s for s in find_sites(places, vocabulary) if s.forms[0] not in taken]


def _without(found: Found, taken: AbstractSet[str]) -> Found:
    return replace(found, forms=tuple(f for f in found.forms if f not in taken))


def _is_stronger(organization: Found, person: int) -> bool:
    return organization.weight > person or (organization.weight == person and organization.rule in PLAIN)


# ---------------------------------------------------------------- candidates


def _known(text: str, matches: Sequence[Match], vocabulary: Vocabulary) -> Iterator[_Candidate]:
    for match in matches:
        actor = vocabulary.stands_for.get(match.entity.id)
        if actor and is_actor(text, match):
            yield _Candidate(match.start, match.end, actor, "stands for", 1)
        else:
            yield _Candidate(match.start, match.end, match.entity, "vocabulary", 1)


def _discovered(
    text: str, found: Sequence[Found], names: Sequence[Name], vocabulary: Vocabulary
) -> Iterator[_Candidate]:
    automaton = ahocorasick.Automaton()
    for item in found:
        for form in item.forms:
            if form not in automaton and not (item.entity.known and _finds(vocabulary, form, item.entity)):
                automaton.add_word(form, (form, item))
    if not len(automaton):
        return
    automaton.make_automaton()
    alone = {(n.start, n.end) for n in names}
    for last, (form, item) in automaton.iter(text):
        start, end = last - len(form) + 1, last + 1
        if _stands_alone(text, start, end) and (
            " " in form or _may_be_short(text, start, end, alone, body=item.entity.kind is EntityKind.ORGANIZATION)
        ):
            yield _Candidate(start, end, item.entity, item.rule, 0)


def _finds(vocabulary: Vocabulary, form: str, entity: Entity) -> bool:
    return any(m.entity is entity and m.end - m.start == len(form) for m in vocabulary.find(form))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not (after.isalnum() and text[end - 1].isalnum())


def _may_be_short(text: str, start: int, end: int, alone: set[tuple[int, int]], *, body: bool) -> bool:
    """A single word stands for a name where it is a run of its own, or where nothing capitalised stands beside it."""
    if _TICKER_BEFORE.search(text, max(0, start - 40), start):
        return False
    if body and _SITE_AFTER.match(text, end):
        return False  # "the Khetran block" is no short form of Khetran Stone
    if (start, end) in alone:
        return True
    before = re.search(r"([\w’']+)\s$", text[max(0, start - 25) : start])
    after = re.match(r"(?:[’']s)?\s(\w+)", text[end : end + 25])
    return not (before and before.group(1)[0].isupper()) and not (after and after.group(1)[0].isupper())


def _official(text: str, vocabulary: Vocabulary) -> Iterator[_Candidate]:
    for start, end, entity in find_ministries(text, vocabulary):
        yield _Candidate(start, end, entity, "ministry", 2)
    for start, end, entity in find_governments(text, vocabulary):
        yield _Candidate(start, end, entity, "government", 2)


# ---------------------------------------------------------------- choice


def _longest(candidates: Iterable[_Candidate], read: Sequence[Sentence]) -> Iterator[_Candidate]:
    """Those inside a sentence that is read; at each place the first and longest."""
    starts = [s.span.start for s in read]
    free = 0
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end, c.rank)):
        at = bisect_right(starts, candidate.start) - 1
        if candidate.start < free or at < 0 or candidate.end > read[at].span.end:
            continue
        if candidate.entity.form == "media" and read[at].block is BlockKind.CAPTION:
            continue  # the credit of a picture
        free = candidate.end
        yield candidate


def _is_publisher(entity: Entity, document: Document, vocabulary: Vocabulary) -> bool:
    """Whether the article speaks of its own paper, by its whole name or the first words of it."""
    publisher = document.source.publisher
    if not publisher or entity.kind is not EntityKind.ORGANIZATION:
        return False
    if entity.form == "government":
        return False  # a ministry's press note tells what the ministry did
    own, name = (slug(n).removeprefix("the-") for n in (publisher, entity.name))
    known = vocabulary.named(publisher)
    same = own == name or (known is not None and known.id == entity.id)
    same = same or (len(entity.name) > len("AP") and entity.name.isupper() and abbreviates(entity.name, publisher))
    rest = own.removeprefix(f"{name}-").split("-")[0].title()
    paper = own.startswith(f"{name}-") and (entity.form == "media" or rest in NEWS or rest in _PRESS)
    return same or paper or (name.title() in NEWS and own.endswith(f"-{name}"))
