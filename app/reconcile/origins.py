"""How many independent origins a thing has: credits and copies lead back to whoever reported it first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from app.reconcile.profiles import World
from app.reconcile.things import Corroboration, Report


def corroborate(reports: Sequence[Report], world: World) -> Corroboration:
    """Articles, outlets (None where one states none), and origins.

    What an article credits to another outlet is that outlet's. Near-copies of one text are one origin, and
    so are the articles of one outlet. An article that states no outlet is an origin of its own: nothing says
    that it is not.
    """
    tellers = {report.teller.article: report.teller for report in reports}
    outlets = {teller.outlet and _outlet(teller.outlet) for teller in tellers.values()}
    return Corroboration(
        articles=len(tellers),
        outlets=None if None in outlets else len(outlets),
        origins=_count_joined(_tokens(report, world) for report in reports),
    )


def _tokens(report: Report, world: World) -> set[str]:
    """What stands for where a report comes from; two reports that share one have one origin."""
    credited = {_outlet(world.name(world.one(id))) for id in report.draft.all("origin")}
    if credited:
        return {f"outlet {name}" for name in credited}
    own = {f"text {report.teller.copies}"}
    return own | {f"outlet {_outlet(report.teller.outlet)}"} if report.teller.outlet else own


def _outlet(name: str) -> str:
    """ "Dawn", "dawn.com" and "www.dawn.com" are one outlet."""
    plain = re.sub(r"^(www\.|the )", "", name.casefold().strip())
    host = re.fullmatch(r"(?:[\w-]+\.)*?([\w-]+)\.(?:com|org|net|co|pk|uk|in|us|news|tv|info|io)(?:\.\w\w)?", plain)
    return re.sub(r"[\W_]+", "", host[1] if host else plain)


def _count_joined(sets: Iterable[set[str]]) -> int:
    """In how many groups the sets fall when those that share a token are joined."""
    heads: dict[str, str] = {}
    for tokens in sets:
        first, *others = (_head(token, heads) for token in tokens)
        heads |= dict.fromkeys(others, first) | {first: first}
    return sum(token == head for token, head in heads.items())


def _head(token: str, heads: dict[str, str]) -> str:
    """What stands for a token; the way to it is halved each time, since what is told most has thousands."""
    while (above := heads.setdefault(token, token)) != token:
        heads[token] = heads[above]
        token = above
    return token
