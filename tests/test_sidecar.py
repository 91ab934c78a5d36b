"""What is told beside an article: validated, and never stronger than the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.config import ROOT
from app.grounding import Document, Source
from app.sidecar import Sidecar, SidecarError, fill, find_sidecar, read_sidecar


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", {}),
        ("# nothing is known\n", {}),
        ("publisher: The Herald\npublished: 2025-10-06\n", {"publisher": "The Herald", "published": "2025-10-06"}),
        (
            "published: '2025-10-06'\nurl: https://example.org/a\n",
            {"published": "2025-10-06", "url": "https://example.org/a"},
        ),
        ("archived: https://archive.example/20251007/x\n", {"archived": "https://archive.example/20251007/x"}),
        ("note: 'As pasted: from a page.'\n", {"note": "As pasted: from a page."}),
    ],
)
def test_what_a_sidecar_tells(written: str, told: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(written)
    assert read_sidecar(tmp_path / "a.yaml").told == told


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("publishr: The Herald\n", "publishr: unknown field (its fields are title"),
        ("published: October 2025\n", "published: write a day as 2025-10-06"),
        ("published: 06/10/2025\n", "write a day as 2025-10-06"),
        ("published: 2025-02-30\n", "write a day as 2025-10-06"),
        ("published: 2025-10-06T16:12:00+05:30\n", "write a day as 2025-10-06"),
        ("published: 2025-10\n", "write a day as 2025-10-06"),
        ("url: example\n", "url: "),
        ("url: 'javascript:alert(1)'\n", "url: "),
        ("archived: 'javascript:alert(1)'\n", "archived: write a web address"),
        ("title: ''\n", "title: "),
        ("- title\n", "must be a list of fields"),
        ("title: [\n", "not readable YAML"),
        ("title: '\x01'\n", "not readable YAML"),
    ],
)
def test_what_a_sidecar_may_not_say(written: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(written)
    with pytest.raises(SidecarError) as caught:
        read_sidecar(tmp_path / "a.yaml")
    assert words in str(caught.value)
    assert "a.yaml" in str(caught.value)


def test_a_sidecar_of_megabytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# long\n" * 10_000)
    with pytest.raises(SidecarError, match="larger"):
        read_sidecar(tmp_path / "a.yaml")


def test_it_fills_what_is_not_stated_and_overrides_nothing() -> None:
    document = Document("Words.", Source(title="As printed"))
    filled, told = fill(document, Sidecar(title="Another", publisher="The Herald", note="n"))
    assert filled.source == Source(title="As printed", publisher="The Herald")
    assert told == ("publisher",)


def test_it_stands_beside_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.yml").touch()
    assert find_sidecar(tmp_path / "a.html") == tmp_path / "a.yml"
    assert find_sidecar(tmp_path / "b.txt") is None


@pytest.mark.parametrize("path", sorted((ROOT / "seeds" / "articles").glob("*.txt")), ids=lambda p: p.name)
def test_the_seed_articles_have_theirs(path: Path) -> None:
    beside = find_sidecar(path)
    assert beside
    assert read_sidecar(beside).note
