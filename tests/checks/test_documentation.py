"""The four parts of a rule's docstring."""

from types import SimpleNamespace
from typing import Any

import pytest

from guidebook.checks.documentation import RuleDocumentation, documentation_of

WHOLE = """\
A page names `docs/a. b.md`, which
is not there. It is rare.

Why: the reader is
lost.

And cross.

Example: this

    ## Models
        { #models }

How to fix: do one of

- this,
- or that.
"""


def documentation(text: str) -> RuleDocumentation:
    """What is read from a docstring."""
    rule: Any = SimpleNamespace(documentation=text, module="checks.some_rule")
    return documentation_of(rule)


def test_parts_are_paragraphs_of_one_line_and_lists_and_code_keep_theirs() -> None:
    assert documentation(WHOLE) == RuleDocumentation(
        what="A page names `docs/a. b.md`, which is not there. It is rare.",
        why="the reader is lost.\n\nAnd cross.",
        example="this\n\n    ## Models\n        { #models }",
        how_to_fix="do one of\n\n- this,\n- or that.",
    )


@pytest.mark.parametrize(
    ("what", "summary"),
    [
        ("A page has no title.", "A page has no title."),
        ("A page names `a. B`, which is not there. It is rare.", "A page names `a. B`, which is not there."),
        ("The file `strings.po` cannot be used.\n\nNor can others.", "The file `strings.po` cannot be used."),
        ("Is it there? Yes.", "Is it there?"),
    ],
)
def test_summary_is_the_first_sentence(what: str, summary: str) -> None:
    assert RuleDocumentation(what, "w", "e", "h").summary == summary


def test_labels_stand_in_the_order_of_reading() -> None:
    labelled = documentation(WHOLE).labelled()
    assert [label for label, _ in labelled] == ["", "Why", "Example", "How to fix"]
    assert labelled[1] == ("Why", "the reader is lost.\n\nAnd cross.")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A page has no title.",
        WHOLE.replace("Example: ", "For example: "),
        WHOLE.replace("\n\nWhy: ", "\nWhy: "),
        "A.\n\nExample: b\n\nWhy: c\n\nHow to fix: d",
    ],
)
def test_any_other_docstring_is_a_mistake_in_the_rule(text: str) -> None:
    with pytest.raises(ValueError, match=r"^the docstring of checks\.some_rule is not"):
        documentation(text)
