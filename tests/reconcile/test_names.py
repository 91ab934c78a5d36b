"""Which entities are one."""

from __future__ import annotations

from itertools import permutations

import pytest

from app.entities import Entity, EntityKind
from app.reconcile.names import retied, tie


def organization(name: str, *, known: bool = False, country: str | None = None) -> Entity:
    return Entity(EntityKind.ORGANIZATION, name.lower().replace(" ", "-"), name, "company", country, known)


def person(name: str, *, known: bool = False) -> Entity:
    return Entity(EntityKind.PERSON, name.lower().replace(" ", "-"), name, known=known)


def tied(*entities: Entity) -> list[set[str]]:
    """The names that are taken for one, sets of two or more."""
    names = {e.id: e.name for e in entities}
    sets: dict[str, set[str]] = {}
    for id, head in tie(entities).items():
        sets.setdefault(head, set()).add(names[id])
    return sorted((s for s in sets.values() if len(s) > 1), key=min)


@pytest.mark.parametrize(("names", "one"), [
    # Legal forms, articles, case, accents, ampersands, British spelling
    (("Sarhad Copper", "Sarhad Copper Ltd."), True),
    (("Sarhad Copper (Pvt) Limited", "SARHAD COPPER"), True),
    (("The Makran Shipping Company", "Makran Shipping"), True),
    (("Société Générale Minière", "Societe Generale Miniere"), True),
    (("Hassan & Sons Mining", "Hassan and Sons Mining"), True),
    (("Chagai Development Organisation", "Chagai Development Organization"), True),
    # A letter more or less in a long word
    (("Waqqas Akram Minerals", "Waqas Akram Minerals"), True),
    (("Dalbandin Exploration", "Dalbandeen Exploration"), True),
    (("Dalbandin Exploration", "Dalbandiin Exploration"), True),
    (("Nova Minerals", "Nava Minerals"), False),
    (("Nova Minerals", "Nova Metals"), False),
    # Acronyms
    (("Kohistan Rare Earths Corporation", "KREC"), True),
    (("US Strategic Metals", "USSM"), True),
    (("Oil and Gas Development Company Limited", "OGDCL"), True),
    (("Oil and Gas Development Company Limited", "OGDC"), True),
    (("Bolan Kohistan Holdings Ltd", "BKH"), True),
    (("Reko Sang Mining Company (Private) Limited", "RSMC"), True),
    (("Ministry of Petroleum and Power", "MOPP"), False),
    (("Himalayan Earth Exploration", "HE"), False),
])  # fmt: skip
def test_organizations(names: tuple[str, ...], one: bool) -> None:
    assert tied(*map(organization, names)) == ([set(names)] if one else [])


@pytest.mark.parametrize(("names", "one"), [
    (("Waqqas Akram", "Sheikh Waqqas Akram"), True),
    (("Mehmood Achakzai", "Mehmud Achakzai"), True),
    (("Mushahid Hussain", "Mushahid Hussein"), True),
    (("Hasan Raza", "Husein Raza"), False),
    (("Akram", "Sheikh Waqqas Akram"), False),  # a surname is tied within an article, never across
])  # fmt: skip
def test_people(names: tuple[str, ...], one: bool) -> None:
    assert tied(*map(person, names)) == ([set(names)] if one else [])


def test_an_acronym_of_two_names_is_tied_to_none() -> None:
    assert tied(*map(organization, ("Makran Metals Group", "Mardan Mining Group", "MMG"))) == []


def test_a_short_name_that_two_end_in_is_tied_to_none() -> None:
    assert tied(*map(person, ("Ali Khan", "Murad Ali Khan", "Hassan Ali Khan"))) == []


def test_two_entries_of_the_vocabulary_are_never_tied() -> None:
    assert tied(organization("Sarhad Copper", known=True), organization("Sarhad Copper Ltd", known=True)) == []


def test_companies_of_two_countries_are_not_tied() -> None:
    assert tied(organization("Summit Mining", country="PK"), organization("Summit Mining Inc", country="CA")) == []


def test_the_vocabularys_entry_stands_for_all() -> None:
    known, found = organization("Sarhad Copper", known=True), organization("Sarhad Copper Company Limited")
    assert tie((found, known))[found.id] == known.id


def test_what_a_person_decides_is_tied_whatever_it_is_called() -> None:
    old, new = organization("Sarhad Copper"), organization("Pamir Metals")
    assert tie((old, new), [(old.id, new.id)])[new.id] == old.id


def test_order_does_not_matter() -> None:
    entities = [
        organization(n) for n in ("KREC", "Kohistan Rare Earths Corporation", "Kohistan Rare Earths", "Kohat Iron")
    ]
    assert len({tuple(sorted(tie(order).items())) for order in permutations(entities)}) == 1


def test_ids_that_another_stands_for_now() -> None:
    one, other = organization("Sarhad Copper"), organization("Sarhad Copper Works Ltd")
    assert retied(tie([one]), tie([one, other])) == set()
    assert retied(tie([one]), tie([one, organization("Sarhad Copper Company Ltd")])) == {one.id}
