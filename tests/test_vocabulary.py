from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entities import EntityKind
from app.vocabulary import FILES, FOLDER, Entry, VocabularyError, default, fold, load

VOCABULARY = default()
EXAMPLES = [(e, example) for e in VOCABULARY.entries.values() for example in e.examples]
MINIMAL = {
    "minerals.yaml": "lists: {list-1: {name: A list, year: 2022, source: somewhere}}\n"
    "entries: [{id: copper, name: copper, lists: [list-1], use: Wires.}]",
    "organizations.yaml": "entries: [{id: oxus, name: Oxus Resources, form: company, country: TJ}]",
    "people.yaml": "entries: [{id: sana-riaz, name: Sana Riaz}]",
    "places.yaml": "entries: [{id: tajikistan, name: Tajikistan, form: country, country: TJ, demonyms: [Tajik]}]",
    "given-names.yaml": "names: Sana Oleg",
}


def write(folder: Path, **changed: str) -> Path:
    for name, text in MINIMAL.items():
        (folder / name).write_text(changed.get(name.partition(".")[0], text), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("entry", "example"), EXAMPLES, ids=[f"{e.entity.id}: {x[:40]}" for e, x in EXAMPLES])
def test_examples_of_the_data(entry: Entry, example: str) -> None:
    text = re.sub(r"[\[\]]", "", example)
    expected = re.findall(r"\[([^]]+)\]", example)
    assert [text[m.start : m.end] for m in VOCABULARY.find(text) if m.entity.id == entry.entity.id] == expected


def test_every_kind_has_examples() -> None:
    assert {e.entity.kind for e, _ in EXAMPLES} == set(EntityKind)


@pytest.mark.parametrize("file", FILES)
def test_every_file_has_entries(file: str) -> None:
    assert any(e.entity.kind is FILES[file] for e in VOCABULARY.entries.values())


@pytest.mark.parametrize(("list_id", "count"), [("us-critical-2022", 50), ("us-critical-2025", 60)])
def test_the_official_lists_are_whole(list_id: str, count: int) -> None:
    assert sum(list_id in m.lists for m in VOCABULARY.minerals.values()) == count
    assert VOCABULARY.lists[list_id].source


@pytest.mark.parametrize(
    ("mineral", "group"),
    [
        ("neodymium", "light-rare-earths"),
        ("neodymium", "rare-earth-elements"),
        ("dysprosium", "heavy-rare-earths"),
        ("palladium", "precious-metals"),
        ("cobalt", "battery-metals"),
    ],
)
def test_a_group_includes_the_members_of_its_groups(mineral: str, group: str) -> None:
    assert group in VOCABULARY.groups(mineral)
    assert mineral in VOCABULARY.members(group)


def test_every_mineral_says_what_it_is_for() -> None:
    assert [m.id for m in VOCABULARY.minerals.values() if not m.use] == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # Whole words only, and a currency is no country.
        ("Goldman bought gold for US$68", ["gold"]),
        # The longest form wins.
        ("rare earth elements", ["rare-earth-elements"]),
        # Curly quotes, non-breaking hyphens and spaces.
        ("Ma’aden and Mota\u2011Engil and the World\u00a0Bank", ["maaden", "mota-engil", "world-bank"]),
        # Names have capitals, minerals need none.
        ("COPPER and copper, TURKEY and turkey", ["copper", "copper", "turkey"]),
        ("İstanbul is Istanbul", ["istanbul"]),
    ],
)
def test_finding(text: str, ids: list[str]) -> None:
    assert [m.entity.id for m in VOCABULARY.find(text)] == ids


@pytest.mark.parametrize(
    ("word", "country"), [("Pakistani", "pakistan"), ("Chinese", "china"), ("US", "united-states"), ("copper", None)]
)
def test_demonyms(word: str, country: str | None) -> None:
    entity = VOCABULARY.demonym(word)
    assert (entity.id if entity else None) == country


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_any_text_is_searched(text: str) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in VOCABULARY.find(text))


def test_a_folder_is_loaded(tmp_path: Path) -> None:
    vocabulary = load(write(tmp_path))
    assert [m.entity.id for m in vocabulary.find("Oxus Resources sells copper")] == ["oxus", "copper"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"people": "entries: [{id: Sana, name: Sana Riaz}]"}, "people.yaml: Sana: the id is not"),
        ({"people": "entries: [{id: sana}]"}, "people.yaml: sana: has no name"),
        ({"people": "entries: [{id: sana, name: Sana, form: company}]"}, "people.yaml: sana: unknown keys"),
        ({"people": "entries: [{id: oxus, name: Oxus}]"}, "people.yaml: oxus: this id is used twice"),
        ({"people": "entries: [{id: sana, name: Oxus Resources}]"}, "names both oxus and sana"),
        ({"people": "entries: [{id: sana, name: Sana, aliases: [no]}]"}, "aliases is not a list of words"),
        ({"people": "entries: 3"}, "people.yaml: entries is not a list"),
        ({"people": "entries: ["}, "people.yaml: is not YAML"),
        ({"places": "entries: [{id: a, name: A, form: planet}]"}, "places.yaml: a: form 'planet'"),
        ({"places": "entries: [{id: a, name: A, form: city, stands_for: b}]"}, "stands for the unknown 'b'"),
        ({"minerals": "entries: [{id: copper, name: copper, groups: [metals]}]"}, "copper: no group or list 'metals'"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, changed: dict[str, str], message: str) -> None:
    with pytest.raises(VocabularyError, match=re.escape(message)):
        load(write(tmp_path, **changed))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"minerals\.yaml: cannot be read"):
        load(tmp_path)


def test_the_folder_that_comes_with_the_program() -> None:
    assert (FOLDER / "minerals.yaml").is_file()
