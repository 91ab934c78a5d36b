"""What a search for names in one article yields: entities with the forms that the article uses for them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from app.entities import Entity

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Found:
    """An entity, the forms that stand for it in this article (case counts), and the rule that found it.

    ``defined`` are the forms that the article itself ties to the name ("(the "Bank")"); the others are only used.
    ``weight`` is that of all signs together: what could be two things is the one of greater weight.
    """

    entity: Entity
    forms: tuple[str, ...]
    rule: str
    weight: int = 0
    defined: frozenset[str] = frozenset()


def slug(name: str) -> str:
    """An id made from a name: the same for one name with and without accents, stops and quotes."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).encode("ascii", "ignore").decode().lower()
    return _NOT_LETTERS.sub("-", plain.replace("'", "").replace(".", "")).strip("-")
