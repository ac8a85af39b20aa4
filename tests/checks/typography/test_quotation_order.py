"""TYPO008: a quotation begins with the mark that closes one, or ends with the mark that opens one."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "quotation-order"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'


def test_finding_says_which_marks_are_right(mini_site: SiteMaker) -> None:
    says = ("a quotation stands between '»…«'", "Write '«…»'.")
    assert_finds(mini_site, RULE, {"docs/fr/index.md": "# Guide\n\nDit ⟦»oui«⟧.\n"}, says, locales="fr en")


@pytest.mark.parametrize(
    ("locale", "text", "mended"),
    [
        ("fr", "⟦»un«⟧ et ⟦»deux trois«⟧, «quatre»", "«un» et «deux trois», «quatre»"),
        ("ar", "قال: ⟦»نص«⟧، و⟦»كلمة«⟧.", "قال: «نص»، و«كلمة»."),
        ("ar", "⟦«نص«⟧ ثم «كلمة»", "«نص» ثم «كلمة»"),
        ("en", "a ⟦”word”⟧, ⟦”more“⟧ and “right”", "a “word”, “more” and “right”"),
        ("en", "a ⟦“word“⟧.", "a “word”."),
        ("en", "a (⟦”word”⟧)", "a (“word”)"),
        ("uk", "це ⟦»слово«⟧", "це «слово»"),
    ],
)
def test_fix_exchanges_the_marks(mini_site: SiteMaker, locale: str, text: str, mended: str) -> None:
    other = "en" if locale != "en" else "ar"
    path = f"docs/{locale}/index.md"
    assert_finds(mini_site, RULE, {path: f"# X\n\n{text}\n"}, locales=f"{locale} {other}")
    plain = text.replace("⟦", "").replace("⟧", "")
    catalogue = mini_site({path: f"# X\n\n{plain}\n"}, locales=f"{locale} {other}").catalogue()
    findings = [finding for finding in run_rules(catalogue) if finding.rule in (RULE, "unbalanced-brackets")]
    assert {finding.rule for finding in findings} == {RULE}
    edits = [edit for finding in findings for edit in finding.fix]
    assert apply_edits(catalogue.pages[locale, "index.md"].source.text, edits) == f"# X\n\n{mended}\n"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "»so« und „so“ und ›so‹"),
        ("da", "»sådan« og “sådan”"),
        ("sv", "”så” och »så»"),
        ("fi", "”näin” ja »näin»"),
        ("hu", "„így »így« így”"),
        ("bs", "»ovako« i „ovako”"),
        ("mk", "„вака“"),
        ("fr", "« un » puis « deux » et « trois »"),
        ("fr", "« Suite » et Retour «"),
        ("ar", "“نص” و”نص“ و«نص»"),
        ("en", "5” by 7” and the ” sign, “a” and »other« marks"),
        ("en", "`”a”` and <code>”b”</code>"),
        ("xx", "»so« und “so”"),
    ],
)
def test_marks_that_are_right_or_not_the_languages_own_are_left_alone(
    mini_site: SiteMaker, locale: str, text: str
) -> None:
    other = "en" if locale != "en" else "ar"
    assert_finds(mini_site, RULE, {f"docs/{locale}/index.md": f"# X\n\n{text}\n"}, locales=f"{locale} {other}")


def test_glossary_and_interface_words_are_looked_at(mini_site: SiteMaker) -> None:
    files = {
        "docs/ar/glossary.yml": "terms:\n  mayor:\n    preferred: عمدة\n    definition: من يقود ⟦»المدينة«⟧.\n",
        "docs/ar/strings.po": HEADER + 'msgid "Menu"\nmsgstr "⟦»القائمة«⟧"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# X\n\n<!-- guide: ignore quotation-order -->\n\n»un«\n\n⟦»deux«⟧\n"
    assert_finds(mini_site, RULE, {"docs/fr/index.md": text}, locales="fr en")
