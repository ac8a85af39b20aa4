"""The script that reads the pieces of Pagefind's index finds what Pagefind's own program finds."""

import random
from pathlib import Path

from playwright.sync_api import Browser

from browser.conftest import served
from browser.search_site import Text, search_site
from guidebook.build.search.keyed_text import KeyedText, Place
from guidebook.build.search.page_text import searchable_pieces
from guidebook.build.search.pagefind_service import run_pagefind
from guidebook.language.word_families import find_families

WORDS = [f"word{number}" for number in range(60)]
_BY_PROGRAM = """async ({ keys }) => {
  const { createInstance } = await import("/program/pagefind.js");
  const instance = createInstance({ basePath: "/program/", baseUrl: "/", noWorker: true });
  const found = {};
  for (const key of keys) {
    const { results } = await instance.search(key);
    found[key] = {};
    for (const { data, words } of results) {
      found[key][(await data()).url] = [...new Set(words)].sort((one, other) => one - other);
    }
  }
  return found;
}"""
_BY_SCRIPT = """async ({ keys }) => {
  const { makeIndex } = await import("/assets/javascripts/search-pieces.js");
  const settings = await (await fetch("/pagefind/search.json")).json();
  const load = async (path) => {
    const { body } = await fetch(`/pagefind/${path}`);
    return new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };
  const index = makeIndex(settings, "/", load);
  const found = {};
  for (const key of keys) {
    const { results } = await index.search(key);
    found[key] = {};
    for (const { data, words } of results) {
      found[key][(await data()).url] = [...new Set(words)].sort((one, other) => one - other);
    }
  }
  return found;
}"""


def _pages() -> dict[str, Text]:
    choose = random.Random(6)
    pages = {}
    for number in range(40):
        parts = []
        for level in ("h2", "h3", "h4"):
            words = choose.choices(WORDS, k=3)
            text = choose.choices(WORDS, k=choose.randint(1, 60))
            parts.append(f"<{level}>{' '.join(words)}</{level}><p>{' '.join(text)} {text[0]}-{words[0]}</p>")
        pages[f"page-{number}"] = Text(" ".join(choose.choices(WORDS, k=2)), "".join(parts))
    return pages


def test_every_key_stands_where_pagefind_s_program_finds_it(browser: Browser, tmp_path: Path) -> None:
    pages = _pages()
    with search_site(browser, tmp_path, "de", pages):
        # The same pages, in the same order, as the edition's index is made of.
        files = {f"/{name}/": tmp_path / name / "index.html" for name in sorted(pages, key="{}/index.html".format)}
        pieces = {address: list(searchable_pieces(file.read_text("utf-8"))) for address, file in files.items()}
        keyed = KeyedText(pieces.values(), "de")
        keys = keyed.use(find_families(keyed.words, "de"))
        texts = {address: keyed.replace(own) for address, own in pieces.items()}
        for name, content in run_pagefind(texts, "und", 2000).items():
            file = tmp_path / "program" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        asked = sorted(key + place for key in keys.values() for place in Place)
        with served(tmp_path) as address:
            page = browser.new_page()
            page.goto(f"{address}/")
            by_script = page.evaluate(_BY_SCRIPT, {"keys": asked})
            existing = [key for key in asked if by_script[key]]
            by_program = page.evaluate(_BY_PROGRAM, {"keys": existing})
            page.close()
    assert len(existing) > 100
    assert {key: by_script[key] for key in existing} == by_program
    # No key is asked of the program that does not exist: it would look for others that begin alike.
    assert set(existing) == {key + place for key, places in keyed.places.items() for place in places}
