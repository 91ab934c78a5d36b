"""The command line as a person meets it: what it says, what it stores, and its exit status."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.__main__ import main
from app.config import ROOT
from app.db import open_engine, reading
from app.files import read_article
from app.models import Article, Thing, Verification
from app.read.decode import LIMIT

SEEDS = ROOT / "seeds" / "articles"
TEXT = "Sarhad Copper and Vantage Ridge signed a memorandum of understanding on antimony in Quetta on 3 March 2025.\n"


@pytest.fixture(autouse=True)
def _on_its_own_database(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)


def stored(database_url: str) -> list[str]:
    engine = open_engine(database_url)
    with reading(engine) as session:
        names = list(session.scalars(select(col(Article.name)).order_by(col(Article.name))))
    engine.dispose()
    return names


def test_the_seed_articles_go_in_once(database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", str(SEEDS)]) == 0
    first = capsys.readouterr().out
    assert "2 files: 2 new." in first
    assert "no difference" in first
    assert main(["ingest", str(SEEDS), str(SEEDS)]) == 0
    assert "2 files: 2 known." in capsys.readouterr().out
    assert len(stored(database_url)) == 2


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n\t", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, ""),
    "binary.txt": (bytes(range(256)) * 16, ""),
    "large.txt": (b"word " * (LIMIT // 5 + 1), "the limit is"),
    "page.html": (b"<html><head><script>1</script></head><body></body></html>", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_the_others_go_in(
    name: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, words = BAD[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT)
    assert main(["ingest", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "1 new, 1 refused" in out
    assert words.casefold() in out.casefold()
    assert stored(database_url) == ["good.txt"]


def test_fifty_megabytes_are_refused_unread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert main(["ingest", str(tmp_path / "huge.txt")]) == 1
    assert "it has 50,000,000 bytes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing.txt", "there is no such file or folder"),
        ("empty-folder", "no articles in this folder (looked for .txt"),
        ("lone.yaml", "name the article beside it"),
    ],
)
def test_a_path_that_holds_no_article(
    path: str, words: str, database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty-folder").mkdir()
    (tmp_path / "lone.yaml").write_text("title: A\n")
    (tmp_path / "good.txt").write_text(TEXT)
    assert main(["ingest", str(tmp_path / path), str(tmp_path / "good.txt")]) == 1
    assert words in capsys.readouterr().out
    assert stored(database_url) == ["good.txt"]


def test_a_file_that_may_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert main(["ingest", str(tmp_path / "loop.txt")]) == 1
    assert "refused" in capsys.readouterr().out


def test_windows_text_is_read(database_url: str, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(TEXT.replace("Quetta", "Quetta – “the city”").encode("cp1252"))
    assert main(["ingest", str(tmp_path)]) == 0


def test_an_article_of_nothing_is_stored_and_said_so(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "weather.txt").write_text("It rained in the morning and was dry in the afternoon.\n")
    assert main(["ingest", str(tmp_path)]) == 0
    assert "it says nothing of interest" in capsys.readouterr().out
    assert stored(database_url) == ["weather.txt"]


def test_the_same_article_in_other_furniture(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = TEXT * 3 + "The ministry said that the two companies would begin work in the spring.\n"
    (tmp_path / "a.txt").write_text(body)
    (tmp_path / "b.txt").write_text(f"Recommended Stories\n{body}Loading comments…\n")
    assert main(["ingest", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "1 new, 1 same article" in out
    assert "as a.txt, with other furniture" in out
    assert stored(database_url) == ["a.txt"]


def test_check_stores_its_count(database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(SEEDS)])
    capsys.readouterr()
    assert main(["check"]) == 0
    engine = open_engine(database_url)
    with reading(engine) as session:
        last = session.scalars(select(Verification).order_by(col(Verification.id).desc())).first()
        assert last
        assert f"Checked {last.excerpts} excerpts" in capsys.readouterr().out
        assert last.different == 0
    engine.dispose()


def test_a_difference_is_named_and_fails_the_check(database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(SEEDS)])
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE article SET text = 'x' || text")
    engine.dispose()
    capsys.readouterr()
    assert main(["check"]) == 1
    shown = capsys.readouterr()
    assert "differences" in shown.out
    assert "article " in shown.err


def test_rebuild_makes_the_same_again(database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(SEEDS)])
    capsys.readouterr()
    assert main(["rebuild"]) == 0
    assert "2 articles read again." in capsys.readouterr().out


def test_parse_prints_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    (seed, *_) = sorted(SEEDS.glob("*.txt"))
    assert main(["parse", str(seed)]) == 0
    parsed = json.loads(capsys.readouterr().out)
    assert {"source", "text", "mentions", "events", "deals", "claims"} <= parsed.keys()


@pytest.mark.parametrize("path", ["missing.txt", ".", "empty.txt"])
def test_parse_says_what_is_wrong(path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert main(["parse", str(tmp_path / path)]) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("corridor: ")
    assert not shown.out


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("PORT", "eighty", "PORT is 'eighty'"),
        ("PORT", "70000", "give a number from 0 to 65535"),
        ("DATABASE_URL", "corridor", "is not an address of a database"),
        ("DATABASE_URL", "mysql://localhost/corridor", "SQLite and PostgreSQL are supported"),
        ("DATABASE_URL", "sqlite://", "names no file"),
        ("DATABASE_URL", "sqlite:////proc/nowhere/corridor.db", "cannot be made"),
        ("DATABASE_URL", "postgres://corridor:secret@127.0.0.1:1/corridor", "cannot be used"),
    ],
)
def test_a_setting_that_cannot_be_used(
    variable: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["migrate"]) != 0
    shown = capsys.readouterr().err
    assert words in shown
    assert "secret" not in shown


def test_a_file_that_is_no_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.db").write_text("This is a letter, and was never a database. " * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'a.db'}")
    assert main(["check"]) == 1
    assert "not a database" in capsys.readouterr().err


def test_a_port_that_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    assert f"port {port} on 127.0.0.1 is taken" in capsys.readouterr().err


def test_a_host_that_is_not_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--host", "192.0.2.1", "--port", "0"]) == 1
    assert "192.0.2.1 is no address of this machine" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    out = capsys.readouterr().out
    assert all(command in out for command in ("serve", "ingest", "parse", "rebuild", "check", "migrate"))


def a_thing(database_url: str) -> str:
    engine = open_engine(database_url)
    with reading(engine) as session:
        id = session.scalars(select(col(Thing.id)).where(col(Thing.deal_id).is_(None)).order_by(col(Thing.id))).first()
    engine.dispose()
    assert id
    return id


def test_decisions_from_the_command_line(database_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(SEEDS)])
    thing = a_thing(database_url)
    assert main(["decide", "reject", thing, "--reason", "out of scope", "--who", "Ayesha"]) == 0
    assert f"Decision 1: reject {thing}" in capsys.readouterr().out
    assert main(["decide", "undo", "1", "--reason", "in scope after all", "--who", "Bilal"]) == 0
    assert main(["decide", "list"]) == 0
    out = capsys.readouterr().out
    assert f"Ayesha: reject {thing}: out of scope (taken back by Bilal: in scope after all)" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["decide", "reject", "000000000000", "--reason", "r"], "no event, deal or claim has the id '000000000000'"),
        (["decide", "undo", "one", "--reason", "r"], "'one' is no number of a decision"),
        (["decide", "undo", "7", "--reason", "r"], "there is no decision 7"),
        (["withdraw", "missing.txt", "--reason", "r"], "no article has the id, the file name or the address 'missing"),
    ],
)
def test_what_cannot_be_decided(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 1
    assert words in capsys.readouterr().err


def test_an_article_is_withdrawn_and_taken_in_again(capsys: pytest.CaptureFixture[str]) -> None:
    main(["ingest", str(SEEDS)])
    (seed, *_) = sorted(SEEDS.glob("*.txt"))
    assert main(["withdraw", seed.name, "--reason", "a hoax"]) == 0
    assert "withdrawn: a hoax" in capsys.readouterr().out
    assert main(["ingest", str(seed)]) == 0
    assert "1 known" in capsys.readouterr().out
    assert main(["withdraw", seed.name, "--undo", "--reason", "no hoax"]) == 0
    assert "taken in again: no hoax" in capsys.readouterr().out


def test_a_fault_of_ours_in_one_article_keeps_no_other_out(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail_on_one(raw: bytes, **known: Any) -> object:
        return 1 / 0 if known["name"] == "odd.txt" else read_article(raw, **known)

    monkeypatch.setattr("app.ingest.read_article", fail_on_one)
    (tmp_path / "odd.txt").write_text(TEXT)
    (tmp_path / "plain.txt").write_text(TEXT)
    assert main(["ingest", str(tmp_path)]) == 1
    assert "a fault of this program, please report it: ZeroDivisionError" in capsys.readouterr().out
    assert stored(database_url) == ["plain.txt"]


def test_a_better_reader_reads_everything_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", str(SEEDS)]) == 0
    assert "read again" not in capsys.readouterr().out
    monkeypatch.setattr("app.commands.find_maker", lambda folder: "another")
    assert main(["ingest", str(SEEDS)]) == 0
    assert "2 articles read again." in capsys.readouterr().out
    assert main(["ingest", str(SEEDS)]) == 0
    assert "read again" not in capsys.readouterr().out


def test_what_is_told_beside_an_article_may_change(
    database_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    sidecar = tmp_path / "a.yaml"

    def add(told: str) -> str:
        sidecar.write_text(told)
        assert main(["ingest", str(tmp_path)]) == 0
        return capsys.readouterr().out

    assert "1 new" in add("publisher: The Herald\n")
    assert "1 known" in add("publisher: The Herald\n")
    assert "1 told anew" in add("publisher: The Courier\npublished: 2025-03-04\n")
    assert "1 known" in add("# nothing\n")
    engine = open_engine(database_url)
    with reading(engine) as session:
        article = session.scalars(select(Article)).one()
    engine.dispose()
    assert (article.publisher, article.published) == ("The Courier", "2025-03-04")
    assert article.told == ["publisher", "published"]
