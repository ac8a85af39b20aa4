"""A language in two scripts: one set of data, and the same words."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidebook.content.model import Source
from guidebook.language.glossary import read_glossary
from guidebook.language.inflection import normalise, rendering_keys, text_keys
from guidebook.language.locales import language_data
from guidebook.language.term_matcher import TermMatcher

MACEDONIAN = "абвгдѓежзѕијклљмнњопрстќуфхцчџш"
BOSNIAN = "абвгдђежзијклљмнњопрстћуфхцчџш"


def found(locale: str, preferred: str, text: str) -> list[str]:
    """What is found of a term in a text."""
    glossary = textwrap.dedent(f"terms:\n  term: {{preferred: {preferred}}}\n")
    matcher = TermMatcher(read_glossary(Source(f"docs/{locale}/glossary.yml", locale, "glossary.yml", glossary)))
    return [text[match.start : match.end] for match in matcher.find(text)]


@pytest.mark.parametrize(
    ("locale", "cyrillic", "latin"),
    [
        ("mk", "Џемо, Љубе и Њето", "Džemo, Ljube i Njeto"),
        ("mk", "ѓакон, ноќ, ѕвезда", "gjakon, nokj, dzvezda"),
        ("mk", "ѓакон, ноќ, ѕвезда", "ǵakon, noḱ, dzvezda"),
        ("mk", "сѐ ѝ рече, инјекција, надзор", "se i reče, injekcija, nadzor"),
        ("bs", "Ђорђе ће, џеп", "Đorđe će, džep"),
        ("bs", "љубав, њива, надживјети", "ljubav, njiva, nadživjeti"),
    ],
)
def test_words_of_both_scripts_are_one(locale: str, cyrillic: str, latin: str) -> None:
    data = language_data(locale)
    assert normalise(cyrillic, data) == normalise(latin, data)


@pytest.mark.parametrize("spelling", ["noḱ", "nokj", "noć", "NOḰ", "Nok\u0301"])
def test_spellings_of_macedonian_in_latin_are_one(spelling: str) -> None:
    data = language_data("mk-Latn")
    assert normalise(spelling, data) == normalise("ноќ", data)


@pytest.mark.parametrize(
    ("locale", "preferred", "text", "words"),
    [
        ("mk-Latn", "lokalen sovet", "so lokalniot sovet za", "lokalniot sovet"),
        ("mk-Latn", "lokalna zaednica", "na lokalnite zaednici,", "lokalnite zaednici"),
        ("mk-Latn", "čovek", "koga luǵeto", "luǵeto"),
        ("mk-Latn", "čovek", "koga lugjeto", "lugjeto"),
        ("mk-Latn", "nadzor", "nadzorot", "nadzorot"),
        ("mk-Latn", "govor na omraza", "govorot na omrazata", "govorot na omrazata"),
        ("mk-Latn", "LSP", "eden LSP", "LSP"),
        ("bs-Cyrl", "локална мрежа", "у локалној мрежи", "локалној мрежи"),
        ("bs-Cyrl", "говор мржње", "говора мржње", "говора мржње"),
        ("bs-Cyrl", "ЛМП", "наш ЛМП", "ЛМП"),
        ("mk", "човек", "многу луѓе", "луѓе"),
    ],
)
def test_terms_are_matched_in_either_script(locale: str, preferred: str, text: str, words: str) -> None:
    assert found(locale, preferred, text) == [words]


@pytest.mark.parametrize(
    ("locale", "preferred", "text"),
    [
        ("mk-Latn", "sovet", "sovetnik"),
        ("mk-Latn", "LAP", "lap"),
        ("mk", "ЛАП", "лапа"),
        ("mk", "ЛАП", "LAP"),
        ("mk", "куќа", "куки"),
        ("mk-Latn", "kukja", "kuki"),
        ("bs-Cyrl", "мрежа", "мрежни"),
        ("bs-Cyrl", "говор мржње", "говор тијела"),
    ],
)
def test_near_misses_are_not_matched_in_either_script(locale: str, preferred: str, text: str) -> None:
    assert found(locale, preferred, text) == []


@pytest.mark.parametrize(
    ("preferred", "text"),
    [("совет за млади", "СОВЕТОТ ЗА МЛАДИ"), ("план", "ПЛАН"), ("ЛАП", "ЛАП")],
)
def test_words_of_headings_in_capitals_are_words(preferred: str, text: str) -> None:
    assert found("mk", preferred, text) == [text]


@given(st.text(alphabet=MACEDONIAN, min_size=1, max_size=10))
def test_word_is_the_same_in_both_scripts(word: str) -> None:
    latin = normalise(word, language_data("mk"))
    assert rendering_keys(word, "mk") & text_keys(latin, "mk-Latn")
    assert rendering_keys(latin, "mk-Latn") & text_keys(word, "mk")
