"""The search index of an edition: which files it is made of, which pages it finds, and one key for a word's forms."""

import gzip
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from guidebook.build import pagefind_service
from guidebook.build.pagefind_service import SearchIndexError
from guidebook.build.search import GlossaryNames, index_edition

EN = {
    "index.html": "<h1>Cities</h1><p>Cities work on prevention.</p>",
    "chapters/coordinate/index.html": '<h1>Coordinate</h1><h2 id="lessons">Ten lessons</h2><p>Trust, A &amp; B.</p>',
}
AR = {
    "chapters/act/index.html": "<h1>الوقاية</h1><p>إنّ الوقاية، في ٢٠٢٤، خير: «وقاية» للمدن وبالمدينة (CAT).</p>",
    "chapters/plan/index.html": "<h1>خطة العمل</h1><h2 id=city>مدينتك</h2><p>و<b>الدروس</b> لـCAT ـ وبمدرسة… ٪٥</p>",
}


def write_edition(folder: Path, language: str, bodies: dict[str, str], attribute: str = "data-pagefind-body") -> Path:
    """A built edition whose pages have these bodies."""
    for path, body in bodies.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f'<head><title>{path}</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css"></head>'
        main = f"<main><article {attribute}>{body}</article></main>"
        file.write_text(f'<!doctype html><html lang="{language}">{head}<body>{main}</body></html>', encoding="utf-8")
    return folder


def files_of(output: Path) -> dict[str, bytes]:
    """The contents of an index, by path."""
    return {str(file.relative_to(output)): file.read_bytes() for file in output.rglob("*") if file.is_file()}


def fragments_of(output: Path) -> dict[str, dict[str, Any]]:
    """What the index tells of each page, by the page's address."""
    texts = (gzip.decompress(file.read_bytes()) for file in output.glob("fragment/*"))
    fragments = [json.loads(text.removeprefix(b"pagefind_dcd")) for text in texts]
    return {fragment["url"]: fragment for fragment in fragments}


def test_only_what_a_browser_loads_is_written(tmp_path: Path) -> None:
    output = tmp_path / "pagefind"
    index_edition(write_edition(tmp_path, "en", EN), EN, output)
    names = {name.split("/")[0] for name in files_of(output)}
    meta = next(name for name in names if name.endswith(".pf_meta"))
    assert names == {
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "search.json",
        "wasm.en.pagefind",
        "wasm.unknown.pagefind",
        meta,
    }
    assert json.loads((output / "search.json").read_text(encoding="utf-8")) == {"pages": 2}


def test_only_the_pages_named_are_found_at_addresses_below_the_edition(tmp_path: Path) -> None:
    write_edition(tmp_path, "en", EN | {"search/index.html": "<h1>Search</h1>"})
    write_edition(tmp_path / "ar", "ar", AR)
    index_edition(tmp_path, EN, tmp_path / "pagefind")
    fragments = fragments_of(tmp_path / "pagefind")
    assert sorted(fragments) == ["/", "/chapters/coordinate/"]
    assert fragments["/chapters/coordinate/"]["meta"] == {"title": "Coordinate"}
    assert fragments["/chapters/coordinate/"]["content"] == "Coordinate. Ten lessons. Trust, A & B."


def test_a_page_without_a_body_to_index_is_left_out(tmp_path: Path) -> None:
    write_edition(tmp_path, "en", EN)
    write_edition(tmp_path, "en", {"404/index.html": "<h1>Not found</h1>"}, attribute="")
    index_edition(tmp_path, [*EN, "404/index.html"], tmp_path / "pagefind")
    assert sorted(fragments_of(tmp_path / "pagefind")) == ["/", "/chapters/coordinate/"]


@pytest.mark.parametrize(("language", "bodies"), [("en", EN), ("ar", AR)])
def test_the_same_pages_give_the_same_bytes_in_whatever_order_they_come(
    tmp_path: Path, language: str, bodies: dict[str, str]
) -> None:
    many = {f"chapters/{number}/index.html": body for number in range(20) for body in bodies.values()} | bodies
    first, second = (write_edition(tmp_path / name, language, many) for name in ("first", "second"))
    index_edition(first, many, first / "pagefind")
    index_edition(second, [*reversed(many), *many], second / "pagefind")
    assert files_of(first / "pagefind") == files_of(second / "pagefind")


def test_an_earlier_index_is_replaced(tmp_path: Path) -> None:
    stale = tmp_path / "pagefind/fragment/en_0000000.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.touch()
    index_edition(write_edition(tmp_path, "en", EN), EN, tmp_path / "pagefind")
    assert not stale.exists()


@pytest.mark.parametrize("language", ["mk", "sq", "bs"])
def test_languages_without_a_stemmer_are_indexed(tmp_path: Path, language: str) -> None:
    index_edition(write_edition(tmp_path, language, EN), EN, tmp_path / "pagefind")
    entry = json.loads((tmp_path / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"][language]["page_count"] == 2
    assert entry["languages"][language]["wasm"] is None


def test_an_edition_without_pages_has_an_index_that_says_so(tmp_path: Path) -> None:
    index_edition(tmp_path, [], tmp_path / "pagefind")
    assert files_of(tmp_path / "pagefind") == {"search.json": b'{"pages":0}'}


def test_arabic_pages_are_shown_as_they_are_written(tmp_path: Path) -> None:
    index_edition(write_edition(tmp_path, "ar", AR), AR, tmp_path / "pagefind")
    fragments = fragments_of(tmp_path / "pagefind")
    act, plan = fragments["/chapters/act/"], fragments["/chapters/plan/"]
    assert act["content"] == "الوقاية. إنّ الوقاية، في ٢٠٢٤، خير: «وقاية» للمدن وبالمدينة (CAT)."
    assert act["meta"]["title"] == "الوقاية"
    assert plan["content"] == "خطة العمل. مدينتك. والدروس لـCAT ـ وبمدرسة… ٪٥."
    assert [(anchor["id"], anchor["text"], anchor["location"]) for anchor in plan["anchors"]] == [("city", "مدينتك", 2)]
    entry = json.loads((tmp_path / "pagefind/pagefind-entry.json").read_text(encoding="utf-8"))
    assert list(entry["languages"]) == ["ar"]


def test_names_of_files_change_when_only_the_spelling_of_a_word_does(tmp_path: Path) -> None:
    names = []
    for word in ("الوقاية", "وقاية"):
        edition = write_edition(tmp_path / word, "ar", AR | {"index.html": f"<h1>{word}</h1>"})
        index_edition(edition, ["index.html", *AR], edition / "pagefind")
        names.append({file.name for file in (edition / "pagefind/fragment").iterdir()})
    assert len(names[0] - names[1]) == 1


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match=r"'.*missing/index\.html'"):
        index_edition(tmp_path, ["missing/index.html"], tmp_path / "pagefind")


def test_settings_of_pagefind_in_the_environment_change_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "p")
    index_edition(write_edition(tmp_path, "en", EN), EN, tmp_path / "pagefind")
    assert fragments_of(tmp_path / "pagefind")["/"]["content"] == "Cities. Cities work on prevention."


@pytest.mark.parametrize(("language", "bodies"), [("en", EN), ("ar", AR)])
@pytest.mark.parametrize(("page", "address"), [("glossary/index.html", "/glossary/"), ("terms.html", "/terms.html")])
def test_the_search_is_told_what_the_entries_of_the_glossary_are_called(
    tmp_path: Path, language: str, bodies: dict[str, str], page: str, address: str
) -> None:
    pages = {**bodies, page: '<h1>Glossary</h1><h3 id="team">Community Action Team (CAT)</h3>'}
    names = {"team": ("Community Action Team", "CAT")}
    output = tmp_path / "pagefind"
    index_edition(write_edition(tmp_path, language, pages), pages, output, GlossaryNames(page, names))
    told = json.loads((output / "search.json").read_text(encoding="utf-8"))["glossary"]
    assert told["names"] == {"team": ["Community Action Team", "CAT"]}
    fragment = gzip.decompress((output / "fragment" / f"{told['page']}.pf_fragment").read_bytes())
    assert json.loads(fragment.removeprefix(b"pagefind_dcd"))["url"] == address


def test_a_glossary_that_is_not_to_be_found_has_no_names(tmp_path: Path) -> None:
    names = GlossaryNames("glossary/index.html", {"team": ("Community Action Team",)})
    index_edition(write_edition(tmp_path, "en", EN), EN, tmp_path / "pagefind", names)
    assert json.loads((tmp_path / "pagefind" / "search.json").read_text(encoding="utf-8")) == {"pages": 2}


ANSWER_ERROR = """
import base64, json
answer = {"message_id": 1, "payload": {"type": "Error", "message": "no space left"}}
print(base64.b64encode(json.dumps(answer).encode()).decode(), end=",", flush=True)
"""


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (ANSWER_ERROR, "Pagefind failed on 'chapters/coordinate/index.html': no space left"),
        ("import sys; sys.exit('out of memory')", "Pagefind ended before it had answered: out of memory"),
        ("", "Pagefind ended before it had answered"),
    ],
)
def test_a_failure_of_pagefind_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, message: str
) -> None:
    executable = tmp_path / "program"
    executable.write_text(f"#!{sys.executable}\n{program}", encoding="utf-8")
    executable.chmod(executable.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: executable)
    with pytest.raises(SearchIndexError) as failure:
        index_edition(write_edition(tmp_path, "en", EN), EN, tmp_path / "pagefind")
    assert str(failure.value) == message
    assert not (tmp_path / "pagefind").exists()


def test_a_missing_program_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: None)
    with pytest.raises(SearchIndexError, match="Pagefind is not installed"):
        index_edition(write_edition(tmp_path, "en", EN), EN, tmp_path / "pagefind")
    monkeypatch.setattr(pagefind_service, "get_executable", lambda: tmp_path / "nowhere")
    with pytest.raises(SearchIndexError, match="Pagefind cannot be started"):
        index_edition(tmp_path, EN, tmp_path / "pagefind")
