"""Small editions with a search index and nothing else, and a page from which the search's script is asked."""

import html
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from browser.conftest import served
from guidebook.build.search.edition_index import index_edition
from guidebook.build.theme_files import OVERRIDES
from guidebook.rendering.searched_page import Facet, SearchedName, SearchedPage, SearchedTerm

SCRIPTS = "assets/javascripts"
_ASK = """async ({ query, facets, most }) => {
  const { search } = await import("/assets/javascripts/search-index.js");
  const found = await search(document.forms[0], query, facets);
  const texts = await Promise.all(found.hits.slice(0, most).map((hit) => hit.data()));
  return { count: found.count, dropped: found.dropped, facets: found.facets, hits: texts };
}"""


@dataclass(frozen=True, slots=True)
class Text:
    """A page of the edition."""

    title: str
    body: str
    """HTML."""
    rank: int = 0
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the search answers."""

    count: int
    hits: list[dict[str, Any]]
    """What is shown of each hit, the best first."""
    dropped: list[dict[str, Any]]
    facets: list[dict[str, Any]]

    @property
    def pages(self) -> list[str]:
        """The addresses of the hits, without the slashes at their ends."""
        return [hit["url"].strip("/") for hit in self.hits]

    @property
    def excerpts(self) -> list[str]:
        """The excerpts of the hits, what is marked in square brackets."""
        return [
            "".join(f"[{part['text']}]" if part["isMarked"] else part["text"] for part in hit["excerpt"])
            for hit in self.hits
        ]


@dataclass(frozen=True, slots=True)
class SearchSite:
    """A served edition."""

    page: Page

    def ask(self, query: str, most: int = 20, **facets: list[str]) -> Answer:
        """What the search answers; of the hits no more than `most`."""
        return Answer(**self.page.evaluate(_ASK, {"query": query, "facets": facets, "most": most}))


@contextmanager
def search_site(
    browser: Browser,
    folder: Path,
    locale: str,
    texts: Mapping[str, Text],
    terms: Sequence[SearchedTerm] = (),
    facets: Sequence[Facet] = (),
    names: Sequence[SearchedName] = (),
) -> Iterator[SearchSite]:
    """An edition of these texts, by the names of their pages, indexed and served."""
    for name, text in texts.items():
        file = folder / name / "index.html"
        file.parent.mkdir(parents=True)
        body = f"<h1>{html.escape(text.title)}</h1>{text.body}"
        page = f'<html lang="{locale}"><body><nav>menu</nav><main data-pagefind-body>{body}</main></body></html>'
        file.write_text(page, encoding="utf-8")
    form = '<form action="/search/" data-search-root="/"></form>'
    (folder / "index.html").write_text(f'<!doctype html><html lang="{locale}"><body>{form}</body></html>')
    shutil.copytree(OVERRIDES / SCRIPTS, folder / SCRIPTS)
    pages = [SearchedPage(f"{name}/index.html", text.rank, text.facets) for name, text in texts.items()]
    index_edition(folder, locale, pages, folder / "pagefind", terms, facets, names)
    with served(folder) as address:
        context = browser.new_context()
        opened = context.new_page()
        opened.goto(f"{address}/")
        yield SearchSite(opened)
        context.close()
