"""The words of this guidebook in its own interface: all that Arabic has, in every language that has a glossary."""

import polib
import pytest

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.interface_words import read_interface_words
from guidebook.language.term_matcher import RenderingStatus, TermMatcher
from guidebook.settings import load_settings
from interface_msgids import PROJECT

DOCS = PROJECT / "docs"
LOCALES = sorted(file.parent.name for file in DOCS.glob("*/glossary.yml"))


def entries(locale: str) -> dict[tuple[str, str], str]:
    """The translations of a locale's file, by context and msgid."""
    found = polib.pofile(str(DOCS / locale / "strings.po"))
    return {(entry.msgctxt or "", entry.msgid): entry.msgstr for entry in found if not entry.obsolete}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_value_of_the_controlled_lists_has_a_label(locale: str) -> None:
    facets = load_settings(PROJECT / "mkdocs.yml").guide_options.facets
    wanted = {(facet, value) for facet, values in facets.items() for value in values}

    labels = {place: text for place, text in entries(locale).items() if text}
    assert sorted(wanted - labels.keys()) == []


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
def test_a_language_has_what_the_others_have(locale: str) -> None:
    assert entries(locale).keys() == entries("ar").keys()
    assert all(entries(locale).values())


@pytest.mark.parametrize("locale", LOCALES)
def test_no_label_is_a_forbidden_rendering_or_a_faulty_entry(locale: str) -> None:
    def source(name: str) -> Source:
        return Source(f"docs/{locale}/{name}", locale, name, (DOCS / locale / name).read_text(encoding="utf-8"))

    matcher = TermMatcher(read_glossary(source("glossary.yml")))

    assert read_interface_words(source("strings.po")).faults == ()
    for text in entries(locale).values():
        assert [match for match in matcher.find(text) if match.status is RenderingStatus.FORBIDDEN] == [], text
