"""PAGE006: a folder holds pages, but is no locale of the configuration."""

from typing import Any

import pytest

from mini_site import SiteMaker

RULE = "unknown-locale-folder"
HOME = {"docs/en/index.md": "# Home\n"}


def stray(path: str, message: str, hint: str) -> dict[str, Any]:
    """The finding about a whole file or folder of no locale."""
    return {
        "code": "PAGE006",
        "rule": RULE,
        "severity": "error",
        "locale": None,
        "path": path,
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 1,
        "message": message,
        "hint": hint,
    }


def test_folder_of_pages_is_found_once(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/sr/index.md": "# Почетна\n", "docs/sr/chapters/plan.md": "# План\n"}
    message = "the folder 'sr' holds pages, but 'sr' is no locale of plugins.i18n.languages"
    hint = "Add the locale to the configuration, or rename the folder."
    assert mini_site(files).of_rule(RULE) == [stray("docs/sr", message, hint)]


def test_arabic_folder_name_is_found(mini_site: SiteMaker) -> None:
    found = mini_site({**HOME, "docs/عربي/index.md": "# الدليل\n"}).of_rule(RULE)
    assert [finding["path"] for finding in found] == ["docs/عربي"]


def test_page_beside_the_locale_folders_is_found(mini_site: SiteMaker) -> None:
    message = "'plan.md' stands in no locale folder, so it is never published"
    assert mini_site({**HOME, "docs/plan.md": "# Plan\n"}).of_rule(RULE) == [
        stray("docs/plan.md", message, "Move it to 'docs/en/'.")
    ]


@pytest.mark.parametrize(
    "path",
    ["docs/assets/readme.md", "docs/assets/maps/a.md", "docs/files/a.pdf", "docs/.drafts/a.md", "docs/robots.txt"],
)
def test_shared_files_and_hidden_folders_are_left_alone(mini_site: SiteMaker, path: str) -> None:
    assert mini_site({**HOME, path: "text\n"}).of_rule(RULE) == []


@pytest.mark.parametrize(("locales", "folder"), [("en sr-Latn", "sr-Latn"), ("en fr-CA", "fr-CA")])
def test_folder_of_a_configured_locale_is_left_alone(mini_site: SiteMaker, locales: str, folder: str) -> None:
    assert mini_site({**HOME, f"docs/{folder}/index.md": "# Page\n"}, locales=locales).of_rule(RULE) == []


def test_settings_silence_it_by_path(mini_site: SiteMaker) -> None:
    files = {**HOME, "docs/sr/index.md": "# Почетна\n"}
    assert mini_site(files, extra="extra: {guidebook: {ignore: [docs/sr]}}\n").of_rule(RULE) == []
