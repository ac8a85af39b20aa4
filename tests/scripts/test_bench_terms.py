"""The measurements of term matching: what is counted as found, what stands in the corpora, and how it is printed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import bench
from benchmark.made_tree import LOCALES
from benchmark.report import finding_row, matching_table, table
from benchmark.term_matching import (
    CORPUS,
    HALVES,
    WAYS,
    Part,
    Record,
    Result,
    Score,
    finders,
    read_corpus,
    results,
)
from benchmark.term_speed import TERMS, Finding, FindingRuns, finding_runs, made_glossary, made_texts
from benchmark.vocabulary import known_locales

CORPORA = sorted(CORPUS.glob("*.yml"))
WITH_CORPORA = sorted({file.name.split(".")[0] for file in CORPORA})
FEWEST_TERMS = 12
"""Of a language, with at least so many phrases each, as the aim of the project names them."""
FEWEST_INFLECTED = 6
FEWEST_NEAR_MISSES = 4


def found(way: str, locale: str, record: Record, *phrases: str) -> list[bool]:
    """Whether the way finds the record's term in each phrase; another term stands beside it."""
    made = finders([Record("zebra crossing", (), (), ()), record], way, locale)
    assert made is not None
    return [made[1](phrase) for phrase in phrases]


def record(preferred: str, *listed: str) -> Record:
    return Record(preferred, listed, (), ())


def written(folder: Path, locale: str, half: str, text: str) -> None:
    (folder / f"{locale}.{half}.yml").write_text(text, encoding="utf-8")


def test_exact_is_the_string_itself_as_whole_words() -> None:
    phrases = ("the city council", "City council", "city councils", "intercity council", "city\ncouncil")
    assert found("exact", "en", record("city council"), *phrases) == [True, False, False, False, False]


def test_stems_and_lemmas_are_compared_word_by_word_whatever_the_case() -> None:
    phrases = ("City\nCouncils", "city youth council", "council city", "city")
    assert found("snowball", "en", record("city council"), *phrases) == [True, False, False, False]
    assert found("lemma", "en", record("city council"), *phrases) == [True, False, False, False]


def test_listed_forms_are_renderings_in_every_way() -> None:
    for way in WAYS:
        assert found(way, "en", record("spokesperson", "spokespeople"), "two spokespeople met") == [True], way


def test_mark_between_stem_and_ending_is_no_part_of_a_rendering() -> None:
    for way in WAYS:
        assert found(way, "en", record("city council|s"), "of city councils") == [True], way


def test_matches_of_another_term_of_the_file_do_not_count() -> None:
    assert found("guidebook", "en", record("city council"), "a zebra crossing", "city council") == [False, True]


def test_arabic_vowels_do_not_break_a_word() -> None:
    assert found("lemma", "ar", record("شَبَكة الوقاية"), "شَبَكة الوقاية") == [True]


def test_bosnian_is_stemmed_as_serbian_and_lemmatised_as_the_common_language() -> None:
    term = record("lokalna mreža")
    assert found("snowball", "bs", term, "u lokalnoj mreži", "lokalne vijesti") == [True, False]
    assert found("lemma", "bs", term, "u lokalnoj mreži", "lokalne vijesti") == [True, False]


@pytest.mark.parametrize("locale", ["sq", "mk"])
def test_languages_without_a_stemmer_have_none(locale: str) -> None:
    assert finders([record("x")], "snowball", locale) is None


def test_counts_are_of_the_phrases_of_all_records_of_each_half(tmp_path: Path) -> None:
    text = """\
- preferred: city council
  listed: []
  inflected: [two city councils, the city council]
  near_misses: [city councillor]
- preferred: mayor
  inflected: [the mayor]
  near_misses: [mayoral race, may or may not]
"""
    written(tmp_path, "en", "held-out", text)
    (result,) = results(("ar", "en"), tmp_path)
    assert (result.locale, result.half) == ("en", "held-out")
    exact = result.scores[WAYS.index("exact")]
    assert exact == Score(Part(2, 3), Part(0, 3))


def test_corpus_of_another_shape_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "en", "tune", "- preferred: mayor\n- near_misses: [mayoral]\n")
    with pytest.raises(ValueError, match=r"^en\.tune\.yml: record 2 has not the shape of a corpus record\.$"):
        list(results(("en",), tmp_path))


@pytest.mark.parametrize("locale", WITH_CORPORA)
def test_corpora_have_both_halves_of_some_size_without_a_common_term(locale: str) -> None:
    halves = [read_corpus(CORPUS / f"{locale}.{half}.yml") for half in HALVES]
    terms = [one.preferred.casefold() for half in halves for one in half]
    assert len(terms) == len(set(terms)) >= FEWEST_TERMS


@pytest.mark.parametrize("file", CORPORA, ids=lambda file: str(file.name))
def test_corpora_have_enough_phrases_and_none_in_both_lists(file: Path) -> None:
    assert re.fullmatch(rf"({'|'.join(known_locales())})\.({'|'.join(HALVES)})\.yml", file.name)
    assert list(_faults(file)) == []


def _faults(file: Path) -> Iterator[str]:
    for one in read_corpus(file):
        phrases = [*one.inflected, *one.near_misses]
        if len(one.inflected) < FEWEST_INFLECTED or len(one.near_misses) < FEWEST_NEAR_MISSES:
            yield f"{one.preferred}: too few"
        if len(set(phrases)) < len(phrases):
            yield f"{one.preferred}: a phrase stands there twice"


def test_matching_is_printed_beside_the_other_ways() -> None:
    good, bad = Score(Part(19, 20), Part(1, 20)), Score(Part(18, 20), Part(0, 20))
    halves = (
        Result("en", "tune", (good, bad, bad, good)),
        Result("mk", "held-out", (bad, bad, None, Score(Part(200, 200), Part(0, 0)))),
    )
    assert matching_table(halves) == (
        "Forms found (at least 95%) | near misses wrongly accepted (at most 5%)\n"
        "               guidebook       exact    snowball         lemma  |"
        "  guidebook      exact   snowball      lemma\n"
        "en, tune      19/20  95%  18/20  90%  18/20  90%    19/20  95%  |  1/20   5%  0/20   0%  0/20   0%  1/20   5%"
        "  within\n"
        "mk, held-out  18/20  90%  18/20  90%           –  200/200 100%  |  0/20   0%  0/20   0%          –   0/0   0%"
        "  over\n"
    )


def test_finding_has_a_budget() -> None:
    runs = FindingRuns((Finding(2.5, 2.0, 9), Finding(3.5, 2.25, 9), Finding(3.25, 2.75, 9)), "bs")
    assert table([finding_row(runs)]) == (
        "                                      least  median  processor  budget\n"
        "find 500 terms in 200,000 words, bs  2.50 s  3.25 s     2.25 s   ≤ 3 s  over\n"
    )


@pytest.mark.parametrize("locale", LOCALES)
def test_glossary_of_the_measurement_has_all_its_terms(locale: str) -> None:
    glossary = made_glossary(locale)
    assert (len(glossary.terms), glossary.faults) == (TERMS, ())


def test_texts_of_the_measurement_are_the_same_every_time_and_hold_terms() -> None:
    texts = made_texts("bs", 2000)
    assert texts == made_texts("bs", 2000)
    assert 2000 <= sum(len(text.split()) for text in texts) < 2200
    runs = finding_runs("bs", 2, 2000)
    assert [run.matches > 0 for run in runs.all] == [True, True]
    assert runs.all[0].matches == runs.all[1].matches


def test_benchmark_prints_terms_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "finding_runs", lambda locale, count: FindingRuns((Finding(1, 1, 1),) * count, locale))
    done = CliRunner().invoke(bench.main, ["--what", "terms", "--locales", "1", "--runs", "1"])
    assert (done.exit_code, done.stderr) == (0, "")
    lines = [re.split("  +", line)[0] for line in done.stdout.splitlines()[2:]]
    assert lines[1:2] == ["find 500 terms in 200,000 words, en"]
    assert lines[-2:] == ["en, tune", "en, held-out"]
