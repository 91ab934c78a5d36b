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
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = (
    "The browser tests need Chromium or Chrome, and there is none. Install it with one of these, then try again:\n"
    "  apt-get install chromium                           (Debian, as root)\n"
    "  .venv/bin/python -m playwright install chromium    (elsewhere, without root)\n"
    "or name one that is already there:  make test CORRIDOR_BROWSER=/path/to/chrome"
)


class NoBrowserError(Exception):
    """There is no Chromium, and none could be installed; the message says what to do."""


def find_browser() -> Path | None:
    """The one that CORRIDOR_BROWSER names, else the system's, else Playwright's."""
    if named := os.environ.get("CORRIDOR_BROWSER"):
        return Path(named)
    on_path = (shutil.which(name) for name in NAMES)
    candidates = [*on_path, *PLACES, _playwright_build()]
    return next((Path(each) for each in candidates if each and Path(each).exists()), None)


def get_browser() -> Path:
    """As ``find_browser``, but raises NoBrowserError."""
    browser = find_browser()
    if browser is None:
        raise NoBrowserError(ADVICE)
    return browser


def install_browser() -> None:
    """Leaves it to ``get_browser`` to say whether this worked."""
    print("No Chromium or Chrome here; installing one for the browser tests …", file=sys.stderr)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _install_package()
    if find_browser() is None:
        _run(sys.executable, "-m", "playwright", "install", "chromium")


def _playwright_build() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import, and seldom asked

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def _install_package() -> None:
    # The lists of a fresh machine are empty or old, and with old ones the package's address may be gone.
    _run("apt-get", "update", "-qq")
    _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation")


def _run(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Installers tell at length what they do; what they complain of goes to standard error and is kept.
    subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environment)


def main() -> int:
    if find_browser() is None:
        install_browser()
    try:
        print(get_browser())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
