"""Setting up: what the locks hold, how .venv is made, and that `corridor` works from any folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from app.config import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME, DEVELOPMENT = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
SCRIPT = ROOT / "scripts" / "setup.sh"


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE))


def requirements(lock: Path) -> list[str]:
    return re.split(r"(?<!\\)\n", lock.read_text(encoding="utf-8").strip())


def wanted(names: list[str]) -> Iterator[Requirement]:
    for name in names:
        requirement = Requirement(name)
        requirement.name = requirement.name.lower()
        yield requirement


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT], ids=lambda lock: lock.name)
class TestLock:
    def test_names_no_registry(self, lock: Path) -> None:
        assert not re.search(r"://|--(extra-)?index-url|--find-links", lock.read_text(encoding="utf-8"))

    def test_checks_every_package_against_its_hashes(self, lock: Path) -> None:
        without = [each for each in requirements(lock) if "--hash=sha256:" not in each]
        assert without == []

    def test_brings_htmx_without_django(self, lock: Path) -> None:
        assert "django-htmx" in pins(lock)
        assert {"django", "asgiref"}.isdisjoint(pins(lock))

    def test_has_what_pyproject_asks_for(self, lock: Path) -> None:
        for requirement in wanted(PROJECT["project"]["dependencies"]):
            assert requirement.specifier.contains(pins(lock)[requirement.name]), requirement


def test_the_development_lock_has_the_tools() -> None:
    for requirement in wanted(PROJECT["dependency-groups"]["dev"]):
        assert requirement.specifier.contains(pins(DEVELOPMENT)[requirement.name]), requirement


def test_the_development_lock_has_the_same_versions_and_more() -> None:
    assert pins(RUNTIME).items() < pins(DEVELOPMENT).items()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of nothing but its set-up and empty locks, in a folder with a space in its name."""
    return make_project(tmp_path / "a project")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Such a project that was set up once; it takes seconds, so tests copy it."""
    folder = make_project(tmp_path_factory.mktemp("original") / "a project")
    done = set_up(folder)
    assert done.returncode == 0, done.stderr
    assert "Making .venv" in done.stderr
    return folder


@pytest.fixture
def ready(original: Path, tmp_path: Path) -> Path:
    """A project that is set up."""
    return shutil.copytree(original, tmp_path / "a ready project", symlinks=True)


def make_project(folder: Path) -> Path:
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(SCRIPT, folder / "scripts")
    (folder / RUNTIME.name).write_text("# Nothing to install.\n", encoding="utf-8")
    (folder / DEVELOPMENT.name).write_text("# Nothing to install either.\n", encoding="utf-8")
    return folder


def set_up(project: Path, *, python: str = sys.executable, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(project / "scripts" / "setup.sh")],
        env={"PATH": os.defpath, "HOME": str(project), "PYTHON": python, **more},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def stand_in(folder: Path, body: str) -> str:
    """A program that is taken for Python and is none."""
    program = folder / "stand-in-python"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_a_second_set_up_does_nothing(ready: Path) -> None:
    second = set_up(ready, python="/nonexistent")
    assert (second.returncode, second.stderr) == (0, "")


def test_another_lock_is_installed_into_the_same_environment(ready: Path) -> None:
    (ready / RUNTIME.name).write_text("# Nothing, still.\n", encoding="utf-8")
    again = set_up(ready)
    assert again.returncode == 0, again.stderr
    assert "Making .venv" not in again.stderr
    assert "Installing" in again.stderr


def test_an_interrupted_set_up_begins_again(ready: Path, tmp_path: Path) -> None:
    (ready / ".venv" / RUNTIME.name).unlink()
    makes_none = f'case "$*" in "-m venv "*) exit 1 ;; esac\nexec "{sys.executable}" "$@"'
    assert "Making .venv" in set_up(ready, python=stand_in(tmp_path, makes_none)).stderr


def test_no_python_says_what_is_needed(project: Path, tmp_path: Path) -> None:
    done = set_up(project, python=stand_in(tmp_path, "exit 1"))
    assert done.returncode == 1
    assert "needs Python 3.11, 3.12, 3.13 or 3.14" in done.stderr


def test_python_without_venv_says_what_installs_it(project: Path, tmp_path: Path) -> None:
    """It answers as the system's Python on a Debian machine does where the package with venv is left out."""
    without = f'case "$2" in *ensurepip*) exit 1 ;; esac\nexec "{sys.executable}" "$@"'
    done = set_up(project, python=stand_in(tmp_path, without))
    assert done.returncode == 1
    package = "python{}.{}-venv".format(*sys.version_info)
    assert (f"apt-get install {package}" if Path("/etc/debian_version").exists() else "venv") in done.stderr


def test_packages_that_cannot_be_had_say_so_and_leave_no_stamp(ready: Path) -> None:
    (ready / RUNTIME.name).write_text(f"no-such-package==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    (ready / "pip.conf").write_text("[global]\nno-index = true\n", encoding="utf-8")
    done = set_up(ready, PIP_CONFIG_FILE=str(ready / "pip.conf"))
    assert done.returncode == 1
    assert "needs the network, once" in done.stderr
    assert not (ready / ".venv" / RUNTIME.name).exists()


def test_the_command_works_in_a_folder_that_has_an_app_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("raise SystemExit('the wrong one')", encoding="utf-8")
    command = ROOT / ".venv" / "bin" / "corridor"
    done = subprocess.run([command, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "ingest" in done.stdout
