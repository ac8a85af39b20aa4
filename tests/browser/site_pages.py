"""One page of every kind in every edition of a built site, found by what the pages say of themselves."""

import re
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Page

_HEAD = re.compile(r'<html lang="([\w-]+)".*?<body class="kind-([\w-]+)', re.DOTALL)


def pages_by_kind(site: Path) -> Mapping[str, Mapping[str, str]]:
    """By edition and kind: the address of the kind's longest page, which has most to go wrong in it.

    Pages that lead elsewhere at once are none, and contributors' pages on the rules stand behind readers' own.
    """
    found: dict[str, dict[str, tuple[bool, int, str]]] = {}
    for file in sorted(site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        match = _HEAD.search(text)
        if match is None or match[2] == "moved":
            continue
        path = file.relative_to(site).as_posix()
        pages = found.setdefault(match[1], {})
        weight = ("rules/" not in path, len(text), "/" + re.sub(r"(^|/)index\.html$", r"\1", path))
        pages[match[2]] = max(pages.get(match[2], weight), weight)
    return {edition: {kind: path for kind, (_, _, path) in kinds.items()} for edition, kinds in found.items()}


def open_kind(page: Page, address: str, kind: str, path: str) -> None:
    """Go to a page of a kind; the search page is asked for something, and waited for."""
    page.goto(address + path + ("?q=a" if kind == "search" else ""))
    if kind == "search":
        page.locator("[data-search-state=done]").wait_for()
