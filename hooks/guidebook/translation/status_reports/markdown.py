"""Status -> Markdown, for an issue or a wiki."""

import re
from collections.abc import Iterator, Sequence

from guidebook.checks.reporters.text import isolated
from guidebook.translation.status import LocaleStatus, PageStatus
from guidebook.translation.status_reports.counts import STATES, counted, pages_text, words_text

_MARKUP = re.compile(r"[\\`*_\[\]<>|#~&]")
"""What means something to Markdown within a line, or ends a cell of a table (GitHub Flavored Markdown, 4.10)."""


def report_markdown(locales: Sequence[LocaleStatus]) -> str:
    """A heading, the counts and a table of the pages for each locale; pages that need work first."""
    return "\n".join(line for status in locales for line in _lines(status))


def _lines(status: LocaleStatus) -> Iterator[str]:
    yield f"## {escaped(status.locale)}"
    yield ""
    if not status.pages:
        yield f"The source of {counted(status.born, 'page')}; nothing to translate."
        yield ""
        return
    yield f"{status.percent_done}%, {words_text(status)}; {pages_text(status)}."
    yield ""
    yield "| Page | Title | State | Since | Made | Changed sections | Words to do |"
    yield "|---|---|---|---|---|---|--:|"
    states = [*type(status.pages[0].state)]
    for page in sorted(status.pages, key=lambda page: states.index(page.state)):
        yield f"| {' | '.join(_cells(page))} |"
    yield ""


def _cells(page: PageStatus) -> Iterator[str]:
    yield escaped(page.key)
    yield escaped(page.title)
    yield STATES[page.state]
    yield page.since or ""
    yield str(page.made or "")
    changed = [f"{section} ({title})" for section, title in page.changed]
    yield isolated(escaped(", ".join((*changed, *(f"{section} (gone)" for section in page.removed)))))
    yield f"{page.words_to_do:,}"


def escaped(text: str) -> str:
    """A text in which nothing means something to Markdown, on one line."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
