"""TERM004: a translation has none of the agreed renderings of a term that its source uses."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "missing-rendering"
ENGLISH = """
    terms:
      team: {preferred: Community Action Team, acronym: CAT}
      council: {preferred: Local Prevention Council, distinguish: [network]}
      network: {preferred: Local Prevention Network}
      ve: {preferred: violent extremism}
      pve: {preferred: preventing violent extremism}
      mayor: {preferred: mayor}
      untranslated: {preferred: hub}
    """
ARABIC = """
    terms:
      team: {preferred: فريق العمل المجتمعي, forms: [فرق العمل المجتمعي], forbidden: [القطط], acronym: CAT}
      council: {preferred: مجلس الوقاية المحلي, distinguish: [network]}
      network: {preferred: شبكة الوقاية المحلية}
      ve: {preferred: التطرف العنيف}
      pve: {preferred: منع التطرف العنيف}
      mayor: {preferred: رئيس البلدية, allowed: [رئيسة البلدية]}
    names:
      Kumanovo: كومانوفو
    """
FRENCH = """
    terms:
      team: {preferred: équipe d'action communautaire, acronym: EAC}
      mayor: {preferred: maire}
    """
GLOSSARIES = {"docs/en/glossary.yml": ENGLISH, "docs/ar/glossary.yml": ARABIC, "docs/fr/glossary.yml": FRENCH}


def pages(english: str, other: str, locale: str = "ar") -> dict[str, str | bytes]:
    """A page and its translation, with the glossaries."""
    return {
        **GLOSSARIES,
        "docs/en/page.md": f"# Page\n\n{english}\n",
        f"docs/{locale}/page.md": f"# صفحة\n\n{other}\n",
    }


def test_message_names_what_the_source_says_and_what_to_write(mini_site: SiteMaker) -> None:
    says = (
        "'CATs' (docs/en/page.md:3) is not rendered here as 'فريق العمل المجتمعي' ('team')",
        "Write 'فريق العمل المجتمعي', inflected as needed.",
    )
    assert_finds(mini_site, RULE, pages("The CATs met.", "⟦اجتمعت اللجان.⟧"), says)


@pytest.mark.parametrize(
    ("english", "arabic", "instead"),
    [
        ("The CAT met.", "اجتمع ⟦CAT⟧ أمس.", "CAT"),
        ("A Community Action Team met.", "اجتمع ⟦Community Action Team⟧ أمس.", "Community Action Team"),
        ("The CAT met.", "اجتمع ⟦فريق الحركة المجتمعية⟧ أمس.", "فريق الحركة المجتمعية"),
        ("The Local Prevention Council met.", "اجتمعت ⟦شبكة الوقاية المحلية⟧ أمس.", "شبكة الوقاية المحلية"),
        ("The mayor came.", "جاء ⟦رئيس البلدة⟧.", "رئيس البلدة"),
    ],
)
def test_what_probably_stands_for_it_is_told(mini_site: SiteMaker, english: str, arabic: str, instead: str) -> None:
    site = mini_site({path: text.replace("⟦", "").replace("⟧", "") for path, text in pages(english, arabic).items()})
    assert_finds(mini_site, RULE, pages(english, arabic))
    assert site.of_rule(RULE)[0]["message"].endswith(f"; probably '{instead}' stands for it")


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("The CAT met.", "اجتمع فريق العمل المجتمعي."),
        ("The CAT met the CAT.", "وبفريق العمل المجتمعي."),
        ("Community Action Teams.", "فرق العمل المجتمعي."),
        ("The mayors.", "رئيسة البلدية."),
        ("The mayor's `CAT`.", "رئيس البلدية."),
        # A longer rendering holds the shorter one.
        ("Stop violent extremism.", "منع التطرف العنيف."),
        # Marked by hand: the sentence names the term in its own way.
        ("The mayor came.", "جاءت [رئيستها](term:mayor)."),
        # No rendering is agreed, or the rule on forbidden ones has it.
        ("A hub.", "مركز."),
        ("The CATs.", "القطط."),
        ("No term.", "فريق."),
        # Where blocks are not told apart, the section has it somewhere.
        ("The CAT met.\n\nAnd went.", "حدث هذا.\n\nثم اجتمع فريق العمل المجتمعي.\n\nوذهب."),
        ("Kumanovo.", "كومانوفو."),
    ],
)
def test_agreed_rendering_in_the_block_is_enough(mini_site: SiteMaker, english: str, arabic: str) -> None:
    assert_finds(mini_site, RULE, pages(english, arabic))


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("## The mayor { #m }", "## ⟦العمدة⟧ { #m }"),
        ("- one\n- the mayor", "- واحد\n- ⟦العمدة⟧"),
        ("| a | b |\n|---|---|\n| c | mayor |", "| أ | ب |\n|---|---|\n| ت | ⟦العمدة⟧ |"),
        ('!!! note "The mayor"\n    Text.', '!!! note "⟦العمدة⟧"\n    نص.'),
        ("[the mayor](page.md)", "⟦[العمدة](page.md)⟧"),
        ("![The mayor](m.png)", "![⟦العمدة⟧](m.png)"),
        ("The mayor.\n\nThe mayor.", "رئيس البلدية.\n\n⟦العمدة.⟧"),
        ("Text.\n\n## A { #a }\n\nThe mayor.", "رئيس البلدية.\n\n## أ { #a }\n\n⟦نص.⟧"),
    ],
)
def test_blocks_are_compared_by_section_and_place(mini_site: SiteMaker, english: str, arabic: str) -> None:
    assert_finds(mini_site, RULE, pages(english, arabic))


def test_summary_is_compared_with_the_summary(mini_site: SiteMaker) -> None:
    files = {
        **GLOSSARIES,
        "docs/en/page.md": "---\nsummary: What a mayor does\n---\n# Page\n",
        "docs/ar/page.md": "---\nsummary: ⟦ما يفعله العمدة⟧\n---\n# صفحة\n",
    }
    assert_finds(mini_site, RULE, files)


def test_section_with_other_blocks_is_one_part(mini_site: SiteMaker) -> None:
    english = "## A { #a }\n\nThe mayor.\n\nThe CAT."
    assert_finds(mini_site, RULE, pages(english, "## ⟦أ⟧ { #a }\n\nفريق العمل المجتمعي."))


def test_name_is_left_to_the_rule_on_names(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, pages("In Kumanovo.", "في كومنوفو."))


@pytest.mark.parametrize(
    ("french", "term"),
    [("L’EAC se réunit.", None), ("Les équipes d’action communautaires.", None), ("⟦Le groupe se réunit.⟧", "team")],
)
def test_latin_acronym_is_a_rendering_in_latin_script(mini_site: SiteMaker, french: str, term: str | None) -> None:
    assert_finds(mini_site, RULE, pages("The CAT met.", french, "fr"), locales="en ar fr")


STAMPED = "---\ntranslation: {method: human, source: r1-000000000000}\n---\n# صفحة\n\n⟦نص⟧\n"


def test_translation_of_an_older_source_is_only_warned_of(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nThe mayor.\n", "docs/ar/page.md": STAMPED}
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


def test_page_without_a_source_owes_nothing(mini_site: SiteMaker) -> None:
    files = {**GLOSSARIES, "docs/en/page.md": "# Page\n\nThe mayor.\n", "docs/ar/other.md": "# صفحة\n\nنص\n"}
    assert_finds(mini_site, RULE, files)


def test_source_may_be_in_any_locale(mini_site: SiteMaker) -> None:
    files = {
        **GLOSSARIES,
        "docs/ar/page.md": "---\nsource_locale: ar\n---\n# صفحة\n\nرئيس البلدية.\n",
        "docs/en/page.md": "# Page\n\n⟦The head of the town.⟧\n",
    }
    assert_finds(mini_site, RULE, files)


def test_comment_silences_the_block(mini_site: SiteMaker) -> None:
    ignored = "<!-- guide: ignore missing-rendering -->\nالعمدة."
    assert_finds(mini_site, RULE, pages("The mayor.", ignored))
