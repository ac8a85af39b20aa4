"""Asks servers for addresses: all at once, each host gently, none for ever.

aiohttp does the talking. It is the one well-kept HTTP client (a release every few weeks) whose documented interface has
what this needs: a hook for every single connection (`socket_factory`), where private destinations are refused, and
timeouts that hold for a whole request, however slowly a server drips. requests, which MkDocs brings along, has neither;
httpx has had no release since 2024. With what it needs, aiohttp is a download of 3 MB; it is loaded by `--online` only.
Of limits and retries there is too little here, and of answers too little is kept, to share it with a library.
"""

import asyncio
import re
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
import certifi
from yarl import URL

from guidebook.content.link_answer import Answer, AnswerKind
from guidebook.online.destinations import MayConnect, RefusedDestinationError, guarded_sockets, is_public

_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_MAX_REDIRECTS = 10
_GONE = {404: "the server says 404: not found", 410: "the server says 410: gone"}
_NO_ADDRESS = "it leads to what is no address"
_BUSY = frozenset((429, 503))
"""Statuses with which a server may say when to come again (RFC 9110, section 10.2.3; RFC 6585, section 4)."""
_MAX_SILENCES = 4
"""A server that has not answered so often in a row is not asked again: its other addresses share its fate."""
_MAX_HEADER_BYTES = 64 * 1024
"""Of one field: security policies and cookies grow beyond aiohttp's own limit of 8 kB."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long asking may take, and how hard it may press."""

    total_seconds: float = 600
    """For all addresses together; what has not been asked by then is not asked."""
    request_seconds: float = 20
    requests_at_once: int = 16
    pause_seconds: float = 1
    """Between two requests to the same host."""
    retry_seconds: float = 3
    """Before the second try at a server in trouble."""
    longest_wait_seconds: float = 30
    """A server that wants to be left in peace for longer is not asked again."""


@dataclass(slots=True)
class _Host:
    """What is known of a host while its addresses are asked for."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0
    """The loop's time from which on it may be asked again."""
    silences: dict[URL, "_Silence"] = field(default_factory=dict)
    """By scheme, host and port."""


@dataclass(slots=True)
class _Silence:
    """How a server has failed to answer so far; an answer breaks it."""

    times: int
    error: "_NoAnswerError"


class _NoAnswerError(Exception):
    """No server has answered; the message is what happened."""

    def __init__(self, detail: str, is_final: bool = False, kind: AnswerKind = AnswerKind.NO_ANSWER) -> None:
        super().__init__(detail)
        self.is_final = is_final
        """Whether a second try is of no use."""
        self.answer = Answer(kind, detail)


class _LeftAloneError(Exception):
    """The host does not want to be asked now."""


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    location: str | None
    retry_after: float | None
    """Seconds."""


def ask(
    addresses: Iterable[str],
    user_agent: str,
    *,
    told: Callable[[str, Answer | None], None],
    limits: Limits | None = None,
    may_connect: MayConnect = is_public,
) -> None:
    """Ask for every address (`http` or `https`, without fragment) once; nothing is raised for what servers do.

    `told` is called as answers come in, with None for an address that could not be asked in time or whose host wants
    to be left alone. `may_connect` decides where connections may go.
    """
    asyncio.run(_Asking(user_agent, told, limits or Limits(), may_connect).ask(list(addresses)))


class _Asking:
    def __init__(
        self, user_agent: str, told: Callable[[str, Answer | None], None], limits: Limits, may_connect: MayConnect
    ) -> None:
        self._user_agent = user_agent
        self._told = told
        self._limits = limits
        self._may_connect = may_connect
        self._hosts: dict[str, _Host] = {}
        self._places = asyncio.Semaphore(limits.requests_at_once)

    async def ask(self, addresses: list[str]) -> None:
        async with self._session() as session:
            tasks = {asyncio.create_task(self._answer(session, address)): address for address in addresses}
            if not tasks:
                return
            done, late = await asyncio.wait(tasks, timeout=self._limits.total_seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
            for task in late:
                self._told(tasks[task], None)
            for task in done:
                task.result()  # raises what nobody has foreseen

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[aiohttp.ClientSession]:
        connector = aiohttp.TCPConnector(
            ssl=_ssl_context(),
            limit=0,
            force_close=True,
            socket_factory=guarded_sockets(self._may_connect),
        )
        # Neither proxies nor passwords are taken from the environment: a proxy would go where the guard forbids.
        async with aiohttp.ClientSession(
            connector=connector,
            trust_env=False,
            headers={"User-Agent": self._user_agent},
            timeout=aiohttp.ClientTimeout(total=self._limits.request_seconds),
            max_line_size=_MAX_HEADER_BYTES,
            max_field_size=_MAX_HEADER_BYTES,
        ) as session:
            yield session

    async def _answer(self, session: aiohttp.ClientSession, address: str) -> None:
        try:
            answer: Answer | None = await self._asked(session, address)
        except _LeftAloneError:
            answer = None
        self._told(address, answer)

    async def _asked(self, session: aiohttp.ClientSession, address: str) -> Answer:
        """HEAD, which costs a server least; then GET, as many servers answer HEAD badly; then GET once more."""
        try:
            if (await self._followed(session, "HEAD", address)).status < 400:
                return Answer(AnswerKind.ALIVE)
        except _NoAnswerError as error:
            if error.is_final:
                return error.answer
        for is_last in (False, True):
            try:
                reply = await self._followed(session, "GET", address)
            except _NoAnswerError as error:
                return error.answer  # this was the second try
            if reply.status in _GONE:
                return Answer(AnswerKind.GONE, _GONE[reply.status])
            if reply.status < 500 or reply.status > 599:
                return Answer(AnswerKind.ALIVE)
            if not is_last:
                await asyncio.sleep(0 if reply.retry_after else self._limits.retry_seconds)
        return Answer(AnswerKind.NO_ANSWER, f"the server says {reply.status}")

    async def _followed(self, session: aiohttp.ClientSession, method: str, address: str) -> _Reply:
        """The last reply behind all redirects."""
        try:
            url = URL(address)
            for _ in range(_MAX_REDIRECTS + 1):
                reply = await self._reply(session, method, url)
                if reply.status not in _REDIRECTS or not reply.location:
                    return reply
                url = url.join(URL(reply.location))
                if url.scheme not in ("http", "https"):
                    return reply  # to an app or a mail program: the server has answered, and we go no further
        except ValueError:
            raise _NoAnswerError(_NO_ADDRESS, is_final=True) from None
        raise _NoAnswerError("it redirects without end", is_final=True)

    async def _reply(self, session: aiohttp.ClientSession, method: str, url: URL) -> _Reply:
        """One request, when it is its host's turn; none to a server that has been silent too often."""
        loop = asyncio.get_running_loop()
        host = self._hosts.setdefault(url.host or "", _Host())
        server = url.origin()
        async with host.turn:
            silence = host.silences.get(server)
            if silence and (silence.error.is_final or silence.times >= _MAX_SILENCES):
                raise silence.error
            wait = host.free_at - loop.time()
            if wait > self._limits.longest_wait_seconds:
                raise _LeftAloneError
            if wait > 0:
                await asyncio.sleep(wait)
            async with self._places:
                try:
                    async with session.request(method, url, allow_redirects=False) as response:
                        reply = _Reply(response.status, response.headers.get("Location"), _retry_after(response))
                        response.close()  # what it says is not read
                except (aiohttp.ClientError, TimeoutError, OSError) as error:
                    found = self._no_answer(error, url)
                    host.silences[server] = _Silence(silence.times + 1 if silence else 1, found)
                    raise found from None
                finally:
                    host.free_at = loop.time() + self._limits.pause_seconds
            host.silences.pop(server, None)
            if reply.status in _BUSY and reply.retry_after:
                host.free_at = max(host.free_at, loop.time() + reply.retry_after)
            return reply

    def _no_answer(self, error: Exception, url: URL) -> _NoAnswerError:
        """What happened, in words that are the same on every machine."""
        cause = getattr(error, "os_error", error)
        if isinstance(cause, RefusedDestinationError):
            return _NoAnswerError("it leads to no public web server", is_final=True)
        if isinstance(error, aiohttp.ClientConnectorDNSError) or isinstance(cause, socket.gaierror):
            return _NoAnswerError(f"there is no host '{url.host}'", is_final=True, kind=AnswerKind.NO_HOST)
        if isinstance(error, aiohttp.ClientConnectorCertificateError):
            return _NoAnswerError(f"the certificate of '{url.host}' is not valid", is_final=True)
        if isinstance(error, (aiohttp.ClientSSLError, ssl.SSLError)):
            return _NoAnswerError(f"'{url.host}' makes no secure connection", is_final=True)
        if isinstance(error, aiohttp.InvalidURL):
            return _NoAnswerError(_NO_ADDRESS, is_final=True)
        if isinstance(error, TimeoutError):
            return _NoAnswerError(f"no answer within {self._limits.request_seconds:g} seconds")
        if isinstance(error, aiohttp.ClientResponseError):
            return _NoAnswerError("the server answers what is no HTTP")
        return _NoAnswerError("the server does not answer")


def _ssl_context() -> ssl.SSLContext:
    """Trusts what the system trusts, and Mozilla's list where the system has none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _retry_after(response: aiohttp.ClientResponse) -> float | None:
    """The seconds that a `Retry-After` asks for, as a number or as a date (RFC 9110, section 10.2.3)."""
    written = response.headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d{1,9}", written, re.ASCII):
        return float(written)
    try:
        date = parsedate_to_datetime(written)
    except ValueError:
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
