"""The measurements of search: what is relevant, what is counted, what stands in the corpora, and how it is printed."""

import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

import bench
from benchmark.chromium import NoBrowserError
from benchmark.search_asking import corrected
from benchmark.search_corpus import HALVES, Corpus, Judged, Query, compared, corpora, holds, read_queries, running_text
from benchmark.search_cost import AnswerTimes, SlowTimes, Transfer, Volume, words_of_titles
from benchmark.search_measuring import EditionCost
from benchmark.search_quality import HalfQuality, Quality, half_quality, mean_quality, quality
from benchmark.search_report import cost_table, misses_text, quality_table
from benchmark.search_sites import Edition
from benchmark.static_server import Sent, serving

CORPORA = {corpus.name: corpus for corpus in corpora()}
KINDS = {"inflection", "phrase", "spelling", "typo", "term"}
LARGEST_SHARE = 1 / 3
"""Of a corpus's pages, the most that a query may be about: of ten pages taken blindly that many would be right."""


def corpus_of(folder: Path, pages: Mapping[str, str], *queries: Query) -> Corpus:
    files = {}
    for number, (address, text) in enumerate(pages.items()):
        files[address] = folder / f"{number}.md"
        files[address].write_text(text, encoding="utf-8")
    return Corpus("en", files, {"tune": queries})


def query(text: str, *words: tuple[str, ...], derived: tuple[str, ...] = (), kind: str = "inflection") -> Query:
    return Query(text, words or ((text,),), kind, derived)


@pytest.mark.parametrize(
    ("text", "form", "is_held"),
    [
        ("Two cities met.", "cities", True),
        ("Cities met.", "cities", True),
        ("Velocities matter.", "cities", False),
        ("Cities2 matter.", "cities", False),
        ("inter-cities trains", "cities", True),
        ("the city's plan", "city", True),
        ("the city’s plan", "city's", True),
        ("the town\nhall", "town hall", True),
        ("مَدِينَة", "مدينة", True),
        ("مديـــنة", "مدينة", True),
        ("المدينة", "مدينة", False),
        ("cafe\u0301", "café", True),
        ("mreža", "mreza", False),
        ("M&E (again)", "m&e", True),
    ],
)
def test_form_is_held_as_whole_words_whatever_the_case_and_the_marks(text: str, form: str, is_held: bool) -> None:
    assert holds(compared(text), form) is is_held


def test_only_running_text_counts() -> None:
    page = (
        "---\nsummary: alpha\n---\n\n# Title { #beta }\n\nSee [gamma](delta.md#epsilon) or [zeta][eta]. {: .theta }\n"
    )
    text = running_text(page)
    assert re.findall("[a-z]+", text) == ["itle", "ee", "gamma", "or", "zeta"]


def test_page_must_hold_a_form_of_every_word(tmp_path: Path) -> None:
    asked = query("city plan", ("city", "cities"), ("plan",), derived=("urban",))
    pages = {"a": "# Cities plan", "b": "# A city", "c": "# An urban area", "d": "# Urban plan of a city"}
    assert corpus_of(tmp_path, pages).judged(asked) == Judged(frozenset("ad"), frozenset("c"))


def test_recall_is_of_as_many_as_can_stand_among_ten() -> None:
    pages = [str(number) for number in range(30)]
    judged = Judged(frozenset(pages[:12]), frozenset())
    assert quality(judged, pages, pages) == Quality(1.0, 1.0)
    assert quality(judged, pages[5:], pages) == Quality(0.7, 0.7)
    assert quality(Judged(frozenset("12"), frozenset()), ["1", "9"], pages) == Quality(0.5, 0.5)


def test_precision_is_of_those_found_and_nothing_where_nothing_is() -> None:
    judged = Judged(frozenset("ab"), frozenset())
    assert quality(judged, ["a", "b", "c", "d"], "abcd") == Quality(1.0, 0.5)
    assert quality(judged, [], "abcd") == Quality(0.0, 0.0)


def test_other_pages_and_derived_words_are_passed_over() -> None:
    judged = Judged(frozenset("ab"), frozenset("n"))
    found = ["glossary", *["n"] * 12, "a", "search", "b"]
    assert quality(judged, found, "abn") == Quality(1.0, 1.0)


def test_mean_is_over_queries() -> None:
    assert mean_quality([Quality(1.0, 0.5), Quality(0.5, 0.0)]) == Quality(0.75, 0.25)


def test_what_falls_short_is_told_of_the_open_half_alone(tmp_path: Path) -> None:
    asked = (query("alpha"), query("beta"))
    corpus = corpus_of(tmp_path, {"x": "alpha beta", "y": "beta"}, *asked)
    both = Corpus("en", corpus.files, {"tune": asked, "held-out": asked})
    for half, missed in (("tune", ("beta (inflection): recall 0.50, precision 1.00",)), ("held-out", ())):
        result = half_quality(both, half, [lambda _: ["x"], lambda _: []])
        assert result == HalfQuality("en", half, 2, (Quality(0.75, 1.0), Quality(0.0, 0.0)), missed)


@pytest.mark.parametrize(
    ("dropped", "again"),
    [
        ([], ""),
        ([{"word": "plna", "nearest": []}], ""),
        ([{"word": "plna", "nearest": ["plan", "plane"]}], "city plan"),
        ([{"word": "PLNA", "nearest": ["plan"]}], "plan"),
    ],
)
def test_first_offer_takes_the_place_of_a_dropped_word(dropped: list[dict[str, object]], again: str) -> None:
    assert corrected("city plna", dropped) == again


@pytest.mark.parametrize("path", ["/ar/chapters/plan/", "/ar/chapters/plan/#x", "/ar/chapters/plan/index.html?a=1"])
def test_hit_is_known_by_its_page(path: str) -> None:
    assert Edition(Path(), "/ar/").address(path) == "chapters/plan"


@pytest.mark.parametrize(
    "record", ["query: x", "{query: x, words: [], kind: term}", "{query: x, words: [y], kind: term}"]
)
def test_record_of_another_shape_is_refused(tmp_path: Path, record: str) -> None:
    file = tmp_path / "en.tune.yml"
    file.write_text(f"- {{query: y, words: [[y]], kind: term}}\n- {record}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^en\.tune\.yml: record 2 has not the shape of a query\.$"):
        read_queries(file)


def faults(corpus: Corpus, half: str) -> list[str]:
    """What the records of a half lack; those held out are told by numbers, for nobody shall read them."""
    most = int(len(corpus.files) * LARGEST_SHARE)
    found = []
    for number, asked in enumerate(corpus.queries[half], start=1):
        record = f"record {number}" if half == "held-out" else f"record {number} '{asked.query}'"
        lists = [(f"word {place}", forms) for place, forms in enumerate(asked.words, start=1)]
        for name, forms in [*lists, ("derived", asked.derived)]:
            for place, form in enumerate(forms, start=1):
                if not any(holds(text, form) for text in corpus.texts.values()):
                    shown = "" if half == "held-out" else f" '{form}'"
                    found.append(f"{record}, {name}: form {place}{shown} is on no page")
        if asked.kind not in KINDS:
            found.append(f"{record}: no such kind")
        if not 1 <= (relevant := len(corpus.judged(asked).relevant)) <= most:
            found.append(f"{record}: {relevant} relevant pages instead of 1 to {most}")
    return found


def test_faults_name_the_form_but_of_those_held_out_its_number(tmp_path: Path) -> None:
    asked = query("city plan", ("city", "cities"), ("plan", "plans"), derived=("urban",), kind="x")
    pages = {"a": "city plan", "b": "cities plan", "c": "city plan", "d": "", "e": "", "f": ""}
    one = corpus_of(tmp_path, pages, asked)
    both = Corpus("en", one.files, {"tune": (asked,), "held-out": (asked,)})
    assert faults(both, "tune") == [
        "record 1 'city plan', word 2: form 2 'plans' is on no page",
        "record 1 'city plan', derived: form 1 'urban' is on no page",
        "record 1 'city plan': no such kind",
        "record 1 'city plan': 3 relevant pages instead of 1 to 2",
    ]
    assert faults(both, "held-out") == [
        "record 1, word 2: form 2 is on no page",
        "record 1, derived: form 1 is on no page",
        "record 1: no such kind",
        "record 1: 3 relevant pages instead of 1 to 2",
    ]


@pytest.mark.parametrize("corpus", CORPORA.values(), ids=CORPORA)
def test_every_form_occurs_and_every_query_finds_some_pages(corpus: Corpus) -> None:
    assert set(corpus.queries) <= set(HALVES)
    assert {half: found for half in corpus.queries if (found := faults(corpus, half))} == {}


@pytest.mark.parametrize("corpus", CORPORA.values(), ids=CORPORA)
def test_no_word_is_in_both_halves(corpus: Corpus) -> None:
    queries = [compared(asked.query) for half in corpus.queries.values() for asked in half]
    assert len(queries) - len(set(queries)) == 0
    words = [
        {frozenset(map(compared, forms)) for asked in half for forms in asked.words} for half in corpus.queries.values()
    ]
    assert len(words) == 1 or len(words[0] & words[1]) == 0


def test_there_are_corpora_of_every_locale() -> None:
    assert {corpus.locale for corpus in CORPORA.values()} == {"ar", "bs", "en", "fr", "mk", "sq"}
    for locale in ("ar", "bs", "en", "fr", "mk", "sq"):
        asked = [queries for one in CORPORA.values() if one.locale == locale for queries in one.queries.values()]
        assert sum(map(len, asked)) >= 40, locale


def test_server_packs_texts_and_tells_what_it_has_sent(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("x" * 5000, encoding="utf-8")
    (tmp_path / "b.woff2").write_bytes(b"y" * 5000)
    with serving(tmp_path) as server:
        for path in ("/a/", "/b.woff2"):
            with urllib.request.urlopen(f"{server.address}{path}?q=1") as answer:
                assert answer.read()
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{server.address}/lost/")
    page, font, lost = server.sent
    assert (page.path, font.path, lost.path) == ("/a/", "/b.woff2", "/lost/")
    assert page.packed < 300 < 5000 < page.plain
    assert font == Sent("/b.woff2", font.plain, font.plain)
    assert font.plain > 5000


def test_server_gives_nothing_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    with serving(tmp_path / "site") as server, pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{server.address}/%2e%2e/secret.txt")


def test_words_to_weigh_searches_with_are_of_titles_evenly(tmp_path: Path) -> None:
    for number, title in enumerate(["A first one", "A second one", "The first", "A third one", "A fourth one"]):
        (tmp_path / f"{number}.md").write_text(
            f"---\ntitle: no\n---\n\n# {title} {{ #id-{number} }}\n", encoding="utf-8"
        )
    assert words_of_titles(tmp_path, 2) == ["first", "third"]
    assert words_of_titles(tmp_path, 9)[:2] == ["first", "second"]


def test_quality_is_printed_beside_the_others() -> None:
    good, bad = Quality(0.95, 0.9512), Quality(0.94951, 1.0)
    halves = (
        HalfQuality("ar-a", "tune", 40, (good, bad, bad), ("x: recall 0.5",)),
        HalfQuality("en", "held-out", 6, (bad, good, good)),
    )
    assert quality_table(halves) == (
        "Mean recall at 10 (at least 0.95) | mean precision at 10 (at least 0.95)\n"
        "              queries  guidebook  Material  Pagefind  |  guidebook  Material  Pagefind\n"
        "ar-a, tune         40      0.950     0.949     0.949  |      0.951     1.000     1.000  within\n"
        "en, held-out        6      0.949     0.950     0.950  |      1.000     0.951     0.951  below\n"
    )
    assert misses_text(halves) == "ar-a: x: recall 0.5\n"


def test_cost_is_printed_beside_the_budgets() -> None:
    small, large = (Volume(50_000, 60_000),), (Volume(70_000, 80_000), Volume(170_000, 190_000), Volume(1, 2))
    cost = EditionCost("guide, ar", Transfer(small, large, large, small, small), SlowTimes((3.0, 4.5, 3.5), (9.0,)))
    times = {"": AnswerTimes((90.0,)), "Pagefind": AnswerTimes(tuple(map(float, range(1, 12))))}
    assert cost_table([cost], times).splitlines() == [
        "Searches in Chromium, nothing in the cache",
        "                                                             median    most  unpacked    budget",
        "guide, ar: first search in the header's box                   50 kB   50 kB     60 kB  ≤ 160 kB  within",
        "  then other words                                            70 kB  170 kB    190 kB   ≤ 60 kB  over",
        "  page of results opened, all of it                           70 kB  170 kB    190 kB  ≤ 160 kB  over",
        "    its search                                                50 kB   50 kB     60 kB",
        "    HTML, styles, fonts, other scripts                        50 kB   50 kB     60 kB",
        "  first hit at 400 kbit/s after the first key                3.50 s  4.50 s             ≤ 3.5 s  within",
        "  first hit at 400 kbit/s, page of results opened            9.00 s  9.00 s             ≤ 3.5 s  over",
        "hits in the header's box after a key, 1 queries (most: p90)   90 ms   90 ms            ≤ 100 ms  within",
        "  Pagefind alone, text of 5 hits, 11 queries (most: p90)       6 ms   11 ms",
    ]


def test_missing_browser_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise NoBrowserError("there is no Chromium")

    monkeypatch.setattr(bench, "chromium", none)
    done = CliRunner().invoke(bench.main, ["--what", "search"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2:] == ["Search was not measured: there is no Chromium."]


def test_unknown_corpus_is_a_mistake_of_usage() -> None:
    done = CliRunner().invoke(bench.main, ["--what", "search", "--corpus", "xx"])
    assert done.exit_code == 2
    assert "there is no corpus 'xx'" in done.stderr
