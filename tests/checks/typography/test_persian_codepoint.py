"""TYPO004: letters and digits of another language."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "persian-codepoint"


def test_letters_and_digits_are_found_in_arabic(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n⟦کتاب⟧ من ⟦مدینة⟧ عام ⟦۲۰۲۳⟧ في ⟦حی⟧\n"
    says = (
        ("'کتاب' has U+06A9 of another language", "Write 'كتاب'."),
        ("'مدینة' has U+06CC of another language", "Write 'مدينة'."),
        ("'۲۰۲۳' has U+06F0, U+06F2, U+06F3 of another language", "Write '٢٠٢٣'."),
        ("'حی' has U+06CC of another language", "Perhaps 'حي' is meant."),
    )
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, *says)


@pytest.mark.parametrize("locale", ["fa", "ur", "ckb", "fr"])
def test_other_languages_have_them_of_right(mini_site: SiteMaker, locale: str) -> None:
    assert_finds(mini_site, RULE, {f"docs/{locale}/index.md": "# X\n\nکتاب ۲۰۲۳ شهری\n"}, locales=f"en {locale}")


def test_persian_word_in_arabic_shows_by_its_other_letters(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n\nكلمة گفتگوی و`کتاب`\n"})


def test_glossary_and_interface_words(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/glossary.yml": "terms:\n  a:\n    preferred: ⟦شبکة⟧\n    definition: ⟦شبکة⟧ محلية\n",
        "docs/ar/strings.po": 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgid "Home"\nmsgstr "في "\n"⟦شبکة⟧"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_fix_is_made_but_at_the_end_of_a_word(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "کتاب مدینة ۲۰۲۳ علی") == "كتاب مدينة ٢٠٢٣ علی"


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n<!-- guide: ignore TYPO004 -->\n\nکتاب\n\n⟦کتاب⟧\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
