"""What search takes for one word, on lists of words with their near misses: `word_families/`.

Every second line of a list was looked at while the language's data were written; the others were only counted.
"""

from functools import cache
from pathlib import Path
from statistics import mean

import pytest

from guidebook.language.further_bases import further_bases
from guidebook.language.search_forms import form_of
from guidebook.language.word_families import WordFamilies, find_families

LISTS = sorted(Path(__file__).with_name("word_families").glob("*.txt"))


@cache
def _groups(locale: str) -> tuple[frozenset[str], ...]:
    file = Path(__file__).with_name("word_families") / f"{locale}.txt"
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(frozenset(form_of(word, locale) for word in line.split()) for line in lines)


@cache
def _families(locale: str) -> WordFamilies:
    return find_families(dict.fromkeys(sorted(frozenset().union(*_groups(locale))), 1), locale)


def _found(query: str, locale: str) -> set[str]:
    families = _families(locale)
    sought = families.by_query.get(query, ())
    return {form for form, family in families.by_word.items() if family in sought}


@pytest.mark.parametrize("half", [0, 1], ids=["tuned", "counted"])
@pytest.mark.parametrize("locale", [file.stem for file in LISTS])
def test_a_form_finds_the_others_of_its_word_and_no_near_miss(locale: str, half: int) -> None:
    groups = _groups(locale)
    recalls, precisions = [], []
    for group in groups[half::2]:
        for query in group:
            found = _found(query, locale)
            may_be = frozenset().union(*(other for other in groups if query in other))
            recalls.append(len(found & group) / len(group))
            precisions.append(len(found & may_be) / len(found))
    assert mean(recalls) >= 0.95
    assert mean(precisions) >= 0.94


@pytest.mark.parametrize(
    ("locale", "query", "sought"),
    [
        ("fr", "fermer", "fermée"),
        ("fr", "fermer", "ferme"),
        ("sq", "pagoi", "paguhen"),
        ("sq", "mbledhin", "mblidhen"),
        ("mk", "соседи", "соседка"),
        ("bs", "ljekarima", "ljekarka"),
        ("en", "close", "closing"),
    ],
)
def test_forms_that_the_dictionary_has_elsewhere(locale: str, query: str, sought: str) -> None:
    families = find_families({sought: 1}, locale)
    assert families.by_query[query] == (families.by_word[sought],)


def test_a_homonym_is_left_out_of_a_text_that_is_mostly_about_it() -> None:
    few = find_families({"lisent": 2, "lit": 3}, "fr")
    many = find_families({"lisent": 2, "lit": 30}, "fr")
    assert few.by_word["lit"] in few.by_query["lire"]
    assert many.by_word["lit"] not in many.by_query["lire"]


def test_a_form_of_two_words_does_not_bring_them_together() -> None:
    families = find_families({"плата": 5, "плати": 2, "платиле": 3}, "mk")
    assert set(families.by_query["плата"]) == {families.by_word["плата"], families.by_word["плати"]}
    assert families.by_word["плата"] not in families.by_query["платиле"]


def test_a_noun_is_no_participle() -> None:
    assert further_bases("marché", "fr").sure == frozenset()
    assert further_bases("fermé", "fr").sure == {"fermer"}
