"""Whole builds of mini sites: the page on the translations, as HTML."""

from built_site import build, html, one
from mini_site import SiteMaker

FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "---\ntranslation: {method: machine-reviewed}\n---\n# الرئيسية\n",
    "docs/en/plan.md": "# A <i>plan</i> & more\n\n## Models { #models }\n\nText.\n",
    "docs/en/about/index.md": "# About\n",
    "docs/ar/about/index.md": "---\ntranslation: {method: human}\n---\n# (TRANSLATE) About\n",
}


def test_every_edition_has_the_page_and_leads_there(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    for edition, title in (("", "Translations"), ("ar/", "الترجمات")):
        page = html(site, f"{edition}about/translations/index.html")
        assert one(page, "h1").get_text() == title
        for other in ("index.html", "404.html", "plan/index.html"):
            (link,) = html(site, edition + other).select(".site-footer__nav a[href$='about/translations/']")
            assert link.get_text() == title
        (link,) = html(site, f"{edition}about/index.html").select(".ways a[href='translations/']")
        assert link.get_text() == title
    assert (site.root / "site/sitemap.xml").read_text("utf-8").count("<loc>https://mini.example/ar/about/trans") == 1


def test_bars_are_named_and_rows_say_their_state(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    page = html(site, "ar/about/translations/index.html")
    bar = page.select("progress")[1]
    assert (bar["value"], bar["max"]) == ("1", "7")
    named = [one(page, f"#{name}").get_text(" ", strip=True) for name in str(bar["aria-labelledby"]).split()]
    assert named == ["العربية", "يمكن قراءة ١٤٪\u061c من الدليل بهذه اللغة بنص محدَّث"]
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows == [
        ["الرئيسية", "مترجمة من نسخة غير معروفة", "مراجَعة"],
        ["About", "قيد الترجمة", ""],
        ["A plan & more", "لم تُترجم بعد", ""],
    ]
    missing = page.select("tbody a")[2]
    assert (missing["href"], missing["lang"], missing["dir"]) == ("../../plan/", "en", "ltr")
    assert not html(site, "about/translations/index.html").select("table")


def test_written_page_takes_its_place(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/en/about/translations.md": "# Our languages\n\nFive.\n"})

    build(site)

    page = html(site, "about/translations/index.html")
    assert one(page, "h1").get_text() == "Our languages"
    assert not page.select("progress")
    assert "Our languages" in html(site, "ar/index.html").select_one(".site-footer__nav").get_text()  # type: ignore[union-attr]
