"""Asks for every address of another site that the guide links to, each once; what is known from lately is not asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.content.catalogue import Catalogue
from guidebook.content.external_references import external_references
from guidebook.content.link_answer import Answer, AnswerKind
from guidebook.content.web_address import read_web_address
from guidebook.online.answer_cache import DatedAnswer, read_answers, write_answers
from guidebook.online.asking import Limits, ask
from guidebook.online.destinations import MayConnect, is_public

_FILE = "online-1.json"
"""The number is that of the file's form."""


class OfflineError(Exception):
    """No name of any site can be looked up: the fault is on this side."""


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """What came of asking."""

    answers: Mapping[str, Answer]
    """By address, as `WebAddress.request` writes it."""
    not_asked: int
    """How many addresses there was no time for, or whose host wanted to be left alone."""


def external_addresses(catalogue: Catalogue) -> tuple[str, ...]:
    """Every address of `http` and `https` outside the own site that some page links to, sorted, without fragments."""
    found = set()
    for page in catalogue.pages.values():
        for reference in external_references(catalogue, page):
            address = read_web_address(reference.target)
            if address:
                found.add(address.request)
    return tuple(sorted(found))


def check_links(
    catalogue: Catalogue,
    folder: Path,
    now: float,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    limits: Limits | None = None,
    may_connect: MayConnect = is_public,
) -> LinkCheck:
    """Ask for the guide's external addresses, as far as no kept answer still holds.

    `folder` is where answers are kept; `now` is the time in seconds since 1970.
    `progress` is told how many of how many addresses are done. An interruption keeps what is known by then.
    Raises `OfflineError` when the names of several sites were looked up, all in vain.
    """
    wanted = external_addresses(catalogue)
    kept = read_answers(folder / _FILE, now)
    answers = {address: kept[address].answer for address in wanted if address in kept}
    missing = [address for address in wanted if address not in kept]
    done = 0

    def told(address: str, answer: Answer | None) -> None:
        nonlocal done
        done += 1
        if answer is not None:
            answers[address] = answer
            kept[address] = DatedAnswer(answer, now)
        progress(done, len(missing))

    if missing:
        try:
            ask(missing, _user_agent(catalogue.site_url), told=told, limits=limits, may_connect=may_connect)
        finally:
            is_offline = _is_offline([answers[address] for address in missing if address in answers])
            if not is_offline:
                write_answers(folder / _FILE, kept)
        if is_offline:
            raise OfflineError
    return LinkCheck(answers, len(wanted) - len(answers))


def _is_offline(answers: list[Answer]) -> bool:
    """Whether several hosts were looked for and none was found; each answer names its host."""
    return len(set(answers)) > 1 and all(answer.kind is AnswerKind.NO_HOST for answer in answers)


def _user_agent(site_url: str | None) -> str:
    """Says who asks, and where to complain (RFC 9110, section 10.1.5)."""
    site = read_web_address(site_url) if site_url else None
    return "guidebook-link-check/1" + (f" (+{site.request})" if site else "")
