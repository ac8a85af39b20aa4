"""Base forms of words, and what is kept of them."""

from pathlib import Path

import pytest

from guidebook.language import lemmas
from guidebook.language.lemmas import keep_lemmas, lemma, recall_lemmas


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "_answers", {})
    monkeypatch.setattr(lemmas, "_MOST_KEPT", 1_000)


@pytest.mark.parametrize(
    ("word", "language", "base"),
    [("cities", "en", "city"), ("réseaux", "fr", "réseau"), ("xqzt", "en", None), ("bashkisë", "sq", "bashki")],
)
def test_dictionary_gives_base_forms_in_small_letters(word: str, language: str, base: str | None) -> None:
    assert lemma(word, language) == base


def test_answers_are_kept_from_one_run_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "folder" / "lemmas.json"
    assert recall_lemmas(file) == 0
    lemma("cities", "en")
    lemma("xqzt", "en")
    keep_lemmas(file, 0)
    monkeypatch.setattr(lemmas, "_answers", {})
    monkeypatch.setattr(lemmas, "_dictionary", lambda language: pytest.fail("the dictionary is opened"))
    assert recall_lemmas(file) == 3  # a name is looked for too
    assert (lemma("cities", "en"), lemma("xqzt", "en")) == ("city", None)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"version": "0", "en": {"cities": "x"}}', "\ufeff{", '{"version":']
)
def test_file_that_cannot_be_used_counts_as_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "lemmas.json"
    file.write_text(content, encoding="utf-8")
    assert recall_lemmas(file) == 0


def test_nothing_is_written_where_nothing_is_new_or_nothing_can_be(tmp_path: Path) -> None:
    file = tmp_path / "lemmas.json"
    lemma("cities", "en")
    keep_lemmas(file, 1)
    assert not file.exists()
    (tmp_path / "file").write_text("", encoding="utf-8")
    keep_lemmas(tmp_path / "file" / "lemmas.json", 0)
