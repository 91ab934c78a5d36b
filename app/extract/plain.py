"""Text with plain quotation marks, hyphens and spaces, character for character, so that patterns stay readable."""

from __future__ import annotations

_PLAIN = str.maketrans("’‘ʼ–—‑−“”\u00a0\u202f\u2009\u2007", "'''----\"\"    ")


def to_plain(text: str) -> str:
    """The same length, so that an offset into one is an offset into the other."""
    return text if text.isascii() else text.translate(_PLAIN)
