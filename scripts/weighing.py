"""What a page costs a reader's browser: bytes that come over the wire, requests, and how much the layout shifts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

MOST_BYTES = 45_000  # of the first view of the timeline, with everything it needs, as transferred
MOST_REQUESTS = 12
MOST_SWAP = 15_000  # of one change of a filter
MOST_SHIFT = 0.0
SHIFT = """() => new Promise((resolve) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(shift), 300);
})"""


@dataclass(frozen=True, slots=True)
class Weight:
    """``transferred`` counts headers and compressed bodies, as the browser's own network log does."""

    transferred: int
    requests: int
    shift: float


def weigh_first_view(page: Page, address: str) -> Weight:
    """The page in a browser that has never been there."""
    log = _Log(page)
    page.goto(address, wait_until="networkidle")
    return Weight(log.transferred, log.requests, float(page.evaluate(SHIFT)))


def weigh_swap(page: Page) -> int:
    """Choosing the first company on an open timeline: the bytes of the answer, headers and body."""
    page.locator("#facet-company summary").click()
    with page.expect_request_finished(lambda request: "company=" in request.url) as swap:
        page.locator("#facet-company input[type=checkbox]").first.check()
    sizes = swap.value.sizes()
    return int(sizes["responseBodySize"] + sizes["responseHeadersSize"])


class _Log:
    """Adds up what the browser's network log says from now on."""

    def __init__(self, page: Page) -> None:
        self.transferred = 0
        self.requests = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict[str, Any]) -> None:
        self.transferred += int(event["encodedDataLength"])
        self.requests += 1
