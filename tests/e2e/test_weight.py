"""What the main page costs a reader: bytes, requests and stillness. Speeds are measured elsewhere."""

from __future__ import annotations

from playwright.sync_api import Page

from scripts.weighing import MOST_BYTES, MOST_REQUESTS, MOST_SHIFT, MOST_SWAP, weigh_first_view, weigh_swap


def test_the_first_view_is_light_and_does_not_shift(page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    weight = weigh_first_view(page, "/")
    assert weight.transferred <= MOST_BYTES
    assert weight.requests <= MOST_REQUESTS
    assert weight.shift <= MOST_SHIFT


def test_a_change_of_a_filter_moves_little(page: Page) -> None:
    page.goto("/")
    assert 0 < weigh_swap(page) <= MOST_SWAP
