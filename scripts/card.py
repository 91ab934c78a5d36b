"""Draws the card that social sites show with a link to us, from scripts/card.html.

    python -m scripts.card    writes static/card.png; run by hand when the drawing changes

Those sites take no SVG. One picture for all pages needs no library on the server: titles and descriptions say the rest.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.browser import get_browser

ROOT = Path(__file__).parent.parent
SIZE = {"width": 1200, "height": 630}  # what the sites ask for


def main() -> None:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=get_browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
        page.goto((ROOT / "scripts" / "card.html").as_uri())
        page.screenshot(path=ROOT / "static" / "card.png")
        browser.close()


if __name__ == "__main__":
    main()
