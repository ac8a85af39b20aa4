"""OpenSearch descriptions of a built site: which editions have one, and that no list of pages names it."""

from built_site import build, html, mkdocs
from conftest import SiteMaker

FILES = {"docs/en/index.md": "# Home", "docs/ar/index.md": "# الرئيسية"}
BOTH = ("opensearch.xml", "ar/opensearch.xml")


def test_plain_mkdocs_writes_the_same_descriptions(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    build(site)

    done = mkdocs(site, "--site-dir", "plain")

    assert done.returncode == 0, done.stderr
    for path in BOTH:
        assert (site.root / "plain" / path).read_bytes() == (site.root / "site" / path).read_bytes()
    assert "opensearch" not in (site.root / "site/sitemap.xml").read_text(encoding="utf-8")


def test_a_build_of_one_edition_writes_the_description_of_that_edition(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)

    build(site, "--locale", "ar")

    assert [(site.root / "site" / path).exists() for path in BOTH] == [False, True]


def test_without_a_site_address_there_is_none(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    text = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", text.replace("site_url: https://mini.example/\n", ""))

    build(site)

    assert [(site.root / "site" / path).exists() for path in BOTH] == [False, False]
    assert not html(site, "ar/index.html").select("link[rel=search]")
