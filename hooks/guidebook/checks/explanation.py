"""The documentation of rules -> text for a terminal."""

import re
import textwrap
from collections.abc import Sequence

from guidebook.checks.documentation import documentation_of
from guidebook.checks.reporters.text import isolated
from guidebook.checks.rule import Rule

MAXIMUM_WIDTH = 100
"""Longer lines are hard to read, however wide the terminal is."""
_CODE_SPAN = re.compile(r"`[^`]*`")
_NO_BREAK = "\0"
"""Stands for a space where a line must not end."""


def explain_rule(rule: Rule, width: int) -> str:
    """A rule's code, name, severity and documentation, in lines of at most `width` characters."""
    width = min(width, MAXIMUM_WIDTH)
    paragraphs = [f"{rule.code} {rule.name} ({rule.severity})"]
    for label, part in documentation_of(rule).labelled():
        paragraphs += (f"{label}: {part}" if label else part).split("\n\n")
    return "\n\n".join(_wrapped(paragraph, width) for paragraph in paragraphs) + "\n"


def list_rules(rules: Sequence[Rule]) -> str:
    """One line a rule: code, name, severity and the first sentence of its documentation, in columns."""
    code, name, severity = (
        max(len(str(value)) for value in column)
        for column in zip(*((rule.code, rule.name, rule.severity) for rule in rules), strict=True)
    )
    return "".join(
        f"{rule.code:<{code}}  {rule.name:<{name}}  {rule.severity:<{severity}}  "
        f"{isolated(documentation_of(rule).summary)}\n"
        for rule in rules
    )


def _wrapped(paragraph: str, width: int) -> str:
    """A paragraph in isolated lines, none of them ending in a code span; lists and indented code keep their own."""
    lines = paragraph.split("\n")
    if len(lines) == 1 and not paragraph.startswith("    "):
        whole_spans = _CODE_SPAN.sub(lambda span: span[0].replace(" ", _NO_BREAK), paragraph)
        wrapped = textwrap.wrap(whole_spans, width, break_long_words=False, break_on_hyphens=False)
        lines = [line.replace(_NO_BREAK, " ") for line in wrapped]
    return "\n".join(isolated(line) for line in lines)
