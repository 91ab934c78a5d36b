"""Who stands where in a clause: mentions with the word that leads to them, and subjects without a name resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.extract.drafts import Mention, MentionKind
from app.extract.grammar.clauses import Clause, Join
from app.extract.grammar.phrases import Run
from app.extract.grammar.tokens import Tag, Token

ACTORS = (MentionKind.ORGANIZATION, MentionKind.PERSON, MentionKind.PLACE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and what leads to it: "" in the noun phrase itself, a preposition, "'s", or "adj" before a noun."""

    mention: Mention
    lead: str
    index: int
    owned: str = "-"  # the preposition before a possessive: "to the group's arm"


_ASIDES = frozenset(
    "meantime addition turn fact particular return parallel response statement filing release".split()
)  # "in the meantime the firm …"
# "on the sidelines the firm …", "at the ceremony the firm …", "during the quarter the firm …".
_OCCASIONS = frozenset(
    "sidelines ceremony occasion conference summit forum event expo fair quarter year month week day morning afternoon"
    " evening night period visit meeting talks trip session".split()
)
_ON = frozenset("on at during in after before".split())
# Nouns that with "the" before them mean a body named already.
COMPANY = frozenset(
    "company firm miner explorer producer developer group corporation startup start-up business operator"
    " house manufacturer maker venture outfit giant conglomerate shipper carrier leaseholder licensee bidder driller"
    " subsidiary utility buyer seller refiner smelter trader supplier processor contractor lessee investor".split()
)
BODY = frozenset(
    "bank lender agency ministry department council authority board party commission fund institution"
    " consultancy think-tank association union chamber court tribunal committee regulator body organisation"
    " guild society federation cooperative co-operative syndicate league coalition directorate secretariat consulate"
    " watchdog charity organization embassy division bureau opposition alliance exchange university institute".split()
)
_STICKY = frozenset("with between among by".split())


def find_placed(tokens: Sequence[Token], run: Run) -> Iterator[Placed]:
    lead = sticky = ""
    for i in range(run.first, run.end):
        token = tokens[i]
        if token.tag in (Tag.PREPOSITION, Tag.TO):
            lead = token.word
            sticky = lead if lead in _STICKY else sticky
        elif token.tag is Tag.DETERMINER and i > run.first and tokens[i - 1].tag is Tag.WORD:
            lead = sticky  # "During the call the two firms": another noun phrase begins
        elif token.word in (",", "—", "–"):
            lead = lead if _in_address(tokens, i) else sticky
        elif (token.tag is Tag.AND and _joins_bodies(tokens, i, run)) or _ends_aside(tokens, i, run, lead):
            lead = sticky
        elif token.mention is not None:
            own = _lead(tokens, i, lead)
            yield Placed(token.mention, own, i, lead if own == "'s" and lead else "-")


def _ends_aside(tokens: Sequence[Token], i: int, run: Run, lead: str) -> bool:
    """Whether what leads up to a name ends with this word, and does not lead to the name."""
    if tokens[i].word in _ASIDES and lead == "in":
        return True
    after = tokens[i + 1] if i + 1 < run.end else None
    named = after is not None and after.mention is not None and not after.kind(MentionKind.DATE, MentionKind.PLACE)
    return named and tokens[i].word in _OCCASIONS and lead in _ON


def _joins_bodies(tokens: Sequence[Token], i: int, run: Run) -> bool:
    """ "Corvane Trading of New York and the state-run Navoi Metals": the place is not what is joined."""
    before = tokens[i - 1] if i > run.first else None
    if before is not None and before.kind(MentionKind.ORGANIZATION) and i + 1 < run.end:
        return tokens[i + 1].kind(MentionKind.PERSON)  # "A of X and B of Y signed"
    if before is None or not before.kind(MentionKind.PLACE):
        return False
    after = next((t for t in tokens[i + 1 : min(run.end, i + 8)] if t.mention is not None or t.tag is Tag.STOP), None)
    owned = after is not None and any(t.word == "'s" for t in tokens[i + 1 : i + 8])
    return after is not None and (after.kind(MentionKind.ORGANIZATION, MentionKind.PERSON) or owned)


def _in_address(tokens: Sequence[Token], i: int) -> bool:
    """ "in Sohar, Oman": the comma joins two places."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].kind(MentionKind.PLACE) and tokens[i + 1].kind(MentionKind.PLACE)


def _lead(tokens: Sequence[Token], i: int, lead: str) -> str:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    mention = tokens[i].mention
    if following is None or mention is None or mention.kind is MentionKind.PERSON:
        return lead
    if following.word == "'s" or tokens[i].word.endswith("'s"):
        return "'s"
    noun = following.tag is Tag.WORD and following.word not in ("based", "signed")
    named = (
        following.kind(MentionKind.ORGANIZATION, MentionKind.PERSON, MentionKind.MINERAL)
        and mention.kind is MentionKind.PLACE
    )
    return "adj" if noun or named else lead


def actors(placed: Iterable[Placed], *leads: str) -> list[Mention]:
    """Distinct actors with one of these leads: organizations, people, countries."""
    found: dict[str, Mention] = {}
    for p in placed:
        led = p.lead in leads or (p.owned in leads and p.mention.kind is MentionKind.ORGANIZATION)
        if p.mention.entity and led and _acts(p.mention):
            found.setdefault(p.mention.entity.id, p.mention)
    return list(found.values())


def _acts(mention: Mention) -> bool:
    if mention.kind is MentionKind.PLACE:
        return mention.entity is not None and mention.entity.form == "country"
    return mention.kind in ACTORS


@lru_cache(maxsize=64)  # a clause is asked again and again who stands in it
def find_subject(clause: Clause) -> Sequence[Mention]:
    """Who stands as the subject, by name: its head where it has a name, else whose or from where it is."""
    placed = list(find_placed(clause.tokens, clause.subject))
    organizations = [m for m in actors(placed, "", *_STICKY) if m.kind is MentionKind.ORGANIZATION]
    heads = actors(placed, "")
    if heads and (organizations or all(m.kind is not MentionKind.PLACE for m in heads)):
        return heads
    staff = [m for m in actors(placed, "at") if m.kind is MentionKind.ORGANIZATION]  # "consultants at X"
    return heads or actors(placed, "of", "from", "for", "'s", "adj", "by", "between", "with") or staff


def find_after(clause: Clause, *leads: str) -> list[Mention]:
    return actors(_find_placed_after(clause), *leads)


@lru_cache(maxsize=64)
def _find_placed_after(clause: Clause) -> Sequence[Placed]:
    return tuple(find_placed(clause.tokens, clause.rest))


def find_agents(clause: Clause) -> Sequence[Mention]:
    """Who does it: the subject of an active verb, the by-phrase of a passive one."""
    if clause.verb.passive or clause.join is Join.REDUCED:
        return find_after(clause, "by")
    return find_subject(clause)
