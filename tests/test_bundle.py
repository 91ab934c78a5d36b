"""Bundles: what leaves in one comes back with the same ids, can be checked without us, and nothing else gets in."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from app.__main__ import main
from app.config import Settings
from app.db import open_engine, reading, writing
from app.main import create_app
from app.models import Article, Verification
from app.store.editions import check
from tests.databases import Databases
from tests.store.dumps import dump

Files = dict[str, bytes]


@pytest.fixture
def bundle(browsed_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Everything of the two seed articles."""
    return export(browsed_url, monkeypatch, tmp_path / "bundle.zip")


def export(url: str, monkeypatch: pytest.MonkeyPatch, path: Path, *filters: str) -> Path:
    monkeypatch.setenv("DATABASE_URL", url)
    assert main(["export", str(path), *filters]) == 0
    return path


def take_in(url: str, monkeypatch: pytest.MonkeyPatch, path: Path) -> int:
    monkeypatch.setenv("DATABASE_URL", url)
    return main(["import", str(path)])


def unpack(path: Path) -> Files:
    with zipfile.ZipFile(path) as zip:
        return {name: zip.read(name) for name in zip.namelist()}


def pack(path: Path, files: Files) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zip:
        for name, content in files.items():
            zip.writestr(name, content)
    return path


def verify(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """As somebody runs it who has Python and nothing of ours: isolated, without packages."""
    command = [sys.executable, "-I", "-S", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_it_comes_back_as_it_was(
    bundle: Path, browsed_url: str, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert take_in(database_url, monkeypatch, bundle) == 0
    dumps = []
    for url in (browsed_url, database_url):
        engine = open_engine(url)
        with reading(engine) as session:
            dumps.append(dump(session, without=("verification",)))
        engine.dispose()
    assert dumps[0] == dumps[1]
    assert dumps[0]["article"]


def test_what_is_imported_goes_on_as_any_other(
    bundle: Path, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text(
        "Sarhad Copper and Vantage Ridge signed a memorandum on antimony on 3 March 2025."
    )
    assert take_in(database_url, monkeypatch, bundle) == 0
    assert main(["ingest", str(tmp_path / "new.txt")]) == 0
    assert main(["check"]) == 0


def test_the_same_data_give_the_same_bytes(
    bundle: Path, browsed_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert export(browsed_url, monkeypatch, tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_anybody_can_verify_it(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as zip:
        zip.extractall(tmp_path / "unpacked")
    done = verify("verify.py", folder=tmp_path / "unpacked")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked ")
    assert "excerpts of 2 articles: no difference." in done.stdout
    packed = verify("verify.py", str(bundle), folder=tmp_path / "unpacked")
    assert packed.stdout == done.stdout


def test_verify_finds_a_changed_text_and_counts_what_no_longer_fits(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as zip:
        zip.extractall(tmp_path)
    for text in (tmp_path / "articles").iterdir():
        text.write_bytes(b"X" + text.read_bytes())
    done = verify("verify.py", folder=tmp_path)
    assert done.returncode == 1
    assert "it is not the file that was packed" in done.stderr
    assert "differ." in done.stdout
    assert done.stderr.count("is not at") > 100


def test_a_filter_narrows_what_is_packed(
    browsed_url: str, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    path = export(browsed_url, monkeypatch, tmp_path / "some.zip", "mineral=antimony", "type=shipment")
    files = unpack(path)
    (shipment,) = json.loads(files["data/events.json"])["items"]
    assert shipment["type"] == "shipment"
    assert json.loads(files["manifest.json"])["filter"] == [["mineral", "antimony"], ["type", "shipment"]]
    record = [name for name in files if name.startswith("record/")]
    assert record == ["record/article.jsonl", "record/raw.jsonl", "record/decision.jsonl"]
    (tmp_path / "verify.py").write_bytes(files["verify.py"])
    assert verify("verify.py", str(path), folder=tmp_path).returncode == 0
    assert take_in(database_url, monkeypatch, path) == 0
    assert "no difference" in capsys.readouterr().out
    with TestClient(create_app(Settings(database_url=database_url)), base_url="http://localhost") as client:
        there = client.get(f"{shipment['href']}.json").json()
    assert {fact["text"] for fact in there["facts"]} == {fact["text"] for fact in shipment["facts"]}
    assert there["corroboration"] == shipment["corroboration"]


def find_ids(files: Files) -> set[str]:
    return {
        item["id"] for name in ("events", "deals", "claims") for item in json.loads(files[f"data/{name}.json"])["items"]
    }


@pytest.mark.parametrize("filters", [["mineral=gold"], ["type=mou"], ["since=2025-10", "undated=yes"], ["q=wealth"]])
def test_what_a_part_tells_comes_back_under_the_same_ids(
    filters: list[str], browsed_url: str, empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = unpack(export(browsed_url, monkeypatch, tmp_path / "part.zip", *filters))
    assert find_ids(files)
    assert take_in(empty, monkeypatch, tmp_path / "part.zip") == 0
    again = unpack(export(empty, monkeypatch, tmp_path / "again.zip", *filters))
    assert find_ids(again) == find_ids(files)
    assert {name for name in again if name.startswith("articles/")} == {
        name for name in files if name.startswith("articles/")
    }


def test_what_was_decided_comes_with_its_part(
    seeded_url: str, empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    monkeypatch.setenv("DATABASE_URL", seeded_url)
    with TestClient(create_app(Settings(database_url=seeded_url)), base_url="http://localhost") as client:
        (deal,) = client.get("/deals.json?mineral=gold").json()["items"]
    assert (
        main(["decide", "set", deal["id"], "value", "80000000/80000000 USD", "--reason", "A test", "--who", "me"]) == 0
    )
    files = unpack(export(seeded_url, monkeypatch, tmp_path / "gold.zip", "mineral=gold"))
    assert len(files["record/decision.jsonl"].splitlines()) == 1
    assert take_in(empty, monkeypatch, tmp_path / "gold.zip") == 0
    capsys.readouterr()
    assert main(["decide", "list"]) == 0
    assert "A test" in capsys.readouterr().out


def without_a_source(files: Files) -> Files:
    return forge(files, "record/raw.jsonl", lambda content: b"\n".join(content.splitlines()[:1]) + b"\n")


def of_another_id(files: Files) -> Files:
    (id, *_) = find_ids(files)
    for name in ("events", "deals", "claims"):
        files = forge(files, f"data/{name}.json", lambda content: content.replace(id.encode(), b"000000000000"))
    return files


def of_another_text(files: Files) -> Files:
    (name, *_) = [name for name in files if name.startswith("articles/")]
    return forge(files, name, lambda content: content + b" And more.")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_a_source, "has rows that no database takes|is not what was received|is no bundle"),
        (of_another_id, "there is no \\w+ 000000000000"),
        (of_another_text, "has another text"),
    ],
)
def test_a_part_that_its_articles_do_not_give_leaves_nothing(
    change: Callable[[Files], Files],
    words: str,
    browsed_url: str,
    empty: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: Any,
) -> None:
    files = unpack(export(browsed_url, monkeypatch, tmp_path / "part.zip", "type=shipment"))
    assert take_in(empty, monkeypatch, pack(tmp_path / "bad.zip", change(files))) == 1
    assert re.search(words, capsys.readouterr().err)
    assert_empty(empty)


@pytest.mark.parametrize(
    ("filters", "words"),
    [(["colour=red"], "There is no filter “colour”"), (["mineral=unobtainium"], "No mineral here has the id")],
)
def test_a_filter_that_cannot_be_used_makes_no_bundle(
    filters: list[str], words: str, browsed_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    monkeypatch.setenv("DATABASE_URL", browsed_url)
    assert main(["export", str(tmp_path / "x.zip"), *filters]) == 1
    assert words in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(
    bundle: Path, seeded_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bundle.read_bytes()
    assert main(["export", str(bundle)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert bundle.read_bytes() == before
    assert take_in(seeded_url, monkeypatch, bundle) == 1
    assert "the database is not empty" in capsys.readouterr().err


def change_manifest(packed: Files, **values: object) -> Files:
    manifest = json.loads(packed["manifest.json"]) | values
    return {**packed, "manifest.json": json.dumps(manifest).encode()}


def forge(files: Files, name: str, change: Callable[[bytes], bytes]) -> Files:
    """A file changed by somebody who makes the manifest fit."""
    from hashlib import sha256

    content = change(files[name])
    listed = json.loads(files["manifest.json"])["files"]
    listed[name] = {"sha256": sha256(content).hexdigest(), "bytes": len(content)}
    return change_manifest({**files, name: content}, files=listed)


def altered(files: Files) -> Files:
    return {**files, "record/thing.jsonl": files["record/thing.jsonl"].replace(b"a", b"e", 1)}


def forged(files: Files) -> Files:
    return forge(files, "record/article.jsonl", lambda content: content.replace(b"antimony", b"animosity"))


def orphaned(files: Files) -> Files:
    return forge(files, "record/article.jsonl", lambda content: b"")


def added(files: Files) -> Files:
    return {**files, "record/more.jsonl": b"{}\n"}


def lacking(files: Files) -> Files:
    return {name: content for name, content in files.items() if name != "record/fact.jsonl"}


def newer_tables(files: Files) -> Files:
    return change_manifest(files, schema="20991231z")


def newer_format(files: Files) -> Files:
    return change_manifest(files, format=99)


def older_tables(files: Files) -> Files:
    return change_manifest(files, schema="20261122a")


def no_manifest(files: Files) -> Files:
    return {name: content for name, content in files.items() if name != "manifest.json"}


def odd_manifest(files: Files) -> Files:
    return {**files, "manifest.json": b"[1]"}


def bomb(files: Files) -> Files:
    return {**files, "articles/large.txt": bytes(9_000_000)}


FAULTS: list[tuple[Callable[[Files], Files], str]] = [
    (altered, "was altered: record/thing.jsonl: it is not the file that was packed"),
    (forged, "does not hold together"),
    (orphaned, "has rows that no database takes"),
    (added, "was altered: record/more.jsonl: it was added"),
    (lacking, "was altered: record/fact.jsonl: it is missing"),
    (newer_tables, "was made by a newer version of the program"),
    (newer_format, "was made by a newer version of the program"),
    (older_tables, "was made with older tables (20261122a)"),
    (no_manifest, "is no bundle, or only a part of one"),
    (odd_manifest, "its manifest lists no files"),
    (bomb, "the limit is 8,000,000"),
]


@pytest.fixture
def empty(databases: Databases, migrated: str) -> Iterator[str]:
    url = databases.copy(migrated)
    yield url
    databases.drop(url)


@pytest.mark.parametrize(("change", "words"), FAULTS)
def test_a_bad_bundle_leaves_nothing(
    change: Callable[[Files], Files],
    words: str,
    bundle: Path,
    empty: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("app.bundle.restore.MOST_BYTES", 8_000_000)
    bad = pack(tmp_path / "bad.zip", change(unpack(bundle)))
    assert take_in(empty, monkeypatch, bad) == 1
    assert words in capsys.readouterr().err
    assert_empty(empty)
    assert take_in(empty, monkeypatch, bundle) == 0


def assert_empty(url: str) -> None:
    engine = open_engine(url)
    with reading(engine) as session:
        assert not session.exec(select(Article.id)).all()
        assert not session.exec(select(Verification.id)).all()
    engine.dispose()


@pytest.mark.parametrize("share", [0.0, 0.3, 0.999])
def test_a_part_of_a_bundle_is_no_bundle(
    share: float, bundle: Path, empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any
) -> None:
    content = bundle.read_bytes()
    (tmp_path / "part.zip").write_bytes(content[: int(len(content) * share)])
    assert take_in(empty, monkeypatch, tmp_path / "part.zip") == 1
    assert "is no bundle, or only a part of one" in capsys.readouterr().err
    assert_empty(empty)


def test_a_missing_bundle_is_named(empty: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Any) -> None:
    assert take_in(empty, monkeypatch, tmp_path / "none.zip") == 1
    assert f"there is no file {tmp_path / 'none.zip'}" in capsys.readouterr().err


def test_an_empty_database_makes_a_bundle_too(
    empty: str, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = export(empty, monkeypatch, tmp_path / "nothing.zip")
    assert take_in(database_url, monkeypatch, path) == 0
    engine = open_engine(database_url)
    with writing(engine) as session:
        assert check(session).excerpts == 0
    engine.dispose()
