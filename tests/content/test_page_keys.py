"""Page keys: what can be one, what somebody may have meant, and which file it is published as."""

import unicodedata

import pytest

from guidebook.content.page_keys import guess_page_key, html_file, is_page_key

LOCALES = ("en", "ar")


@pytest.mark.parametrize(
    "name", ["plan.md", "chapters/plan.md", "a/b/c.md", "a b.md", "équipe.md", "مدن/عمّان.md", "a.b.md"]
)
def test_path_below_the_locale_folder_is_a_key(name: str) -> None:
    assert is_page_key(name, LOCALES)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "plan",
        "plan.MD",
        "plan.md/",
        ".md",
        "/plan.md",
        "//plan.md",
        "./plan.md",
        "../plan.md",
        "a/../plan.md",
        "a//plan.md",
        "a\\plan.md",
        "plan.md#models",
        "plan?x.md",
        ".hidden.md",
        ".hidden/plan.md",
        " plan.md",
        "a /plan.md",
        "a\nb.md",
        "a\u200fb.md",
        "ar/plan.md",
        f"{'x' * 238}.md",
        unicodedata.normalize("NFD", "équipe.md"),
    ],
)
def test_anything_else_is_none(name: str) -> None:
    assert not is_page_key(name, LOCALES)


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("/chapters/plan/", "chapters/plan.md"),
        ("chapters/plan", "chapters/plan.md"),
        ("chapters/plan.html", "chapters/plan.md"),
        ("chapters\\plan.md", "chapters/plan.md"),
        ("docs/en/chapters/plan.md", "chapters/plan.md"),
        ("../../ar/chapters/plan.md", "chapters/plan.md"),
        ("chapters/plan.md#models", "chapters/plan.md"),
        ("/ar/مدن/", "مدن.md"),
        (unicodedata.normalize("NFD", "équipe.md"), "équipe.md"),
        ("", None),
        ("..", None),
        ("/", None),
        ("#models", None),
        (".hidden.md", None),
    ],
)
def test_address_or_path_of_a_file_gives_the_key_that_is_meant(name: str, guess: str | None) -> None:
    assert guess_page_key(name, LOCALES) == guess


@pytest.mark.parametrize(
    ("key", "in_folder", "as_file"),
    [
        ("plan.md", "plan/index.html", "plan.html"),
        ("a/plan.md", "a/plan/index.html", "a/plan.html"),
        ("index.md", "index.html", "index.html"),
        ("a/index.md", "a/index.html", "a/index.html"),
        ("a/README.md", "a/index.html", "a/index.html"),
        ("404.md", "404.html", "404.html"),
    ],
)
def test_page_is_published_as_a_folder_or_a_file(key: str, in_folder: str, as_file: str) -> None:
    assert (html_file(key, directory_urls=True), html_file(key, directory_urls=False)) == (in_folder, as_file)
