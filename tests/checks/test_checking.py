"""A large guide: several processes, and what is remembered, find what one process finds that knows nothing."""

import datetime
import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from guidebook.checks import checking, workers
from guidebook.checks.checking import check_files
from guidebook.checks.engine import RawFindings, Selection, run_rules, select_findings
from guidebook.checks.finding import Finding
from guidebook.checks.memory import Memory
from guidebook.content.guide_files import GuideFiles, read_files
from guidebook.content.tree import read_catalogue
from guidebook.settings import load_settings
from mini_site import MiniSite, SiteMaker

RULES = Selection().configured_rules()
PAGES = 60


def faulty_guide() -> dict[str, str | bytes]:
    """A guide with faults on pages, between pages, between locales, and beside the pages."""
    files: dict[str, str | bytes] = {
        "docs/en/index.md": (
            "# Home\n\n<!-- guide: ignore REF001 -->\n[a](lost.md)\n\n<!-- guide: ignore REF002 -->\nx\n"
        ),
        "docs/en/glossary.yml": "terms:\n  mayor: {preferred: mayor, forbidden: [boss], see_also: [nobody]}\n",
        "docs/xx/index.md": "# Stray\n",
        "docs/en/bad.md": b"# \xff\n",
    }
    for number in range(PAGES):
        following = f"page-{(number + 1) % PAGES}.md"
        files[f"docs/en/guides/page-{number}.md"] = (
            f"# Page {number}\n\nThe boss. [next]({following}#part) [x](page-{number}x.md)\n\n"
            f"## Part {{ #part }}\n\n[old](page-{(number + 2) % PAGES}.md#part-{number})\n"
        )
        if number % 3:
            files[f"docs/ar/guides/page-{number}.md"] = f"# صفحة\n\n[التالية]({following}#part)\n\n## جزء {{ #part }}\n"
    return files


@pytest.fixture
def guide(mini_site: SiteMaker, monkeypatch: pytest.MonkeyPatch) -> MiniSite:
    monkeypatch.setattr(checking, "LARGE", 10)
    extra = "extra: {guidebook: {required_anchors: ['guides/page-1.md#part', 'guides/page-2.md#nowhere']}}\n"
    return mini_site(faulty_guide(), extra=extra)


def read(guide: MiniSite, changes: Mapping[str, str | None] | None = None) -> GuideFiles:
    settings = load_settings(guide.root / "mkdocs.yml")
    return read_files(settings.root, settings.docs_dir, settings.guide_options, changes)


def plainly(guide: MiniSite, changes: Mapping[str, str | None] | None = None) -> tuple[Finding, ...]:
    settings = load_settings(guide.root / "mkdocs.yml")
    return run_rules(read_catalogue(settings.root, settings.docs_dir, settings.guide_options, changes))


def selected(raw: RawFindings) -> tuple[Finding, ...]:
    return select_findings(raw, Selection())


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_several_processes_find_what_one_finds(guide: MiniSite, jobs: int) -> None:
    found = selected(check_files(read(guide), RULES, jobs))
    assert found == plainly(guide)
    assert len({finding.rule for finding in found}) >= 8
    assert [finding.fix for finding in found] == [finding.fix for finding in plainly(guide)]


@pytest.mark.parametrize("kept", [0, 7])
def test_pages_that_are_not_kept_are_read_again(guide: MiniSite, monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    monkeypatch.setattr(workers, "KEPT", kept)
    assert selected(check_files(read(guide), RULES, 2)) == plainly(guide)


CHANGES: dict[str, Callable[[str], str | None]] = {
    "nothing": lambda text: text,
    "a paragraph": lambda text: text.replace("The boss.", "The mayor."),
    "a link": lambda text: text.replace("page-8.md#part", "page-9.md#part"),
    "an id that others lead to": lambda text: text.replace("{ #part }", "{ #other }"),
    "the title": lambda text: text.replace("# Page 7", "# Another"),
    "a comment": lambda text: text.replace("The boss", "<!-- guide: ignore unknown-page -->\nThe boss"),
    "an alias": lambda text: "---\naliases: [guides/page-3x.md]\n---\n" + text,
    "its status": lambda text: "---\nstatus: draft\n---\n" + text,
    "the whole page": lambda text: None,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_remembered_never_hides_a_change(
    guide: MiniSite, tmp_path: Path, change: Callable[[str], str | None]
) -> None:
    memory = Memory(tmp_path / "memory")
    first = selected(check_files(read(guide), RULES, 1, memory))
    path = "docs/en/guides/page-7.md"
    changes = {path: change((guide.root / path).read_text())}
    assert selected(check_files(read(guide, changes), RULES, 1, memory)) == plainly(guide, changes)
    assert selected(check_files(read(guide), RULES, 1, memory)) == first


@pytest.mark.parametrize(
    "path", ["docs/en/glossary.yml", "docs/ar/strings.po", "docs/assets/map.png", "docs/en/guides/new.md"]
)
def test_new_and_changed_files_of_every_kind_are_seen(guide: MiniSite, tmp_path: Path, path: str) -> None:
    memory = Memory(tmp_path / "memory")
    check_files(read(guide), RULES, 1, memory)
    text = {"yml": "terms: {town: {preferred: page}}\n", "po": 'msgid "x"\nmsgstr "{y}"\n', "md": "## [a](b.md)\n"}
    changes = {path: text.get(path.rpartition(".")[2], "")}
    assert selected(check_files(read(guide, changes), RULES, 1, memory)) == plainly(guide, changes)


def test_other_rules_and_another_day_are_no_old_result(guide: MiniSite, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory")
    check_files(read(guide), RULES[:3], 1, memory)
    assert selected(check_files(read(guide), RULES, 1, memory)) == plainly(guide)
    files = read(guide)
    later = replace(files, options=replace(files.options, today=datetime.date(2030, 1, 1)))
    calls: list[str] = []
    memory.whole, whole = lambda digest: calls.append(digest), memory.whole  # type: ignore[method-assign]
    check_files(later, RULES, 1, memory)
    assert whole(calls[0]) is not None


def test_only_the_changed_page_is_read_again(guide: MiniSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(tmp_path / "memory")
    check_files(read(guide), RULES, 1, memory)
    keys: list[str] = []
    real = checking.Workers.read
    monkeypatch.setattr(checking.Workers, "read", lambda self, new: [keys.extend(new), real(self, new)][1])
    path = "docs/en/guides/page-7.md"
    check_files(read(guide, {path: (guide.root / path).read_text() + "\nMore.\n"}), RULES, 1, memory)
    assert keys == ["guides/page-7.md"]


@pytest.mark.parametrize("damage", [b"", b"not a pickle", pickle.dumps(("other version", {})), pickle.dumps(7)])
def test_damaged_memory_counts_as_empty(guide: MiniSite, tmp_path: Path, damage: bytes) -> None:
    memory = Memory(tmp_path / "memory")
    check_files(read(guide), RULES, 1, memory)
    for name in ("whole", "groups"):
        (tmp_path / "memory" / name).write_bytes(damage)
    assert selected(check_files(read(guide), RULES, 1, memory)) == plainly(guide)


def test_folder_that_cannot_be_written_to_is_left_alone(guide: MiniSite, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert selected(check_files(read(guide), RULES, 1, Memory(tmp_path / "file" / "memory"))) == plainly(guide)


def test_small_guide_leaves_nothing_behind(mini_site: SiteMaker, own_cache_folder: Path) -> None:
    mini_site({"docs/en/index.md": "# Home\n"}).run("check")
    assert not own_cache_folder.exists()


def test_large_guide_is_remembered_for_its_user_alone(guide: MiniSite, own_cache_folder: Path) -> None:
    first = guide.findings()
    [folder] = (own_cache_folder / "cities-guidebook").iterdir()
    assert sorted(os.listdir(folder)) == ["groups", "whole"]
    assert folder.stat().st_mode & 0o077 == 0
    assert guide.findings() == first
    assert not (guide.root / ".cache").exists()


def test_findings_of_one_path_are_those_of_the_whole_guide(guide: MiniSite) -> None:
    everything = guide.findings()
    for path in ("docs/en/guides/page-7.md", "docs/ar/guides", "docs/en/glossary.yml"):
        expected = [
            finding for finding in everything if finding["path"] == path or finding["path"].startswith(f"{path}/")
        ]
        assert guide.findings(str(guide.root / path)) == expected != []


def test_fault_in_a_rule_is_not_hidden_by_its_process(guide: MiniSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(catalogue: object, page: object) -> None:
        raise ZeroDivisionError("a rule is wrong")

    rule = replace(next(rule for rule in RULES if rule.check_page), check_page=broken)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError, match="a rule is wrong"):
        check_files(read(guide), [rule], 2)
