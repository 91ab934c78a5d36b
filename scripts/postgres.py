"""Runs a command beside a PostgreSQL server of its own, which is gone when the command ends.

    python scripts/postgres.py COMMAND…    with CORRIDOR_TEST_DATABASE_URL set for it

The server listens on the loopback address alone, on a free port, with a password made for this run, and keeps its
files in a temporary folder. It cannot run as root; root lends it to the user postgres. Where PostgreSQL is missing,
root gets the distribution's package. A CORRIDOR_TEST_DATABASE_URL that is set already is used as it is.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "CORRIDOR_TEST_DATABASE_URL"
VERSION = "15"
USER = "postgres"
ADVICE = (
    f"These tests need a PostgreSQL server. Install one:  apt-get install postgresql-{VERSION}  (Debian, as root)\n"
    f"or name an empty database of which the user may create others:  {VARIABLE}=postgresql://user:password@host/database"
)
# Faster, and of no use to a server that does not outlive its tests.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60")


class NoServerError(Exception):
    """There is no PostgreSQL, and none could be installed; the message says what to do."""


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl: Debian keeps it off the path. The version that we support comes first."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_preference)
    on_path = shutil.which("initdb")
    return next(iter([*(each.parent for each in installed), *([Path(on_path).parent] if on_path else [])]), None)


def get_programs() -> Path:
    """Raises NoServerError."""
    if find_programs() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _install_package()
    programs = find_programs()
    if programs is None:
        raise NoServerError(ADVICE)
    return programs


@contextmanager
def private_server(programs: Path) -> Iterator[str]:
    """The address of a new server, which is stopped and removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="corridor-postgres-"))
    data, log, port, password = folder / "data", folder / "log", _free_port(), secrets.token_urlsafe()
    secret = folder / "password"
    secret.write_text(password)
    _lend(folder, secret)
    options = ["listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={folder}", *CARELESS]
    try:
        # Without a UTF-8 locale the server's own text search misses words inside curly quotes.
        _as_owner(programs / "initdb", "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256",
                  "-U", USER, f"--pwfile={secret}", "--no-sync")  # fmt: skip
        _as_owner(programs / "pg_ctl", "start", "-w", "-D", data, "-l", log, "-o", _to_switches(options))
        yield f"postgresql://{USER}:{password}@127.0.0.1:{port}/postgres"
    finally:
        if (data / "postmaster.pid").exists():
            _as_owner(programs / "pg_ctl", "stop", "-w", "-D", data, "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _preference(initdb: Path) -> tuple[bool, str]:
    version = initdb.parent.parent.name
    return version != VERSION, version


def _install_package() -> None:
    print("No PostgreSQL here; installing one for the tests …", file=sys.stderr)
    # In run level 1 the package starts no server of its own, which nobody asked for.
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    for command in (("apt-get", "update", "-qq"), (*install, f"postgresql-{VERSION}"), (*install, "postgresql")):
        if find_programs() is None:
            subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _lend(*paths: Path) -> None:
    if os.geteuid() == 0:
        for path in paths:
            shutil.chown(path, USER, USER)


def _as_owner(*command: Path | str) -> None:
    """Runs a program of the server, as the user postgres when root asks. Raises NoServerError with what it printed."""
    lent = ("runuser", "-u", USER, "--") if os.geteuid() == 0 else ()
    # The output goes to a file: a server that was started would hold a pipe open, and nobody would see its end.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run([*lent, *map(str, command)], check=False, stdin=subprocess.DEVNULL,
                              stdout=output, stderr=output, cwd="/")  # fmt: skip
        output.seek(0)
        if done.returncode:
            raise NoServerError(f"{Path(command[0]).name} failed:\n{output.read().decode(errors='replace')}")


def _to_switches(options: Sequence[str]) -> str:
    return " ".join(f"-c {option}" for option in options)


def main(command: Sequence[str]) -> int:
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    if os.environ.get(VARIABLE):
        return subprocess.run(command, check=False).returncode
    try:
        with private_server(get_programs()) as address:
            return subprocess.run(command, check=False, env={**os.environ, VARIABLE: address}).returncode
    except NoServerError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
