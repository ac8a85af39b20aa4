"""The search index of an edition: which files it is made of, which pages it finds, and what it tells of them."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from guidebook.build.search.edition_index import SETTINGS_FILE, index_edition
from guidebook.build.search.pagefind_service import SearchIndexError
from guidebook.rendering.searched_page import Facet, SearchedName, SearchedPage, SearchedTerm
from pagefind_files import files_of, fragments_of

EN = {
    "index.html": "<h1>Cities</h1><p>Cities work on prevention.</p>",
    "chapters/coordinate/index.html": '<h1>Coordinate</h1><h2 id="lessons">Ten lessons</h2><p>Trust, A &amp; B.</p>',
}
AR = {
    "chapters/act/index.html": "<h1>الوقاية</h1><p>إنّ الوقاية، في ٢٠٢٤، خير: «وقاية» للمدن وبالمدينة (CAT).</p>",
    "chapters/plan/index.html": "<h1>خطة العمل</h1><h2 id=city>مدينتك</h2><p>و<b>الدروس</b> لـCAT ـ وبمدرسة… ٪٥</p>",
}


def write_edition(folder: Path, bodies: Mapping[str, str], attribute: str = "data-pagefind-body") -> Path:
    """A built edition whose pages have these bodies."""
    for path, body in bodies.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        text = f"<!doctype html><title>{path}</title><nav>Menu</nav><article {attribute}>{body}</article>"
        file.write_text(text, encoding="utf-8")
    return folder


def indexed(
    folder: Path, bodies: Mapping[str, str], locale: str, terms: tuple[SearchedTerm, ...] = ()
) -> dict[str, bytes]:
    """The files of the index of an edition with these pages."""
    edition = write_edition(folder, bodies)
    index_edition(edition, locale, [SearchedPage(path) for path in bodies], edition / "pagefind", terms)
    return files_of(edition / "pagefind")


def contents(files: Mapping[str, bytes]) -> dict[str, str]:
    return {address: fragment["content"] for address, fragment in fragments_of(files).items()}


def settings_of(files: Mapping[str, bytes]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(files[SETTINGS_FILE])
    return told


def page_list_of(files: Mapping[str, bytes]) -> dict[str, Any]:
    listed: dict[str, Any] = json.loads(gzip.decompress(files[f"pages/{settings_of(files)['list']}.packed"]))
    return listed


def lexicon_of(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """By form: the families it seeks, and its spelling."""
    lines = [
        line.split(" ")
        for name, content in files.items()
        if name.startswith("words/")
        for line in gzip.decompress(content).decode().split("\n")
    ]
    return {form: rest for form, *rest in lines}


def test_only_what_a_browser_loads_is_written(tmp_path: Path) -> None:
    files = indexed(tmp_path, EN, "en")
    assert {name.split("/")[0] for name in files} == {"fragment", "index", "pages", "words", SETTINGS_FILE}
    told = settings_of(files)
    assert [f"index/{name}.packed" for _, name in told["pieces"]] == [name for name in files if name[:6] == "index/"]
    assert told["pages"] == 2
    assert told["places"] == "wfilhb"
    assert told["keyLength"] == 1
    assert [f"words/{name}.packed" for _, name in told["words"]] == [name for name in files if name[:6] == "words/"]


def test_only_the_pages_named_are_found_at_addresses_below_the_edition(tmp_path: Path) -> None:
    write_edition(tmp_path, {"search/index.html": "<h1>Search</h1>"})
    write_edition(tmp_path / "ar", AR)
    assert contents(indexed(tmp_path, EN | {"404.html": "<h1>Lost</h1>"}, "en")) == {
        "/": "Cities. Cities work on prevention.",
        "/chapters/coordinate/": "Coordinate. Ten lessons. Trust, A & B.",
        "/404.html": "Lost.",
    }


def test_a_page_without_a_body_or_a_word_is_left_out(tmp_path: Path) -> None:
    write_edition(tmp_path, {"draft/index.html": "<h1>Draft</h1>"}, attribute="")
    edition = write_edition(tmp_path, EN | {"picture/index.html": "<h1></h1><img src=x>…"})
    pages = [SearchedPage(path) for path in (*EN, "draft/index.html", "picture/index.html")]
    index_edition(edition, "en", pages, tmp_path / "pagefind")
    files = files_of(tmp_path / "pagefind")
    assert sorted(contents(files)) == ["/", "/chapters/coordinate/"]
    assert settings_of(files)["pages"] == 2
    assert len(page_list_of(files)["ranks"]) == 2


@pytest.mark.parametrize(
    "bodies", [{}, {"index.html": ""}, {"index.html": "<h1></h1><p>… 👍</p>", "a/index.html": "—"}]
)
@pytest.mark.parametrize("locale", ["en", "ar", "de"])
def test_an_edition_without_words_has_an_index_that_says_so(
    tmp_path: Path, bodies: Mapping[str, str], locale: str
) -> None:
    assert indexed(tmp_path, bodies, locale) == {SETTINGS_FILE: b'{"pages":0}'}


def test_an_earlier_index_is_replaced(tmp_path: Path) -> None:
    stale = tmp_path / "pagefind/fragment/en_0000000.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.touch()
    indexed(tmp_path, EN, "en")
    assert not stale.exists()


def test_an_earlier_index_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    before = indexed(tmp_path, EN, "en")
    with pytest.raises(SearchIndexError, match=r"cannot index '.*missing/index\.html' for search"):
        index_edition(tmp_path, "en", [SearchedPage("missing/index.html")], tmp_path / "pagefind")
    assert files_of(tmp_path / "pagefind") == before


def test_a_page_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"<main data-pagefind-body>\xff</main>")
    with pytest.raises(SearchIndexError, match=r"cannot index '.*index\.html' for search"):
        index_edition(tmp_path, "en", [SearchedPage("index.html")], tmp_path / "pagefind")


INDEX = """
import sys
from pathlib import Path
from guidebook.build.search.edition_index import index_edition
from guidebook.rendering.searched_page import Facet, SearchedPage, SearchedTerm
folder, locale, *files = sys.argv[1:]
pages = [SearchedPage(file, facets={"kind": ["b", "a"]}) for file in files]
terms = [SearchedTerm("index.html", f"t{number}", [f"name {number}", "city"], "A city.") for number in range(3)]
facets = [Facet("kind", "Kind", {"a": "A", "b": "B"})]
index_edition(Path(folder), locale, pages, Path(folder, "pagefind"), terms, facets)
"""


@pytest.mark.parametrize(("locale", "bodies"), [("en", EN), ("ar", AR)])
def test_the_same_pages_give_the_same_bytes_whatever_their_order_and_the_seed_of_hashes(
    tmp_path: Path, locale: str, bodies: dict[str, str]
) -> None:
    many = {f"chapters/{number}/index.html": body for number in range(8) for body in bodies.values()} | bodies
    found = []
    for seed, order in (("1", list(many)), ("2", [*reversed(many), *many])):
        folder = write_edition(tmp_path / seed, many)
        paths = os.pathsep.join(sys.path)
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        subprocess.run([sys.executable, "-c", INDEX, str(folder), locale, *order], env=environment, check=True)
        found.append(files_of(folder / "pagefind"))
    assert found[0] == found[1]


def test_arabic_pages_are_shown_as_they_are_written(tmp_path: Path) -> None:
    fragments = fragments_of(indexed(tmp_path, AR, "ar"))
    act, plan = fragments["/chapters/act/"], fragments["/chapters/plan/"]
    assert act["content"] == "الوقاية. إنّ الوقاية، في ٢٠٢٤، خير: «وقاية» للمدن وبالمدينة (CAT)."
    assert act["meta"]["title"] == "الوقاية"
    assert plan["content"] == "خطة العمل. مدينتك. والدروس لـCAT ـ وبمدرسة… ٪٥."
    assert [(anchor["id"], anchor["text"], anchor["location"]) for anchor in plan["anchors"]] == [("city", "مدينتك", 2)]


def test_names_of_files_change_when_only_the_spelling_of_a_word_does(tmp_path: Path) -> None:
    names = []
    for word in ("الوقاية", "وقاية"):
        files = indexed(tmp_path / word, AR | {"index.html": f"<h1>{word}</h1>"}, "ar")
        names.append({name for name in files if name.startswith("fragment/")})
    assert len(names[0] - names[1]) == 1


@pytest.mark.parametrize("locale", ["mk", "sq", "bs", "fr", "de", "tr", "ur", "zh", "ja", "sr-Latn", "qaa"])
def test_any_language_is_indexed(tmp_path: Path, locale: str) -> None:
    words = {"de": "Stadträte", "tr": "şehir İl", "ur": "شہر می‌شود", "zh": "城市 预防", "ja": "都市の予防"}
    text = words.get(locale, "Grad mreža")
    files = indexed(tmp_path, {"index.html": f"<h1>{text}</h1><p>{text}</p>"}, locale)
    assert contents(files) == {"/": f"{text}. {text}."}
    assert len(lexicon_of(files)) >= len(text.split())


def test_a_long_page_and_words_of_one_letter_are_indexed(tmp_path: Path) -> None:
    text = " ".join(f"{letter} number{number}" for number in range(18_000) for letter in "xyz"[number % 3])
    files = indexed(tmp_path, {"index.html": f"<h1>Q</h1><p>{text}</p>"}, "en")
    assert contents(files) == {"/": f"Q. {text}."}
    assert {"x", "y", "z", "q", "number0", "number17999"} <= lexicon_of(files).keys()
    assert settings_of(files)["keyLength"] == 4


@pytest.mark.parametrize(
    ("title", "forms"),
    [
        ("About", {"about", "city"}),
        ("Prevention", {"prevention", "city"}),
        ("", {"city"}),
        ("—", {"city"}),
        ("<b></b>", {"city"}),
    ],
)
def test_titles_of_few_words(tmp_path: Path, title: str, forms: set[str]) -> None:
    files = indexed(tmp_path, {"index.html": f"<h1>{title}</h1><p>About the city.</p>"}, "en")
    assert forms <= lexicon_of(files).keys()
    assert ("about" in lexicon_of(files)) == ("about" in forms)
    assert fragments_of(files)["/"]["meta"]["title"] == title.replace("<b></b>", "")


def test_terms_are_found_for_themselves(tmp_path: Path) -> None:
    terms = (
        SearchedTerm(
            "glossary/index.html", "team", ("Community Action Team", "CAT", "the"), "People <of> a city & co."
        ),
        SearchedTerm("glossary/index.html", "html", ("A <b>bold</b> &amp; name",), ""),
        SearchedTerm("glossary/index.html", "none", ("…",), ""),
    )
    files = indexed(tmp_path, EN | {"glossary/index.html": "<h1>Glossary</h1>"}, "en", terms)
    fragments = fragments_of(files)
    team = fragments["/glossary/#team"]
    assert team["content"] == "Community Action Team. CAT. the. People <of> a city & co."
    assert fragments["/glossary/#html"]["content"] == "A <b>bold</b> &amp; name."
    assert fragments["/glossary/#html"]["meta"]["title"] == "A <b>bold</b> &amp; name"
    assert "/glossary/#none" not in fragments
    # Each name as the codes of its words, as the lexicon has them.
    lexicon = lexicon_of(files)
    names = team["meta"]["names"]
    assert [[len(unit) for unit in name] for name in names] == [[1, 1, 1], [1], [1]]
    assert names[1] == [[lexicon["CAT"][0]]]
    assert fragments["/"]["meta"]["names"] == []


def test_pages_are_listed_with_what_tells_them_apart(tmp_path: Path) -> None:
    edition = write_edition(tmp_path, EN)
    facets = (Facet("kind", "Kind", {"guide": "Guides", "news": "News"}), Facet("region", "Region", {"me": "ME"}))
    pages = [
        SearchedPage("index.html", 2, {"kind": ("news", "guide")}),
        SearchedPage("chapters/coordinate/index.html", 1, {"region": ("me",)}),
    ]
    terms = (
        SearchedTerm("index.html", "team", ("Team",), "Some people."),
        SearchedTerm("glossary/index.html", "hub", ("Hub",), "A place."),
    )
    names = (SearchedName(("Skopje", "Skoplje")),)
    index_edition(edition, "en", pages, tmp_path / "pagefind", terms, facets, names)
    files = files_of(tmp_path / "pagefind")
    ids = {
        fragment["url"]: name.removeprefix("fragment/").removesuffix(".packed")
        for name in files
        if name.startswith("fragment/")
        for fragment in fragments_of({name: files[name]}).values()
    }
    found = page_list_of(files)
    length = found["idLength"]
    listed = [found["ids"][start : start + length] for start in range(0, len(found["ids"]), length)]
    by_id = dict(zip(listed, zip(found["ranks"], *found["columns"], strict=True), strict=True))
    assert found["facets"] == [
        {"name": "kind", "label": "Kind", "values": [["guide", "Guides"], ["news", "News"]]},
        {"name": "region", "label": "Region", "values": [["me", "ME"]]},
    ]
    assert by_id == {
        ids["/"]: (2, [1, 0], []),
        ids["/#team"]: (2, [], []),
        ids["/chapters/coordinate/"]: (1, [], [0]),
        ids["/glossary/#hub"]: (0, [], []),
        ids["/#name-0"]: (0, [], []),
    }
    # A term stands with its page; where that is not to be found, with the address; a name is nothing that is shown.
    assert {listed[int(number)]: group for number, group in found["groups"].items()} == {
        ids["/#team"]: ids["/"],
        ids["/glossary/#hub"]: "/glossary/",
        ids["/#name-0"]: "",
    }
