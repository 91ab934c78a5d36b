"""Static files under addresses that change with their content, so that browsers may keep them for ever.

One hash over the whole tree stands in every address: a module or a stylesheet may then name its neighbours
by relative addresses. htmx is part of the tree as ``js/htmx.min.js``; it comes out of a pinned package and is
checked against the hash of the file that was tried.

AssetError              a file that pages need is missing, or is not the file that was tried
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path

import brotli

HTMX = "django_htmx/static/django_htmx/htmx-2.min.js"
HTMX_NAME = "js/htmx.min.js"
HTMX_SHA256 = "71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de"  # htmx 2.0.10
COMMENTS = {
    ".js": re.compile(rb"^[ \t]*//[^\n]*\n", re.MULTILINE),
    ".css": re.compile(rb"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL),
}
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}


class AssetError(RuntimeError):
    """A file that pages need is missing, or is not the file that was tried."""


@dataclass(frozen=True, slots=True)
class Asset:
    """``packed`` is the content in brotli at its best, made once: a file is sent as often as it has readers."""

    content: bytes
    packed: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Assets:
    """All static files by name, and the version that stands in their addresses."""

    files: Mapping[str, Asset]
    version: str

    def href(self, name: str) -> str:
        """Raises AssetError for a name that no file has: a page must not ask for it."""
        if name not in self.files:
            raise AssetError(f"there is no static file {name!r}")
        return f"/static/{self.version}/{name}"


def load_assets(folder: Path) -> Assets:
    """Read the files once. Raises AssetError."""
    files = {path.relative_to(folder).as_posix(): to_lean(path) for path in sorted(folder.rglob("*")) if path.is_file()}
    files[HTMX_NAME] = read_htmx()
    assets = {name: Asset(content, brotli.compress(content), to_media_type(name)) for name, content in files.items()}
    return Assets(assets, to_version(files))


def to_lean(path: Path) -> bytes:
    """The file without the comments that stand on lines of their own: they are for those who change it."""
    comment = COMMENTS.get(path.suffix)
    return comment.sub(b"", path.read_bytes()) if comment else path.read_bytes()


def read_htmx() -> bytes:
    content = Path(str(distribution("django-htmx").locate_file(HTMX))).read_bytes()
    if sha256(content).hexdigest() != HTMX_SHA256:
        raise AssetError("the package django-htmx holds another htmx than the one that was tried; run `make setup`")
    return content


def to_media_type(name: str) -> str:
    suffix = Path(name).suffix
    return TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def to_version(files: Mapping[str, bytes]) -> str:
    """A hash of the names and contents."""
    digest = sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
