"""Nothing sticks out of a narrow screen: every kind of page, text at 200 %, long words, wide tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import served
from browser.site_pages import pages_by_kind
from built_site import build
from mini_site import make_site

NARROW = 320
"""CSS pixels to which content must reflow (WCAG 2.2, 1.4.10)."""
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
ARABIC_WORD = "أفاستسقيناكموهمافسيكفيكهمفأنلزمكموهاوليستخلفنهملنستدرجنهمفاستحضرناهما"
LINK = "https://example.org/" + "a-very-long-path/" * 12
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (one) => one.closest(".table-scroll, pre, [tabindex='0'][role=group]");
  const isCut = (one) => one.closest(".visually-hidden, .skip, svg, .cover__art");
  const found = [];
  for (const one of document.body.querySelectorAll("*")) {
    if (!one.checkVisibility({ visibilityProperty: true }) || isCut(one)) continue;
    if (getComputedStyle(one).clipPath !== "none" || (scrolls(one) && scrolls(one) !== one)) continue;
    const { left, right, width: own, height } = one.getBoundingClientRect();
    if (own && height && (left < -1 || right > width + 1)) {
      const place = `${one.localName}.${one.className} ${Math.round(left)}-${Math.round(right)}`;
      found.push(`${place}: ${one.textContent.slice(0, 40)}`);
    }
  }
  if (document.documentElement.scrollWidth > width) found.push(`scrolls: ${document.documentElement.scrollWidth}`);
  return found;
}"""


def sticking_out(page: Page) -> Iterator[str]:
    """What stands outside the screen, with the text as it is and at 200 %."""
    for size in ("100%", "200%"):
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
        for found in page.evaluate(OUTSIDE):
            yield f"{page.url} at {size}: {found}"


def text(word: str) -> str:
    """A page of all that is too wide."""
    letters = " | ".join(f"{word[:12]}{number}" for number in range(9))
    return f"""# {word}

{word} {LINK} [{LINK}]({LINK}) `{word}` **{word}**

## {word} {{ #one }}

| {letters} |
|{"---|" * 9}
| {letters} |

!!! note "{word}"

    - {word}
        - {LINK}

> {word}

    code = {word} {word}

1. {word}
"""


@pytest.mark.parametrize("width", [NARROW, 360])
@pytest.mark.parametrize("edition", ["en", "ar"])
def test_no_kind_of_page_sticks_out(browser: Browser, site: Path, address: str, edition: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    found: list[str] = []
    for path in pages_by_kind(site)[edition].values():
        page.goto(address + path)
        found += sticking_out(page)
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        found += sticking_out(page)
    context.close()

    assert found == []


def test_long_words_wide_tables_and_code_stay_within_a_narrow_screen(browser: Browser, tmp_path: Path) -> None:
    title = f"summary: {WORD} {LINK}\nnumber: 1\nsources: [{{title: {WORD}, url: '{LINK}'}}]\n"
    mini = make_site(
        tmp_path,
        {
            "docs/en/index.md": text(WORD),
            "docs/ar/index.md": text(ARABIC_WORD),
            "docs/en/chapters/wide.md": f"---\n{title}---\n{text(WORD)}",
            "docs/ar/chapters/wide.md": f"---\nsummary: {ARABIC_WORD}\n---\n{text(ARABIC_WORD)}",
            "docs/en/chapters/other.md": f"---\nsummary: {WORD}\nnumber: 2\n---\n# {WORD}\n",
        },
    )
    build(mini)
    found: list[str] = []
    with served(tmp_path / "site") as address:
        context = browser.new_context(viewport={"width": NARROW, "height": 700})
        page = context.new_page()
        for path in ("/", "/chapters/", "/chapters/wide/", "/ar/", "/ar/chapters/", "/ar/chapters/wide/"):
            page.goto(address + path)
            found += sticking_out(page)
        context.close()

    assert found == []


@pytest.mark.parametrize("edition", ["", "ar/"])
def test_a_detail_of_a_card_is_whole_on_its_second_line(browser: Browser, address: str, edition: str) -> None:
    page = browser.new_page(viewport={"width": NARROW, "height": 640})
    page.goto(f"{address}/{edition}case-studies/")

    cut = page.evaluate("""() => [...document.querySelectorAll(".card__details")].filter((details) => {
      details.style.inlineSize = "6rem";
      const { left, right } = details.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(details);
      return [...text.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
    }).length""")
    assert cut == 0
    page.close()
