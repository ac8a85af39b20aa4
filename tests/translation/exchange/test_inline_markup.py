"""What a translator reads of a block, and what is protected."""

import pytest

from guidebook.content.model import BlockKind
from guidebook.content.reader import read_document
from guidebook.translation.exchange.inline_markup import block_text
from guidebook.translation.exchange.inline_text import BlockText
from guidebook.translation.exchange.tags import shown, tags_of_source, tags_of_translation
from guidebook.translation.exchange.written_markdown import inline_target

DEFINITIONS = "\n\n[ref]: https://ref.example/ 'T'\n\n[^1]: Note\n"


def taken_apart(markdown: str, kind: BlockKind | None = None) -> BlockText:
    """The first block of a page, or the first one of a kind."""
    text = markdown + DEFINITIONS
    document = read_document(text)
    index = next(n for n, block in enumerate(document.blocks) if kind in (None, block.kind))
    found = block_text(text, document.blocks[index], [link for link in document.links if link.block == index])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("markdown", "unit"),
    [
        ("plain words", "plain words"),
        ("**bold**, *thin*, _thin_ and 2 * 3", "**bold**, *thin*, _thin_ and 2 * 3"),
        ("wrapped\nlines  of\n   text", "wrapped lines of text"),
        ('a [link](b.md "Title") here', "a <a1>link</a1> here"),
        ("[words][ref], [ref] and [ref][]", "<a1>words</a1>, <a2>ref</a2> and <a3>ref</a3>"),
        ("[](b.md#x) and <https://x.example/>", "<x1/> and <x2/>"),
        ('[**bold** `code`](b.md){ .button }', "<a1>**bold** <x2/></a1><x3/>"),
        ("[![alt](i.png)](b.md) and ![other](j.png)", "<a1><x2/></a1> and <x3/>"),
        ("``a ` b`` and `c`", "<x1/> and <x2/>"),
        ("<b>bold</b><br>and <kbd>K</kbd>", "<a1>bold</a1><x2/>and <a3>K</a3>"),
        ('<a href="b.md">link</a> <span id="s"></span>', "<a1>link</a1> <a2></a2>"),
        ("</b>odd<b>", "<x1/>odd<x2/>"),
        ("a footnote[^1] <!-- hidden --> end", "a footnote<x1/> <x2/> end"),
        ("hard  \nbreak", "hard<x1/>break"),
        ("&nbsp;&copy; AT&T &amp; &lt;tag&gt;", "<x1/><x2/> AT&T & <tag>"),
        ("\\[x\\] \\# \\* \\_ \\\\ \\q", "[x] # \\* \\_ \\\\ \\q"),
        ("&lt;a1>x&lt;/a1> &lt;x2/>", "<x1/>x<x2/> <x3/>"),
        ("نص [رابط](b.md) و`code` \u200f", "نص <a1>رابط</a1> و<x2/> \u200f"),
        ("[a [b] c](<d e.md>)", "<a1>a [b] c</a1>"),
        ("{ not a list } {x}", "{ not a list } {x}"),
    ],
)  # fmt: skip
def test_markup_is_tags_and_text_is_text(markdown: str, unit: str) -> None:
    text = taken_apart(markdown)
    assert shown(text, tags_of_source(text)) == unit


@pytest.mark.parametrize(
    ("markdown", "kind", "unit"),
    [
        ("## A `b` [c](d.md) { #e .f }", BlockKind.HEADING, "A <x1/> <a2>c</a2>"),
        ("> a [b\n> c](d.md)  \n> e", BlockKind.QUOTATION, "a <a1>b c</a1><x2/>e"),
        ("- a\n\n    b `c\n    d`", BlockKind.LIST_ITEM, "a"),
        ("| a |\n|---|\n| b \\| `c|d` |", BlockKind.TABLE_CELL, "a"),
        ('!!! note "A *b* `c`"\n    d', BlockKind.ADMONITION_TITLE, "A *b* <x1/>"),
        ('=== "A [b](c.md)"\n    d', BlockKind.TAB_TITLE, "A <a1>b</a1>"),
        ("a ![b \\] *c* &amp;](d.png)", BlockKind.IMAGE_DESCRIPTION, "b ] *c* &"),
        ("Term `x`\n:   Means\n    this", BlockKind.DEFINITION, "Term <x1/>"),
    ],
)
def test_every_kind_of_block_is_taken_apart(markdown: str, kind: BlockKind, unit: str) -> None:
    text = taken_apart(markdown, kind)
    assert shown(text, tags_of_source(text)) == unit


def test_translation_has_the_numbers_of_its_source() -> None:
    source = tags_of_source(taken_apart("[one](a.md) `x` [two](b.md) `x`"))
    text = taken_apart("`x` [اثنان](b.md) [واحد](a.md) [ثلاثة](c.md) `س`")
    assert shown(text, tags_of_translation(text, source)) == ("<x2/> <a3>اثنان</a3> <a1>واحد</a1> <a5>ثلاثة</a5> <x6/>")


def test_target_with_blanks_or_parentheses_is_written_in_angle_brackets() -> None:
    assert [inline_target(target) for target in ("a.md", "a b.md", "a(b).md")] == ["a.md", "<a b.md>", "<a(b).md>"]
