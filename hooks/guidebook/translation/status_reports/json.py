"""Status -> JSON for programs."""

import json
from collections.abc import Sequence

from guidebook.translation.status import LocaleStatus


def report_json(locales: Sequence[LocaleStatus]) -> str:
    """A list of objects, one a locale and page it was not born in, in reading order.

    Each has exactly the keys `locale page state made since changed words words_done title path`: `state` is `current`,
    `outdated`, `unstamped`, `unfinished` or `missing`; `made` is `machine`, `reviewed`, `human` or null; `since` is a
    date (`2026-11-22`, `2026-11`, `2026`) or null; `changed` is a list of objects with `id` and `title`. `path` is
    relative to the folder of the configuration file, and says where a missing translation is to stand.
    """
    entries = [
        {
            "locale": status.locale,
            "page": page.key,
            "state": str(page.state),
            "made": None if page.made is None else str(page.made),
            "since": page.since,
            "changed": [{"id": section, "title": title} for section, title in page.changed],
            "words": page.words,
            "words_done": page.words_done,
            "title": page.title,
            "path": page.path,
        }
        for status in locales
        for page in status.pages
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"
