"""Every page that readers can come to leads to where they report an error on it, and to the editors."""

from urllib.parse import parse_qs, urlsplit

from built_site import build, html
from mini_site import SiteMaker

SETTING = (
    "extra: {guidebook: {contact: a@b.example, "
    "report_url: 'https://forge.example/new?page={page}&locale={locale}&revision={revision}'}}\n"
)
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/ar/index.md": "# الرئيسية\n",
    "docs/en/chapters/plan.md": "---\naliases: [chapters/old.md]\n---\n# Plan\n",
    "docs/en/about/index.md": "# About\n",
    "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor, definition: Heads a city.}\n",
    "docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس البلدية}\n",
}


def test_every_page_has_a_link_with_page_locale_and_revision(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTING)
    build(site)
    checked = set()
    for file in (site.root / "site").rglob("*.html"):
        path = file.relative_to(site.root / "site").as_posix()
        page = html(site, path)
        if page.select_one("main#content") is None or page.select_one("meta[http-equiv=refresh]"):
            continue  # leads elsewhere
        (link,) = page.select(".report a")
        asked = parse_qs(urlsplit(str(link["href"])).query)
        assert set(asked) == {"page", "locale", "revision"}, path
        (contact,) = page.select("footer .site-footer__contact a")
        assert (contact["href"], contact.get_text()) == ("mailto:a@b.example", "a@b.example"), path
        checked.add(path)
    assert {
        f"{edition}{path}"
        for edition in ("", "ar/")
        for path in (
            "index.html",
            "404.html",
            "chapters/index.html",
            "chapters/plan/index.html",
            "glossary/index.html",
            "search/index.html",
            "about/translations/index.html",
            "rules/index.html",
        )
    } <= checked


def test_a_guide_that_names_no_contact_prints_none(mini_site: SiteMaker) -> None:
    site = mini_site({"docs/en/index.md": "# Home\n"}, locales="en")
    build(site)

    assert html(site, "index.html").select(".site-footer__contact, .report") == []
