"""Why an article could not be read. Every message says what to do about it.

ReadError
├── EmptyError        no words in it
├── TooLargeError            longer than any article
├── NotTextError             a PDF, a picture, an archive, …
└── UndecodableError         text in an encoding that it does not name
"""

from __future__ import annotations


class ReadError(ValueError):
    """The file is no article that can be read."""


class EmptyError(ReadError):
    """There are no words in it."""


class TooLargeError(ReadError):
    """It is longer, or nested deeper, than any article."""


class NotTextError(ReadError):
    """It is a file of another kind."""


class UndecodableError(ReadError):
    """Its bytes are not in the encoding that it names, or in none that could be told."""
