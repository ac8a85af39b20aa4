"""PAGE017: two dates of a page cannot both be right."""

import pytest

from guidebook.checks.finding import Severity
from marked_site import assert_finds
from mini_site import SiteMaker

RULE = "date-order"
CORRECT = "Correct one of the two dates."


def page(folder: str, *lines: str) -> dict[str, str]:
    """A page with these lines as its front matter."""
    return {f"docs/en/{folder}/a.md": "\n".join(("---", *lines, "---", "# A", ""))}


def test_update_before_publication_is_an_error(mini_site: SiteMaker) -> None:
    files = page("chapters", "published: 2024-05", "updated: ⟦2024-04-30⟧")
    assert_finds(mini_site, RULE, files, ("'updated' (2024-04-30) is before 'published' (2024-05)", CORRECT))


def test_page_outside_the_typed_folders_is_warned_about(mini_site: SiteMaker) -> None:
    files = page("about", "published: 2024-05", "updated: ⟦2024-04-30⟧")
    assert_finds(mini_site, RULE, files, severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        (
            page("case-studies", "updated: 2023-05", "as_of: ⟦2024⟧"),
            "'as_of' (2024) is after 'updated' (2023-05)",
            CORRECT,
        ),
        (
            page("updates", "published: 2024-12-05", "date: ⟦2024-12-06⟧"),
            "'date' (2024-12-06) is after 'published' (2024-12-05)",
            CORRECT,
        ),
        (
            page("chapters", "updated: 2024", "changes:", "  - {date: ⟦2025-03⟧, note: x}"),
            "the change of '2025-03' is after 'updated' (2024)",
            "Write 'updated: 2025-03'.",
        ),
        (
            page("chapters", "changes:", *(f"  - {{date: {date}, note: x}}" for date in ("2023", "2024", "⟦2022-05⟧"))),
            "the change of '2022-05' is out of order",
            "Put the changes in the order of their dates.",
        ),
    ],
)
def test_other_dates_that_contradict_each_other_are_warned_about(
    mini_site: SiteMaker, files: dict[str, str], message: str, hint: str
) -> None:
    assert_finds(mini_site, RULE, files, (message, hint), severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("folder", "lines"),
    [
        ("chapters", ["published: 2023-09", "updated: 2023-09-01"]),
        ("chapters", ["published: 2023-09-12", "updated: 2023"]),
        ("chapters", ["published: 2023-09-12", "updated: 2023-09-12"]),
        ("chapters", ["updated: 2020"]),
        ("case-studies", ["updated: 2020-02-01", "as_of: 2020-02"]),
        ("case-studies", ["as_of: 2024"]),
        ("updates", ["published: 2024-12", "date: 2024-12-31"]),
        ("updates", ["date: 2024-12-31", "updated: 2025"]),
        ("chapters", ["published: 2024", "changes: [{date: 2025, note: x}]"]),
        ("chapters", ["updated: 2025", "changes: [{date: 2025-03, note: x}, {date: 2024, note: x}]"]),
        ("chapters", ["changes: [{date: 2024, note: x}, {date: 2024-03, note: x}, {date: 2024, note: x}]"]),
        ("chapters", ["changes: [{date: 2023, note: x}, {date: 2024, note: x}, {date: 2024, note: x}]"]),
        ("chapters", ["published: soon", "updated: 2020"]),
    ],
)
def test_dates_that_may_be_right_are_left_alone(mini_site: SiteMaker, folder: str, lines: list[str]) -> None:
    assert_finds(mini_site, RULE, page(folder, *lines))


def test_dates_of_an_arabic_page_are_held_to_it(mini_site: SiteMaker) -> None:
    lines = "---\nsource_locale: ar\nsummary: خُطّة.\npublished: 2024\nupdated: ⟦2023⟧\n---\n# الخطة\n"
    files = {"docs/ar/chapters/plan.md": lines}
    assert_finds(mini_site, RULE, files, ("'updated' (2023) is before 'published' (2024)", CORRECT))


def test_comment_silences_the_next_field(mini_site: SiteMaker) -> None:
    files = page("chapters", "published: 2024", "# guide: ignore date-order", "updated: 2023")
    files |= {"docs/en/chapters/b.md": "---\npublished: 2024\nupdated: ⟦2023⟧\n---\n# B\n"}
    assert_finds(mini_site, RULE, files)
