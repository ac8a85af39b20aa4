"""The link for reporting an error: on every page, with page, locale, revision and address."""

from urllib.parse import parse_qs, urlsplit

import pytest

from guidebook.rendering.report_links import contact_link, report_link
from guidebook.rendering.views import LinkText
from guidebook.translation.revision import page_revision
from mini_site import MiniSite, SiteMaker

SETTING = "extra: {guidebook: {report_url: 'https://f.example/new?p={page}&l={locale}&r={revision}&a={address}'}}\n"
FILES = {
    "docs/en/index.md": "# Home\n",
    "docs/en/a b.md": "# Plan & more\n",
    "docs/ar/index.md": "# الرئيسية\n",
}


def asked(site: MiniSite, edition: str, key: str) -> dict[str, str]:
    """What the link on a page says."""
    guide = site.guide()
    link = report_link(guide, edition, key, guide.catalogue.shown(edition, key))
    assert link is not None
    return {name: value for name, (value,) in parse_qs(urlsplit(link).query).items()}


def test_a_page_is_named_with_locale_revision_and_address(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTING)
    page = site.catalogue().page("ar", "index.md")
    assert page is not None
    assert asked(site, "ar", "index.md") == {
        "p": "index.md",
        "l": "ar",
        "r": page_revision(page),
        "a": "https://mini.example/ar/",
    }


def test_a_page_in_the_sources_language_is_named_as_what_it_is_and_where_it_was_seen(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTING)
    source = site.catalogue().page("en", "a b.md")
    assert source is not None
    assert asked(site, "ar", "a b.md") == {
        "p": "a b.md",
        "l": "en, shown in ar",
        "r": page_revision(source),
        "a": "https://mini.example/ar/a b/",
    }


def test_a_page_that_the_build_makes_is_named_with_the_revision_of_the_rules(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTING)
    guide = site.guide()
    assert asked(site, "ar", "search.md") == {
        "p": "search.md",
        "l": "ar",
        "r": f"made {guide.rule_set}",
        "a": "https://mini.example/ar/search/",
    }


def test_without_a_site_address_the_path_is_named(mini_site: SiteMaker) -> None:
    site = mini_site(FILES, extra=SETTING)
    configuration = site.root / "mkdocs.yml"
    configuration.write_text(configuration.read_text("utf-8").replace("site_url", "x_url"), "utf-8")
    assert asked(site, "ar", "index.md")["a"] == "/ar/"


@pytest.mark.parametrize(
    ("extra", "link"),
    [
        ("", None),
        ("extra: {guidebook: {report_url: ''}}\n", None),
        (
            "extra: {guidebook: {report_url: 'mailto:a@b.example?subject={page}'}}\n",
            "mailto:a@b.example?subject=index.md",
        ),
        (
            "repo_url: https://github.com/o/g\nextra: {guidebook: {report_url: 'https://f.example/{page}'}}\n",
            "https://f.example/index.md",
        ),
    ],
)
def test_setting_goes_before_the_repository_and_without_either_there_is_no_link(
    mini_site: SiteMaker, extra: str, link: str | None
) -> None:
    guide = mini_site(FILES, extra=extra).guide()
    assert report_link(guide, "en", "index.md", guide.catalogue.shown("en", "index.md")) == link


def test_repository_has_a_form_of_its_own(mini_site: SiteMaker) -> None:
    guide = mini_site(FILES, extra="repo_url: https://github.com/o/g\n").guide()
    link = report_link(guide, "en", "index.md", guide.catalogue.shown("en", "index.md"))
    assert link is not None
    assert link.startswith("https://github.com/o/g/issues/new?title=index.md%20%28en%29%3A%20&body=https%3A%2F%2Fmini")


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("a@b.example", LinkText("a@b.example", "mailto:a@b.example")),
        ("mailto:a&b@c.example", LinkText("a&b@c.example", "mailto:a%26b@c.example")),
        ("https://city.example/contact/", LinkText("city.example/contact", "https://city.example/contact/")),
    ],
)
def test_editors_are_reached_by_a_link_that_says_where_it_leads(contact: str, link: LinkText) -> None:
    assert contact_link(contact) == link
