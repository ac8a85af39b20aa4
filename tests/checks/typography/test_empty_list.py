"""TYPO012: a list item or a row of a table holds nothing."""

import pytest

from guidebook.checks.engine import run_rules
from guidebook.content.edit import apply_edits
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "empty-list"


def test_findings_say_what_is_empty(mini_site: SiteMaker) -> None:
    text = (
        "# Home\n\n- one\n⟦-⟧\n- two\n\n## Resources { #resources }\n\n⟦-⟧\n\n## More\n\n"
        "| a | b |\n|---|---|\n⟦| | |⟧\n| c | d |\n"
    )
    says = (
        ("the list item '-' is empty", "Write it, or delete it."),
        ("the list under 'Resources' is empty", "Fill the list, or delete it with its heading."),
        ("a row of the table is empty", "Fill it, or delete the line."),
    )
    assert_finds(mini_site, RULE, {"docs/en/index.md": text}, *says)


@pytest.mark.parametrize(
    "text",
    [
        "* one\n⟦*⟧\n",
        "1. one\n⟦2.⟧\n3. three\n",
        "- one\n\n    - two\n    ⟦-⟧\n",
        "> - one\n> ⟦-⟧\n",
        "- one\n\n⟦-⟧\n\n- two\n",
        "Text.\n\n⟦-⟧\n",
        "!!! note\n\n    - one\n    ⟦-⟧\n",
        "## Links\n\n⟦-⟧ \n⟦-⟧ \n",
    ],
)
def test_empty_item_is_found_in_every_kind_of_list(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "A heading\n-\n\nText.",
        "- \n    content below\n",
        "- one\n\n---\n\n- two\n",
        "```\n-\n\n| | |\n| a | b |\n```",
        "    - one\n    -\n",
        "<pre>\n-\n</pre>",
        "<!--\n-\n-->",
        "Write down three names:\n\n1. \n2. \n3. \n",
        "| Name | Date |\n|---|---|\n| a | b |\n| | |\n| | |\n",
        "| | |\n|---|---|\n| a | b |\n",
        "| a |\n|---|\n| - |\n",
        "in the year\n2026.\n",
        "- [ ] a task\n",
        "- `-`\n",
        "- ![](map.png)\n",
    ],
)
def test_what_holds_something_or_is_to_be_filled_in_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, {"docs/en/index.md": f"# Home\n\n{text}\n"})


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("- one\n-\n- two", "- one\n- two"),
        ("- one\n- \n", "- one\n"),
        ("| a | b |\n|---|---|\n| c | d |\n| | |\n| e | f |", "| a | b |\n|---|---|\n| c | d |\n| e | f |"),
        ("-", None),
    ],
)
def test_fix_deletes_an_empty_line_among_others(mini_site: SiteMaker, text: str, mended: str | None) -> None:
    catalogue = mini_site({"docs/en/index.md": f"# Home\n\n{text}\n"}).catalogue()
    (finding,) = [finding for finding in run_rules(catalogue) if finding.rule == RULE]
    assert bool(finding.fix) is (mended is not None)
    if mended:
        fixed = apply_edits(catalogue.pages["en", "index.md"].source.text, finding.fix)
        assert fixed.rstrip("\n") == f"# Home\n\n{mended}".rstrip("\n")


def test_empty_list_under_an_arabic_heading_is_found(mini_site: SiteMaker) -> None:
    text = "# الدليل\n\n## الموارد { #resources }\n\n⟦-⟧\n"
    says = ("the list under 'الموارد' is empty", "Fill the list, or delete it with its heading.")
    assert_finds(mini_site, RULE, {"docs/ar/index.md": text}, says)


def test_comment_silences_the_next_list(mini_site: SiteMaker) -> None:
    text = "# Home\n\n<!-- guide: ignore TYPO012 -->\n\n-\n\n## More\n\n- one\n⟦-⟧\n"
    assert_finds(mini_site, RULE, {"docs/en/index.md": text})
