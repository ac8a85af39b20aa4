"""`check --online`: the guide's external addresses, each asked for once."""

import json
from pathlib import Path

import pytest

import guidebook.online.link_check
from guidebook.content.link_answer import Answer, AnswerKind
from guidebook.online.link_check import OfflineError, check_links, external_addresses
from mini_site import MiniSite, SiteMaker
from online.loopback import FAST, Reply, Site, anywhere, site

NOW = 1_000_000_000.0
CACHE = Path("online-1.json")


def page(*addresses: str) -> str:
    return "# Home\n\n" + "\n".join(f"- [x]({address})" for address in addresses) + "\n"


def answers(guide: MiniSite, now: float = NOW) -> dict[str, Answer]:
    return dict(check_links(guide.catalogue(), guide.root, now, limits=FAST, may_connect=anywhere).answers)


def test_every_external_address_is_collected_once(mini_site: SiteMaker) -> None:
    resource = """
        ---
        url: https://example.org/toolkit
        sources:
          - title: A
            url: https://example.org/source
        ---

        # Toolkit

        ![A map](https://example.org/map.png) and <https://EXAMPLE.org/toolkit#part>.
        """
    files = {
        "docs/en/resources/toolkit.md": resource,
        "docs/ar/index.md": page(
            "https://example.org/صفحة",
            "//example.org/toolkit",
            "https://mini.example/plan/",
            "/plan/",
            "plan.md",
            "mailto:a@example.org",
            "ftp://example.org/",
            "https://",
            "https://{{ host }}/",
            "term:mayor",
        ),
    }
    expected = ("map.png", "source", "toolkit", "صفحة")
    assert external_addresses(mini_site(files).catalogue()) == tuple(f"https://example.org/{path}" for path in expected)


def test_address_used_twice_is_asked_for_once_and_kept(mini_site: SiteMaker) -> None:
    with site(lambda method, path, before: Reply(404 if path == "/b" else 200)) as there:
        a, b = there.address("/a"), there.address("/b")
        guide = mini_site({"docs/en/index.md": page(a, f"{a}#part", b), "docs/ar/index.md": page(a)})
        expected = {a: Answer(AnswerKind.ALIVE), b: Answer(AnswerKind.GONE, "the server says 404: not found")}
        assert answers(guide) == expected
        assert sorted(there.asked) == [("GET", "/b"), ("HEAD", "/a"), ("HEAD", "/b")]
        there.requests.clear()
        assert answers(guide, NOW + 60) == expected
        assert there.asked == []
        assert answers(guide, NOW + 3600) == expected
        assert sorted(there.asked) == [("GET", "/b"), ("HEAD", "/b")]
        there.requests.clear()
        answers(guide, NOW + 7 * 24 * 3600)
        assert ("HEAD", "/a") in there.asked


def test_address_that_nobody_had_time_for_is_counted_and_not_kept(mini_site: SiteMaker) -> None:
    with site(lambda method, path, before: Reply(429, {"Retry-After": "3600"})) as there:
        guide = mini_site({"docs/en/index.md": page(there.address("/a"), there.address("/b"))})
        checked = check_links(guide.catalogue(), guide.root, NOW, limits=FAST, may_connect=anywhere)
    assert (checked.answers, checked.not_asked) == ({}, 2)
    assert json.loads((guide.root / CACHE).read_text()) == {}


def test_user_agent_names_the_guidebook_and_its_site(mini_site: SiteMaker) -> None:
    with site(lambda method, path, before: Reply()) as there:
        answers(mini_site({"docs/en/index.md": page(there.address())}))
    assert there.requests[0].user_agent == "guidebook-link-check/1 (+https://mini.example/)"


def test_progress_counts_what_is_asked_for(mini_site: SiteMaker) -> None:
    told: list[tuple[int, int]] = []
    with site(lambda method, path, before: Reply()) as there:
        guide = mini_site({"docs/en/index.md": page(there.address("/a"), there.address("/b"))})
        for _ in range(2):
            check_links(
                guide.catalogue(),
                guide.root,
                NOW,
                progress=lambda done, total: told.append((done, total)),
                limits=FAST,
                may_connect=anywhere,
            )
    assert told == [(1, 2), (2, 2)]


def test_interruption_keeps_what_is_known(mini_site: SiteMaker) -> None:
    def interrupt(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with site(lambda method, path, before: Reply()) as there:
        guide = mini_site({"docs/en/index.md": page(there.address())})
        with pytest.raises(KeyboardInterrupt):
            check_links(guide.catalogue(), guide.root, NOW, progress=interrupt, limits=FAST, may_connect=anywhere)
    assert json.loads((guide.root / CACHE).read_text()) == {there.address(): ["alive", "", NOW]}


def test_machine_without_a_network_accuses_nobody(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    offline(monkeypatch)
    guide = mini_site({"docs/en/index.md": page("https://a.invalid/", "https://b.invalid/")})
    with pytest.raises(OfflineError):
        answers(guide)
    assert not (guide.root / CACHE).exists()


def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def fail(*arguments: object, **options: object) -> list[object]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)


@pytest.fixture
def loopback_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the command line ask servers on this machine, without its pauses."""
    real = guidebook.online.link_check.check_links

    def check(*arguments: object, **options: object) -> object:
        return real(*arguments, **options, limits=FAST, may_connect=anywhere)  # type: ignore[arg-type]

    monkeypatch.setattr(guidebook.online.link_check, "check_links", check)


@pytest.mark.usefixtures("loopback_allowed")
def test_command_reports_dead_links_and_their_severity(mini_site: SiteMaker) -> None:
    def reply(method: str, path: str, before: int) -> Reply:
        return Reply({"/gone": 404, "/ill": 500}.get(path, 200))

    with site(reply) as there:
        guide = mini_site({"docs/en/index.md": page(*map(there.address, ("/ok", "/gone", "/ill")))})
        found = guide.findings("--online", "--select", "REF020")
        assert [(finding["line"], finding["severity"]) for finding in found] == [(4, "error"), (5, "warning")]
        result = guide.run("check", "--online", "--select", "REF020")
        assert (result.exit_code, result.stderr) == (1, "")
        there.requests.clear()
        assert guide.of_rule("dead-external-link") == []
        assert there.asked == []


@pytest.mark.usefixtures("loopback_allowed")
def test_command_says_how_many_were_not_asked_for(mini_site: SiteMaker) -> None:
    with site(lambda method, path, before: Reply(503, {"Retry-After": "3600"})) as there:
        result = mini_site({"docs/en/index.md": page(there.address())}).run("check", "--online", "--select", "REF020")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Links of other sites not asked for this time: 1. Run the check again.\n"


def test_command_never_asks_this_machine(mini_site: SiteMaker) -> None:
    with site(lambda method, path, before: Reply()) as there:
        found = mini_site({"docs/en/index.md": page(private(there))}).findings("--online", "--select", "REF020")
    assert [finding["message"] for finding in found] == [
        f"'{private(there)}' leads nowhere: it leads to no public web server"
    ]
    assert there.asked == []


def private(there: Site) -> str:
    return there.address("/secret")


def test_command_without_a_network_fails_in_one_line(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    offline(monkeypatch)
    result = mini_site({"docs/en/index.md": page("https://a.invalid/", "https://b.invalid/")}).run("check", "--online")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "Error: no other site can be found: is this machine online?\n"
