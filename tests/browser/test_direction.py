"""Runs of the other direction stand where readers of each language look for them: by the places of single letters."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import DESKTOP, served
from built_site import build
from mini_site import make_site

ARABIC = {
    "acronym": ("الشبكة (NLC) هنا", ")NLC("),
    "acronym-last": ("هذه هي الشبكة (NLC)", ")NLC("),
    "slash": ("منع P/CVE، ثم", "P/CVE"),
    "name": ("شبكة Strong Cities Network (SCN): نص", "Strong Cities Network (SCN)"),
    "two": ("الشبكة (NLC) UNESCO هنا", "UNESCO )NLC("),
    "range": ("في الأعوام 2019–2020", "2020–2019"),
    "range-first": ("2019-2020 عامان", "2020-2019"),
    "range-hyphen": ("في الأعوام 2019-2020", "2020-2019"),
    "range-arabic": ("من ٣–٥ ديسمبر", "٥–٣"),
    "date": ("في 2024-05-12 تمامًا", "2024-05-12"),
    "mail": ("اكتب إلى info@example.org. ثم", ".info@example.org"),
    "address": ("زوروا https://example.org/a?b=1، ثم", "،https://example.org/a?b=1"),
    "file": ("الملف file_name-2.md: نص", ":file_name-2.md"),
    "version": ("الإصدار 2.2.1 هنا", "2.2.1"),
    "telephone": ("الهاتف +43 1 234 567 هنا", "+43 1 234 567"),
    "telephone-arabic": ("الهاتف +٤٣ ١ ٢٣٤ هنا", "+٤٣ ١ ٢٣٤"),
    "measure": ("مسافة 5 km فقط", "5 km"),
    "quotation": ("كتاب «Peace now!» نافع", "»Peace now!«"),
    "sentence": ("Peace now. Not later.", "Peace now. Not later."),
    "link": ("انظر [NLC](https://example.org/) Fund، ثم", "،NLC Fund"),
    "bold": ("شبكة **Strong** Cities. ثم", ".Strong Cities"),
}
"""By name: what somebody writes, and what stands from left to right on the screen. Brackets have changed sides: in
Arabic `(` opens on the right, and is drawn as its mirror image."""
ENGLISH = {
    "name": ("The mayor (أنور السادات), 2019", "mayor (تاداسلا رونأ), 2019"),
    "word": ("In حوار 5 people met", "In راوح 5 people"),
}
_VISUAL = """
element => {
  const signs = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (let at = 0; at < data.length; at += 1) {
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const box = range.getClientRects()[0];
      if (box) signs.push([box.left + box.width / 2, data[at]]);
    }
  }
  return signs.sort(([one], [other]) => one - other).map(([, sign]) => sign).join("");
}
"""
"""The signs of an element in one line, from left to right."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A guide with every case as a paragraph, a list item, a heading and a table cell."""
    folder = tmp_path_factory.mktemp("direction")
    files = {}
    for locale, cases in (("ar", ARABIC), ("en", ENGLISH)):
        texts = [text for text, _ in cases.values()]
        headings = (f"## {text} {{ #h{number} }}" for number, text in enumerate(texts))
        body = "\n\n".join((*texts, *(f"- {text}" for text in texts), *headings))
        table = "| أ |\n|---|\n" + "\n".join(f"| {text} |" for text in texts)
        files[f"docs/{locale}/index.md"] = "# X\n"
        born = f"---\nsource_locale: {locale}\n---\n\n"
        files[f"docs/{locale}/in-{locale}.md"] = f"{born}# {texts[0]}\n\n{body}\n\n{table}\n"
    site = make_site(folder, files)
    build(site, "--output", str(folder / "published"))
    with served(folder / "published") as found:
        yield found


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[dict[str, Page]]:
    """The page of each locale."""
    context = browser.new_context(viewport=DESKTOP)
    pages = {locale: context.new_page() for locale in ("ar", "en")}
    pages["ar"].goto(f"{address}/ar/in-ar/")
    pages["en"].goto(f"{address}/in-en/")
    yield pages
    context.close()


@pytest.mark.parametrize("block", ["p", "li", "h2", "td"])
@pytest.mark.parametrize(("locale", "name"), [("ar", name) for name in ARABIC] + [("en", name) for name in ENGLISH])
def test_run_stands_the_right_way_round(opened: dict[str, Page], locale: str, name: str, block: str) -> None:
    cases = ARABIC if locale == "ar" else ENGLISH
    selector = {"p": ".prose > p", "li": ".prose > ul > li", "h2": ".prose > h2", "td": ".prose td"}[block]
    element = opened[locale].locator(selector).nth(list(cases).index(name))
    assert cases[name][1] in element.evaluate(_VISUAL)


def test_titles_contents_and_navigation_are_isolated_too(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{address}/ar/in-ar/")
    assert ")NLC(" in page.locator("h1").evaluate(_VISUAL)
    assert page.title().startswith("الشبكة (NLC) هنا")
    for link in page.locator('a[href="#h0"]').all():
        assert "<" not in link.inner_text()
    page.close()
