"""Headers that every answer carries, who else may read data, and HEAD for every address that answers GET."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
SECURITY = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
# Any site may put these into a frame.
FRAMED = {
    **{name: value for name, value in SECURITY.items() if name != "x-frame-options"},
    "content-security-policy": CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"),
    "cross-origin-resource-policy": "cross-origin",
}


# Files of pages show nothing by themselves; what only a document heeds would be weight on every one of them.
STATIC = {
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
# Data are public: scripts and pages of any site may read them, whatever the answer. Pages are for people.
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "ETag, Link",
    "cross-origin-resource-policy": "cross-origin",
}
PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "If-None-Match",
    "access-control-max-age": "86400",
}
ENDINGS = (".json", ".csv", ".atom", ".ics", ".bib", ".ris", ".txt", ".svg")


def is_data(path: str) -> bool:
    """Whether the address is one that programs read."""
    return path == "/oembed" or (path.endswith(ENDINGS) and not path.startswith("/static/"))


def to_policy(path: str) -> Mapping[str, str]:
    if path.startswith("/embed/"):
        return FRAMED
    return STATIC if path.startswith("/static/") else SECURITY


class OpenData:
    """Cross-origin resource sharing for data, errors and "not modified" among them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not is_data(scope["path"]):
            await self.app(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=OPEN | PREFLIGHT)(scope, receive, send)
        else:
            await self.app(scope, receive, _adding(OPEN, send))


def _adding(headers: Mapping[str, str], send: Send) -> Send:
    """What an answer has set itself stays."""

    async def send_with(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = MutableHeaders(scope=message)
            for name, value in headers.items():
                own.setdefault(name, value)
        await send(message)

    return send_with


class SecureHeaders:
    """Outermost, so that errors are covered too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, _adding(to_policy(scope["path"]), send) if scope["type"] == "http" else send)


class HeadAsGet:
    """HEAD is answered as GET without the body: the same status, the same headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_head)
