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
    """A project of nothing but its set-up and an empty lock, in a folder with a space in its name."""
    folder = tmp_path / "a project"
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(SCRIPT, folder / "scripts")
    (folder / RUNTIME.name).write_text("# Nothing to install.\n", encoding="utf-8")
    (folder / DEVELOPMENT.name).write_text("# Nothing to install either.\n", encoding="utf-8")
    return folder


def set_up(project: Path, *, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(project / "scripts" / "setup.sh")],
        env={"PATH": os.defpath, "HOME": str(project), "PYTHON": python},
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


def test_a_second_set_up_does_nothing(project: Path) -> None:
    first, second = set_up(project), set_up(project, python="/nonexistent")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert "Making .venv" in first.stderr
    assert second.stderr == ""


def test_another_lock_is_installed_into_the_same_environment(project: Path) -> None:
    set_up(project)
    (project / RUNTIME.name).write_text("# Nothing, still.\n", encoding="utf-8")
    again = set_up(project)
    assert "Making .venv" not in again.stderr
    assert "Installing" in again.stderr


def test_an_interrupted_set_up_begins_again(project: Path) -> None:
    set_up(project)
    (project / ".venv" / RUNTIME.name).unlink()
    assert "Making .venv" in set_up(project).stderr


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


def test_packages_that_cannot_be_had_say_so_and_leave_no_stamp(project: Path) -> None:
    (project / RUNTIME.name).write_text(f"no-such-package==1 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    (project / "pip.conf").write_text("[global]\nno-index = true\n", encoding="utf-8")
    done = subprocess.run(
        ["sh", str(project / "scripts" / "setup.sh")],
        env={"PATH": os.defpath, "PYTHON": sys.executable, "PIP_CONFIG_FILE": str(project / "pip.conf")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "needs the network, once" in done.stderr
    assert not (project / ".venv" / RUNTIME.name).exists()


def test_the_command_works_in_a_folder_that_has_an_app_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__main__.py").write_text("raise SystemExit('the wrong one')", encoding="utf-8")
    command = ROOT / ".venv" / "bin" / "corridor"
    done = subprocess.run([command, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "ingest" in done.stdout
