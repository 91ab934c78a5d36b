"""The pipeline: a file is read and extracted, then stored, then reconciled with what the other articles tell.

    file → Incoming (read, sidecar, extract: no database) → store → reconcile → store

Whoever calls this commits: an ingest is whole, or it never was. A file that is refused leaves nothing behind
and keeps no other file out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlmodel import Session

from app.files import FileError, load_raw, load_sidecar, read_article
from app.grounding import GroundingError
from app.models import Article, ArticleState
from app.read import READER
from app.read.errors import ReadError
from app.revise import revise, revise_all, take_away, take_away_around
from app.sidecar import Sidecar, SidecarError, to_sidecar
from app.store import articles
from app.store.articles import Incoming, Standing
from app.store.history import Cause
from app.store.things import find_all
from app.vocabulary import Vocabulary


class Verdict(StrEnum):
    """What became of one file."""

    NEW = "new"
    VERSION = "new version"
    RETOLD = "told anew"  # known, and what is told beside it has changed
    KNOWN = "known"
    SAME = "same article"  # in other furniture: nothing is stored twice
    REFUSED = "refused"


CHANGING = (Verdict.NEW, Verdict.VERSION, Verdict.RETOLD)


@dataclass(frozen=True, slots=True)
class Outcome:
    """``words`` say what there is to say beyond the verdict; ``article`` is the id of the article that is stored."""

    path: str
    verdict: Verdict
    words: str = ""
    article: str | None = None


def to_incoming(raw: bytes, *, name: str, sidecar: Sidecar, vocabulary: Vocabulary) -> Incoming:
    """Read and extract, without a database. Raises ReadError, GroundingError."""
    extraction, told = read_article(raw, name=name, sidecar=sidecar, vocabulary=vocabulary)
    return Incoming(articles.to_article_id(raw), name, raw, extraction, READER, sidecar.told, told)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file and what it holds: an article to be stored, or what became of it already."""

    path: str
    held: Incoming | Outcome


def prepare(path: Path, *, find_stored: Callable[[str], Standing | None], vocabulary: Vocabulary) -> Prepared:
    """Everything about a file that writes nothing. An article that is stored, by its id, is not read again."""
    try:
        raw = load_raw(path)
        sidecar = load_sidecar(path)
        id = articles.to_article_id(raw)
        stored = find_stored(id)
        if stored and sidecar.told in ({}, stored.known):
            return Prepared(str(path), Outcome(str(path), Verdict.KNOWN, stored.words, id))
        return Prepared(str(path), to_incoming(raw, name=path.name, sidecar=sidecar, vocabulary=vocabulary))
    except (FileError, ReadError, SidecarError, GroundingError) as error:
        return Prepared(str(path), Outcome(str(path), Verdict.REFUSED, str(error)))
    except Exception as error:  # noqa: BLE001 (a fault of ours in one article must not keep the others out)
        return Prepared(str(path), Outcome(str(path), Verdict.REFUSED, _own_fault(error)))


def _own_fault(error: Exception) -> str:
    return f"a fault of this program, please report it: {type(error).__name__}: {error}"


def ingest(session: Session, files: Iterable[Prepared], *, vocabulary: Vocabulary, at: datetime) -> list[Outcome]:
    """Store what is new among these files and reconcile it with the rest."""
    files = list(files)
    retold = [id for file in files if (id := _find_retold(session, file))]
    before, around = take_away_around(session, retold)
    outcomes = [_save(session, file, at=at) for file in files]
    causes = {o.article: _to_cause(o) for o in outcomes if o.article and o.verdict in CHANGING}
    if causes:
        touched = {*causes, *articles.find_followed(session, causes)}
        words = next(iter(causes.values())) if len(causes) == 1 else f"{len(causes)} articles were added"
        cause = Cause(words, causes)
        revise(session, articles=touched, targets=around, before=before, vocabulary=vocabulary, cause=cause, at=at)
    return outcomes


def _find_retold(session: Session, file: Prepared) -> str | None:
    """The id of a stored article of which a sidecar tells something else now. No sidecar takes nothing back."""
    if isinstance(file.held, Outcome) or not file.held.known:
        return None
    stored = articles.find_article(session, file.held.id)
    return stored.id if stored and stored.known != file.held.known else None


def _to_cause(outcome: Outcome) -> str:
    name = Path(outcome.path).name
    return f"what is told beside {name} was changed" if outcome.verdict is Verdict.RETOLD else f"{name} was added"


def _save(session: Session, file: Prepared, *, at: datetime) -> Outcome:
    if isinstance(file.held, Outcome):
        return file.held
    incoming, path = file.held, file.path
    if id := _find_retold(session, file):
        articles.save_reading(session, articles.get_article(session, id)[0], incoming)
        return Outcome(path, Verdict.RETOLD, "by its sidecar; it was read again", id)
    if stored := articles.find_article(session, incoming.id):
        return Outcome(path, Verdict.KNOWN, articles.to_standing(stored).words, incoming.id)
    if twin := articles.find_twin(session, incoming):
        return Outcome(
            path, Verdict.SAME, f"as {twin.name}, with other furniture around it; nothing was added", twin.id
        )
    earlier = articles.find_earlier(session, incoming)
    articles.save_article(session, incoming, received=at, follows=earlier)
    words = "" if incoming.extraction.drafts else "it says nothing of interest; it is stored, and nothing rests on it"
    if earlier:
        return Outcome(path, Verdict.VERSION, "; ".join(filter(None, (f"of {earlier.name}", words))), incoming.id)
    return Outcome(path, Verdict.NEW, words, incoming.id)


def rebuild(session: Session, *, vocabulary: Vocabulary, at: datetime) -> list[Outcome]:
    """Read every stored article again and make everything anew from the record."""
    ids = articles.find_ids(session)
    before = take_away(session, find_all(session))
    outcomes = [_read_again(session, id, vocabulary) for id in ids]
    cause = Cause("all articles were read again")
    revise_all(session, vocabulary=vocabulary, before=before, cause=cause, at=at)
    return outcomes


def _read_again(session: Session, id: str, vocabulary: Vocabulary) -> Outcome:
    article, raw = articles.get_article(session, id)
    try:
        sidecar = to_sidecar(article.known, name=f"what is told beside {article.name}")
        incoming = to_incoming(raw, name=article.name, sidecar=sidecar, vocabulary=vocabulary)
    except (ReadError, SidecarError, GroundingError) as error:
        return Outcome(article.name, Verdict.REFUSED, f"{error} Its earlier reading stays.", id)
    except Exception as error:  # noqa: BLE001 (a fault of ours in one article must not stop the others)
        return Outcome(article.name, Verdict.REFUSED, f"{_own_fault(error)} Its earlier reading stays.", id)
    articles.save_reading(session, article, incoming)
    return Outcome(article.name, Verdict.KNOWN, article=id)


class ArticleError(ValueError):
    """What was asked of an article cannot be done; the message says what can."""


def withdraw(session: Session, words: str, *, reason: str, vocabulary: Vocabulary, at: datetime) -> Outcome:
    """Take an article out of what is current. Raises ArticleError."""
    article = get_meant(session, words)
    if article.state is not ArticleState.CURRENT:
        raise ArticleError(f"{article.name} ({article.id}) is {article.state} already: {article.reason}")
    articles.withdraw_article(session, article, reason=reason)
    words = f"{article.name} was withdrawn: {reason}"
    cause = Cause(words, {article.id: words})
    revise(session, articles=[article.id], vocabulary=vocabulary, cause=cause, at=at)
    return Outcome(article.name, Verdict.KNOWN, f"withdrawn: {reason}", article.id)


def reinstate(session: Session, words: str, *, reason: str, vocabulary: Vocabulary, at: datetime) -> Outcome:
    """Take a withdrawn article in again; where a newer version came meanwhile, that one stays. Raises ArticleError."""
    article = get_meant(session, words)
    if article.state is not ArticleState.WITHDRAWN:
        raise ArticleError(f"{article.name} ({article.id}) is not withdrawn")
    if newer := articles.find_followers(session, article.id):
        raise ArticleError(f"{article.name} ({article.id}) has a newer version: {newer[0]}")
    articles.reinstate_article(session, article)
    words = f"{article.name} was taken in again: {reason}"
    cause = Cause(words, {article.id: words})
    revise(session, articles=[article.id], vocabulary=vocabulary, cause=cause, at=at)
    return Outcome(article.name, Verdict.KNOWN, f"taken in again: {reason}", article.id)


def get_meant(session: Session, words: str) -> Article:
    """The one article that these words mean. Raises ArticleError."""
    found = articles.find_meant(session, words)
    if len(found) == 1:
        return found[0]
    if not found:
        raise ArticleError(f"no article has the id, the file name or the address {words!r}")
    raise ArticleError(f"{words!r} could be {', '.join(f'{a.id} ({a.name})' for a in found[:5])}; give the whole id")
