"""Which statements are one: what a speaker says again, and what a body and those who speak for it say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.extract.drafts import Cited, Mention
from app.extract.events.merging import dates_agree
from app.extract.events.reactions import is_another_stance, is_one_stance
from app.extract.events.speakers import goes_with_others
from app.extract.events.tells import Tell
from app.extract.grammar.reference import Speaker


@dataclass(frozen=True, slots=True)
class Voices:
    """Those who say one thing, by their keys; the bodies for which they say it; and where they say it."""

    keys: set[str]
    bodies: set[str]
    tells: list[Tell]


_MEMORY = 60  # groups back that a new tell is compared with, so that time stays linear


def merge_statements(
    statements: Sequence[tuple[Speaker, Tell]], affiliations: Mapping[str, Mention]
) -> list[list[Tell]]:
    """One group of tells for a speaker; a body and who speaks for it are one where they speak together."""
    groups: list[Voices] = []
    opening: list[Tell] = []
    for n, (speaker, tell) in enumerate(statements):
        if _opens(speaker, tell, statements[n + 1 : n + 2]):
            opening.append(tell)
            continue
        _add(groups, speaker, tell, opening)
        opening = []
    merged = [sorted(tells, key=lambda t: t.sentence) for tells in (g.tells for g in groups)]
    for group in merged:
        _credit_later(group, affiliations)
    return merged


def _opens(speaker: Speaker, tell: Tell, following: Sequence[tuple[Speaker, Tell]]) -> bool:
    """ "Lorry owners see it differently. The union …": a sentence of many is given a voice by the next one."""
    if _is_described(speaker, tell, following):
        return True
    moody = (tell.leads_up and goes_with_others(speaker)) or tell.rule in _MOODS or tell.verb in _DOUBTING
    if speaker.person or speaker.body or not moody:
        return False
    return any(
        other.key != speaker.key
        and told.sentence - tell.sentence <= 1
        and (goes_with_others(speaker) or ((other.person or other.body) and told.verb not in _ANSWERING))
        for other, told in following
    )


def _is_described(speaker: Speaker, tell: Tell, following: Sequence[tuple[Speaker, Tell]]) -> bool:
    """ "The head of a panel accused …", as news begins: it is named where it speaks next."""
    if speaker.person or speaker.body or speaker.country or tell.sentence > 1 or not following:
        return False
    other, told = following[0]
    named = other.person is not None and other.body is not None and told.sentence - tell.sentence <= _LEAD
    word = speaker.key.split()[0]
    if word in _MEMBERS:
        return named and told.sentence - tell.sentence <= 1
    return named and word in _DESCRIBED and told.verb not in _ANSWERING


_LEAD = 4  # sentences between the lead and the one that names who spoke in it
_DESCRIBED = frozenset(
    "head chairman chairwoman chairperson chief leader lawmaker senator mp parliamentarian legislator executive boss"
    " founder director president governor minister lobbyist unionist activist campaigner businessman industrialist"
    " councillor ambassador envoy diplomat trader broker banker analyst economist miner farmer engineer"
    " geologist lawyer professor researcher scientist adviser aide owner retailer exporter importer".split()
)
_MEMBERS = frozenset("senators lawmakers mps legislators parliamentarians members opposition".split())
_MOODS = frozenset(("feels", "sees", "wants-undone"))
_DOUBTING = frozenset(
    "doubt question dispute fear complain grumble object oppose protest welcome applaud cheer".split()
)
_ANSWERING = frozenset(
    "deny refute rebut reject dismiss defend counter retort reply respond disagree insist contradict downplay".split()
)


def _add(groups: list[Voices], speaker: Speaker, tell: Tell, opening: Sequence[Tell]) -> None:
    bodies = {speaker.body.entity.id} if speaker.body and speaker.body.entity else set()
    voice = Voices({speaker.key}, bodies, [*opening, tell])
    group = next((g for g in reversed(groups[-_MEMORY:]) if _speaks_again(g, voice)), None)
    if group is None:
        groups.append(voice)
        return
    group.keys.update(voice.keys)
    group.bodies.update(bodies)
    group.tells.extend(voice.tells)


def _speaks_again(group: Voices, voice: Voices) -> bool:
    first, last, tell = group.tells[0], group.tells[-1], voice.tells[-1]
    if not dates_agree(group.tells, tell):
        return False
    gap = tell.sentence - last.sentence
    near = gap <= 1 or (gap == 2 and not is_another_stance(first.verb, tell.verb))
    together = near or is_one_stance(_verb(first), _verb(tell))
    return bool(group.keys & voice.keys) or (bool(group.bodies & voice.bodies) and together)


def _verb(tell: Tell) -> str:
    return "deny" if tell.rule in ("denies-event", "says-not") else tell.verb


def _credit_later(group: Sequence[Tell], affiliations: Mapping[str, Mention]) -> None:
    """Tie a speaker to the body that only a later sentence says they belong to."""
    if any(c.field == "organization" for t in group for c in t.actors.values()):
        return
    for tell in group:
        people = [c.value for c in tell.actors.values() if c.field == "person"]
        for body in (affiliations[p] for p in people if p in affiliations):
            if body.entity:
                tell.actors[body.entity.id] = Cited("organization", body.entity.id, body.span, "speaker")
