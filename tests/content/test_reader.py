"""What the reader finds in a page, and where."""

import time

import pytest

from guidebook.content.model import (
    Block,
    BlockKind,
    Comment,
    Document,
    Heading,
    Link,
    LinkKind,
    Prose,
    Span,
)
from guidebook.content.reader import read_document
from link_forms import LINK_FORMS, NOT_LINKS

OBJECT = "\ufffc"


def written(text: str, span: Span) -> str:
    return text[span.start : span.end]


def test_a_whole_page_is_read() -> None:
    text = "# City *life* { #city }\n\nSee [the plan](plan.md).\n"

    document = read_document(text)

    assert document == Document(
        headings=(Heading(1, "City life", Span(0, 23), Span(2, 13), "city", Span(17, 21), "city"),),
        blocks=(
            Block(BlockKind.HEADING, Span(2, 13), Prose("City life", ((0, 2), (5, 8))), 0),
            Block(BlockKind.PARAGRAPH, Span(25, 49), Prose("See the plan.", ((0, 25), (4, 30), (12, 48))), 0),
        ),
        links=(Link(LinkKind.INLINE, Span(29, 48), "the plan", Span(30, 38), "plan.md", Span(40, 47), 0, 1),),
        anchors=frozenset(),
        comments=(),
    )


def test_offsets_count_from_the_start_of_the_file() -> None:
    text = "---\ntitle: x\n---\n# Title\n\n[a](b)\n"

    document = read_document(text, start=17)

    assert [written(text, heading.span) for heading in document.headings] == ["# Title"]
    assert [written(text, link.target_span) for link in document.links] == ["b"]


@pytest.mark.parametrize("text", ["", "\n", "   \n\t\n", "---\ntitle: x\n---\n"])
def test_a_page_without_markdown_is_empty(text: str) -> None:
    assert read_document(text, start=len(text)) == Document((), (), (), frozenset(), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# A\n## B", [(1, "A", "# A", "A", "a"), (2, "B", "## B", "B", "b")], id="by hashes"),
        pytest.param("## A ##\n", [(2, "A", "## A ##", "A", "a")], id="closing hashes"),
        pytest.param("## A ## \n", [(2, "A ##", "## A ## ", "A ##", "a")], id="hashes before a space close nothing"),
        pytest.param("#A\n", [(1, "A", "#A", "A", "a")], id="without a space"),
        pytest.param("text\n## A\ntext", [(2, "A", "## A", "A", "a")], id="in the middle of a paragraph"),
        pytest.param(
            "A b\n===\n\nC\n---", [(1, "A b", "A b\n===", "A b", "a-b"), (2, "C", "C\n---", "C", "c")], id="underlined"
        ),
        pytest.param("####### A", [(6, "# A", "####### A", "# A", "a")], id="no more than six levels"),
        pytest.param("# A\\", [], id="not before a backslash"),
        pytest.param("- # A\n\n    ## B", [(1, "A", "# A", "A", "a"), (2, "B", "## B", "B", "b")], id="in a list item"),
        pytest.param("> ## A\n> x", [(2, "A", "## A", "A", "a")], id="in a quotation"),
        pytest.param("!!! note\n    ## A", [(2, "A", "## A", "A", "a")], id="in an admonition"),
        pytest.param('=== "T"\n\n    ## A', [(2, "A", "## A", "A", "a")], id="in a tab"),
        pytest.param("T\n:   ## A", [(2, "A", "## A", "A", "a")], id="in a definition"),
        pytest.param("<div markdown>\n\n## A\n\n</div>", [(2, "A", "## A", "A", "a")], id="in Markdown in HTML"),
        pytest.param("x[^1]\n\n[^1]: ## A", [(2, "A", "## A", "A", "a")], id="in a footnote"),
        pytest.param('??? note "## A"\n    x', [(2, "A", "## A", "A", "a")], id="as the title of details"),
        pytest.param("    # A\n\n```\n# B\n```\n\n<pre>\n# C\n</pre>", [], id="not in code and raw HTML"),
        pytest.param(
            "## `a_b` & *c*", [(2, "a_b & c", "## `a_b` & *c*", "`a_b` & *c*", "a_b-c")], id="with code and emphasis"
        ),
        pytest.param(
            "# [A](x) ![b](y)", [(1, "A", "# [A](x) ![b](y)", "[A](x) ![b](y)", "a")], id="with a link and an image"
        ),
        pytest.param(
            "# R&amp;D \\*", [(1, "R&D *", "# R&amp;D \\*", "R&amp;D \\*", "rd")], id="with an entity and an escape"
        ),
        pytest.param("# A <b>b</b>", [(1, "A b", "# A <b>b</b>", "A <b>b</b>", "a-b")], id="with tags"),
        pytest.param("# A[^1]\n\n[^1]: x", [(1, "A", "# A[^1]", "A[^1]", "a")], id="with a footnote"),
        pytest.param(
            "# A\n# A\n# A",
            [(1, "A", "# A", "A", "a"), (1, "A", "# A", "A", "a_1"), (1, "A", "# A", "A", "a_2")],
            id="of the same title",
        ),
        pytest.param(
            "# مدينة\n# ###",
            [(1, "مدينة", "# مدينة", "مدينة", "_1"), (1, "", "# ###", "", "_2")],
            id="in another script, or empty",
        ),
        pytest.param("# Žlutý kůň", [(1, "Žlutý kůň", "# Žlutý kůň", "Žlutý kůň", "zluty-kun")], id="with accents"),
    ],
)
def test_headings(text: str, expected: list[tuple[int, str, str, str, str]]) -> None:
    found = [
        (
            heading.level,
            heading.title,
            written(text, heading.span),
            written(text, heading.text_span),
            heading.rendered_id,
        )
        for heading in read_document(text).headings
    ]

    assert found == expected


@pytest.mark.parametrize(
    ("text", "title", "explicit_id", "written_id"),
    [
        ("## A { #a-b }", "A", "a-b", "a-b"),
        ("## A {: #a .c k=v }", "A", "a", "a"),
        ("## A {#a}", "A", "a", "a"),
        ("## A ## { #a }", "A", "a", "a"),
        ('## A { id="a" }', "A", "a", "a"),
        ("## A { #x #a }", "A", "a", "a"),
        ("A { #a }\n---", "A", "a", "a"),
        ("## *A* { #a }", "A", "a", "a"),
        ("## مدينة { #city }", "مدينة", "city", "city"),
        ("## A { .c }", "A", None, None),
        ("## A{ #a }", "A{ #a }", None, None),
        ("## A { #a } b", "A { #a } b", None, None),
        ("## A { #a }}", "A { #a }}", None, None),
        ("## A \\{ #a }", "A { #a }", None, None),
    ],
)
def test_explicit_ids(text: str, title: str, explicit_id: str | None, written_id: str | None) -> None:
    (heading,) = read_document(text).headings

    assert (heading.title, heading.explicit_id) == (title, explicit_id)
    assert (heading.id_span and written(text, heading.id_span)) == written_id
    assert heading.rendered_id == (explicit_id or heading.rendered_id)


def test_the_text_of_a_heading_ends_before_its_attribute_list() -> None:
    text = "## Local *models* ##  { #models }  \nx"

    (heading,) = read_document(text).headings

    assert written(text, heading.text_span) == "Local *models*"
    assert written(text, heading.span) == "## Local *models* ##  { #models }  "


def test_a_slug_avoids_ids_of_the_page() -> None:
    text = "# A\n\ntext\n{: #a }\n\n# A { #a_1 }\n\n# fn\n"

    assert [heading.rendered_id for heading in read_document(text).headings] == ["a_2", "a_1", "fn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One\ntwo.\n\nThree.", [("paragraph", "One two."), ("paragraph", "Three.")], id="paragraphs"),
        pytest.param(
            "* a\n* b\n    - c\n\n1. d",
            [("list item", "a"), ("list item", "b"), ("list item", "c"), ("list item", "d")],
            id="lists",
        ),
        pytest.param(
            "* a\n\n    more\n\n* b",
            [("list item", "a"), ("paragraph", "more"), ("list item", "b")],
            id="a paragraph in a list item",
        ),
        pytest.param("* a\nlazy\n* b", [("list item", "a lazy"), ("list item", "b")], id="a lazy line"),
        pytest.param("> a\nlazy\n>\n> b", [("quotation", "a lazy"), ("quotation", "b")], id="a quotation"),
        pytest.param("> * a", [("list item", "a")], id="a list in a quotation"),
        pytest.param(
            "| a | |\n|---|---|\n| `x|y` \\| z | **b** |",
            [("table cell", "a"), ("table cell", f"{OBJECT} | z"), ("table cell", "b")],
            id="a table",
        ),
        pytest.param(
            '!!! note "Mind *this*"\n    a\n\n    b',
            [("admonition title", "Mind this"), ("paragraph", "a"), ("paragraph", "b")],
            id="an admonition",
        ),
        pytest.param(
            '!!! note ""\n    a\n\n!!! tip\n    b',
            [("paragraph", "a"), ("paragraph", "b")],
            id="admonitions without a title of their own",
        ),
        pytest.param('??? tip "T"\n    a', [("admonition title", "T"), ("paragraph", "a")], id="details"),
        pytest.param(
            '=== "A"\n\n    a\n\n=== "B"\n\n    b',
            [("tab title", "A"), ("paragraph", "a"), ("tab title", "B"), ("paragraph", "b")],
            id="tabs",
        ),
        pytest.param(
            "T\nU\n:   d\n\n    e",
            [("definition", "T"), ("definition", "U"), ("definition", "d"), ("definition", "e")],
            id="definitions",
        ),
        pytest.param(
            "x[^1]\n\n[^1]: a\n\n    b", [("paragraph", "x"), ("footnote", "a"), ("footnote", "b")], id="a footnote"
        ),
        pytest.param(
            "a ![b *c*](d) e\n\n![](f)",
            [("paragraph", f"a {OBJECT} e"), ("image description", "b *c*"), ("paragraph", OBJECT)],
            id="images",
        ),
        pytest.param(
            "# H\n\n    code\n\n```\ncode\n```\n\n---\n\n<div>\nraw\n</div>",
            [("heading", "H")],
            id="no code, rules and raw HTML",
        ),
        pytest.param("* # H\n  a", [("heading", "H"), ("list item", "a")], id="text below a heading in a list item"),
        pytest.param("[TOC]\n\n[a]: b\n\na", [("paragraph", "a")], id="no contents marker and no link definition"),
        pytest.param(
            "<div markdown>\n\n* a\n\n</div>\n\n<p markdown>b</p>",
            [("list item", "a"), ("paragraph", "b")],
            id="Markdown in HTML",
        ),
        pytest.param(
            "a\n{: #b }\n\n* c\n{: .d }", [("paragraph", "a"), ("list item", "c")], id="without attribute lists"
        ),
        pytest.param("[](a.md)", [("paragraph", "")], id="a link without text"),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(block.kind), block.prose.text) for block in read_document(text).blocks] == expected


def test_blocks_stand_where_their_text_does() -> None:
    text = (
        "## Two words ##\n\n> quoted\n> on\n\n* *item*\n    1. inner `x`\n\n"
        '!!! note "Title"\n    text [l](t)\n\n| a b |  c |\n|-|-|\n\n[^n]: note\n    more\n'
    )

    assert [written(text, block.span) for block in read_document(text).blocks] == [
        "Two words",
        "quoted\n> on",
        "*item*",
        "inner `x`",
        "Title",
        "text [l](t)",
        "a b",
        "c",
        "note\n    more",
    ]


def test_blocks_and_links_know_their_section_and_block() -> None:
    text = "lead [a](a)\n\n# One\n\n[b](b)\n\n## Two\n\n* x\n* [c](c)\n\n<div><a href='d'>d</a></div>\n"

    document = read_document(text)

    assert [(block.prose.text, block.section) for block in document.blocks] == [
        ("lead a", -1),
        ("One", 0),
        ("b", 0),
        ("Two", 1),
        ("x", 1),
        ("c", 1),
    ]
    assert [(link.target, link.section, link.block) for link in document.links] == [
        ("a", -1, 0),
        ("b", 0, 2),
        ("c", 1, 5),
        ("d", 1, -1),
    ]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("a *b* **c** ***d*** _e_ f_g_h", "a b c d e f_g_h"),
        ("a `code` b", f"a {OBJECT} b"),
        ("a <b>b</b> <br> c", f"a {OBJECT}b{OBJECT} {OBJECT} c"),
        ("a <!-- not for readers --> b", "a  b"),
        ("a ![b](c) d", f"a {OBJECT} d"),
        ("a [b *c*](d) [e] e", "a b c e e"),
        ("\\*a\\* &amp; &#65; &lt;b&gt; &copy;", "*a* & A <b> ©"),
        ("a  \nb\n   c", "a b c"),
        ("a[^1] b\n\n[^1]: c", "a b"),
        ("<https://example.org/a> <a@b.org>", "https://example.org/a a@b.org"),
        ("a [b](c){ .d } e", "a b e"),
        ("2 * 3 * 4 and a_b", "2 * 3 * 4 and a_b"),
        ("a\tb", "a   b"),
    ],
)
def test_prose_is_what_is_read(text: str, prose: str) -> None:
    document = read_document(text + "\n\n[e]: /e")

    assert document.blocks[0].prose.text == prose


def test_prose_leads_back_to_the_source() -> None:
    text = "> Say *hello* to\n> [all `the` cities](x.md) &amp; \\*towns\\*."

    (block,) = read_document(text).blocks
    prose = block.prose

    assert prose.text == f"Say hello to all {OBJECT} cities & *towns*."
    assert prose.pieces == (
        (0, 2),  # Say
        (4, 7),  # hello
        (9, 13),  # to
        (13, 20),  # all, the code
        (18, 29),  # cities
        (25, 43),  # &
        (27, 49),
        (28, 51),  # *towns
        (34, 58),  # *.
    )
    assert written(text, prose.source_span(4, 9)) == "hello"
    assert written(text, prose.source_span(9, 16)) == " to\n> [all"
    assert written(text, prose.source_span(17, 18)) == "`"
    assert written(text, prose.source_span(26, 35)) == "&amp; \\*towns\\*"


def test_prose_of_tabs_and_lines_without_marks_leads_back() -> None:
    text = "*\titem\tone\n\tmore\n\n\tnext\n"

    blocks = read_document(text).blocks

    assert [block.prose.text for block in blocks] == ["item    one more", "next"]
    assert [written(text, block.prose.source_span(0, 4)) for block in blocks] == ["item", "next"]
    assert written(text, blocks[0].prose.source_span(8, 16)) == "one\n\tmore"


def test_right_to_left_text_is_read_as_any_other() -> None:
    text = '## المدن المحلية { #cities }\n\nانظر [الفصل الرابع](coordinate.md#ten "عنوان") و**المدينة**.\n'

    document = read_document(text)

    assert [(heading.title, heading.rendered_id) for heading in document.headings] == [("المدن المحلية", "cities")]
    assert [block.prose.text for block in document.blocks] == ["المدن المحلية", "انظر الفصل الرابع والمدينة."]
    (link,) = document.links
    assert (link.text, link.target) == ("الفصل الرابع", "coordinate.md#ten")
    assert (written(text, link.text_span), written(text, link.target_span)) == ("الفصل الرابع", "coordinate.md#ten")
    paragraph = document.blocks[1].prose
    start = paragraph.text.index("المدينة")
    assert written(text, paragraph.source_span(start, start + 7)) == "المدينة"


@pytest.mark.parametrize(
    ("text", "kind", "reads", "target", "whole", "target_written"),
    [
        ("x [a *b*](c.md#d) y", "inline", "a b", "c.md#d", "[a *b*](c.md#d)", "c.md#d"),
        ('[a](<b c> "t")', "inline", "a", "b c", '[a](<b c> "t")', "b c"),
        ("[a]( b 't' )", "inline", "a", "b", "[a]( b 't' )", "b"),
        ("[a](b(c)d)", "inline", "a", "b(c)d", "[a](b(c)d)", "b(c)d"),
        ("[a [b] c](d)", "inline", "a [b] c", "d", "[a [b] c](d)", "d"),
        ("[a](b\\_c)", "inline", "a", "b_c", "[a](b\\_c)", "b\\_c"),
        ("[a](b?c&amp;d)", "inline", "a", "b?c&d", "[a](b?c&amp;d)", "b?c&amp;d"),
        ("[]()", "inline", "", "", "[]()", ""),
        ("[a\nb](c)", "inline", "a b", "c", "[a\nb](c)", "c"),
        ("[`a`](b){ .c }", "inline", "a", "b", "[`a`](b)", "b"),
        ("[a][R x]\n\n[r x]: <u v>", None, None, None, None, None),
        ("[a][R x]\n\n[r x]: uv 't'", "reference", "a", "uv", "[a][R x]", "uv"),
        ("[a][]\n\n> [A]: <uv>", "reference", "a", "uv", "[a][]", "uv"),
        ("[a b]\n\n* x\n\n    [a b]:\n    uv", "reference", "a b", "uv", "[a b]", "uv"),
        ("![a *b*](c 't')", "image", "a *b*", "c", "![a *b*](c 't')", "c"),
        ("![a][b]\n\n[b]: c", "image reference", "a", "c", "![a][b]", "c"),
        ("![b]\n\n[b]: c", "image reference", "b", "c", "![b]", "c"),
        (
            "<https://e.org/a_b_c>",
            "autolink",
            "https://e.org/a_b_c",
            "https://e.org/a_b_c",
            "<https://e.org/a_b_c>",
            "https://e.org/a_b_c",
        ),
        ("<a@e.org>", "autolink", "a@e.org", "mailto:a@e.org", "<a@e.org>", "a@e.org"),
        ('x <a class="c" href="d">e <b>f</b></a> y', "html", "e f", "d", '<a class="c" href="d">e <b>f</b></a>', "d"),
        ("<img alt='a' src=b>", "html", "a", "b", "<img alt='a' src=b>", "b"),
        ("<div>\n<a href='b&amp;c'>x</a>\n</div>", "html", "x", "b&c", "<a href='b&amp;c'>x</a>", "b&amp;c"),
        ("[a](b", None, None, None, None, None),
        ("\\[a](b)", None, None, None, None, None),
        ("[a]\\(b)", None, None, None, None, None),
        ("`[a](b)`", None, None, None, None, None),
        ("<!-- [a](b) <a href='c'> -->", None, None, None, None, None),
        ("<script>\nx = '<a href=\"b\">'\n</script>", None, None, None, None, None),
    ],
)
def test_links(text: str, kind: str | None, reads: str, target: str, whole: str, target_written: str) -> None:
    found = [
        (str(link.kind), link.text, link.target, written(text, link.span), written(text, link.target_span))
        for link in read_document(text).links
    ]

    assert found == ([] if kind is None else [(kind, reads, target, whole, target_written)])


def test_an_image_in_a_link_is_two_links() -> None:
    text = "[![A map](map.png)](plan.md)"

    found = [(str(link.kind), link.text, link.target, written(text, link.span)) for link in read_document(text).links]

    assert found == [("inline", "A map", "plan.md", text), ("image", "A map", "map.png", "![A map](map.png)")]


@pytest.mark.parametrize("form", LINK_FORMS)
def test_every_form_of_link_is_found_with_its_place(form: str) -> None:
    text = LINK_FORMS[form].format(target="chapters/plan.md#steps")

    links = [link for link in read_document(text).links if link.target == "chapters/plan.md#steps"]

    assert [written(text, link.target_span) for link in links] == ["chapters/plan.md#steps"]


@pytest.mark.parametrize("form", NOT_LINKS)
def test_what_only_looks_like_a_link_is_none(form: str) -> None:
    assert read_document(NOT_LINKS[form].format(target="chapters/plan.md")).links == ()


def test_ids_that_are_not_headings_are_anchors() -> None:
    text = (
        "# H { #h }\n\npara\n{: #para }\n\n*em*{ #em } [^1] [^1]\n\n<a name='named'></a> "
        "<span id=inline>x</span>\n\n<div id='raw'><p id=deep></p></div>\n\n<section id='md' "
        "markdown>\nx\n</section>\n\n"
        "``` { .py #code }\nx\n```\n\n[^1]: note\n"
    )

    assert read_document(text).anchors == frozenset(
        {"para", "em", "named", "inline", "raw", "deep", "md", "code", "fn:1", "fnref:1", "fnref2:1"}
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<!-- a -->\n\nOne\ntwo.\n\nThree.", [("a", "One\ntwo.")], id="a paragraph"),
        pytest.param("<!--a-->\n* x\n* y\n\nz", [("a", "x\n* y")], id="a list"),
        pytest.param(
            "<!-- a -->\n\n| x | y |\n|---|---|\n| z | w |\n\nv", [("a", "x | y |\n|---|---|\n| z | w")], id="a table"
        ),
        pytest.param("<!-- a -->\n<!-- b -->\n\n# X\n\ny", [("a", "X"), ("b", "X")], id="the same block twice"),
        pytest.param("* x\n\n    <!-- a -->\n\n    y\n\n* z", [("a", "y")], id="a block in a list item"),
        pytest.param("> <!-- a -->\n> x", [("a", "x")], id="a block in a quotation"),
        pytest.param("<!-- a -->\n\n```\ncode\n```\n\nx", [("a", "```\ncode\n```")], id="code"),
        pytest.param(
            '<!-- a -->\n\n!!! note "T"\n    x\n\n    y\n\nz',
            [("a", '!!! note "T"\n    x\n\n    y')],
            id="an admonition",
        ),
        pytest.param("x\n\n<!-- a\nb -->", [("a\nb", "<!-- a\nb -->")], id="nothing"),
        pytest.param("x <!-- a -->\n\n<!-- b --> y", [], id="none in a line of text"),
        pytest.param("`<!-- a -->`\n\n    <!-- b -->\n\n```\n<!-- c -->\n```", [], id="none in code"),
    ],
)
def test_comments_cover_what_follows(text: str, expected: list[tuple[str, str]]) -> None:
    found: tuple[Comment, ...] = read_document(text).comments

    assert [(comment.text, written(text, comment.covers)) for comment in found] == expected
    assert all(written(text, comment.span).startswith("<!--") for comment in found)


HOSTILE = {
    "quotation marks": ">" * 1000 + " a",
    "nested quotations": "\n".join(">" * depth for depth in range(300)),
    "nested lists": "* " * 3000 + "a",
    "lists indented": "\n\n".join("    " * depth + "* a" for depth in range(200)),
    "admonitions indented": "\n\n".join("    " * depth + "!!! a" for depth in range(150)),
    "open brackets": "[" * 20_000,
    "open links": "[a](" * 5000 + ")",
    "open titles": '[a](b "(' * 3000,
    "open images": "![" * 10_000,
    "asterisks": "*" * 20_000,
    "nested emphasis": "*a " * 3000 + "b* " * 3000,
    "emphasis without partners": "***a** " * 3000,
    "backticks": "".join("`" * length + "a" for length in range(1, 200)),
    "backslashes": "\\" * 20_000,
    "open tags": "<a " * 7000,
    "open attributes": '<a b="' * 4000,
    "open comments": "<!--" * 5000,
    "open declarations": "<![" * 7000 + "\n<![" * 3000,
    "open instructions": "<?" * 5000 + "\n<?" * 3000,
    "inline tags and comments": "<b><!-- -->" * 2000,
    "nested elements": "<div markdown>\n" * 1000 + "x" + "\n</div>" * 1000,
    "nested raw elements": "<div markdown>\n" + "<section>\n" * 1500 + "</section>\n" * 1500 + "</div>",
    "a wide table": "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|x" * 2000 + "|",
    "a long table": "a|b\n-|-\n" + "x|y\n" * 5000,
    "headings without blank lines": "# a\n" * 4000,
    "admonitions without blank lines": "!!! a\n" * 3000,
    "quotes in a definition": "[a]: " + "'" * 20_000 + " x",
    "options of a fence": "``` " + 'a="b" ' * 200 + "!\x0b\n```\n",
    "hashes in a title": '??? "# ' + "## " * 1000 + '\\"\n',
    "digits": "# a_" + "9" * 6000 + "\n\n# a_" + "9" * 6000 + "\n\n&#" + "9" * 6000 + ";",
    "control characters": "\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03 \x00 \ud800 a\rb\x0b",
    "ends without line breaks": "[a]: b\n[^a]: c\n```",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_bounded_time(name: str) -> None:
    started = time.perf_counter()

    document = read_document(HOSTILE[name])

    assert isinstance(document, Document)
    assert time.perf_counter() - started < 10
