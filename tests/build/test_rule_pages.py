"""The documentation of the checks on the site."""

import pytest
from bs4 import BeautifulSoup

from guidebook.build.rule_pages import rule_pages
from guidebook.checks.documentation import rule_address
from guidebook.checks.finding import Severity
from guidebook.checks.rules import all_rules
from guidebook.content.addresses import Addresses
from mini_site import SiteMaker


@pytest.mark.parametrize("directory_urls", [True, False])
def test_list_leads_to_the_page_of_every_rule(directory_urls: bool) -> None:
    addresses = Addresses("en", directory_urls)
    pages = rule_pages(addresses, {})
    links = BeautifulSoup(pages["rules/index.md"].content, "html.parser").select("a")
    assert [link["href"] for link in links] == [
        addresses.page("en", f"rules/{rule.name}.md").removeprefix("rules/") for rule in all_rules()
    ]


def test_page_shows_the_severity_of_the_configuration() -> None:
    pages = rule_pages(Addresses("en"), {"REF": Severity.WARNING})
    assert pages["rules/unknown-page.md"].content.startswith("<p><strong>REF001 · warning</strong></p>")


def test_text_in_backticks_is_code_and_nothing_in_it_is_markup() -> None:
    page = rule_pages(Addresses("en"), {})["rules/unused-suppression.md"]
    assert "<code>&lt;!-- guide: ignore TERM001 --&gt;</code>" in page.content


def test_pages_stand_in_every_edition_in_english_where_reporters_say_they_are(mini_site: SiteMaker) -> None:
    arabic = "# الدليل\n\n[القواعد](rules/index.md)\n"
    site = mini_site({"docs/en/index.md": "# Home\n\n[Rules](rules/index.md)\n", "docs/ar/index.md": arabic})
    assert site.run("build").exit_code == 0
    rule = next(rule for rule in all_rules() if rule.name == "unknown-section")
    assert rule_address("", rule) == "rules/unknown-section/"
    for edition, language in (("", "en"), ("ar/", "ar")):
        html = BeautifulSoup(
            (site.root / f"site/{edition}{rule_address('', rule)}index.html").read_text(), "html.parser"
        )
        assert html.html is not None
        assert html.html["lang"] == language
        [article] = html.select("article")
        assert (article["lang"], article["dir"]) == ("en", "ltr")
        assert [heading.get_text() for heading in article.select("h1, h2")] == [
            "unknown-section",
            "Why",
            "Example",
            "How to fix",
        ]
        assert len(html.select(".notice")) == (0 if language == "en" else 1)
