"""The reader finds the headings and links that Python-Markdown renders, in the same order.

The renderer moves footnotes to the end of the page and, below an admonition, details or a tab, the text of a list item
behind the lists in it; there only what is found is compared, not its order. Pages on which the renderer itself fails
are left out. Beyond that the two part only

- where blocks stand in each other more than 150 deep: the renderer goes on to about 290, depending on its caller;
- in scripts that several blocks share: to a browser they hold no links;
- in a definition list whose term is the default title of an admonition;
- in link definitions with more than a hundred quotes, and pages made to keep the HTML parser busy for seconds.
"""

import os
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from content.fragments import pages
from content.rendered import Rendered, headings_in, render
from guidebook.content.dialect import DEFAULT, Dialect
from guidebook.content.model import Document, LinkKind, Span
from guidebook.content.reader import read_document
from site_trees import NAMES, SITES, SiteTree

ROOT = Path(__file__).parents[2]
EXAMPLES = int(os.environ.get("READER_EXAMPLES", "300"))
_FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)

_IS_NO_ADDRESS = re.compile(r"(?!https?://|mailto:)").match
"""Where the renderer makes links of addresses in the text, which ones is no matter of reading."""

HARD_CASES = {
    "setext after text": "a\nb\n===\n\nc\n---",
    "heading with a backslash at its end": "# a\\\n# b \\\\\n# c\\#",
    "hashes": "# a # b ##\n#\n##  \n####### c",
    "headings in lists": "* # a\n    # b\n\n    # c\n* x\n# d\n  y\n\n1. ## e\n\n2. f\n    ---",
    "headings in everything": (
        '> # a\n> > ## b\n\n!!! note\n    # c\n    !!! tip\n        # d\n\nT\n: # e\n\n=== "t"\n    # f'
    ),
    "code after a list": "* a\n\n        code [x](y)\n\n    [z](w)\n\n      # h",
    "code and fences": "    a\n```\n# no\n```\n\n    ```\n    # no\n    ```\n\n* x\n\n    ```\n    # no\n    ```",
    "fences that are none": '``` a b\n# yes\n```\n\n~~~ k="v"\n# yes\n~~~\n\n```\n# yes',
    "fences in quotes": "> ```\n> # no\n> ```\n\n> ~~~\n# yes\n~~~\n\n>     ```\n>     # no\n>     ```",
    "fence as the text of a heading": "```\ncode\n```\n---",
    "quotes and lists": "> * a\n>     > b\n>\n>     [c](d)\n\n* > e\n  > [f](g)\n\n        > h",
    "tabs": "*\ta\n\n\t[b](c)\n\n\t\tcode [d](e)\n\n#\tf\tg",
    "blank lines with spaces": "# a\n   \n* b\n  \n    [c](d)\n    \n    # e",
    "definitions of links": "[a]: b 'c\n[d]:\n  e\n  'f'\n[g]: <h> (i)\n[j]:k\n\n[a] [d] [g] [j]",
    "definitions of links in blocks": "* x\n\n    [a]: b\n\n> [c]: d\n\n!!! n\n    [e]: f\n\n[a] [c] [e]",
    "definitions that are not": "    [a]: b\n\n[c]: d e\n\n[f]: \n\n[a] [c] [f]",
    "labels": "[A  b][C\nd] [e][] [F] [g h]\n\n[c d]: 1\n[E]: 2\n[f]: 3\n[ g h ]: 4",
    "links in links": "[a [b](c) d](e) *[a [b](c) d](e)* [![a](b)](c) [a ![b](c)][d]\n\n[d]: e",
    "parentheses and quotes": '[a](b(c) [d](e"f) [g](h \'i (\') [j](k "l" m) [n](<o) [p](<q> r) [s](t\nu)',
    "unclosed targets": '[a](b "c) d [e](f) \' [g](((")(',
    "brackets": "[a]] [b](c) ![[d](e) [[f](g)](h) [i\\](j) !\\[k](l)",
    "code and links": "`[a](b)` [`c](d)`](e) ``f`[g](h)`` \\`[i](j)\\` `` ` [k](l)",
    "backticks that do not pair": "``a`b [c](d) ```e``f` \\\\`g` `` h",
    "escapes": "\\[a](b) [c\\](d)](e\\_f) \\![g](h) [i](j\\)k) \\\\[l](m)",
    "emphasis and links": "*[a*](b) **[c](d)** _[e_f](g_h)_ ***_b_[i]*m* *[x [y](z)](w)*\n\n[i]: j",
    "emphasis in headings": "# _a_b_ c\n# __a__b\n# a_b_c _d_\n# *a _b* c_\n# **a *b* c * *d*\n# _*_a_",
    "emphasis handed out displaced": "*m**m*`c` [a](b)\n\n# **a _b_ c * _d_ e_\n\n**x *y* z * [a](b) *w*",
    "autolinks": "<http://a_b_c> <x:y> <HTTP://a?b=c&d> <a@b.c> <mailto:a@b.c> <a b@c> http://no.link",
    "inline html": "<a href=b>c</a> <a\nhref=\"d\">e</a> <A HREF='f'> <a name=g> <img\tsrc=h/> <a href=i/> < a href=j>",
    "html with markdown in attributes": '<a href="b_c_d" title="*e* `f`">i</a> <span title="<a href=j>">k</span>',
    "html blocks": (
        "<div>\n# no\n\n[a](b)\n</div>\n# yes\n\n<p>x</p> [c](d)\n\n  <ul><li>[e](f)</ul>\n\n    <div>\n    [g](h)"
    ),
    "html blocks in blocks": "* <div>a</div>\n* b\n\n    <div>\n    [c](d)\n    </div>\n\n> <div>\n> [e](f)\n> </div>",
    "html left open": "<div>\n\n[a](b)\n\n# c\n\n<p>d",
    "html that is broken": '<div <a href=b> c\n\n</ d> [e](f)\n\n<a href="g>h [i](j)\n\n&#66 &# &#; [k](l)',
    "comments": "a <!-- [b](c) --> d\n<!-- e\n\n# f --> # g\n<!-- h -->\n# i\n\n<!-- j [k](l)",
    "declarations": "<!DOCTYPE html> [a](b)\n\n<?php # c ?>\n\n<![CDATA[ [d](e) ]]>\n\nx <?y f ?> <![z [h](i)",
    "markdown in html": '<div markdown>\n# a\n<p>[b](c)</p>\n<p markdown="block">[d](e)</p>\n\n* f\n\n</div>\n[g](h)',
    "markdown in nested html": (
        "<div markdown><section markdown=span># a [b](c)<div markdown>\n# d\n</div></section></div>"
    ),
    "markdown in html in blocks": "* a\n\n   <div markdown>\n   # b\n   </div>\n\n> <div markdown>\n> # c\n> </div>",
    "markdown in raw html": "<div markdown><h2>a</h2><pre># b</pre><a href=c>d</a><h3 markdown>*e*</h3></div>\n\n# a",
    "markdown in a paragraph tag": '<p markdown="1">a *b* [c](d)<br>e</p>\n\n<li markdown>f</li><td markdown># g</td>',
    "admonitions": '!!! a b "c *d*"\n    # e\nf\n\n    g\n\n!!! h\n\n    * i\n\n        # j\n\n    k\n!!! ""\nl',
    "admonitions in lists": "* a\n\n    !!! b\n        [c](d)\n\n        # e\n\n    f\n* g\n    !!! h\n        i",
    "details": '??? "a"\n    # b\n\n???+ c "# d"\n    e\n\n??? f g\n\n    ??? "h"\n        # i\n\n    # j',
    "tabs in sets": (
        '=== "# a"\n    # b\n=== "[c](d)"\n\n    * e\n\n        # f\n\n===! "g"\n    h\n\n=== i\n\nx\n=== "j"'
    ),
    "definition lists": "a\nb\n:   # c\n\n    [d](e)\n\n:   f\n\n        g\n\nh\n\n: i\n: j\n\n    * k\n\n        # l",
    "footnotes": "# a[^1]\n\n[^1]: # b\n\n    [c](d) `e`\n[^2]: f[^1]\n\n    > g\n\n[^3]: unused [h](i)\n\n[^4]",
    "footnotes placed": "# a\n\n///Footnotes Go Here///\n\n# b[^1]\n\n[^1]: # c\n    {: #d }",
    "tables": "a|b\n-|-\n[c](d)|`e|f`\n\\| [g](h)|i|j\n\n|k|\n|-|\n|[l](m)\n\n# n|o\n-|-\n\np|q\n-|-|-\n",
    "attribute lists": (
        "# a { #b }\n# c {#d} { #e }\n# f { #g\\_h }\n\ni\n{: #j }\n\n*k*{#l} [m](n){: #o }\n\n* p\n{: #q }"
    ),
    "attribute lists that are none": "# a {#b}\n# c{ #d }\n# e { #f } g\n# h { #i }}\n\n*j* {#k} [l](m) {: #n }\n# j",
    "ids that are taken": (
        "# a\n# a\n# a_1\n# a { #a_2 }\n# a\n\nb { #a }\n\nc\n{: #a_4 }\n\n# a\n# a_2\n# _1\n# é\n# ع"
    ),
    "entities in headings": "# a&amp;b &lt;c&gt; &copy; &#65; &nope; & < >\n# a \\> <b>c</b> <!-- d --> <e@f>",
    "raw text in headings": (
        '# <span title="a">b</span> `<c>` `&amp;` <http://d>\n# [a](b "c") ![d](e) ![f][g]\n\n[g]: h'
    ),
    "contents": "[TOC]\n\n# a\n## b\n\n* [TOC]",
    "right-to-left text": "# الفصل\n\n## الفصل ٤: تنسيق { #x }\n\n١. أ\n٢. [ب](ج.md)\n\n> اقتباس **[د](هـ)**",
    "line breaks": "a  \n[b](c)  \n{: #d }\n# e  \n---  \nf\\\n[g](h)",
    "rules": "a\n***\n# b\n- - -\n[c](d)\n___\n\n* * *\n* e\n---",
    "lists of several kinds": "1. a\n* b\n    3. c\n\n    d\n+ e\n\n\n- f\n\n        g\n   - h\n     - i\n- [j](k)",
    "nested list markers": "* * * a\n    * b\n\n* 1. [c](d)\n\n    * # e",
    "links over lines": "[a\n  b](c\n'd')\n[e][f\ng] ![h\ni](j)\n<a\nhref=k>\n\n[f g]: l",
    "replacement of indentation": "!!! n\n\n    * a\n\n        b\n\n    c\n\n        # d\n  # e",
    "double reading": "[^a]: [[b](c)](d)\n\n* !!! n\n    [[e](f)](g)\n\n*[h [i](j)](k)*",
    "control characters": "a\x02b [c\x03](d) \x0b [e](f)\x0c\n\x1c\n# g",
}

BLOCK_CASES = {
    "one after the other": "/// note\n# a\n///\n/// note | b\n[c](d)\n///\ne\n/// tip | ## f\n///",
    "in each other": (
        "//// note\n/// warning | a\n# b\n///\n\n[c](d)\n////\n\n/// details\n//// tab | e\n# f\n////\n///"
    ),
    "never closed": "/// note | a\n# b\n\n[c](d)\n\n* e\n\n    # f",
    "closed by another length": "///// note\n/// \n# a\n/////\n# b\n///",
    "options": (
        "/// note\n    attrs: {id: a, class: b c}\n\n# d\n///\n/// details | e\n    open: true\n    type: f\n# g\n///"
    ),
    "options that are refused": (
        "/// note\n    type: a\n# b\n///\n/// tab\n# c\n///\n/// html | div\n    d: e\n# f\n///"
    ),
    "options that are no mapping": (
        "/// note\n    - a\n# b\n///\n/// note\n    a: [\n# c\n///\n/// note\n    \n    # d\n///"
    ),
    "html": (
        "/// html | div#a.b[c=d]\n# e\n///\n/// html | h2#f\n*g* [h](i)\n///\n"
        "/// html | h3\nj\n///\n/// html | p\n# k\n///"
    ),
    "html that is raw": (
        "/// html | pre\n# a [b](c)\n///\n/// html | script\n[d](e)\n///\n/// html | div\n    markdown: raw\n# f\n///"
    ),
    "html of an own tag": (
        "/// html | gallery\n# a\n///\n/// html | span\n# b [c](d)\n///\n/// html | div\n    markdown: inline\n# e\n///"
    ),
    "html that is none": "/// html | 5\n# a\n///\n/// html | div##b\n# c\n///\n/// html\n# d\n///",
    "tabs": (
        "/// tab | a\n# b\n///\n/// tab | *c*\n[d](e)\n///\n/// tab | f\n    new: true\n///\n# g\n\n/// tab | a\n///"
    ),
    "tabs below headings": (
        '# a\n\n/// tab | b\n## c\n\n/// tab | b\n///\n///\n\n=== "b"\n    d\n\n> ## e\n> === "b"\n>     f'
    ),
    "definitions": "/// define\na\n\n- # b\n- [c](d)\n\ne\n\n    code\n\n1. f\n///",
    "captions": (
        "![a](b)\n\n/// figure-caption\n[c](d)\n///\n\ne\n\n/// caption | < #f\n# g\n///\n\n"
        "/// table-caption\n    attrs: {id: h}\ni\n///"
    ),
    "captions of nothing": "/// caption\na\n///\n/// figure-caption\nb\n///\n\nc\n\n/// figure-caption\nd\n///",
    "in lists": "* a\n\n    /// note\n    # b\n\n    [c](d)\n    ///\n\n    # e\n* /// note\n# f\n///\n* g",
    "with lists": "/// note\n* a\n\n    # b\n\n    /// tip\n    # c\n    ///\n///\n\n1. /// note\n    # d\n    ///",
    "in quotations": "> /// note | a\n> # b\n> ///\n> [c](d)\n\n> [!tip] # e\n> /// tip\n> # f\n> ///",
    "in admonitions": (
        "!!! note\n    /// tip | a\n    # b\n    ///\n\n    # c\n\n??? d\n    /// tab | e\n    # f\n    ///"
    ),
    "round admonitions": '/// note\n!!! tip\n    # a\n\n=== "b"\n    # c\n\n    # d\n///\n\n# e',
    "with code": (
        "/// note\n```\n///\n# a\n```\n# b\n///\n\n    /// note\n    # c\n    ///\n\n/// html | p\n```\n# d\n```\n///"
    ),
    "with HTML": (
        '/// note\n<div id="a">\n# b\n</div>\n<div markdown>\n# c\n</div>\n///\n'
        "<div markdown>\n/// note\n# d\n///\n</div>"
    ),
    "names": (
        "/// nothing\n# a\n///\n/// Note\n# b\n///\n///note|c\n# d\n///\n"
        "  /// note\n# e\n  ///\n    /// note\n# f\n    ///"
    ),
    "in footnotes and definitions": (
        "a[^1]\n\n[^1]:\n    /// note\n    # b\n    ///\n\nc\n:   d\n\n    /// note\n    # e\n    ///"
    ),
    "callouts": (
        "> [!note]\n> # a\n\n> [!tip|b]- ## c\n> [d](e)\n\n> f\n> [!g] h\n\n>\n> [!i]+ [j](k)\n> ```\n> # l\n> ```"
    ),
    "formulas": ("$[a](b)$ \\\\$[c](d)$ \\([e](f)\\) $ [g](h)$ \\$[i](j)$\n\n$$\n# k\n$$\n\n\\[[l](m)\\]\n\n# $n_1$ o"),
    "abbreviations": "*[A]: b [c](d)\n# A\n*[E F]:\n  g\n\n*[H]:\n\n* *[I]: j\n\n    *[K]: l",
    "headings": "#a\n# b\n#\n##c ##\n## d ##\ne\n# :smile: f :nothing:\n# :material-check:{ .g } h\n# `#!py i` `#!j`",
    "attributes of other elements": "^a^{#b} ~c~{.d #e} ==f=={ #g } :smile:{#h} [i]{#j} [k] {#l}\n\n`m`{#n}",
    "fences": (
        '``` py hl_lines="1" a b\n# c\n```\n~~~ d e="f" %\n# g\n~~~\n``` { .h #i }\n# j\n```\n> ```\n> # k\n```\n# l'
    ),
}
"""What the dialect of the tree `handbook` adds."""


def findings(document: Document) -> tuple[list[tuple[int, str]], list[str]]:
    headings = [(heading.level, heading.rendered_id) for heading in document.headings]
    return headings, [link.target for link in document.links]


def assert_agreement(text: str, rendered: Rendered, *, is_order_kept: bool) -> None:
    headings, targets = findings(read_document(text))
    if is_order_kept:
        assert (headings, targets) == (rendered.headings, rendered.targets)
    else:
        assert (sorted(headings), sorted(targets)) == (sorted(rendered.headings), sorted(rendered.targets))


def assert_site_agreement(tree: SiteTree, text: str) -> Document:
    """Compares what is found with a site's own extensions: all ids, all headings of the page itself, all targets."""
    dialect = tree.settings.guide_options.dialect
    rendered = render(text, tree.renderer)
    document = read_document(text, 0, dialect)
    headings, _ = findings(document)
    links = (*document.links, *document.included_links)
    assert document.anchors | {heading.rendered_id for heading in document.headings} == rendered.ids
    assert set(headings) <= set(headings_in(rendered.html))
    is_compared = _IS_NO_ADDRESS if dialect.links_bare_addresses else bool
    found = [link.target for link in links]
    assert sorted(filter(is_compared, found)) == sorted(filter(is_compared, rendered.targets))
    assert_exact_places(text, dialect)
    return document


def is_in(text: str, span: Span) -> bool:
    return 0 <= span.start <= span.end <= len(text)


def assert_exact_places(text: str, dialect: Dialect = DEFAULT) -> None:
    document = read_document(text, 0, dialect)
    for heading in document.headings:
        assert is_in(text, heading.span)
        assert heading.span.start <= heading.text_span.start <= heading.text_span.end <= heading.span.end
        assert heading.id_span is None or is_in(text, heading.id_span)
    for link in document.links:
        assert all(is_in(text, span) for span in (link.span, link.text_span, link.target_span))
        written = text[link.target_span.start : link.target_span.end]
        if not set("&\\`\n\r\t\x02\x03") & set(written):
            prefix = "mailto:" if link.kind is LinkKind.AUTOLINK and "://" not in written else ""
            assert link.target == prefix + written.removeprefix(prefix)
        assert -1 <= link.block < len(document.blocks)
    for block in document.blocks:
        assert is_in(text, block.span)
        assert [offset for offset, _ in block.prose.pieces] == sorted({offset for offset, _ in block.prose.pieces})
        if "wxh:" in block.prose.text:
            continue  # the renderer has cut one of its own marks in two and shows the rest of it
        for number, character in enumerate(block.prose.text):
            span = block.prose.source_span(number, number + 1)
            assert is_in(text, span)
            if character.isalnum():
                assert text[span.start : span.end] in (character, "&")
    for comment in document.comments:
        assert is_in(text, comment.span)
        assert is_in(text, comment.covers)
    assert [heading.span for heading in document.headings] == sorted(heading.span for heading in document.headings)
    assert [block.span for block in document.blocks] == sorted(block.span for block in document.blocks)
    assert [link.span for link in document.links] == sorted(link.span for link in document.links)


def markdown_files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.md")) if path.stat().st_size < 50_000)


def body_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
    front_matter = _FRONT_MATTER.match(text)
    return text[front_matter.end() :] if front_matter else text


@pytest.mark.parametrize("name", HARD_CASES)
def test_hard_cases_agree(name: str) -> None:
    text = HARD_CASES[name]

    assert_agreement(text, render(text), is_order_kept="[^" not in text)
    assert_exact_places(text)


@given(pages())
@settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
def test_pages_of_fragments_agree(text: str) -> None:
    assert_exact_places(text)
    try:
        rendered = render(text)
    except Exception:  # the renderer's own failures, whatever they are, are not the reader's subject
        assume(False)
    else:
        assert_agreement(text, rendered, is_order_kept=not any(mark in text for mark in ("[^", "!!!", "???", '=== "')))


@pytest.mark.parametrize("name", BLOCK_CASES)
def test_blocks_of_other_dialects_agree(name: str) -> None:
    assert_site_agreement(SiteTree("handbook"), BLOCK_CASES[name])


@pytest.mark.parametrize(
    ("tree", "path"),
    [
        pytest.param(tree, path, id=str(path.relative_to(SITES)))
        for tree in map(SiteTree, NAMES)
        for path in tree.pages()
    ],
)
def test_pages_in_the_manner_of_other_projects_agree(tree: SiteTree, path: Path) -> None:
    document = assert_site_agreement(tree, body_of(path))

    assert document.is_complete


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in markdown_files(ROOT / "docs")]
)
def test_pages_of_the_guide_agree(path: Path) -> None:
    text = body_of(path)

    assert_agreement(text, render(text), is_order_kept="[^" not in text)
    assert_exact_places(text)


def test_pages_of_installed_packages_agree() -> None:
    for path in markdown_files(Path(sysconfig.get_path("purelib"))):
        text = body_of(path)

        assert_agreement(text, render(text), is_order_kept="[^" not in text)
        assert_exact_places(text)
