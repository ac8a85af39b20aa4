"""Renderings in languages whose inflection is not known here."""

import pytest

from guidebook.language.unknown_inflection import may_have_form


@pytest.mark.parametrize(
    ("locale", "text", "rendering", "expected"),
    [
        ("ru", "с Советом Европы в Гааге", "Совет Европы", True),
        ("ru", "с Советом Европы в Гааге", "Гаага", True),
        ("he", "הם נפגשו בסרייבו", "סרייבו", True),
        ("tr", "Saraybosna'dan geldiler", "Saraybosna", True),
        ("zh", "他们在萨拉热窝见面", "萨拉热窝", True),
        # Dropped, misspelled, another one.
        ("ru", "с Союзом Европы", "Совет Европы", False),
        ("ru", "в Сорааеве", "Сараево", False),
        # A language whose forms are known.
        ("bs", "u Sarajevu", "Sarajevo", False),
        ("ru", "слово", "", False),
    ],
)
def test_form_is_not_ruled_out(locale: str, text: str, rendering: str, expected: bool) -> None:
    assert may_have_form(text, rendering, locale) == expected
