"""TERM008: a translation leaves a Latin acronym in its text, or gives it the English plural."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "source-acronym-kept"
ENGLISH = """
    terms:
      team: {preferred: Community Action Team, acronym: CAT}
      plan: {preferred: Local Action Plan, acronym: LAP}
      evaluation: {preferred: monitoring and evaluation, acronym: M&E}
      prevention: {preferred: preventing and countering violent extremism, acronym: P/CVE}
      award: {preferred: award, acronym: PhD}
      exercise: {preferred: tabletop exercise, acronym: TTX}
    names:
      UNICEF: UNICEF
      Young Cities: {preferred: Young Cities, acronym: YCX}
    """
ARABIC = """
    terms:
      team:
        preferred: فريق العمل المجتمعي
        forbidden: [اتفاقية مناهضة التعذيب]
        forms: [فرق العمل المجتمعي]
        acronym: CAT
      plan: {preferred: خطة العمل المحلية, acronym: LAP}
      evaluation: {preferred: الرصد والتقييم, allowed: [فريق M&E]}
      prevention: {preferred: منع التطرف العنيف ومكافحته}
      award: {preferred: دكتوراه, allowed: [PhD]}
    names:
      UNICEF: اليونيسف
      Young Cities: {preferred: Young Cities, acronym: YCX}
    """
MACEDONIAN = """
    terms:
      team: {preferred: Акциски тим на заедницата, acronym: АТЗ}
    """
FRENCH = """
    terms:
      team: {preferred: équipe d’action communautaire, acronym: EAC}
    """
GLOSSARIES = {
    "docs/en/glossary.yml": ENGLISH,
    "docs/ar/glossary.yml": ARABIC,
    "docs/mk/glossary.yml": MACEDONIAN,
    "docs/fr/glossary.yml": FRENCH,
}
LOCALES = "en ar mk fr"


def assert_found(make: SiteMaker, text: str, *says: tuple[str, str | None], locale: str = "ar") -> None:
    """Assert what is found on a page with a title and a text."""
    title = {"ar": "الدليل", "mk": "Водич"}.get(locale, "Guide")
    assert_finds(make, RULE, {**GLOSSARIES, f"docs/{locale}/page.md": f"# {title}\n\n{text}\n"}, *says, locales=LOCALES)


def test_acronym_in_arabic_text_is_to_be_written_out(mini_site: SiteMaker) -> None:
    says = ("'CAT' ('team') is left as the source has it", "Write 'فريق العمل المجتمعي'.")
    assert_found(mini_site, "عقد ⟦CAT⟧ اجتماعا.", says)


@pytest.mark.parametrize(
    "text",
    [
        "في الـ⟦CAT⟧ و⟦CATs⟧ وعمل ⟦P/CVE⟧ و⟦M&E⟧.",
        "فريق العمل المجتمعي، ⟦CAT⟧، في المدينة.",
        "⟦CAT⟧ (فريق العمل المجتمعي) في المدينة.",
        "اللجنة (⟦CAT⟧) في المدينة.",
        "فريق العمل المجتمعي في كومانوفو (⟦CAT⟧).",
        "فريق العمل المجتمعي (وهو ⟦CAT⟧ محلي أنشأته البلدية في المدينة).",
        "فريق العمل المجتمعي (CAT)، ثم ⟦CAT⟧.",
        "## عن ⟦CAT⟧ { #cat }",
        "| أ | ب |\n|---|---|\n| بند | ⟦CAT⟧ |",
        "![صورة ⟦CAT⟧](map.png)",
        "[صفحة ⟦CAT⟧](page.md)",
        "عمل ⟦UNICEF⟧ في المدينة.",
    ],
)
def test_acronym_is_found_wherever_it_stands(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, text)


@pytest.mark.parametrize(
    "text",
    [
        "فريق العمل المجتمعي (CAT) هنا، وخطة العمل المحلية (LAP).",
        "«فريق العمل المجتمعي» (CAT) هنا.",
        "[فريق العمل المجتمعي (CAT)](page.md) هنا، و**فريق العمل المجتمعي**.",
        "فريق العمل المجتمعي (Community Action Team, CAT) هنا.",
        "فريق العمل المجتمعي (Community Action Team (CAT)) هنا.",
        "فريق العمل المجتمعي (بالإنجليزية: CAT) هنا.",
        "لفرق العمل المجتمعي (CAT) هنا.",
        "## فريق العمل المجتمعي (CAT) { #cat }\n\nفريق العمل المجتمعي (CAT).",
        "فريق العمل المجتمعي (CAT).\n\n| فريق العمل المجتمعي (CAT) |\n|---|\n| أ |",
        "`CAT` و<https://example.org/CAT/> وملف CAT.pdf.\n\n```\nCAT\n```",
        "[وثيقة CAT](../assets/cat.pdf) و[وثيقة CAT](https://example.org/a/CAT.docx).",
        "كتاب «The CAT in Kumanovo» وكتاب (A guide to the CAT).",
        "> The CAT met in the town hall.\n\nقال رئيس البلدية هذا.",
        "عمل Young Cities (YCX) وفريق M&E وPhD.",
        "تمرين محاكاة (TTX) هنا.",
        "منظمة USAID هنا.",
    ],
)
def test_acronym_in_its_place_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_found(mini_site, text)


def test_summary_and_text_have_a_first_mention_each(mini_site: SiteMaker) -> None:
    text = "---\nsummary: عن فريق العمل المجتمعي (CAT) وعن ⟦LAP⟧\n---\n# الدليل\n\nفريق العمل المجتمعي (CAT).\n"
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/ar/page.md": text}, locales=LOCALES)


def test_brackets_stand_once_in_the_text(mini_site: SiteMaker) -> None:
    text = "فريق العمل المجتمعي (CAT) هنا.\n\n- وفي فريق العمل المجتمعي (⟦CAT⟧).\n"
    assert_found(mini_site, text, ("'CAT' ('team') is in brackets a second time", "Leave out '(CAT)'."))


def test_words_that_another_rule_reports_are_left_to_it(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "وقّعت اتفاقية مناهضة التعذيب (CAT) هنا.")


def test_words_that_end_as_the_rendering_does_count_as_it(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "أنشأت البلدية فريقا للعمل المجتمعي (CAT) هنا.")


def test_term_without_a_rendering_has_no_words_to_suggest(mini_site: SiteMaker) -> None:
    says = ("'TTX' ('exercise') is left as the source has it", "Write its name in the language of the page.")
    assert_found(mini_site, "نظمت المدينة ⟦TTX⟧ في الربيع.", says)


def test_plural_in_brackets_loses_its_ending(mini_site: SiteMaker) -> None:
    says = ("'CATs' ('team') has the English ending 's'", "Write 'CAT'.")
    assert_found(mini_site, "فرق العمل المجتمعي (⟦CATs⟧) هنا.", says)


def test_cyrillic_edition_is_held_to_it_by_its_letters(mini_site: SiteMaker) -> None:
    text = "Се состана ⟦CAT-от⟧. Акцискиот тим на заедницата (CAT), скратено АТЗ, и АТЗ-от."
    says = ("'CAT-от' ('team') is left as the source has it", "Write 'Акциски тим на заедницата'.")
    assert_found(mini_site, text, says, locale="mk")


def test_cyrillic_edition_of_a_language_that_is_otherwise_latin_too(mini_site: SiteMaker) -> None:
    files = {
        "docs/en/glossary.yml": ENGLISH,
        "docs/bs-Cyrl/glossary.yml": "terms:\n  team: {preferred: акциони тим заједнице}\n",
        "docs/bs-Cyrl/page.md": "# Водич\n\nСастао се ⟦CAT⟧ у граду.\n",
        "docs/bs/glossary.yml": "terms:\n  team: {preferred: akcioni tim zajednice}\n",
        "docs/bs/page.md": "# Vodič\n\nSastao se CAT u gradu.\n",
    }
    assert_finds(mini_site, RULE, files, locales="en bs bs-Cyrl")


def test_english_plural_is_wrong_in_every_other_language(mini_site: SiteMaker) -> None:
    text = "Les ⟦CATs⟧, la ⟦CAT's⟧ et les équipes d’action communautaire (⟦CATs⟧), une CAT, l’EAC, les ⟦EACs⟧."
    assert_found(
        mini_site,
        text,
        ("'CATs' ('team') has the English ending 's'", "Write 'CAT'."),
        ("'CAT's' ('team') has the English ending ''s'", "Write 'CAT'."),
        ("'CATs' ('team') has the English ending 's'", "Write 'CAT'."),
        ("'EACs' ('team') has the English ending 's'", "Write 'EAC'."),
        locale="fr",
    )


def test_english_page_may_have_all_of_it(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "The CATs and the CAT's plan, the CAT (CAT).", locale="en")


def test_page_in_latin_letters_is_no_page_in_another_script(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {**GLOSSARIES, "docs/mk/page.md": "# Vodič\n\nSe sostana CAT.\n"}, locales=LOCALES)


def test_only_what_is_certain_is_mended(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\nفرق العمل المجتمعي (CATs). **فريق العمل المجتمعي** (CAT)، *فريق العمل المجتمعي (**CAT**)*.\n"
    site = mini_site({**GLOSSARIES, "docs/ar/page.md": text}, locales=LOCALES)
    site.run("check", "--fix", "--select", RULE)
    assert (site.root / "docs/ar/page.md").read_text(encoding="utf-8") == text.replace("CATs", "CAT").replace(
        "** (CAT)،", "**،"
    )


def test_comment_silences_the_next_paragraph(mini_site: SiteMaker) -> None:
    assert_found(mini_site, "<!-- guide: ignore source-acronym-kept -->\nعقد CAT اجتماعا.\n\nثم ⟦CAT⟧.")
