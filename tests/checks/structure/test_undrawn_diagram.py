"""PAGE021: a list that is meant to be drawn cannot be."""

import pytest

from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "undrawn-diagram"
IN_BOLD = "Begin each item like this: '**Label.** Text.'."


def page(text: str, locale: str = "en") -> dict[str, str]:
    """A page with a box."""
    return {f"docs/{locale}/index.md": f"# Home\n\n{text}\n"}


def items(*labels: str) -> str:
    """A list in a box."""
    return "\n\n" + "".join(f"    - {label} Text.\n" for label in labels)


@pytest.mark.parametrize(
    ("kind", "content", "fault", "hint"),
    [
        ("cycle", items("**A.**", "**B.**"), "its list has '2' items", "Write 3 to 10 items."),
        ("levels", "\n\n    No list.\n", "its list has '0' items", "Write 2 to 6 items."),
        ("pyramid", items(*["**A.**"] * 7), "its list has '7' items", "Write 2 to 6 items."),
        ("levels", items("**A.**", "Then **B.**"), "the item 'Then **B.** Text.' does not begin in bold", IN_BOLD),
        ("levels", items("**A.**", "** B**"), "the item '** B** Text.' does not begin in bold", IN_BOLD),
        (
            "levels",
            items("**A.**", f"**{'b' * 62}**"),
            f"the label '{'b' * 62}' is too long",
            "Shorten it to 60 characters.",
        ),
    ],
)
def test_a_list_that_cannot_be_drawn_is_found(
    mini_site: SiteMaker, kind: str, content: str, fault: str, hint: str
) -> None:
    text = f'⟦!!! diagram-{kind} "Title"⟧{content}'
    assert_finds(mini_site, RULE, page(text), (f"'diagram-{kind}' is not drawn: {fault}", hint))


def test_a_translation_without_bold_is_found(mini_site: SiteMaker) -> None:
    text = '⟦!!! diagram-levels "مستويان"⟧' + items("**المدينة.**", "الدولة.")
    says = ("'diagram-levels' is not drawn: the item 'الدولة. Text.' does not begin in bold", IN_BOLD)
    assert_finds(mini_site, RULE, page(text, "ar"), says)


@pytest.mark.parametrize(
    "text",
    [
        "!!! diagram-levels" + items("**A.**", "__B__"),
        "!!! diagram-levels\n\n    Before.\n\n    1. **A.** a\n\n    2. **B.** b\n        - c\n",
        "!!! diagram-levels" + items("**A.**", f"**[{'b' * 62}](index.md)**"),
        "!!! note" + items("A", "B"),
        "!!! diagram-square" + items("A"),
        "```\n!!! diagram-levels\n```",
    ],
)
def test_what_is_drawn_or_no_diagram_is_left_alone(mini_site: SiteMaker, text: str) -> None:
    assert_finds(mini_site, RULE, page(text))


def test_it_can_be_suppressed(mini_site: SiteMaker) -> None:
    assert_finds(mini_site, RULE, page("<!-- guide: ignore PAGE021 -->\n!!! diagram-levels" + items("**A.**")))
