"""Pagefind as a service: what it makes of pages, and its failures told."""

import stat
import sys
from pathlib import Path

import pytest

from guidebook.build.search import pagefind_service
from guidebook.build.search.pagefind_service import SearchIndexError, run_pagefind
from pagefind_files import fragments_of, locations_of

PAGES = {
    "/": "<html><body data-pagefind-body><h1>aab</h1><p>aac aab</p></body></html>",
    "/two/": "<html><body data-pagefind-body><p>aab</p></body></html>",
}


def test_pages_come_out_as_an_index() -> None:
    made = run_pagefind(PAGES, "und", 4000)
    fragments = fragments_of(made)
    assert {address: fragment["content"] for address, fragment in fragments.items()} == {
        "/": "aab. aac aab.",
        "/two/": "aab.",
    }
    assert {word: sorted(pages.values()) for word, pages in locations_of(made).items()} == {
        "aab": [[0], [0, 2]],
        "aac": [[1]],
    }


def test_pages_without_words_are_none() -> None:
    made = run_pagefind({"/": "<html><body data-pagefind-body>…</body></html>"}, "und", 4000)
    assert fragments_of(made) == {}


def test_pieces_of_the_index_are_of_the_size_that_is_asked_for() -> None:
    words = " ".join("".join(letters) for letters in ((a, b, c) for a in "abcdef" for b in "abcdef" for c in "abcdef"))
    page = {"/": f"<html><body data-pagefind-body>{words}</body></html>"}
    counts = [sum(name.startswith("index/") for name in run_pagefind(page, "und", size)) for size in (10, 100, 1_000)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 10
    assert counts[-1] == 1


def test_settings_of_pagefind_in_the_environment_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run_pagefind(PAGES, "und", 4000)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "h1")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("root_selector: h1\n", encoding="utf-8")
    assert run_pagefind(PAGES, "und", 4000) == expected
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["pagefind.yml"]


ANSWER = """
import base64, json
print(base64.b64encode(json.dumps(ANSWER).encode()).decode(), end=",", flush=True)
"""
ERROR = ANSWER.replace("ANSWER)", '{"message_id": 2, "payload": {"type": "Error", "message": "no space left"}})')
ERROR_OF_NO_PAGE = ANSWER.replace("ANSWER)", '{"message_id": None, "payload": {"type": "Error", "message": "oh"}})')


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (ERROR, "Pagefind failed on '/two/': no space left"),
        (ERROR_OF_NO_PAGE, "Pagefind failed on 'the index': oh"),
        ("import sys; sys.exit('out of memory')", "Pagefind ended before it had answered: out of memory"),
        ("", "Pagefind ended before it had answered"),
        # It reads nothing, and more is sent than a pipe holds.
        ("import sys; sys.stdin.close()", "Pagefind ended before it had answered"),
        ("print('no answer', end=',')", "Pagefind gave an answer that cannot be read"),
        ("print('e30=', end=',')", "Pagefind gave an answer that cannot be read"),
    ],
)
def test_a_failure_of_pagefind_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, message: str
) -> None:
    executable = tmp_path / "program"
    executable.write_text(f"#!{sys.executable}\n{program}", encoding="utf-8")
    executable.chmod(executable.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: executable)
    many = PAGES | {f"/{number}/": "x" * 1_000 for number in range(1_000)}
    with pytest.raises(SearchIndexError) as failure:
        run_pagefind(many, "und", 4000)
    assert str(failure.value) == message


def test_a_missing_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: None)
    with pytest.raises(SearchIndexError, match="Pagefind is not installed"):
        run_pagefind(PAGES, "und", 4000)
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: tmp_path / "nowhere")
    with pytest.raises(SearchIndexError, match="Pagefind cannot be started"):
        run_pagefind(PAGES, "und", 4000)


def test_a_package_without_its_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise FileNotFoundError("no program")

    monkeypatch.setattr(pagefind_service, "get_executable", missing)
    with pytest.raises(SearchIndexError, match="Pagefind is not installed"):
        run_pagefind(PAGES, "und", 4000)
