"""Finds the Chromium that the browser tests drive, and installs one where there is none.

    python scripts/browser.py    prints its path; run by `make test`

The system's own browser is preferred: it is patched by the system, and nothing has to be fetched for it. On a machine
without one, root gets the distribution's package, and anyone else the build that Playwright downloads.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# The library is for the program through which Playwright drives the browser; the smallest systems are without it.
PACKAGES = ("chromium", "fonts-liberation", "libatomic1")
ADVICE = (
    "The browser tests need Chromium or Chrome, and what Playwright's driver needs. Install one, then try again:\n"
    f"  apt-get install {' '.join(PACKAGES)}    (Debian, as root)\n"
    "  .venv/bin/python -m playwright install chromium         (elsewhere, without root)\n"
    "or name a browser that is already there:  make test CORRIDOR_BROWSER=/path/to/chrome"
)
# Asked of a process of its own: where the driver lacks a library it dies, and tests run their own Playwright already.
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


class NoBrowserError(Exception):
    """There is no Chromium to drive, and none could be installed; the message says what to do."""


def get_browser() -> Path:
    """Raises NoBrowserError."""
    browser = next(_find_browsers(), None)
    if browser is None:
        raise NoBrowserError(ADVICE)
    return browser


def install_browser() -> None:
    """Leaves it to ``get_browser`` to say whether this worked."""
    print("Installing a browser for the tests …", file=sys.stderr)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        # The lists of a fresh machine are empty or old, and with old ones a package's address may be gone.
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)
    if next(_find_browsers(), None) is None:
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _find_browsers() -> Iterator[Path]:
    """The one that CORRIDOR_BROWSER names, the system's, Playwright's; the next is looked for only when asked."""
    if named := os.environ.get("CORRIDOR_BROWSER"):
        yield Path(named)
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from (Path(place) for place in PLACES if Path(place).exists())
    own = _ask_playwright()
    if own and own.exists():
        yield own


def _is_ready() -> bool:
    return next(_find_browsers(), None) is not None and _ask_playwright() is not None


def _ask_playwright() -> Path | None:
    """Where its own build is or would be; None when its driver cannot run."""
    asked = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], check=False, capture_output=True, text=True)
    return Path(asked.stdout.strip()) if asked.returncode == 0 else None


def _run(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Installers tell at length what they do; what they complain of goes to standard error and is kept.
    subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)


def main() -> int:
    if not _is_ready():
        install_browser()
    if not _is_ready():
        print(ADVICE, file=sys.stderr)
        return 1
    print(get_browser())
    return 0


if __name__ == "__main__":
    sys.exit(main())
