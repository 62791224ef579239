"""What every response carries to protect its reader, and who may ask at all."""

import base64
import hmac
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.errors import MgnError

BODY_LIMIT = 1_000_000

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing from another host, and no style or script that stands in a page itself."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class BodyTooLarge(MgnError):
    """The body of a request is over the limit."""

    code = "BODY_TOO_LARGE"


class SecurityHeaders:
    """Adds the headers to every response, errors included."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class TokenGate:
    """Lets through only who knows the token: `Authorization: Bearer`, or as a password in a browser."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or self._is_known(Headers(scope=scope).get("authorization", "")):
            await self._app(scope, receive, send)
            return
        refusal = PlainTextResponse(
            "Deze gegevens zijn voor een besloten kring. Geef het token als wachtwoord.\n",
            status_code=401,
            headers={"WWW-Authenticate": 'Basic realm="mgn", charset="UTF-8"'},
        )
        await refusal(scope, receive, send)

    def _is_known(self, authorization: str) -> bool:
        # compare_digest takes as long for a token that is nearly right as for any other
        return any(hmac.compare_digest(given, self._token) for given in _given_tokens(authorization))


async def limited_body(request: Request) -> bytes:
    """The body of a request; BodyTooLarge as soon as it goes over the limit, without reading on."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > BODY_LIMIT:
            raise BodyTooLarge("De vraag is groter dan 1 MB.", "Deel de vraag op.")
        chunks.append(chunk)
    return b"".join(chunks)


def _given_tokens(authorization: str) -> Iterable[bytes]:
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        yield value.strip().encode()
    elif scheme.lower() == "basic":
        try:
            yield base64.b64decode(value, validate=True).partition(b":")[2]
        except ValueError:  # also of a sign that is no base64 at all
            return
