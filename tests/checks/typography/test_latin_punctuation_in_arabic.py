"""TYPO001: Latin marks behind Arabic words."""

import pytest

from marked_site import assert_finds
from mended_text import mended
from mini_site import SiteMaker

RULE = "latin-punctuation-in-arabic"


def test_marks_are_found_with_those_to_write(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nالمدينة⟦,⟧ والناس⟦;⟧ هل تعلم⟦?⟧ «نعم»⟦,⟧ ثم (لا)⟦;⟧ و٧١⟦%⟧ منها.\n"
    says = (
        ("the Latin ',' stands behind 'المدينة'", "Write '،'."),
        ("the Latin ';' stands behind 'والناس'", "Write '؛'."),
        ("the Latin '?' stands behind 'تعلم'", "Write '؟'."),
        ("the Latin ',' stands behind '«نعم»'", "Write '،'."),
        ("the Latin ';' stands behind '(لا)'", "Write '؛'."),
        ("the Latin '%' stands behind 'و٧١'", "Write '٪'."),
    )
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, *says)


@pytest.mark.parametrize(
    "text",
    [
        "كتاب Peace, Love; Why? بالإنجليزية",
        "المبلغ 1,000 أو ١,٠٠٠",
        "https://example.org/مدينة?x=1",
        "الكتاب (Towards «حوار», a dialogue) نافع",
        "`المدينة, والناس`",
        "الناس &amp; المدينة &lt;",
        "71% من الناس",
        "[نص](https://example.org/مدينة,x)",
    ],
)
def test_latin_runs_addresses_and_numbers_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\n{text}\n"})


@pytest.mark.parametrize(
    ("locale", "is_hit"), [("fa", True), ("ur", True), ("ckb", True), ("en", False), ("he", False)]
)
def test_languages_are_told_by_their_script(mini_site: SiteMaker, locale: str, is_hit: bool) -> None:
    text = "# X\n\nشهر⟦,⟧ مردم\n" if is_hit else "# X\n\nشهر, مردم\n"
    assert_finds(mini_site, RULE, {f"docs/{locale}/index.md": text}, locales=f"fr {locale}")


def test_fix_writes_the_arabic_mark(mini_site: SiteMaker) -> None:
    assert mended(mini_site, RULE, "**المدينة**, والناس, هنا?") == "**المدينة**، والناس، هنا؟"


def test_summary_and_comment(mini_site: SiteMaker) -> None:
    text = "---\nsummary: المدينة⟦,⟧ والناس\n---\n\n# X\n\n<!-- guide: ignore TYPO001 -->\n\nالمدينة, والناس\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
