"""Pages with keys for words: everything comes back as it was written, and every word has its place."""

import html
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from guidebook.build.search.keyed_text import KeyedText, Place, places_code
from guidebook.build.search.page_text import Piece, searchable_pieces
from guidebook.build.search.pagefind_service import run_pagefind
from guidebook.language.search_forms import form_of
from guidebook.language.word_families import find_families
from pagefind_files import fragments_of, locations_of


@dataclass(frozen=True, slots=True)
class Block:
    """An element of a page: its HTML, and what readers see of it."""

    tag: str
    inside: str
    text: str


@dataclass(slots=True)
class Indexed:
    """Pages that went through Pagefind."""

    keyed: KeyedText
    files: dict[str, bytes]
    keys: dict[str, str] = field(default_factory=dict)


def indexed(bodies: Sequence[str], locale: str) -> Indexed:
    pages = [pieces_of(body) for body in bodies]
    keyed = KeyedText(pages, locale)
    families = find_families(keyed.words, locale)
    keys = keyed.use(families)
    texts = {f"/{number}/": keyed.replace(pieces) for number, pieces in enumerate(pages)}
    made = run_pagefind(texts, "und", 4000)
    return Indexed(keyed, made, {form: keys[number] for form, number in families.by_word.items()})


def pieces_of(body: str) -> list[Piece]:
    return list(searchable_pieces(f"<html><body><main data-pagefind-body>{body}</main></body></html>"))


def restored(body: str, locale: str = "en") -> str:
    """The text of a page that Pagefind kept, restored."""
    found = indexed([body], locale)
    return found.keyed.restore(fragments_of(found.files)["/0/"]["content"])


_EVERY_SCRIPT = (
    "city cities CAT HUBS the of a I d'action l’État Über ßharf naïve e.g. state-of-the-art 3.14 1,000 24/7 C++ "
    "مدينة المدن وبالمدينة إنّ ٢٠٢٤ ـ لـCAT على كتابٌ؟ «وقاية» mreža мрежа Ѓорѓи këshill čćžšđ ǆ Ελλάδα עברית "
    "हिन्दी 中文字符。 日本語 한국어 ไทย می‌شود ½ ² № € $ ~ $5 100% a=b !! ;~ ?^@ k@l ab$ -- — … & < > \" ' "
    "😀 👩‍👩‍👧 ☺️ re\u00adsilience a\u200bb \u200f(CAT)\u200e e\u0301 _x_ __ a_b &amp; https://example.org/a?b=c#d"
)
WORDS = _EVERY_SCRIPT.split()
SIGNS = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"), max_size=4
)
INLINE = ["b", "em", "code", "span", "a href='#x>y'", "strong"]


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    tag = draw(st.sampled_from(["p", "p", "p", "h2", "h3", "li", "td", "blockquote", "div"]))
    inside, text = [], []
    for word in draw(st.lists(SIGNS, min_size=1, max_size=6)):
        inline = draw(st.sampled_from(["", "", *INLINE]))
        blank = draw(st.sampled_from([" ", " ", "\n  ", "\u00a0", ""]))
        written = html.escape(word)
        inside.append(f"<{inline}>{written}</{inline.split()[0]}>{blank}" if inline else f"{written}{blank}")
        text.append(f"{word}{blank}")
    return Block(tag, "".join(inside), "".join(text))


WITHOUT_SHRINKING = (Phase.explicit, Phase.generate)
"""Each try runs Pagefind, and a failure names the word."""
PAGES = st.lists(st.lists(blocks(), min_size=1, max_size=5), min_size=5, max_size=20)


@settings(max_examples=6, phases=WITHOUT_SHRINKING)
@given(pages=PAGES, locale=st.sampled_from(["en", "ar", "mk", "fr"]))
@example(pages=[[Block("p", "و<b>الدروس</b>؟", "والدروس؟"), Block("h2", "١$ ~", "١$ ~")]], locale="ar")
def test_pages_come_back_as_readers_see_them(pages: list[list[Block]], locale: str) -> None:
    bodies = [
        "<h1>Same title</h1>"
        + "".join(f'<{one.tag} id="s{number}">{one.inside}</{one.tag}>' for number, one in enumerate(page))
        for page in pages
    ]
    found = indexed(bodies, locale)
    fragments = fragments_of(found.files)
    for number, page in enumerate(pages):
        fragment = fragments[f"/{number}/"]
        words, starts = ["Same", "title."], []
        ends = {1}
        for one in page:
            starts.append(len(words))
            words += one.text.split()
            ends.add(len(words) - 1)
        shown = found.keyed.restore(fragment["content"]).split()
        shown[1:2] = [shown[1].removesuffix(".") + "."]
        assert len(shown) == len(words)
        # Pagefind closes a block with a full stop.
        for place, (got, written) in enumerate(zip(shown, words, strict=True)):
            assert (got, place, page) in ((written, place, page), (f"{written}.", place if place in ends else -1, page))
        headings = [
            (f"s{place}", " ".join(one.text.split()), starts[place])
            for place, one in enumerate(page)
            if one.tag in ("h2", "h3") and one.text.split()
        ]
        anchors = [
            (one["id"], " ".join(found.keyed.restore(one["text"]).split()), one["location"])
            for one in fragment["anchors"]
            if one["element"] in ("h2", "h3") and one["text"]
        ]
        assert anchors == headings
        assert found.keyed.restore(fragment["meta"]["title"]) == "Same title"


@settings(max_examples=4, phases=WITHOUT_SHRINKING)
@given(pages=PAGES, locale=st.sampled_from(["en", "ar", "bs"]))
def test_every_word_has_its_place(pages: list[list[Block]], locale: str) -> None:
    bodies = [f"<p>zebra</p>{''.join(f'<{one.tag}>{one.inside}</{one.tag}>' for one in page)}" for page in pages]
    found = indexed(bodies, locale)
    names = {
        fragment["url"]: name.removeprefix("fragment/").removesuffix(".pf_fragment")
        for name in found.files
        if name.startswith("fragment/")
        for fragment in fragments_of({name: found.files[name]}).values()
    }
    located = locations_of(found.files)
    for number, page in enumerate(pages):
        units = ["zebra", *(unit for one in page for unit in one.text.split())]
        in_heading = [False, *(one.tag[0] == "h" for one in page for _ in one.text.split())]
        name = names[f"/{number}/"]
        expected: dict[str, list[int]] = {}
        for place, unit in enumerate(units):
            letter = Place.HEADING if in_heading[place] else Place.BODY
            for key in dict.fromkeys(keys_in(f"zebra {unit}", found.keyed)[1:]):
                expected.setdefault(key + letter, []).append(place)
        length = len(keys_in("zebra", found.keyed)[0]) + 1
        assert {
            word: pages[name] for word, pages in located.items() if len(word) == length and name in pages
        } == expected


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>و<b>الدروس</b> هنا</p>", "والدروس هنا."),
        ("<h1>و<b>الدروس</b> <a href=x>هنا</a></h1>", "والدروس هنا."),
        ("<h1>A <a href=x>big</a> city</h1><p>It is.</p>", "A big city. It is."),
        ("<h1>One</h1><p>b</p><h1>Two</h1>", "One. b. Two."),
        ("<h1></h1><p>city</p>", "city."),
        ("<h1>one<br>two</h1><p>city</p>", "one two city."),
        ("<h1>never ended <p>city</p><h2>two</h2> three", "never ended city two. three"),
        ("<table><tr><th>a1<th>b1<tr><td>c1<td>d1</table><ul><li>e1<li>f1</ul>g1", "a1 b1 c1 d1 e1 f1. g1"),
        ("<p>d$ ;~ abc$ !%+=$ aab-abb%~</p>", "d$ ;~ abc$ !%+=$ aab-abb%~"),
        ("<p>zero\u200bwidth no\u00a0break soft\u00adhyphen</p>", "zero\u200bwidth no break soft\u00adhyphen."),
        ("<p>city</p><p>!?</p><p>…</p>", "city. !? …"),
    ],
)
def test_a_page_comes_back(body: str, text: str) -> None:
    assert restored(body) == text


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("Prevention", {"prevention": "w"}),
        ("Local prevention work", {"local": "f", "prevention": "i", "work": "l"}),
        ("<b>Local</b> prevention", {"local": "f", "prevention": "l"}),
        # Particles are not searched, and do not make other words the first.
        ("The city of Tripoli", {"city": "f", "tripoli": "l"}),
        ("On prevention", {"prevention": "w"}),
        # A title that is all particles would otherwise not be found.
        ("About", {"about": "w"}),
        ("Who we are", {"who": "f", "we": "i", "are": "l"}),
        ("State-of-the-art", {"state": "w", "art": "w", "stateoftheart": "w"}),
        ("City — city", {"city": "fl"}),
        ("…", {}),
    ],
)
def test_a_word_s_place_in_a_title(title: str, places: dict[str, str]) -> None:
    pages = [pieces_of(f"<h1>{title}</h1>")]
    keyed = KeyedText(pages, "en")
    keys = keyed.use(families := find_families(keyed.words, "en"))
    keyed.replace(pages[0])
    found = {keys[families.by_word[form_of(word, "en")]] for word in keyed.words}
    assert found == set(keyed.places)
    assert {
        word: "".join(place for place in Place if place in keyed.places[keys[families.by_word[word]]])
        for word in places
    } == places
    assert len(found) == len(places)


def keys_in(text: str, keyed: KeyedText) -> list[str]:
    """The keys of the words of a name."""
    return [keyed.keys[form] for unit in keyed.forms(text) for form in unit]


def test_places_are_told_in_one_number() -> None:
    assert [places_code([place]) for place in Place] == [1, 2, 4, 8, 16, 32]
    assert places_code(Place) == 63
    assert places_code([]) == 0


def test_particles_are_no_words_of_the_index_but_in_a_title_of_their_own() -> None:
    pages = [pieces_of(body) for body in ("<h1>About</h1><p>The city.</p>", "<h1>City</h1><p>About the city of</p>")]
    keyed = KeyedText(pages, "en")
    assert keyed.words == {"About": 1, "City": 1, "city": 2}
    keyed.use(find_families(keyed.words, "en"))
    for page in pages:
        keyed.replace(page)
    (about,) = keys_in("About", keyed)
    assert keyed.places[about] == {Place.WHOLE}
    # In a longer name it is left out like everywhere.
    assert keys_in("about the city", keyed) == keys_in("city", keyed)


def test_what_is_not_seen_in_a_word_does_not_part_it() -> None:
    keyed = KeyedText(
        [pieces_of("<p>re\u00adsilience res&shy;ilience resili\u2060ence \u200fresilience\u200e</p>")], "en"
    )
    assert keyed.words == {"resilience": 4}


@pytest.mark.parametrize(("count", "length"), [(1, 1), (26, 1), (27, 2), (676, 2), (677, 3), (17_577, 4)])
def test_keys_are_as_long_as_they_must(count: int, length: int) -> None:
    # Numbers have no other forms.
    page = [Piece(" ".join(map(str, range(1_000_000, 1_000_000 + count))))]
    keyed = KeyedText([page], "zh")
    keys = keyed.use(find_families(keyed.words, "zh"))
    assert len(set(keys.values())) == len(keys) == count
    assert {len(key) for key in keys.values()} == {length}
    # Words that begin alike stand near one another in the index.
    assert keys_in("1000000", keyed) == ["a" * length]


def test_words_that_are_spelt_otherwise_change_what_pagefind_is_given() -> None:
    pages = [pieces_of("<p>الوقاية</p>"), pieces_of("<p>وقاية</p>")]
    texts = []
    for page in pages:
        keyed = KeyedText([page], "ar")
        keyed.use(find_families(keyed.words, "ar"))
        texts.append(keyed.replace(page))
    assert texts[0] != texts[1]
