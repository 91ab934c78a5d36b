"""Holds the pages on the seeds against what others demand:  make audit

Weight and layout shift, contrast of what is read (WCAG AAA, 7:1), HTML and CSS by the Nu checker, Lighthouse
(mobile, median of three). axe runs with the tests, on every kind of page. Needs node, npm and java, and says so.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.browser import get_browser
from scripts.weighing import MOST_BYTES, MOST_REQUESTS, MOST_SHIFT, MOST_SWAP, weigh_first_view, weigh_swap

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".venv" / "audit"
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LISTS = ("/", "/deals", "/claims", "/articles", "/organizations", "/minerals", "/people", "/disagreements", "/changes")
READ = ["blockquote", ".text", ".row__head", ".says", ".prose", ".facts dd"]
WANTED = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3


def main() -> int:
    """Prints a line for each figure; 1 if any misses what is wanted."""
    _find_tools()
    with tempfile.TemporaryDirectory() as folder, _serving(Path(folder)) as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=get_browser(), args=SWITCHES)
        pages = _save_pages(browser, address, Path(folder))
        missed = [*_weigh(browser, address), *_find_faint(browser, address), *_check_markup(pages)]
        browser.close()
        missed += _rate(address, Path(folder))
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _find_tools() -> None:
    if missing := [name for name in ("node", "npm", "java") if not shutil.which(name)]:
        sys.exit(f"make audit needs {', '.join(missing)}; on Debian: apt-get install nodejs npm default-jre-headless")
    if (TOOLS / "node_modules").exists():
        return
    shutil.copytree(ROOT / "scripts" / "audit", TOOLS, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent", "--no-audit"], cwd=TOOLS, check=True)


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    output = folder / "output"
    settings = {"DATABASE_URL": f"sqlite:///{folder}/corridor.db", "HOST": "127.0.0.1", "PORT": "0"}
    with output.open("wb") as log:
        command = [sys.executable, "-m", "app", "serve"]
        environment = {**os.environ, **settings, "PYTHONUNBUFFERED": "1"}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        while not (found := re.search(r"http://127\.0\.0\.1:[1-9]\d*", output.read_text())):
            if server.poll() is not None:
                sys.exit(f"The server ended by itself:\n{output.read_text()}")
            time.sleep(0.1)
        yield found.group()
    finally:
        server.terminate()
        server.wait()


def _report(what: str, figure: float, wanted: float, *, most: bool) -> Iterator[str]:
    sign = "≤" if most else "≥"
    print(f"{what:<44} {figure:>10,.6g}   wanted {sign} {wanted:,.6g}")
    if figure > wanted if most else figure < wanted:
        yield f"{what} is {figure:,.6g}, wanted {sign} {wanted:,.6g}"


def _weigh(browser: Browser, address: str) -> Iterator[str]:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    first, swap = weigh_first_view(page, address), weigh_swap(page)
    page.close()
    yield from _report("first view, bytes transferred", first.transferred, MOST_BYTES, most=True)
    yield from _report("first view, requests", first.requests, MOST_REQUESTS, most=True)
    yield from _report("first view, layout shift", first.shift, MOST_SHIFT, most=True)
    yield from _report("a filter's swap, bytes transferred", swap, MOST_SWAP, most=True)


def _save_pages(browser: Browser, address: str, folder: Path) -> list[Path]:
    """The lists, and the first thing that each leads to, as the server sends them."""
    page = browser.new_page()
    paths = [*LISTS, "/about", "/nothing-here"]
    for start in LISTS:
        page.goto(address + start)
        prefix = "/events/" if start == "/" else f"{start}/"
        paths += page.eval_on_selector_all(
            f"#main a[href^='{prefix}']", "(all) => all.slice(0, 1).map((a) => a.getAttribute('href'))"
        )
    saved = [_save(page, address, path, folder / f"{number}.html") for number, path in enumerate(dict.fromkeys(paths))]
    page.close()
    return saved


def _save(page: Page, address: str, path: str, file: Path) -> Path:
    file.write_bytes(page.request.get(address + path).body())
    return file


def _find_faint(browser: Browser, address: str) -> Iterator[str]:
    """What is read must stand out 7:1, in both themes."""
    faint = 0
    page = browser.new_page()
    options: dict[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        for path in ("/", "/deals", "/claims", "/about"):
            page.goto(address + path)
            present = [selector for selector in READ if page.locator(selector).count()]
            context: Any = {
                "include": [[selector] for selector in present],
                "exclude": [["small"], [".read"], [".none"], ["dt"]],
            }
            found = Axe().run(page, context=context, options=options).response["violations"]
            nodes = [node for each in found for node in each["nodes"]]
            for node in nodes:
                print(f"  faint, {theme}, {path}: {node['html'][:110]}")
            faint += len(nodes)
    page.close()
    yield from _report("read words below a contrast of 7:1", faint, 0, most=True)


def _check_markup(pages: list[Path]) -> Iterator[str]:
    checker = ["java", "-jar", str(TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"), "--errors-only"]
    for what, more in (
        ("HTML", [str(p) for p in pages]),
        ("CSS", ["--css", *map(str, (ROOT / "static/css").glob("*.css"))]),
    ):
        errors = subprocess.run([*checker, *more], check=False, capture_output=True, text=True).stderr.splitlines()
        print("\n".join(errors[:10]))
        yield from _report(f"errors in {what}, {len(more)} files", len(errors), 0, most=True)


def _rate(address: str, folder: Path) -> Iterator[str]:
    rated: dict[str, list[float]] = {name: [] for name in WANTED}
    for _ in range(RUNS):
        report = folder / "lighthouse.json"
        lighthouse = str(TOOLS / "node_modules/lighthouse/cli/index.js")
        flags = f"--chrome-flags=--headless {' '.join(SWITCHES)}"
        output = ["--output=json", f"--output-path={report}", "--quiet"]
        environment = {**os.environ, "CHROME_PATH": str(get_browser())}
        subprocess.run(["node", lighthouse, address, flags, *output], check=True, env=environment, capture_output=True)
        categories = json.loads(report.read_text())["categories"]
        for name in WANTED:
            rated[name].append(100 * categories[name]["score"])
    for name, wanted in WANTED.items():
        yield from _report(f"Lighthouse, mobile, {name}", statistics.median(rated[name]), wanted, most=False)


if __name__ == "__main__":
    sys.exit(main())
