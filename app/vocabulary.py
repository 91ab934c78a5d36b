"""Names of things in the world, from ``seeds/vocabulary/*.yaml``, and where they stand in a text.

An entry has ``id``, ``name``, ``aliases``, ``exact`` (forms that count only in this spelling: acronyms, words that are
common words in lower case), ``not`` (longer phrases in which the name means something else) and ``examples``
(sentences with the counted words in brackets, which the tests run). ``sought: false`` keeps an entry for reference
whose name is not looked for.

Matching is by whole words; the longest form at a place wins. Letter case, curly quotes, hyphens against spaces and
-isation against -ization make no difference. Every comparison is of texts of equal length, so that offsets stay true.

    VocabularyError         a file that cannot be used, and which entry is wrong
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import ahocorasick
import yaml

from app.entities import Entity, EntityKind

try:
    from yaml import CSafeLoader as SafeLoader  # seven times as fast, where it was built
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "vocabulary"
FILES = {
    "minerals.yaml": EntityKind.MINERAL,
    "organizations.yaml": EntityKind.ORGANIZATION,
    "people.yaml": EntityKind.PERSON,
    "places.yaml": EntityKind.PLACE,
}
_COMMON = {"id", "name", "aliases", "exact", "not", "examples", "sought"}
_KEYS = {
    EntityKind.MINERAL: _COMMON | {"symbol", "groups", "lists", "use"},
    EntityKind.ORGANIZATION: _COMMON | {"form", "country"},
    EntityKind.PERSON: _COMMON | {"country"},
    EntityKind.PLACE: _COMMON | {"form", "country", "demonyms", "stands_for"},
}
_FORMS = {
    EntityKind.ORGANIZATION: {"company", "state company", "government", "party", "media", "other"},
    EntityKind.PLACE: {"country", "region", "city", "site", "building"},
}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class VocabularyError(ValueError):
    """A vocabulary file that cannot be used; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class MineralList:
    """An official list of minerals, with its year and where it was published."""

    id: str
    name: str
    year: int
    source: str


@dataclass(frozen=True, slots=True)
class Mineral:
    """Reference data on a mineral: not what articles say, and shown as such. ``lists`` are ids of MineralList."""

    id: str
    symbol: str | None
    groups: tuple[str, ...]
    lists: tuple[str, ...]
    use: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of the vocabulary and what it is called."""

    entity: Entity
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """``text[start:end]`` names ``entity``; the offsets are code points of the text that was searched."""

    start: int
    end: int
    entity: Entity


# ---------------------------------------------------------------- folding


def _character_folds() -> dict[int, str]:
    folds = dict.fromkeys(map(ord, "‘’‚‛′`"), "'") | dict.fromkeys(map(ord, "“”„‟″"), '"')
    folds |= dict.fromkeys(map(ord, "-\u00ad‐‑‒–—−\u00a0\u2009\u202f\t"), " ")
    return folds


_FOLDS = _character_folds()


def fold(text: str) -> str:
    """The text without differences of case, quotes, hyphens and spaces, and of the same length."""
    if text.isascii():
        return text.replace("-", " ").replace("`", "'").replace("\t", " ").lower()
    unified = text.translate(_FOLDS)
    lowered = unified.lower()
    if len(lowered) == len(text):
        return lowered
    # A few capitals have longer lower-case forms ("İ"); these stay as they are.
    return "".join(low if len(low := char.lower()) == 1 else char for char in unified)


_ISE = re.compile(r"is(?=(?:e|es|ed|ing|ation|ations|ational)\b)")


def _spellings(form: str) -> Iterator[str]:
    """The form, and with z where British spelling has s, with and without the stops of "U.S."."""
    plain = {form, form.replace("U.S.", "US"), re.sub(r"\bUS\b", "U.S.", form)}
    for spelling in plain:
        yield spelling
        yield re.sub(r"iz(?=(?:e|es|ed|ing|ation|ations|ational)\b)", "is", spelling)
        yield _ISE.sub("iz", spelling) if "isation" in spelling else spelling
        yield re.sub(r"\band\b", "&", spelling)
        yield spelling.replace("-e-", "-i-")  # the Persian link in "Tehreek-e-Insaf" has two spellings


# ---------------------------------------------------------------- the vocabulary


@dataclass(frozen=True)
class Vocabulary:
    """All entries by id, reference data, and one automaton over all their names."""

    entries: Mapping[str, Entry]
    minerals: Mapping[str, Mineral]
    lists: Mapping[str, MineralList]
    demonyms: Mapping[str, Entity]
    stands_for: Mapping[str, Entity]
    given_names: frozenset[str]
    _automaton: Any = field(repr=False, compare=False)

    def entity(self, entity_id: str) -> Entity | None:
        entry = self.entries.get(entity_id)
        return entry.entity if entry else None

    def groups(self, mineral_id: str) -> tuple[str, ...]:
        """The ids of the groups that a mineral belongs to, directly or through a group."""
        found: dict[str, None] = {}
        open_ids = [mineral_id]
        while open_ids:
            mineral = self.minerals.get(open_ids.pop())
            new = [g for g in mineral.groups if g not in found] if mineral else []
            found.update(dict.fromkeys(new))
            open_ids += new
        return tuple(found)

    def members(self, group_id: str) -> tuple[str, ...]:
        """The ids of all minerals of a group."""
        return self._by_group.get(group_id, ())

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for mineral in self.minerals:
            for group in self.groups(mineral):
                found.setdefault(group, []).append(mineral)
        return {group: tuple(members) for group, members in found.items()}

    def country(self, code: str) -> Entity | None:
        """The country with this ISO 3166 alpha-2 code."""
        return self.demonyms.get(f"iso {code.lower()}")

    def demonym(self, word: str) -> Entity | None:
        """The country that "Pakistani" or "Chinese" speaks of."""
        return self.demonyms.get(fold(word))

    def named(self, name: str) -> Entity | None:
        """What this name as a whole stands for."""
        found = self._automaton.get(fold(name), None)
        return next(iter(_meant(found[1], name)), None) if found else None

    def knows_place(self, word: str) -> bool:
        """Whether the word is a nation's, or by itself the name of a place."""
        entity = self.named(word)
        return self.demonym(word) is not None or (entity is not None and entity.kind is EntityKind.PLACE)

    def find(self, text: str) -> list[Match]:
        """All names in the text, in order, none overlapping another: the longest, then the first, wins."""
        hits = [(end - length + 1, end + 1, forms) for end, (length, forms) in self._automaton.iter(fold(text))]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        found: list[Match] = []
        free = 0
        for start, end, forms in hits:
            if start < free or not _is_word(text, start, end):
                continue
            entities = _meant(forms, text[start:end])
            if not entities or (text.startswith("The ", start) and _GOES_ON.match(text, end)):
                continue  # "The National" of "The National Geological Service" is no newspaper
            free = end
            if entities[0] is not None:
                found.append(Match(start, end, entities[0]))
        return found


_GOES_ON = re.compile(r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]")


_Form = tuple[str | None, Entity | None]  # the spelling it must have, and what it names (None: nothing)


def _meant(forms: Iterable[_Form], words: str) -> list[Entity | None]:
    """What these words name in this spelling, the exact spelling first."""
    straight = _unquoted(words)
    return [e for exact, e in forms if (exact == straight if exact else _may_name(e, straight))]


def _unquoted(text: str) -> str:
    return text.replace("’", "'").replace("\u2011", "-")


def _may_name(entity: Entity | None, words: str) -> bool:
    """Names have capitals; minerals need none, and bodies of a government are also written without."""
    if entity is None or entity.kind is EntityKind.MINERAL:
        return True
    if entity.form == "government" and " " in words:
        return True
    return words[0].isupper() and not any(len(w) > len("and") and w.islower() for w in words.split())


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a match stands alone; "US" in "US$68" is a currency."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == "$":
        return False
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


# ---------------------------------------------------------------- loading


@cache
def default() -> Vocabulary:
    """The vocabulary that comes with the program."""
    return load(FOLDER)


def load(folder: Path) -> Vocabulary:
    """Read and check a folder of vocabulary files. Raises VocabularyError."""
    entries: dict[str, Entry] = {}
    raw: dict[str, dict[str, Any]] = {}
    documents = {name: _document(folder / name) for name in [*FILES, "given-names.yaml"]}
    for name, kind in FILES.items():
        for item in _list(documents[name], "entries", name):
            entry = _entry(item, kind, name)
            if entry.entity.id in entries:
                raise VocabularyError(f"{name}: {entry.entity.id}: this id is used twice")
            entries[entry.entity.id], raw[entry.entity.id] = entry, item
    lists = {i: MineralList(i, **values) for i, values in documents["minerals.yaml"].get("lists", {}).items()}
    minerals = {i: _mineral(i, raw[i]) for i, e in entries.items() if e.entity.kind is EntityKind.MINERAL}
    _check_references(minerals, lists, entries, raw)
    stands_for = {i: entries[values["stands_for"]].entity for i, values in raw.items() if "stands_for" in values}
    return Vocabulary(
        MappingProxyType(entries),
        MappingProxyType(minerals),
        MappingProxyType(lists),
        MappingProxyType(_demonyms(entries, raw)),
        MappingProxyType(stands_for),
        frozenset(fold(n) for n in documents["given-names.yaml"]["names"].split()),
        _build(e for i, e in entries.items() if raw[i].get("sought", True)),
    )


def _document(path: Path) -> dict[str, Any]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=SafeLoader)
    except OSError as error:
        raise VocabularyError(f"{path.name}: cannot be read: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path.name}: is not YAML: {error}") from None
    if not isinstance(content, dict):
        raise VocabularyError(f"{path.name}: has no keys")
    return content


def _list(document: Mapping[str, Any], key: str, file: str) -> list[dict[str, Any]]:
    items = document.get(key)
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise VocabularyError(f"{file}: {key} is not a list of entries")
    return items


def _entry(item: Mapping[str, Any], kind: EntityKind, file: str) -> Entry:
    where = f"{file}: {item.get('id', item)}"
    unknown = item.keys() - _KEYS[kind]
    if unknown:
        raise VocabularyError(f"{where}: unknown keys {sorted(unknown)}")
    if not _SLUG.fullmatch(str(item.get("id", ""))):
        raise VocabularyError(f"{where}: the id is not lower-case words joined by hyphens")
    if not isinstance(item.get("name"), str):
        raise VocabularyError(f"{where}: has no name")
    form = item.get("form")
    if form not in _FORMS.get(kind, {None}):
        raise VocabularyError(f"{where}: form {form!r} is none of {sorted(map(str, _FORMS.get(kind, set())))}")
    entity = Entity(kind, item["id"], item["name"], form, item.get("country"), known=True)
    return Entry(entity, *(_strings(item, key, where) for key in ("aliases", "exact", "not", "examples")))


def _strings(item: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = item.get(key, [])
    if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
        raise VocabularyError(f"{where}: {key} is not a list of words (quote what YAML reads as something else)")
    return tuple(values)


def _mineral(mineral_id: str, item: Mapping[str, Any]) -> Mineral:
    groups, lists = tuple(item.get("groups", ())), tuple(item.get("lists", ()))
    return Mineral(mineral_id, item.get("symbol"), groups, lists, item.get("use", ""))


def _check_references(
    minerals: Mapping[str, Mineral],
    lists: Mapping[str, MineralList],
    entries: Mapping[str, Entry],
    raw: Mapping[str, Mapping[str, Any]],
) -> None:
    for mineral in minerals.values():
        for wrong in [*(set(mineral.groups) - minerals.keys()), *(set(mineral.lists) - lists.keys())]:
            raise VocabularyError(f"minerals.yaml: {mineral.id}: no group or list {wrong!r}")
    for entry_id, item in raw.items():
        if item.get("stands_for", entry_id) not in entries:
            raise VocabularyError(f"places.yaml: {entry_id}: stands for the unknown {item['stands_for']!r}")


def _demonyms(entries: Mapping[str, Entry], raw: Mapping[str, Mapping[str, Any]]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for entry in entries.values():
        entity = entry.entity
        if entity.kind is not EntityKind.PLACE or entity.form != "country":
            continue
        found[f"iso {(entity.country or '').lower()}"] = entity
        words = [*raw[entity.id].get("demonyms", ()), entity.name, *entry.aliases, *entry.exact]
        found |= {fold(word): entity for word in words}
    return found


def _build(entries: Iterable[Entry]) -> Any:
    forms: dict[str, list[_Form]] = {}
    for entry in entries:
        for form, exact, entity in _names(entry):
            same = forms.setdefault(fold(form), [])
            clash = next((e for x, e in same if x == exact and e is not entity), None)
            if clash and entity:
                raise VocabularyError(f"{form!r} names both {clash.id} and {entity.id}")
            if (exact, entity) not in same:
                same.append((exact, entity))
    automaton = ahocorasick.Automaton()
    for key, named in forms.items():
        # An exact spelling says more than a spelling in any case.
        automaton.add_word(key, (len(key), sorted(named, key=lambda f: f[0] is None)))
    automaton.make_automaton()
    return automaton


def _names(entry: Entry) -> Iterator[tuple[str, str | None, Entity | None]]:
    for alias in (entry.entity.name, *entry.aliases) if entry.entity.name not in entry.exact else entry.aliases:
        for spelling in _spellings(alias):
            yield spelling, None, entry.entity
            if spelling.startswith("The ") and spelling.count(" ") > 1:
                yield spelling.removeprefix("The "), None, entry.entity
    for form in entry.exact:
        for spelling in _spellings(form):
            yield spelling, _unquoted(spelling), entry.entity
    for phrase in entry.never:
        for spelling in _spellings(phrase):
            yield spelling, None, None
