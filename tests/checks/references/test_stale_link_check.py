"""REF021: nobody has looked for a year whether the address of a resource still works."""

import datetime
from dataclasses import replace

import pytest

from guidebook.checks.engine import Selection, run_rules
from guidebook.checks.finding import Finding
from mini_site import MiniSite, SiteMaker

RULE = "stale-link-check"
TODAY = datetime.date(2026, 11, 22)
KEY = "docs/en/resources/toolkit.md"


def toolkit(checked: str, url: str = "url: https://example.org/") -> str:
    return f"---\nkind: toolkit\n{url}\n{checked}\n---\n\n# Toolkit\n"


def found(site: MiniSite, today: datetime.date = TODAY) -> tuple[Finding, ...]:
    catalogue = site.catalogue()
    catalogue = replace(catalogue, options=replace(catalogue.options, today=today))
    return run_rules(catalogue, Selection(rules=frozenset({RULE})))


def test_hint_is_the_line_to_write(mini_site: SiteMaker) -> None:
    (finding,) = found(mini_site({KEY: toolkit("link_checked: 2025-03-04")}))
    assert (finding.path, finding.line, finding.column, finding.end_line, finding.end_column) == (KEY, 4, 15, 4, 25)
    assert (finding.code, finding.rule, finding.severity, finding.locale) == ("REF021", RULE, "warning", "en")
    assert finding.message == "the address was last tried more than a year ago: '2025-03-04'"
    assert finding.hint == "Open 'https://example.org/', then write 'link_checked: 2026-11-22'."


@pytest.mark.parametrize(
    ("checked", "is_stale"),
    [
        ("2025-11-21", True),
        ("2025-11-22", False),
        ("2026-11-22", False),
        ("2027-01-01", False),
        ("2025-10", True),
        ("2025-11", False),
        ("2024", True),
        ("2025", False),
        ("2024-02", True),
    ],
)
def test_day_is_the_last_that_can_be_meant(mini_site: SiteMaker, checked: str, is_stale: bool) -> None:
    assert bool(found(mini_site({KEY: toolkit(f"link_checked: {checked}")}))) is is_stale


@pytest.mark.parametrize(
    "text", [toolkit("year: 2020"), toolkit("link_checked: 2020", url="year: 2020"), toolkit("link_checked: soon")]
)
def test_resource_without_an_address_or_a_day_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert found(mini_site({KEY: text})) == ()


def test_only_resources_have_a_day(mini_site: SiteMaker) -> None:
    assert found(mini_site({"docs/en/chapters/plan.md": toolkit("link_checked: 2020")})) == ()


def test_resource_born_in_arabic_is_looked_at_and_its_translation_is_not(mini_site: SiteMaker) -> None:
    text = toolkit("link_checked: 2020\nsource_locale: ar")
    site = mini_site({"docs/ar/resources/toolkit.md": text, KEY: toolkit("link_checked: 2020")})
    assert [finding.path for finding in found(site)] == ["docs/ar/resources/toolkit.md"]


def test_comment_silences_the_next_entry(mini_site: SiteMaker) -> None:
    assert found(mini_site({KEY: toolkit("# guide: ignore REF021\nlink_checked: 2020")})) == ()


def test_first_day_of_the_calendar_fails_nothing(mini_site: SiteMaker) -> None:
    assert found(mini_site({KEY: toolkit("link_checked: 2020")}), datetime.date.min) == ()
