"""The history of files, as git keeps it."""

import os
from pathlib import Path

import pytest

from git_repository import Repository, make_repository
from guidebook.translation import history as history_module
from guidebook.translation.history import HistoryError, Version, open_history


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    return make_repository(tmp_path / "guide", monkeypatch)


def seen(versions: "list[Version]") -> list[tuple[str, str]]:
    return [(str(version.commit.date), version.text) for version in versions]


def texts(root: Path, path: str) -> list[tuple[str, str]]:
    return seen(list(open_history(root).versions(path)))


def lines(word: str) -> str:
    return "".join(f"{number} of many lines\n" for number in range(30)) + word


def test_every_text_that_was_committed_is_there_newest_first(repository: Repository) -> None:
    for day, text in (("2026-01-01", "one"), ("2026-01-02", "two"), ("2026-01-03", "three")):
        last = repository.commit(day, {"a.md": text})
    (repository.root / "a.md").write_text("not committed")
    found = list(open_history(repository.root).versions("a.md"))
    assert seen(found) == [("2026-01-03", "three"), ("2026-01-02", "two"), ("2026-01-01", "one")]
    assert (found[0].commit.id, found[0].commit.short_id) == (last, last[:10])


def test_a_text_that_came_back_is_given_once(repository: Repository) -> None:
    for day, text in (("2026-01-01", "one"), ("2026-01-02", "two"), ("2026-01-03", "one")):
        repository.commit(day, {"a.md": text})
    assert texts(repository.root, "a.md") == [("2026-01-03", "one"), ("2026-01-02", "two")]


def test_other_files_are_none_of_it(repository: Repository) -> None:
    repository.commit("2026-01-01", {"a.md": "a", "b.md": "b"})
    repository.commit("2026-01-02", {"b.md": "c"})
    assert texts(repository.root, "a.md") == [("2026-01-01", "a")]


def test_nothing_else_asks_git_and_no_page_depends_on_it() -> None:
    package = Path(history_module.__file__).parents[1]
    texts = {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}
    programs = {path for path, text in texts.items() if "import subprocess" in text}
    assert programs == {"translation/history.py", "build/search/pagefind_service.py"}
    askers = {path for path, text in texts.items() if "translation.history import" in text}
    assert not {path for path in askers if path.startswith(("build/", "checks/", "content/", "rendering/"))}


def test_the_guide_may_be_a_folder_of_the_repository(repository: Repository) -> None:
    repository.commit("2026-01-01", {"sites/the guide/docs/a.md": "one", "docs/a.md": "another"})
    root = repository.root / "sites/the guide"
    assert texts(root, "docs/a.md") == [("2026-01-01", "one")]
    assert texts(root, "../../docs/a.md") == [("2026-01-01", "another")]
    history = open_history(root)
    commit = history.commit_at("HEAD")
    assert commit is not None
    assert history.texts_at(commit, "docs") == {"docs/a.md": "one"}


def test_a_file_is_followed_over_renames(repository: Repository) -> None:
    repository.commit("2026-01-01", {"docs/en/a.md": lines("one")})
    repository.git("mv", "docs/en/a.md", "docs/en/b.md")
    repository.commit("2026-01-02")
    repository.commit("2026-01-03", {"docs/en/b.md": lines("two")})
    repository.git("mv", "docs", "content")
    repository.commit("2026-01-04", {"content/en/b.md": lines("three")})
    assert texts(repository.root, "content/en/b.md") == [
        ("2026-01-04", lines("three")),
        ("2026-01-03", lines("two")),
        ("2026-01-02", lines("one")),
    ]


def test_what_a_merge_brings_together_is_a_text_and_so_is_what_it_throws_away(repository: Repository) -> None:
    repository.commit("2026-01-01", {"a.md": f"one\n{lines('')}one\n"})
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit("2026-01-02", {"a.md": f"one\n{lines('')}side\n"})
    repository.git("switch", "--quiet", "main")
    repository.commit("2026-01-03", {"a.md": f"main\n{lines('')}one\n"})
    repository.git("merge", "--quiet", "side", day="2026-01-04")
    repository.git("switch", "--quiet", "--create", "lost")
    repository.commit("2026-01-05", {"a.md": "lost"})
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--strategy", "ours", "--no-ff", "lost", day="2026-01-06")
    assert texts(repository.root, "a.md") == [
        ("2026-01-06", f"main\n{lines('')}side\n"),
        ("2026-01-05", "lost"),
        ("2026-01-03", f"main\n{lines('')}one\n"),
        ("2026-01-02", f"one\n{lines('')}side\n"),
        ("2026-01-01", f"one\n{lines('')}one\n"),
    ]


def test_a_rename_on_one_side_of_a_merge_hides_nothing(repository: Repository) -> None:
    repository.commit("2026-01-01", {"a.md": lines("one")})
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit("2026-01-02", {"a.md": lines("side")})
    repository.git("switch", "--quiet", "main")
    repository.git("mv", "a.md", "b.md")
    repository.commit("2026-01-03")
    repository.git("merge", "--quiet", "side", day="2026-01-04")
    assert [text for _, text in texts(repository.root, "b.md")] == [lines("side"), lines("one")]


def test_what_is_no_utf_8_is_read_as_far_as_it_goes(repository: Repository) -> None:
    repository.commit("2026-01-01", {"a.md": b"caf\xe9\r\n"})
    repository.commit("2026-01-02", {"a.md": "\ufeffcafé\r\n"})
    assert texts(repository.root, "a.md") == [("2026-01-02", "café\n"), ("2026-01-01", "caf\ufffd\n")]


@pytest.mark.parametrize(
    "name", ["-rf.md", "--all", ":(top)*.md", 'a "b"\n\tc.md', "*.md", "خطة.md", "HEAD", "a\\b.md"]
)
def test_a_file_may_be_called_anything(repository: Repository, name: str) -> None:
    repository.commit("2026-01-01", {f"docs/{name}": "one", name: lines("top"), "docs/b.md": "other"})
    assert texts(repository.root, f"docs/{name}") == [("2026-01-01", "one")]
    assert texts(repository.root, name) == [("2026-01-01", lines("top"))]


def test_a_link_and_a_file_that_went_away_are_no_texts(repository: Repository) -> None:
    repository.commit("2026-01-01", {"a.md": "one"})
    repository.commit("2026-01-02", {"a.md": None})
    os.symlink("elsewhere", repository.root / "a.md")
    repository.commit("2026-01-03")
    repository.commit("2026-01-04", {"a.md": None})
    repository.commit("2026-01-05", {"a.md": "two"})
    assert texts(repository.root, "a.md") == [("2026-01-05", "two"), ("2026-01-01", "one")]


def test_a_worktree_has_the_history_of_its_repository(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-01-01", {"docs/a.md": "one"})
    repository.git("worktree", "add", "--quiet", str(tmp_path / "other"))
    assert texts(tmp_path / "other" / "docs", "a.md") == [("2026-01-01", "one")]


def test_a_hook_of_another_repository_leads_nobody_astray(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit("2026-01-01", {"a.md": "one"})
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert texts(repository.root, "a.md") == [("2026-01-01", "one")]


def test_the_configuration_of_a_repository_runs_nothing_and_changes_nothing(repository: Repository) -> None:
    program = repository.root / "evil.sh"
    program.write_text(f"#!/bin/sh\ntouch {repository.root / 'touched'}\ncat\n")
    program.chmod(0o755)
    repository.commit("2026-01-01", {"docs/a.md": lines("one"), ".gitattributes": "*.md diff=evil filter=evil\n"})
    repository.commit("2026-01-02", {"docs/a.md": lines("two")})
    for name, value in {
        "core.fsmonitor": str(program),
        "core.hooksPath": str(repository.root),
        "core.pager": str(program),
        "pager.log": str(program),
        "diff.external": str(program),
        "diff.evil.command": str(program),
        "diff.evil.textconv": str(program),
        "filter.evil.smudge": str(program),
        "gpg.program": str(program),
        "log.showSignature": "true",
        "log.showRoot": "false",
        "log.follow": "true",
        "log.date": "relative",
        "log.diffMerges": "off",
        "diff.relative": "true",
        "diff.noprefix": "true",
        "diff.renames": "false",
        "diff.orderFile": str(program),
        "color.ui": "always",
        "format.pretty": "%H%n:000000 100644 0000 1111 A",
        "format.notes": "*",
        "core.quotePath": "true",
        "alias.log": f"!{program}",
    }.items():
        repository.git("config", name, value)
    assert texts(repository.root / "docs", "a.md") == [("2026-01-02", lines("two")), ("2026-01-01", lines("one"))]
    assert open_history(repository.root).commit_at("HEAD~1") is not None
    assert not (repository.root / "touched").exists()


def test_a_shallow_clone_says_what_it_lacks(repository: Repository, tmp_path: Path) -> None:
    for day, text in (("2026-01-01", "one"), ("2026-02-02", "two")):
        repository.commit(day, {"a.md": text})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(tmp_path / "clone"))
    history = open_history(tmp_path / "clone")
    assert seen(list(history.versions("a.md"))) == [("2026-02-02", "two")]
    deepen = "run 'git fetch --unshallow' (in GitHub Actions: 'fetch-depth: 0' of actions/checkout)"
    assert history.what_is_missing == f"this clone is shallow, so its history is not complete: {deepen}"
    with pytest.raises(HistoryError) as error:
        history.commit_at("2026-01-15")
    short = "this clone is shallow and does not reach back to"
    assert str(error.value) == f"{short} 2026-01-15; its oldest commit is of 2026-02-02: {deepen}"
    with pytest.raises(HistoryError) as error:
        history.commit_at("HEAD~1")
    where = "'HEAD~1', or there is no such commit"
    assert str(error.value) == f"{short} {where}; its oldest commit is of 2026-02-02: {deepen}"
    with pytest.raises(HistoryError, match=r"'b\.md' was never committed; run 'git fetch --unshallow'"):
        list(history.versions("b.md"))


def test_a_clone_without_old_texts_asks_no_network_for_them(repository: Repository, tmp_path: Path) -> None:
    for day, text in (("2026-01-01", "one"), ("2026-02-02", "two")):
        repository.commit(day, {"a.md": text})
    repository.git("config", "uploadpack.allowFilter", "true")
    address = f"file://{repository.root}"
    repository.git("clone", "--quiet", "--filter", "blob:none", address, str(tmp_path / "clone"))
    history = open_history(tmp_path / "clone")
    assert seen(list(history.versions("a.md"))) == [("2026-02-02", "two")]
    assert history.what_is_missing == (
        "1 older text cannot be read from this clone: run 'git fsck', or clone it anew and whole"
    )


@pytest.mark.parametrize("damage", [None, b"", b"no object", b"x\x9cK\xca\xc9OR0b\xc8H\xcd"])
def test_one_damaged_text_does_not_hide_the_others(repository: Repository, damage: bytes | None) -> None:
    for day, text in (("2026-01-01", "one"), ("2026-01-02", "two"), ("2026-01-03", "three")):
        repository.commit(day, {"a.md": text})
    blob = repository.git("rev-parse", "HEAD~1:a.md")
    file = repository.root / ".git/objects" / blob[:2] / blob[2:]
    file.chmod(0o644)
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    history = open_history(repository.root)
    assert seen(list(history.versions("a.md"))) == [("2026-01-03", "three"), ("2026-01-01", "one")]
    assert history.unreadable == {blob}


def test_without_a_repository_one_sentence_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(
        HistoryError, match=r"^the guide's folder is in no git repository, so older texts are not known$"
    ):
        open_history(tmp_path)


def test_without_git_one_sentence_says_so(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-01", {"a.md": "one"})
    monkeypatch.setenv("PATH", "")
    with pytest.raises(HistoryError, match=r"^git is not installed, so older texts are not known$"):
        open_history(repository.root)


def test_nothing_and_never_committed(repository: Repository) -> None:
    with pytest.raises(HistoryError, match=r"^nothing was committed yet$"):
        open_history(repository.root)
    repository.commit("2026-01-01", {"a.md": "one"})
    (repository.root / "b.md").write_text("new")
    history = open_history(repository.root)
    with pytest.raises(HistoryError, match=r"^'b\.md' was never committed$"):
        list(history.versions("b.md"))
    with pytest.raises(HistoryError, match=r"^'\.\./b\.md' stands outside the repository$"):
        list(history.versions("../b.md"))


def test_a_repository_of_somebody_else_is_refused(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-01", {"a.md": "one"})
    monkeypatch.setattr(
        "guidebook.translation.history._ENVIRONMENT",
        {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "LC_ALL": "C"},
    )
    with pytest.raises(HistoryError, match="belongs to somebody else: if you trust it, run 'git config --global"):
        open_history(repository.root)


def test_a_git_that_does_not_answer_is_left_alone(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "git").write_text("#!/bin/sh\nexec sleep 30\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("guidebook.translation.history._TIMEOUT_SECONDS", 0.2)
    with pytest.raises(HistoryError, match="git did not answer within"):
        open_history(repository.root)


def test_days_and_revisions_name_commits(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    first = repository.commit("2026-01-01", {"a.md": "one"})
    second = repository.commit("2026-01-03", {"a.md": "two"})
    repository.git("tag", "edition-1", first)
    history = open_history(repository.root)
    found = [history.commit_at(when) for when in ("2026-01-02", "2026-01-04", "edition-1", "HEAD", second[:8])]
    assert [commit and commit.id for commit in found] == [first, second, first, second, second]
    assert history.commit_at("2026-01-01") is None
    for when in ("2026-02-30", "nonsense", "--all", "", "a.md", "HEAD:a.md", "\0", "..", "HEAD..", "a b"):
        with pytest.raises(HistoryError):
            history.commit_at(when)


def test_a_day_means_the_state_of_the_guide_not_of_what_came_in_later(repository: Repository) -> None:
    first = repository.commit("2026-01-01", {"a.md": "one"})
    repository.git("switch", "--quiet", "--create", "side")
    repository.commit("2026-01-02", {"a.md": "side"})
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "side", day="2026-01-09")
    commit = open_history(repository.root).commit_at("2026-01-05")
    assert commit is not None
    assert commit.id == first
