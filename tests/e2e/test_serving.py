"""The running server, as programs ask it."""

from __future__ import annotations

import httpx
import pytest


@pytest.mark.parametrize(("path", "says"), [("/healthz", {"status": "ok"}), ("/readyz", {"status": "ready"})])
def test_it_says_that_it_is_well(base_url: str, path: str, says: dict[str, str]) -> None:
    assert httpx.get(base_url + path).json() == says


def test_a_second_request_costs_nothing(base_url: str) -> None:
    first = httpx.get(base_url + "/")
    second = httpx.get(base_url + "/", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, second.status_code, second.content) == (200, 304, b"")
    assert first.headers["content-encoding"] in ("br", "gzip", "zstd")
