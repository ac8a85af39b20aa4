"""TYPO003: digits of two systems."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "mixed-digits"


def test_number_with_two_systems_is_found_everywhere(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/index.md": "# الدليل\n\nعام ⟦٢0١٩⟧ وعام ⟦٢٠١٩-2020⟧\n",
        "docs/fa/index.md": "# X\n\nسال ⟦۲0۱۹⟧ و 2019\n",
    }
    says = (
        ("'٢0١٩' has digits of two systems", "Write '٢٠١٩'."),
        ("'٢٠١٩-2020' has digits of two systems", "Write '٢٠١٩-٢٠٢٠'."),
        ("'۲0۱۹' has digits of two systems", "Write '۲۰۱۹'."),
    )
    assert_finds(mini_site, RULE, files, *says, locales="en ar fa")


def test_number_that_is_not_in_the_digits_of_the_language(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/index.md": "# الدليل\n\nفي عام ⟦2019⟧ بدأ ⟦12⟧ مشروعًا، و⟦3.5⟧ في المئة.\n",
        "docs/en/index.md": "# Home\n\nIn ⟦٢٠١٩⟧ it began.\n",
    }
    assert_finds(mini_site, RULE, files)


@pytest.mark.parametrize(
    "text",
    [
        "جائحة COVID-19 ومعيار ISO 9001 و5G",
        "الهاتف +49 30 1234 والإصدار 2.2.1 في 2024-05-12",
        "https://example.org/2019/ و<a2019@example.org>",
        "تقرير (Agenda 2030) نافع",
        "`2019` و{2} و#12",
        "عام ٢٠١٩",
    ],
)
def test_names_codes_and_addresses_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\n{text}\n"})


@pytest.mark.parametrize("locale", ["fa", "ur", "ar-MA", "he"])
def test_nothing_is_said_of_a_language_whose_digits_are_not_known(mini_site: SiteMaker, locale: str) -> None:
    assert_finds(mini_site, RULE, {f"docs/{locale}/index.md": "# X\n\nعام 2019 أو ٢٠٢٠\n"}, locales=f"en {locale}")


def test_fix_writes_whole_numbers(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "عام 2019–2020، ٢0 و1,000 و50%") == "عام ٢٠١٩–٢٠٢٠، ٢٠ و1,000 و50%"


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n<!-- guide: ignore TYPO003 -->\n\nعام 2019\n\nعام ⟦2019⟧\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
