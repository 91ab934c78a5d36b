"""Static files as they are served: what they do, without what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.main import STATIC
from app.web.assets import to_lean


@pytest.mark.parametrize(
    ("name", "written", "served"),
    [
        ("a.js", "// why\nconst a = 1; // kept\n  // more\nb();\n", "const a = 1; // kept\nb();\n"),
        ("a.js", "const u = `http://x`;\n", "const u = `http://x`;\n"),
        ("a.css", "/* one\n   two */\na { top: 0; }\n", "a { top: 0; }\n"),
        ("a.css", "/* x */ a { top: 0; }\nb { top: 0; } /* y */\n", "/* x */ a { top: 0; }\nb { top: 0; } /* y */\n"),
        ("a.svg", "<!-- // -->\n// text\n", "<!-- // -->\n// text\n"),
    ],
)
def test_comments_on_lines_of_their_own_are_not_sent(tmp_path: Path, name: str, written: str, served: str) -> None:
    file = tmp_path / name
    file.write_text(written)
    assert to_lean(file).decode() == served


def test_no_rule_and_no_statement_is_lost() -> None:
    for path in (STATIC / "css").iterdir():
        assert to_lean(path).count(b"{") == path.read_bytes().count(b"{"), path
    for path in (STATIC / "js").glob("*.js"):
        assert to_lean(path).count(b";") >= path.read_bytes().count(b";") - path.read_bytes().count(b"//"), path
