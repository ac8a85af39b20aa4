"""What reading transfers and how soon there is text, in Chromium with an empty cache, over a server on this machine."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from benchmark.search_cost import LONGEST_MILLISECONDS, Volume, slow_down, volume_of
from benchmark.static_server import Sent, StaticServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_TEXTS = ("", ".html", ".css", ".js")
"""How the paths of HTML, styles and scripts end; all else is fonts and pictures."""
_LEAST_LETTERS = 60
_WATCH = f"""
  window.firstText = new Promise((resolve) => {{
    new PerformanceObserver((list) => {{
      const texts = list.getEntries().filter((entry) => entry.element?.textContent.length >= {_LEAST_LETTERS});
      if (texts.length) resolve(Math.min(...texts.map((entry) => entry.renderTime || entry.startTime)));
    }}).observe({{ type: "element", buffered: true }});
    setTimeout(resolve, {LONGEST_MILLISECONDS}, {LONGEST_MILLISECONDS});
  }});
  new MutationObserver((changes) => {{
    for (const change of changes) for (const node of change.addedNodes) {{
      if (node.localName === "p" && node.closest("article")) node.setAttribute("elementtiming", "text");
    }}
  }}).observe(document, {{ childList: true, subtree: true }});
"""
"""Notes when the first paragraph of the article was painted, in whatever face: https://wicg.github.io/element-timing/."""


@dataclass(frozen=True, slots=True)
class Views:
    """What several chapters loaded: the largest of each is held to the budget."""

    texts: tuple[Volume, ...]
    """HTML, styles and scripts of a chapter opened with nothing in the cache."""
    all: tuple[Volume, ...]
    """All that was loaded for it, fonts too."""
    next: tuple[Volume, ...]
    """All that the chapter opened after it loaded."""


def views(browser: "Browser", server: StaticServer, addresses: Sequence[str]) -> Views:
    """Open each chapter in a browser that has nothing, and then the next one; at least two addresses."""
    first: list[list[Sent]] = []
    following: list[list[Sent]] = []
    for address, after in pairwise((*addresses, addresses[0])):
        with _page(browser) as page:
            for opened, kept in ((address, first), (after, following)):
                start = len(server.sent)
                page.goto(server.address + opened)
                server.wait_until_quiet()
                kept.append(server.sent[start:])
    return Views(
        tuple(volume_of(_texts(sent)) for sent in first),
        tuple(map(volume_of, first)),
        tuple(map(volume_of, following)),
    )


def _texts(sent: Iterable[Sent]) -> Iterator[Sent]:
    return (one for one in sent if PurePosixPath(one.path).suffix in _TEXTS)


def readable_times(browser: "Browser", server: StaticServer, addresses: Iterable[str]) -> tuple[float, ...]:
    """Seconds until a paragraph of a chapter's text was painted, at 400 kbit/s, 400 ms latency and a processor four
    times slower, with nothing in the cache. Fonts are not waited for: the text may stand in a face of the system.

    A text that is not there in a minute counts as one minute.
    """
    found = []
    for address in addresses:
        with _page(browser) as page:
            slow_down(page)
            page.goto(server.address + address, wait_until="commit", timeout=LONGEST_MILLISECONDS)
            found.append(page.evaluate("window.firstText") / 1000)
    return tuple(found)


@contextmanager
def _page(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.add_init_script(_WATCH)
    try:
        yield page
    finally:
        context.close()
