"""The page layouts beside this file: articles made up for the purpose, each line marked with what it is.

In a text, ``KIND|`` stands before each row, ``-|`` before furniture, and a ``+`` before the bar of a row that continues the
one above. In a page, ``data-is="KIND"`` stands on each element that is a line of the article; all else is furniture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import html  # type: ignore[import-untyped]

FOLDER = Path(__file__).parent / "layouts"
MARK = re.compile(r' data-is="\w+"')


@dataclass(frozen=True)
class Layout:
    name: str
    raw: bytes
    article: list[tuple[str, str]]  # kind and words of each line, in order
    furniture: list[str]  # the other lines of a text; nothing for a page


def get_layout(name: str) -> Layout:
    marked = (FOLDER / name).read_text(encoding="utf-8")
    return _from_page(name, marked) if name.endswith(".html") else _from_text(name, marked)


def _from_text(name: str, marked: str) -> Layout:
    rows = [row.partition("|") for row in marked.splitlines()]
    lines: list[tuple[str, str]] = []
    for kind, _, words in rows:
        if kind.endswith("+"):
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {words}")
        elif words:
            lines.append((kind, words))
    raw = "\n".join(words for _, _, words in rows).encode()
    return Layout(name, raw, [x for x in lines if x[0] != "-"], [words for kind, words in lines if kind == "-"])


def _from_page(name: str, marked: str) -> Layout:
    found = html.document_fromstring(marked.encode(), parser=html.HTMLParser(encoding="utf-8")).iterfind(
        ".//*[@data-is]"
    )
    lines = [(element.get("data-is"), " ".join(element.text_content().split())) for element in found]
    return Layout(name, MARK.sub("", marked).encode(), lines, [])
