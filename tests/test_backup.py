"""Backups: taken while somebody writes, put back where nothing is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.__main__ import main
from app.backup import BackupError, save_backup
from app.config import ROOT
from app.db import open_engine, reading, writing
from app.models import Decision
from app.reconcile.decisions import Verb
from tests.store.dumps import Dump, dump
from tests.store.written import MORNING

SEEDS = ROOT / "seeds" / "articles"


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file with the two seed articles, whatever database the other tests have."""
    url = f"sqlite:///{tmp_path / 'one.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert main(["ingest", str(SEEDS)]) == 0
    return url


def everything(url: str) -> Dump:
    engine = open_engine(url)
    with reading(engine) as session:
        found = dump(session, without=("verification",))
    engine.dispose()
    return found


def test_a_backup_is_one_file_and_comes_back_whole(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(tmp_path / "copy.db")]) == 0
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'two.db'}")
    assert main(["restore", str(tmp_path / "copy.db")]) == 0
    assert "no difference" in capsys.readouterr().out
    assert everything(f"sqlite:///{tmp_path / 'two.db'}") == everything(url)
    assert sorted(path.name for path in tmp_path.glob("copy.db*")) == ["copy.db"]


def test_what_is_not_committed_is_not_copied_and_holds_nothing_up(url: str, tmp_path: Path) -> None:
    engine = open_engine(url)
    with writing(engine) as session:
        session.add(Decision(at=MORNING, who="a", reason="b", verb=Verb.REJECT, targets=[]))
        session.flush()
        save_backup(engine, tmp_path / "copy.db")
        session.commit()
    engine.dispose()
    assert everything(f"sqlite:///{tmp_path / 'copy.db'}")["decision"] == []
    assert len(everything(url)["decision"]) == 1


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_nothing_is_overwritten(
    command: str, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "copy.db").write_bytes(b"mine")
    assert main([command, str(tmp_path / "copy.db")]) == 1
    assert "is there already; nothing is overwritten" in capsys.readouterr().err
    assert (tmp_path / "copy.db").read_bytes() == b"mine"


def other(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE a (b)")
    database.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE article (id)")
        database.execute("CREATE TABLE alembic_version (version_num)")
        database.execute("INSERT INTO alembic_version VALUES ('20991231z')")
    database.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b"no database at all " * 99), "cannot be made"),
        (lambda path: path.write_bytes(b""), "is a database of something else"),
        (lambda path: None, "there is no file"),
        (other, "is a database of something else"),
        (newer, "cannot be brought up to date"),
    ],
)
def test_what_is_no_backup_of_ours_leaves_nothing(
    make: object, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(make)
    make(tmp_path / "copy.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'two.db'}")
    assert main(["restore", str(tmp_path / "copy.db")]) == 1
    assert words in capsys.readouterr().err
    assert not list(tmp_path.glob("two.db*"))


def test_a_server_has_tools_of_its_own(tmp_path: Path) -> None:
    engine = open_engine("postgresql://user@localhost/corridor")
    with pytest.raises(BackupError, match="pg_dump"):
        save_backup(engine, tmp_path / "copy.db")
