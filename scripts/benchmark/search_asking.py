"""Asks the three searches in a browser, each in the page that carries it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from benchmark.search_corpus import Query
from benchmark.search_sites import Edition
from benchmark.static_server import StaticServer
from guidebook.build.theme_files import theme_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WAYS = ("guidebook", "Material", "Pagefind")
"""Our own search; plain Material's; plain Pagefind's."""
_MOST = 40
"""Hits that are read: enough for ten pages of the corpus whatever else is found."""
SHOWN = 5
"""Hits that the header's box shows."""

_OURS = """async ([query, shown, most]) => {
  const start = performance.now();
  const { search } = await import("/SEARCH_INDEX");
  const { hits, dropped } = await search(document.querySelector("[data-search-box]"), query);
  await Promise.all(hits.slice(0, shown).map((hit) => hit.data()));
  const milliseconds = performance.now() - start;
  const found = await Promise.all(hits.slice(0, most).map((hit) => hit.data()));
  return { urls: found.map(({ url }) => url), dropped, milliseconds };
}""".replace("SEARCH_INDEX", theme_files().addresses["search-index.js"])
_PAGEFIND = """async ([query, shown, most]) => {
  const start = performance.now();
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, shown).map((result) => result.data()));
  const milliseconds = performance.now() - start;
  const found = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return { urls: found.map(({ url }) => url), milliseconds };
}"""
_WATCH_WORKER = """
  window.searchReady = new Promise((ready) => {
    window.Worker = class extends Worker {
      constructor(...all) {
        super(...all);
        this.addEventListener("message", ({ data: { type, data } }) => {
          if (type === 1) ready();
          if (type === 3) window.searchAnswered?.(data);
        });
      }
    };
  });
"""
"""Hands on what Material's worker tells its page: 1 is "ready", 3 an answer."""
_MATERIAL = """async ([query, , most]) => {
  const box = document.querySelector("[data-md-component=search-query]");
  box.focus();
  await window.searchReady;
  const start = performance.now();
  const answer = new Promise((resolve) => {
    window.searchAnswered = resolve;
    // Material does not ask again for what it has just been asked.
    setTimeout(() => resolve(window.lastAnswer), 3000);
  });
  box.value = query;
  for (const type of ["input", "keyup"]) box.dispatchEvent(new KeyboardEvent(type, { bubbles: true }));
  const data = (window.lastAnswer = await answer);
  const milliseconds = performance.now() - start;
  return { urls: data.items.slice(0, most).map(([first]) => `/${first.location}`), milliseconds };
}"""
_SCRIPTS = (_OURS, _MATERIAL, _PAGEFIND)


@dataclass
class Asked:
    """A search in a page that stays open."""

    page: "Page"
    edition: Edition
    script: str
    milliseconds: list[float] = field(default_factory=list)
    """From the question to the text of the first hits; Material has the text with the answer."""

    def __call__(self, query: Query) -> Sequence[str]:
        """The addresses of what is found, the best first.

        Where our search offers other words for one that it does not know, a query with a slip of the pen is asked
        again with the first of them, as a reader would.
        """
        answer = self._ask(query.query)
        self.milliseconds.append(answer["milliseconds"])
        if query.is_typo and (other := corrected(query.query, answer.get("dropped", ()))):
            answer = self._ask(other)
        return list(dict.fromkeys(map(self.edition.address, answer["urls"])))

    def _ask(self, query: str) -> dict[str, Any]:
        answer: dict[str, Any] = self.page.evaluate(self.script, [query, SHOWN, _MOST])
        return answer


def open_search(browser: "Browser", server: StaticServer, edition: Edition, way: str, page: str) -> Asked:
    """Open a page of an edition to ask it."""
    opened = browser.new_context().new_page()
    if way == "Material":
        opened.add_init_script(_WATCH_WORKER)
    opened.goto(f"{server.address}{edition.path}{page}/")
    return Asked(opened, edition, _SCRIPTS[WAYS.index(way)])


def corrected(query: str, dropped: Sequence[dict[str, Any]]) -> str:
    """The query with the first offer in place of each dropped word; empty where nothing is offered."""
    offers = [(str(one["word"]), str(one["nearest"][0])) for one in dropped if one["nearest"]]
    found = query
    for word, offer in offers:
        if word not in found:
            return offers[0][1]
        found = found.replace(word, offer, 1)
    return found if offers else ""
