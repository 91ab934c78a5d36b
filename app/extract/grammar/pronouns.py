"""Which pronoun stands for somebody: by what the text calls them, else by how the first name ends."""

from __future__ import annotations

import re

from app.extract.drafts import Mention

_SHE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Madam|Dame|Lady|Begum|Bibi|Queen|Princess|[\w-]*woman)\.?,?\s+$",
    re.IGNORECASE,
)
_HE = re.compile(
    r"\b(?:Mr|Sir|Lord|Maulana|Haji|Mir|Sardar|Sheikh|Pir|Chaudhry|Nawab|[\w-]*(?<!wo)man)\.?,?\s+$",
    re.IGNORECASE,
)
# First names in -a that men bear, and women's names that end otherwise.
_MEN = frozenset(
    "mustafa murtaza raza rana joshua luca ezra zia yahya musa isa agha mirza moussa elia nikita ilya taha mujtaba"
    " hamza talha abdulla huzaifa khwaja baba andrea sasha misha kola chinua rza ata jusha"
    " miftah fatah noah jonah elijah isaiah jeremiah micah josiah hezekiah shah salah falah".split()
)
_WOMEN = frozenset(
    "mary ruth jane anne ann kate claire alice grace rose joy jill gwen helen ellen karen susan sharon kim amy lucy"
    " emily judy betty wendy nancy carol margaret margit ingrid astrid deborah rachel dolores maryam kulsoom mahnoor"
    " gulnaz shehnaz mumtaz farhat nighat nuzhat zeenat ishrat alison meg megan lauren erin robyn carmen pilar mercedes"
    " agnes iris doris phyllis janet harriet bridget mei ling yuki naomi miriam esther elizabeth edith judith meredith"
    " hilary dorothy beverly shirley kimberly rosalind kathryn catherine katherine michelle nicole danielle christine"
    " caroline pauline josephine madeleine yvonne yvette colette charlotte juliet allison heather jennifer stephanie"
    " melanie natalie valerie marie sophie lucie rosie eileen kathleen maureen noreen".split()
)
_ENDING = re.compile(r"[^\W\d_]{2,}(?:a|een|ah|ette|lyn|lynn|beth)$")


def find_pronoun(person: Mention) -> str | None:
    """ "she" or "he", or None where nothing tells."""
    before = person.span.text[max(0, person.span.start - 40) : person.span.start]
    if _SHE.search(before):
        return "she"
    if _HE.search(before):
        return "he"
    first = _first_name(person)
    if first in _MEN or first.endswith(("llah", "uddin")):  # "Saifullah", "Abdullah"
        return "he"
    return "she" if first in _WOMEN or _ENDING.match(first) else None


def _first_name(person: Mention) -> str:
    """The first of two names or more; a surname alone tells nothing."""
    name = person.entity.name if person.entity else person.span.exact
    words = [w for w in name.casefold().replace("’", "'").split() if not w.endswith(".")]
    return words[0] if len(words) > 1 else ""
