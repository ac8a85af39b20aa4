"""Pages put together from pieces of Markdown that are hard to read, alone or next to each other."""

from hypothesis import strategies as st

INLINE = [
    "word", "مدينة", "*em*", "**strong**", "_a_", "__b__", "snake_case_word", "`code`", "``a`b``", "`", "``", "*",
    "**", "_", "***", "[link](url.md)", '[l *e*](<u v> "t")', "[a][ref]", "[ref]", "[ref][]", "![img](i.png)",
    "![alt `c`](i.png 't')", "![ref]", "![x][ref]", "[![i](i.png)](out.html)", "[a [b] c](d)", "[a [b](c) d](e)",
    "[](empty.md)", "[x](a(b)c)", '[x](a"b)', '[x](u "t (")', "[x]( sp )", "[[ref]]", "[", "]", "(", ")", "](", "![",
    "<http://auto.link/x_y_z>", "<me@x.org>", "<b>bold</b>", "<br>", '<a href="h.html">h</a>',
    '<img src=\'s.png\' alt="q">', "<span id=sp>", "</span>", "<!-- c -->", "<", "&amp;", "&lt;", "&#65;", "&#66",
    "&copy", "&", "\\*", "\\_", "\\\\", "\\", "\\`", "\\[", "\\|", "|", "{ #i }", "{: .c }", "{#j}", "{", "}", "[^1]",
    "[^n]", "[^", "  \n", "\n", "\n    ", "\n  ", " ", "  ", ":", "!", "#", "##", "://", "a@b", "term:x",
    "[t](term:x)", "$", "~", "=", "-", "1.", "+",
]  # fmt: skip
BLOCKS = [
    "# H", "## H2 ##", "### مدينة", "#### H *e* `c` _u_", "# A {#a}", "## B { #b .c }", "## H", "#nospace", "Set\n===",
    "Set _x_\n---", "text\n# mid\nmore", "* item", "* item\n* item2", "- a\n    - b\n        - c", "1. one\n2. two",
    "10. ten", "* a\n\n    para in li\n\n* b", "* # Head in li\n  more", "+ x\n\n+ y", "> quote", "> a\nlazy",
    "> > nested", "> # qh", "> * ql\n>     * deep", "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--|--\n`x|y` | \\| z",
    "|one|\n|---|\n|x|", "!!! note\n    body", '!!! warning "Title *t*"\n    body\n\n    # in adm',
    '??? tip "Fold [x](y)"\n    body', "???+ note\n    body", '??? "# Head"\n    b', '=== "Tab A"\n    text a',
    '=== "Tab *B*"\n\n    # th\n\n    * l', "```\ncode # x\n```", '``` py title="t"\n[no](link)\n```',
    "~~~\n<a href=x>\n~~~", "```\nunclosed", "    indented [x](y)", "    # no head", "\tTabbed", "* \ttab item", "---",
    "***", "* * *", '<div>\n<a href="r.html">r</a>\n</div>', '<div markdown="1">\n# mh\n[m](md.md)\n</div>',
    "<div markdown>\n\n* a\n* b\n\n</div>", '<p markdown="span">sp *e* [q](w)</p>',
    '<div markdown="block"><p>x</p><section markdown="1">\n## s\n</section></div>', "<h2>Raw</h2>", "<!-- comment -->",
    "<!-- c\n\n c2 -->", '<table><tr><td><a href="td.html">x</a></td></tr></table>', "<pre>\n# pre\n</pre>",
    "<script>\nvar a = '<b>x';\n</script>", '<details markdown="1"><summary>S</summary>\nx [d](e)\n</details>', "<hr>",
    '<div id="z">', "</div>", '<a name="n"></a>', '<img src="blk.png">', '[ref]: http://ref.org/x_y_ "T"',
    "[ref]: <angle>", "[two]:\n   /two\n[ref]: r2", "[^1]: Foot",
    "[^1]: Foot\n    more\n\n    para [fl](fu)\n\n    # fh", "[^n]: A\n[^1]: B *c*", "Term\n: Def",
    "Term\n\n:   Def\n\n    para", "T1\nT2\n:   D1\n:   D2 [x](y)", "para\n{: #pid .c }", "* li\n{: #lid }", "[TOC]",
    "text\n    cont", "word word\nword", "///Footnotes Go Here///", "Note: x", ": colon", "# ", "#", "======",
    "\\# no", "# a\\", "## `#` x", "# [l](u) ![i](s)", "# &amp; <b>x</b>", "# _a_b_ c_d", "# a_1",
]  # fmt: skip
OPENINGS = [
    "# ", "* ", "> ", "| ", "    ", "1. ", "## ", "!!! n\n    ", '=== "t"\n    ', "T\n:   ", "<div markdown>\n",
    "[^1]: ",
]  # fmt: skip
SEPARATORS = [
    "\n\n", "\n\n", "\n\n", "\n", "\n", "\n\n\n", "\n \n", "\n    \n", "\n\n    ", "\n\n        ", "\n    ", "\n> ",
    "\n>\n> ", "\n\n> ", "\n* ", "\n\n* ", "  \n", "\t",
]  # fmt: skip
ODDITIES = [
    "\t", "\x0b", "\xa0", "<", ">", "`", "\n", "\u2028", "*", "_", "\u200f", "🏙",
]  # fmt: skip

_texts = st.lists(st.sampled_from(INLINE), min_size=1, max_size=7).map(" ".join) | st.lists(
    st.sampled_from(INLINE), min_size=1, max_size=7
).map("".join)
_blocks = st.sampled_from(BLOCKS) | _texts | st.tuples(st.sampled_from(OPENINGS), _texts).map("".join)


def _indented(first: str, rest: str) -> st.SearchStrategy[str]:
    return _blocks.map(lambda block: first + block.replace("\n", "\n" + rest))


_nested = st.one_of(
    _blocks,
    _blocks,
    _indented("    ", "    "),
    _indented("> ", "> "),
    _indented("* ", "    "),
    _indented('!!! note "N"\n    ', "    "),
    _indented("        ", "        "),
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of a few pieces; now and then with an odd character in an odd place."""
    pieces = draw(st.lists(st.tuples(_nested, st.sampled_from(SEPARATORS)), min_size=1, max_size=7))
    text = "".join(block + separator for block, separator in pieces)
    if draw(st.integers(0, 19)) == 0:
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(st.sampled_from(ODDITIES)) + text[place:]
    return text
