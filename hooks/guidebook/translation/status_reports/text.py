"""Status -> text for translators: how far each locale is, and what to do next."""

import shlex
from collections.abc import Iterator, Sequence

import click

from guidebook.checks.reporters.text import isolated
from guidebook.content.unfinished import MARK
from guidebook.translation.status import LocaleStatus, Made, PageState, PageStatus
from guidebook.translation.status_reports.counts import STATES, counted, pages_text, words_text

_BAR = 20
"""Characters of a progress bar."""
_REVIEW = (
    "read each beside its source, mend it, and write 'method: machine-reviewed' and 'reviewer: NAME' "
    "below 'translation:'"
)


def report_text(locales: Sequence[LocaleStatus], is_coloured: bool = False) -> str:
    """A line and a progress bar for each locale, then its pages that need work, in the order in which to take them up.

    Each comes with the sections that changed and with the next command. `is_coloured` is for a terminal. Titles stand
    late in their lines and right-to-left ones are isolated, so that the lines read in any terminal.
    """
    return "\n".join(line for status in locales for line in (*_lines(status, is_coloured), ""))


def _lines(status: LocaleStatus, is_coloured: bool) -> Iterator[str]:
    yield _headline(status, is_coloured)
    to_do = sorted(
        (page for page in status.pages if page.state is not PageState.CURRENT),
        key=lambda page: [*PageState].index(page.state),
    )
    to_review = [page for page in status.pages if page.state is PageState.CURRENT and page.made is Made.MACHINE]
    for page in to_do:
        yield from _page_lines(page, status.locale)
    if to_review:
        yield f"  made by machine, reviewed by nobody: {counted(len(to_review), 'page')}"
        yield from (isolated(f"    {page.path}: '{page.title}'") for page in to_review)
        yield f"    next: {_REVIEW}"
    if status.pages and not to_do and not to_review:
        yield "  nothing to do"


def _headline(status: LocaleStatus, is_coloured: bool) -> str:
    name = click.style(status.locale, bold=True) if is_coloured else status.locale
    if not status.pages:
        return f"{name}: the source of {counted(status.born, 'page')}; nothing to translate"
    filled = _BAR * status.percent_done // 100
    if is_coloured:
        colour = "green" if filled == _BAR else "yellow"
        bar = click.style("█" * filled, fg=colour) + click.style("░" * (_BAR - filled), dim=True)
    else:
        bar = f"[{'#' * filled}{'-' * (_BAR - filled)}]"
    return f"{name} {bar} {status.percent_done}%, {words_text(status)}; {pages_text(status)}"


def _page_lines(page: PageStatus, locale: str) -> Iterator[str]:
    """The page, what changed, and what to do next."""
    state = f"{STATES[page.state]} since {page.since}" if page.since else STATES[page.state]
    facts = [state, "made by machine"] if page.made is Made.MACHINE else [state]
    if page.words_to_do:
        facts.append(f"{counted(page.words_to_do, 'word')} to do")
    yield isolated(f"  {page.path}: {', '.join(facts)}: '{page.title}'")
    yield from (isolated(f"    {section}: '{title}'") for section, title in page.changed)
    yield from (f"    {section}: gone from the source" for section in page.removed)
    if page.state is PageState.OUTDATED and not page.changed and not page.removed:
        yield "    its sections stand in another order now"
    yield f"    next: {next_step(page, locale)}"


def next_step(page: PageStatus, locale: str) -> str:
    """What to do about a page that is not current: a command, or the way to it."""
    which = f"{shlex.quote(page.key)} --locale {locale}"
    if page.state is PageState.MISSING:
        return f"guide.py new translation {which}"
    if page.state is PageState.UNFINISHED:
        return f"translate what is marked '{MARK}', then guide.py stamp {which}"
    if page.state is PageState.OUTDATED:
        return f"guide.py diff {which}"
    if page.made is None:
        return f"compare it with its source, write 'translation: {{method: human}}', then guide.py stamp {which}"
    return f"compare it with its source, then guide.py stamp {which}"
