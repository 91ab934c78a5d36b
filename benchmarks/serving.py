"""What serving costs with very many events, beside Datasette on the same rows:  python -m benchmarks.serving [EVENTS]

An invented record (benchmarks.invented_record) is served by the application; its /events.csv, with full text and arrays
for the facets, by Datasette. In one run, in CPU seconds of the servers, so that what else the machine does counts
little (on Linux, which tells them):

    rows of CSV a second, and how much more memory many events take than few
    a page of events with words searched for and four facets
    a repeated request with If-None-Match, beside the whole page
"""

from __future__ import annotations

import argparse
import csv
import http.client
import json
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_plus

from app.config import ROOT
from app.db import open_engine
from benchmarks.invented_record import make_record

FEW = 1_000  # events beside which the memory for many is seen
WORDS = ("antimony", "gold shipped", '"bought a stake"', "smelter -gold", "chromite talks")
ROUNDS = 4
WANTED_ROWS, WANTED_REPEAT, MOST_GROWTH = 2.0, 10.0, 20
ARRAYS = {"parties": "company", "minerals": "mineral", "sources": "source"}  # columns of the CSV with several values
HOST = "127.0.0.1"
PATIENCE = 120  # seconds until a server answers


@dataclass(frozen=True, slots=True)
class Server:
    """A process that serves; what it costs is read from the kernel's own account of it."""

    pid: int
    port: int

    def get(self, path: str, **headers: str) -> tuple[int, str, int]:
        """Status, tag and length of an answer, which is read to its end."""
        with closing(http.client.HTTPConnection(HOST, self.port, timeout=600)) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            length = 0
            while part := answer.read(1 << 16):
                length += len(part)
            return answer.status, answer.headers.get("etag", ""), length

    def save(self, path: str, file: Path) -> None:
        with closing(http.client.HTTPConnection(HOST, self.port, timeout=600)) as connection:
            connection.request("GET", path)
            with file.open("wb") as copy:
                copy.write(connection.getresponse().read())

    def cpu(self) -> float:
        """Seconds, in its own code and in the kernel for it."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak(self) -> float:
        """The most memory that it has had, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

    def cost(self, path: str, times: int = 1, **headers: str) -> float:
        """CPU seconds of one request."""
        before = self.cpu()
        for _ in range(times):
            status, _, _ = self.get(path, **headers)
            if status not in (200, 304):
                raise SystemExit(f"{path} answered {status}")
        return (self.cpu() - before) / times


@contextmanager
def serving(*command: str, port: int, **environment: str) -> Iterator[Server]:
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=log, stderr=log)
        try:
            server = Server(process.pid, port)
            _wait(server)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait(server: Server) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            server.get("/-/versions.json")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("A server did not answer.")


def find_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def corridor(database: Path) -> Iterator[Server]:
    port = find_port()
    url = f"sqlite:///{database}"
    program = (sys.executable, "-m", "uvicorn", "app.main:create_app", "--factory", "--log-level", "warning")
    with serving(*program, "--port", str(port), port=port, DATABASE_URL=url) as server:
        yield server


@contextmanager
def datasette(database: Path) -> Iterator[Server]:
    """Without the limits by which it leaves out what takes long."""
    port = find_port()
    limits = (f"{name}_time_limit_ms" for name in ("sql", "facet", "facet_suggest"))
    settings = [word for name in limits for word in ("--setting", name, "100000")]
    program = str(Path(sys.executable).with_name("datasette"))
    with serving(program, str(database), "--port", str(port), *settings, port=port) as server:
        yield server


def make_flat(table: Path, database: Path) -> int:
    """The rows of a CSV as one table, with full text of what our search looks into; returns how many."""
    with table.open(encoding="utf-8-sig", newline="") as lines, closing(sqlite3.connect(database)) as db:
        rows = csv.reader(lines)
        header = next(rows)
        db.execute(f"CREATE TABLE events ({', '.join(f'{_quoted(name)} TEXT' for name in header)}, PRIMARY KEY (id))")
        arrays = [header.index(name) for name in ARRAYS]
        marks = ", ".join("?" * len(header))
        db.executemany(f"INSERT INTO events VALUES ({marks})", (_to_flat(row, arrays) for row in rows))  # noqa: S608
        searched = "headline, excerpt, parties, people, minerals"
        db.execute(f"CREATE VIRTUAL TABLE events_fts USING fts5({searched}, content='events', tokenize='porter')")
        db.execute("INSERT INTO events_fts (events_fts) VALUES ('rebuild')")
        db.execute("CREATE INDEX events_type ON events (type)")
        db.commit()
        return int(db.execute("SELECT count(*) FROM events").fetchone()[0])


def _quoted(name: str) -> str:
    return f'"{name}"'


def _to_flat(row: list[str], arrays: Sequence[int]) -> list[str]:
    """Cells with several values as JSON, which Datasette counts one by one."""
    return [json.dumps(cell.split("; ") if cell else []) if n in arrays else cell for n, cell in enumerate(row)]


def compare_rows(ours: Server, theirs: Server, events: int) -> bool:
    paths = ("/events.csv", "/flat/events.csv?_stream=on")
    own, other = (events / server.cost(path) for server, path in zip((ours, theirs), paths, strict=True))
    print(f"CSV of {events:,} events: {own:,.0f} rows per CPU second, Datasette {other:,.0f}: {own / other:.1f} times")
    return own / other >= WANTED_ROWS


def compare_search(ours: Server, theirs: Server) -> bool:
    """The page of events with words and the facets company, mineral, type and source, for each of these words."""
    facets = "&".join([*(f"_facet_array={name}" for name in ARRAYS), "_facet=type"])
    print(f"{'words':<20} {'page':>9} {'results':>9} {'Datasette':>9}   CPU milliseconds")
    ratios = []
    for words in WORDS:
        asked = quote_plus(words)
        # Datasette takes the words as FTS5 does.
        raw = quote_plus(words.replace(" -", " NOT "))
        page, results = (ours.cost(f"{path}?q={asked}", ROUNDS) for path in ("/", "/search"))
        other = theirs.cost(f"/flat/events?_search={raw}&_searchmode=raw&{facets}&_size=20", ROUNDS)
        ratios.append(other / page)
        print(f"{words:<20} {page * 1000:>9.0f} {results * 1000:>9.0f} {other * 1000:>9.0f}   {other / page:.1f} times")
    return min(ratios) >= 1


def compare_repeats(ours: Server) -> bool:
    ratios = []
    for path in ("/", "/?q=antimony", "/events.json"):
        _, tag, _ = ours.get(path)
        whole, repeated = ours.cost(path, ROUNDS), ours.cost(path, 50 * ROUNDS, **{"If-None-Match": tag})
        ratios.append(whole / max(repeated, 1e-6))
        print(f"{path}: {whole * 1000:.1f} ms, asked again {repeated * 1000:.2f} ms: {ratios[-1]:.0f} times cheaper")
    return min(ratios) >= WANTED_REPEAT


def compare_memory(few: Path, many: Path) -> bool:
    grown = []
    for path in ("/events.csv", "/annotations.json"):
        peaks = [_find_peak(database, path) for database in (few, many)]
        grown.append(peaks[1] - peaks[0])
        print(f"{path}: {peaks[0]:.0f} MB at most with few events, {peaks[1]:.0f} MB with many: {grown[-1]:+.0f} MB")
    return max(grown) <= MOST_GROWTH


def _find_peak(database: Path, path: str) -> float:
    with corridor(database) as server:
        server.get("/events.json")  # what is loaded once
        server.get(path)
        return server.peak()


def measure(events: int, folder: Path) -> bool:
    few, many, flat, table = (folder / name for name in ("few.db", "many.db", "flat.db", "events.csv"))
    for database, number in ((few, FEW), (many, events)):
        if not database.exists():
            make_record(open_engine(f"sqlite:///{database}"), events=number)
    with corridor(many) as ours:
        if not flat.exists():
            ours.save("/events.csv", table)
            make_flat(table, flat)
        with datasette(flat) as theirs:
            done = [compare_rows(ours, theirs, events), compare_search(ours, theirs), compare_repeats(ours)]
    return all([*done, compare_memory(few, many)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", nargs="?", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="keep the databases here, and take those that are there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.folder or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        sys.exit(0 if measure(arguments.events, folder) else "Not all that is wanted was reached.")


if __name__ == "__main__":
    main()
