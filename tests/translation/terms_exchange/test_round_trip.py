"""What goes out comes back as it was, whatever a glossary holds and however it is written."""

from pathlib import Path

import pytest
from hypothesis import given

from guidebook.content.edit import apply_edits
from guidebook.language.glossary import Glossary, Term
from guidebook.translation.terms_exchange.exchange import FORMATS, Format, export_terms, import_terms
from guidebook.translation.terms_exchange.records import FIELDS, SECTIONS, records_of, values_of
from made_glossaries import glossary_texts, read

DOCS = Path(__file__).parents[3] / "docs"
EMPTY = Glossary("en")


def everything(glossary: Glossary) -> dict[tuple[str, str], object]:
    """All that a glossary says."""
    return {
        (section, key): values_of(term) for section in SECTIONS for key, term in records_of(glossary, section).items()
    }


def test_every_field_of_a_record_is_exchanged() -> None:
    assert set(FIELDS) == set(Term.model_fields) - {"id"}
    assert all(isinstance(value, str | tuple) for value in values_of(Term(id="x")).values())


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("locale", sorted(path.parent.name for path in DOCS.glob("*/glossary.yml")))
def test_export_of_this_guide_changes_nothing_when_it_comes_back(form: Format, locale: str) -> None:
    texts = {name: (DOCS / name / "glossary.yml").read_text(encoding="utf-8") for name in (locale, "en")}
    glossary, source = read(texts[locale], locale), read(texts["en"], "en")
    export = export_terms(form, glossary, source)
    outcome = import_terms(form, "terms", export.content, glossary, source)
    assert (export.refusals, outcome.refusals, outcome.edits) == ((), (), ())


@pytest.mark.parametrize("form", FORMATS)
@given(text=glossary_texts(), source=glossary_texts())
def test_export_that_nobody_touched_changes_nothing(form: Format, text: str, source: str) -> None:
    glossary = read(text)
    assert glossary.yaml.fault is None
    assert glossary.faults == ()
    export = export_terms(form, glossary, read(source, "en"))
    outcome = import_terms(form, "terms", export.content, glossary, read(source, "en"))
    assert (export.refusals, outcome.refusals, outcome.edits) == ((), (), ())


@pytest.mark.parametrize("form", FORMATS)
@given(text=glossary_texts())
def test_glossary_of_the_source_itself_comes_back_too(form: Format, text: str) -> None:
    glossary = read(text, "en")
    outcome = import_terms(form, "terms", export_terms(form, glossary, glossary).content, glossary, glossary)
    assert (outcome.refusals, outcome.edits) == ((), ())


@pytest.mark.parametrize("form", FORMATS)
@given(wanted=glossary_texts(), text=glossary_texts())
def test_every_record_of_a_file_is_taken_over_and_every_other_stays(form: Format, wanted: str, text: str) -> None:
    there, before = read(wanted), read(text)
    outcome = import_terms(form, "terms", export_terms(form, there, EMPTY).content, before, EMPTY)
    after = read(apply_edits(text, outcome.edits))
    refused = {line.split("'")[1] for line in outcome.refusals}
    taken = {place: values for place, values in everything(there).items() if place[1] not in refused}
    assert after.yaml.fault is None
    assert {place: values for place, values in everything(after).items() if place[1] not in refused} == {
        place: values for place, values in {**everything(before), **taken}.items() if place[1] not in refused
    }
    assert all("forbidden and used all the same" in line for line in outcome.refusals)


@pytest.mark.parametrize("form", FORMATS)
@given(text=glossary_texts())
def test_file_for_an_empty_locale_makes_the_whole_glossary(form: Format, text: str) -> None:
    there = read(text)
    outcome = import_terms(form, "terms", export_terms(form, there, EMPTY).content, Glossary("ar"), EMPTY)
    after = read(apply_edits("", outcome.edits))
    refused = {line.split("'")[1] for line in outcome.refusals}
    assert everything(after) == {place: value for place, value in everything(there).items() if place[1] not in refused}
