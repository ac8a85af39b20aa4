"""Figures as another language writes them."""

import pytest

from guidebook.language.numbers_in_text import figures_in
from guidebook.language.written_numbers import figure_text


@pytest.mark.parametrize(
    ("english", "locale", "expected"),
    [
        ("2023", "ar", "٢٠٢٣"),
        ("47.9", "ar", "٤٧٫٩"),
        ("47.9", "fr", "47,9"),
        ("1,250,000", "bs", "1.250.000"),
        ("1,250,000", "ar", "١٬٢٥٠٬٠٠٠"),
        ("2.5 million", "fr", "2,5 millions"),
        ("12 September 2023", "ar", "١٢ سبتمبر ٢٠٢٣"),
        ("12 September", "fr", "12 septembre"),
        ("30 February 2023", "fr", "30"),
        ("9/12/2023", "ar", "٩/١٢/٢٠٢٣"),
        ("5th", "ar", "٥"),
        ("8:30 pm", "ar", "٨:٣٠"),
        # A language with one form of compact numbers.
        ("2.5 million", "zh", "250万"),
    ],
)
def test_figure_is_written_in_the_notation_of_the_locale(english: str, locale: str, expected: str) -> None:
    (figure,) = figures_in(english, "en")
    assert figure_text(figure, english, locale) == expected
