"""Where a quantity stands: its sentence, what that names, and what the article has spoken of before."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.extract.drafts import Mention, MentionKind
from app.grounding import Span

_COMPANIES = ("company", "state company")


class Story:
    """What an article names, in the order of the text, looked up from any place in it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        named = sorted((m for m in mentions if m.entity), key=lambda m: m.span.start)
        self._kinds = {kind: [m for m in named if m.kind is kind] for kind in MentionKind}
        self._places: dict[tuple[MentionKind, str], list[Mention]] = {}
        for mention in named:
            self._places.setdefault((mention.kind, id_of(mention)), []).append(mention)
        self._all = sorted(mentions, key=lambda m: m.span.start)
        self.main_country = self._most_meant(self._kinds[MentionKind.PLACE])
        self.main_company = self._most_named(self._kinds[MentionKind.ORGANIZATION])

    def inside(self, sentence: Span) -> tuple[Mention, ...]:
        """All mentions of a sentence."""
        return tuple(m for m in _between(self._all, sentence.start, sentence.end) if m.span.end <= sentence.end)

    def before(self, kind: MentionKind, at: int) -> Iterator[Mention]:
        """Those of a kind that end before an offset, the latest first."""
        return _before(self._kinds[kind], at)

    def mention_of(self, kind: MentionKind, entity: str, at: int) -> Mention | None:
        """Where it is named last before an offset, else first."""
        places = self._places.get((kind, entity), [])
        last = next(_before(places, at), None)
        return last or next(iter(places), None)

    def company_of(self, speaker: Mention | None, at: int) -> Mention | None:
        """Whom "we" means: the company named beside the speaker, where he is introduced; else the main one."""
        introduced = next(iter(self._places.get((MentionKind.PERSON, id_of(speaker)), ())), None) if speaker else None
        if introduced:
            at_name = introduced.span.end
            near = _between(self._kinds[MentionKind.ORGANIZATION], at_name - 79, at_name + 120)
            companies = (m for m in near if form_of(m) in _COMPANIES)
            found = min(companies, key=lambda m: abs(m.span.start - at_name), default=None)
            if found:
                return found
        return self.mention_of(MentionKind.ORGANIZATION, self.main_company, at) if self.main_company else None

    def paragraph(self, kind: MentionKind, sentence: Span) -> Iterator[Mention]:
        """Those of a kind before a sentence in its paragraph, the latest first."""
        begins = sentence.text.rfind("\n", 0, sentence.start) + 1
        return takewhile(lambda m: m.span.start >= begins, self.before(kind, sentence.start))

    @staticmethod
    def _most_meant(places: Sequence[Mention]) -> str | None:
        """The country of most places; the United States are the story's only where there is no other."""
        meant = Counter(m.entity.country for m in places if m.entity and m.entity.country)
        named = {m.entity.country: m.entity.id for m in places if m.entity and form_of(m) == "country"}
        counted = {code: count for code, count in meant.items() if code in named}
        others = {code: count for code, count in counted.items() if code != "US"} or counted
        return named[max(others, key=lambda code: others[code])] if others else None

    @staticmethod
    def _most_named(bodies: Sequence[Mention]) -> str | None:
        counted = Counter(id_of(m) for m in bodies if form_of(m) in _COMPANIES)
        return next((id for id, _ in counted.most_common(1)), None)


def _between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Those that begin from ``start`` on and before ``end``; all are in the order of the text."""
    first, last = (bisect_left(mentions, at, key=lambda m: m.span.start) for at in (start, end))
    return mentions[first:last]


def _before(mentions: Sequence[Mention], at: int) -> Iterator[Mention]:
    """Those that end before an offset, the latest first."""
    for index in range(bisect_left(mentions, at, key=lambda m: m.span.start) - 1, -1, -1):
        if mentions[index].span.end <= at:
            yield mentions[index]


def id_of(mention: Mention) -> str:
    return mention.entity.id if mention.entity else ""


def form_of(mention: Mention) -> str | None:
    return mention.entity.form if mention.entity else None


@dataclass(frozen=True, slots=True)
class Setting:
    """A quantity where it stands: its words and those that govern it, its sentence, and what they name."""

    value: Span
    governed: int  # offset into the text from which words govern the quantity
    sentence: Span
    inside: tuple[Mention, ...]
    story: Story

    def before(self, *kinds: MentionKind) -> list[Mention]:
        """Those of the sentence that stand before the quantity."""
        return [m for m in self.inside if m.kind in kinds and m.span.end <= self.value.start]
