"""A stand-in for PDOK on this machine: it pages like a WFS, and it can fail in every way that one can."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

EXCEPTION = b'<?xml version="1.0"?><ows:ExceptionReport><ows:Exception/></ows:ExceptionReport>'


@dataclass
class StandIn:
    """What it holds and how it behaves. `most` caps a page whatever is asked; `asked` remembers the queries."""

    features: list[dict[str, Any]]
    most: int = 1000
    says_how_many: bool = True
    ignores_start: bool = False
    fails_first: int = 0
    status: int = 200
    body: bytes | None = None
    waits: float = 0.0
    endless: bool = False
    address: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)

    def answer(self, path: str) -> tuple[int, bytes]:
        """The status and body of one answer."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        self.asked.append(query)
        time.sleep(self.waits)
        if len(self.asked) <= self.fails_first:
            return 503, b"busy"
        if self.status != 200 or self.body is not None:
            return self.status, self.body or EXCEPTION
        return 200, json.dumps(self._page(query)).encode()

    def _page(self, query: dict[str, str]) -> dict[str, Any]:
        start = 0 if self.ignores_start else int(query.get("startIndex", 0))
        size = min(int(query.get("count", len(self.features))), self.most)
        found = self.features[start : start + size]
        if self.endless:
            found = [{"type": "Feature", "properties": {"statcode": f"GM{start:04}"}, "geometry": None}]
        page: dict[str, Any] = {"type": "FeatureCollection", "features": found}
        if self.says_how_many:
            page["numberMatched"] = len(self.features) if not self.endless else 10**9
        return page


@contextmanager
def standing_in(stand_in: StandIn) -> Iterator[StandIn]:
    """Serve it on a free port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = stand_in.answer(self.path)
            try:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:  # the client had enough of waiting
                return

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    stand_in.address = f"http://127.0.0.1:{server.server_port}/cbs/gebiedsindelingen/2024/wfs/v1_0"
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
