"""Asking servers for addresses, on this machine's own loopback."""

import socket
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from threading import Thread
from time import sleep

import pytest
from yarl import URL

from guidebook.content.link_answer import Answer, AnswerKind
from guidebook.online.asking import Limits, ask
from guidebook.online.destinations import MayConnect, is_public
from online.loopback import FAST, Answering, Reply, anywhere, site

ALIVE = Answer(AnswerKind.ALIVE)


def asked(
    *addresses: str, limits: Limits = FAST, may_connect: MayConnect = anywhere, user_agent: str = "test"
) -> dict[str, Answer | None]:
    answers: dict[str, Answer | None] = {}
    ask(addresses, user_agent, told=answers.__setitem__, limits=limits, may_connect=may_connect)
    return answers


def always(status: int, **headers: str) -> Answering:
    return lambda method, path, before: Reply(status, {name.replace("_", "-"): it for name, it in headers.items()})


@pytest.mark.parametrize("status", [200, 204, 304])
def test_address_that_answers_is_alive_and_asked_for_once(status: int) -> None:
    with site(always(status)) as there:
        assert asked(there.address("/a?b=c")) == {there.address("/a?b=c"): ALIVE}
    assert there.asked == [("HEAD", "/a?b=c")]


@pytest.mark.parametrize(
    ("status", "detail"), [(404, "the server says 404: not found"), (410, "the server says 410: gone")]
)
def test_what_is_not_there_is_gone(status: int, detail: str) -> None:
    with site(always(status)) as there:
        assert asked(there.address()) == {there.address(): Answer(AnswerKind.GONE, detail)}
    assert there.asked == [("HEAD", "/"), ("GET", "/")]


@pytest.mark.parametrize("status", [400, 401, 403, 405, 406, 418, 429, 451, 999])
def test_server_that_keeps_to_itself_proves_nothing(status: int) -> None:
    with site(always(status)) as there:
        assert asked(there.address()) == {there.address(): ALIVE}


@pytest.mark.parametrize("status", [0, 403, 404, 405, 500, 501])
def test_get_counts_where_head_fails(status: int) -> None:
    with site(lambda method, path, before: Reply(status if method == "HEAD" else 200)) as there:
        assert asked(there.address()) == {there.address(): ALIVE}
    # aiohttp itself takes a connection that breaks for a stale one, once.
    assert list(dict.fromkeys(there.asked)) == [("HEAD", "/"), ("GET", "/")]


def test_server_in_trouble_is_tried_a_second_time() -> None:
    with site(lambda method, path, before: Reply(200 if before else 503)) as there:
        assert asked(there.address()) == {there.address(): ALIVE}
    assert there.asked == [("HEAD", "/"), ("GET", "/"), ("GET", "/")]


def test_server_that_stays_in_trouble_does_not_answer() -> None:
    with site(always(502)) as there:
        assert asked(there.address()) == {there.address(): Answer(AnswerKind.NO_ANSWER, "the server says 502")}
    assert len(there.asked) == 3


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_followed_and_is_no_fault(status: int) -> None:
    with site(lambda method, path, before: Reply(status, {"Location": "../b"}) if path == "/a/" else Reply()) as there:
        assert asked(there.address("/a/")) == {there.address("/a/"): ALIVE}
    assert there.asked == [("HEAD", "/a/"), ("HEAD", "/b")]


def test_redirect_to_nothing_is_gone() -> None:
    with site(lambda method, path, before: Reply(301, {"Location": "/b"}) if path == "/a" else Reply(404)) as there:
        assert asked(there.address("/a"))[there.address("/a")] == Answer(
            AnswerKind.GONE, "the server says 404: not found"
        )


@pytest.mark.parametrize("location", ["mailto:a@example.org", "intent://open", ""])
def test_redirect_out_of_the_web_is_an_answer(location: str) -> None:
    with site(always(302, Location=location)) as there:
        assert asked(there.address()) == {there.address(): ALIVE}


@pytest.mark.parametrize(
    ("location", "detail"),
    [
        ("/", "it redirects without end"),
        ("http://[::1", "it leads to what is no address"),
        ("file:///etc/passwd", None),
    ],
)
def test_redirect_that_arrives_nowhere(location: str, detail: str | None) -> None:
    with site(always(302, Location=location)) as there:
        answer = asked(there.address())[there.address()]
    assert answer == (Answer(AnswerKind.NO_ANSWER, detail) if detail else ALIVE)
    assert {path for _, path in there.asked} == {"/"}


def test_slow_server_does_not_answer() -> None:
    limits = Limits(total_seconds=10, request_seconds=0.2, pause_seconds=0)
    with site(lambda method, path, before: Reply(seconds=1)) as there:
        answers = asked(there.address(), limits=limits)
    assert answers == {there.address(): Answer(AnswerKind.NO_ANSWER, "no answer within 0.2 seconds")}
    assert len(there.asked) == 2


def test_server_that_drips_its_answer_does_not_answer() -> None:
    def drip() -> None:
        for _ in range(2):
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                connection.sendall(b"HTTP/1.1 200 OK\r\nA: ")
                while True:
                    connection.sendall(b"a")
                    sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        dripping = Thread(target=drip)
        dripping.start()
        answers = asked(address, limits=Limits(total_seconds=10, request_seconds=0.3, pause_seconds=0))
        dripping.join()
    assert answers == {address: Answer(AnswerKind.NO_ANSWER, "no answer within 0.3 seconds")}


def test_closed_port_and_broken_connection_are_no_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        closed = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    with site(always(0)) as there:
        answers = asked(closed, there.address())
    silent = Answer(AnswerKind.NO_ANSWER, "the server does not answer")
    assert answers == {closed: silent, there.address(): silent}


def test_server_without_encryption_makes_no_secure_connection() -> None:
    with site(always(200)) as there:
        address = there.address().replace("http:", "https:")
        detail = "'127.0.0.1' makes no secure connection"
        assert asked(address) == {address: Answer(AnswerKind.NO_ANSWER, detail)}


def test_name_that_is_reserved_for_nothing_has_no_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object, **options: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    address = "https://nowhere.invalid/"
    assert asked(address) == {address: Answer(AnswerKind.NO_HOST, "there is no host 'nowhere.invalid'")}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f.1"])
def test_private_destination_is_never_connected_to(host: str) -> None:
    with site(always(200)) as there:
        answers = asked(there.address(host=host), may_connect=is_public)
    assert answers == {there.address(host=host): Answer(AnswerKind.NO_ANSWER, "it leads to no public web server")}
    assert there.asked == []


def test_redirect_to_a_private_destination_is_not_followed() -> None:
    with site(always(200)) as private, site(always(302, Location=private.address("/secret"))) as public:
        answers = asked(public.address(), may_connect=lambda address, port: port == public.port)
    assert answers == {public.address(): Answer(AnswerKind.NO_ANSWER, "it leads to no public web server")}
    assert private.asked == []


def test_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with site(always(404)) as proxy, site(always(200)) as there:
        monkeypatch.setenv("http_proxy", proxy.address())
        monkeypatch.setenv("HTTP_PROXY", proxy.address())
        assert asked(there.address()) == {there.address(): ALIVE}
    assert proxy.asked == []


def test_who_asks_says_so() -> None:
    with site(always(200)) as there:
        asked(there.address(), user_agent="guidebook (+https://guide.example/)")
    assert {request.user_agent for request in there.requests} == {"guidebook (+https://guide.example/)"}


def test_one_host_is_asked_one_thing_at_a_time_with_a_pause() -> None:
    limits = Limits(total_seconds=10, request_seconds=2, pause_seconds=0.1)
    with site(lambda method, path, before: Reply(seconds=0.02)) as there:
        asked(*(there.address(f"/{number}") for number in range(4)), limits=limits)
    times = sorted((request.start, request.end) for request in there.requests)
    assert len(times) == 4
    assert all(start - end >= 0.09 for (_, end), (start, _) in pairwise(times))


def test_several_hosts_are_asked_at_once_but_not_too_many() -> None:
    limits = Limits(total_seconds=10, request_seconds=2, requests_at_once=2, pause_seconds=0)
    with site(lambda method, path, before: Reply(seconds=0.4)) as there:
        asked(*(there.address(host=host) for host in ("127.0.0.1", "localhost", "0x7f.1")), limits=limits)
    first, second, third = sorted((request.start, request.end) for request in there.requests)
    assert second[0] < first[1]
    assert third[0] >= min(first[1], second[1])


@pytest.mark.parametrize("as_date", [False, True])
def test_server_that_wants_to_be_left_in_peace_is(as_date: bool) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=3600), usegmt=True) if as_date else "3600"
    with site(lambda method, path, before: Reply(429, {"Retry-After": later})) as there:
        answers = asked(there.address("/a"), there.address("/b"))
    assert list(answers.values()) == [None, None]
    assert len(there.asked) == 1


def test_short_wait_that_a_server_asks_for_is_kept() -> None:
    with site(lambda method, path, before: Reply() if before else Reply(503, {"Retry-After": "1"})) as there:
        assert asked(there.address()) == {there.address(): ALIVE}
    first, *_, last = there.requests
    assert last.start - first.end >= 0.9


@pytest.mark.parametrize("header", ["soon", "-1", "99999999999", "Fri, 99 Foo 2026"])
def test_unreadable_wait_is_none(header: str) -> None:
    with site(lambda method, path, before: Reply() if before else Reply(503, {"Retry-After": header})) as there:
        assert asked(there.address()) == {there.address(): ALIVE}


def test_what_there_is_no_time_for_is_not_answered() -> None:
    limits = Limits(total_seconds=1, request_seconds=5, pause_seconds=0)
    with site(lambda method, path, before: Reply(seconds=0 if path == "/a" else 3)) as there:
        addresses = there.address("/a"), there.address("/b"), there.address("/c")
        answers = asked(*addresses, limits=limits)
    assert answers == {addresses[0]: ALIVE, addresses[1]: None, addresses[2]: None}


def test_dead_server_is_not_waited_for_at_every_address() -> None:
    limits = Limits(total_seconds=30, request_seconds=0.1, pause_seconds=0)
    with site(lambda method, path, before: Reply(seconds=0.5)) as there:
        answers = asked(*(there.address(f"/{number}") for number in range(20)), limits=limits)
    assert set(answers.values()) == {Answer(AnswerKind.NO_ANSWER, "no answer within 0.1 seconds")}
    assert len(there.asked) == 4


def test_nothing_asked_is_nothing_told() -> None:
    assert asked() == {}


def test_address_is_sent_as_it_is_written() -> None:
    with site(always(200)) as there:
        asked(there.address("/%D9%85?a=%2B+b&c=d%26"), there.address("/صفحة"))
    assert {path for _, path in there.asked} == {"/%D9%85?a=%2B+b&c=d%26", URL("/صفحة").raw_path}
