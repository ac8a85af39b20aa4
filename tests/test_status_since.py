"""`status --since`: what has changed since a day or a commit."""

import json
from pathlib import Path

import pytest

from git_repository import Repository, make_repository
from mini_site import MiniSite, make_site


def page(title: str, text: str) -> bytes:
    return f"# {title}\n\n## Why {{ #why }}\n\n{text}\n".encode()


def translation(title: str, text: str) -> bytes:
    return b"---\ntranslation:\n  method: human\n---\n" + page(title, text)


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[MiniSite, Repository]:
    """Two pages of which one is translated; then the other one is, and the source of the first one changes."""
    monkeypatch.setenv("TZ", "UTC")
    repository = make_repository(tmp_path / "guide", monkeypatch)
    site = make_site(
        repository.root,
        {
            "docs/en/act.md": page("Act", "Do it."),
            "docs/en/plan.md": page("Plan", "Think."),
            "docs/en/same.md": page("Same", "Same."),
            "docs/ar/plan.md": translation("خطة", "فكر."),
            "docs/ar/same.md": translation("نفسه", "نفسه."),
        },
        locales="en ar fr",
    )
    for key in ("plan.md", "same.md"):
        assert site.run("stamp", key, "--locale", "ar").exit_code == 0
    repository.commit("2026-01-01")
    site.write("docs/ar/act.md", translation("اعمل", "افعل."))
    assert site.run("stamp", "act.md", "--locale", "ar").exit_code == 0
    repository.commit("2026-01-03", {"docs/en/plan.md": page("Plan", "Think twice.")})
    # What no revision counts.
    site.write("docs/en/same.md", page("Same", "Same.").replace(b"\n", b"\r\n"))
    return site, repository


def since(site: MiniSite, when: str, *options: str) -> str:
    result = site.run("status", "--since", when, *options)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_pages_that_are_not_what_they_were(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    commit = repository.git("rev-parse", "--short=10", "HEAD~1")
    told = f"""\
Since 2026-01-02 (commit {commit} of 2026-01-01), 2 pages have changed:
  docs/ar/act.md: was missing, is current; the translation has changed: '\u2068اعمل\u2069'
  docs/ar/plan.md: was current, is outdated; its source has changed: '\u2068خطة\u2069'
    next: guide.py diff plan.md --locale ar
"""
    assert since(site, "2026-01-02") == told
    assert since(site, "HEAD~1") == told.replace("2026-01-02", "HEAD~1")
    assert since(site, "2026-01-02", "--locale", "fr") == (
        f"Since 2026-01-02 (commit {commit} of 2026-01-01), no page has changed.\n"
    )
    assert since(site, "HEAD").endswith("no page has changed.\n")


def test_for_programs_and_for_an_issue(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    assert json.loads(since(site, "HEAD~1", "--format", "json")) == [
        {
            "locale": "ar",
            "page": "act.md",
            "path": "docs/ar/act.md",
            "title": "اعمل",
            "was": "missing",
            "state": "current",
            "source_changed": False,
            "translation_changed": True,
        },
        {
            "locale": "ar",
            "page": "plan.md",
            "path": "docs/ar/plan.md",
            "title": "خطة",
            "was": "current",
            "state": "outdated",
            "source_changed": True,
            "translation_changed": False,
        },
    ]
    commit = repository.git("rev-parse", "--short=10", "HEAD~1")
    assert since(site, "HEAD~1", "--format", "markdown") == (
        f"""\
Since HEAD~1 (commit {commit} of 2026-01-01), 2 pages have changed.

## ar

| Page | Title | Was | Is | What has changed |
|---|---|---|---|---|
| act.md | \u2068اعمل\u2069 | missing | current | the translation has changed |
| plan.md | \u2068خطة\u2069 | current | outdated | its source has changed |
"""
    )


def test_before_the_first_commit_nothing_was_there(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    assert since(site, "2025-12-31").splitlines()[:2] == [
        "Since 2025-12-31 (before the first commit), 6 pages have changed:",
        "  docs/ar/act.md: was not there, is current; source and translation have changed: '\u2068اعمل\u2069'",
    ]


def test_a_page_that_is_gone(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    for locale in ("en", "ar"):
        (site.root / f"docs/{locale}/plan.md").unlink()
    text = "docs/ar/plan.md: was outdated, is not there; source and translation have changed: '\u2068خطة\u2069'\n"
    assert text in since(site, "HEAD")


def test_a_stamp_alone_is_a_change(guide: tuple[MiniSite, Repository]) -> None:
    site, _ = guide
    assert site.run("stamp", "plan.md", "--locale", "ar", "--patched").exit_code == 0
    text = "docs/ar/plan.md: was outdated, is current; only front matter has changed: '\u2068خطة\u2069'\n"
    assert text in since(site, "HEAD")


def test_hidden_and_excluded_files_and_other_folders_are_no_pages(guide: tuple[MiniSite, Repository]) -> None:
    site, repository = guide
    files = {f"docs/{path}": page("No", "No.") for path in ("en/.a.md", "en/drafts/a.md", "xx/a.md", "a.md")}
    repository.commit("2026-01-04", files)
    for path in files:
        (site.root / path).unlink()
    site.write("mkdocs.yml", (site.root / "mkdocs.yml").read_text() + "exclude_docs: drafts/\n")
    assert since(site, "HEAD").endswith("no page has changed.\n")


def test_a_shallow_clone_that_does_not_reach_back(guide: tuple[MiniSite, Repository], tmp_path: Path) -> None:
    _, repository = guide
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "clone"))
    result = MiniSite(tmp_path / "clone").run("status", "--since", "2026-01-02")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Error: this clone is shallow and does not reach back to 2026-01-02; its oldest commit is of 2026-01-03: "
        "run 'git fetch --unshallow' (in GitHub Actions: 'fetch-depth: 0' of actions/checkout).\n"
    )


def test_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = make_site(tmp_path, {"docs/en/a.md": "# A\n"}).run("status", "--since", "2026-01-01")
    assert (result.exit_code, result.stderr) == (
        2,
        "Error: the guide's folder is in no git repository, so older texts are not known.\n",
    )
