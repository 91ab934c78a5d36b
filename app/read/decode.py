"""Bytes → characters, without guessing: a byte-order mark, a declared charset, UTF-8, or (said so) windows-1252."""

from __future__ import annotations

import codecs
import logging
import re

from app.read.errors import EmptyError, NotTextError, TooLargeError, UndecodableError

log = logging.getLogger(__name__)

LIMIT = 5_000_000  # bytes; the longest article seen is under a fiftieth of it, pages with their scripts under a half

# Longer marks first: UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "an archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "a rich-text document",
}
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE
)
# What browsers take these labels to mean.
LATIN = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252", "x-cp1252"}
# What English text in windows-1252 has beyond ASCII: much punctuation, a few letters with accents.
PUNCTUATION = frozenset(
    b"\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb1\xb2\xb3\xb5\xb7\xbb\xbc\xbd\xbe\xbf"
)
LETTERS = frozenset(range(0xC0, 0x100)) - {0xD7, 0xF7}
# Charsets of pages, by the names that Python gives them; not its other codecs, which unpack or escape.
FAMILIES = ("utf-", "iso8859", "cp", "koi8", "mac-", "gb", "big5", "euc", "shift", "iso2022", "tis")
ADVICE = "Save it as UTF-8 and try again."


def decode(raw: bytes, *, name: str) -> str:
    """The characters of an article's file. Raises a ReadError."""
    if len(raw) > LIMIT:
        raise TooLargeError(f"{name} has {len(raw):,} bytes, the limit is {LIMIT:,}. Cut it down to the article alone.")
    if not raw.strip():
        raise EmptyError(f"{name} is empty. Put the article's text into it.")
    _refuse_other_kinds(raw, name)
    for mark, charset in MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], charset, name)
    if b"\x00" in raw:
        raise NotTextError(f"{name} holds zero bytes: it is no text, or UTF-16 without its mark. {ADVICE}")
    return _decoded_without_mark(raw, name)


def _refuse_other_kinds(raw: bytes, name: str) -> None:
    for signature, kind in SIGNATURES.items():
        if raw.startswith(signature):
            raise NotTextError(f"{name} is {kind}. Copy the article's text into a .txt file, or save its page as HTML.")


def _decoded_without_mark(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
    charset = _declared(raw)
    if charset and charset != "utf-8":
        return _decoded(raw, charset, name)
    if charset or not _is_western(raw):
        raise UndecodableError(f"{name} is not UTF-8 (byte {at:,}) and names no other encoding. {ADVICE}")
    log.warning("%s is not UTF-8; read as windows-1252, which all of its bytes fit", name)
    return _decoded(raw, "cp1252", name)


def _declared(raw: bytes) -> str | None:
    """The Python name of the charset that a page declares near its top; None where it declares none that is known."""
    found = DECLARED.search(raw[:4096])
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    if label in LATIN:
        return "cp1252"
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return None
    return codec.name if codec.name.startswith(FAMILIES) else None


def _is_western(raw: bytes) -> bool:
    """English in windows-1252: of the bytes beyond ASCII only such as it has, and few of them letters."""
    high = [byte for byte in raw if byte >= 0x80]
    letters = sum(byte in LETTERS for byte in high)
    return (PUNCTUATION | LETTERS).issuperset(high) and letters <= 1 + len(raw) // 50 and 5 * len(high) <= len(raw)


def _decoded(raw: bytes, charset: str, name: str) -> str:
    try:
        text = raw.decode(charset)
        text.encode()  # refuses halves of characters, which some codecs let through
    except ValueError as error:
        raise UndecodableError(f"{name} is not the {charset} that it says it is ({error}). {ADVICE}") from None
    return text
