"""TERM011: a translation does not explain a term in its own language."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "untranslated-definition"
ENGLISH = """
    terms:
      mayor:
        preferred: mayor
        definition: The head of a municipality, whom its people elect.
      town: {preferred: town}
    names:
      Kumanovo: {preferred: Kumanovo, definition: A city in North Macedonia.}
    """
FILES = {"docs/en/glossary.yml": ENGLISH}


def test_missing_definition_is_found_at_the_id(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  ⟦mayor⟧: {preferred: رئيس البلدية}\n  town: {preferred: بلدة}\n"
    says = ("'mayor' has a definition in 'en' and none here", "Write 'definition:' with its translation.")
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary}, says)


@pytest.mark.parametrize(
    "definition",
    [
        "The head of a municipality, whom its people elect.",
        "'The head of a municipality, whom its people elect.'",
        ">-\n      The head of a municipality,\n      whom its people elect.",
    ],
)
def test_definition_of_the_source_is_found_whatever_its_style(mini_site: SiteMaker, definition: str) -> None:
    glossary = f"terms:\n  mayor:\n    preferred: رئيس البلدية\n    definition: ⟦{definition}⟧\n"
    says = ("the definition of 'mayor' is the one in 'en', word for word", "Translate it.")
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary}, says)


@pytest.mark.parametrize(
    ("locale", "definition", "script"),
    [
        ("ar", "The elected head of a city.", "Arabic"),
        ("ar", "رئيس the council of a city", "Arabic"),
        ("mk", "Rakovoditel na opština.", "Cyrillic"),
        ("bs", "Руководилац општине.", "Latin"),
        ("bs-Cyrl", "Rukovodilac općine.", "Cyrillic"),
        ("sr-Latn", "Руководилац општине.", "Latin"),
        ("fr", "Руководилац општине.", "Latin"),
    ],
)
def test_definition_in_the_script_of_another_language_is_found(
    mini_site: SiteMaker, locale: str, definition: str, script: str
) -> None:
    glossary = f"terms:\n  mayor: {{preferred: x, definition: ⟦{definition}⟧}}\n"
    says = (f"most letters of the definition of 'mayor' are not {script}", f"Write it in {script} script.")
    assert_finds(mini_site, RULE, {**FILES, f"docs/{locale}/glossary.yml": glossary}, says, locales=f"en {locale}")


@pytest.mark.parametrize(
    ("locale", "definition"),
    [
        ("ar", "رئيس مجلس CAT."),
        ("ar", "٢٠١٩"),
        ("mk", "Раководител на општина (CAT)."),
        ("bs", "Rukovodilac općine."),
        ("bs-Cyrl", "Руководилац општине."),
        ("sr-Latn", "Rukovodilac opštine."),
        ("zh-TW", "市長"),
        ("ja", "むらの長"),
        ("en-GB", "The head of a municipality, whom its people elect."),
        ("tlh", "Руководилац"),
    ],
)
def test_definition_in_the_language_of_the_glossary_is_left_alone(
    mini_site: SiteMaker, locale: str, definition: str
) -> None:
    glossary = f"terms:\n  mayor: {{preferred: x, definition: '{definition}'}}\n"
    assert_finds(mini_site, RULE, {**FILES, f"docs/{locale}/glossary.yml": glossary}, locales=f"en {locale}")


def test_name_needs_no_definition_but_not_one_in_another_language(mini_site: SiteMaker) -> None:
    glossary = "names:\n  Kumanovo: كومانوفو\n  Strumica: {preferred: ستروميتسا, definition: ⟦A city.⟧}\n"
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary})
    glossary = "names:\n  Kumanovo: {preferred: كومانوفو, definition: ⟦A city in North Macedonia.⟧}\n"
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary})


def test_record_without_source_and_source_without_definition_are_left_alone(mini_site: SiteMaker) -> None:
    glossary = "terms:\n  town: {preferred: بلدة}\n  sheriff: {preferred: مأمور}\n"
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary})
    assert_finds(mini_site, RULE, {"docs/ar/glossary.yml": glossary})


def test_source_may_be_in_any_script(mini_site: SiteMaker) -> None:
    files = {"docs/ar/glossary.yml": "terms:\n  mayor: {preferred: رئيس, definition: The head.}\n"}
    assert_finds(mini_site, RULE, files, locales="ar en")


def test_comment_silences_the_next_record_only(mini_site: SiteMaker) -> None:
    glossary = """
        terms:
          # guide: ignore untranslated-definition
          mayor: {preferred: رئيس}
          town: {preferred: بلدة, definition: ⟦A place.⟧}
        """
    assert_finds(mini_site, RULE, {**FILES, "docs/ar/glossary.yml": glossary})
