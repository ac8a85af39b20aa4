"""The benchmark: the made guide is always the same and clean, and the table says what was measured."""

import os
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import bench
from benchmark.made_tree import LOCALES, MadeTree, make_tree
from benchmark.measuring import CommandError, Run, Runs, run
from benchmark.plain_stack import copy_for_plain_stack
from benchmark.planner import FEWEST_PAGES
from benchmark.report import build_rows, check_rows, table
from benchmark.scenarios import BuildRuns, CheckRuns, check_runs
from benchmark.vocabulary import known_locales, vocabulary
from guidebook.content.catalogue import Catalogue
from guidebook.language.glossary import Term
from mini_site import MiniSite

MB = 1_000_000


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> MadeTree:
    return make_tree(tmp_path_factory.mktemp("made"), LOCALES, FEWEST_PAGES)


@pytest.fixture(scope="module")
def catalogue(tree: MadeTree) -> Catalogue:
    return MiniSite(tree.root).catalogue()


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_made_guide_is_the_same_every_time(tree: MadeTree, tmp_path: Path) -> None:
    make_tree(tmp_path, LOCALES, FEWEST_PAGES)
    made, again = files_of(tree.root), files_of(tmp_path)
    assert [path for path in made if made[path] != again.get(path)] == []
    assert len(made) == len(again) == len(LOCALES) * (FEWEST_PAGES + 1) + 2


def test_check_finds_nothing_in_a_made_guide_but_unused_terms_and_what_is_long(tree: MadeTree) -> None:
    lengths = ("--ignore", "sentence-too-long", "--ignore", "summary-too-long")
    assert MiniSite(tree.root).findings("--ignore", "unused-term", *lengths) == []


def test_a_changed_paragraph_is_no_error_and_changes_one_page(tmp_path: Path) -> None:
    tree = make_tree(tmp_path, LOCALES[:2], FEWEST_PAGES)
    before = files_of(tmp_path)
    tree.change_paragraph(0)
    once = files_of(tmp_path)
    tree.change_paragraph(1)
    assert [path for path in before if before[path] != once[path]] == ["docs/en/chapters/plan.md"]
    assert len(files_of(tmp_path)["docs/en/chapters/plan.md"]) == len(once["docs/en/chapters/plan.md"])
    assert MiniSite(tmp_path).run("check").exit_code == 0


def test_every_kind_of_page_is_in_every_locale(catalogue: Catalogue) -> None:
    folders = {"", "about", "case-studies", "chapters", "resources", "updates"}
    for locale in LOCALES:
        assert {key.rpartition("/")[0] for key in catalogue.keys if catalogue.page(locale, key)} == folders
        assert len(list(catalogue.pages_of(locale))) == FEWEST_PAGES


def test_translations_keep_the_blocks_and_targets_of_their_source(catalogue: Catalogue) -> None:
    for page in catalogue.pages.values():
        source = catalogue.source_of(page)
        if source is not None:
            assert [block.kind for block in page.blocks] == [block.kind for block in source.blocks]
            assert [link.target for link in page.document.links] == [link.target for link in source.document.links]


def test_pages_are_as_long_as_pages_are(catalogue: Catalogue) -> None:
    words = [len(page.source.text.split()) for page in catalogue.pages_of("en")]
    assert all(500 < number < 1500 for number in words)
    assert 700 < sum(words) / len(words) < 1100


@pytest.mark.parametrize("locale", LOCALES)
def test_terms_occur_in_several_forms_and_wrong_ones_nowhere(catalogue: Catalogue, locale: str) -> None:
    text = "\n".join(page.source.text for page in catalogue.pages_of(locale))
    glossary = catalogue.glossaries[locale]
    assert len(glossary.terms) == 120
    forms = {term.id: _forms_in(text, term, locale) for term in glossary.terms.values()}
    assert sum(bool(found) for found in forms.values()) > 50
    assert sum(len(found) > 1 for found in forms.values()) > 10
    for record in glossary.terms.values():
        assert record.forbidden
        assert not any(rendering.casefold() in text.casefold() for rendering in record.forbidden)


def _forms_in(text: str, term: Term, locale: str) -> set[str]:
    words = vocabulary(locale)
    forms = words.heads[term.id.rpartition("-")[2]].forms
    candidates = {words.term(term.id, form) for form in forms if form in words.agreement}
    return {rendering for rendering in candidates if rendering in text}


@pytest.mark.parametrize("locale", known_locales())
def test_languages_have_a_vocabulary_of_some_size_and_fill_every_template(locale: str) -> None:
    words = vocabulary(locale)
    inflected = [*words.nouns.items, *words.adjectives.items, *words.verbs.items]
    assert len({form for word in inflected for form in word.forms.values()}) > 400
    slots = {slot for core in words.templates.cores for slot in re.findall(r"\{(\w+)", core)}
    assert slots <= {"adverb", *words.agreement, *words.verbs.items[0].forms}
    for core in words.templates.cores:
        # One for a term and another for a link.
        assert sum(slot in words.agreement for slot in re.findall(r"\{(\w+)", core)) >= 2, core
    for name in ("modifiers", "heads"):
        assert getattr(words, name).keys() == getattr(vocabulary("en"), name).keys()
    assert [len(part) for part in words.syllables] == [len(part) for part in vocabulary("en").syllables]


def test_memory_of_all_processes_is_measured_together(tmp_path: Path) -> None:
    child = "import time; kept = b'x' * 80_000_000; time.sleep(1)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    measured = run([sys.executable, "-c", code], tmp_path, os.environ)
    assert measured.tree_bytes > 80 * MB > measured.main_bytes
    assert list(tmp_path.iterdir()) == []


def test_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"exit status 3\nno guide here"):
        run([sys.executable, "-c", "print('no guide here'); raise SystemExit(3)"], tmp_path, os.environ)


def test_guide_that_is_not_clean_is_not_measured(tmp_path: Path) -> None:
    tree = make_tree(tmp_path, LOCALES[:1], FEWEST_PAGES)
    (tree.docs / "en" / "index.md").write_text("# Home\n\n[x](lost.md)\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"no page 'lost\.md'"):
        check_runs(tree, 1)


def test_plain_stack_is_given_the_same_pages_without_this_project(tree: MadeTree, tmp_path: Path) -> None:
    config = copy_for_plain_stack(tree, tmp_path / "plain")
    assert files_of(config.parent / "docs") == files_of(tree.docs)
    assert "guidebook" not in config.read_text(encoding="utf-8")


def test_check_is_held_to_its_budgets_at_their_size() -> None:
    cold = Runs((Run(14.0, 20.0, 510 * MB, 300 * MB), Run(18.0, 21, 400 * MB, 390 * MB), Run(14.5, 23, MB, MB)))
    warm = Runs((Run(1.25, 1.5, 100 * MB, 90 * MB),))
    changed = Runs((Run(1.75, 2.0, 120 * MB, 90 * MB),))
    assert table(check_rows((6, 1000), CheckRuns(cold, warm, changed))) == (
        "                                           least   median  processor    budget\n"
        "check, 6 × 1,000, cold                   14.00 s  14.50 s    21.00 s    ≤ 15 s  within\n"
        "  most memory, all its processes                   510 MB             ≤ 500 MB  over\n"
        "  most memory, main process                        390 MB\n"
        "check, 6 × 1,000, warm                    1.25 s   1.25 s     1.50 s   ≤ 1.5 s  within\n"
        "  most memory, all its processes                   100 MB             ≤ 500 MB  within\n"
        "  most memory, main process                         90 MB\n"
        "check, 6 × 1,000, one paragraph changed   1.75 s   1.75 s     2.00 s   ≤ 1.5 s  over\n"
        "  most memory, all its processes                   120 MB             ≤ 500 MB  within\n"
        "  most memory, main process                         90 MB\n"
    )


def test_build_is_held_to_ratios_where_there_is_a_budget() -> None:
    plain = Runs((Run(30.0, 30.0, 150 * MB, 150 * MB),))
    cold, changed = Runs((Run(5.0, 9.0, 200 * MB, 90 * MB),)), Runs((Run(1.0, 1.5, 200 * MB, 90 * MB),))
    assert table(build_rows((6, 200), BuildRuns(cold, changed, plain))) == (
        "                                         least   median  processor  budget\n"
        "plain stack, 6 × 200                   30.00 s  30.00 s    30.00 s\n"
        "  most memory, all its processes                 150 MB\n"
        "build, 6 × 200, cold                    5.00 s   5.00 s     9.00 s\n"
        "  times faster than the plain stack               6.0 ×              ≥ 5 ×  within\n"
        "  most memory, all its processes                 200 MB\n"
        "build, 6 × 200, one paragraph changed   1.00 s   1.00 s     1.50 s\n"
        "  times faster than the plain stack              30.0 ×\n"
        "  most memory, all its processes                 200 MB\n"
    )


def test_benchmark_prints_its_table_and_keeps_what_it_is_told_to(tmp_path: Path) -> None:
    arguments = ["--what", "check", "--locales", "2", "--pages", "12", "--runs", "1", "--keep", str(tmp_path / "kept")]
    done = CliRunner().invoke(bench.main, arguments)
    assert (done.exit_code, done.stderr) == (0, "")
    lines = [line.split("  ")[0] for line in done.stdout.splitlines() if line.startswith("check")]
    assert lines == ["check, 2 × 12, cold", "check, 2 × 12, warm", "check, 2 × 12, one paragraph changed"]
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["check-2-12"]
    again = CliRunner().invoke(bench.main, arguments)
    assert again.exit_code == 2
    assert "is not empty" in again.stderr
