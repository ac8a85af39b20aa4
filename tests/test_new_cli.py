"""`new translation`: a page with everything in place, each block marked, which no reader sees as done."""

import pytest

from built_site import build, html, one
from exchange_files import page
from mini_site import SiteMaker

SOURCE = """\
---
number: 1
summary: "Plan: one step"
updated: 2026-01-01
---

# Plan

The mayor reads [](b.md) and [this](b.md#two).

## Models

- One
    - `two`

!!! note "Hint"
    Inside

| A | B |
|---|---|
| c | 1 |

```
code
```
"""
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الصفحة\n",
    "docs/en/chapters/a.md": SOURCE,
    "docs/en/chapters/b.md": "---\nnumber: 2\n---\n\n# Base\n\n## Two { #two }\n\nText\n",
    "docs/ar/chapters/b.md": "# الأساس\n\n## اثنان { #two }\n\nنص\n",
    "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n    definition: Heads the council.\n",
    "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: رئيس البلدية\n    definition: يرأس المجلس.\n",
}
SKELETON = """\
---
summary: "(TRANSLATE) Plan: one step"
translation:
  method: human
---

# (TRANSLATE) Plan

<!-- terms: mayor = \u2067رئيس البلدية\u2069 -->

(TRANSLATE) The mayor reads [](b.md) and [this](b.md#two).

## (TRANSLATE) Models { #models }

- (TRANSLATE) One
    - `two`

!!! note "(TRANSLATE) Hint"
    (TRANSLATE) Inside

| (TRANSLATE) A | (TRANSLATE) B |
|---|---|
| (TRANSLATE) c | (TRANSLATE) 1 |

```
code
```
"""
NEW = ("new", "translation", "chapters/a.md", "--locale", "ar")


def test_page_is_made_with_everything_in_place(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    result = site.run(*NEW)
    assert (result.exit_code, result.stdout) == (
        0,
        "docs/ar/chapters/a.md: made, with each block marked to translate\n",
    )
    assert page(site, "docs/ar/chapters/a.md") == SKELETON


def test_check_has_nothing_to_say_but_that_it_is_to_be_translated(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    before = site.findings("docs/ar")
    site.run(*NEW)
    more = [found for found in site.findings("docs/ar") if found not in before]
    assert {found["rule"] for found in more if found["severity"] != "info"} <= {"untranslated-block"}
    assert all(found["severity"] != "error" for found in more)


def test_readers_are_shown_the_source_until_the_last_mark_is_gone(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    site.run(*NEW)
    build(site)
    article = one(html(site, "ar/chapters/a/index.html"), "article")
    assert (article["lang"], article["dir"]) == ("en", "ltr")
    assert "The mayor reads" in article.get_text()
    assert "(TRANSLATE)" not in html(site, "ar/chapters/a/index.html").get_text()
    file = site.root / "docs/ar/chapters/a.md"
    text = file.read_text(encoding="utf-8").replace("(TRANSLATE) ", "")
    for word, translated in (
        ("Plan: one step", "الخطة: خطوة"),
        ("Plan", "خطّط"),
        ("The mayor reads", "يقرأ رئيس البلدية"),
    ):
        text = text.replace(word, translated)
    file.write_text(text, encoding="utf-8")
    build(site)
    assert one(html(site, "ar/chapters/a/index.html"), "article")["lang"] == "ar"
    assert "terms:" not in html(site, "ar/chapters/a/index.html").get_text()


@pytest.mark.parametrize(
    ("key", "locale", "message"),
    [
        ("chapters/b.md", "ar", "'docs/ar/chapters/b.md' is there already. Edit it, or delete it first."),
        ("chapters/c.md", "ar", "there is no page 'chapters/c.md' to translate. Did you mean 'chapters/a.md'?"),
        ("zebra", "ar", "there is no page 'zebra' to translate."),
        ("chapters/a.md", "en", "'docs/en/chapters/a.md' is the source itself. Name the locale of a translation."),
        ("chapters/a.md", "fr", "there is no locale 'fr'. The locales are: en, ar."),
    ],
)
def test_what_cannot_be_begun_is_said_in_one_line(mini_site: SiteMaker, key: str, locale: str, message: str) -> None:
    result = mini_site(FILES).run("new", "translation", key, "--locale", locale)
    assert (result.exit_code, result.stderr) == (2, f"Error: {message}\n")


def test_page_whose_source_says_nothing_of_it_does_not_become_the_source(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/sq/a.md": "# Plani\n\nKryetari lexon.\n"}
    site = mini_site(files, locales="en sq ar")
    assert site.run("new", "translation", "a.md", "--locale", "en").exit_code == 0
    assert (site.root / "docs/en/a.md").read_text(encoding="utf-8") == (
        "---\nsource_locale: sq\ntranslation:\n  method: human\n---\n\n"
        "# (TRANSLATE) Plani\n\n(TRANSLATE) Kryetari lexon.\n"
    )
    assert site.catalogue().source_locales["a.md"] == "sq"
    assert not [found for found in site.findings() if found["severity"] == "error"]
