"""What two arguments of the command line ask for."""

import pytest

from guidebook.renaming.renaming import RenameError, Renaming, read_renaming

KEY = "chapters/plan.md"


@pytest.mark.parametrize(
    ("old", "new", "renaming"),
    [
        (KEY, "decide.md", Renaming(KEY, "decide.md")),
        (f"{KEY}#models", "#forms", Renaming(KEY, KEY, "models", "forms")),
        (f"{KEY}#models", "forms", Renaming(KEY, KEY, "models", "forms")),
        (f"{KEY}#models", f"{KEY}#forms-2", Renaming(KEY, KEY, "models", "forms-2")),
        (f"{KEY}#_1", "forms", Renaming(KEY, KEY, "_1", "forms")),
    ],
)
def test_pages_and_sections_are_read(old: str, new: str, renaming: Renaming) -> None:
    assert read_renaming(old, new) == renaming


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (KEY, "x.md#y", f"'{KEY}' is a page, but 'x.md#y' a section. Write the section as '{KEY}#old-id'."),
        (
            f"{KEY}#a",
            "x.md#b",
            "a section cannot be moved to another page. Write its new id alone, such as 'b'.",
        ),
        (f"{KEY}#a", "", "'' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'."),
        (f"{KEY}#a", "#B", "'B' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'."),
        (f"{KEY}#a", "#نماذج", "'نماذج' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'."),
        (f"{KEY}#a", "-b", "'-b' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'."),
        (f"{KEY}#a", "b_c", "'b_c' is no section id. Use a-z, 0-9 and hyphens, such as 'local-models'."),
    ],
)
def test_what_does_not_belong_together_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(RenameError) as refused:
        read_renaming(old, new)
    assert str(refused.value) == message


def test_names_change_for_what_is_renamed_alone() -> None:
    page, section = Renaming("a.md", "b.md"), Renaming("a.md", "a.md", "x", "y")
    assert [page.key_of(key) for key in ("a.md", "c.md")] == ["b.md", "c.md"]
    assert page.section_of("a.md", "x") == "x"
    assert [section.section_of(*name) for name in (("a.md", "x"), ("a.md", "z"), ("b.md", "x"))] == ["y", "z", "x"]
