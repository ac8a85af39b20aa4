"""The glossaries of all languages, those whose editions are still being prepared included, are sound."""

from pathlib import Path

import pytest

from guidebook.content.model import Source
from guidebook.language.glossary import Glossary, read_glossary
from guidebook.language.term_matcher import RenderingStatus, TermMatcher, as_printed, renderings
from mini_site import make_site

_DOCS = Path(__file__).parents[1] / "docs"
LOCALES = ("en", "ar", "fr", "sq", "mk", "bs")


def glossary(locale: str) -> Glossary:
    text = (_DOCS / locale / "glossary.yml").read_text(encoding="utf-8")
    return read_glossary(Source(f"docs/{locale}/glossary.yml", locale, "glossary.yml", text))


def test_rules_find_nothing_wrong_in_any_language(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"docs/{locale}/glossary.yml": (_DOCS / locale / "glossary.yml").read_bytes() for locale in LOCALES
    }
    found = make_site(tmp_path, files, locales=" ".join(LOCALES)).findings("--select", "TERM")
    assert [finding for finding in found if finding["severity"] != "info"] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_term_has_a_rendering_and_a_definition(locale: str) -> None:
    terms = glossary(locale).terms
    assert terms.keys() == glossary("en").terms.keys()
    assert [name for name, term in terms.items() if not (term.preferred and term.definition)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_rendering_is_matched_as_what_it_is(locale: str) -> None:
    read = glossary(locale)
    matcher = TermMatcher(read)
    for record in (*read.terms.values(), *read.names.values()):
        for status, text in renderings(record):
            found = {(match.term, match.status) for match in matcher.find_nested(as_printed(text))}
            assert (record.id, status) in found, text


@pytest.mark.parametrize("locale", LOCALES)
def test_no_definition_holds_a_forbidden_rendering(locale: str) -> None:
    read = glossary(locale)
    matcher = TermMatcher(read)
    for term in read.terms.values():
        found = [match for match in matcher.find(term.definition) if match.status is RenderingStatus.FORBIDDEN]
        assert found == [], term.definition


@pytest.mark.parametrize("locale", LOCALES)
def test_preferred_rendering_is_no_part_of_another_terms(locale: str) -> None:
    read = glossary(locale)
    matcher = TermMatcher(read)
    for record in (*read.terms.values(), *read.names.values()):
        if record.preferred:
            assert any(match.term == record.id for match in matcher.find(as_printed(record.preferred))), record.id
