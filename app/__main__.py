"""The command line. It owns the clock and the commit; nothing below it does."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from pathlib import Path

from app.config import Settings, SettingsError

DESCRIPTION = """\
Corridor reads news articles on US-Pakistan minerals cooperation and shows what they report,
each fact beside the exact words that say it.

The database is the file data/corridor.db, or what DATABASE_URL names (SQLite or PostgreSQL).
"""
Command = Callable[[Namespace, Settings], int]
OK, FAILED, MISUSED, INTERRUPTED = 0, 1, 2, 130


def to_parser() -> ArgumentParser:
    parser = ArgumentParser("corridor", description=DESCRIPTION, formatter_class=RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, run: Command, summary: str, more: str = "") -> ArgumentParser:
        command = commands.add_parser(
            name, help=summary, description=f"{summary[0].upper()}{summary[1:]}. {more}".strip()
        )
        command.set_defaults(run=run)
        return command

    serve = add("serve", _stored("serve"), "serve the dashboard; migrates, and reads the seed articles first")
    serve.add_argument("--host", help="address to listen on (HOST, 127.0.0.1)")
    serve.add_argument("--port", help="port to listen on (PORT, 8000)")
    ingest = add("ingest", _stored("ingest"), "read articles and add them", INGEST)
    ingest.add_argument("paths", nargs="+", metavar="PATH", type=Path, help="a text or HTML file, or a folder of them")
    parse = add("parse", _parse, "print what is found in one article, as JSON", "Nothing is stored.")
    parse.add_argument("file", metavar="FILE", type=Path, help="a text or HTML file")
    parse.add_argument(
        "--explain", action="store_true", help="show the article with what was found marked in it, and why"
    )
    add("rebuild", _stored("rebuild"), "read every stored article again, and make all facts anew")
    add("check", _stored("check"), "compare every stored excerpt with the text it comes from", CHECK)
    withdraw = add("withdraw", _stored("withdraw"), "take an article out of the current facts, without destroying it")
    withdraw.add_argument(
        "article", metavar="ARTICLE", help="its id (or how it begins), its file's name or its address"
    )
    withdraw.add_argument("--reason", required=True, help="why, for those who look for it")
    withdraw.add_argument("--undo", action="store_true", help="take a withdrawn article in again")
    _add_decide(
        add("decide", _stored("decide"), "decide what sources leave open; every decision can be taken back", DECIDE)
    )
    _add_copies(add)
    add("migrate", _stored("migrate_database"), "bring the database's tables up to date")
    return parser


def _add_copies(add: Callable[..., ArgumentParser]) -> None:
    """Taking the data elsewhere, and back."""

    def add_for_file(name: str, run: str, summary: str, more: str) -> ArgumentParser:
        command = add(name, _stored(run), summary, more)
        command.add_argument("file", metavar="FILE", type=Path)
        return command

    export = add_for_file("export", "export_bundle", "write what is known, with its evidence, to a zip file", EXPORT)
    export.add_argument(
        "filters", metavar="KEY=VALUE", nargs="*", help="as in the addresses of pages: mineral=antimony"
    )
    add_for_file("import", "import_bundle", "fill an empty database from a bundle", IMPORT)
    add_for_file("backup", "backup", "copy the whole database to a file, also while it is in use", "SQLite only.")
    add_for_file("restore", "restore_database", "put a backup where no database is", "Nothing is overwritten.")


def _add_decide(command: ArgumentParser) -> None:
    verbs = command.add_subparsers(title="decisions", metavar="DECISION", dest="verb", required=True)

    def add(verb: str, summary: str, *arguments: str) -> None:
        parser = verbs.add_parser(verb, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        for name in arguments:
            parser.add_argument(
                name.removesuffix("+"),
                metavar=name.removesuffix("+").upper(),
                nargs="+" if name.endswith("+") else None,
            )
        if verb != "list":
            parser.add_argument("--reason", required=True, help="why; it is shown beside what was decided")
            parser.add_argument("--who", help="who decides (the name of the user)")

    add("merge", "two things are one, or two organizations or people", "things+")
    add("split", "what these articles tell of a thing is another thing", "thing", "articles+")
    add("reject", "a thing is not shown", "thing")
    add("set", "a field of a thing has this value", "thing", "field", "value")
    add("undo", "take a decision back", "decision")
    add("list", "show every decision and what became of it")


DECIDE = (
    "Things are named by the ids in their addresses, decisions by their numbers in the list. Sources are never changed."
)
INGEST = (
    "An article that is known, by its bytes or its text, is not added twice. What you know of NAME.txt and it does not "
    "say (title, author, publisher, published, url, archived, note) can stand in NAME.yaml beside it. "
    "Exit status 1 when a file was refused."
)
EXPORT = "The bundle has verify.py in it, which checks every excerpt and needs only Python. Texts are in it whole."
IMPORT = (
    "Ids stay the same. It goes in whole or not at all; every excerpt is checked. A bundle with filters is made anew "
    "of its articles; what it tells must come back under the same ids, or nothing does."
)
CHECK = "Exit status 1 when any differs."


def _stored(name: str) -> Command:
    """A command that needs the database, which is imported only now: ``parse`` starts without it."""

    def run(arguments: Namespace, settings: Settings) -> int:
        from app import commands  # noqa: PLC0415 (see above)

        command: Command = getattr(commands, name)
        try:
            return command(arguments, settings)
        except commands.FAULTS as error:
            return complain(error)

    return run


def _parse(arguments: Namespace, _settings: Settings) -> int:
    from app import parse  # noqa: PLC0415 (``--help`` starts without it)

    try:
        (parse.print_explained if arguments.explain else parse.print_parsed)(arguments.file)
    except parse.FAULTS as error:
        return complain(error, arguments.file)
    return OK


def complain(error: Exception, *about: object) -> int:
    """Print what is wrong, for a person; returns the exit status that goes with it."""
    print("corridor", *about, error, sep=": ", file=sys.stderr)
    return FAILED


def _run(run: Command, given: Namespace) -> int:
    """The output is sent before the end, so that a reader that is gone is noticed while it can be answered."""
    status = run(given, Settings.from_environment())
    sys.stdout.flush()
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit status."""
    given = to_parser().parse_args(arguments)
    run: Command = given.run
    try:
        return _run(run, given)
    except SettingsError as error:
        complain(error)
        return MISUSED
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output, such as `head`, has what it wants; Python must not complain as it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


if __name__ == "__main__":
    sys.exit(main())
