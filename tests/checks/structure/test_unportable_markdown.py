r"""PAGE011: Markdown that GitHub's preview shows otherwise than the site.

Each case says what both really make of it, in the elements that a reader sees: `ul(li li)` is a list of two items,
`ol3` one that begins with 3. Paragraphs in items are left out, because tight and loose lists look alike.
"""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt

from content.rendered import render
from marked_site import assert_finds, take_marks
from mini_site import SiteMaker

RULE = "unportable-markdown"
EMPTY_LINE = "Put an empty line above it."
FOUR = "Indent the items of this list by four spaces."
ALL_BY_FOUR = "Indent all that belongs to the item by four spaces."
SHOWN = {"h1", "h2", "ul", "ol", "li", "blockquote", "pre", "table", "hr", "br", "s", "p", "strong"}


@dataclass(frozen=True)
class Case:
    """A page, what the two show, and what is said."""

    text: str
    preview: str
    site: str
    message: str = ""
    hint: str | None = None


DIFFERENT = {
    "list below text": Case(
        "Text:\n⟦- a⟧\n- b\n    - c\n",
        "p ul(li li(ul(li)))",
        "p",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "numbered list below text": Case(
        "Text:\n⟦1. a⟧\n2. b\n",
        "p ol(li li)",
        "p",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "list below the text of an item": Case(
        "- a\n\n    more\n    ⟦- b⟧\n",
        "ul(li(ul(li)))",
        "ul(li)",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "list below a quotation": Case(
        "> a\n⟦- b⟧\n",
        "blockquote(p) ul(li)",
        "blockquote(p)",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "list in a quotation": Case(
        "> Text:\n> ⟦- a⟧\n",
        "blockquote(p ul(li))",
        "blockquote(p)",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "list below a table": Case(
        "| a | b |\n|---|---|\n| 1 | 2 |\n⟦- x⟧\n",
        "table ul(li)",
        "table",
        "GitHub shows a list here, the site goes on with the table above",
        EMPTY_LINE,
    ),
    "list below code": Case(
        "```\nx\n```\n⟦- a⟧\n", "pre ul(li)", "p(pre)", "GitHub shows a list here, the site text", EMPTY_LINE
    ),
    "list nested by two spaces": Case(
        "- a\n  ⟦- b⟧\n  - c\n- d\n",
        "ul(li(ul(li li)) li)",
        "ul(li li li li)",
        "GitHub shows this item at level 2 of its list, the site at level 1",
        FOUR,
    ),
    "bullets nested by three spaces in a numbered list": Case(
        "1. a\n   ⟦- b⟧\n2. c\n",
        "ol(li(ul(li)) li)",
        "ol(li li li)",
        "GitHub shows this item at level 2 of its list, the site at level 1",
        FOUR,
    ),
    "list nested by six spaces": Case(
        "- a\n    - b\n      ⟦- c⟧\n",
        "ul(li(ul(li(ul(li)))))",
        "ul(li(ul(li li)))",
        "GitHub shows this item at level 3 of its list, the site at level 2",
        "Indent the items of this list by eight spaces.",
    ),
    "nested list that goes on as the outer one": Case(
        "- a\n\n    - b\n⟦- c⟧\n",
        "ul(li(ul(li)) li)",
        "ul(li(ul(li li)))",
        "GitHub shows this item at level 1 of its list, the site at level 2",
        EMPTY_LINE,
    ),
    "list nested too deep for GitHub": Case(
        "- a\n       ⟦- b⟧\n",
        "ul(li)",
        "ul(li(ul(li)))",
        "the site shows a list here, GitHub goes on with the text above",
        "Indent it by four spaces.",
    ),
    "parenthesis behind a number": Case(
        "⟦1) a⟧\n2) b\n", "ol(li li)", "p", "GitHub shows a list here, the site text", "Write '1.' in place of '1)'."
    ),
    "parenthesis in an item": Case(
        "⟦- 1) a⟧\n",
        "ul(li(ol(li)))",
        "ul(li)",
        "GitHub shows a list here, the site text",
        "Write '1.' in place of '1)'.",
    ),
    "numbers below bullets": Case(
        "- a\n⟦1. b⟧\n",
        "ul(li) ol(li)",
        "ul(li li)",
        "GitHub shows this item with a number, the site with a bullet",
        "Begin it with a mark of the same kind as the items above.",
    ),
    "bullets below numbers": Case(
        "1. a\n\n⟦- b⟧\n",
        "ol(li) ul(li)",
        "ol(li li)",
        "GitHub shows this item with a bullet, the site with a number",
        "Begin it with a mark of the same kind as the items above.",
    ),
    "first number": Case("⟦3. a⟧\n", "ol3(li)", "ol(li)", "GitHub gives this item the number 3, the site the number 1"),
    "list that goes on below text": Case(
        "1. a\n\nText\n\n⟦2. b⟧\n",
        "ol(li) p ol2(li)",
        "ol(li) p ol(li)",
        "GitHub gives this item the number 2, the site the number 1",
        "Indent what stands between the items by four spaces.",
    ),
    "year at the beginning": Case(
        "⟦1986. A year.⟧\n",
        "ol1986(li)",
        "ol(li)",
        "GitHub gives this item the number 1986, the site the number 1",
        "Write '1986\\.' if no list is meant.",
    ),
    "paragraph in an item": Case(
        "1. a\n\n   ⟦more⟧\n\n   and more\n\n2. b\n",
        "ol(li li)",
        "ol(li) p p ol(li)",
        "GitHub shows this paragraph inside the list item above, the site below the list",
        ALL_BY_FOUR,
    ),
    "code in an item": Case(
        "- a\n\n  ⟦```⟧\n  x\n  ```\n",
        "ul(li(pre))",
        "ul(li) pre",
        "GitHub shows this code inside the list item above, the site below the list",
        ALL_BY_FOUR,
    ),
    "table in an item": Case(
        "- a\n\n  ⟦| a | b |⟧\n  |---|---|\n",
        "ul(li(table))",
        "ul(li) table",
        "GitHub shows this table inside the list item above, the site below the list",
        ALL_BY_FOUR,
    ),
    "code below a list": Case(
        "- a\n⟦```⟧\nx\n```\n",
        "ul(li) pre",
        "ul(li(pre))",
        "the site shows this code inside the list item above, GitHub below the list",
        EMPTY_LINE,
    ),
    "text six spaces deep in an item": Case(
        "- a\n\n      ⟦six⟧\n",
        "ul(li(pre))",
        "ul(li)",
        "GitHub shows code here, the site text",
        "Indent it by four spaces.",
    ),
    "text of an item that is code on the site": Case(
        "   - a\n\n        ⟦b⟧\n",
        "ul(li)",
        "ul(li(pre))",
        "the site shows code here, GitHub text",
        "Indent it by four spaces.",
    ),
    "heading without a space": Case(
        "⟦##Title⟧\n",
        "p",
        "h2",
        "the site shows a heading here, GitHub text",
        "Put a space behind '##', or write '\\##' if no heading is meant.",
    ),
    "hash at the beginning of a line": Case(
        "Text with\n⟦#hashtag⟧\n",
        "p",
        "p h1",
        "the site shows a heading here, GitHub goes on with the text above",
        "Put a space behind '#', or write '\\#' if no heading is meant.",
    ),
    "indented heading": Case(
        "  ⟦## Title⟧\n", "h2", "p", "GitHub shows a heading here, the site text", "Delete the spaces before it."
    ),
    "heading in an item": Case(
        "- a\n  ⟦# h⟧\n",
        "ul(li(h1))",
        "ul(li)",
        "GitHub shows a heading here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "underlined heading of two lines": Case(
        "⟦Two⟧\nlines\n===\n",
        "h1",
        "p",
        "GitHub shows a heading here, the site text",
        "Write the heading on one line that begins with '#' and a space.",
    ),
    "line across below a list": Case(
        "⟦- a⟧\n---\n",
        "ul(li) hr",
        "h2",
        "GitHub shows a list here, the site a heading",
        "Put an empty line below it.",
    ),
    "line across below a quotation": Case(
        "> ⟦a⟧\n---\n",
        "blockquote(p) hr",
        "h2",
        "the site shows a heading here, GitHub text",
        "Put an empty line below it.",
    ),
    "table below text": Case(
        "Text\n⟦| a | b |⟧\n|---|---|\n| 1 | 2 |\n",
        "p table",
        "p",
        "GitHub shows a table here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "table with pipes in one line only": Case(
        "⟦a | b⟧\n|---|---|\n1 | 2\n",
        "table",
        "p",
        "GitHub shows a table here, the site text",
        "Begin and end every row with '|'.",
    ),
    "text below a table": Case(
        "> | a | b |\n> |---|---|\n⟦Text⟧\n",
        "blockquote(table) p",
        "blockquote(table)",
        "GitHub shows text here, the site goes on with the table above",
        EMPTY_LINE,
    ),
    "two words behind a fence": Case(
        "⟦```py play⟧\nx\n```\n",
        "pre",
        "p",
        "GitHub shows code here, the site text",
        "Write one word at most behind '```'.",
    ),
    "code without an end": Case(
        "⟦```⟧\nx\n\n- a\n",
        "pre",
        "p ul(li)",
        "GitHub shows code here, the site text",
        "Close it with a line '```', indented like this one.",
    ),
    "code with a longer end": Case(
        "⟦```⟧\nx\n````\n\nText\n\n```\ny\n```\n",
        "pre p pre",
        "p(pre)",
        "this code ends in line 3 on GitHub, in line 7 on the site",
        "Close it with a line '```', indented like this one.",
    ),
    "Markdown in HTML": Case(
        "⟦<div>⟧\n\n**b**\n\n</div>\n",
        "p(strong)",
        "",
        "GitHub reads what stands in this HTML as Markdown, the site prints it as it is",
        "Write '<div markdown' in place of '<div'.",
    ),
    "Markdown in HTML without an end": Case(
        "⟦<p>⟧\n\n**b**\n",
        "p(p(strong))",
        "p",
        "GitHub reads what stands in this HTML as Markdown, the site prints it as it is",
        "Close it with '</p>'.",
    ),
    "backslash at the end of a line": Case(
        "One⟦\\⟧\ntwo\\\nthree\n",
        "p(br br)",
        "p",
        "GitHub breaks the line at this '\\', the site prints it",
        "Write '<br>' in place of it.",
    ),
    "strikethrough": Case(
        "A ⟦~~b~~⟧ c\n",
        "p(s)",
        "p",
        "GitHub strikes '~~b~~' through, the site prints the marks",
        "Write '<del>b</del>'.",
    ),
    "Arabic list below text": Case(
        "تعمل المدينة مع:\n⟦- المدارس⟧\n- الجمعيات\n",
        "p ul(li li)",
        "p",
        "GitHub shows a list here, the site goes on with the text above",
        EMPTY_LINE,
    ),
    "Arabic digits": Case(
        "⟦١٢. المدارس⟧\n١٣. الجمعيات\n",
        "p",
        "ol(li li)",
        "the site shows a list here, GitHub text",
        "Write '12.' in place of '١٢.'.",
    ),
}

ALIKE = {
    "list below an empty line": Case("Text:\n\n- a\n- b\n", "p ul(li li)", "p ul(li li)"),
    "list below a heading": Case("## A\n- a\n", "h2 ul(li)", "h2 ul(li)"),
    "lists nested by four spaces": Case(
        "- a\n    - b\n        - c\n", "ul(li(ul(li(ul(li)))))", "ul(li(ul(li(ul(li)))))"
    ),
    "items indented alike": Case("  - a\n  - b\n", "ul(li li)", "ul(li li)"),
    "number in running text": Case("Text\n2) b\n", "p", "p"),
    "dash in running text": Case("Text\n-b\n", "p", "p"),
    "other bullets": Case("- a\n\nText\n\n* b\n", "ul(li) p ul(li)", "ul(li) p ul(li)"),
    "paragraph in an item": Case("1. a\n\n    more\n\n2. b\n", "ol(li li)", "ol(li li)"),
    "code below text": Case("Text\n```\nx\n```\n", "p pre", "p(pre)"),
    "code right below the text of an item": Case("- a\n  ```\n  x\n  ```\n", "ul(li(pre))", "ul(li(pre))"),
    "code that looks like lists and headings": Case("```\n#x\na\n- b\n  - c\n```\n", "pre", "pre"),
    "indented code": Case("    a\n    - b\n    #c\n", "pre", "pre"),
    "escaped hash": Case("\\#1 is first\n", "p", "p"),
    "underlined heading": Case("Text\n---\n", "h2", "h2"),
    "table without outer pipes": Case("a | b\n--|--\n1 | 2\n", "table", "table"),
    "code in HTML": Case("<div>\n\n```\nx\n```\n\n</div>\n", "pre", "pre"),
    "plain text in HTML": Case("<div>\n\nText\n\n</div>\n", "p", ""),
    "HTML in HTML": Case("<div>\n<b>x</b>\n\n<i>y</i>\n</div>\n", "p", ""),
    "two spaces at the end of a line": Case("One  \ntwo\n", "p(br)", "p(br)"),
    "escaped backslash": Case("One\\\\\ntwo\n", "p", "p"),
    "marks in code": Case("`~~b~~` and `a\\\nb`\n", "p", "p"),
    "comment": Case("<!--\n- a\n  - b\n#x\n-->\n", "", ""),
    "Arabic list": Case("نص\n\n- أ\n    - ب\n", "p ul(li(ul(li)))", "p ul(li(ul(li)))"),
}

OWN = {
    "box": '!!! note "N"\n    Text\n    - a\n      - b\n\n    #x\n',
    "folded box": "??? tip\n\n    Text\n    - a\n",
    "tab": '=== "A"\n\n    1) a\n\n        more\n',
    "box in an item": "- a\n\n    !!! note\n\n        - b\n          - c\n",
    "definition": "Term\n:   - a\n      - b\n",
    "footnote": "Text[^1]\n\n[^1]: Words\n\n    - a\n      - b\n",
    "attributes": "## A { #a }\n\nText\n{: .wide }\n",
    "HTML with Markdown": "<div markdown>\n- a\n  - b\n</div>\n",
    "links": "[term](term:mayor) and https://example.org\n",
}


def skeleton(html: str) -> str:
    """The elements of HTML that a reader sees, one in the other."""
    return _inside(BeautifulSoup(html, "html.parser"))


def _inside(element: Tag) -> str:
    parts = []
    for child in element.children:
        if not isinstance(child, Tag):
            continue
        inside = _inside(child)
        if child.name in SHOWN and not (child.name == "p" and element.name == "li"):
            name = f"{child.name}{child.get('start', '')}"
            parts.append(f"{name}({inside})" if inside else name)
        elif inside:
            parts.append(inside)
    return " ".join(parts)


@pytest.mark.parametrize("case", [*DIFFERENT.values(), *ALIKE.values()], ids=[*DIFFERENT, *ALIKE])
def test_cases_are_what_the_two_really_show(case: Case) -> None:
    text, _ = take_marks(case.text)
    preview = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    assert (skeleton(preview), skeleton(render(text).html)) == (case.preview, case.site)


@pytest.mark.parametrize("case", DIFFERENT.values(), ids=DIFFERENT)
def test_difference_is_found_once_where_it_begins(mini_site: SiteMaker, case: Case) -> None:
    files = {"docs/en/index.md": f"---\nsummary: Words\n---\n{case.text}"}
    assert_finds(mini_site, RULE, files, (_below_three_lines(case.message), case.hint))


def _below_three_lines(message: str) -> str:
    for line in (7, 3):
        message = message.replace(f"line {line} ", f"line {line + 3} ")
    return message


@pytest.mark.parametrize("text", [*(case.text for case in ALIKE.values()), *OWN.values()], ids=[*ALIKE, *OWN])
def test_what_both_show_and_what_is_the_guidebooks_own_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    # The line break makes every page one that is looked at closely.
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"{text}\nEnd⟦\\⟧\nof page.\n"})


def test_box_to_tick_is_found_once_in_a_list(mini_site: SiteMaker) -> None:
    text = "- ⟦[ ]⟧ a\n- [x] b\n\nText [ ] and\n\n1. ⟦[x]⟧ c\n"
    says = [
        (f"GitHub shows a box to tick here, the site prints '{box}'", f"Write '{tick}' in place of '{box}'.")
        for box, tick in (("[ ]", "☐"), ("[x]", "☑"))
    ]
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


def test_coloured_box_is_found(mini_site: SiteMaker) -> None:
    text = "> ⟦[!NOTE]⟧\n> Text\n\nText\n\n> [!NOTE] is a quotation for both\n\n[!NOTE]\n"
    message = "GitHub shows a coloured box here, the site a quotation that begins with '[!NOTE]'"
    hint = "Write '!!! note' and below it the text, indented by four spaces."
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, (message, hint))


def test_each_cause_is_found(mini_site: SiteMaker) -> None:
    text = """
        # Title

        Text:
        ⟦- a⟧
        - b

        Text

        - a
          ⟦- b⟧
            ⟦- c⟧

              more

        - d

          ⟦more⟧

          and more

        ⟦#x⟧
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_number_far_beyond_any_integer_is_read(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"⟦{'٣' * 5000}. نص⟧\n"})


def test_comment_silences_the_next_list(mini_site: SiteMaker) -> None:
    text = """
        # Title

        <!-- guide: ignore PAGE011 -->

        - a
          - b

        Text

        - a
          ⟦- b⟧
        """
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})


def test_arabic_page_has_the_same_places(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n١. ليست قائمة\n\nنص ⟦~~محذوف~~⟧ هنا\n".replace("١. ليست", "⟦١. ليست").replace("قائمة", "قائمة⟧")
    assert_finds(
        mini_site,
        RULE,
        {"docs/ar/index.md": text},
        ("the site shows a list here, GitHub text", "Write '1.' in place of '١.'."),
        ("GitHub strikes '~~محذوف~~' through, the site prints the marks", "Write '<del>محذوف</del>'."),
    )
