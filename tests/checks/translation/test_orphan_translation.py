"""TRAN007: the source of a translation is gone."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "orphan-translation"
HOME = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "# الدليل\n"}
GONE = "the source of this translation, 'docs/en/chapters/plan.md', is not there"
BORN = "Write 'source_locale: ar' in its front matter if it was written in this language."
MADE = "---\ntranslation: {method: human}\n---\n"


def test_translation_without_its_source_is_to_be_deleted(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/ar/chapters/plan.md": f"⟦⟧{MADE}# الخُطّة\n"}
    assert_finds(mini_site, RULE, files, (GONE, "Delete it."))


def test_page_that_says_nothing_is_told_the_line_to_write(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**HOME, "docs/ar/chapters/plan.md": "⟦⟧# الخُطّة\n"}, (GONE, BORN))


@pytest.mark.parametrize("front_matter", [MADE, ""])
def test_source_with_a_near_name_and_no_translation_is_guessed(mini_site: SiteMaker, front_matter: str) -> None:
    files = {
        **HOME,
        "docs/en/chapters/plan-a.md": "# Plan\n",
        "docs/ar/chapters/plan.md": f"⟦⟧{front_matter}# الخُطّة\n",
        "docs/en/chapters/plans.md": "# Plans\n",
        "docs/ar/chapters/plans.md": "# خطط\n",
    }
    assert_finds(mini_site, RULE, files, (GONE, "Did you mean 'docs/ar/chapters/plan-a.md'?"))


def test_source_with_the_same_sections_is_guessed_under_any_name(mini_site: SiteMaker) -> None:
    files = {
        **HOME,
        "docs/en/chapters/prepare.md": "# Plan\n\n## Why { #why }\n\n## How { #how }\n",
        "docs/en/chapters/learn.md": "# Learn\n\n## Why { #why }\n",
        "docs/ar/chapters/plan.md": f"⟦⟧{MADE}# الخُطّة\n\n## لماذا {{ #why }}\n\n## كيف {{ #how }}\n",
    }
    assert_finds(mini_site, RULE, files, (GONE, "Did you mean 'docs/ar/chapters/prepare.md'?"))


def test_source_that_names_the_old_key_is_certain(mini_site: SiteMaker) -> None:
    files = {
        **HOME,
        "docs/en/chapters/act.md": "---\naliases: [chapters/plan.md]\n---\n# Act\n",
        "docs/ar/chapters/plan.md": f"⟦⟧{MADE}# الخُطّة\n",
    }
    assert_finds(mini_site, RULE, files, (GONE, "Move it to 'docs/ar/chapters/act.md'."))


def test_every_translation_of_a_lost_page_is_found(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/ar/plan.md": f"⟦⟧{MADE}# الخُطّة\n",
        "docs/fr/plan.md": f"⟦⟧{MADE}# P\n",
    }
    assert_finds(mini_site, RULE, files, locales="en ar fr")


def test_named_source_that_is_not_there_is_found_at_the_value(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/ar/chapters/plan.md": "---\nsource_locale: ⟦fr⟧\n---\n# الخُطّة\n"}
    says = ("the source of this page, 'docs/fr/chapters/plan.md', is not there", BORN)
    assert_finds(mini_site, RULE, files, says, locales="en ar fr")


def test_named_source_in_the_place_of_the_one_that_is_there(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/ar/index.md": "---\nsource_locale: ⟦fr⟧\n---\n# الدليل\n"}
    says = ("the source of this page, 'docs/fr/index.md', is not there", "Write 'source_locale: en'.")
    assert_finds(mini_site, RULE, files, says, locales="en ar fr")


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_locale_that_the_guide_does_not_have(mini_site: SiteMaker, locale: str) -> None:
    files = {f"docs/{locale}/index.md": "---\nsource_locale: ⟦xx⟧\n---\n# الدليل\n"}
    says = ("there is no locale 'xx'", f"Write 'source_locale: {locale}'.")
    assert_finds(mini_site, RULE, files, says)


@pytest.mark.parametrize(
    "files",
    [
        {"docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n"},
        {"docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n", "docs/fr/amman.md": "# Amman\n"},
        {"docs/ar/amman.md": "---\nsource_locale: ar\n---\n# عمّان\n", "docs/en/amman.md": f"{MADE}# Amman\n"},
        {"docs/ar/amman.md": "# عمّان\n", "docs/en/amman.md": "# Amman\n"},
        {"docs/ar/amman.md": "---\nsource_locale: en\n---\n# عمّان\n", "docs/en/amman.md": "# Amman\n"},
        {"docs/ar/amman.md": "# عمّان\n", "docs/en/amman.md": "---\nstatus: withdrawn\n---\n# Amman\n"},
        {"docs/en/amman.md": "# Amman\n"},
    ],
)
def test_pages_with_a_source_and_pages_born_here_are_left_alone(mini_site: SiteMaker, files: dict[str, str]) -> None:
    assert_finds(mini_site, RULE, {**HOME, **files}, locales="en ar fr")


def test_comment_silences_the_named_source(mini_site: SiteMaker) -> None:
    text = "---\n# guide: ignore orphan-translation\nsource_locale: xx\n---\n# الدليل\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": "# Home\n", "docs/ar/index.md": text})


def test_settings_silence_a_page_by_path(mini_site: SiteMaker) -> None:
    extra = "extra: {guidebook: {ignore: ['docs/ar/*']}}\n"
    assert_finds(mini_site, RULE, {**HOME, "docs/ar/chapters/plan.md": "# الخطة\n"}, extra=extra)
