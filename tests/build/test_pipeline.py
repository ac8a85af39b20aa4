"""Whole builds of mini sites: what is published, and what never is."""

import subprocess
import sys
from pathlib import Path

import pytest

from built_site import build, digests, foreign_scripts, html, mkdocs, one
from conftest import SiteMaker

SCRIPT = Path(__file__).parents[2] / "scripts" / "guide.py"
HOME = {"docs/en/index.md": "# Home", "docs/ar/index.md": "# الرئيسية"}
BARE = {
    **HOME,
    "docs/en/guides/first.md": "# First\n\nSee [the second](second.md#steps) and [](second.md).\n",
    "docs/en/guides/second.md": "# Second\n\n## Steps\n\nText.\n",
    "docs/ar/guides/second.md": "# الثاني\n\n## الخطوات\n\nنص.\n",
}


def test_a_tree_of_bare_pages_builds_with_every_edition_search_and_404_page(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site)

    for path in ("index.html", "ar/index.html", "guides/first/index.html", "ar/guides/second/index.html"):
        assert html(site, path).select("meta[name=guidebook-checked]")
    for edition, language, direction in (("", "en", "ltr"), ("ar/", "ar", "rtl")):
        root = one(html(site, f"{edition}404.html"), "html")
        assert (root["lang"], root["dir"]) == (language, direction)
        assert (site.root / "site" / edition / "pagefind" / "search.json").is_file()


def test_a_page_not_yet_translated_is_shown_in_its_own_language_with_a_notice(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site)

    page = html(site, "ar/guides/first/index.html")
    assert (one(page, "html")["lang"], one(page, "html")["dir"]) == ("ar", "rtl")
    assert (one(page, "article")["lang"], one(page, "article")["dir"]) == ("en", "ltr")
    assert "لم تُترجم هذه الصفحة بعد" in page.get_text()
    assert one(page, "link[rel=canonical]")["href"] == "https://mini.example/guides/first/"
    assert not page.select("link[rel=alternate][hreflang]")
    assert not page.select("[data-pagefind-body]")
    assert "/ar/guides/first/" not in (site.root / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert not html(site, "guides/first/index.html").select("link[hreflang=ar]")


def test_the_references_of_a_page_not_yet_translated_stay_in_the_edition(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site)

    links = {link.get_text(): link for link in html(site, "ar/guides/first/index.html").select("article p a")}
    assert links["the second"]["href"] == "../second/#steps"
    assert links["الثاني"]["href"] == "../second/"
    assert links["الثاني"]["lang"] == "ar"


def test_translated_headings_have_the_ids_of_their_source(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site)

    assert one(html(site, "ar/guides/second/index.html"), "article h2")["id"] == "steps"


def test_a_reference_to_a_page_not_yet_translated_is_marked_with_its_language(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **BARE,
            "docs/ar/guides/third.md": "# الثالث\n\nانظر [](first.md).\n",
            "docs/en/guides/third.md": "# T\n\nText.\n",
        }
    )

    build(site)

    link = one(html(site, "ar/guides/third/index.html"), "article p a")
    assert (link.get_text(), link["href"], link["hreflang"]) == ("First", "../first/", "en")
    assert (link["lang"], link["dir"]) == ("en", "ltr")
    assert "(بالإنجليزية)" in link.parent.get_text()


def test_a_page_born_in_another_locale_is_shown_in_every_edition(mini_site: SiteMaker) -> None:
    site = mini_site({**HOME, "docs/ar/guides/local.md": "# محلي\n\nنص.\n"})

    build(site)

    article = one(html(site, "guides/local/index.html"), "article")
    assert (article["lang"], article["dir"]) == ("ar", "rtl")
    assert one(html(site, "guides/local/index.html"), "link[rel=canonical]")["href"].endswith("/ar/guides/local/")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_error_stops_the_build_and_leaves_the_published_site_as_it_was(mini_site: SiteMaker, jobs: str) -> None:
    site = mini_site(BARE)
    build(site)
    before = digests(site.root / "site")
    site.write("docs/ar/guides/second.md", "# الثاني\n\n## الخطوات\n\n[نص](nowhere.md)\n")

    result = site.run("build", "--jobs", jobs)

    assert result.exit_code == 1
    assert "docs/ar/guides/second.md:5:6: error REF001" in result.stderr
    assert digests(site.root / "site") == before
    assert sorted(path.name for path in site.root.iterdir()) == [
        "docs",
        "mkdocs.yml",
        "published-addresses.txt",
        "site",
    ]


def test_plain_mkdocs_runs_the_same_checks_and_makes_the_same_site(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)
    build(site)

    done = mkdocs(site, "--site-dir", "plain")

    assert done.returncode == 0, done.stderr
    assert digests(site.root / "plain") == digests(site.root / "site")

    before = digests(site.root / "plain")
    site.write("docs/en/guides/second.md", "# Second\n\n## Steps\n\n[Text](nowhere.md)\n")
    refused = mkdocs(site, "--site-dir", "plain")
    assert refused.returncode != 0
    assert "docs/en/guides/second.md:5:8: error REF001" in refused.stderr + refused.stdout
    assert digests(site.root / "plain") == before


def test_the_same_content_gives_the_same_bytes_however_many_processes_build_it(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site, "--output", str(site.root / "one"))
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "build", "--config", str(site.root / "mkdocs.yml"), "--jobs", "2"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert (done.stdout, done.stderr.count("error")) == ("", 0)
    assert digests(site.root / "one") == digests(site.root / "site")


def test_only_the_wanted_edition_is_built(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    build(site, "--locale", "ar")

    assert (site.root / "site/ar/index.html").is_file()
    assert not (site.root / "site/index.html").exists()


def test_a_draft_is_not_published_and_a_withdrawn_page_leaves_lists_and_search(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **HOME,
            "docs/en/resources/draft.md": "---\nstatus: draft\nsummary: D\npublisher: P\n---\n# Draft\n",
            "docs/en/resources/old.md": "---\nstatus: withdrawn\nsummary: O\npublisher: P\n---\n# Old\n",
            "docs/en/resources/new.md": "---\nsummary: N\npublisher: P\n---\n# New\n",
        }
    )

    build(site)

    assert not (site.root / "site/resources/draft").exists()
    old = html(site, "resources/old/index.html")
    assert "withdrawn" in old.get_text()
    assert not old.select("[data-pagefind-body]")
    listed = [link["href"] for link in html(site, "resources/index.html").select("main a[href]")]
    assert any("new/" in str(href) for href in listed)
    assert not any("old/" in str(href) for href in listed)


def test_front_matter_cannot_put_markup_or_templates_on_a_page(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **HOME,
            "docs/en/resources/a.md": (
                "---\nsummary: '</title><script>alert(1)</script>'\npublisher: '<b>P</b>'\ntemplate: /etc/passwd\n---\n"
                "# A `<script>` title\n\n## <i>S</i> & `<b>` { #s }\n"
            ),
        }
    )

    build(site)

    page = html(site, "resources/a/index.html")
    assert foreign_scripts(page) == []
    assert one(page, "meta[name=description]")["content"] == "</title><script>alert(1)</script>"
    assert not page.select("main b")


def test_a_page_that_begins_like_a_header_of_another_tool_keeps_its_first_line(mini_site: SiteMaker) -> None:
    site = mini_site({**HOME, "docs/en/a/b.md": "Note: this line stays.\n\n# Title\n"})

    build(site)

    assert "Note: this line stays." in one(html(site, "a/b/index.html"), "article").get_text()


def test_files_are_published_where_links_lead_and_data_files_are_not(mini_site: SiteMaker) -> None:
    site = mini_site(
        {
            **BARE,
            "docs/en/guides/pic.md": "# P\n\n![One](../../assets/a b.png) ![Two](img/b.png)\n",
            "docs/ar/guides/pic.md": "# ص\n\n![One](../../assets/a%20b.png) ![Two](img/b.png)\n",
            "docs/assets/a b.png": b"one",
            "docs/assets/README.md": "Where the pictures come from.",
            "docs/en/guides/img/b.png": b"two",
            "docs/en/glossary.yml": "terms: {x: {preferred: X}}",
            "docs/en/strings.po": 'msgid ""\nmsgstr "Language: en\\n"\n',
        }
    )

    build(site)

    for path in ("guides/pic/index.html", "ar/guides/pic/index.html"):
        for image, content in zip(html(site, path).select("article img"), (b"one", b"two"), strict=True):
            target = (site.root / "site" / path).parent / str(image["src"]).replace("%20", " ")
            assert target.resolve().read_bytes() == content
    assert not list((site.root / "site").rglob("*.yml"))
    assert not [file for file in (site.root / "site").rglob("*") if file.name.lower().startswith("readme.md")]
    assert not list((site.root / "site").rglob("*.po"))


def test_a_build_never_replaces_the_folder_of_its_own_content(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)

    for output in (site.root, site.root / "docs", site.root.parent):
        result = site.run("build", "--output", str(output))
        assert result.exit_code == 2
        assert len(result.stderr.strip().splitlines()) == 1
    assert (site.root / "docs/en/index.md").is_file()


def test_a_configuration_without_the_hook_is_never_published(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)
    configuration = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", "\n".join(line for line in configuration.splitlines() if not line.startswith("hooks")))

    result = site.run("build", "--jobs", "1")

    assert result.exit_code == 2
    assert "guidebook_site.py" in result.stderr
    assert not (site.root / "site").exists()


def test_pages_keep_their_addresses_without_directory_urls(mini_site: SiteMaker) -> None:
    site = mini_site(BARE, extra="use_directory_urls: false\n")

    build(site)

    links = [link["href"] for link in html(site, "guides/first.html").select("article p a")]
    assert links == ["second.html#steps", "second.html"]
    assert one(html(site, "ar/guides/first.html"), "article")["lang"] == "en"


def test_another_search_that_is_configured_writes_no_index_of_all_editions(mini_site: SiteMaker) -> None:
    site = mini_site(BARE)
    configuration = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", configuration.replace("plugins:\n", "plugins:\n  - search\n"))

    build(site)

    assert sorted(file.name for file in (site.root / "site/search").iterdir()) == ["index.html", "offline.js"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("plugins: []\n", "the plugin 'i18n' is missing"),
        ("plugins: [{i18n: {languages: [{locale: en, name: E, default: true}]}}]\n", "docs_structure is 'suffix'"),
    ],
)
def test_plain_mkdocs_says_in_words_what_is_wrong_with_the_configuration(
    mini_site: SiteMaker, wrong: str, message: str
) -> None:
    site = mini_site(HOME)
    configuration = (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.write("mkdocs.yml", configuration.partition("plugins:")[0] + wrong)

    done = mkdocs(site)

    assert done.returncode != 0
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_case_study_with_empty_front_matter_builds(mini_site: SiteMaker) -> None:
    site = mini_site({**HOME, "docs/en/case-studies/a.md": "---\n---\n# A\n", "docs/en/chapters/b.md": "# B\n"})

    build(site)

    assert html(site, "case-studies/a/index.html").select("meta[name=guidebook-checked]")
