"""What a frame is: which verb, with which kind of thing, tells of which type of event."""

from __future__ import annotations

from dataclasses import dataclass

from app.extract.drafts import EventType, Modality
from app.extract.grammar.nouns import Noun

NO_EVENT = "no-event"  # the rule of a frame that only keeps others from reading the clause


@dataclass(frozen=True, slots=True)
class Frame:
    """What must be there: of ``objects`` one is acted upon; of ``subjects`` one does it without an object."""

    rule: str
    type: EventType
    verbs: frozenset[str]
    objects: frozenset[Noun] = frozenset()
    subjects: frozenset[Noun] = frozenset()
    particle: str = ""  # of these words one must follow the verb
    without: frozenset[Noun] = frozenset()
    also: frozenset[Noun] = frozenset()  # kinds of which one must stand anywhere in the clause
    modality: Modality | None = None  # the most that it can be, however it is said
    pair: bool = False  # whether two bodies or countries must do it together
    infinitive: bool | None = None  # whether "to" and a verb must follow, or must not
    led: frozenset[str] = frozenset()  # words of which one must stand right before the object: "a loan agreement"
    governors: frozenset[str] = frozenset()  # verbs of which one must govern the clause, an infinitive


def verbs(words: str) -> frozenset[str]:
    return frozenset(words.split())


def nouns(*nouns: Noun) -> frozenset[Noun]:
    return frozenset(nouns)
