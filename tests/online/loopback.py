"""Servers of other sites, played by this machine: each says what a test has told it to."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from time import monotonic, sleep

from guidebook.online.asking import Limits

FAST = Limits(total_seconds=10, request_seconds=2, pause_seconds=0, retry_seconds=0.05, longest_wait_seconds=2)


@dataclass
class Reply:
    """What a server says; a status of 0 closes the connection without a word."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0
    """How long it thinks."""


@dataclass
class Request:
    """What a server was asked."""

    method: str
    path: str
    user_agent: str
    start: float
    end: float = 0


Answering = Callable[[str, str, int], Reply]
"""What to say to a method, a path and how often that path was asked for with that method before."""


@dataclass
class Site:
    """A server on this machine."""

    port: int
    requests: list[Request] = field(default_factory=list)

    def address(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Methods and paths, in order."""
        return [(request.method, request.path) for request in self.requests]


@contextmanager
def site(answering: Answering) -> Iterator[Site]:
    """A server that answers as it is told, until the block ends."""
    lock = Lock()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            with lock:
                before = served.asked.count((self.command, self.path))
                agent = self.headers.get("User-Agent", "")
                request = Request(self.command, self.path, agent, monotonic())
                served.requests.append(request)
            reply = answering(self.command, self.path, before)
            sleep(reply.seconds)
            request.end = monotonic()
            if reply.status:
                self.send_response_only(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()
            self.close_connection = True

        do_HEAD = do_GET = answer  # noqa: N815 (the names http.server calls)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Site(server.server_port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def anywhere(address: str, port: int) -> bool:
    """Lets connections go to this machine."""
    return True
