"""The Dockerfile, as far as it can be held to account where there is no Docker."""

from __future__ import annotations

import fnmatch
import importlib.util
import json
import re

import pytest

from app.config import ROOT

# Continuation lines are joined and comments dropped, so that each instruction is one line.
TEXT = re.sub(
    r"\\\n\s*", " ", re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
)
INSTRUCTIONS = [line.split(maxsplit=1) for line in TEXT.splitlines() if line.strip()]
FINAL_STAGE = INSTRUCTIONS[max(i for i, (name, _) in enumerate(INSTRUCTIONS) if name == "FROM") :]


def copied() -> list[str]:
    """What is copied from the project; not from an earlier stage."""
    arguments = [rest.split() for name, rest in INSTRUCTIONS if name == "COPY" and "--from" not in rest]
    return [source for each in arguments for source in each[:-1]]


def instruction(name: str) -> str:
    (only,) = [rest for each, rest in FINAL_STAGE if each == name]
    return only


def is_ignored(path: str) -> bool:
    """The last pattern that fits decides, as the builder does it."""
    ignored = False
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.strip()
        if pattern and not pattern.startswith("#") and fnmatch.fnmatch(path, pattern.removeprefix("!")):
            ignored = not pattern.startswith("!")
    return ignored


@pytest.mark.parametrize("source", copied())
def test_what_is_copied_is_there_and_reaches_the_builder(source: str) -> None:
    assert (ROOT / source).exists()
    assert not is_ignored(source)


def test_every_room_of_the_program_is_copied() -> None:
    assert {"app", "migrations", "seeds", "static", "templates"} <= set(copied())


def test_what_git_does_not_have_does_not_reach_the_builder() -> None:
    assert all(is_ignored(path) for path in (".git", ".venv", "data", "tests", "corridor.db"))


def test_the_command_runs_a_module_that_is_there() -> None:
    python, switch, module, command = json.loads(instruction("CMD"))
    assert (python, switch, command) == ("python", "-m", "serve")
    assert importlib.util.find_spec(f"{module}.__main__")


def test_it_runs_as_a_user_with_a_number_and_no_rights() -> None:
    assert int(instruction("USER")) > 0


def test_it_serves_outside_the_container_and_keeps_its_database_in_the_volume() -> None:
    environment = instruction("ENV")
    assert "HOST=0.0.0.0" in environment
    assert f"DATABASE_URL=sqlite:///{instruction('VOLUME')}/" in environment


def test_its_health_is_asked_of_the_page_that_answers_it() -> None:
    assert "/healthz" in instruction("HEALTHCHECK")
