"""The commands that need the database. Each opens it, does one thing, commits, and says what was done."""

from __future__ import annotations

import errno
import getpass
import socket
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from app import decide as decisions
from app import ingest as pipeline
from app.backup import BackupError, restore_backup, save_backup
from app.bundle import BundleError
from app.bundle.export import export, get_chosen
from app.bundle.restore import restore
from app.config import Settings, to_port
from app.db import DatabaseError, get_revisions, migrate, open_engine, reading, writing
from app.files import find_files
from app.ingest import Outcome, Verdict
from app.maker import find_maker
from app.reconcile.decisions import Decision as Decided
from app.store import editions
from app.store.articles import find_ids, find_standing
from app.store.decisions import find_decisions
from app.vocabulary import Vocabulary, VocabularyError, load

BATCH = 25  # files read between two commits: an interrupted ingest keeps what it has finished
LONG = 50  # files; more than that go in batches, and are worth a progress bar


class CommandError(Exception):
    """What stops a command; the message says what to do."""


FAULTS = (
    CommandError,
    BackupError,
    BundleError,
    DatabaseError,
    VocabularyError,
    pipeline.ArticleError,
    decisions.DecisionError,
)  # what a person can mend


def now() -> datetime:
    return datetime.now(UTC)


def open_database(settings: Settings) -> Engine:
    """The database with its tables up to date. Raises DatabaseError."""
    engine = open_engine(settings.database_url, pooled=False)
    migrate(engine)
    return engine


def add_articles(engine: Engine, paths: Iterable[Path], vocabulary: Vocabulary) -> Iterator[Outcome]:
    """Read these files and folders. One commit a file, and one line of the log; many files go in batches."""
    files, refused = find_files(paths)
    yield from (Outcome(str(path), Verdict.REFUSED, str(why)) for path, why in refused.items())
    rest, size = iter(_with_progress(files)), BATCH if len(files) > LONG else 1
    while batch := list(islice(rest, size)):
        with reading(engine) as session:
            known = partial(find_standing, session)
            prepared = [pipeline.prepare(path, find_stored=known, vocabulary=vocabulary) for path in batch]
        yield from _save(engine, prepared, vocabulary)


def _save(engine: Engine, prepared: Sequence[pipeline.Prepared], vocabulary: Vocabulary) -> list[Outcome]:
    if all(isinstance(file.held, Outcome) for file in prepared):
        return [file.held for file in prepared if isinstance(file.held, Outcome)]
    with writing(engine) as session:
        outcomes = pipeline.ingest(session, prepared, vocabulary=vocabulary, at=now())
        session.commit()
    return outcomes


def _with_progress(files: Sequence[Path]) -> Iterable[Path]:
    if len(files) <= LONG or not sys.stderr.isatty():
        return files
    from rich.console import Console  # noqa: PLC0415 (slow to import, and seldom needed)
    from rich.progress import track  # noqa: PLC0415

    return track(files, "Reading articles", console=Console(stderr=True))


def ingest(arguments: Namespace, settings: Settings) -> int:
    engine, vocabulary = open_current(settings)
    outcomes = []
    for outcome in add_articles(engine, arguments.paths, vocabulary):
        outcomes.append(outcome)
        print(_in_words(outcome))
    print(_summary(outcomes))
    faults = _verify(engine) if any(o.verdict in pipeline.CHANGING for o in outcomes) else 0
    return 1 if faults or any(o.verdict is Verdict.REFUSED for o in outcomes) else 0


def _in_words(outcome: Outcome) -> str:
    return f"{outcome.verdict:>12}  {outcome.path}" + (f": {outcome.words}" if outcome.words else "")


def _summary(outcomes: Sequence[Outcome]) -> str:
    counts = Counter(outcome.verdict for outcome in outcomes)
    parts = [f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict]]
    return f"{_count(len(outcomes), 'file')}: {', '.join(parts)}."


def rebuild(_arguments: Namespace, settings: Settings) -> int:
    engine = open_database(settings)
    read_again(engine, settings)
    return 1 if _verify(engine) else 0


def read_again(engine: Engine, settings: Settings) -> None:
    """Read every stored article again and make everything anew, in one transaction."""
    folder = settings.seeds / "vocabulary"
    with writing(engine) as session:
        outcomes = pipeline.rebuild(session, vocabulary=load(folder), at=now())
        editions.save_maker(session, find_maker(folder))
        session.commit()
    for outcome in outcomes:
        if outcome.words:
            print(_in_words(outcome))
    print(f"{_count(len(outcomes), 'article')} read again.")


def open_current(settings: Settings) -> tuple[Engine, Vocabulary]:
    """The database, with every article read by this version of the program, and the vocabulary.

    Raises DatabaseError, VocabularyError.
    """
    engine, folder = open_database(settings), settings.seeds / "vocabulary"
    vocabulary, maker = load(folder), find_maker(folder)
    with reading(engine) as session:
        stale, empty = editions.find_maker(session) != maker, not find_ids(session)
    if stale and empty:
        with writing(engine) as session:
            editions.save_maker(session, maker)
            session.commit()
    elif stale:
        print("This version of the program or its vocabulary reads differently from the one before:")
        read_again(engine, settings)
    return engine, vocabulary


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def withdraw(arguments: Namespace, settings: Settings) -> int:
    change = pipeline.reinstate if arguments.undo else pipeline.withdraw
    engine, vocabulary = open_current(settings)
    with writing(engine) as session:
        outcome = change(session, arguments.article, reason=arguments.reason, vocabulary=vocabulary, at=now())
        session.commit()
    print(f"{outcome.path} ({outcome.article}) {outcome.words}")
    return 0


def decide(arguments: Namespace, settings: Settings) -> int:
    if arguments.verb == "list":
        return list_decisions(open_database(settings))
    engine, vocabulary = open_current(settings)
    who = arguments.who or getpass.getuser()
    with writing(engine) as session:
        if arguments.verb == "undo":
            id, reason = to_number(arguments.decision), arguments.reason
            row = decisions.undo(session, id, who=who, reason=reason, vocabulary=vocabulary, at=now())
        else:
            decided = to_decided(session, arguments)
            row = decisions.decide(session, decided, who=who, vocabulary=vocabulary, at=now())
        print(f"Decision {row.id}: {decisions.to_words(row)}" + (" (taken back)" if row.undone_at else ""))
        session.commit()
    return 0


def to_decided(session: Session, arguments: Namespace) -> Decided:
    """Raises DecisionError, ArticleError."""
    reason = arguments.reason
    match arguments.verb:
        case "merge":
            return decisions.to_merge(session, arguments.things, reason=reason)
        case "split":
            return decisions.to_split(session, arguments.thing, arguments.articles, reason=reason)
        case "reject":
            return decisions.to_reject(session, arguments.thing, reason=reason)
        case _:
            return decisions.to_set(session, arguments.thing, arguments.field, arguments.value, reason=reason)


def to_number(words: str) -> int:
    """Raises CommandError."""
    if not words.isascii() or not words.isdigit():
        raise CommandError(f"{words!r} is no number of a decision; `corridor decide list` shows all")
    return int(words)


def list_decisions(engine: Engine) -> int:
    with reading(engine) as session:
        for row in find_decisions(session):
            state = f" (taken back by {row.undone_who}: {row.undone_reason})" if row.undone_at else ""
            lost = f" (no effect at present: {row.lost})" if row.lost else ""
            print(
                f"{row.id:>5}  {row.at:%Y-%m-%d %H:%M}  {row.who}: {decisions.to_words(row)}: {row.reason}{state}{lost}"
            )
    return 0


def check(_arguments: Namespace, settings: Settings) -> int:
    return 1 if _verify(open_database(settings)) else 0


def _verify(engine: Engine) -> int:
    """Check everything, store the count and time, and say it; returns how many differ."""
    with reading(engine) as session:
        done = editions.check(session)
    with writing(engine) as session:
        editions.save_check(session, done, at=now())
        session.commit()
    _print_check(done)
    return len(done.faults)


def _print_check(done: editions.Check) -> None:
    for fault in done.faults:
        print(fault, file=sys.stderr)
    parts = ", ".join((_count(done.citations, "citation"), _count(done.mentions, "mention")))
    places = f"{_count(done.articles, 'article')}, {_count(done.facts, 'fact')}"
    found = _count(len(done.faults), "difference") if done.faults else "no difference"
    print(f"Checked {_count(done.excerpts, 'excerpt')} ({parts}) in {places}: {found}.")


def migrate_database(_arguments: Namespace, settings: Settings) -> int:
    engine = open_database(settings)
    print(f"{engine.url.render_as_string(hide_password=True)} is up to date.")
    return 0


def export_bundle(arguments: Namespace, settings: Settings) -> int:
    with reading(open_database(settings), at_one_moment=True) as session:
        db = session.connection()
        done = export(db, arguments.file, get_chosen(db, arguments.filters))
    things, articles = _count(done.things, "event, deal or claim"), _count(done.articles, "article")
    things = things.replace("event, deal or claims", "events, deals and claims")
    print(f"{arguments.file}: {things} of {articles}, in {_count(done.files, 'file')}.")
    return 0


def import_bundle(arguments: Namespace, settings: Settings) -> int:
    engine, vocabulary = open_database(settings), load(settings.seeds / "vocabulary")
    with writing(engine) as session:
        done = restore(session, arguments.file, revisions=get_revisions(), vocabulary=vocabulary, at=now())
        editions.save_check(session, done, at=now())
        session.commit()
    _print_check(done)
    return 0


def backup(arguments: Namespace, settings: Settings) -> int:
    save_backup(open_engine(settings.database_url, pooled=False), arguments.file)
    print(f"{arguments.file}: the whole database.")
    return 0


def restore_database(arguments: Namespace, settings: Settings) -> int:
    engine = open_engine(settings.database_url, pooled=False)
    restore_backup(engine, arguments.file)
    print(f"{engine.url.render_as_string(hide_password=True)} is as {arguments.file} has it.")
    return 1 if _verify(engine) else 0


def serve(arguments: Namespace, settings: Settings) -> int:
    host, port = arguments.host or settings.host, to_port(arguments.port) if arguments.port else settings.port
    listener = listen(host, port)
    engine, vocabulary = open_current(settings)
    outcomes = list(add_articles(engine, [settings.seeds / "articles"], vocabulary))
    if any(outcome.verdict is not Verdict.KNOWN for outcome in outcomes):
        print(*map(_in_words, outcomes), sep="\n")
        _verify(engine)
    engine.dispose()
    run_server(settings, listener)
    return 0


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done, so that a taken one is known at once. Raises CommandError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise CommandError(_why_not(error, host, port)) from None


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken; stop what uses it, or choose another: PORT={port + 1}"
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by this user; choose one above 1023: PORT=8000"
    return f"{host} is no address of this machine ({error.strerror}); HOST=127.0.0.1 always is one, HOST=0.0.0.0 is all"


def run_server(settings: Settings, listener: socket.socket) -> None:
    """Serve until interrupted."""
    import uvicorn  # noqa: PLC0415 (only this command waits for the web)

    from app.main import create_app  # noqa: PLC0415

    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    print(f"Corridor is at http://{shown}:{port} (Ctrl-C stops it)", flush=True)
    config = uvicorn.Config(create_app(settings), log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listener])
