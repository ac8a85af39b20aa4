"""The forms in which `status` tells how far the translations are."""

from collections.abc import Callable, Mapping, Sequence

from guidebook.translation.status import LocaleStatus
from guidebook.translation.status_reports.json import report_json
from guidebook.translation.status_reports.markdown import report_markdown
from guidebook.translation.status_reports.text import report_text

REPORTS: Mapping[str, Callable[[Sequence[LocaleStatus]], str]] = {
    "text": report_text,
    "json": report_json,
    "markdown": report_markdown,
}
"""By the name that `--format` gives them; each takes the locales that were asked for."""
