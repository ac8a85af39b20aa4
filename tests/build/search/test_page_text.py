"""What of a page's HTML search is given."""

import pytest

from guidebook.build.search.page_text import searchable_pieces


def texts(html: str) -> str:
    """The text of the searched part, with blanks collapsed."""
    return " ".join("".join(piece.text for piece in searchable_pieces(html) if not piece.tag).split())


def words_in(body: str) -> list[str]:
    """The texts of a page's body, blanks at their ends off, without those that are blank."""
    pieces = searchable_pieces(f"<html><body><main data-pagefind-body>{body}</main></body></html>")
    return [text for piece in pieces if not piece.tag and (text := piece.text.strip())]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>no body</p>", ""),
        ("", ""),
        ("<nav>off</nav><main data-pagefind-body>on</main><footer>off</footer>", "on"),
        ('<main class="a" data-pagefind-body="">on</main>off', "on"),
        ("<MAIN DATA-X data-pagefind-body>on</Main>off", "on"),
        # Several bodies, and elements of the same name within one.
        ("<div data-pagefind-body>a</div>x<div data-pagefind-body> b</div>", "a b"),
        ("<div data-pagefind-body>a <div>b</div> c</div>off", "a b c"),
        ("<div data-pagefind-body>a <div data-pagefind-body>b</div> c</div>off", "a b c"),
        # Ignored: nested, void, with a value, not ended.
        ("<div data-pagefind-body>a <div data-pagefind-ignore>x<div>y</div>z</div> b</div>", "a b"),
        ("<main data-pagefind-body>a <img data-pagefind-ignore> b</main>", "a b"),
        ('<main data-pagefind-body>a <i data-pagefind-ignore="all">x</i> b</main>', "a b"),
        ("<main data-pagefind-body>a <i data-pagefind-ignore>x</main>off<p>off</p>", "a"),
        ("<i data-pagefind-ignore><main data-pagefind-body>a</main></i>", "a"),
        ("<main data-pagefind-body>a <div data-pagefind-ignore><p data-pagefind-body>x</p></div></main>", "a"),
        # The attributes' names in other places are only names.
        ('<main data-pagefind-body><p title="no data-pagefind-ignore here">a</p></main>', "a"),
        ('<p title="a data-pagefind-body b">x</p>', ""),
        ("<main data-pagefind-bodyguard>x</main>", ""),
        ("<!-- <main data-pagefind-body> --><p>x</p>", ""),
        # Signs of markup where they are none.
        ("<main data-pagefind-body title='>'>a<img alt=\"x > 'y\"> b</main>off", "a b"),
        ("<main data-pagefind-body>1 < 2 and 3 > 2 <3</main>", "1 < 2 and 3 > 2 <3"),
        ("<main data-pagefind-body>it's <b title=it's>a</b> 'b'</main>", "it's a 'b'"),
        ("<main data-pagefind-body>a<!-- x </main> --><!--> b<!-- y --!> c</main>", "a b c"),
        ("<main data-pagefind-body>a<!-- never ended", "a"),
        ("<main data-pagefind-body>a", "a"),
        # What readers do not see.
        ('<main data-pagefind-body><script>if (a <b && c == "</p>") "it\'s</main>"</script>a</main>off', "a"),
        ("<main data-pagefind-body><STYLE>p > a { }</STYLE>a<template><p>x</p></template></main>", "a"),
        ("<main data-pagefind-body>a<svg><title>x</title><g/></svg>, <svg/>b<noscript>x</noscript></main>", "a, b"),
        ("<main data-pagefind-body><select><option>x</option></select>a<textarea>x</main></textarea></main>off", "a"),
        # Entities.
        ("<main data-pagefind-body>A &amp; B&nbsp;&#x645;&#1583; &lt;b&gt;</main>", "A & B مد <b>"),
        ("<main data-pagefind-body>&unknown; AT&T &</main>", "&unknown; AT&T &"),
        # A byte order mark that came in with a file is no part of a word.
        ("<main data-pagefind-body>\ufeffa \ufeff b&#xfeff;c</main>", "a bc"),
    ],
)
def test_only_what_is_searched_is_taken(html: str, expected: str) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>و<b>الدروس</b>؟ و<i>غيرها</i></p>", ["والدروس؟", "وغيرها"]),
        ("<p><b>A</b>ction, <i>(<b>city</b>)</i> H<sub>2</sub>O</p>", ["Action,", "(city)", "H2O"]),
        ("<p>net<!-- x -->work wo<wbr>rd a<img src=x>b</p>", ["network", "word", "ab"]),
        ("<p>one <b> two</b> three</p>", ["one", "two", "three"]),
        ("<h2>See <a href=x>here</a>, now</h2>text", ["See", "here,", "now", "text"]),
        ("<p>a</p>b<p>c</p>", ["a", "b", "c"]),
        ("a<br>b<hr>c", ["a", "b", "c"]),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>four", ["one", "two", "three", "four"]),
        ("<table><caption>t</caption><tr><th>a<th>b<tr><td>c</td><td>d</td></table>", ["t", "a", "b", "c", "d"]),
        ("<dl><dt>a</dt><dd>b</dd></dl><figure><img><figcaption>c</figcaption></figure>d", ["a", "b", "c", "d"]),
        ("<details><summary>a</summary>b</details><button>c</button>d", ["a", "b", "c", "d"]),
        ("a<aside>b</aside><header>c</header>d<div data-pagefind-ignore>x</div>e", ["a", "b", "c", "d", "e"]),
        # The mark of a footnote is no part of the word before it.
        ('<p>word<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p>', ["word."]),
        ('<p>note <a class="footnote-backref" href="#fnref:1">↩</a></p>', ["note"]),
    ],
)
def test_what_readers_see_as_one_word_is_in_one_piece(body: str, expected: list[str]) -> None:
    assert words_in(body) == expected


@pytest.mark.parametrize("name", ["footer", "form", "label", "nav"])
def test_elements_that_pagefind_leaves_out_come_as_others(name: str) -> None:
    pieces = list(searchable_pieces(f'<main data-pagefind-body>a<{name} id="x">b</{name}>c</main>'))
    assert "".join(piece.text for piece in pieces if not piece.tag).split() == ["a", "b", "c"]
    assert all(piece.tag.removeprefix("/") != name and f"{name} " not in piece.text for piece in pieces)
    assert any(piece.tag and 'id="x"' in piece.text for piece in pieces)


def test_pieces_are_the_tags_and_texts_of_the_body() -> None:
    pieces = searchable_pieces("x<Article data-pagefind-body><h1>A<br>b</H1></Article>x")
    assert [(piece.tag, piece.text) for piece in pieces if piece.text != " "] == [
        ("article", "<Article data-pagefind-body>"),
        ("h1", "<h1>"),
        ("", "A"),
        ("br", "<br>"),
        ("", "b"),
        ("/h1", "</H1>"),
        ("/article", "</Article>"),
    ]
