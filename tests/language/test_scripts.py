"""The script a language is written in."""

import pytest

from guidebook.language.scripts import is_written_in, script_of


@pytest.mark.parametrize(
    ("locale", "script"),
    [
        ("en", "Latn"),
        ("ar", "Arab"),
        ("mk", "Cyrl"),
        ("sq", "Latn"),
        ("bs", "Latn"),
        ("bs-Cyrl", "Cyrl"),
        ("bs_cyrl", "Cyrl"),
        ("sr", "Cyrl"),
        ("sr-ME", "Latn"),
        ("zh-TW", "Hant"),
        ("zh-Hans-HK", "Hans"),
        ("pt-BR", "Latn"),
        ("ar-001", "Arab"),
        ("tlh", None),
        ("", None),
    ],
)
def test_script_is_named_or_else_the_likeliest(locale: str, script: str | None) -> None:
    assert script_of(locale) == script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("خطة العمل LAP", "Arab"),
        ("Раководител", "Cyrl"),
        ("Čair, œuvre, Şehir", "Latn"),
        ("", "Arab"),
        ("2019 – 2021", "Arab"),
        ("ab يد", "Latn"),
        ("ab يد", "Arab"),
        ("anything", "Xsux"),
    ],
)
def test_text_of_a_script_is_known(text: str, script: str) -> None:
    assert is_written_in(text, script)


@pytest.mark.parametrize(("text", "script"), [("abc يد", "Arab"), ("Раководител", "Latn"), ("Rukovodilac", "Cyrl")])
def test_text_of_another_script_is_not(text: str, script: str) -> None:
    assert not is_written_in(text, script)
