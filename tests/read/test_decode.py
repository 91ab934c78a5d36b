"""Bytes to characters: what is read, as what, and what is refused with which advice."""

from __future__ import annotations

import logging

import pytest

from app.read import NotTextError, ReadError, UndecodableError
from app.read.decode import decode


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Rs 5 – “five”".encode(), "Rs 5 – “five”"),
        (b"\xef\xbb\xbfmarked", "marked"),
        ("wide – text".encode("utf-16"), "wide – text"),
        ("wider".encode("utf-32"), "wider"),
        (b'<meta charset="windows-1252"><p>\x93five\x94', '<meta charset="windows-1252"><p>“five”'),
        (b"<meta charset=iso-8859-1><p>\x80 5", "<meta charset=iso-8859-1><p>€ 5"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xcd\xc5\xc4\xd8', None),
        (b"\x93It is done,\x94 he said \x96 and left the hall by the side door.", "“It is done,” he said – and left the hall by the side door."),
    ],
)  # fmt: skip
def test_what_is_named_or_plain_is_read(raw: bytes, text: str | None) -> None:
    assert decode(raw, name="x").endswith("медь" if text is None else text)


def test_windows_1252_is_assumed_aloud(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        decode(b"The caf\xe9 at the mine was closed on Monday, officials said.", name="cafe.txt")
    assert "cafe.txt is not UTF-8" in caplog.text


@pytest.mark.parametrize(
    ("raw", "error", "advice"),
    [
        (b"%PDF-1.7", NotTextError, "is a PDF"),
        (b"PK\x03\x04....", NotTextError, "archive"),
        (b"\x89PNG\r\n", NotTextError, "picture"),
        (b"text\x00text", NotTextError, "Save it as UTF-8"),
        (b"caf\xc3\xa9 and \x81 \x8d", UndecodableError, "byte 10"),
        (b'<meta charset="utf-8"><p>\xff', UndecodableError, "Save it as UTF-8"),
        (b'<meta charset="utf-16"><p>\xff', ReadError, "utf-16"),
        (bytes(range(0xC0, 0xFF)) * 4, UndecodableError, "names no other encoding"),
        (b'<meta charset="utf-7"><p>+2AA- \xff', UndecodableError, "utf-7"),
        (b'<meta charset="unicode_escape"><p>\xff\xfe \x81', UndecodableError, "names no other"),
        (b"\xff\xfe\x00\xd8", UndecodableError, "utf-16-le"),
    ],
)
def test_what_cannot_be_told_is_refused(raw: bytes, error: type[ReadError], advice: str) -> None:
    with pytest.raises(error, match=advice):
        decode(raw, name="x")
