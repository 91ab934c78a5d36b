"""Readers from the npm registry: set up once, in .venv/readers, from the lock in scripts/readers."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest

from app.config import ROOT

SOURCES = ROOT / "scripts" / "readers"
READERS = ROOT / ".venv" / "readers"
STAMP = READERS / "installed.json"


def find_readers() -> Path:
    """The folder with the packages and annotator.bundle.js. Skips the test where node or npm is missing."""
    if missing := [name for name in ("node", "npm") if not shutil.which(name)]:
        pytest.skip(f"{' and '.join(missing)} not installed: this reads with packages of the npm registry")
    wanted = (SOURCES / "package-lock.json").read_bytes() + (SOURCES / "annotator.js").read_bytes()
    with (ROOT / ".venv" / "readers.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run side by side; one of them installs
        if not STAMP.exists() or STAMP.read_bytes() != wanted:
            _install()
            STAMP.write_bytes(wanted)
    return READERS


def _install() -> None:
    shutil.copytree(SOURCES, READERS, dirs_exist_ok=True)
    for command in (["npm", "ci", "--ignore-scripts", "--silent", "--no-audit"], ["npm", "run", "--silent", "bundle"]):
        subprocess.run(command, cwd=READERS, check=True, timeout=300)
