"""Why an article could not be read. Every message says what to do about it.

ReadError
├── EmptyArticle        no words in it
├── TooLarge            longer than any article
├── NotText             a PDF, a picture, an archive, …
└── Undecodable         text in an encoding that it does not name
"""

from __future__ import annotations


class ReadError(ValueError):
    """The file is no article that can be read."""


class EmptyArticle(ReadError):
    """There are no words in it."""


class TooLarge(ReadError):
    """It is longer, or nested deeper, than any article."""


class NotText(ReadError):
    """It is a file of another kind."""


class Undecodable(ReadError):
    """Its bytes are not in the encoding that it names, or in none that could be told."""
