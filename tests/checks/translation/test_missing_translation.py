"""TRAN004: a page is not translated into one of the guide's languages yet."""

from typing import Any

import pytest

from mini_site import SiteMaker

RULE = "missing-translation"
PLAN = {"docs/en/index.md": "# Home\n", "docs/en/chapters/plan.md": "# Plan\n", "docs/ar/index.md": "# الدليل\n"}


def found(make: SiteMaker, files: dict[str, str], locales: str = "en ar", extra: str = "") -> list[tuple[Any, ...]]:
    """Locale, path, message and hint of each finding; where they stand and how grave they are is the same for all."""
    findings = make(files, locales=locales, extra=extra).of_rule(RULE)
    for finding in findings:
        assert (finding["code"], finding["severity"]) == ("TRAN004", "info")
        assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (1, 1, 1, 1)
    return [(finding["locale"], finding["path"], finding["message"], finding["hint"]) for finding in findings]


def test_every_locale_without_the_page_is_told_where_it_is_to_stand(mini_site: SiteMaker) -> None:
    files = {**PLAN, "docs/fr/index.md": "# Guide\n"}
    assert found(mini_site, files, "en ar fr") == [
        (
            locale,
            "docs/en/chapters/plan.md",
            f"the page is not translated into '{locale}' yet: 'docs/{locale}/chapters/plan.md' is missing",
            f"Run 'guide.py new translation chapters/plan.md --locale {locale}' and translate the file.",
        )
        for locale in ("ar", "fr")
    ]


def test_locale_without_any_page_is_told_once(mini_site: SiteMaker) -> None:
    files = {**PLAN, "docs/ar/chapters/plan.md": "# الخطة\n", "docs/fr/glossary.yml": "terms: {}\n"}
    hint = "Begin with 'guide.py new translation index.md --locale fr'."
    assert found(mini_site, files, "en ar fr") == [("fr", "docs/en/index.md", "'fr' has no page yet", hint)]


def test_page_born_in_arabic_waits_for_its_english(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/ar/index.md": "# الدليل\n",
        "docs/ar/case-studies/amman.md": "---\nsource_locale: ar\nsummary: عمّان.\n---\n# عمّان\n",
    }
    message = "the page is not translated into 'en' yet: 'docs/en/case-studies/amman.md' is missing"
    hint = "Run 'guide.py new translation case-studies/amman.md --locale en' and translate the file."
    assert found(mini_site, files) == [("en", "docs/ar/case-studies/amman.md", message, hint)]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_drafts_and_withdrawn_pages_need_no_translation(mini_site: SiteMaker, status: str) -> None:
    assert found(mini_site, {**PLAN, "docs/en/chapters/plan.md": f"---\nstatus: {status}\n---\n# Plan\n"}) == []


@pytest.mark.parametrize(
    "more",
    [
        {"docs/ar/chapters/plan.md": "# الخطة\n"},
        # It has lost its source, which another rule reports.
        {"docs/ar/chapters/plan.md": "# الخطة\n", "docs/ar/chapters/lost.md": "# ضائع\n"},
    ],
)
def test_translated_and_lost_pages_are_left_alone(mini_site: SiteMaker, more: dict[str, str]) -> None:
    assert found(mini_site, {**PLAN, **more}) == []


def test_it_is_asked_for_by_the_locale_that_lacks_the_page(mini_site: SiteMaker) -> None:
    site = mini_site(PLAN)
    assert len(site.findings("--select", RULE, "--locale", "ar")) == 1
    assert site.findings("--select", RULE, "--locale", "en") == []


def test_settings_silence_it_by_path(mini_site: SiteMaker) -> None:
    assert found(mini_site, PLAN, extra="extra: {guidebook: {ignore: ['docs/en/chapters/*']}}\n") == []
