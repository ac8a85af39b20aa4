"""The documentation of rules on a terminal."""

from typing import Any

import pytest

from guidebook.checks.explanation import explain_rule, list_rules
from guidebook.checks.rules import all_rules

RULES = all_rules()


def rule(name: str) -> Any:
    """The rule of this name."""
    return next(rule for rule in RULES if rule.name == name)


def test_explanation_is_the_whole_documentation_in_short_lines() -> None:
    assert explain_rule(rule("unknown-section"), 80) == (
        "REF002 unknown-section (error)\n"
        "\n"
        "A link leads to a section that its page does not have.\n"
        "\n"
        "Why: the browser opens the page at its top, and the reader looks in vain for\n"
        "what the text promised.\n"
        "\n"
        "Example: `[the ten lessons](coordinate.md#ten-lesson)`, where the heading is\n"
        "`## Ten lessons { #ten-lessons }`.\n"
        "\n"
        "How to fix: write the id as it stands in braces behind the heading of the page\n"
        "the link leads to.\n"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_line_is_long_however_wide_the_terminal_is(rule: Any) -> None:
    shown = explain_rule(rule, 400).replace("\u2068", "").replace("\u2069", "")  # isolates have no width
    assert max(len(line) for line in shown.splitlines()) <= 100


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_code_spans_are_not_broken(rule: Any) -> None:
    assert all(line.count("`") % 2 == 0 for line in explain_rule(rule, 60).splitlines())


def test_right_to_left_text_is_isolated() -> None:
    assert "«\u2068اتفاقية مناهضة التعذيب\u2069»" in explain_rule(rule("forbidden-rendering"), 80)


def test_list_has_one_line_a_rule_in_columns() -> None:
    lines = list_rules([rule("missing-title"), rule("missing-in-locale")]).splitlines()
    assert lines == [
        "PAGE002  missing-title      error  A page has no title.",
        "REF005   missing-in-locale  info   A link leads to a page or a section that this locale does not have yet.",
    ]
