"""What a search transfers and how long it takes, in Chromium with an empty cache, over a server on this machine."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING
from urllib.parse import quote

from benchmark.search_corpus import Query, running_text
from benchmark.search_sites import Edition
from benchmark.static_server import Sent, StaticServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHAPTER = "chapters/plan"
"""The page from whose header is searched; the real guide and the made one both have it."""
BOX = "header [data-search-box]"
"""The header's form on a page that is no page of results."""
_HIT = "a[data-search-result]"
_KEY_MILLISECONDS = 100
"""Between two keys where time is measured: typing, as quick typists do it, is part of what is measured."""
_SLOW_KEY_MILLISECONDS = 250
"""Between two keys where bytes are: longer than the box waits, so that the beginning of a word is searched for too."""
_SLOW_BYTES_PER_SECOND = 400_000 // 8
_SLOW_LATENCY = 400
_TIMES_SLOWER = 4
LONGEST_MILLISECONDS = 60_000
_TITLE = re.compile(r"^# +(.*\w.*)$", re.MULTILINE)
_SEARCH_FILE = re.compile(r"/pagefind/|/javascripts/search-[^/]+$")
_WATCH = f"""
  window.firstKey = window.firstHit = 0;
  addEventListener("input", () => {{ window.firstKey ||= performance.now(); }}, true);
  new MutationObserver(() => {{
    if (!window.firstHit && document.querySelector("{_HIT}")) window.firstHit = performance.now();
  }}).observe(document, {{ childList: true, subtree: true }});
"""
"""Notes when the first key came and when the first hit stood in the page, by the page's own clock."""
_TYPE_AT_ONCE = """([query, box]) => new Promise((resolve) => {
  const form = [...document.querySelectorAll(box)].find((one) => one.checkVisibility());
  const panel = form.querySelector("[data-search-box-results]");
  const watch = new MutationObserver(() => {
    watch.disconnect();
    resolve(performance.now() - start);
  });
  watch.observe(panel, { childList: true, subtree: true });
  const start = performance.now();
  form.q.value = query;
  form.q.dispatchEvent(new InputEvent("input", { bubbles: true }));
  setTimeout(() => resolve(5000), 5000);
})"""


@dataclass(frozen=True, slots=True)
class Volume:
    """Bytes of some answers, with their heads."""

    packed: int
    """As they were sent, texts packed."""
    plain: int
    """As a server sends them that packs nothing."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """What several searches loaded, each in a browser that had nothing: the largest is held to the budget."""

    box: tuple[Volume, ...]
    """From the first key typed in the header of a page that had loaded."""
    later: tuple[Volume, ...]
    """Then with other words in the same box."""
    page: tuple[Volume, ...]
    """All that the page of results loaded, opened by its address."""
    page_search: tuple[Volume, ...]
    """Of that, the search's own scripts and its index."""
    page_rest: tuple[Volume, ...]
    """The rest of it: the HTML, style sheets, fonts and scripts of any page."""


@dataclass(frozen=True, slots=True)
class SlowTimes:
    """Seconds to the first hit on a slow line and processor."""

    box: tuple[float, ...]
    """From the first key in the header of a page that had loaded."""
    page: tuple[float, ...]
    """From opening the page of results, with nothing in the cache."""


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """Milliseconds of many searches one after the other in one page."""

    all: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of them took less."""
        return median(self.all)

    @property
    def p90(self) -> float:
        """Nine of ten took less."""
        return quantiles(self.all, n=10)[-1] if len(self.all) > 1 else self.all[0]


def transfer(browser: "Browser", server: StaticServer, edition: Edition, queries: Sequence[str]) -> Transfer:
    """Search for each query in a browser that has nothing, and then for the next one."""
    box: list[list[Sent]] = []
    later: list[list[Sent]] = []
    page: list[list[Sent]] = []
    for first, second in pairwise(queries):
        with _page(browser) as opened:
            opened.goto(f"{server.address}{edition.path}{CHAPTER}/")
            server.wait_until_quiet()
            for query, volumes in ((first, box), (second, later)):
                start = len(server.sent)
                _type(opened, query, _SLOW_KEY_MILLISECONDS)
                server.wait_until_quiet()
                volumes.append(server.sent[start:])
        with _page(browser) as opened:
            start = len(server.sent)
            opened.goto(_results(server, edition, first))
            server.wait_until_quiet()
            page.append(server.sent[start:])
    return Transfer(
        tuple(map(volume_of, box)),
        tuple(map(volume_of, later)),
        tuple(map(volume_of, page)),
        tuple(volume_of(one for one in sent if _SEARCH_FILE.search(one.path)) for sent in page),
        tuple(volume_of(one for one in sent if not _SEARCH_FILE.search(one.path)) for sent in page),
    )


def slow_times(browser: "Browser", server: StaticServer, edition: Edition, queries: Sequence[str]) -> SlowTimes:
    """The first hit at 400 kbit/s, 400 ms latency and a processor four times slower, with nothing in the cache."""
    box, page = [], []
    for query in queries:
        with _page(browser) as opened:
            opened.goto(f"{server.address}{edition.path}{CHAPTER}/")
            server.wait_until_quiet()
            slow_down(opened)
            _type(opened, query, _KEY_MILLISECONDS)
            box.append(_first_hit(opened))
        with _page(browser) as opened:
            slow_down(opened)
            opened.goto(_results(server, edition, query), wait_until="commit", timeout=LONGEST_MILLISECONDS)
            page.append(_first_hit(opened))
    return SlowTimes(tuple(box), tuple(page))


def box_times(
    browser: "Browser", server: StaticServer, edition: Edition, page: str, queries: Iterable[Query]
) -> AnswerTimes:
    """From the last key in the header's box to what it shows, its own pause included, for one query after the other."""
    with _page(browser) as opened:
        opened.goto(f"{server.address}{edition.path}{page}/")
        opened.locator(f"{BOX} input:visible").first.focus()
        server.wait_until_quiet()
        return AnswerTimes(tuple(opened.evaluate(_TYPE_AT_ONCE, [query.query, BOX]) for query in queries))


def words_of_titles(docs: Path, count: int) -> list[str]:
    """Words that pages below a folder are sure to be found by: the longest of each title, evenly over all pages."""
    texts = (running_text(file.read_text(encoding="utf-8")) for file in sorted(docs.rglob("*.md")))
    titles = (match[1] for text in texts if (match := _TITLE.search(text)))
    words = list(dict.fromkeys(max(re.findall(r"\w+", title), key=len) for title in titles))
    step = max(1, len(words) // count)
    return words[::step][:count]


@contextmanager
def _page(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(_WATCH)
    try:
        yield page
    finally:
        context.close()


def _type(page: "Page", query: str, pause: int) -> None:
    field = page.locator(f"{BOX} input:visible").first
    field.fill("")
    field.press_sequentially(query, delay=pause)


def slow_down(page: "Page") -> None:
    """Give a page a line of 400 kbit/s with 400 ms latency, and a processor four times slower."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    line = {"latency": _SLOW_LATENCY, "downloadThroughput": _SLOW_BYTES_PER_SECOND}
    session.send("Network.emulateNetworkConditions", {**line, "offline": False, "uploadThroughput": 50_000})
    session.send("Emulation.setCPUThrottlingRate", {"rate": _TIMES_SLOWER})


def _first_hit(page: "Page") -> float:
    """Seconds from the first key, or from the opening of the page where none was typed, to the first hit.

    A hit that does not come in a minute counts as one minute.
    """
    from playwright.sync_api import TimeoutError as TooLongError

    with suppress(TooLongError):
        page.locator(_HIT).first.wait_for(state="attached", timeout=LONGEST_MILLISECONDS)
    taken: float = page.evaluate("window.firstHit ? window.firstHit - window.firstKey : 60000")
    return taken / 1000


def _results(server: StaticServer, edition: Edition, query: str) -> str:
    return f"{server.address}{edition.path}search/?q={quote(query)}"


def volume_of(sent: Iterable[Sent]) -> Volume:
    """All of some answers together."""
    answers = list(sent)
    return Volume(sum(one.packed for one in answers), sum(one.plain for one in answers))
