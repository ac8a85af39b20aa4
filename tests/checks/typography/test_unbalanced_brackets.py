"""TYPO007: a bracket or a quotation mark has no partner."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "unbalanced-brackets"
HEADER = 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n'
CLOSE = "Add the mark that closes it, or delete this one."
OPEN = "Add the mark that opens it, or delete this one."


def test_mark_that_is_never_closed_or_never_opened_is_found(mini_site: SiteMaker) -> None:
    text = "# Home\n\nThe network ⟦(⟧founded in 2019 meets. It has members⟦”⟧.\n"
    says = [("'(' is never closed", CLOSE), ("'”' closes nothing", OPEN)]
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


def test_brackets_typed_as_they_look_are_one_finding_with_a_fix(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nتجتمع شبكة الوقاية ⟦)NLC(⟧ شهريا.\n"
    says = ("the brackets of ')NLC(' stand the wrong way round", "Write '(NLC)'.")
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, says)
    site = mini_site({"docs/ar/index.md": text.replace("⟦", "").replace("⟧", "")})
    site.run("check", "--fix", "--select", RULE)
    assert "الوقاية (NLC) شهريا" in (site.root / "docs/ar/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "⟦[⟧the forum(https://example.org/)",
        "a **⟦(⟧bold** word and [a link](index.md)",
        "[a link⟦)⟧](index.md)",
        "## The council ⟦(⟧2019 { #council }",
        "- one ⟦(⟧two\n\n    - three\n\n## More\n\nfour or more⟦)⟧\n",
        "| a ⟦(⟧b | c |\n|---|---|\n| d | more⟦)⟧ |",
        '!!! note "A ⟦(⟧title"\n\n    Text.',
        "a “quotation (with an aside and) more” more⟦”⟧",
        "⟦“⟧He came and went.",
        "“(” and ⟦(⟧a",
        "Text.[^1]\n\n[^1]: A ⟦(⟧note.",
        "well and⟦}⟧ good",
    ],
)
def test_lone_mark_is_found_in_every_kind_of_block(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    ("text", "locales"),
    [
        ("1) first, 2) second, a) third, iv) fourth, 2.1) fifth, *) note", "en ar"),
        ("Thanks :) and ;-) and :( and 8) (really :))", "en ar"),
        ('It’s the ’90s, rock ’n’ roll, a 5” pipe, "so" and the councils’ work', "en ar"),
        ("the range [0, 1) and ]18, 25[ and [18–25)", "en ar"),
        ("“First paragraph.\n\n“Second one.\n\n“Third and last.”", "en ar"),
        ("An aside (that begins here.\n\n- and goes on\n- to its end)", "en ar"),
        ("Next »", "en ar"),
        ("Home › Chapters › Coordinate", "en ar"),
        ("`(` and <kbd>[</kbd> and “)”", "en ar"),
        ("```\n(\n```", "en ar"),
        ("![A (map)](map.png)", "en ar"),
        ("[a (link)](https://example.org/a_(b))", "en ar"),
        ("\\(a\\) and &#40;b)", "en ar"),
        ("| same |\n|---|\n| ” |", "en ar"),
        ("„Zitat“ und »Zitat« und „Zi“", "de en"),
        ("”Citat” och »citat»", "sv en"),
        ("« Une citation “dans” une autre » et l’État", "fr en"),
        ("„Цитат“ и „друг“", "mk en"),
        ("„Citat” i »citat«", "bs en"),
        ("他说：「『好』」（真的）。", "zh en"),
        ('“straight" and „straight"', "en ar"),
    ],
)
def test_what_has_a_partner_or_a_reason_is_left_alone(mini_site: SiteMaker, text: str, locales: str) -> None:
    files = {f"docs/{locales.split()[0]}/index.md": f"# Home\n\n{text}\n"}
    assert_finds(mini_site, RULE, files, locales=locales)


def test_arabic_labels_and_marks_are_left_alone_and_a_lone_one_is_found(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nأ) الأول و١) الثاني، «نص (مع شرح)» و“نص” و”نص“.\n\nتجتمع ⟦«⟧اللجنة المحلية شهريا.\n"
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, ("'«' is never closed", CLOSE))


def test_summary_glossary_and_interface_words_are_looked_at(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/index.md": "---\nsummary: The network ⟦(⟧of towns.\n---\n\n# Home\n",
        "docs/en/glossary.yml": "terms:\n  mayor:\n    preferred: mayor\n    definition: Who leads ⟦(⟧a city.\n",
        "docs/ar/strings.po": HEADER + 'msgid "Menu"\nmsgstr "القائمة ⟦(⟧كلها"\n',
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore TYPO007 -->\n\nA (b.\n\n## More\n\nC ⟦(⟧d.\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
