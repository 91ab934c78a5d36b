"""A real browser on a real server: `corridor serve`, as a process, on the seed articles.

Whatever the browser complains of fails the test: console messages, refused content, errors in scripts, failed requests.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

from app.config import ROOT
from scripts.browser import get_browser

# Chromium's own sandbox cannot work as root in a container. It calls nobody; on loopback there is nothing to find.
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-proxy-server",
]
ERROR = 400
START = 60  # seconds; only a server that does not start takes so long
PATIENCE = 10_000  # milliseconds; only a failing test waits so long


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "e2e" in item.path.parts:
            item.add_marker(pytest.mark.e2e)


@contextmanager
def serving(database_url: str, output: Path) -> Iterator[str]:
    """The address of a server on this database, read from what it prints, as a person would."""
    # It prints to a file: a pipe that nobody empties would stop it after some hundred pages.
    with output.open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "app", "serve"],
            cwd=ROOT,
            env={**os.environ, "DATABASE_URL": database_url, "HOST": "127.0.0.1", "PORT": "0", "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _read_address(server, output)
        assert server.poll() is None, f"The server ended by itself, with {server.returncode}:\n{output.read_text()}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _read_address(server: subprocess.Popen[bytes], output: Path) -> str:
    until = time.monotonic() + START
    while server.poll() is None and time.monotonic() < until:
        if found := re.search(r"http://127\.0\.0\.1:[1-9]\d*", output.read_text(encoding="utf-8")):
            return found.group()
        time.sleep(0.05)
    raise AssertionError("The server gave no address; it printed:\n" + output.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def base_url(browsed_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Pages are named by their paths: ``page.goto("/deals")``."""
    with serving(browsed_url, tmp_path_factory.mktemp("server") / "output") as address:
        yield address


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": str(get_browser()), "args": SWITCHES}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], base_url: str) -> dict[str, Any]:
    return {**browser_context_args, "base_url": base_url, "viewport": {"width": 1440, "height": 900}}


class Complaints(list[str]):
    """What the browser complained of. A test of an error page says which answer it expects."""

    expected_status: int | None = None

    def on_console(self, message: ConsoleMessage) -> None:
        if self.expected_status is None or f"status of {self.expected_status}" not in message.text:
            self.append(f"console, {message.type}: {message.text}")

    def on_error(self, error: WebError) -> None:
        self.append(f"script: {error.error}")

    def on_response(self, response: Response) -> None:
        if response.status >= ERROR and response.status != self.expected_status:
            self.append(f"answer: {response.status} {response.url}")

    def on_failure(self, request: Request) -> None:
        # A request that the reader's next step made pointless is no failure.
        if request.failure != "net::ERR_ABORTED":
            self.append(f"request: {request.url} {request.failure}")


@pytest.fixture
def complaints() -> Complaints:
    return Complaints()


@pytest.fixture
def context(context: BrowserContext, complaints: Complaints) -> Iterator[BrowserContext]:
    """Fails the test, after it, for anything that the browser complained of."""
    context.set_default_timeout(PATIENCE)
    context.on("console", complaints.on_console)
    context.on("weberror", complaints.on_error)
    context.on("response", complaints.on_response)
    context.on("requestfailed", complaints.on_failure)
    yield context
    assert complaints == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
