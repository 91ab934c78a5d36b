"""Near-copies: which current articles carry one text, kept up as articles come and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.models import Article, ArticleState, Run
from app.reconcile.copies import WIDELY, Sketch, copies, sketch
from app.store.rows import drop_rows, in_groups, save_values

LEAST = 4  # runs in common; two articles with fewer share a phrase, not a text


def save_sketch(session: Session, article: str, text: str) -> None:
    """Store a text's sketch in place of an earlier one."""
    drop_rows(session, Run, col(Run.article_id), [article])
    save_values(session, Run, [{"run": run, "article_id": article} for run in sorted(sketch(text))])


def refresh_copies(session: Session, articles: Collection[str]) -> set[str]:
    """Compare these articles with all others again; returns every other article that is a copy of another text now.

    An article that is not current is nobody's copy.
    """
    near = _find_current(session, {*articles, *_find_alike(session, articles), *_find_unsettled(session, articles)})
    heads = set(_find_heads(session, {*articles, *near}).values())
    touched = near | _find_current(session, _find_members(session, heads))
    sketches = _find_sketches(session, touched)
    stock = {run for run, holders in _count_holders(session, sketches.values()).items() if holders > WIDELY}
    found = {id: id for id in articles} | copies(sketches, stock)
    before = _find_heads(session, found)
    moved = {id: head for id, head in found.items() if before[id] != head}
    for id, head in moved.items():
        session.execute(update(Article).where(col(Article.id) == id).values(copies=head))
    return moved.keys() - set(articles)


def _find_alike(session: Session, articles: Iterable[str]) -> Iterator[str]:
    """Articles that have several runs in common with one of these; which are copies is not decided here."""
    ours, theirs = aliased(Run), aliased(Run)
    shared = (
        select(col(theirs.article_id)).join(ours, col(ours.run) == col(theirs.run)).group_by(col(theirs.article_id))
    )
    for article in sorted(articles):
        yield from session.scalars(shared.where(col(ours.article_id) == article).having(func.count() >= LEAST))


def _find_unsettled(session: Session, articles: Collection[str]) -> set[str]:
    """Articles with a run that may have become a stock phrase by these, or ceased to be one."""
    holders = _count_holders(session, _find_sketches(session, articles).values())
    runs = [run for run, held in holders.items() if -len(articles) < held - WIDELY <= len(articles)]
    holding = select(col(Run.article_id))
    return {id for group in in_groups(runs) for id in session.scalars(holding.where(col(Run.run).in_(group)))}


def _count_holders(session: Session, sketches: Iterable[Sketch]) -> dict[int, int]:
    """In how many of all current articles each of these runs is."""
    gone = select(col(Article.id)).where(col(Article.state) != ArticleState.CURRENT)  # few, where the others are many
    counted = select(col(Run.run), func.count()).where(col(Run.article_id).not_in(gone)).group_by(col(Run.run))
    runs = set[int]().union(*sketches)
    found = (session.execute(counted.where(col(Run.run).in_(group))) for group in in_groups(runs))
    return {run: held for rows in found for run, held in rows}


def _find_current(session: Session, articles: Collection[str]) -> set[str]:
    current = select(col(Article.id)).where(col(Article.state) == ArticleState.CURRENT)
    return {id for group in in_groups(articles) for id in session.scalars(current.where(col(Article.id).in_(group)))}


def _find_heads(session: Session, articles: Collection[str]) -> dict[str, str]:
    heads = select(col(Article.id), col(Article.copies))
    rows = (session.execute(heads.where(col(Article.id).in_(group))) for group in in_groups(articles))
    return {id: head for found in rows for id, head in found}


def _find_members(session: Session, heads: Collection[str]) -> set[str]:
    members = select(col(Article.id))
    return {id for group in in_groups(heads) for id in session.scalars(members.where(col(Article.copies).in_(group)))}


def _find_sketches(session: Session, articles: Collection[str]) -> dict[str, Sketch]:
    """An article too short for a sketch has an empty one, and no copies."""
    runs: dict[str, set[int]] = {id: set() for id in articles}
    columns = select(col(Run.article_id), col(Run.run))
    for group in in_groups(articles):
        for article, run in session.execute(columns.where(col(Run.article_id).in_(group))):
            runs[article].add(run)
    return {id: frozenset(of) for id, of in runs.items()}
