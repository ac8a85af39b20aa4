"""What the commands share: page keys as people give them."""

import unicodedata

import pytest

from mini_site import SiteMaker

FILES = {"docs/en/chapters/café.md": "# Café\n", "docs/ar/chapters/café.md": "# مقهى\n", "docs/en/café.md": "# One\n"}


def test_page_key_in_another_unicode_form_is_the_same_key(mini_site: SiteMaker) -> None:
    site = mini_site(FILES)
    key = unicodedata.normalize("NFD", "chapters/café.md")
    assert key not in FILES
    result = site.run("diff", key, "--locale", "ar")
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("file_form", ["NFC", "NFD"])
def test_file_with_a_name_in_either_unicode_form_is_stamped(mini_site: SiteMaker, file_form: str) -> None:
    path = unicodedata.normalize(file_form, "docs/ar/chapters/café.md")
    site = mini_site({"docs/en/chapters/café.md": "# Café\n", path: "---\ntranslation: {method: human}\n---\n# مقهى\n"})
    assert site.run("stamp", "chapters/café.md", "--locale", "ar").output == f"{path}: stamped\n"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("docs/ar/chapters/café.md", "chapters/café.md"),
        ("./ar/chapters/café.md", "chapters/café.md"),
        ("docs\\ar\\chapters\\café.md", "chapters/café.md"),
        ("chapters/café", "chapters/café.md"),
        ("chapters/café.md#models", "chapters/café.md"),
        ("/ar/chapters/café/", "chapters/café.md"),
        ("chapters/cafe.md", "chapters/café.md"),
    ],
)
def test_path_or_address_in_the_place_of_a_key_is_understood(mini_site: SiteMaker, given: str, meant: str) -> None:
    result = mini_site(FILES).run("stamp", given, "--locale", "ar")
    assert (result.exit_code, result.output) == (
        2,
        f"Error: there is no page '{given}' in 'ar'. Did you mean '{meant}'?\n",
    )


def test_error_is_one_line_whatever_was_given(mini_site: SiteMaker) -> None:
    result = mini_site(FILES).run("stamp", "no\nsuch.txt", "--locale", "ar")
    assert (result.exit_code, result.output) == (2, "Error: there is no page 'no such.txt' in 'ar'.\n")
