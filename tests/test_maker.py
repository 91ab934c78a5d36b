"""The id of what made the facts: it moves with the code and the vocabulary, and with nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.config import ROOT
from app.maker import find_maker

VOCABULARY = ROOT / "seeds" / "vocabulary"


def test_the_same_files_elsewhere_are_the_same_maker(tmp_path: Path) -> None:
    shutil.copytree(VOCABULARY, tmp_path / "vocabulary")
    assert find_maker(tmp_path / "vocabulary") == find_maker(VOCABULARY)


def test_one_more_name_is_another_maker(tmp_path: Path) -> None:
    shutil.copytree(VOCABULARY, tmp_path / "vocabulary")
    with (tmp_path / "vocabulary" / "people.yaml").open("a") as file:
        file.write("# one more\n")
    assert find_maker(tmp_path / "vocabulary") != find_maker(VOCABULARY)
