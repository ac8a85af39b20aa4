"""The source as it was when a translation was made."""

from pathlib import Path

import pytest

from git_repository import Repository, make_repository
from guidebook.translation.freshness import freshness
from guidebook.translation.history import History, HistoryError, open_history
from guidebook.translation.old_source import OldSource, find_source
from mini_site import MiniSite, make_site


def source(why: str = "Why.", models: str = "Three.", more: str = "", lead: str = "Lead.") -> str:
    return f"# Plan\n\n{lead}\n\n## Why {{ #why }}\n\n{why}\n\n## Models {{ #models }}\n\n{models}\n{more}"


TRANSLATION = (
    "---\ntranslation: {method: human}\n---\n# خطة\n\nمقدمة.\n\n"
    "## لماذا { #why }\n\nنص.\n\n## نماذج { #models }\n\nنص.\n"
)


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[MiniSite, Repository]:
    repository = make_repository(tmp_path / "guide", monkeypatch)
    return make_site(repository.root, {"docs/en/plan.md": source(), "docs/ar/plan.md": TRANSLATION}), repository


def stamp(site: MiniSite) -> None:
    result = site.run("stamp", "plan.md", "--locale", "ar", "--patched")
    assert result.exit_code == 0, result.output


def found(site: MiniSite, root: Path | None = None) -> OldSource:
    catalogue = site.catalogue()
    page = catalogue.page("ar", "plan.md")
    assert page is not None
    fresh = freshness(catalogue, page)
    assert fresh is not None

    def history() -> History:
        return open_history(root or site.root)

    return find_source(catalogue, fresh, history)


def days(old: OldSource) -> dict[str, str]:
    return {section: str(page.commit.date) for section, page in old.sections.items()}


def test_a_changed_section_is_found_as_the_translation_names_it(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    stamp(site)
    repository.commit("2026-01-01")
    repository.commit("2026-01-02", {"docs/en/plan.md": source(models="Four.")})
    repository.commit("2026-01-03", {"docs/en/plan.md": source(models="Five.")})
    old = found(site)
    assert (old.changed, old.new, old.removed, old.missing) == (("models",), frozenset(), (), None)
    assert days(old) == {"models": "2026-01-01"}
    assert "Three." in old.sections["models"].page.source.text


def test_sections_may_be_of_different_days(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    repository.commit("2026-01-01", {"docs/en/plan.md": source(why="Old why.", models="Old models.")})
    repository.commit("2026-01-02", {"docs/en/plan.md": source(why="Old why.", models="New models.")})
    repository.commit("2026-01-03", {"docs/en/plan.md": source(why="New why.", models="New models.")})
    # A person brought one section up to date by hand, and then the other one changed again.
    site.write("docs/en/plan.md", source(why="Old why.", models="Old models."))
    stamp(site)
    first = (site.root / "docs/ar/plan.md").read_text()
    site.write("docs/en/plan.md", source(why="New why.", models="New models."))
    stamp(site)
    second = (site.root / "docs/ar/plan.md").read_text()
    models = next(line for line in first.splitlines() if line.strip().startswith("models:"))
    mixed = "\n".join(models if line.strip().startswith("models:") else line for line in second.splitlines())
    site.write("docs/ar/plan.md", mixed)
    repository.commit("2026-01-04", {"docs/en/plan.md": source(why="Newest why.", models="Newest models.")})
    old = found(site)
    assert days(old) == {"why": "2026-01-03", "models": "2026-01-01"}
    assert old.missing is None


def test_new_and_removed_sections(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    stamp(site)
    repository.commit("2026-01-01")
    text = source(more="\n## More { #more }\n\nMore.\n").replace("## Models { #models }\n\nThree.\n", "")
    repository.commit("2026-01-02", {"docs/en/plan.md": text})
    old = found(site)
    assert (old.changed, old.new, old.removed, old.missing) == (("more",), frozenset({"more"}), ("models",), None)
    assert days(old) == {"models": "2026-01-01"}


def test_a_translation_that_names_no_sections_is_compared_with_the_whole_page(
    guide: tuple[MiniSite, Repository],
) -> None:
    site, repository = guide
    stamp(site)
    text = (site.root / "docs/ar/plan.md").read_text()
    revision = next(line for line in text.splitlines() if line.strip().startswith("source:"))
    site.write("docs/ar/plan.md", TRANSLATION.replace("human}", f"human, {revision.strip()}}}"))
    repository.commit("2026-01-01")
    more = "\n## More { #more }\n\nMore.\n"
    repository.commit("2026-01-02", {"docs/en/plan.md": source(models="Four.", more=more)})
    old = found(site)
    assert (old.changed, old.new, old.removed) == (("models", "more"), frozenset({"more"}), ())
    assert days(old) == {"models": "2026-01-01"}


def test_a_renamed_page_is_found_under_its_old_name(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    stamp(site)
    for locale in ("en", "ar"):
        (site.root / f"docs/{locale}/plan.md").rename(site.root / f"docs/{locale}/old.md")
    repository.commit("2026-01-01")
    for locale in ("en", "ar"):
        (site.root / f"docs/{locale}/old.md").rename(site.root / f"docs/{locale}/plan.md")
    repository.commit("2026-01-02")
    repository.commit("2026-01-03", {"docs/en/plan.md": source(models="Four.")})
    assert days(found(site)) == {"models": "2026-01-02"}


SQUASHED = "no commit has the text that the translation names; it may have been squashed, or never committed"
DEEPEN = "run 'git fetch --unshallow' (in GitHub Actions: 'fetch-depth: 0' of actions/checkout)"


def test_what_was_never_committed_is_told(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    stamp(site)
    repository.commit("2026-01-01", {"docs/en/plan.md": source(why="Other.", models="Four.")})
    old = found(site)
    assert old.sections == {}
    assert old.missing == f"the old text of 'why', 'models' is not known: {SQUASHED}."


def test_a_shallow_clone_says_how_to_mend_it(guide: tuple[MiniSite, Repository], tmp_path: Path) -> None:
    site, repository = guide
    stamp(site)
    repository.commit("2026-01-01")
    repository.commit("2026-01-02", {"docs/en/plan.md": source(models="Four.")})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "clone"))
    assert found(MiniSite(tmp_path / "clone")).missing == (
        f"the old text of 'models' is not known: this clone is shallow, so its history is not complete: {DEEPEN}."
    )


def test_no_history_at_all_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    site = make_site(tmp_path, {"docs/en/plan.md": source(), "docs/ar/plan.md": TRANSLATION})
    stamp(site)
    site.write("docs/en/plan.md", source(models="Four.", more="\n## More { #more }\n\nMore.\n"))
    old = found(site)
    assert old.new == {"more"}
    assert old.missing == (
        "the old text of 'models' is not known: "
        "the guide's folder is in no git repository, so older texts are not known."
    )


def test_a_revision_of_another_algorithm_is_told(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    site.write("docs/ar/plan.md", TRANSLATION.replace("human}", "human, source: r0-1234}"))
    repository.commit("2026-01-01")
    old = found(site)
    assert old.changed == ("lead", "why", "models")
    assert old.missing == (
        "the old text of 'lead', 'why', 'models' is not known: 'r0-1234' is no revision that can be looked for."
    )


def test_git_that_fails_on_the_way_is_told(guide: tuple[MiniSite, Repository], monkeypatch: pytest.MonkeyPatch) -> None:
    site, repository = guide
    stamp(site)
    repository.commit("2026-01-01")
    site.write("docs/en/plan.md", source(models="Four."))

    def fails(*_: object) -> object:
        raise HistoryError("git failed (no such thing)")

    monkeypatch.setattr(History, "versions", fails)
    assert found(site).missing == "the old text of 'models' is not known: git failed (no such thing)."
