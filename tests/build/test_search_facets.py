"""Which pages of a built edition its search finds, and by which facets it tells them apart."""

import gzip
import json
from typing import Any

import pytest

from built_site import build, html, mkdocs, one
from guidebook.build.search.page_text import searchable_pieces
from mini_site import MiniSite, make_site

STUDY = "place: {{country: {country}, region: europe}}\nthemes: [youth]\nas_of: 2025\n"
FILES = {
    "docs/en/index.md": "# Home\n\nWelcome.\n",
    "docs/ar/index.md": "# الرئيسية\n\nأهلا.\n",
    "docs/en/about/index.md": "# Colophon\n",
    "docs/ar/about/index.md": "# عن الدليل\n",
    "docs/en/chapters/a.md": "---\nsummary: S\nnumber: 1\n---\n# Chapter\n",
    "docs/ar/chapters/a.md": "---\nsummary: س\ntranslation: {method: machine}\n---\n# الفصل\n",
    "docs/en/case-studies/oslo.md": f"---\nsummary: S\n{STUDY.format(country='NO')}---\n# Oslo\n",
    "docs/ar/case-studies/oslo.md": "---\nsummary: س\n---\n# أوسلو\n",
    "docs/en/case-studies/skopje.md": f"---\nsummary: S\n{STUDY.format(country='MK')}---\n# Skopje\n",
    "docs/en/resources/old.md": "---\nsummary: S\nstatus: withdrawn\n---\n# Old\n",
    "docs/ar/resources/old.md": "---\nsummary: س\n---\n# قديم\n",
    "docs/en/updates/a.md": "---\nsummary: S\ndate: 2025\n---\n# News\n",
    "docs/en/glossary.yml": "terms:\n  team: {preferred: team, definition: A group.}\n",
    "docs/ar/glossary.yml": "terms:\n  team: {preferred: فريق, definition: مجموعة.}\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> MiniSite:
    """A site with pages of every kind, of which the Arabic edition has some."""
    made = make_site(tmp_path_factory.mktemp("facets"), FILES)
    build(made)
    return made


def told(site: MiniSite, edition: str, folder: str = "site") -> tuple[dict[str, Any], dict[str, list[list[str]]]]:
    """What the browser is told: the facets by name, and by address each page's values of them."""
    index = site.root / folder / edition / "pagefind"
    settings = json.loads((index / "search.json").read_text(encoding="utf-8"))
    listed = json.loads(gzip.decompress((index / f"pages/{settings['list']}.packed").read_bytes()))
    names = [[value for value, _ in facet["values"]] for facet in listed["facets"]]
    pages = {}
    length = listed["idLength"]
    for number, _ in enumerate(listed["ranks"]):
        name = listed["ids"][number * length : (number + 1) * length]
        values = [column[number] for column in listed["columns"]]
        address = json.loads(gzip.decompress((index / f"fragment/{name}.packed").read_bytes()))["url"]
        pages[address] = [[names[facet][number] for number in numbers] for facet, numbers in enumerate(values)]
    return {facet["name"]: facet for facet in listed["facets"]}, pages


def test_search_finds_what_stands_in_the_language_of_its_edition_and_no_list(site: MiniSite) -> None:
    _, pages = told(site, "")
    _, arabic = told(site, "ar")

    assert sorted(address for address in pages if "#" not in address) == [
        "/",
        "/about/",
        "/case-studies/oslo/",
        "/case-studies/skopje/",
        "/chapters/a/",
        "/glossary/",
        "/updates/a/",
    ]
    assert sorted(address for address in arabic if "#" not in address) == [
        "/",
        "/about/",
        "/case-studies/oslo/",
        "/chapters/a/",
        "/glossary/",
    ]


def test_each_page_has_its_values(site: MiniSite) -> None:
    facets, pages = told(site, "")

    assert {name: (facet["label"], facet["values"]) for name, facet in facets.items()} == {
        "kind": (
            "Kind",
            [
                ["chapter", "Chapter"],
                ["case-study", "Case study"],
                ["glossary", "Glossary"],
                ["page", "Page"],
                ["update", "Update"],
            ],
        ),
        "country": ("Country", [["MK", "North Macedonia"], ["NO", "Norway"]]),
    }
    assert pages["/case-studies/skopje/"] == [["case-study"], ["MK"]]
    assert pages["/chapters/a/"] == [["chapter"], []]


def test_an_edition_has_facets_of_its_own(site: MiniSite) -> None:
    facets, pages = told(site, "ar")

    assert {name: (facet["label"], facet["values"]) for name, facet in facets.items() if name != "kind"} == {
        "status": (
            "حالة الترجمة",
            [["unstamped", "مترجمة من نسخة غير معروفة"], ["machine", "آلية لم تُراجَع"]],
        )
    }
    assert pages["/chapters/a/"] == [["chapter"], ["machine"]]
    assert pages["/case-studies/oslo/"] == [["case-study"], ["unstamped"]]
    assert pages["/glossary/"] == [["glossary"], []]


def test_plain_mkdocs_tells_the_same(site: MiniSite) -> None:
    done = mkdocs(site, "--site-dir", "plain")

    assert done.returncode == 0, done.stderr
    assert told(site, "ar", "plain") == told(site, "ar")


def test_search_finds_the_values_of_facts_but_not_their_labels(site: MiniSite) -> None:
    page = html(site, "case-studies/oslo/index.html")
    labels = {label.get_text() for label in page.select(".facts dt")}
    searched = {piece.text for piece in searchable_pieces(str(one(page, "article")))}
    assert {"Place", "Themes"} <= labels
    assert {"Norway", "youth"} <= searched
    assert not labels & searched
