"""TYPO009: the conjunction «و» stands by itself."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "stray-conjunction-space"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'


def test_findings_say_what_to_write(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nالأخبار ⟦و الأحداث⟧.\n\n- ⟦و بناء⟧ الثقة؛\n- بناء الشبكة؛ ⟦و⟧\n- الختام.\n"
    says = (
        ("'و' stands apart from 'الأحداث'", "Write 'والأحداث'."),
        ("a list item begins with a lone 'و'", "Begin it with 'بناء'."),
        ("a list item ends with a lone 'و'", "Delete the 'و'."),
    )
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, *says)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("الأخبار و الأحداث", "الأخبار والأحداث"),
        ("الأخبار و\nالأحداث", "الأخبار والأحداث"),
        ("و الأحداث", "والأحداث"),
        ("(و الأحداث)", "(والأحداث)"),
        ("الأخبار و **الأحداث**", None),
        ("الأخبار و [الأحداث](index.md)", None),
        ("- و بناء الثقة\n- الشبكة", "- بناء الثقة\n- الشبكة"),
        ("- بناء الثقة؛ و\n- الشبكة", "- بناء الثقة؛\n- الشبكة"),
        ("- بناء الثقة و.\n- الشبكة", "- بناء الثقة\n- الشبكة"),
    ],
)
def test_fix_joins_the_words_or_deletes_what_is_left_over(mini_site: SiteMaker, text: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/ar/index.md": f"# الدليل\n\n{text}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    assert bool(finding.fix) is (mended is not None)
    if mended:
        fixed = apply_edits(catalogue.pages["ar", "index.md"].source.text, finding.fix)
        assert fixed == f"# الدليل\n\n{mended}\n"


@pytest.mark.parametrize(
    "text",
    [
        "الأخبار والأحداث وورشة",
        "يبدأ بحرف و ثم غيره",
        "الحروف أ و ب و ج",
        "حرف «و» في الكلمة",
        "و. النص\n\nو) النص\n\nو- النص",
        "- د المدينة\n- ه البلدية\n- و الشبكة",
        "الولايات (و م أ) هنا",
        "الفرق هو «و»",
        "`و الأحداث`",
        "شبكة و NLC و ٥",
        "| و |\n|---|\n| نص |",
        "عضو المجلس نحو الشبكة",
    ],
)
def test_joined_conjunctions_and_letters_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/ar/index.md": f"# الدليل\n\n{text}\n"})


@pytest.mark.parametrize("locale", ["fa", "ur", "ckb", "en"])
def test_languages_that_write_it_apart_are_left_alone(mini_site: SiteMaker, locale: str) -> None:
    files = {f"docs/{locale}/index.md": "# X\n\nاخبار و رویدادها\n"}
    assert_finds(mini_site, RULE, files, locales=f"{locale} ar")


def test_summary_glossary_and_interface_words_are_looked_at(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/index.md": "---\nsummary: الأخبار ⟦و الأحداث⟧.\n---\n\n# الدليل\n",
        "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: عمدة\n    definition: يقود ⟦و ينسق⟧.\n",
        "docs/ar/strings.po": HEADER + 'msgid "News"\nmsgstr "الأخبار ⟦و الأحداث⟧"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n<!-- guide: ignore TYPO009 -->\n\nأخبار و أحداث\n\nأخبار ⟦و أحداث⟧\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text})
