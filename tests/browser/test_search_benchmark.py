"""The benchmark of search, from a few pages to its figures."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmark.search_asking import WAYS
from benchmark.search_corpus import Corpus, Query
from benchmark.search_cost import slow_times, transfer
from benchmark.search_measuring import CorpusResult, answer_times, search_results
from benchmark.search_quality import Quality
from benchmark.search_sites import Edition
from benchmark.static_server import serving

PAGES = {
    "chapters/plan": "# A plan\n\nThe harbour needs a map of its walls, and a hundred lanterns.\n",
    "chapters/act": "# Acting\n\nEvery harbour has its boats and its fish.\n",
    "market": "# The market\n\nLanterns are sold here, and fish.\n",
}
QUERIES = (
    Query("harbour", (("harbour",),), "inflection", ()),
    Query("lantern", (("lanterns",),), "inflection", ()),
    Query("lanterms", (("lanterns",),), "typo", ()),
    Query("zeppelin", (("zeppelin",),), "inflection", ()),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("searched")


@pytest.fixture(scope="module")
def result(browser: Browser, folder: Path) -> CorpusResult:
    files = {}
    for address, text in PAGES.items():
        files[address] = folder / f"{address.replace('/', '-')}.md"
        files[address].write_text(text, encoding="utf-8")
    corpus = Corpus("en", files, {"tune": QUERIES[:2], "held-out": QUERIES[2:]})
    (found,) = search_results(browser, [corpus], folder, lambda _: None)
    return found


def test_three_searches_are_asked_the_same_in_both_halves(result: CorpusResult) -> None:
    tune, held_out = result.halves
    assert (tune.half, tune.queries, held_out.half, held_out.queries) == ("tune", 2, "held-out", 2)
    # All find the word as it stands; Material has no stemmer.
    assert tune.ways[0] == Quality(1.0, 1.0)
    assert all(way.recall >= 0.5 for way in tune.ways)
    # The slip of the pen is found by the offer alone, and nothing else is.
    assert held_out.ways[0] == Quality(0.5, 0.5)
    assert held_out.ways[WAYS.index("Material")] == Quality(0.0, 0.0)
    assert (tune.missed, held_out.missed) == ((), ())


def test_times_are_of_the_open_half(result: CorpusResult) -> None:
    times = answer_times([result])
    assert list(times) == ["", *WAYS]
    assert {len(one.all) for one in times.values()} == {2}
    assert 0 < times[""].median < 5000


def test_a_search_is_weighed_and_timed(browser: Browser, folder: Path, result: CorpusResult) -> None:
    site = folder / "en" / "guidebook" / "site"
    with serving(site) as server:
        weighed = transfer(browser, server, Edition(site, "/"), ["harbour", "lantern"])
        times = slow_times(browser, server, Edition(site, "/"), ["harbour"])
    (box,), (later,), (page,) = weighed.box, weighed.later, weighed.page
    assert 0 < later.packed < box.packed < box.plain
    assert page.packed == weighed.page_search[0].packed + weighed.page_rest[0].packed
    assert 0.4 < times.box[0] < 60
    assert 0.8 < times.page[0] < 60
