"""TYPO005: signs that look like letters."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "presentation-form"


def test_word_is_found_with_its_letters(mini_site: SiteMaker) -> None:
    says = ("'ﻣﺪﻳﻨﺔ' has presentation forms", "Write 'مدينة'.")
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n\nهذه ⟦ﻣﺪﻳﻨﺔ⟧.\n"}, says)


@pytest.mark.parametrize("text", ["النبي ﷺ", "﷽", "١٠ ﷼", "﴿اقرأ﴾", "`ﻣﺪﻳﻨﺔ`", "مدينة\ufeff"])
def test_signs_for_phrases_and_code_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\n{text}\n"})


def test_any_language_and_the_summary(mini_site: SiteMaker) -> None:
    files = {"docs/en/index.md": "---\nsummary: The word ⟦ﺣﻮار⟧.\n---\n\n# Home\n\nThe word ⟦ﺣﻮار⟧.\n"}
    assert_finds(mini_site, RULE, files)


def test_mark_by_itself_is_for_a_person_to_mend(mini_site: SiteMaker) -> None:
    says = ("'كتﹶب' has presentation forms", "Write 'كتَب'.")
    assert_finds(mini_site, RULE, {"docs/ar/index.md": "# الدليل\n\n⟦كتﹶب⟧\n"}, (says[0], "Type the word anew."))
    assert mended(mini_site, RULE, "كتﹶب") == "كتﹶب"


def test_fix_writes_the_letters(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "- ﻣﺪﻳﻨﺔ و**ﻻ** شيء") == "- مدينة و**لا** شيء"


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n<!-- guide: ignore TYPO005 -->\n\nﻣﺪﻳﻨﺔ\n\n⟦ﻣﺪﻳﻨﺔ⟧\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
