"""What has changed in the status since a day or a commit -> text, JSON, Markdown."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from guidebook.checks.reporters.text import isolated
from guidebook.translation.history import Commit
from guidebook.translation.status import PageState, PageStatus
from guidebook.translation.status_changes import StatusChange
from guidebook.translation.status_reports.counts import STATES, counted
from guidebook.translation.status_reports.markdown import escaped
from guidebook.translation.status_reports.text import next_step

_TABLE = ("| Page | Title | Was | Is | What has changed |", "|---|---|---|---|---|")


@dataclass(frozen=True, slots=True)
class Since:
    """What somebody asked for, and what came out."""

    when: str
    """A day or a revision of git, as it was given."""
    commit: Commit | None
    """The last commit before; None where there was none yet."""
    changes: Sequence[StatusChange]


def since_text(since: Since) -> str:
    """A line for each page: what it was, what it is, and what has changed; then the next command, if there is one."""
    return "\n".join([*_lines(since), ""])


def since_json(since: Since) -> str:
    """A list of objects with exactly the keys `locale page path title was state source_changed translation_changed`.

    `was` and `state` are as in the status, or null where there is no page; so is `path`, where there is none now.
    """
    entries = [
        {
            "locale": change.locale,
            "page": change.key,
            "path": change.now.path if change.now else None,
            "title": _title(change),
            "was": str(change.then.state) if change.then else None,
            "state": str(change.now.state) if change.now else None,
            "source_changed": change.has_source_changed,
            "translation_changed": change.has_translation_changed,
        }
        for change in since.changes
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def since_markdown(since: Since) -> str:
    """A heading and a table for each locale."""
    lines = [f"{_opening(since)}.", ""]
    for locale, changes in groupby(since.changes, lambda change: change.locale):
        lines += [f"## {escaped(locale)}", "", *_TABLE]
        lines += [
            f"| {escaped(change.key)} | {isolated(escaped(_title(change)))} | {_state(change.then)} "
            f"| {_state(change.now)} | {_what(change)} |"
            for change in changes
        ]
        lines.append("")
    return "\n".join(lines)


SINCE_REPORTS: Mapping[str, Callable[[Since], str]] = {
    "text": since_text,
    "json": since_json,
    "markdown": since_markdown,
}
"""By the name that `--format` gives them."""


def _lines(since: Since) -> Iterator[str]:
    yield f"{_opening(since)}{':' if since.changes else '.'}"
    for change in since.changes:
        status = change.now or change.then
        path = status.path if status else change.key
        yield isolated(
            f"  {path}: was {_state(change.then)}, is {_state(change.now)}; {_what(change)}: '{_title(change)}'"
        )
        if change.now and change.now.state is not PageState.CURRENT:
            yield f"    next: {next_step(change.now, change.locale)}"


def _opening(since: Since) -> str:
    number = len(since.changes)
    pages = f"{counted(number, 'page')} {'has' if number == 1 else 'have'}" if number else "no page has"
    commit = since.commit
    then = f"commit {commit.short_id} of {commit.date}" if commit else "before the first commit"
    return f"Since {since.when} ({then}), {pages} changed"


def _state(status: PageStatus | None) -> str:
    return STATES[status.state] if status else "not there"


def _title(change: StatusChange) -> str:
    status = change.now or change.then
    return status.title if status else change.key


def _what(change: StatusChange) -> str:
    if change.has_source_changed and change.has_translation_changed:
        return "source and translation have changed"
    if change.has_source_changed:
        return "its source has changed"
    return "the translation has changed" if change.has_translation_changed else "only front matter has changed"
