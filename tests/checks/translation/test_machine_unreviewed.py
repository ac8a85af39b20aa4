"""TRAN010: a machine made the translation, and nobody has read it yet."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "machine-unreviewed"
SAYS = (
    "a machine made this translation, and nobody has read it",
    "When somebody has read it, write 'method: machine-reviewed', and their name behind 'reviewer:'.",
)


def with_translation(front_matter: str) -> dict[str, str]:
    """A source page and an Arabic translation with this front matter."""
    return {"docs/en/plan.md": "# Plan\n", "docs/ar/plan.md": f"---\n{front_matter}\n---\n# الخُطّة\n"}


@pytest.mark.parametrize(
    "written",
    ["translation:\n  method: ⟦machine⟧", "translation: {method: ⟦machine⟧}", "translation:\n  method: ⟦'machine'⟧"],
)
def test_unread_translation_of_a_machine_is_found_at_its_method(mini_site: SiteMaker, written: str) -> None:
    assert_finds(mini_site, RULE, with_translation(f"summary: ملخّص\n{written}"), SAYS)


@pytest.mark.parametrize(
    "written",
    [
        "translation:\n  method: machine-reviewed\n  reviewer: ليلى",
        "translation:\n  method: human",
        "translation:\n  method: machines",
        "translation: machine",
        "summary: machine",
    ],
)
def test_others_are_left_alone(mini_site: SiteMaker, written: str) -> None:
    assert_finds(mini_site, RULE, with_translation(written))


def test_comment_silences_it(mini_site: SiteMaker) -> None:
    written = "translation:\n  # guide: ignore machine-unreviewed\n  method: machine"
    assert_finds(mini_site, RULE, with_translation(written))
