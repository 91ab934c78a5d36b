"""What becomes of addresses and tags when the data change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.config import Settings
from app.db import open_engine, writing
from app.main import create_app
from app.models import Redirect, Verification
from tests.queries.record import RICH, save_record
from tests.store.written import add, written

NOW = datetime(2025, 12, 1, tzinfo=UTC)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def client(engine: Engine, database_url: str) -> Iterator[TestClient]:
    save_record(engine)
    with TestClient(create_app(Settings(database_url=database_url)), base_url="http://localhost") as client:
        yield client


def save_redirects(engine: Engine, **targets: str | None) -> None:
    with writing(engine) as session:
        session.add_all(
            Redirect(id=id, target=target, reason="It was no deal.", at=NOW) for id, target in targets.items()
        )
        session.commit()


def test_an_id_that_was_merged_leads_to_where_it_went(client: TestClient, engine: Engine) -> None:
    deal = client.get("/deals.json").json()["items"][0]
    save_redirects(engine, older="old", old=deal["id"])
    for path, target in (("/deals/older", deal["href"]), ("/deals/older.json", f"{deal['href']}.json")):
        answer = client.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (301, target)


def test_an_id_that_was_withdrawn_says_why(client: TestClient, engine: Engine) -> None:
    save_redirects(engine, gone=None)
    answer = client.get("/deals/gone")
    assert answer.status_code == 410
    assert "It was no deal." in answer.text
    assert client.get("/deals/gone.json").json()["detail"] == "It was no deal."


def test_ids_that_lead_in_a_circle_end(client: TestClient, engine: Engine) -> None:
    save_redirects(engine, one="two", two="one")
    assert client.get("/deals/one").status_code == 410


def test_a_new_article_moves_the_tag_and_is_logged(client: TestClient, engine: Engine) -> None:
    before = client.get("/").headers["etag"]
    add(engine, written(RICH, name="late.txt"), at=NOW)
    assert client.get("/", headers={"If-None-Match": before}).status_code == 200
    changes = client.get("/changes.json").json()["items"]
    assert changes[0]["at"] == "2025-12-01T00:00:00Z"
    assert "Pakistan" in changes[0]["thing"]["text"]


@pytest.mark.parametrize(
    ("since", "is_late"),
    [
        ("2025-12-01", True),
        ("2025-12-01T00:00:00Z", True),
        ("2025-12-01T05:00:00%2B05:00", True),
        ("2025-12-01T00:00:01Z", False),
        ("2026-01-01", False),
    ],
)
def test_who_polls_asks_for_changes_since_a_moment(
    client: TestClient, engine: Engine, since: str, is_late: bool
) -> None:
    add(engine, written(RICH, name="late.txt"), at=NOW)
    late = [change for change in client.get("/changes.json").json()["items"] if change["at"] == "2025-12-01T00:00:00Z"]
    body = client.get(f"/changes.json?since={since}").json()
    assert late
    assert body["items"] == (late if is_late else [])
    assert body["total"] == len(body["items"])


def test_pages_of_changes_keep_the_moment(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.queries.changes.PAGE", 1)
    first = client.get("/changes.json?since=2025-01-01")
    assert first.json()["next"] == "/changes.json?since=2025-01-01T00:00:00Z&page=2"
    assert first.headers["link"] == '</changes.json?since=2025-01-01T00:00:00Z&page=2>; rel="next"'
    assert client.get(first.json()["next"]).json()["items"] != first.json()["items"]


@pytest.mark.parametrize("since", ["yesterday", "2025-13-01", "0001-01-01T00:00:00%2B14:00", "12"])
@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_is_no_moment_is_a_problem(client: TestClient, form: str, since: str) -> None:
    answer = client.get(f"/changes.{form}?since={since}")
    assert answer.status_code == 422
    assert answer.json()["detail"].endswith("write since as 2025-10-06 or 2025-10-06T16:12:00Z.")


def test_a_check_of_the_excerpts_moves_the_tag_too(client: TestClient, engine: Engine) -> None:
    before = client.get("/").headers["etag"]
    with writing(engine) as session:
        session.add(Verification(at=NOW, excerpts=12, different=0))
        session.commit()
    page = client.get("/", headers={"If-None-Match": before})
    assert page.status_code == 200
    assert "12 excerpts, all exactly there" in page.text


def test_an_empty_database_has_pages_too(database_url: str) -> None:
    with TestClient(create_app(Settings(database_url=database_url)), base_url="http://localhost") as client:
        for path in ("/", "/deals", "/claims", "/minerals", "/articles", "/disagreements", "/changes", "/about"):
            assert client.get(path).status_code == 200, path
        assert "No article has been read yet" in client.get("/").text
        assert client.get("/?mineral=gold&since=2025").status_code == 200


def test_a_database_without_tables_is_not_ready(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/new.db")
    with TestClient(create_app(settings), base_url="http://localhost") as client:
        answer = client.get("/readyz")
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert client.get("/healthz").status_code == 200
        page = client.get("/")
        assert page.status_code == 503
        assert "The data cannot be reached" in page.text
