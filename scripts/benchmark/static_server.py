"""A static server on the loopback address that tells what it has sent, packed as hosts pack and as it is."""

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
"""What hosts pack; gzip -9 as the budgets say. Anything else is sent as it is."""
_QUIET_SECONDS = 0.7
_LONGEST_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer, with its head."""

    path: str
    packed: int
    """Bytes that were sent."""
    plain: int
    """Bytes that would have been sent without packing."""


@dataclass
class StaticServer:
    """A folder that is being served."""

    root: Path
    address: str = ""
    """Without a last slash."""
    sent: list[Sent] = field(default_factory=list)
    """All that it has sent, in order."""

    def wait_until_quiet(self) -> None:
        """Return when nothing has been asked for some time."""
        last, since, start = len(self.sent), time.monotonic(), time.monotonic()
        while time.monotonic() - since < _QUIET_SECONDS and time.monotonic() - start < _LONGEST_SECONDS:
            time.sleep(0.05)
            if len(self.sent) != last:
                last, since = len(self.sent), time.monotonic()


@contextmanager
def serving(root: Path) -> Iterator[StaticServer]:
    """Serve a folder at any free port until the end."""
    server = StaticServer(root)
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    http.daemon_threads = True
    server.address = f"http://127.0.0.1:{http.server_port}"
    threading.Thread(target=http.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()


def _handler(server: StaticServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = (server.root / path.lstrip("/")).resolve()
            file = file / "index.html" if file.is_dir() else file
            is_there = file.is_file() and file.is_relative_to(server.root.resolve())
            status = HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND
            body = file.read_bytes() if status is HTTPStatus.OK else b""
            packed = _packed(body) if file.suffix in _PACKED else body
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            head = [
                f"HTTP/1.1 {status.value} {status.phrase}",
                f"Content-Type: {kind}" + ("; charset=utf-8" if kind.startswith("text/") else ""),
                f"Content-Length: {len(packed)}",
                "Cache-Control: max-age=600",
                *(["Content-Encoding: gzip"] if packed is not body else []),
            ]
            written = "\r\n".join([*head, "", ""]).encode()
            server.sent.append(Sent(path, len(written) + len(packed), len(written) + len(body)))
            self.wfile.write(written + packed)

        def log_message(self, format: str, *args: object) -> None:
            """Requests are no news."""

    return Handler


@cache
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)
