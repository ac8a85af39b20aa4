"""A `guide: ignore` comment silences nothing.

Why: the next mistake in that place would pass unseen.

Example: `<!-- guide: ignore TERM001 -->` above a paragraph whose wording has been mended since.

How to fix: delete the comment, or the name in it that the message gives.
"""

from collections.abc import Iterator

from guidebook.checks.finding import Severity
from guidebook.checks.rule import Fault, Rule
from guidebook.content.catalogue import Catalogue


def check(catalogue: Catalogue) -> Iterator[Fault]:
    """Nothing: only the engine knows which comments were used, and it reports them in this rule's name."""
    return iter(())


RULE = Rule("PAGE007", "unused-suppression", Severity.WARNING, check_guide=check)
