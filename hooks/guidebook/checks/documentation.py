"""A rule's docstring -> the four parts of its documentation: for the command line, for tools and for the site."""

import re
from dataclasses import dataclass

from guidebook.checks.rule import Rule

_FORM = re.compile(
    r"(?P<what>.+?)\n\nWhy: (?P<why>.+?)\n\nExample: (?P<example>.+?)\n\nHow to fix: (?P<how_to_fix>.+)", re.DOTALL
)
_KEEPS_LINES = re.compile(r"^(?: {4}|[-*] |\d+\. )", re.MULTILINE)
_FIRST_SENTENCE = re.compile(r"(?:`[^`]*`|[^`])+?[.!?](?=\s|$)")
"""A full stop in a code span ends no sentence."""


@dataclass(frozen=True, slots=True)
class RuleDocumentation:
    """What people should know of a rule.

    Each part is Markdown: paragraphs of one line each, parted by blank lines; lists and indented code keep their lines.
    """

    what: str
    """What the rule finds."""
    why: str
    example: str
    how_to_fix: str

    @property
    def summary(self) -> str:
        """The first sentence, on one line."""
        first = _FIRST_SENTENCE.match(self.what)
        return " ".join((first[0] if first else self.what).split())

    def labelled(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a label and a part, in the order of reading; the first label is empty."""
        return (("", self.what), ("Why", self.why), ("Example", self.example), ("How to fix", self.how_to_fix))


def documentation_of(rule: Rule) -> RuleDocumentation:
    """The documentation of a rule, from the docstring of its module.

    Raises `ValueError` when the docstring has not the four parts: a mistake in the rule, which the tests find.
    """
    match = _FORM.fullmatch(rule.documentation.strip())
    if match is None:
        raise ValueError(f"the docstring of {rule.module} is not 'what', 'Why: …', 'Example: …' and 'How to fix: …'")
    return RuleDocumentation(**{name: _unwrapped(part) for name, part in match.groupdict().items()})


def rule_address(site_url: str, rule: Rule) -> str:
    """The address of a rule's page on the published site."""
    return f"{site_url}rules/{rule.name}/"


def _unwrapped(part: str) -> str:
    paragraphs = re.split(r"\n{2,}", part.rstrip())
    return "\n\n".join(text if _KEEPS_LINES.search(text) else " ".join(text.split("\n")) for text in paragraphs)
