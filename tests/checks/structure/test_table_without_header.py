"""PAGE016: a table has no header."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "table-without-header"
IN_MARKDOWN = "Write into the first row what each column holds."
IN_HTML = "Make the cells that say what a column holds '<th>'."


def page(text: str) -> dict[str, str]:
    """A page with a table."""
    return {"docs/en/index.md": f"# Home\n\n{text}\n"}


def test_empty_first_row_is_found(mini_site: SiteMaker) -> None:
    text = "⟦|  |  |⟧\n|---|---|\n| Kumanovo | 2018 |\n"
    assert_finds(mini_site, RULE, page(text), ("the table that begins with 'Kumanovo' has no header", IN_MARKDOWN))


def test_html_table_without_header_cells_is_found(mini_site: SiteMaker) -> None:
    text = '<p>Text.</p>\n\n⟦<table class="wide">⟧\n<tr><td>Kumanovo</td><td>2018</td></tr>\n</table>'
    assert_finds(mini_site, RULE, page(text), ("the table has no header", IN_HTML))


@pytest.mark.parametrize(
    "text",
    [
        "⟦| |⟧\n|-|\n| 1 |",
        "!!! note\n\n    ⟦| | |⟧\n    |---|---|\n    | 1 | 2 |",
        "- item\n\n    ⟦|&nbsp;|<br>|⟧\n    |---|---|\n    | 1 | 2 |",
        "> ⟦| | |⟧\n> |---|---|\n> | 1 | 2 |",
        "<div>\n<table><tr><th>a</th></tr></table>\n⟦<table>⟧<tr><td>1</td></tr></table>\n</div>",
        "<table><tr><th>a</th><td>⟦<TABLE>⟧<tr><td>1</td></tr></TABLE></td></tr></table>",
    ],
)
def test_table_is_found_wherever_it_stands(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


@pytest.mark.parametrize(
    "text",
    [
        "| City | Year |\n|---|---|\n| Kumanovo | 2018 |",
        "|  | Year |\n|---|---|\n| Kumanovo | 2018 |",
        "|  | **`a`** |\n|---|---|\n| Kumanovo | 2018 |",
        "| ![Map](a.png) | |\n|---|---|\n| Kumanovo | 2018 |",
        "```\n| | |\n|---|---|\n| 1 | 2 |\n```",
        "| | |\n\nno table",
        "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>",
        "<table role='presentation'><tr><td>1</td></tr></table>",
        "<table><tr><td role=columnheader>a</td></tr><tr><td>1</td></tr></table>",
        "<!-- <table><tr><td>1</td></tr></table> -->",
        "`<table><tr><td>1</td></tr></table>`",
        "```\n<table><tr><td>1</td></tr></table>\n```",
        "<table></table>",
        "<table><tr><td>never closed",
    ],
)
def test_table_with_a_header_and_what_is_no_table_are_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_arabic_table_is_found(mini_site: SiteMaker) -> None:
    files = {**page("| City | Year |\n|---|---|\n| Kumanovo | 2018 |")}
    files["docs/ar/index.md"] = "# الدليل\n\n⟦| | |⟧\n|---|---|\n| كومانوفو | ٢٠١٨ |\n"
    assert_finds(mini_site, RULE, files, ("the table that begins with 'كومانوفو' has no header", IN_MARKDOWN))


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    table = "| | |\n|---|---|\n| 1 | 2 |"
    assert_finds(mini_site, RULE, page(f"<!-- guide: ignore PAGE016 -->\n\n{table}\n\n⟦| | |⟧\n{table[6:]}"))
