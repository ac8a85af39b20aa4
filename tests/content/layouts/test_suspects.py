"""Pages in the form that GitHub's preview and the site read alike are told from those that are worth parsing."""

import sysconfig
from itertools import product
from pathlib import Path

import pytest

from guidebook.content.front_matter import read_front_matter
from guidebook.content.layouts.differences import differences
from guidebook.content.layouts.suspects import may_differ
from guidebook.content.model import Source

ROOT = Path(__file__).parents[3]

IN_FORM = {
    "text": "Text\nmore\n\nAnother **one** with 1,000 words, 3. Oktober, #tag and a - b.\n",
    "headings": "# Title\n\n## Models { #models }\nText\n\nSet\n---\n\nText\n",
    "lists": "- a\n- b\n  goes on\n\n* c\n\nText\n\n1. a\n2. b\n10. c\n",
    "lists in lists": "- a\n    - b\n        1. c\n    - d\n- e\n\n    - f\n",
    "blocks in items": "1. a\n\n    more\n\n    ```\n    x\n    ```\n\n2. b\n",
    "lists below headings and comments": "## A\n- a\n\n<!-- guide: ignore PAGE011 -->\n- b\n",
    "boxes": '!!! note "N"\n    Text\n    - a\n      - b\n\n    #no\n\nText\n\n??? tip\n\n    1) a\n',
    "tabs": '=== "A"\n\n    1) b\n\n=== "B"\n\n    #c\n',
    "boxes in items": "- a\n\n    !!! note\n        - b\n          - c\n\n- d\n",
    "definitions": "Term\n:   Words\n      - a\n\n[^1]: Words\n    - a\n\n[a]: b\n",
    "tables": "| a | b |\n|---|---|\n| - x | #y |\n\na | b\n--|--\n1 | 2\n",
    "code": "```py\n#x\n- a\n  - b\n```\n\nText\n```\n1) x\n```\n\n    x\n",
    "quotations": "> Text\n> and *more*\n\nText\n> more\n",
    "lists in quotations": "> - a\n>     - b\n>\n> Text\n",
    "rules": "Text\n\n---\n\nText\n\n* * *\n",
    "Arabic": "# الدليل\n\nنص:\n\n- أ\n    - ب\n\nنص\n\n1. ج\n2. د\n",
    "tab characters": "-\ta\n\t- b\n",
    "HTML with Markdown": "<div markdown>\n\n- a\n\n</div>\n",
}
PIECES = [
    "Text", "more **b**", "- a", "* b", "1. a", "2. b", "10. c", "-   d", "1.  e", "# h", "## H { #h }", "| a | b |",
    "| a | b |\n|---|---|", "--|--", "a | b", "> q", "> - x", ">", "```\nx\n```", "```py\n#x\n```", "---", "***", "===",
    "!!! note", '!!! note "T"', '=== "t"', "??? tip", "[^1]: f", "[a]: b", ":   d", "<!-- c -->", "{: .c }", "[x](y)",
    "<b>x</b>",
]  # fmt: skip


def page(text: str) -> Source:
    return Source("docs/en/a.md", "en", "a.md", text)


@pytest.mark.parametrize("text", IN_FORM.values(), ids=IN_FORM)
def test_page_in_form_is_not_parsed_and_differs_nowhere(text: str) -> None:
    assert not may_differ(text)
    assert differences(page(text), 0) == ()


def test_front_matter_is_not_looked_at() -> None:
    text = "---\nsources:\n  - title: ~~a~~\n---\nText\n"
    start = text.index("Text")
    assert not may_differ(text, start)
    assert differences(page(text), start) == ()


@pytest.mark.parametrize("before", ["", "- a\n\n"])
def test_pieces_in_form_next_to_each_other_differ_nowhere(before: str) -> None:
    compared = 0
    for first, between, indent, second in product(PIECES, ("\n", "\n\n"), ("", "    "), PIECES):
        text = f"{before}{first}{between}{indent}" + second.replace("\n", f"\n{indent}") + "\n"
        if not may_differ(text):
            compared += 1
            assert differences(page(text), 0) == (), text
    assert compared > 500


def test_pages_of_installed_packages_in_form_differ_nowhere() -> None:
    for path in sorted(Path(sysconfig.get_path("purelib")).rglob("*.md")):
        text = path.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
        start = read_front_matter(text).end
        if len(text) < 50_000 and not may_differ(text, start):
            assert differences(page(text), start) == (), path


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=str(path.relative_to(ROOT))) for path in sorted((ROOT / "docs").rglob("*.md"))]
)
def test_pages_of_the_guide_are_in_form_or_differ_nowhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert differences(page(text), read_front_matter(text).end) == ()
