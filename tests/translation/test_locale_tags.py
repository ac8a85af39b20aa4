"""Locales as the files of translation tools write them."""

import pytest

from guidebook.translation.locale_tags import is_regional_locale, is_same_locale


@pytest.mark.parametrize(
    ("tag", "locale", "is_same", "is_regional"),
    [
        ("ar", "ar", True, False),
        ("AR", "ar", True, False),
        ("pt_BR", "pt-BR", True, False),
        ("ar-SA", "ar", False, True),
        ("sr_Latn_RS", "sr-Latn", False, True),
        ("ar", "ar-SA", False, False),
        ("ara", "ar", False, False),
        ("fa", "ar", False, False),
    ],
)
def test_tag_names_a_locale_or_one_of_its_regions(tag: str, locale: str, is_same: bool, is_regional: bool) -> None:
    assert (is_same_locale(tag, locale), is_regional_locale(tag, locale)) == (is_same, is_regional)
