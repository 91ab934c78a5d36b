"""Addresses of words on the publisher's own page: URL text fragments, which a browser scrolls to and highlights."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import quote

LONG = 200  # characters; of longer words only the beginning and the end are named
ENDS = 5  # words at each end


class Passage(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def exact(self) -> str: ...


def to_live_href(url: str, passage: Passage, text: str) -> str | None:
    """None where the article states no address on the web. ``text`` is the whole article's.

    Words before and after are named only where the passage is there more than once: the page may have others there.
    """
    if not url.startswith(("http://", "https://")):
        return None
    words = to_range(passage.exact)
    if text.count(passage.exact) > 1:
        words = _between(text[: passage.start], words, text[passage.end :])
    return f"{url}{'' if '#' in url else '#'}:~:text={words}"


def to_range(exact: str) -> str:
    """The words themselves, or the first and last of them where they are long or go over more than one paragraph."""
    words = exact.split()
    if (len(exact) <= LONG and "\n" not in exact) or len(words) <= 2 * ENDS:
        return to_encoded(exact.strip())
    return f"{to_encoded(' '.join(words[:ENDS]))},{to_encoded(' '.join(words[-ENDS:]))}"


def _between(before: str, words: str, after: str) -> str:
    """With the whole words of the same paragraph that stand before and after."""
    prefix = " ".join(before.rpartition("\n")[2].split()[-ENDS:])
    suffix = " ".join(after.partition("\n")[0].split()[:ENDS])
    return (f"{to_encoded(prefix)}-," if prefix else "") + words + (f",-{to_encoded(suffix)}" if suffix else "")


def to_encoded(words: str) -> str:
    """Hyphens, commas and ampersands have a meaning in a text directive."""
    return quote(words, safe="").replace("-", "%2D")
