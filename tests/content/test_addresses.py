"""Addresses of pages on the site: from page keys to addresses, and back."""

import pytest

from guidebook.content.addresses import Addresses, OwnPage, asset_at, own_path, page_at
from mini_site import SiteMaker

FOLDERS = Addresses("en")
FILES = Addresses("en", directory_urls=False)


@pytest.mark.parametrize(
    ("locale", "key", "folder_file", "folder_page", "file"),
    [
        ("en", "index.md", "index.html", "", "index.html"),
        ("ar", "index.md", "ar/index.html", "ar/", "ar/index.html"),
        ("en", "plan.md", "plan/index.html", "plan/", "plan.html"),
        ("ar", "chapters/plan.md", "ar/chapters/plan/index.html", "ar/chapters/plan/", "ar/chapters/plan.html"),
        ("ar", "chapters/index.md", "ar/chapters/index.html", "ar/chapters/", "ar/chapters/index.html"),
        ("en", "about/README.md", "about/index.html", "about/", "about/index.html"),
        ("ar", "404.md", "ar/404.html", "ar/404.html", "ar/404.html"),
        ("ar", "a.b.md", "ar/a.b/index.html", "ar/a.b/", "ar/a.b.html"),
        ("ar", "مدينة.md", "ar/مدينة/index.html", "ar/مدينة/", "ar/مدينة.html"),
        ("sr-Latn", "plan.md", "sr-Latn/plan/index.html", "sr-Latn/plan/", "sr-Latn/plan.html"),
    ],
)
def test_page_has_a_file_and_an_address(locale: str, key: str, folder_file: str, folder_page: str, file: str) -> None:
    assert (FOLDERS.file(locale, key), FOLDERS.page(locale, key)) == (folder_file, folder_page)
    assert (FILES.file(locale, key), FILES.page(locale, key)) == (file, file)


@pytest.mark.parametrize(("locale", "root"), [("en", ""), ("ar", "ar/"), ("sr-Latn", "sr-Latn/")])
def test_edition_of_the_default_locale_stands_at_the_root(locale: str, root: str) -> None:
    assert FOLDERS.edition(locale) == root


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("assets/map.png", "assets/map.png"),
        ("en/map.png", "map.png"),
        ("ar/a/map.png", "ar/a/map.png"),
        ("robots.txt", "robots.txt"),
    ],
)
def test_file_is_published_in_the_edition_of_its_folder(path: str, address: str) -> None:
    assert FOLDERS.asset(path, ("en", "ar")) == address


@pytest.mark.parametrize(
    ("site_url", "target", "path"),
    [
        ("https://guide.example/", "https://guide.example/ar/plan/", "ar/plan/"),
        ("https://guide.example/", "http://GUIDE.example:443/ar/plan/?print=1#steps", None),
        ("https://guide.example/", "http://GUIDE.example/ar/plan/?print=1#steps", "ar/plan/"),
        ("https://guide.example/", "//guide.example/plan/", "plan/"),
        ("https://guide.example/", "https://guide.example", ""),
        ("https://guide.example/", "https://guide.example/%D9%85.png", "م.png"),
        ("https://guide.example/", "/ar/plan/#steps", "ar/plan/"),
        ("https://guide.example/", "\\plan\\", "plan/"),
        ("https://guide.example/", "/", ""),
        ("https://guide.example/", "https://other.example/plan/", None),
        ("https://guide.example/", "https://guide.example.org/plan/", None),
        ("https://guide.example/", "mailto:a@guide.example", None),
        ("https://host.example/guide/", "https://host.example/guide/ar/plan/", "ar/plan/"),
        ("https://host.example/guide/", "https://host.example/guide", ""),
        ("https://host.example/guide/", "https://host.example/guidebook/", None),
        ("https://host.example/guide/", "https://host.example/plan/", None),
        ("https://host.example/guide/", "/guide/plan/", "plan/"),
        ("https://host.example/guide/", "/plan/", "plan/"),
        (None, "/plan/", "plan/"),
        (None, "https://guide.example/plan/", None),
    ],
)
def test_path_below_the_sites_root(site_url: str | None, target: str, path: str | None) -> None:
    assert own_path(site_url, target) == path


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("", ("en", "index.md")),
        ("index.html", ("en", "index.md")),
        ("ar/", ("ar", "index.md")),
        ("ar", ("ar", "index.md")),
        ("en/", ("en", "index.md")),
        ("chapters/plan/", ("en", "chapters/plan.md")),
        ("ar/chapters/plan", ("ar", "chapters/plan.md")),
        ("ar/chapters/plan.html", ("ar", "chapters/plan.md")),
        ("ar/chapters/plan/index.html", ("ar", "chapters/plan.md")),
        ("ar/chapters/plan.md", ("ar", "chapters/plan.md")),
        ("chapters/", ("en", "chapters/index.md")),
        ("about/", ("en", "about/README.md")),
        ("old/", ("en", "chapters/plan.md")),
        ("search/", ("en", "search.md")),
        ("ar/404.html", ("ar", "404.md")),
        ("lost/", None),
        ("chapters/plan.pdf", None),
        ("draft/", None),
    ],
)
def test_page_at_a_path(mini_site: SiteMaker, path: str, page: tuple[str, str] | None) -> None:
    files = {
        "docs/en/index.md": "# Home\n",
        "docs/en/about/README.md": "# About\n",
        "docs/en/chapters/plan.md": "---\naliases: [old.md]\n---\n\n# Plan\n",
        "docs/en/draft.md": "---\nstatus: draft\n---\n\n# Draft\n",
    }
    assert page_at(mini_site(files).catalogue(), path) == (OwnPage(*page) if page else None)


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_page_is_found_at_its_address(mini_site: SiteMaker, directory_urls: bool) -> None:
    keys = ["index.md", "a.b.md", "about/README.md", "chapters/plan.md", "مدينة.md", "ar.md"]
    catalogue = mini_site({f"docs/{locale}/{key}": "# A\n" for locale in ("en", "ar") for key in keys}).catalogue()
    addresses = Addresses("en", directory_urls)
    for locale, key in catalogue.pages:
        if (locale, key) != ("en", "ar.md"):  # it has the address of the Arabic edition
            assert page_at(catalogue, addresses.page(locale, key)) == OwnPage(locale, key)
            assert page_at(catalogue, addresses.file(locale, key)) == OwnPage(locale, key)


@pytest.mark.parametrize(
    ("path", "asset"),
    [
        ("assets/map.png", "assets/map.png"),
        ("map.png", "en/map.png"),
        ("ar/map.png", "ar/map.png"),
        ("lost.png", None),
    ],
)
def test_file_at_a_path(mini_site: SiteMaker, path: str, asset: str | None) -> None:
    files = {"docs/en/index.md": "# Home\n", "docs/assets/map.png": b"", "docs/en/map.png": b"", "docs/ar/map.png": b""}
    assert asset_at(mini_site(files).catalogue(), path) == asset
