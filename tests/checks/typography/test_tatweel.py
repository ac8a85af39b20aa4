"""TYPO006: a word is stretched."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "tatweel"


def test_stretched_word_is_found_with_the_word_as_it_should_be(mini_site: SiteMaker) -> None:
    says = ("'مـديـــنة' is stretched with tatweel", "Write 'مدينة'.")
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n\nهذه ⟦مـديـــنة⟧ كبيرة.\n"}, says)


@pytest.mark.parametrize("text", ["سنة ١٤٤٥ هـ", "بـ UNESCO والـNLC", "الحرف ـ والضمير ـها", "الرَّحْمَـٰن", "`مـدينة`"])
def test_tatweel_that_joins_to_nothing_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\n{text}\n"})


def test_arabic_word_on_an_english_page_and_in_data(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "# Home\n\nThe word ⟦حـوار⟧ means dialogue.\n",
        "docs/ar/glossary.yml": 'terms:\n  a:\n    preferred: "⟦حـوار⟧"\n    forbidden: ["حــوار"]\n',
        "docs/ar/strings.po": 'msgid "Search"\nmsgstr "الـبحث"\n'.replace("الـبحث", "⟦الـبحث⟧"),
    }
    assert_finds(mini_site, RULE, files)


def test_fix_takes_it_out(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "هذه **مـدينة** و[حـيّ](https://example.org/)") == (
        "هذه **مدينة** و[حيّ](https://example.org/)"
    )


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n<!-- guide: ignore tatweel -->\n\nمـدينة\n\n⟦مـدينة⟧\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
