"""Feeds of a built site: where they stand, and that every page leads to its edition's."""

from built_site import build, html, mkdocs, one
from conftest import SiteMaker

FILES = {
    "docs/en/index.md": "# Home",
    "docs/ar/index.md": "# الرئيسية",
    "docs/en/guides/a.md": "# A",
    "docs/en/updates/a.md": "---\nsummary: S\ndate: 2025-01-02\n---\n# News\n",
    "docs/ar/updates/a.md": "---\nsummary: س\n---\n# خبر\n",
}


def test_every_page_leads_to_the_feed_of_its_edition(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site)

    for path, address, text in (
        ("index.html", "feed.xml", "Feed of updates"),
        ("ar/guides/a/index.html", "../../feed.xml", "خلاصة المستجدات (Atom)"),
        ("ar/404.html", "/ar/feed.xml", "خلاصة المستجدات (Atom)"),
        ("ar/updates/a/index.html", "../../feed.xml", "خلاصة المستجدات (Atom)"),
    ):
        page = html(site, path)
        link = one(page, "link[type='application/atom+xml']")
        assert (link["rel"], link["href"], link["title"]) == (["alternate"], address, text)
        visible = one(page, "footer a[type='application/atom+xml']")
        assert (visible["href"], visible.get_text()) == (address, text)
    for path, language in (("feed.xml", "en"), ("ar/feed.xml", "ar")):
        assert f'xml:lang="{language}"' in (site.root / "site" / path).read_text(encoding="utf-8")


def test_plain_mkdocs_writes_the_same_feeds(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    build(site)

    done = mkdocs(site, "--site-dir", "plain")

    assert done.returncode == 0, done.stderr
    for path in ("feed.xml", "ar/feed.xml"):
        assert (site.root / "plain" / path).read_bytes() == (site.root / "site" / path).read_bytes()


def test_an_edition_with_nothing_to_tell_has_no_feed_and_no_link_to_one(mini_site: SiteMaker) -> None:
    site = mini_site({**FILES, "docs/fr/index.md": "# Accueil"}, locales="en ar fr")

    build(site)

    assert not (site.root / "site/fr/feed.xml").exists()
    assert not html(site, "fr/index.html").select("[type='application/atom+xml']")


def test_a_build_of_one_edition_writes_the_feed_of_that_edition(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site, "--locale", "ar")

    assert (site.root / "site/ar/feed.xml").is_file()
    assert not (site.root / "site/feed.xml").exists()
